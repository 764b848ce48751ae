//! The title of plain text: a first line that is one.
//!
//! Enters: the chunks. Leaves: the title, the chunk it stands in and how many lines of that it
//! took. A page that was pasted has its way through the site or the desk's name above the title:
//! "Home > Television", "RECAP". Promised: a warning, a paragraph and a bare question are no
//! titles: a question with nothing else is a section's heading, and may spoil. Not here: names for
//! texts without a title (`compose`).

use super::chunks::Chunk;
use super::covered::holds_cover;
use super::lines::{is_rule, is_underline, item};
use crate::parse::boundary::{sentence_ends, warns};
use crate::parse::headings::asks;
use crate::parse::lettering::unstyled;
use crate::text::clean_line;

/// The longest title, in bytes.
const LONGEST: usize = 200;

/// A site's way down to the article has so many steps at most.
const DEEPEST: usize = 8;

/// So many lines of a site may stand above the title.
const MOST_ABOVE: usize = 3;

/// The names of desks and kinds of text, as sites set them above a title.
const DESKS: &[&str] = &[
    "advertisement",
    "arts",
    "blog",
    "books",
    "cinema",
    "comics",
    "culture",
    "culture desk",
    "entertainment",
    "episode recap",
    "explainer",
    "feature",
    "features",
    "film",
    "films",
    "games",
    "gaming",
    "home",
    "interview",
    "movie review",
    "movies",
    "news",
    "opinion",
    "recap",
    "recaps",
    "review",
    "reviews",
    "series",
    "skip to content",
    "skip to main content",
    "sponsored",
    "streaming",
    "television",
    "tv",
    "tv recap",
    "tv recaps",
    "tv review",
    "cine",
    "cultura",
    "series de tv",
    "televisión",
    "cinéma",
    "séries",
    "critique",
    "critiques",
    "kino",
    "kultur",
    "serien",
    "fernsehen",
    "kritik",
    "televisione",
    "serie",
    "serie tv",
    "televisão",
    "séries e tv",
    "resenha",
    "dizi",
    "diziler",
    "sinema",
    "kültür",
    "seriale",
    "recenzje",
    "recenzja",
    "кино",
    "сериалы",
    "рецензия",
    "ドラマ",
    "映画",
    "영화",
    "드라마",
    "电影",
    "电视剧",
    "影评",
    "मनोरंजन",
];

/// No desk has a longer name, in whatever letters, in bytes.
const LONGEST_DESK: usize = 64;

