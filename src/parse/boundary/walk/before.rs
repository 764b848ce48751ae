//! What is looked at before the walk: whether a text promises, tells or warns.
//!
//! Enters: the blocks, none of them taken. Leaves: a promise, a place to hide from, yes or no.
//! Promised: blocks are asked in order and up to the first warning, so that nothing behind it is
//! asked; what its author hides is not asked either.

use std::ops::Range;

use super::Walk;
use crate::article::{Body, BoundaryBy, Why};
use crate::parse::boundary::asked::Asked;
use crate::parse::boundary::cues::{self, TELLING, telling};
use crate::parse::boundary::inspect::{Finding, holds_stem, inspect};
use crate::parse::boundary::phrases::{self, Promise, Reach, Said, judge};
use crate::parse::boundary::sentences::sentences;
use crate::parse::boundary::split::{open_text, runs};
use crate::parse::boundary::{Known, LONGEST_INTRO, readable};
use crate::parse::draft::Drafted;
use crate::parse::headings::{Risk, asks, is_facts, risk};
use crate::spoiler::{DocumentBlock, Piece};

/// So many blocks are an introduction at most.
const INTRODUCTION: usize = 16;

/// A longer name is nobody's who talks, in bytes.
const LONGEST_NAME: usize = 32;

/// A longer line in brackets is no heading, in bytes.
const LONGEST_HEAD: usize = 90;

/// A longer line under "Cast" tells more than a fact, in letters; a sign of the East counts two.
const LONGEST_FACT: usize = 160;

/// Before this block a recap may tell its end at once.
const TOLD_AT_ONCE: usize = 2;

/// What a recap's title says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse::boundary) enum Title {
    /// "Spoilers".
    SaysSpoilers,
    /// "Recap", "explained": all is told below.
    TellsAll,
    /// Neither.
    Other,
}

/// Where a recap without a warning is hidden from, and why; `None` where a warning comes first.
pub(in crate::parse::boundary) fn first_turn(
    blocks: &[Drafted],
    walk: &mut Walk<'_>,
    title: Title,
    promise: Promise,
) -> Option<(usize, BoundaryBy)> {
    let mut heading = None;
    let mut facts = None;
    let mut halves = 0;
    // Behind a heading that may tell something: so many paragraphs are waited for a warning that
    // speaks for itself.
    let mut late: Option<usize> = None;
    for (at, drafted) in blocks.iter().enumerate() {
        // A box of points is a heading that may tell: its text may go on below it (`boxes`).
        if drafted.piece.as_open().is_none() && !is_covered(drafted) {
            heading = heading.or(Some(at));
            late = late.or(Some(0));
        }
        let Some(block) = drafted.piece.as_open() else { continue };
        if !drafted.marked.hidden
            && let Finding::Warning { reach, words, plain } = walk.ask(block, at)
            && !matches!(reach, Reach::Clause | Reach::Next)
            && (late.is_none() || reach == Reach::All && is_for_good(block, words, plain))
        {
            return None;
        }
        // What its author hides is not asked, nor what stands under it.
        if drafted.marked.hidden && matches!(block.body, Body::Heading { .. }) {
            heading = heading.or(Some(at));
            break;
        }
        if let Some(words) = words_of_a_head(block, title) {
            if heading.is_none() && is_facts(&words) && lists_facts(blocks, at) {
                facts = facts.or(Some(at));
                continue;
            }
            heading = heading.or(Some(at));
            // Behind a heading that names an end or a story, or that asks, no warning is
            // waited for: it is hidden with what stands under it.
            let risk = risk(&words);
            let doubted = risk != Risk::Safe && promise != Promise::Until;
            let tells = || asks(&words) || telling(&words, "") > 0;
            if risk == Risk::Hard || doubted && tells() {
                break;
            }
            if doubted {
                late = late.or(Some(0));
            }
            continue;
        }
        match &block.body {
            Body::Paragraph(_) | Body::Code(_) | Body::Table(_) if late.is_some() => {
                late = late.map(|waited| waited + usize::from(!says_little(block)));
                if late > Some(LONGEST_INTRO) {
                    break;
                }
            }
            Body::Paragraph(_) | Body::Code(_) | Body::Table(_) if heading.is_none() => {
                if let Some(words) = runs(block)
                    && at < TOLD_AT_ONCE
                    && cues::tells_at_once(&open_text(words), at == 0)
                {
                    return Some((0, BoundaryBy::Title));
                }
                if title == Title::TellsAll
                    && runs(block).is_some_and(|words| cues::begins_to_tell(&open_text(words)))
                {
                    return Some((at, BoundaryBy::Title));
                }
                // Who talks in turns needs more of them for the same.
                halves += match (says_little(block), is_turn(block)) {
                    (true, _) => 0,
                    (false, true) => 1,
                    (false, false) => 2,
                };
                // What comes so late is no introduction's warning.
                if halves > 2 * LONGEST_INTRO && promise != Promise::Until {
                    break;
                }
            }
            _ => {}
        }
    }
    match heading.or(facts) {
        Some(at) if title != Title::SaysSpoilers => Some((at, BoundaryBy::FirstHeading)),
        // A thread whose author puts whole blocks under covers says what spoils in it; a text
        // whose title says that it tells all does not.
        None if title == Title::Other && blocks.iter().any(is_covered) => None,
        _ => Some((0, BoundaryBy::Title)),
    }
}

