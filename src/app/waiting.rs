//! Waiting for a page, or for a file.
//!
//! Enters: how much of it is here, that it did not come, keys. Leaves: effects, and what `ui`
//! shows. Promised: of a small file the same is shown as of a large one; Esc and `q` stop it at once; while another article is on its way nothing is
//! lifted, since the key might be heard when the page has changed; a page that was named at the
//! start and does not come ends the program, as a file would. Nothing is counted but what is
//! here of the page as it was sent, in large steps.

use super::{App, Effect, Message, Overlay, Screen, Tone};
use crate::action::Command;
use crate::keymap::{Code, Key};
use crate::source::{Address, Received};

/// A page or a file on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Where it is.
    pub address: Address,
    /// How much of it is here.
    pub received: Received,
}

impl Waiting {
    /// What is waited for, in words. A page's address may say too much; its host does not.
    pub fn words(&self) -> String {
        if self.address.page().is_none() {
            return format!("Reading {}", self.address.name());
        }
        let host = self.address.host().unwrap_or_else(|| "the web".to_owned());
        if self.received.is_news() {
            format!("Fetching from {host}, {}", self.received)
        } else {
            format!("Fetching from {host}")
        }
    }
}

impl App {
    /// The page on its way, when one is.
    pub fn waiting(&self) -> Option<&Waiting> {
        self.waiting.as_ref()
    }

    /// There is nothing on the screen yet but a page on its way.
    pub fn is_blank(&self) -> bool {
        self.waiting.is_some() && self.named && matches!(self.screen, Screen::Library)
    }

    pub(super) fn fetching(&mut self, address: Address, received: Received) {
        // Of a page that is not waited for any more, only its beginning is news.
        let known = self.waiting.as_ref().is_some_and(|waiting| waiting.address == address);
        if known || received.steps == 0 {
            self.waiting = Some(Waiting { address, received });
        }
    }

    pub(super) fn not_fetched(&mut self, words: &str) -> Vec<Effect> {
        let blank = self.is_blank();
        self.waiting = None;
        if blank {
            return vec![Effect::GiveUp(words.to_owned())];
        }
        self.message = Some(Message::new(Tone::Error, words));
        Vec::new()
    }

    /// A key while a page is on its way; `None` when it means what it always does.
    pub(super) fn waiting_key(&mut self, key: Key) -> Option<Vec<Effect>> {
        self.waiting.as_ref()?;
        let blank = self.is_blank();
        if (self.overlay.is_some() || self.filtering) && !blank {
            return None;
        }
        if key.code == Code::Esc || key == Key::char('q') || (blank && key == Key::char('Q')) {
            self.waiting = None;
            if blank {
                let mut effects = vec![Effect::Stop];
                effects.extend(self.leave());
                return Some(effects);
            }
            self.tell("Stopped; nothing was read.");
            return Some(vec![Effect::Stop]);
        }
        // What stops the program or draws anew means the same on any screen.
        (blank && !key.ctrl).then(Vec::new)
    }

    /// Whether a command has to wait, since it may lift a cover and another article is on its way.
    pub(super) fn has_to_wait(&mut self, command: Command) -> bool {
        let open = self.article().map(|article| &article.address);
        let other = self.waiting.as_ref().is_some_and(|waiting| Some(&waiting.address) != open);
        let wait = other && command.action.reveals();
        if wait {
            self.tell("Another article is on its way; Esc stops it, then lift.");
        }
        wait
    }

    /// What was asked about an article that is another one now is not asked any more.
    pub(super) fn drop_question(&mut self) {
        if matches!(self.overlay, Some(Overlay::Confirm(_) | Overlay::Seen(_) | Overlay::Quote(_)))
        {
            self.overlay = None;
            self.input = super::Input::default();
        }
    }
}
