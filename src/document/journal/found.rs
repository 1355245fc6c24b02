//! What a program that ended without saving left behind.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use memchr::memchr;

use super::record::{Does, FORMAT, Head, checksum, opened, read};
use super::{ENDING, Journal};
use crate::document::edit::{Change, Conflict, History, Rebased};

/// Larger journals are not read: twice the largest network file.
const MOST_BYTES: u64 = 1 << 30;

/// Edits that were not saved. As long as this is held, no other program is offered them.
#[derive(Debug)]
pub struct Found {
    /// How many edits there are since the text was saved.
    pub edits: usize,
    /// When the last one was made.
    pub time: SystemTime,
    /// The text on the disk when they were made.
    pub base: String,
    /// The text with them.
    pub mine: String,
    /// They on top of what the file says now, or where both touch. The merged text is still to be read.
    pub rebased: Result<Rebased, Box<Conflict>>,
    path: PathBuf,
    _locked: File,
}

impl Found {
    /// Drops the edits for good: they are in another journal by now, saved, or not wanted.
    pub fn forget(self) {
        // What can't be removed is offered again, which is the safe side.
        let _ = fs::remove_file(&self.path);
    }
}

impl Journal {
    /// The newest edits of this network that a program left behind that runs no more; `disk` is what the file says.
    ///
    /// Edits that the file holds by now are forgotten. Whatever else lies in the folder is passed over.
    pub fn found(&self, disk: &str) -> Option<Found> {
        let entries = fs::read_dir(&self.folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
        let mut journals: Vec<_> = entries.filter_map(|path| Some((self.left_at(&path)?, path))).collect();
        journals.sort_by(|a, b| b.cmp(a));
        journals.into_iter().find_map(|(time, path)| self.open(path, time, disk))
    }

    /// When a journal of this network was written; none where the path is no such thing.
    fn left_at(&self, path: &Path) -> Option<SystemTime> {
        let name = path.file_name()?.to_str()?;
        let about = path.symlink_metadata().ok()?;
        let is_ours = name.starts_with(&self.prefix) && name.ends_with(ENDING);
        (is_ours && about.is_file() && about.len() <= MOST_BYTES).then(|| about.modified().ok())?
    }

    fn open(&self, path: PathBuf, time: SystemTime, disk: &str) -> Option<Found> {
        let mut file = File::open(&path).ok()?;
        // Its program still runs, or another one looks at it.
        file.try_lock().ok()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok().filter(|_| path.exists())?;
        let Replayed { base, text: mine, history } = replay(&bytes, &self.network)?;
        let rebased = history.rebase(&base, &mine, disk);
        let found = Found { edits: history.unsaved(), time, base, mine, rebased, path, _locked: file };
        match &found.rebased {
            Ok(rebased) if rebased.text == disk => {
                found.forget();
                None
            }
            _ => Some(found),
        }
    }
}

/// What the steps of a journal lead to.
pub(super) struct Replayed {
    pub(super) base: String,
    pub(super) text: String,
    pub(super) history: History,
}

/// Makes the steps of a journal again, up to the first that is not whole; none where it is no journal of this network.
pub(super) fn replay(bytes: &[u8], network: &str) -> Option<Replayed> {
    let (line, rest) = bytes.split_at_checked(memchr(b'\n', bytes)? + 1)?;
    let head: Head = opened(line)?;
    let (base, rest) = rest.split_at_checked(head.bytes)?;
    let is_ours = head.format == FORMAT && head.network == network && head.checksum == checksum(base);
    let lines = rest.strip_prefix(b"\n").filter(|_| is_ours)?;
    let base = String::from_utf8(base.to_vec()).ok()?;
    let (mut text, mut history) = (base.clone(), History::default());
    for line in lines.split_inclusive(|byte| *byte == b'\n') {
        let Some(next) = step(line, &text, &mut history) else { break };
        text = next;
    }
    Some(Replayed { base, text, history })
}

fn step(line: &[u8], text: &str, history: &mut History) -> Option<String> {
    let (does, sentence, splices) = read(line)?;
    let (change, next) = Change::of(text, sentence, splices)?;
    match does {
        Does::Do => history.record(change),
        // It was taken back before the text was saved.
        Does::Redo if history.undone().is_empty() => history.record(change),
        Does::Undo if history.done().is_empty() => history.undo_older(change.reversed()),
        Does::Undo => return Some(history.undo(text)?.0),
        Does::Redo => return Some(history.redo(text)?.0),
    }
    Some(next)
}
