//! Headings: whether a line is one, whether it asks something, and what showing it risks.
//!
//! Enters: a line of plain text and what stands around it, or a heading's words. Leaves: a
//! verdict. Promised: time linear in the line, nothing is kept; a tie is a heading, because
//! hiding a line costs little. Not promised: that a statement which spoils without any of the
//! known words is recognised as a risk; behind a boundary every heading is hidden anyway.

mod facts;
mod risk;

pub(super) use facts::is_facts;
pub(super) use risk::{Risk, risk};

use super::boundary::sentence_ends;

/// The longest line, in bytes, that is looked at: no heading is longer.
pub(super) const LONGEST: usize = 240;

/// Words that stay small in a title.
const SMALL: &[&str] = &[
    "a", "an", "the", "and", "or", "but", "nor", "for", "of", "in", "on", "at", "to", "by", "as",
    "is", "with", "from", "into", "vs", "via", "de", "la", "le", "der", "die", "del", "do", "da",
];

/// A line with what stands around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// The line, trimmed.
    pub text: &'a str,
    /// A blank line, or nothing, stands before it.
    pub blank_before: bool,
    /// A blank line, or nothing, stands after it.
    pub blank_after: bool,
    /// The length in bytes of the paragraph under it; 0 when none follows.
    pub next: usize,
    /// Headings with every long word capitalised stood before it: questions in sentence case
    /// are running text then.
    pub titled_before: bool,
}

/// Whether `line` is a heading.
pub(super) fn is_heading(line: &Line<'_>) -> bool {
    let text = line.text;
    if text.is_empty() || text.len() > LONGEST {
        return false;
    }
    let asks = asks(text);
    let words = text.split_whitespace().count();
    if asks && (opens_like_talk(text) || (line.titled_before && !is_titled(text))) {
        return false;
    }
    // A script without capitals looks like one of capitals alone, and a sentence in it like a title.
    let has_case = text.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    if !asks && !has_case && matches!(ending(text), Ending::Stop) {
        return false;
    }
    let mut score = 2;
    score += i32::from(line.blank_before) + i32::from(line.blank_after);
    score += if words <= 14 { 1 } else { -2 };
    score += if asks { 2 } else { 0 };
    score += match ending(text) {
        Ending::Open => 1,
        Ending::Stop => -3,
        Ending::Lead => -2,
    };
    score += i32::from(is_title_case(text));
    score += i32::from(line.next >= 120);
    score += i32::from(words <= 8 && is_capitals(text));
    if !asks && line.next == 0 {
        score -= 3;
    }
    if !text.contains(|c: char| c.is_alphabetic()) {
        score -= 4;
    }
    if text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase) {
        score -= 3;
    }
    // Statements in sentence case, "The relief bell", are short or they are sentences.
    if !asks && !is_title_case(text) && !is_capitals(text) {
        score -= if words > 8 { 3 } else { 0 };
        score -= i32::from(line.next < 120) * 2;
    }
    // What costs more to ask is asked last, and of few lines.
    (score >= 7 || score >= 5 && sentence_ends(text) <= 1)
        && !is_furniture(text)
        && !is_banner(text)
}

/// Whether a heading asks something.
pub(super) fn asks(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '*' | '_' | '!' | '…' | '.')
    });
    end.ends_with(['?', '？', '؟', ';', '⁇', '‽']) && !end.ends_with(';')
        || end.ends_with('\u{37e}')
        || text.starts_with('¿')
}

/// Whether a line is said to somebody: "Q: …", or a question in sentence case that says "you".
pub(super) fn is_said(text: &str) -> bool {
    let spoken = ["Q:", "Q.", "A:", "Q：", "F:", "P:", "R:", "D:", "В:", "О:", "問", "答"]
        .iter()
        .any(|mark| text.starts_with(mark));
    spoken || (asks(text) && !is_titled(text) && says_you(text))
}

/// Whether a line says "you", in the languages that have a word of its own for it.
pub(super) fn says_you(text: &str) -> bool {
    const YOU: &[&str] = &[
        "you", "your", "you're", "you've", "you'd", "you'll", "yourself", "usted", "ustedes",
        "vous", "votre", "vos", "ihnen", "você", "vocês", "siz", "sizin", "вы", "вам", "вас",
        "ваш", "ваша",
    ];
    text.replace('’', "'")
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .any(|word| YOU.contains(&word))
        // "Sie" in the middle of a sentence is nobody else.
        || text.split_whitespace().skip(1).any(|word| matches!(word, "Sie" | "Ihr" | "Ihre" | "Ihnen"))
}

