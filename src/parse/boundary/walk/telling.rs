//! Recaps that say nowhere that they are recaps: where a text tells what happens in a work.
//!
//! Enters: the blocks, none of them taken. Leaves: a place to hide from. Promised: blocks are asked
//! in order, up to the first warning; the verdict on a stretch is made of itself and of what was in
//! the open before it. Not promised: that who tells in one short paragraph is heard. Not here: what a
//! paragraph tells (`story.rs`).

use std::collections::VecDeque;

use super::Walk;
use crate::article::{Body, BoundaryBy, Step};
use crate::parse::boundary::inspect::{Finding, inspect};
use crate::parse::boundary::phrases::Reach;
use crate::parse::boundary::split::{open_text, runs};
use crate::parse::boundary::story::{self, Told};
use crate::parse::boundary::{Known, cues, readable};
use crate::parse::draft::Drafted;
use crate::parse::headings::{Risk, risk};
use crate::spoiler::DocumentBlock;

/// So many paragraphs beside each other are weighed together.
const TOGETHER: usize = 5;

/// A text that told nothing in so much of it is not asked further, in bytes.
const FAR_ENOUGH: usize = 64 * 1024;

/// Shorter paragraphs are bylines and captions, in words.
const FEWEST_WORDS: u16 = 8;

/// Who speaks so often of viewers and episodes tells what was broadcast, in the past as well.
const BROADCAST: usize = 2;

/// A shorter line between the points above a text and its first paragraph says who wrote it, in bytes.
const BYLINE: usize = 60;

/// How much a stretch must tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse::boundary) enum Measure {
    /// Nothing speaks against it.
    Plain,
    /// The title says that it is a review, or a heading is there to hide from.
    Strict,
}

/// Paragraphs beside each other.
#[derive(Default)]
struct Stretch {
    told: VecDeque<(usize, Told)>,
}

impl Stretch {
    fn push(&mut self, place: usize, told: Told) {
        if self.told.len() == TOGETHER {
            self.told.pop_front();
        }
        self.told.push_back((place, told));
    }

    /// Where the shortest stretch begins that ends here and tells a story.
    fn tells(&self, measure: Measure) -> Option<usize> {
        let (mut moves, mut turns, mut people, mut words, mut telling) = (0_u32, 0, 0, 0, 0_u32);
        for (count, (_, told)) in self.told.iter().rev().enumerate() {
            moves += u32::from(told.moves);
            turns += u32::from(told.turns);
            people += u32::from(told.people);
            words += u32::from(told.words);
            telling += u32::from(told.tells());
            // In halves; for each hundred words so many are enough.
            let points = 2 * (moves + turns) + people;
            let dense = |least: u32| points * 100 >= least * words;
            let tells = match (count, measure) {
                (0, _) => turns >= 4 && moves >= 2 && dense(14),
                (1, Measure::Plain) if turns == 0 => points >= 16 && moves >= 4 && dense(16),
                (1, Measure::Plain) => points >= 14 && dense(12),
                (1, Measure::Strict) => points >= 18 && turns >= 2 && dense(14),
                (_, Measure::Plain) => points >= 16 && turns >= 1 && moves >= 2 && dense(9),
                (_, Measure::Strict) => points >= 20 && turns >= 2 && moves >= 3 && dense(10),
            };
            // One paragraph alone may be a premise.
            if tells && (count == 0 || telling > 1) {
                return self.first_that_tells(count + 1);
            }
        }
        None
    }

    /// The first of the last `count` paragraphs that tells anything, or of those that tell right
    /// before them.
    fn first_that_tells(&self, count: usize) -> Option<usize> {
        let begun = self.told.len().saturating_sub(count);
        let mut before = self.told.range(..begun).rev().take_while(|(_, told)| told.tells());
        let before = before.by_ref().last();
        let mut tells =
            self.told.range(begun..).filter(|(_, told)| told.turns > 0 || told.moves > 1);
        before.or_else(|| tells.next()).map(|(place, _)| *place)
    }
}

/// Where to hide from: at the heading before, or at the points in which a paper sums up what the
/// first paragraph tells at length.
fn begins(blocks: &[Drafted], from: usize, heading: Option<usize>) -> usize {
    if let Some(heading) = heading {
        return from.min(heading);
    }
    let above = blocks.get(..from).unwrap_or_default();
    let mut points = from;
    for (place, drafted) in above.iter().enumerate().rev() {
        match drafted.piece.as_open() {
            Some(block) if block.inset.iter().any(|step| matches!(step, Step::Item(_))) => {
                points = place;
            }
            // A byline may stand between.
            Some(block) if runs(block).is_some_and(|runs| open_text(runs).len() < BYLINE) => {}
            _ => break,
        }
    }
    points
}

