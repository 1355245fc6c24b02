//! The one table of actions: key map, footer, help, palette and the README's key table are made from it.

mod lookup;
mod manual;
mod open;
mod places;
mod table;
mod toggle;
mod walk;

pub use lookup::action_for;
pub use manual::key_table_markdown;
pub(super) use open::open as open_chosen;
pub use table::{Action, Definition, Topic};
