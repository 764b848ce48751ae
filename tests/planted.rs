//! Planted leaks: what the tests are worth.
//!
//! A check that cannot fail proves nothing. `planted/leaks.rs` is a table of small changes to the
//! sources, each of which lets something of hidden text out or keeps it badly. Every run of the
//! tests looks whether each change still fits the sources; the slow run plants them one by one in
//! a copy, builds it, and asks whether the tests that are named beside the leak fail:
//!
//! `cargo test --test planted -- --ignored --nocapture`
//!
//! The slow run also tries, in every room above the seal, what must not compile
//! (`planted/misuse.rs`), and compares what the compiler says with `planted/misuse.txt`, which
//! `UNSPOIL_BLESS=1` writes anew.
//!
//! `UNSPOIL_LEAK=words` plants only the leaks whose names hold these words.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::print_stdout)]

#[path = "planted/leaks.rs"]
mod leaks;
#[path = "planted/misuse.rs"]
mod misuse;
#[path = "planted/parts.rs"]
mod parts;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use leaks::{Change, LEAKS, Leak};
use parts::PARTS;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// How often the text that a change replaces stands in its file.
fn fits(change: &Change) -> usize {
    let path = root().join(change.file);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.matches(change.from).count()
}

#[test]
fn every_leak_can_still_be_planted() {
    for leak in LEAKS {
        assert!(!leak.caught_by.is_empty(), "{}: nobody is to catch it", leak.name);
        for change in leak.changes {
            assert_eq!(
                fits(change),
                1,
                "{}: in {} stands not just once:\n{}",
                leak.name,
                change.file,
                change.from
            );
            assert_ne!(change.from, change.to, "{}", leak.name);
        }
    }
}

#[test]
fn no_two_leaks_are_the_same_and_there_are_enough() {
    let mut names: Vec<&str> = LEAKS.iter().map(|leak| leak.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), LEAKS.len());
    assert!(names.len() >= 15, "{} leaks", names.len());
}

#[test]
#[ignore = "builds the program once for every leak; see the top of this file"]
fn every_planted_leak_is_caught() {
    let only = std::env::var("UNSPOIL_LEAK").unwrap_or_default();
    let garden = Garden::new("planted");
    println!("| leak | caught by |\n| --- | --- |");
    let mut missed = Vec::new();
    for leak in LEAKS.iter().filter(|leak| leak.name.contains(&only)) {
        let failed = garden.plant(leak);
        let failed: Vec<&str> = failed.iter().map(String::as_str).collect();
        println!(
            "| {} | {} |",
            leak.name,
            if failed.is_empty() { "NOBODY".to_owned() } else { failed.join(", ") }
        );
        if failed.len() < leak.caught_by.len() {
            missed.push(leak.name);
        }
    }
    assert!(missed.is_empty(), "not caught by all that should: {missed:?}");
}

#[test]
#[ignore = "builds the program once; see the top of this file"]
fn nothing_above_the_seal_can_look_under_it() {
    let garden = Garden::new("misused");
    let told = misuse::told(&garden.tree, &garden.target);
    let record = root().join("tests/planted/misuse.txt");
    if std::env::var_os("UNSPOIL_BLESS").is_some() {
        fs::write(&record, &told).expect("the record can be written");
    }
    assert!(!told.contains("COMPILES"), "this compiles and must not:\n{told}");
    let recorded = fs::read_to_string(&record).expect("the record is there");
    assert_eq!(told, recorded, "the compiler objects to something else than was recorded");
}

/// A copy of the sources in which leaks are planted, beside the build's own files.
struct Garden {
    tree: PathBuf,
    target: PathBuf,
}

impl Garden {
    /// A garden by this name. Tests run beside each other, so each has its own.
    fn new(name: &str) -> Self {
        let ground = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let garden = Self { tree: ground.join("tree"), target: ground.join("target") };
        let _ = fs::remove_dir_all(&garden.tree);
        for part in PARTS {
            copy(&root().join(part), &garden.tree.join(part));
        }
        garden
    }

    /// Plants a leak, and says which of the tests that are to catch it failed. The copy is as it
    /// was afterwards.
    fn plant(&self, leak: &Leak) -> Vec<String> {
        let mut kept = Vec::new();
        for change in leak.changes {
            let path = self.tree.join(change.file);
            let text = fs::read_to_string(&path).expect("the file is there");
            let changed = text.replacen(change.from, change.to, 1);
            assert_ne!(text, changed, "{}: the change does not fit {}", leak.name, change.file);
            fs::write(&path, changed).expect("the copy can be written");
            kept.push((path, text));
        }
        let caught = leak
            .caught_by
            .iter()
            .filter(|tests| self.fails(leak, tests))
            .map(|tests| tests.join(" "));
        let caught = caught.collect();
        for (path, text) in kept.into_iter().rev() {
            fs::write(&path, text).expect("the copy can be written");
        }
        caught
    }

    /// Whether these tests run and fail. A copy that is not built is a mistake in the table.
    fn fails(&self, leak: &Leak, tests: &[&str]) -> bool {
        let ran = Command::new(env!("CARGO"))
            .args(["test", "--offline", "--locked"])
            .args(tests)
            .current_dir(&self.tree)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1")
            .output()
            .expect("cargo runs");
        let out = String::from_utf8_lossy(&ran.stdout);
        let err = String::from_utf8_lossy(&ran.stderr);
        assert!(
            out.contains("running ") && !err.contains("could not compile"),
            "{}: the planted copy was not built or has no such tests:\n{err}",
            leak.name
        );
        !ran.status.success()
    }
}

/// Copies a file, or a folder without what crates of their own built in it.
fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::create_dir_all(to.parent().expect("a file stands in a folder"))
            .expect("a folder is made");
        fs::copy(from, to).expect("a file is copied");
        return;
    }
    for entry in fs::read_dir(from).expect("the folder is there") {
        let entry = entry.expect("the folder can be read");
        if entry.file_name() == "target" {
            continue;
        }
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}
