//! How far the reader is in the work of the open article: showing it, asking for it, changing it.
//!
//! Enters: what is known when an article is opened, and keys while the picker lies over the page.
//! Leaves: a page on which other covers are open, and [`Effect::Seen`]. Promised: the picker opens
//! where the reader is, so that Enter pressed at once changes nothing; going on asks before it opens
//! a cover, and only `y` says yes; going back never asks; the places to choose from are public, and
//! one that the work cannot have changes nothing.
//! Not here: which work is meant, and keeping what was said.

use super::{App, Asked, Confirm, Effect, Overlay, Picker, Screen, Stand};
use crate::article::WorkKind;
use crate::keymap::{Code, Key};
use crate::progress::{Manner, Progress, Scope};
use crate::reader::phrase;
use crate::spoiler::Gate;

impl App {
    /// `s`.
    pub(super) fn ask_how_far(&mut self) {
        let Screen::Reading(article) = &self.screen else { return };
        let now = article.reader.gate().progress();
        let mut choices = vec![Progress::None];
        choices.extend(article.reader.places().into_iter().map(Progress::through));
        choices.push(Progress::All);
        for progress in now {
            let same = |one: &Progress| one.compare(*progress) == Some(std::cmp::Ordering::Equal);
            if choices.iter().any(same) {
                continue;
            }
            // Behind all that is less far; on a rail of its own in front of all of it.
            let behind = |one: &Progress| *one == Progress::All || one.is_as_far_as(*progress);
            let place = choices.iter().position(behind).unwrap_or(choices.len());
            choices.insert(place, *progress);
        }
        let here = |one: &Progress| {
            now.iter().any(|now| one.compare(*now) == Some(std::cmp::Ordering::Equal))
        };
        let at = choices.iter().rposition(here).unwrap_or(0);
        let picker = Picker { choices, at, now: at, typed: String::new() };
        self.overlay = Some(Overlay::Seen(picker));
    }

    /// A key while the picker lies over the page.
    pub(super) fn picker_key(&mut self, mut picker: Picker, key: Key) -> Vec<Effect> {
        let last = picker.choices.len().saturating_sub(1);
        let plain = !key.ctrl && !key.alt;
        let idle = picker.typed.is_empty();
        match key.code {
            Code::Esc => return Vec::new(),
            Code::Char('q') if plain && idle => return Vec::new(),
            Code::Enter => return self.chosen(picker),
            Code::Down => picker.at = picker.at.saturating_add(1).min(last),
            Code::Up => picker.at = picker.at.saturating_sub(1),
            Code::Char('j') if plain && idle => picker.at = picker.at.saturating_add(1).min(last),
            Code::Char('k') if plain && idle => picker.at = picker.at.saturating_sub(1),
            Code::Backspace => {
                picker.typed.pop();
            }
            Code::Char('u') if key.ctrl => picker.typed.clear(),
            Code::Char(' ') if plain && idle => {}
            Code::Char(c) if plain => picker.typed.push(c),
            _ => {}
        }
        self.overlay = Some(Overlay::Seen(picker));
        Vec::new()
    }

    fn chosen(&mut self, picker: Picker) -> Vec<Effect> {
        let Screen::Reading(article) = &self.screen else { return Vec::new() };
        let said = if picker.typed.is_empty() {
            if picker.at == picker.now {
                return Vec::new();
            }
            picker.choices.get(picker.at).copied()
        } else {
            let kind = article.reader.view().meta.work.as_ref().and_then(|work| work.kind);
            let manner = Manner { season: None, episodes: kind == Some(WorkKind::Series) };
            Progress::read_of(&picker.typed, manner)
        };
        let Some(said) = said else {
            self.overlay = Some(Overlay::Seen(picker));
            self.tell(
                "No place is understood; write S02E05, season 2, chapter 12, 47%, all, none.",
            );
            return Vec::new();
        };
        if let Some(kind) = self.work_kind().filter(|kind| !kind.can_be_at(said)) {
            self.overlay = Some(Overlay::Seen(picker));
            self.tell(&format!("A {} has no {said}; nothing was changed.", kind.word()));
            return Vec::new();
        }
        let covers = article.reader.would_open(&self.gate_after(said).0);
        if covers == 0 {
            return self.stand(said);
        }
        let question = format!("You are {}? It opens {}.", phrase(said), counted(covers));
        self.overlay = Some(Overlay::Confirm(Confirm { question, then: Asked::Stand(said) }));
        Vec::new()
    }

    fn gate_after(&self, said: Progress) -> (Gate, bool) {
        let Screen::Reading(article) = &self.screen else { return (Gate::shut(), false) };
        let (gate, back) = article.reader.gate().after(said, self.work_kind());
        (gate.opening_what_was_seen(self.settings.open_seen), back)
    }

    /// What the work of the open article is, as it is on record or as the article says.
    fn work_kind(&self) -> Option<WorkKind> {
        let reader = &self.article()?.reader;
        let said = || reader.view().meta.work.as_ref()?.kind;
        reader.gate().kind().or_else(said)
    }

    /// The reader is so far from now on.
    pub(super) fn stand(&mut self, said: Progress) -> Vec<Effect> {
        let (gate, back) = self.gate_after(said);
        let Screen::Reading(article) = &mut self.screen else { return Vec::new() };
        article.reader.stand_at(gate);
        let work = article.reader.view().meta.work.clone();
        let kept = article.standing_is_kept;
        let name = work.as_ref().map(|work| work.title.to_string());
        let of = name.map(|name| format!(" in {name}")).unwrap_or_default();
        let until = if kept { "" } else { ", while this is open" };
        self.tell(&format!("You are {}{of}{until}.", phrase(said)));
        match work.filter(|_| kept) {
            Some(work) => vec![Effect::Seen(Box::new(Stand { work, progress: said, back }))],
            None => Vec::new(),
        }
    }

    /// `zu`: asks before it lifts what spoils no more than the selected cover says.
    pub(super) fn ask_up_to(&mut self) {
        let Screen::Reading(article) = &self.screen else { return };
        let reader = &article.reader;
        let Some(place) = reader.selected_place() else {
            self.tell("Select a cover that names a place, such as S01E04; zu lifts up to it.");
            return;
        };
        let covers = reader.closed_up_to(place);
        if covers == 0 {
            self.tell(&format!("Nothing up to {place} is covered."));
            return;
        }
        let question = format!("Lift {} up to {place}? You stay where you are.", counted(covers));
        let then = Asked::RevealUpTo(place);
        self.overlay = Some(Overlay::Confirm(Confirm { question, then }));
    }

    /// `zu`, confirmed.
    pub(super) fn lift_up_to(&mut self, place: Scope) {
        self.with_reader(|reader| reader.reveal_up_to(place));
    }
}

fn counted(covers: usize) -> String {
    format!("{covers} {}", if covers == 1 { "cover" } else { "covers" })
}
