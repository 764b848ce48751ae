//! The contents as lines: one row per heading.
//!
//! Enters: a view. Leaves: rows, each ended by `\n`. Promised: a covered heading is a row of its
//! kind and number in its place and at its level, which it keeps when it is lifted; a row never
//! folds, it is cut. Empty when there is no heading. Not here: the sidebar, which is `outline.rs`.

use super::fold::{cells, fold};
use super::sections::{Section, sections};
use super::text::{TextOptions, cover_name};
use crate::layout::flat;
use crate::spoiler::View;

/// One row per heading: `○` covered, `◐` shown above a covered answer, `●` lifted, `·` never
/// hidden. `options.width` is where rows are cut, 0 is nowhere.
pub fn toc(view: &View, options: &TextOptions) -> String {
    let sections: Vec<Section<'_>> =
        sections(view).into_iter().filter(|section| section.level > 0).collect();
    let top = sections.iter().map(|section| section.level).min().unwrap_or(1);
    let mut out = String::new();
    for section in &sections {
        let indent = "  ".repeat(usize::from(section.level.saturating_sub(top)));
        let row =
            format!("{indent}{} {}", mark(section, options.ascii), name(section, options.ascii));
        out.push_str(&cut(&row, *options));
        out.push('\n');
    }
    out
}

/// A section's heading, or what stands for it, on one line.
pub(crate) fn name(section: &Section<'_>, ascii: bool) -> String {
    match (section.heading, section.cover) {
        (Some(heading), _) => flat(heading).text.replace('\n', " "),
        (None, Some(cover)) => cover_name(cover, ascii),
        (None, None) => String::new(),
    }
}

fn mark(section: &Section<'_>, ascii: bool) -> &'static str {
    let (mark, plain) = if section.cover.is_some() {
        ("○", "o")
    } else if section.answer().is_some() {
        ("◐", "/")
    } else if section.under.is_some() {
        ("●", "*")
    } else {
        ("·", ".")
    };
    if ascii { plain } else { mark }
}

fn cut(row: &str, options: TextOptions) -> String {
    let width = usize::from(options.width);
    if width == 0 || cells(row) <= width {
        return row.to_owned();
    }
    let sign = if options.ascii { "..." } else { "…" };
    let room = width.saturating_sub(cells(sign)).max(1);
    // Without white space to break at, folding cuts between clusters.
    let solid = row.replace(' ', "\u{a0}");
    let end = fold(&solid, room).first().map_or(0, |first| first.end);
    let kept = solid.get(..end).unwrap_or_default().replace('\u{a0}', " ");
    format!("{}{sign}", kept.trim_end())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::print::{Show, lift, look, sample};

    #[track_caller]
    fn check(show: &str, options: TextOptions, expected: &[&str]) {
        let show: Show = show.parse().unwrap();
        let mut document = sample::recap();
        document.blocks.insert(1, sample::heading(2, "Before you watch"));
        let sheet = lift(&show, look(&document)).unwrap();
        assert_eq!(toc(&sheet.view, &options).lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_heading_under_a_cover_stays_off_the_contents() {
        let options = TextOptions::default();
        check(
            "none",
            options,
            &["· Before you watch", "○ Question 1 · hidden", "○ Question 2 · ending · hidden"],
        );
        check(
            "headings,1",
            options,
            &["· Before you watch", "● Why did she leave?", "◐ Do they meet again?"],
        );
        check(
            "all",
            options,
            &[
                "· Before you watch",
                "● Why did she leave?",
                "● Do they meet again?",
                "  ● And the dog?",
            ],
        );
    }

    #[test]
    fn a_long_row_is_cut_and_ascii_stays_ascii() {
        check(
            "headings,1",
            TextOptions { width: 12, ascii: true, ..TextOptions::default() },
            &[". Before...", "* Why did...", "/ Do they..."],
        );
    }
}
