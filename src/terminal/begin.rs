//! Large articles, read beside the loop: at the start of a session, from the library, anew.
//!
//! Enters: an address. Leaves: an event for the app, and later, by way of the loop, the article.
//! Promised: keys are heard meanwhile; nothing of the article is shown before all of it is here,
//! since what it hides of its beginning is known at its end alone (a warning in the last paragraph
//! covers doubtful sections above it), and when a beginning was shown, and how much of it, would
//! follow from how much is hidden. How long a reader waits does so anyhow; what is written does not:
//! at the start nothing is, and later the same for a small article and a large one.

use super::heard::Rest;
use super::order::Wish;
use super::world::World;
use crate::app::Event;
use crate::source::{Address, Received, is_long, load_as, reload, start};

impl World {
    /// Opens an article: at once where it is small, else beside the loop.
    ///
    /// Errors: one line: what, where, what next.
    pub fn begin(&mut self, address: &Address) -> Result<Event, String> {
        let Some(rest) = start(address, self.format, address.limit()) else {
            return self.open(address).map(|opened| Event::Opened(Box::new(opened)));
        };
        if let Some(reporter) = self.reporter.clone().filter(|_| !rest.is_for_now()) {
            let order = self.order(address, None, None);
            let read = move || {
                let loaded = rest.load().map_err(|error| error.to_string())?;
                order.carry_out(loaded)
            };
            let reading = self.fetches.read(Wish::First, read, reporter);
            return reading
                .map(|()| Event::Expected(address.clone()))
                .map_err(|error| format!("{address}: {error}; try again"));
        }
        let loaded = rest.load().map_err(|error| error.to_string())?;
        self.parsed(address, loaded, None, None).map(|opened| Event::Opened(Box::new(opened)))
    }

    /// Whether it is said that an article is being read, before it is: small ones and large ones
    /// are told apart by nobody.
    pub fn says_so(&self, address: &Address) -> bool {
        self.reporter.is_some() && address.file().is_some()
    }

    /// Begins to read a large file, `again` when it is open already; `None` for any other article.
    pub(super) fn beside(&mut self, address: &Address, again: bool) -> Option<Event> {
        let reporter = self.reporter.clone().filter(|_| is_long(address))?;
        let said = if again { self.said(address) } else { None };
        let order = self.order(address, None, said);
        let (format, limit) = (self.format, address.limit());
        let from = address.clone();
        let read = move || {
            let load = if again { reload } else { load_as };
            let loaded = load(&from, format, limit).map_err(|error| error.to_string())?;
            order.carry_out(loaded)
        };
        let wish = if again { Wish::Again } else { Wish::Next };
        Some(match self.fetches.read(wish, read, reporter) {
            Ok(()) => Event::Fetching(address.clone(), Received::default()),
            Err(error) => Event::NotFetched(format!("{address}: {error}; try again")),
        })
    }

    /// The article came: an event for the app, when it is still wanted.
    pub fn arrived(&mut self, rest: Rest) -> Option<Event> {
        let (wish, read) = self.fetches.take_rest(rest)?;
        let opened = read.map(|composed| Box::new(self.hold(composed)));
        Some(match (opened, wish) {
            (Ok(opened), Wish::First) => Event::Arrived(opened),
            (Ok(opened), Wish::Next) => Event::Opened(opened),
            (Ok(opened), Wish::Again) => Event::Reloaded(opened),
            (Err(line), Wish::First) => Event::NotArrived(line),
            (Err(line), Wish::Next | Wish::Again) => Event::NotFetched(line),
        })
    }
}
