//! Documents made to break a DOT writer.

use std::path::Path;
use std::sync::Arc;

use vernetzt::diagnostic::{Source, Span};
use vernetzt::document::{self, Document};
use vernetzt::exchange::{Cutout, CutoutRequest, DiagramOptions, dot};
use vernetzt::network::{About, Actor, ActorIndex, Builder, Date, Info, KindIndex, LocalText, Relationship, Status};
use vernetzt::rules::Evaluation;
use vernetzt::text::Lang;

/// Texts that have broken DOT writers before.
pub(crate) const HOSTILE: [&str; 16] = [
    "",
    "\"",
    "\\",
    "ends with \\",
    "\"]; evil [label=\"",
    "<b>bold</b>",
    "<<table>>",
    "\\N \\G \\E \\T \\H \\L \\n \\l \\r",
    "a\nb\r\nc\u{0}d\u{7}e\u{1b}[31m",
    "&amp; &lt; &#0; &#x202e; AT&T",
    "digraph",
    "{a|b|<c>d}",
    "名前 Grüße ẞ 👩‍👩‍👧 \u{202e}turned\u{fffe}\u{feff}",
    "/* */ // # -- ->",
    "x:y:z",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsverwaltung",
];

/// A document whose texts are these, with a relationship from each actor to the next, one of each state.
pub(crate) fn document(actors: &[(&str, &str)], other: &str) -> Document {
    let mut builder = Builder::new(Info { title: LocalText::plain(other), ..Info::default() });
    let kind = builder.actor_kind(other).expect("few kinds");
    let link = builder.relationship_kind(other).expect("few kinds");
    let area = builder.intern(other);
    for (id, name) in actors {
        let actor = Actor { id: (*id).into(), name: (*name).into(), area: Some(area), ..actor(kind) };
        // The same id twice is refused; the first stays.
        let _ = builder.add_actor(actor);
    }
    let count = builder.actors().len();
    for (place, status) in (1..count).zip(Status::ALL.into_iter().cycle()) {
        let (from, to) = (ActorIndex::new(place - 1), ActorIndex::new(place));
        let _ = builder.add_relationship(Relationship { from, to, status, ..relationship(link) });
    }
    let source = Arc::new(Source::new("test.toml", ""));
    Document {
        source,
        network: builder.build(),
        rules: Vec::new(),
        decisions: Vec::new(),
        views: Vec::new(),
        pieces: Default::default(),
    }
}

fn actor(kind: KindIndex) -> Actor {
    Actor {
        id: "".into(),
        name: "".into(),
        short: None,
        kind,
        area: None,
        topics: [].into(),
        contact: None,
        website: Some("https://example.org/?a=1&lt=2".into()),
        note: None,
        source: [].into(),
        since: None,
        until: None,
        influence: None,
        interest: None,
        attributes: [].into(),
    }
}

fn relationship(kind: KindIndex) -> Relationship {
    Relationship {
        from: ActorIndex::new(0),
        to: ActorIndex::new(0),
        kind,
        status: Status::Active,
        strength: None,
        since: None,
        until: None,
        agreement: None,
        reviewed: None,
        about: About { note: Some("\\N \\G \"<b>\" & &lt; {a|b}".into()), ..About::default() }.into(),
        place: Span::default(),
    }
}

/// One of the networks that come with the program.
pub(crate) fn file(name: &str) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("networks").join(name);
    document::read_file(&path, Lang::En).document.expect("a network without errors")
}

/// The diagram of the part that is asked for.
pub(crate) fn diagram(document: &Document, request: &CutoutRequest<'_>, options: &DiagramOptions) -> String {
    let day = Date::new(2026, 11, 24).expect("a day");
    let evaluation = Evaluation::new(&document.network, &document.rules, &document.decisions, day);
    let cutout = Cutout::new(document, &evaluation, request).expect("a filter of the test");
    dot(document, &evaluation, &cutout, options)
}

/// The whole network, without anything else.
pub(crate) const PLAIN: DiagramOptions = DiagramOptions { group: None, gaps: false, lang: Lang::De, contacts: false };
