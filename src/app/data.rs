//! What the interface shows: the document and what follows from it. Changes only as a whole.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::NameOrder;
use crate::analysis::Components;
use crate::document::Document;
use crate::network::{ActorIndex, KindIndex, LocalText, Network};
use crate::rules::{Evaluation, Gap, GapState, Rule, RuleSeverity, Subject};
use crate::text::Lang;

/// The document, its gaps, and what is asked of both again and again.
#[derive(Debug)]
pub struct Data {
    /// The document.
    pub document: Arc<Document>,
    /// Its gaps.
    pub evaluation: Arc<Evaluation>,
    /// The language of everything that is shown.
    pub lang: Lang,
    /// All actors by name.
    pub names: Arc<NameOrder>,
    /// For each actor the number of its open gaps.
    pub open_gaps: Vec<u32>,
    /// For each actor how much its weightiest open gap matters.
    pub worst: Vec<Option<RuleSeverity>>,
    /// How many gaps are open.
    pub open: usize,
    /// The open gaps, by their place, about which something was decided whose date has passed; in order.
    pub reopened: Vec<usize>,
    /// For each kind of actors a letter of its own, as far as there are enough: for terminals without signs.
    pub letters: Vec<char>,
    /// The place of each gap by its id, once somebody asks.
    places: OnceLock<FxHashMap<String, usize>>,
}

impl Data {
    /// Derives what is asked often; linear, but for the order of names.
    pub fn new(document: Arc<Document>, evaluation: Arc<Evaluation>, lang: Lang) -> Data {
        let names = Arc::new(NameOrder::new(&document.network));
        Data::with_names(document, evaluation, lang, names)
    }

    /// The same for the next state of the network, in less time.
    #[must_use]
    pub fn next(&self, document: Arc<Document>, evaluation: Arc<Evaluation>) -> Data {
        let names = self.names.next(self.network(), &document.network);
        Data::with_names(document, evaluation, self.lang, names)
    }

    fn with_names(document: Arc<Document>, evaluation: Arc<Evaluation>, lang: Lang, names: Arc<NameOrder>) -> Data {
        let network = &document.network;
        let of_gap = |gap: &Gap| (gap.state == GapState::Open).then(|| document.rules[gap.rule.0].severity);
        let severities: Vec<_> = evaluation.gaps.iter().map(of_gap).collect();
        let open_of = |actor| evaluation.of_actor(actor).iter().filter_map(|gap| severities[*gap]);
        let open_gaps = network.actor_indices().map(|actor| open_of(actor).fold(0, |count, _| count + 1)).collect();
        let worst = network.actor_indices().map(|actor| open_of(actor).min()).collect();
        let open = evaluation.count(GapState::Open);
        let letters = letters(network.actor_kinds().iter().map(|kind| &*kind.id));
        let reopened = reopened(&document, &evaluation);
        let places = OnceLock::new();
        Data { reopened, names, open_gaps, worst, open, letters, places, lang, document, evaluation }
    }

    /// The network.
    pub fn network(&self) -> &Network {
        &self.document.network
    }

    /// Its connected parts.
    pub fn components(&self) -> &Components {
        self.evaluation.structure().components(self.network().partners())
    }

    /// A text of the network in the language of the interface.
    pub fn local<'t>(&'t self, text: &'t LocalText) -> &'t str {
        text.get(self.lang.code(), &self.network().info.language)
    }

    /// What several actors of a kind are called.
    pub fn plural(&self, kind: KindIndex) -> &str {
        self.local(&self.network().actor_kinds()[kind.get()].plural)
    }

    /// The rule of a gap.
    pub fn rule_of(&self, gap: &Gap) -> &Rule {
        &self.document.rules[gap.rule.0]
    }

    /// What a gap is called in lists.
    pub fn subject_name(&self, gap: usize) -> String {
        self.evaluation.gaps[gap].subject.name(self.network(), self.lang)
    }

    /// What a gap says, in one sentence.
    pub fn message(&self, gap: usize) -> String {
        self.evaluation.gaps[gap].message(self.network(), &self.document.rules, self.lang)
    }

    /// The gap with this id, by its place in the evaluation; none where it is gone.
    pub fn gap_of_id(&self, id: &str) -> Option<usize> {
        let places = self.places.get_or_init(|| {
            let gaps = self.evaluation.gaps.iter().enumerate();
            gaps.map(|(place, gap)| (gap.id(self.network(), &self.document.rules), place)).collect()
        });
        places.get(id).copied()
    }

    /// The decisions about a gap, by their places in the document, in its order.
    pub fn decisions_of(&self, gap: usize) -> Vec<usize> {
        let gap = &self.evaluation.gaps[gap];
        let key = gap.subject.key(self.network());
        let decisions = self.document.decisions.iter().enumerate();
        decisions.filter(|(_, one)| one.rule == gap.rule && *one.subject == *key).map(|(at, _)| at).collect()
    }

    /// The first actor that a gap is about; none for groups.
    pub fn actor_of_gap(&self, gap: usize) -> Option<ActorIndex> {
        match self.evaluation.gaps[gap].subject {
            Subject::Actor(actor) | Subject::Pair(actor, _) | Subject::Component(actor) => Some(actor),
            Subject::Relationship(index) => Some(self.network().relationship(index).from),
            Subject::Group { .. } => None,
        }
    }
}

/// The open gaps about which a decision was made that doesn't hold any more.
fn reopened(document: &Document, evaluation: &Evaluation) -> Vec<usize> {
    let lapsed = document.decisions.iter().filter(|decision| !decision.holds_on(evaluation.day));
    let lapsed: Vec<_> = lapsed.map(|decision| (decision.rule, &*decision.subject)).collect();
    if lapsed.is_empty() {
        return Vec::new();
    }
    let is_lapsed = |gap: &Gap| {
        let mut of_rule = lapsed.iter().filter(|(rule, _)| *rule == gap.rule).peekable();
        of_rule.peek().is_some() && {
            let key = gap.subject.key(&document.network);
            of_rule.any(|(_, subject)| *subject == key)
        }
    };
    let gaps = evaluation.gaps.iter().enumerate();
    gaps.filter(|(_, gap)| gap.state == GapState::Open && is_lapsed(gap)).map(|(place, _)| place).collect()
}

/// For each name one of its own letters that no earlier name has, else any that is free, else a star.
fn letters<'n>(names: impl Iterator<Item = &'n str>) -> Vec<char> {
    let mut taken = Vec::new();
    for name in names {
        let own = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase());
        let free = own.chain('A'..='Z').chain('0'..='9').find(|c| !taken.contains(c));
        taken.push(free.unwrap_or('*'));
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_get_letters_of_their_own() {
        assert_eq!(letters(["school", "club", "social", "s", "s"].into_iter()), ['S', 'C', 'O', 'A', 'B']);
    }
}