/// Whether every word of four letters or more begins with a capital: a line set as a title.
pub(super) fn is_titled(text: &str) -> bool {
    text.split_whitespace().all(|word| {
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        word.chars().count() < 4
            || SMALL.contains(&word)
            || !word.chars().next().is_some_and(char::is_lowercase)
    })
}

/// Whether most words that matter begin with a capital.
fn is_title_case(text: &str) -> bool {
    let (mut capitals, mut all) = (0_usize, 0_usize);
    for word in text.split_whitespace() {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(first) = word.chars().next() else { continue };
        if SMALL.contains(&word) {
            continue;
        }
        all += 1;
        capitals += usize::from(!first.is_lowercase());
    }
    all > 0 && capitals * 10 >= all * 6
}

fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !text.chars().any(char::is_lowercase)
}

enum Ending {
    Open,
    Stop,
    Lead,
}

fn ending(text: &str) -> Ending {
    match text.trim_end_matches(['"', '”', '’', '\'', ')', '»']).chars().next_back() {
        Some('.' | '。' | '।') if !text.ends_with("...") => Ending::Stop,
        Some(',' | ';' | '—' | '–' | '-') => Ending::Stop,
        Some(':' | '…') => Ending::Lead,
        _ if text.ends_with("...") => Ending::Lead,
        _ => Ending::Open,
    }
}

/// A question that somebody says, not one that a section answers.
fn opens_like_talk(text: &str) -> bool {
    const TALK: &[&str] = &[
        "but", "and", "so", "or", "yet", "then", "well", "right", "really", "wait", "see", "sure",
        "hmm", "oh", "okay", "ok", "hey", "huh", "why?", "how?", "who?", "what?", "remember",
        "confused",
    ];
    let word = text.split_whitespace().next().unwrap_or_default().trim_end_matches([',', '.', '…']);
    let talk = TALK.iter().any(|talk| word.eq_ignore_ascii_case(talk));
    talk && !(is_title_case(text) && text.split_whitespace().count() > 3)
}

/// `*** SPOILERS BEGIN ***`, `----`, `~ ~ ~`: a line with decoration around it.
fn is_banner(text: &str) -> bool {
    let decor = |c: char| matches!(c, '*' | '-' | '=' | '~' | '_' | '#' | '•' | '<' | '>' | '|');
    let bare = text.trim_matches(|c: char| decor(c) || c.is_whitespace());
    bare.is_empty() || (text.starts_with(decor) && text.ends_with(decor))
}

/// How captions, credits, bylines and links begin.
const OPENERS: &[&str] = &[
    "written by",
    "reviewed by",
    "recapped by",
    "words by",
    "text by",
    "text:",
    "words:",
    "translated by",
    "directed by",
    "starring",
    "posted by",
    "filed under",
    "tags:",
    "categories:",
    "reading time",
    "first published",
    "also read",
    "also:",
    "see:",
    "next:",
    "previous:",
    "continue reading",
    "you may also like",
    "listen:",
    "video:",
    "copyright",
    "all rights",
    "publicado",
    "publicidad",
    "lee también",
    "leer más",
    "publié",
    "publicité",
    "lire aussi",
    "à lire",
    "crédit",
    "photo :",
    "veröffentlicht",
    "werbung",
    "anzeige",
    "lesen sie",
    "mehr zum thema",
    "bild:",
    "pubblicato",
    "pubblicità",
    "leggi anche",
    "publicidade",
    "leia também",
    "leia mais",
    "crédito",
    "imagem:",
    "yazan:",
    "yayın",
    "reklam",
    "fotoğraf:",
    "ayrıca oku",
    "autor:",
    "autorka:",
    "opublikowano",
    "zdjęcie:",
    "fot.",
    "czytaj też",
    "czytaj także",
    "автор:",
    "фото:",
    "реклама",
    "читайте также",
    "опубликовано",
    "文：",
    "写真：",
    "関連記事",
    "広告",
    "画像",
    "사진=",
    "사진:",
    "사진 제공",
    "사진제공",
    "사진 출처",
    "제공:",
    "写真提供",
    "提供：",
    "剧照",
    "图片来源",
    "图源",
    "관련 기사",
    "광고",
    "图：",
    "作者：",
    "来源：",
    "广告",
    "相关阅读",
    "लेखक:",
    "फोटो",
    "फ़ोटो",
    "\u{95e}ोटो",
    "तस्वीर:",
    "चित्र:",
    "विज्ञापन",
    "posted ",
    "published ",
    "updated",
    "last updated",
    "photo:",
    "photo courtesy",
    "photos:",
    "photo by",
    "image:",
    "image credit",
    "images:",
    "picture:",
    "credit:",
    "credits:",
    "courtesy",
    "getty",
    "advert",
    "sponsored",
    "read more",
    "more like this",
    "read:",
    "see also",
    "related:",
    "watch:",
    "click ",
    "subscribe",
    "sign up",
    "share this",
    "follow us",
    "via ",
    "source:",
    "foto:",
];
/// How bylines begin, in few words and with a name.
const BYLINES: &[&str] = &["by ", "von ", "por ", "par ", "di ", "od ", "photo ", "글 ", "文 "];
/// What stands in captions and credits.
const INSIDE: [&str; 8] = [
    "getty images",
    "image credit",
    "photo credit",
    "(photo",
    "(image",
    "(foto",
    ". credit: ",
    ". photo: ",
];

