//! Finding words: typing them, and going from one place to the next.
//!
//! Enters: keys while words are typed, "next", and that there is time to go on. Leaves: another
//! place. Promised: what is found and counted is what the reader's view shows, and nothing is counted
//! before all of it was looked at; Esc goes back to where the typing began; what was searched for is
//! kept in memory alone.

use super::{App, Overlay, Prompt, Screen};
use crate::keymap::{Code, Key};
use crate::reader::{Found, Reader, SLICE};

/// While a long text is searched.
const SEARCHING: &str = "Searching what is shown; Esc stops.";

impl App {
    /// A search is not done; [`Event::GoOn`](super::Event::GoOn) goes on with it.
    pub fn is_searching(&self) -> bool {
        self.article().is_some_and(|article| article.reader.is_searching())
    }

    /// Looks at some more of what is searched.
    pub(super) fn go_on(&mut self) {
        let found = self.with_reader(|reader| reader.go_on(SLICE)).flatten();
        let waits = self.message.as_ref().is_some_and(|message| message.words == SEARCHING);
        if let Some(found) = found.filter(|found| waits && found.done) {
            self.tell_found(found);
        }
    }

    pub(super) fn ask_for_words(&mut self) {
        let Screen::Reading(article) = &self.screen else { return };
        let from = article.reader.place().clone();
        self.overlay = Some(Overlay::Find(Prompt { text: String::new(), from }));
    }

    /// A key while words to find are typed.
    pub(super) fn find_key(&mut self, mut prompt: Prompt, key: Key) {
        match key.code {
            Code::Enter => {
                self.history.push(&prompt.text);
                let found = self.with_reader(|reader| {
                    let text = &prompt.text;
                    if reader.is_searching_for(text) {
                        return reader.found(false);
                    }
                    reader.find(text)
                });
                if let Some(found) = found.flatten() {
                    self.tell_found(found);
                }
                return;
            }
            Code::Esc => {
                let from = prompt.from;
                self.with_reader(|reader| {
                    reader.clear_find();
                    reader.return_to(from);
                });
                return;
            }
            // Taking back more than was typed leaves.
            Code::Backspace if prompt.text.pop().is_none() => return,
            Code::Up => {
                if let Some(older) = self.history.older() {
                    older.clone_into(&mut prompt.text);
                }
            }
            Code::Down => {
                self.history.newer().unwrap_or_default().clone_into(&mut prompt.text);
            }
            Code::Char('u') if key.ctrl => prompt.text.clear(),
            Code::Char(c) if !key.ctrl && !key.alt => prompt.text.push(c),
            _ => {}
        }
        let (text, from) = (prompt.text.clone(), prompt.from.clone());
        self.overlay = Some(Overlay::Find(prompt));
        self.with_reader(|reader| reader.return_to(from));
        self.find_as_typed(&text);
    }

    /// Finds while typing, where that is wanted.
    pub(super) fn find_as_typed(&mut self, text: &str) {
        if self.settings.incremental {
            self.with_reader(|reader| reader.find(text));
        }
    }

    pub(super) fn find_next(&mut self, times: i64) {
        match self.with_reader(|reader| reader.find_next(times)).flatten() {
            Some(found) => self.tell_found(found),
            None => self.tell("Type / first to find something."),
        }
    }

    fn tell_found(&mut self, found: Found) {
        if !found.done {
            return self.tell(SEARCHING);
        }
        let mut words = found.words();
        if found.wrapped {
            words.push_str(self.theme.glyphs.between);
            words.push_str("from the other end");
        }
        self.tell(&words);
    }

    pub(super) fn clear(&mut self) {
        self.overlay = None;
        self.with_reader(Reader::clear_find);
    }
}
