//! What showing a heading risks, by its words.
//!
//! Enters: a heading's words. Leaves: a [`Risk`]. Promised: a list of harmless guide headings is
//! asked first, then cues that spoil in a dozen languages, then talk of further seasons. Not
//! promised: to know a spoiler that uses none of the cues; that is `Unknown`, and the caller's
//! place in the article decides.

use super::facts::{asks_for_facts, asks_what_it_is_about};
use super::promises::promises;

/// What showing a heading risks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum Risk {
    /// A guide's heading: where to watch, the cast, the trailer.
    Safe,
    /// It names an end, a death, a return.
    Hard,
    /// It speaks of another season: harmless itself, while what stands under it tells.
    Future,
    /// None of these.
    Unknown,
}

/// Judges a heading.
pub(in crate::parse) fn risk(text: &str) -> Risk {
    let lower = text.replace('’', "'").to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|w| !w.is_empty())
        .collect();
    if is_safe(&words) || promises(&lower) {
        Risk::Safe
    } else if is_hard(&lower, &words) {
        Risk::Hard
    } else if is_future(&words) {
        Risk::Future
    } else {
        Risk::Unknown
    }
}

/// Headings that are harmless as a whole.
const SAFE_WHOLE: &[&str] = &[
    "cast",
    "the cast",
    "cast and characters",
    "cast and crew",
    "cast characters",
    "cast crew",
    "meet the cast",
    "credits",
    "trailer",
    "the trailer",
    "soundtrack",
    "runtime",
    "running time",
    "rating",
    "our rating",
    "age rating",
    "parental guide",
    "parents guide",
    "release date",
    "premiere date",
    "release",
    "related",
    "related posts",
    "related articles",
    "read more",
    "more like this",
    "share",
    "comments",
    "author",
    "about the author",
    "faq",
    "sources",
    "references",
    "further reading",
    "premise",
    "the premise",
    "filming locations",
    "locations",
    "where to watch",
    "how to watch",
    "before you read",
    "final thoughts",
    "final verdict",
    "final score",
    "controls",
    "difficulty",
    "controls and difficulty",
    "graphics",
    "graphics and sound",
    "sound",
    "music",
    "the music",
    "price",
    "system requirements",
    "requirements",
    "platforms",
    "availability",
    "acting",
    "the acting",
    "performances",
    "the performances",
    "direction",
    "direction and photography",
    "cinematography",
    "photography",
    "visuals",
    "pacing",
    "verdict",
    "our verdict",
    "score",
    "bottom line",
    "pros and cons",
    "pros",
    "cons",
    "what works",
    "what doesn't",
    "gameplay",
    "production design",
    "costumes",
    "who is it for",
    "who it is for",
    "in short",
    "practical information",
    "reparto",
    "música",
    "la música",
    "veredicto",
    "dirección",
    "fotografía",
    "ficha técnica",
    "musique",
    "la musique",
    "distribution",
    "mise en scène",
    "verdict final",
    "besetzung",
    "musik",
    "die musik",
    "fazit",
    "regie",
    "kamera",
    "worum es geht",
    "wie es klingt",
    "für wen",
    "il cast",
    "gli attori",
    "musica",
    "la musica",
    "regia",
    "giudizio",
    "di che cosa parla",
    "di cosa parla",
    "elenco",
    "trilha sonora",
    "veredito",
    "direção",
    "oyuncular",
    "müzik",
    "müzikler",
    "yönetmenlik",
    "oyunculuk",
    "obsada",
    "muzyka",
    "reżyseria",
    "werdykt",
    "ocena",
    "актёры",
    "музыка",
    "режиссура",
    "вердикт",
    "оценка",
    "キャスト",
    "音楽",
    "演出",
    "映像",
    "総評",
    "출연진",
    "음악",
    "연출",
    "총평",
    "演员",
    "音乐",
    "摄影",
    "总评",
    "कलाकार",
    "संगीत",
    "निर्देशन",
    "फैसला",
    "format",
    "presentation",
    "performance",
    "기본 정보",
    "작품 정보",
    "基本情報",
    "作品情報",
    "基本信息",
    "basic information",
    "basic info",
];

