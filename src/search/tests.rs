use super::*;
use crate::network::{Actor, Builder, Info};
use proptest::prelude::*;

fn index(actors: &[(&str, &str, &str)]) -> Index {
    let mut builder = Builder::new(Info::default());
    let kind = builder.actor_kind("group").unwrap();
    for (id, name, short) in actors {
        let short = (!short.is_empty()).then(|| (*short).into());
        builder.add_actor(Actor { name: (*name).into(), short, ..Actor::new(id, kind) }).unwrap();
    }
    Index::new(&builder.build())
}

fn found(index: &Index, query: &str) -> Vec<usize> {
    index.search(query, 10, &AtomicBool::new(false)).iter().map(|found| found.actor.get()).collect()
}

/// The name with the characters that fit in capitals, everything else in small letters.
fn marked(name: &str, query: &str) -> String {
    let matches = index(&[("x1", name, "")]).search(query, 1, &AtomicBool::new(false));
    let marks = &matches[0].indices;
    let mark = |(at, c): (usize, char)| {
        if marks.contains(&at) { c.to_uppercase().to_string() } else { c.to_lowercase().to_string() }
    };
    name.chars().enumerate().map(mark).collect()
}

fn names() -> Index {
    index(&[
        ("park", "Jugendcafé am Park", ""),
        ("jkl", "Jägerschule Krähenloh", "JKL"),
        ("buero", "Stadtbücherei", "Bücherei"),
        ("verein", "Förderverein Jägerschule", ""),
        ("amt-7", "Straßenbauamt", ""),
    ])
}

#[test]
fn umlauts_are_found_in_every_spelling() {
    let names = names();
    for query in ["jäger", "JÄGER", "jager", "jaeger", "ja\u{308}ger"] {
        assert_eq!(found(&names, query), [1, 3], "{query}");
    }
    for query in ["straße", "strasse", "STRASSE"] {
        assert_eq!(found(&names, query), [4], "{query}");
    }
    let written_out = index(&[("a", "Jaegerhof", ""), ("b", "Manuela", "")]);
    assert_eq!(found(&written_out, "jägerhof"), [0]);
    assert_eq!(found(&written_out, "jagerhof"), [0]);
    assert_eq!(found(&written_out, "ela"), [1]);
}

#[test]
fn better_places_come_first() {
    let places = index(&[
        ("a", "Tanzparkett", ""),
        ("b", "Peter Arndt Realschule Köln", ""),
        ("c", "Café am Park", ""),
        ("d", "Parkschule", ""),
        ("e", "Spaßraketen", ""),
        ("f", "Park", ""),
        ("g", "Ort", "Park"),
        ("h", "Haus am Parkplatz", ""),
        ("park-1", "Zzz", ""),
    ]);
    assert_eq!(found(&places, "park"), [6, 5, 3, 8, 2, 7, 1, 0]);
    assert_eq!(found(&places, "spkt"), [4]);
}

#[test]
fn all_words_must_be_found_in_any_order() {
    let names = names();
    assert_eq!(found(&names, "krähenloh jägerschule"), [1]);
    assert_eq!(found(&names, "jägerschule förderverein"), [3]);
    assert_eq!(found(&names, "jägerschule park"), [0usize; 0]);
    assert_eq!(found(&names, "amt 7"), [4]);
    assert_eq!(found(&names, "amt-7"), [4]);
    let order = index(&[("a", "Verein Schule Alt", ""), ("b", "Schule Verein Alt", "")]);
    assert_eq!(found(&order, "schule verein")[0], 1);
    assert_eq!(found(&order, "verein schule")[0], 0);
}

#[test]
fn initials_and_scattered_letters_are_found() {
    let names = names();
    assert_eq!(found(&names, "jap"), [0]);
    assert_eq!(found(&names, "stbü"), [2, 4]);
}

