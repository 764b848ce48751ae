//! What a warning's own sentence tells behind its comma: "Spoilers ahead, because Mara drowns".
//!
//! Enters: a sentence that warns. Leaves: the places at which it may be cut, and whether words state
//! what happened to somebody. Promised: whom a reader is told to be ("if you want to know who the
//! killer is") is no statement. Not promised: a statement in words that name no outcome and no
//! person. Not here: whether what stands before a place warns by itself.

use crate::parse::boundary::tongues;

/// What stands before the colon of a line that leads to another text.
const ELSEWHERE: &[&str] = &[
    "also read",
    "read also",
    "read more",
    "read next",
    "up next",
    "related",
    "see also",
    "also see",
    "also watch",
    "more from us",
    "recommended",
    "don't miss",
    "lee también",
    "lea también",
    "te puede interesar",
    "también te puede interesar",
    "ver también",
    "a lire aussi",
    "à lire aussi",
    "lire aussi",
    "à voir aussi",
    "lies auch",
    "lesen sie auch",
    "auch interessant",
    "mehr zum thema",
    "leggi anche",
    "vedi anche",
    "leia também",
    "leia mais",
    "veja também",
    "ayrıca okuyun",
    "bunu da oku",
    "i̇lgili",
    "czytaj także",
    "czytaj też",
    "zobacz też",
    "zobacz także",
    "читайте также",
    "смотрите также",
    "по теме",
    "関連記事",
    "あわせて読みたい",
    "관련 기사",
    "관련기사",
    "함께 보기",
    "相关阅读",
    "延伸阅读",
    "यह भी पढ़ें",
];

/// Whether a line is no part of the text: a link to another one, or the tags below a post.
pub(super) fn is_of_the_page(sentence: &str) -> bool {
    leads_elsewhere(sentence) || are_tags(sentence)
}

/// Whether a line is a link to another text, with that text's title behind its colon: what such a
/// title says is said of that text.
fn leads_elsewhere(sentence: &str) -> bool {
    let Some((label, _)) = sentence.split_once([':', '：']) else { return false };
    let label = label.trim_matches(|c: char| !c.is_alphanumeric());
    label.len() <= 48 && ELSEWHERE.contains(&label.to_lowercase().as_str())
}

/// Tags that warn where they stand alone.
const SPOILING_TAGS: &[&str] =
    &["#spoiler", "#spoilers", "#spoileralert", "#spoilersahead", "#spoilerwarning"];

/// Words with hyphens and hash signs alone: the tags below a post.
fn are_tags(text: &str) -> bool {
    // "#spoilers" is a warning.
    if text.split_whitespace().all(|word| SPOILING_TAGS.contains(&word.to_lowercase().as_str())) {
        return false;
    }
    let mut words = text.split_whitespace().peekable();
    let is_tag = |word: &str| {
        word.starts_with('#')
            || word.trim_matches('-').contains('-')
                && word.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-'))
    };
    words.peek().is_some() && words.all(is_tag)
}

/// A tail that belongs to the warning speaks to the reader, or of the writer.
const ADDRESS: &[&str] = &[
    "you", "your", "you're", "you've", "you'll", "i", "i'm", "i'll", "i've", "we", "we're",
    "we'll", "we've", "us", "me", "my", "our", "this", "these", "reader", "readers", "stop",
    "leave", "skip", "please", "back", "away", "usted", "ustedes", "vosotros", "vous", "ihr",
    "sie", "dich", "você", "vocês", "siz", "вы", "вас", "आप",
];

