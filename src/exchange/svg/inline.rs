//! Pictures that stand inside of a page and follow its colours, light or dark.

use std::collections::HashMap;
use std::thread;

use super::{Picture, push_escaped, svg};
use crate::document::Document;
use crate::exchange::{Cutout, DiagramOptions, Theme};
use crate::rules::Evaluation;

/// A picture for a page. Its colours are custom properties of CSS, `--NAME-0` and so on, which the page has to set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlinePicture {
    /// The element, without links: a reader of the page can't step into a picture.
    pub svg: String,
    /// What its properties are called, without the number.
    pub name: &'static str,
    /// Each property's value on a light and on a dark ground, such as `#1f2933`.
    pub inks: Vec<[String; 2]>,
}

/// The part of the network as a picture inside of a page, with a text in its place for those who don't see it.
pub fn inline_svg(
    document: &Document,
    evaluation: &Evaluation,
    cutout: &Cutout,
    options: &DiagramOptions,
    (picture, name): (Picture, &'static str),
    alternative: &str,
) -> InlinePicture {
    let draw = |theme| svg(document, evaluation, cutout, options, picture, theme);
    let (light, dark) = thread::scope(|scope| {
        let dark = scope.spawn(|| draw(Theme::Dark));
        let light = draw(Theme::Light);
        // A thread that drew nothing leaves the colours as they are on paper.
        let dark = dark.join().unwrap_or_else(|_| light.clone());
        (light, dark)
    });
    merged(&light, &dark, name, alternative)
}

/// Puts a property in the place of every colour. The two pictures differ in nothing but colours.
fn merged(light: &str, dark: &str, name: &'static str, alternative: &str) -> InlinePicture {
    let mut picture = InlinePicture { svg: String::with_capacity(light.len()), name, inks: Vec::new() };
    let mut numbers: HashMap<[&str; 2], usize> = HashMap::new();
    for (line, dark) in light.lines().zip(dark.lines()).filter(|(line, _)| !is_link(line)) {
        let mut inks = colors(dark);
        let mut at = 0;
        for (place, ink) in colors(line) {
            let pair = [ink, inks.next().map_or(ink, |(_, ink)| ink)];
            let number = *numbers.entry(pair).or_insert_with(|| {
                picture.inks.push(pair.map(str::to_owned));
                picture.inks.len() - 1
            });
            picture.svg += line.get(at..place).unwrap_or_default();
            picture.svg += &format!("var(--{name}-{number})");
            at = place + ink.len();
        }
        picture.svg += line.get(at..).unwrap_or_default();
        picture.svg.push('\n');
    }
    let mut label = String::from("role=\"img\" aria-label=\"");
    push_escaped(&mut label, alternative);
    picture.svg = picture.svg.replacen("role=\"img", &label, 1);
    picture
}

/// The colours in a line of a picture, with their places. A quotation mark in a text is an entity, so that none begins there.
fn colors(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let starts = line.match_indices("fill=\"#").map(|(at, _)| at + 6);
    let mut starts: Vec<_> = starts.chain(line.match_indices("stroke=\"#").map(|(at, _)| at + 8)).collect();
    starts.sort_unstable();
    starts.into_iter().filter_map(|at| Some((at, line.get(at..at + 7)?)))
}

/// Whether a line begins or ends a link; the writer gives both lines of their own.
fn is_link(line: &str) -> bool {
    line.starts_with("<a ") || line == "</a>"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_become_properties_and_links_go() {
        let draw = |ink: &str| {
            format!(
                "<svg role=\"img\">\n<a href=\"https://x.example\">\n<path fill=\"{ink}\" stroke=\"#000000\"/>\n<text fill=\"{ink}\">fill=&quot;#123456</text>\n</a>\n</svg>\n"
            )
        };
        let picture = merged(&draw("#ffffff"), &draw("#101010"), "map", "Who & with \"whom\"");
        let expected = "<svg role=\"img\" aria-label=\"Who &amp; with &quot;whom&quot;\">\n<path fill=\"var(--map-0)\" stroke=\"var(--map-1)\"/>\n<text fill=\"var(--map-0)\">fill=&quot;#123456</text>\n</svg>\n";
        assert_eq!(picture.svg, expected);
        assert_eq!(picture.inks, [["#ffffff", "#101010"], ["#000000", "#000000"]].map(|pair| pair.map(str::to_owned)));
    }
}
