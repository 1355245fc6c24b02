//! What is laid out in rows and columns.

use super::super::{App, Data};
use super::places::Needs;
use super::{CellPlace, Order};
use crate::analysis::{Figures, KindMatrix, MatrixOrder, TieMatrix, arrange};
use crate::network::{ActorIndex, KindIndex, Status};
use crate::rules::{Closing, Gap, RuleSeverity, Subject};
use crate::text::{InText, results, safe, width};

/// The columns of a row's name besides the name: the cursor's, the sign, and a blank behind each.
const SIGN: usize = 4;
/// The columns of a cell of actors without a blank: whether it is a gap, and how the two are linked.
const PAIR: usize = 2;
/// Actors' names get no wider than this.
const MOST_NAMES: usize = 40;

/// One of the two matrices.
#[derive(Debug)]
pub enum Level {
    /// Kinds against kinds.
    Kinds(KindMatrix),
    /// Actors against actors.
    Actors(Actors),
}

/// The actors of one kind against those of another, or of the same.
#[derive(Debug)]
pub struct Actors {
    /// The kind of the rows and that of the columns.
    pub kinds: (KindIndex, KindIndex),
    /// Who is linked to whom.
    pub ties: TieMatrix,
    /// The states that its relationships are in, besides active ones.
    pub states: Vec<Status>,
    closing: Closing,
    names: usize,
    heads: usize,
}

impl Default for Level {
    fn default() -> Level {
        Level::Kinds(KindMatrix::default())
    }
}

impl Level {
    /// Kinds against kinds, as far as the filter leaves actors of them.
    pub(super) fn kinds(app: &App) -> Level {
        Level::Kinds(KindMatrix::new(app.data.network(), app.filter.actors()))
    }

    /// The actors of two kinds that the filter leaves.
    pub(super) fn actors(app: &App, kinds: (KindIndex, KindIndex), order: Order) -> Level {
        let data = &app.data;
        let of_kind = |kind| {
            let by_name = data.names.by_name().iter().copied().filter(|actor| app.filter.contains(*actor));
            by_name.filter(|actor| data.network().actor(*actor).kind == kind).collect::<Vec<_>>()
        };
        let order = match (order, &app.metrics) {
            (Order::Name, _) => MatrixOrder::Given,
            (Order::Groups, Some(metrics)) => MatrixOrder::Community(&metrics.communities),
            (Order::Groups | Order::Count, _) => MatrixOrder::Count,
        };
        let (mut rows, mut columns) = (of_kind(kinds.0), of_kind(kinds.1));
        let partners = data.network().partners();
        arrange(&mut rows, columns.iter().copied(), partners, order);
        arrange(&mut columns, rows.iter().copied(), partners, order);
        Level::Actors(Actors::new(data, kinds, TieMatrix::new(data.network(), rows, columns)))
    }

    /// How many rows and columns there are.
    pub fn size(&self) -> (usize, usize) {
        match self {
            Level::Kinds(kinds) => (kinds.kinds.len(), kinds.kinds.len()),
            Level::Actors(actors) => (actors.ties.rows.len(), actors.ties.columns.len()),
        }
    }

    /// What the cell of a row and a column is about.
    pub(super) fn cell(&self, row: usize, column: usize) -> Option<CellPlace> {
        Some(match self {
            Level::Kinds(kinds) => CellPlace::Kinds(*kinds.kinds.get(row)?, *kinds.kinds.get(column)?),
            Level::Actors(actors) => CellPlace::Actors(*actors.ties.rows.get(row)?, *actors.ties.columns.get(column)?),
        })
    }

    /// The row and the column of what a cell is about, as far as they are there.
    pub(super) fn place(&self, cell: CellPlace) -> (Option<usize>, Option<usize>) {
        match (self, cell) {
            (Level::Kinds(kinds), CellPlace::Kinds(row, column)) => (kinds.place(row), kinds.place(column)),
            (Level::Actors(actors), CellPlace::Actors(row, column)) => (actors.row_of(row), actors.column_of(column)),
            _ => (None, None),
        }
    }

