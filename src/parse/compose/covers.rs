//! Covers: over what stands behind a boundary, and over what is in doubt in front of it.
//!
//! Enters: passages. Leaves: the document's pieces. Promised: a hidden passage is never in the
//! open; before the first hidden piece of a recap stands one boundary, unless only marked pieces
//! are hidden. Not here: where the boundary is.

use std::ops::Range;

use super::contents;
use super::sections::{doubt_lines, level, passage, section};
use crate::article::{ArticleKind, Block, Body, Guess, GuessBy, Step, Why};
use crate::parse::boundary::{Passage, open_text};
use crate::parse::draft::{Drafted, Marked, Veiled};
use crate::parse::emptying::emptying;
use crate::parse::headings::{Risk, risk};
use crate::parse::notes::is_note;
use crate::spoiler::{DocumentBlock, Piece};

/// What words in the open seem to spoil.
#[derive(Clone, Copy)]
pub(super) struct Guesses<'a> {
    /// What the article's warning does.
    pub warning: Option<Guess>,
    /// What others do.
    pub of: &'a dyn Fn(&str, GuessBy) -> Option<Guess>,
}

/// Puts covers over passages, and says which lines are behind them; marks around blocks and words
/// aside, those hide no other lines than their own. `title` is what is shown as the title.
pub(super) fn covers(
    passages: Vec<Passage>,
    kind: ArticleKind,
    title: &str,
    guesses: Guesses<'_>,
) -> (Vec<Piece<DocumentBlock>>, Veiled) {
    let mut covering = Covering {
        out: Vec::with_capacity(passages.len()),
        recap: kind == ArticleKind::Recap,
        ended: false,
        title,
        spoils: guesses.warning,
        veiled: Veiled::default(),
    };
    let mut passages = emptying(passages).peekable();
    while let Some(next) = passages.next() {
        match next {
            Passage::Boundary(words, line) => {
                // Behind a warning that says for whom it is, the one before it says nothing.
                if let Some(words) = &words {
                    covering.spoils = (guesses.of)(words, GuessBy::Warning);
                }
                // What stands below the warning is hidden, whatever comes next.
                if let Some(line) = line {
                    covering.veiled.turn(line, false);
                    covering.veiled.turn(line.saturating_add(1), true);
                }
                covering.out.push(Piece::Open(Block::new(Body::Boundary(words))));
            }
            Passage::End(words, line) => {
                covering.ended = true;
                covering.veiled.turn(line, false);
                covering.out.push(Piece::Open(Block::new(Body::End(words))));
            }
            Passage::Hidden(first) => {
                let mut run = vec![first];
                while let Some(Passage::Hidden(_)) = passages.peek() {
                    if let Some(Passage::Hidden(more)) = passages.next() {
                        run.push(more);
                    }
                }
                covering.hidden(run);
            }
            Passage::Open(first) => {
                let mut run = vec![first];
                while let Some(Passage::Open(_)) = passages.peek() {
                    if let Some(Passage::Open(more)) = passages.next() {
                        run.push(more);
                    }
                }
                covering.open(run);
            }
        }
    }
    (covering.out, covering.veiled)
}

struct Covering<'a> {
    out: Vec<Piece<DocumentBlock>>,
    recap: bool,
    ended: bool,
    title: &'a str,
    /// What the last warning seems to spoil.
    spoils: Option<Guess>,
    veiled: Veiled,
}

/// What is done with an open heading.
enum Doubt {
    /// It is shown, and what stands under it.
    None,
    /// It is hidden with its section.
    Section,
    /// It is shown; what stands under it is hidden.
    Body,
}

