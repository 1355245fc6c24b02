//! Texts that occur often, each stored once: areas, topics, names of attributes.

use rustc_hash::FxHashMap;

/// A stored text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(u32);

impl Symbol {
    /// The place among all symbols.
    pub fn get(self) -> usize {
        self.0 as usize
    }
}

/// The store.
#[derive(Debug, Default)]
pub struct Symbols {
    texts: Vec<Box<str>>,
    by_text: FxHashMap<Box<str>, Symbol>,
}

impl Symbols {
    /// The symbol of a text, new or known.
    #[expect(clippy::cast_possible_truncation, reason = "a file that is read has fewer texts than a u32 counts")]
    pub fn intern(&mut self, text: &str) -> Symbol {
        if let Some(known) = self.by_text.get(text) {
            return *known;
        }
        let symbol = Symbol(self.texts.len() as u32);
        self.texts.push(text.into());
        self.by_text.insert(text.into(), symbol);
        symbol
    }

    /// The symbol of a text, if it occurs.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        self.by_text.get(text).copied()
    }

    /// The text of a symbol of this store.
    pub fn text(&self, symbol: Symbol) -> &str {
        &self.texts[symbol.get()]
    }

    /// All symbols with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (Symbol, &str)> {
        (0..).map(Symbol).zip(self.texts.iter().map(|text| &**text))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}
