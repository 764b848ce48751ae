//! The one door: from a sealed document and the reader's reveals to what may be seen.
//!
//! Enters: a [`Document`], [`Reveals`] and a [`Gate`]. Leaves: a [`View`]. Promised: a body is
//! opened only when its cover's name is among the reveals, or when the gate opens it by its tag, so
//! a view depends on public text and text that was opened alone; names and numbers are counted over what is visible. This is the only caller of the
//! seal's opener. Bounded: covers nested deeper than [`DEEPEST`] stay shut.

use std::sync::Arc;

use super::document::{Document, DocumentBlock, Piece};
use super::gate::{Gate, follows};
use super::reveals::{Path, Reveals, SpoilerId};
use super::view::{BlockId, Count, Cover, Covers, Number, Shown, ShownBlock, View, ViewBlock};
use crate::article::{Block, Body, CoverKind, Run, Table, Tag};

/// Covers inside covers are followed this far; deeper ones cannot be lifted. Bounds the stack.
pub const DEEPEST: usize = 64;

/// What of `document` may be seen when `reveals` are lifted, by somebody of whom nothing is known.
pub fn project(document: &Document, reveals: &Reveals) -> View {
    project_at(document, reveals, &Gate::shut())
}

/// What of `document` may be seen when `reveals` are lifted, by somebody who is as far as `gate`.
pub fn project_at(document: &Document, reveals: &Reveals, gate: &Gate) -> View {
    let mut door = Door {
        reveals,
        gate,
        blocks: Vec::with_capacity(document.blocks.len()),
        covers: Covers::default(),
        lifted: Vec::new(),
        seen: Vec::new(),
    };
    let mut place = Place::default();
    door.pieces(&document.blocks, &Path::root(), &mut place);
    let Door { blocks, covers, lifted, seen, .. } = door;
    View { meta: Arc::new(document.meta.clone()), blocks, covers, lifted, seen }
}

struct Door<'a> {
    reveals: &'a Reveals,
    gate: &'a Gate,
    blocks: Vec<ViewBlock>,
    covers: Covers,
    lifted: Vec<Cover>,
    seen: Vec<Cover>,
}

