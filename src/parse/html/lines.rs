//! Lines that look like paragraphs and are furniture.
//!
//! Enters: the words of one block. Leaves: whether they are the article's. Promised: only short
//! lines are furniture, and a line is judged by itself. Not here: what follows a line that leads to
//! other articles (`sweep`).

use crate::parse::boundary::sentence_ends;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Words of the article.
    Article,
    /// Furniture by itself: "Advertisement", "Article continues below".
    Alone,
    /// It leads to links: "Related articles".
    Leads,
    /// It is furniture if it is a link: "Next: …".
    Points,
    /// It says who wrote when: a byline, a date, how long it takes to read.
    Byline,
    /// A table of contents follows.
    Contents,
}

/// The longest line of furniture, in bytes.
const LONGEST: usize = 160;

/// Whole lines.
const ALONE: &[&str] = &[
    "published in",
    "reuse this content",
    "פרסומת",
    "إعلان",
    "広告",
    "광고",
    "广告",
    "廣告",
    "advertentie",
    "annonse",
    "annons",
    "reklam",
    "diafhimisi",
    "publicitate",
    "hirdetés",
    "no comments yet",
    "advertisement",
    "advertisements",
    "advert",
    "ad",
    "ads",
    "sponsored",
    "sponsored content",
    "article continues below",
    "article continues below advertisement",
    "article continues after advertisement",
    "story continues below",
    "story continues below advertisement",
    "content continues below",
    "scroll to continue",
    "continue reading below",
    "continue reading",
    "advertisement - continue reading below",
    "this advertisement has not loaded yet, but your article continues below",
    "report this ad",
    "report ad",
    "skip to content",
    "skip to main content",
    "skip advertisement",
    "back to top",
    "top",
    "print",
    "print this page",
    "email",
    "share",
    "tweet",
    "pin",
    "pin it",
    "like",
    "copy link",
    "share article",
    "share this article",
    "facebook",
    "twitter",
    "reddit",
    "whatsapp",
    "pinterest",
    "linkedin",
    "follow",
    "subscribe",
    "sign up",
    "sign in",
    "log in",
    "loading",
    "loading...",
    "loading…",
    "read more",
    "close",
    "menu",
    "search",
    "home",
    "next",
    "previous",
    "prev",
    "leave a comment",
    "leave a reply",
    "add a comment",
    "post a comment",
    "no comments",
    "view comments",
    "show comments",
    "thanks for reading",
    "thank you for reading",
    "publicité",
    "anzeige",
    "werbung",
    "publicidad",
    "pubblicità",
    "publicidade",
    "реклама",
    "reklama",
    "advertising",
    "image",
    "photo",
    "video",
    "gallery",
    "play video",
    "enable javascript",
    "gif",
    "embed",
    "posted in",
    "filed under",
    "tags",
    "share on facebook",
    "share on twitter",
    "save",
    "bookmark",
    "link copied",
    "link copied!",
    "listen to this article",
    "topics",
    "view all",
    "see all",
    "load more",
    "show more",
    "see more",
    "edit",
    "[edit]",
    "jump to navigation",
    "was this article helpful?",
    "get the app",
    "download the app",
    "accept all",
    "accept cookies",
    "report",
    "reply",
    "quote",
    "getty images",
    "getty",
    "remove ads",
    "turn off ads",
];

