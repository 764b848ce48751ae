//! The walk through an article's blocks, in the open or behind a boundary.
//!
//! Enters: the blocks in order. Leaves: passages. Promised: at every step the verdict is made of
//! what was in the open so far; a hidden block is asked one thing only, whether it says that
//! spoilers end, as a whole or in a sentence of its own, and such a notice is shown itself; right
//! behind a warning also whether it warns again (`again.rs`). Not here: what a warning looks like,
//! and what is looked at beforehand (`before.rs`).

mod again;
mod before;
mod end;
mod labelled;
mod telling;

pub(super) use self::before::{Title, asks_for_marks, first_turn, promise};
pub(super) use self::telling::Measure;

use std::borrow::Cow;
use std::ops::Range;

use self::labelled::{is_labelled, is_tailed};
use super::asked::Asked;
use super::inspect::{Finding, Spoken, holds_stem, inspect, is_item};
use super::phrases::Reach;
use super::signals::Signals;
use super::split::{Parted, SEALED, open_text, part, parted, runs, trim};
use super::{Known, Passage, readable, work};
use crate::article::{Block, Body, CoverKind, Extent, Run, Step, Str, Tag, Why};
use crate::parse::draft::{Drafted, Marked};
use crate::parse::emptying::emptying;
use crate::parse::headings::asks;
use crate::spoiler::{DocumentBlock, Piece};

/// What the walk left.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// The blocks.
    pub passages: Vec<Passage>,
    /// The first warning, its line, and how far it says that it reaches.
    pub found: Option<(Str, u32, Extent)>,
    /// Clauses were hidden inside sentences.
    pub clauses: bool,
}

/// A block is parted at most so often by warnings and notices of the end in turn.
const MOST_PARTS: usize = 8;

/// Where spoilers end is asked of headings and counted paragraphs; any other reach is to a notice, or
/// to the end.
enum State {
    Open,
    Hidden(Reach),
}

/// The walk.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Walk<'a> {
    asked: &'a mut Asked,
    certain: bool,
    signals: Signals,
    /// So many passages were listened to: it is done only when a warning is in doubt.
    heard: usize,
    hide: Option<(usize, Option<Str>)>,
    state: State,
    /// The level of the section that is being read.
    level: u8,
    /// Its heading.
    section: String,
    /// The title, where it is shown.
    title: String,
    /// In a section of this level that its author hides.
    marked: Option<u8>,
    /// Marks hide something in this article.
    sealed: bool,
    /// The next block is one that its author covers.
    leads_to_a_cover: bool,
    /// The last passage is a warning, behind which nothing was said yet.
    warned: bool,
    /// What is left of a block that was parted.
    rest: Option<Drafted>,
    walked: Walked,
}

impl<'a> Walk<'a> {
    /// Through an article of which only this is known.
    pub(super) fn new(known: &Known<'_>, asked: &'a mut Asked) -> Self {
        let mut signals = Signals::default();
        signals.hear(known.title.unwrap_or_default());
        signals.hear(&readable(known.name));
        Self {
            asked,
            certain: false,
            signals,
            heard: 0,
            hide: None,
            state: State::Open,
            level: 0,
            section: String::new(),
            title: known.title.unwrap_or_default().to_owned(),
            marked: None,
            sealed: false,
            leads_to_a_cover: false,
            warned: false,
            rest: None,
            walked: Walked::default(),
        }
    }

    /// Through an article that is known to be about a work.
    pub(super) fn certain(asked: &'a mut Asked) -> Self {
        let known = Known { title: None, name: "", title_spoils: false };
        Self { certain: true, ..Self::new(&known, asked) }
    }