    /// What it needs of the screen.
    pub(super) fn needs(&self, data: &Data, figures: Figures) -> Needs {
        let (rows, columns) = self.size();
        match self {
            Level::Actors(actors) => {
                let (names, heads) = (actors.names + SIGN, actors.heads);
                Needs { rows, columns, names, long: PAIR + 1, short: PAIR + 1, tight: PAIR, heads, signs: false }
            }
            Level::Kinds(kinds) => {
                let name = |kind: &KindIndex| width(&safe(data.plural(*kind)));
                let number = |members: &Vec<ActorIndex>| width(&members.len().in_text(data.lang));
                let names = kinds.kinds.iter().map(name).max().unwrap_or(0);
                let numbers = kinds.members.iter().map(number).max().unwrap_or(0);
                let widest = |long: bool| {
                    let rows = 0..kinds.kinds.len();
                    let cells = rows.flat_map(|row| kinds.matrix.row(row).map(move |(column, _)| (row, column)));
                    cells.map(|(row, column)| width(&figure(data, kinds, (row, column), figures, long))).max()
                };
                // A blank before it and a shade behind it.
                let cell = |long| widest(long).unwrap_or(0).max(1) + 2;
                let short = cell(false);
                Needs {
                    rows,
                    columns,
                    names: names + SIGN + 1 + numbers,
                    long: cell(true),
                    short,
                    tight: short,
                    heads: names + 1,
                    signs: true,
                }
            }
        }
    }
}

/// The figure in a cell of kinds: how many relationships, or how many of the row's actors are linked; in the long form
/// with how many there are.
pub(super) fn figure(
    data: &Data,
    kinds: &KindMatrix,
    (row, column): (usize, usize),
    figures: Figures,
    long: bool,
) -> String {
    let figure = figures.of(kinds.matrix.cell(row, column));
    match figures {
        Figures::Shares if long => results::share(data.lang, figure, kinds.members[row].len()),
        Figures::Shares | Figures::Counts => figure.in_text(data.lang).into_owned(),
    }
}

impl Actors {
    fn new(data: &Data, kinds: (KindIndex, KindIndex), ties: TieMatrix) -> Actors {
        let network = data.network();
        let widest = |actors: &[ActorIndex]| {
            actors.iter().map(|actor| width(&safe(&network.actor(*actor).name))).max().unwrap_or(0)
        };
        let (names, heads) = (widest(&ties.rows).min(MOST_NAMES), widest(&ties.columns));
        let gaps = ties.rows.iter().chain(&ties.columns).flat_map(|actor| data.evaluation.of_actor(*actor));
        let gaps = gaps.map(|gap| &data.evaluation.gaps[*gap]);
        let closing = Closing::new(network, &data.document.rules, gaps);
        let states = Status::ALL.into_iter().filter(|status| !status.is_active() && ties.holds(*status)).collect();
        Actors { kinds, ties, states, closing, names, heads }
    }

    /// The row of an actor.
    pub(super) fn row_of(&self, actor: ActorIndex) -> Option<usize> {
        self.ties.rows.iter().position(|row| *row == actor)
    }

    /// The column of an actor.
    pub(super) fn column_of(&self, actor: ActorIndex) -> Option<usize> {
        self.ties.columns.iter().position(|column| *column == actor)
    }

    /// The open gaps that one more relationship between these two would help to close: those of the row's actor first.
    pub(super) fn gaps<'a>(
        &'a self,
        data: &'a Data,
        row: ActorIndex,
        column: ActorIndex,
    ) -> impl Iterator<Item = usize> + 'a {
        let of_row = data.evaluation.of_actor(row).iter().copied();
        let of_column = data.evaluation.of_actor(column).iter().copied();
        let helps = move |gap: &usize, actor, partner| self.helps(data, &data.evaluation.gaps[*gap], actor, partner);
        let at_row = of_row.filter(move |gap| helps(gap, row, column));
        at_row.chain(of_column.filter(move |gap| helps(gap, column, row)))
    }

    /// How much the weightiest of these gaps matters.
    pub fn worst_gap(&self, data: &Data, row: ActorIndex, column: ActorIndex) -> Option<RuleSeverity> {
        self.gaps(data, row, column).map(|gap| data.rule_of(&data.evaluation.gaps[gap]).severity).min()
    }

    fn helps(&self, data: &Data, gap: &Gap, actor: ActorIndex, partner: ActorIndex) -> bool {
        self.closing.would_help(gap, actor, partner, data.network(), &data.document.rules)
    }
}

/// Whether an open gap is about these two together, or about a relationship between them.
pub(super) fn is_about_both(data: &Data, gap: &Gap, a: ActorIndex, b: ActorIndex) -> bool {
    let ends = match gap.subject {
        Subject::Pair(from, to) => (from, to),
        Subject::Relationship(index) => {
            let relationship = data.network().relationship(index);
            (relationship.from, relationship.to)
        }
        Subject::Actor(_) | Subject::Group { .. } | Subject::Component(_) => return false,
    };
    gap.state == crate::rules::GapState::Open && (ends == (a, b) || ends == (b, a))
}