/// Captions, credits, advertisements, bylines, dates, addresses, pull quotes, somebody talking.
pub(super) fn is_furniture(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next().unwrap_or(' ');
    if matches!(
        first,
        '—' | '–'
            | '-'
            | '('
            | '['
            | '>'
            | '|'
            | '@'
            | '©'
            | '&'
            | '/'
            | '*'
            | '+'
            | '▲'
            | '△'
            | '▼'
            | '↑'
            | '←'
    ) {
        return true;
    }
    let quoted = matches!(first, '"' | '“' | '«' | '‘' | '„' | '「' | '\'');
    if quoted && text.ends_with(['"', '”', '»', '’', '“', '」', '\'']) {
        return true;
    }
    // "Who are you?" she asked.
    if quoted && text.ends_with(['.', ',']) {
        return true;
    }
    if text.contains("://") || text.contains("www.") || text.contains('»') && !quoted {
        return true;
    }
    let lower = text.to_lowercase();
    let byline = || {
        let words = text.split_whitespace();
        BYLINES.iter().any(|opener| lower.starts_with(opener))
            && !asks(text)
            && (words.clone().count() <= 6
                || text.contains(['|', '·', '•'])
                || text.contains(|c: char| c.is_ascii_digit()))
            && (text.contains(['|', '·', '•'])
                || text.contains(|c: char| c.is_ascii_digit())
                || text.starts_with(char::is_lowercase)
                || words.skip(1).all(|word| {
                    !word.starts_with(char::is_lowercase) || SMALL.contains(&word) || word.len() < 4
                }))
    };
    OPENERS.iter().any(|opener| lower.starts_with(opener))
        || byline()
        || INSIDE.iter().any(|inside| lower.contains(inside))
        || is_date(&lower)
        || is_eastern_date(text)
        || is_dateline(text)
        || is_numbered_caption(&lower)
        || is_minutes(&lower)
}

