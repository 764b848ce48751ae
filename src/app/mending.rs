//! Why something is hidden, and the reader's word against it.
//!
//! Enters: keys while the panel lies over the page. Leaves: a question, or [`Effect::Mend`]; and,
//! when the article was composed by what was said, the page with it. Promised: the panel itself
//! lifts nothing, no key that is pressed by reflex says `y`, and what may lift is asked about
//! first; what the article has no place for changes nothing. Not here: which words are hidden.

use super::{App, Asked, Confirm, Effect, Opened, Overlay, Panel, Screen};
use crate::keymap::{Code, Key};
use crate::mend::{Mends, Said};

impl App {
    /// `i`.
    pub(super) fn ask_why(&mut self) {
        let Screen::Reading(article) = &self.screen else { return };
        let (_, at) = article.reader.paragraphs();
        self.overlay = Some(Overlay::Why(Panel { at }));
    }

    /// A key while the panel lies over the page. Any key that means nothing here closes it and
    /// means what it always does, but for those that are pressed to close something.
    pub(super) fn why_key(&mut self, panel: Panel, key: Key) -> Vec<Effect> {
        let Screen::Reading(article) = &self.screen else { return Vec::new() };
        let (paragraphs, _) = article.reader.paragraphs();
        let last = paragraphs.len().saturating_sub(1);
        let chosen = paragraphs.get(panel.at.min(last));
        let plain = !key.ctrl && !key.alt;
        let said = match key.code {
            Code::Down | Code::Char('j') if plain => {
                let at = panel.at.saturating_add(1).min(last);
                self.overlay = Some(Overlay::Why(Panel { at }));
                return Vec::new();
            }
            Code::Up | Code::Char('k') if plain => {
                let at = panel.at.min(last).saturating_sub(1);
                self.overlay = Some(Overlay::Why(Panel { at }));
                return Vec::new();
            }
            Code::Char('b') if plain => chosen.map(|chosen| Said::Begin(chosen.anchor)),
            Code::Char('h') if plain => chosen.map(|chosen| Said::Hide(chosen.anchor)),
            Code::Char('n') if plain => Some(Said::Nothing),
            Code::Char('u') if plain => Some(Said::Forget),
            Code::Esc | Code::Enter | Code::Char('q' | ' ' | 'i') if plain => return Vec::new(),
            _ => return self.key(key),
        };
        let Some(said) = said else {
            self.tell("No paragraph is shown on this page; move to one first.");
            return Vec::new();
        };
        let behind = chosen.is_some_and(|chosen| chosen.behind);
        let Some(mends) = said.after(&article.mends) else {
            self.tell(said.idle());
            return Vec::new();
        };
        match said.question(&article.mends, behind) {
            Some(question) => {
                let question = question.to_owned();
                let then = Asked::Mend(said, mends);
                self.overlay = Some(Overlay::Confirm(Confirm { question, then }));
                Vec::new()
            }
            None => self.say(said, mends),
        }
    }

    /// What the reader said is to be done.
    pub(super) fn say(&mut self, said: Said, mends: Mends) -> Vec<Effect> {
        let Screen::Reading(article) = &self.screen else { return Vec::new() };
        self.saying = Some(said);
        vec![Effect::Mend(article.address.clone(), Box::new(mends))]
    }

    /// The article was composed by what was said; `opened.mends` is what it has a place for.
    pub(super) fn mended(&mut self, opened: Opened, asked: &Mends) -> Vec<Effect> {
        let Some(said) = self.saying.take() else { return Vec::new() };
        let Screen::Reading(article) = &mut self.screen else { return Vec::new() };
        if article.address != opened.address {
            return Vec::new();
        }
        if opened.mends != *asked {
            let words = said.refused(&article.reader.view().meta.boundary);
            self.tell(words);
            return Vec::new();
        }
        article.mend(opened.document, opened.mends);
        self.tell(said.done());
        self.keep()
    }
}
