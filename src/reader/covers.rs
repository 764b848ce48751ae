//! Lifting covers and putting them back.
//!
//! Enters: what the reader asks for. Leaves: other reveals, and [`Done`], which says what
//! happened. Promised: only a cover on the page is lifted, one at a time; everything at once is
//! lifted by [`Reader::reveal_all`] alone, which the caller asks about first; putting back always
//! works and never asks. A question is a cover in a cover: the first lift shows the question, the
//! second the answer.

use super::{Reader, Target};
use crate::article::CoverKind;
use crate::layout::{Spot, flat};
use crate::spoiler::{Cover, DEEPEST, Document, Reveals, SpoilerId, View, project, project_at};

/// What came of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Covers were lifted.
    Lifted,
    /// Covers were put back.
    Hidden,
    /// A cover was brought on the page and selected; nothing was lifted.
    Brought,
    /// There was nothing to act on.
    Nothing,
}

impl Reader {
    /// `x`: lifts the selected cover, or puts back what the selection lifted.
    pub fn toggle(&mut self) -> Done {
        match self.selected.clone() {
            Some(Target::Closed(_)) => self.open(),
            Some(Target::Opened(id)) => {
                if self.bring_answer(&id) {
                    return Done::Brought;
                }
                self.hide(&id)
            }
            None => Done::Nothing,
        }
    }

    /// `zo`: lifts the selected cover.
    pub fn open(&mut self) -> Done {
        let Some(Target::Closed(id)) = self.selected.clone() else { return Done::Nothing };
        self.end_peek_but(&id);
        self.lift(&id);
        Done::Lifted
    }

    /// `zc`: puts back the innermost cover around the selection.
    pub fn close(&mut self) -> Done {
        let innermost = match self.selected.clone() {
            // Around a cover that is shut stands the one that was lifted to see it.
            Some(Target::Closed(id)) => id.path().parent().filter(|path| path.depth() > 0),
            Some(Target::Opened(id)) => {
                let seen = self.view.seen.iter().map(|cover| &cover.id);
                let under = self.reveals.iter().chain(seen).filter(|open| id.encloses(open));
                under.max_by_key(|open| open.path().depth()).map(|open| open.path().clone())
            }
            None => None,
        };
        match innermost {
            Some(path) => self.hide(&SpoilerId::new(path)),
            None => Done::Nothing,
        }
    }

    /// `zp`: lifts the selected cover until the next movement.
    pub fn peek(&mut self) -> Done {
        let Some(Target::Closed(id)) = self.selected.clone() else { return Done::Nothing };
        self.lift(&id);
        self.peeked.push(id);
        Done::Lifted
    }

    /// `X`: puts everything back.
    pub fn hide_all(&mut self) -> Done {
        if self.reveals.is_empty() && self.view.seen.is_empty() {
            return Done::Nothing;
        }
        self.reveals.close_all();
        // What was lifted by hand may have been seen as well.
        if !self.gate.is_shut() {
            self.reveals.shut_all();
        }
        self.peeked.clear();
        self.selected = None;
        self.reproject();
        Done::Hidden
    }

    /// How many covers are shut: what [`Reader::reveal_all`] would begin with.
    pub fn closed(&self) -> usize {
        self.view.closed().count()
    }

    /// `zR`, after it was confirmed: lifts every cover, and the covers that come to light.
    pub fn reveal_all(&mut self) -> Done {
        if self.view.closed().next().is_none() {
            return Done::Nothing;
        }
        self.peeked.clear();
        loop {
            let view = project_at(&self.document, &self.reveals, &self.gate);
            let before = self.reveals.iter().count();
            for cover in view.closed() {
                self.reveals.open(cover.id.clone());
            }
            if self.reveals.iter().count() == before {
                break;
            }
            if view.closed().all(|cover| cover.id.path().depth() > DEEPEST) {
                break;
            }
        }
        self.selected = None;
        self.reproject();
        Done::Lifted
    }

    /// The first `count` covers on the page from the selected one on, for a count before `x`.
    pub fn on_page_from_selected(&self, count: usize) -> Vec<SpoilerId> {
        let closed = self.closed_on_page();
        let Some(Target::Closed(id)) = &self.selected else { return Vec::new() };
        closed.into_iter().skip_while(|cover| cover != id).take(count).collect()
    }

    /// Lifts these covers, after it was confirmed; those that are not on the page stay.
    pub fn reveal_these(&mut self, ids: &[SpoilerId]) -> Done {
        let on_page = self.closed_on_page();
        let mut done = Done::Nothing;
        for id in ids.iter().filter(|id| on_page.contains(id)) {
            self.reveals.open(id.clone());
            done = Done::Lifted;
        }
        self.reproject();
        done
    }

