//! Random edits on random files: each does what it should and nothing else, and all of them can be taken back.

use proptest::prelude::*;

use super::*;

/// Everything that edits can change.
#[derive(Debug, Clone, PartialEq)]
struct State {
    actors: Vec<ActorDraft>,
    relationships: Vec<RelationshipDraft>,
    decisions: Vec<DecisionDraft>,
    views: Vec<ViewDraft>,
}

impl State {
    fn of(document: &Document) -> State {
        let network = &document.network;
        let relationships = network.indexed_relationships();
        State {
            actors: network.actor_indices().map(|index| ActorDraft::of(network, index)).collect(),
            relationships: relationships.map(|(index, _)| RelationshipDraft::of(network, index)).collect(),
            decisions: document.decisions.iter().map(|decision| DecisionDraft::of(document, decision)).collect(),
            views: document.views.iter().map(|view| ViewDraft::of(network, view)).collect(),
        }
    }

    /// The same with attributes by name: their order says nothing.
    fn sorted(mut self) -> State {
        let of_actors = self.actors.iter_mut().map(|actor| &mut actor.common);
        let of_relationships = self.relationships.iter_mut().map(|relationship| &mut relationship.common);
        of_actors.chain(of_relationships).for_each(|common| common.attributes.sort_by(|a, b| a.0.cmp(&b.0)));
        self
    }

    /// What an edit should make of it.
    fn edit(&mut self, edit: &Edit) {
        match edit {
            Edit::AddActor(draft) => self.actors.push((**draft).clone()),
            Edit::ChangeActor(at, draft) => self.actors[at.get()] = (**draft).clone(),
            Edit::RemoveActor(at) => {
                let id = self.actors.remove(at.get()).id;
                self.relationships.retain(|relationship| relationship.from != id && relationship.to != id);
                self.decisions.retain(|decision| decision.subject != id);
                for view in self.views.iter_mut().filter(|view| view.focus.as_ref() == Some(&id)) {
                    (view.focus, view.radius) = (None, None);
                }
            }
            Edit::AddRelationship(draft) => self.relationships.push((**draft).clone()),
            Edit::ChangeRelationship(at, draft) => self.relationships[at.get()] = (**draft).clone(),
            Edit::RemoveRelationship(at) => drop(self.relationships.remove(at.get())),
            Edit::AddDecision(draft) => self.decisions.push((**draft).clone()),
            Edit::ChangeDecision(at, draft) => self.decisions[*at] = (**draft).clone(),
            Edit::RemoveDecisions(places) => places.iter().rev().for_each(|at| drop(self.decisions.remove(*at))),
            Edit::AddView(draft) => self.views.push((**draft).clone()),
            Edit::ChangeView(at, draft) => self.views[*at] = (**draft).clone(),
            Edit::RemoveView(at) => drop(self.views.remove(*at)),
        }
    }
}

