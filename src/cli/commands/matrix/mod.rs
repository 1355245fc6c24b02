//! `matrix`: who is linked to whom, counted.

mod axis;
mod csv;
mod text;

use std::sync::atomic::AtomicBool;

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::failure::{Exit, Failure};
use super::choice;
use crate::analysis::{Figures, Matrix, MatrixOrder, communities};
use crate::network::{ActorIndex, Network};
use crate::text::{Lang, refusals, usage};
use axis::Axis;

/// The most cells that are printed as a table.
const MOST_CELLS: usize = 1_000_000;
/// What single actors can be sorted by.
const ORDERS: [&str; 3] = ["name", "community", "count"];

pub(super) fn define(blocks: Blocks) -> Command {
    let axis = |long, help: super::super::command_line::Text| {
        let help = usage::with_default(blocks.lang, help(blocks.lang), "kind");
        blocks.filter_option(long, usage::value_axis, |_| "").default_value("kind").help(help)
    };
    blocks
        .network_command("matrix", usage::matrix)
        .arg(axis("rows", usage::option_rows))
        .arg(axis("columns", usage::option_columns))
        .arg(blocks.choice("sort", usage::value_order, usage::option_matrix_sort, &ORDERS, false))
        .arg(blocks.switch("shares", usage::option_shares))
        .arg(blocks.format(&["text", "csv", "json"]))
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = context.open(matches)?;
    let is_json = choice(matches, "format") == "json";
    let lang = if is_json { Lang::En } else { context.lang };
    let mut rows = Axis::new("--rows", choice(matches, "rows"), session, context, lang)?;
    let mut columns = Axis::new("--columns", choice(matches, "columns"), session, context, lang)?;
    if let Some(order) = matches.get_one::<String>("sort") {
        sort(&mut rows, &mut columns, &session.document.network, order);
    }
    let figures = if matches.get_flag("shares") { Figures::Shares } else { Figures::Counts };
    let (height, width) = (rows.groups.len(), columns.groups.len());
    if !is_json && height.saturating_mul(width) > MOST_CELLS {
        let failure = Failure::new(Exit::Wrong, refusals::matrix_too_large(lang, height, width));
        return Err(failure.help(refusals::matrix_too_large_help(lang)));
    }
    let matrix = Matrix::new(&session.document.network, &rows.members(), &columns.members());
    let output = context.output(matches)?;
    match choice(matches, "format") {
        "json" => output.json(&Counted::new(&matrix, &rows, &columns, session))?,
        "csv" => output.data(csv::csv(&matrix, &rows, &columns, figures).as_bytes())?,
        _ => output.text(&text::text(&matrix, &rows, &columns, figures, context.lang, output.columns()))?,
    }
    Ok(Exit::Done)
}

/// Sorts single actors in rows and columns.
fn sort(rows: &mut Axis, columns: &mut Axis, network: &Network, order: &str) {
    // Nobody cancels a command but by ending the program.
    let found = (order == "community").then(|| communities(network.partners(), &AtomicBool::new(false))).flatten();
    let order = match &found {
        Some(communities) => MatrixOrder::Community(communities),
        None if order == "count" => MatrixOrder::Count,
        None => MatrixOrder::Given,
    };
    rows.sort(columns, network, order);
    columns.sort(rows, network, order);
}

/// The matrix for other programs: only cells that are not empty, by row, then by column.
#[derive(Serialize)]
struct Counted<'a> {
    rows: Vec<Heading<'a>>,
    columns: Vec<Heading<'a>>,
    cells: Vec<CellJson>,
}

#[derive(Serialize)]
struct Heading<'a> {
    key: &'a str,
    name: &'a str,
    actors: Vec<&'a str>,
}

#[derive(Serialize)]
struct CellJson {
    row: usize,
    column: usize,
    pairs: usize,
    relationships: usize,
    linked: usize,
}

impl<'a> Counted<'a> {
    fn new(matrix: &Matrix, rows: &'a Axis, columns: &'a Axis, session: &'a Session) -> Counted<'a> {
        let id = |actor: &ActorIndex| &*session.document.network.actor(*actor).id;
        let headings = |axis: &'a Axis| {
            let heading = |group: &'a axis::Group| Heading {
                key: &group.key,
                name: &group.name,
                actors: group.members.iter().map(id).collect(),
            };
            axis.groups.iter().map(heading).collect()
        };
        let cells = (0..rows.groups.len()).flat_map(|row| {
            matrix.row(row).map(move |(column, cell)| CellJson {
                row,
                column,
                pairs: cell.pairs,
                relationships: cell.relationships,
                linked: cell.linked,
            })
        });
        Counted { rows: headings(rows), columns: headings(columns), cells: cells.collect() }
    }
}
