//! Marks in the cells of a table.
//!
//! Enters: the cells, row by row, their words in the open or covered. Leaves: the same with what is
//! marked covered. Promised: a mark that opens in one cell and closes in another, of this row or of
//! one below, hides both and all that stands between; one that nobody closes hides the rest of its row,
//! whose last cells may have been cut off; every other mark is its cell's. Linear time.
//! Not here: marks that stand in a table's source and part its columns; see `mark`.

use std::ops::Range;

use super::stretch::{Stretch, stretches};
use super::token::{may_hold_marks, tokens_and_links};
use super::veil::{cut, dressed_pieces, flatten_into, length, veil_pieces};
use crate::article::Run;
use crate::spoiler::Piece;

/// What stands between two cells where they are read together, as lines of one paragraph.
const BETWEEN: &str = "\n";

/// Covers what is marked in a table's cells.
pub(in crate::parse) fn veil_cells(rows: &mut [Vec<Vec<Piece<Run>>>]) {
    let (flat, places) = flatten(rows);
    let torn = torn(&flat, &places);
    let mut places = places.iter();
    for row in rows {
        let mut is_left_open = false;
        for (cell, place) in row.iter_mut().zip(places.by_ref()) {
            let pieces = std::mem::take(cell);
            let text = flat.get(place.clone()).unwrap_or_default();
            let after = torn.partition_point(|stretch| stretch.end <= place.start);
            let is_torn = torn.get(after).is_some_and(|stretch| stretch.start < place.end);
            *cell = dressed_pieces(if (is_torn || is_left_open) && !text.is_empty() {
                let whole = Stretch { start: 0, end: text.len(), label: "", alone: None };
                cut(pieces, &[whole], &tokens_and_links(text))
            } else {
                is_left_open = leaves_open(text);
                veil_pieces(pieces)
            });
        }
    }
}

/// Whether a cell opens a mark that it does not close.
fn leaves_open(text: &str) -> bool {
    may_hold_marks(text)
        && stretches(text, &tokens_and_links(text))
            .last()
            .is_some_and(|last| last.alone == Some(last.start) && last.end == text.len())
}

/// All cells as one text, and where each of them stands in it.
fn flatten(rows: &[Vec<Vec<Piece<Run>>>]) -> (String, Vec<Range<usize>>) {
    let cells = || rows.iter().flatten();
    let words = cells().flatten().map(length).sum::<usize>();
    let mut flat = String::with_capacity(words + cells().count() * BETWEEN.len());
    let places = cells().map(|cell| {
        let start = flat.len();
        flatten_into(cell, &mut flat);
        let end = flat.len();
        flat.push_str(BETWEEN);
        start..end
    });
    let places = places.collect();
    (flat, places)
}

/// The stretches that begin in one cell and end in another, in order.
fn torn(flat: &str, places: &[Range<usize>]) -> Vec<Range<usize>> {
    if !may_hold_marks(flat) {
        return Vec::new();
    }
    let tokens = tokens_and_links(flat);
    let air = |c: Option<char>| c.is_none_or(char::is_whitespace);
    // "a || b" is no mark in one cell, and none with the bars of the next one. Any other mark begins
    // and ends with signs of its own.
    let touches = |stretch: &Range<usize>| {
        let inner = flat.get(stretch.clone()).unwrap_or_default().trim_matches(['|', '｜']);
        !air(inner.chars().next()) && !air(inner.chars().next_back())
    };
    stretches(flat, &tokens)
        .into_iter()
        .filter(|stretch| stretch.alone.is_none())
        .map(|stretch| stretch.start..stretch.end)
        .filter(|stretch| {
            let cell = places.partition_point(|place| place.end <= stretch.start);
            let is_torn = places.get(cell).is_some_and(|place| stretch.end > place.end);
            is_torn && touches(stretch)
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use crate::parse::{Format, parse};
    use crate::print::{self, Sheet, TextOptions};

    fn printed(row: &str) -> String {
        let text =
            format!("| One | Two | Three |\n| --- | --- | --- |\n{row}\n| Bo | rows | on |\n");
        let parsed = parse(&text, Format::Markdown, "table").expect("it has no front matter");
        let sheet = Sheet::new(print::look(&parsed.document));
        print::text(&sheet.view, &TextOptions::default())
    }

    #[test]
    fn a_mark_that_closes_in_another_cell_hides_all_between() {
        for row in [
            "| >!Ada | swam | off!< |",
            "| [spoiler]Ada | swam | off[/spoiler] |",
            "| ||Ada | swam | off|| |",
            "| ｜｜Ada | swam | off｜｜ |",
            "| ~!Ada | swam | off!~ |",
            "| {{spoiler}}Ada | swam | off{{/spoiler}} |",
            "| <span class=\"spoiler\">Ada | swam | off</span> |",
            "| ||Ada | x | x |\n| x | swam | x |\n| x | x | off|| |",
        ] {
            let printed = printed(row);
            for word in ["Ada", "swam", "off"] {
                assert!(!printed.contains(word), "{row}: {printed}");
            }
            assert!(printed.contains("rows") && printed.contains("Two"), "{row}: {printed}");
        }
    }

    #[test]
    fn a_mark_that_nobody_closes_hides_the_rest_of_its_row() {
        for row in ["| >!Ada | swam | there | off!< |", "| ||Ada | swam | there | off|| |"] {
            let printed = printed(row);
            assert!(!printed.contains("swam") && printed.contains("rows"), "{row}: {printed}");
        }
    }

    #[test]
    fn bars_with_air_on_both_sides_are_words() {
        let printed = printed("| a \\|\\| b | c \\|\\| d | Ada |");
        assert!(printed.contains("a || b") && printed.contains("Ada"), "{printed}");
    }

    #[test]
    fn a_mark_of_one_cell_is_its_own() {
        let printed = printed("| >!Ada!< | swam | >!off!< |");
        assert!(printed.contains("swam") && !printed.contains("off"), "{printed}");
    }
}
