//! `matrix`: who is linked to whom, counted.

mod axis;
mod text;

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::failure::{Exit, Failure};
use super::choice;
use crate::analysis::Matrix;
use crate::network::ActorIndex;
use crate::text::{Lang, refusals, usage};
use axis::Axis;

/// The most cells that are printed as a table.
const MOST_CELLS: usize = 1_000_000;

pub(super) fn define(blocks: Blocks) -> Command {
    let axis = |long, help: super::super::command_line::Text| {
        let help = usage::with_default(blocks.lang, help(blocks.lang), "kind");
        blocks.filter_option(long, usage::value_axis, |_| "").default_value("kind").help(help)
    };
    blocks
        .network_command("matrix", usage::matrix)
        .arg(axis("rows", usage::option_rows))
        .arg(axis("columns", usage::option_columns))
        .arg(blocks.format(&["text", "json"]))
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = context.open(matches)?;
    let is_json = choice(matches, "format") == "json";
    let lang = if is_json { Lang::En } else { context.lang };
    let rows = Axis::new("--rows", choice(matches, "rows"), session, context, lang)?;
    let columns = Axis::new("--columns", choice(matches, "columns"), session, context, lang)?;
    let (height, width) = (rows.groups.len(), columns.groups.len());
    if !is_json && height.saturating_mul(width) > MOST_CELLS {
        let failure = Failure::new(Exit::Wrong, refusals::matrix_too_large(lang, height, width));
        return Err(failure.help(refusals::matrix_too_large_help(lang)));
    }
    let matrix = Matrix::new(&session.document.network, &rows.members(), &columns.members());
    let output = context.output(matches)?;
    if is_json {
        output.json(&Counted::new(&matrix, &rows, &columns, session))?;
    } else {
        output.text(&text::text(&matrix, &rows, &columns, context.lang, output.columns()))?;
    }
    Ok(Exit::Done)
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
            })
        });
        Counted { rows: headings(rows), columns: headings(columns), cells: cells.collect() }
    }
}
