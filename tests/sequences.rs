//! Every byte that the built program writes to a terminal is text, or a sequence of
//! `docs/sequences.md`.
//!
//! What was written is cut into text and sequences; each sequence is said in the words of the
//! document, with names for its numbers, and must stand in one of its tables. The document is
//! read, not repeated, so that it stays true.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::collections::BTreeSet;

use support::pty::{Session, Setup};

const SEQUENCES: &str = include_str!("../docs/sequences.md");
const RECAP: &str = include_str!("sessions/articles/salt-lantern.txt");

/// The sequences of the document, one to an entry: `CSI 1 m`, `OSC 8 ; id=… ; address ST`.
fn listed() -> BTreeSet<String> {
    let first_cells =
        SEQUENCES.lines().filter(|line| line.starts_with("| `")).map(|row| row.split(" | ").next());
    let mut listed = BTreeSet::new();
    for cell in first_cells.flatten() {
        // "`CSI 22 m`, `23`" stands for two sequences that differ in a number.
        let mut whole = "";
        for code in cell.split('`').skip(1).step_by(2) {
            if ["CSI ", "OSC ", "ESC "].iter().any(|start| code.starts_with(start)) {
                whole = code;
                listed.insert(code.to_owned());
            } else {
                let digits = |c: char| c.is_ascii_digit();
                let start = whole.find(digits).unwrap_or_else(|| panic!("{cell}: {whole}"));
                let end = start + whole[start..].find(|c| !digits(c)).unwrap();
                listed.insert(format!("{}{code}{}", &whole[..start], &whole[end..]));
            }
        }
    }
    listed
}

/// What bytes are, one after the other.
#[derive(Debug, PartialEq)]
enum Written {
    Text,
    /// In the words of the document.
    Sequences(Vec<String>),
    /// What no rule knows, escaped.
    Unknown(String),
}

/// Cuts what was written. Text is what a terminal shows: sound UTF-8 without control characters
/// but line ends.
fn cut(bytes: &[u8]) -> Vec<Written> {
    let text = String::from_utf8_lossy(bytes);
    let mut rest: &str = &text;
    let mut found = Vec::new();
    while let Some(c) = rest.chars().next() {
        let (written, length) = if let Some(body) = rest.strip_prefix("\x1b[") {
            control(body).map_or((unknown(rest), rest.len()), |(said, length)| (said, 2 + length))
        } else if let Some(body) = rest.strip_prefix("\x1b]") {
            command(body).map_or((unknown(rest), rest.len()), |(said, length)| (said, 2 + length))
        } else if rest.starts_with("\x1bM") {
            (Written::Sequences(vec!["ESC M".to_owned()]), 2)
        } else if (c.is_control() && !"\r\n".contains(c)) || c == '\u{fffd}' {
            (unknown(rest), c.len_utf8())
        } else {
            (Written::Text, c.len_utf8())
        };
        found.push(written);
        rest = &rest[length..];
    }
    found
}

fn unknown(rest: &str) -> Written {
    Written::Unknown(rest.chars().take(24).collect::<String>().escape_debug().to_string())
}

/// What follows `ESC [`, and its length.
fn control(body: &str) -> Option<(Written, usize)> {
    let end = body.find(|c: char| ('\u{40}'..='\u{7e}').contains(&c))?;
    let (numbers, letter) = (&body[..end], &body[end..=end]);
    let said = match (letter, numbers.strip_prefix('?')) {
        ("h" | "l", Some(mode)) => vec![format!("CSI ? {mode} {letter}")],
        ("H", None) if numbers.split(';').filter(|part| is_number(part)).count() == 2 => {
            vec!["CSI row ; column H".to_owned()]
        }
        ("r", None) if numbers.split(';').filter(|part| is_number(part)).count() == 2 => {
            vec!["CSI top ; bottom r".to_owned()]
        }
        ("m", None) => styles(numbers)?,
        (_, None) if numbers.is_empty() => vec![format!("CSI {letter}")],
        (_, None) if is_number(numbers) => vec![format!("CSI {numbers} {letter}")],
        _ => return None,
    };
    Some((Written::Sequences(said), end + 1))
}

/// The attributes that one sequence sets, each by itself.
fn styles(numbers: &str) -> Option<Vec<String>> {
    let mut parts = numbers.split(';');
    let mut said = Vec::new();
    while let Some(part) = parts.next() {
        said.push(match part {
            // `CSI m`, which the document's words allow.
            "" => continue,
            "38" | "48" => match parts.next()? {
                "5" => {
                    parts.next().filter(|part| is_number(part))?;
                    format!("CSI {part} ; 5 ; n m")
                }
                "2" => {
                    for _ in 0..3 {
                        parts.next().filter(|part| is_number(part))?;
                    }
                    format!("CSI {part} ; 2 ; r ; g ; b m")
                }
                _ => return None,
            },
            number if is_number(number) => format!("CSI {number} m"),
            _ => return None,
        });
    }
    Some(said)
}

/// What follows `ESC ]`, and its length.
fn command(body: &str) -> Option<(Written, usize)> {
    let end = body.find("\x1b\\")?;
    let words = &body[..end];
    let is_base64 = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte))
    };
    let is_address = |text: &str| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b';')
    };
    let said = if words == "11;?" {
        "OSC 11 ; ? ST"
    } else if words == "8;;" {
        "OSC 8 ; ; ST"
    } else if words.strip_prefix("8;;").is_some_and(is_address) {
        "OSC 8 ; ; address ST"
    } else if let Some((id, address)) =
        words.strip_prefix("8;id=").and_then(|words| words.split_once(';'))
    {
        let known = id.bytes().all(|byte| byte.is_ascii_alphanumeric()) && is_address(address);
        known.then_some("OSC 8 ; id=… ; address ST")?
    } else if words.strip_prefix("52;c;").is_some_and(is_base64) {
        "OSC 52 ; c ; … ST"
    } else {
        return None;
    };
    Some((Written::Sequences(vec![said.to_owned()]), end + 2))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The sequences among the bytes; all of them are listed.