/// Numbers that were thrown beforehand; none left means zero.
struct Dice(std::vec::IntoIter<u8>);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0.next().map_or(0, |number| usize::from(number) % sides.max(1))
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.throw(of.len())]
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Dice) -> T) -> Option<T> {
        (self.throw(2) == 1).then(|| make(self))
    }

    fn text(&mut self) -> Box<str> {
        self.one(&["x", "ä \"q\" \\", "a, b } ] # c", "[[actor]]", "two\nlines", "\u{202e}'''\u{7f}"]).into()
    }

    /// What may stand between two lines.
    fn between(&mut self) -> &'static str {
        self.one(&["\n", "\n", "\n\n", "", "# c\n", "\n# --- c\n\n", "\n\n\n"])
    }

    fn comment(&mut self) -> &'static str {
        self.one(&["", "", " # c, ] }", "   "])
    }

    /// Fields as lines, or in braces.
    fn fields(&mut self, fields: &[String], inline: bool) -> String {
        if inline {
            return format!("{{ {} }}", fields.join(", "));
        }
        let indent = self.one(&["", "", "  ", "\t"]);
        fields
            .iter()
            .map(|field| format!("{indent}{field}{}\n{}", self.comment(), self.one(&["", "", "\n", "# c\n"])))
            .collect()
    }

    fn attributes(&mut self, section: &str, inline: bool) -> String {
        match self.throw(if inline { 3 } else { 5 }) {
            1 => "attributes = { x = 1, y = \"}\" }".to_owned(),
            2 => "attributes = {}".to_owned(),
            3 => "attributes.x = 1\nattributes.y = 'b'".to_owned(),
            4 => format!("[{section}.attributes]\nx = [\n  \"a\", # c\n]"),
            _ => String::new(),
        }
    }

    fn section(&mut self, name: &str, entries: Vec<Vec<String>>) -> (String, String) {
        let style = self.throw(3);
        let written = entries.into_iter().map(|mut fields| {
            if matches!(name, "actor" | "relationship") {
                fields.push(self.attributes(name, style > 0));
                fields.retain(|field| !field.is_empty());
            }
            self.fields(&fields, style > 0)
        });
        let written: Vec<String> = written.collect();
        match style {
            0 => {
                let indent = self.one(&["", " "]);
                let tables = written
                    .iter()
                    .map(|entry| format!("{}{indent}[[{name}]]{}\n{entry}", self.between(), self.comment()));
                (String::new(), tables.collect())
            }
            1 => {
                let lines: Vec<String> = written
                    .iter()
                    .map(|entry| format!("{}  {entry},{}\n", self.one(&["", "", "# c\n", "\n"]), self.comment()))
                    .collect();
                (format!("{name} = [{}\n{}]\n", self.one(&["", " # c"]), lines.concat()), String::new())
            }
            _ => {
                let end = if written.is_empty() { "" } else { self.one(&["", ",", ", ", " "]) };
                (format!("{name} = [{}{end}]{}\n", written.join(", "), self.comment()), String::new())
            }
        }
    }

    /// A network file without errors.
    fn file(&mut self) -> String {
        let actors: Vec<String> = (0..1 + self.throw(5)).map(|n| format!("a{n}")).collect();
        let actor = |id: &String| vec![format!("id = \"{id}\""), "kind = 'k'".to_owned()];
        let mut links = Vec::new();
        for (n, from) in actors.iter().enumerate() {
            for to in actors.iter().skip(n + 1) {
                let kind = format!("kind = \"{}\"", self.one(&["r", "s"]));
                let link = vec![format!("from = \"{from}\""), format!("to = '{to}'"), kind];
                links.extend(self.maybe(|_| link));
            }
        }
        let text = |name: &str, text: &str| format!("{name} = \"{text}\"");
        let decisions: Vec<_> = actors
            .iter()
            .filter_map(|id| self.maybe(|_| vec![text("rule", "alone"), text("subject", id), text("state", "planned")]))
            .collect();
        let view = vec![text("name", "v"), text("focus", "a0"), "radius = 2".to_owned()];
        let views: Vec<_> = self.maybe(|_| view).into_iter().collect();
        let mut parts = vec![
            (String::new(), "[network]\ntitle = \"T\"\n".to_owned()),
            (String::new(), "[[rule]]\nid = \"alone\"\nfinds = \"isolated\"\n".to_owned()),
            self.section("actor", actors.iter().map(actor).collect()),
            self.section("relationship", links),
            self.section("decision", decisions),
            self.section("view", views),
        ];
        let first = self.throw(parts.len());
        parts.rotate_left(first);
        let inline: String = parts.iter().map(|(inline, _)| &**inline).collect();
        let tables: String = parts.iter().map(|(_, tables)| format!("{tables}{}", self.between())).collect();
        let mut text = format!("{}{inline}{tables}", self.one(&["", "# c\n", "\n"]));
        if self.throw(3) == 1 {
            text.truncate(text.trim_end().len());
        }
        if self.throw(2) == 1 {
            text = text.replace('\n', "\r\n");
        }
        if self.throw(3) == 1 { format!("\u{feff}{text}") } else { text }
    }

    fn common(&mut self) -> CommonDraft {
        CommonDraft {
            since: self.maybe(|_| When::Year(2020)),
            until: self.maybe(|_| When::Day(DAY)),
            topics: self.maybe(|dice| [dice.text()].into()).unwrap_or_default(),
            note: self.maybe(Dice::text),
            source: self.maybe(|dice| [dice.text(), "s".into()].into()).unwrap_or_default(),
            attributes: ["x", "y", "ü z"]
                .iter()
                .filter_map(|name| self.maybe(|dice| (Box::from(*name), AttributeValue::Text(dice.text()))))
                .collect(),
        }
    }

    /// Some edit of a document; it may be one that can't be.
    fn edit(&mut self, document: &Document) -> Edit {
        let state = State::of(document);
        let (actors, links) = (state.actors.len(), state.relationships.len());
        let one_of = |dice: &mut Dice, n: usize| (n > 0).then(|| dice.throw(n));
        let mut actor = ActorDraft::new(&format!("n{}", self.throw(50)), "k");
        actor.name = self.maybe(Dice::text);
        actor.interest = self.maybe(|_| 3);
        actor.common = self.common();
        let mut link = RelationshipDraft::new("", "", self.one(&["r", "s", "t"]));
        link.agreement = self.maybe(|_| true);
        link.status = Status::ALL[self.throw(3)];
        link.common = self.common();
        let subject = one_of(self, actors).map_or_else(|| "a0".into(), |at| state.actors[at].id.clone());
        let view = ViewDraft {
            name: self.text(),
            filter: self.maybe(|_| "kind:k".into()),
            focus: Some(subject.clone()),
            radius: self.maybe(|_| 3),
        };
        let owner = self.maybe(Dice::text);
        let decision = DecisionDraft {
            rule: "alone".into(),
            subject,
            state: DecisionState::Accepted,
            owner,
            until: None,
            decided: Some(DAY),
            note: self.maybe(Dice::text),
        };
        match self.throw(12) {
            1 => one_of(self, actors).map(|at| {
                actor.id = state.actors[at].id.clone();
                Edit::ChangeActor(ActorIndex::new(at), Box::new(actor.clone()))
            }),
            2 if actors > 1 => one_of(self, actors).map(|at| Edit::RemoveActor(ActorIndex::new(at))),
            3 | 4 if actors > 1 => {
                let from = self.throw(actors);
                let to = (from + 1 + self.throw(actors - 1)) % actors;
                (link.from, link.to) = (state.actors[from].id.clone(), state.actors[to].id.clone());
                Some(Edit::AddRelationship(Box::new(link)))
            }
            5 | 6 => one_of(self, links).map(|at| {
                (link.from, link.to) = (state.relationships[at].from.clone(), state.relationships[at].to.clone());
                Edit::ChangeRelationship(RelationshipIndex::new(at), Box::new(link))
            }),
            7 => one_of(self, links).map(|at| Edit::RemoveRelationship(RelationshipIndex::new(at))),
            8 => Some(Edit::AddDecision(Box::new(decision))),
            9 => one_of(self, state.decisions.len()).map(|at| {
                if self.throw(2) == 0 {
                    Edit::RemoveDecisions(vec![at])
                } else {
                    Edit::ChangeDecision(at, Box::new(decision))
                }
            }),
            10 => Some(Edit::AddView(Box::new(view))),
            11 => one_of(self, state.views.len())
                .map(|at| if self.throw(2) == 0 { Edit::RemoveView(at) } else { Edit::ChangeView(at, Box::new(view)) }),
            _ => None,
        }
        .unwrap_or_else(|| Edit::AddActor(Box::new(actor)))
    }
}

