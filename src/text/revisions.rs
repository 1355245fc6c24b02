//! Why an older state of a file can't be had, and what to do about it.

use super::catalogue::texts;

texts! {
    /// Help for a file that is not there.
    no_such_older {
        de: "Nennen Sie eine ältere Datei, oder einen Stand aus git: HEAD~3:netz.toml",
        en: "name an older file, or a state from git: HEAD~3:network.toml",
    }
    /// There is no git.
    no_git(file: &str) {
        de: "Die Datei {file} gibt es nicht, und für einen früheren Stand fehlt das Programm git",
        en: "there is no file {file}, and for an older state of one the program git is missing",
    }
    /// Help for it.
    no_git_help {
        de: "Nennen Sie eine Datei, oder installieren Sie git",
        en: "name a file, or install git",
    }
    /// The folder is in no repository.
    no_repository(file: &str) {
        de: "Die Datei {file} gibt es nicht, und ein git-Repositorium, das einen früheren Stand hätte, auch nicht",
        en: "there is no file {file}, and no git repository here that could hold an older state of it",
    }
    /// Help for it.
    no_repository_help {
        de: "Nennen Sie eine Datei, oder wechseln Sie in den Ordner des Repositoriums; `git status` muss dort gelingen",
        en: "name a file, or change to the folder of the repository, where `git status` must succeed",
    }
    /// git knows no such revision.
    no_revision(revision: &str) {
        de: "git kennt hier keinen Stand `{revision}`",
        en: "git knows no revision `{revision}` here",
    }
    /// Help for it.
    no_revision_help(file: &str) {
        de: "`git log --oneline` listet sie auf; ein flach geholtes Repositorium hat nur die letzten. Eine Datei mit dem Namen {file} gibt es auch nicht",
        en: "`git log --oneline` lists them; a shallow clone only has the last ones. There is no file named {file} either",
    }
    /// The revision has no such file.
    not_in_revision(file: &str, revision: &str) {
        de: "Im Stand `{revision}` gibt es keine Datei {file}",
        en: "the revision `{revision}` has no file {file}",
    }
    /// Nothing of that name is staged.
    not_staged(file: &str) {
        de: "Eine Datei {file} ist in git nicht vorgemerkt",
        en: "no file {file} is staged in git",
    }
    /// Help for it.
    not_in_revision_help {
        de: "Der Pfad zählt vom obersten Ordner des Repositoriums; mit ./ davor vom jetzigen",
        en: "the path counts from the top folder of the repository; with ./ in front from the current one",
    }
}
