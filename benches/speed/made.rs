//! The networks that everything is measured on, each made once.

use std::sync::{Arc, LazyLock, OnceLock};

use vernetzt::diagnostic::Source;
use vernetzt::document::{self, Document};
use vernetzt::network::Date;
use vernetzt::rules::Evaluation;
use vernetzt::text::Lang;

use crate::generator;

/// How many actors: a town, a state, everybody.
pub(crate) const SIZES: [usize; 3] = [150, 10_000, 100_000];

/// A network of one of the sizes with what the rules find in it.
pub(crate) struct Made {
    pub(crate) text: String,
    pub(crate) document: Arc<Document>,
    pub(crate) evaluation: Arc<Evaluation>,
}

/// The network of this size.
pub(crate) fn made(actors: usize) -> &'static Made {
    static ALL: [OnceLock<Made>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    let place = SIZES.iter().position(|size| *size == actors).expect("one of the sizes");
    ALL[place].get_or_init(|| {
        let text = generator::network(actors);
        let loaded = document::read(Source::new("made-up.toml", &*text), Lang::En);
        let document = loaded.document.expect("the generator makes no errors");
        let evaluation = Arc::new(evaluate(&document));
        Made { text, document: Arc::new(document), evaluation }
    })
}

/// All rules asked, on the day on which all networks are looked at.
pub(crate) fn evaluate(document: &Document) -> Evaluation {
    static DAY: LazyLock<Date> = LazyLock::new(|| Date::new(2026, 11, 24).expect("a day"));
    Evaluation::new(&document.network, &document.rules, &document.decisions, *DAY)
}
