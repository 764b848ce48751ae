//! The article as data.
//!
//! Enters: a `.toml` file. Leaves: a draft: the intro's blocks, the warning, the sections, each
//! with its heading's marks. Promised: a key that is not ours, or a value of the wrong kind, is a
//! mistake with line, column and the allowed keys, and never with a value; intro and bodies are
//! Markdown. Lines are those on which a field begins.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::draft::{Draft, Drafted, Front, Marked, Veiled};
use super::front_matter::{SpoilersWord, WorkField, language, mistake, mistake_at, source};
use super::markdown::{asks, body};
use super::marks::veil;
use super::{Mistake, Notice};
use crate::article::{Block, Body, Run};
use crate::progress::{Level, Scope};
use crate::spoiler::Piece;
use crate::text::clean_line;

const KEYS: [&str; 11] = [
    "title",
    "title_spoils",
    "author",
    "language",
    "source",
    "spoilers",
    "work",
    "intro",
    "warning",
    "section",
    "extra",
];

type Field = toml::Spanned<String>;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Article {
    title: Option<String>,
    title_spoils: bool,
    author: Option<String>,
    language: Option<Field>,
    source: Option<Field>,
    spoilers: Option<SpoilersWord>,
    work: Option<WorkField>,
    intro: Option<Field>,
    warning: Option<String>,
    section: Vec<Section>,
    #[serde(rename = "extra")]
    _extra: Option<IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    heading: Field,
    spoils: Option<String>,
    level: Option<Field>,
    #[serde(default)]
    body: Option<Field>,
}

/// Reads a `.toml` article. What is defined on a veiled line is not.
pub(super) fn draft(text: &str, veiled: &Veiled) -> Result<(Draft, Vec<Notice>), Mistake> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let article: Article = toml::from_str(text).map_err(|error| mistake(&error, text, 1, &KEYS))?;
    let checked = |field: &Option<Field>, read: fn(&str) -> Option<String>, what: &str| match field
    {
        None => Ok(None),
        Some(field) => read(field.get_ref())
            .map(Some)
            .ok_or_else(|| mistake_at(text, field.span().start, 1, what)),
    };
    let one_line = |words: String| Some(clean_line(&words)).filter(|words| !words.is_empty());
    let front = Front {
        title: article.title.and_then(one_line),
        title_spoils: article.title_spoils,
        work: article.work.map(WorkField::work),
        author: article.author.and_then(one_line),
        language: checked(
            &article.language,
            language,
            "`language` is a code of two letters, such as \"en\"",
        )?,
        source: checked(
            &article.source,
            source,
            "`source` is an address that begins with http:// or https://",
        )?,
        spoilers: article.spoilers.map(SpoilersWord::spoilers),
    };
    let ends: Vec<usize> = memchr::memchr_iter(b'\n', text.as_bytes()).collect();
    let mut notices = Vec::new();
    let mut blocks = Vec::new();
    let mut defines = Vec::new();
    let mut read = |field: &Field, blocks: &mut Vec<Drafted>| {
        let read = body(field.get_ref(), first_line_of_words(text, &ends, field), veiled);
        blocks.extend(read.blocks);
        notices.extend(read.notices);
        defines.extend(read.defines);
    };
    if let Some(intro) = &article.intro {
        read(intro, &mut blocks);
    }
    let warning_before = blocks.len();
    for section in &article.section {
        let marked = marked(section, text)?;
        let line = line_of(&ends, section.heading.span().start);
        blocks.push(heading(section.heading.get_ref(), line, marked));
        if let Some(body) = &section.body {
            read(body, &mut blocks);
        }
    }
    let warning = article.warning.and_then(one_line);
    Ok((Draft { front, warning, warning_before, blocks, defines, ..Draft::default() }, notices))
}

fn marked(section: &Section, text: &str) -> Result<Marked, Mistake> {
    let level = match &section.level {
        None => None,
        Some(field) => Some(Level::read(field.get_ref()).ok_or_else(|| {
            let what = "`level` is one of: minor, major, ending";
            mistake_at(text, field.span().start, 1, what)
        })?),
    };
    let scope = section.spoils.as_deref().and_then(Scope::read);
    Ok(Marked {
        hidden: section.spoils.is_some() || section.level.is_some(),
        scope,
        seasonless: section.spoils.as_deref().is_some_and(Scope::lacks_season),
        unread: section.spoils.is_some() && scope.is_none(),
        level,
        ..Marked::default()
    })
}

/// A section's heading. It stands on the second level, below the title.
fn heading(words: &str, line: u32, marked: Marked) -> Drafted {
    let runs = veil(vec![Run::plain(clean_line(words))]);
    let open: String =
        runs.iter().filter_map(Piece::as_open).map(|run| run.text.as_ref()).collect();
    let body = Body::Heading { level: 2, question: asks(&open), runs };
    Drafted { line, piece: Piece::Open(Block::new(body)), marked }
}

/// The line of a byte, from 1; `ends` are the places of the line feeds.
fn line_of(ends: &[usize], at: usize) -> u32 {
    let before = ends.partition_point(|end| *end < at);
    u32::try_from(before).map_or(u32::MAX, |line| line.saturating_add(1))
}

/// The line on which a text's words begin: a long string may open on the line before.
fn first_line_of_words(text: &str, ends: &[usize], field: &Field) -> u32 {
    let opening = text.get(field.span()).unwrap_or_default();
    let opens_before = ["\"\"\"", "'''"].iter().any(|quote| {
        opening.strip_prefix(quote).is_some_and(|rest| rest.starts_with(['\n', '\r']))
    });
    line_of(ends, field.span().start).saturating_add(u32::from(opens_before))
}

#[cfg(test)]
mod tests;
