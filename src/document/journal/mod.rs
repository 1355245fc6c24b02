//! Edits that are not saved yet, written down as they are made: they survive a crash and a lost connection.
//!
//! Every running program has a journal of its own for its network, which it keeps locked. One that nobody keeps locked
//! any more was left behind, and is offered at the next start. Each step reaches the operating system at once: it
//! outlives the program, but not the power.

mod folder;
mod found;
mod record;

pub use folder::Origin;
pub use found::Found;
pub use record::Step;

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::edit::{Change, History, Sentence};
use crate::text::edits;
use record::Head;

const ENDING: &str = ".journal";

/// The journal of one network in one running program. Left as it is when it is dropped; see [`Journal::clear`].
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    /// The full path of the network.
    network: String,
    /// What the names of its journals begin with.
    prefix: String,
    open: Option<Open>,
}

/// A journal on the disk.
#[derive(Debug)]
struct Open {
    file: File,
    path: PathBuf,
    /// How many of its bytes are whole.
    whole: u64,
}

impl Journal {
    /// The journal of a network: nothing is written before the first step. None where the user has no folder for it.
    pub fn of(origin: Origin<'_>) -> Option<Journal> {
        Some(Journal::within(folder::journals(|name| std::env::var_os(name))?, origin))
    }

    fn within(folder: PathBuf, origin: Origin<'_>) -> Journal {
        let network = origin.name();
        Journal { folder, prefix: folder::prefix(&network), network, open: None }
    }

    /// Writes a step down; `base` is the text on the disk, which goes before the first one.
    ///
    /// # Errors
    /// It can't be written. The steps before it stay; work can go on, the step is only not safe.
    pub fn record(&mut self, base: &str, step: Step<'_>) -> io::Result<()> {
        let open = match &mut self.open {
            Some(open) => open,
            None => self.open.insert(Open::new(&self.folder, &self.prefix, &self.network, base)?),
        };
        open.append(step.written().as_bytes())
    }

    /// Begins anew with the steps of a history that lead away from the text on the disk to the present one, `mine`: after
    /// edits were carried over to another text, which [`History::rebase`] does. Where no steps lead there, all that
    /// differs becomes one.
    ///
    /// # Errors
    /// As [`Journal::record`].
    pub fn rewrite(&mut self, base: &str, mine: &str, history: &History) -> io::Result<()> {
        let old = self.open.take();
        let result = match since_saved(history) {
            Some(steps) => steps.into_iter().try_for_each(|step| self.record(base, step)),
            None if base == mine => Ok(()),
            None => {
                let all = Change::between(base, mine, Sentence::new(edits::own_changes));
                self.record(base, Step::Do(&all))
            }
        };
        // The new one is there before the old one goes.
        if let (Ok(()), Some(old)) = (&result, old) {
            old.remove();
        }
        result
    }

    /// Ends the journal: the steps were saved, or are not wanted any more. The next step begins another one.
    pub fn clear(&mut self) {
        if let Some(open) = self.open.take() {
            open.remove();
        }
    }
}

impl Open {
    fn new(folder: &Path, prefix: &str, network: &str, base: &str) -> io::Result<Open> {
        /// Tells the journals of one program apart.
        static NEXT: AtomicU32 = AtomicU32::new(0);
        folder::make_private(folder)?;
        loop {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!("{prefix}{}-{number}{ENDING}", std::process::id()));
            if path.symlink_metadata().is_ok() {
                continue;
            }
            // Under another name until it is locked and whole, so that no other program takes it for one left behind.
            let unfinished = path.with_extension("tmp");
            match private().create_new(true).open(&unfinished) {
                Ok(file) => {
                    let open = Open { file, path, whole: 0 }.begin(&unfinished, network, base);
                    if open.is_err() {
                        // The first error is the one that says what went wrong.
                        let _ = fs::remove_file(&unfinished);
                    }
                    return open;
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn begin(mut self, unfinished: &Path, network: &str, base: &str) -> io::Result<Open> {
        self.file.try_lock()?;
        self.append(Head::written(network, base).as_bytes())?;
        self.append(base.as_bytes())?;
        self.append(b"\n")?;
        fs::rename(unfinished, &self.path)?;
        Ok(self)
    }

    /// Adds bytes whole or not at all.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes).inspect_err(|_| {
            // What can't be cut off ends the journal there, as after a crash.
            let _ = self.file.set_len(self.whole);
        })?;
        self.whole += bytes.len() as u64;
        Ok(())
    }

    fn remove(self) {
        // What can't be removed is offered at the next start, which is the safe side.
        let _ = fs::remove_file(&self.path);
    }
}

/// How files are opened that nobody else may read.
#[cfg(unix)]
fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = File::options();
    options.append(true).mode(0o600);
    options
}

/// How files are opened; who may read them is inherited from the user's own folder.
#[cfg(not(unix))]
fn private() -> OpenOptions {
    let mut options = File::options();
    options.append(true);
    options
}

/// The steps from the text on the disk to the present one, and those that were taken back; none where none lead there.
fn since_saved(history: &History) -> Option<Vec<Step<'_>>> {
    let (done, undone) = (history.done(), history.undone());
    let saved = history.saved_at()?;
    Some(if saved <= done.len() {
        let since = done.iter().skip(saved).chain(undone).map(Step::Do);
        since.chain(undone.iter().rev().map(Step::Undo)).collect()
    } else {
        undone.iter().take(saved - done.len()).rev().map(Step::Undo).collect()
    })
}

#[cfg(test)]
mod tests;
