//! Noticing that the network's file changes on the disk, by looking at it a few times a second.
//!
//! A look costs a microsecond, and unlike the system's notices it works on network drives, for editors that write in
//! place and for those that put a new file in the place of the old one.

use std::fs::{self, Metadata};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, SystemTime};

use super::messages::Message;
use crate::app::Event;

/// A file that stayed the same from one look to the next is told of, so at most twice this after the change.
const BETWEEN_LOOKS: Duration = Duration::from_millis(200);
/// A file may change again without a new time if the system's clock is that coarse.
const COARSEST_CLOCK: Duration = Duration::from_secs(2);

/// A file that is being watched.
#[derive(Debug)]
struct Watched {
    path: PathBuf,
    /// What it looked like at the last look.
    seen: Option<Looks>,
    /// What it looked like when it was read last; none where it has to be read again.
    read: Option<Option<Looks>>,
    /// What it held then.
    told: Option<u64>,
}

/// What a file looks like from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Looks {
    bytes: u64,
    changed: Option<SystemTime>,
    inode: u64,
}

impl Looks {
    fn of(path: &Path) -> Option<Looks> {
        let about = fs::metadata(path).ok()?;
        Some(Looks { bytes: about.len(), changed: about.modified().ok(), inode: inode(&about) })
    }

    fn is_old(&self) -> bool {
        let age = self.changed.and_then(|changed| SystemTime::now().duration_since(changed).ok());
        age.is_some_and(|age| age > COARSEST_CLOCK)
    }
}

#[cfg(unix)]
fn inode(about: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> u64 {
    0
}

/// Tells what the file holds whenever that changes, and once at the start; ends with `ending`.
pub(super) fn watch(path: PathBuf, answers: Sender<Message>, ending: Arc<AtomicBool>) {
    thread::spawn(move || {
        let mut watched = Watched { path, seen: None, read: None, told: None };
        while !ending.load(Ordering::Relaxed) {
            let change = watched.look();
            if change.is_some_and(|bytes| answers.send(Message::Event(Event::FileChanged(bytes))).is_err()) {
                return;
            }
            thread::sleep(BETWEEN_LOOKS);
        }
    });
}

impl Watched {
    /// One look: what the file holds if that is new and somebody is not just writing it; within, none where it is gone.
    fn look(&mut self) -> Option<Option<Vec<u8>>> {
        let now = Looks::of(&self.path);
        let is_settled = self.seen == now;
        self.seen = now;
        if !is_settled || self.read == Some(now) {
            return None;
        }
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(_) => return None,
        };
        self.read = now.is_none_or(|looks| looks.is_old()).then_some(now);
        let holds = bytes.as_ref().map(|bytes| fingerprint(bytes));
        let is_new = holds != self.told;
        self.told = holds;
        is_new.then_some(bytes)
    }
}

fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What two looks tell: the second finds the file settled.
    fn looks(watched: &mut Watched) -> Vec<Option<Vec<u8>>> {
        (0..2).filter_map(|_| watched.look()).collect()
    }

    #[test]
    fn every_way_to_change_a_file_is_noticed_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("n.toml");
        fs::write(&path, "one").unwrap();
        let mut watched = Watched { path: path.clone(), seen: None, read: None, told: None };
        assert_eq!(looks(&mut watched), [Some(b"one".to_vec())]);
        assert_eq!(looks(&mut watched), []);
        // In place, as long as before, and within the same tick of a coarse clock.
        let before = fs::metadata(&path).unwrap().modified().unwrap();
        fs::write(&path, "two").unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_modified(before).unwrap();
        assert_eq!(looks(&mut watched), [Some(b"two".to_vec())]);
        // Another file in its place.
        let beside = folder.path().join("new");
        fs::write(&beside, "six").unwrap();
        fs::rename(&beside, &path).unwrap();
        assert_eq!(looks(&mut watched), [Some(b"six".to_vec())]);
        // The same again is no change.
        fs::write(&path, "six").unwrap();
        assert_eq!(looks(&mut watched), []);
        fs::remove_file(&path).unwrap();
        assert_eq!(looks(&mut watched), [None]);
        assert_eq!(looks(&mut watched), []);
    }
}
