//! Lines that look like headings and are furniture: captions, credits, bylines, dates, ratings,
//! greetings, addresses.
//!
//! Enters: a line. Leaves: yes or no. Promised: one look at each list; a line of a shape that no
//! list knows is none. Not here: what makes a heading (`headings`).

use super::{SMALL, asks};

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
    "投稿日",
    "公開日",
    "更新日",
    "カテゴリ",
    "작성일",
    "등록일",
    "카테고리",
    "发布于",
    "发表于",
    "发布时间",
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
pub(in crate::parse) fn is_furniture(text: &str) -> bool {
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
        || is_rating(&lower)
        || is_address(&lower)
        || CONTENTS.contains(&lower.as_str())
        || is_dated(&lower)
}

/// Over a table of contents, which is none of them itself.
const CONTENTS: &[&str] = &[
    "contents",
    "table of contents",
    "índice",
    "sommaire",
    "inhalt",
    "inhaltsverzeichnis",
    "indice",
    "sumário",
    "içindekiler",
    "spis treści",
    "содержание",
    "目次",
    "目录",
    "목차",
];

/// "Hello everybody!", "안녕하세요, …", "#harbour #finale": somebody's greeting, or words under
/// which a post is filed.
fn is_address(lower: &str) -> bool {
    const GREETINGS: &[&str] = &[
        "hello",
        "hi",
        "hey",
        "hola",
        "buenas",
        "bonjour",
        "salut",
        "hallo",
        "moin",
        "ciao",
        "buongiorno",
        "olá",
        "oi",
        "merhaba",
        "selam",
        "cześć",
        "привет",
        "नमस्ते",
    ];
    const SIGNS: &[&str] = &["안녕", "こんにちは", "こんばんは", "大家好", "你们好", "各位好"];
    let first = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let greets = GREETINGS.contains(&first) && lower.ends_with(['!', '.', ',', ')', '♥'])
        || SIGNS.iter().any(|sign| lower.starts_with(sign));
    let filed = lower.split_whitespace().all(|word| word.starts_with('#') && word.len() > 2);
    let smiles = [":)", ":d", ";)", "^^", "ㅎㅎ", "ㅋㅋ", "ㅠㅠ", "(笑)", "（笑）"];
    greets || filed || smiles.iter().any(|smile| lower.ends_with(smile))
}

/// `2009-05-24 00:20 (link)`: a comment's date, and what stands beside it.
fn is_dated(lower: &str) -> bool {
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

/// "Episode grade: A-", "Wertung: vier von fünf Ankern": what somebody thinks of it.
fn is_rating(lower: &str) -> bool {
    const RATINGS: &[&str] = &[
        "grade",
        "rating",
        "score",
        "stars",
        "wertung",
        "bewertung",
        "note",
        "note finale",
        "voto",
        "nota",
        "puntuación",
        "valoración",
        "ocena",
        "оценка",
        "puan",
        "puanım",
        "評価",
        "評点",
        "별점",
        "평점",
        "评分",
        "評分",
        "रेटिंग",
    ];
    let Some((what, value)) = lower.split_once([':', '：']) else { return false };
    let last = what.split_whitespace().next_back().unwrap_or_default();
    RATINGS.contains(&last)
        && what.split_whitespace().count() <= 3
        && !value.trim().is_empty()
        && value.chars().count() <= 40
        && !asks(value)
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

    #[test]
    fn datelines_and_captions_are_none() {
        for text in [
            "안녕하세요, 콩나물언니예요 :)",
            "Hello everybody!",
            "#harbour #finale",
            "2009-05-24 00:20 (link)",
            "CONTENTS",
            "EPISODE GRADE: A-",
            "Wertung: vier von fünf Ankern",
            "投稿日：2024年11月9日　カテゴリ：邦画",
            "TORONTO, 4 June",
            "Lyon, 12.05.2024",
            "Глафира Вересова, 12 ноября",
            "Ada North, 3. Oktober 2024",
            "3 of 9: the pier at dawn",
            "▲ Mara on the pier",
        ] {
            assert!(is_furniture(text), "{text}");
        }
    }
}
