//! Suggestions find relationships that are known and were hidden oftener than plainer measures do.
#![allow(clippy::expect_used, reason = "a test may panic")]
#![expect(clippy::cast_precision_loss, reason = "what is counted is far below 2^53")]

#[path = "../benches/suggestions/evaluation.rs"]
mod evaluation;
#[expect(dead_code, reason = "the generator draws more than numbers")]
#[path = "../benches/generator/random.rs"]
mod random;

use evaluation::{DEPTHS, Hits, Method, draw, spread};
use vernetzt::document;
use vernetzt::text::Lang;

/// Draws that are neither those of the README nor those on which the weights were chosen.
const DRAWS: std::ops::Range<u64> = 5_000..5_040;

#[test]
fn hidden_relationships_of_the_example_are_found_oftener_than_by_other_measures() {
    let network = document::example(Lang::En).document.expect("an example without errors").network;
    let all: Vec<[Hits; Method::ALL.len()]> = DRAWS.map(|seed| draw(&network, seed)).collect();
    let means = |place: usize| {
        let hits: Vec<Hits> = all.iter().map(|draw| draw[place]).collect();
        spread(&hits).map(|(mean, _)| mean)
    };
    let ours = means(0);
    for (place, method) in Method::ALL.into_iter().enumerate().skip(1) {
        let theirs = means(place);
        for (at, depth) in DEPTHS.into_iter().enumerate() {
            assert!(ours[at] > theirs[at], "{method:?} at {depth}: {theirs:?} against {ours:?}");
        }
    }
    for (share, least) in ours.into_iter().zip([0.1, 0.2, 0.4]) {
        assert!(share > least, "{ours:?}");
    }
}
