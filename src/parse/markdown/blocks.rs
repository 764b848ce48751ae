//! From Markdown's events to flat blocks.
//!
//! Enters: events in order with their places in the text, and the parts that were taken out of it.
//! Leaves: drafted blocks, each with its indentation and its line. Promised: constant work for each
//! event; indentation deeper than [`DEEPEST`] steps is flattened; a mark that nobody found before
//! closes everything from its block on. Not here: notes that only hidden words refer to.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag as Start, TagEnd};

use super::heading::{asks, has_stray_mark, marked};
use super::html::{Part, parts, unescape};
use super::inline::Inline;
use super::place::LineCounter;
use crate::article::{Align, Block, Body, CoverKind, Run, Step, Str, Table, Tag};
use crate::parse::draft::{Drafted, Marked};
use crate::parse::marks::{fence_hides, veil, veil_cells};
use crate::spoiler::{DocumentBlock, Piece};
use crate::text::clean_line;

/// The most steps of indentation.
const DEEPEST: usize = 32;

/// So many bytes before a block are searched for a blank line: more is no indentation.
const FARTHEST: usize = 400;

/// Something that stands around blocks.
#[derive(Debug)]
enum Frame {
    Quote,
    /// `loose`: a blank line stood in it so far. What follows in the list is not asked: it may be
    /// hidden.
    List {
        next: Option<u64>,
        begun: bool,
        loose: bool,
    },
    Item {
        marker: Str,
        fresh: bool,
    },
}

/// The block that is being read.
#[derive(Debug)]
enum Leaf {
    None,
    Paragraph,
    Heading { level: u8, marked: Marked },
    Code { text: String, hides: bool, fenced: bool },
    Html(String),
    Table(Table<Piece<Run>>),
}

/// The blocks so far.
pub(super) struct Blocks<'a, H: Iterator<Item = (usize, Drafted)>> {
    text: &'a str,
    lines: LineCounter<'a>,
    base: &'a [Step],
    /// Whether marks that were missed close the rest.
    strict: bool,
    hidden: Peekable<H>,
    frames: Vec<Frame>,
    leaf: Leaf,
    line: u32,
    /// A blank line stands before it.
    airy: bool,
    inline: Inline,
    done: Vec<Drafted>,
    /// Everything from this block on is closed.
    shut: Option<usize>,
}

impl<'a, H: Iterator<Item = (usize, Drafted)>> Blocks<'a, H> {
    /// `hidden` are the parts taken out of `text`, with the byte they stand before.
    pub fn new(
        text: &'a str,
        lines: &'a [(usize, u32)],
        base: &'a [Step],
        strict: bool,
        hidden: H,
    ) -> Self {
        Self {
            text,
            lines: LineCounter::new(text, lines),
            base,
            strict,
            hidden: hidden.peekable(),
            frames: Vec::new(),
            leaf: Leaf::None,
            line: 1,
            airy: false,
            inline: Inline::default(),
            done: Vec::new(),
            shut: None,
        }
    }