impl Walk<'_> {
    /// Where a text begins to tell what happens in a work: at the heading before, or at the first of
    /// the paragraphs that tell. `None` where a warning comes first.
    pub(in crate::parse::boundary) fn telling(
        mut self,
        blocks: &[Drafted],
        known: &Known<'_>,
        measure: Measure,
    ) -> Option<(usize, BoundaryBy)> {
        let title = known.title.unwrap_or_default();
        self.signals.hear(title);
        let name = readable(known.name);
        self.signals.hear(&name);
        let judges = cues::judges_or_reports(title) || cues::judges_or_reports(&name);
        let measure = if judges { Measure::Strict } else { measure };
        // Headings of stories, and a title that catches up, are as good as talk of a work.
        let mut of_a_story = cues::catches_up(title);
        if cues::is_fiction(title) || !of_a_story && !self.another(known).may_be_of_a_work(blocks) {
            return None;
        }
        let mut stretch = Stretch::default();
        let (mut last, mut days, mut shown, mut real, mut heard) = (None, 0, 0, 0_u16, 0);
        let mut heading = None;
        for (place, drafted) in blocks.iter().enumerate() {
            let Some(block) = drafted.piece.as_open() else { continue };
            if self.is_marked(drafted) {
                continue;
            }
            if self.warns(block, place) {
                return None;
            }
            let Some(runs) = runs(block) else {
                if matches!(block.body, Body::Code(_)) {
                    self.signals.hear_code();
                }
                continue;
            };
            let text = open_text(runs);
            heard += text.len();
            if heard > FAR_ENOUGH {
                return None;
            }
            if matches!(block.body, Body::Heading { .. }) {
                self.signals.hear(&text);
                last = (risk(&text) != Risk::Safe).then_some(place);
                days += usize::from(cues::is_day(&text));
                if cues::telling(&text, "") > 0 {
                    of_a_story |= cues::is_plot(&text);
                    heading = heading.or(last);
                }
                continue;
            }
            let mut told = story::told(&text);
            let shown_before = shown;
            shown += usize::from(told.shown);
            if told.words < FEWEST_WORDS {
                continue;
            }
            if shown >= BROADCAST {
                told.moves += told.past;
                told.turns += told.past / 2;
            }
            // The first heading under which anything is told.
            if told.turns + told.moves > 0 {
                heading = heading.or(last);
            }
            stretch.push(place, told);
            real = real.saturating_add(told.real);
            // Who talks of machines goes on doing so.
            if self.signals.technical() {
                return None;
            }
            // What the text is about is asked of what stood before.
            let measure = self.measure(measure, of_a_story || days > 1, shown_before);
            self.signals.hear(&text);
            if let Some(from) = measure.and_then(|measure| stretch.tells(measure)) {
                return Some((begins(blocks, from, heading), BoundaryBy::Telling));
            }
        }
        // The last paragraphs may say it themselves, unless they are of the world outside.
        let measure = self.measure(measure, of_a_story || days > 1, shown).filter(|_| real == 0)?;
        let from = stretch.tells(measure)?;
        Some((begins(blocks, from, heading), BoundaryBy::Telling))
    }

    /// Whether anything says that the text may be about a work, or that it was shown. That is cheaper to
    /// hear than what a text tells, and without it nothing needs to be told.
    fn may_be_of_a_work(mut self, blocks: &[Drafted]) -> bool {
        let mut heard = 0;
        for (place, drafted) in blocks.iter().enumerate() {
            let Some((block, text)) = self.open_words(drafted) else { continue };
            heard += text.len();
            if heard > FAR_ENOUGH {
                break;
            }
            // What warns may be the end of the question.
            if self.asked.spoken(&text, place).is_some_and(|said| !said.says_nothing()) {
                return true;
            }
            self.signals.hear(&text);
            let is_heading = matches!(block.body, Body::Heading { .. });
            if self.signals.any_hint()
                || is_heading && (cues::is_day(&text) || cues::is_plot(&text))
                || story::is_shown_oddly(&text)
            {
                return true;
            }
        }
        self.signals.any_hint()
    }

    /// Whether a block warns, as the walk will hear it.
    fn warns(&mut self, block: &DocumentBlock, place: usize) -> bool {
        let Some(runs) = runs(block) else { return false };
        let text = open_text(runs);
        self.asked.spoken(&text, place).is_some_and(|spoken| {
            matches!(
                inspect(block, &text, spoken, false, &self.signals),
                Finding::Warning { reach, .. } if reach != Reach::Clause
            )
        })
    }

    /// How much must be told, by what the text is about so far.
    fn measure(&self, measure: Measure, of_a_work: bool, shown: usize) -> Option<Measure> {
        if self.signals.technical() {
            None
        } else if self.signals.about_a_work() || of_a_work {
            Some(measure)
        } else {
            (self.signals.hint() || shown > 0).then_some(Measure::Strict)
        }
    }
}
