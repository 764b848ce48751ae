//! One block as rows.
//!
//! Enters: a block or a cover of the view and the width of the column. Leaves: how many rows it
//! takes and what stands in each, as segments of text at a cell. Promised: a cover is one row at
//! every width, whatever it covers; rows of text say which bytes of the block's flat text they
//! show. Not here: which rows are on the screen, colours.

use super::flat::{Flat, flat};
use super::segment::{Frame, Look, Segment, added, cells};
use super::table;
use super::wrap::{Line, chop, wrap};
use crate::article::{Body, Step};
use crate::spoiler::{Shown, ShownBlock};

/// Rows of air above a block. The items of a tight list have none.
pub const AIR: u32 = 1;

/// Indentation never takes more than this share of the column.
const DEEPEST_INDENT: u16 = 2;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Nothing.
    Air,
    /// A row of a paragraph or a table.
    Text,
    /// A row of a heading of this level.
    Heading(u8),
    /// A row of code.
    Code,
    /// The row of a cover.
    Cover,
    /// A thematic break.
    Rule,
    /// The rule at which spoilers begin.
    Boundary,
    /// The words of the warning under that rule.
    Warning,
    /// The rule at which spoilers end.
    End,
    /// The rule under the article.
    Fin,
}

/// One block as rows.
#[derive(Debug)]
pub struct Laid {
    /// The words; of a cover, none.
    pub flat: Flat,
    air: u32,
    top: Option<RowKind>,
    kind: RowKind,
    steps: Vec<Step>,
    indent: u16,
    width: u16,
    shape: Shape,
}

#[derive(Debug)]
enum Shape {
    Lines(Vec<Line>),
    Table(table::Grid),
}

/// How far the words of a warning stand in from its rule, in cells.
const WARNING_INDENT: u16 = 3;

impl Laid {
    /// Lays out what stands at one place of a view, `width` cells wide.
    pub fn new(shown: &Shown<ShownBlock>, width: u16) -> Self {
        match shown {
            Shown::Cover(_) => Self::bare(RowKind::Cover),
            Shown::Text(block) | Shown::Opened(_, block) => Self::block(block, width.max(1)),
        }
    }

    /// The rule under the article.
    pub fn fin() -> Self {
        Self::bare(RowKind::Fin)
    }

    fn bare(kind: RowKind) -> Self {
        let flat = Flat { text: "".into(), spans: Vec::new() };
        Self {
            flat,
            air: AIR,
            top: Some(kind),
            kind,
            steps: Vec::new(),
            indent: 0,
            width: 0,
            shape: Shape::Lines(Vec::new()),
        }
    }

    fn block(block: &ShownBlock, width: u16) -> Self {
        let flat = flat(block);
        let (top, kind) = match &block.body {
            Body::Heading { level, .. } => (None, RowKind::Heading(*level)),
            Body::Paragraph(_) | Body::Table(_) => (None, RowKind::Text),
            Body::Code(_) => (None, RowKind::Code),
            Body::Rule => (Some(RowKind::Rule), RowKind::Rule),
            Body::Boundary(_) => (Some(RowKind::Boundary), RowKind::Warning),
            Body::End(_) => (Some(RowKind::End), RowKind::Warning),
        };
        let own = if kind == RowKind::Warning { WARNING_INDENT } else { 0 };
        let indent = block.inset.iter().map(step_cells).fold(own, u16::saturating_add);
        let indent = indent.min(width / DEEPEST_INDENT);
        let room = width.saturating_sub(indent).max(1);
        let end = flat.text.len();
        let mut lines = Vec::new();
        let shape = match &block.body {
            Body::Table(table) => Shape::Table(table::Grid::new(table, &flat, room)),
            Body::Code(_) => {
                let end = flat.text.trim_end_matches('\n').len();
                chop(&flat.text, 0, end, room, &mut lines);
                Shape::Lines(lines)
            }
            _ if end == 0 => Shape::Lines(lines),
            _ => {
                wrap(&flat.text, 0, end, room, &mut lines);
                Shape::Lines(lines)
            }
        };
        let air = if block.tight { 0 } else { AIR };
        Self { flat, air, top, kind, steps: block.inset.clone(), indent, width, shape }
    }

    /// Rows of air above it.
    pub fn air(&self) -> u32 {
        self.air
    }

