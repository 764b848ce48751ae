//! Markdown.
//!
//! Enters: a text, with or without front matter. Leaves: a draft: flat blocks in reading order,
//! each with its line in the source, what spoiler markup hides sealed. Stages: front matter →
//! `text::clean` → `marks::split` → pulldown-cmark → blocks → `marks::veil`. Promised: no text
//! stops it but a mistake in front matter; linear time, no recursion but for covers in covers, and
//! that bounded. Not here: warnings and boundaries; see `compose`.

mod air;
mod blocks;
mod defined;
mod heading;
mod html;
mod inline;
mod labels;
mod place;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use pulldown_cmark::{BrokenLink, CowStr, Options, Parser};

use self::blocks::Blocks;
use self::defined::without;
use super::draft::{Draft, Drafted, Veiled};
use super::front_matter;
use super::marks::{Split, blank_lines, feeds, split};
use super::notes::hide_notes;
use super::{Mistake, Notice, Weight};
use crate::article::{Block, CoverKind, Run, Step, Tag};
use crate::spoiler::Piece;
use crate::text::{any, any_pair, any_three, clean};

pub(super) use heading::{asks, attributes};
#[cfg(feature = "html")]
pub(super) use inline::Inline;

/// Covers in covers are looked for this deep; deeper marks are dropped, and their words stand
/// under the cover around them.
const DEEPEST: u32 = 8;
/// Quotations around a hidden part that are kept as indentation.
const MOST_QUOTES: usize = 4;

/// Reads Markdown with its front matter. What is defined on a veiled line is not.
pub(super) fn draft(text: &str, veiled: &Veiled) -> Result<(Draft, Vec<Notice>), Mistake> {
    let front = front_matter::read(text)?;
    let Read { blocks, notices, defines } = body(front.rest, front.first_line, veiled);
    Ok((Draft { front: front.front, blocks, defines, ..Draft::default() }, notices))
}

/// Markdown that was read.
pub(super) struct Read {
    /// The blocks in reading order.
    pub blocks: Vec<Drafted>,
    /// What was odd.
    pub notices: Vec<Notice>,
    /// The lines on which link definitions begin that hold for all blocks.
    pub defines: Vec<u32>,
}

/// Reads Markdown without front matter. `first_line` is the line of its first line.
pub(super) fn body(raw: &str, first_line: u32, veiled: &Veiled) -> Read {
    let mut feeds = feeds(raw).into_iter();
    let mut read = part(feeds.next().map_or("", |(_, first)| first), first_line, veiled);
    // What stands behind a form feed is hidden; nothing that it defines holds before it.
    for (before, hidden) in feeds {
        let line = first_line.saturating_add(before);
        let Read { blocks, notices, .. } = part(hidden, line, &Veiled::default());
        let mut body = blocks.into_iter().map(|block| block.piece).collect();
        hide_notes(&mut body);
        let mut block =
            Drafted::open(line.saturating_add(blank_lines(hidden)), Block::paragraph(Vec::new()));
        block.piece = Piece::hidden(Tag::of(CoverKind::Block), body);
        read.blocks.push(block);
        read.notices.extend(notices);
    }
    read
}

/// Reads what stands between form feeds.
fn part(raw: &str, first_line: u32, veiled: &Veiled) -> Read {
    let (text, sources) = clean_lines(raw);
    let source_of = |line: u32| {
        let line = line.saturating_sub(1);
        let source = usize::try_from(line).ok().and_then(|line| sources.as_ref()?.get(line));
        source.copied().unwrap_or(line).saturating_add(first_line)
    };
    let scope = Scope { own: BTreeMap::new(), outer: None };
    let is_veiled = |line| veiled.hides(source_of(line));
    // A defect in the parser must not let text out: everything is sealed instead.
    let read = catch_unwind(AssertUnwindSafe(|| {
        let mut defines = Vec::new();
        let blocks = blocks(&text, &scope, &[], 0, &is_veiled, &mut defines);
        (blocks, defines)
    }));
    let Ok((mut blocks, mut defines)) = read else {
        let message = "this text could not be read as Markdown, and is covered whole";
        let all = Block::paragraph(vec![Piece::Open(Run::plain(text.as_ref()))]);
        let piece = Piece::hidden(Tag::of(CoverKind::Block), vec![Piece::Open(all)]);
        let mut block = Drafted::open(first_line, Block::paragraph(Vec::new()));
        block.piece = piece;
        let notices = vec![Notice::at(first_line, Weight::Error, message)];
        return Read { blocks: vec![block], notices, defines: Vec::new() };
    };
    for line in blocks.iter_mut().map(|block| &mut block.line).chain(&mut defines) {
        *line = source_of(*line);
    }
    Read { blocks, notices: Vec::new(), defines }
}