/// Whole lines that lead to links.
const LEADS: &[&str] = &[
    "explore more on these topics",
    "more on this story",
    "most viewed",
    "from our shop",
    "more in this series",
    "recent comments",
    "on air now",
    "more from this author",
    "elsewhere",
    "related",
    "related articles",
    "related article",
    "related posts",
    "related post",
    "related stories",
    "related story",
    "related content",
    "related reading",
    "related reads",
    "related links",
    "related news",
    "related video",
    "related videos",
    "you might also like",
    "you may also like",
    "you may like",
    "you might like",
    "you may also enjoy",
    "you might also enjoy",
    "you may be interested in",
    "more like this",
    "more stories",
    "more from us",
    "more to read",
    "more to explore",
    "more news",
    "more reading",
    "must read",
    "must reads",
    "must-read",
    "recommended",
    "recommended for you",
    "recommended articles",
    "recommended reading",
    "recommended stories",
    "recommended posts",
    "read next",
    "read also",
    "also read",
    "up next",
    "what to read next",
    "next up",
    "keep reading",
    "further reading on this site",
    "trending",
    "trending now",
    "trending stories",
    "popular posts",
    "popular now",
    "most popular",
    "most read",
    "latest news",
    "latest posts",
    "latest articles",
    "latest stories",
    "recent posts",
    "recent articles",
    "editors' picks",
    "editor's picks",
    "share this",
    "share this post",
    "share this story",
    "share this article",
    "share",
    "spread the word",
    "sharing is caring",
    "follow us",
    "like this",
    "like this:",
    "comments",
    "tags",
    "categories",
    "archives",
    "blogroll",
    "from around the web",
    "around the web",
    "promoted stories",
    "sponsored stories",
    "sponsored links",
    "see also",
    "don't miss",
    "in case you missed it",
    "never miss a recap",
    "join the conversation",
    "join the discussion",
    "leave a comment",
    "leave a reply",
    "post a comment",
    "about the author",
    "about author",
    "newsletter",
    "subscribe",
    "subscribe to our newsletter",
    "sign up for our newsletter",
    "lire aussi",
    "à lire aussi",
    "lisez aussi",
    "articles similaires",
    "sur le même sujet",
    "lesen sie auch",
    "auch interessant",
    "mehr zum thema",
    "das könnte sie auch interessieren",
    "das könnte dich auch interessieren",
    "leer también",
    "lee también",
    "te puede interesar",
    "artículos relacionados",
    "noticias relacionadas",
    "leggi anche",
    "articoli correlati",
    "potrebbe interessarti",
    "leia também",
    "leia mais",
    "artigos relacionados",
    "veja também",
    "veja mais",
    "zobacz też",
    "zobacz także",
    "czytaj też",
    "czytaj także",
    "читайте также",
    "читать также",
    "похожие статьи",
    "関連記事",
    "あわせて読みたい",
    "관련 기사",
    "相关文章",
    "相關文章",
    "bunları da okuyun",
    "i̇lgili haberler",
    "ilgili haberler",
    "lees ook",
    "læs også",
    "läs också",
    "les også",
];

/// How lines begin that name another article.
const ALSO: &[&str] = &[
    "also read:",
    "also read –",
    "also read -",
    "also read |",
    "read also:",
    "read more:",
    "read more –",
    "read more -",
    "read more »",
    "read more about",
    "read next:",
    "related:",
    "related |",
    "related –",
    "must read:",
    "must-read:",
    "recommended:",
    "see also:",
    "see more:",
    "next up:",
    "up next:",
    "watch now:",
    "don't miss |",
    "you may also like:",
    "you might also like:",
    "related article:",
    "related story:",
    "also see:",
    "also check out:",
    "more like this:",
    "further reading:",
    "lire aussi",
    "à lire aussi",
    "lisez aussi",
    "lesen sie auch",
    "lies auch",
    "mehr dazu:",
    "lee también",
    "leer también",
    "lea también",
    "te puede interesar",
    "leggi anche",
    "leia também",
    "leia mais",
    "veja também",
    "czytaj też",
    "zobacz też",
    "czytaj także",
    "zobacz także",
    "читайте также",
    "читать также",
    "関連記事",
    "lees ook",
    "okumadan geçme",
    "ayrıca okuyun",
];

/// How lines begin that name another article, if a link is in them.
const POINTS: &[&str] = &[
    "more:",
    "next:",
    "previous:",
    "prev:",
    "watch:",
    "see:",
    "read:",
    "check out:",
    "trending:",
    "don't miss:",
    "read ",
    "related ",
    "more on ",
    "also:",
    "next ",
    "previous ",
    "→",
    "»",
    "«",
    "←",
    "⟵",
    "⟶",
    "‹",
    "›",
    "click here",
    "here's ",
    "for more ",
    "listen to ",
    "return to ",
    "back to ",
    "go back",
];