/// Where we are among covers: inside which, and how many were met beside each other so far.
#[derive(Default)]
struct Place {
    around: Option<SpoilerId>,
    /// The gate opens the section around.
    seen: bool,
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
        Cover { id, number, tag: tag.clone(), probably: false }
    }

    fn inside(cover: &Cover, seen: bool) -> Self {
        let (around, number) = (Some(cover.id.clone()), cover.number.0.clone());
        Self { around, seen, met: 0, number, numbered: 0 }
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
                    let cover = self.judged(place.meet(tag));
                    let seen = self.seen(&cover, place);
                    let lifted = self.lifted(&cover, seen);
                    self.count(&cover, lifted);
                    if lifted {
                        let mut inner = Place::inside(&cover, seen);
                        self.pieces(body.open(), &path, &mut inner);
                    } else {
                        let shown = Shown::Cover(Box::new(cover));
                        self.blocks.push(ViewBlock { id: BlockId(path), shown });
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
            Body::Table(table) => Body::Table(Box::new(Table {
                aligns: table.aligns.clone(),
                rows: table
                    .rows
                    .iter()
                    .map(|row| row.iter().map(|cell| self.runs(cell, place)).collect())
                    .collect(),
            })),
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
                    let cover = self.judged(place.meet(tag));
                    let seen = self.seen(&cover, place);
                    let lifted = self.lifted(&cover, seen);
                    self.count(&cover, lifted);
                    if lifted {
                        let mut inner = Place::inside(&cover, seen);
                        self.inline(body.open(), &mut inner, shown);
                    } else {
                        shown.push(Shown::Cover(Box::new(cover)));
                    }
                }
            }
        }
    }

    /// Whether the gate opens this cover, by its own tag or with the section around it.
    fn seen(&self, cover: &Cover, place: &Place) -> bool {
        self.gate.opens(&cover.tag) || (place.seen && follows(&cover.tag))
    }

    fn judged(&self, cover: Cover) -> Cover {
        Cover { probably: self.gate.may_open(&cover.tag), ..cover }
    }

    fn lifted(&mut self, cover: &Cover, seen: bool) -> bool {
        if cover.id.path().depth() > DEEPEST {
            return false;
        }
        let by_hand = self.reveals.permits(&cover.id);
        let by_gate = !by_hand && seen && !self.reveals.keeps_shut(&cover.id);
        if by_gate {
            self.seen.push(cover.clone());
        }
        if by_hand || by_gate {
            self.lifted.push(cover.clone());
        }
        by_hand || by_gate
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::article::{ArticleKind, Boundary, Meta};

    fn document(blocks: Vec<Piece<DocumentBlock>>) -> Document {
        let meta = Meta {
            title: "t".into(),
            work: None,
            author: None,
            language: None,
            source: None,
            kind: ArticleKind::Recap,
            boundary: Boundary::NONE,
        };
        Document { meta, blocks }
    }

    fn paragraph(runs: Vec<Piece<Run>>) -> Piece<DocumentBlock> {
        Piece::Open(Block::new(Body::Paragraph(runs)))
    }

    fn words(text: &str) -> Piece<Run> {
        Piece::Open(Run::plain(text))
    }

    fn covered<T>(kind: CoverKind, body: Vec<Piece<T>>) -> Piece<T> {
        Piece::hidden(Tag::of(kind), body)
    }

    /// All that can be read.
    fn text(view: &View) -> String {
        let runs = view.blocks.iter().filter_map(|block| block.shown.text());
        let runs = runs.flat_map(|block| block.pieces()).filter_map(Shown::text);
        runs.map(|run| run.text.to_string()).collect()
    }

    /// With the covers of these paths lifted.
    fn lifting(paths: &[&[u32]]) -> Reveals {
        let mut reveals = Reveals::none();
        for path in paths {
            reveals.open(SpoilerId::new(Path::from_ordinals(path.iter().copied())));
        }
        reveals
    }

    #[test]
    fn words_are_covered_until_their_own_cover_is_lifted() {
        let inner = || covered(CoverKind::Inline, vec![words("c")]);
        let document = document(vec![
            paragraph(vec![
                words("a"),
                covered(CoverKind::Inline, vec![words("b"), inner()]),
                words("d"),
            ]),
            covered(CoverKind::Block, vec![paragraph(vec![words("e"), inner()])]),
        ]);
        let look = |paths: &[&[u32]]| {
            let view = project(&document, &lifting(paths));
            let (all, inline) = (view.covers.all(), view.covers.inline);
            assert_eq!(all.hidden(), all.total - all.lifted);
            (text(&view), all.lifted, all.total, inline.lifted, inline.total)
        };
        assert_eq!(look(&[]), ("ad".to_owned(), 0, 2, 0, 1));
        assert_eq!(look(&[&[0]]), ("abd".to_owned(), 1, 2, 1, 1));
        assert_eq!(look(&[&[0], &[0, 0]]), ("abcd".to_owned(), 1, 2, 1, 1));
        // What stands inside does not open what is around it.
        assert_eq!(look(&[&[0, 0], &[1, 0]]), ("ad".to_owned(), 0, 2, 0, 1));
        assert_eq!(look(&[&[1], &[1, 0]]), ("adec".to_owned(), 1, 2, 0, 1));
    }

    #[test]
    fn covers_that_are_nested_too_deep_stay_shut() {
        let nested = (0..DEEPEST + 2).rev().fold(Vec::new(), |inner, depth| {
            let mut blocks = vec![paragraph(vec![words(&format!("{depth} "))])];
            blocks.extend(inner);
            vec![covered(CoverKind::Block, blocks)]
        });
        let document = document(nested);
        let paths: Vec<Vec<u32>> = (1..DEEPEST + 3).map(|depth| vec![0; depth]).collect();
        let paths: Vec<&[u32]> = paths.iter().map(Vec::as_slice).collect();
        let view = project(&document, &lifting(&paths));
        assert_eq!(view.lifted.len(), DEEPEST);
        assert_eq!(text(&view).split_whitespace().last(), Some("63"));
        let shut = view.closed().next().unwrap();
        assert_eq!(shut.id.path().depth(), DEEPEST + 1);
    }
}
