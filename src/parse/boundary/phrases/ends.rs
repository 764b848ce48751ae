//! Notices that spoilers end.
//!
//! Enters: a sentence, or its words. Leaves: whether it is one, and whether it is worth asking. Not
//! here: what only looks like one (`notice`), what is over in words of its own (`senses`), and what
//! other languages say (`tongues`).

use super::notice::{is_no_end, says_no_more};
use crate::parse::boundary::family::{Family, family};
use crate::parse::boundary::pattern::phrases;
use crate::parse::boundary::senses::{self, Heard};
use crate::parse::boundary::sentences::{Word, speak_of_spoilers, words};
use crate::parse::boundary::tongues;

/// "Ende der Spoiler".
const FAR_ENDS: Family = family!(phrases![
    "ende|fin|fim|koniec|конец *2 spoiler~|спойлер~",
    "fine degli|dei|spoiler spoiler?",
]);

/// "Spoilers end here", in at most [`LONGEST_END`] words.
const ENDS: Family = family!(phrases![
    "end of the? *2 spoilers|spoiler",
    "end|ends of? the? spoilers|spoiler",
    "^ the? spoilers|spoiler are? end|ends|over|done|finished here|now? $",
    "spoilers|spoiler section|zone|part ends|over|ended",
    "spoilers|spoiler free from here|now",
    "^ *6 spoilers are|is over|done|finished now? $",
    "^ *1 spoilers over|done|ended|finished $",
    "^ *2 safe to come|return|scroll *2 $",
    "^ *2 spoilers|spoiler talk|discussion|section|part ends|over|done $",
    "^ no more|further spoilers *3 $",
    "^ safe again $",
    "safe to read on|again|from|further|now",
    "safe to read $",
    "safe|fine *1 for|to everyone|everybody|all|anyone|anybody *2 again|now $",
    "^ *3 you|everyone|everybody *2 may|can look|come *1 back|again|up *1 again? $",
    "back to the? spoiler free",
    "^ endspoiler|endspoilers $",
    "that's|those|these|that *3 spoilers done|over|finished $",
]);

/// A notice that says in more words what is over and what the reader may do: bound at both ends.
const LONG_ENDS: Family = family!(phrases![
    "^ that|this|here *3 end of the|this|my *4 plot|ending|story|spoilers|twist *6 safe|fine|ok|okay to read|come|continue|look|go|carry on|back|in|again|ahead? $",
]);

/// See [`LONG_ENDS`], in words.
const LONGEST_LONG_END: usize = 22;

/// A notice of the end is short: it is shown, so it must have no room for more.
const LONGEST_END: usize = 9;

/// Whether a sentence may say that spoilers end, or that what was told is over: of those that do
/// none is refused. Most are, without being asked whether they warn.
pub(in crate::parse::boundary) fn may_end(sentence: &str) -> bool {
    let words = words(sentence);
    let stem = speak_of_spoilers(&words);
    stem || tongues::is_in_signs(sentence)
        || sentence.contains("[/")
        || ends(sentence, &words, stem)
        || senses::may_be_over(&words) && senses::hear(sentence, &words) == Some(Heard::Over)
}

/// Whether a sentence is a notice of the end. `stem`: a word of it begins with "spoil".
pub(super) fn ends(sentence: &str, words: &[Word<'_>], stem: bool) -> bool {
    if words.len() > LONGEST_LONG_END {
        return false;
    }
    let found = |family: &Family| family.find(words, stem).is_some();
    let short = words.len() <= LONGEST_END;
    let says = short && found(&FAR_ENDS)
        || (short && found(&ENDS) || found(&LONG_ENDS)) && says_no_more(sentence, words);
    says && !is_no_end(sentence, words)
}