/// How other lines of furniture begin.
const OPENERS: &[&str] = &[
    "share this",
    "share on ",
    "share via ",
    "click to share",
    "follow us",
    "follow @",
    "follow our",
    "subscribe to",
    "sign up for",
    "sign up to",
    "join our",
    "get the latest",
    "get our ",
    "like us on",
    "click here to",
    "tap here to",
    "advertisement",
    "ad:",
    "sponsored by",
    "this post contains affiliate",
    "this article contains affiliate",
    "we may earn",
    "this post may contain affiliate",
    "as an amazon associate",
    "image credit",
    "image via",
    "image source",
    "image:",
    "images:",
    "photo credit",
    "photo by",
    "photo:",
    "photos:",
    "photo via",
    "photo courtesy",
    "picture:",
    "credit:",
    "credits:",
    "image courtesy",
    "courtesy of ",
    "featured image",
    "screenshot:",
    "© ",
    "(c) ",
    "copyright ",
    "all rights reserved",
    "posted in",
    "filed under",
    "filed to:",
    "tags:",
    "tagged:",
    "tagged with",
    "tagged in",
    "categories:",
    "category:",
    "topics:",
    "labels:",
    "in this article:",
    "leave a comment",
    "leave a reply",
    "view all posts",
    "view more posts",
    "more from ",
    "more stories from",
    "read more from",
    "download our app",
    "have a tip",
    "got a tip",
    "we value your privacy",
    "we use cookies",
    "this site uses cookies",
    "this website uses cookies",
    "by continuing to",
    "your email address will not",
    "powered by",
    "originally published",
    "first published",
    "this article was originally",
    "about the author",
    "enter your email",
    "never miss",
    "enjoyed this",
    "if you enjoyed this",
    "liked this",
    "support us",
    "please enable javascript",
    "you need to enable javascript",
    "don't forget to subscribe",
    "comments (",
    "best viewed",
    "you are visitor",
    "webmaster",
    "e-mail me",
    "email me",
    "mail me",
    "back to top",
    "back to the top",
    "back to index",
    "back to the index",
    "back to home",
    "back to main",
    "© ",
    "&copy;",
    "reprinted",
    "folge uns",
    "síguenos",
    "suivez",
    "retrieved from",
    "jump to:",
    "skip to ",
    "contents move",
];

/// Lines that say what a table of contents is.
const CONTENTS: &[&str] = &[
    "table of contents",
    "contents",
    "in this article",
    "on this page",
    "jump to",
    "jump to section",
    "quick links",
    "what's inside",
    "article contents",
    "page contents",
    "in this post",
    "in this guide",
    "inhaltsverzeichnis",
    "inhalt",
    "sommaire",
    "table des matières",
    "índice",
    "contenido",
    "indice",
    "sumário",
    "spis treści",
    "содержание",
    "оглавление",
    "i̇çindekiler",
    "içindekiler",
    "目次",
    "목차",
    "目录",
    "目錄",
    "tabla de contenidos",
    "inhoud",
];

/// What stands somewhere in lines of furniture.
const INSIDE: &[&str] = &[
    "best viewed with",
    "best viewed in",
    "all rights reserved",
    "guestbook",
    "visitor no",
    "visitors since",
    "last changed",
    "all contents ©",
];

/// What a line is, by its words.
pub(super) fn line(words: &str) -> Line {
    let words = words.trim();
    if words.is_empty() || words.len() > LONGEST {
        return Line::Article;
    }
    let lower = words.replace('’', "'").to_lowercase();
    let lower = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = lower.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ':' | '.'
                    | '!'
                    | '-'
                    | '–'
                    | '—'
                    | '*'
                    | '▼'
                    | '▲'
                    | '↓'
                    | '↑'
                    | '»'
                    | '›'
                    | '→'
                    | '|'
                    | '•'
            )
    });
    if CONTENTS.contains(&bare) {
        Line::Contents
    } else if LEADS.contains(&bare) {
        Line::Leads
    } else if ALONE.contains(&bare)
        || is_tally(bare)
        || INSIDE.iter().any(|inside| lower.contains(inside))
    {
        Line::Alone
    } else if is_byline(&lower, words) {
        Line::Byline
    } else if OPENERS.iter().any(|opener| lower.starts_with(opener)) && sentence_ends(words) <= 2 {
        Line::Alone
    } else if is_also(&lower) {
        Line::Leads
    } else if POINTS.iter().any(|opener| lower.starts_with(opener)) {
        Line::Points
    } else {
        Line::Article
    }
}

