//! The built program without a terminal: what it prints, and its exit codes.
//!
//! 0: done, also when whoever read its output stopped; 1: something could not be read; 2: not
//! understood. Nothing that stands under a cover is printed unless it was asked for.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::fs;
use std::io::{Read as _, Write as _};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const RECAP: &str = include_str!("sessions/articles/salt-lantern.txt");
const MARKDOWN: &str = include_str!("sessions/articles/glass-tide.md");

/// Words that stand under covers in the articles, and nowhere else.
const HIDDEN: [&str; 12] = [
    "Stranger?",
    "Ilse Put",
    "Island?",
    "Tobit",
    "quay,",
    "clerk",
    "gulls",
    "sill",
    "dead mother",
    "Their father",
    "Ferry Sink",
    "horses",
];

/// What a program left behind when it ended.
struct Told {
    out: String,
    err: String,
    code: Option<i32>,
}

impl Told {
    #[track_caller]
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("text");
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        Self { out, err, code: output.status.code() }
    }

    #[track_caller]
    fn shows_nothing_hidden(&self, when: &str) {
        for word in HIDDEN {
            let seen = self.out.contains(word) || self.err.contains(word);
            assert!(!seen, "{word:?} is told: {when}\n{}\n{}", self.out, self.err);
        }
    }
}

/// A folder with the articles, which is the home as well.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("recap.txt"), RECAP).unwrap();
    fs::write(folder.path().join("tide.md"), MARKDOWN).unwrap();
    folder
}

