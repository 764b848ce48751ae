//! How far the reader is, said and heard in words.
//!
//! Enters: words that were typed. Leaves: questions, and sentences about what was done. Promised: going
//! on asks before it opens a cover, and so does lifting up to a place; going back never asks; the
//! places that are named are those that covers which can be seen say of themselves. Not here: keeping
//! what was said.

use super::{Desk, spoken};
use crate::article::WorkKind;
use crate::print::{Section, look_at};
use crate::progress::{Manner, Progress, Scope};
use crate::reader::{phrase, places, standing_words};
use crate::spoiler::{Gate, Reveals, SpoilerId, View};

const NO_PLACE: &str =
    "No place is understood; write S02E05, season 2, chapter 12, 47%, all or none.\n";

impl Desk<'_> {
    /// Where the reader is, and what there is to say.
    pub(in crate::plain) fn ask_how_far(&self) -> String {
        let view = self.look(&Reveals::none(), &Gate::shut());
        let places: Vec<String> = places(&view).iter().map(Scope::to_string).collect();
        let named = match places.as_slice() {
            [] => String::new(),
            [only] => format!(" The article names {only}."),
            [first, .., last] => format!(" The article names {first} to {last}."),
        };
        let (here, of) = (standing_words(self.gate.progress()), self.of_work());
        format!(
            "How far you are{of}: {here}.{named} Type a place, such as S02E05, season 2, chapter 12, \
             all or none. Enter changes nothing"
        )
    }

    /// The place that was typed, and the question before it opens anything; or why nothing is done.
    pub(in crate::plain) fn weigh_place(
        &self,
        words: &str,
    ) -> Result<(Progress, Option<String>), String> {
        if words.trim().is_empty() {
            return Err("Nothing was changed.\n".to_owned());
        }
        let kind = self.kind();
        let manner = Manner { season: None, episodes: kind == Some(WorkKind::Series) };
        let said = Progress::read_of(words, manner).ok_or_else(|| NO_PLACE.to_owned())?;
        let covers = self.opened_by(&self.gate.after(said, kind).0).len();
        let question = (covers > 0)
            .then(|| format!("You are {}? It opens {}. y or n", phrase(said), counted(covers)));
        Ok((said, question))
    }

    /// The reader is so far from now on; whether that is less far than before. `kept` says whether it
    /// holds the next time.
    pub(in crate::plain) fn stand(
        &mut self,
        said: Progress,
        keep: impl FnOnce(bool) -> Option<Result<(), String>>,
    ) -> String {
        let (gate, back) = self.gate.after(said, self.kind());
        self.gate = gate;
        let mut reveals = self.sheet.reveals.clone();
        reveals.forget_shut();
        self.change(reveals);
        let of = self.of_work();
        let (until, trouble) = match keep(back) {
            None => (", while this is open", String::new()),
            Some(Ok(())) => ("", String::new()),
            Some(Err(why)) => (", while this is open", format!("{why}\n")),
        };
        format!("{trouble}You are {}{of}{until}.\n\n{}", phrase(said), self.again())
    }

    /// The place up to which is to be lifted, and the question before; or why there is nothing to do.
    pub(in crate::plain) fn weigh_up_to(&self, words: &str) -> Result<(Scope, String), String> {
        let place = if words.is_empty() {
            let sections = crate::print::sections(&self.sheet.view);
            let section = sections.get(self.index(&sections));
            let mut closed = section.into_iter().flat_map(Section::closed);
            closed.find_map(|cover| cover.tag.scope).ok_or_else(|| {
                let known: Vec<String> = self.sheet.view.closed().take(1).map(spoken).collect();
                let known = known.first().map(|name| format!(" {name}.")).unwrap_or_default();
                format!(
                    "No cover of this section names a place.{known} Say which: zu S01E04, or read on \
                     to a cover that names one.\n"
                )
            })?
        } else {
            let manner = Manner { season: None, episodes: self.kind() == Some(WorkKind::Series) };
            Scope::read_of(words, manner).ok_or_else(|| NO_PLACE.to_owned())?
        };
        let covers = self.opened_by(&self.up_to(place)).len();
        if covers == 0 {
            return Err(format!("Nothing up to {place} is covered.\n"));
        }
        let count = counted(covers);
        Ok((place, format!("Reveal {count} up to {place}? You stay where you are. y or n")))
    }

    /// Lifts what spoils no more than this.
    pub(in crate::plain) fn reveal_up_to(&mut self, place: Scope) -> String {
        let mut reveals = self.sheet.reveals.clone();
        reveals.forget_shut();
        let then = self.look(&reveals, &self.up_to(place));
        let seen = |id: &SpoilerId| self.sheet.view.seen.iter().any(|seen| seen.id == *id);
        let more = then.seen.iter().map(|cover| cover.id.clone()).filter(|id| !seen(id));
        let more: Vec<SpoilerId> = more.collect();
        self.open(more);
        format!("Everything up to {place} is shown.\n\n{}", self.again())
    }

    /// The covers that can be seen now and would open for `gate`.
    fn opened_by(&self, gate: &Gate) -> Vec<SpoilerId> {
        let mut reveals = self.sheet.reveals.clone();
        reveals.forget_shut();
        let then = self.look(&reveals, gate);
        let closed = self.sheet.view.closed().map(|cover| cover.id.clone());
        closed.filter(|id| then.seen.iter().any(|seen| seen.id == *id)).collect()
    }

    fn up_to(&self, place: Scope) -> Gate {
        Gate::at(vec![Progress::through(place)], None).up_to(self.gate.limit())
    }

    fn look(&self, reveals: &Reveals, gate: &Gate) -> View {
        look_at(self.document(), gate)(reveals)
    }

    fn kind(&self) -> Option<WorkKind> {
        self.sheet.view.meta.work.as_ref().and_then(|work| work.kind)
    }

    fn of_work(&self) -> String {
        let work = self.sheet.view.meta.work.as_ref();
        work.map(|work| format!(" in {}", work.title)).unwrap_or_default()
    }
}

fn counted(covers: usize) -> String {
    format!("{covers} {}", if covers == 1 { "cover" } else { "covers" })
}
