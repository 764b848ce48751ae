//! Notices that spoilers end.
//!
//! Enters: a sentence, or its words. Leaves: whether it is one, and whether it is worth asking. Not
//! here: what is over in words of its own (`senses`), and what other languages say (`tongues`).

use crate::parse::boundary::family::{Family, family};
use crate::parse::boundary::pattern::phrases;
use crate::parse::boundary::senses::{self, Heard};
use crate::parse::boundary::sentences::{Word, words};
use crate::parse::boundary::tongues;

/// "Spoilers end here", in at most [`LONGEST_END`] words.
const ENDS: Family = family!(phrases![
    "end|ends of? the? *2 spoilers|spoiler",
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
    "ende|fin|fim|koniec|конец *2 spoiler~|спойлер~",
    "fine degli|dei|spoiler spoiler?",
    "that's|those|these|that *3 spoilers done|over|finished $",
]);

/// A notice that says in more words what is over and what the reader may do: bound at both ends.
const LONG_ENDS: Family = family!(phrases![
    "^ that|this|here *3 end of the|this|my *4 plot|ending|story|spoilers|twist *6 safe|fine|ok|okay to read|come|continue|look|go|carry on|back|in|again|ahead? $",
]);

/// What only looks like one: it is denied, it is to come, or more follows. "End of the spoiler-free
/// part" says that they begin.
const NOT_THE_END: Family = family!(phrases![
    "not|isn't|aren't|wasn't|never|hardly|nowhere *3 safe|fine|over|done|finished|end|ended|ends|ok|okay|near",
    "end|ends of? the? *2 spoilers|spoiler free|less",
    "end|ends of? the? *2 spoilers|spoiler is|isn't|are|was|will|comes|seems",
    "end|ends of? the? first|this|that *1 spoiler|spoilers section|part|block|round *6 second|next|another|other|follow|follows",
    "follow|follows|following $",
    "yet|soon|far|later|after $",
    "not|cannot|can't|never|nobody *2 look|come|read|scroll|return",
    "noch *1 nicht|kein|keine|lange",
    "aber noch|nicht",
    "todavia|aun|encore|ancora|ainda|jeszcze|henuz no|non|pas|nao|nie|degil",
    "pas|non|nie|не encore|ancora|koniec|конец|все",
    "еще|jeszcze не|нет|далеко|daleko",
    "in a|one|two *1 moment|minute|minutes|second|seconds|while|bit|paragraph|paragraphs",
    "until|till|unless|once|after you|i|we|it|this|that|the|then",
]);

/// See [`LONG_ENDS`], in words.
const LONGEST_LONG_END: usize = 22;

/// A notice of the end is short: it is shown, so it must have no room for more.
const LONGEST_END: usize = 9;

/// Whether a sentence may say that spoilers end, or that what was told is over: of those that do
/// none is refused. Most are, without being asked whether they warn.
pub(in crate::parse::boundary) fn may_end(sentence: &str) -> bool {
    let words = words(sentence);
    let stem = words.iter().any(|word| word.text.starts_with("spoil"));
    stem || tongues::is_in_signs(sentence)
        || sentence.contains("[/")
        || ends(&words, stem)
        || senses::may_be_over(sentence, &words)
            && senses::hear(sentence, &words) == Some(Heard::Over)
}

/// Whether these words are a notice of the end. `stem`: one of them begins with "spoil".
pub(super) fn ends(words: &[Word<'_>], stem: bool) -> bool {
    let found = words.len() <= LONGEST_END && ENDS.find(words, stem).is_some()
        || words.len() <= LONGEST_LONG_END && LONG_ENDS.find(words, stem).is_some();
    found && !is_taken_back(words)
}

/// Whether a notice says that it is none, or not yet one.
pub(super) fn is_taken_back(words: &[Word<'_>]) -> bool {
    NOT_THE_END.find(words, true).is_some()
}