/// What becomes of people, as stories end; whole words in small letters.
const OUTCOMES: &[&str] = &[
    "dies",
    "died",
    "dead",
    "drowns",
    "drowned",
    "kills",
    "killed",
    "murders",
    "murdered",
    "survives",
    "survived",
    "alive",
    "marries",
    "married",
    "betrays",
    "betrayed",
    "escapes",
    "escaped",
    "shoots",
    "shot",
    "vanishes",
    "vanished",
    "confesses",
    "confessed",
    "killer",
    "murderer",
    "culprit",
    "traitor",
    "ghost",
    "muere",
    "murió",
    "mata",
    "mató",
    "asesino",
    "asesina",
    "sobrevive",
    "meurt",
    "mort",
    "morte",
    "tue",
    "tueur",
    "survit",
    "stirbt",
    "tot",
    "tötet",
    "mörder",
    "mörderin",
    "überlebt",
    "muore",
    "morto",
    "uccide",
    "assassino",
    "morre",
    "morreu",
    "ölüyor",
    "öldü",
    "öldürüyor",
    "katil",
    "umiera",
    "zabija",
    "ginie",
    "morderca",
    "умирает",
    "погибает",
    "убивает",
    "убийца",
    "मर",
    "मारा",
];

/// Who is asked for, and not told of.
const ASKED: &[&str] = &[
    "who", "whom", "whose", "how", "whether", "if", "what", "why", "quien", "quién", "qui", "wer",
    "chi", "quem", "kto", "кто", "si", "ob", "kim", "unless", "any", "anyone", "which",
];

/// People who are named by no name.
const SOMEBODY: &[&str] = &[
    "he",
    "she",
    "they",
    "him",
    "her",
    "both",
    "everyone",
    "everybody",
    "nobody",
    "él",
    "ella",
    "il",
    "elle",
    "er",
    "lui",
    "lei",
    "ele",
    "ela",
    "on",
    "ona",
    "он",
    "она",
];

/// Words that lead from a warning into what it warns of.
const LEADS: &[&str] = &[
    "because",
    "since",
    "that",
    "where",
    "as",
    "and",
    "but",
    "with",
    "porque",
    "weil",
    "dass",
    "parce",
    "perché",
    "che",
    "que",
    "çünkü",
    "bo",
    "że",
    "потому",
    "что",
];

/// The places in `sentence` behind which something is told, in order.
pub(super) fn tells_behind(sentence: &str) -> impl Iterator<Item = usize> + '_ {
    borders(sentence)
        .filter(|(at, comma)| {
            sentence.get(*at..).is_some_and(|tail| {
                states(tail)
                    || (*comma || begins_to_tell(tail)) && is_of_the_story(tail)
                    || is_behind_a_label(sentence, *at) && is_told_at_once(tail)
            })
        })
        .map(|(at, _)| at)
}

/// Whether the last word before a place is that of a label, marks between them aside.
fn is_behind_a_label(sentence: &str, at: usize) -> bool {
    let said = sentence.get(..at).unwrap_or_default();
    let last = bare_words(said).next_back().unwrap_or_default().to_lowercase();
    LABELS.contains(&last.as_str())
}

/// Whether words state what became of somebody: "Tom is the killer".
pub(super) fn states(clause: &str) -> bool {
    let mut somebody = None;
    for (place, word) in bare_words(clause).enumerate() {
        let lower = word.to_lowercase();
        if ASKED.contains(&lower.as_str()) {
            return false;
        }
        if OUTCOMES.contains(&lower.as_str()) {
            return somebody.is_some_and(|at| place - at <= 4);
        }
        let named = place > 0 && word.starts_with(char::is_uppercase) && word.len() > 1;
        if named || SOMEBODY.contains(&lower.as_str()) || place == 0 && is_name(word) {
            somebody = Some(place);
        }
    }
    false
}

