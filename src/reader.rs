//! One open article: what is lifted, where the reader is, and what follows from both.
//!
//! Enters: a sealed document and what the reader asks for. Leaves: the rows of the page, the
//! contents, what is selected. Ground state: document, reveals, place, size, selection; the view,
//! the layout, the contents and the page are derived from it after every change. Promised: the
//! row at the top of the page is the same text before and after any change of width, window or
//! covers; a reveal acts on a cover that is on the page; moving lifts nothing. This is the only
//! caller of `project` in the full-screen reader. Not here: keys, drawing, saving.

mod covers;
mod mend;
mod moves;
mod remember;
mod seek;
mod selection;
mod stand;

use crate::layout::{Layout, PageRow, Place, Spot};
use crate::outline::{Outline, outline};
use crate::spoiler::{BlockId, Document, Gate, Reveals, SpoilerId, View, project_at};

pub use covers::Done;
pub use mend::{Paragraph, moved, paragraph, still_seen};
pub use remember::{Resumed, public_print, resume};
pub use seek::{Found, SLICE};
pub use selection::Target;
pub use stand::{phrase, places, standing_words};

/// How many places `Ctrl-o` can go back to.
const MOST_JUMPS: usize = 100;

/// The size of the page of text, in cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSize {
    /// The width of the column.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// One open article.
#[derive(Debug)]
pub struct Reader {
    document: Document,
    reveals: Reveals,
    /// How far the reader is in the work.
    gate: Gate,
    /// Lifted until the next movement.
    peeked: Vec<SpoilerId>,
    top: Place,
    size: PageSize,
    selected: Option<Target>,
    /// What was lifted last: covers behind it are selected before those that were passed over.
    passed: Option<SpoilerId>,
    /// The one section that is read, when everything else is to stay away.
    only: Option<BlockId>,
    jumps: Vec<Place>,
    search: Option<seek::Search>,

    view: View,
    /// A cover in it names a place: asked once, since an article may be long and each frame asks.
    names_a_place: bool,
    layout: Layout,
    outline: Outline,
    spot: Spot,
    page: Vec<PageRow>,
}

impl Reader {
    /// Opens an article at `top` with `reveals` lifted.
    pub fn new(document: Document, size: PageSize, top: Place, reveals: Reveals) -> Self {
        Self::at(document, size, top, reveals, Gate::shut())
    }

    /// The same for a reader who is as far as `gate`.
    pub fn at(
        document: Document,
        size: PageSize,
        top: Place,
        reveals: Reveals,
        gate: Gate,
    ) -> Self {
        let view = project_at(&document, &reveals, &gate);
        let mut reader = Self {
            outline: outline(&view),
            names_a_place: stand::names_a_place(&view),
            layout: Layout::new(size.width),
            document,
            reveals,
            gate,
            peeked: Vec::new(),
            top,
            size,
            selected: None,
            passed: None,
            only: None,
            jumps: Vec::new(),
            search: None,
            view,
            spot: Spot::top_of(0),
            page: Vec::new(),
        };
        reader.settle();
        reader
    }

    /// What of the article may be seen.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// The contents of what may be seen.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// The rows on the screen, from the top. Fewer than the page is high at the article's end.
    pub fn page(&self) -> &[PageRow] {
        &self.page
    }

    /// What `x` acts on.
    pub fn selected(&self) -> Option<&Target> {
        self.selected.as_ref()
    }

    /// The covers that are lifted, peeks excluded.
    pub fn reveals(&self) -> Reveals {
        let mut reveals = self.reveals.clone();
        for id in &self.peeked {
            reveals.close(id);
        }
        reveals
    }

    /// The place of the first row of the page.
    pub fn place(&self) -> &Place {
        &self.top
    }

    /// The row of the contents for what is being read: of the first heading or cover on the page,
    /// unless text of the section before it stands above.
    pub fn current_entry(&self) -> Option<usize> {
        let first = self.page.iter().find(|row| row.kind != crate::layout::RowKind::Air)?;
        self.outline.current(first.spot.position)
    }

    /// How much of what is shown lies above the end of the page, in thousandths. 1,000 when the
    /// last row is on the page. Counted over shown text and covers, never over hidden text.
    pub fn share(&self) -> u16 {
        let blocks = self.view.blocks.len();
        match self.page.last() {
            Some(last) if last.spot.position < blocks => {
                u16::try_from(last.spot.position * 1_000 / blocks.max(1)).unwrap_or(1_000).min(999)
            }
            _ => 1_000,
        }
    }

