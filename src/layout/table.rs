//! Tables as rows.
//!
//! Enters: a table, its flat text, the room in cells. Leaves: for each row of the grid the lines
//! of its cells. Promised: columns share the room, each at least a cell wide, by what they need;
//! a table that cannot be set side by side in the room is set as one column, cell under cell, so
//! that nothing is lost. Widths come from what is shown only.

use super::flat::Flat;
use super::segment::{Frame, Segment, added, cells};
use super::wrap::{Line, wrap};
use crate::article::{Align, Run, Table};
use crate::spoiler::Shown;

/// Cells between two columns: air, a line, air.
const GAP: u16 = 3;

/// Columns narrower than this are no use to read.
const NARROWEST: u16 = 6;

/// A table as rows.
#[derive(Debug)]
pub(super) struct Grid {
    columns: Vec<Column>,
    rows: Vec<GridRow>,
}

#[derive(Debug)]
struct Column {
    x: u16,
    width: u16,
    align: Align,
}

#[derive(Debug)]
enum GridRow {
    /// One line of each cell; a cell may have none left.
    Cells(Vec<Option<Line>>),
    /// The line under the head.
    Under,
}

impl Grid {
    pub(super) fn new(table: &Table<Shown<Run>>, flat: &Flat, room: u16) -> Self {
        let count = table.aligns.len().max(1);
        let cells = cells_of(flat);
        let columns = columns(table, flat, &cells, room);
        let mut rows = Vec::new();
        let heads = table.rows.len();
        for (place, row) in cells.chunks(count).enumerate() {
            if let [only] = columns.as_slice() {
                for cell in row {
                    let mut lines = Vec::new();
                    wrap(&flat.text, cell.0, cell.1, only.width, &mut lines);
                    rows.extend(lines.into_iter().map(|line| GridRow::Cells(vec![Some(line)])));
                }
            } else {
                let wrapped: Vec<Vec<Line>> = row
                    .iter()
                    .zip(&columns)
                    .map(|(cell, column)| {
                        let mut lines = Vec::new();
                        wrap(&flat.text, cell.0, cell.1, column.width, &mut lines);
                        lines
                    })
                    .collect();
                let high = wrapped.iter().map(Vec::len).max().unwrap_or(0);
                rows.extend((0..high).map(|line| {
                    GridRow::Cells(wrapped.iter().map(|cell| cell.get(line).copied()).collect())
                }));
            }
            if place == 0 && heads > 1 {
                rows.push(GridRow::Under);
            }
        }
        Self { columns, rows }
    }

    pub(super) fn rows(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn row_of(&self, offset: u32) -> usize {
        let reaches = |row: &GridRow| match row {
            GridRow::Under => false,
            GridRow::Cells(cells) => {
                cells.iter().flatten().any(|line| line.start <= offset && offset <= line.end)
            }
        };
        self.rows.iter().position(reaches).unwrap_or(0)
    }

    pub(super) fn offset_of(&self, row: u32) -> u32 {
        let rows = self.rows.get(row as usize..).unwrap_or_default();
        rows.iter()
            .find_map(|row| match row {
                GridRow::Under => None,
                GridRow::Cells(cells) => cells.iter().flatten().map(|line| line.start).min(),
            })
            .unwrap_or(0)
    }

    /// What stands on `row`; `words` writes a line of the flat text at a cell.
    pub(super) fn row(
        &self,
        row: u32,
        flat: &Flat,
        indent: u16,
        segments: &mut Vec<Segment>,
        words: impl Fn(Line, u16, &mut Vec<Segment>),
    ) {
        match self.rows.get(row as usize) {
            None => {}
            Some(GridRow::Under) => {
                let width = self.columns.last().map_or(0, |column| column.x + column.width);
                segments.push(added(indent, &" ".repeat(usize::from(width)), Frame::Under));
            }
            Some(GridRow::Cells(lines)) => {
                for (place, (column, line)) in self.columns.iter().zip(lines).enumerate() {
                    if place > 0 {
                        segments.push(added(indent + column.x - 2, " ", Frame::Column));
                    }
                    let Some(line) = line else { continue };
                    let text = flat.text.get(line.start as usize..line.end as usize);
                    let spare = column.width.saturating_sub(cells(text.unwrap_or_default()));
                    let shift = match column.align {
                        Align::Left => 0,
                        Align::Centre => spare / 2,
                        Align::Right => spare,
                    };
                    words(*line, indent + column.x + shift, segments);
                }
            }
        }
    }
}

/// The bytes of each cell, without the `\n` that ends it.
fn cells_of(flat: &Flat) -> Vec<(usize, usize)> {
    let mut start = 0;
    let mut cells = Vec::new();
    for cell in flat.text.split_inclusive('\n') {
        cells.push((start, start + cell.len() - 1));
        start += cell.len();
    }
    cells
}

fn columns(
    table: &Table<Shown<Run>>,
    flat: &Flat,
    places: &[(usize, usize)],
    room: u16,
) -> Vec<Column> {
    let count = table.aligns.len().max(1);
    let mut wanted = vec![1_u16; count];
    for row in places.chunks(count) {
        for (wanted, cell) in wanted.iter_mut().zip(row) {
            let text = flat.text.get(cell.0..cell.1).unwrap_or_default();
            *wanted = cells(text).max(*wanted);
        }
    }
    let gaps = u16::try_from(count - 1).unwrap_or(u16::MAX).saturating_mul(GAP);
    let spare = room.saturating_sub(gaps);
    let needed = wanted.iter().fold(0_u16, |sum, width| sum.saturating_add(*width));
    let narrow = u16::try_from(count).unwrap_or(u16::MAX).saturating_mul(NARROWEST);
    if needed > spare && narrow > spare {
        return vec![Column { x: 0, width: room, align: Align::Left }];
    }
    share(&mut wanted, spare);
    let mut x = 0_u16;
    wanted
        .into_iter()
        .zip(table.aligns.iter().copied().chain(std::iter::repeat(Align::Left)))
        .map(|(width, align)| {
            let column = Column { x, width, align };
            x = x.saturating_add(width).saturating_add(GAP);
            column
        })
        .collect()
}

/// Takes from the widest columns until all fit.
fn share(widths: &mut [u16], room: u16) {
    let sum = |widths: &[u16]| widths.iter().fold(0_u32, |sum, width| sum + u32::from(*width));
    while sum(widths) > u32::from(room) {
        let widest = widths.iter().copied().max().unwrap_or(0);
        if widest <= 1 {
            return;
        }
        let next = widths.iter().copied().filter(|width| *width < widest).max().unwrap_or(0);
        let tied = widths.iter().filter(|width| **width == widest).count();
        let over = sum(widths) - u32::from(room);
        let each =
            u16::try_from(over.div_ceil(u32::try_from(tied).unwrap_or(1))).unwrap_or(u16::MAX);
        let to = widest.saturating_sub(each).max(next).max(1).min(widest - 1);
        let mut left = over;
        for width in widths.iter_mut().filter(|width| **width == widest) {
            let take = u32::from(widest - to).min(left);
            *width -= u16::try_from(take).unwrap_or(0);
            left -= take;
        }
    }
}
