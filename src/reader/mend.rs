//! An article that is hidden otherwise since the reader said so.
//!
//! Enters: the same text, composed by the reader's word. Leaves: the reader at the same words, with
//! those covers lifted that show nothing but what was shown before. Promised: everything is found
//! again by words that are shown, before or after; a paragraph that the reader hid is hidden, though
//! it was lifted. Not here: what was said (`mend`), and composing (`parse`).

use std::collections::{BTreeMap, BTreeSet};

use super::{Reader, Target};
use crate::article::{Body, Tag, Words};
use crate::layout::{Place, RowKind, flat};
use crate::mend::Anchor;
use crate::spoiler::{
    BlockId, Document, Path, Reveals, Shown, ShownBlock, SpoilerId, View, ViewBlock, project,
    project_at,
};

/// A paragraph on the page that a reader can speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// It is known by this.
    pub anchor: Anchor,
    /// How it begins.
    pub words: String,
    /// A boundary stands before it.
    pub behind: bool,
}

/// So much of a paragraph is quoted, in bytes at least.
const QUOTED: usize = 200;

/// The block at `position` as a paragraph that can be spoken of; `None` for covers, and where
/// there are no words.
pub fn paragraph(view: &View, position: usize) -> Option<Paragraph> {
    let block = view.blocks.get(position)?;
    let anchor = Anchor::of_shown(&block.shown)?;
    let mut words = flat(block.shown.text()?).text.replace('\n', " ");
    if let Some((end, _)) = words.char_indices().find(|(at, _)| *at >= QUOTED) {
        words.truncate(end);
    }
    let before = view.blocks.get(..position).unwrap_or_default();
    Some(Paragraph { anchor, words, behind: before.iter().any(is_boundary) })
}

fn is_boundary(block: &ViewBlock) -> bool {
    block.shown.text().is_some_and(|text| matches!(text.body, Body::Boundary(_)))
}

impl Reader {
    /// The paragraphs on the page, top to bottom, and which of them the reader is at: the first one
    /// that was lifted last, else the one at the top.
    pub fn paragraphs(&self) -> (Vec<Paragraph>, usize) {
        let whole;
        let view = if self.only.is_some() {
            whole = project_at(&self.document, &self.reveals, &self.gate);
            &whole
        } else {
            &self.view
        };
        let mut paragraphs = Vec::new();
        let (mut at, mut last) = (None, None);
        for row in self.page.iter().filter(|row| row.kind != RowKind::Air) {
            let position = row.spot.position;
            if last.replace(position) == Some(position) {
                continue;
            }
            let Some(block) = self.view.blocks.get(position) else { continue };
            let Some(found) = paragraph(view, view.position(&block.id)) else { continue };
            let is_at = match &self.selected {
                Some(Target::Opened(id)) => {
                    block.shown.opened().is_some_and(|open| id.encloses(open))
                }
                _ => false,
            };
            if is_at {
                at.get_or_insert(paragraphs.len());
            }
            paragraphs.push(found);
        }
        (paragraphs, at.unwrap_or(0))
    }

    /// The article, composed anew by what the reader said. Blocks in `also` are hidden; `marks` are
    /// moved along.
    pub fn mend<'a>(
        &mut self,
        document: Document,
        also: &[Anchor],
        marks: impl Iterator<Item = &'a mut Place>,
    ) {
        self.end_peek();
        if self.only.take().is_some() {
            self.reproject();
        }
        let mut kept = still_seen(&self.document, &document, &self.view, &self.reveals, also);
        kept.keep_shut(&self.reveals);
        let after = project_at(&document, &kept, &self.gate);
        self.top = moved(&self.view, &after, &self.top);
        for mark in marks {
            *mark = moved(&self.view, &after, mark);
        }
        self.document = document;
        self.reveals = kept;
        self.view = after;
        self.selected = None;
        self.passed = None;
        self.jumps.clear();
        self.view_changed();
    }
}

/// Of the covers that were lifted, those that stand over the article still and show nothing else
/// than what was shown. What stands in `also` is shown by none.
pub fn still_seen(
    old: &Document,
    new: &Document,
    before: &View,
    lifted: &Reveals,
    also: &[Anchor],
) -> Reveals {
    if lifted.is_empty() {
        return Reveals::none();
    }
    let closed = project(new, &Reveals::none());
    let shift = Shift::between(&outermost(&project(old, &Reveals::none())), &outermost(&closed));
    let seen = Seen::of(before);
    let mut kept = Reveals::none();
    // Outermost first: what stands under a cover is looked at once that is known to be the same.
    let mut names: Vec<SpoilerId> = lifted.iter().filter_map(|id| shift.name(id)).collect();
    names.sort_by_key(|id| id.path().depth());
    for id in names {
        let outer = id.path().parent().filter(|path| path.depth() > 0).map(SpoilerId::new);
        if outer.is_some_and(|outer| !kept.permits(&outer)) {
            continue;
        }
        let mut candidate = kept.clone();
        candidate.open(id.clone());
        if seen.holds(&project(new, &candidate), &id) {
            kept = candidate;
        }
    }
    let also: BTreeSet<Anchor> = also.iter().copied().collect();
    loop {
        let view = project(new, &kept);
        let told = |block: &&ViewBlock| {
            Anchor::of_shown(&block.shown).is_some_and(|anchor| also.contains(&anchor))
        };
        let open = view.blocks.iter().filter(told).filter_map(|block| block.shown.opened());
        let open: Vec<SpoilerId> = open.cloned().collect();
        if open.is_empty() {
            return kept;
        }
        for id in &open {
            kept.close(id);
        }
    }
}