fn command(folder: &TempDir, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_unspoil"));
    command.args(arguments).current_dir(folder.path()).env_clear();
    command.env("HOME", folder.path()).env("LANG", "C.UTF-8").stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Told {
    Told::of(&command(&folder(), arguments).output().unwrap())
}

/// Runs it with an article on standard input.
fn piped(arguments: &[&str], article: &str) -> Told {
    let folder = folder();
    let mut command = command(&folder, arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(article.as_bytes()).unwrap();
    Told::of(&child.wait_with_output().unwrap())
}

/// The hidden words that are told.
fn found(told: &Told) -> Vec<&'static str> {
    HIDDEN.into_iter().filter(|word| told.out.contains(word)).collect()
}

#[test]
fn what_is_printed_is_what_is_shown() {
    for arguments in
        [&["--print", "recap.txt"][..], &["recap.txt"], &["--show", "none", "recap.txt"]]
    {
        let told = run(arguments);
        told.shows_nothing_hidden(&arguments.join(" "));
        assert_eq!(told.code, Some(0), "{arguments:?}: {}", told.err);
        assert!(told.out.starts_with("The Salt Lantern\n"), "{}", told.out);
        assert!(told.out.contains("\n[Question 3 · hidden]\n"), "{}", told.out);
        let count = "unspoil: 3 sections hidden (--show headings, --show all, --show 1)\n";
        assert_eq!(told.err, count);
    }
}

#[test]
fn what_was_seen_is_printed_whole_and_neither_headings_nor_text_of_what_follows() {
    const SERIAL: &str = include_str!("../articles/les-vampires.md");
    let early = ["Château?", "Ring?", "Codebook?", "decapitated", "engaged", "blanks"];
    let late = ["Money?", "Dead Man", "Spectre", "landlord", "Satanas", "Drown", "chief"];
    for form in ["--print", "--toc", "--json"] {
        let told = piped(&[form, "--seen", "S01E03", "-"], SERIAL);
        assert_eq!(told.code, Some(0), "{}", told.err);
        let shown = early.iter().filter(|word| told.out.contains(**word)).count();
        assert_eq!(shown, if form == "--toc" { 3 } else { 6 }, "{form}\n{}", told.out);
        for word in late {
            assert!(!told.out.contains(word), "{word:?} is told: {form}\n{}", told.out);
        }
        assert!(told.err.is_empty() || told.err.starts_with("unspoil: 7 sections hidden"));
    }
    let told = piped(&["--print", "--seen", "none", "-"], SERIAL);
    assert!(!told.out.contains("Château?") && told.out.contains("[Question 1 · S01E01 · hidden]"));
    let told = piped(&["--print", "--seen", "all", "--max-level", "minor", "-"], SERIAL);
    assert!(told.out.contains("Drown") && told.out.contains("[Question 10 · S01E10 · ending"));
    assert_eq!(run(&["--print", "--seen", "here", "tide.md"]).code, Some(2));
}

#[test]
fn covers_are_lifted_as_asked() {
    let article = |show| run(&["--show", show, "recap.txt"]);
    let told = article("headings");
    assert_eq!(found(&told), ["Stranger?", "Ilse Put", "Island?"]);
    assert!(told.out.contains("[Answer 1 · hidden]"), "{}", told.out);
    assert_eq!(found(&article("2")), ["Ilse Put", "clerk", "gulls"]);
    assert_eq!(found(&article("2-3")), ["Ilse Put", "Island?", "Tobit", "clerk", "gulls", "sill"]);
    let told = article("all");
    assert_eq!(found(&told).len(), 8, "{}", told.out);
    assert_eq!(told.err, "", "nothing is hidden");
    let told = run(&["--show", "inline", "tide.md"]);
    assert_eq!(found(&told), ["clerk", "dead mother"]);
    let told = article("7");
    assert_eq!(told.code, Some(2), "there is no seventh");
    assert_eq!((told.out.as_str(), told.err.lines().count()), ("", 1), "{}", told.err);
}

#[test]
fn spoilers_begin_where_it_is_typed() {
    let told = run(&["--hide-from", "start", "recap.txt"]);
    told.shows_nothing_hidden("from the start");
    assert!(!told.out.contains("Ilse Marren") && !told.out.contains("contain spoilers"));
    assert!(told.out.contains("[Passage 1 · hidden]"), "{}", told.out);
    let told = run(&["--hide-from", "3", "recap.txt"]);
    told.shows_nothing_hidden("from the third line");
    assert!(told.out.contains("Ilse Marren") && !told.out.contains("One night"), "{}", told.out);
    let told = run(&["--hide-from", "first-heading", "recap.txt"]);
    told.shows_nothing_hidden("from the first heading");
    assert!(told.out.contains("contain spoilers"), "the warning is a sentence: {}", told.out);
    let told = run(&["--hide-from", "nothing", "recap.txt"]);
    assert_eq!((found(&told).len(), told.err.as_str()), (8, ""), "{}", told.out);
    // What its author marked stays covered.
    let told = run(&["--hide-from", "nothing", "tide.md"]);
    assert_eq!(found(&told), ["Ferry Sink", "horses"], "{}", told.out);
    let same = run(&["--hide-from", "auto", "recap.txt"]);
    assert_eq!(same.out, run(&["recap.txt"]).out);
}

#[test]
fn json_says_why_something_is_hidden() {
    for (from, by, sure, scope) in [
        ("auto", "\"warning\"", "\"certain\"", "\"work:The Salt Lantern\""),
        ("start", "\"reader\"", "\"certain\"", "\"article\""),
        ("nothing", "\"reader\"", "\"certain\"", "null"),
    ] {
        let told = run(&["--json", "--hide-from", from, "recap.txt"]);
        for (key, value) in [("by", by), ("sure", sure), ("scope", scope)] {
            let line = format!("    \"{key}\": {value}");
            assert!(told.out.contains(&line), "{from}: {line}\n{}", told.out);
        }
    }
}

#[test]
fn a_place_that_is_none_is_one_clear_line() {
    for place in ["0", "-1", "middle", ""] {
        let told = run(&["--print", &format!("--hide-from={place}"), "recap.txt"]);
        assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{place}");
        assert_eq!(told.err.lines().count(), 1, "{}", told.err);
        assert!(told.err.contains("first-heading"), "{}", told.err);
    }
}

#[test]
fn what_is_said_while_reading_aloud_holds_the_next_time() {
    let folder = folder();
    let aloud = |arguments: &[&str], typed: &str| {
        let mut command = command(&folder, arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        Told::of(&child.wait_with_output().unwrap())
    };
    let plain = ["--plain", "recap.txt"];
    let told = aloud(&plain, "why\nbegin 1\nq\n");
    told.shows_nothing_hidden("hiding more");
    assert!(told.out.contains("Spoilers begin here, because you said so."), "{}", told.out);
    let told = aloud(&plain, "q\n");
    assert!(!told.out.contains("Ilse Marren"), "{}", told.out);
    // A reader who leaves no trace finds none.
    let told = aloud(&["--plain", "--no-history", "recap.txt"], "hide 1\nq\n");
    assert!(told.out.contains("Ilse Marren"), "{}", told.out);
    let told = aloud(&plain, "forget\nn\nnothing\n\nq\n");
    told.shows_nothing_hidden("asked, and not answered with y");
    let told = aloud(&plain, "forget\ny\nq\n");
    assert!(told.out.contains("Ilse Marren"), "{}", told.out);
    let printed = Told::of(&command(&folder, &["recap.txt"]).output().unwrap());
    assert_eq!(printed.out, run(&["recap.txt"]).out, "print asks no memory");
}

#[test]
fn contents_and_json_hide_as_much() {
    for arguments in [&["--toc"][..], &["--json"], &["--toc", "--json"]] {
        for file in ["recap.txt", "tide.md"] {
            let told = run(&[arguments, &[file]].concat());
            told.shows_nothing_hidden(&format!("{arguments:?} {file}"));
            assert_eq!(told.code, Some(0), "{}", told.err);
            assert!(told.out.ends_with('\n'), "{arguments:?} ends its last line");
        }
    }
    let told = run(&["--toc", "recap.txt"]);
    assert!(told.out.contains("○ Question 1 · hidden"), "{}", told.out);
}

#[test]
fn json_has_the_fields_that_are_promised() {
    let read = |arguments: &[&str]| -> serde_json::Value {
        serde_json::from_str(&run(arguments).out).expect("JSON")
    };
    let json = read(&["--json", "recap.txt"]);
    assert_eq!(json["title"], "The Salt Lantern");
    assert_eq!(json["kind"], "recap");
    assert_eq!(json["boundary"]["by"], "warning");
    assert_eq!(json["boundary"]["line"], 5);
    assert_eq!(json["hidden"], serde_json::json!({"sections": 3, "blocks": 0, "inline": 0}));
    let sections = json["sections"].as_array().unwrap();
    assert_eq!(sections.len(), 4);
    for (ordinal, section) in (1..).zip(&sections[1..]) {
        assert_eq!(section["ordinal"], ordinal);
        assert_eq!((&section["hidden"], &section["question"]), (&true.into(), &true.into()));
        assert!(section["heading"].is_null());
        assert_eq!(section["paragraphs"], serde_json::json!([]));
    }
    let json = read(&["--json", "--show", "all", "recap.txt"]);
    assert_eq!(json["sections"][1]["heading"], "Who Is the Stranger?");
    assert_eq!(json["sections"][1]["hidden"], false);
    assert_eq!(json["sections"][1]["paragraphs"].as_array().unwrap().len(), 2);
    assert_eq!(json["hidden"]["sections"], 0);
    let json = read(&["--json", "tide.md"]);
    assert_eq!(
        json["work"],
        serde_json::json!({"title": "The Glass Tide", "year": 1998, "kind": "series"})
    );
    assert_eq!(json["hidden"], serde_json::json!({"sections": 2, "blocks": 1, "inline": 2}));
    let first = json["sections"][0]["paragraphs"][0].as_str().unwrap();
    assert!(first.contains("for [hidden], and"), "{first}");
    assert!(read(&["--json", "recap.txt", "tide.md"]).is_array(), "several are a list");
}

#[test]
fn an_article_is_read_from_standard_input() {
    for arguments in [&["--print"][..], &[], &["--print", "-"], &["--json", "-"], &["--toc"]] {
        let told = piped(arguments, RECAP);
        assert_eq!(told.code, Some(0), "{arguments:?}: {}", told.err);
        assert!(
            told.out.contains("Question 3") || told.out.contains("\"ordinal\": 3"),
            "{}",
            told.out
        );
        told.shows_nothing_hidden(&format!("{arguments:?}"));
    }
    let told = piped(&["--format", "markdown", "--print"], "# A\n\n>!secret!< and *more*\n");
    assert!(told.out.contains("[hidden] and more"), "{}", told.out);
    let told = piped(&["--print"], "");
    assert_eq!((told.code, told.err.lines().count()), (Some(1), 1), "{}", told.err);
}

#[test]
fn reading_aloud_reveals_by_number() {
    let folder = folder();
    let mut child = command(&folder, &["--plain", "recap.txt"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"\n\n\n2\nq\n").unwrap();
    let told = Told::of(&child.wait_with_output().unwrap());
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert_eq!(found(&told), ["Ilse Put"], "{}", told.out);
    assert!(!told.out.contains('\x1b'), "{:?}", told.out);
}

#[test]
fn what_is_printed_has_no_colour_unless_asked() {
    assert!(!run(&["--print", "tide.md"]).out.contains('\x1b'));
    assert!(run(&["--print", "--color", "always", "tide.md"]).out.contains("\x1b["));
    let ascii = run(&["--print", "--ascii", "recap.txt"]);
    assert!(ascii.out.is_ascii() && ascii.err.is_ascii(), "{}", ascii.out);
    for line in run(&["--print", "--width", "40", "recap.txt"]).out.lines() {
        assert!(line.chars().count() <= 40, "{line}");
    }
    let unwrapped = run(&["--print", "--width", "0", "recap.txt"]).out;
    assert!(unwrapped.lines().any(|line| line.chars().count() > 120), "{unwrapped}");
}

#[test]
fn settings_keys_and_completions_are_printed() {
    let told = run(&["--print-config"]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    assert!(told.out.contains("width = 72"), "{}", told.out);
    // What was printed is read back as the same.
    let folder = folder();
    fs::write(folder.path().join("config.toml"), &told.out).unwrap();
    let again = command(&folder, &["--config", "config.toml", "--print-config"]).output().unwrap();
    let again = Told::of(&again);
    assert_eq!((again.out.as_str(), again.err.as_str()), (told.out.as_str(), ""));
    let told = run(&["--print-keys"]);
    assert_eq!(told.code, Some(0));
    assert!(told.out.contains("toggle") && told.out.contains("]x"), "{}", told.out);
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let told = run(&["--completions", shell]);
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{shell}");
        assert!(told.out.contains("unspoil") && told.out.contains("no-history"), "{shell}");
    }
}

#[test]
fn a_mistake_in_the_settings_is_told_and_the_rest_applies() {
    let folder = folder();
    fs::write(folder.path().join("config.toml"), "width = 60\nwidht = 3\n").unwrap();
    let arguments = ["--config", "config.toml", "--print-config"];
    let told = Told::of(&command(&folder, &arguments).output().unwrap());
    assert_eq!(told.code, Some(0));
    assert!(told.out.contains("width = 60"), "{}", told.out);
    assert!(told.err.contains("line 2, column 1"), "{}", told.err);
}

#[test]
fn help_and_version_are_no_mistakes() {
    for flag in ["--help", "--version", "-h", "-V"] {
        let told = run(&[flag]);
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{flag}");
        assert!(told.out.contains("unspoil"), "{flag}");
    }
}

/// One line on standard error, nothing on standard output.
#[track_caller]
fn refused(arguments: &[&str], code: i32, words: &str) {
    let told = run(arguments);
    assert_eq!(told.code, Some(code), "{arguments:?}: {}", told.err);
    assert_eq!(told.out, "", "{arguments:?}");
    assert_eq!(told.err.lines().count(), 1, "{arguments:?}: {}", told.err);
    assert!(told.err.starts_with("unspoil: "), "{arguments:?}: {}", told.err);
    assert!(told.err.contains(words), "{arguments:?}: {}", told.err);
}

#[test]
fn what_is_not_understood_ends_with_2() {
    refused(&["--prnt", "recap.txt"], 2, "--print");
    refused(&["--show", "everything", "recap.txt"], 2, "--show");
    refused(&["--show", "0", "recap.txt"], 2, "--show");
    refused(&["--width", "wide", "recap.txt"], 2, "--width");
    refused(&["--color", "blue", "recap.txt"], 2, "--color");
    refused(&["--format", "pdf", "recap.txt"], 2, "--format");
    refused(&["--plain", "--json", "recap.txt"], 2, "--json");
    refused(&["--plain"], 2, "--plain");
    refused(&["--completions", "tcsh"], 2, "--completions");
}

#[test]
fn what_cannot_be_read_ends_with_1() {
    refused(&["--print", "recap.tx"], 1, "recap.txt");
    refused(&["--json", "none.md"], 1, "none.md");
    refused(&["--config", "none.toml", "--print-config"], 1, "none.toml");
    // One that can be read is printed all the same.
    let told = run(&["--print", "none.md", "recap.txt"]);
    assert_eq!(told.code, Some(1));
    assert!(told.out.contains("Question 1"), "{}", told.out);
}

#[test]
fn who_stops_reading_has_seen_enough() {
    let folder = folder();
    fs::write(folder.path().join("long.txt"), "A line of a long text.\n\n".repeat(40_000)).unwrap();
    let mut child = command(&folder, &["--print", "long.txt"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 64];
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut first).unwrap();
    drop(out);
    let told = Told::of(&child.wait_with_output().unwrap());
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
}

#[test]
fn how_far_somebody_is_can_be_said_while_reading_aloud_and_is_kept() {
    let folder = folder();
    let typed = |arguments: &[&str], typed: &str| {
        let mut command = command(&folder, arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        Told::of(&child.wait_with_output().unwrap())
    };
    let told = typed(&["--plain", "tide.md"], "s\n\ns S01E02\nq\n");
    assert!(told.out.contains("How far you are in The Glass Tide: nothing seen."), "{}", told.out);
    assert!(told.out.contains("You are through S01E02 in The Glass Tide.\n"), "{}", told.out);
    assert_eq!(typed(&["seen"], "").out, "The Glass Tide (series 1998): S01E02\n");
    let told = typed(&["--plain", "--seen", "S01E04", "tide.md"], "s S01E03\nq\n");
    assert!(told.out.contains("You are through S01E03 in The Glass Tide, while this is open."));
    assert_eq!(typed(&["seen"], "").out, "The Glass Tide (series 1998): S01E02\n");
}

#[test]
fn an_author_is_told_what_readers_see_and_what_is_wrong() {
    let folder = folder();
    let check = |arguments: &[&str]| {
        let arguments = [&["check"], arguments].concat();
        Told::of(&command(&folder, &arguments).output().unwrap())
    };
    let told = check(&["recap.txt", "tide.md"]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{}", told.out);
    assert!(told.out.starts_with("recap.txt: The Salt Lantern\n"), "{}", told.out);
    let rows = ["  before any reveal: 3 covers are shut\n", "\n  with everything lifted: nothing"];
    assert!(rows.iter().all(|row| told.out.contains(row)), "{}", told.out);
    assert!(told.out.ends_with("2 files: 0 errors, 0 warnings, 0 notes\n"), "{}", told.out);
    let wrong = MARKDOWN.replace("Ferry Sink?", "Ferry Sink? {spols=\"S01E02\"}");
    fs::write(folder.path().join("wrong.md"), wrong).unwrap();
    let told = check(&["--quiet", "recap.txt", "wrong.md"]);
    let lines: Vec<&str> = told.out.lines().collect();
    assert_eq!(told.code, Some(1));
    let begins =
        "wrong.md:33:26: error: `spols` says nothing of where it is; did you mean `spoils`?";
    assert_eq!(lines, [begins, "2 files: 1 error, 0 warnings, 0 notes"]);
    told.shows_nothing_hidden("what is wrong is told without quoting");
    // What cannot be read counts for more, and stops nothing.
    let told = check(&["none.txt", "wrong.md"]);
    assert_eq!((told.code, told.err.lines().count()), (Some(2), 1), "{}", told.err);
    assert!(told.out.contains("wrong.md:"));
    assert_eq!(check(&["https://example.org/a"]).code, Some(2));
    assert_eq!(check(&[]).code, Some(2));
    let told = check(&["--json", "wrong.md"]);
    let json: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(json["files"][0]["findings"][0]["severity"], "error");
    assert_eq!(json["files"][0]["stages"][0]["name"], "before any reveal");
    assert_eq!(told.code, Some(1));
}

#[test]
fn printing_writes_no_file() {
    let folder = folder();
    command(&folder, &["--print", "--show", "all", "recap.txt"]).output().unwrap();
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 2, "{names:?}");
}
