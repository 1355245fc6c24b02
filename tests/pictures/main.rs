//! Pictures and Mermaid against readers that are not ours: a parser of XML and a renderer always, a browser where one
//! is installed.
#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod browser;
#[path = "../dot/documents.rs"]
#[expect(dead_code, reason = "made for the tests of DOT")]
mod documents;
mod mermaid;
#[cfg(feature = "png")]
mod rendered;
mod xml;

use documents::file;
use vernetzt::document::Document;
use vernetzt::exchange::{Cutout, CutoutRequest, DiagramOptions, Group, Picture, Theme, svg};
use vernetzt::network::Date;
use vernetzt::rules::Evaluation;
use vernetzt::text::Lang;

/// What a picture is made from.
#[derive(Clone, Copy)]
struct Wish {
    around: Option<(&'static str, u32)>,
    diagram: DiagramOptions,
    picture: Picture,
    theme: Theme,
}

const WHOLE: Wish = Wish {
    around: None,
    diagram: DiagramOptions { group: None, gaps: false, lang: Lang::De, contacts: false },
    picture: Picture::Map,
    theme: Theme::Light,
};

const GAPS: DiagramOptions = DiagramOptions { gaps: true, ..WHOLE.diagram };

/// The picture, and the part of the network that it shows.
fn picture(document: &Document, wish: &Wish) -> (String, Cutout) {
    let day = Date::new(2026, 11, 24).expect("a day");
    let evaluation = Evaluation::new(&document.network, &document.rules, &document.decisions, day);
    let focus = wish.around.map(|(id, _)| document.network.find(id).expect("a known actor"));
    let request = CutoutRequest { focus, radius: wish.around.map(|(_, radius)| radius), ..CutoutRequest::default() };
    let cutout = Cutout::new(document, &evaluation, &request).expect("no filter");
    (svg(document, &evaluation, &cutout, &wish.diagram, wish.picture, wish.theme), cutout)
}

/// Both networks in every sort of picture.
fn pictures() -> Vec<(&'static str, Wish)> {
    let groups = DiagramOptions { group: Some(Group::Community), lang: Lang::En, ..WHOLE.diagram };
    let mut pictures = Vec::new();
    for (name, focus) in [("viernheim.toml", "goetheschule"), ("riverton.toml", "hillside-academy")] {
        pictures.extend([
            (name, WHOLE),
            (name, Wish { diagram: GAPS, theme: Theme::Dark, ..WHOLE }),
            (name, Wish { diagram: groups, ..WHOLE }),
            (name, Wish { around: Some((focus, 1)), ..WHOLE }),
            (name, Wish { around: Some((focus, 2)), diagram: GAPS, ..WHOLE }),
            (name, Wish { picture: Picture::Matrix, ..WHOLE }),
        ]);
    }
    pictures.push(("viernheim.toml", Wish { around: Some(("stadt-viernheim", 2)), ..WHOLE }));
    pictures
}

/// The same network only once from its file.
fn documents() -> impl Fn(&str) -> &'static Document {
    static BOTH: std::sync::OnceLock<[Document; 2]> = std::sync::OnceLock::new();
    |name| {
        let both = BOTH.get_or_init(|| ["viernheim.toml", "riverton.toml"].map(file));
        &both[usize::from(name == "riverton.toml")]
    }
}