#[test]
fn letters_far_apart_count_only_where_nothing_else_is_found() {
    let names = index(&[
        ("a", "Alexander-von-Humboldt-Schule", ""),
        ("b", "Arbeiterwohlfahrt Viernheim", ""),
        ("c", "Goetheschule", ""),
        ("d", "Grüne Halle", ""),
    ]);
    assert_eq!(found(&names, "avh"), [0]);
    assert_eq!(found(&names, "gthsch"), [2]);
    assert_eq!(found(&names, "rtvrn"), [1]);
}

#[test]
fn slips_are_forgiven_where_little_is_found() {
    let names = names();
    assert_eq!(found(&names, "jägresch")[..2], [1, 3]);
    assert_eq!(found(&names, "bcüherei"), [2]);
    assert_eq!(found(&names, "strasenbaumt"), [4]);
    assert_eq!(found(&names, "krähenlho jäger"), [1]);
    let short = index(&[("a", "Träger IHK", ""), ("b", "Bauernweg", ""), ("c", "Haus Weiß", "")]);
    assert_eq!(found(&short, "trgäer"), [0]);
    assert_eq!(found(&short, "tärger khi"), [0]);
    assert_eq!(found(&short, "baeurnweg"), [1]);
    assert_eq!(found(&short, "weßi"), [2]);
    assert_eq!(found(&names, "xylophon"), [0usize; 0]);
}

#[test]
fn nothing_is_found_for_nothing() {
    let names = names();
    for query in ["", " ", "\t", "\u{1}", "?"] {
        assert_eq!(found(&names, query), [0usize; 0], "{query:?}");
    }
    assert!(names.search("park", 0, &AtomicBool::new(false)).is_empty());
    assert!(names.search("park", 9, &AtomicBool::new(true)).is_empty());
    assert_eq!(found(&index(&[]), "park"), [0usize; 0]);
}

