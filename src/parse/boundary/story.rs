//! Whether a paragraph tells what happens in a story, or talks about a work.
//!
//! Enters: the open text of one paragraph. Leaves: how much it moves a story on and how much of that
//! turns it: a death, an unmasking, an end. Promised: a bounded look at the paragraph itself and at
//! nothing else; what is quoted, asked or said of oneself is not told. Not promised: grammar, nor
//! that a story in words of its own is recognised. Not here: what is made of it, in the order of
//! reading (`walk/telling.rs`), and the words themselves (`story/`).

mod abroad;
mod english;

use self::abroad::{
    HINTS_ABROAD, MOVES_ABROAD, REAL_ABROAD, SELF_ABROAD, SIGNS, THIRD_ABROAD, TURNS_ABROAD,
    WHEN_ABROAD,
};
use self::english::{PHRASES, SAID, Says};
use super::index::{Index, index};
use super::pattern::{find, signs};
use super::sentences::{Word, words};
use crate::text::{any, any_pair, any_three};

pub(super) use self::english::SHOWS;

/// No more of a paragraph is listened to, in bytes.
const LONGEST: usize = 3000;

/// A subject stands at most so many words before what it does.
const REACH: usize = 4;

/// A word of time or condition makes a beginning of what stands so many words behind it.
const CLAUSE: usize = 8;

/// Of so many English words one is of those that no other tongue has.
const RARE: usize = 25;

/// A sentence counts for no more, however long it is.
const MOST_MOVES: u16 = 3;
/// The same of its turns.
const MOST_TURNS: u16 = 6;

/// She does something.
const ACT: u32 = 1;
/// She finds something out.
const FIND: u32 = 1 << 1;
/// She dies, kills, confesses.
const TURN: u32 = 1 << 2;
/// The same of several, or behind "to": "they escape".
const TURN_BARE: u32 = 1 << 3;
/// Somebody: "she", "the inspector".
const WHO: u32 = 1 << 4;
/// The writer.
const ME: u32 = 1 << 5;
/// "When", "after": what stands behind it is where a story begins.
const WHEN: u32 = 1 << 6;
/// People who make and sell works, and real life.
const REAL: u32 = 1 << 7;
/// "Died", "was shot": a turn only in a text that tells what was broadcast.
const DONE: u32 = 1 << 8;
/// "Viewers", "Thursday's episode".
const SHOWN: u32 = 1 << 9;
/// What a premise is introduced with.
const PREMISE: u32 = 1 << 10;
/// Words that end like a verb of hers and are none.
const NO_ACT: u32 = 1 << 11;
/// A move in a tongue that needs no subject.
const MOVE_ABROAD: u32 = 1 << 12;
/// A turn in such a tongue.
const TURN_ABROAD: u32 = 1 << 13;
/// "He", "her": people who were named before.
const THIRD: u32 = 1 << 14;
/// Words that are English and nothing else.
const ENGLISH: u32 = 1 << 15;
/// What may be a turn in such a tongue, or a premise.
const HINT_ABROAD: u32 = 1 << 16;
/// "Dropped", "slapped": a move only in a text that tells what was broadcast.
const ACTED: u32 = 1 << 17;
/// What stands behind a verb, and not behind a name's plural.
const OBJECT: u32 = 1 << 18;

/// What is listened for in English.
const AT_HOME: Index = index!(&[
    (ACT, english::ACTS),
    (FIND, english::FINDS),
    (TURN, english::TURNING),
    (TURN_BARE, english::TURN_BARE),
    (WHO, english::PEOPLE),
    (ME, english::SELF),
    (WHEN, english::WHEN),
    (REAL, english::REAL),
    (DONE, english::DONE),
    (ACTED, english::ACTED),
    (SHOWN, english::SHOWS),
    (PREMISE, english::PREMISE),
    (NO_ACT, english::NO_ACTS),
    (OBJECT, english::OBJECTS),
    (THIRD, english::THIRD),
    (ENGLISH, english::ENGLISH),
]);

/// What is listened for in other tongues.
const ABROAD: Index = index!(&[
    (ME, SELF_ABROAD),
    (WHEN, WHEN_ABROAD),
    (REAL, REAL_ABROAD),
    (MOVE_ABROAD, MOVES_ABROAD),
    (TURN_ABROAD, TURNS_ABROAD),
    (HINT_ABROAD, HINTS_ABROAD),
    (THIRD, THIRD_ABROAD),
]);

/// How much a paragraph tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Things that somebody does.
    pub moves: u16,
    /// Turns of the story; two for each that is plain.
    pub turns: u16,
    /// What somebody did in the past: told only where something was broadcast.
    pub past: u16,
    /// How often people are spoken of who were named before.
    pub people: u16,
    /// It speaks of viewers, episodes, scenes.
    pub shown: bool,
    /// Words of real life, and of people who make works.
    pub real: u16,
    /// How many words there are.
    pub words: u16,
}