/// Whether a refusal is what should be: the edit asks for something that is there already.
fn is_fair(refused: &Refused) -> bool {
    let doubles = [Code::DuplicateRelationship, Code::DuplicateActor, Code::DuplicateView];
    match refused {
        Refused::NothingChanges => true,
        Refused::Wrong { diagnostics, .. } => diagnostics.iter().any(|problem| doubles.contains(&problem.code)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn edits_do_what_they_say_and_can_be_taken_back(numbers in prop::collection::vec(any::<u8>(), 0..700)) {
        let mut dice = Dice(numbers.into_iter());
        let original = dice.file();
        let windows = original.contains('\r');
        let mut now = document(&original);
        let mut history = History::default();
        for _ in 0..12 {
            let asked = dice.edit(&now);
            let mut expected = State::of(&now);
            match edit(&now, &asked, Lang::En) {
                Err(refused) => prop_assert!(is_fair(&refused), "{asked:?}\n{refused:?}"),
                Ok(edited) => {
                    expected.edit(&asked);
                    prop_assert_eq!(State::of(&edited.document).sorted(), expected.sorted(), "{:?}\n{}", asked, now.source.text());
                    let adds = matches!(asked, Edit::AddActor(_) | Edit::AddRelationship(_) | Edit::AddDecision(_) | Edit::AddView(_));
                    prop_assert!(!adds || edited.change.splices().iter().all(|splice| splice.old.is_empty()));
                    let text = edited.document.source.text();
                    let others = if windows { text.replace("\r\n", "") } else { text.replace('\n', "") };
                    prop_assert!(!others.contains(['\r', '\n']), "{asked:?}\n{text:?}");
                    now = edited.document;
                    history.record(edited.change);
                }
            }
        }
        let last = now.source.text().to_owned();
        let mut text = last.clone();
        while let Some((before, _)) = history.undo(&text) {
            text = before;
        }
        prop_assert_eq!(&text, &original);
        prop_assert!(history.done().is_empty());
        while let Some((after, _)) = history.redo(&text) {
            text = after;
        }
        prop_assert_eq!(text, last);
    }
}