/// Beginnings of harmless headings.
const SAFE_START: &[&str] = &[
    "where to watch",
    "where to stream",
    "where can i watch",
    "where can you watch",
    "how to watch",
    "how to stream",
    "where is it streaming",
    "release date",
    "premiere date",
    "when is it airing",
    "when does it come out",
    "who plays",
    "who's in",
    "who is in it",
    "meet the cast",
    "filming locations",
    "where was it filmed",
    "is it based on",
    "based on a",
    "what is it about",
    "what's it about",
    "about the author",
    "how long is it",
    "how long is the",
    "how long does it take",
    "how long to beat",
    "how many episodes",
    "how many chapters",
    "how many seasons",
    "how many pages",
    "how much does it cost",
    "what does it cost",
    "what platforms",
    "which platforms",
    "which edition",
    "do i need to",
    "do you need to",
    "should i watch",
    "should you watch",
    "should i read",
    "should i play",
    "is it worth",
    "is it any good",
    "is it scary",
    "is it for children",
    "is it suitable",
    "who made it",
    "who wrote it",
    "who directed it",
];

/// Ends of harmless headings.
const SAFE_END: &[&str] = &[
    "release date",
    "based on a true story",
    "based on a book",
    "based on a novel",
    "based on a manga",
    "premiere date",
    "who's in it",
    "what's it about",
    "running time",
    "filming locations",
    "where to watch",
];

fn is_safe(words: &[&str]) -> bool {
    let whole = words.join(" ");
    let about = words.first() == Some(&"what")
        && matches!(words.get(1), Some(&"is" | &"are"))
        && words.last() == Some(&"about")
        && words.len() <= 9;
    let abroad = asks_what_it_is_about(&whole)
        && !CUE_SIGNS.iter().any(|sign| whole.contains(sign))
        && !words.iter().any(|word| is_cue(word));
    if about || abroad || SAFE_WHOLE.contains(&whole.as_str()) {
        return true;
    }
    let edge = SAFE_START.iter().any(|start| at_start(&whole, start))
        || asks_for_facts(&whole)
        || SAFE_END.iter().any(|end| whole.ends_with(end));
    edge && !words.iter().any(|word| is_cue(word))
}

