//! Which cover `x` acts on.
//!
//! Enters: the page. Leaves: the one target that is selected and shown as such. Promised: the
//! target is always on the page; a cover that came on the page by scrolling is never selected in
//! place of one that was lifted by the key just pressed, so that a key pressed once too often
//! hides and does not reveal. Rule: after a movement the first cover wins that is not lifted and
//! stands behind what was lifted last; then the first that is not lifted; then the first lifted.

use super::Reader;
use crate::layout::{Look, PageRow, RowKind, Veil, covers_on};
use crate::spoiler::{BlockId, SpoilerId};

/// What `x` acts on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A cover: `x` lifts it.
    Closed(SpoilerId),
    /// What was under a cover: `x` puts it back.
    Opened(SpoilerId),
}

impl Target {
    /// The cover's name.
    pub fn id(&self) -> &SpoilerId {
        match self {
            Self::Closed(id) | Self::Opened(id) => id,
        }
    }
}

impl Reader {
    /// Selects what stands on a row of the page: a click, say. Lifts nothing.
    pub fn select_row(&mut self, row: u16) {
        let Some(row) = self.page.get(usize::from(row)) else { return };
        let own = row.cover.as_ref().map(|cover| &cover.id);
        if let Some(id) = own.or_else(|| covers_on(&row.segments).next()) {
            self.selected = Some(Target::Closed(id.clone()));
        } else if let Some(id) = &row.opened {
            self.selected = Some(Target::Opened(self.unit(row.spot.position, id)));
        }
    }

    /// The block that the reader is at: the selected cover's, or the first one on the page.
    pub fn here(&self) -> Option<&BlockId> {
        let selected = self.selected.as_ref().and_then(|target| {
            self.page.iter().find(|row| match target {
                Target::Closed(id) => has_cover(row, id),
                Target::Opened(id) => is_under(row, id),
            })
        });
        let row = selected.or_else(|| self.page.iter().find(|row| row.kind != RowKind::Air))?;
        self.view.blocks.get(row.spot.position).map(|block| &block.id)
    }

    /// After a movement what was lifted lets go of the selection.
    pub(super) fn loosen(&mut self) {
        if let Some(Target::Opened(id)) = &self.selected {
            self.passed = Some(id.clone());
            self.selected = None;
        }
    }

    /// Keeps the selection where it is still on the page, and finds another where it is not.
    pub(super) fn select_on_page(&mut self) {
        let kept = self.selected.take().filter(|target| match target {
            Target::Closed(id) => self.page.iter().any(|row| has_cover(row, id)),
            Target::Opened(id) => self.page.iter().any(|row| is_under(row, id)),
        });
        self.selected = kept.or_else(|| self.first_on_page());
    }

    fn first_on_page(&self) -> Option<Target> {
        let mut closed = self.closed_on_page();
        let behind =
            closed.iter().position(|id| self.passed.as_ref().is_some_and(|passed| passed < id));
        if !closed.is_empty() {
            return Some(Target::Closed(closed.swap_remove(behind.unwrap_or(0))));
        }
        let row = self.page.iter().find(|row| row.kind != RowKind::Air && row.opened.is_some())?;
        let id = row.opened.as_ref()?;
        Some(Target::Opened(self.unit(row.spot.position, id)))
    }

    /// The whole section to which what is under `id` belongs: what one `x` too many puts back.
    pub(super) fn unit(&self, position: usize, id: &SpoilerId) -> SpoilerId {
        let entry = self.outline.current(position).and_then(|at| self.outline.entries.get(at));
        let section = entry.and_then(|entry| entry.act.as_ref());
        section.filter(|section| section.encloses(id)).unwrap_or(id).clone()
    }

    /// The closed covers on the page, top to bottom.
    pub(super) fn closed_on_page(&self) -> Vec<SpoilerId> {
        let mut ids: Vec<SpoilerId> = Vec::new();
        for row in &self.page {
            let own = row.cover.as_ref().map(|cover| &cover.id);
            for id in own.into_iter().chain(covers_on(&row.segments)) {
                // A cover over words may reach over two rows.
                if ids.last() != Some(id) {
                    ids.push(id.clone());
                }
            }
        }
        ids
    }
}

/// Whether the closed cover `id` stands on this row.
pub(super) fn has_cover(row: &PageRow, id: &SpoilerId) -> bool {
    row.cover.as_ref().is_some_and(|cover| cover.id == *id)
        || covers_on(&row.segments).any(|on| on == id)
}

/// Whether something on this row was lifted with, or under, `id`.
fn is_under(row: &PageRow, id: &SpoilerId) -> bool {
    let words = row.segments.iter().any(|segment| match &segment.look {
        Look::Words(span) => matches!(&span.veil, Veil::Opened(open) if id.encloses(open)),
        Look::Frame(_) => false,
    });
    words || (row.kind != RowKind::Air && row.opened.as_ref().is_some_and(|open| id.encloses(open)))
}
