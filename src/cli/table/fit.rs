//! How the columns of a table share a terminal's width.

/// Stands between two columns.
pub(super) const GAP: &str = "  ";

/// A kept column is cut down to this before others are cut to [`NARROWEST`].
const KEPT: usize = 16;
/// Any other column is cut down to this before kept ones are cut at all.
const COMFORTABLE: usize = 12;
/// No column is made narrower, as long as that helps.
const NARROWEST: usize = 6;

/// How much room a column would like.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim {
    /// As wide as its widest text, the title included.
    pub(super) natural: usize,
    /// As wide as its widest text below the title.
    body: usize,
    /// It holds numbers, which can't be cut.
    pub(super) is_number: bool,
    /// It gives way last.
    pub(super) is_kept: bool,
}

impl Claim {
    /// The claim of a column that so far has its title alone.
    pub(super) fn of(title: usize) -> Claim {
        Claim { natural: title, body: 0, is_number: false, is_kept: false }
    }

    /// Adds a text.
    pub(super) fn grow(&mut self, width: usize) {
        self.natural = self.natural.max(width);
        self.body = self.body.max(width);
    }

    /// The width below which it is better to leave out another column.
    fn comfortable(&self) -> usize {
        match (self.is_number, self.is_kept) {
            (true, _) => self.natural,
            (_, true) => self.natural.min(KEPT),
            _ => self.natural.min(COMFORTABLE),
        }
    }

    /// The width that it keeps in each round of cutting; the rounds go on until all fit.
    fn floors(&self) -> [usize; 4] {
        match (self.is_number, self.is_kept) {
            (true, _) => [self.natural, self.natural, self.body, 1],
            (_, true) => [self.natural, KEPT, NARROWEST, 1],
            _ => [COMFORTABLE, COMFORTABLE, NARROWEST, 1],
        }
    }
}

/// The width of each column, none for one that is left out: first the optional ones go, in their order, for as long as
/// the others have not enough; then the widest are cut.
pub(super) fn fit(claims: &[Claim], optional: &[usize], room: usize) -> Vec<Option<usize>> {
    let mut widths: Vec<Option<usize>> = claims.iter().map(|claim| Some(claim.natural)).collect();
    for column in optional {
        let comfortable = claims.iter().zip(&widths).filter(|(_, width)| width.is_some());
        if total(comfortable.map(|(claim, _)| claim.comfortable())) <= room {
            break;
        }
        widths[*column] = None;
    }
    for round in 0..4 {
        while total(widths.iter().flatten().copied()) > room {
            let above = |(width, claim): &(&mut usize, &Claim)| **width > claim.floors()[round];
            let shown = widths.iter_mut().zip(claims).filter_map(|(width, claim)| Some((width.as_mut()?, claim)));
            match shown.filter(above).max_by_key(|(width, _)| **width) {
                Some((widest, _)) => *widest -= 1,
                None => break,
            }
        }
    }
    widths
}

/// The width of a table with these columns.
fn total(widths: impl Iterator<Item = usize>) -> usize {
    let (columns, sum) = widths.fold((0usize, 0), |(columns, sum), width| (columns + 1, sum + width));
    sum + GAP.len() * columns.saturating_sub(1)
}
