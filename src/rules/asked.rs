//! What sort of partner a rule asks for.

use super::Needs;
use crate::network::{KindIndex, LocalText, Network};
use crate::text::{Lang, gaps::either};

impl Needs {
    /// The kinds of actors that are asked for, if nothing else is asked of a partner; in the file's order.
    pub fn kinds_asked_for(&self, network: &Network) -> Vec<KindIndex> {
        let asked = self.partner.as_ref().and_then(|filter| filter.kinds_alone()).unwrap_or_default();
        let kinds = network.actor_kinds().iter().enumerate();
        let kinds = kinds.filter(|(_, kind)| asked.contains(&&*kind.id.to_lowercase()));
        kinds.filter_map(|(place, _)| KindIndex::new(place)).collect()
    }

    /// The same in words: the kinds of partners where nothing else is asked, the kinds of relationships where any partner
    /// will do; none where neither says enough.
    pub fn asked_for(&self, network: &Network, lang: Lang) -> Option<String> {
        let local = |text: &LocalText| text.get(lang.code(), &network.info.language).to_owned();
        let kinds = self.kinds_asked_for(network);
        let kinds: Vec<_> = kinds.iter().map(|kind| local(&network.actor_kinds()[kind.get()].label)).collect();
        if !kinds.is_empty() {
            return Some(either(lang, &kinds));
        }
        let via = self.via.iter().flatten().map(|kind| local(&network.relationship_kinds()[kind.get()].label));
        let via: Vec<_> = via.filter(|_| self.partner.is_none()).collect();
        (!via.is_empty()).then(|| either(lang, &via))
    }
}
