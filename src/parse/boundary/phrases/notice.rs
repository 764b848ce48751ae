//! What only looks like a notice that spoilers end.
//!
//! Enters: a sentence that may be one, and its words. Leaves: whether it takes itself back, or tells
//! something beside: a notice is shown, and what stands behind it. Promised: in English a notice
//! has no word that may be the story's, but for the name of the work and of who speaks. Not
//! promised: that a name is known in a language that writes other nouns with capitals too.

use super::clauses;
use crate::parse::boundary::family::{Family, family};
use crate::parse::boundary::pattern::phrases;
use crate::parse::boundary::sentences::{Word, words};
use crate::parse::boundary::tongues;

/// It is denied, it is to come, or more follows. "End of the spoiler-free part" says that they begin.
const NOT_THE_END: Family = family!(phrases![
    "not|isn't|aren't|wasn't|never|hardly|nowhere *3 safe|fine|over|done|finished|end|ended|ends|ok|okay|near",
    "end|ends of? the? *2 spoilers|spoiler free|less",
    "no|not *1 spoilers|spoiler free|less",
    "non spoilers|spoiler *2 ends|ended|over|done|finished",
    "end|ends of? the? *2 spoilers|spoiler is|isn't|are|was|will|comes|seems",
    "end|ends of? the? first|this|that *1 spoiler|spoilers section|part|block|round *6 second|next|another|other|follow|follows",
    "end|ends|ended|ending with|on|in|at|as|by",
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

/// Who speaks has no longer a name, in words.
const LONGEST_SPEAKER: usize = 3;

/// Words that a notice of the end is made of. Any other may be the story's.
const WORDS: &str = "a|again|ahead|after|all|alright|am|an|and|any|anyone|anything|are|around|at|\
    back|be|been|behind|below|beyond|bit|can|carry|clear|come|danger|dangerous|dear|discussion|done|\
    down|else|end|ended|ends|endspoiler|endspoilers|enough|episode|episodes|even|ever|everybody|\
    everyone|everything|eyes|far|fear|fellow|fine|finished|five|folks|for|four|free|freely|friends|\
    from|full|further|go|going|good|got|great|had|has|have|here|hereafter|i|i'm|if|in|is|it|it's|its|\
    just|keep|last|line|look|major|may|me|mild|minor|mom|more|mum|my|newcomers|no|nothing|now|of|off|\
    oh|ok|okay|on|one|onward|onwards|open|our|out|over|part|people|phew|please|plot|point|proceed|\
    read|reader|readers|reading|remainder|rest|return|review|right|safe|safely|scroll|season|seasons|\
    section|so|spoiler|spoilers|still|story|talk|territory|thank|thanks|that|that's|the|then|there|\
    they|they're|this|those|three|till|time|to|twist|two|under|up|us|was|we|we're|welcome|well|were|\
    what|which|who|with|worry|yes|you|you're|your|zone";

/// The same in other languages: "noch mehr Spoiler", "nicht ohne Spoiler", "por fin los spoilers",
/// "in the end, spoilers".
const NOT_ABROAD: Family = family!(phrases![
    "noch|jeszcze|encore|снова|опять|еще|tanti|tam *3 spoilers|spoiler",
    "nicht|pas *2 ohne|sans *2 spoilers|spoiler",
    "<over> *2 spoilerfrei~|spoilersiz~",
    "no faltan *2 spoilers|spoiler",
    "^ zum|am|por|alla|al|na|под|в|in|at|over a? the|la|to? <over> *3 spoilers|spoiler $",
    "^ a la fin *3 spoilers|spoiler $",
    "^ over to",
]);

/// In scripts without spaces: before the end, up to it, beyond it; and what only holds the signs.
const NOT_IN_SIGNS: [&str; 16] = [
    "之前",
    "以前",
    "前に",
    "直前",
    "직전",
    "종료 전",
    "前半",
    "才开始",
    "才開始",
    "끝판",
    "끝까지",
    "以上の",
    "雷雨",
    "打雷",
    "雷声",
    "地雷",
];

/// What parts the clauses of a sentence.
const MARKS: [char; 15] =
    [',', ';', ':', '(', ')', '[', ']', '—', '–', '…', '：', '，', '、', '（', '）'];

/// Whether something that looks like a notice of the end is none: "Spoilers over? Not yet.", "In the
/// end, spoiler: Tom dies."
pub(super) fn is_no_end(sentence: &str, words: &[Word<'_>]) -> bool {
    let mut behind = sentence.trim_start_matches(MARKS).split(MARKS).skip(1);
    NOT_THE_END.find(words, true).is_some()
        || names_a_part(sentence)
        || NOT_ABROAD.find(words, true).is_some()
        || tongues::warns_in_spite(words).is_some()
        || tongues::is_in_signs(sentence) && NOT_IN_SIGNS.iter().any(|not| sentence.contains(not))
        || clauses::states(sentence)
        || behind.any(clauses::is_of_the_story)
        || sentence.split(MARKS).any(is_label) && !says_no_more(sentence, words)
        || tongues::is_english(words) && others(sentence, words).any(|word| is_name(sentence, word))
}

/// "End-of-season spoilers" says which they are.
pub(super) fn names_a_part(sentence: &str) -> bool {
    sentence.contains("nd-of-") || sentence.contains("ND-OF-")
}

/// Whether these are words of notices alone.
pub(super) fn says_no_more(sentence: &str, words: &[Word<'_>]) -> bool {
    others(sentence, words).next().is_none()
}

/// The words that no notice of the end has, but for who says it and what was spoiled: "Ada: And no
/// more spoilers for Low Water."
fn others<'w>(sentence: &'w str, words: &'w [Word<'w>]) -> impl Iterator<Item = &'w Word<'w>> {
    let colon = sentence.find(':').unwrap_or_default();
    let speaker = words.iter().take_while(|word| word.at.end <= colon).count();
    let first = if speaker <= LONGEST_SPEAKER { speaker } else { 0 };
    let said = words.get(first..).unwrap_or_default();
    let (mut spoilers, mut of_a_work) = (false, false);
    said.iter().enumerate().filter_map(move |(place, word)| {
        of_a_work |= spoilers && matches!(&*word.text, "for" | "of" | "about" | "from");
        spoilers = word.is_spoilers();
        // "The Low Water spoilers" are over.
        let mut behind = said.iter().skip(place);
        let names = |next: &&Word<'_>| is_capital(sentence, next) && !next.is_spoilers();
        let is_work = is_capital(sentence, word)
            && (of_a_work || behind.find(|next| !names(next)).is_some_and(Word::is_spoilers));
        (!is_work && !is_of_notices(&word.text)).then_some(word)
    })
}

fn is_of_notices(word: &str) -> bool {
    WORDS.split('|').any(|known| known == word) || word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_capital(sentence: &str, word: &Word<'_>) -> bool {
    sentence.get(word.at.clone()).is_some_and(|word| word.starts_with(char::is_uppercase))
}

/// A capital and small letters; where all is shouted, any word.
fn is_name(sentence: &str, word: &Word<'_>) -> bool {
    let own = word.text.strip_suffix("'s").is_some_and(is_of_notices);
    let has_small = |text: &str| text.contains(char::is_lowercase);
    let shouts = sentence.get(word.at.clone()).is_some_and(|word| !has_small(word));
    is_capital(sentence, word) && !own && !(shouts && has_small(sentence))
}

/// Whether "spoiler" stands by itself between two marks.
fn is_label(clause: &str) -> bool {
    let words = words(clause);
    let labels = |word: &Word<'_>| word.is_spoilers() || matches!(&*word.text, "alert" | "warning");
    !words.is_empty() && words.iter().all(labels)
        || ["ネタバレ", "剧透", "劇透", "스포일러", "스포"].contains(&clause.trim())
}