/// The tags of the outermost covers, in the order of their names.
fn outermost(closed: &View) -> Vec<Tag> {
    closed.closed().map(|cover| cover.tag.clone()).collect()
}

/// How names of outermost covers change: those before the change keep theirs, those behind it are
/// counted from the end.
struct Shift {
    same: usize,
    from_end: usize,
    old: usize,
    new: usize,
}

impl Shift {
    fn between(old: &[Tag], new: &[Tag]) -> Self {
        let same = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let most = old.len().min(new.len()) - same;
        let ends = old.iter().rev().zip(new.iter().rev()).take(most);
        let from_end = ends.take_while(|(a, b)| a == b).count();
        Self { same, from_end, old: old.len(), new: new.len() }
    }

    fn name(&self, id: &SpoilerId) -> Option<SpoilerId> {
        let mut ordinals = id.path().ordinals();
        let first = ordinals.next()?;
        let place = first as usize;
        let now = if place < self.same {
            place
        } else if place >= self.old.saturating_sub(self.from_end) {
            (place + self.new).checked_sub(self.old)?
        } else {
            return None;
        };
        let now = u32::try_from(now).ok()?;
        Some(SpoilerId::new(Path::from_ordinals(std::iter::once(now).chain(ordinals))))
    }
}

/// What was shown.
struct Seen {
    blocks: BTreeSet<Anchor>,
    lifted: BTreeSet<Words>,
}

impl Seen {
    fn of(view: &View) -> Self {
        let texts = view.blocks.iter().filter_map(|block| block.shown.text());
        let lifted = texts.flat_map(|text| text.pieces()).filter_map(|piece| match piece {
            Shown::Opened(_, run) => Some(run.text.clone()),
            Shown::Text(_) | Shown::Cover(_) => None,
        });
        let blocks = view.blocks.iter().filter_map(|block| Anchor::of_shown(&block.shown));
        Self { blocks: blocks.collect(), lifted: lifted.collect() }
    }

    /// Whether all that `id` shows was shown before; false where it shows nothing.
    fn holds(&self, view: &View, id: &SpoilerId) -> bool {
        let is_under = |opened: Option<&SpoilerId>| opened.is_some_and(|open| id.encloses(open));
        let mut any = false;
        for block in &view.blocks {
            if is_under(block.shown.opened()) {
                any = true;
                if Anchor::of_shown(&block.shown).is_some_and(|at| !self.blocks.contains(&at)) {
                    return false;
                }
            }
            let own = block.shown.opened();
            let runs = block.shown.text().into_iter().flat_map(ShownBlock::pieces);
            for piece in runs.filter(|piece| piece.opened() != own && is_under(piece.opened())) {
                any = true;
                if piece.text().is_some_and(|run| !self.lifted.contains(&run.text)) {
                    return false;
                }
            }
        }
        any
    }
}

/// A place in the article as it is hidden now: the same words, or what stands behind the nearest
/// words before it that are still shown.
pub fn moved(before: &View, after: &View, place: &Place) -> Place {
    if *place == Place::default() {
        return Place::default();
    }
    let mut known: BTreeMap<Anchor, Vec<usize>> = BTreeMap::new();
    for (position, block) in after.blocks.iter().enumerate() {
        if let Some(anchor) = Anchor::of_shown(&block.shown) {
            known.entry(anchor).or_default().push(position);
        }
    }
    let from = before.position(&place.block);
    let at = |position: usize| -> Option<BlockId> {
        after.blocks.get(position).map(|block| block.id.clone())
    };
    for position in (0..=from).rev() {
        let anchor = before.blocks.get(position).and_then(|b| Anchor::of_shown(&b.shown));
        let Some(now) = anchor.and_then(|anchor| known.get(&anchor)) else { continue };
        // The same words may stand there more than once: the nearest is meant.
        let Some(now) = now.iter().copied().min_by_key(|now| now.abs_diff(position)) else {
            continue;
        };
        let exact = position == from;
        let last = after.blocks.len().saturating_sub(1);
        let Some(block) = at(if exact { now } else { (now + 1).min(last) }) else { continue };
        let (offset, lead) = if exact { (place.offset, place.lead) } else { (0, 1) };
        return Place { block, offset, lead };
    }
    Place::default()
}
