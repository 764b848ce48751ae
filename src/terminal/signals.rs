//! Signals: being told to end, being stopped and going on, and being woken by a worker.
//!
//! Enters: TERM, HUP, INT, QUIT and CONT from outside, reports of workers from inside. Leaves:
//! what the loop hears. Promised: an idle program sleeps until one comes. A signal is turned into
//! a flag, and the loop is woken by a WINCH to this process, which the terminal library hears as a
//! resize; no thread but the loop's touches the app. When the loop does not come round in a second
//! after being told to end, the terminal is restored as far as can be and the process ends.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::heard::Heard;
use crate::app::Event;

/// What signals and workers left for the loop.
#[derive(Debug)]
pub struct Signals {
    end: Arc<AtomicI32>,
    resumed: Arc<AtomicBool>,
    reports: Receiver<Heard>,
    caught: Option<Caught>,
}

#[cfg(unix)]
type Caught = signal_hook::iterator::Signals;
#[cfg(not(unix))]
type Caught = ();

/// By this a worker reports.
#[derive(Clone, Debug)]
pub struct Reporter(Sender<Heard>);

impl Reporter {
    /// A reporter, and where its reports arrive.
    pub fn pair() -> (Self, Receiver<Heard>) {
        let (sender, reports) = channel();
        (Self(sender), reports)
    }

    /// Hands in an event and wakes the loop.
    pub fn report(&self, event: Event) {
        self.hand_in(Heard::App(event));
    }

    /// The same for what is not for the app.
    pub fn hand_in(&self, heard: Heard) {
        if self.0.send(heard).is_ok() {
            wake();
        }
    }
}

impl Signals {
    /// Reports are heard from now on; signals do what they do to any program.
    pub fn new() -> (Self, Reporter) {
        let (reporter, reports) = Reporter::pair();
        let end = Arc::new(AtomicI32::new(0));
        let resumed = Arc::new(AtomicBool::new(false));
        (Self { end, resumed, reports, caught: None }, reporter)
    }

    /// Signals are caught from now on, and nothing follows from them before [`Signals::watch`]: to be
    /// called before the terminal is taken.
    ///
    /// Errors: the system refuses a signal handler.
    pub fn catch(&mut self) -> std::io::Result<()> {
        let told = |error: std::io::Error| {
            std::io::Error::new(error.kind(), format!("cannot listen to signals: {error}"))
        };
        self.caught = Some(catch().map_err(told)?);
        Ok(())
    }

    /// What was caught is heard from now on: a thread is started, for which the first frame does not
    /// wait.
    ///
    /// Errors: the system refuses a thread.
    pub fn watch(&mut self) -> std::io::Result<()> {
        match self.caught.take() {
            Some(caught) => watch(caught, self.end.clone(), self.resumed.clone()),
            None => Ok(()),
        }
    }

    /// The number of the signal that told the program to end.
    pub fn ended_by(&self) -> Option<i32> {
        Some(self.end.load(Ordering::Relaxed)).filter(|signal| *signal != 0)
    }

    /// The next thing that was left, if any.
    pub fn take(&mut self) -> Option<Heard> {
        if self.end.load(Ordering::Relaxed) != 0 {
            return Some(Heard::App(Event::Terminate));
        }
        if self.resumed.swap(false, Ordering::Relaxed) {
            return Some(Heard::Resumed);
        }
        self.reports.try_recv().ok()
    }
}

#[cfg(unix)]
fn wake() {
    // Should raising fail there is nothing better to do: the next key brings the report.
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGWINCH);
}

#[cfg(not(unix))]
fn wake() {}

#[cfg(unix)]
fn catch() -> std::io::Result<Caught> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM};

    Caught::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT])
}

#[cfg(not(unix))]
fn catch() -> std::io::Result<Caught> {
    Ok(())
}

#[cfg(unix)]
fn watch(mut caught: Caught, end: Arc<AtomicI32>, resumed: Arc<AtomicBool>) -> std::io::Result<()> {
    use std::time::Duration;

    std::thread::Builder::new().name("signals".into()).spawn(move || {
        for signal in &mut caught {
            if signal == signal_hook::consts::SIGCONT {
                resumed.store(true, Ordering::Relaxed);
                wake();
                continue;
            }
            end.store(signal, Ordering::Relaxed);
            for _ in 0..10 {
                wake();
                std::thread::sleep(Duration::from_millis(100));
            }
            let _ = crossterm::terminal::disable_raw_mode();
            std::process::exit(128 + signal);
        }
    })?;
    Ok(())
}

#[cfg(not(unix))]
fn watch(_: Caught, _end: Arc<AtomicI32>, _resumed: Arc<AtomicBool>) -> std::io::Result<()> {
    Ok(())
}