/// Whether words begin with somebody or something and what became of it: "the thief is Tom", in
/// capitals as well.
pub(super) fn is_told_at_once(tail: &str) -> bool {
    if tongues::speaks_of_the_text(tail) {
        return false;
    }
    let bare: Vec<&str> = bare_words(tail).take(6).collect();
    let words: Vec<String> = bare.iter().map(|word| word.to_lowercase()).collect();
    let ([first, rest @ ..], [name, names @ ..]) = (words.as_slice(), bare.as_slice()) else {
        return false;
    };
    let is = |list: &[&str], word: &String| list.contains(&word.as_str());
    if words.iter().any(|word| is(ADDRESS, word) || is(ASKED, word)) {
        return false;
    }
    let becomes = rest.iter().take(4).position(|word| is(OUTCOMES, word) || is(BECOMES, word));
    let Some(verb) = becomes else { return false };
    // Between a name and what becomes of it stand names alone.
    let is_name = |word: &&str| word.starts_with(char::is_uppercase);
    is(ARTICLES, first)
        || is(SOMEBODY, first)
        || is_verb(first) && is_name(name) && names.iter().take(verb).all(is_name)
}

/// What leads to a thing of the story.
const ARTICLES: &[&str] = &["the", "a", "an", "his", "her", "their"];

/// What things come to, besides [`OUTCOMES`].
const BECOMES: &[&str] = &[
    "is", "are", "was", "were", "did", "does", "has", "had", "gets", "got", "wins", "won", "loses",
    "lost", "turns", "turned", "becomes", "became", "ends", "leaves", "left", "sinks", "sank",
];

/// Whether a tail gives a reason or a place: "because the lamp is broken", "in which it burns".
fn begins_to_tell(tail: &str) -> bool {
    let mut words = bare_words(tail).map(str::to_lowercase);
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let begins =
        matches!(first.as_str(), "because" | "where") || first == "in" && second == "which";
    begins && words.next().is_some()
}

/// Whether a tail goes on with somebody of the story: "she leaves", "Mara rows out".
pub(super) fn is_of_the_story(tail: &str) -> bool {
    if tongues::speaks_of_the_text(tail) {
        return false;
    }
    let words: Vec<&str> = bare_words(tail).collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    if lower.iter().any(|word| ADDRESS.contains(&word.as_str())) {
        return false;
    }
    if begins_to_tell(tail) {
        return true;
    }
    let leads = lower.iter().take_while(|word| LEADS.contains(&word.as_str())).count();
    let Some(first) = lower.get(leads) else { return false };
    let second = words.get(leads + 1);
    let follows = second.is_some_and(|word| word.starts_with(char::is_lowercase) && is_verb(word));
    let was = ["the", "it"].contains(&first.as_str())
        && lower.iter().any(|word| ["did", "was", "were"].contains(&word.as_str()));
    // "Spoilers, and they are enormous": they are the spoilers.
    let spoilers = first == "they" && second.is_some_and(|word| *word == "are");
    was || SOMEBODY.contains(&first.as_str()) && second.is_some() && !spoilers
        || words.get(leads).is_some_and(|word| is_name(word)) && follows
        || lower.iter().any(|word| OUTCOMES.contains(&word.as_str()))
}

/// Not a part of a title or of a work: "Low Water season two", "Ada North and others".
fn is_verb(word: &str) -> bool {
    const NONE: &[&str] = &[
        "of", "and", "the", "a", "an", "in", "on", "at", "by", "for", "to", "from", "or", "season",
        "seasons", "episode", "episodes", "series", "film", "book", "books", "part", "chapter",
        "finale", "too", "de", "la", "le", "der", "die", "das", "y", "e", "et", "und", "i", "ve",
        "и",
    ];
    !NONE.contains(&word)
}

/// A capital at its beginning, and no possessive.
fn is_name(word: &str) -> bool {
    let rest: String = word.chars().skip(1).collect();
    word.starts_with(char::is_uppercase)
        && rest.contains(char::is_lowercase)
        && !word.ends_with("'s")
        && !word.ends_with("’s")
}

fn bare_words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
        .filter(|word| !word.is_empty())
}

/// The last word of a label behind which a spoiler may follow without any mark: "Spoiler alert the
/// boat is gone".
const LABELS: &[&str] = &["alert", "warning", "ahead", "below", "incoming", "spoilers", "spoiler"];

