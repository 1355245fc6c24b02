//! The fields of forms: what each is called, and what may stand in it.

use super::super::Input;
use crate::text::Lang;
use crate::text::interface::editing as text;

/// A field with what is typed into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Which one.
    pub name: FieldName,
    /// What is typed.
    pub input: Input,
}

impl Field {
    pub(super) fn new(name: FieldName, is: &str) -> Field {
        Field { name, input: Input::new(is) }
    }
}

/// Where the values of a field come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Values {
    /// Whatever is typed.
    Free,
    /// One of a list, by its label.
    Closed,
    /// Those that are in use already are offered, others may come.
    Open,
    /// The same, several of them with commas between.
    Several,
    /// An actor.
    Actor,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident: $values:ident, $label:path $(, $hint:path)?;)*) => {
        /// A field of a form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum FieldName {
            $($(#[$doc])* $name,)*
        }

        impl FieldName {
            /// What stands in front of it.
            pub fn label(self, lang: Lang) -> &'static str {
                match self {
                    $(FieldName::$name => $label(lang),)*
                }
            }

            /// What may be typed, where that is not plain.
            pub fn hint(self, lang: Lang) -> Option<&'static str> {
                match self {
                    $(FieldName::$name => fields!(@hint lang $($hint)?),)*
                }
            }

            pub(super) fn values(self) -> Values {
                match self {
                    $(FieldName::$name => Values::$values,)*
                }
            }
        }
    };
    (@hint $lang:ident $hint:path) => { Some($hint($lang)) };
    (@hint $lang:ident) => { { let _ = $lang; None } };
}

fields! {
    /// The full name of an actor.
    Name: Free, text::name;
    /// The kind of an actor.
    ActorKind: Closed, text::kind, text::choose_hint;
    /// The id of an actor.
    Id: Free, text::id, text::id_hint;
    /// A shorter name.
    Short: Free, text::short;
    /// District, region or department.
    Area: Open, text::area;
    /// What it is about.
    Topics: Several, text::topics, text::several_hint;
    /// A role to turn to.
    Contact: Free, text::contact, text::contact_hint;
    /// An address on the web.
    Website: Free, text::website;
    /// When it began.
    Since: Free, text::since, text::when_hint;
    /// When it ends.
    Until: Free, text::until, text::when_hint;
    /// From 1 to 5.
    Influence: Free, text::influence, text::scale_hint;
    /// From 1 to 5.
    Interest: Free, text::interest, text::scale_hint;
    /// A remark.
    Note: Free, text::note;
    /// Where the facts come from.
    Source: Free, text::source, text::source_hint;
    /// Everything else.
    Attributes: Free, text::attributes, text::attributes_hint;
    /// The giving end of a relationship.
    From: Actor, text::from, text::actor_hint;
    /// Its other end.
    To: Actor, text::to, text::actor_hint;
    /// Its kind.
    TieKind: Closed, text::kind, text::choose_hint;
    /// How it stands.
    Status: Closed, text::status, text::choose_hint;
    /// From 1 to 5.
    Strength: Free, text::strength, text::scale_hint;
    /// Whether it is in writing.
    Agreement: Closed, text::agreement, text::choose_hint;
    /// When someone last checked that it still holds.
    Reviewed: Free, text::reviewed, text::day_hint;
    /// The actor that is the same as another.
    Other: Actor, text::other, text::actor_hint;
    /// What was decided.
    State: Closed, text::state, text::choose_hint;
    /// Who takes care of it.
    Owner: Open, text::owner;
    /// When it was decided.
    Decided: Free, text::decided, text::day_hint;
    /// The name of a view.
    ViewName: Free, text::name;
    /// Which actors a view shows.
    Filter: Free, text::filter;
    /// The actor in the middle of a view.
    Focus: Actor, text::focus, text::actor_hint;
    /// How far a view looks.
    Radius: Free, text::radius, text::radius_hint;
}
