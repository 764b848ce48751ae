//! Plain text.
//!
//! Enters: the text of a file without any markup. Leaves: a draft of paragraphs, headings, list
//! items and rules, and the title where the first line is one; what spoiler marks hide sealed.
//! Promised: linear time, no word is lost; lines that were wrapped by hand are joined, verse keeps
//! its lines; marks are taken out first, so that what a line is taken for says nothing of the words
//! under them. Not promised: that every line which a reader would call a heading is found; `compose`
//! doubts again behind a boundary.

mod beside;
mod chunks;
mod covered;
mod lines;
mod title;

use std::borrow::Cow;

use self::beside::{Beside, is_no_section, is_warning, number, stands_between_rules};
use self::chunks::{Chunk, chunks};
use self::covered::{Covers, covered};
pub(super) use self::title::looks_like_a_title;

use self::lines::{Shape, item, joined, shape};
use super::Notice;
use super::boundary::{may_warn, says_the_end};
use super::draft::{Draft, Drafted};
use super::headings::{self, Line, asks, is_heading};
use super::lettering::unstyled;
use super::marks::{blank_lines, feeds, split_plain};
use crate::article::{Block, Body, CoverKind, Run, Step, Str, Tag, Words};
use crate::spoiler::{DocumentBlock, Piece};
use crate::text::clean;

/// The level of every heading: plain text has one.
pub(super) const LEVEL: u8 = 2;

/// Lines of this many bytes are paragraphs, not lines of one.
const LONG: usize = 110;

/// A heading in strong type stands over a paragraph of so many bytes.
const SHORTEST_UNDER: usize = 60;

/// Covers in covers are looked for this deep; the words of deeper ones stand under the cover
/// around them.
const DEEPEST: u32 = 8;

/// Reads plain text.
pub(super) fn draft(text: &Words) -> (Draft, Vec<Notice>) {
    let mut draft = Draft::default();
    for (place, (before, part)) in feeds(text).into_iter().enumerate() {
        let first = before.saturating_add(1);
        if place == 0 {
            draft = blocks(&cleaned(text, part), first, 0, true);
        } else {
            // What stands behind a form feed is hidden, as far as it says no more that it ends.
            let line = first.saturating_add(blank_lines(part));
            let part = cleaned(text, part);
            let (covered, open) = part.split_at_checked(end_of_cover(&part)).unwrap_or((&part, ""));
            draft.blocks.push(hidden(line, None, blocks(&part.part(covered), first, 0, false)));
            if !open.is_empty() {
                let lines = u32::try_from(covered.matches('\n').count()).unwrap_or(u32::MAX);
                let open = blocks(&part.part(open), first.saturating_add(lines), 0, false);
                draft.blocks.extend(open.blocks);
            }
        }
    }
    draft.lined = true;
    (draft, Vec::new())
}

/// A part of a text, made safe for a terminal; a copy only where something had to go.
fn cleaned(text: &Words, part: &str) -> Words {
    match clean(part) {
        Cow::Borrowed(part) => text.part(part),
        Cow::Owned(cleaned) => cleaned.into(),
    }
}

/// A longer line is no notice that spoilers end, in bytes.
const LONGEST_NOTICE: usize = 120;

/// Where a line between blank lines says that spoilers end, or the end of `text`.
fn end_of_cover(text: &str) -> usize {
    chunks(text, 1)
        .iter()
        .find(|chunk| {
            let line = chunk.text.trim();
            line.len() <= LONGEST_NOTICE
                && !line.contains('\n')
                && may_warn(line)
                && says_the_end(line)
        })
        .and_then(|chunk| (chunk.text.as_ptr() as usize).checked_sub(text.as_ptr() as usize))
        .unwrap_or(text.len())
}

/// A cover over what was read.
fn hidden(line: u32, label: Option<Str>, read: Draft) -> Drafted {
    let body = read.blocks.into_iter().map(|block| block.piece).collect();
    let tag = Tag { label, ..Tag::of(CoverKind::Block) };
    let mut block = Drafted::open(line, Block::paragraph(Vec::new()));
    block.piece = Piece::hidden(tag, body);
    block
}