    /// Another walk, for a question beside this one.
    pub(super) fn another(&mut self, known: &Known<'_>) -> Walk<'_> {
        Walk::new(known, self.asked)
    }

    /// Marks hide something: a warning may say that they hide all there is.
    pub(super) fn knows_marks(&mut self, sealed: bool) {
        self.sealed = sealed;
    }

    /// The text is an essay about spoilers, or a listing of programs.
    pub(super) fn knows_kinds(&mut self, essay: bool, listing: bool) {
        self.signals.kind(essay, listing);
    }

    /// Spoilers begin before the block with this number, whatever it says.
    pub(super) fn hide_from(&mut self, at: usize, words: Option<Str>) {
        self.hide = Some((at, words));
    }

    /// What an open block says, where the text is certainly about a work.
    fn ask(&mut self, block: &DocumentBlock, place: usize) -> Finding {
        let Some(runs) = runs(block) else { return Finding::Nothing };
        let text = open_text(runs);
        let Some(spoken) = self.asked.spoken(&text, place) else { return Finding::Nothing };
        inspect(block, &text, spoken, true, &self.signals)
    }

    /// Through these blocks.
    pub(super) fn through(mut self, blocks: Vec<Drafted>) -> Walked {
        self.walked.passages.reserve(blocks.len() + 1);
        let count = blocks.len();
        let mut blocks = emptying(blocks).enumerate().peekable();
        while let Some((place, drafted)) = blocks.next() {
            self.leads_to_a_cover =
                blocks.peek().is_some_and(|(_, next)| next.piece.as_open().is_none());
            self.turn(place);
            self.rest = Some(drafted);
            // A paragraph is parted so often, and hidden from there on.
            for _ in 0..MOST_PARTS {
                let Some(drafted) = self.rest.take() else { break };
                match self.state {
                    State::Open => self.open(drafted, place),
                    State::Hidden(reach) => self.hidden(drafted, reach),
                }
            }
            self.walked.passages.extend(self.rest.take().map(Passage::Hidden));
        }
        self.turn(count);
        self.walked
    }

    /// A block in the open with its words, unless its author hides it.
    fn open_words<'b>(
        &mut self,
        drafted: &'b Drafted,
    ) -> Option<(&'b DocumentBlock, Cow<'b, str>)> {
        let block = drafted.piece.as_open()?;
        if self.is_marked(drafted) {
            return None;
        }
        Some((block, open_text(runs(block)?)))
    }

    /// Whether the block is in a section that its author hides: nobody listens to that.
    fn is_marked(&mut self, drafted: &Drafted) -> bool {
        let level = match drafted.piece.as_open().map(|block| &block.body) {
            Some(Body::Heading { level, .. }) => *level,
            _ => return self.marked.is_some(),
        };
        if self.marked.is_some_and(|outer| outer < level) {
            return true;
        }
        self.marked = drafted.marked.hidden.then_some(level);
        self.marked.is_some()
    }

    /// Begins to hide where that is known beforehand.
    fn turn(&mut self, place: usize) {
        if self.hide.as_ref().is_some_and(|(at, _)| *at <= place)
            && let Some((_, words)) = self.hide.take()
        {
            self.walked.passages.push(Passage::Boundary(words, None));
            self.state = State::Hidden(Reach::All);
        }
    }

    fn hidden(&mut self, mut drafted: Drafted, reach: Reach) {
        if std::mem::take(&mut self.warned) {
            match self.warn_again(drafted, reach) {
                Some(other) => drafted = other,
                None => return,
            }
        }
        if let Some(words) = self.end_notice(&drafted) {
            self.state = State::Open;
            let line = drafted.line;
            let Parted { before, words, after } = parted(drafted, &words);
            let passages = &mut self.walked.passages;
            passages.extend(before.map(Passage::Hidden));
            passages.push(Passage::End(words, line));
            self.rest = after;
            return;
        }
        let heading = match drafted.piece.as_open().map(|block| &block.body) {
            Some(Body::Heading { level, .. }) => Some(*level),
            _ => None,
        };
        match (reach, heading) {
            (Reach::Section, Some(level)) if level <= self.level => {
                self.state = State::Open;
                self.open(drafted, usize::MAX);
                return;
            }
            (Reach::Sections(more), Some(level)) if self.level == 0 || level <= self.level => {
                self.level = level;
                if more <= 1 {
                    self.state = State::Open;
                    self.open(drafted, usize::MAX);
                    return;
                }
                self.state = State::Hidden(Reach::Sections(more - 1));
            }
            (Reach::Paragraphs(0), _) if !self.goes_on(&drafted) => {
                self.state = State::Open;
                self.rest = Some(drafted);
                return;
            }
            (Reach::Paragraphs(more), None) if !self.goes_on(&drafted) => {
                self.state = State::Hidden(Reach::Paragraphs(more.saturating_sub(1)));
            }
            _ => {}
        }
        self.walked.passages.push(Passage::Hidden(drafted));
    }

