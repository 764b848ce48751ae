//! One block, asked for a warning or for the notice that spoilers end.
//!
//! Enters: an open block, what is known of the text so far. Leaves: a [`Finding`]. Promised: a
//! block without any of a few needles costs a search at memory speed and nothing more; a mild
//! phrase counts only in a text about a work, and technical prose warns only on a line of its own.

mod abroad;
mod fillers;
mod stems;
mod together;
mod wordless;

use std::ops::Range;

use memchr::memmem::Finder;

use self::abroad::{ABROAD, CALLS};
use self::fillers::is_filler;
pub(super) use self::stems::holds_stem;
use self::stems::{is_far, is_of_a_stem};
use self::together::{Together, together};
use self::wordless::WORDLESS;
use super::phrases::{self, Reach, Said, Warning, answers, judge, names_alone, sense};
use super::reported::Reported;
use super::sentences::sentences;
use super::signals::Signals;
use crate::article::{Body, Step};
use crate::spoiler::DocumentBlock;
use crate::text::{any, any_three};

/// So many blocks are searched for warnings without the word; later ones must say "spoiler".
const WORDLESS_BLOCKS: usize = 64;

/// In one block so many bytes are; a sentence that begins behind them must say "spoiler", too. A
/// book on one line is one block.
const WORDLESS_BYTES: usize = 64 << 10;

/// A longer sentence calls nobody back, in words.
const LONGEST_CALL: usize = 16;

/// A longer question is not one that the next sentence is about, in bytes.
const LONGEST_QUESTION: usize = 90;

/// What a block says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Finding {
    /// Nothing of spoilers.
    Nothing,
    /// The whole block says that spoilers end.
    End,
    /// Spoilers follow. `words` is the warning's place in the block's open text.
    Warning {
        /// Where the warning stands, in bytes.
        words: Range<usize>,
        /// How far it reaches.
        reach: Reach,
        /// The whole block warns, and speaks of this text and of what is told in it.
        plain: bool,
    },
}

/// What is looked for in early blocks.
const EARLY: Together = together!(WORDLESS, ABROAD);

/// What is looked for in the first sentence of every hidden paragraph.
const CALLING: Together = together!(CALLS);

/// Finds blocks that are worth reading. Read when something is hidden.
#[derive(Default)]
pub(super) struct Needles {
    ends: Option<Vec<Finder<'static>>>,
}

impl Needles {
    /// Whether a block may say that spoilers end.
    pub(super) fn may_end(&mut self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let may = any_three(bytes, |one, two, three| {
            let safe = (one | 0x20 == b'a') & (two | 0x20 == b'f') & (three | 0x20 == b'e');
            safe | is_of_a_stem(one, two, three)
        });
        if !may && !any(bytes, is_far) {
            return false;
        }
        let ends = self.ends.get_or_insert_with(|| finders(ENDS));
        ends.iter().any(|finder| finder.find(bytes).is_some())
    }
}

/// Whether a sentence may call readers back.
pub(super) fn may_call_back(sentence: &str) -> bool {
    sentence.split_ascii_whitespace().nth(LONGEST_CALL).is_none()
        && CALLING.stand_in(sentence.as_bytes())
}

/// How much is asked of the `place`-th block. `stem`: it holds a word for "spoiler".
pub(super) fn depth(text: &str, place: usize, stem: bool) -> Option<Depth> {
    let is_early = place < WORDLESS_BLOCKS;
    let beginning = text.as_bytes().get(..WORDLESS_BYTES).unwrap_or(text.as_bytes());
    if stem || is_early && EARLY.stand_in(beginning) {
        return Some(Depth::Families);
    }
    is_early.then_some(Depth::Senses)
}

/// What a block is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Depth {
    /// Whether it warns in words of its own.
    Senses,
    /// That, and all families of phrases.
    Families,
}

/// Parts of the words with which a notice says that spoilers end.
const ENDS: &[&str] = &[
    "poil",
    "POIL",
    "pojler",
    "POJLER",
    "afe ",
    "AFE ",
    "пойлер",
    "ПОЙЛЕР",
    "ネタバレ",
    "ねたばれ",
    "스포",
    "剧透",
    "劇透",
    "雷",
    "स्प",
];