/// Reads cleaned text whose first line is `first`.
fn blocks(text: &Words, first: u32, depth: u32, titled: bool) -> Draft {
    let split = if depth < DEEPEST { Some(split_plain(text)) } else { None };
    let Some(split) = split else {
        let words = Block::paragraph(vec![Piece::Open(Run::plain(text.clone()))]);
        return Draft { blocks: vec![Drafted::open(first, words)], ..Draft::default() };
    };
    let mut draft = Draft::default();
    let left = match split.text {
        Cow::Borrowed(_) => text.clone(),
        Cow::Owned(left) => left.into(),
    };
    let mut ends = split.lines.iter().skip(1).map(|(at, _)| *at);
    let mut covers = split.hidden.into_iter();
    for (place, (at, line)) in split.lines.iter().enumerate() {
        let end = ends.next().unwrap_or(left.len());
        let line = first.saturating_add(*line).saturating_sub(1);
        let open = left.part(left.get(*at..end).unwrap_or_default());
        let cover = covers.next();
        read(&open, line, titled && place == 0, cover.is_some(), &mut draft);
        if let Some(cover) = cover {
            let line = first.saturating_add(cover.line).saturating_sub(1);
            let body = blocks(&cover.body.into(), line, depth + 1, false);
            draft.blocks.push(hidden(line, cover.label, body));
        }
    }
    draft
}

/// Reads text that stands under no mark of whole lines. `titled`: it may begin with a title;
/// `more`: a cover follows.
fn read(text: &Words, line: u32, titled: bool, more: bool, draft: &mut Draft) {
    let (left, covers) = covered(text);
    let text = match left {
        Cow::Borrowed(_) => text.clone(),
        Cow::Owned(left) => left.into(),
    };
    let chunks = chunks(&text, line);
    let mut reading = Reading {
        draft: std::mem::take(draft),
        titled: 0,
        interview: false,
        heads: 0,
        row: 0,
        prose: false,
        joined: String::new(),
        text: text.clone(),
        covers,
    };
    let (above, skip) = match title::title(&chunks, more).filter(|_| titled) {
        Some((title, above, lines)) => {
            reading.draft.front.title = Some(title);
            (above, lines)
        }
        None => (0, 0),
    };
    for (place, chunk) in chunks.iter().enumerate() {
        let next = chunks.get(place + 1);
        if place < above {
            reading.paragraph(chunk.text.trim(), chunk.line);
            continue;
        }
        let titled = place == above && skip > 0;
        if let Some(chunk) = chunk.without(if titled { skip } else { 0 }) {
            reading.chunk(&chunk, next, titled);
        }
    }
    *draft = reading.draft;
}

struct Reading {
    draft: Draft,
    /// How many headings with every long word capitalised stood so far.
    titled: u32,
    /// Somebody asks somebody: an interview, whose questions are no headings.
    interview: bool,
    /// How many headings stood so far.
    heads: u32,
    /// The number of the last one that had one: "3. The company gets away with it".
    row: u32,
    /// A paragraph of some length stood before: what stands above it is the article's head.
    prose: bool,
    joined: String,
    /// What is read: most words stand in it as they are shown.
    text: Words,
    /// What is covered of the words, in order.
    covers: Covers,
}

impl Reading {
    fn chunk(&mut self, chunk: &Chunk<'_>, next: Option<&Chunk<'_>>, glued: bool) {
        let mut lines = chunk.lines();
        let (Some(first), second) = (lines.next(), lines.next()) else { return };
        let Some(second) = second else {
            // A byline, or what a letter is about, under its title.
            if glued && !asks(first) {
                self.paragraph(first.trim(), chunk.line);
                return;
            }
            let under = next.map_or("", |next| next.text);
            let list = next.is_some_and(Chunk::is_list);
            let below = under.len();
            let beside = Beside { before: !glued, after: true, below, under, list };
            self.line(first.trim(), chunk.line, &beside);
            return;
        };
        if !glued
            && lines.next().is_none()
            && lines::is_underline(second)
            && first.len() <= headings::LONGEST
        {
            self.heading(first.trim(), chunk.line);
            return;
        }
        let lines: Vec<&str> = chunk.lines().collect();
        if let [above, text, below] = lines.as_slice()
            && lines::is_rule(above.trim())
            && lines::is_rule(below.trim())
            && stands_between_rules(text.trim())
        {
            self.heading(text.trim(), chunk.line + 1);
            return;
        }
        match shape(&lines) {
            Shape::List => self.list(&lines, chunk.line),
            Shape::Set if !lines.iter().any(|line| covered::holds_cover(line)) => {
                let text = lines.join("\n");
                self.push(chunk.line, Block::new(Body::Code(text.into())));
            }
            Shape::Paragraphs => self.paragraphs(&lines, chunk.line),
            Shape::Wrapped => self.wrapped(&lines, chunk.line),
            Shape::Verse | Shape::Set => self.verse(&lines, chunk.line),
        }
    }

