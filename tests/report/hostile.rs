//! A network whose every text tries to break out of where it stands.

use std::fmt::Write;

/// Texts that have broken writers of HTML, of XML and of Markdown before.
pub(crate) const TEXTS: [&str; 14] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style></title></script><b>",
    "]]> --> <!-- &amp; &#60; &lt",
    "a\nb\tc\u{0}\u{7}\u{1b}[31m",
    "\u{202e}turned\u{2066}\u{fffe}\u{feff}",
    "עברית ثم עוד",
    "| a | b |\n| --- | --- |",
    "[link](javascript:alert(1)) ![x](y) `code` *b* _i_ ~~s~~",
    "# heading\n\n- list\n\n1. number\n\n> quote",
    "${x} {{y}} %7B $$z$$ \\N \\",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsverwaltungsvorschrift",
    "javascript:alert(1)",
];

/// A text as TOML takes it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(out, "\\{c}"),
            c if c.is_control() => write!(out, "\\u{:04x}", u32::from(c)),
            c => write!(out, "{c}"),
        }
        .expect("a string takes it");
    }
    out + "\""
}

/// A network that holds all of them.
pub(crate) fn network() -> String {
    network_of(&TEXTS)
}

/// A network whose every text is one of these, with rules and decisions; there have to be a few.
pub(crate) fn network_of(texts: &[impl AsRef<str>]) -> String {
    let text = |place: usize| quoted(texts[place % texts.len()].as_ref());
    let mut out = format!("[network]\ntitle = {}\ndescription = {}\nas_of = 2026-01-01\n", text(1), text(0));
    for (kind, place) in [("school", 2), ("business", 12)] {
        out += &format!("[actor_kinds.{kind}]\nlabel = {}\nplural = {}\n", text(place), text(place + 1));
    }
    out += &format!("[relationship_kinds.support]\nlabel = {}\ndirected = true\n", text(4));
    for place in 0..TEXTS.len() {
        let kind = if place % 2 == 0 { "school" } else { "business" };
        out += &format!(
            "[[actor]]\nid = \"a{place}\"\nname = {}\nshort = {}\nkind = \"{kind}\"\narea = {}\ntopics = [{}, {}]\nwebsite = {}\nnote = {}\nsource = [{}, \"https://example.org/?a=1&lt=2\"]\n",
            text(place),
            text(place + 1),
            text(place % 3),
            text(place + 2),
            text(place + 3),
            text(place + 13),
            text(place + 4),
            text(place + 5),
        );
    }
    for place in 1..TEXTS.len() - 4 {
        let status = ["active", "one_off", "in_talks"][place % 3];
        out += &format!(
            "[[relationship]]\nfrom = \"a{}\"\nto = \"a{place}\"\nkind = \"support\"\nstatus = \"{status}\"\nnote = {}\nsource = {}\n",
            place - 1,
            text(place),
            text(place + 6),
        );
    }
    for (place, (id, check)) in [
        ("partner", "needs = { partner = \"kind:business\" }"),
        ("area", "needs = { at_least = 3, per = \"area\" }"),
        ("alone", "finds = \"isolated\""),
        ("broker", "finds = \"broker\""),
    ]
    .into_iter()
    .enumerate()
    {
        let severity = ["high", "medium", "low", "high"][place];
        out += &format!(
            "[[rule]]\nid = \"{id}\"\ntitle = {}\nwhy = {}\nseverity = \"{severity}\"\n{check}\n",
            text(place),
            text(place + 5)
        );
    }
    for (place, (state, until)) in
        [("planned", "2027-06-30"), ("accepted", "2028"), ("planned", "2026-01-01"), ("planned", "2027")]
            .into_iter()
            .enumerate()
    {
        out += &format!(
            "[[decision]]\nrule = \"partner\"\nsubject = \"a{}\"\nstate = \"{state}\"\nowner = {}\nuntil = {until}\ndecided = 2026-10-01\nnote = {}\n",
            [2, 4, 6, 1][place],
            text(place),
            text(place + 7),
        );
    }
    out
}
