//! The built program in a real pseudo-terminal: opening, keys, signals, sizes, what cannot be
//! read, what is kept, and how the terminal is given back.
//!
//! Nothing waits for a time to pass: a test waits until the screen shows something, and sends `?`
//! and waits for the keys where it has to know that everything before was heard.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use support::pty::{Session, Setup};

const RECAP: &str = include_str!("sessions/articles/salt-lantern.txt");

/// Words that stand under covers in [`RECAP`], and nowhere else.
const HIDDEN: [&str; 9] =
    ["Stranger?", "Ilse Put", "Island?", "Tobit", "quay", "clerk", "gulls", "sill", "picture"];

/// The alternate screen is entered.
const ENTERS: &str = "\x1b[?1049h";

/// A terminal with the recap in the folder.
fn setup(columns: u16, rows: u16) -> Setup {
    let setup = Setup::new(columns, rows);
    setup.write("recap.txt", RECAP);
    setup
}

#[track_caller]
fn open(setup: &Setup) -> Session {
    let mut session = setup.start(&["recap.txt"]);
    session.wait_for("Question 1");
    session
}

#[track_caller]
fn shows_nothing_hidden(session: &mut Session, when: &str) {
    let raw = String::from_utf8_lossy(session.raw()).into_owned();
    let screen = session.screen();
    for word in HIDDEN {
        assert!(!raw.contains(word), "{word:?} was written: {when}\n{screen}");
        assert!(!screen.contains(word), "{word:?} is seen: {when}\n{screen}");
    }
}

/// Waits until everything that was sent before has been heard.
#[track_caller]
fn settle(session: &mut Session) {
    session.keys("?");
    session.wait_for("─ Keys");
}

/// Every file under a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_recap_opens_covered_lifts_by_x_and_leaves_the_terminal_as_it_was() {
    let mut session = open(&setup(80, 24));
    assert!(session.terminal().alternate_screen() && session.terminal().hide_cursor());
    session.wait_for("0 of 3 lifted");
    settle(&mut session);
    shows_nothing_hidden(&mut session, "before anything is lifted");
    session.keys("qx");
    session.wait_for("Who Is the Stranger?");
    let raw = String::from_utf8_lossy(session.raw()).into_owned();
    assert!(!raw.contains("Tobit") && !raw.contains("Island?"), "only the question is lifted");
    session.keys("x");
    session.wait_for("Tobit");
    session.keys("X");
    session.wait_gone("Tobit");
    session.wait_gone("Stranger");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
    assert_eq!(session.screen(), "", "nothing is left behind");
}

#[test]
fn control_c_leaves_from_anywhere() {
    for before in ["", "?", "/salt", "zR", "3", "m", "t"] {
        let mut session = open(&setup(80, 24));
        session.keys(before);
        session.keys("<C-c>");
        assert_eq!(session.finish().exit_code(), 0, "{before}");
    }
}

#[test]
fn a_signal_ends_the_program_and_is_told() {
    for (name, number) in [("TERM", 15), ("HUP", 1), ("INT", 2), ("QUIT", 3)] {
        let setup = setup(80, 24);
        let mut session = setup.program("sh", &["-c", "exec \"$UNSPOIL\" recap.txt 2> said"]);
        session.wait_for("Question 1");
        session.keys("xx");
        session.wait_for("Tobit");
        session.signal(name);
        assert_eq!(session.finish().exit_code(), 128 + number, "{name}");
        let said = fs::read_to_string(setup.folder().join("said")).unwrap();
        let line = format!("unspoil: ended by signal {number}; your place is kept\n");
        assert_eq!(said, line, "{name}");
        let kept = files(&setup.home().join("state"));
        assert!(!kept.is_empty(), "{name}: the place is kept");
        for file in kept {
            let text = fs::read_to_string(&file).unwrap();
            assert!(!HIDDEN.iter().any(|word| text.contains(word)), "{name}: {text}");
        }
    }
}

