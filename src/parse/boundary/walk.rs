//! The walk through an article's blocks, in the open or behind a boundary.
//!
//! Enters: the blocks in order. Leaves: passages. Promised: at every step the verdict is made of
//! what was in the open so far; a hidden block is asked one thing only, whether the whole of it
//! says that spoilers end, and such a notice is shown itself. Not here: what a warning looks like.

use super::cues::{Signals, of_title};
use super::inspect::{Finding, Needles, inspect};
use super::phrases::{Judge, Reach};
use super::split::{open_text, part, runs, trim};
use super::{Cue, Known, LONGEST_INTRO, Passage, readable};
use crate::article::{Block, Body, BoundaryBy, CoverKind, Extent, Run, Step, Str, Tag, Why};
use crate::parse::draft::{Drafted, Marked};
use crate::parse::headings::{Risk, risk};
use crate::spoiler::{DocumentBlock, Piece};

/// Where a recap without a warning is hidden from, and why; `None` where a warning comes first.
pub(super) fn first_turn(
    blocks: &[Drafted],
    walk: &mut Walk,
    says_spoilers: bool,
) -> Option<(usize, BoundaryBy)> {
    let mut heading = None;
    let mut paragraphs = 0;
    for (at, drafted) in blocks.iter().enumerate() {
        let Some(block) = drafted.piece.as_open() else { continue };
        if !drafted.marked.hidden
            && let Finding::Warning { reach, .. } = walk.ask(block, at)
            && reach != Reach::Clause
        {
            return None;
        }
        match &block.body {
            // What its author hides is not asked, nor what stands under it.
            Body::Heading { .. } if drafted.marked.hidden => {
                heading = heading.or(Some(at));
                break;
            }
            Body::Heading { runs, .. } => {
                heading = heading.or(Some(at));
                // Behind a heading that is not harmless no warning is waited for.
                if risk(&open_text(runs)) != Risk::Safe {
                    break;
                }
            }
            Body::Paragraph(_) | Body::Code(_) | Body::Table(_) if heading.is_none() => {
                paragraphs += usize::from(!says_little(block));
                // What comes so late is no introduction's warning.
                if paragraphs > LONGEST_INTRO {
                    break;
                }
            }
            _ => {}
        }
    }
    match heading {
        Some(at) if !says_spoilers => Some((at, BoundaryBy::FirstHeading)),
        _ => Some((0, BoundaryBy::Title)),
    }
}

/// A byline, a date, a rating: not a paragraph that tells anything.
fn says_little(block: &DocumentBlock) -> bool {
    runs(block).is_some_and(|runs| open_text(runs).len() < 60)
}

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

/// A longer block is no notice that spoilers end, in bytes.
const LONGEST_NOTICE: usize = 120;

/// The bytes in the open; too many where something is sealed.
fn length(runs: &[Piece<Run>]) -> usize {
    runs.iter()
        .map(|run| run.as_open().map_or(LONGEST_NOTICE + 1, |run| run.text.len()))
        .fold(0, usize::saturating_add)
}

enum State {
    Open,
    Hidden(Reach),
}

/// The walk.
pub(super) struct Walk {
    needles: Needles,
    /// Read when the first block is worth it: an article that never says "spoiler" is not judged.
    judge: Option<Judge>,
    certain: bool,
    signals: Signals,
    /// So many passages were listened to: it is done only when a warning is in doubt.
    heard: usize,
    hide: Option<(usize, Option<Str>)>,
    state: State,
    /// The level of the section that is being read.
    level: u8,
    /// In a section of this level that its author hides.
    marked: Option<u8>,
    walked: Walked,
}

impl Walk {
    /// Through an article of which only this is known.
    pub(super) fn new(known: &Known<'_>) -> Self {
        let mut signals = Signals::default();
        signals.hear(known.title.unwrap_or_default());
        signals.hear(&readable(known.name));
        Self {
            needles: Needles::new(),
            judge: None,
            certain: false,
            signals,
            heard: 0,
            hide: None,
            state: State::Open,
            level: 0,
            marked: None,
            walked: Walked::default(),
        }
    }

