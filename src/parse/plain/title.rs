//! The title of plain text: a first line that is one.
//!
//! Enters: the chunks. Leaves: the title, the chunk it stands in and how many lines of that it
//! took. A page that was pasted has its way through the site or the desk's name above the title:
//! "Home > Television", "RECAP". Promised: a warning, a paragraph and a bare question are no
//! titles: a question with nothing else is a section's heading, and may spoil. Not here: names for
//! texts without a title (`compose`).

use super::LONG;
use super::chunks::Chunk;
use super::covered::holds_cover;
use super::lines::{Shape, is_rule, is_underline, item, shape};
use crate::parse::boundary::{sentence_ends, warns};
use crate::parse::headings::{asks, is_masthead};
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
    let chunks = chunks.get(above..)?;
    if let Some(title) = chunks.first().and_then(subject) {
        return Some((title, above, 0));
    }
    let (title, lines) = framed(chunks)
        .or_else(|| glued(chunks))
        .or_else(|| first_line(chunks, more || above > 0))?;
    Some((title, above, lines))
}

/// What a letter is about, from the lines at its head: "From: …", "Subject: …", "Date: …".
fn subject(chunk: &Chunk<'_>) -> Option<String> {
    const SUBJECTS: &[&str] = &[
        "subject",
        "betreff",
        "asunto",
        "objet",
        "oggetto",
        "assunto",
        "konu",
        "temat",
        "тема",
        "件名",
        "제목",
        "主题",
        "主旨",
        "विषय",
    ];
    const SENDERS: &[&str] = &[
        "from",
        "von",
        "de",
        "da",
        "kimden",
        "od",
        "от",
        "差出人",
        "보낸사람",
        "发件人",
        "寄件者",
        "प्रेषक",
        "newsgroups",
        "to",
        "date",
    ];
    memchr::memchr(b'\n', chunk.text.as_bytes())?;
    let (mut subject, mut sender) = (None, false);
    for line in chunk.lines().take(DEEPEST * 2) {
        // A long line goes on in the next.
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let (name, value) = line.split_once([':', '：'])?;
        let name = name.to_lowercase();
        if name.contains(' ') {
            return None;
        }
        sender |= SENDERS.contains(&name.as_str());
        if SUBJECTS.contains(&name.as_str()) {
            subject = Some(value.trim());
        }
    }
    let subject = subject.filter(|words| sender && !words.is_empty() && words.len() <= LONGEST)?;
    (!holds_cover(subject)).then(|| clean_line(subject))
}