    /// Whether a block belongs to the paragraph hidden before it, for who counts paragraphs: a list
    /// is one, and so is a quotation, with the line that leads to it or the picture above.
    fn goes_on(&self, drafted: &Drafted) -> bool {
        let Some(Passage::Hidden(before)) = self.walked.passages.last() else { return false };
        let (Some(before), Some(block)) = (before.piece.as_open(), drafted.piece.as_open()) else {
            return false;
        };
        let is_quoted = |block: &DocumentBlock| matches!(block.inset.first(), Some(Step::Quote));
        let leads_on = runs(before).is_some_and(|runs| open_text(runs).trim_end().ends_with(':'));
        let together = !before.inset.is_empty() && is_quoted(before) == is_quoted(block);
        // A picture is none.
        let is_aside = |run: &Piece<Run>| run.as_open().is_some_and(|run| run.style.aside);
        let pictured = runs(before).is_some_and(|runs| runs.iter().all(is_aside));
        pictured || !block.inset.is_empty() && (together || leads_on)
    }

    fn open(&mut self, mut drafted: Drafted, place: usize) {
        if self.is_marked(&drafted) {
            self.walked.passages.push(Passage::Open(drafted));
            self.heard = self.walked.passages.len();
            return;
        }
        let finding = self.read(&drafted, place);
        if let Some(block) = drafted.piece.as_open()
            && let Body::Heading { level, runs, .. } = &block.body
        {
            self.level = *level;
            self.section = open_text(runs).into_owned();
            let text = open_text(runs);
            let labelled = is_labelled(&text) || holds_stem(&text) && is_tailed(&text);
            drafted.marked.hidden |= labelled && !self.signals.technical();
        }
        match finding {
            Finding::Warning { words, reach, .. } => self.warn(drafted, &words, reach),
            // An end without a beginning ends nothing.
            Finding::End | Finding::Nothing => self.walked.passages.push(Passage::Open(drafted)),
        }
    }

    fn read(&mut self, drafted: &Drafted, place: usize) -> Finding {
        let Some(block) = drafted.piece.as_open() else { return Finding::Nothing };
        let Some(runs) = runs(block) else { return Finding::Nothing };
        let text = open_text(runs);
        if self.asked.spoken(&text, place).is_none_or(Spoken::says_nothing) {
            return Finding::Nothing;
        }
        if !self.certain {
            self.listen();
            self.signals.hear(&text);
        }
        let Some(spoken) = self.asked.said(place) else { return Finding::Nothing };
        inspect(block, &text, spoken, self.certain, &self.signals)
    }

    /// Hears what was in the open since the last time.
    fn listen(&mut self) {
        for passage in self.walked.passages.iter().skip(self.heard) {
            let Passage::Open(drafted) = passage else { continue };
            let Some(block) = drafted.piece.as_open() else { continue };
            match runs(block) {
                Some(runs) => self.signals.hear(&open_text(runs)),
                None if matches!(block.body, Body::Code(_)) => self.signals.hear_code(),
                None => {}
            }
        }
        self.heard = self.walked.passages.len();
    }

    /// Whether the warning names the work that this section is about, in an article that is about
    /// several: "Spoilers for Low Water" under the heading "3. Low Water (1931)".
    fn is_of_this_section(&self, warning: &str) -> bool {
        if self.certain || self.level == 0 || asks(&self.section) {
            return false;
        }
        let Some(work) = work::of_warning(warning) else { return false };
        let work = letters(&work.title);
        work.len() >= 3
            && letters(&self.section).contains(&work)
            && !letters(&self.title).contains(&work)
    }

