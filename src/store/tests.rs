//! What is remembered, through real folders.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use super::{
    Home, Remembered, Saved, SavedHeading, SavedMends, SavedPlace, SavedReveal, Settings, Store,
    disk, prune,
};
use crate::mend::{Anchor, HideFrom, Mends};

const KEY: &str = "file:/recaps/a.md";

fn place(ordinal: u32) -> SavedPlace {
    let heading = Some(SavedHeading { ordinal, text: Some("Before You Watch".to_owned()) });
    SavedPlace { block: vec![ordinal, 2], offset: 17, lead: 0, heading }
}

fn remembered() -> Remembered {
    let mut article = Remembered {
        title: "Harbour “Lights”".to_owned(),
        fingerprint: u64::MAX - 1,
        place: Some(place(3)),
        bookmarked: true,
        reveals: vec![SavedReveal { path: vec![1, 0], fingerprint: 7 }],
        last_read: 1_795_435_200,
        share_permille: 420,
        finished: false,
        ..Remembered::default()
    };
    article.set_mark('a', place(1), 10);
    article
}

fn home() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("state/unspoil");
    (home, folder)
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .map(|entries| entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()))
        .into_iter()
        .flatten()
        .collect();
    names.sort();
    names
}

fn article_path(folder: &Path, key: &str) -> PathBuf {
    Home { folder: folder.to_owned(), patience: Duration::ZERO }.article(key)
}

/// A state folder in which the file of [`KEY`] holds `text`.
fn damaged(text: &str) -> (TempDir, Store, PathBuf) {
    let (home, folder) = home();
    let path = article_path(&folder, KEY);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    (home, Store::at(folder), path)
}

#[test]
fn what_was_saved_is_there_next_time() {
    let (_home, folder) = home();
    assert_eq!(Store::at(folder.clone()).load(KEY), Ok(None));
    assert!(!folder.exists(), "reading makes no folder");
    Store::at(folder.clone())
        .update(KEY, |old| {
            assert_eq!(old, None);
            remembered()
        })
        .unwrap();
    assert_eq!(Store::at(folder.clone()).load(KEY), Ok(Some(remembered())));
    assert_eq!(Store::at(folder).load("file:/recaps/b.md"), Ok(None));
}

#[test]
fn without_history_nothing_is_read_and_no_trace_is_left() {
    let mut store = Store::none();
    store.update(KEY, |_| panic!("nothing is asked")).unwrap();
    store.update_settings(|_| panic!("nothing is asked")).unwrap();
    assert_eq!(store.load(KEY), Ok(None));
    assert_eq!(store.settings(), Ok(Settings::default()));
    assert!(store.list().is_empty());
}

#[cfg(unix)]
#[test]
fn folders_and_files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_home, folder) = home();
    let mut store = Store::at(folder.clone());
    store.update(KEY, |_| remembered()).unwrap();
    store.update_settings(|settings| settings.width = Some(80)).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join("articles")), 0o700);
    for file in [article_path(&folder, KEY), folder.join("settings.json"), folder.join(".lock")] {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    assert_eq!(files(&folder), [".lock", "articles", "settings.json"]);
    assert_eq!(files(&folder.join("articles")).len(), 1, "nothing is left beside");
}

