//! A large article at the start of a session, read beside the loop.
//!
//! Enters: an address that was named at the start. Leaves: an event for the app, and later, by way
//! of the loop, the article. Promised: until all of it is here nothing is drawn, and keys are
//! heard. No beginning is shown: what an article hides of its beginning is known at its end alone
//! (a warning in the last paragraph covers doubtful sections above it), and when a beginning was
//! shown, and how much of it, would follow from how much is hidden. How long a reader waits does
//! so anyhow; what is written does not.

use super::heard::Rest;
use super::world::World;
use crate::app::Event;
use crate::source::{Address, start};

impl World {
    /// Opens an article: at once where it is small, else beside the loop.
    ///
    /// Errors: one line: what, where, what next.
    pub fn begin(&mut self, address: &Address) -> Result<Event, String> {
        let begun = start(address, self.format, address.limit());
        if let Some((reporter, rest)) = self.reporter.clone().zip(begun) {
            let order = self.order(address, None, None);
            let read = move || {
                let loaded = rest.load().map_err(|error| error.to_string())?;
                order.carry_out(loaded)
            };
            if self.fetches.read(read, reporter).is_ok() {
                return Ok(Event::Expected(address.clone()));
            }
        }
        self.open(address).map(|opened| Event::Opened(Box::new(opened)))
    }

    /// The article came: an event for the app, when it is still wanted.
    pub fn arrived(&mut self, rest: Rest) -> Option<Event> {
        Some(match self.fetches.take_rest(rest)? {
            Ok(composed) => Event::Arrived(Box::new(self.hold(composed))),
            Err(line) => Event::NotArrived(line),
        })
    }
}
