//! What is done with hostile input, and what must hold of whatever comes out.
//!
//! Enters: bytes from a fuzzer, or from chance. Leaves: nothing. Promised, and checked here: reading ends in an
//! article or in one line; nothing that is printed moves a cursor or hides itself; lifting ends. A
//! panic is a find.

use unspoil::layout::{Layout, Place};
use unspoil::outline::outline;
use unspoil::parse::{Format, parse};
use unspoil::print::{self, Sheet, TextOptions};
use unspoil::progress::{Progress, Scope};
use unspoil::reader::{PageSize, resume};
use unspoil::seen::{Register, import};
use unspoil::spoiler::{Document, Gate, Reveals, View, project};
use unspoil::store::Remembered;
use unspoil::text::{clean, clean_line};

/// So many rounds of lifting: covers nest no deeper than that.
const ROUNDS: usize = unspoil::spoiler::DEEPEST + 2;

/// Written by hand, so that a few bytes make an article with several turns.
const PIECES: &[&str] = &[
    "Spoilers ahead!",
    "The following paragraphs contain spoilers for Low Water.",
    "The next two paragraphs contain spoilers.",
    "This part is spoiler-free.",
    "End of spoilers.",
    "No spoilers here.",
    "(spoiler alert)",
    "Why Did Mara Leave?",
    "THE LETTER",
    "She leaves the harbour at dawn, and nobody says where she went.",
    "Achtung, Spoiler!",
    "ネタバレ注意",
    "Bu yazı spoiler içermez.",
    "Осторожно, спойлеры!",
    "Low Water Ending Explained",
    "\u{c}",
    "\n",
    "\n\n",
    " ",
    "- ",
    "1. ",
    "> ",
    "|| ",
    ">!",
    "!<",
    "[spoiler]",
    "[/spoiler]",
    "::: spoiler x",
    ":::",
];

/// Names decide what some lists are.
const NAMES: &[&str] =
    &["watched.csv", "diary.csv", "tracking-prod-records.csv", "history.json", "animelist.xml"];

/// Each article is laid out at one of these; the fuzzer of layout tries every width.
const WIDTHS: [u16; 3] = [20, 1, 72];

/// What state is remembered of.
const ARTICLE: &str =
    "# Low Water\n\nA film.\n\nSpoilers ahead!\n\n## Why?\n\nShe ||leaves||.\n\n## Who?\n\nHe.\n";

/// Leads bytes through everything that an article is led through.
pub fn article(bytes: &[u8], format: Format) {
    let text = String::from_utf8_lossy(bytes);
    match parse(&text, format, "article") {
        Ok(parsed) => through(&parsed.document),
        Err(mistake) => {
            assert!(mistake.line >= 1 && mistake.column >= 1, "{mistake:?}");
            assert!(is_safe_line(&mistake.message), "{:?}", mistake.message);
        }
    }
}

/// Shuts, prints, lays out, lifts, and does it again.
pub fn through(document: &Document) {
    let shut = project(document, &Reveals::none());
    shown(&shut);
    let mut reveals = Reveals::none();
    let mut lifted = shut;
    for round in 0..=ROUNDS {
        let closed: Vec<_> = lifted.closed().map(|cover| cover.id.clone()).collect();
        if closed.is_empty() || round == ROUNDS {
            break;
        }
        for id in closed {
            reveals.open(id);
        }
        lifted = project(document, &reveals);
    }
    shown(&lifted);
    let sheet = Sheet::new(print::look(document));
    assert!(is_safe(&print::json(&sheet)));
}

/// Everything that is made from a view.
fn shown(view: &View) {
    assert!(is_safe(&print::text(view, &TextOptions { width: 40, ..TextOptions::default() })));
    assert!(is_safe(&print::toc(view, &TextOptions::default())));
    let entries = outline(view).entries;
    for entry in &entries {
        assert!(is_safe_line(&entry.label.text()));
    }
    rows(view, WIDTHS[entries.len() % WIDTHS.len()]);
}

