//! The one door: from a sealed document and the reader's reveals to what may be seen.
//!
//! Enters: a [`Document`] and [`Reveals`]. Leaves: a [`View`]. Promised: a body is opened only
//! when its cover's name is among the reveals, so a view depends on public text and revealed text
//! alone; names and numbers are counted over what is visible. This is the only caller of the
//! seal's opener. Bounded: covers nested deeper than [`DEEPEST`] stay shut.

use std::sync::Arc;

use super::document::{Document, DocumentBlock, Piece};
use super::reveals::{Path, Reveals, SpoilerId};
use super::view::{BlockId, Count, Cover, Covers, Number, Shown, ShownBlock, View, ViewBlock};
use crate::article::{Block, Body, CoverKind, Run, Table, Tag};

/// Covers inside covers are followed this far; deeper ones cannot be lifted. Bounds the stack.
pub const DEEPEST: usize = 64;

/// What of `document` may be seen when `reveals` are lifted.
pub fn project(document: &Document, reveals: &Reveals) -> View {
    let mut door = Door {
        reveals,
        blocks: Vec::with_capacity(document.blocks.len()),
        covers: Covers::default(),
    };
    let mut place = Place::default();
    door.pieces(&document.blocks, &Path::root(), &mut place);
    View { meta: Arc::new(document.meta.clone()), blocks: door.blocks, covers: door.covers }
}

struct Door<'a> {
    reveals: &'a Reveals,
    blocks: Vec<ViewBlock>,
    covers: Covers,
}

/// Where we are among covers: inside which, and how many were met beside each other so far.
#[derive(Default)]
struct Place {
    around: Option<SpoilerId>,
    met: u32,
    number: Path,
    numbered: u32,
}

impl Place {
    fn meet(&mut self, tag: &Tag) -> Cover {
        let parent = self.around.as_ref().map_or_else(Path::root, |id| id.path().clone());
        let id = SpoilerId::new(parent.child(self.met));
        self.met = self.met.saturating_add(1);
        let number = match tag.kind {
            CoverKind::Section { .. } | CoverKind::Block => {
                self.numbered = self.numbered.saturating_add(1);
                Number(self.number.child(self.numbered))
            }
            CoverKind::Answer | CoverKind::Inline | CoverKind::Title => Number(self.number.clone()),
        };
        Cover { id, number, tag: tag.clone() }
    }

    fn inside(cover: &Cover) -> Self {
        Self { around: Some(cover.id.clone()), met: 0, number: cover.number.0.clone(), numbered: 0 }
    }

    fn show<T>(&self, text: T) -> Shown<T> {
        match &self.around {
            None => Shown::Text(text),
            Some(id) => Shown::Opened(id.clone(), text),
        }
    }
}

impl Door<'_> {
    fn pieces(&mut self, pieces: &[Piece<DocumentBlock>], path: &Path, place: &mut Place) {
        for (position, piece) in (0_u32..).zip(pieces) {
            let path = path.child(position);
            match piece {
                Piece::Open(block) => {
                    let block = self.block(block, place);
                    self.blocks.push(ViewBlock { id: BlockId(path), shown: place.show(block) });
                }
                Piece::Hidden { tag, body } => {
                    let cover = place.meet(tag);
                    let lifted = self.lifted(&cover);
                    self.count(&cover, lifted);
                    if lifted {
                        let mut inner = Place::inside(&cover);
                        self.pieces(body.open(), &path, &mut inner);
                    } else {
                        self.blocks
                            .push(ViewBlock { id: BlockId(path), shown: Shown::Cover(cover) });
                    }
                }
            }
        }
    }

    fn block(&mut self, block: &DocumentBlock, place: &mut Place) -> ShownBlock {
        let body = match &block.body {
            Body::Heading { level, question, runs } => {
                Body::Heading { level: *level, question: *question, runs: self.runs(runs, place) }
            }
            Body::Paragraph(runs) => Body::Paragraph(self.runs(runs, place)),
            Body::Code(text) => Body::Code(text.clone()),
            Body::Table(table) => Body::Table(Table {
                aligns: table.aligns.clone(),
                rows: table
                    .rows
                    .iter()
                    .map(|row| row.iter().map(|cell| self.runs(cell, place)).collect())
                    .collect(),
            }),
            Body::Rule => Body::Rule,
            Body::Boundary(words) => Body::Boundary(words.clone()),
            Body::End(words) => Body::End(words.clone()),
        };
        Block { inset: block.inset.clone(), tight: block.tight, body }
    }

    fn runs(&mut self, pieces: &[Piece<Run>], place: &mut Place) -> Vec<Shown<Run>> {
        let mut shown = Vec::with_capacity(pieces.len());
        self.inline(pieces, place, &mut shown);
        shown
    }

    fn inline(&mut self, pieces: &[Piece<Run>], place: &mut Place, shown: &mut Vec<Shown<Run>>) {
        for piece in pieces {
            match piece {
                Piece::Open(run) => shown.push(place.show(run.clone())),
                Piece::Hidden { tag, body } => {
                    let cover = place.meet(tag);
                    let lifted = self.lifted(&cover);
                    self.count(&cover, lifted);
                    if lifted {
                        let mut inner = Place::inside(&cover);
                        self.inline(body.open(), &mut inner, shown);
                    } else {
                        shown.push(Shown::Cover(cover));
                    }
                }
            }
        }
    }

    fn lifted(&self, cover: &Cover) -> bool {
        cover.id.path().depth() <= DEEPEST && self.reveals.permits(&cover.id)
    }

    fn count(&mut self, cover: &Cover, lifted: bool) {
        if cover.id.path().depth() > 1 {
            return;
        }
        let count = match cover.tag.kind {
            CoverKind::Section { .. } | CoverKind::Answer => &mut self.covers.sections,
            CoverKind::Block | CoverKind::Title => &mut self.covers.blocks,
            CoverKind::Inline => &mut self.covers.inline,
        };
        *count = Count { lifted: count.lifted + u32::from(lifted), total: count.total + 1 };
    }
}
