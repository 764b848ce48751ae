//! From the bytes of an article to its first screen: what a reader waits for.
//!
//! `cargo bench` prints a row for each format and size: reading the text, finding what is hidden,
//! projecting, and laying out the first page. Inputs are made on the fly and are the same in every
//! run.

#![allow(clippy::print_stdout, clippy::expect_used)]

mod measure;

use std::fmt::Write as _;
use std::hint::black_box;

use measure::{Case, measure, timed};
use unspoil::layout::{Layout, Place};
use unspoil::parse::{Format, parse};
use unspoil::spoiler::{Reveals, project};

const PROSE: &str = "The keeper walked along the pier in the rain, counted the lamps as he had done every \
    night of that winter, and found that there was one more than there should have been.";

fn main() {
    let mut cases = Vec::new();
    for (name, format, make) in [
        ("text", Format::Plain, plain as fn(usize) -> String),
        ("markdown", Format::Markdown, markdown),
        ("page", Format::Html, page),
    ] {
        for kilobytes in [5, 100, 1_000] {
            cases.push(Case::new(name, format!("{kilobytes} KB"), move || {
                let text = make(kilobytes * 1_000);
                move || timed(|| first_page(&text, format))
            }));
        }
    }
    measure(&cases);
}

/// One article, from its text to its first page.
fn first_page(text: &str, format: Format) -> impl Sized {
    let parsed = parse(black_box(text), format, "article").expect("it has no front matter");
    let view = project(&parsed.document, &Reveals::none());
    let mut layout = Layout::new(72);
    let top = layout.spot(&view, &Place::default());
    black_box(layout.page(&view, top, 24));
    (parsed, view, layout)
}

/// Sections under headings, until the text is so long.
fn sections(bytes: usize, mut section: impl FnMut(&mut String, usize)) -> String {
    let mut text = String::with_capacity(bytes + 2_000);
    for number in 1.. {
        if text.len() >= bytes {
            break;
        }
        section(&mut text, number);
    }
    text
}

fn plain(bytes: usize) -> String {
    let body = sections(bytes, |text, number| {
        let _ = write!(text, "Who Lit Lamp {number}?\n\n");
        for _ in 0..8 {
            let _ = write!(text, "{PROSE} {PROSE}\n\n");
        }
    });
    format!("Low Water: Ending Explained\n\n{PROSE}\n\nSpoilers ahead!\n\n{body}")
}

fn markdown(bytes: usize) -> String {
    let body = sections(bytes, |text, number| {
        let _ = write!(text, "## Who lit lamp {number}?\n\n");
        for _ in 0..8 {
            let _ = write!(
                text,
                "{PROSE} *Nobody* saw [it](https://example.org/{number}). ||{PROSE}||\n\n"
            );
        }
    });
    format!("# Low Water: Ending Explained\n\n{PROSE}\n\nSpoilers ahead!\n\n{body}")
}

fn page(bytes: usize) -> String {
    let body = sections(bytes, |text, number| {
        let _ = writeln!(
            text,
            "<h2 class=\"wp-block-heading\" id=\"h{number}\">Who lit lamp {number}?</h2>"
        );
        for _ in 0..8 {
            let _ = write!(
                text,
                "<p class=\"c{number}\" data-id=\"{number}\">{PROSE} <em>Nobody</em> saw \
                 <a href=\"https://example.org/{number}\">it</a>.</p>\n<div class=\"ad-slot\"><span>Advertisement</span></div>\n"
            );
        }
    });
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>Low Water: Ending Explained | Site</title></head><body>\
         <header><nav><ul><li><a href=\"/\">Home</a></li></ul></nav></header><main><article>\
         <h1>Low Water: Ending Explained</h1><div class=\"entry-content\"><p>{PROSE}</p><p>Spoilers ahead!</p>\
         {body}</div></article></main><footer>© Site</footer></body></html>"
    )
}
