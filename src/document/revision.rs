//! An older state of a network file: a file of its own, or a revision that git keeps.

use std::env;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::read::{Loaded, MOST_BYTES, read_bytes, read_file, read_text, too_large};
use crate::diagnostic::{Code, Diagnostic, Source};
use crate::text::{Lang, revisions as text};

/// Reads a file; where there is none of that name and it has a colon in it, the `REVISION:PATH` of a git repository, such
/// as `HEAD~3:networks/x.toml`.
///
/// As in git itself the path counts from the root of the repository in which the program was started, with `./` or `../`
/// in front from the current folder; without revision it is what is staged. An absolute path is looked up in the repository that
/// it lies in. Nothing is fetched, and nothing that the repository configures is run.
pub fn read_older(path: &Path, lang: Lang) -> Loaded {
    let name = path.to_str().filter(|_| path.symlink_metadata().is_err());
    match name.and_then(Spec::parse) {
        Some(spec) => spec.read(lang),
        None => {
            let mut loaded = read_file(path, lang);
            if matches!(path.try_exists(), Ok(false)) && path != Path::new("-") {
                let help = text::no_such_older(lang);
                loaded.diagnostics.iter_mut().for_each(|problem| problem.help = Some(help.to_owned()));
            }
            loaded
        }
    }
}

/// A file in a revision.
#[derive(Debug, PartialEq, Eq)]
struct Spec<'s> {
    /// As it was given.
    name: &'s str,
    /// A name of a revision that git understands; empty for what is staged.
    revision: &'s str,
    /// The file in it.
    path: &'s str,
}

impl<'s> Spec<'s> {
    /// Cuts at the first colon outside of braces, as git does.
    fn parse(name: &'s str) -> Option<Spec<'s>> {
        let mut depth = 0;
        let colon = name.char_indices().find(|(_, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            *c == ':' && depth == 0
        })?;
        let (revision, path) = (name.get(..colon.0)?, name.get(colon.0 + 1..)?);
        (!path.is_empty()).then_some(Spec { name, revision, path })
    }

    /// The folder to ask git in, where it isn't the current one, and what to ask it for.
    fn place(&self) -> (Option<PathBuf>, String) {
        let path = Path::new(self.path);
        match (path.is_absolute(), path.parent(), path.file_name()) {
            (true, Some(folder), Some(file)) => {
                (Some(folder.to_owned()), format!("{}:./{}", self.revision, file.to_string_lossy()))
            }
            _ => (None, self.name.to_owned()),
        }
    }

    fn read(&self, lang: Lang) -> Loaded {
        let (folder, object) = self.place();
        let folder = folder.as_deref();
        match content(folder, &object) {
            Ok(Some(bytes)) if bytes.len() as u64 > MOST_BYTES => {
                too_large(self.name.to_owned(), bytes.len() as u64, lang)
            }
            Ok(Some(bytes)) => read_text(self.name.to_owned(), bytes, lang),
            Ok(None) => {
                let (message, help) = self.reason(folder, lang);
                self.failed(message, help)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound && folder.is_none_or(Path::is_dir) => {
                self.failed(text::no_git(lang, self.name), text::no_git_help(lang).to_owned())
            }
            Err(_) => self.failed(text::no_repository(lang, self.name), text::no_repository_help(lang).to_owned()),
        }
    }

    /// Why git doesn't have it, and what to do.
    fn reason(&self, folder: Option<&Path>, lang: Lang) -> (String, String) {
        let says =
            |arguments: &[&str]| git(folder).args(arguments).output().is_ok_and(|output| output.status.success());
        if !says(&["rev-parse", "--git-dir"]) {
            return (text::no_repository(lang, self.name), text::no_repository_help(lang).to_owned());
        }
        let tree = format!("{}^{{tree}}", self.revision);
        if !self.revision.is_empty() && !says(&["rev-parse", "--quiet", "--verify", "--end-of-options", &tree]) {
            return (text::no_revision(lang, self.revision), text::no_revision_help(lang, self.name));
        }
        match self.revision {
            "" => (text::not_staged(lang, self.path), text::not_in_revision_help(lang).to_owned()),
            revision => (text::not_in_revision(lang, self.path, revision), text::not_in_revision_help(lang).to_owned()),
        }
    }

    fn failed(&self, message: String, help: String) -> Loaded {
        Loaded::failed(Source::new(self.name, ""), Diagnostic::new(Code::Unreadable, message, None).help(help))
    }
}

/// The bytes of a file in a revision, one more than allowed where there are too many; none where git has no such file.
fn content(folder: Option<&Path>, object: &str) -> io::Result<Option<Vec<u8>>> {
    let mut command = git(folder);
    command.args(["cat-file", "blob", "--end-of-options", object]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    let bytes = child.stdout.take().map(|out| read_bytes(out, 0)).transpose();
    let is_too_large = matches!(&bytes, Ok(Some(bytes)) if bytes.len() as u64 > MOST_BYTES);
    let succeeded = end(child, is_too_large)?;
    Ok(bytes?.filter(|_| succeeded))
}

/// Waits for git, which is stopped where nobody wants the rest.
fn end(mut child: Child, stop: bool) -> io::Result<bool> {
    if stop {
        child.kill()?;
        child.wait()?;
        return Ok(true);
    }
    Ok(child.wait()?.success())
}

/// A call of git that asks nobody, fetches nothing and runs nothing.
fn git(folder: Option<&Path>) -> Command {
    let mut command = Command::new("git");
    command
        .args(["--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false"])
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_ALLOW_PROTOCOL", "none")
        .env("GIT_TERMINAL_PROMPT", "0")
        .stdin(Stdio::null());
    if let Some(folder) = folder {
        command.current_dir(folder);
        // A hook names its own repository in them, which need not be that of the folder.
        for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_INDEX_FILE"] {
            if env::var_os(variable).is_some() {
                command.env_remove(variable);
            }
        }
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_ends_at_the_first_colon_outside_of_braces() {
        let parts = |name: &'static str| Spec::parse(name).map(|spec| (spec.revision, spec.path));
        assert_eq!(parts("HEAD~3:a/x.toml"), Some(("HEAD~3", "a/x.toml")));
        assert_eq!(parts("HEAD^{/fix: it}:./a:b.toml"), Some(("HEAD^{/fix: it}", "./a:b.toml")));
        assert_eq!(parts(":x.toml"), Some(("", "x.toml")));
        assert_eq!(parts("HEAD:"), None);
        assert_eq!(parts("x.toml"), None);
    }
}