impl Told {
    /// Whether it moves the story on, and not by a word alone.
    pub(super) fn tells(self) -> bool {
        self.moves + self.turns > 1
    }

    /// Takes in a sentence. What is asked is not told, nor what the writer did.
    fn add(&mut self, sentence: &Sentence, asks: bool) {
        if asks || sentence.me {
            return;
        }
        if !sentence.premise {
            self.moves += sentence.moves.min(MOST_MOVES);
        }
        self.turns += sentence.turns.min(MOST_TURNS);
        self.past += sentence.past.min(MOST_MOVES);
    }
}

/// Listens to a paragraph.
pub(super) fn told(text: &str) -> Told {
    let text = (LONGEST - 3..=LONGEST).rev().find_map(|at| text.get(..at)).unwrap_or(text);
    let words = words(text);
    let mut told = Told { words: number(words.len()), ..Told::default() };
    // "The set-up is plain enough": such a paragraph says where a story begins.
    if is_set_up(&words) {
        return told;
    }
    let known = Known::of(&words);
    let english = known.english;
    let mut sentence = Sentence::default();
    let mut behind = 0;
    let mut next = known.bits.iter().copied().skip(1);
    let mut before = "";
    for (at, (word, bits)) in words.iter().zip(known.bits.iter().copied()).enumerate() {
        // A space says nothing.
        let gap = text.get(behind..word.at.start).filter(|gap| *gap != " ").unwrap_or_default();
        behind = word.at.end;
        let begins = gap.contains(['.', '!', '?', '…', ';', ':', '。', '।']);
        if begins {
            told.add(&sentence, gap.contains('?'));
            sentence = Sentence::default();
        }
        told.people += u16::from(bits & THIRD != 0);
        told.real += u16::from(bits & REAL != 0 || is_year(&word.text));
        told.shown |= bits & SHOWN != 0;
        let rest = text.get(word.at.start..).unwrap_or_default();
        sentence.hear(&Here {
            bits,
            gap,
            at,
            word: &word.text,
            before: std::mem::replace(&mut before, &word.text),
            next: next.next(),
            capital: rest.starts_with(char::is_uppercase),
            begins: begins || at == 0,
            english,
        });
    }
    told.add(&sentence, text.trim_end().ends_with('?'));
    if english {
        told.hear_phrases(&words);
    } else if any(text.as_bytes(), |byte| byte >= 0xe3) {
        told.hear_signs(text);
    }
    let real = told.real;
    told.turns = told.turns.saturating_sub(real);
    told.moves = told.moves.saturating_sub(real);
    if real > 0 {
        told.past = 0;
    }
    told
}

impl Told {
    fn hear_phrases(&mut self, words: &[Word<'_>]) {
        let all = signs(words);
        for (number, phrase) in PHRASES.worth_trying(words) {
            match SAID.get(number) {
                Some(says) if phrase.find_among(words, all).is_some() => match says {
                    Says::Turn(weight) => self.turns += weight,
                    Says::Passed => self.past += 2,
                },
                _ => {}
            }
        }
    }

    /// Scripts that part no words: three signs are counted as one.
    fn hear_signs(&mut self, text: &str) {
        let far = text.chars().filter(|c| *c >= '\u{2e80}').count();
        self.words = self.words.max(number(far / 3));
        let people = text.chars().filter(|c| matches!(c, '他' | '她' | '彼')).count();
        self.people = self.people.max(number(people));
        for (weight, _) in SIGNS.iter().filter(|(_, sign)| text.contains(sign)) {
            self.turns += weight;
            self.moves += 1;
        }
    }
}

/// Whether a text speaks of what is shown in words that are not written plainly: in other letters, or
/// letter by letter. Of plain words [`Signals`](super::signals::Signals) know.
pub(super) fn is_shown_oddly(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Quotation marks and dashes are no letters.
    let other = any_pair(bytes, |one, two| (one >= 0xc3) & ((one != 0xe2) | (two != 0x80)));
    let alone =
        || bytes.windows(3).filter(|three| matches!(three, [a, b, c] if is_alone(*a, *b, *c)));
    // Of each of those words four letters are left, one of which may begin the text, and one end it.
    (other || any_three(bytes, is_alone) && alone().count() > 1) && told(text).shown
}

/// Whether a letter stands by itself that is not "a", "I", or what stands behind an apostrophe.
#[inline]
fn is_alone(before: u8, letter: u8, after: u8) -> bool {
    let small = letter | 0x20;
    let usual = (small == b'a')
        | (small == b'i')
        | (small == b's')
        | (small == b't')
        | (small == b'd')
        | (small == b'm');
    small.is_ascii_lowercase() & !usual & !is_of_word(before) & !is_of_word(after)
}

#[inline]
fn is_of_word(byte: u8) -> bool {
    (byte | 0x20).is_ascii_lowercase() | byte.is_ascii_digit()
}

/// What the words of a paragraph are, each looked up once.
struct Known {
    english: bool,
    /// Of each word.
    bits: Vec<u32>,
}

impl Known {
    fn of(words: &[Word<'_>]) -> Self {
        let looked_up = |index: &Index| words.iter().map(|word| index.bits(&word.text)).collect();
        let bits: Vec<u32> = looked_up(&AT_HOME);
        // A title in English makes no paragraph English.
        let count = bits.iter().filter(|bits| **bits & ENGLISH != 0).count();
        let english = count > 0 && count * RARE >= words.len();
        Self { english, bits: if english { bits } else { looked_up(&ABROAD) } }
    }
}

fn number(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1000..2100).contains(&year))
}