    /// Lifts or puts back what a row of the contents stands for; the page goes there first, so
    /// that what is lifted is on the screen.
    pub fn toggle_entry(&mut self, entry: usize) -> Done {
        let Some(entry) = self.outline.entries.get(entry) else { return Done::Nothing };
        let Some(id) = entry.act.clone() else { return Done::Nothing };
        let block = entry.id.clone();
        let closed = self.view.closed().any(|cover| cover.id == id);
        let first = Spot::top_of(entry.position);
        if !self.page.iter().any(|row| row.spot.position == first.position) {
            self.to_block(&block);
        }
        if closed {
            if !self.page.iter().any(|row| super::selection::has_cover(row, &id)) {
                let position = self.view.position(&block);
                self.bring(position + 1, &id);
            }
            self.selected = Some(Target::Closed(id));
            self.select_on_page();
            self.open()
        } else {
            self.hide(&id)
        }
    }

    /// Puts back what was only peeked at.
    pub(super) fn end_peek(&mut self) {
        if self.peeked.is_empty() {
            return;
        }
        for id in std::mem::take(&mut self.peeked) {
            self.reveals.close(&id);
        }
        self.reproject();
    }

    /// The same, unless `id` stands under it: then the peek becomes a reveal.
    fn end_peek_but(&mut self, id: &SpoilerId) {
        let under = self.peeked.iter().any(|peeked| peeked.encloses(id));
        if under { self.peeked.clear() } else { self.end_peek() }
    }

    fn lift(&mut self, id: &SpoilerId) {
        let section = self.section_of(id);
        self.reveals.open(id.clone());
        self.selected = Some(Target::Opened(section.clone()));
        self.reproject();
        // An answer waits right under its question and is what the next key is about.
        let answer = answer_under(&self.view, id).map(|cover| cover.id.clone());
        if let Some(answer) = answer.filter(|answer| self.closed_on_page().contains(answer)) {
            self.selected = Some(Target::Closed(answer));
        } else if self.selected.as_ref().is_none_or(|target| *target.id() != section) {
            // Nothing came to light here. The next key must not lift a cover elsewhere.
            self.selected = None;
        }
    }

    /// The section around `id`, when `id` is the cover over its answer.
    fn section_of(&self, id: &SpoilerId) -> SpoilerId {
        let is_answer =
            self.view.closed().any(|cover| cover.id == *id && cover.tag.kind == CoverKind::Answer);
        match id.path().parent() {
            Some(parent) if is_answer && parent.depth() > 0 => SpoilerId::new(parent),
            _ => id.clone(),
        }
    }

    fn hide(&mut self, id: &SpoilerId) -> Done {
        self.peeked.retain(|peeked| !id.encloses(peeked));
        if self.gate.is_shut() {
            self.reveals.close(id);
        } else {
            self.reveals.shut(id.clone());
        }
        self.selected = Some(Target::Closed(id.clone()));
        self.reproject();
        Done::Hidden
    }

    /// When the answer to a shown question is shut and below the page: brings it on the page.
    fn bring_answer(&mut self, section: &SpoilerId) -> bool {
        let Some(answer) = answer_under(&self.view, section).map(|cover| cover.id.clone()) else {
            return false;
        };
        let position = self
            .view
            .blocks
            .iter()
            .position(|block| block.shown.cover().is_some_and(|cover| cover.id == answer));
        let Some(position) = position else { return false };
        self.bring(position, &answer);
        self.selected = Some(Target::Closed(answer));
        self.select_on_page();
        true
    }
}

/// The shut cover over the answer of the section `id`.
fn answer_under<'a>(view: &'a View, id: &SpoilerId) -> Option<&'a Cover> {
    view.blocks.iter().filter_map(|block| block.shown.cover()).find(|cover| {
        cover.tag.kind == CoverKind::Answer && cover.id.path().parent().as_ref() == Some(id.path())
    })
}

/// Of the covers lifted over an article as it was, those under which it still says the same.
pub(super) fn still_the_same(before: &View, now: &Document, lifted: &Reveals) -> Reveals {
    let mut kept = Reveals::none();
    // Outermost first: a cover is only compared once what stands around it is known to be same.
    for id in lifted.iter() {
        let outer = id.path().parent().filter(|path| path.depth() > 0).map(SpoilerId::new);
        if outer.is_some_and(|outer| !kept.permits(&outer)) {
            continue;
        }
        let mut candidate = kept.clone();
        candidate.open(id.clone());
        let after = project(now, &candidate);
        let words = words_under(&after, id);
        if words.is_some() && words == words_under(before, id) {
            kept = candidate;
        }
    }
    kept
}

/// The words that a lifted cover shows by itself, without what was lifted under it; `None` where
/// it is not lifted. Made of what is shown: nothing here is computed from text that is covered.
pub(super) fn words_under(view: &View, id: &SpoilerId) -> Option<String> {
    let mut words = None;
    for block in &view.blocks {
        let Some(text) = block.shown.text() else { continue };
        let mut say = |said: &str| {
            let words = words.get_or_insert_with(String::new);
            words.push_str(said);
            words.push('\n');
        };
        let own = block.shown.opened() == Some(id);
        if own && text.pieces().next().is_none() {
            say(&flat(text).text);
        }
        for run in text.pieces().filter(|piece| piece.opened() == Some(id)) {
            say(run.text().map_or("", |run| &run.text));
        }
    }
    words
}
