//! Rules as the file states them, checked.

use jiff::Span as TimeSpan;

use crate::diagnostic::Span;
use crate::filter::{Field, Filter};
use crate::network::{KindIndex, LocalText, Status};

/// The place of a rule in its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleIndex(pub usize);

/// A question to the network: who ought to be linked to whom, or what structure to look for.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Unique; letters, digits, `-`, `_`, `.`.
    pub id: Box<str>,
    /// What a gap of this rule is called; the id where the file gives none.
    pub title: LocalText,
    /// Why it matters.
    pub why: Option<LocalText>,
    /// How much it matters.
    pub severity: RuleSeverity,
    /// The actors it is about; all where none is given.
    pub subjects: Option<Filter>,
    /// What it asks.
    pub check: Check,
    /// Where it stands in the file.
    pub place: Span,
}

/// How much a rule matters. Ordered: `High` first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum RuleSeverity {
    /// Must be talked about.
    High,
    /// Should be.
    #[default]
    Medium,
    /// Good to know.
    Low,
}

impl RuleSeverity {
    /// Every severity, the highest first.
    pub const ALL: [RuleSeverity; 3] = [RuleSeverity::High, RuleSeverity::Medium, RuleSeverity::Low];

    /// The name in the file.
    pub fn name(self) -> &'static str {
        match self {
            RuleSeverity::High => "high",
            RuleSeverity::Medium => "medium",
            RuleSeverity::Low => "low",
        }
    }

    /// The severity of this name.
    pub fn from_name(name: &str) -> Option<RuleSeverity> {
        RuleSeverity::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

/// What a rule asks.
#[derive(Debug, Clone)]
pub enum Check {
    /// So many partners.
    Needs(Needs),
    /// No such structure.
    Finds(Finds),
}

/// Bounds on the number of distinct partners.
#[derive(Debug, Clone)]
pub struct Needs {
    /// At least so many, inclusive.
    pub at_least: Option<u32>,
    /// At most so many, inclusive.
    pub at_most: Option<u32>,
    /// What a partner must pass.
    pub partner: Option<Filter>,
    /// The relationship kinds that count; all where none is given.
    pub via: Option<Box<[KindIndex]>>,
    /// The states that count.
    pub status: Box<[Status]>,
    /// The directions that count.
    pub direction: NeedsDirection,
    /// How many relationships away a partner may be, from 1.
    pub within: u32,
    /// Fields whose value both must share.
    pub same: Box<[NamedField]>,
    /// List fields with at least one value in common.
    pub shares: Box<[NamedField]>,
    /// Whether only relationships in writing count.
    pub agreement: bool,
    /// Whether the rule is about groups by this field instead of single actors.
    pub per: Option<NamedField>,
}

/// Which way a relationship must point, seen from the actor; a kind without direction counts either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum NeedsDirection {
    /// Either way.
    #[default]
    Any,
    /// From the actor.
    Out,
    /// To the actor.
    In,
}

impl NeedsDirection {
    /// The same way, seen from the other end.
    pub fn reversed(self) -> NeedsDirection {
        match self {
            NeedsDirection::Any => NeedsDirection::Any,
            NeedsDirection::Out => NeedsDirection::In,
            NeedsDirection::In => NeedsDirection::Out,
        }
    }
}

/// A field that actors are grouped or compared by, or that they lack.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NamedField {
    /// Its name in the file and in subject keys: `kind`, `area`, `topic`, or as an attribute is written.
    pub name: Box<str>,
    /// The field; none where it is an attribute that no actor has.
    pub field: Option<Field>,
}

/// A structural finding, over the simple undirected graph of active relationships unless it says otherwise.
#[derive(Debug, Clone)]
pub enum Finds {
    /// An actor without partner.
    Isolated,
    /// An actor with exactly one partner.
    SingleLink,
    /// An articulation point.
    Broker,
    /// A pair that is the only connection between two parts.
    Bridge,
    /// A part that is not the largest.
    Island,
    /// An active relationship that nobody has looked at for this long, or ever; none: only those never looked at.
    Unreviewed {
        /// The oldest review that still counts.
        older_than: Option<TimeSpan>,
    },
    /// An active relationship that ends within this time.
    Expiring {
        /// How far to look ahead.
        within: TimeSpan,
    },
    /// An active relationship whose end has passed.
    Expired,
    /// An actor that lacks a field.
    Missing {
        /// The field.
        field: NamedField,
    },
}
