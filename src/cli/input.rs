//! Where the command line finds articles.
//!
//! Enters: an argument as it was typed. Leaves: articles, or one line that says why not, without
//! the program's name. Promised: a folder stands for the articles in it; `-` is standard input;
//! what a parser finds odd is not said, since its number and lines may follow hidden text. The
//! disk is `source`'s.

use std::ffi::{OsStr, OsString};

use super::counter::Counter;
use crate::parse::{Format, Parsed, Rules, parse_by};
use crate::source::{Address, Net, bundled::BUNDLED, fetch, folder, load_as};
use crate::spoiler::Document;

/// An article that was read.
pub(super) struct Article {
    /// What it came under, safe for a terminal.
    pub(super) name: String,
    /// The article.
    pub(super) document: Document,
    /// Something to tell of where it comes from.
    pub(super) remark: Option<String>,
}

/// Where articles come from; tests bring their own.
pub(super) trait Source {
    /// The articles that an argument stands for: itself, or what is in the folder.
    fn list(&self, argument: &OsStr) -> Result<Vec<OsString>, String>;
    /// Reads one.
    fn open(&self, argument: &OsStr, format: Option<Format>) -> Result<Article, String>;
    /// The names in the library.
    fn library(&self) -> Vec<String>;
}

/// Files and folders, standard input, and pages.
pub(super) struct Disk {
    /// What is hidden in them without being marked.
    pub(super) rules: Rules,
    /// With what pages are fetched.
    pub(super) net: Net,
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
        let address = Address::of_argument(argument);
        let loaded = if address.page().is_some() {
            let mut counter = Counter::new(&address);
            let page = fetch(&address, format, &self.net, &mut |received| {
                counter.show(received);
                true
            });
            page.map(|page| (page.loaded, page.remark))
        } else {
            load_as(&address, format, address.limit()).map(|loaded| (loaded, None))
        };
        let (loaded, remark) = loaded.map_err(|error| error.to_string())?;
        match parse_by(self.rules, &loaded.text, loaded.format, &loaded.name) {
            Ok(Parsed { document, .. }) => Ok(Article { name: loaded.name, document, remark }),
            Err(mistake) => {
                let (line, column) = (mistake.line, mistake.column);
                Err(format!("{address}:{line}:{column}: {}", mistake.message))
            }
        }
    }

    fn library(&self) -> Vec<String> {
        BUNDLED.iter().map(|bundled| bundled.slug.to_owned()).collect()
    }
}
