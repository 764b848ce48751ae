//! Doing what the app asks for.
//!
//! Enters: effects. Leaves: files, a browser, an editor, events. Promised: the disk is touched
//! through `source` and `store` alone; an article is read and parsed here, so that the app holds
//! no open file; what fails is told in one line and ends nothing.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

use super::fetch::Fetches;
use super::heard::Came;
use super::order::{Composed, Held, Order, compose};
use super::signals::Reporter;
use super::standing::Standings;
use crate::app::{Event, Opened, Page, Standing};
use crate::mend::{HideFrom, Mends};
use crate::parse::Rules;
use crate::reader::public_print;
use crate::source::{Address, Loaded, Net, Received, fetch, fetch_again, load_as, reload};
use crate::store::{Remembered, Store};

/// The world around the app.
#[derive(Debug)]
pub struct World {
    /// What is remembered.
    pub store: Store,
    /// The library has the articles that came with the program.
    pub bundled: bool,
    /// The folders of the library.
    pub folders: Vec<PathBuf>,
    /// The format that was asked for, where nothing is to be guessed.
    pub format: Option<crate::parse::Format>,
    /// How far the reader is in works.
    pub standings: Standings,
    /// What is hidden without being marked.
    pub rules: Rules,
    /// Where spoilers begin, if that was said at the start.
    pub from: Option<HideFrom>,
    /// The article that is open: its text, and what the reader said of it.
    pub held: Option<Held>,
    /// How workers report; `None`: there are none, and everything is done at once.
    pub reporter: Option<Reporter>,
    /// A clock that stands still, for tests.
    pub clock: Option<u64>,
    /// With what pages are fetched.
    pub net: Net,
    /// The page that is on its way.
    pub fetches: Fetches,
    /// Why the program gave up, when it did.
    pub failure: Option<String>,
}

impl World {
    /// Seconds since 1970.
    pub fn now(&self) -> u64 {
        self.clock.unwrap_or_else(|| {
            SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
        })
    }

    /// Opens an article, `again` when it is open already: a page is on its way from now on and
    /// comes by [`World::came`], a large file by [`World::arrived`]; anything else is here at once.
    pub fn bring(&mut self, address: &Address, again: bool) -> Event {
        self.fetches.stop();
        let is_page = address.page().is_some();
        if let Some(reporter) = self.reporter.clone().filter(|_| is_page) {
            let (address, net) = (address.clone(), self.net.clone());
            let started = self.fetches.start(address.clone(), again, self.format, net, reporter);
            return match started {
                Ok(()) => Event::Fetching(address, Received::default()),
                Err(error) => Event::NotFetched(format!("{address}: {error}; try again")),
            };
        }
        if let Some(event) = self.beside(address, again) {
            return event;
        }
        told(if again { self.open_again(address) } else { self.open(address) }, again)
    }

    /// A page came: an event for the app, when it is still wanted.
    pub fn came(&mut self, came: Came) -> Option<Event> {
        let Came { address, again, page, .. } = self.fetches.take(came)?;
        let opened = match page {
            Ok(page) => {
                let said = if again { self.said(&address) } else { None };
                self.parsed(&address, page.loaded, page.remark, said)
            }
            Err(error) => Err(error.to_string()),
        };
        Some(told(opened, again))
    }

    /// Reads and parses an article, however long that takes.
    ///
    /// Errors: one line: what, where, what next.
    pub fn open(&mut self, address: &Address) -> Result<Opened, String> {
        if address.page().is_some() {
            let page = fetch(address, self.format, &self.net, &mut |_| true);
            let page = page.map_err(|error| error.to_string())?;
            return self.parsed(address, page.loaded, page.remark, None);
        }
        let loaded = load_as(address, self.format, address.limit());
        let loaded = loaded.map_err(|error| error.to_string())?;
        self.parsed(address, loaded, None, None)
    }

    /// The same for an article that is open.
    ///
    /// Errors: one line: what, where, what next.
    pub fn open_again(&mut self, address: &Address) -> Result<Opened, String> {
        if *address == Address::Stdin {
            return Err("standard input can be read only once".to_owned());
        }
        let said = self.said(address);
        if address.page().is_some() {
            let page = fetch_again(address, self.format, &self.net, &mut |_| true);
            let page = page.map_err(|error| error.to_string())?;
            return self.parsed(address, page.loaded, page.remark, said);
        }
        let loaded = reload(address, self.format, address.limit());
        self.parsed(address, loaded.map_err(|error| error.to_string())?, None, said)
    }

    /// What the reader said of the article that is open, if it is this one, and the fingerprint of
    /// the public part of which it was said.
    pub(super) fn said(&self, address: &Address) -> Option<(Mends, u64)> {
        let held = self.held.as_ref().filter(|held| held.loaded.address == *address);
        held.map(|held| (held.mends.clone(), held.print))
    }

