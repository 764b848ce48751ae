//! Front matter: what an article says about itself before it begins.
//!
//! Enters: a text as it came. Leaves: the front matter's words, the rest of the text and the line
//! on which it begins. Between `+++` lines it is TOML and ours: a key we do not know is a mistake,
//! unless it is one of those that site generators use. Between `---` lines it is YAML and somebody
//! else's: what we know is taken, the rest passed over. Promised: without a closing line there is
//! no front matter; descriptions and summaries are never kept.

mod house;
mod yaml;

use super::Mistake;
use super::draft::Front;

pub(super) use house::{
    HOUSE, SpoilersWord, WorkField, is_foreign, language, mistake, mistake_at, source,
};

/// A text without its front matter.
#[derive(Debug)]
pub(super) struct Read<'a> {
    /// What it said.
    pub front: Front,
    /// The article itself.
    pub rest: &'a str,
    /// The line of the source on which `rest` begins, from 1.
    pub first_line: u32,
}

/// Reads the front matter of `text`, if it has any.
pub(super) fn read(text: &str) -> Result<Read<'_>, Mistake> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some((inner, rest, first_line)) = between(text, "+++", &["+++"]) {
        let front = house::read(inner)?;
        return Ok(Read { front, rest, first_line });
    }
    if let Some((inner, rest, first_line)) = between(text, "---", &["---", "..."])
        && yaml::is_mapping(inner)
    {
        return Ok(Read { front: yaml::read(inner), rest, first_line });
    }
    Ok(Read { front: Front::default(), rest: text, first_line: 1 })
}

/// The keys of front matter in YAML, for authors: with the line of each, its value, and whether it
/// stands inside another. Of front matter in TOML an odd key is a mistake already.
pub(super) fn foreign_keys(text: &str) -> Vec<(u32, bool, &str, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match between(text, "---", &["---", "..."]) {
        Some((inner, ..)) if yaml::is_mapping(inner) => yaml::keys(inner),
        _ => Vec::new(),
    }
}

/// What stands between a first line `open` and the next line that is one of `shut`; what follows;
/// and its line.
fn between<'a>(text: &'a str, open: &str, shut: &[&str]) -> Option<(&'a str, &'a str, u32)> {
    let (first, after) = text.split_once('\n')?;
    if first.trim_end() != open {
        return None;
    }
    let mut at = 0;
    let mut line = 2_u32;
    for row in after.split_inclusive('\n') {
        line = line.saturating_add(1);
        if shut.contains(&row.trim_end()) {
            return Some((after.get(..at)?, after.get(at + row.len()..)?, line));
        }
        at += row.len();
    }
    None
}

#[cfg(test)]
mod tests;