/// A heading's words; in a text whose title says that it tells all, also those of a line in brackets
/// that names the plot, "【あらすじ】", "[Recap]".
fn words_of_a_head(block: &DocumentBlock, title: Title) -> Option<String> {
    let words = open_text(runs(block)?);
    if matches!(block.body, Body::Heading { .. }) {
        return Some(words.into_owned());
    }
    let line = words.trim();
    let inner = line
        .strip_prefix(['[', '【', '〈', '<', '〔', '［'])
        .and_then(|rest| rest.strip_suffix([']', '】', '〉', '>', '〕', '］']))
        .or_else(|| line.strip_prefix(['■', '◆', '●', '▶', '▼', '★', '◇', '□', '#']))?;
    let tells = title == Title::TellsAll
        && line.len() <= LONGEST_HEAD
        && !inner.contains(['\n', ':', '：'])
        && telling(inner.trim(), "") > 0;
    tells.then(|| inner.trim().to_owned())
}

/// Whether a warning is this article's, for all that follows, wherever it stands: it says "spoiler"
/// or sends away who has not seen the work, and speaks of no other text.
fn is_for_good(block: &DocumentBlock, words: Range<usize>, plain: bool) -> bool {
    let Some(runs) = runs(block) else { return false };
    let text = open_text(runs);
    let Some(words) = text.get(words) else { return false };
    (plain || holds_stem(words) || phrases::sends_away(words).is_some())
        && !cues::speaks_of_other_texts(words)
}

/// "**Ada:** Good evening.": somebody's turn to talk.
fn is_turn(block: &DocumentBlock) -> bool {
    let Some(words) = runs(block) else { return false };
    let strong = words.first().and_then(|run| run.as_open()).is_some_and(|run| run.style.strong);
    let text = open_text(words);
    text.split_once([':', '：']).is_some_and(|(name, _)| {
        let shouts = !name.contains(char::is_lowercase);
        name.len() <= LONGEST_NAME && name.starts_with(char::is_alphabetic) && (strong || shouts)
    })
}

/// Whether under the heading `at` nothing stands but short lines.
fn lists_facts(blocks: &[Drafted], at: usize) -> bool {
    let mut under = blocks.iter().skip(at + 1).map_while(|drafted| {
        let block = drafted.piece.as_open()?;
        (!matches!(block.body, Body::Heading { .. })).then_some(block)
    });
    under.all(|block| runs(block).is_some_and(|runs| width(&open_text(runs)) <= LONGEST_FACT))
}

fn width(text: &str) -> usize {
    text.chars().map(|c| if c < '\u{2e80}' { 1 } else { 2 }).sum()
}

/// A block of its own that its author covers.
fn is_covered(drafted: &Drafted) -> bool {
    matches!(&drafted.piece, Piece::Hidden { tag, .. } if tag.why != Why::Doubt)
}

/// A byline, a date, a rating: not a paragraph that tells anything.
fn says_little(block: &DocumentBlock) -> bool {
    runs(block).is_some_and(|runs| open_text(runs).len() < 60)
}

