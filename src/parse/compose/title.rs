//! The title of an article: from its front matter, its first heading, a first line in strong type,
//! or its file's name.
//!
//! Enters: a draft, a name. Leaves: the title, and the draft without the heading that gave it.
//! Promised: only a heading that is wholly in the open becomes a title; a name is readable.

use crate::article::Body;
use crate::parse::boundary::{is_essay, is_title_of_spoilers, open_text, readable, warns};
use crate::parse::draft::{Draft, Drafted};
use crate::parse::lettering::unstyled;
use crate::parse::plain::looks_like_a_title;
use crate::text::clean_line;

/// Said where there is no title that may be shown.
pub(super) const UNTITLED: &str = "Untitled";

/// Words that stay small in a title.
const SMALL: &[&str] = &[
    "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "by", "with", "de",
    "la", "le", "der", "von",
];

/// Takes the title out of the draft. A first heading of level 1 is the title where the front
/// matter has none, and goes where it only says the title again.
pub(super) fn take(draft: &mut Draft) -> Option<String> {
    let front = draft.front.title.take().map(|title| clean_line(&title)).filter(|t| !t.is_empty());
    let heading = draft.blocks.first().filter(|block| !block.marked.hidden).and_then(|block| {
        match &block.piece.as_open()?.body {
            Body::Heading { level: 1, runs, .. }
                if runs.iter().all(|run| run.as_open().is_some()) =>
            {
                Some(clean_line(&open_text(runs)))
            }
            _ => None,
        }
    });
    // A heading that warns is the boundary, unless it is about warnings, or a title.
    let warns =
        |heading: &str| warns(heading) && !is_essay(heading) && !is_title_of_spoilers(heading);
    let heading = heading.filter(|heading| !heading.is_empty() && !warns(heading));
    match (front, heading) {
        (Some(front), Some(heading)) if same(&front, &heading) => {
            drop_first(draft);
            Some(front)
        }
        (None, Some(heading)) => {
            drop_first(draft);
            Some(heading)
        }
        (None, None) => strong_line(draft),
        (front, _) => front,
    }
}

/// A title in plain letters is not longer, in bytes.
const LONGEST_PLAIN: usize = 100;

/// The paragraph below it is not shorter.
const SHORTEST_BELOW: usize = 60;

fn is_a_paragraph(drafted: &Drafted) -> bool {
    drafted.piece.as_open().is_some_and(|block| match &block.body {
        Body::Paragraph(runs) => open_text(runs).len() >= SHORTEST_BELOW,
        _ => false,
    })
}

fn is_top(drafted: &Drafted) -> bool {
    drafted
        .piece
        .as_open()
        .is_some_and(|block| matches!(block.body, Body::Heading { level: 1, .. }))
}

/// A first line in strong type, with an article below it, is the title of a post that was written
/// where there are no headings. Words under a cover, a warning, a sentence and a bare question are
/// none, as in plain text.
fn strong_line(draft: &mut Draft) -> Option<String> {
    let first = draft.blocks.first().filter(|first| !first.marked.hidden)?;
    let block = first.piece.as_open()?;
    let Body::Paragraph(runs) = &block.body else { return None };
    let is_open = runs.iter().all(|run| run.as_open().is_some());
    let text = open_text(runs);
    let strong = runs
        .iter()
        .filter_map(|run| run.as_open())
        .all(|run| run.style.strong || run.text.trim().is_empty());
    let styled = unstyled(&text);
    if runs.is_empty() || !is_open || !block.inset.is_empty() || text.contains('\n') {
        return None;
    }
    // In plain letters only a short line over a paragraph, where no heading is the title; not in
    // a message of which its author covers something, and says what he covers.
    let plainly = || {
        text.len() <= LONGEST_PLAIN
            && draft.blocks.get(1).is_some_and(is_a_paragraph)
            && !draft.blocks.iter().any(|block| is_top(block) || block.hides())
    };
    if !(strong || styled.is_some() || plainly()) {
        return None;
    }
    let text = clean_line(styled.unwrap_or(&text));
    // Under a line that stands for a heading there is one paragraph at least.
    let below = draft.blocks.get(1)?;
    let is_text = match below.piece.as_open().map(|below| &below.body) {
        Some(Body::Paragraph(_)) | None => true,
        Some(_) => false,
    };
    if !is_text || draft.blocks.len() < 3 || !looks_like_a_title(&text) {
        return None;
    }
    drop_first(draft);
    Some(text)
}

fn drop_first(draft: &mut Draft) {
    draft.blocks.remove(0);
    draft.warning_before = draft.warning_before.saturating_sub(1);
}

/// The same words, whatever their case and marks.
fn same(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    letters(one) == letters(other)
}

/// `the-lodger.txt` is "The Lodger".
pub(super) fn from_name(name: &str) -> String {
    let mut title = String::new();
    for word in readable(name).split_whitespace() {
        let small = !title.is_empty() && SMALL.contains(&word);
        if !title.is_empty() {
            title.push(' ');
        }
        let mut chars = word.chars();
        if let Some(first) = chars.next().filter(|_| !small) {
            title.extend(first.to_uppercase());
            title.push_str(chars.as_str());
        } else {
            title.push_str(word);
        }
    }
    if title.is_empty() { UNTITLED.to_owned() } else { title }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_readable() {
        for (name, title) in [
            ("the-lodger.txt", "The Lodger"),
            ("night_of_the_living_dead.md", "Night of the Living Dead"),
            ("folder/low water.txt", "Low Water"),
            ("S02E05.toml", "S02E05"),
            ("", "Untitled"),
            ("-", "Untitled"),
            (".txt", "Untitled"),
        ] {
            assert_eq!(from_name(name), title, "{name}");
        }
    }
}