#[test]
fn control_z_gives_the_terminal_to_the_shell_until_the_reader_comes_back() {
    let setup = setup(80, 24);
    let script =
        "set -m; \"$UNSPOIL\" recap.txt; echo \"stopped $?\"; read x; fg; echo \"ended $?\"";
    let mut session = setup.program("bash", &["-c", script]);
    session.wait_for("Question 1");
    session.keys("x");
    session.wait_for("Who Is the Stranger?");
    session.keys("<C-z>");
    session.wait_for("stopped 14");
    assert!(!session.terminal().alternate_screen() && !session.terminal().hide_cursor());
    session.resize(100, 30);
    session.keys("<Enter>");
    // The new size has room for the contents.
    session.wait_for("◐ Who Is the Stranger?");
    assert!(session.terminal().alternate_screen());
    session.keys("q");
    session.wait_for("ended 0");
    session.wait_end();
}

#[test]
fn being_told_to_go_on_draws_everything_anew() {
    let mut session = open(&setup(80, 24));
    let before = session.screen();
    let written = session.raw().len();
    session.signal("CONT");
    session.wait_written(written, ENTERS);
    session.wait_until("a frame", |screen| screen.contents().contains("Question 3"));
    settle(&mut session);
    session.keys("q");
    session.wait_gone("─ Keys");
    assert_eq!(session.screen(), before);
    let again = String::from_utf8_lossy(session.raw().get(written..).unwrap()).into_owned();
    assert!(again.contains(ENTERS) && again.contains("Ilse Marren"), "{again:?}");
    session.keys("q");
    session.finish();
}

#[test]
fn no_key_of_a_long_burst_waits_for_the_next_one() {
    let mut session = open(&setup(80, 24));
    session.send("k".repeat(3_000).as_bytes());
    session.send(b"?");
    session.wait_for("─ Keys");
    session.keys("q");
    session.wait_gone("─ Keys");
    session.keys("q");
    session.finish();
}

#[test]
fn a_row_further_comes_in_one_piece() {
    let setup = setup(80, 24);
    let text: Vec<String> = (1..90).map(|at| format!("Boat {at} comes in.\n\n")).collect();
    let path = setup.write("harbour.txt", text.concat());
    let mut session = setup.start(&[&path.to_string_lossy()]);
    session.wait_for("Boat 2 ");
    let whole = |piece: &[u8]| {
        let piece = String::from_utf8_lossy(piece);
        piece.contains("\x1b[?2026h") && piece.contains("\x1b[?2026l") && piece.contains('\n')
    };
    let mut came = 0;
    for _ in 0..12 {
        session.keys("j");
        came += u32::from(whole(&session.piece()));
        session.wait_until("the rest of it", |_| true);
    }
    // Others are at work too, and one may be read before all of it is there.
    assert!(came > 9, "{came} of 12 frames came in one piece");
}

#[test]
fn a_redraw_asks_the_terminal_nothing() {
    let mut session = open(&setup(80, 24));
    let before = session.screen();
    for key in ["r", "<C-l>"] {
        session.keys(key);
        settle(&mut session);
        session.keys("q");
        session.wait_gone("─ Keys");
        assert_eq!(session.screen(), before, "{key}");
    }
    let raw = String::from_utf8_lossy(session.raw()).into_owned();
    assert!(!raw.contains("\x1b[6n") && !raw.contains("\x1b[c"), "{raw:?}");
    session.keys("q");
    session.finish();
}

#[test]
fn a_new_size_is_drawn() {
    let mut session = open(&setup(80, 24));
    session.resize(100, 30);
    session.wait_for("○ Question 1 · hidden");
    session.resize(40, 12);
    session.wait_until("a small page", |screen| {
        let all = screen.contents();
        !all.contains("hidden") && all.contains("Ilse Marren keeps the last lamp on")
    });
    session.resize(12, 3);
    session.wait_for("q quits");
    session.resize(80, 24);
    session.wait_for("Question 3");
    shows_nothing_hidden(&mut session, "after new sizes");
    session.keys("q");
    session.finish();
}