/// Makes a text safe, and says for every line which line of the source it came from (from 0), if
/// that is not simply the same: characters such as the form feed end a line here, not in editors.
fn clean_lines(raw: &str) -> (Cow<'_, str>, Option<Vec<u32>>) {
    if !holds_line_ends(raw.as_bytes()) {
        return (clean(raw), None);
    }
    let mut text = String::with_capacity(raw.len());
    let mut sources = Vec::new();
    let mut source = 0_u32;
    for line in raw.split_inclusive('\n') {
        let line = clean(line);
        sources.extend(line.split_inclusive('\n').map(|_| source));
        text.push_str(&line);
        source = source.saturating_add(1);
    }
    (Cow::Owned(text), Some(sources))
}

/// Whether a line ends by a vertical tab, a form feed, U+0085, U+2028 or U+2029.
fn holds_line_ends(bytes: &[u8]) -> bool {
    any(bytes, |byte| (byte == 0xb) | (byte == 0xc))
        || any_pair(bytes, |one, two| (one == 0xc2) & (two == 0x85))
        || any_three(bytes, |one, two, three| {
            (one == 0xe2) & (two == 0x80) & ((three == 0xa8) | (three == 0xa9))
        })
}

/// The link definitions that hold in a part: its own and those of the text around it.
struct Scope<'a> {
    own: BTreeMap<String, String>,
    outer: Option<&'a Scope<'a>>,
}

impl Scope<'_> {
    fn find(&self, label: &str) -> Option<&str> {
        match self.own.get(label) {
            Some(target) => Some(target),
            None => self.outer.and_then(|outer| outer.find(label)),
        }
    }
}

pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// The blocks of `text`, hidden parts sealed. `base` stands around every block. What is defined
/// on a veiled line is not; `defines` gets the lines of the other definitions.
fn blocks(
    text: &str,
    scope: &Scope<'_>,
    base: &[Step],
    depth: u32,
    is_veiled: &dyn Fn(u32) -> bool,
    defines: &mut Vec<u32>,
) -> Vec<Drafted> {
    let split = if depth < DEEPEST {
        split(text)
    } else {
        Split { text: Cow::Borrowed(text), hidden: Vec::new(), lines: vec![(0, 1)] }
    };
    let known = |link: BrokenLink<'_>| {
        let target = scope.find(&link.reference.to_lowercase())?;
        Some((CowStr::from(target.to_owned()), CowStr::Borrowed("")))
    };
    // Every note is known, so that a reference says nothing of notes that are hidden.
    let labels = labels::definitions(&split.text);
    let labelled = (!labels.is_empty()).then(|| format!("{labels}{}", split.text));
    let text = Cow::Borrowed(labelled.as_deref().unwrap_or(&split.text));
    let text = without(text, labels.len(), &split.lines, is_veiled, defines);
    let parser = Parser::new_with_broken_link_callback(&text, options(), Some(known));
    let mut own = BTreeMap::new();
    if !split.hidden.is_empty() {
        let definitions = parser.reference_definitions().iter();
        own.extend(definitions.map(|(label, link)| (label.to_lowercase(), link.dest.to_string())));
    }
    let inner = Scope { own, outer: Some(scope) };
    let hidden = split.hidden.into_iter().map(|part| {
        let around: Vec<Step> = (0..part.quotes.min(MOST_QUOTES)).map(|_| Step::Quote).collect();
        let tag = Tag { label: part.label, ..Tag::of(CoverKind::Block) };
        let body = blocks(&part.body, &inner, &around, depth + 1, &|_| false, &mut Vec::new());
        let mut body = body.into_iter().map(|block| block.piece).collect();
        hide_notes(&mut body);
        let mut block = Drafted::open(part.line, Block::paragraph(Vec::new()));
        block.piece = Piece::hidden(tag, body);
        (part.at, block)
    });
    let mut blocks = Blocks::new(&split.text, &split.lines, base, depth < DEEPEST, hidden);
    for (event, range) in parser.into_offset_iter() {
        if let Some(start) = range.start.checked_sub(labels.len()) {
            blocks.take(event, &(start..range.end.saturating_sub(labels.len())));
        }
    }
    blocks.finish()
}

#[cfg(test)]
mod tests;
