//! Rows that only moved between two frames.
//!
//! Enters: what the terminal shows, the next frame, and the rows of the page. Leaves: how the
//! terminal can move them itself, which costs a few bytes where sending them anew costs a page.
//! Promised: what the terminal is said to show afterwards is what it shows; a move is chosen by
//! what both frames show and by nothing else. Not here: the sequences (`screen.rs`).

use std::ops::Range;

use ratatui::buffer::{Buffer, Cell};

/// Moves by more rows save little.
const FURTHEST: u16 = 12;

/// A move that brings fewer rows to their place is not worth its bytes.
const FEWEST: usize = 3;

/// Rows that the terminal moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scroll {
    /// The first row of those that move.
    pub top: u16,
    /// Behind the last.
    pub bottom: u16,
    /// Upwards by so many; downwards where negative.
    pub rows: i16,
}

/// The move after which `shown` is most like `next`, if there is one; `shown` is what stands there
/// after it.
pub(super) fn scrolled(shown: &mut Buffer, next: &Buffer, page: Range<u16>) -> Option<Scroll> {
    let width = usize::from(shown.area.width);
    let height = page.end.saturating_sub(page.start);
    if width == 0 || height < 4 || shown.area != next.area || page.end > shown.area.height {
        return None;
    }
    let (old, new) = (prints(shown, &page), prints(next, &page));
    let still = old.iter().zip(&new).filter(|(old, new)| new.is_some() && old == new).count();
    let found = |rows: i16| {
        let by = usize::from(rows.unsigned_abs());
        let (old, new) = if rows > 0 { (&old[..], &new[..]) } else { (&new[..], &old[..]) };
        let moved = old.iter().skip(by).zip(new);
        moved.filter(|(old, new)| new.is_some() && old == new).count()
    };
    let furthest = i16::try_from(FURTHEST.min(height / 2)).unwrap_or(1);
    let moves = (1..=furthest).flat_map(|rows| [rows, -rows]);
    let (count, rows) = moves.map(|rows| (found(rows), rows)).max_by_key(|(count, _)| *count)?;
    if count < still + FEWEST {
        return None;
    }
    let cells = shown.content.get_mut(row_start(page.start, width)..row_start(page.end, width))?;
    let by = usize::from(rows.unsigned_abs()) * width;
    let new = if rows > 0 {
        cells.rotate_left(by);
        let kept = cells.len().saturating_sub(by);
        cells.get_mut(kept..)?
    } else {
        cells.rotate_right(by);
        cells.get_mut(..by)?
    };
    new.fill(Cell::default());
    Some(Scroll { top: page.start, bottom: page.end, rows })
}

/// A print of each row's words; of a row without any, none. What is alike in two frames is asked of
/// every row for every move, and cells are long to compare. Colours are left out: a row that moved and
/// changed its colour is drawn, wherever it moved.
fn prints(buffer: &Buffer, page: &Range<u16>) -> Vec<Option<u64>> {
    let width = usize::from(buffer.area.width);
    let cells = row_start(page.start, width)..row_start(page.end, width);
    let rows = buffer.content.get(cells).unwrap_or_default().chunks(width.max(1));
    rows.map(|row| {
        let mut holds_words = false;
        let print = row.iter().fold(0_u64, |print, cell| {
            let symbol = cell.symbol();
            holds_words |= symbol != " ";
            symbol.bytes().fold(print, |print, byte| {
                (print.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x517c_c1b7_2722_0a95)
            })
        });
        holds_words.then_some(print)
    })
    .collect()
}

fn row_start(y: u16, width: usize) -> usize {
    usize::from(y) * width
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    fn page(rows: &[&str]) -> Buffer {
        Buffer::with_lines(rows.iter().copied())
    }

    #[track_caller]
    fn check(before: &[&str], after: &[&str], rows: Option<i16>, left: usize) {
        let (mut shown, next) = (page(before), page(after));
        let height = u16::try_from(before.len()).unwrap_or(0);
        let scroll = scrolled(&mut shown, &next, 1..height - 1);
        assert_eq!(scroll.map(|scroll| scroll.rows), rows);
        let differing = (0..height)
            .filter(|y| (0..shown.area.width).any(|x| shown[(x, *y)] != next[(x, *y)]))
            .count();
        assert_eq!(differing, left);
    }

    #[test]
    fn a_page_that_moved_is_moved_and_its_new_rows_are_left() {
        let before = ["title", "a", "b", "c", "d", "e", "f", "1%"];
        check(&before, &["title", "b", "c", "d", "e", "f", "g", "2%"], Some(1), 2);
        check(&before, &["title", "9", "a", "b", "c", "d", "e", "2%"], Some(-1), 2);
        check(&before, &["title", "c", "d", "e", "f", "g", "h", "2%"], Some(2), 3);
    }

    #[test]
    fn a_page_that_did_not_move_or_is_another_one_stays() {
        let before = ["title", "a", "b", "c", "d", "e", "f", "1%"];
        check(&before, &["title", "a", "b", "X", "d", "e", "f", "1%"], None, 1);
        check(&before, &["title", "u", "v", "w", "x", "y", "z", "1%"], None, 6);
        check(
            &["title", "", "", "", "", "", "", "1%"],
            &["title", "", "", "", "", "", "", "2%"],
            None,
            1,
        );
    }

    #[test]
    fn screens_without_room_are_left_alone() {
        let mut shown = Buffer::empty(Rect::new(0, 0, 0, 0));
        let next = shown.clone();
        assert_eq!(scrolled(&mut shown, &next, 0..0), None);
        let (mut shown, next) = (page(&["a", "b", "c"]), page(&["b", "c", "d"]));
        assert_eq!(scrolled(&mut shown, &next, 0..3), None);
    }
}
