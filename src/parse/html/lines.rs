//! Lines that look like paragraphs and are furniture.
//!
//! Enters: the words of one block. Leaves: whether they are the article's. Promised: only short
//! lines are furniture, and a line is judged by itself. Not here: what follows a line that leads to
//! other articles (`sweep`).

use super::bylines::is_byline;
use super::leads::{ALSO, LEADS, POINTS};
use super::phrases::{ALONE, CONTENTS, INSIDE, OPENERS};
use crate::parse::boundary::sentence_ends;
use crate::text::{any, any_pair};

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

/// What a line is, by its words.
pub(super) fn line(words: &str) -> Line {
    let words = words.trim();
    if words.is_empty() || words.len() > LONGEST {
        return Line::Article;
    }
    let lower = folded(words);
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
    let is_one_of = |lines: &[&str]| lines.binary_search(&bare).is_ok();
    if is_one_of(CONTENTS) {
        Line::Contents
    } else if is_one_of(LEADS) {
        Line::Leads
    } else if is_one_of(ALONE)
        || is_tally(bare)
        || is_tags(bare)
        || INSIDE.iter().any(|inside| lower.contains(inside))
    {
        Line::Alone
    } else if is_byline(&lower, words) {
        Line::Byline
    } else if begins(&lower, OPENERS) && sentence_ends(words) <= 2 {
        Line::Alone
    } else if begins(&lower, ALSO) {
        Line::Leads
    } else if begins(&lower, POINTS) {
        Line::Points
    } else {
        Line::Article
    }
}

/// A line in small letters, with straight apostrophes and single spaces.
fn folded(words: &str) -> String {
    let bytes = words.as_bytes();
    let is_plain = words.is_ascii()
        && !any(bytes, |byte| byte < b' ')
        && !any_pair(bytes, |one, two| (one == b' ') & (two == b' '));
    if is_plain {
        return words.to_ascii_lowercase();
    }
    let lower = words.replace('’', "'").to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a line begins with one of these, which are in order.
fn begins(line: &str, openers: &[&str]) -> bool {
    let first = |words: &str| words.as_bytes().first().copied();
    let from = openers.partition_point(|opener| first(opener) < first(line));
    let beside = openers.get(from..).unwrap_or_default().iter();
    let mut beside = beside.take_while(|opener| first(opener) == first(line));
    beside.any(|opener| line.starts_with(opener))
}

/// `#LowWater #Finale`: tags and nothing else.
fn is_tags(bare: &str) -> bool {
    !bare.is_empty()
        && bare.split_whitespace().all(|word| word.len() > 1 && word.starts_with(['#', '＃']))
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

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_the_order_in_which_they_are_searched() {
        use crate::parse::html::parts::{DOUBTFUL, SURE};
        for list in [CONTENTS, LEADS, ALONE, OPENERS, ALSO, POINTS, SURE, DOUBTFUL] {
            assert!(list.is_sorted_by(|one, next| one < next), "{list:?}");
        }
    }

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
                "Continua depois da publicidade",
                "Etiketler: dizi, final",
                "How would you rate this list?",
                "Photo: Harbour Pictures",
                "Tags: recap, ending",
                "Back to index",
                "© 1998 Ada North",
                "#LowWater #Finale",
                "VİDEO: Cemile kurtuldu mu",
                "Yazıyı büyüt",
                "本文版权归作者所有，转载请联系作者。",
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
                "Lesedauer 4 Minuten",
                "Escuchar 4 min",
                "Atualizado há 2 dias",
                "05/08/2024 11h30 Atualizado há 2 dias",
                "Temps de lecture : 5 minutes",
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
                "Listen: 4 minutes is all she has.",
                "Share and share alike, says Jory.",
                "1917",
                "One room, twelve hours, one clerk",
                "Spoilers ahead!",
                ":::",
                "",
            ],
        );
        check(
            Line::Points,
            &["Next: The Third Night", "Read the letter again and you will see it."],
        );
    }
}
