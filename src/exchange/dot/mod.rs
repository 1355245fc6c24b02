//! DOT, the language of Graphviz: made to be looked at as it comes out of plain `dot -Tsvg` and of `sfdp`.

mod actors;
mod gaps;
mod groups;
mod legend;
mod relationships;
mod writer;

use crate::document::Document;
use crate::rules::Evaluation;
use crate::text::wrap;

use super::Cutout;
use super::scene::{DiagramOptions, Groups, Scene, Theme, missing};
use writer::{Attributes, Writer};

/// The letters of everything; whichever the machine has.
const FONT: &str = "Helvetica,Arial,sans-serif";
/// How wide the title gets, in columns.
const TITLE_COLUMNS: usize = 70;

/// The part of the network as a diagram.
pub fn dot(document: &Document, evaluation: &Evaluation, cutout: &Cutout, options: &DiagramOptions) -> String {
    let scene = Scene { document, evaluation, cutout, options };
    let missing = if options.gaps { missing(&scene) } else { Vec::new() };
    let mut writer = Writer::default();
    writer.open("digraph");
    defaults(&mut writer, &scene);
    legend::write(&mut writer, &scene, &missing);
    let groups = Groups::new(&scene);
    groups::write(&mut writer, &scene, &groups, &missing);
    relationships::write(&mut writer, &scene, &groups);
    missing.iter().for_each(|missing| gaps::write_edge(&mut writer, &scene, missing));
    writer.close();
    writer.finish()
}

/// The title, and what part of the network it is.
fn title(scene: &Scene<'_>) -> Vec<String> {
    let mut title = wrap(&scene.title(), TITLE_COLUMNS);
    title.extend(scene.subtitle());
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
        .set("fontcolor", Theme::Light.text())
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
        .set("fontcolor", Theme::Light.text())
        .set("style", "filled")
        .set("margin", "0.09,0.05")
        .set("height", 0.3)
        .set("width", 0.3);
    writer.defaults("node", &node);
    let edge = Attributes::new()
        .set("fontname", FONT)
        .set("fontsize", 8)
        .set("fontcolor", Theme::Light.text())
        .set("dir", "none")
        .set("arrowsize", 0.6);
    writer.defaults("edge", &edge);
}