    /// Through an article that is known to be about a work.
    pub(super) fn certain() -> Self {
        let known = Known { title: None, name: "", title_spoils: false };
        Self { certain: true, ..Self::new(&known) }
    }

    /// Spoilers begin before the block with this number, whatever it says.
    pub(super) fn hide_from(&mut self, at: usize, words: Option<Str>) {
        self.hide = Some((at, words));
    }

    /// What an open block says, where the text is certainly about a work.
    fn ask(&mut self, block: &DocumentBlock, place: usize) -> Finding {
        let Some(runs) = runs(block) else { return Finding::Nothing };
        let text = open_text(runs);
        if self.needles.any(&text, place) {
            let judge = self.judge.get_or_insert_with(Judge::new);
            inspect(block, &text, judge, true, &self.signals)
        } else {
            Finding::Nothing
        }
    }

    /// Through these blocks.
    pub(super) fn through(mut self, blocks: Vec<Drafted>) -> Walked {
        self.walked.passages.reserve(blocks.len() + 1);
        let count = blocks.len();
        for (place, drafted) in blocks.into_iter().enumerate() {
            self.turn(place);
            match self.state {
                State::Open => self.open(drafted, place),
                State::Hidden(reach) => self.hidden(drafted, reach),
            }
        }
        self.turn(count);
        self.walked
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
        if self.marked.is_some() {
            self.level = level;
            self.listen();
        }
        self.marked.is_some()
    }

    /// Whether these blocks, up to their first heading, warn of everything behind them, as far as
    /// they say it themselves.
    pub(super) fn warned_for_good(mut self, blocks: &[Drafted]) -> bool {
        let mut warned = false;
        for (place, drafted) in blocks.iter().enumerate() {
            let Some(block) = drafted.piece.as_open() else { continue };
            if matches!(block.body, Body::Heading { .. }) {
                break;
            }
            let Some(runs) = runs(block) else { continue };
            let text = open_text(runs);
            self.signals.hear(&text);
            if self.needles.any(&text, place) {
                let judge = self.judge.get_or_insert_with(Judge::new);
                match inspect(block, &text, judge, false, &self.signals) {
                    Finding::Warning { reach, .. } => warned |= reach == Reach::All,
                    Finding::End => warned = false,
                    Finding::Nothing => {}
                }
            }
        }
        warned
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

    fn hidden(&mut self, drafted: Drafted, reach: Reach) {
        if let Some(words) = self.end_notice(&drafted) {
            self.state = State::Open;
            self.walked.passages.push(Passage::End(words, drafted.line));
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
            (Reach::Paragraphs(more), None) => {
                self.state = match more {
                    0 | 1 => State::Open,
                    more => State::Hidden(Reach::Paragraphs(more - 1)),
                };
            }
            _ => {}
        }
        self.walked.passages.push(Passage::Hidden(drafted));
    }

    /// The words of a block that says, as a whole, that spoilers end.
    fn end_notice(&mut self, drafted: &Drafted) -> Option<Str> {
        let block = drafted.piece.as_open()?;
        let runs = runs(block)?;
        if length(runs) > LONGEST_NOTICE {
            return None;
        }
        let text = open_text(runs);
        if !self.needles.may_end(&text) {
            return None;
        }
        let judge = self.judge.get_or_insert_with(Judge::new);
        let ends = inspect(block, &text, judge, true, &Signals::default()) == Finding::End;
        ends.then(|| Str::from(text.trim()))
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
            drafted.marked.hidden |= is_labelled(&open_text(runs)) && !self.signals.technical();
        }
        match finding {
            Finding::Warning { words, reach } => self.warn(drafted, &words, reach),
            // An end without a beginning ends nothing.
            Finding::End | Finding::Nothing => self.walked.passages.push(Passage::Open(drafted)),
        }
    }