#[test]
fn a_closed_terminal_ends_the_program_at_once() {
    let session = open(&setup(80, 24));
    let start = Instant::now();
    session.hang_up();
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
}

#[test]
fn the_smallest_terminals_break_nothing() {
    for (columns, rows) in [(0, 0), (1, 1), (2, 1), (19, 5), (20, 4), (1, 60), (300, 1)] {
        let mut session = setup(columns, rows).start(&["recap.txt"]);
        session.wait_until("the screen", vt100::Screen::alternate_screen);
        session.keys("jk]x<Tab>tq");
        // Each layer that the keys opened is left by one.
        session.keys("<C-c>");
        assert_eq!(session.finish().exit_code(), 0, "{columns}x{rows}");
    }
}

/// It is told in one line, with exit code 1, and no screen is opened.
#[track_caller]
fn refused(setup: &Setup, arguments: &[&str], reason: &str) {
    let mut session = setup.start(arguments);
    assert_eq!(session.finish().exit_code(), 1, "{arguments:?}");
    let raw = String::from_utf8_lossy(session.raw()).into_owned();
    assert!(!raw.contains('\x1b'), "{arguments:?}: {raw:?}");
    let lines: Vec<&str> = raw.lines().collect();
    assert_eq!(lines.len(), 1, "{arguments:?}: {raw}");
    let line = raw.trim_end();
    assert!(line.starts_with("unspoil: ") && line.contains(reason), "{arguments:?}: {line}");
    assert!(line.contains("; "), "what next: {line}");
}

#[test]
fn what_cannot_be_read_is_told_before_the_screen_opens() {
    let setup = setup(300, 24);
    setup.write("empty.txt", "");
    setup.write("blank.txt", " \n\n");
    setup.write("program.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\0\0");
    setup.write("mistake.toml", "title = \"A\"\ntitel = \"B\"\n");
    fs::create_dir(setup.folder().join("nothing")).unwrap();
    refused(&setup, &["recap.text"], "recap.text");
    refused(&setup, &["nowhere/recap.txt"], "nowhere");
    refused(&setup, &["recap.txt/inside"], "recap.txt");
    refused(&setup, &["empty.txt"], "empty");
    refused(&setup, &["blank.txt"], "empty");
    refused(&setup, &["program.txt"], "program.txt");
    refused(&setup, &["nothing"], "nothing");
    refused(&setup, &["mistake.toml"], "mistake.toml:2:1");
    refused(&setup, &["--config", "none.toml", "recap.txt"], "none.toml");
}

#[test]
fn a_file_that_may_not_be_read_is_told_before_the_screen_opens() {
    use std::os::unix::fs::PermissionsExt as _;
    let setup = setup(300, 24);
    let path = setup.write("locked.txt", RECAP);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything cannot try this.
    if fs::read(&path).is_err() {
        refused(&setup, &["locked.txt"], "permission");
    }
}

#[test]
fn a_file_that_vanishes_while_it_is_open_stays_open() {
    let setup = setup(80, 24);
    let mut session = open(&setup);
    session.keys("x");
    session.wait_for("Who Is the Stranger?");
    fs::remove_file(setup.folder().join("recap.txt")).unwrap();
    session.keys("R");
    session.wait_for("recap.txt");
    session.wait_for("Who Is the Stranger?");
    setup.write("recap.txt", RECAP.replace("one autumn", "one winter"));
    session.keys("R");
    session.wait_for("one winter");
    session.wait_for("Who Is the Stranger?");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
}

#[test]
fn an_editor_gets_the_terminal_and_gives_it_back() {
    let setup = setup(80, 24).env("EDITOR", "sed -i s/autumn/winter/");
    let mut session = open(&setup);
    session.keys("e");
    session.wait_for("y yes");
    session.keys("<Enter>");
    session.wait_for("Nothing was changed.");
    session.keys("ey");
    session.wait_for("winter");
    assert!(session.terminal().alternate_screen());
    shows_nothing_hidden(&mut session, "after the editor");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
}

