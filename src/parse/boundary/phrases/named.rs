//! Short sentences that name spoilers and say no more: "Book spoilers", "Expect spoilers."
//!
//! Enters: a sentence. Leaves: how much of it may be shown, if it is one. Promised: what denies
//! spoilers, asks for them or talks about them as such ("Spoilers are everywhere") is none. Not here:
//! whether the sentence stands alone, and in a text about a work (`inspect.rs`).

use super::clauses::{is_of_the_page, states};
use super::notice::{is_no_end, names_a_part};
use super::shown::cut;
use super::{ends, without_negations};
use crate::parse::boundary::family::{Family, family};
use crate::parse::boundary::pattern::{Phrase, phrase, phrases};
use crate::parse::boundary::sentences::{Word, words};
use crate::parse::boundary::split::SEALED;
use crate::parse::boundary::tongues::{self, Spoken};

/// A longer one says more, in words.
const LONGEST: usize = 8;

/// "The spoiler panic goes on": in more words than these one spoiler is only a word.
const SHORTEST: usize = 3;

/// Talk about spoilers as such.
const TALK: Family = family!(phrases![
    "spoilers|spoiler *3 are|is|was|were|have|has",
    "^ the|a|an *1 spoiler",
    "spoilers|spoiler had|can|can't|should|must|may|might|do|does|don't|doesn't|ruin|ruins|ruined|make|makes|matter|take|takes|never|aren't|isn't|seem|did|kill|kills|suck|as",
    "about|on|against|by|from|like|of|hate|hates|love|loves|like|likes|mean|means|call|called|say|says|said|want|wants|wanted|give|gave|know|knew|read|heard|saw|see|post|posted % spoilers|spoiler",
    "spoiler|spoilers tag|tags|policy|policies|rule|rules|culture|etiquette|button|font|text|effect|candidate|party|ban|problem|question|debate",
    "^ they|he|she|it|people|nobody|everybody|i|we|you|who",
    "rear|front|lip|roof|tail|wing % spoilers|spoiler",
]);

/// Questions to which the next line is the answer.
const READY: Phrase =
    phrase!("^ *2 ready|prepared|set|here|up|time|want|wanna *2 spoilers|spoiler $");

/// How much may be shown of a sentence that names spoilers and says nothing else of them, in bytes:
/// of "Book spoilers: Tom dies." its label, and nothing of one that tells first.
pub(in crate::parse::boundary) fn names_alone(sentence: &str) -> Option<usize> {
    if sentence.contains(SEALED) || is_of_the_page(sentence) {
        return None;
    }
    let words = words(sentence);
    if sentence.trim_end().ends_with(['?', '？']) && READY.find(&words).is_none() {
        return None;
    }
    let is_named = |word: &&Word<'_>| {
        word.text == "spoilers" || word.text == "spoiler" && words.len() <= SHORTEST
    };
    let named = words.iter().find(is_named).filter(|_| words.len() <= LONGEST)?;
    let until = cut(sentence, named.at.end);
    let label = words.iter().take_while(|word| word.at.end <= until).count();
    let other = TALK.find(words.get(..label)?, true).is_some() && !names_a_part(sentence)
        || without_negations(&words).len() < words.len()
        || ends(sentence, &words, true)
        || match tongues::hear(sentence, &words) {
            Spoken::Denies => true,
            Spoken::End => !is_no_end(sentence, &words),
            Spoken::Warns { .. } | Spoken::Nothing => false,
        };
    let tells = sentence.get(..until).is_some_and(states);
    (!other).then_some(if tells { 0 } else { until })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_names_spoilers_alone_is_heard_and_who_denies_or_discusses_them_is_not() {
        for text in [
            "Book spoilers",
            "Expect spoilers.",
            "Thoughts (spoilers):",
            "Low Water spoilers",
            "Spoilers aplenty",
            "Spoilers in 3, 2, 1...",
            "Review with spoilers",
            "Ready for spoilers?",
            "End-of-season spoilers",
        ] {
            assert_eq!(names_alone(text), Some(text.len()), "{text}");
        }
        for text in [
            "No spoilers",
            "Spoiler-free",
            "Spoilers are everywhere these days.",
            "Spoilers?",
            "Any spoilers?",
            "A word about spoilers",
            "Spoiler policy",
            "The rear spoiler",
            "They show spoilers to everybody.",
            "The spoiler panic has reached the premiere.",
            "End of spoilers",
            "Ohne Spoiler",
            "#lowwater #spoilers",
            "The boat is grey.",
            "Some say that this is a spoiler and some say it is not",
            "",
        ] {
            assert_eq!(names_alone(text), None, "{text}");
        }
    }

    #[test]
    fn who_names_spoilers_and_tells_is_not_shown_whole() {
        assert_eq!(names_alone("Book spoilers: the boat is gone"), Some("Book spoilers:".len()));
        assert_eq!(names_alone("Tom dies, book spoilers"), Some(0));
    }
}