    /// Parts the block at its warning.
    fn warn(&mut self, drafted: Drafted, words: &Range<usize>, reach: Reach) {
        let Drafted { line, piece, marked: mark } = drafted;
        let Piece::Open(block) = piece else { return };
        let marked = reach == Reach::Next && self.leads_to_a_cover;
        let reach = if reach == Reach::Next { Reach::All } else { reach };
        if marked || reach == Reach::Marked && self.sealed {
            self.walked.passages.push(Passage::Open(Drafted {
                line,
                piece: Piece::Open(block),
                marked: mark,
            }));
            return;
        }
        if reach == Reach::Clause {
            self.walked.clauses = true;
            let block = hide_words(block, words);
            self.walked.passages.push(Passage::Open(Drafted {
                line,
                piece: Piece::Open(block),
                marked: mark,
            }));
            return;
        }
        let (breaks, end) = runs(&block).map_or((0, words.end), |runs| {
            let text = open_text(runs);
            let breaks = text.get(..words.start).map_or(0, |text| text.matches('\n').count());
            // "*** Spoilers ahead. ***": its stars belong to it.
            let rest = text.get(words.end..).unwrap_or_default();
            let bare = !rest.contains(|c: char| {
                c.is_alphanumeric() || matches!(c, SEALED | ')' | ']' | '）' | '】' | '»' | '”')
            });
            (breaks, if bare && !words.is_empty() { text.trim_end().len() } else { words.end })
        });
        let words = &(words.start..end);
        let is_item = block.inset.iter().any(|step| matches!(step, Step::Item(_)));
        let Parted { before, words: warning, after } =
            parted(Drafted { line, piece: Piece::Open(block), marked: Marked::default() }, words);
        let passages = &mut self.walked.passages;
        if is_item {
            vouch(passages);
        }
        passages.extend(before.map(Passage::Open));
        // A sentence that tells before it warns is hidden with its warning.
        let shown = Some(warning.clone()).filter(|warning| !warning.is_empty());
        passages.push(Passage::Boundary(shown, Some(line)));
        let at = line.saturating_add(u32::try_from(breaks).unwrap_or(0));
        let rest = after.is_some();
        match reach {
            // It may say itself that they are over.
            Reach::All | Reach::Section | Reach::Sections(_) => self.rest = after,
            _ => passages.extend(after.map(Passage::Hidden)),
        }
        self.warned = !rest;
        let reach = if reach == Reach::All && self.is_of_this_section(&warning) {
            Reach::Section
        } else {
            reach
        };
        self.walked.found.get_or_insert((warning, at, extent(reach, rest, self.level)));
        self.state = match reach {
            Reach::Paragraph if rest => State::Open,
            reach => State::Hidden(reach),
        };
    }
}

/// The items of a list in which a warning stands are no table of what is hidden behind it.
fn vouch(passages: &mut [Passage]) {
    for passage in passages.iter_mut().rev() {
        let Passage::Open(drafted) = passage else { return };
        if !drafted.piece.as_open().is_some_and(is_item) {
            return;
        }
        drafted.marked.vouched = true;
    }
}

/// How far a warning reaches, said in public; the same cases as the state after it.
fn extent(reach: Reach, rest: bool, level: u8) -> Extent {
    match reach {
        Reach::Paragraph if rest => Extent::Paragraph,
        Reach::Section if level > 0 => Extent::Section,
        Reach::Paragraphs(count) => Extent::Paragraphs(u32::try_from(count).unwrap_or(u32::MAX)),
        Reach::Sections(count) => Extent::Sections(u32::try_from(count).unwrap_or(u32::MAX)),
        Reach::All
        | Reach::Section
        | Reach::Paragraph
        | Reach::Clause
        | Reach::Next
        | Reach::Marked => Extent::Article,
    }
}

/// The letters and digits of a name, in small letters.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Covers the words of a clause.
fn hide_words(block: DocumentBlock, words: &Range<usize>) -> DocumentBlock {
    let Block { inset, tight, body } = block;
    let cover = |runs: Vec<Piece<Run>>| {
        let (rest, after) = part(runs, words.end);
        let (mut shown, hidden) = part(rest, words.start);
        let ends_in_air = |run: &Run| run.text.ends_with(char::is_whitespace);
        if !shown.last().and_then(Piece::as_open).is_none_or(ends_in_air) {
            shown.push(Piece::Open(Run::plain(" ")));
        }
        shown.push(Piece::hidden(Tag::because(CoverKind::Inline, Why::Said), trim(hidden)));
        shown.extend(after);
        shown
    };
    let body = match body {
        Body::Paragraph(runs) => Body::Paragraph(cover(runs)),
        Body::Heading { level, question, runs } => {
            Body::Heading { level, question, runs: cover(runs) }
        }
        other => other,
    };
    Block { inset, tight, body }
}