fn at_start(whole: &str, start: &str) -> bool {
    whole.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whole words that give something away.
const CUES: &[&str] = &[
    "die",
    "dies",
    "died",
    "dead",
    "death",
    "deaths",
    "alive",
    "fate",
    "fates",
    "ending",
    "endings",
    "end",
    "ends",
    "ended",
    "finale",
    "identity",
    "really",
    "leave",
    "leaves",
    "leaving",
    "left",
    "return",
    "returns",
    "returned",
    "returning",
    "back",
    "explained",
    "explanation",
    "recap",
    "villain",
    "marry",
    "marries",
    "married",
    "wedding",
    "meaning",
    "mean",
    "means",
    "killer",
    "killers",
    "traitor",
    "culprit",
    "loses",
    "escape",
    "escapes",
    "spoiler",
    "spoilers",
    "resolution",
    "conclusion",
    "final",
    "unmasked",
    "confession",
    "confesses",
    "gone",
    "postcredits",
    "postcredit",
    "epilogue",
    "climax",
    "sacrifice",
    "muere",
    "murió",
    "muerte",
    "desenlace",
    "mort",
    "meurt",
    "fin",
    "stirbt",
    "tod",
    "tot",
    "ende",
    "muore",
    "morte",
    "morto",
    "finale",
    "morre",
    "morreu",
    "fim",
    "umiera",
    "śmierć",
    "katil",
    "koniec",
    "последняя",
    "sonu",
    "ölüyor",
];

/// Beginnings of words that give something away.
const CUE_STEMS: &[&str] = &[
    "kill",
    "drown",
    "murder",
    "surviv",
    "betray",
    "reveal",
    "twist",
    "happen",
    "pregnan",
    "resurrect",
    "reincarnat",
    "asesin",
    "mató",
    "ucci",
    "assass",
    "töte",
    "mörder",
    "getötet",
    "zabi",
    "zabój",
    "zakończ",
    "умер",
    "умир",
    "смерт",
    "убил",
    "убий",
    "погиб",
    "финал",
    "концовк",
    "öldü",
    "ölüm",
    "divorc",
];

/// Scripts without spaces: anywhere in the heading.
const CUE_SIGNS: &[&str] = &[
    "死",
    "殺",
    "杀",
    "結末",
    "结局",
    "結局",
    "最終",
    "犯人",
    "凶手",
    "真相",
    "正体",
    "黒幕",
    "죽",
    "결말",
    "범인",
    "반전",
    "मौत",
    "मारा",
    "हत्या",
    "अंत",
];

fn is_cue(word: &str) -> bool {
    let word = word.strip_suffix("'s").unwrap_or(word);
    CUES.contains(&word) || CUE_STEMS.iter().any(|stem| word.starts_with(stem))
}

fn is_hard(lower: &str, words: &[&str]) -> bool {
    let starts = |a: &str, b: &[&str]| {
        words.first() == Some(&a) && words.get(1).is_some_and(|second| b.contains(second))
    };
    words.iter().any(|word| is_cue(word))
        || words.windows(2).any(|pair| matches!(pair, ["post", "credits" | "credit"]))
        || starts("who", &["is", "was", "did", "are", "were"])
        || starts("why", &["did", "does", "do", "is", "was", "didn't", "doesn't"])
        || starts("how", &["did", "does"])
        || starts("what", &["does", "did", "happens", "happened", "was", "were"])
        || ["does", "did", "will", "is", "was"]
            .iter()
            .any(|verb| starts(verb, &["he", "she", "they"]))
        || (!lower.is_ascii() && CUE_SIGNS.iter().any(|sign| lower.contains(sign)))
}

fn is_future(words: &[&str]) -> bool {
    const WORDS: &[&str] = &[
        "renewed",
        "renewal",
        "cancelled",
        "canceled",
        "sequel",
        "sequels",
        "spinoff",
        "temporada",
        "saison",
        "staffel",
        "stagione",
        "sezon",
        "сезон",
        "sequela",
    ];
    words.iter().any(|word| WORDS.contains(word))
        || words.windows(2).any(|pair| match pair {
            ["season" | "part" | "chapter" | "book" | "series" | "volume", number] => {
                matches!(*number, "two" | "three" | "four" | "five" | "six")
                    || number.parse::<u16>().is_ok_and(|number| number > 1)
            }
            ["second" | "third" | "fourth" | "another" | "next", "season" | "series"]
            | ["what's", "next"] => true,
            _ => false,
        })
        || words.windows(3).any(|three| matches!(three, ["will", "there", "be"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: Risk, headings: &[&str]) {
        for heading in headings {
            assert_eq!(risk(heading), expected, "{heading}");
        }
    }

    #[test]
    fn guide_headings_are_safe() {
        check(
            Risk::Safe,
            &[
                "Cast",
                "Cast & Crew",
                "Where to Watch",
                "Where to Stream Low Water",
                "Who Plays Tom?",
                "Trailer",
                "What Is Low Water About?",
                "Is It Based on a True Story?",
                "Low Water: Release Date",
                "Related",
                "FAQ",
                "Runtime",
            ],
        );
    }

    #[test]
    fn where_it_is_shown_may_be_asked_in_other_languages() {
        check(Risk::Safe, &["Wo kann man sie sehen?", "Wer spielt mit?", "Où voir la série ?"]);
        check(Risk::Hard, &["Wer spielt den Mörder?", "Wo kann man das Ende sehen?"]);
    }

    #[test]
    fn what_a_work_is_about_may_be_asked_in_other_languages() {
        check(
            Risk::Safe,
            &["DİZİ NE ANLATIYOR?", "「夜明け」はどんなドラマ？", "Worum geht es?", "기본 정보"],
        );
        check(Risk::Hard, &["犯人はどんなドラマ？"]);
    }

    #[test]
    fn cues_that_spoil_are_hard() {
        check(
            Risk::Hard,
            &[
                "Who Killed the Keeper?",
                "The Death of Tom",
                "Is There a Post-Credits Scene?",
                "The Keeper’s Reveal",
                "Why Did Mara Leave?",
                "Ending, Explained",
                "Tom Is Alive",
                "La mort de Tom",
                "Tomás muere.",
                "Who Plays the Killer?",
                "Кто убил сторожа?",
                "最終話の結末",
                "What Does the Bell Mean?",
                "How Did Tom Survive?",
                "Will Mara Be Back?",
                "Low Water’s Twist",
            ],
        );
    }

    #[test]
    fn talk_of_another_season_is_about_the_future() {
        check(
            Risk::Future,
            &[
                "Will There Be a Season 2?",
                "Season 3",
                "Renewed or Not?",
                "A Sequel?",
                "What’s Next?",
            ],
        );
    }

    #[test]
    fn the_rest_is_unknown() {
        check(Risk::Unknown, &["The Letter in the Drawer", "Sound and Light", "Season 1", ""]);
    }
}