/// What the title or the introduction promises.
pub(in crate::parse::boundary) fn promise(
    blocks: &[Drafted],
    known: &Known<'_>,
    asked: &mut Asked,
) -> Promise {
    // Most texts never say "spoiler": nobody has to judge them.
    let mut promise =
        known.title.filter(|title| holds_stem(title)).map_or(Promise::None, phrases::promise);
    let mut begun = false;
    let open = blocks.iter().map_while(|drafted| drafted.piece.as_open());
    for (place, block) in open.take(INTRODUCTION).enumerate() {
        // A standfirst may have a heading's size; what a section promises it promises for itself.
        let is_heading = matches!(block.body, Body::Heading { .. });
        if promise != Promise::None || is_heading && (begun || says_little(block)) {
            break;
        }
        begun |= !says_little(block) && !is_heading;
        let Some(text) = runs(block).map(|runs| open_text(runs)) else { continue };
        if !asked.recalls_stem(&text, place) {
            continue;
        }
        for sentence in sentences(&text).filter_map(|range| text.get(range)) {
            if matches!(judge(sentence), Said::Warns(_)) {
                return promise;
            }
            if promise == Promise::None {
                promise = phrases::promise(sentence);
            }
        }
    }
    promise
}

/// Whether the introduction asks for marks over what spoils, or says that they are set. What stands
/// under them is not asked.
pub(in crate::parse::boundary) fn asks_for_marks(blocks: &[Drafted]) -> bool {
    for block in blocks.iter().take(INTRODUCTION).filter_map(|drafted| drafted.piece.as_open()) {
        if matches!(block.body, Body::Heading { .. }) {
            return false;
        }
        let Some(text) = runs(block).map(|runs| open_text(runs)) else { continue };
        if !holds_stem(&text) {
            continue;
        }
        for sentence in sentences(&text).filter_map(|range| text.get(range)) {
            if holds_stem(sentence) && cues::asks_for_marks(sentence) {
                return true;
            }
            // Behind a warning nobody is asked.
            if matches!(judge(sentence), Said::Warns(_)) {
                return false;
            }
        }
    }
    false
}