    /// All its rows, air included. At least one: an empty block still has a place.
    pub fn rows(&self) -> u32 {
        let words = match &self.shape {
            Shape::Lines(lines) => u32::try_from(lines.len()).unwrap_or(u32::MAX),
            Shape::Table(grid) => grid.rows(),
        };
        words.saturating_add(self.head()).max(1)
    }

    /// Rows above the first row of words: air, and a rule.
    fn head(&self) -> u32 {
        self.air + u32::from(self.top.is_some())
    }

    /// The row on which the byte at `offset` of the flat text stands.
    pub fn row_of(&self, offset: u32) -> u32 {
        if offset == 0 {
            return self.air.min(self.rows().saturating_sub(1));
        }
        let line = match &self.shape {
            Shape::Lines(lines) => {
                lines.partition_point(|line| line.start <= offset).saturating_sub(1)
            }
            Shape::Table(grid) => grid.row_of(offset),
        };
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        self.head().saturating_add(line).min(self.rows().saturating_sub(1))
    }

    /// The first byte of the flat text that stands on `row` or below; 0 for the rows above words.
    pub fn offset_of(&self, row: u32) -> u32 {
        let Some(line) = row.checked_sub(self.head()) else { return 0 };
        match &self.shape {
            Shape::Lines(lines) => lines.get(line as usize).map_or(0, |line| line.start),
            Shape::Table(grid) => grid.offset_of(line),
        }
    }

    /// What `row` is.
    pub fn kind(&self, row: u32) -> RowKind {
        if row < self.air {
            RowKind::Air
        } else if row < self.head() {
            self.top.unwrap_or(self.kind)
        } else {
            self.kind
        }
    }

    /// What stands on `row`, from left to right.
    pub fn segments(&self, row: u32) -> Vec<Segment> {
        let mut segments = Vec::new();
        if row >= self.air && self.kind(row) != RowKind::Cover {
            self.frame(row, &mut segments);
        }
        if let Some(line) = row.checked_sub(self.head()) {
            match &self.shape {
                Shape::Lines(lines) => {
                    let place = line as usize;
                    if let Some(line) = lines.get(place) {
                        self.words(*line, self.indent, &mut segments);
                        if self.kind == RowKind::Warning {
                            self.quoted(place == 0, place + 1 == lines.len(), &mut segments);
                        }
                    }
                }
                Shape::Table(grid) => {
                    let words =
                        |line, x, segments: &mut Vec<Segment>| self.words(line, x, segments);
                    grid.row(line, &self.flat, self.indent, &mut segments, words);
                }
            }
        }
        segments
    }

    /// The words of `line`, span after span, the first at cell `x`.
    fn words(&self, line: Line, mut x: u16, segments: &mut Vec<Segment>) {
        let (from, to) = (line.start as usize, line.end as usize);
        for (range, span) in self.flat.ranges_from(from) {
            if range.start >= to {
                break;
            }
            let (start, end) = (range.start.max(from), range.end.min(to));
            let Some(text) = self.flat.text.get(start..end) else { continue };
            let look = Look::Words(Box::new(span.clone()));
            let bytes = u32::try_from(start).ok().zip(u32::try_from(end).ok()).map(|(s, e)| s..e);
            segments.push(Segment { x, text: text.to_owned(), look, bytes });
            x = x.saturating_add(cells(text));
        }
    }

    /// The marks of quotation around a warning's words.
    fn quoted(&self, first: bool, last: bool, segments: &mut Vec<Segment>) {
        if let Some(end) = segments.last().filter(|_| last) {
            let after = end.x.saturating_add(cells(&end.text));
            if after < self.width {
                segments.push(added(after, "”", Frame::Said));
            }
        }
        if let Some(before) = self.indent.checked_sub(1).filter(|_| first) {
            segments.push(added(before, "“", Frame::Said));
        }
    }

    /// Markers and bars left of the words.
    fn frame(&self, row: u32, segments: &mut Vec<Segment>) {
        let mut x = 0_u16;
        for step in &self.steps {
            let after = x.saturating_add(step_cells(step));
            if after > self.indent {
                return;
            }
            match step {
                Step::Quote => segments.push(added(x, " ", Frame::Quote)),
                Step::Item(marker) if row == self.air => {
                    segments.push(added(x, marker, Frame::Marker));
                }
                Step::Item(_) | Step::Hang(_) => {}
            }
            x = after;
        }
    }
}

fn step_cells(step: &Step) -> u16 {
    match step {
        Step::Quote => 2,
        Step::Item(marker) => cells(marker).saturating_add(1),
        Step::Hang(air) => air.saturating_add(1),
    }
}
