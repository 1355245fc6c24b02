//! Texts that occur often, each stored once: areas, topics, names of attributes.

use super::texts::Names;

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
pub struct Symbols(Names);

impl Symbols {
    /// The symbol of a text, new or known.
    pub fn intern(&mut self, text: &str) -> Symbol {
        Symbol(self.0.add(text).0)
    }

    /// The symbol of a text, if it occurs.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        self.0.find(text).map(Symbol)
    }

    /// The text of a symbol of this store.
    pub fn text(&self, symbol: Symbol) -> &str {
        self.0.texts().get(symbol.get())
    }

    /// All symbols with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (Symbol, &str)> {
        (0..).map(Symbol).zip(self.0.texts().iter())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.texts().len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.texts().is_empty()
    }
}