/// "Also read: …": one line that names another article.
pub(super) fn is_also(lower: &str) -> bool {
    ALSO.iter().any(|opener| lower.starts_with(opener))
}

/// "12 comments", "5 shares", "2 thoughts on …", "1 of 12".
fn is_tally(bare: &str) -> bool {
    let mut words = bare.split(' ');
    let number = words.next().is_some_and(|first| {
        first.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | 'k'))
            && first.starts_with(|c: char| c.is_ascii_digit())
    });
    let what = words.next().unwrap_or_default();
    number
        && matches!(
            what,
            "comments"
                | "comment"
                | "shares"
                | "share"
                | "likes"
                | "views"
                | "thoughts"
                | "responses"
                | "replies"
        )
}

/// "By Ada North", "March 3, 2024", "6 min read", and several of these in one line.
fn is_byline(lower: &str, words: &str) -> bool {
    if words.len() > 120 || sentence_ends(words) > 1 {
        return false;
    }
    let parts = lower
        .split(['|', '•', '·', '∙', '/'])
        .flat_map(|part| part.split(" – "))
        .flat_map(|part| part.split(" — "))
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let mut some = false;
    for part in parts {
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
    let Some(opener) = openers.iter().find(|opener| part.starts_with(**opener)) else {
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

/// "6 min read", "reading time: 5 minutes".
fn is_reading_time(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    if words.len() > 8 || !part.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let bare = matches!(words.as_slice(), [_, "min" | "mins" | "minutes" | "min."]);
    bare || part.contains("min read")
        || part.contains("minute read")
        || part.contains("reading time")
        || part.contains("read time")
        || (part.contains("min") && part.ends_with("to read"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: Line, lines: &[&str]) {
        for words in lines {
            assert_eq!(line(words), expected, "{words}");
        }
    }

    #[test]
    fn furniture_between_paragraphs_is_known() {
        check(
            Line::Alone,
            &[
                "Advertisement",
                "ADVERTISEMENT",
                "Article continues below",
                "Image Credit: Netflix",
                "Share this with your friends",
                "Subscribe to our newsletter for more recaps.",
                "Getty Images",
                "12 Comments",
                "Photo: Harbour Pictures",
                "Tags: recap, ending",
                "Back to index",
                "© 1998 Ada North",
            ],
        );
        check(
            Line::Leads,
            &[
                "Related Articles",
                "You Might Also Like:",
                "Must Read",
                "Share this:",
                "Also read: The Harbour Ending, Explained",
                "READ MORE: Who Lit the Beacon?",
                "Lire aussi : la fin expliquée",
                "Читайте также",
            ],
        );
        check(Line::Contents, &["Table of Contents", "CONTENTS", "In this article:", "目次"]);
    }

    #[test]
    fn bylines_and_dates_are_known() {
        check(
            Line::Byline,
            &[
                "By Ada North",
                "By Ada North | March 3, 2024",
                "January 12, 2025",
                "2024-05-12",
                "Updated 3 days ago · 6 min read",
                "6 min read",
                "Published on May 4, 2024 at 10:30 am",
                "By Ada North and Tom Reed",
                "Posted by Ada on 12 May 2024",
                "Reading time: 5 minutes",
                "by Ada North • Jan 3, 2024 • 4 min read",
            ],
        );
    }

    #[test]
    fn sentences_of_an_article_are_not_furniture() {
        check(
            Line::Article,
            &[
                "By the time the ship leaves, nobody is on the pier.",
                "By midnight it is over",
                "Watch how she holds the lamp.",
                "In May 2024 the harbour froze.",
                "Share and share alike, says Jory.",
                "1917",
                "One room, twelve hours, one clerk",
                "Spoilers ahead!",
                "",
            ],
        );
        check(
            Line::Points,
            &["Next: The Third Night", "Read the letter again and you will see it."],
        );
    }
}
