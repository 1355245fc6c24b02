//! Views.

use super::super::Fields;
use super::listed::Listed;
use crate::document::View;
use crate::network::Network;

/// The order in which its fields are written.
pub(in crate::document::edit) const ORDER: &[&str] = &["name", "filter", "focus", "radius"];

/// A saved way of looking as it shall be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ViewDraft {
    /// Its name, unique in the file.
    pub name: Box<str>,
    /// Which actors are shown.
    pub filter: Option<Box<str>>,
    /// The id of the actor in the middle.
    pub focus: Option<Box<str>>,
    /// How far from it to look, 1–9.
    pub radius: Option<u8>,
}

impl ViewDraft {
    /// A view as it is.
    pub fn of(network: &Network, view: &View) -> ViewDraft {
        ViewDraft {
            name: view.name.clone(),
            filter: view.filter.as_ref().map(|filter| filter.text().into()),
            focus: view.focus.map(|focus| network.actor(focus).id.clone()),
            radius: view.radius,
        }
    }

    pub(in crate::document::edit) fn fields(&self) -> Fields {
        let mut fields = Listed::default();
        fields.text("name", Some(&self.name));
        fields.text("filter", self.filter.as_deref());
        fields.text("focus", self.focus.as_deref());
        fields.number("radius", self.radius);
        fields.in_order(ORDER)
    }
}
