//! PNG: the picture in dots, the same on every machine as the letters come with the program.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

use super::svg::FACES;

/// Draws an SVG of ours; `scale` 1 means 96 dots to an inch.
///
/// # Errors
/// What the renderer says, such as that a picture is too large for memory.
pub fn png(svg: &str, scale: u32) -> Result<Vec<u8>, String> {
    let mut fonts = Database::new();
    FACES.iter().for_each(|face| fonts.load_font_data(face.to_vec()));
    fonts.set_sans_serif_family("Noto Sans");
    let options = Options { fontdb: Arc::new(fonts), font_family: "Noto Sans".to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    #[expect(clippy::cast_precision_loss, reason = "pictures are not that large")]
    let measure = |length: u32| length as f32;
    let (page, factor) = (tree.size(), measure(scale.max(1)));
    let size = page.to_int_size().scale_by(factor).ok_or_else(|| format!("{scale} × {page:?}"))?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(|| format!("{size:?}"))?;
    // To the very edge, though a page need not be a whole number of dots.
    let fitting = Transform::from_scale(measure(size.width()) / page.width(), measure(size.height()) / page.height());
    resvg::render(&tree, fitting, &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}
