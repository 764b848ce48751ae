//! Tests of front matter as data.
//!
//! Promised: every mistake is checked for line, column and message,
//! and for not quoting a value.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::read;
use crate::parse::draft::Spoilers;

#[track_caller]
fn check_mistake(text: &str, line: u32, column: u32, message: &str) {
    let mistake = read(text).map(|read| format!("{read:?}")).unwrap_err();
    assert_eq!((mistake.line, mistake.column), (line, column), "{}", mistake.message);
    assert!(mistake.message.starts_with(message), "{}", mistake.message);
    assert!(!mistake.message.contains("secret"), "{}", mistake.message);
}

#[test]
fn our_front_matter_is_read() {
    let text = "\u{feff}+++\r\ntitle = \"A\\u001b[2J  B\"\r\ntitle_spoils = true\r\nwork = { title = \"W\", year = 1915, kind = \"series\" }\r\nauthor = \"N\"\r\nlanguage = \"en-GB\"\r\nsource = \"https://x.y\"\r\nspoilers = \"all\"\r\n[extra]\r\nx = 1\r\n+++\r\nText";
    let read = read(text).unwrap();
    assert_eq!(read.rest, "Text");
    assert_eq!(read.first_line, 12);
    let front = read.front;
    assert_eq!(front.title.as_deref(), Some("A B"));
    assert!(front.title_spoils);
    let work = front.work.unwrap();
    assert_eq!((&*work.title, work.year, work.kind.unwrap().word()), ("W", Some(1915), "series"));
    assert_eq!(front.author.as_deref(), Some("N"));
    assert_eq!(front.language.as_deref(), Some("en"));
    assert_eq!(front.source.as_deref(), Some("https://x.y"));
    assert_eq!(front.spoilers, Some(Spoilers::All));
}

#[test]
fn a_mistake_has_its_place_and_names_keys_but_no_values() {
    check_mistake(
        "+++\ntitel = \"secret\"\n+++\n",
        2,
        1,
        "unknown key `titel`, perhaps `title`; allowed here: title, title_spoils, work,",
    );
    check_mistake("+++\ntitle = 3\n+++\n", 2, 9, "this value must be a string");
    check_mistake(
        "+++\nspoilers = \"secret\"\n+++\n",
        2,
        12,
        "this value is none of: auto, all, none",
    );
    check_mistake(
        "+++\n\nwork = { title = \"x\", yaer = 1 }\n+++\n",
        3,
        23,
        "unknown key `yaer`, perhaps `year`; allowed here: title, year, kind",
    );
    check_mistake(
        "+++\nwork = { title = \"x\", kind = \"secret\" }\n+++\n",
        2,
        30,
        "this value is none of: film, series, book, game",
    );
    check_mistake("+++\nwork = { year = 1 }\n+++\n", 2, 8, "the key `title` is missing");
    check_mistake("+++\ntitle = \"secret\n+++\n", 2, 16, "this is not valid TOML");
    check_mistake("+++\nsource = \"ftp://secret\"\n+++\n", 2, 10, "`source` is an address");
    check_mistake("+++\nlanguage = \"secret\"\n+++\n", 2, 12, "`language` is a code");
    check_mistake(
        "+++\ndate = 2020-01-01\nspoiler = \"secret\"\n+++\n",
        3,
        1,
        "unknown key `spoiler`",
    );
    check_mistake("+++\ntitle = \"a\"\ntitle = \"secret\"\n+++\n", 3, 1, "");
}

#[test]
fn front_matter_of_site_generators_is_passed_over() {
    let text = "+++\ntitle = \"A\"\ndate = 2023-04-30T21:10:00+01:00\ndraft = false\ntags = [\"a\"]\nsummary = \"He dies\"\nauthor = [\"N\", \"M\"]\nsource = \"a book\"\n[taxonomies]\nx = [\"y\"]\n[cover]\nimage = \"z\"\n+++\nText";
    let read = read(text).unwrap();
    assert_eq!(read.front.title.as_deref(), Some("A"));
    assert_eq!(read.front.author.as_deref(), Some("N, M"));
    assert_eq!(read.front.source, None);
}

#[test]
fn yaml_is_read_for_what_we_know() {
    let text = "---\n# c\ntitle: _The *Pen*_\nauthors:\n  - name: A\n  - B\nlang: en_US\nurl: 'https://x.y/it''s'\ndescription: >-\n  He dies\n  title: no\nspoilers: none # x\ntitle_spoils: yes\nwork:\n  title: \"The \\\"Pen\\\"\"\n  year: 1920\n  kind: film\ntags: [a, b]\n---\nText";
    let read = read(text).unwrap();
    let front = read.front;
    assert_eq!(front.title.as_deref(), Some("The *Pen*"));
    assert_eq!(front.author.as_deref(), Some("A, B"));
    assert_eq!(front.language.as_deref(), Some("en"));
    assert_eq!(front.source.as_deref(), Some("https://x.y/it's"));
    assert_eq!(front.spoilers, Some(Spoilers::None));
    assert!(front.title_spoils);
    let work = front.work.unwrap();
    assert_eq!(
        (&*work.title, work.year, work.kind.unwrap().word()),
        ("The \"Pen\"", Some(1920), "film")
    );
    assert_eq!((read.rest, read.first_line), ("Text", 20));
}

#[test]
fn text_between_rules_is_text() {
    for text in [
        "+++\ntitle = 1\n",
        "---\ntitle: x\n",
        "---\n\nOnce: upon a time\n\n---\nx",
        "---\nHello there\n---\n",
        "a\n+++\nb = 1\n+++\n",
    ] {
        let read = read(text).unwrap();
        assert_eq!((read.rest, read.first_line), (text, 1), "{text}");
    }
}
