//! What a reader of an article can see, with everything covered and with everything lifted.
//!
//! Enters: an article's text, format and name. Leaves: two [`Seen`]. Promised: every door that an
//! article has out of the program is in `lines`: words of blocks, names and remarks of covers,
//! meta, contents, printed text, JSON, the row of the library. Texts are in comparable form. Not
//! here: sessions in a terminal, which twins are led through.

use serde_json::Value;
use unspoil::article::{Body, Step};
use unspoil::layout::flat;
use unspoil::outline::outline;
use unspoil::parse::{Format, parse};
use unspoil::print::{self, Sheet, Show, TextOptions};
use unspoil::shelf::Row;

use super::words::same;

/// A heading that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub text: String,
    pub question: bool,
    pub level: u8,
}

/// What can be seen of an article.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub title: String,
    /// The title and the words of every block that is open, in reading order.
    pub page: String,
    /// Everything that comes out, each thing by itself.
    pub lines: Vec<String>,
    pub headings: Vec<Found>,
    /// The words of the boundary.
    pub warning: Option<String>,
}

/// With everything covered, and with everything lifted. An article that cannot be read shows
/// nothing.
pub fn seen(text: &str, format: Format, name: &str) -> (Seen, Seen) {
    let Ok(parsed) = parse(text, format, name) else { return Default::default() };
    let shut = Sheet::new(print::look(&parsed.document));
    let Ok(open) = print::lift(&Show::all(), print::look(&parsed.document)) else {
        return (of(&shut), Seen::default());
    };
    (of(&shut), of(&open))
}

fn of(sheet: &Sheet) -> Seen {
    let view = &sheet.view;
    let meta = &view.meta;
    let title = same(&meta.title);
    let mut headings = Vec::new();
    let mut words = Vec::new();
    let mut lines = Vec::new();
    for block in &view.blocks {
        let Some(shown) = block.shown.text() else { continue };
        let text = same(&flat(shown).text);
        if let Body::Heading { level, question, .. } = &shown.body {
            let own_title = words.is_empty() && text == title;
            if !own_title {
                headings.push(Found { text: text.clone(), question: *question, level: *level });
            }
        }
        // The marker of an item is no part of its words, but of what is read.
        let markers = shown.inset.iter().filter_map(|step| match step {
            Step::Item(marker) => Some(marker.as_ref()),
            Step::Quote | Step::Hang(_) => None,
        });
        let marked: Vec<&str> = markers.chain([text.as_str()]).collect();
        words.push(same(&marked.join(" ")));
        lines.push(text);
    }
    let warning = meta.boundary.text.as_deref().map(same);
    let about = [
        Some(&meta.title),
        meta.work.as_ref().map(|work| &work.title),
        meta.author.as_ref(),
        meta.language.as_ref(),
        meta.source.as_ref(),
        meta.boundary.text.as_ref(),
    ];
    lines.extend(about.into_iter().flatten().map(|text| same(text)));
    for cover in view.closed() {
        lines.push(same(&cover.name()));
        lines.extend(cover.remarks().iter().map(|remark| same(remark)));
    }
    lines.extend(outline(view).entries.iter().map(|entry| same(&entry.label.text())));
    let options = TextOptions::default();
    for printed in [print::text(view, &options), print::toc(view, &options)] {
        lines.extend(printed.lines().map(same));
    }
    for json in [print::json(sheet), print::json_contents(sheet)] {
        match serde_json::from_str(&json) {
            Ok(value) => strings(&value, &mut lines),
            Err(_) => lines.push(same(&json)),
        }
    }
    lines.push(same(&format!("{:?}", Row::of(view, "key"))));
    lines.retain(|line| !line.is_empty());
    lines.sort();
    lines.dedup();
    let page = [title.as_str()].into_iter().chain(words.iter().map(String::as_str));
    let page = page.collect::<Vec<_>>().join(" ");
    Seen { title, page, lines, headings, warning }
}

fn strings(value: &Value, lines: &mut Vec<String>) {
    match value {
        Value::String(text) => lines.push(same(text)),
        Value::Array(values) => values.iter().for_each(|value| strings(value, lines)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, lines)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
