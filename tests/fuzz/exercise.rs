//! What is done with hostile input, and what must hold of whatever comes out.
//!
//! Enters: bytes from a fuzzer. Leaves: nothing. Promised, and checked here: reading ends in an
//! article or in one line; nothing that is printed moves a cursor or hides itself; lifting ends. A
//! panic is a find.

use unspoil::layout::{Layout, Place};
use unspoil::outline::outline;
use unspoil::parse::{Format, parse};
use unspoil::print::{self, Sheet, TextOptions};
use unspoil::spoiler::{Document, Reveals, View, project};

/// So many rounds of lifting: covers nest no deeper than that.
const ROUNDS: usize = unspoil::spoiler::DEEPEST + 2;

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
    for entry in &outline(view).entries {
        assert!(is_safe_line(&entry.label.text()));
    }
    for width in [1, 20, 72] {
        rows(view, width);
    }
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
