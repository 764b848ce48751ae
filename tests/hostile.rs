//! What nobody writes by hand: each ends in an article or in one clear line, within bounded time
//! and memory, and no byte of it moves a cursor.
//!
//! The bounds are kept by the shell that starts the built program: processor seconds and address
//! space, so that a busy machine fails nothing. They hold for a build with little optimisation;
//! `docs/promise.md` says what was measured.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// Seconds of processor time for an input of some megabytes.
const SECONDS: u32 = 20;

/// Kilobytes of address space: an article of 10 MB, its parts, threads and libraries.
const MEMORY: u32 = 1_500_000;

/// Runs the program on a file, within the bounds.
fn print(name: &str, text: &[u8], arguments: &str) -> Output {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join(name), text).unwrap();
    let script =
        format!("ulimit -t {SECONDS}; ulimit -v {MEMORY}; exec \"$UNSPOIL\" {arguments} {name}");
    Command::new("sh")
        .args(["-c", &script])
        .env("UNSPOIL", env!("CARGO_BIN_EXE_unspoil"))
        .env("HOME", folder.path())
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// An article came, or one line; nothing moves a cursor; no signal ended it.
#[track_caller]
fn check(what: &str, name: &str, text: &[u8]) {
    for arguments in ["--print --color never", "--json", "--toc --color never", "--show all"] {
        let output = print(name, text, arguments);
        let (said, complaint) = (
            String::from_utf8_lossy(&output.stdout).into_owned(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        );
        let code = output.status.code();
        assert!(
            matches!(code, Some(0 | 1)),
            "{what}, {arguments}: {:?}\n{complaint}",
            output.status
        );
        assert!(!complaint.contains("panicked"), "{what}, {arguments}: {complaint}");
        if code == Some(1) {
            assert_eq!(complaint.lines().count(), 1, "{what}, {arguments}: {complaint}");
        }
        for text in [&said, &complaint] {
            let moves = text.chars().find(|c| c.is_control() && *c != '\n');
            assert_eq!(moves, None, "{what}, {arguments}");
        }
    }
}

#[test]
fn ten_megabytes_on_one_line_end_in_an_article() {
    check("one line", "a.txt", "The lamp goes out again and again. ".repeat(300_000).as_bytes());
    check("one word", "a.md", "lamp".repeat(2_500_000).as_bytes());
}

#[test]
fn hundreds_of_thousands_of_headings_end_in_an_article() {
    check("Markdown", "a.md", "## Who was it?\n\nShe.\n\n".repeat(150_000).as_bytes());
    check(
        "text",
        "a.txt",
        "Who Was It?\n\nIt was she, and nobody else.\n\n".repeat(75_000).as_bytes(),
    );
    check("a page", "a.html", "<h2>Who was it?</h2><p>She.</p>".repeat(60_000).as_bytes());
}

#[test]
fn a_hundred_thousand_nested_blocks_end_in_an_article() {
    let nested = |open: &str, close: &str, count: usize| {
        [open.repeat(count), "words".to_owned(), close.repeat(count)].concat()
    };
    check("quotes", "a.md", nested("> ", "", 100_000).as_bytes());
    check("quotes on lines", "a.md", "> > > > > > > > words\n".repeat(100_000).as_bytes());
    check("lists", "a.md", nested("- ", "", 100_000).as_bytes());
    check("fences", "a.md", nested("::: spoiler x\n", "\n:::", 100_000).as_bytes());
    check("brackets", "a.md", nested("[", "](x)", 100_000).as_bytes());
    check("emphasis", "a.md", nested("*_", "_*", 100_000).as_bytes());
    check("divisions", "a.html", nested("<div>", "</div>", 100_000).as_bytes());
    check("tables", "a.html", nested("<table><tr><td>", "</table>", 20_000).as_bytes());
    check("spoilers", "a.txt", nested("[spoiler]", "[/spoiler]", 100_000).as_bytes());
    check("details", "a.html", nested("<details>", "</details>", 100_000).as_bytes());
}

#[test]
fn hundreds_of_thousands_of_covers_end_in_an_article() {
    check("bars", "a.txt", "It was ||she||. ".repeat(200_000).as_bytes());
    check("marks", "a.md", "It was >!she!<.\n\n".repeat(100_000).as_bytes());
    check("open marks", "a.md", ">!she ".repeat(200_000).as_bytes());
    check("open bars", "a.md", "||she ".repeat(200_000).as_bytes());
    check("classes", "a.html", "<p><span class=spoiler>x</span></p>".repeat(60_000).as_bytes());
}

#[test]
fn what_unfolds_without_end_does_not_unfold() {
    let mut entities = String::from("<!DOCTYPE lolz [<!ENTITY lol \"lol\">");
    for level in 1..10 {
        let ten = format!("&lol{};", level - 1).repeat(10);
        let _ = write!(entities, "<!ENTITY lol{level} \"{ten}\">");
    }
    entities.push_str("]><p>&lol9;</p>");
    check("entities", "a.html", entities.as_bytes());
    let mut anchors = String::from("---\na: &a [x,x,x,x,x,x,x,x,x]\n");
    for (one, next) in ('a'..'i').zip('b'..'j') {
        let nine = format!("*{one},").repeat(9);
        let _ = writeln!(anchors, "{next}: &{next} [{nine}]");
    }
    anchors.push_str("---\n\nText.\n");
    check("anchors", "a.md", anchors.as_bytes());
    check("tables in TOML", "a.toml", format!("{}]", "a=[".repeat(50_000)).as_bytes());
}

#[test]
fn tables_of_any_size_end_in_an_article() {
    let wide =
        format!("|{}\n|{}\n|{}\n", "a|".repeat(20_000), "-|".repeat(20_000), "b|".repeat(20_000));
    check("wide", "a.md", wide.as_bytes());
    let long = format!("|a|b|\n|-|-|\n{}", "|words|more words|\n".repeat(100_000));
    check("long", "a.md", long.as_bytes());
    let short_rows =
        format!("|{}\n|{}\n{}", "a|".repeat(2_000), "-|".repeat(2_000), "|b|\n".repeat(2_000));
    check("rows of one cell under thousands", "a.md", short_rows.as_bytes());
    let page = format!("<table><tr>{}</table>", "<td colspan=1000 rowspan=65534>x".repeat(2_000));
    check("spans", "a.html", page.as_bytes());
}

#[test]
fn bytes_that_are_no_text_end_in_one_line_or_an_article() {
    check("zeros", "a.txt", &vec![0; 1 << 20]);
    check("zeros among words", "a.md", "lamp\0lamp ".repeat(10_000).as_bytes());
    check("every byte", "a.txt", &(0..=255).cycle().take(1 << 20).collect::<Vec<u8>>());
    check("overlong", "a.txt", &b"\xc0\xaf\xe0\x80\xaf\xf0\x80\x80\xaf lamp ".repeat(10_000));
    check("surrogates", "a.txt", &b"\xed\xa0\x80\xed\xb0\x80 lamp ".repeat(10_000));
    check("half of UTF-16", "a.txt", b"\xff\xfea\0b\0c");
    check("marks on one letter", "a.txt", format!("e{}", "\u{301}".repeat(500_000)).as_bytes());
    check("joined", "a.txt", "👩\u{200d}".repeat(200_000).as_bytes());
}

#[test]
fn escape_sequences_of_every_family_stay_out() {
    let families = [
        "\x1b[31m",
        "\x1b[2J",
        "\x1b[?1049h",
        "\x1b]0;title\x07",
        "\x1b]52;c;eA==\x1b\\",
        "\x1b]8;;http://x\x1b\\",
        "\x1bP1;2|17/17\x1b\\",
        "\x1b_app\x1b\\",
        "\x1b^pm\x1b\\",
        "\x1bX sos\x1b\\",
        "\x1b(0",
        "\x1b#8",
        "\x1bc",
        "\x1b7",
        "\x1b=",
        "\u{9b}31m",
        "\u{9d}0;x\u{9c}",
        "\u{90}q\u{9c}",
        "\u{85}",
        "\u{8d}",
        "\x08",
        "\x07",
        "\x0e",
        "\x7f",
        "\x0b",
        "\r",
        "\u{202e}evil\u{202c}",
        "\u{2066}x\u{2069}",
        "\u{200b}",
        "\u{feff}",
        "\u{2028}",
        "\u{e0041}",
    ];
    let text = families.map(|family| ["before ", family, " after\n\n"].concat()).concat();
    for name in ["a.txt", "a.md", "a.html"] {
        check("sequences", name, text.as_bytes());
        let printed = print(name, text.as_bytes(), "--show all --color always");
        let printed = String::from_utf8_lossy(&printed.stdout).into_owned();
        for never in ["title\x07", "52;c", "\x1b[2J", "\u{202e}", "\u{9b}", "\x1bc", "\x1b(0"] {
            assert!(!printed.contains(never), "{name}: {}", never.escape_debug());
        }
    }
    check("a name of an article", "a.md", "+++\ntitle = \"a\\u001b[2Jb\"\n+++\nText.\n".as_bytes());
}

/// Standard input without an end: read up to the limit, then told in one line.
#[test]
fn an_endless_pipe_ends_in_one_line() {
    let folder = TempDir::new().unwrap();
    let script = format!("ulimit -t {SECONDS}; ulimit -v {MEMORY}; exec \"$UNSPOIL\" --print -");
    let mut program = Command::new("sh")
        .args(["-c", &script])
        .env("UNSPOIL", env!("CARGO_BIN_EXE_unspoil"))
        .env("HOME", folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = program.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        let line = "The lamp goes out again.\n".repeat(4_000);
        // Ends when nobody reads any more.
        while pipe.write_all(line.as_bytes()).is_ok() {}
    });
    let output = program.wait_with_output().unwrap();
    writer.join().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{complaint}");
    assert_eq!(complaint.lines().count(), 1, "{complaint}");
}
