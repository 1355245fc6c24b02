//! Files and edits thrown with dice.

use super::*;

/// Numbers that were thrown beforehand; none left means zero.
pub(super) struct Dice(pub(super) std::vec::IntoIter<u8>);

impl Dice {
    pub(super) fn throw(&mut self, sides: usize) -> usize {
        self.0.next().map_or(0, |number| usize::from(number) % sides.max(1))
    }

    pub(super) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
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
    pub(super) fn file(&mut self) -> String {
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
        let mut parts = [
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
    pub(super) fn edit(&mut self, document: &Document) -> Edit {
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
        match self.throw(14) {
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
            13 if actors > 1 => {
                let keep = self.throw(actors);
                let goes = (keep + 1 + self.throw(actors - 1)) % actors;
                Some(Edit::MergeActors { keep: ActorIndex::new(keep), goes: ActorIndex::new(goes) })
            }
            12 => one_of(self, actors).map(|at| Edit::RenameActor(ActorIndex::new(at), actor.id.clone())),
            _ => None,
        }
        .unwrap_or_else(|| Edit::AddActor(Box::new(actor)))
    }
}
