//! Marks without a partner, for authors.
//!
//! Enters: a text as it came. Leaves: where marks stand that nothing closes or opens, and what they
//! hide for it. Promised: what is told is what [`super::split`] and [`super::veil`] do, since it is
//! asked of the same tables; code is never a mark. Not told: marks inside hidden parts, and in the
//! cells of a table. Never asked when an article is read.

use super::feed::feeds;
use super::lines::{Is, lines};
use super::pair::pair;
use super::stretch::stretches;
use super::token::{may_hold_marks, tokens_and_links};
use crate::text::clean;

/// What a mark without a partner hides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum Hides {
    /// Everything behind it.
    Rest,
    /// The paragraph behind it.
    Paragraph,
    /// What stands before it in its paragraph.
    Before,
}

/// A mark without a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Loose {
    /// Its line, from 0.
    pub line: u32,
    /// Its column in characters, from 1.
    pub column: u32,
    /// What it hides.
    pub hides: Hides,
}

/// Every mark of `raw` without a partner, in order. `code`: whether the text may hold code.
pub(in crate::parse) fn loose(raw: &str, code: bool) -> Vec<Loose> {
    let parts = feeds(raw).into_iter();
    parts.flat_map(|(before, part)| in_part(&clean(part), before, code)).collect()
}

fn in_part(text: &str, before: u32, code: bool) -> Vec<Loose> {
    let lines = lines(text, code);
    let masked = lines.masked.as_deref().unwrap_or(text);
    let (cuts, _) = pair(text, masked, &lines);
    let mut found: Vec<(usize, Hides)> =
        cuts.iter().filter(|cut| cut.loose).map(|cut| (cut.start, Hides::Rest)).collect();
    let is_cut = |at: usize| cuts.iter().any(|cut| (cut.start..cut.end).contains(&at));
    for paragraph in lines.all.chunk_by(|one, next| one.paragraph == next.paragraph) {
        let (Some(first), Some(last)) = (paragraph.first(), paragraph.last()) else { continue };
        if matches!(first.is, Is::Row | Is::Code | Is::Blank) || is_cut(first.body) {
            continue;
        }
        let flat = masked.get(first.body..last.end).unwrap_or_default();
        if !may_hold_marks(flat) {
            continue;
        }
        for stretch in stretches(flat, &tokens_and_links(flat)) {
            let Some(at) = stretch.alone.map(|at| first.body + at) else { continue };
            let hides = if stretch.alone == Some(stretch.start) && stretch.end == flat.len() {
                Hides::Paragraph
            } else {
                Hides::Before
            };
            if !is_cut(at) {
                found.push((at, hides));
            }
        }
    }
    found.sort_by_key(|(at, _)| *at);
    let place = |(at, hides): (usize, Hides)| {
        let above = text.get(..at).unwrap_or(text);
        let row = above.rsplit('\n').next().unwrap_or_default();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Loose {
            line: number(above.matches('\n').count()).saturating_add(before),
            column: number(row.chars().count()).saturating_add(1),
            hides,
        }
    };
    found.into_iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(u32, u32, Hides)]) {
        let found: Vec<_> =
            loose(text, true).iter().map(|loose| (loose.line, loose.column, loose.hides)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn marks_that_are_closed_are_not_told() {
        check("a ||b|| c and >!d!<\n\n::: spoiler T\nx\n:::\n\n[spoiler]y[/spoiler]\n", &[]);
        check(">! a block of\n>! two lines\n\nif a || b then `||c`\n", &[]);
        check("```\n[spoiler]\n```\n", &[]);
    }

    #[test]
    fn a_mark_that_is_not_closed_is_told_with_what_it_hides() {
        check("one\n\nHe is >!the one\nwho did it.\n\ntwo\n", &[(2, 7, Hides::Paragraph)]);
        check("one\n\n::: spoiler T\nx\n\ntwo\n", &[(2, 1, Hides::Rest)]);
        check("one\n\n<details><summary>T</summary>\nx\n", &[(2, 1, Hides::Rest)]);
        check("```spoiler T\nx\n", &[(0, 1, Hides::Rest)]);
        check("The one [spoiler]who did it.\n", &[(0, 9, Hides::Paragraph)]);
        check("The one who did it!< and more.\n", &[(0, 19, Hides::Before)]);
    }
}