    /// One line with nothing beside it.
    fn line(&mut self, text: &str, line: u32, beside: &Beside) {
        if lines::is_rule(text) {
            self.push(line, Block::new(Body::Rule));
            return;
        }
        if let Some((marker, rest)) = item(text)
            // "1. The Long Night" over a paragraph is a heading, and so is the next in its row.
            && !(marker.ends_with('.')
                && !beside.list
                && (self.goes_on(marker, rest, beside)
                    || beside.below >= if headings::is_titled(rest) { 60 } else { 120 }
                        && self.heads(text, beside)))
        {
            self.item(marker, rest, line, false, Vec::new());
            return;
        }
        let sharp = text.trim_start_matches('#');
        let marked = (1..=6).contains(&(text.len() - sharp.len())) && sharp.starts_with(' ');
        // "**The Letter**" over a paragraph, as forums and who types Markdown everywhere write it.
        let styled = unstyled(text).filter(|words| {
            beside.below >= SHORTEST_UNDER && !words.ends_with(['.', ':', ',', ';'])
        });
        if marked && sharp.len() <= headings::LONGEST {
            self.heading(sharp.trim(), line);
        } else if let Some(words) = styled.filter(|words| self.heads(words, beside)) {
            self.heading(words, line);
        } else if self.heads(text, beside) || self.heads_in_brackets(text, beside) {
            self.heading(text, line);
        } else {
            self.paragraph(text, line);
        }
    }

    fn heads(&mut self, text: &str, beside: &Beside) -> bool {
        if headings::is_said(text) || (asks(text) && !headings::is_titled(text)) {
            self.interview |= headings::is_said(text);
            if self.interview {
                return false;
            }
        }
        let line = Line {
            text,
            blank_before: beside.before,
            blank_after: beside.after,
            next: beside.below,
            titled_before: self.titled >= 2,
            among: self.heads >= 2,
        };
        is_heading(&line) && !is_no_section(text, beside.under, self.prose) && !is_warning(text)
    }

    /// "[결말 해석]" over a paragraph.
    fn heads_in_brackets(&mut self, text: &str, beside: &Beside<'_>) -> bool {
        beside.below >= SHORTEST_UNDER
            && headings::bracketed(text).is_some_and(|words| self.heads(words, beside))
    }

    /// Whether "4. That kiss" goes on with the row of numbered headings before it.
    fn goes_on(&self, marker: &str, words: &str, beside: &Beside<'_>) -> bool {
        number(marker).is_some_and(|number| self.row > 0 && number == self.row + 1)
            && beside.after
            && beside.below >= SHORTEST_UNDER
            && words.len() <= LONG
            && !words.ends_with(['.', '。', ':', ',', ';'])
            && !is_warning(words)
    }

    fn heading(&mut self, text: &str, line: u32) {
        self.titled += u32::from(asks(text) && headings::is_titled(text));
        self.heads += 1;
        if let Some((marker, _)) = item(text) {
            self.row = number(marker).unwrap_or(self.row);
        }
        let runs = self.words(text);
        let body = Body::Heading { level: LEVEL, question: asks(text), runs };
        self.push(line, Block::new(body));
    }

    fn paragraph(&mut self, text: &str, line: u32) {
        self.prose |= text.len() > LONG;
        let words = self.words(text);
        self.push(line, Block::paragraph(words));
    }

    /// Every line is a paragraph, or a heading glued to one.
    fn paragraphs(&mut self, lines: &[&str], line: u32) {
        let mut numbers = line..;
        for (place, text) in lines.iter().enumerate() {
            let number = numbers.next().unwrap_or(line);
            let under = lines.get(place + 1).copied().unwrap_or_default();
            let (before, after) = (place == 0, place + 1 == lines.len());
            let below = under.len();
            self.line(text.trim(), number, &Beside { before, after, below, under, list: false });
        }
    }

