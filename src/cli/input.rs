//! Where the command line finds articles.
//!
//! Enters: an argument as it was typed. Leaves: articles, or one line that says why not, without
//! the program's name. Promised: a folder stands for the articles in it; `-` is standard input;
//! what a parser finds odd is not said, since its number and lines may follow hidden text. The
//! disk is `source`'s.

use std::ffi::{OsStr, OsString};
use std::time::{SystemTime, UNIX_EPOCH};

use super::counter::Counter;
use crate::app::{Stand, Standing};
use crate::article::Work;
use crate::mend::{HideFrom, Mends};
use crate::parse::{Format, Parsed, Rules, parse_kept};
use crate::progress::Progress;
use crate::reader::public_print;
use crate::source::{Address, Loaded, Net, bundled::BUNDLED, fetch, folder, load_as};
use crate::spoiler::{Document, Gate};
use crate::store::{Remembered, SavedMends, Store};
use crate::terminal::Standings;

/// An article that was read.
pub(super) struct Article {
    /// What it came under, safe for a terminal.
    pub(super) name: String,
    /// The article.
    pub(super) document: Document,
    /// Something to tell of where it comes from.
    pub(super) remark: Option<String>,
    /// As it was named.
    pub(super) argument: OsString,
    /// What the reader said of it, as far as it has a place for that.
    pub(super) mends: Mends,
    /// How far the reader is in its work, by what is on record.
    pub(super) gate: Gate,
    /// What is said of that is kept.
    pub(super) kept: bool,
}

/// Where articles come from; tests bring their own.
pub(super) trait Source {
    /// The articles that an argument stands for: itself, or what is in the folder.
    fn list(&self, argument: &OsStr) -> Result<Vec<OsString>, String>;
    /// Reads one.
    fn open(&self, argument: &OsStr, format: Option<Format>) -> Result<Article, String>;
    /// Reads it again by what the reader said of it, and remembers that; `None` where the article
    /// has no place for it, or cannot be read any more.
    fn mend(&self, argument: &OsStr, format: Option<Format>, mends: &Mends) -> Option<Document>;
    /// Keeps how far the reader is in a work, and whether that moves them back. The error is one line.
    fn keep(&self, work: &Work, progress: Progress, back: bool) -> Result<(), String>;
    /// The names in the library.
    fn library(&self) -> Vec<String>;
}

/// Files and folders, standard input, and pages.
pub(super) struct Disk {
    /// What is hidden in them without being marked.
    pub(super) rules: Rules,
    /// With what pages are fetched.
    pub(super) net: Net,
    /// Where spoilers begin, if that was said.
    pub(super) from: Option<HideFrom>,
    /// What is remembered.
    pub(super) store: Store,
    /// How far the reader is in works.
    pub(super) standings: Standings,
}

impl Default for Disk {
    fn default() -> Self {
        let (rules, net, store) = (Rules::default(), Net::default(), Store::none());
        Self { rules, net, from: None, store, standings: Standings::default() }
    }
}

impl Disk {
    fn read(
        &self,
        argument: &OsStr,
        format: Option<Format>,
        said: Option<&Mends>,
    ) -> Result<Article, String> {
        let address = Address::of_argument(argument);
        let (loaded, remark) = self.load(&address, format)?;
        // What cannot be read says nothing, so that doubt is hidden.
        let kept = self.store.clone().load(&address.key()).ok().flatten().unwrap_or_default();
        let mends = said.cloned().unwrap_or_else(|| {
            let kept = kept.mends.mends();
            Mends { from: self.from.unwrap_or(kept.from), ..kept }
        });
        let compose = |mends: &Mends| {
            parse_kept(self.rules, mends, &loaded.text, loaded.format, &loaded.name).map_err(
                |mistake| {
                    format!("{address}:{}:{}: {}", mistake.line, mistake.column, mistake.message)
                },
            )
        };
        let mut parsed = compose(&mends)?;
        let remembered = said.is_none() && self.from.is_none() && !mends.is_empty();
        if remembered && public_print(&parsed.document) != kept.fingerprint {
            // The reader did not speak of this text.
            parsed = compose(&mends.after_a_change())?;
        }
        let Parsed { document, mends, .. } = parsed;
        let argument = argument.to_owned();
        let (standing, more) = self.standings.of(&address, document.meta.work.as_ref());
        let remark = remark.or(more);
        let Standing { gate, kept } = standing;
        Ok(Article { name: loaded.name, document, remark, argument, mends, gate, kept })
    }

    /// The text, and something to tell of where it comes from.
    fn load(
        &self,
        address: &Address,
        format: Option<Format>,
    ) -> Result<(Loaded, Option<String>), String> {
        let loaded = if address.page().is_some() {
            let mut counter = Counter::new(address);
            let page = fetch(address, format, &self.net, &mut |received| {
                counter.show(received);
                true
            });
            page.map(|page| (page.loaded, page.remark))
        } else {
            load_as(address, format, address.limit()).map(|loaded| (loaded, None))
        };
        loaded.map_err(|error| error.to_string())
    }
}

impl Source for Disk {
    fn list(&self, argument: &OsStr) -> Result<Vec<OsString>, String> {
        let address = Address::of_argument(argument);
        let Some(path) = address.file().filter(|path| path.is_dir()) else {
            return Ok(vec![argument.to_owned()]);
        };
        let inside = folder::list(path).map_err(|error| error.to_string())?;
        Ok(inside
            .iter()
            .filter_map(Address::file)
            .map(|path| path.as_os_str().to_owned())
            .collect())
    }

    fn open(&self, argument: &OsStr, format: Option<Format>) -> Result<Article, String> {
        self.read(argument, format, None)
    }

    fn mend(&self, argument: &OsStr, format: Option<Format>, mends: &Mends) -> Option<Document> {
        let article = self.read(argument, format, Some(mends)).ok()?;
        if article.mends != *mends {
            return None;
        }
        let title = article.document.meta.title.to_string();
        // Should it not be kept, it holds for this session all the same.
        let _ = self.store.clone().update(&Address::of_argument(argument).key(), |old| {
            let old = old.unwrap_or_else(|| Remembered { title, ..Remembered::default() });
            let fingerprint = public_print(&article.document);
            Remembered { mends: SavedMends::of(mends), fingerprint, ..old }
        });
        Some(article.document)
    }

    fn keep(&self, work: &Work, progress: Progress, back: bool) -> Result<(), String> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        self.standings.keep(&Stand { work: work.clone(), progress, back }, now)
    }

    fn library(&self) -> Vec<String> {
        BUNDLED.iter().map(|bundled| bundled.slug.to_owned()).collect()
    }
}
