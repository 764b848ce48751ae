//! How the screen is shared out: title, contents, text, status.
//!
//! Enters: the size of the terminal, the wanted width of the column, whether contents are wanted,
//! how many rows the status needs. Leaves: rectangles in cells. Promised: every rectangle lies on
//! the screen, at any size down to nothing; the column is centred in what the contents leave, with
//! air on both sides wherever there is room. Used by `app`, which must know how many rows a page
//! has before it is drawn, and by `ui`, which draws. Source of the numbers: `ARCHITECTURE.md` §4.

/// The size of a terminal in cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Cells in a row.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

impl Size {
    /// Too small for a page: below this one line says how to quit.
    pub fn is_tiny(self) -> bool {
        self.columns < 20 || self.rows < 5
    }
}

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// The first column.
    pub x: u16,
    /// The first row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// Below so many columns the contents are not beside the text but over it, when asked for.
pub const WIDE_ENOUGH_FOR_CONTENTS: u16 = 90;

/// Air left and right of the column, in cells, where there is room.
const AIR: u16 = 3;

/// Where everything stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The title line.
    pub title: Area,
    /// The contents beside the text.
    pub contents: Option<Area>,
    /// The line between contents and text: one cell wide.
    pub divider: Option<Area>,
    /// The column of text.
    pub column: Area,
    /// The status line, or lines.
    pub status: Area,
}

/// The part of the contents' rectangle in which its rows stand: below air, a head and air.
pub fn contents_list(contents: Area) -> Area {
    let head = 3.min(contents.height);
    Area { y: contents.y + head, height: contents.height - head, ..contents }
}

/// Shares out a screen.
pub fn frame(size: Size, width: u16, contents: bool, status_rows: u16) -> Frame {
    let Size { columns, rows } = size;
    let title_rows = u16::from(rows > 2);
    let status_rows = status_rows.min(rows.saturating_sub(title_rows));
    let body = rows - title_rows - status_rows;
    let beside = contents && columns >= WIDE_ENOUGH_FOR_CONTENTS;
    let aside = if beside { (columns / 4).clamp(24, 44) } else { 0 };
    let left = if beside { aside + 1 } else { 0 };
    let room = columns - left;
    let air = if room >= 40 {
        AIR
    } else if room >= 24 {
        2
    } else {
        u16::from(room > 2)
    };
    let text = width.min(room.saturating_sub(2 * air)).max(1.min(room));
    // A column that is wider than its room by itself is set against the left edge.
    let x = left + (room - text) / 2;
    Frame {
        title: Area { x: 0, y: 0, width: columns, height: title_rows },
        contents: beside.then_some(Area { x: 0, y: title_rows, width: aside, height: body }),
        divider: beside.then_some(Area { x: aside, y: title_rows, width: 1, height: body }),
        column: Area { x, y: title_rows, width: text, height: body },
        status: Area { x: 0, y: title_rows + body, width: columns, height: status_rows },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rectangle_lies_on_the_screen_at_any_size() {
        for columns in 0..140 {
            for rows in 0..40 {
                for contents in [false, true] {
                    let size = Size { columns, rows };
                    let f = frame(size, 72, contents, 1);
                    let all =
                        [Some(f.title), f.contents, f.divider, Some(f.column), Some(f.status)];
                    for area in all.into_iter().flatten() {
                        assert!(area.x + area.width <= columns, "{size:?} {f:?}");
                        assert!(area.y + area.height <= rows, "{size:?} {f:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_column_is_centred_in_what_the_contents_leave() {
        let f = frame(Size { columns: 120, rows: 40 }, 72, true, 1);
        assert_eq!(f.contents, Some(Area { x: 0, y: 1, width: 30, height: 38 }));
        assert_eq!(f.column, Area { x: 31 + 8, y: 1, width: 72, height: 38 });
    }

    #[test]
    fn a_narrow_screen_has_no_contents_beside_the_text() {
        assert_eq!(frame(Size { columns: 89, rows: 24 }, 72, true, 1).contents, None);
        assert_eq!(frame(Size { columns: 40, rows: 12 }, 72, true, 1).column.width, 34);
    }
}
