//! The words that names, areas, topics and notes are made of.

/// Kinds of actors as `head.toml` declares them, each with the words its names begin with.
pub(super) const ACTOR_KINDS: [(&str, [&str; 3]); 8] = [
    ("school", ["Grundschule", "Gesamtschule", "Förderschule"]),
    ("kindergarten", ["Kita", "Kindergarten", "Krippe"]),
    ("business", ["Schreinerei", "Bäckerei", "Gärtnerei"]),
    ("association", ["Förderverein", "Turnverein", "Musikverein"]),
    ("municipal", ["Jugendbüro", "Kulturamt", "Bürgerhaus"]),
    ("social_service", ["Beratungsstelle", "Familientreff", "Jugendhilfe"]),
    ("library", ["Stadtbücherei", "Lesestube", "Mediathek"]),
    ("council", ["Bildungsrat", "Elternbeirat", "Schülerrat"]),
];

/// How the names of made-up places begin, as written and as in an id.
pub(super) const PLACE_HEADS: [(&str, &str); 20] = [
    ("Bären", "baeren"),
    ("Mühlen", "muehlen"),
    ("Köhler", "koehler"),
    ("Höhen", "hoehen"),
    ("Lärchen", "laerchen"),
    ("Weiß", "weiss"),
    ("Krähen", "kraehen"),
    ("Schäfer", "schaefer"),
    ("Süder", "sueder"),
    ("Böhmer", "boehmer"),
    ("Gänse", "gaense"),
    ("Röder", "roeder"),
    ("Linden", "linden"),
    ("Ahorn", "ahorn"),
    ("Falken", "falken"),
    ("Silber", "silber"),
    ("Erlen", "erlen"),
    ("Wiesen", "wiesen"),
    ("Sonnen", "sonnen"),
    ("Birken", "birken"),
];

/// How they end.
pub(super) const PLACE_TAILS: [(&str, &str); 12] = [
    ("brück", "brueck"),
    ("grün", "gruen"),
    ("höhe", "hoehe"),
    ("bach", "bach"),
    ("dorf", "dorf"),
    ("feld", "feld"),
    ("hügel", "huegel"),
    ("stein", "stein"),
    ("tal", "tal"),
    ("furt", "furt"),
    ("förde", "foerde"),
    ("au", "au"),
];

/// Districts.
pub(super) const AREAS: [&str; 12] = [
    "Nord",
    "Ost",
    "Süd",
    "West",
    "Mitte",
    "Altstadt",
    "Mühlviertel",
    "Höfe",
    "Am Fluss",
    "Neugrün",
    "Südhang",
    "Außen",
];

/// What actors work on.
pub(super) const TOPICS: [&str; 14] = [
    "ganztag",
    "lesefoerderung",
    "umwelt",
    "berufsorientierung",
    "musik",
    "sport",
    "inklusion",
    "sprache",
    "robotik",
    "elternarbeit",
    "europa",
    "gesundheit",
    "ehrenamt",
    "übergang",
];

/// Kinds of relationships as `head.toml` declares them.
pub(super) const RELATIONSHIP_KINDS: [&str; 8] =
    ["cooperation", "support", "funding", "membership", "career_orientation", "handover", "all_day_care", "advice"];

/// States other than active, which is left out in a file.
pub(super) const OTHER_STATES: [&str; 7] =
    ["one_off", "unconfirmed", "in_talks", "planned", "paused", "ended", "declined"];

/// Remarks.
pub(super) const NOTES: [&str; 5] = [
    "Trifft sich jeden ersten Dienstag im Monat.",
    "Räume können nachmittags genutzt werden.",
    "Möchte \\\"Leseförderung\\\" ausbauen – Gespräch im Frühjahr.",
    "Seit dem Umzug größer, zwei Gruppen kommen dazu.",
    "Ansprechbar für gemeinsame Projekte.",
];

/// Roles to turn to.
pub(super) const CONTACTS: [&str; 4] = ["Schulleitung", "Geschäftsstelle", "Vorstand", "Büro"];