/// Places before which a clause may end, and whether a mark stands there: commas, dashes, brackets,
/// and words that lead on. Behind a label is as good as a mark.
fn borders(sentence: &str) -> impl Iterator<Item = (usize, bool)> + '_ {
    sentence.char_indices().filter_map(move |(at, c)| {
        let after = at + c.len_utf8();
        let rest = sentence.get(after..)?;
        match c {
            ',' | ';' | ':' | '—' | '–' | '(' | '…'
                if rest.starts_with([' ', '\n']) || c == '(' =>
            {
                Some((after, true))
            }
            '—' | '–' => Some((after, true)),
            '-' if rest.starts_with(' ') => Some((after, true)),
            ' ' => {
                let word = rest.split(' ').next().unwrap_or_default().to_lowercase();
                let leads = LEADS.contains(&word.as_str()) || begins_to_tell(rest);
                let told = || is_behind_a_label(sentence, at) && is_told_at_once(rest);
                (leads || told()).then_some((at, false))
            }
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_becomes_of_somebody_is_a_statement_and_what_is_asked_is_none() {
        for text in ["Tom is the killer", "because Mara drowns", "she dies", "daß Mara stirbt"] {
            assert!(states(text), "{text}");
        }
        for text in [
            "if you want to know who the killer is",
            "who dies and who lives",
            "the killer is named",
            "in which people die",
        ] {
            assert!(!states(text), "{text}");
        }
    }

    #[test]
    fn what_becomes_of_somebody_is_told_behind_a_label_without_any_mark() {
        for text in [
            "the thief is Tom",
            "THE THIEF IS TOM.",
            "Tom dies",
            "TOM DIES IN THE END",
            "a boat sinks",
            "she was there",
            "Mara left",
            "Ada North dies",
        ] {
            assert!(is_told_at_once(text), "{text}");
        }
        for text in [
            "for Low Water",
            "FOR SINKS, SEASON TWO",
            "if Tom is not your hero",
            "the whole season",
            "who the thief is",
            "the thief is who you think",
            "Low Water",
            "Tom found were few",
            "dies",
            "the end of this recap is near",
            "",
        ] {
            assert!(!is_told_at_once(text), "{text}");
        }
    }

    #[test]
    fn a_sentence_is_cut_where_it_begins_to_tell() {
        let cut = |text: &'static str| tells_behind(text).next().and_then(|at| text.get(..at));
        assert_eq!(cut("Spoilers ahead, she leaves."), Some("Spoilers ahead,"));
        assert_eq!(cut("Spoilers, as Mara drowns."), Some("Spoilers,"));
        assert_eq!(cut("Spoilers ahead because the lamp is broken."), Some("Spoilers ahead"));
        assert_eq!(cut("This tells the end, in which it burns."), Some("This tells the end,"));
        assert_eq!(cut("Spoilers for the scene where it burns."), Some("Spoilers for the scene"));
        assert_eq!(cut("Spoilers ahead because you asked for them."), None);
        assert_eq!(cut("Spoilers where marked."), None);
        assert_eq!(cut("Spoilers ahead, so look away if you must."), None);
        assert_eq!(cut("Spoilers for Low Water, High Tide and The Weir."), None);
        assert_eq!(cut("Spoilers for Low Water, Ada North's new film."), None);
        assert_eq!(cut("Here be spoilers, and they are enormous"), None);
        assert_eq!(cut("Spoiler alert, the husband did it."), Some("Spoiler alert,"));
        assert_eq!(cut("Spoiler alert the husband is gone."), Some("Spoiler alert"));
        assert_eq!(cut("HUGE SPOILERS TOM DIES"), Some("HUGE SPOILERS"));
        assert_eq!(cut("Spoilers below the fold and the photo"), None);
        assert_eq!(cut("Spoilers for the season the show is in"), None);
    }
}