/// `TORONTO, 4 June`, `Lyon, 12.05.2024 –`: a place, and a date behind its comma.
fn is_dateline(text: &str) -> bool {
    text.split_once(',').is_some_and(|(place, rest)| {
        (1..=3).contains(&place.split_whitespace().count())
            && !place.contains(|c: char| c.is_ascii_digit())
            && place.starts_with(|c: char| !c.is_lowercase())
            && is_date(&rest.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
    })
}

/// `2024年6月21日 ドラマ`, `2024년 6월 21일`: a date, and a word of what it is filed under.
fn is_eastern_date(text: &str) -> bool {
    let Some(rest) = text.get(4..).filter(|_| text.bytes().take(4).all(|b| b.is_ascii_digit()))
    else {
        return false;
    };
    let day = ['日', '일'].iter().find_map(|day| rest.split_once(*day));
    rest.starts_with(['年', '년'])
        && day.is_some_and(|(date, kind)| {
            date.contains(['月', '월'])
                && date.chars().count() <= 10
                && kind.chars().count() <= 8
                && (kind.is_empty() || kind.starts_with([' ', '\u{3000}', '(', '（']))
        })
}

/// `3 of 9: the pier at dawn`, `Image 2/12`: a picture's number among others.
fn is_numbered_caption(lower: &str) -> bool {
    let rest = ["image ", "photo ", "picture ", "slide "]
        .iter()
        .find_map(|lead| lower.strip_prefix(lead))
        .unwrap_or(lower);
    let Some((first, rest)) = rest.split_once(" of ").or_else(|| rest.split_once('/')) else {
        return false;
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    number(first.trim())
        && (1..=3).contains(&digits)
        && rest.get(digits..).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}

/// "5 min read", "8 minute read".
fn is_minutes(lower: &str) -> bool {
    lower.len() <= 24
        && lower.starts_with(|c: char| c.is_ascii_digit())
        && ["min", "мин", "dk", "分", "분"].iter().any(|minutes| lower.contains(minutes))
        && !lower.contains(['.', '?', '!', ':'])
}

/// "March 3, 2024", "12 May 2024", "2024-05-12", "Monday 3 June".
fn is_date(lower: &str) -> bool {
    const MONTHS: &[&str] = &[
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mär",
        "mai", "okt", "dez", "fév", "fev", "avr", "jui", "aoû", "déc", "ene", "abr", "ago", "dic",
        "gen", "mag", "giu", "lug", "set", "ott", "out", "oca", "şub", "nis", "haz", "tem", "ağu",
        "eyl", "eki", "kas", "ara", "sty", "lut", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź",
        "lis", "gru", "янв", "фев", "мар", "апр", "мая", "май", "июн", "июл", "авг", "сен", "окт",
        "ноя", "дек",
    ];
    const DAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let (mut digits, mut names, mut others) = (0, 0, 0);
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let three = word.char_indices().nth(3).and_then(|(end, _)| word.get(..end)).unwrap_or(word);
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            digits += 1;
        } else if MONTHS.contains(&three) || DAYS.contains(&three) {
            names += 1;
        } else if !matches!(
            word,
            "at" | "of"
                | "the"
                | "am"
                | "pm"
                | "gmt"
                | "utc"
                | "et"
                | "de"
                | "le"
                | "uhr"
                | "г"
                | "года"
        ) {
            others += 1;
        }
    }
    digits > 0 && others == 0 && (names > 0 || digits >= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(text: &str) -> Line<'_> {
        Line { text, blank_before: true, blank_after: true, next: 300, titled_before: false }
    }

    #[track_caller]
    fn check(text: &str, heading: bool) {
        assert_eq!(is_heading(&own(text)), heading, "{text}");
    }

    #[test]
    fn lines_between_blank_lines_that_look_like_headings_are_headings() {
        for text in [
            "Why Did Mara Sell the Lighthouse?",
            "Did the ferry ever sail?",
            "WHO KEPT THE KEY?",
            "The Letter in the Drawer",
            "The letter in the drawer",
            "Episode 4",
            "¿QUÉ HIZO LA ABUELA?",
            "“Low Water”: What Happened to Tom?",
            "1. The Long Night",
            "Will There Be a Season 2?",
            "Is There a Post-Credits Scene?",
            "Que signifie la fin ?",
            "Cast",
            "Who sent the ring to the dancer?",
            "Twist #1: Nobody Lives There, the Landlord Least of All",
        ] {
            check(text, true);
        }
    }

    #[test]
    fn what_only_looks_like_a_heading_is_none() {
        for text in [
            "But why would she do that?",
            "So who was it?",
            "“Where were you last night?”",
            "— Where were you?",
            "Advertisement",
            "ADVERTISEMENT",
            "(Image credit: Northwind)",
            "Photo: Harbour Pictures",
            "By Ada North",
            "by the film club",
            "March 3, 2024",
            "Monday, 12 May 2025",
            "2024-05-12",
            "READ: What the Makers Said",
            "Read more »",
            "*** SPOILERS BEGIN ***",
            "-----",
            "She went home and slept.",
            "https://example.org/Who-Did-It?",
            "* * *",
            "42",
            "then she left",
            "It rained all day. Nobody came. The end of it",
            "We bought three things:",
        ] {
            check(text, false);
        }
    }

    #[test]
    fn sentences_in_scripts_without_capitals_are_none() {
        for text in
            ["結末は書かない。", "마지막 장면이 아름답다.", "结尾拍得很美。", "कहानी यहीं रुकती है।"]
        {
            check(text, false);
        }
        check("消えた鍵", true);
    }

    #[test]
    fn datelines_and_captions_are_none() {
        for text in [
            "TORONTO, 4 June",
            "Lyon, 12.05.2024",
            "Глафира Вересова, 12 ноября",
            "Ada North, 3. Oktober 2024",
            "3 of 9: the pier at dawn",
            "▲ Mara on the pier",
        ] {
            check(text, false);
        }
    }

    #[test]
    fn a_question_in_sentence_case_is_running_text_where_headings_are_titles() {
        let mut line = own("What would you have done?");
        assert!(is_heading(&line));
        line.titled_before = true;
        assert!(!is_heading(&line));
        line.text = "What Would You Have Done?";
        assert!(is_heading(&line));
    }

    #[test]
    fn questions_are_seen_in_every_punctuation() {
        for text in
            ["Why?", "Why ?", "Why?”", "なぜ？", "¿Por qué", "“Why?”", "Really?!", "Γιατί\u{37e}"]
        {
            assert!(asks(text), "{text}");
        }
        for text in ["Why", "Cast;", "The End.", ""] {
            assert!(!asks(text), "{text}");
        }
    }
}
