//! Lines that look like headings and are furniture: captions, credits, bylines, dates, ratings,
//! greetings, addresses.
//!
//! Enters: a line. Leaves: yes or no. Promised: one look at each list; a line of a shape that no
//! list knows is none. Not here: what makes a heading (`headings`).

use super::counts::is_count;
use super::credits::{is_by_somebody, is_credit};
use super::dates::{is_date, is_dated, is_dateline, is_eastern_date, is_minutes};
use super::{asks, is_small};

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
    // A name, dots that lead on, and what belongs to it.
    let leads =
        |dots: &str| text.find(dots).is_some_and(|at| at > 0 && !text.ends_with(['…', '.']));
    if leads("……") || leads("....") || leads("····") {
        return true;
    }
    let lower = text.to_lowercase();
    OPENERS.iter().any(|opener| lower.starts_with(opener))
        || is_byline(text, &lower)
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
        || is_credit(text, &lower)
        || is_count(&lower)
}

/// Whether a line stands between a title and its text: a byline, a date, when it was asked.
pub(in crate::parse) fn is_masthead(text: &str) -> bool {
    let lower = text.to_lowercase();
    is_byline(text, &lower)
        || is_by_somebody(text, &lower)
        || is_date(&lower)
        || is_eastern_date(text)
        || is_dateline(text)
        || is_dated(&lower)
        || is_minutes(&lower)
        || is_count(&lower)
        || DATED.iter().any(|opener| lower.starts_with(opener))
}

/// How the lines under a title begin, if not with somebody's name.
const DATED: &[&str] = &[
    "written by",
    "words by",
    "text by",
    "text:",
    "posted ",
    "published",
    "updated",
    "last updated",
    "first published",
    "publicado",
    "publié",
    "veröffentlicht",
    "pubblicato",
    "yazan:",
    "yayın",
    "autor:",
    "autorka:",
    "opublikowano",
    "автор:",
    "текст:",
    "опубликовано",
    "文：",
    "作者：",
    "投稿日",
    "公開日",
    "更新日",
    "작성일",
    "등록일",
    "发布于",
    "发表于",
    "发布时间",
    "लेखक:",
];

/// "By Ada North | 14 March": few words and a name.
fn is_byline(text: &str, lower: &str) -> bool {
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
                !word.starts_with(char::is_lowercase) || is_small(word) || word.len() < 4
            }))
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
            "北野灯……灯台守",
            "Mara .......... Ada North",
        ] {
            assert!(is_furniture(text), "{text}");
        }
    }
}
