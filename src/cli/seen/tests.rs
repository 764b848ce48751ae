//! `unspoil seen` as a session: what was typed, and what came of it.

use std::fs;
use std::path::Path;

use clap::Parser as _;

use super::*;
use crate::cli::{Args, Room};

struct Machine {
    folder: tempfile::TempDir,
    world: World,
}

impl Machine {
    fn new(device: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Some(SeenStore::at(folder.path()));
        let world = World { store, now: 1_000_000, device: device.to_owned(), can_ask: false };
        Self { folder, world }
    }

    /// What was printed; the exit code and standard error.
    fn types(&self, words: &[&str], keys: &str) -> (String, u8, String) {
        let typed = ["unspoil", "seen"].iter().chain(words);
        let Some(Room::Seen(args)) = Args::try_parse_from(typed).unwrap().room else {
            unreachable!("{words:?}")
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run(&args, &self.world, &mut keys.as_bytes(), &mut out, &mut err);
        (String::from_utf8(out).unwrap(), code, String::from_utf8(err).unwrap())
    }

    #[track_caller]
    fn says(&self, words: &[&str], out: &str) {
        let told = self.types(words, "");
        assert_eq!((told.0.as_str(), told.1, told.2.as_str()), (out, 0, ""), "{words:?}");
    }

    #[track_caller]
    fn refuses(&self, words: &[&str], code: u8, why: &str) {
        let told = self.types(words, "");
        assert_eq!((told.0.as_str(), told.1), ("", code), "{words:?}: {}", told.2);
        assert!(told.2.starts_with("unspoil: ") && told.2.contains(why), "{words:?}: {}", told.2);
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

#[test]
fn somebody_says_how_far_they_are_and_is_told() {
    let machine = Machine::new("here");
    machine.says(&[], "");
    machine.says(&["set", "Harbour", "S02E04"], "Harbour (series): S02E04\n");
    machine.says(&["set", "The Lamp", "chapter", "12"], "The Lamp: chapter 12\n");
    machine.says(&["set", "Umi Season 2", "episode 5"], "Umi (series): S02E05\n");
    machine.says(&["set", "Umi Season 2", "all"], "Umi (series): through season 2\n");
    machine.says(&["set", "Harbour", "bölüm 5", "--back"], "Harbour (series): S01E05\n");
    machine.says(&["set", "Tide (1984)", "seen", "--kind", "film"], "Tide (film 1984): all\n");
    machine.says(&["show", "harbour"], "Harbour (series): S01E05\n");
    let second = ["set", "Open Season 2", "seen", "--kind", "film"];
    machine.says(&second, "Open Season 2 (film): all\n");
    machine.says(&["unset", "Open Season 2"], "Open Season 2 (film): none\n");
    machine.says(&["show", "Nobody's"], "Nobody's: none\n");
    let list = "Harbour (series): S01E05\nThe Lamp: chapter 12\nTide (film 1984): all\n\
                Umi (series): through season 2\n";
    machine.says(&[], list);
    machine.says(&["unset", "lamp"], "The Lamp: none\n");
    assert!(!machine.types(&[], "").0.contains("Lamp"));
    machine.refuses(&["unset", "Nobody's"], 1, "nothing is known of Nobody's");
    machine.refuses(&["set", "Harbour", "soon"], 2, "no place is understood");
    machine.refuses(&["set", " ", "all"], 2, "a work has a title");
    machine.refuses(&["--profile", "../x", "show", "a"], 2, "--profile");
}

#[test]
fn a_place_that_a_work_cannot_have_changes_nothing() {
    let machine = Machine::new("here");
    let tide = ["set", "Tide", "all", "--year", "1984", "--kind", "film"];
    machine.says(&tide, "Tide (film 1984): all\n");
    let why = "Tide (film 1984): a film has no S02E01; nothing was changed";
    let film = ["--kind", "film"];
    machine.refuses(&[&["set", "Tide", "S02E01"][..], &film].concat(), 2, why);
    machine.refuses(&[&["set", "Tide", "S02E01", "--back"][..], &film].concat(), 2, why);
    machine.refuses(&["set", "Tide", "page 8", "--kind", "series"], 2, "a series has no page 8");
    machine.says(&[], "Tide (film 1984): all\n");
}

#[test]
fn two_people_on_one_machine_know_nothing_of_each_other() {
    let machine = Machine::new("here");
    machine.says(&["set", "Harbour", "S02E04", "--profile", "ada"], "Harbour (series): S02E04\n");
    machine.says(&["--profile", "bob"], "");
    machine.says(&[], "");
    machine.says(&["--profile", "Ada"], "Harbour (series): S02E04\n");
}

#[test]
fn moving_back_is_asked_on_a_terminal_and_needs_a_switch_without_one() {
    let mut machine = Machine::new("here");
    machine.says(&["set", "Harbour", "S02E04"], "Harbour (series): S02E04\n");
    machine.refuses(&["set", "Harbour", "S01E01"], 2, "--back moves back");
    machine.says(&["show", "Harbour"], "Harbour (series): S02E04\n");
    machine.says(&["set", "Harbour", "S01E09", "--back"], "Harbour (series): S01E09\n");
    machine.world.can_ask = true;
    for keys in ["", "\n", "n\n", "yesterday\n"] {
        let (out, code, err) = machine.types(&["set", "Harbour", "S01E01"], keys);
        assert_eq!((out.as_str(), code), ("", 0), "{keys:?}");
        assert!(err.contains("You are at") || err.contains("you are at S01E09"), "{err}");
    }
    machine.says(&["show", "Harbour"], "Harbour (series): S01E09\n");
    let (out, code, _) = machine.types(&["set", "Harbour", "S01E01"], "y\n");
    assert_eq!((out.as_str(), code), ("Harbour (series): S01E01\n", 0));
    let (out, ..) = machine.types(&["set", "Harbour", "none"], "y\n");
    assert_eq!(out, "Harbour (series): none\n");
}

#[test]
fn several_works_of_one_title_are_named_and_none_is_taken() {
    let machine = Machine::new("here");
    machine.says(
        &["set", "Tide", "all", "--year", "1984", "--kind", "film"],
        "Tide (film 1984): all\n",
    );
    machine.says(
        &["set", "Tide", "all", "--year", "2021", "--kind", "film"],
        "Tide (film 2021): all\n",
    );
    for words in [&["set", "Tide", "all"][..], &["show", "tide"], &["unset", "The Tide"]] {
        machine.refuses(words, 2, "Tide (film 2021)");
    }
    machine.says(&["show", "Tide", "--year", "2021"], "Tide (film 2021): all\n");
    // A place that a film cannot have is one in another work.
    machine.says(&["set", "Tide", "S01E01"], "Tide (series): S01E01\n");
}

const WATCHED: &str = "Date,Name,Year,Letterboxd URI\n2024-01-05,Tide,1984,u\n2024-01-05,,1,u\n";

#[test]
fn a_dry_run_shows_what_would_change_and_changes_nothing() {
    let machine = Machine::new("here");
    let file = machine.file("watched.csv", WATCHED);
    let (out, code, err) = machine.types(&["import", "--dry-run", &file], "");
    assert!(out.starts_with("Tide (film 1984): all\n") && out.ends_with("1 work would change\n"));
    assert!(err.contains("watched.csv:3: there is no title"), "{err}");
    assert_eq!((code, err.lines().count()), (0, 1));
    machine.says(&[], "");
    let (out, code, _) = machine.types(&["import", &file], "");
    assert!(out.ends_with("1 work changed\n"), "{out}");
    assert_eq!(code, 0);
    machine.says(&[], "Tide (film 1984): all\n");
    let before = saved(machine.folder.path());
    let (out, ..) = machine.types(&["import", &file], "");
    assert!(out.ends_with("0 works changed\n"), "{out}");
    assert_eq!(saved(machine.folder.path()), before);
}

fn saved(folder: &Path) -> String {
    fs::read_to_string(folder.join("seen/default.seen")).unwrap()
}

#[test]
fn a_file_that_cannot_be_read_does_not_stop_the_next() {
    let machine = Machine::new("here");
    let good = machine.file("watched.csv", WATCHED);
    let bad = machine.file("bad.csv", "a,b\n1,2\n");
    let (_, code, err) = machine.types(&["import", "gone.csv", &bad, &good], "");
    assert_eq!(code, 1);
    assert!(err.contains("gone.csv") && err.contains("bad.csv: is no list"), "{err}");
    machine.says(&[], "Tide (film 1984): all\n");
}

#[test]
fn two_machines_know_the_same_after_they_were_merged_in_either_order() {
    let (one, two) = (Machine::new("one"), Machine::new("two"));
    one.says(&["set", "Harbour", "S02E04"], "Harbour (series): S02E04\n");
    one.says(&["set", "Lamp", "chapter 3"], "Lamp: chapter 3\n");
    two.says(&["set", "Harbour", "S03E01"], "Harbour (series): S03E01\n");
    let exported = |machine: &Machine| machine.types(&["export"], "").0;
    let (of_one, of_two) = (exported(&one), exported(&two));
    let dry = two.types(&["merge", "--dry-run", &two.file("a.txt", &of_one)], "");
    assert_eq!((dry.0.as_str(), dry.1), ("Lamp: chapter 3\n1 work would change\n", 0), "{}", dry.2);
    assert_eq!(exported(&two), of_two);
    one.types(&["merge", &one.file("b.txt", &of_two)], "");
    two.types(&["merge", &two.file("a.txt", &of_one)], "");
    assert_eq!(exported(&one), exported(&two));
    one.says(&["show", "Harbour"], "Harbour (series): S03E01\n");
    one.refuses(&["merge", &one.file("w.csv", WATCHED)], 1, "unspoil seen import");
    one.refuses(&["merge", &one.file("n.txt", "unspoil seen 9\n")], 1, "newer unspoil");
}

#[test]
fn json_says_the_same() {
    let machine = Machine::new("here");
    machine.types(&["set", "Harbour", "S02E04"], "");
    let json = |words: &[&str]| -> serde_json::Value {
        let (out, _, err) = machine.types(words, "");
        serde_json::from_str(&out).unwrap_or_else(|error| unreachable!("{error}: {out}{err}"))
    };
    let list = json(&["--json"]);
    assert_eq!(list[0]["title"], "Harbour");
    assert_eq!(list[0]["kind"], "series");
    assert_eq!(list[0]["year"], serde_json::Value::Null);
    assert_eq!(list[0]["progress"][0], "S02E04");
    assert_eq!(list[0]["said"][0]["by"], "here");
    assert_eq!(json(&["show", "Harbour", "--json"]), list[0]);
    assert_eq!(json(&["export", "--json"]), list);
    let file = machine.file("watched.csv", WATCHED);
    let import = json(&["import", "--json", "--dry-run", &file]);
    assert_eq!(import["dry_run"], true);
    assert_eq!(import["changes"][0]["work"], "Tide (film 1984)");
    assert_eq!(import["files"][0]["format"], "letterboxd");
    assert_eq!(import["files"][0]["unread"][0]["line"], 3);
    assert_eq!(json(&["unset", "Harbour", "--json"])["progress"], serde_json::json!([]));
}

#[test]
fn the_word_is_a_task_only_where_a_file_cannot_be_meant() {
    let parsed = |words: &[&str]| Args::try_parse_from(words).unwrap();
    assert!(parsed(&["unspoil", "seen"]).room.is_some());
    for words in [
        &["unspoil", "./seen"][..],
        &["unspoil", "--", "seen"],
        &["unspoil", "a.txt", "seen"],
        &["unspoil", "help"],
    ] {
        let args = parsed(words);
        assert!(args.room.is_none() && !args.files.is_empty(), "{words:?}");
    }
}