/// A title that stands in a frame with its version and its author, as in a guide.
fn framed(chunks: &[Chunk<'_>]) -> Option<(String, usize)> {
    const MOST: usize = 6;
    let lines: Vec<&str> = chunks.first()?.lines().take(MOST + 1).map(str::trim).collect();
    let (first, last) = (lines.first()?, lines.last()?);
    let right =
        (3..=MOST).contains(&lines.len()) && chunks.len() > 1 && is_rule(first) && is_rule(last);
    let title = lines.get(1).filter(|title| right && looks_like_a_title(title))?;
    Some((clean_line(title), 2))
}

/// A title over its byline and paragraphs, with no blank line between: an extractor left them out.
fn glued(chunks: &[Chunk<'_>]) -> Option<(String, usize)> {
    let lines: Vec<&str> = chunks.first()?.lines().collect();
    let (first, second) = (lines.first()?.trim(), lines.get(1)?.trim());
    let (below, is_head) = (second.len() > LONG, is_masthead(second));
    let titled = looks_like_a_title(first) || is_head && may_be_a_title(first);
    let right = lines.len() > 2
        && first.len() <= LONG
        && titled
        && (below || is_head)
        && lines.get(2).is_some_and(|third| third.len() > LONG || is_masthead(third.trim()))
        && shape(&lines) == Shape::Paragraphs;
    right.then(|| (clean_line(unstyled(first).unwrap_or(first)), 1))
}

/// A line that a site sets above its titles.
fn is_of_the_site(chunk: &Chunk<'_>) -> bool {
    let text = chunk.text.trim();
    memchr::memchr(b'\n', text.as_bytes()).is_none() && (is_trail(text) || is_desk(text))
}

/// The name of a desk or a kind of text.
pub(super) fn is_desk(line: &str) -> bool {
    line.len() <= LONGEST_DESK && DESKS.contains(&line.to_lowercase().as_str())
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
    // A question is a title over the line that says who asked it, and when.
    let asked = second.is_some_and(is_masthead)
        || alone && chunks.get(1).is_some_and(|next| is_details(next));
    // A byline or a date below.
    let led = second.is_some_and(|second| second.len() < 60 && lines.next().is_none());
    let bare = unstyled(line).unwrap_or(line);
    if !(alone || led)
        || !(looks_like_a_title(bare) || asked && may_be_a_title(bare))
        || (chunks.len() == 1 && !more && alone && !underlined)
    {
        return None;
    }
    if led && !alone && !second.is_some_and(|second| is_masthead(second) || is_motto(line, second))
    {
        return None;
    }
    let bare = line.trim_start_matches('#').trim();
    let bare = unstyled(bare).unwrap_or(bare);
    Some((clean_line(bare), if underlined { 2 } else { 1 }))
}

/// Whether a line that stands alone above a text may be its title.
pub(in crate::parse) fn looks_like_a_title(line: &str) -> bool {
    may_be_a_title(line) && !is_bare_question(line)
}

/// The same of a line that may ask something and nothing else.
fn may_be_a_title(line: &str) -> bool {
    if line.len() > LONGEST || !(1..=24).contains(&line.split_whitespace().count()) {
        return false;
    }
    // "[teleplay-l] Low Water": a list's name.
    let words = line.strip_prefix('[').and_then(|rest| rest.split_once("] "));
    let words = words.map_or(line, |(_, words)| words);
    let Some(first) = words.chars().find(|c| c.is_alphanumeric()) else { return false };
    let end = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    let stops = end.ends_with(['.', ',', ';', ':', '。']) && !end.ends_with("...");
    let talk = line.starts_with(['—', '–', '-', '*', '>', '|', '(']);
    // A title is said in public, and what is covered of it would be missing there.
    if holds_cover(line) || first.is_lowercase() || stops || talk || line.contains("://") {
        return false;
    }
    item(line).is_none() && !is_rule(line) && sentence_ends(line) <= 2 && !warns(line)
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

/// Short lines of which the first says when something was asked, or by whom.
fn is_details(chunk: &Chunk<'_>) -> bool {
    let mut lines = chunk.lines().map(str::trim);
    lines.next().is_some_and(|first| first.len() <= LONG && is_masthead(first))
        && lines.all(|line| line.len() <= LONG)
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
    fn what_a_letter_is_about_is_its_title() {
        for (from, subject) in
            [("From", "Subject"), ("Von", "Betreff"), ("De", "Asunto"), ("От", "Тема")]
        {
            check(
                &format!(
                    "{from}: ada@harbour.example\n{subject}: Low Water (spoilers)\nX: 3\n\nText."
                ),
                Some("Low Water (spoilers)"),
            );
        }
        // Facts about a work are no letter.
        check("Title: Low Water\nYear: 1931\nSubject: boats\n\nText.", None);
        check("Subject: boats\n\nText.", Some("Subject: boats"));
        check("[boats-l] low water: the last tide\n\nText.", None);
        check(
            "[boats-l] Low Water: the last tide\n\nText.",
            Some("[boats-l] Low Water: the last tide"),
        );
    }

    #[test]
    fn a_title_may_be_glued_to_what_stands_under_it() {
        let long =
            "A long line that is a paragraph by itself, as extractors write them. ".repeat(3);
        for head in ["By Ada North\n", "By Ada North\nUpdated: Jul 22, 2023\n", ""] {
            check(
                &format!("Low Water: the ending explained\n{head}{long}\n{long}"),
                Some("Low Water: the ending explained"),
            );
        }
        check(&format!("Who was on the pier?\nBy Ada North\n{long}"), Some("Who was on the pier?"));
        check(&format!("Who was on the pier?\n{long}\n{long}"), None);
        check(&format!("Spoilers ahead!\n{long}\n{long}"), None);
    }

    #[test]
    fn a_question_is_a_title_over_who_asked_it_and_when() {
        for under in
            ["Asked 4 years, 2 months ago\nViewed 31k times", "By Ada North", "12 May 2024"]
        {
            check(
                &format!("Why does the keeper wait?\n\n{under}\n\nText."),
                Some("Why does the keeper wait?"),
            );
        }
        check("Why does the keeper wait?\n\nBecause he must.\n\nText.", None);
    }

    #[test]
    fn a_guide_has_its_title_in_a_frame() {
        let rule = "=".repeat(40);
        check(
            &format!("{rule}\n      LOW WATER - FAQ\n   Version 1.3 by Ada\n{rule}\n\nText."),
            Some("LOW WATER - FAQ"),
        );
        check(&format!("{rule}\n   SPOILERS AHEAD\n{rule}\n\nText."), None);
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