    /// The next event, and where in the text it stands.
    pub fn take(&mut self, event: Event<'_>, range: &Range<usize>) {
        let at = range.start;
        match event {
            Event::Start(Start::Heading { level, attrs, classes, .. }) => {
                let has_attributes = !attrs.is_empty() || !classes.is_empty();
                let source = self.text.get(range.clone()).filter(|_| has_attributes);
                let marked = source.map(marked).unwrap_or_default();
                self.open(Leaf::Heading { level: level as u8, marked }, at);
            }
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Rule => {
                self.open(Leaf::None, at);
                self.push(Body::Rule);
            }
            Event::Html(html) => match &mut self.leaf {
                Leaf::Html(source) => source.push_str(&html),
                _ => self.inline.html(&html, false),
            },
            Event::Text(text) => match &mut self.leaf {
                Leaf::Code { text: code, .. } => code.push_str(&text),
                Leaf::Html(source) => source.push_str(&text),
                _ => {
                    self.words(at);
                    self.inline.text(&text);
                }
            },
            Event::TaskListMarker(done) => {
                if let Some(Frame::Item { marker, .. }) = self.frames.last_mut() {
                    *marker = if done { "[x]" } else { "[ ]" }.into();
                }
                self.words(at);
            }
            Event::Code(code) => {
                self.words(at);
                self.inline.code(&code);
            }
            Event::InlineHtml(html) => {
                self.words(at);
                let in_row = matches!(self.leaf, Leaf::Table(_));
                self.inline.html(&html, in_row);
            }
            Event::FootnoteReference(label) => {
                self.words(at);
                self.inline.aside(&format!("[{label}]"));
            }
            Event::SoftBreak => self.inline.soft_break(),
            Event::HardBreak => self.inline.hard_break(),
            Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.words(at);
                self.inline.text(&text);
            }
        }
    }

    fn start(&mut self, tag: Start<'_>, at: usize) {
        match tag {
            Start::Paragraph => self.open(Leaf::Paragraph, at),
            Start::CodeBlock(kind) => {
                let (hides, fenced) = match kind {
                    CodeBlockKind::Fenced(info) => (fence_hides(&info), true),
                    CodeBlockKind::Indented => (false, false),
                };
                self.open(Leaf::Code { text: String::new(), hides, fenced }, at);
            }
            Start::HtmlBlock => self.open(Leaf::Html(String::new()), at),
            Start::Table(aligns) => {
                let aligns = aligns.into_iter().map(align).collect();
                self.open(Leaf::Table(Table { aligns, rows: Vec::new() }), at);
            }
            Start::TableHead | Start::TableRow => {
                if let Leaf::Table(table) = &mut self.leaf {
                    table.rows.push(Vec::with_capacity(table.aligns.len()));
                }
            }
            Start::BlockQuote(_) => {
                self.open(Leaf::None, at);
                self.frames.push(Frame::Quote);
            }
            Start::List(next) => {
                self.open(Leaf::None, at);
                self.frames.push(Frame::List { next, begun: false, loose: false });
            }
            Start::Item => {
                self.open(Leaf::None, at);
                let marker = match self.frames.last_mut() {
                    Some(Frame::List { next: Some(number), .. }) => {
                        let marker = format!("{number}.").into();
                        *number = number.saturating_add(1);
                        marker
                    }
                    _ => "•".into(),
                };
                self.frames.push(Frame::Item { marker, fresh: true });
            }
            Start::FootnoteDefinition(label) => {
                self.open(Leaf::None, at);
                let marker = format!("[{}]:", clean_line(&label)).into();
                self.frames.push(Frame::Item { marker, fresh: true });
            }
            Start::Emphasis => {
                self.words(at);
                self.inline.emphasis(true);
            }
            Start::Strong => {
                self.words(at);
                self.inline.strong(true);
            }
            Start::Strikethrough => {
                self.words(at);
                self.inline.strike(true);
            }
            Start::Link { dest_url, link_type, title, .. } => {
                self.words(at);
                if link_type == pulldown_cmark::LinkType::Email {
                    self.inline.link(&format!("mailto:{dest_url}"), "");
                } else {
                    self.inline.link(&dest_url, &title);
                }
            }
            Start::Image { .. } => {
                self.words(at);
                self.inline.picture();
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.inline.emphasis(false),
            TagEnd::Strong => self.inline.strong(false),
            TagEnd::Strikethrough => self.inline.strike(false),
            TagEnd::Link => self.inline.link_end(),
            TagEnd::Image => self.inline.picture_end(),
            TagEnd::TableCell => {
                let cell = self.cell();
                if let Leaf::Table(table) = &mut self.leaf
                    && let Some(row) = table.rows.last_mut()
                {
                    row.push(cell);
                }
            }
            TagEnd::Item => {
                self.close();
                if matches!(self.frames.last(), Some(Frame::Item { fresh: true, .. })) {
                    self.push(Body::Paragraph(Vec::new()));
                }
                self.frames.pop();
            }
            TagEnd::FootnoteDefinition | TagEnd::BlockQuote(_) | TagEnd::List(_) => {
                self.close();
                self.frames.pop();
            }
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::Table => self.close(),
            _ => {}
        }
    }

    /// The words of a table's cell, all in the open still.
    fn cell(&mut self) -> Vec<Piece<Run>> {
        self.note_missed();
        self.inline.finish_cell().into_iter().map(Piece::Open).collect()
    }

    /// Begins a block.
    fn open(&mut self, leaf: Leaf, at: usize) {
        self.close();
        while let Some((_, block)) = self.hidden.next_if(|(before, _)| *before <= at) {
            self.done.push(block);
        }
        self.line = self.lines.line_of(at);
        self.airy = follows_blank(self.text, at);
        let list =
            self.frames.iter_mut().rev().take(2).find(|frame| matches!(frame, Frame::List { .. }));
        if let Some(Frame::List { begun: true, loose, .. }) = list {
            *loose |= self.airy;
        }
        self.leaf = leaf;
    }

    /// Words come in; outside any block they begin one.
    fn words(&mut self, at: usize) {
        if matches!(self.leaf, Leaf::None) {
            self.open(Leaf::Paragraph, at);
        }
    }

    /// Ends the block that is being read.
    fn close(&mut self) {
        match std::mem::replace(&mut self.leaf, Leaf::None) {
            Leaf::None => {}
            Leaf::Paragraph => self.paragraph(),
            Leaf::Heading { level, marked } => self.heading(level, marked),
            Leaf::Code { mut text, mut hides, fenced } => {
                if text.ends_with('\n') {
                    text.pop();
                }
                // Four spaces make code of what may have been meant as text; a mark in it closes
                // all of it.
                if !fenced {
                    let pieces = veil(vec![Run::plain(text.as_str())]);
                    hides = pieces.iter().any(|piece| piece.as_open().is_none());
                }
                let block = self.block(Body::Code(text.into()));
                self.push_block(block, hides && self.strict);
            }
            Leaf::Html(source) => self.html(&source),
            Leaf::Table(mut table) => {
                // No element reaches out of the table.
                drop(self.inline.finish());
                veil_cells(&mut table.rows);
                self.push(Body::Table(Box::new(table)));
            }
        }
    }

    fn paragraph(&mut self) {
        self.note_missed();
        let runs = self.inline.finish();
        let in_item = matches!(self.frames.last(), Some(Frame::Item { fresh: true, .. }));
        if runs.is_empty() && !in_item {
            return;
        }
        // `>!` that was not read as a mark before: a quotation that begins with `!`.
        let escaped = self.strict
            && matches!(self.frames.last(), Some(Frame::Quote))
            && runs.first().is_some_and(|run| {
                run.text.trim_start().starts_with(['!', '！']) && !run.style.code
            });
        let block = self.block(Body::Paragraph(veil(runs)));
        self.push_block(block, escaped);
    }

    fn heading(&mut self, level: u8, mut marked: Marked) {
        self.note_missed();
        let runs = veil(self.inline.finish());
        // What is covered in a heading must not say whether it asks.
        let open: String =
            runs.iter().filter_map(Piece::as_open).map(|run| run.text.as_ref()).collect();
        marked.hidden |= has_stray_mark(&open);
        let question = asks(&open);
        let block = self.block(Body::Heading { level, question, runs });
        let piece = Piece::Open(block);
        self.done.push(Drafted { line: self.line, piece, marked });
    }

    fn html(&mut self, source: &str) {
        let mut level = None;
        let mut item = false;
        parts(source, |part| match part {
            Part::Words(words) => self.inline.text(&unescape(words)),
            Part::Inline(tag) => self.inline.html(tag, false),
            Part::Break => self.html_block(level.take(), std::mem::take(&mut item)),
            Part::Heading(next) => {
                self.html_block(level.take(), std::mem::take(&mut item));
                level = Some(next);
            }
            Part::Rule => {
                self.html_block(level.take(), std::mem::take(&mut item));
                self.push(Body::Rule);
            }
            Part::Item => {
                self.html_block(level.take(), std::mem::take(&mut item));
                item = true;
            }
        });
        self.html_block(level, item);
    }

    fn html_block(&mut self, level: Option<u8>, item: bool) {
        if self.inline.is_empty() && !self.inline.missed() {
            return;
        }
        if item {
            self.frames.push(Frame::Item { marker: "•".into(), fresh: true });
        }
        match level {
            Some(level) => self.heading(level, Marked::default()),
            None => self.paragraph(),
        }
        if item {
            self.frames.pop();
        }
    }

    /// A mark that hides more than its block, found too late: the rest is closed.
    fn note_missed(&mut self) {
        if self.strict && self.inline.missed() {
            self.shut.get_or_insert(self.done.len());
        }
    }

    fn push(&mut self, body: Body<Piece<Run>>) {
        let block = self.block(body);
        self.push_block(block, false);
    }

    fn push_block(&mut self, block: DocumentBlock, hides: bool) {
        let mut drafted = Drafted::open(self.line, block);
        if hides {
            drafted.piece = Piece::hidden(Tag::of(CoverKind::Block), vec![drafted.piece]);
        }
        self.done.push(drafted);
    }

    /// Puts the indentation before a block.
    fn block(&mut self, body: Body<Piece<Run>>) -> DocumentBlock {
        let mut inset = self.base.to_vec();
        let mut is_loose = true;
        let mut first_of_list = None;
        // A list and its item are two frames but one step.
        for frame in self.frames.iter_mut().take(2 * DEEPEST) {
            match frame {
                Frame::Quote => inset.push(Step::Quote),
                Frame::List { begun, loose, .. } => {
                    is_loose = *loose;
                    first_of_list.get_or_insert(!std::mem::replace(begun, true));
                }
                Frame::Item { marker, fresh } => {
                    inset.push(if std::mem::replace(fresh, false) {
                        Step::Item(marker.clone())
                    } else {
                        Step::Hang(u16::try_from(marker.chars().count()).unwrap_or(u16::MAX))
                    });
                }
            }
        }
        inset.truncate(DEEPEST);
        let tight = !is_loose && !self.airy && first_of_list == Some(false);
        Block { inset, tight, body }
    }

    /// Everything, in order.
    pub fn finish(mut self) -> Vec<Drafted> {
        self.close();
        let rest: Vec<_> = self.hidden.by_ref().map(|(_, block)| block).collect();
        self.done.extend(rest);
        let Some(shut) = self.shut.filter(|shut| *shut < self.done.len()) else {
            return self.done;
        };
        let closed = self.done.split_off(shut);
        if let Some(line) = closed.first().map(|block| block.line) {
            let body = closed.into_iter().map(|block| block.piece).collect();
            let piece = Piece::hidden(Tag::of(CoverKind::Block), body);
            self.done.push(Drafted { line, piece, marked: Marked::default() });
        }
        self.done
    }
}

/// Whether the line before the one on which `at` stands is blank, quotation marks aside.
fn follows_blank(text: &str, at: usize) -> bool {
    let before = text.as_bytes().get(at.saturating_sub(FARTHEST)..at).unwrap_or_default();
    let mut lines = before.rsplit(|byte| *byte == b'\n').skip(1);
    let blank = |line: &[u8]| line.iter().all(|byte| matches!(byte, b' ' | b'>'));
    lines.next().is_some_and(blank)
}

fn align(align: Alignment) -> Align {
    match align {
        Alignment::None | Alignment::Left => Align::Left,
        Alignment::Center => Align::Centre,
        Alignment::Right => Align::Right,
    }
}