    /// The whole article is on the page.
    pub fn fits(&self) -> bool {
        self.spot == Spot::top_of(0) && self.share() == 1_000
    }

    /// Another width or height. The line at the top stays.
    pub fn resize(&mut self, size: PageSize) {
        if size == self.size {
            return;
        }
        if size.width != self.size.width {
            self.layout.reset(size.width);
        }
        self.size = size;
        self.settle();
    }

    /// The article was read again: the same place, and what was lifted where the text under it is
    /// the same as before.
    pub fn reload(&mut self, document: Document) {
        let mut kept = covers::still_the_same(&self.view, &document, &self.reveals());
        kept.keep_shut(&self.reveals);
        self.document = document;
        self.peeked.clear();
        self.reveals = kept;
        self.reproject();
    }

    /// What may be seen now, of the whole article or of the one section that is read.
    fn look(&self) -> View {
        let mut view = project_at(&self.document, &self.reveals, &self.gate);
        if let Some(only) = &self.only {
            let section = section_at(&outline(&view), view.position(only), view.blocks.len());
            view.blocks.truncate(section.end);
            view.blocks.drain(..section.start);
        }
        view
    }

    /// Whether one section alone is read.
    pub fn reads_one_section(&self) -> bool {
        self.only.is_some()
    }

    /// `z.`: reads the section at the top of the page, or with the selected cover, alone; once
    /// more: the whole article again. False when there is no section.
    pub fn toggle_only_section(&mut self) -> bool {
        self.end_peek();
        if self.only.take().is_none() {
            let position = self.here().map(|here| self.view.position(here));
            let entry = position.and_then(|position| self.outline.current(position));
            let entry = entry.and_then(|entry| self.outline.entries.get(entry));
            let Some(entry) = entry else { return false };
            self.only = Some(entry.id.clone());
        }
        self.reproject();
        true
    }

    /// Projects again after a change of what is lifted, and finds the place again.
    fn reproject(&mut self) {
        let now = self.look();
        let before = std::mem::replace(&mut self.view, now);
        self.top.offset = carried(&before, &self.view, &self.top);
        self.view_changed();
    }

    /// Derives from the view, which is another now, all that is kept of it.
    fn view_changed(&mut self) {
        self.layout.reset(self.size.width);
        self.outline = outline(&self.view);
        self.names_a_place = stand::names_a_place(&self.view);
        self.search_again();
        self.settle();
    }

    /// Derives the page from place and size, and the selection from the page.
    fn settle(&mut self) {
        self.spot = self.layout.spot(&self.view, &self.top);
        self.page = self.layout.page(&self.view, self.spot, self.size.height);
        self.select_on_page();
    }

    /// Makes `spot` the top of the page.
    fn go(&mut self, spot: Spot) {
        self.top = self.layout.place(&self.view, spot);
        self.settle();
    }

    fn position_of(&self, place: &Place) -> usize {
        self.view.position(&place.block)
    }
}

/// The blocks of the section in which the block at `position` stands: up to the next heading that
/// is as high.
fn section_at(outline: &Outline, position: usize, blocks: usize) -> std::ops::Range<usize> {
    let Some(at) = outline.current(position) else { return 0..blocks };
    let Some(first) = outline.entries.get(at) else { return 0..blocks };
    let after = outline.entries.iter().skip(at + 1).find(|entry| entry.depth <= first.depth);
    first.position..after.map_or(blocks, |entry| entry.position)
}

/// The offset of `place` after a change of covers over words in its block: the text before and
/// behind the change keeps its place.
fn carried(before: &View, after: &View, place: &Place) -> u32 {
    let text = |view: &View| {
        let block = view.blocks.get(view.position(&place.block))?;
        let text = (block.id == place.block).then(|| block.shown.text()).flatten()?;
        Some(crate::layout::flat(text).text)
    };
    let offset = place.offset as usize;
    let (Some(old), Some(new)) = (text(before), text(after)) else { return 0 };
    let same = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    if offset <= same {
        return place.offset;
    }
    let tail = old.bytes().rev().zip(new.bytes().rev()).take_while(|(a, b)| a == b).count();
    let from_end = old.len().saturating_sub(offset);
    let moved = if from_end <= tail { new.len().saturating_sub(from_end) } else { same };
    u32::try_from(moved).unwrap_or(0)
}

#[cfg(test)]
#[path = "reader/tests.rs"]
mod tests;