fn finders(needles: &[&'static str]) -> Vec<Finder<'static>> {
    needles.iter().map(|needle| Finder::new(*needle)).collect()
}

/// What the sentences of a block say.
#[derive(Debug)]
pub(super) struct Spoken(Vec<(Range<usize>, Said)>);

impl Spoken {
    /// Listens to a block's open text. `stem`: it holds a word for "spoiler".
    pub(super) fn of(text: &str, depth: Depth, stem: bool) -> Self {
        if is_upright(text) {
            return Self(vec![(0..text.len(), judge(&text.replace('\n', " ")))]);
        }
        let ask = |sentence: &str, at: usize| match depth {
            _ if at >= WORDLESS_BYTES && !(stem && holds_stem(sentence)) => Said::Nothing,
            Depth::Families => judge(sentence),
            Depth::Senses => sense(sentence),
        };
        let mut said: Vec<(Range<usize>, Said)> = sentences(text)
            .map(|range| {
                let sentence = text.get(range.clone()).unwrap_or_default();
                let said = ask(sentence, range.start);
                (range, said)
            })
            .collect();
        if said.iter().any(|(_, said)| matches!(said, Said::Warns(_))) {
            let reported = Reported::of(text);
            for (range, said) in &mut said {
                if matches!(said, Said::Warns(_)) && reported.holds(range) {
                    *said = Said::Nothing;
                }
            }
        }
        // "Not seen it? Off you go.": the question is what the next sentence is about.
        for place in 1..said.len() {
            let (Some((first, _)), Some((second, Said::Nothing))) =
                (said.get(place - 1), said.get(place))
            else {
                continue;
            };
            let (from, start, end) = (first.start, second.start, second.end);
            let asks = text.get(first.clone()).is_some_and(|first| {
                first.len() <= LONGEST_QUESTION && first.ends_with(['?', '？'])
            });
            if !asks {
                continue;
            }
            // Whose warning ends with the question has no answer.
            if let Some(mut warning) = text.get(from..end).and_then(answers)
                && let Some(until) = warning.until.checked_sub(start - from)
                && let Some((_, said)) = said.get_mut(place)
            {
                warning.until = until;
                *said = Said::Warns(warning);
            }
        }
        if let [(range, said @ Said::Nothing)] = said.as_mut_slice()
            && stem
            && let Some(until) = text.get(range.clone()).and_then(names_alone)
        {
            *said = Said::Names(until);
        }
        Self(said)
    }

    /// Whether anything is said of spoilers.
    pub(super) fn says_nothing(&self) -> bool {
        self.0.iter().all(|(_, said)| *said == Said::Nothing)
    }
}

/// Whether the whole of a block says that spoilers end, in a text that is certainly about a work.
/// Where none of its sentences says so nothing else is asked.
pub(super) fn ends(block: &DocumentBlock, text: &str) -> bool {
    let may = is_upright(text)
        || sentences(text).any(|range| text.get(range).is_some_and(phrases::may_end));
    may && {
        let spoken = Spoken::of(text, Depth::Families, true);
        inspect(block, text, &spoken, true, &Signals::default()) == Finding::End
    }
}

/// What a block says. `certain` says that the text is known to be about a work; `signals` are
/// those of the text so far.
pub(super) fn inspect(
    block: &DocumentBlock,
    text: &str,
    Spoken(said): &Spoken,
    certain: bool,
    signals: &Signals,
) -> Finding {
    if is_upright(text) {
        return match said.first() {
            Some((words, Said::Warns(Warning { reach, .. }))) => {
                Finding::Warning { words: words.clone(), reach: *reach, plain: false }
            }
            Some((_, Said::End)) => Finding::End,
            _ => Finding::Nothing,
        };
    }
    let over = |said: &Said| matches!(said, Said::End | Said::Over);
    if let Some(notice) = said.iter().position(|(_, said)| over(said)) {
        // "There, all done. You can look now.": in front of the notice a few words may spoil.
        let adds_nothing = |place: usize, range: &Range<usize>| {
            text.get(range.clone()).is_some_and(|words| {
                words.split_whitespace().count() <= 3 && (place > notice || is_filler(words))
            })
        };
        let ends = said.iter().enumerate().all(|(place, (range, said))| {
            over(said) || *said == Said::Nothing && adds_nothing(place, range)
        });
        if ends {
            return Finding::End;
        }
    }
    if let [(words, Said::Names(until))] = said.as_slice() {
        let about = certain || signals.hint();
        let other = signals.promised() || signals.is_essay() || signals.is_listing();
        // "My theory (spoilers)" is a heading that says so of its own section.
        let labelled =
            matches!(block.body, Body::Heading { .. }) && text.trim_end().ends_with([')', ']']);
        if !about || other || labelled || is_item(block) {
            return Finding::Nothing;
        }
        let words = words.start..words.start + until;
        return Finding::Warning { words, reach: Reach::All, plain: false };
    }
    let Some(first) = said.iter().position(|(_, said)| matches!(said, Said::Warns(_))) else {
        return Finding::Nothing;
    };
    let Some(warning) = Stretch::of(said, first) else { return Finding::Nothing };
    let whole = first == 0 && warning.words.end >= text.trim_end().len();
    // "- High Tide. SPOILER: Tom did it": a label in an item is that item's, and one in a text
    // that promises to tell nothing is its paragraph's.
    let may_be_labelled = || certain || warning.is_labels_place(signals);
    let alone = is_item(block) || signals.promised() && warning.is_mark(text);
    if alone && !whole && warning.is_label(text) && may_be_labelled() {
        return Finding::Warning { words: warning.words, reach: Reach::Paragraph, plain: false };
    }
    if warning.counts(block, text, whole, certain, signals) {
        let mut words = warning.words;
        // "[!spoiler] Tom did it": the kind itself may be what warns.
        if let Some(start) = callout(text).filter(|start| *start < words.end) {
            words.start = words.start.max(start);
        }
        Finding::Warning { plain: whole && warning.plain, words, reach: warning.reach }
    } else {
        Finding::Nothing
    }
}

/// Where the words begin of a box whose kind is written before them, `[!danger]- `, as in notes of
/// Obsidian and on GitHub.
fn callout(text: &str) -> Option<usize> {
    let (kind, rest) = text.strip_prefix("[!")?.split_once(']')?;
    let named = kind.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && !kind.is_empty();
    let words = rest.trim_start_matches(['-', '+']).trim_start();
    named.then_some(text.len() - words.len())
}

/// A word that is written downwards, a letter in a line.
fn is_upright(text: &str) -> bool {
    text.len() <= 400
        && text.lines().count() >= 5
        && text.lines().all(|line| line.trim().chars().count() <= 1)
}

/// Whether a block is a list's item, or belongs to one.
pub(super) fn is_item(block: &DocumentBlock) -> bool {
    block.inset.iter().any(|step| matches!(step, Step::Item(_) | Step::Hang(_)))
}

/// Sentences beside each other that warn together.
struct Stretch {
    words: Range<usize>,
    reach: Reach,
    sure: bool,
    own: bool,
    plain: bool,
    sentences: usize,
}

impl Stretch {
    fn of(said: &[(Range<usize>, Said)], first: usize) -> Option<Self> {
        let mut stretch: Option<Self> = None;
        for (range, said) in said.iter().skip(first) {
            let Said::Warns(warning) = said else { break };
            if warning.reach == Reach::Clause && stretch.is_some() {
                break;
            }
            let end = range.start + warning.until;
            let now = stretch.get_or_insert(Self {
                words: range.clone(),
                reach: warning.reach,
                sure: warning.sure,
                own: warning.own,
                plain: warning.plain,
                sentences: 0,
            });
            now.words.end = end;
            now.sure |= warning.sure;
            now.sentences += 1;
            if warning.reach == Reach::Clause {
                now.words.start = end;
                now.words.end = range.end;
                break;
            }
            if end < range.end {
                break;
            }
        }
        stretch
    }

    /// Whether all that it says is "SPOILER:", "(spoiler)", or the word in capitals.
    fn is_label(&self, text: &str) -> bool {
        let words = text.get(self.words.clone()).unwrap_or_default().trim_end();
        let marked = words.ends_with([':', '：', ')', '）', ']', '】', '—', '–', '-']);
        let shouts = !words.contains(char::is_lowercase) && words.ends_with(char::is_alphabetic);
        (marked || shouts) && holds_stem(words) && words.split_whitespace().count() <= 3
    }

    /// Whether it is a label, and no alert: at the beginning of its paragraph, or in capitals or
    /// brackets inside it.
    fn is_mark(&self, text: &str) -> bool {
        let words = text.get(self.words.clone()).unwrap_or_default();
        let stands_out =
            !words.contains(char::is_lowercase) || words.starts_with(['(', '（', '[', '【']);
        (self.words.start == 0 || stands_out)
            && self.is_label(text)
            && !words.to_ascii_lowercase().contains("alert")
    }

    /// Whether it says "spoiler" in words of its own: those in quotation marks are somebody's, or a
    /// work's name.
    fn says_spoiler(&self, text: &str) -> bool {
        let words = text.get(self.words.clone()).unwrap_or_default();
        let mut depth = 0_usize;
        let own = words.split(['"', '“', '”', '«', '»', '„', '「', '」']).filter(|_| {
            depth += 1;
            depth % 2 == 1
        });
        own.into_iter().any(holds_stem)
    }

    /// Whether a label may stand here: "SPOILER: Mara leaves." is one at the beginning of its
    /// paragraph, whatever the text is about. In the middle it is a manner of speaking of those who
    /// write of anything but works.
    fn is_labels_place(&self, signals: &Signals) -> bool {
        signals.hint() || self.words.start == 0 && !signals.technical()
    }

    /// Whether this is a warning of this article, and not talk of warnings.
    fn counts(
        &self,
        block: &DocumentBlock,
        text: &str,
        whole: bool,
        certain: bool,
        signals: &Signals,
    ) -> bool {
        let about = certain || signals.about_a_work() || self.own && !signals.technical();
        let item = is_item(block);
        // A box with a mark before its words is the author's own: "> [!danger] Spoilers from here".
        let quote =
            callout(text).is_none() && block.inset.iter().any(|step| matches!(step, Step::Quote));
        let heading = matches!(block.body, Body::Heading { .. });
        let words = text.split_whitespace().take(20).count();
        if signals.technical() && !certain {
            return whole && self.sure && !item && !heading && words <= 12;
        }
        if signals.is_essay() {
            // "The next two paragraphs give away the end, spoiler warning" speaks of this text.
            let of_a_place = matches!(
                self.reach,
                Reach::Paragraphs(_) | Reach::Sections(_) | Reach::Section | Reach::Next
            );
            let says =
                self.says_spoiler(text) && (self.sure || whole && (self.plain || of_a_place));
            return !item && !quote && !heading && (says || self.is_mark(text));
        }
        // "Avoid the news if you do not want to know the score."
        let says = text.get(self.words.clone()).is_some_and(holds_stem);
        if signals.is_listing() && !says && !self.sure {
            return false;
        }
        // "- High Tide (spoiler alert: Tom did it)"
        if item && self.reach == Reach::Clause && !signals.technical() {
            return true;
        }
        if item || heading {
            // "## Spoilers": whatever the text is about, its author named a section by that.
            let named = heading && (self.sure || says && (about || words == 1));
            let plainly = whole && (named || self.sure && says);
            return plainly
                || (about && (self.sure || (whole && (item || self.own || words <= 6))));
        }
        let label = self.is_label(text) && self.is_labels_place(signals);
        if quote {
            return whole && (self.sure || about) || label && self.words.start == 0;
        }
        if self.sure || self.sentences > 1 && !signals.promised() {
            return true;
        }
        if signals.promised() {
            // What an author marks in spite of it is marked; "Spoiler alert: the crow is better" is
            // a joke.
            return self.is_mark(text)
                || self.reach == Reach::Clause
                || whole && words <= 6 && holds_stem(text);
        }
        // What is marked inside a sentence costs no more than that sentence.
        let first = self.words.start == 0 || self.reach == Reach::Clause;
        about
            || label
            || (first && signals.hint())
            || (whole && words <= 6 && text.to_ascii_lowercase().contains("spoiler"))
    }
}

#[cfg(test)]
mod tests {
    use super::stems::{STEMS, may_hold_stem};
    use super::*;

    #[test]
    fn no_stem_is_passed_over_by_the_first_look() {
        for stem in STEMS {
            for air in 0..40 {
                let text = format!("{}{stem}{}", ".".repeat(air), ".".repeat(40 - air));
                assert!(holds_stem(&text) && may_hold_stem(&text), "{text}");
                assert!(holds_stem(stem), "{stem}");
            }
        }
        let mut needles = Needles::default();
        for end in ENDS {
            assert!(needles.may_end(&format!("Said {end} there.")), "{end}");
        }
    }

    #[test]
    fn far_into_a_block_a_sentence_is_asked_when_it_says_spoiler() {
        let warns = |text: &str| {
            let stem = holds_stem(text);
            let asked = depth(text, 0, stem).unwrap_or(Depth::Senses);
            !Spoken::of(text, asked, stem).says_nothing()
        };
        let far = "The keeper counted the lamps. ".repeat(WORDLESS_BYTES / 30 + 1);
        let near = "The keeper counted the lamps. ".repeat(WORDLESS_BYTES / 30 - 1);
        let quiet = "Stop reading now if you have not seen the film.";
        assert!(warns(&format!("{near}{quiet}")));
        assert!(!warns(&format!("{far}{quiet}")));
        assert!(warns(&format!("{far}Spoilers ahead!")));
        assert!(!warns(&format!("The film had one spoiler in it. {far}{quiet}")));
    }
}