    /// A paragraph that was wrapped by hand, maybe under a heading without a blank line between.
    fn wrapped(&mut self, lines: &[&str], line: u32) {
        let (first, rest) = lines.split_first().map_or(("", lines), |(first, rest)| (*first, rest));
        let length = rest.iter().map(|line| line.len() + 1).sum();
        let under = if self.is_glued(first, rest, length) {
            self.heading(first.trim(), line);
            rest
        } else {
            lines
        };
        let line = line + u32::from(under.len() < lines.len());
        let mut text = std::mem::take(&mut self.joined);
        joined(under, &mut text);
        self.paragraph(&text, line);
        self.joined = text;
    }

    fn verse(&mut self, lines: &[&str], line: u32) {
        if let Some((first, rest)) = lines.split_first()
            && rest.len() == 1
            && let Some(only) = rest.first()
            && self.is_glued(first, rest, only.len())
        {
            self.heading(first.trim(), line);
            let beside = Beside { before: false, after: true, below: 0, under: "", list: false };
            self.line(only.trim(), line + 1, &beside);
            return;
        }
        let text = lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n");
        self.paragraph(&text, line);
    }

    /// Whether the first line of a paragraph is a heading knocked together with it: it looks like
    /// one, and the next word would have had room beside it.
    fn is_glued(&mut self, first: &str, rest: &[&str], length: usize) -> bool {
        let Some(second) = rest.first() else { return false };
        let first = first.trim();
        let word = second.split_whitespace().next().map_or(0, str::len);
        let width = rest.iter().map(|line| line.len()).max().unwrap_or(0);
        let (below, under) = (length, *second);
        let beside = Beside { before: true, after: false, below, under, list: false };
        let starts = second.trim_start().chars().next().is_some_and(|c| !c.is_lowercase());
        starts
            && length >= 80
            && first.len() + 1 + word + 4 < width
            && (asks(first) || headings::is_titled(first))
            && self.heads(first, &beside)
    }

    fn list(&mut self, lines: &[&str], line: u32) {
        let mut numbers = line..;
        let mut prose: Vec<&str> = Vec::new();
        let mut open: Option<(&str, String, u32, usize)> = None;
        let mut first = true;
        let mut parent: Option<(usize, u16)> = None;
        for text in lines {
            let number = numbers.next().unwrap_or(line);
            let indent = text.len() - text.trim_start().len();
            if let Some((marker, rest)) = item(text.trim()) {
                if !prose.is_empty() {
                    self.prose(&prose, line);
                    prose.clear();
                }
                if let Some((marker, text, number, indent)) = open.take() {
                    self.nested(marker, &text, number, indent, &mut parent, &mut first);
                }
                open = Some((marker, rest.to_owned(), number, indent));
            } else if let Some((_, open, _, _)) = &mut open {
                open.push(' ');
                open.push_str(text.trim());
            } else {
                prose.push(text);
            }
        }
        if let Some((marker, text, number, indent)) = open.take() {
            self.nested(marker, &text, number, indent, &mut parent, &mut first);
        }
        if !prose.is_empty() {
            self.prose(&prose, line);
        }
    }

    fn prose(&mut self, lines: &[&str], line: u32) {
        match shape(lines) {
            Shape::Wrapped => self.wrapped(lines, line),
            _ => self.verse(lines, line),
        }
    }

    fn nested(
        &mut self,
        marker: &str,
        text: &str,
        line: u32,
        indent: usize,
        parent: &mut Option<(usize, u16)>,
        first: &mut bool,
    ) {
        let outer = match *parent {
            Some((margin, hang)) if indent >= margin + 2 => vec![Step::Hang(hang)],
            _ => {
                *parent =
                    Some((indent, u16::try_from(bullet(marker).chars().count()).unwrap_or(1)));
                Vec::new()
            }
        };
        self.item(marker, text, line, !std::mem::take(first), outer);
    }

    fn item(&mut self, marker: &str, text: &str, line: u32, tight: bool, mut inset: Vec<Step>) {
        inset.push(Step::Item(bullet(marker).into()));
        let body = Body::Paragraph(self.words(text));
        self.push(line, Block { inset, tight, body });
    }

    /// The words of a block, with its covers.
    fn words(&mut self, text: &str) -> Vec<Piece<Run>> {
        self.covers.words(&self.text, text)
    }

    fn push(&mut self, line: u32, block: DocumentBlock) {
        self.draft.blocks.push(Drafted::open(line, block));
    }
}

fn bullet(marker: &str) -> &str {
    if matches!(marker, "-" | "*" | "•" | "–" | "·") { "•" } else { marker }
}

#[cfg(test)]
mod tests;