#[test]
fn an_article_comes_through_a_pipe_and_keys_from_the_terminal() {
    for script in ["cat recap.txt | \"$UNSPOIL\"", "\"$UNSPOIL\" - < recap.txt"] {
        let setup = setup(80, 24);
        let mut session = setup.program("sh", &["-c", script]);
        session.wait_for("Question 1");
        shows_nothing_hidden(&mut session, script);
        session.keys("x");
        session.wait_for("Who Is the Stranger?");
        session.keys("R");
        session.wait_for("standard input can be read only once");
        session.keys("q");
        assert_eq!(session.finish().exit_code(), 0, "{script}");
    }
}

#[test]
fn a_paste_lifts_nothing() {
    let mut session = open(&setup(80, 24));
    session.paste("xx zR y\nX\nxq");
    settle(&mut session);
    shows_nothing_hidden(&mut session, "a paste");
    session.keys("q/");
    session.paste("lantern\nx");
    session.wait_for("/lantern");
    shows_nothing_hidden(&mut session, "a paste into the line");
    session.keys("<C-c>");
    session.finish();
}

#[test]
fn no_key_pressed_by_reflex_lifts_a_cover() {
    let keys = [
        "<Enter>", "<Space>", "j", "k", "h", "l", "n", "N", "r", "f", "b", "d", "u", "g", "G", "R",
        "<Up>", "<Down>", "<Left>", "<Right>", "<PgUp>", "<PgDn>", "<Home>", "<End>", "<S-Tab>",
        "<Tab>", "<C-l>", "<C-d>", "<C-u>", "<C-f>", "<C-b>", "<C-e>", "<C-y>", "<C-n>", "<C-p>",
        "<C-o>", "<C-g>", "<C-k>", "<C-v>", "<C-r>", "<A-j>", "<A-n>", "<BS>", "<Enter>",
    ];
    for before in ["", "]x", "zR"] {
        let mut session = setup(50, 14).start(&["recap.txt"]);
        session.wait_for("of 3 lifted");
        session.keys(before);
        for some in keys.chunks(6) {
            for key in some {
                session.keys(&key.repeat(20));
            }
            settle(&mut session);
            session.keys("?");
            session.wait_gone("─ Keys");
        }
        shows_nothing_hidden(&mut session, before);
        session.keys("<C-c>");
        assert_eq!(session.finish().exit_code(), 0);
    }
}

#[test]
fn a_click_selects_and_lifts_nothing() {
    let mut session = open(&setup(80, 24));
    session.keys("M");
    session.wait_until("the mouse", |screen| {
        screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None
    });
    session.click(10, 18);
    session.wait_until("question 3 to be selected", |screen| {
        screen.rows(0, 80).nth(18).is_some_and(|row| row.contains("show the question"))
    });
    for row in 0..24 {
        session.click(10, row);
    }
    session.wheel(true, 10, 10);
    session.wheel(false, 10, 10);
    settle(&mut session);
    shows_nothing_hidden(&mut session, "clicks");
    session.keys("qq");
    assert_eq!(session.finish().exit_code(), 0);
}

#[test]
fn the_place_is_kept_and_covers_are_not_lifted_again() {
    let setup = setup(60, 10);
    let mut session = setup.start(&["recap.txt"]);
    session.wait_for("Ilse Marren");
    session.keys("]xxx");
    session.wait_for("Tobit");
    session.keys("X");
    session.wait_for("covered again");
    session.keys("gg5j");
    session.wait_gone("covered again");
    let left = session.screen();
    session.keys("q");
    session.finish();
    let mut session = setup.start(&["recap.txt"]);
    session.wait_for("of 3 lifted");
    // The row of air above a paragraph may come back with it.
    let first =
        |screen: &str| screen.lines().skip(1).find(|row| !row.is_empty()).map(str::to_owned);
    assert_eq!(first(&session.screen()), first(&left), "{left}\n{}", session.screen());
    shows_nothing_hidden(&mut session, "the second time");
    session.keys("q");
    session.finish();
}

