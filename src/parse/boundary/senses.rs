//! Warnings in words of their own: senses that stand beside each other in a sentence.
//!
//! Enters: a sentence that none of the families knows, and its words. Leaves: whether it warns, or
//! says that what spoils is over. Authors stop their readers in countless phrases, made of a few
//! senses: who has not seen it should leave; below, I tell the end; come back when you have. So
//! words are looked up for their senses, in the languages that the sentence may be of, and rules ask
//! which senses meet. Promised: what is denied ("I will not tell") is struck first, and so is what
//! the film or its people tell; a question is asked nothing. Not promised: irony, and sentences that
//! warn by a picture.

mod bits;
mod eastern;
mod english;
mod germanic;
mod romance;
mod slavic;
mod wide;

use self::bits::{
    AGAIN, AHEAD, BACK, CALLBACK, END, FIRST, FOR, FRANK, HERE, LAST, LATER, ME, NOT, NOW, ONLY,
    OVER, PART, PASSIVE, PEOPLE, READ, READER, SAFE, SAYS, SEE, SEEN, SELF, STOP, Senses, TELL,
    Tongue, UNSEEN, WARN, WARNED, WHEN,
};
use super::family::{Family, family};
use super::index::{Index, index};
use super::pattern::signs;
use super::sentences::Word;
use super::tongues::is_in_signs;

/// What a sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// What spoils follows.
    Warns {
        /// Where the words that say so end, in bytes.
        end: usize,
        /// It speaks of this text and of what is told in it, as nobody in a story does.
        plain: bool,
    },
    /// What spoils is over.
    Over,
}

/// A longer sentence warns of nothing, in words.
const LONGEST: usize = 64;

/// A longer sentence is no notice that what spoils is over, in words.
const LONGEST_OVER: usize = 16;

/// "The ending follows": so plainly it is said in so many words at most.
const LONGEST_PLAIN: usize = 14;

/// A language.
#[derive(Debug)]
struct Ear {
    words: Index,
    idioms: Family,
    /// What each of them means.
    meant: &'static [Senses],
}

/// A language, put in order by the compiler.
macro_rules! ear {
    ($tongue:expr) => {{
        const TONGUE: &Tongue = &$tongue;
        Ear {
            words: index!(TONGUE.words),
            idioms: family!(TONGUE.idioms.phrases),
            meant: TONGUE.idioms.senses,
        }
    }};
}

const EARS: [Ear; 10] = [
    ear!(english::ENGLISH),
    ear!(romance::SPANISH),
    ear!(romance::FRENCH),
    ear!(romance::ITALIAN),
    ear!(romance::PORTUGUESE),
    ear!(germanic::GERMAN),
    ear!(eastern::TURKISH),
    ear!(slavic::POLISH),
    ear!(slavic::RUSSIAN),
    ear!(eastern::HINDI),
];

/// The small words of all of them, with a bit for each, in the same order.
const SMALL: Index = index!(&[
    (1, english::ENGLISH.small),
    (1 << 1, romance::SPANISH.small),
    (1 << 2, romance::FRENCH.small),
    (1 << 3, romance::ITALIAN.small),
    (1 << 4, romance::PORTUGUESE.small),
    (1 << 5, germanic::GERMAN.small),
    (1 << 6, eastern::TURKISH.small),
    (1 << 7, slavic::POLISH.small),
    (1 << 8, slavic::RUSSIAN.small),
    (1 << 9, eastern::HINDI.small),
]);