    fn read(&mut self, drafted: &Drafted, place: usize) -> Finding {
        let Some(block) = drafted.piece.as_open() else { return Finding::Nothing };
        let Some(runs) = runs(block) else { return Finding::Nothing };
        let text = open_text(runs);
        if !self.needles.any(&text, place) {
            return Finding::Nothing;
        }
        if !self.certain {
            self.listen();
            self.signals.hear(&text);
        }
        let judge = self.judge.get_or_insert_with(Judge::new);
        inspect(block, &text, judge, self.certain, &self.signals)
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

    /// Parts the block at its warning.
    fn warn(&mut self, drafted: Drafted, words: &std::ops::Range<usize>, reach: Reach) {
        let Drafted { line, piece, marked } = drafted;
        let Piece::Open(block) = piece else { return };
        if reach == Reach::Clause {
            self.walked.clauses = true;
            let block = hide_words(block, words);
            self.walked.passages.push(Passage::Open(Drafted {
                line,
                piece: Piece::Open(block),
                marked,
            }));
            return;
        }
        let Block { inset, tight, body } = block;
        let (Body::Paragraph(runs) | Body::Heading { runs, .. }) = body else { return };
        let text = open_text(&runs);
        let warning: Str = text.get(words.clone()).unwrap_or_default().into();
        let breaks = text.get(..words.start).map_or(0, |before| before.matches('\n').count());
        let (rest, after) = part(runs, words.end);
        let (before, _) = part(rest, words.start);
        let (before, after) = (trim(before), trim(after));
        let paragraph = |inset: Vec<Step>, tight, runs| Drafted {
            line,
            piece: Piece::Open(Block { inset, tight, body: Body::Paragraph(runs) }),
            marked: Marked::default(),
        };
        let passages = &mut self.walked.passages;
        let split = !before.is_empty();
        if split {
            passages.push(Passage::Open(paragraph(inset.clone(), tight, before)));
        }
        passages.push(Passage::Boundary(Some(warning.clone()), Some(line)));
        let at = line.saturating_add(u32::try_from(breaks).unwrap_or(0));
        let rest = !after.is_empty();
        self.walked.found.get_or_insert((warning, at, extent(reach, rest, self.level)));
        if rest {
            // The marker of a list item stays with what stands before the warning.
            let inset = if split { inset.into_iter().map(hang).collect() } else { inset };
            passages.push(Passage::Hidden(paragraph(inset, false, after)));
        }
        self.state = match reach {
            Reach::Paragraph if rest => State::Open,
            Reach::Paragraph | Reach::Clause => State::Hidden(Reach::All),
            Reach::Section if self.level == 0 => State::Hidden(Reach::All),
            reach => State::Hidden(reach),
        };
    }
}

/// How far a warning reaches, said in public; the same cases as the state after it.
fn extent(reach: Reach, rest: bool, level: u8) -> Extent {
    match reach {
        Reach::Paragraph if rest => Extent::Paragraph,
        Reach::Section if level > 0 => Extent::Section,
        Reach::Paragraphs(count) => Extent::Paragraphs(u32::try_from(count).unwrap_or(u32::MAX)),
        Reach::All | Reach::Section | Reach::Paragraph | Reach::Clause => Extent::Article,
    }
}

fn hang(step: Step) -> Step {
    match step {
        Step::Item(marker) => Step::Hang(u16::try_from(marker.chars().count()).unwrap_or(1)),
        other => other,
    }
}

/// Covers the words of a clause.
fn hide_words(block: DocumentBlock, words: &std::ops::Range<usize>) -> DocumentBlock {
    let Block { inset, tight, body } = block;
    let cover = |runs: Vec<Piece<Run>>| {
        let (rest, after) = part(runs, words.end);
        let (mut shown, hidden) = part(rest, words.start);
        shown.push(Piece::Open(Run::plain(" ")));
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

/// `The ending (spoilers)`: a heading that says of itself that its section spoils.
fn is_labelled(heading: &str) -> bool {
    heading.trim_end().ends_with([')', ']']) && of_title(heading) == Cue::Spoilers
}
