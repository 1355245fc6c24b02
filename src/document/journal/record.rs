//! The lines of a journal, each with a checksum: a line that was torn apart in a crash is told from a whole one.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::document::edit::{Change, Sentence, Splice};
use crate::text::Lang;

/// The format that is written, and the only one that is read.
pub(super) const FORMAT: u32 = 1;

/// Something that was done to the text.
#[derive(Debug, Clone, Copy)]
pub enum Step<'c> {
    /// A change was made.
    Do(&'c Change),
    /// The change was taken back.
    Undo(&'c Change),
    /// The change was made again.
    Redo(&'c Change),
}

/// What was done, as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Does {
    Do,
    Undo,
    Redo,
}

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) format: u32,
    /// The full path of the network.
    pub(super) network: String,
    /// How long the text is that follows.
    pub(super) bytes: usize,
    /// Its checksum.
    pub(super) checksum: u64,
}

/// A line behind the text: what was replaced by what, in the text right before.
#[derive(Serialize, Deserialize)]
struct Record<'r> {
    does: Does,
    de: Cow<'r, str>,
    en: Cow<'r, str>,
    splices: Vec<(usize, Cow<'r, str>, Cow<'r, str>)>,
}

impl Head {
    /// The line; the text and a line break follow.
    pub(super) fn written(network: &str, base: &str) -> String {
        let checksum = checksum(base.as_bytes());
        sealed(&Head { format: FORMAT, network: network.to_owned(), bytes: base.len(), checksum })
    }
}

impl Step<'_> {
    /// The line.
    pub(super) fn written(self) -> String {
        let (does, change, splices) = match self {
            Step::Do(change) => (Does::Do, change, change.splices()),
            Step::Undo(change) => (Does::Undo, change, change.splices_back()),
            Step::Redo(change) => (Does::Redo, change, change.splices()),
        };
        let [de, en] = [Lang::De, Lang::En].map(|lang| Cow::Borrowed(change.sentence.text(lang)));
        let splices = splices.iter().map(|Splice { at, old, new }| (*at, (&**old).into(), (&**new).into())).collect();
        sealed(&Record { does, de, en, splices })
    }
}

/// What a line says was done.
pub(super) fn read(line: &[u8]) -> Option<(Does, Sentence, Vec<Splice>)> {
    let Record { does, de, en, splices } = opened(line)?;
    let sentence = Sentence::new(|lang| match lang {
        Lang::De => &*de,
        Lang::En => &*en,
    });
    let splice = |(at, old, new): (usize, Cow<'_, str>, Cow<'_, str>)| Splice { at, old: old.into(), new: new.into() };
    Some((does, sentence, splices.into_iter().map(splice).collect()))
}

/// A line with its checksum. JSON has no line breaks.
fn sealed(value: &impl Serialize) -> String {
    // Texts and numbers can't fail; an empty line is none.
    let json = serde_json::to_string(value).unwrap_or_default();
    format!("{:016x} {json}\n", checksum(json.as_bytes()))
}

/// What is in a line; none where it is not as it was written.
pub(super) fn opened<T: DeserializeOwned>(line: &[u8]) -> Option<T> {
    let (seal, rest) = line.split_at_checked(16)?;
    let json = rest.strip_prefix(b" ")?.strip_suffix(b"\n")?;
    (seal == format!("{:016x}", checksum(json)).as_bytes()).then_some(())?;
    serde_json::from_slice(json).ok()
}

/// A checksum in the manner of FNV-1a (Fowler, Noll and Vo), but over words of eight bytes for speed: against accidents,
/// not against intent.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mix = |sum: u64, word: u64| (sum ^ word).wrapping_mul(PRIME);
    let (words, rest) = bytes.as_chunks::<8>();
    let sum = words.iter().fold(BASIS, |sum, word| mix(sum, u64::from_le_bytes(*word)).rotate_left(29));
    rest.iter().fold(sum, |sum, byte| mix(sum, u64::from(*byte)))
}