/// The title, if the first line that is the author's is one, the number of its chunk, and the
/// lines it took there. `more`: something under a cover follows the chunks.
pub(super) fn title(chunks: &[Chunk<'_>], more: bool) -> Option<(String, usize, usize)> {
    let above = chunks.iter().take(MOST_ABOVE).take_while(|chunk| is_of_the_site(chunk)).count();
    let (title, lines) = first_line(chunks.get(above..)?, more || above > 0)?;
    Some((title, above, lines))
}

/// A line that a site sets above its titles.
fn is_of_the_site(chunk: &Chunk<'_>) -> bool {
    let text = chunk.text.trim();
    let is_desk = || text.len() <= LONGEST_DESK && DESKS.contains(&text.to_lowercase().as_str());
    !text.contains('\n') && (is_trail(text) || is_desk())
}

/// `Home > Television > Recaps`: short names with the same mark between them, of which the first
/// is a site's front page, or three of them.
fn is_trail(line: &str) -> bool {
    const FRONT: &[&str] = &[
        "home",
        "inicio",
        "portada",
        "accueil",
        "start",
        "startseite",
        "início",
        "anasayfa",
        "ana sayfa",
        "strona główna",
        "главная",
        "ホーム",
        "홈",
        "首页",
        "首頁",
        "होम",
    ];
    line.len() <= LONGEST
        && [" > ", " › ", " » ", " → ", " / ", " | "].iter().enumerate().any(|(place, mark)| {
            let steps: Vec<&str> = line.split(mark).map(str::trim).take(DEEPEST + 1).collect();
            let short = steps.iter().all(|step| {
                !step.is_empty()
                    && step.split_whitespace().count() <= 4
                    && !step.ends_with(['.', '!', '?', ':'])
            });
            let front =
                steps.first().is_some_and(|first| FRONT.contains(&first.to_lowercase().as_str()));
            short && (2..=DEEPEST).contains(&steps.len()) && (front || place < 3 && steps.len() > 2)
        })
}

fn first_line(chunks: &[Chunk<'_>], more: bool) -> Option<(String, usize)> {
    let first = chunks.first()?;
    let mut lines = first.lines();
    let line = lines.next()?.trim();
    let second = lines.next();
    let underlined = second.is_some_and(is_underline);
    let alone = second.is_none() || underlined;
    // A byline or a date below.
    let led = second.is_some_and(|second| second.len() < 60 && lines.next().is_none());
    if !(alone || led)
        || !looks_like_a_title(unstyled(line).unwrap_or(line))
        || (chunks.len() == 1 && !more && alone && !underlined)
    {
        return None;
    }
    if led && !alone && !second.is_some_and(|second| is_byline(second) || is_motto(line, second)) {
        return None;
    }
    let bare = line.trim_start_matches('#').trim();
    let bare = unstyled(bare).unwrap_or(bare);
    Some((clean_line(bare), if underlined { 2 } else { 1 }))
}

/// Whether a line that stands alone above a text may be its title.
pub(in crate::parse) fn looks_like_a_title(line: &str) -> bool {
    if line.len() > LONGEST || !(1..=24).contains(&line.split_whitespace().count()) {
        return false;
    }
    let Some(first) = line.chars().find(|c| c.is_alphanumeric()) else { return false };
    let end = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    let stops = end.ends_with(['.', ',', ';', ':', '。']) && !end.ends_with("...");
    let talk = line.starts_with(['—', '–', '-', '*', '>', '|', '(']);
    // A title is said in public, and what is covered of it would be missing there.
    if holds_cover(line) || first.is_lowercase() || stops || talk || line.contains("://") {
        return false;
    }
    !is_bare_question(line)
        && item(line).is_none()
        && !is_rule(line)
        && sentence_ends(line) <= 2
        && !warns(line)
}

/// A question that names the end as such is asked of a whole text.
const NAMES_OF_ENDS: &[&str] = &[
    "explained",
    "recap",
    "final",
    "ending",
    "desenlace",
    "la fin d",
    "das ende von",
    "dizisi",
    "sonu ",
    "zakończen",
    "концовк",
    "финал",
    "結末",
    "最終回",
    "결말",
    "结局",
    "結局",
    "अंत का",
];

/// A question and nothing else: a section's heading.
fn is_bare_question(line: &str) -> bool {
    let lower = line.to_lowercase();
    asks(line)
        && !line.contains([':', '“', '"', '‘', '«', '(', '|', '„', '『', '「', '《', '〈'])
        && !NAMES_OF_ENDS.iter().any(|word| lower.contains(word))
}

/// "THE HARBOUR LETTER, no. 12" over "Boats and books": the head of a letter in capitals, and what
/// it is about.
fn is_motto(first: &str, second: &str) -> bool {
    let first = first.split(',').next().unwrap_or_default();
    first.split_whitespace().count() > 1
        && !first.contains(char::is_lowercase)
        && first.contains(char::is_uppercase)
        && second.contains(char::is_lowercase)
        && second.trim_start().starts_with(char::is_uppercase)
        && !second.trim_end().ends_with(['.', '!', '?', ':'])
}

fn is_byline(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    ["by ", "written by", "posted", "published", "von ", "por ", "par "]
        .iter()
        .any(|by| lower.starts_with(by))
}

#[cfg(test)]
mod tests {
    use super::super::chunks::chunks;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(
            title(&chunks(text, 1), false).map(|(title, ..)| title).as_deref(),
            expected,
            "{text}"
        );
    }

    #[test]
    fn a_first_line_that_stands_alone_and_looks_like_a_title_is_one() {
        for line in [
            "Low Water",
            "Low Water: That ending explained and your questions answered",
            "LOW WATER (1931) - REVIEW",
            "“Low Water”: who was on the pier?",
            "How Does the Ending of Low Water Work?",
            "Low Water — Episode 3 Recap",
        ] {
            check(&format!("{line}\n\nText."), Some(line));
            check(&format!("[b]{line}[/b]\n\nText."), Some(line));
            check(&format!("**{line}**\n\nText."), Some(line));
            check(&format!("{line}\n==========\n\nText."), Some(line));
            check(&format!("{line}\nby Ada North\n\nText."), Some(line));
        }
        check("# Low Water\n\nText.", Some("Low Water"));
    }

    #[test]
    fn the_head_of_a_letter_in_capitals_is_a_title_over_its_motto() {
        check(
            "THE HARBOUR LETTER, no. 12\nBoats and books, most weeks\n\nText.",
            Some("THE HARBOUR LETTER, no. 12"),
        );
        check("SPOILERS AHEAD\nTom fell\n\nText.", None);
    }

    #[test]
    fn what_a_site_sets_above_its_titles_is_none() {
        for above in [
            "Home > Culture > Series",
            "Inicio › Series",
            "News » TV » Recaps",
            "Accueil / Culture / Séries",
            "RECAP",
            "Skip to content\n\nHome | TV",
        ] {
            check(
                &format!("{above}\n\nLow Water: the last tide\n\nText."),
                Some("Low Water: the last tide"),
            );
        }
        check("Low Water / High Tide\n\nText.", Some("Low Water / High Tide"));
        check("Mara | Tom | The Keeper\n\nText.", Some("Mara | Tom | The Keeper"));
        // The paragraph below is no title, and what stands above it neither.
        check("Home > Culture\n\nThe keeper came down to the harbour.\n\nText.", None);
    }

    #[test]
    fn other_first_lines_are_none() {
        for line in [
            "A film about a keeper.",
            "Why Did Mara Leave?",
            "Spoilers ahead!",
            "- an item",
            "* * *",
            "https://example.org/Low",
            "by Ada North",
            "(1931)",
            "As she said:",
        ] {
            check(&format!("{line}\n\nText."), None);
        }
        check("Low Water", None);
        check("The keeper came down\nto the harbour\n\nText.", None);
        check("", None);
    }
}