#[test]
fn large_networks_are_searched_to_both_ends() {
    let names: Vec<String> = (0..25_000).map(|at| format!("Verein {at}")).collect();
    let actors: Vec<_> = names.iter().map(|name| (&**name, &**name, "")).collect();
    let index = index(&actors);
    assert_eq!(found(&index, "verein 24999")[0], 24_999);
    assert_eq!(found(&index, "verein"), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert_eq!(found(&index, "vreein 24999")[0], 24_999);
}

#[test]
fn marks_are_places_in_the_shown_name() {
    assert_eq!(marked("Große Jägerschule", "jaegersch"), "große JÄGERSCHule");
    assert_eq!(marked("Große Jaegerschule", "jägersch"), "große JAEGERSCHule");
    assert_eq!(marked("Straße ß", "strass"), "STRASSe ß");
    assert_eq!(marked("Jugendcafé am Park", "jap"), "Jugendcafé Am Park");
    assert_eq!(marked("Krähenloh Schule", "krähenlho"), "KRÄHENLOH schule");
    assert_eq!(marked("Amt", "x1"), "amt");
}

/// Made-up names: each of sixty with an umlaut or an ß, among some thousands that share their words.
fn many() -> (Index, Vec<String>) {
    let kinds = [
        "Grundschule",
        "Förderverein",
        "Jugendbüro",
        "Kindertagesstätte",
        "Volkshochschule",
        "Musikschule",
        "Bücherei",
        "Bürgerstiftung",
        "Gärtnerei",
        "Bäckerei",
        "Gemeinschaftspraxis",
        "Sportgemeinde",
        "Ärztehaus",
        "Fußballclub",
        "Begegnungsstätte",
    ];
    let first = [
        "Mö", "Krä", "Sü", "Hölz", "Wald", "Berg", "Röd", "Lind", "Füchs", "Sand", "Stein", "Grün", "Birk", "Häus",
        "Nuß", "Kirch",
    ];
    let second = ["ren", "hen", "ßen", "el", "er", "", "ig", "lin", "en", "s"];
    let third = ["tal", "büll", "bach", "hausen", "loh", "feld", "grün", "rode", "weiler", "wörth"];
    let place = |at: usize| [first[at / 100], second[at / 10 % 10], third[at % 10]].concat();
    let places: Vec<String> = (0..1_600).map(place).collect();
    let name = |at: usize| match at % 3 {
        0 => format!("{} {}", kinds[at % kinds.len()], places[at * 7 % places.len()]),
        1 => format!("{} am {}", kinds[at * 11 % kinds.len()], places[at * 7 % places.len()]),
        _ => format!("{}er {} e.V.", places[at * 7 % places.len()], kinds[at * 13 % kinds.len()]),
    };
    let all: Vec<String> = (0..4_000).map(name).collect();
    let has_dots = |name: &&String| name.contains(['ä', 'ö', 'ü', 'ß', 'Ä']);
    let wanted: Vec<String> = all.iter().filter(has_dots).step_by(37).take(60).cloned().collect();
    let ids: Vec<String> = (0..all.len()).map(|at| format!("a{at}")).collect();
    let actors: Vec<_> = ids.iter().zip(&all).map(|(id, name)| (&**id, &**name, "")).collect();
    (index(&actors), wanted)
}

fn share_found(index: &Index, wanted: &[String], spellings: impl Fn(&str) -> Vec<String>) -> f64 {
    let (mut hits, mut all) = (0, 0);
    for name in wanted {
        for query in spellings(name) {
            let best = index.search(&query, 10, &AtomicBool::new(false));
            hits += usize::from(best.iter().any(|found| index.names.get(found.actor.get()) == name));
            all += 1;
        }
    }
    assert!(wanted.len() == 60 && all >= 60);
    hits as f64 / all as f64
}

/// Every way to swap two neighbouring letters within a word.
fn swaps(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let inside =
        |at: &usize| letters[*at].is_alphabetic() && letters[at + 1].is_alphabetic() && letters[*at] != letters[at + 1];
    let swap = |at: usize| {
        let mut letters = letters.clone();
        letters.swap(at, at + 1);
        letters.into_iter().collect()
    };
    (0..letters.len() - 1).filter(inside).step_by(5).map(swap).collect()
}

#[test]
fn german_names_are_among_the_first_ten_however_they_are_typed() {
    let (index, wanted) = many();
    let without_dots = |name: &str| {
        vec![name.replace('ä', "a").replace('ö', "o").replace('ü', "u").replace('Ä', "A").replace('ß', "s")]
    };
    let written_out = |name: &str| {
        vec![name.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('Ä', "Ae").replace('ß', "ss")]
    };
    let shares = [
        share_found(&index, &wanted, |name| vec![name.to_owned()]),
        share_found(&index, &wanted, without_dots),
        share_found(&index, &wanted, written_out),
        share_found(&index, &wanted, swaps),
    ];
    assert!(shares.iter().all(|share| *share >= 0.97), "{shares:?}");
}

proptest! {
    #[test]
    fn no_query_and_no_name_breaks_it(name in ".{0,12}", short in "[aäeß ]{0,6}", query in ".{0,8}|[aäeß ]{1,6}") {
        let index = index(&[("a", &name, &short), ("b", "ae", "")]);
        for found in index.search(&query, 5, &AtomicBool::new(false)) {
            let length = if found.actor.get() == 0 { name.chars().count() } else { 2 };
            prop_assert!(found.indices.iter().all(|at| *at < length));
            prop_assert!(found.indices.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn every_piece_of_a_name_finds_it(name in "[A-Za-zäöüß]{2,9}( [a-zäöü]{1,7}){0,2}", start in 0usize..9, length in 2usize..9) {
        let piece: String = name.chars().skip(start).take(length).collect();
        let index = index(&[("1", &name, "")]);
        prop_assert_eq!(found(&index, &piece).len(), usize::from(!piece.trim().is_empty()));
    }
}
