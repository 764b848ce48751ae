//! Waiting for a large article before anything is on the screen.
//!
//! Enters: that it is on its way, that it is here, that it did not come, keys. Leaves: effects.
//! Promised: nothing is drawn while [`App::is_dark`]; a key that leaves is heard at once, any other
//! means nothing; what was to be told is told with the article, as if it had been here at once.

use super::{Address, App, Effect, Opened};
use crate::keymap::{Code, Key};

impl App {
    /// An article is on its way, and there is nothing to draw until it is here.
    pub fn is_dark(&self) -> bool {
        self.coming.is_some()
    }

    pub(super) fn expect(&mut self, address: Address) {
        self.coming = Some(address);
    }

    /// The article is here.
    pub(super) fn arrived(&mut self, opened: Opened) -> Vec<Effect> {
        if self.coming.take().is_none_or(|coming| coming != opened.address) {
            return Vec::new();
        }
        let told = self.message.take();
        let effects = self.open(opened);
        self.message = told.or(self.message.take());
        effects
    }

    /// It did not come.
    pub(super) fn did_not_arrive(words: &str) -> Vec<Effect> {
        vec![Effect::GiveUp(words.to_owned())]
    }

    /// A key while there is nothing on the screen; `None` when there is.
    pub(super) fn dark_key(&mut self, key: Key) -> Option<Vec<Effect>> {
        if !self.is_dark() {
            return None;
        }
        let leaves = key.code == Code::Esc || key == Key::char('q') || key == Key::char('Q');
        Some(if leaves { self.leave() } else { Vec::new() })
    }
}