/// What a sentence says. `words` are all of its words.
pub(super) fn hear(sentence: &str, words: &[Word<'_>]) -> Option<Heard> {
    meaning(sentence, words, meet)
}

/// Whether it is worth asking [`hear`] if what spoils is over, of a sentence that is parted into
/// words: one of them has a sense without which nothing is, or an idiom that has it may stand there.
pub(super) fn may_be_over(words: &[Word<'_>]) -> bool {
    words.len() <= LONGEST_OVER
        && ears(words).any(|ear| {
            let meant = |number| ear.meant.get(number).is_some_and(|meant| meant & ENDING != 0);
            words.iter().any(|word| ear.words.bits(&word.text) & ENDING != 0)
                || ear.idioms.may_hold(words, meant)
        })
}

/// Nothing is over where none of these is meant (`is_over`).
const ENDING: Senses = OVER | SAFE | CALLBACK;

/// The languages that a sentence may be of: those of which it has the most small words.
fn ears(words: &[Word<'_>]) -> impl Iterator<Item = &'static Ear> + use<> {
    const ALL: &[Ear] = &EARS;
    let known = known(words);
    let most = known.iter().copied().max().unwrap_or(0);
    ALL.iter().zip(known).filter(move |(_, known)| *known == most).map(|(ear, _)| ear)
}

/// Where a sentence ends that sends away who has not seen the work.
pub(super) fn sends_away(sentence: &str, words: &[Word<'_>]) -> Option<usize> {
    match meaning(sentence, words, send_away) {
        Some(Heard::Warns { end, .. }) => Some(end),
        _ => None,
    }
}

/// Whether a sentence calls readers back, and so plainly that it needs no paragraph of its own:
/// nobody in a story reads.
pub(super) fn calls_back(sentence: &str, words: &[Word<'_>]) -> bool {
    meaning(sentence, words, call_back) == Some(Heard::Over)
}

fn meaning(sentence: &str, words: &[Word<'_>], rules: Rules) -> Option<Heard> {
    if is_in_signs(sentence) {
        return wide::hear(sentence, rules);
    }
    if words.is_empty() || words.len() > LONGEST {
        return None;
    }
    ears(words).find_map(|ear| ear.hear(words, rules))
}

/// How many of these words are small words of each language.
fn known(words: &[Word<'_>]) -> [usize; EARS.len()] {
    let mut known = [0; EARS.len()];
    for word in words {
        let tongues = SMALL.bits(&word.text);
        if tongues == 0 {
            continue;
        }
        for (place, known) in known.iter_mut().enumerate() {
            *known += usize::from(tongues & 1 << place != 0);
        }
    }
    known
}

impl Ear {
    fn hear(&self, words: &[Word<'_>], rules: Rules) -> Option<Heard> {
        let mut senses: Vec<Senses> =
            words.iter().map(|word| self.words.bits(&word.text)).collect();
        let mut taken = vec![false; words.len()];
        let signs = signs(words);
        for (number, phrase) in self.idioms.worth_trying(words) {
            let meant = self.meant.get(number).copied().unwrap_or_default();
            let mut from = 0;
            while let Some(found) =
                words.get(from..).and_then(|rest| phrase.find_among(rest, signs))
            {
                let (start, end) = (from + found.start, from + found.end);
                from = start + 1;
                let free = taken.get(start..end).is_some_and(|taken| !taken.contains(&true));
                if found.is_empty() || !free {
                    continue;
                }
                for place in start..end {
                    if let (Some(taken), Some(senses)) =
                        (taken.get_mut(place), senses.get_mut(place))
                    {
                        *taken = true;
                        *senses = if place + 1 == end { meant } else { 0 };
                    }
                }
            }
        }
        let fixed: Vec<Said> = senses
            .into_iter()
            .zip(taken)
            .zip(words)
            .enumerate()
            .map(|(place, ((senses, idiom), word))| Said {
                senses,
                idiom,
                place,
                end: word.at.end,
                more: MORE.contains(&word.text.as_ref()),
            })
            .filter(|said| said.senses != 0 || said.more)
            .collect();
        rules(fixed, words.len())
    }
}

/// Who could say more and will not, says it so.
const MORE: &[&str] =
    &["more", "much", "mas", "mehr", "davantage", "piu", "mais", "wiecej", "больше", "daha"];

/// A word that has a sense, or a phrase at its last word.
#[derive(Clone, Copy, Debug)]
struct Said {
    senses: Senses,
    /// It is a phrase, which no "not" before it strikes.
    idiom: bool,
    /// Which word it is.
    place: usize,
    /// Where it ends, in bytes.
    end: usize,
    /// It is a word for "more".
    more: bool,
}

/// A "not" reaches so many words ahead, and so many back: German has it behind the verb.
const NOT_AHEAD: usize = 5;
const NOT_BACK: usize = 3;

/// What tells and what is told stand so many words apart at most.
const NEAR: usize = 14;

/// What a sentence says by its senses, and by how many words it has.
type Rules = fn(Vec<Said>, usize) -> Option<Heard>;

/// Whether who has not seen the work is sent away.
fn send_away(mut said: Vec<Said>, _: usize) -> Option<Heard> {
    strike(&mut said);
    let all = said.iter().fold(0, |all, said| all | said.senses);
    let end = said.last().map_or(0, |last| last.end);
    (all & UNSEEN != 0 && all & (STOP | WARNED) != 0).then_some(Heard::Warns { end, plain: false })
}

/// What senses beside each other say. `count` is how many words the sentence has.
fn meet(mut said: Vec<Said>, count: usize) -> Option<Heard> {
    let doubled = strike(&mut said);
    let all = said.iter().fold(0, |all, said| all | said.senses);
    let has = |senses: Senses| all & senses != 0;
    let both = |one: Senses, other: Senses| has(one) && has(other);
    if count <= LONGEST_OVER && is_over(all, count) {
        return Some(Heard::Over);
    }
    let text = has(HERE | SELF | AHEAD);
    let tells = tells_the_end(&said) && (!has(LATER) || has(HERE | SELF));
    let ours = text || both(ME, NOW);
    // "Cover your ears": said so, and not only "leave".
    let sends = said.iter().any(|said| said.idiom && said.senses & STOP != 0);
    let warns = both(UNSEEN, STOP)
        || has(UNSEEN) && has(FIRST) && has(READ | READER)
        || has(SEEN) && (has(ONLY) && has(READER | READ) || has(FOR) && has(READER) && ours)
        || has(SEEN) && has(READ) && has(WHEN) && text
        || has(ONLY) && has(READ) && has(END)
        || tells && (ours || has(WARN) || doubled || sends && !has(PEOPLE))
        || both(WARN, UNSEEN)
        || sends && both(ME, NOW) && both(TELL, READER) && !has(PEOPLE)
        || has(WARN) && has(HERE | AHEAD) && has(END)
        || has(HERE) && has(END) && !has(PEOPLE | NOT) && count <= LONGEST_PLAIN
        || has(ONLY) && has(READER) && has(HERE)
        || in_order(&said, &[READER, SEEN, FIRST])
        || has(ONLY | SELF) && in_order(&said, &[READ, WHEN, SEE | SEEN])
        || has(FRANK) && (text || has(ME | WARN) || doubled)
        || has(LAST) && has(END | UNSEEN | STOP)
        || has(WARNED)
        || in_order(&said, &[SEE | SEEN, FIRST, READ])
        || in_order(&said, &[STOP, SEE, FIRST])
        || has(BACK) && has(WHEN) && has(SEEN | SEE | UNSEEN);
    let end = said.last().map_or(0, |last| last.end);
    let plain = tells && (text || has(WARN));
    warns.then_some(Heard::Warns { end, plain })
}

/// Whether readers are called back to read.
fn call_back(mut said: Vec<Said>, count: usize) -> Option<Heard> {
    strike(&mut said);
    let all = said.iter().fold(0, |all, said| all | said.senses);
    let reads = all & (READ | UNSEEN) != 0 && all & (CALLBACK | SAFE) != 0;
    let plainly = reads || all & CALLBACK != 0 && all & PART != 0;
    (count <= LONGEST_OVER && plainly && is_over(all, count)).then_some(Heard::Over)
}

/// What is over, or safe again.
fn is_over(all: Senses, count: usize) -> bool {
    let has = |senses: Senses| all & senses != 0;
    let over = has(OVER) && has(PART) && has(END);
    // "The rest of the crew is safe": nobody is told to read.
    let safe = has(SAFE) && (has(READ) || has(HERE) && (has(READER | AGAIN) || count <= 5));
    let back = has(CALLBACK) && has(READER | SAFE | OVER | PART);
    // "Come back when you have seen it."
    let later = has(WHEN) && has(SEE | SEEN);
    !has(NOT | STOP | PEOPLE) && !later && (over || safe || back)
}

/// Whether something tells of an end nearby.
fn tells_the_end(said: &[Said]) -> bool {
    let tellers = said.iter().filter(|said| said.senses & TELL != 0);
    tellers.clone().any(|tells| {
        said.iter().any(|end| end.senses & END != 0 && end.place.abs_diff(tells.place) <= NEAR)
    })
}

/// Whether these senses stand in this order.
fn in_order(said: &[Said], senses: &[Senses]) -> bool {
    let mut rest = said.iter();
    senses.iter().all(|sense| rest.any(|said| said.senses & sense != 0))
}

/// Strikes what is denied, and what somebody else tells. Whether a "not" denies a "without", so
/// that both together promise to tell.
fn strike(said: &mut [Said]) -> bool {
    let mut doubled = false;
    for at in 0..said.len() {
        let Some(here) = said.get(at).copied() else { continue };
        let before = said.get(..at).unwrap_or_default();
        let denied =
            before.iter().rposition(|no| no.senses == NOT && here.place - no.place <= NOT_AHEAD);
        let behind = said
            .iter()
            .skip(at + 1)
            .position(|no| no.senses == NOT && no.place - here.place <= NOT_BACK)
            .map(|no| at + 1 + no);
        if here.senses & SEEN != 0 {
            let no = denied.or(behind.filter(|_| !here.idiom));
            if let Some(no) = no {
                set(said, no, 0);
                set(said, at, UNSEEN);
            }
            continue;
        }
        if here.senses & STOP != 0 && !here.idiom {
            let near = before.iter().any(|no| no.senses == NOT && here.place - no.place <= 2);
            if near {
                set(said, at, 0);
            }
            continue;
        }
        if here.senses & SAYS != 0 {
            let who = said.get(at + 1).is_some_and(|next| next.senses & END != 0);
            set(said, at, if who { TELL } else { 0 });
        }
        let Some(here) = said.get(at).copied() else { continue };
        if here.senses & (TELL | FRANK) == 0 {
            continue;
        }
        if here.senses & NOT != 0 || denied.is_some() {
            // "No puedo … sin contar": a "without" of its own is denied by what stands before it.
            let own = here.senses & NOT != 0;
            let no = if own { at } else { denied.unwrap_or(at) };
            let first =
                said.get(..no).unwrap_or_default().iter().rposition(|said| said.senses == NOT);
            let more = first.is_some_and(|first| {
                said.iter().skip(first).take(no - first).any(|said| said.more)
            });
            if first.is_some() && !more {
                doubled = true;
            } else {
                set(said, at, here.senses & !(TELL | FRANK | PASSIVE));
                continue;
            }
        } else if behind.is_some() && !(here.idiom && here.senses & FRANK != 0) {
            set(said, at, here.senses & !(TELL | FRANK | PASSIVE));
            continue;
        }
        let subject = said
            .get(..at)
            .unwrap_or_default()
            .iter()
            .rev()
            .take_while(|who| here.place - who.place <= 6)
            .find(|who| who.senses & (ME | SELF | HERE | PEOPLE) != 0);
        if here.senses & (PASSIVE | FRANK | ME | NOT) == 0
            && subject.is_some_and(|who| who.senses & PEOPLE != 0)
        {
            set(said, at, here.senses & !TELL);
        }
    }
    doubled
}

fn set(said: &mut [Said], at: usize, senses: Senses) {
    if let Some(said) = said.get_mut(at) {
        said.senses = senses;
    }
}

#[cfg(test)]
mod tests;
