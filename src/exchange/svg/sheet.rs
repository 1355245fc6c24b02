//! The sheet of paper: its size, its title, text on it.

use crate::layout::{Point, Rectangle};
use crate::text::exchange as words;

use super::super::scene::{Ink, Scene, Theme};
use super::font::{FAMILIES, Font};
use super::lines::Pens;
use super::shapes::Marks;
use super::xml::{Attributes, Number, Xml};

/// Width, height in millimetres and the scale of letters: A4 and A3, both on the side.
const SHEETS: [((f32, f32), f32); 2] = [((297.0, 210.0), 1.0), ((420.0, 297.0), 1.15)];
/// Points to a millimetre.
const MILLIMETRE: f32 = 72.0 / 25.4;
/// From one line of text to the next, in parts of its size.
pub(super) const LINE: f32 = 1.2;
/// From the top of a line to the foot of its letters, in parts of its size.
pub(super) const FOOT: f32 = 0.95;
/// What keeps a line behind a text from touching its letters, in points.
const HALO: f32 = 2.0;

/// Where a text begins, ends, or has its middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// What letters look like.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters {
    /// Their size in points.
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) ink: Ink,
    pub(super) anchor: Anchor,
    /// Whether they keep lines behind them away.
    pub(super) halo: bool,
}

/// A picture in the making, with all it is made from.
pub(super) struct Sheet<'s> {
    pub(super) scene: Scene<'s>,
    pub(super) theme: Theme,
    pub(super) xml: Xml,
    pub(super) regular: Font,
    pub(super) bold: Font,
    pub(super) marks: Marks<'s>,
    pub(super) pens: Pens,
    /// How large everything is: 1 on A4, a little more on larger paper.
    pub(super) scale: f32,
    /// In millimetres.
    size: (f32, f32),
    /// What is still empty, in points.
    pub(super) free: Rectangle,
    /// Where the right margin begins.
    pub(super) right: f32,
}

impl<'s> Sheet<'s> {
    /// A small or a large sheet, with its title.
    pub(super) fn new(scene: Scene<'s>, theme: Theme, small: bool) -> Sheet<'s> {
        let (size, scale) = SHEETS[usize::from(!small)];
        let (width, height) = (size.0 * MILLIMETRE, size.1 * MILLIMETRE);
        let margin = 28.0 * scale;
        let network = &scene.document.network;
        let mut sheet = Sheet {
            scene,
            theme,
            xml: Xml::default(),
            regular: Font::regular(),
            bold: Font::bold(),
            marks: Marks::new(network, theme),
            pens: Pens::new(network, theme),
            scale,
            size,
            right: width - margin,
            free: Rectangle { least: Point::new(margin, margin), most: Point::new(width - margin, height - margin) },
        };
        sheet.begin(width, height);
        sheet.head();
        sheet
    }

    fn begin(&mut self, width: f32, height: f32) {
        let root = Attributes::new()
            .set("xmlns", "http://www.w3.org/2000/svg")
            .set("width", format_args!("{}mm", self.size.0))
            .set("height", format_args!("{}mm", self.size.1))
            .set("viewBox", format_args!("0 0 {} {}", Number(width), Number(height)))
            .set("role", "img")
            .set("lang", self.scene.lang().code())
            .set("font-family", FAMILIES);
        self.xml.open("svg", &root);
        let parts = self.scene.subtitle();
        self.xml.title(std::iter::once(&*self.scene.title()).chain(parts.iter().map(String::as_str)));
        if let Some(description) = &self.scene.document.network.info.description {
            self.xml.text("desc", &Attributes::new(), &self.scene.public(self.scene.local(description)));
        }
        let ground = Attributes::new().number("width", width).number("height", height).set("fill", self.theme.paper());
        self.xml.empty("rect", &ground);
    }

    /// The title, the data's own date, and which part it is.
    fn head(&mut self) {
        let (room, scale) = (self.free.width(), self.scale);
        let title = self.bold.lines(&self.scene.title(), 20.0 * scale, room, 2);
        let parts = self.scene.subtitle().join("  ·  ");
        let parts = self.regular.lines(&parts, 10.0 * scale, room, 3);
        let letters = Letters { size: 20.0 * scale, bold: true, halo: false, ..self.letters() };
        self.head_lines(&title, letters);
        self.head_lines(&parts, Letters { size: 10.0 * scale, bold: false, ink: self.theme.quiet(), ..letters });
        self.free.least.y += 8.0 * scale;
    }

    fn head_lines(&mut self, lines: &[String], letters: Letters) {
        for line in lines {
            let foot = Point::new(self.free.least.x, self.free.least.y + letters.size * FOOT);
            self.write(foot, line, letters);
            self.free.least.y += letters.size * LINE;
        }
    }

    /// A line at the lower edge: what is on the sheet, and what found no room.
    pub(super) fn foot(&mut self, facts: &[String]) {
        let letters = Letters { size: 8.0 * self.scale, ink: self.theme.quiet(), halo: false, ..self.letters() };
        let facts = self.regular.lines(&facts.join("  ·  "), letters.size, self.free.width(), 1);
        let foot = Point::new(self.free.least.x, self.free.most.y);
        facts.iter().for_each(|line| self.write(foot, line, letters));
    }

    /// Keeps the room for that line.
    pub(super) fn leave_foot(&mut self) -> f32 {
        self.free.most.y - 14.0 * self.scale
    }

    /// How many actors and relationships the sheet holds.
    pub(super) fn counts(&self) -> Vec<String> {
        let (lang, cutout) = (self.scene.lang(), self.scene.cutout);
        vec![
            words::count_actors(lang, cutout.actors().len()),
            words::count_relationships(lang, cutout.relationships().len()),
        ]
    }

    /// Ordinary letters.
    pub(super) fn letters(&self) -> Letters {
        Letters { size: 8.0 * self.scale, bold: false, ink: self.theme.text(), anchor: Anchor::Start, halo: true }
    }

    /// Writes a line; its letters stand on this point.
    pub(super) fn write(&mut self, foot: Point, text: &str, letters: Letters) {
        self.xml.text("text", &letters.attributes(self.theme).at(foot), text);
    }

    /// Writes a line along the middle of the path that has this id.
    pub(super) fn write_along(&mut self, path: &str, text: &str, letters: Letters) {
        self.xml.open("text", &letters.attributes(self.theme));
        let along = Attributes::new().set("href", format_args!("#{path}")).set("startOffset", "50%");
        self.xml.text("textPath", &along, text);
        self.xml.close();
    }

    /// The face of letters.
    pub(super) fn font(&self, bold: bool) -> &Font {
        if bold { &self.bold } else { &self.regular }
    }
}

impl Letters {
    fn attributes(self, theme: Theme) -> Attributes {
        let mut attributes = Attributes::new().number("font-size", self.size).set("fill", self.ink);
        attributes = match self.anchor {
            Anchor::Start => attributes,
            Anchor::Middle => attributes.set("text-anchor", "middle"),
            Anchor::End => attributes.set("text-anchor", "end"),
        };
        if self.bold {
            attributes = attributes.set("font-weight", "bold");
        }
        if self.halo {
            attributes = attributes
                .set("stroke", theme.paper())
                .number("stroke-width", HALO)
                .set("stroke-linejoin", "round")
                .set("paint-order", "stroke");
        }
        attributes
    }
}
