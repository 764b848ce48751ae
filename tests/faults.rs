//! Faults: what happens to the reader and to what it saved when the world misbehaves.
//!
//! Every case is the built program in a real pseudo-terminal. `UNSPOIL_KILLS` is the number of
//! rounds that end with `kill -9`; `UNSPOIL_KILLS=500 cargo test --test faults` is the slow run.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use support::pty::{Session, Setup};

const RECAP: &str = "Low Water: a film\n\nA keeper, a harbour, a winter.\n\nIt asks two things.\n\n\
    The following paragraphs contain spoilers for Low Water.\n\n\
    Why Did Mara Leave?\n\nBecause Tobit lied.\n\nDo They Meet Again?\n\nOnce, on the pier.\n";

fn setup() -> Setup {
    let setup = Setup::new(80, 24);
    setup.write("recap.txt", RECAP);
    setup
}

fn open(setup: &Setup) -> Session {
    let mut session = setup.start(&["recap.txt"]);
    session.wait_for("A keeper");
    session
}

fn quit(session: &mut Session) {
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
}

/// The files in which articles are remembered.
fn remembered(setup: &Setup) -> Vec<PathBuf> {
    let folder = setup.home().join("state/unspoil/articles");
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// What is remembered of the one article.
fn article(setup: &Setup) -> Option<serde_json::Value> {
    let files = remembered(setup);
    let file = files.iter().find(|file| file.extension().is_some_and(|end| end == "json"))?;
    let file: serde_json::Value =
        serde_json::from_slice(&fs::read(file).unwrap()).expect("a whole file");
    file.get("article").cloned()
}

fn is_bookmarked(setup: &Setup) -> bool {
    article(setup).is_some_and(|article| article["bookmarked"] == true)
}

/// Numbers that look drawn by chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

#[test]
fn what_was_saved_survives_a_kill_at_any_moment() {
    let rounds =
        std::env::var("UNSPOIL_KILLS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(25);
    let setup = setup();
    let mut chance = Chance(20_260_101);
    let mut bookmarked = false;
    for round in 0..rounds {
        let mut session = open(&setup);
        assert_eq!(is_bookmarked(&setup), bookmarked, "round {round}: lost before it began");
        // Told on the screen, so saved.
        session.keys("B");
        bookmarked = !bookmarked;
        session.wait_for(if bookmarked { "Bookmarked." } else { "No longer" });
        // Another that may or may not be saved when the end comes.
        session.keys("B");
        session.pause(Duration::from_micros(chance.below(4_000)));
        session.signal("KILL");
        session.wait_end();
        let now = is_bookmarked(&setup);
        let broken =
            remembered(&setup).iter().any(|file| file.to_string_lossy().contains("broken"));
        assert!(!broken, "round {round}: a file was torn");
        assert!(article(&setup).is_some(), "round {round}: what was told as saved is gone");
        bookmarked = now;
    }
}

#[test]
fn ten_readers_of_one_article_lose_none_of_their_marks() {
    let setup = setup();
    let mut sessions: Vec<Session> = (0..10).map(|_| open(&setup)).collect();
    for (letter, session) in ('a'..).zip(&mut sessions) {
        session.keys(&format!("m{letter}"));
        session.wait_for(&format!("Mark {letter} is set"));
    }
    for session in &mut sessions {
        session.keys("q");
    }
    for session in &mut sessions {
        assert_eq!(session.finish().exit_code(), 0);
    }
    let marks = article(&setup).unwrap()["marks"].as_object().unwrap().len();
    assert_eq!(marks, 10);
}

#[test]
fn state_of_a_newer_version_is_left_alone_and_told() {
    let setup = setup();
    quit(&mut open(&setup));
    let file = remembered(&setup).remove(0);
    let newer = fs::read_to_string(&file).unwrap().replacen("\"version\":1", "\"version\":99", 1);
    fs::write(&file, &newer).unwrap();
    let mut session = open(&setup);
    session.wait_for("newer");
    session.keys("ma");
    quit(&mut session);
    assert_eq!(fs::read_to_string(&file).unwrap(), newer);
}

#[test]
fn a_clock_that_jumps_takes_no_mark_away() {
    let setup = setup();
    let mut session = open(&setup);
    session.keys("ma");
    session.wait_for("Mark a is set");
    quit(&mut session);
    let file = remembered(&setup).remove(0);
    let text = fs::read_to_string(&file).unwrap();
    let at = text.find("\"at\":").unwrap() + 5;
    let end = at + text[at..].find(|c: char| !c.is_ascii_digit()).unwrap();
    fs::write(&file, format!("{}18446744073709551000{}", &text[..at], &text[end..])).unwrap();
    let mut session = open(&setup);
    session.keys("Gmb");
    session.wait_for("Mark b is set");
    quit(&mut session);
    let marks = article(&setup).unwrap()["marks"].clone();
    assert!(marks.get("a").is_some() && marks.get("b").is_some(), "{marks}");
}

#[test]
fn a_file_that_is_cut_off_or_replaced_while_it_is_open_is_read_again_or_told() {
    let setup = setup();
    let mut session = open(&setup);
    setup.write("recap.txt", "");
    session.keys("R");
    session.wait_for("empty");
    setup.write("recap.txt", &RECAP[..30]);
    session.keys("R");
    session.wait_gone("It asks two things");
    setup.write("recap.txt", RECAP.replace("A keeper", "A diver"));
    session.keys("R");
    session.wait_for("A diver");
    setup.write("recap.txt", b"\x89PNG\r\n\x1a\n\0\0");
    session.keys("R");
    session.wait_for("picture");
    assert!(!session.screen().contains("Tobit"));
    quit(&mut session);
}

#[test]
fn a_storm_of_sizes_ends_in_the_last_one() {
    let setup = setup();
    let mut session = open(&setup);
    for turn in 0..1_000_u16 {
        session.resize(20 + turn % 150, 6 + turn % 50);
    }
    session.resize(80, 24);
    session.keys("<C-l>");
    session.wait_until("the whole page at its size", |screen| {
        let rows: Vec<String> = screen.rows(0, 80).collect();
        rows.iter().any(|row| row.contains("A keeper, a harbour, a winter."))
            && rows[23].contains("0 of 2 lifted")
    });
    quit(&mut session);
}

#[test]
fn no_home_at_all_is_no_reason_not_to_read() {
    let mut setup = setup();
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
        setup = setup.env(name, "");
    }
    let mut session = open(&setup);
    session.keys("B");
    session.wait_for("ookmark");
    quit(&mut session);
}

#[test]
fn a_full_disk_is_told_and_costs_nothing_else() {
    let setup = setup();
    let state = setup.home().join("state");
    fs::create_dir(&state).unwrap();
    // A disk of its own with room for nothing; who may not mount one cannot try this.
    let mount = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=4k,nr_inodes=8", "tmpfs"])
        .arg(&state)
        .output();
    if !mount.is_ok_and(|mount| mount.status.success()) {
        return;
    }
    let _ = fs::write(state.join("filler"), vec![0; 1 << 16]);
    let mut session = open(&setup);
    session.keys("B");
    session.wait_for("space");
    session.keys("x");
    session.keys("q");
    let status = session.finish();
    let unmount = std::process::Command::new("umount").arg(&state).status();
    assert!(unmount.is_ok_and(|unmount| unmount.success()));
    assert_eq!(status.exit_code(), 0);
}

/// A terminal that takes nothing for a while, as on a line that hangs: keys wait, none is lost, and
/// what is drawn in the end is what they ask for.
#[test]
fn a_terminal_that_takes_nothing_for_a_while_holds_up_the_reader_and_breaks_nothing() {
    let setup = setup();
    let mut session = open(&setup);
    let takes = session.takes();
    let held = takes.lock().unwrap();
    // More than a pseudo-terminal holds: every other key draws everything anew.
    for _ in 0..100 {
        session.keys("T<C-l>");
        std::thread::sleep(Duration::from_millis(5));
    }
    drop(held);
    session.keys("gg?");
    session.wait_for("─ Keys");
    session.keys("q");
    session.wait_gone("─ Keys");
    session.keys("Q");
    assert_eq!(session.finish().exit_code(), 0);
}