/// The first rows and the last, at a width.
pub fn rows(view: &View, width: u16) {
    let mut layout = Layout::new(width);
    let top = layout.spot(view, &Place::default());
    let page = layout.page(view, top, 24);
    assert!(page.len() <= 24);
    let last = layout.last_top(view, 24);
    let _ = layout.page(view, last, 24);
    let _ = layout.moved(view, top, 1_000);
}

/// Bytes as the choice of sentences: warnings, negations, notices of the end, headings, stories.
pub fn boundary(bytes: &[u8]) {
    let mut text = String::new();
    for byte in bytes.iter().take(4_096) {
        match PIECES.get(usize::from(*byte)) {
            Some(piece) => text.push_str(piece),
            None => text.push(char::from(*byte)),
        }
    }
    article(text.as_bytes(), one_of(bytes, Format::Plain, Format::Markdown));
}

/// Bytes as `config.toml` and as keys.
pub fn config(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (settings, complaints) = unspoil::config::read(&text, None);
    for complaint in &complaints {
        assert!(is_safe_line(&complaint.to_string()), "{complaint}");
    }
    let _ = unspoil::config::print(&settings);
}

/// Bytes between the fences of front matter, in one of its languages.
pub fn front_matter(bytes: &[u8]) {
    let fence: &[u8] = one_of(bytes, b"+++", b"---");
    article(&[fence, b"\n", bytes, b"\n", fence, b"\n\nText.\n"].concat(), Format::Markdown);
}

/// One of two ways to lead bytes, so that an execution costs one and both are tried.
fn one_of<T>(bytes: &[u8], one: T, other: T) -> T {
    if bytes.len().is_multiple_of(2) { one } else { other }
}

/// Bytes as a width from 0 to 400 and a text.
pub fn layout(bytes: &[u8]) {
    let [low, high, text @ ..] = bytes else { return };
    let width = u16::from_le_bytes([*low, *high]) % 401;
    if let Ok(parsed) = parse(&String::from_utf8_lossy(text), Format::Markdown, "article") {
        rows(&project(&parsed.document, &Reveals::none()), width);
    }
}

/// Bytes as another program's list, as a register, and as words that say how far somebody is.
pub fn seen(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for name in NAMES {
        if let Err(line) = import::read(name, &text) {
            assert!(is_safe_line(&line), "{line:?}");
        }
    }
    if let Ok(reading) = Register::read(&text) {
        let written = reading.register.write();
        let again =
            Register::read(&written).unwrap_or_else(|_| unreachable!("it was written here"));
        assert!(again.unread.is_empty());
        assert_eq!(again.register, reading.register, "reading gives what was written");
        let twice = again.register.clone().merge(reading.register);
        assert_eq!(twice, again.register, "merging with itself changes nothing");
    }
    for words in text.lines().take(8) {
        if let Some(progress) = Progress::read(words) {
            let said = progress.to_string();
            assert_eq!(Progress::read(&said), Some(progress), "{said:?}");
        }
        if let Some(scope) = Scope::read(words) {
            let said = scope.to_string();
            assert_eq!(Scope::read(&said), Some(scope), "{said:?}");
        }
    }
}

/// Bytes as a file of remembered state, and an article resumed from it.
pub fn state(bytes: &[u8]) {
    let Ok(remembered) = serde_json::from_slice::<Remembered>(bytes) else { return };
    let Ok(parsed) = parse(ARTICLE, Format::Markdown, "article") else { return };
    let size = PageSize { width: 40, height: 10 };
    let resumed = resume(parsed.document, size, Some(&remembered), true, Gate::shut());
    assert!(resumed.reader.page().len() <= 10);
}

/// Bytes as text that is made safe for a terminal.
pub fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let safe = clean(&text);
    assert!(is_safe(&safe));
    assert_eq!(clean(&safe), safe, "cleaning twice changes nothing");
    assert!(is_safe_line(&clean_line(&text)));
}

/// Nothing in it moves a cursor, changes a colour or turns the direction of writing.
pub fn is_safe(text: &str) -> bool {
    text.chars().all(|c| c == '\n' || !is_control(c))
}

/// The same, and it stands on one line.
pub fn is_safe_line(text: &str) -> bool {
    !text.contains('\n') && is_safe(text)
}

fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}
