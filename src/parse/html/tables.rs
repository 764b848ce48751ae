//! Tables: those that hold data, and those that only put things side by side.
//!
//! Enters: a `<table>`. Leaves: of which kind it is, and its rows. Promised: the kind follows from
//! the tags in it, those under covers left out; every row has as many cells as there are columns.

use super::page::Page;
use crate::article::{Align, Run, Table};
use crate::spoiler::Piece;

/// Reads the nodes of a cell, from one up to another.
type Words<'a> = &'a dyn Fn(usize, usize) -> Vec<Piece<Run>>;

/// What a table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Rows and columns.
    Data,
    /// An arrangement: its cells are read one after the other.
    Layout,
}

/// A table that was read.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// What it is called.
    pub captions: Vec<Vec<Piece<Run>>>,
    /// Its rows.
    pub table: Option<Table<Piece<Run>>>,
}

/// Elements that no cell of data holds.
const BLOCKS: &[&str] =
    &["h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "hr", "pre", "article", "section"];

/// What a table is for.
pub(super) fn kind(page: &Page<'_>, at: usize) -> Kind {
    let tree = page.tree;
    if tree.element(at).is_some_and(|table| table.says("role", &["presentation", "none"])) {
        return Kind::Layout;
    }
    let (mut headed, mut prose, mut rows, mut widest, mut cells) = (false, 0, 0, 0, 0);
    let mut next = at + 1;
    while next < tree.end(at) {
        if page.is_gone(next) || page.cover(next).is_some() {
            next = tree.end(next);
            continue;
        }
        match tree.name(next) {
            "tr" => {
                rows += 1;
                cells = 0;
            }
            "th" | "td" => {
                headed |= tree.is(next, &["th"]);
                cells += 1;
                widest = widest.max(cells);
                prose = 0;
            }
            "p" => {
                prose += 1;
                if prose > 1 && !headed {
                    return Kind::Layout;
                }
            }
            "ul" | "ol" | "div" if !headed && !is_grid(page, at) => return Kind::Layout,
            name if BLOCKS.contains(&name) => return Kind::Layout,
            _ => {}
        }
        next += 1;
    }
    let lone = rows < 2 && !headed;
    if widest < 2 || lone { Kind::Layout } else { Kind::Data }
}

fn is_grid(page: &Page<'_>, at: usize) -> bool {
    page.tree.element(at).is_some_and(|table| {
        table.names.speak_of(&["wikitable", "sortable", "data", "wikiepisodetable", "datatable"])
    })
}

/// Reads the rows of a table of data; `words` reads a cell.
pub(super) fn table(page: &Page<'_>, at: usize, words: Words<'_>) -> Rows {
    let tree = page.tree;
    let mut read = Rows::default();
    let mut rows: Vec<Vec<Vec<Piece<Run>>>> = Vec::new();
    let mut next = at + 1;
    while next < tree.end(at) {
        let end = tree.end(next);
        if page.is_gone(next) {
            next = end;
            continue;
        }
        match tree.name(next) {
            "caption" => {
                read.captions.push(words(next + 1, end));
                next = end;
            }
            "tr" => {
                rows.push(Vec::new());
                next += 1;
            }
            "td" | "th" => {
                // A cell that is a cover is one around its words.
                let from = if page.cover(next).is_some() { next } else { next + 1 };
                let cell = words(from, end);
                let span = tree.element(next).and_then(|cell| cell.attribute("colspan"));
                let span = span.and_then(|span| span.trim().parse().ok()).unwrap_or(1_usize);
                if rows.is_empty() {
                    rows.push(Vec::new());
                }
                if let Some(row) = rows.last_mut() {
                    row.push(cell);
                    row.extend((1..span.min(50)).map(|_| Vec::new()));
                }
                next = end;
            }
            _ => next += 1,
        }
    }
    read.captions.retain(|caption| !caption.is_empty());
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    let width = rows
        .iter()
        .map(|row| row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1))
        .max();
    if let Some(width) = width.filter(|width| *width > 0) {
        for row in &mut rows {
            row.resize_with(width, Vec::new);
        }
        read.table = Some(Table { aligns: vec![Align::Left; width], rows });
    }
    read
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use super::super::tests::told;

    #[track_caller]
    fn check(page: &str, expected: &str) {
        assert_eq!(
            told(&format!("<article><h1>T</h1>{page}</article>")).join(" / "),
            expected,
            "{page}"
        );
    }

    #[test]
    fn rows_and_columns_are_a_table() {
        check(
            "<table><caption>c</caption><tr><th>n<th>t<tr><td>1<td><p>a</p><tr><td colspan=2>x<tr><td></table>",
            "c / |n|t| |1|a| |x||",
        );
        check("<table><tr><td>1<td>a<tr><td>2</table>", "|1|a| |2||");
    }

    #[test]
    fn a_table_that_arranges_is_read_cell_by_cell() {
        check("<table><tr><td><h2>h</h2><p>a</p><td><p>b</p></table>", "## h / a / b");
        check("<table><tr><td><table><tr><td>1<td>2<tr><td>3<td>4</table></table>", "|1|2| |3|4|");
        check("<table><tr><td>a</table>", "a");
    }

    #[test]
    fn words_in_a_cell_may_be_covered() {
        check("<table><tr><th>n<th>t<tr><td>1<td class=spoiler>x</table>", "|n|t| |1|▒x▒|");
        check("<table><tr><th>n<th>t<tr><td>1<td><details>x</details></table>", "|n|t| |1|▒x▒|");
    }
}