impl Covering<'_> {
    /// What stands behind a boundary, up to the notice of the end.
    fn hidden(&mut self, mut run: Vec<Drafted>) {
        doubt_lines(&mut run);
        let mut rest = emptying(run).peekable();
        // A section whose heading is public already: "Episode 16" under "…, Episode 16".
        if let Some(first) = rest.peek()
            && !first.marked.hidden
            && level(first).is_some()
            && self.only_repeats_the_title(first)
            && matches!(
                self.out.last(),
                None | Some(Piece::Open(Block { body: Body::Boundary(None), .. }))
            )
            && let Some(heading) = rest.next()
        {
            let boundary = self.out.pop();
            self.veiled.turn(heading.line, false);
            self.veiled.turn(heading.line.saturating_add(1), true);
            self.out.push(heading.piece);
            self.out.extend(boundary);
        }
        if let Some(next) = rest.peek() {
            self.veiled.turn(next.line, true);
        }
        let mut lead = Vec::new();
        while let Some(next) = rest.next_if(|next| level(next).is_none()) {
            lead.push(next);
        }
        let mut lead = passage(lead, Why::Behind);
        if let Some(Piece::Hidden { tag, .. }) = &mut lead {
            tag.guess = tag.guess.or(self.spoils);
        }
        self.out.extend(lead);
        while let Some(mut heading) = rest.next() {
            if !heading.marked.hidden {
                // A heading that says more than the warning is believed first; a place counts for
                // nothing where only another medium has come there.
                let elsewhere = self.spoils.filter(|guess| guess.scope().is_none());
                heading.marked.guess = elsewhere.or(heading.marked.guess).or(self.spoils);
            }
            let rank = level(&heading).unwrap_or(1);
            let mut body = Vec::new();
            while let Some(next) = rest.next_if(|next| level(next).is_none_or(|level| level > rank))
            {
                body.push(next);
            }
            self.out.push(section(heading, body, Why::Behind));
        }
    }

    fn only_repeats_the_title(&self, heading: &Drafted) -> bool {
        let Some(Body::Heading { runs, .. }) = heading.piece.as_open().map(|block| &block.body)
        else {
            return false;
        };
        let words = |text: &str| -> Vec<String> {
            text.split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_lowercase)
                .collect()
        };
        if runs.iter().any(|run| run.as_open().is_none()) {
            return false;
        }
        let text = open_text(runs);
        if text.len() > self.title.len() {
            return false;
        }
        let (heading, title) = (words(&text), words(self.title));
        !heading.is_empty() && title.windows(heading.len()).any(|part| part == heading)
    }

    /// What stands in the open.
    fn open(&mut self, run: Vec<Drafted>) {
        let tables = if self.recap && !self.ended { tables(&run) } else { Vec::new() };
        let mut tables = tables.into_iter().peekable();
        let mut rest = emptying(run).enumerate().peekable();
        while let Some((place, next)) = rest.next() {
            if let Some(table) = tables.next_if(|table| table.start == place) {
                self.veiled.turn(next.line, true);
                let mut entries = vec![next];
                while let Some((_, more)) = rest.next_if(|(place, _)| *place < table.end) {
                    entries.push(more);
                }
                self.out.extend(passage(entries, Why::Doubt));
                continue;
            }
            let Some(rank) = level(&next) else {
                // A note is read out of its place, so it stays hidden behind a notice of the end.
                if self.ended && next.piece.as_open().is_some_and(is_note) {
                    let mut note = vec![next];
                    while let Some((_, more)) = rest.next_if(|(_, more)| hangs(more)) {
                        note.push(more);
                    }
                    self.out.extend(passage(note, Why::Note));
                } else {
                    if next.piece.as_open().is_some() {
                        self.veiled.turn(next.line, false);
                    }
                    self.out.push(next.piece);
                }
                continue;
            };
            let doubt = self.doubt(&next);
            let is_hidden = matches!(doubt, Doubt::Section);
            self.veiled.turn(next.line, is_hidden);
            self.veiled.turn(next.line.saturating_add(1), !matches!(doubt, Doubt::None));
            let mut body = Vec::new();
            if !matches!(doubt, Doubt::None) {
                while let Some((place, more)) =
                    rest.next_if(|(_, more)| level(more).is_none_or(|level| level > rank))
                {
                    while tables.next_if(|table| table.start <= place).is_some() {}
                    body.push(more);
                }
            }
            match doubt {
                Doubt::None => self.out.push(next.piece),
                Doubt::Section => {
                    let why = match next.marked {
                        Marked { told: true, .. } => Why::Reader,
                        Marked { hidden: true, .. } => Why::Marked,
                        _ => Why::Doubt,
                    };
                    self.out.push(section(next, body, why));
                }
                Doubt::Body => {
                    self.out.push(next.piece);
                    self.out.extend(passage(body, Why::Doubt));
                }
            }
        }
    }

    /// Before a boundary every heading that may give something away is hidden; behind a notice
    /// of the end only those that name an end.
    fn doubt(&self, heading: &Drafted) -> Doubt {
        if heading.marked.hidden {
            return Doubt::Section;
        }
        let Some(Body::Heading { question, runs, .. }) =
            heading.piece.as_open().map(|block| &block.body)
        else {
            return Doubt::None;
        };
        if !self.recap {
            return Doubt::None;
        }
        match risk(&open_text(runs)) {
            Risk::Hard => Doubt::Section,
            Risk::Future => Doubt::Body,
            Risk::Unknown if *question && !self.ended => Doubt::Section,
            Risk::Safe | Risk::Unknown => Doubt::None,
        }
    }
}

/// Where tables of contents stand in open blocks. Their names stay open.
fn tables(run: &[Drafted]) -> Vec<Range<usize>> {
    let blocks: Vec<&Drafted> = run.iter().collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut named = false;
    let mut skip = 0;
    for (place, drafted) in run.iter().enumerate() {
        if place < skip || drafted.marked.vouched {
            continue;
        }
        let starts =
            place == skip || !run.get(place.wrapping_sub(1)).is_some_and(contents::is_item);
        if starts {
            let count = contents::entries(blocks.get(place..).unwrap_or_default(), named);
            if count > 0 {
                found.push(place..place + count);
                skip = place + count;
            }
        }
        named = contents::names(drafted);
    }
    found
}

fn hangs(drafted: &Drafted) -> bool {
    drafted.piece.as_open().is_some_and(|block| matches!(block.inset.first(), Some(Step::Hang(_))))
}
