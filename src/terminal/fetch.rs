//! A page on its way, fetched beside the loop; and a large article that is read there.
//!
//! Enters: an address, what fetching needs, a reporter. Leaves: how much is here, now and then,
//! and at last a [`Came`] or a [`Rest`]. Promised: at most one article is on its way; one that was stopped is never
//! heard of again, whatever its thread still waits for, and nobody waits for that thread; no more
//! than a few reports a second wake the loop. Not here: parsing; the page is the loop's.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::heard::{Came, Heard, Rest};
use super::order::{Composed, Wish};
use super::signals::Reporter;
use crate::app::Event;
use crate::parse::Format;
use crate::source::{Address, Net, Received, fetch, fetch_again};

/// Between two reports of how much is here: more would only flicker.
const PACE: Duration = Duration::from_millis(200);

/// What is on its way: one page or none.
#[derive(Debug, Default)]
pub struct Fetches {
    number: u64,
    stopped: Option<Arc<AtomicBool>>,
}

impl Fetches {
    /// Begins to fetch a page, instead of the one that was on its way.
    ///
    /// Errors: the system has no thread for it.
    pub fn start(
        &mut self,
        address: Address,
        again: bool,
        format: Option<Format>,
        net: Net,
        reporter: Reporter,
    ) -> io::Result<()> {
        self.stop();
        self.number += 1;
        let number = self.number;
        let stopped = Arc::new(AtomicBool::new(false));
        self.stopped = Some(stopped.clone());
        thread::Builder::new().name("page".into()).spawn(move || {
            let mut told: Option<Instant> = None;
            let mut watch = |received: Received| {
                let stopped = stopped.load(Ordering::Relaxed);
                let is_due = told.is_none_or(|told| told.elapsed() >= PACE);
                if !stopped && received.is_news() && is_due {
                    told = Some(Instant::now());
                    reporter.report(Event::Fetching(address.clone(), received));
                }
                !stopped
            };
            let fetching = if again { fetch_again } else { fetch };
            let page = fetching(&address, format, &net, &mut watch);
            if !stopped.load(Ordering::Relaxed) {
                reporter.hand_in(Heard::Came(Box::new(Came { number, address, again, page })));
            }
        })?;
        Ok(())
    }

    /// Begins to read an article with `read`, instead of what was on its way.
    ///
    /// Errors: the system has no thread for it.
    pub fn read(
        &mut self,
        wish: Wish,
        read: impl FnOnce() -> Result<Composed, String> + Send + 'static,
        reporter: Reporter,
    ) -> io::Result<()> {
        self.stop();
        self.number += 1;
        let number = self.number;
        let stopped = Arc::new(AtomicBool::new(false));
        self.stopped = Some(stopped.clone());
        thread::Builder::new().name("rest".into()).spawn(move || {
            let read = read();
            if !stopped.load(Ordering::Relaxed) {
                reporter.hand_in(Heard::Rest(Box::new(Rest { number, wish, read })));
            }
        })?;
        Ok(())
    }

    /// An article that was read, when it is the one that was begun last and was not stopped.
    pub fn take_rest(&mut self, rest: Rest) -> Option<(Wish, Result<Composed, String>)> {
        self.wanted(rest.number).then_some((rest.wish, rest.read))
    }

    /// Stops what is on its way.
    pub fn stop(&mut self) {
        if let Some(stopped) = self.stopped.take() {
            stopped.store(true, Ordering::Relaxed);
        }
    }

    /// What came, when it is what was asked for last and was not stopped.
    pub fn take(&mut self, came: Came) -> Option<Came> {
        self.wanted(came.number).then_some(came)
    }

    fn wanted(&mut self, number: u64) -> bool {
        let wanted = self.stopped.is_some() && number == self.number;
        if wanted {
            self.stopped = None;
        }
        wanted
    }
}
