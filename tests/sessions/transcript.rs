//! Transcripts of sessions, as files.
//!
//! The first line is the articles, the size and the look, with ` | ` between them; then words for
//! whoever reads the file; then steps. A step is a line `=== keys`, perhaps with ` -- why` after
//! it, and the screen after these keys. `kept` beside the look: what is to be remembered is.

use std::fs;
use std::path::PathBuf;

use super::stage::{Look, Stage};

/// Where the transcripts are.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/sessions")
}

/// Plays a transcript.
#[track_caller]
pub fn check_file(name: &str) {
    let path = folder().join(name).with_extension("txt");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let (head, _) = text.split_once('\n').expect("a head");
    let mut parts = head.split(" | ");
    let mut part = || parts.next().unwrap_or_else(|| panic!("{name}: articles | size | look"));
    let articles: Vec<&str> = part().split_whitespace().filter(|name| *name != "-").collect();
    let (columns, rows) = part().split_once('x').expect("columns x rows");
    let size = (columns.parse().expect("columns"), rows.parse().expect("rows"));
    let look = part();
    let kept = look.ends_with(" kept");
    let look = match look.trim_end_matches(" kept") {
        "dark" => Look::Dark,
        "no colour" => Look::NoColour,
        "ascii" => Look::Ascii,
        other => panic!("{name}: {other}?"),
    };
    let mut stage = Stage::open(&articles, size, look, kept);
    let bless = std::env::var_os("UNSPOIL_BLESS").is_some();
    let mut steps = text.split("\n=== ");
    let mut played = steps.next().expect("a head").trim_end().to_owned() + "\n";
    for step in steps {
        let (line, expected) = step.split_once('\n').unwrap_or((step, ""));
        let keys = line.split_once(" -- ").map_or(line, |(keys, _)| keys).trim();
        let seen = stage.press(if keys == "opened" { "" } else { keys });
        played.push_str("\n=== ");
        played.push_str(line);
        played.push('\n');
        played.push_str(&seen);
        let expected = expected.trim_end();
        let same = bless || seen.trim_end() == expected;
        assert!(same, "{name}, after {keys}: not\n{expected}\nbut\n{seen}");
    }
    if bless && played != text {
        fs::write(&path, played).expect("the transcript is written");
    }
}
