//! The gaps of the next state, found with what was known of the one before, are those that are found afresh.

use super::again::changed;
use super::*;
use crate::document::reread;
use crate::rules::Evaluation;

/// Rules that ask entries, their values, and how the network hangs together.
const RULES: &str = "
[[rule]]
id = \"no-source\"
finds = \"missing\"
field = \"source\"
[[rule]]
id = \"no-x\"
finds = \"missing\"
field = \"x\"
[[rule]]
id = \"word\"
for = \"a1 -area:x\"
needs = { same = [\"x\"] }
[[rule]]
id = \"topics\"
for = \"topics:*\"
needs = { shares = [\"topics\"] }
[[rule]]
id = \"with-partners\"
for = \"partner:k\"
needs = { at_least = 2 }
[[rule]]
id = \"by-area\"
needs = { per = \"area\", at_least = 1 }
[[rule]]
id = \"broker\"
finds = \"broker\"
[[rule]]
id = \"bridge\"
finds = \"bridge\"
[[rule]]
id = \"island\"
finds = \"island\"
[[rule]]
id = \"expired\"
finds = \"expired\"
";

/// A rule that only a network with such an attribute can have.
const OF_ATTRIBUTE: &str = "[[rule]]\nid = \"attribute\"\nfor = \"-x:1\"\nneeds = { at_least = 1 }\n";

fn with_rules(file: &str) -> Document {
    let loaded = read(Source::new("x.toml", format!("{file}{RULES}{OF_ATTRIBUTE}")), Lang::En);
    loaded.document.unwrap_or_else(|| document(&format!("{file}{RULES}")))
}

fn fresh(document: &Document) -> Evaluation {
    Evaluation::new(&document.network, &document.rules, &document.decisions, DAY)
}

/// Everything that is asked of an evaluation.
fn all(evaluation: &Evaluation, document: &Document) -> String {
    let of_actors: Vec<_> = document.network.actor_indices().map(|actor| evaluation.of_actor(actor)).collect();
    let components = evaluation.structure().components(document.network.partners());
    let open = evaluation.open_subjects().by_rule.iter();
    let open: Vec<_> = open.map(|(rule, actors)| (rule, actors.iter().collect::<Vec<_>>())).collect();
    format!("{:?}", (&evaluation.gaps, &evaluation.settled, of_actors, open, components))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn gaps_of_the_next_state_are_those_found_afresh(numbers in prop::collection::vec(any::<u8>(), 0..500)) {
        let mut dice = Dice(numbers.into_iter());
        let mut now = with_rules(&dice.file());
        let mut gaps = fresh(&now);
        for _ in 0..8 {
            let next = if dice.throw(3) > 0 {
                let asked = dice.edit(&now);
                edit(&now, &asked, Lang::En).ok().map(|edited| edited.document)
            } else {
                let text = changed(&mut dice, now.source.text());
                reread(&now, Source::new("x.toml", text), Lang::En).document
            };
            let Some(next) = next else { continue };
            let found = gaps.next(&now.network, &next.network, &next.rules, &next.decisions);
            prop_assert_eq!(all(&found, &next), all(&fresh(&next), &next), "{}\n{}", now.source.text(), next.source.text());
            (now, gaps) = (next, found);
        }
    }
}
