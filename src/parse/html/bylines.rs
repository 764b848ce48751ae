//! Bylines: who wrote when, and how long it takes to read.
//!
//! Enters: a line. Leaves: whether it says only this. Promised: a sentence that happens to name a
//! day or begins with "by" is none. Not here: other furniture (`lines`).

use crate::parse::boundary::sentence_ends;
use crate::text::any;

/// Words that stand in dates, beside numbers.
const WORDS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "am",
    "pm",
    "at",
    "on",
    "of",
    "the",
    "est",
    "edt",
    "gmt",
    "utc",
    "pst",
    "pdt",
    "bst",
    "cet",
    "et",
    "pt",
    "start",
    "started",
    "joined",
    "created",
    "submitted",
    "updated",
    "published",
    "posted",
    "last",
    "modified",
    "ago",
    "days",
    "day",
    "hours",
    "hour",
    "minutes",
    "weeks",
    "week",
    "months",
    "month",
    "years",
    "year",
    "date",
    "today",
    "yesterday",
    "a.m",
    "p.m",
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "januar",
    "februar",
    "märz",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "de",
    "uhr",
    "le",
    "am",
    "um",
];

/// "By Ada North", "March 3, 2024", "6 min read", and several of these in one line.
pub(super) fn is_byline(lower: &str, words: &str) -> bool {
    words.len() <= 120
        && (is_renewed(lower) || says_only_this(lower, words))
        && sentence_ends(words) <= 1
}

/// Whether every part of a line is one of these.
fn says_only_this(lower: &str, words: &str) -> bool {
    let mut parts = vec![lower];
    // Few lines have several parts.
    if any(lower.as_bytes(), |byte| (byte == b'|') | (byte == b'/') | (byte >= 0x80)) {
        parts = lower.split(['|', '•', '·', '∙', '/']).collect();
        for dash in [" – ", " — "] {
            parts = parts.into_iter().flat_map(|part| part.split(dash)).collect();
        }
    }
    let mut some = false;
    for part in parts.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
        let known = is_by(part, words) || is_when(part) || is_reading_time(part);
        if !known && some && part.split(' ').count() <= 4 {
            continue;
        }
        if !known {
            return false;
        }
        some = true;
    }
    some
}

/// "by ada north": a name after "by", as it was written.
fn is_by(part: &str, words: &str) -> bool {
    let openers = [
        "by ",
        "by: ",
        "written by ",
        "posted by ",
        "published by ",
        "author: ",
        "words by ",
        "story by ",
        "reported by ",
        "reviewed by ",
        "von ",
        "por ",
        "par ",
        "di ",
        "autor: ",
        "автор: ",
        "posted on ",
        "published on ",
        "published ",
        "posted ",
        "updated ",
        "last updated ",
        "edited by ",
        "recap by ",
        "review by ",
    ];
    let Some(opener) = openers.iter().find(|opener| part.starts_with(*opener)) else {
        return false;
    };
    let name = part.get(opener.len()..).unwrap_or_default();
    if is_when(name) || name.contains(" ago") {
        return true;
    }
    if part.split_whitespace().count() > 9 || words.ends_with(['.', '?', '!', ':', ',']) {
        return false;
    }
    // A name begins with a capital; a sentence goes on in small letters.
    let names = words.split_whitespace().skip(opener.split_whitespace().count());
    let mut names = names.take_while(|word| !matches!(*word, "|" | "•" | "·" | "–" | "—" | "/"));
    names.all(|word| {
        let lower = word.to_lowercase();
        word.starts_with(|c: char| !c.is_lowercase())
            || ["and", "on", "in", "at", "for", "the", "de", "van", "von", "la", "am", "pm", "est"]
                .contains(&lower.as_str())
    })
}

/// A date or a time, and nothing else.
fn is_when(part: &str) -> bool {
    let mut digits = false;
    let mut count = 0_usize;
    for word in
        part.split(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | '/' | '-' | '(' | ')'))
    {
        let word = word.trim_matches('.');
        if word.is_empty() {
            continue;
        }
        count += 1;
        let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let tail = word.get(number.len()..).unwrap_or_default();
        let numeric = !number.is_empty()
            && number.chars().all(|c| c.is_ascii_digit())
            && matches!(tail, "" | "st" | "nd" | "rd" | "th" | "am" | "pm" | "t" | "z" | "h" | "d");
        if numeric {
            digits = true;
        } else if !WORDS.contains(&word) {
            return part.ends_with('日') && part.starts_with(|c: char| c.is_ascii_digit());
        }
    }
    (digits && (count > 1 || part.contains(['-', '/'])))
        || matches!(part, "updated today" | "updated yesterday" | "today" | "yesterday")
}

/// "Atualizado há 2 dias": how long ago a page was changed, in other languages.
fn is_renewed(part: &str) -> bool {
    const OPENERS: &[&str] = &[
        "atualizado",
        "publicado há",
        "publicado hace",
        "actualizado",
        "mis à jour",
        "publié il y a",
        "aktualisiert",
        "veröffentlicht vor",
        "aggiornato",
        "güncellendi",
        "güncelleme",
        "zaktualizowano",
        "обновлено",
    ];
    let dated = part.starts_with(|c: char| c.is_ascii_digit());
    let renewed = |opener: &&str| {
        part.starts_with(*opener)
            || dated && part.contains(*opener) && !part.ends_with(['.', '!', '?'])
    };
    part.contains(|c: char| c.is_ascii_digit())
        && part.split_whitespace().count() <= 8
        && OPENERS.iter().any(renewed)
}

/// The same in other languages.
const READING_ABROAD: &[&str] = &[
    "lesedauer",
    "lesezeit",
    "temps de lecture",
    "min de lecture",
    "tiempo de lectura",
    "min de lectura",
    "tempo di lettura",
    "min di lettura",
    "tempo de leitura",
    "min de leitura",
    "okuma süresi",
    "dk okuma",
    "dakika okuma",
    "czas czytania",
    "min czytania",
    "время чтения",
    "мин чтения",
    "読了",
    "分で読め",
    "읽는 시간",
    "분 분량",
    "阅读时间",
    "分钟阅读",
    "閱讀時間",
    "पढ़ने का समय",
    "मिनट में पढ़",
];

/// "6 min read", "reading time: 5 minutes".
fn is_reading_time(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    if words.len() > 8 || !part.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let bare = matches!(
        words.as_slice(),
        [_, "min" | "mins" | "minutes" | "min."]
            | [
                "listen"
                    | "escuchar"
                    | "ouvir"
                    | "écouter"
                    | "anhören"
                    | "ascolta"
                    | "dinle"
                    | "słuchaj",
                _,
                "min" | "mins" | "minutes" | "min."
            ]
    );
    bare || READING_ABROAD.iter().any(|words| part.contains(words))
        || part.contains("min read")
        || part.contains("minute read")
        || part.contains("reading time")
        || part.contains("read time")
        || (part.contains("min") && part.ends_with("to read"))
}