#[track_caller]
fn check(bytes: &[u8], when: &str) -> BTreeSet<String> {
    let listed = listed();
    let mut met = BTreeSet::new();
    for written in cut(bytes) {
        match written {
            Written::Text => {}
            Written::Sequences(said) => met.extend(said),
            Written::Unknown(bytes) => panic!("{when}: {bytes:?} is no sequence that is known"),
        }
    }
    let strange: Vec<_> = met.difference(&listed).collect();
    assert!(strange.is_empty(), "{when}: {strange:?} is not in docs/sequences.md");
    met
}

/// Words of every kind that articles can be made of, among them what would be a sequence.
fn article() -> String {
    format!(
        "# Salt \u{1b}]0;owned\u{7}Lantern\n\n*Leaning* **bold** `code` ~~struck~~ \
         [a link](https://example.org/a) \u{1b}[31mred\u{1b}[0m \u{9b}2J \u{202e}turned\u{202c} \
         \u{1b}P1$q\u{1b}\\ \u{1b}(0 \u{1b}[?1049l \u{8}\u{7}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n\
         > Spoilers ahead!\n\n## Who \u{1b}[5mdid it?\n\n{}\n",
        RECAP.replace('\n', "\n\n")
    )
}

/// A session through every view; what it wrote.
fn session(setup: &Setup, theme: &str, file: &str) -> Vec<u8> {
    let mut session = setup.start(&["--theme", theme, file]);
    session.wait_for("lifted");
    for keys in [
        "jjkGgg]]]x",
        "xxX",
        "/the<Enter>nN",
        "t<Tab>jj<Enter>",
        "yyY",
        "yQr",
        "ma'a",
        "T",
        "+-=",
        "iq",
        "M",
    ] {
        session.keys(keys);
        settle(&mut session);
    }
    session.resize(50, 12);
    settle(&mut session);
    session.keys("zRyx");
    settle(&mut session);
    session.keys("L");
    session.wait_for("articles · ");
    session.keys("q<C-l>");
    session.keys("qq");
    session.finish();
    session.raw().to_vec()
}

/// Waits until everything that was sent before has been heard.
fn settle(session: &mut Session) {
    session.keys("?");
    session.wait_for("─ Keys");
    session.keys("q");
    session.wait_gone("─ Keys");
}

#[test]
fn a_session_writes_nothing_but_text_and_the_sequences_that_are_listed() {
    let mut met = BTreeSet::new();
    for (theme, terminal, colours) in [
        ("dark", "xterm-256color", ""),
        ("light", "xterm-256color", "truecolor"),
        ("auto", "screen", ""),
        ("high-contrast", "linux", ""),
    ] {
        let setup = Setup::new(100, 30).env("TERM", terminal).env("COLORTERM", colours);
        let setup = if theme == "auto" { setup.env("NO_COLOR", "1") } else { setup };
        setup.write("recap.txt", RECAP);
        setup.write("recap.md", article());
        for file in ["recap.txt", "recap.md"] {
            let raw = session(&setup, theme, file);
            met.extend(check(&raw, &format!("{file}, {theme}, {terminal}")));
        }
    }
    // The test has seen something: most of what is listed was written.
    for often in ["CSI ? 1049 h", "CSI ? 2026 l", "CSI row ; column H", "OSC 52 ; c ; … ST"] {
        assert!(met.contains(often), "{often} was never written: {met:?}");
    }
}

#[test]
fn printing_in_colour_writes_nothing_but_the_sequences_that_are_listed() {
    let setup = Setup::new(100, 30);
    setup.write("recap.md", article());
    for arguments in [
        &["--print", "--color", "always", "recap.md"][..],
        &["--show", "all", "--color", "always", "recap.md"],
        &["--toc", "recap.md"],
        &["--json", "recap.md"],
        &["--plain", "recap.md"],
    ] {
        let mut session = setup.start(arguments);
        if arguments[0] == "--plain" {
            session.keys("q\r");
        }
        session.wait_end();
        let said = String::from_utf8_lossy(session.raw()).into_owned();
        assert!(said.contains("Lantern") || said.contains("Question"), "{said}");
        check(session.raw(), &format!("{arguments:?}"));
    }
}

#[test]
fn what_is_not_listed_is_found() {
    for strange in [
        "\x1b[5n",
        "\x1b[31m",
        "\x1b]0;title\x07",
        "\x1b]0;title\x1b\\",
        "\x1bc",
        "\u{9b}2J",
        "\x1b[?47h",
        "\x07",
    ] {
        let found = cut(strange.as_bytes());
        let listed = listed();
        let known = found.iter().all(|written| match written {
            Written::Text => true,
            Written::Sequences(said) => said.iter().all(|said| listed.contains(said)),
            Written::Unknown(_) => false,
        });
        assert!(!known, "{} passes: {found:?}", strange.escape_debug());
    }
    assert!(listed().contains("CSI 23 m") && listed().contains("CSI ? 1002 h"), "{:?}", listed());
}