/// Whether a paragraph says of itself that it tells how a story begins.
fn is_set_up(words: &[Word<'_>]) -> bool {
    const OPENS: &str =
        "^ the story|plot|film|novel|book|series|game|action starts|begins|opens|follows";
    find!("^ *2 set up is|was", words)
        .or_else(|| find!("^ *2 setup|premise|logline", words))
        .or_else(|| find!(OPENS, words))
        .is_some()
}

/// A word of a sentence and what stands around it.
struct Here<'a> {
    word: &'a str,
    at: usize,
    bits: u32,
    /// What stands between it and the word before it.
    gap: &'a str,
    before: &'a str,
    /// What the word behind it is, where there is one.
    next: Option<u32>,
    /// It is written with a capital.
    capital: bool,
    /// It begins its sentence.
    begins: bool,
    english: bool,
}

/// Somebody who may do something.
#[derive(Clone, Copy)]
struct Who {
    at: usize,
    is_name: bool,
    is_pronoun: bool,
}

/// What one sentence told.
#[derive(Default)]
struct Sentence {
    moves: u16,
    turns: u16,
    past: u16,
    /// Who was named last.
    who: Option<Who>,
    /// Where a word of time or condition stands.
    when: Option<usize>,
    /// Somebody did something.
    acted: bool,
    /// The writer speaks of himself.
    me: bool,
    premise: bool,
}

impl Sentence {
    fn hear(&mut self, here: &Here<'_>) {
        let bits = here.bits;
        self.me |= bits & ME != 0;
        self.premise |= bits & PREMISE != 0;
        if here.gap.contains([',', '—', '–', '(', ')']) {
            self.when = None;
        }
        if bits & WHEN != 0 {
            self.when = Some(here.at);
        }
        let set_up = self.when.is_some_and(|when| here.at - when <= CLAUSE);
        let turns = |count| if set_up { 0 } else { count };
        if here.english {
            self.act(here, &turns);
            self.name(here);
        } else if bits & TURN_ABROAD != 0 {
            self.moves += 1;
            self.turns += turns(2);
        } else if bits & MOVE_ABROAD != 0 {
            self.moves += 1;
        } else if bits & HINT_ABROAD != 0 {
            self.turns += turns(1);
        }
    }

    /// Whether somebody was named no more than so many words before.
    fn is_near(&self, here: &Here<'_>, reach: usize) -> bool {
        self.who.is_some_and(|who| here.at - who.at <= reach)
    }

    fn act(&mut self, here: &Here<'_>, turns: &dyn Fn(u16) -> u16) {
        let bits = here.bits;
        // "She finds it, and follows him": the same somebody.
        let goes_on = self.acted
            && (here.gap.contains([',', '(', '—', '–'])
                || matches!(here.before, "and" | "then" | "but" | "before" | "or"));
        let acts = bits & (ACT | FIND | TURN) != 0 || self.is_verb(here);
        if acts && (goes_on || self.is_near(here, REACH)) {
            self.moves += 1;
            self.acted = true;
            if bits & TURN != 0 {
                self.turns += turns(2);
            }
        }
        if bits & TURN_BARE != 0 && self.is_near(here, 2) {
            self.moves += 1;
            self.turns += turns(2);
        }
        if bits & (DONE | ACTED) != 0 && self.is_near(here, REACH) {
            self.past += 1 + u16::from(bits & DONE != 0);
        }
    }

    /// "She sends", "Len carves the bird": right behind somebody it is done by them.
    fn is_verb(&self, here: &Here<'_>) -> bool {
        let ends = here.word.len() > 3 && here.word.ends_with('s') && !here.word.ends_with("ss");
        if !ends || here.capital || here.bits & NO_ACT != 0 {
            return false;
        }
        self.who.is_some_and(|who| {
            let object = || here.next.is_none_or(|bits| bits & OBJECT != 0);
            who.is_pronoun && self.is_near(here, 2)
                || who.is_name && self.is_near(here, 1) && object()
        })
    }

    fn name(&mut self, here: &Here<'_>) {
        let bits = here.bits;
        let is_name =
            here.capital && (!here.begins || bits == 0) && bits & (ME | WHEN | NO_ACT) == 0;
        if is_name || bits & WHO != 0 {
            let is_pronoun = matches!(here.word, "he" | "she" | "who");
            self.who = Some(Who { at: here.at, is_name, is_pronoun });
        }
    }
}

#[cfg(test)]
mod tests;
