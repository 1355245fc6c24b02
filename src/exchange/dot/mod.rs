//! DOT, the language of Graphviz: made to be looked at as it comes out of plain `dot -Tsvg` and of `sfdp`.

mod actors;
mod findings;
mod gaps;
mod groups;
mod legend;
mod look;
mod relationships;
mod writer;

use crate::document::Document;
use crate::network::LocalText;
use crate::rules::{Evaluation, Gap, GapState};
use crate::text::{Lang, exchange as words, wrap};

use super::Cutout;
use groups::Boxes;
pub use groups::Group;
use writer::{Attributes, Writer};

/// The letters of everything; whichever the machine has.
const FONT: &str = "Helvetica,Arial,sans-serif";
/// How wide the title gets, in columns.
const TITLE_COLUMNS: usize = 70;

/// How a diagram is made.
#[derive(Debug, Clone, Copy)]
pub struct DotOptions {
    /// Puts actors that have this in common into boxes.
    pub group: Option<Group>,
    /// Draws what is missing.
    pub gaps: bool,
    /// The language of labels.
    pub lang: Lang,
    /// Carries roles to turn to, e-mail addresses and telephone numbers.
    pub contacts: bool,
}

/// What every part of the diagram is made from.
struct Scene<'s> {
    document: &'s Document,
    evaluation: &'s Evaluation,
    cutout: &'s Cutout,
    options: &'s DotOptions,
}

impl<'s> Scene<'s> {
    fn lang(&self) -> Lang {
        self.options.lang
    }

    /// A text of the file in the diagram's language.
    fn local(&self, text: &'s LocalText) -> &'s str {
        text.get(self.options.lang.code(), &self.document.network.info.language)
    }

    /// What a gap is called, for a line of a tooltip.
    fn gap_title(&self, gap: &Gap) -> String {
        let title = self.local(&self.document.rules[gap.rule.0].title);
        match gap.state {
            GapState::Open => words::open_gap_called(self.lang(), title),
            GapState::Planned => words::planned_gap_called(self.lang(), title),
            GapState::Accepted => title.to_owned(),
        }
    }
}

/// The part of the network as a diagram.
pub fn dot(document: &Document, evaluation: &Evaluation, cutout: &Cutout, options: &DotOptions) -> String {
    let scene = Scene { document, evaluation, cutout, options };
    let missing = if options.gaps { gaps::missing(&scene) } else { Vec::new() };
    let mut writer = Writer::default();
    writer.open("digraph");
    defaults(&mut writer, &scene);
    legend::write(&mut writer, &scene, &missing);
    let boxes = Boxes::new(&scene);
    boxes.write(&mut writer, &scene, &missing);
    relationships::write(&mut writer, &scene, &boxes);
    missing.iter().for_each(|missing| missing.write_edge(&mut writer, &scene));
    writer.close();
    writer.finish()
}

/// The title of the network, the data's own date, and which part it is: a part must not pass for the whole.
fn title(scene: &Scene<'_>) -> Vec<String> {
    let (network, lang, cutout) = (&scene.document.network, scene.lang(), scene.cutout);
    let mut title = wrap(&scene.public(scene.local(&network.info.title)), TITLE_COLUMNS);
    title.extend(network.info.as_of.map(|date| words::as_of(lang, &date.to_string())));
    title.extend(cutout.focus().map(|focus| {
        let name = scene.public(network.actor(focus).short_name());
        words::around(lang, cutout.radius(), &name)
    }));
    title.extend(cutout.filters().iter().map(|filter| words::filtered(lang, &scene.public(filter))));
    title
}

/// What holds for the whole diagram. `splines` is left alone: `dot` bends lines by itself, and `sfdp` draws straight
/// ones in a hundredth of the time that it takes to lead them round actors.
fn defaults(writer: &mut Writer, scene: &Scene<'_>) {
    let title = title(scene);
    let graph = Attributes::new()
        .text("label", title.iter().map(String::as_str))
        .set("charset", "UTF-8")
        .set("labelloc", "t")
        .set("fontname", FONT)
        .set("fontsize", 24)
        .set("fontcolor", look::TEXT)
        .set("rankdir", "LR")
        .set("nodesep", 0.14)
        .set("ranksep", 0.7)
        .set("overlap", "prism")
        .set("sep", "+6")
        .set("K", 0.9)
        .set("outputorder", "edgesfirst")
        .set("tooltip", " ");
    writer.defaults("graph", &graph);
    let node = Attributes::new()
        .set("fontname", FONT)
        .set("fontsize", 10)
        .set("fontcolor", look::TEXT)
        .set("style", "filled")
        .set("margin", "0.09,0.05")
        .set("height", 0.3)
        .set("width", 0.3);
    writer.defaults("node", &node);
    let edge = Attributes::new()
        .set("fontname", FONT)
        .set("fontsize", 8)
        .set("fontcolor", look::TEXT)
        .set("dir", "none")
        .set("arrowsize", 0.6);
    writer.defaults("edge", &edge);
}