#[test]
fn what_the_reader_said_holds_when_the_article_is_opened_again() {
    let setup = setup(80, 24);
    let mut session = open(&setup);
    session.keys("ib");
    session.wait_for("because you said so");
    session.wait_gone("One night a stranger");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
    let mut session = setup.start(&["recap.txt"]);
    session.wait_for("Passage 1");
    assert!(!session.screen().contains("hardly ever leaves"), "{}", session.screen());
    session.keys("R");
    session.wait_for("Read again");
    assert!(session.screen().contains("Passage 1"), "{}", session.screen());
    settle(&mut session);
    shows_nothing_hidden(&mut session, "hiding more shows nothing");
    session.keys("qiuy");
    session.wait_for("Forgotten");
    session.keys("in");
    session.wait_for("y yes");
    shows_nothing_hidden(&mut session, "asking shows nothing");
    session.keys("y");
    session.wait_for("Tobit");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
    let mut session = setup.start(&["recap.txt"]);
    session.wait_for("Tobit");
    session.keys("iu");
    session.wait_gone("Tobit");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
    for file in files(&setup.home().join("state")) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("mends"), "what was forgotten leaves nothing: {text}");
    }
}

#[test]
fn an_article_that_has_changed_is_not_open_because_the_old_one_was() {
    let setup = setup(80, 24);
    let mut session = open(&setup);
    session.keys("iny");
    session.wait_for("Tobit");
    setup.write("recap.txt", RECAP.replace("one autumn", "one winter"));
    session.keys("R");
    session.wait_for("Question 1");
    session.wait_gone("Tobit");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
    let mut session = open(&setup);
    settle(&mut session);
    shows_nothing_hidden(&mut session, "the reader never spoke of this text");
    session.keys("qq");
    assert_eq!(session.finish().exit_code(), 0);
}

#[test]
fn a_place_that_was_typed_holds_for_the_session_and_is_not_remembered() {
    let setup = setup(80, 24);
    let mut session = setup.start(&["--hide-from", "nothing", "recap.txt"]);
    session.wait_for("Tobit");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
    let mut session = open(&setup);
    settle(&mut session);
    shows_nothing_hidden(&mut session, "opened as usual");
    session.keys("qq");
    assert_eq!(session.finish().exit_code(), 0);
}

#[test]
fn without_history_nothing_is_written_and_nothing_read() {
    let setup = setup(60, 10);
    let mut session = setup.start(&["--no-history", "recap.txt"]);
    session.wait_for("Ilse Marren");
    session.keys("5jma+T");
    settle(&mut session);
    session.keys("<C-c>");
    session.finish();
    let all = files(setup.home());
    assert_eq!(all, [setup.folder().join("recap.txt")]);
    let mut session = setup.start(&["--no-history"]);
    session.wait_for("nothing read yet");
    session.keys("q");
    session.finish();
    assert_eq!(files(setup.home()), all);
}

#[test]
fn a_home_that_cannot_be_written_is_no_reason_not_to_read() {
    let setup = setup(80, 24);
    let home = setup.write("home", "not a folder");
    let under = |name: &str| home.join(name).to_string_lossy().into_owned();
    let setup = setup
        .env("HOME", &home.to_string_lossy())
        .env("XDG_CONFIG_HOME", &under("config"))
        .env("XDG_STATE_HOME", &under("state"))
        .env("XDG_DATA_HOME", &under("data"))
        .env("XDG_CACHE_HOME", &under("cache"));
    let mut session = open(&setup);
    session.keys("x");
    session.wait_for("Who Is the Stranger?");
    session.keys("B");
    session.wait_for("; ");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
}

