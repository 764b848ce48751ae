//! Quoting: a section copied for where it goes.
//!
//! Enters: keys while the list of dialects lies over the page. Leaves: [`Effect::Copy`], and the
//! dialect kept with the page. Promised: asked once, remembered, and asked again by a key of its own;
//! what is copied is made of the view alone, and nothing is lifted.

use super::{App, Effect, Overlay, Quoting};
use crate::action::Dialect;
use crate::keymap::{Code, Key};

impl App {
    /// `yq`: quotes as the last time, or asks how.
    pub(super) fn quote(&mut self) -> Vec<Effect> {
        let Some(dialect) = self.dialect else {
            self.ask_dialect();
            return Vec::new();
        };
        self.quote_for(dialect)
    }

    /// `yQ`: asks where it goes.
    pub(super) fn ask_dialect(&mut self) {
        let here = |dialect: &Dialect| Some(*dialect) == self.dialect;
        let at = Dialect::ALL.iter().position(here).unwrap_or(0);
        self.overlay = Some(Overlay::Quote(Quoting { at }));
    }

    /// A key while the list lies over the page.
    pub(super) fn quoting_key(&mut self, mut quoting: Quoting, key: Key) -> Vec<Effect> {
        let last = Dialect::ALL.len() - 1;
        let plain = !key.ctrl && !key.alt;
        let chosen = match key.code {
            Code::Esc => return Vec::new(),
            Code::Char('q') if plain => return Vec::new(),
            Code::Enter => Dialect::ALL.get(quoting.at).copied(),
            Code::Down | Code::Char('j') if plain => {
                quoting.at = quoting.at.saturating_add(1).min(last);
                None
            }
            Code::Up | Code::Char('k') if plain => {
                quoting.at = quoting.at.saturating_sub(1);
                None
            }
            Code::Char(c) if plain => Dialect::ALL.into_iter().find(|one| one.letter() == c),
            _ => None,
        };
        let Some(dialect) = chosen else {
            self.overlay = Some(Overlay::Quote(quoting));
            return Vec::new();
        };
        self.dialect = Some(dialect);
        let mut effects = self.quote_for(dialect);
        effects.push(self.save_page());
        effects
    }

    fn quote_for(&mut self, dialect: Dialect) -> Vec<Effect> {
        let text = self.article().and_then(|article| {
            let here = article.reader.here()?;
            Some(crate::print::quote(article.reader.view(), here, dialect))
        });
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Vec::new() };
        let how = dialect.words();
        self.tell(&format!(
            "Copied {how}: what you lifted is marked, what is covered is not in it."
        ));
        vec![Effect::Copy(text)]
    }
}