    /// The open article, composed by what the reader said of it. The text is what was read last,
    /// so that the reader spoke of the same.
    ///
    /// Errors: one line.
    pub fn mend(&mut self, address: &Address, mends: &Mends) -> Result<Opened, String> {
        let held = self.held.as_mut().filter(|held| held.loaded.address == *address);
        let held = held.ok_or_else(|| format!("{address}: not open any more"))?;
        let parsed = compose(self.rules, mends, address, &held.loaded)?;
        if parsed.mends == *mends {
            held.mends.clone_from(mends);
            held.print = public_print(&parsed.document);
        }
        Ok(Opened {
            address: address.clone(),
            document: parsed.document,
            remembered: None,
            mends: parsed.mends,
            // What is open already knows.
            standing: Standing::default(),
            remark: None,
            print: None,
        })
    }

    pub(super) fn parsed(
        &mut self,
        address: &Address,
        loaded: Loaded,
        remark: Option<String>,
        said: Option<(Mends, u64)>,
    ) -> Result<Opened, String> {
        let composed = self.order(address, remark, said).carry_out(loaded)?;
        Ok(self.hold(composed))
    }

    /// How an article is to be composed, by what is remembered of it and what was said.
    pub(super) fn order(
        &mut self,
        address: &Address,
        remark: Option<String>,
        said: Option<(Mends, u64)>,
    ) -> Order {
        let mut remarks: Vec<String> = remark.into_iter().collect();
        // The parser's notices stay unsaid: their number and lines may follow hidden text.
        let remembered = match self.store.load(&address.key()) {
            Ok(remembered) => remembered,
            Err(complaint) => {
                remarks.push(complaint.to_string());
                None
            }
        };
        let from = if said.is_some() { None } else { self.from };
        let (mut mends, print) = said.unwrap_or_else(|| {
            let kept = remembered.as_ref().map(|kept| (kept.mends.mends(), kept.fingerprint));
            kept.unwrap_or_default()
        });
        mends.from = from.unwrap_or(mends.from);
        let (address, rules, is_certain) = (address.clone(), self.rules, from.is_some());
        Order { address, rules, mends, print, is_certain, remembered, remarks }
    }

    /// Keeps the text of what was composed, so that it can be composed again, and adds how far its
    /// reader is.
    pub(super) fn hold(&mut self, composed: Composed) -> Opened {
        let Composed { mut opened, held } = composed;
        self.held = Some(held);
        let work = opened.document.meta.work.as_ref();
        let (standing, remark) = self.standings.of(&opened.address, work);
        opened.standing = standing;
        let remarks: Vec<String> = opened.remark.take().into_iter().chain(remark).collect();
        opened.remark = (!remarks.is_empty()).then(|| remarks.join(" "));
        opened
    }

    /// Keeps what is to be remembered of an article, and that it was read now.
    ///
    /// Errors: one line.
    pub fn save(&mut self, address: &Address, kept: Remembered) -> Result<(), String> {
        if *address == Address::Stdin {
            return Ok(());
        }
        let now = self.now();
        let saved = self.store.update(&address.key(), |_| {
            let mut kept = kept;
            kept.last_read = now;
            for mark in kept.marks.values_mut().filter(|mark| mark.at == 0) {
                mark.at = now;
            }
            kept
        });
        saved.map(|_| ()).map_err(|complaint| complaint.to_string())
    }

    /// Keeps width, theme and contents.
    ///
    /// Errors: one line.
    pub fn save_page(&mut self, page: Page) -> Result<(), String> {
        let saved = self.store.update_settings(|settings| {
            settings.width = Some(page.width);
            settings.contents = Some(page.contents);
            settings.theme = page.theme.map(|name| name.name().to_owned());
            settings.order = Some(page.order.word().to_owned());
            settings.dialect = page.dialect.map(|dialect| dialect.word().to_owned());
        });
        saved.map(|_| ()).map_err(|complaint| complaint.to_string())
    }

    /// Opens an address in the reader's browser.
    ///
    /// Errors: one line.
    pub fn browse(&self, address: &str) -> Result<(), String> {
        let program = std::env::var("BROWSER").ok().filter(|name| !name.trim().is_empty());
        let default = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
        let program = program.unwrap_or_else(|| default.to_owned());
        let started = Command::new(&program)
            .arg(address)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        started.map(|_| ()).map_err(|error| {
            format!("cannot start {program}: {error}; set BROWSER to the program to use")
        })
    }

    /// Runs the reader's editor on the article's file and waits for it.
    ///
    /// Errors: one line.
    pub fn edit(&self, address: &Address) -> Result<(), String> {
        let Some(path) = address.file() else {
            return Err("only an article from a file can be edited".to_owned());
        };
        let wanted = ["VISUAL", "EDITOR"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|words| !words.trim().is_empty()));
        let words = wanted.unwrap_or_else(|| "vi".to_owned());
        let mut words = words.split_whitespace();
        let program = words.next().unwrap_or("vi");
        let ended = Command::new(program).args(words).arg(path).status();
        match ended {
            Ok(_) => Ok(()),
            Err(error) => Err(format!("cannot start {program}: {error}; set EDITOR")),
        }
    }
}

/// What came of opening, as the app hears it.
fn told(opened: Result<Opened, String>, again: bool) -> Event {
    match opened {
        Ok(opened) if again => Event::Reloaded(Box::new(opened)),
        Ok(opened) => Event::Opened(Box::new(opened)),
        Err(line) => Event::NotFetched(line),
    }
}
