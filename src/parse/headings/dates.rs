//! Lines that are a date, or a date and little else, in many languages.
//!
//! Enters: a line, or the same in small letters. Leaves: yes or no. Promised: without a digit there
//! is none. Not here: when something was done on a site (`counts`).

/// `2009-05-24 00:20 (link)`: a comment's date, and what stands beside it.
pub(super) fn is_dated(lower: &str) -> bool {
    let mut words = lower.split_whitespace();
    let date = words.next().unwrap_or_default();
    let digits =
        |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    let mut parts = date.split(['-', '.', '/']);
    let iso = parts.next().is_some_and(|year| digits(year, 4))
        && parts.next().is_some_and(|month| digits(month, 2))
        && parts.next().is_some_and(|day| digits(day, 2))
        && parts.next().is_none();
    iso && words.next().is_none_or(|time| time.starts_with(|c: char| c.is_ascii_digit()))
        && words.count() <= 2
}

/// `TORONTO, 4 June`, `Lyon, 12.05.2024 –`: a place, and a date behind its comma.
pub(super) fn is_dateline(text: &str) -> bool {
    text.split_once(',').is_some_and(|(place, rest)| {
        (1..=3).contains(&place.split_whitespace().count())
            && !place.contains(|c: char| c.is_ascii_digit())
            && place.starts_with(|c: char| !c.is_lowercase())
            && is_date(&rest.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
    })
}

/// `2024年6月21日 ドラマ`, `2024년 6월 21일`: a date, and a word of what it is filed under.
pub(super) fn is_eastern_date(text: &str) -> bool {
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

/// "5 min read", "8 minute read".
pub(super) fn is_minutes(lower: &str) -> bool {
    lower.len() <= 24
        && lower.starts_with(|c: char| c.is_ascii_digit())
        && ["min", "мин", "dk", "分", "분"].iter().any(|minutes| lower.contains(minutes))
        && !lower.contains(['.', '?', '!', ':'])
}

/// "March 3, 2024", "12 May 2024", "2024-05-12", "Monday 3 June".
pub(super) fn is_date(lower: &str) -> bool {
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
