//! The legend: a column at the right edge.

use std::collections::BTreeSet;

use crate::layout::{Point, Rectangle};
use crate::network::{KindIndex, Status};
use crate::text::exchange as words;

use super::super::scene::{GapLook, Legend, Missing};
use super::gaps::draw_question;
use super::lines::draw_lead;
use super::shapes::circle;
use super::sheet::{Letters, Sheet};
use super::xml::Attributes;

/// How wide the column may be, in points on A4.
const WIDTH: (f32, f32) = (96.0, 178.0);
/// The letters of entries where there is room, in points on A4.
const SIZE: f32 = 8.0;
/// Where the names begin, behind the signs.
const INDENT: f32 = 26.0;
/// From one entry to the next where there is room.
const STEP: f32 = 13.0;
/// And where there is none.
const LEAST_STEP: f32 = 7.5;

/// A row of the legend.
enum Row<'l> {
    Heading(&'l str),
    ActorKind(KindIndex),
    RelationshipKind(KindIndex),
    State(Status, &'l str),
    Gap(GapLook, &'l str),
    /// A mark that stands for several gaps.
    Marks(&'l str),
    /// A frame around what is odd by itself.
    Finding(&'l str),
    /// A line about something missing to a whole group: it hangs on no actor.
    OfGroup(&'l Missing<'l>, String),
    Blank,
}

/// Draws the legend and takes its column from the free room; gives the number of gaps of groups that found no room in it.
pub(super) fn draw(sheet: &mut Sheet<'_>, missing: &[Missing<'_>]) -> usize {
    let legend = Legend::new(&sheet.scene, missing);
    let mut rows = rows(sheet, &legend);
    let width = width(sheet, &rows);
    let column = Rectangle { least: Point::new(sheet.free.most.x - width, sheet.free.least.y), most: sheet.free.most };
    let step = (column.height() / count(rows.len().max(1))).clamp(LEAST_STEP * sheet.scale, STEP * sheet.scale);
    rows.extend(group_rows(sheet, missing, width));
    let fitting = (0..rows.len()).take_while(|number| step * count(number + 1) <= column.height()).count();
    // A gap is listed whole or not at all.
    let cut: BTreeSet<_> = rows.iter().skip(fitting).filter_map(Row::of_group).collect();
    let whole = |row: &Row<'_>| row.of_group().is_none_or(|gap| !cut.contains(&gap));
    for (number, row) in rows.iter().take(fitting).enumerate().filter(|(_, row)| whole(row)) {
        let middle = Point::new(column.least.x, column.least.y + step * (count(number) + 0.5));
        draw_row(sheet, row, middle, step);
    }
    if !rows.is_empty() {
        sheet.free.most.x -= width + 12.0 * sheet.scale;
    }
    cut.len()
}

/// As wide as the longest entry asks for.
fn width(sheet: &Sheet<'_>, rows: &[Row<'_>]) -> f32 {
    let text = |row: &Row<'_>| sheet.regular.width(row.text(sheet), SIZE) + INDENT + 1.0;
    let longest = rows.iter().map(text).fold(WIDTH.0, f32::max);
    longest.min(WIDTH.1) * sheet.scale
}

impl<'l> Row<'l> {
    /// What stands in it.
    fn text<'t>(&'t self, sheet: &Sheet<'t>) -> &'t str {
        let (scene, network) = (sheet.scene, &sheet.scene.document.network);
        match self {
            Row::Blank => "",
            Row::ActorKind(kind) => scene.local(&network.actor_kinds()[kind.get()].label),
            Row::RelationshipKind(kind) => scene.local(&network.relationship_kinds()[kind.get()].label),
            Row::Heading(text) | Row::State(_, text) | Row::Gap(_, text) | Row::Marks(text) | Row::Finding(text) => {
                text
            }
            Row::OfGroup(_, text) => text,
        }
    }

    /// The place of the gap that it is about.
    fn of_group(&self) -> Option<usize> {
        if let Row::OfGroup(missing, _) = self { Some(missing.place) } else { None }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a legend has few rows")]
fn count(rows: usize) -> f32 {
    rows as f32
}

fn rows<'l>(sheet: &Sheet<'_>, legend: &'l Legend) -> Vec<Row<'l>> {
    let lang = sheet.scene.lang();
    let relationships = legend.relationship_kinds.iter().map(|kind| Row::RelationshipKind(*kind));
    let states = legend.states.iter().map(|(status, label)| Row::State(*status, label));
    let parts: [(&str, Vec<Row<'_>>); 3] = [
        (words::actors(lang), legend.actor_kinds.iter().map(|kind| Row::ActorKind(*kind)).collect()),
        (words::relationships(lang), relationships.chain(states).collect()),
        (words::gaps(lang), gap_rows(sheet, legend)),
    ];
    let mut rows = Vec::new();
    for (heading, entries) in parts.into_iter().filter(|(_, entries)| !entries.is_empty()) {
        if !rows.is_empty() {
            rows.push(Row::Blank);
        }
        rows.push(Row::Heading(heading));
        rows.extend(entries);
    }
    rows
}

/// What is missing to whole groups, in as many lines as it takes.
fn group_rows<'l>(sheet: &Sheet<'_>, missing: &'l [Missing<'l>], width: f32) -> Vec<Row<'l>> {
    let of_groups = missing.iter().filter(|one| one.actor.is_none());
    let lines = of_groups.flat_map(|one| {
        let lines = sheet.regular.lines(&one.label, SIZE * sheet.scale, width, 3);
        lines.into_iter().map(move |line| Row::OfGroup(one, line))
    });
    let mut rows: Vec<_> = lines.collect();
    if !rows.is_empty() {
        rows.splice(0..0, [Row::Blank, Row::Heading(words::gaps_of_groups(sheet.scene.lang()))]);
    }
    rows
}

fn gap_rows<'l>(sheet: &Sheet<'_>, legend: &'l Legend) -> Vec<Row<'l>> {
    let lang = sheet.scene.lang();
    let mut rows: Vec<_> = legend.gaps.iter().map(|(look, label)| Row::Gap(*look, label)).collect();
    if !rows.is_empty() {
        rows.push(Row::Marks(words::several_gaps(lang)));
    }
    if sheet.scene.options.gaps {
        rows.push(Row::Finding(words::finding(lang)));
    }
    rows
}

fn draw_row(sheet: &mut Sheet<'_>, row: &Row<'_>, middle: Point, step: f32) {
    let scene = sheet.scene;
    let network = &scene.document.network;
    let size = (step * 0.72).min(SIZE * sheet.scale);
    let letters = Letters { size, halo: false, ..sheet.letters() };
    let text = row.text(sheet).to_owned();
    let indent = INDENT * sheet.scale;
    let sign = Point::new(middle.x + indent / 2.0 - 3.0 * sheet.scale, middle.y);
    let ends = [middle, Point::new(middle.x + indent - 6.0 * sheet.scale, middle.y)];
    match row {
        Row::Blank => return,
        Row::Heading(_) => return entry(sheet, &text, middle, Letters { bold: true, size: size * 1.1, ..letters }),
        Row::OfGroup(missing, _) => {
            let tooltip = missing.tooltip(&scene);
            sheet.xml.open("g", &Attributes::new());
            sheet.xml.title(tooltip.iter().map(String::as_str));
            entry(sheet, &text, middle, Letters { ink: missing.look.ink(sheet.theme), ..letters });
            return sheet.xml.close();
        }
        Row::ActorKind(kind) => sheet.marks.of(*kind).draw(&mut sheet.xml, sign, size * 0.6),
        Row::RelationshipKind(kind) => sheet.pens.sample(&mut sheet.xml, network, Ok(*kind), ends),
        Row::State(status, _) => sheet.pens.sample(&mut sheet.xml, network, Err(*status), ends),
        Row::Gap(look, _) => draw_lead(&mut sheet.xml, (ends[0], 0.0), ends[1], *look, sheet.theme),
        Row::Marks(_) => {
            let place = Rectangle::around(sign, size * 1.9, size * 1.2);
            draw_question(sheet, place, "?3", GapLook { planned: false, minor: false });
        }
        Row::Finding(_) => draw_ring(sheet, sign, size * 0.6),
    }
    entry(sheet, &text, Point::new(middle.x + indent, middle.y), letters);
}

fn draw_ring(sheet: &mut Sheet<'_>, at: Point, radius: f32) {
    let ring = Attributes::new()
        .set("d", circle(at, radius))
        .set("fill", "none")
        .set("stroke", sheet.theme.open_gap())
        .set("stroke-width", 1.4);
    sheet.xml.empty("path", &ring);
}

/// A line that begins here and ends with the column.
fn entry(sheet: &mut Sheet<'_>, text: &str, middle: Point, letters: Letters) {
    let room = sheet.right - middle.x;
    let foot = Point::new(middle.x, middle.y + letters.size * 0.36);
    let lines = sheet.font(letters.bold).lines(text, letters.size, room, 1);
    lines.iter().for_each(|line| sheet.write(foot, line, letters));
}