#[test]
fn what_did_not_change_is_not_written() {
    let (_home, folder) = home();
    let mut store = Store::at(folder.clone());
    store.update(KEY, |_| remembered()).unwrap();
    let path = article_path(&folder, KEY);
    let text = fs::read_to_string(&path).unwrap().replace('\n', " \n");
    fs::write(&path, &text).unwrap();
    store.update(KEY, Option::unwrap).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn two_instances_lose_no_mark_and_the_newer_one_stays() {
    let (_home, folder) = home();
    let (mut one, mut other) = (Store::at(folder.clone()), Store::at(folder));
    let with = |marks: &[(char, u32, u64)]| {
        let mut article = Remembered::default();
        for (letter, at, now) in marks {
            article.set_mark(*letter, place(*at), *now);
        }
        article
    };
    // Neither looks at what is there: what it holds in memory is all it knows.
    one.update(KEY, |_| with(&[('a', 1, 10), ('b', 1, 30)])).unwrap();
    other.update(KEY, |_| with(&[('b', 2, 20), ('c', 2, 20)])).unwrap();
    let marks = one.load(KEY).unwrap().unwrap().marks;
    let kept: Vec<(char, u64)> = marks.iter().map(|(letter, mark)| (*letter, mark.at)).collect();
    assert_eq!(kept, [('a', 10), ('b', 30), ('c', 20)]);
    // Set in the same second, the one that is saved later stays.
    other.update(KEY, |_| with(&[('c', 5, 20)])).unwrap();
    assert_eq!(one.load(KEY).unwrap().unwrap().marks[&'c'].place, place(5));
}

#[test]
fn a_mark_that_is_set_again_wins_over_a_clock_that_was_set_back() {
    let mut article = Remembered::default();
    article.set_mark('a', place(1), 1_000);
    article.set_mark('a', place(2), 10);
    article.set_mark('A', place(3), 10);
    assert_eq!(article.marks.len(), 1);
    assert_eq!(article.marks[&'a'].place, place(2));
    assert!(article.marks[&'a'].at > 1_000);
}

#[test]
fn ten_threads_lose_nothing() {
    let (_home, folder) = home();
    let work = |thread: u8| {
        let mut store = Store::at(folder.clone());
        store.home.as_mut().unwrap().patience = Duration::from_secs(60);
        for turn in 0..4_u8 {
            let letter = char::from(b'a' + thread + 10 * (turn % 2));
            let saved = store.update(KEY, |old| {
                let mut article = old.unwrap_or_default();
                article.share_permille += 1;
                article.set_mark(letter, place(turn.into()), turn.into());
                article
            });
            assert_eq!(saved, Ok(Saved::Yes));
            let saved = store.update_settings(|settings| {
                settings.width = Some(settings.width.unwrap_or(0) + 1);
            });
            assert_eq!(saved, Ok(Saved::Yes));
        }
    };
    thread::scope(|scope| {
        let work = &work;
        for thread in 0..10 {
            scope.spawn(move || work(thread));
        }
    });
    let mut store = Store::at(folder);
    let article = store.load(KEY).unwrap().unwrap();
    assert_eq!(article.share_permille, 40);
    assert_eq!(article.marks.keys().collect::<String>(), "abcdefghijklmnopqrst");
    assert!(article.marks.values().all(|mark| mark.place.block[0] >= 2), "the newer ones");
    assert_eq!(store.settings().unwrap().width, Some(40));
}

#[test]
fn damaged_state_is_set_aside_with_one_complaint() {
    let whole = r#"{"version":1,"key":"k","article":{"title":"The butler did it"#;
    for text in ["", "{", "[]", "null", "\0\0\0", whole, r#"{"version":1}"#, r#"{"version":"1"}"#] {
        let (_home, mut store, path) = damaged(text);
        let complaint = store.load(KEY).unwrap_err().to_string();
        let aside = format!("{}.broken-1", path.file_name().unwrap().to_str().unwrap());
        assert!(
            complaint.ends_with(&format!("set aside as {aside}, starting fresh")),
            "{complaint}"
        );
        assert!(!complaint.contains('\n') && !complaint.contains("butler"), "{complaint}");
        assert_eq!(fs::read_to_string(path.with_file_name(&aside)).unwrap(), text);
        assert_eq!(store.load(KEY), Ok(None));
        store.update(KEY, |_| remembered()).unwrap();
        assert_eq!(store.load(KEY), Ok(Some(remembered())));
    }
}

#[test]
fn a_file_that_is_too_long_to_be_ours_is_set_aside_whole() {
    let text = format!(r#"{{"version":1,"key":"{KEY}","article":{{}}}}"#);
    let longest = usize::try_from(disk::LONGEST).unwrap();
    let filled = |length: usize| text.clone() + &" ".repeat(length - text.len());
    let (_home, mut store, path) = damaged(&filled(longest));
    assert_eq!(store.load(KEY), Ok(Some(Remembered::default())));
    fs::write(&path, filled(longest + 1)).unwrap();
    assert!(store.load(KEY).unwrap_err().to_string().contains("set aside"));
    let aside = fs::metadata(path.with_extension("json.broken-1")).unwrap();
    assert_eq!(aside.len(), disk::LONGEST + 1);
}

#[cfg(unix)]
#[test]
fn a_file_that_is_there_and_cannot_be_read_is_not_taken_for_none() {
    let (_home, mut store, path) = damaged("");
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink(&path, &path).unwrap();
    let complaint = store.load(KEY).unwrap_err().to_string();
    assert!(complaint.contains("cannot be read"), "{complaint}");
    assert_eq!(store.update(KEY, |_| remembered()), Ok(Saved::No));
    assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
}

#[test]
fn damaged_state_that_is_first_met_while_saving_is_set_aside_and_saved_over() {
    let (_home, mut store, path) = damaged("{");
    fs::write(path.with_extension("json.broken-1"), "older").unwrap();
    let complaint = store.update(KEY, |old| {
        assert_eq!(old, None);
        remembered()
    });
    assert!(complaint.unwrap_err().to_string().contains(".broken-2"));
    assert_eq!(store.load(KEY), Ok(Some(remembered())));
    assert_eq!(files(path.parent().unwrap()).len(), 3);
}

#[test]
fn state_of_a_newer_version_is_left_alone_and_told_once() {
    let text = r#"{"version":2,"who":"knows"}"#;
    let (_home, mut store, path) = damaged(text);
    let complaint = store.load(KEY).unwrap_err().to_string();
    assert!(complaint.contains("newer unspoil"), "{complaint}");
    assert_eq!(store.load(KEY), Ok(None));
    assert_eq!(store.update(KEY, |_| remembered()), Ok(Saved::No));
    assert_eq!(fs::read_to_string(path).unwrap(), text);
    assert!(Store::at(store.home.unwrap().folder).update(KEY, |_| remembered()).is_err());
}

#[test]
fn a_field_that_is_missing_or_unknown_does_no_harm() {
    let text = format!(r#"{{"version":1,"key":"{KEY}","article":{{"title":"x","mood":"calm"}}}}"#);
    let (_home, mut store, _) = damaged(&text);
    let expected = Remembered { title: "x".to_owned(), ..Remembered::default() };
    assert_eq!(store.load(KEY), Ok(Some(expected)));
}

#[test]
fn what_the_reader_said_is_kept_and_what_is_not_understood_says_nothing() {
    let anchor = Anchor::kept("00000000000000ff").unwrap();
    let mends = Mends { from: HideFrom::Block(anchor), also: vec![anchor] };
    let (_home, folder) = home();
    let article = Remembered { mends: SavedMends::of(&mends), ..remembered() };
    Store::at(folder.clone()).update(KEY, |_| article.clone()).unwrap();
    let kept = Store::at(folder.clone()).load(KEY).unwrap().unwrap();
    assert_eq!(kept, article);
    assert_eq!(kept.mends.mends(), mends);
    assert_eq!(SavedMends::of(&Mends::default()), SavedMends::default());
    // Without mends a file looks as it did before there were any.
    Store::at(folder.clone()).update(KEY, |_| remembered()).unwrap();
    assert!(!fs::read_to_string(article_path(&folder, KEY)).unwrap().contains("mends"));
    let strange = r#"{"from":"the moon","also":["x","00000000000000ff"]}"#;
    let text = format!(r#"{{"version":1,"key":"{KEY}","article":{{"mends":{strange}}}}}"#);
    let (_home, mut store, _) = damaged(&text);
    let kept = store.load(KEY).unwrap().unwrap().mends.mends();
    assert_eq!(kept, Mends { from: HideFrom::Auto, also: vec![anchor] });
}

#[test]
fn a_file_of_another_article_is_not_mistaken_for_this_one() {
    let (_home, mut store, _) = damaged(r#"{"version":1,"key":"file:/b","article":{}}"#);
    assert_eq!(store.load(KEY), Ok(None));
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_stays_a_link() {
    let (home, mut store, path) = damaged("");
    let elsewhere = home.path().join("dotfiles.json");
    fs::remove_file(&path).unwrap();
    fs::write(&elsewhere, r#"{"version":1,"key":"file:/recaps/a.md","article":{}}"#).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
    store.update(KEY, |_| remembered()).unwrap();
    assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
    assert!(fs::read_to_string(elsewhere).unwrap().contains("Harbour"));
    assert_eq!(store.load(KEY), Ok(Some(remembered())));
}

#[test]
fn a_home_that_cannot_be_written_is_told_once() {
    let home = tempfile::tempdir().unwrap();
    let blocked = home.path().join("file");
    fs::write(&blocked, "").unwrap();
    let mut store = Store::at(blocked.join("unspoil"));
    let complaint = store.update(KEY, |_| remembered()).unwrap_err().to_string();
    assert!(complaint.ends_with("reading goes on without remembering"), "{complaint}");
    assert_eq!(store.update(KEY, |_| remembered()), Ok(Saved::No));
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_told_and_still_read() {
    use std::os::unix::fs::PermissionsExt;
    let (_home, folder) = home();
    Store::at(folder.clone()).update(KEY, |_| remembered()).unwrap();
    let articles = folder.join("articles");
    fs::set_permissions(&articles, fs::Permissions::from_mode(0o500)).unwrap();
    let may_write_anyway = fs::write(articles.join("probe"), "").is_ok();
    let mut store = Store::at(folder);
    if !may_write_anyway {
        let changed = store.update(KEY, |_| Remembered { share_permille: 1, ..remembered() });
        assert!(changed.unwrap_err().to_string().contains("permission denied"));
    }
    assert_eq!(store.load(KEY), Ok(Some(remembered())));
    fs::set_permissions(&articles, fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn an_instance_that_keeps_the_lock_is_not_waited_for_for_ever() {
    let (_home, folder) = home();
    let mut store = Store::at(folder.clone());
    store.home.as_mut().unwrap().patience = Duration::from_millis(20);
    store.update(KEY, |_| remembered()).unwrap();
    let held = fs::File::open(folder.join(".lock")).unwrap();
    held.lock().unwrap();
    let complaint = store.update(KEY, |_| Remembered::default()).unwrap_err().to_string();
    assert!(complaint.ends_with("held by another unspoil; not saved this time"), "{complaint}");
    assert_eq!(store.load(KEY), Ok(Some(remembered())), "reading waits for nobody");
}

#[test]
fn settings_change_one_by_one() {
    let (_home, folder) = home();
    let (mut one, mut other) = (Store::at(folder.clone()), Store::at(folder.clone()));
    assert_eq!(one.settings(), Ok(Settings::default()));
    one.update_settings(|settings| settings.width = Some(80)).unwrap();
    other.update_settings(|settings| settings.theme = Some("light".to_owned())).unwrap();
    one.update_settings(|settings| settings.first_run_seen = true).unwrap();
    let expected = Settings {
        width: Some(80),
        theme: Some("light".to_owned()),
        first_run_seen: true,
        ..Settings::default()
    };
    assert_eq!(other.settings(), Ok(expected));
    fs::write(folder.join("settings.json"), "{").unwrap();
    assert!(one.settings().is_err());
    assert_eq!(one.settings(), Ok(Settings::default()));
}

#[test]
fn the_library_hears_of_the_latest_first_and_not_of_what_is_damaged() {
    let (_home, folder) = home();
    let mut store = Store::at(folder.clone());
    for (key, last_read) in [("file:/a", 10), ("file:/b", 30), ("file:/c", 0), ("file:/d", 20)] {
        let article = Remembered { last_read, share_permille: 5, ..Remembered::default() };
        store.update(key, |_| article).unwrap();
    }
    fs::write(article_path(&folder, "file:/d"), "{").unwrap();
    fs::write(folder.join("articles/note.txt"), "{").unwrap();
    let list = store.list();
    let keys: Vec<&str> = list.iter().map(|summary| summary.key.as_str()).collect();
    assert_eq!(keys, ["file:/b", "file:/a", "file:/c"]);
    assert_eq!(list[0].read.map(|read| (read.when, read.share_permille)), Some((30, 5)));
    assert_eq!(list[2].read, None);
}

#[test]
fn the_oldest_go_and_bookmarks_stay() {
    let (_home, folder) = home();
    let mut store = Store::at(folder.clone());
    let articles = folder.join("articles");
    let mut paths = BTreeMap::new();
    for number in 0..10_u64 {
        let key = format!("file:/{number}");
        let bookmarked = number == 0;
        store.update(&key, |_| Remembered { bookmarked, ..Remembered::default() }).unwrap();
        let path = article_path(&folder, &key);
        let time = std::time::UNIX_EPOCH + Duration::from_secs(1_000 + number);
        fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
        paths.insert(number, path);
    }
    let old = leftover(&articles);
    fs::write(articles.join(".saving-y.tmp"), "").unwrap();
    prune::prune(&articles, 6);
    let kept: Vec<u64> = paths.iter().filter(|(_, path)| path.exists()).map(|(n, _)| *n).collect();
    assert_eq!(kept, [0, 5, 6, 7, 8, 9]);
    assert!(!old.exists() && articles.join(".saving-y.tmp").exists());
}

/// Puts what a killed instance left long ago into `folder`.
fn leftover(folder: &Path) -> PathBuf {
    let path = folder.join(".saving-x.tmp");
    fs::write(&path, "").unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(std::time::UNIX_EPOCH).unwrap();
    path
}

#[test]
fn the_folder_is_cleared_when_an_article_is_remembered_anew_and_not_else() {
    let (_home, folder) = home();
    let mut store = Store::at(folder.clone());
    store.update(KEY, |_| remembered()).unwrap();
    let old = leftover(&folder.join("articles"));
    store.update(KEY, |_| Remembered::default()).unwrap();
    assert!(old.exists(), "an article that was known");
    store.update("file:/b", |_| remembered()).unwrap();
    assert!(!old.exists(), "an article that was not");
    let old = leftover(&folder);
    store.update_settings(|settings| settings.first_run_seen = true).unwrap();
    assert!(old.exists(), "the settings");
}

#[test]
fn as_many_as_may_be_remembered_stay() {
    let (_home, folder) = home();
    let mut store = Store::at(folder.clone());
    for number in 0..20 {
        store.update(&format!("file:/{number}"), |_| Remembered::default()).unwrap();
    }
    let articles = folder.join("articles");
    prune::prune(&articles, 20);
    assert_eq!(files(&articles).len(), 20);
    prune::prune(&articles, 19);
    assert_eq!(files(&articles).len(), 19);
}