#[test]
fn a_damaged_file_of_state_is_set_aside_and_told() {
    let setup = setup(100, 24);
    let mut session = open(&setup);
    session.keys("q");
    session.finish();
    let kept = files(&setup.home().join("state"));
    assert!(!kept.is_empty());
    for file in &kept {
        fs::write(file, "{ \"version\": ").unwrap();
    }
    let mut session = open(&setup);
    session.wait_for("set aside");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
    assert!(files(&setup.home().join("state")).len() > kept.len(), "the damaged file is there");
    let mut session = open(&setup);
    assert!(!session.screen().contains("set aside"), "it is told once");
    session.keys("q");
    session.finish();
}

/// How light the letters of the first row are, from 0.
fn ink(screen: &vt100::Screen) -> Option<u32> {
    match screen.cell(2, 4)?.fgcolor() {
        vt100::Color::Rgb(red, green, blue) => {
            Some(u32::from(red) + u32::from(green) + u32::from(blue))
        }
        _ => None,
    }
}

#[test]
fn the_terminal_is_asked_for_its_background_and_the_answer_is_no_key() {
    for answer in [
        ["\x1b]11;rgb:ffff/ffff/ffff\x1b\\", ""],
        ["\x1b]11;rgb:ffff/ffff/ffff\x07", ""],
        ["\x1b]11;rgb:ff", "ff/ffff/ffff\x1b\\"],
        ["\x1b]11;rgb:ffff/ffff/ffff", "\x1b\\"],
    ] {
        let mut session = open(&setup(80, 24).env("COLORTERM", "truecolor"));
        session.wait_until("dark", |screen| ink(screen).is_some_and(|ink| ink > 400));
        settle(&mut session);
        session.keys("q");
        session.wait_gone("─ Keys");
        let raw = String::from_utf8_lossy(session.raw()).into_owned();
        assert!(raw.contains("\x1b]11;?"), "{raw:?}");
        let before = session.screen();
        for part in answer {
            session.send(part.as_bytes());
        }
        session.wait_until("light", |screen| ink(screen).is_some_and(|ink| ink < 300));
        assert_eq!(session.screen(), before, "{answer:?}");
        session.keys("x");
        session.wait_for("Who Is the Stranger?");
        session.keys("q");
        assert_eq!(session.finish().exit_code(), 0);
    }
}

#[test]
fn an_answer_that_never_comes_is_not_waited_for() {
    let start = Instant::now();
    let mut session = open(&setup(80, 24));
    session.keys("3");
    session.wait_for("3   0 of 3");
    session.keys("<Esc>");
    session.wait_gone("3   0 of 3");
    settle(&mut session);
    session.keys("<Esc>");
    session.wait_gone("─ Keys");
    session.keys("q");
    session.finish();
    assert!(start.elapsed() < Duration::from_secs(4), "{:?}", start.elapsed());
}

#[test]
fn what_is_copied_goes_through_the_terminal_and_holds_nothing_hidden() {
    let mut session = open(&setup(80, 24));
    session.keys("xyy");
    session.wait_for("Copied");
    let raw = String::from_utf8_lossy(session.raw()).into_owned();
    let (_, copied) = raw.split_once("\x1b]52;c;").expect("a clipboard sequence");
    // "Who Is the Stranger?" in base64.
    assert!(copied.starts_with("V2hvIElzIHRoZSBTdHJhbmdlcj8"), "{copied}");
    session.keys("q");
    session.finish();
}

#[test]
fn the_library_opens_and_goes_back() {
    let setup = setup(80, 24);
    let mut session = setup.start(&[]);
    session.wait_for("Detour");
    session.keys("/detour");
    session.wait_gone("Nosferatu");
    session.keys("<Enter>");
    session.wait_for("of 5 lifted");
    session.keys("L");
    session.wait_for("articles");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
}

#[test]
fn a_folder_is_a_shelf_of_its_articles() {
    let mut session = setup(80, 24).start(&["."]);
    session.wait_for("1 article");
    session.wait_for("The Salt Lantern");
    session.signal("TERM");
    assert_eq!(session.finish().exit_code(), 143);
}
