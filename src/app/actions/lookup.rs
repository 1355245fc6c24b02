//! From keys to actions.

use super::super::{Context, Key};
use super::Action;

/// The action of this key in this place.
pub fn action_for(key: Key, context: Context) -> Option<Action> {
    Action::ALL.iter().copied().find(|action| {
        let row = action.definition();
        row.contexts.contains(&context) && row.keys.iter().any(|name| Key::parse(name) == Some(key))
    })
}

impl Action {
    /// Its keys, the usual one first.
    pub fn keys(self) -> impl Iterator<Item = Key> {
        self.definition().keys.iter().filter_map(|name| Key::parse(name))
    }

    /// Whether it works in this place.
    pub fn works_in(self, context: Context) -> bool {
        self.definition().contexts.contains(&context)
    }
}
