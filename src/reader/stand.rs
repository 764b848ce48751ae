//! How far the reader is, and what that opens.
//!
//! Enters: a [`Gate`], or a place up to which covers are to be lifted. Leaves: another view, with
//! the line at the top of the page where it was. Promised: going farther hides nothing and going
//! back shows nothing; places are those that outermost covers say of themselves, so that none is
//! told that stands under a cover; what is counted is covers that can be seen. Not here: asking
//! first, and keeping how far somebody is.

use super::Reader;
use crate::progress::{Progress, Scope};
use crate::spoiler::{Cover, Gate, Reveals, SpoilerId, View, project, project_at};

impl Reader {
    /// How far the reader is.
    pub fn gate(&self) -> &Gate {
        &self.gate
    }

    /// The reader is so far from now on. What was put back by hand opens again, where it was seen.
    pub fn stand_at(&mut self, gate: Gate) {
        self.end_peek();
        self.gate = gate;
        self.reveals.forget_shut();
        self.reproject();
    }

    /// The same, after the article was read again: what was put back by hand stays so.
    pub fn stand_as(&mut self, gate: Gate) {
        if gate != self.gate {
            self.gate = gate;
            self.reproject();
        }
    }

    /// The places that the article's covers name, in the order of the work as far as there is one;
    /// each rail by itself, in the order in which the article comes to it.
    pub fn places(&self) -> Vec<Scope> {
        let public = project(&self.document, &Reveals::none());
        let mut rails: Vec<Vec<Scope>> = Vec::new();
        for scope in public.closed().filter_map(|cover| cover.tag.scope.or(cover.tag.guess)) {
            let place = Progress::through(scope);
            if place == Progress::All {
                continue;
            }
            let on_rail = |rail: &&mut Vec<Scope>| {
                rail.first().is_some_and(|first| Progress::through(*first).rail() == place.rail())
            };
            match rails.iter_mut().find(on_rail) {
                Some(rail) => rail.push(scope),
                None => rails.push(vec![scope]),
            }
        }
        for rail in &mut rails {
            let order = |one: &Scope, other: &Scope| {
                Progress::through(*one)
                    .compare(Progress::through(*other))
                    .unwrap_or(std::cmp::Ordering::Equal)
            };
            rail.sort_by(order);
            rail.dedup_by(|one, other| order(one, other).is_eq());
        }
        rails.concat()
    }

    /// The place that the selected cover names, or the lifted one around it.
    pub fn selected_place(&self) -> Option<Scope> {
        let id = self.selected()?.id();
        let public = project(&self.document, &Reveals::none());
        let all = self.view.closed().chain(&self.view.seen).chain(public.closed());
        let around = all.filter(|cover| cover.id.encloses(id) && cover.tag.scope.is_some());
        around.max_by_key(|cover| cover.id.path().depth()).and_then(|cover| cover.tag.scope)
    }

    /// How many covers that can be seen now would open for `gate`.
    pub fn would_open(&self, gate: &Gate) -> usize {
        let mut reveals = self.reveals.clone();
        reveals.forget_shut();
        let then = project_at(&self.document, &reveals, gate);
        let opens = |cover: &&Cover| then.seen.iter().any(|seen| seen.id == cover.id);
        self.view.closed().filter(opens).count()
    }

    /// `zu`, after it was confirmed: lifts by hand whatever says that it spoils no more than `place`.
    pub fn reveal_up_to(&mut self, place: Scope) {
        self.end_peek();
        for id in
            self.up_to(place).seen.iter().map(|cover| cover.id.clone()).collect::<Vec<SpoilerId>>()
        {
            self.reveals.open(id);
        }
        self.selected = None;
        self.reproject();
    }

    /// How many covers that can be seen now [`Reader::reveal_up_to`] would lift.
    pub fn closed_up_to(&self, place: Scope) -> usize {
        let then = self.up_to(place);
        let opens = |cover: &&Cover| then.seen.iter().any(|seen| seen.id == cover.id);
        self.view.closed().filter(opens).count()
    }

    fn up_to(&self, place: Scope) -> View {
        let gate = Gate::at(vec![Progress::through(place)], None).up_to(self.gate.limit());
        let mut reveals = self.reveals.clone();
        reveals.forget_shut();
        project_at(&self.document, &reveals, &gate)
    }
}
