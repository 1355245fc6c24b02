//! A renderer draws what we write, with the letters that come along.

use std::sync::Arc;

use resvg::tiny_skia::Pixmap;
use resvg::usvg::{Group, Node, Options, Rect, Tree, fontdb::Database};
use vernetzt::exchange::{Theme, png};

use super::{WHOLE, Wish, documents, picture, pictures};

fn tree(text: &str) -> Tree {
    let mut fonts = Database::new();
    for face in ["Regular", "Bold"] {
        let file = format!("{}/src/exchange/fonts/NotoSans-{face}.ttf", env!("CARGO_MANIFEST_DIR"));
        fonts.load_font_data(std::fs::read(file).expect("a font"));
    }
    let options = Options { fontdb: Arc::new(fonts), font_family: "Noto Sans".to_owned(), ..Options::default() };
    Tree::from_str(text, &options).expect("a picture")
}

/// The boxes around the ink of every text that lies straight.
fn texts(group: &Group, found: &mut Vec<(String, Rect)>) {
    for node in group.children() {
        match node {
            Node::Group(inner) => texts(inner, found),
            Node::Text(text) => {
                let straight =
                    text.chunks().iter().all(|chunk| matches!(chunk.text_flow(), resvg::usvg::TextFlow::Linear));
                if straight && !text.abs_transform().has_skew() {
                    let words: String = text.chunks().iter().map(|chunk| chunk.text()).collect();
                    found.push((words, text.flattened().abs_bounding_box()));
                }
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

#[test]
fn no_text_ever_covers_another() {
    for (name, wish) in pictures() {
        let mut found = Vec::new();
        texts(tree(&picture(documents()(name), &wish).0).root(), &mut found);
        assert!(found.len() > 5, "{name}: {found:?}");
        for (at, (words, place)) in found.iter().enumerate() {
            for (other, beside) in &found[..at] {
                let apart = place.right() <= beside.left() + 0.1
                    || beside.right() <= place.left() + 0.1
                    || place.bottom() <= beside.top() + 0.1
                    || beside.bottom() <= place.top() + 0.1;
                assert!(apart, "{name}: {words:?} at {place:?} lies on {other:?} at {beside:?}");
            }
        }
    }
}

#[test]
fn a_picture_in_dots_has_its_size_and_something_on_it() {
    let wish = Wish { around: Some(("goetheschule", 1)), ..WHOLE };
    for (theme, bright) in [(Theme::Light, true), (Theme::Dark, false)] {
        let (text, _) = picture(documents()("viernheim.toml"), &Wish { theme, ..wish });
        for scale in [1, 2] {
            let pixels = Pixmap::decode_png(&png(&text, scale).expect("a picture")).expect("PNG");
            let wide = pixels.width().abs_diff(1123 * scale) <= scale && pixels.height().abs_diff(794 * scale) <= scale;
            assert!(wide, "{} × {}", pixels.width(), pixels.height());
            let ground = pixels.pixel(0, 0).expect("a corner");
            assert_eq!(ground.red() > 128, bright);
            let drawn = pixels.pixels().iter().filter(|pixel| **pixel != ground).count();
            let share = drawn * 100 / pixels.pixels().len();
            assert!((5..80).contains(&share), "{share} % of the picture are not ground");
        }
    }
}

#[test]
fn what_is_no_picture_is_refused() {
    assert!(png("<html/>", 1).is_err());
}
