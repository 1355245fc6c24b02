//! First places: the two directions in which the distances between the pivots spread most.
//!
//! Classical scaling of the pivots, the others placed by their distances to them (de Silva and Tenenbaum 2004, "Sparse
//! multidimensional scaling using landmark points"). It depends smoothly on the distances and starts from smooth
//! functions of the file's order, so that a small edit gives almost the same start.

use super::pivots::Pivots;
use crate::layout::Point;

/// Rounds of orthogonal iteration.
const ROUNDS: usize = 100;
/// A direction with less than this share of the spread of the first is none.
const NOTHING: f64 = 1e-6;
/// How far actors whom the distances put at one place are drawn apart, in the order of the file.
const NUDGE: f64 = 0.1;

/// A first place for each actor of a part.
pub(super) fn start(pivots: &Pivots, actors: usize) -> Vec<Point> {
    let squares = squares(pivots);
    let means: Vec<f64> = squares.iter().map(|row| row.iter().sum::<f64>() / row.len() as f64).collect();
    let [first, second] = directions(&squares, &means);
    let along = |direction: &Direction, actor: usize| {
        let parts = pivots.steps().iter().zip(&means).zip(&direction.of_pivots);
        parts.map(|((steps, mean), part)| part * (mean - square(steps[actor]))).sum::<f64>() * direction.scale
    };
    (0..actors)
        .map(|actor| {
            let rank = rank(actor, actors);
            let (x, y) = (NUDGE * rank, NUDGE * (rank * rank - 1.0 / 3.0));
            Point::new((along(&first, actor) + x) as f32, (along(&second, actor) + y) as f32)
        })
        .collect()
}

/// Where an actor stands in the order of the file, from -1 to 1.
fn rank(actor: usize, actors: usize) -> f64 {
    (2 * actor + 1) as f64 / actors as f64 - 1.0
}

fn square(steps: u16) -> f64 {
    f64::from(steps) * f64::from(steps)
}

/// The squared distances between the pivots.
fn squares(pivots: &Pivots) -> Vec<Vec<f64>> {
    let row = |steps: &Vec<u16>| pivots.actors().iter().map(|pivot| square(steps[*pivot])).collect();
    pivots.steps().iter().map(row).collect()
}

/// A direction in which places spread: what each pivot contributes, and what brings it to length.
struct Direction {
    of_pivots: Vec<f64>,
    scale: f64,
}

/// The two main directions of the doubly centred squares.
fn directions(squares: &[Vec<f64>], means: &[f64]) -> [Direction; 2] {
    let pivots = means.len();
    let mean = means.iter().sum::<f64>() / pivots as f64;
    let centred = |a: usize, b: usize| (means[a] + means[b] - mean - squares[a][b]) / 2.0;
    let matrix: Vec<Vec<f64>> = (0..pivots).map(|a| (0..pivots).map(|b| centred(a, b)).collect()).collect();
    let times = |vector: &[f64]| -> Vec<f64> { matrix.iter().map(|row| dot(row, vector)).collect() };
    let ranks: Vec<f64> = (0..pivots).map(|pivot| rank(pivot, pivots)).collect();
    let mut first = unit(ranks.clone());
    let mut second = unit(ranks.iter().map(|rank| rank * rank - 1.0 / 3.0 + rank / 7.0).collect());
    for _ in 0..ROUNDS {
        first = unit(times(&first));
        second = unit(without(times(&second), &first));
    }
    let most = dot(&first, &times(&first)).max(0.0);
    [first, second].map(|of_pivots| {
        let spread = dot(&of_pivots, &times(&of_pivots));
        let scale = if spread > NOTHING * most { 0.5 / spread.sqrt() } else { 0.0 };
        Direction { of_pivots, scale }
    })
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The vector at length 1; one without length stays as it is.
fn unit(mut vector: Vec<f64>) -> Vec<f64> {
    let length = dot(&vector, &vector).sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|value| *value /= length);
    }
    vector
}

/// What is left of a vector without its share of a direction of length 1.
fn without(mut vector: Vec<f64>, direction: &[f64]) -> Vec<f64> {
    let share = dot(&vector, direction);
    vector.iter_mut().zip(direction).for_each(|(value, part)| *value -= share * part);
    vector
}
