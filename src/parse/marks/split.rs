//! Marks that hide whole lines: the text without them, and what they hide.
//!
//! Enters: cleaned text. Leaves: the text that is not under such a mark, in which every hidden
//! part left a gap, and the hidden parts with their places, as text of their own. Promised: every
//! byte is in one of them or belongs to a mark; the gap says nothing of what stood there; linear
//! time. Marks inside hidden parts are left for the next look. See `pair` for what hides what.

use std::borrow::Cow;

use super::edit::Edit;
use super::lines::{Lines, lines};
use super::pair::{Cut, pair};
use crate::article::Str;

/// A text without what its marks hide.
#[derive(Debug)]
pub(in crate::parse) struct Split<'a> {
    /// What is left.
    pub text: Cow<'a, str>,
    /// What was taken out, in order.
    pub hidden: Vec<Hidden>,
    /// From this byte of `text` on, lines are counted from this one (from 1). In order; the first
    /// is `(0, 1)`.
    pub lines: Vec<(usize, u32)>,
}

/// A part that a mark hides.
#[derive(Debug)]
pub(in crate::parse) struct Hidden {
    /// Everything of the visible text from this byte on comes behind it.
    pub at: usize,
    /// The line of its opener, from 1.
    pub line: u32,
    /// How many quotations stand around it.
    pub quotes: usize,
    /// The author's words, if they give nothing away; otherwise they are in the body.
    pub label: Option<Str>,
    /// What is hidden, quotation marks and indentation taken off.
    pub body: String,
}

/// Takes out of Markdown what marks around whole lines hide.
pub(in crate::parse) fn split(text: &str) -> Split<'_> {
    let lines = lines(text, true);
    let masked = lines.masked.as_deref().unwrap_or(text);
    let (cuts, edits) = pair(text, masked, &lines);
    take_out(text, &lines, cuts, edits)
}

/// The same of plain text, where nothing is code and nothing must be kept from Markdown.
pub(in crate::parse) fn split_plain(text: &str) -> Split<'_> {
    let lines = lines(text, false);
    let masked = lines.masked.as_deref().unwrap_or(text);
    let (cuts, _) = pair(text, masked, &lines);
    take_out(text, &lines, cuts, Vec::new())
}

fn take_out<'a>(text: &'a str, lines: &Lines, cuts: Vec<Cut>, edits: Vec<Edit>) -> Split<'a> {
    if cuts.is_empty() && edits.is_empty() {
        return Split { text: Cow::Borrowed(text), hidden: Vec::new(), lines: vec![(0, 1)] };
    }
    let mut builder = Builder {
        text,
        read: 0,
        left: String::with_capacity(text.len()),
        lines: vec![(0, 1)],
        hidden: Vec::with_capacity(cuts.len()),
    };
    let mut edits = edits.into_iter().peekable();
    for cut in cuts {
        while let Some(edit) = edits.next_if(|edit| edit.at < cut.start) {
            builder.edit(&edit);
        }
        while edits.next_if(|edit| edit.at < cut.end).is_some() {}
        let first = lines.all.get(cut.first);
        let prefix = first.and_then(|line| text.get(line.start..line.body)).unwrap_or_default();
        let line_end = lines.all.get(cut.last).map_or(text.len(), |line| line.end);
        let quotes = first.map_or(0, |line| line.quotes);
        builder.cut(cut, prefix, line_end, quotes);
    }
    for edit in edits {
        builder.edit(&edit);
    }
    builder.copy(text.len());
    Split { text: Cow::Owned(builder.left), hidden: builder.hidden, lines: builder.lines }
}

struct Builder<'a> {
    text: &'a str,
    read: usize,
    left: String,
    lines: Vec<(usize, u32)>,
    hidden: Vec<Hidden>,
}

impl Builder<'_> {
    fn copy(&mut self, end: usize) {
        self.left.push_str(self.text.get(self.read..end).unwrap_or_default());
        self.read = self.read.max(end);
    }

    fn edit(&mut self, edit: &Edit) {
        self.copy(edit.at);
        self.left.push_str(edit.insert);
        self.read = edit.at + edit.remove;
    }

    fn cut(&mut self, cut: Cut, prefix: &str, line_end: usize, quotes: usize) {
        self.copy(cut.start);
        self.left.push_str("\n\n");
        let line = u32::try_from(cut.first).map_or(u32::MAX, |line| line.saturating_add(1));
        let at = self.left.len();
        self.hidden.push(Hidden { at, line, quotes, label: cut.label, body: cut.body });
        self.read = cut.end;
        let last = u32::try_from(cut.last).map_or(u32::MAX, |line| line.saturating_add(1));
        self.lines.push((at, last));
        let rest = self.text.get(cut.end..line_end).unwrap_or_default();
        if rest.trim().is_empty() {
            self.read = self.read.max(line_end);
        } else {
            // What follows on the line stays in the same quotation or list item.
            self.left.extend(prefix.chars().map(|c| if c == '>' { '>' } else { ' ' }));
            self.read = cut.end + (rest.len() - rest.trim_start_matches(' ').len());
        }
    }
}
