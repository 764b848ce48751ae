//! The harness that drives the built program, tried on small programs of a shell: a harness that
//! cannot fail proves nothing about what it drives.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use support::keys::bytes_of;
use support::pty::{Session, Setup};

fn shell(script: &str) -> Session {
    Setup::new(40, 6).program("sh", &["-c", script])
}

/// Leaves the terminal as it should not be: `finish` has to say so.
#[track_caller]
fn check_left(script: &str, complaint: &str) {
    let mut session = shell(script);
    let said = catch_unwind(AssertUnwindSafe(|| session.finish())).expect_err(script);
    let said = said
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| said.downcast_ref::<&str>().map(ToString::to_string))
        .expect("a message");
    assert!(said.contains(complaint), "{script}: {said}");
}

#[test]
fn the_screen_is_a_picture_of_what_was_written() {
    let mut session = shell("printf 'one\\n\\033[2Ctwo  \\n\\033[5;3Hlast'; read x");
    session.wait_for("last");
    assert_eq!(session.screen(), "one\n  two\n\n\n  last");
    session.keys("<Enter>");
    assert!(session.finish().success());
}

#[test]
fn keys_arrive_and_are_answered() {
    let mut session = shell("stty -echo; printf ready; read x; printf '\\033[2Jgot %s' \"$x\"");
    session.wait_for("ready");
    session.keys("a<lt>b<Enter>");
    session.wait_for("got a<b");
    session.wait_gone("ready");
    // The shell left the line without echo.
    assert_eq!(session.wait_end().exit_code(), 0);
}

#[test]
fn keys_have_the_bytes_of_a_terminal() {
    for (keys, bytes) in [
        ("gg]x", &b"gg]x"[..]),
        ("<C-o><C-c><Tab><S-Tab>", b"\x0f\x03\t\x1b[Z"),
        ("<PgDn>é<A-x><Esc>", "\x1b[6~é\x1bx\x1b".as_bytes()),
        (">", b">"),
    ] {
        assert_eq!(bytes_of(keys), bytes, "{keys}");
    }
    assert!(catch_unwind(|| bytes_of("<Nokey>")).is_err());
    assert!(catch_unwind(|| bytes_of("a < b")).is_err());
}

#[test]
fn a_new_size_is_told_to_the_program() {
    let script = "trap 'stty size; exit 3' WINCH; stty size; while :; do read x; done";
    let mut session = shell(script);
    session.wait_for("6 40");
    session.resize(100, 30);
    // A shell looks at its traps when the line it reads is done.
    session.keys("<Enter>");
    session.wait_for("30 100");
    assert_eq!(session.finish().exit_code(), 3);
}

#[test]
fn the_environment_is_clean_and_the_home_is_kept_from_one_program_to_the_next() {
    let setup = Setup::new(200, 10).env("NO_COLOR", "1");
    setup.write("recap.txt", "A recap.\n");
    let script = "cat recap.txt; echo $NO_COLOR$TERM; mkdir -p $XDG_STATE_HOME; \
                  env | cut -d= -f1 | grep -v -e PWD -e SHLVL -e _$ | sort | tr '\\n' ' '; \
                  echo kept > $XDG_STATE_HOME/place";
    let mut session = setup.program("sh", &["-c", script]);
    assert!(session.finish().success());
    let screen = session.screen();
    assert!(screen.starts_with("A recap.\n1xterm-256color\n"), "{screen}");
    let names: Vec<&str> = screen.lines().skip(2).flat_map(str::split_whitespace).collect();
    let own: Vec<_> = names.into_iter().filter(|name| !name.starts_with("XDG_")).collect();
    assert_eq!(own, ["HOME", "LANG", "NO_COLOR", "PATH", "SHELL", "TERM", "UNSPOIL"]);
    let mut next = setup.size(20, 5).program("sh", &["-c", "cat $XDG_STATE_HOME/place"]);
    assert!(next.finish().success());
    assert_eq!(next.screen(), "kept");
}

#[test]
fn a_program_that_restores_the_terminal_passes() {
    let on = "\\033[?1049h\\033[?25l\\033[?2004h\\033[?1000h\\033[?1004h\\033[>1u\\033[1;31m";
    let off = "\\033[0m\\033[<1u\\033[?1004l\\033[?1000l\\033[?2004l\\033[?25h\\033[?1049l";
    let script = format!(
        "was=$(stty -g); stty raw -echo; printf '{on}page'; head -c 1 > /dev/null; \
         printf '{off}'; stty $was"
    );
    let mut session = shell(&script);
    session.wait_for("page");
    assert!(session.terminal().alternate_screen());
    session.keys("q");
    assert!(session.finish().success());
    assert_eq!(session.screen(), "");
    assert!(session.raw().windows(4).any(|bytes| bytes == b"page"));
}

#[test]
fn a_program_that_leaves_the_terminal_changed_is_found_out() {
    check_left("printf '\\033[?1049h'", "alternate screen");
    check_left("printf '\\033[?25l'", "cursor");
    check_left("printf '\\033[?2004h'", "pastes");
    check_left("printf '\\033[?1000h'", "mouse");
    check_left("printf '\\033[31m'", "colour");
    check_left("printf '\\033[7m'", "style");
    check_left("printf '\\033[?1004h'", "1004h is undone");
    check_left("printf '\\033[>5u'", "keyboard");
    check_left("stty -echo", "line");
}

#[test]
fn how_a_program_ends_is_told() {
    assert_eq!(shell("exit 7").finish().exit_code(), 7);
    let mut session = shell("printf up; read x");
    session.wait_for("up");
    session.signal("TERM");
    assert!(session.finish().signal().is_some());
}

#[test]
fn a_terminal_can_be_closed_under_a_program() {
    let setup = Setup::new(40, 6);
    let script = "trap 'echo hung up > said; exit 5' HUP; printf up; while :; do read x; done";
    let mut session = setup.program("sh", &["-c", script]);
    session.wait_for("up");
    assert_eq!(session.hang_up().exit_code(), 5);
    let said = std::fs::read_to_string(setup.folder().join("said")).unwrap();
    assert_eq!(said, "hung up\n");
}

#[test]
fn a_size_of_nothing_can_be_had() {
    let mut session = Setup::new(0, 0).program("sh", &["-c", "stty size"]);
    assert!(session.finish().success());
    assert_eq!(session.raw(), b"0 0\r\n");
}

#[test]
fn what_never_comes_is_an_end_or_a_silence() {
    let mut session = shell("printf here; exit");
    let said = catch_unwind(AssertUnwindSafe(|| session.wait_for("there"))).unwrap_err();
    let said = said.downcast_ref::<String>().unwrap();
    assert_eq!(said, "ended before \"there\":\nhere");
    let mut quiet = shell("printf here; read x");
    quiet.wait_for("here");
    assert_eq!(quiet.pause(Duration::from_millis(50)), b"");
}

#[test]
fn the_built_program_can_be_started() {
    let setup = Setup::new(80, 24);
    let mut session = setup.start(&["--version"]);
    session.finish();
}
