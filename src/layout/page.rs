//! The rows that are on the screen, and moving among rows.
//!
//! Enters: a view, a width, a place. Leaves: the rows of a page. Promised: a place is an
//! intention in content coordinates (which block, which byte), resolved against the width when it
//! is asked for, so that no change of width, of the window, or of what is lifted elsewhere moves
//! it; only blocks that are passed are laid out, never the whole article. Not here: drawing.

use std::collections::HashMap;
use std::sync::Arc;

use super::laid::{Laid, RowKind};
use super::segment::Segment;
use crate::spoiler::{BlockId, Cover, Path, SpoilerId, View};

/// So many laid-out blocks are kept; more are forgotten together.
const KEPT: usize = 4_096;

/// Where a row stands, in content coordinates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// In which block; the empty path is the beginning.
    pub block: BlockId,
    /// From which byte of the block's flat text.
    pub offset: u32,
    /// How many rows of the air above the block, when `offset` is 0.
    pub lead: u32,
}

/// A row, by the position of its block in the view and its number in that block. Good until the
/// view or the width changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// Index into the view's blocks; one more for the rule under the article.
    pub position: usize,
    /// From 0, air included.
    pub row: u32,
}

impl Spot {
    /// The first row of a block.
    pub fn top_of(position: usize) -> Self {
        Self { position, row: 0 }
    }
}

/// A row of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRow {
    /// Which.
    pub spot: Spot,
    /// What it is.
    pub kind: RowKind,
    /// What stands on it.
    pub segments: Vec<Segment>,
    /// The cover, on the row of one.
    pub cover: Option<Cover>,
    /// The innermost lifted cover around the block.
    pub opened: Option<SpoilerId>,
}

/// Rows of one view at one width.
#[derive(Debug)]
pub struct Layout {
    width: u16,
    laid: HashMap<usize, Arc<Laid>>,
}

impl Layout {
    /// For a column `width` cells wide.
    pub fn new(width: u16) -> Self {
        Self { width: width.max(1), laid: HashMap::new() }
    }

    /// Forgets what was laid out: the view is another one, or the width is.
    pub fn reset(&mut self, width: u16) {
        self.width = width.max(1);
        self.laid.clear();
    }

    /// The width of the column in cells.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// The rows of one block.
    pub fn laid(&mut self, view: &View, position: usize) -> Arc<Laid> {
        if let Some(laid) = self.laid.get(&position) {
            return laid.clone();
        }
        if self.laid.len() >= KEPT {
            self.laid.clear();
        }
        let block = view.blocks.get(position);
        let laid =
            Arc::new(block.map_or_else(Laid::fin, |block| Laid::new(&block.shown, self.width)));
        self.laid.insert(position, laid.clone());
        laid
    }

    /// The row where `place` is now. A place that is covered now is at its cover.
    pub fn spot(&mut self, view: &View, place: &Place) -> Spot {
        if place.block.0 == Path::root() {
            return Spot::top_of(0);
        }
        let position = view.position(&place.block);
        let laid = self.laid(view, position);
        let same = view.blocks.get(position).is_some_and(|block| block.id == place.block);
        let row = match place.offset {
            0 => laid.air().saturating_sub(place.lead),
            offset if same => laid.row_of(offset),
            _ => laid.air(),
        };
        Spot { position, row }
    }

    /// The place of a row, to find it again after a change.
    pub fn place(&mut self, view: &View, spot: Spot) -> Place {
        let position = spot.position.min(view.blocks.len().saturating_sub(1));
        let Some(block) = view.blocks.get(position) else { return Place::default() };
        if position == 0 && spot.row == 0 && spot.position == 0 {
            return Place::default();
        }
        let laid = self.laid(view, position);
        let row = if spot.position == position { spot.row } else { laid.rows().saturating_sub(1) };
        Place {
            block: block.id.clone(),
            offset: laid.offset_of(row),
            lead: laid.air().saturating_sub(row),
        }
    }

    /// `rows` further down, or up where negative; not beyond the first row or the rule under the
    /// article.
    pub fn moved(&mut self, view: &View, from: Spot, rows: i64) -> Spot {
        let mut spot = from;
        let mut left = rows.unsigned_abs();
        if rows >= 0 {
            while left > 0 {
                let below =
                    u64::from(self.laid(view, spot.position).rows().saturating_sub(spot.row + 1));
                if left <= below {
                    spot.row += u32::try_from(left).unwrap_or(0);
                    break;
                }
                if spot.position >= view.blocks.len() {
                    spot.row += u32::try_from(below).unwrap_or(0);
                    break;
                }
                left -= below + 1;
                spot = Spot::top_of(spot.position + 1);
            }
        } else {
            while left > 0 {
                if left <= u64::from(spot.row) {
                    spot.row -= u32::try_from(left).unwrap_or(0);
                    break;
                }
                let Some(above) = spot.position.checked_sub(1) else {
                    return Spot::top_of(0);
                };
                left -= u64::from(spot.row) + 1;
                let rows = self.laid(view, above).rows();
                // Every block has a row of its own: a cover, a rule, or its first line.
                spot = Spot { position: above, row: rows.saturating_sub(1) };
            }
        }
        spot
    }

    /// The lowest top row that still fills a page of `height` rows.
    pub fn last_top(&mut self, view: &View, height: u16) -> Spot {
        let fin = self.laid(view, view.blocks.len()).rows();
        let last = Spot { position: view.blocks.len(), row: fin.saturating_sub(1) };
        self.moved(view, last, -i64::from(height.saturating_sub(1)))
    }

    /// The rows of a page of at most `height` rows whose first row is `top`.
    pub fn page(&mut self, view: &View, top: Spot, height: u16) -> Vec<PageRow> {
        let mut rows = Vec::with_capacity(usize::from(height));
        let mut spot = top;
        while rows.len() < usize::from(height) && spot.position <= view.blocks.len() {
            let laid = self.laid(view, spot.position);
            let shown = view.blocks.get(spot.position).map(|block| &block.shown);
            let cover = shown.and_then(|shown| shown.cover());
            let opened = shown.and_then(|shown| shown.opened());
            while spot.row < laid.rows() && rows.len() < usize::from(height) {
                let kind = laid.kind(spot.row);
                rows.push(PageRow {
                    spot,
                    kind,
                    segments: laid.segments(spot.row),
                    cover: cover.filter(|_| kind == RowKind::Cover).cloned(),
                    opened: opened.cloned(),
                });
                spot.row += 1;
            }
            spot = Spot::top_of(spot.position + 1);
        }
        rows
    }
}
