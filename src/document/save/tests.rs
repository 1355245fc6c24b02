use super::*;

#[test]
fn a_file_is_replaced_whole_and_nothing_is_left_behind() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.txt");
    write_whole(&file, b"one").unwrap();
    write_whole(&file, b"two").unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"two");
    assert!(write_whole(&folder.path().join("none/x.txt"), b"x").is_err());
    assert!(write_whole(folder.path(), b"x").is_err());
    assert!(matches!(save(folder.path(), "", "x"), Err(SaveError::Io(_))));
    let mut locked = fs::metadata(&file).unwrap().permissions();
    locked.set_readonly(true);
    fs::set_permissions(&file, locked).unwrap();
    assert_eq!(write_whole(&file, b"three").unwrap_err().kind(), ErrorKind::PermissionDenied);
    assert_eq!(fs::read(&file).unwrap(), b"two");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_file_that_is_another_by_now_is_not_saved_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.toml");
    fs::write(&file, "theirs").unwrap();
    let refused = save(&file, "loaded", "mine").unwrap_err();
    assert!(
        matches!(refused, SaveError::Changed { mine, theirs: Some(theirs) } if mine == "mine" && theirs == b"theirs")
    );
    assert_eq!(fs::read(&file).unwrap(), b"theirs");
    save(&file, "theirs", "mine").unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    fs::remove_file(&file).unwrap();
    assert!(matches!(save(&file, "mine", "new"), Err(SaveError::Changed { theirs: None, .. })));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// What becomes of a file when calls of the system fail while it is saved: its text, and what lies beside it.
fn saved_with(fails: impl Fn(usize) -> bool) -> (String, usize, bool, usize) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.toml");
    fs::write(&file, "the old text").unwrap();
    let mut calls = 0;
    let result = save_with(&file, "the old text", "new", &mut || {
        calls += 1;
        if fails(calls) { Err(io::Error::other("no")) } else { Ok(()) }
    });
    let beside = fs::read_dir(folder.path()).unwrap().count() - 1;
    (fs::read_to_string(&file).unwrap(), beside, result.is_ok(), calls)
}

#[test]
fn whatever_call_fails_the_file_is_the_old_one_or_the_new_one() {
    let (text, beside, fine, calls) = saved_with(|_| false);
    assert_eq!((&*text, beside, fine), ("new", 0, true));
    assert!(calls >= 8, "{calls}");
    for failing in 1..=calls {
        let (text, beside, fine, _) = saved_with(|call| call == failing);
        assert_eq!((&*text, beside), (if fine { "new" } else { "the old text" }, 0), "call {failing}");
        // Killed there: nothing else is called, not even to clear up.
        let (text, beside, fine, _) = saved_with(|call| call >= failing);
        assert_eq!(text, if fine { "new" } else { "the old text" }, "from call {failing}");
        assert!(beside <= 1);
    }
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (file, link, early) = ("real.txt", "link.txt", "early.txt");
    let path = |name: &str| folder.path().join(name);
    fs::write(path(file), "old").unwrap();
    fs::set_permissions(path(file), fs::Permissions::from_mode(0o640)).unwrap();
    symlink(file, path(link)).unwrap();
    symlink("later.txt", path(early)).unwrap();
    write_whole(&path(link), b"new").unwrap();
    write_whole(&path(early), b"first").unwrap();
    assert!(fs::symlink_metadata(path(link)).unwrap().is_symlink());
    assert!(fs::symlink_metadata(path(early)).unwrap().is_symlink());
    assert_eq!(fs::read(path(file)).unwrap(), b"new");
    assert_eq!(fs::read(path("later.txt")).unwrap(), b"first");
    assert_eq!(fs::metadata(path(file)).unwrap().permissions().mode() & 0o777, 0o640);
    save(&path(link), "new", "newer").unwrap();
    assert!(fs::symlink_metadata(path(link)).unwrap().is_symlink());
    assert_eq!(fs::read(path(file)).unwrap(), b"newer");
}

#[test]
fn of_programs_that_save_at_once_none_loses_an_edit() {
    use crate::document::edit::{Change, History, Sentence};
    const EDITS: usize = 20;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.toml");
    fs::write(&file, "[network]\n").unwrap();
    let program = |name: &str| {
        for edit in 0..EDITS {
            let mut base = fs::read_to_string(&file).unwrap();
            let mut mine = format!("{base}\n[[actor]]\nid = \"{name}{edit}\"\n");
            let mut history = History::default();
            history.record(Change::between(&base, &mine, Sentence::taken_from_file()));
            while let Err(refused) = save(&file, &base, &mine) {
                let SaveError::Changed { theirs: Some(theirs), .. } = refused else { panic!("{refused:?}") };
                let theirs = String::from_utf8(theirs).unwrap();
                let merged = history.rebase(&base, &mine, &theirs).unwrap();
                (base, mine, history) = (theirs, merged.text, merged.history);
            }
        }
    };
    std::thread::scope(|scope| {
        for name in ["a", "b", "c"] {
            scope.spawn(move || program(name));
        }
    });
    let text = fs::read_to_string(&file).unwrap();
    for edit in 0..EDITS {
        for name in ["a", "b", "c"] {
            assert_eq!(text.matches(&format!("id = \"{name}{edit}\"\n")).count(), 1);
        }
    }
    assert_eq!(text.matches("\n\n[[actor]]\n").count(), 3 * EDITS);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_file_that_stays_locked_is_not_waited_for_long() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.toml");
    fs::write(&file, "old").unwrap();
    let other = File::open(&file).unwrap();
    other.lock().unwrap();
    assert!(matches!(save(&file, "old", "new"), Err(SaveError::Busy)));
    assert_eq!((fs::read_to_string(&file).unwrap(), fs::read_dir(folder.path()).unwrap().count()), ("old".into(), 1));
    drop(other);
    save(&file, "old", "new").unwrap();
}

#[cfg(unix)]
#[test]
fn whoever_waited_for_a_file_looks_at_the_one_that_took_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let (file, next) = (folder.path().join("x.toml"), folder.path().join("next"));
    fs::write(&file, "old").unwrap();
    fs::write(&next, "theirs").unwrap();
    let mut calls = Vec::new();
    let result = save_with(&file, "old", "mine", &mut || {
        calls.push(());
        // The call that locks: another program saves between opening and locking.
        if calls.len() == 8 { fs::rename(&next, &file) } else { Ok(()) }
    });
    assert!(matches!(result, Err(SaveError::Changed { theirs: Some(theirs), .. }) if theirs == b"theirs"));
    assert!(!next.exists(), "{} calls", calls.len());
}
