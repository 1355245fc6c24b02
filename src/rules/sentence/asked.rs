//! What a rule asks of a partner and of the relationships to it, in words.

use super::super::{NamedField, Needs, NeedsDirection};
use super::words::Words;
use crate::filter::{Field, Filter, PlainTerm};
use crate::network::Status;
use crate::text::{gaps as text, truncate};

/// More names than this are counted instead.
const MOST_NAMES: usize = 3;
/// A longer filter is cut, in columns.
const MOST_FILTER: usize = 60;

/// What a filter asks of a partner, as far as it can be put in words; in the order in which it is said.
enum Wanted {
    Kinds(Vec<String>),
    Actors(Vec<String>),
    Topics(Vec<String>),
    Near(Vec<String>),
    NotKinds(Vec<String>),
    Filter(String),
}

impl Wanted {
    /// Where it stands among others.
    fn place(&self) -> u8 {
        match self {
            Wanted::Kinds(_) => 0,
            Wanted::Actors(_) => 1,
            Wanted::Topics(_) => 2,
            Wanted::Near(_) => 3,
            Wanted::NotKinds(_) | Wanted::Filter(_) => 4,
        }
    }
}

impl Words<'_> {
    /// That nobody was found where one partner would do.
    pub(super) fn nobody(&self, needs: &Needs) -> String {
        if let [Wanted::Actors(names)] = &*self.wanted(needs)
            && let [name] = &**names
        {
            if needs.within > 1 && needs.same.is_empty() && needs.shares.is_empty() {
                return text::too_far(self.lang, name, needs.within, &self.over(needs));
            }
            return text::not_this(self.lang, name, &self.surroundings(needs), &self.relationship_asked(needs));
        }
        text::nobody(self.lang, &self.described(needs), &self.relationship_asked(needs))
    }

    /// What follows the word partner.
    pub(super) fn described(&self, needs: &Needs) -> String {
        self.who(needs) + &self.surroundings(needs)
    }

    fn wanted(&self, needs: &Needs) -> Vec<Wanted> {
        let Some(filter) = needs.partner.as_ref().filter(|filter| !filter.is_empty()) else { return Vec::new() };
        match self.in_words(filter) {
            Some(mut wanted) => {
                wanted.sort_by_key(Wanted::place);
                wanted
            }
            None => vec![Wanted::Filter(truncate(filter.text(), MOST_FILTER).into_owned())],
        }
    }

    /// Each of its terms, none where one can't be put in words.
    fn in_words(&self, filter: &Filter) -> Option<Vec<Wanted>> {
        filter.plain_terms()?.iter().map(|term| self.term(term)).collect()
    }

    fn term(&self, term: &PlainTerm<'_>) -> Option<Wanted> {
        let topics = || term.values.iter().map(|topic| text::quoted(self.lang, topic)).collect();
        match (&*term.field.to_lowercase(), term.negated) {
            ("kind", false) => self.kinds(&term.values).map(Wanted::Kinds),
            ("kind", true) => self.kinds(&term.values).map(Wanted::NotKinds),
            ("id", false) => self.actors(&term.values).map(Wanted::Actors),
            ("near", false) => self.actors(&term.values).map(Wanted::Near),
            ("topic" | "topics", false) => Some(Wanted::Topics(topics())),
            _ => None,
        }
    }

    fn kinds(&self, kinds: &[&str]) -> Option<Vec<String>> {
        let known = self.network.actor_kinds();
        let place = |value: &str| known.iter().position(|kind| kind.id.to_lowercase() == value);
        kinds.iter().map(|value| place(value).map(|kind| self.actor_kind(kind))).collect()
    }

    fn actors(&self, ids: &[&str]) -> Option<Vec<String>> {
        ids.iter().map(|id| self.network.find(id).map(|actor| self.actor(actor).to_owned())).collect()
    }

    fn who(&self, needs: &Needs) -> String {
        let lang = self.lang;
        let in_words = |wanted: &Wanted| match wanted {
            Wanted::Kinds(kinds) => text::of_kind(lang, &text::either(lang, kinds)),
            Wanted::Actors(names) if names.len() > MOST_NAMES => text::among_many(lang, names.len()),
            Wanted::Actors(names) => text::among(lang, &text::either(lang, names)),
            Wanted::Topics(topics) => text::on_topic(lang, &text::either(lang, topics)),
            Wanted::Near(names) if names.len() > MOST_NAMES => text::near_many(lang, names.len()),
            Wanted::Near(names) => text::near(lang, &text::either(lang, names)),
            Wanted::NotKinds(kinds) => text::not_of_kind(lang, &text::either(lang, kinds)),
            Wanted::Filter(filter) => text::matching(lang, filter),
        };
        self.wanted(needs).iter().map(in_words).collect()
    }

    /// Everything but who.
    fn surroundings(&self, needs: &Needs) -> String {
        let same = needs.same.iter().map(|field| self.same(field));
        let shares = needs.shares.iter().map(|field| self.shares(field));
        let mut out: String = same.chain(shares).collect();
        out += &self.over(needs);
        if needs.within > 1 {
            out += &text::within_steps(self.lang, needs.within);
        }
        out
    }

    fn same(&self, field: &NamedField) -> String {
        match field.field {
            Some(Field::Kind) => text::same_kind(self.lang).to_owned(),
            Some(Field::Area) => text::same_area(self.lang).to_owned(),
            _ => text::same_field(self.lang, &self.field(field)),
        }
    }

    fn shares(&self, field: &NamedField) -> String {
        match field.field {
            Some(Field::Topics) => text::shared_topic(self.lang).to_owned(),
            _ => text::shared_field(self.lang, &self.field(field)),
        }
    }

    fn over(&self, needs: &Needs) -> String {
        let lang = self.lang;
        match (self.sort(needs), self.via(needs)) {
            (None, None) => String::new(),
            (None, Some(kinds)) => text::over_kinds(lang, &kinds),
            (Some(sort), None) => text::over_sort(lang, &sort),
            (Some(sort), Some(kinds)) => text::over_sort_and_kinds(lang, &sort, &kinds),
        }
    }

    /// The kinds of relationships that count, where not every kind does.
    fn via(&self, needs: &Needs) -> Option<String> {
        let kinds: Vec<_> = needs.via.as_ref()?.iter().map(|kind| self.relationship_kind(*kind)).collect();
        Some(text::either(self.lang, &kinds))
    }

    /// The adjectives of relationships that count, where there are any.
    fn sort(&self, needs: &Needs) -> Option<String> {
        let lang = self.lang;
        let states: Vec<_> = needs.status.iter().map(|status| self.status(*status)).collect();
        let states = (*needs.status != [Status::Active]).then(|| text::either(lang, &states));
        let direction = match needs.direction {
            NeedsDirection::Any => None,
            NeedsDirection::Out => Some(text::outgoing(lang).to_owned()),
            NeedsDirection::In => Some(text::incoming(lang).to_owned()),
        };
        let written = needs.agreement.then(|| text::written(lang).to_owned());
        let all: Vec<_> = [states, direction, written].into_iter().flatten().collect();
        (!all.is_empty()).then(|| all.join(", "))
    }

    /// In the English of [`text::nobody`]: `incoming support relationship with a business`.
    fn relationship_asked(&self, needs: &Needs) -> String {
        if needs.within > 1 || !needs.same.is_empty() || !needs.shares.is_empty() {
            return format!("partner{}", self.described(needs));
        }
        let words = [self.sort(needs), self.via(needs)].into_iter().flatten();
        let sort: String = words.map(|word| word + " ").collect();
        let with = match &*self.wanted(needs) {
            [] => String::new(),
            [Wanted::Kinds(kinds)] => text::with_a(&text::either(self.lang, kinds)),
            [Wanted::Actors(names)] if names.len() <= MOST_NAMES => text::with(&text::either(self.lang, names)),
            _ => text::with_a(&format!("partner{}", self.who(needs))),
        };
        format!("{sort}relationship{with}")
    }
}
