//! A text read again, after whatever change: all that comes out of it is what a fresh reading gives.

use std::ops::Range;

use super::*;
use crate::document::reread;

/// What may get into a file by hand.
const SNIPPETS: [&str; 22] = [
    "[[actor]]\nid = \"n\"\nkind = \"k\"\ntopics = [\"t\"]\n",
    "[[actor]]\nid = \"a1\"\nkind = 'k'\n",
    "[[relationship]]\nfrom = \"a0\"\nto = \"a1\"\nkind = \"r\"\n",
    "[[relationship]]\nfrom = \"a1\"\nto = \"a0\"\nkind = \"new\"\nnote = \"office@a.example\"\n",
    "[actor.attributes]\nz = 1\n",
    "[relationship.attributes]\nz = \"\"\"\n[[actor]]\n\"\"\"\n",
    "[actor_kinds.k]\nsymbol = \"x\"\n",
    "[relationship_kinds.r]\ndirected = true\n",
    "[[rule]]\nid = \"other\"\nfor = \"kind:k z:>0\"\nneeds = { via = [\"s\"] }\n",
    "[[decision]]\nrule = \"alone\"\nsubject = \"gone\"\nstate = \"accepted\"\n",
    "contact = \"office@a.example\"\n",
    "area = \"A\"\n",
    "# c\n",
    "\n",
    " ",
    "[",
    "]]",
    "\"\"\"",
    "'''\n",
    "\"",
    "x = [\n",
    "\u{feff}",
];

/// A text with some stretches taken out, put elsewhere, doubled, or something put in; often at the start of a line.
pub(super) fn changed(dice: &mut Dice, text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.throw(3) {
        let mut places: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
        if dice.throw(4) > 0 {
            places.retain(|at| text.split_at(*at).0.ends_with('\n') || *at == 0 || *at == text.len());
        }
        let place = |dice: &mut Dice| places[(dice.throw(256) * 256 + dice.throw(256)) % places.len()];
        let (a, b, to) = (place(dice), place(dice), place(dice));
        let stretch = a.min(b)..a.max(b);
        let piece = text.get(stretch.clone()).unwrap().to_owned();
        match dice.throw(6) {
            0 => text.replace_range(stretch, ""),
            1 => text.insert_str(to, &piece),
            2 if to <= stretch.start => {
                text.replace_range(stretch, "");
                text.insert_str(to, &piece);
            }
            _ => text.insert_str(to, dice.one(&SNIPPETS)),
        }
    }
    text
}

/// Everything that a reading gives.
fn all(loaded: &Loaded) -> String {
    format!("{loaded:#?}")
}

#[track_caller]
fn check(before: &Document, text: &str) -> Loaded {
    let again = reread(before, Source::new("x.toml", text), Lang::De);
    let fresh = read(Source::new("x.toml", text), Lang::De);
    assert_same(&all(&again), &all(&fresh), text);
    again
}

#[track_caller]
fn assert_same(again: &str, fresh: &str, text: &str) {
    let differs = again.lines().zip(fresh.lines()).find(|(a, b)| a != b);
    assert!(again == fresh, "{differs:?}\n{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn a_text_read_again_says_what_it_says_at_first(numbers in prop::collection::vec(any::<u8>(), 0..500)) {
        let mut dice = Dice(numbers.into_iter());
        let mut now = document(&dice.file());
        for _ in 0..6 {
            let text = changed(&mut dice, now.source.text());
            now = check(&now, &text).document.unwrap_or(now);
        }
    }

    #[test]
    fn edits_and_their_undoing_give_what_a_fresh_reading_gives(numbers in prop::collection::vec(any::<u8>(), 0..500)) {
        let mut dice = Dice(numbers.into_iter());
        let mut now = document(&dice.file());
        for _ in 0..6 {
            let asked = dice.edit(&now);
            let Ok(edited) = edit(&now, &asked, Lang::De) else { continue };
            let after = edited.document;
            check(&now, after.source.text());
            check(&after, now.source.text());
            now = after;
        }
    }
}

#[test]
fn much_that_goes_and_much_that_comes_changes_nothing_else() {
    let actor = |n: usize| format!("[[actor]]\nid = \"a{n}\"\nkind = \"k{}\"\ntopics = [\"t{n}\"]\n\n", n % 7);
    let link = |n: usize| format!("[[relationship]]\nfrom = \"a{n}\"\nto = \"a{}\"\nkind = \"r\"\n\n", n + 1);
    let text = |actors: Range<usize>, links: Range<usize>, more: Range<usize>| {
        let links = links.chain(more).map(link);
        format!("{HEAD}{}{}", actors.map(actor).collect::<String>(), links.collect::<String>())
    };
    let before = document(&text(0..2_000, 0..500, 700..1_500));
    for after in [
        text(0..2_000, 0..100, 400..1_500),
        text(0..2_000, 0..1_500, 0..0),
        text(0..2_000, 0..1_999, 0..0),
        text(1..2_500, 1..500, 700..1_500),
        text(0..4_500, 0..500, 700..1_500),
        text(1_000..2_000, 0..500, 700..1_500),
        text(0..2_000, 100..1_500, 0..200),
    ] {
        check(&before, &after);
    }
}