impl Walk<'_> {
    /// Trusts what the text promises.
    pub(in crate::parse::boundary) fn trust(&mut self, promise: Promise) {
        if promise == Promise::Whole {
            self.signals.promise();
        }
    }

    /// Whether the headings, up to the first warning, are those of a text that tells a story to
    /// its end. Talk of spoilers in the introduction speaks against it.
    pub(in crate::parse::boundary) fn tells(mut self, blocks: &[Drafted]) -> bool {
        let mut intro = String::new();
        let mut points = 0;
        let mut heard = false;
        // What these say matters where something is in doubt, and is asked then.
        let mut unheard: Vec<&DocumentBlock> = Vec::new();
        for (place, drafted) in blocks.iter().enumerate() {
            let Some((block, text)) = self.open_words(drafted) else { continue };
            let says = self.asked.spoken(&text, place).is_some_and(|said| !said.says_nothing());
            if says || matches!(block.body, Body::Heading { .. }) {
                let mut news = false;
                self.catch_up(&mut unheard, |text| {
                    news |= cues::reports(text);
                    intro.push_str(text);
                });
                // Who gives news of a work is doubted (`doubt`), and no recap.
                if news {
                    return false;
                }
            }
            if says
                && let Finding::Warning { reach, .. } = self.ask(block, place)
                && !matches!(reach, Reach::Clause | Reach::Next)
            {
                return false;
            }
            if matches!(block.body, Body::Heading { .. }) {
                heard = true;
                // "The Long Ford, episode 7" speaks of a work itself.
                self.signals.hear(&text);
                let part = || !self.signals.technical() && cues::names_an_episode(&text);
                if !self.signals.about_a_work() && !part() {
                    // The name of a site above the first paragraph is no heading of the text.
                    if intro.is_empty() {
                        heard = false;
                        continue;
                    }
                    return false;
                }
                points += telling(&text, &intro);
                if points >= TELLING {
                    return true;
                }
            } else if !heard && place < INTRODUCTION {
                if self.asked.holds_stem(&text, place) {
                    return false;
                }
                unheard.push(block);
            }
        }
        false
    }

    /// Where a text is hidden from that is about a work, says nowhere that it is harmless, warns
    /// nowhere, and whose author marks nothing: at its first heading that may tell something. Whether
    /// a text warns is public, since its warning is shown; so a warning is looked for to the end, and
    /// behind that heading only one that says "spoiler" is heard, or how many paragraphs it reaches,
    /// or that stands alone and says that this text tells an end: a story may say "stop here" itself.
    pub(in crate::parse::boundary) fn doubt(
        mut self,
        blocks: &[Drafted],
        known: &Known<'_>,
    ) -> Option<(usize, BoundaryBy)> {
        for name in [known.title.unwrap_or_default(), &readable(known.name)] {
            if holds_stem(name) {
                return None;
            }
            self.signals.hear(name);
        }
        let mut heading = None;
        let mut judges = known.title.is_some_and(cues::judges_or_reports);
        // What these say matters where something is in doubt, and is asked then.
        let mut unheard: Vec<&DocumentBlock> = Vec::new();
        for (place, drafted) in blocks.iter().enumerate() {
            let Some(block) = drafted.piece.as_open() else { continue };
            let Some(runs) = runs(block) else {
                // Behind that heading it is hidden, and nothing is made of it.
                if matches!(block.body, Body::Code(_)) && heading.is_none() {
                    unheard.push(block);
                }
                continue;
            };
            let text = open_text(runs);
            let says = self.asked.spoken(&text, place).is_some_and(|said| !said.says_nothing());
            if says || matches!(block.body, Body::Heading { .. }) {
                self.catch_up(&mut unheard, |text| judges = judges || cues::reports(text));
            }
            if says
                && let Finding::Warning { reach, words, plain } = self.ask(block, place)
                && reach != Reach::Clause
                && (heading.is_none()
                    || plain
                    || text.get(words).is_some_and(|words| {
                        holds_stem(words) || reach != Reach::All && speaks_for_itself(words)
                    }))
            {
                return None;
            }
            if heading.is_some() {
                continue;
            }
            match block.body {
                // A review and news are harmless up to a heading that names an end.
                Body::Heading { .. } if judges && risk(&text) != Risk::Hard => {}
                // A heading too: "So is there such a thing as a spoiler?"
                Body::Heading { .. } if holds_stem(&text) => return None,
                Body::Heading { .. } if risk(&text) != Risk::Safe => {
                    self.signals.hear(&text);
                    if !self.signals.about_a_work() {
                        return None;
                    }
                    heading = Some(place);
                }
                // Who talks about spoilers and does not warn of them gives news of them.
                _ if self.asked.holds_stem(&text, place) => return None,
                Body::Heading { .. } => {}
                _ => unheard.push(block),
            }
        }
        heading.map(|at| (at, BoundaryBy::Doubt))
    }

    /// Hears what was passed over, and tells of each text.
    fn catch_up(&mut self, unheard: &mut Vec<&DocumentBlock>, mut tell: impl FnMut(&str)) {
        for block in unheard.drain(..) {
            match runs(block) {
                Some(runs) => {
                    let text = open_text(runs);
                    tell(&text);
                    self.signals.hear(&text);
                }
                None => self.signals.hear_code(),
            }
        }
    }

    /// The first block that warns or that its author hides; the number of blocks where none does.
    pub(in crate::parse::boundary) fn first_warning(mut self, blocks: &[Drafted]) -> usize {
        let mut stops = blocks.iter().enumerate().map(|(place, drafted)| {
            drafted.marked.hidden
                || drafted
                    .piece
                    .as_open()
                    .is_some_and(|block| matches!(self.ask(block, place), Finding::Warning { .. }))
        });
        stops.position(|stops| stops).unwrap_or(blocks.len())
    }

    /// Whether the introduction, up to its first heading or to what its author covers, has words of
    /// people who talk about a work.
    pub(in crate::parse::boundary) fn hints_at_a_work(mut self, blocks: &[Drafted]) -> bool {
        for block in blocks.iter().take(INTRODUCTION).map_while(|drafted| drafted.piece.as_open()) {
            if matches!(block.body, Body::Heading { .. }) {
                break;
            }
            if let Some(runs) = runs(block) {
                self.signals.hear(&open_text(runs));
            }
        }
        self.signals.hint()
    }

    /// Whether these blocks, up to their first heading, warn of everything behind them, as far as
    /// they say it themselves.
    pub(in crate::parse::boundary) fn warned_for_good(mut self, blocks: &[Drafted]) -> bool {
        let mut warned = false;
        for (place, drafted) in blocks.iter().enumerate() {
            let Some(block) = drafted.piece.as_open() else { continue };
            if matches!(block.body, Body::Heading { .. }) {
                break;
            }
            let Some(runs) = runs(block) else { continue };
            let text = open_text(runs);
            self.signals.hear(&text);
            if let Some(spoken) = self.asked.spoken(&text, place) {
                match inspect(block, &text, spoken, false, &self.signals) {
                    Finding::Warning { reach, .. } => warned |= reach == Reach::All,
                    Finding::End => warned = false,
                    Finding::Nothing => {}
                }
            }
        }
        warned
    }
}

/// Whether words stop those who have not seen the work, or say that an end is told: more than that a
/// paragraph may be skipped.
fn speaks_for_itself(words: &str) -> bool {
    matches!(phrases::sense(words), Said::Warns(_))
}
