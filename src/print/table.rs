//! A table in linear text.
//!
//! Enters: a table of the view, and the cells there are. Leaves: its lines. Promised: a covered
//! stretch is as wide as every other one, so columns say nothing of what is covered; a table that
//! is too wide for the line gives up its columns before it loses a word.

use super::fold::{cells, fold};
use crate::article::{Align, Run, Table};
use crate::layout::HIDDEN;
use crate::spoiler::Shown;

/// What stands between two columns.
const GAP: &str = "  ";

/// The words of a cell, on one line.
pub(super) fn words(cell: &[Shown<Run>]) -> String {
    let words: String =
        cell.iter().map(|piece| piece.text().map_or(HIDDEN, |run| &run.text)).collect();
    words.replace('\n', " ").trim().to_owned()
}

/// A row as "one | two".
pub(super) fn row(row: &[Vec<Shown<Run>>]) -> String {
    row.iter().map(|cell| words(cell)).collect::<Vec<_>>().join(" | ")
}

/// The lines of `table` in at most `width` cells; 0 is as many as it needs.
pub(super) fn lines(table: &Table<Shown<Run>>, width: usize) -> Vec<String> {
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.iter().map(|cell| words(cell)).collect()).collect();
    let widths: Vec<usize> = (0..table.aligns.len())
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| cells(cell)).max())
        .map(Option::unwrap_or_default)
        .collect();
    let total = widths.iter().sum::<usize>() + GAP.len() * widths.len().saturating_sub(1);
    if width > 0 && total > width {
        return table.rows.iter().flat_map(|cells| folded(&row(cells), width)).collect();
    }
    let columns: Vec<(usize, Align)> =
        widths.into_iter().zip(table.aligns.iter().copied()).collect();
    let mut lines: Vec<String> = rows.iter().map(|row| aligned(row, &columns)).collect();
    if lines.len() > 1 {
        let rule: Vec<String> = columns.iter().map(|(width, _)| "-".repeat(*width)).collect();
        lines.insert(1, rule.join(GAP));
    }
    lines
}

fn folded(row: &str, width: usize) -> Vec<String> {
    fold(row, width).into_iter().filter_map(|range| row.get(range)).map(str::to_owned).collect()
}

fn aligned(row: &[String], columns: &[(usize, Align)]) -> String {
    let cells: Vec<String> = row
        .iter()
        .zip(columns)
        .map(|(cell, (width, align))| {
            let air = width.saturating_sub(cells(cell));
            let before = match align {
                Align::Left => 0,
                Align::Centre => air / 2,
                Align::Right => air,
            };
            format!("{}{cell}{}", " ".repeat(before), " ".repeat(air - before))
        })
        .collect();
    cells.join(GAP).trim_end().to_owned()
}
