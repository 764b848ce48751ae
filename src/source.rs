//! Where articles come from: the shelf inside the binary, files, folders, standard input, the web.
//!
//! Enters: what was asked for, as an [`Address`]. Leaves: [`Loaded`], the text with its format
//! and the name it came under, or a [`SourceError`] of one line. Promised: reading is bounded, a
//! small file costs one open and one read, and no error quotes what it read. Not promised: that the
//! text is safe for a terminal (the parsers clean it; names are cleaned here), nor that it parses.

mod archive;
pub mod bundled;
mod decode;
mod error;
pub mod export;
mod fetch;
mod file;
pub mod folder;
mod near;
mod net;
mod sniff;
mod start;
mod stdin;
mod url;
#[cfg(feature = "net")]
mod web;

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};

pub use error::SourceError;
pub use fetch::{fetch, fetch_again};
pub use net::{Fetched, Limits, Login, Net, PAGE_LIMIT, Proxies, Received};
pub use start::{Rest, START, is_long, start};

use self::url::Url;
use crate::article::Words;
use crate::parse::{Format, open_lines};
use crate::text;

/// The longest file that is read, in bytes.
pub const FILE_LIMIT: u64 = 1 << 30;

/// The longest standard input that is read, in bytes.
pub const STDIN_LIMIT: u64 = 256 << 20;

/// What standard input is called, on the screen and as an article's name.
pub const STDIN_NAME: &str = "standard input";

/// The public identity of an article. `Display` is safe for a terminal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Address {
    /// On the shelf inside the binary, by its slug.
    Bundled(String),
    /// A file: an absolute path, without symbolic links where the file exists.
    File(PathBuf),
    /// Standard input.
    Stdin,
    /// A page, by its address in the one form that it has; never with a name and a password in it.
    /// What is no address of the web stands here as it was typed, and cannot be fetched.
    Web(String),
}

impl Address {
    /// The address of what was typed on the command line: `-` is standard input, `http://…` and
    /// `https://…` are pages, everything else is a file (`./-` is a file of that name). What begins
    /// with another scheme is a file only if there is one. See [`Login::of_argument`] for what an
    /// address leaves out.
    pub fn of_argument(argument: &OsStr) -> Self {
        if argument == "-" {
            return Self::Stdin;
        }
        let scheme = argument.to_str().and_then(|typed| {
            let (scheme, rest) = url::split_scheme(typed)?;
            rest.starts_with("//").then_some((typed, scheme))
        });
        let Some((typed, scheme)) = scheme else { return Self::of_file(Path::new(argument)) };
        let is_web = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        if !is_web && Path::new(argument).exists() {
            return Self::of_file(Path::new(argument));
        }
        Self::Web(match Url::read(typed) {
            Ok((url, _)) => url.to_string(),
            Err(_) => url::without_login(typed),
        })
    }

    /// The address of a file, which need not exist. A relative path starts from the working folder.
    pub fn of_file(path: &Path) -> Self {
        Self::File(file::absolute(path))
    }

    /// A stable name for remembered state. Two addresses have one key only if they are equal.
    pub fn key(&self) -> String {
        match self {
            Self::Bundled(slug) => format!("bundled:{slug}"),
            Self::File(path) => format!("file:{}", file::escape(path)),
            Self::Stdin => "stdin:".to_owned(),
            Self::Web(url) => format!("web:{url}"),
        }
    }

    /// The address whose [`Address::key`] this is.
    pub fn from_key(key: &str) -> Option<Self> {
        match key.split_once(':')? {
            ("bundled", slug) => Some(Self::Bundled(slug.to_owned())),
            ("file", path) => Some(Self::File(file::unescape(path)?)),
            ("stdin", "") => Some(Self::Stdin),
            ("web", typed) => {
                let (url, login) = Url::read(typed).ok()?;
                let is_form = login.is_none() && url.to_string() == typed;
                is_form.then(|| Self::Web(typed.to_owned()))
            }
            _ => None,
        }
    }

    /// What the article came under, on one line: a file's name without its folder, the last part
    /// of a page's path. Whoever gave it may have said too much in it, so that it only serves
    /// where an article says no title of its own.
    pub fn name(&self) -> String {
        match self {
            Self::Bundled(slug) => {
                let name = bundled::find(slug).map_or(slug.as_str(), |found| found.file_name);
                text::clean_line(name)
            }
            Self::File(path) => match path.file_name() {
                Some(name) => text::clean_line(&name.to_string_lossy()),
                None => self.to_string(),
            },
            Self::Stdin => STDIN_NAME.to_owned(),
            Self::Web(typed) => match Url::read(typed) {
                Ok((url, _)) => text::clean_line(&url.name()),
                Err(_) => text::clean_line(typed),
            },
        }
    }

    /// The file it is in; `None` where it is in none.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Bundled(_) | Self::Stdin | Self::Web(_) => None,
        }
    }

    /// The page's address, where it is a page.
    pub fn page(&self) -> Option<&str> {
        match self {
            Self::Web(url) => Some(url),
            Self::Bundled(_) | Self::File(_) | Self::Stdin => None,
        }
    }

    /// The host that a page comes from; of an address the least that says what is waited for, and
    /// no word of what its author put in it.
    pub fn host(&self) -> Option<String> {
        let (url, _) = Url::read(self.page()?).ok()?;
        Some(url.host().to_owned())
    }

    /// How many bytes of it are read at most: [`FILE_LIMIT`], [`STDIN_LIMIT`] or [`PAGE_LIMIT`].
    pub fn limit(&self) -> u64 {
        match self {
            Self::Bundled(_) | Self::File(_) => FILE_LIMIT,
            Self::Stdin => STDIN_LIMIT,
            Self::Web(_) => PAGE_LIMIT,
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bundled(slug) => out.write_str(&text::clean_line(slug)),
            Self::File(path) => out.write_str(&text::clean_line(&path.to_string_lossy())),
            Self::Stdin => out.write_str(STDIN_NAME),
            Self::Web(url) => out.write_str(&text::clean_line(url)),
        }
    }
}

/// An article as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct Loaded {
    /// Where it came from.
    pub address: Address,
    /// What it came under: [`Address::name`].
    pub name: String,
    /// How it is written, as its name and its first bytes say.
    pub format: Format,
    /// The text, without a byte-order mark; not yet safe for a terminal.
    pub text: Words,
    /// Some bytes were no text and stand as U+FFFD; worth a notice.
    pub lossy: bool,
}

impl fmt::Debug for Loaded {
    /// Says nothing of the text: it holds what is still to be hidden.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { address, name, format, lossy, .. } = self;
        out.debug_struct("Loaded")
            .field("address", address)
            .field("name", name)
            .field("format", format)
            .field("lossy", lossy)
            .finish_non_exhaustive()
    }
}

/// Reads an article of at most `limit` bytes; see [`Address::limit`].
///
/// Errors: it is not there, may not be read, is a folder, is no text, is empty, is too large, or
/// is a web page of a kind that is not read.
pub fn load(address: &Address, limit: u64) -> Result<Loaded, SourceError> {
    load_as(address, None, limit)
}

/// [`load`] for an article whose format the reader named: nothing is guessed then, and a page
/// called `.html` is read as that format. A page of the web is waited for; whoever wants to show
/// how much has come, to stop it, or to find what is kept asks [`fetch`].
pub fn load_as(
    address: &Address,
    format: Option<Format>,
    limit: u64,
) -> Result<Loaded, SourceError> {
    let (bytes, extension) = match address {
        Address::Bundled(slug) => {
            let found = bundled::find(slug).ok_or_else(|| SourceError::no_such_slug(address))?;
            let path = Path::new(found.file_name);
            (found.text.as_bytes().to_vec(), path.extension())
        }
        Address::File(path) => {
            // A name that promises what is not read is refused before it is read.
            let refused = !cfg!(feature = "html") && sniff::is_web_page_name(path.extension());
            if format.is_none() && refused {
                file::must_exist(path, address)?;
                return Err(SourceError::web_page(address));
            }
            (file::read(path, address, limit)?, path.extension())
        }
        Address::Stdin => (stdin::read(address, limit)?, None),
        Address::Web(_) => {
            let limits = Limits { page: limit, ..Limits::default() };
            let net = Net { limits, ..Net::default() };
            return fetch(address, format, &net, &mut |_| true).map(|fetched| fetched.loaded);
        }
    };
    finish(address, format, bytes, extension)
}

/// An article of these bytes.
fn finish(
    address: &Address,
    format: Option<Format>,
    bytes: Vec<u8>,
    extension: Option<&OsStr>,
) -> Result<Loaded, SourceError> {
    if let Some(what) = sniff::binary(&bytes) {
        return Err(SourceError::binary(address, what));
    }
    let (text, lossy) = decode::decode(bytes, None, None);
    if text.trim().is_empty() {
        return Err(SourceError::empty(address));
    }
    if format.is_none() && sniff::is_web_archive(extension, &text) {
        return Err(SourceError::web_archive(address));
    }
    let (name, text) = (address.name(), Words::from(text));
    let format = match format {
        Some(format) => format,
        None => guess(extension, &text, &name).ok_or_else(|| SourceError::web_page(address))?,
    };
    Ok(Loaded { address: address.clone(), name, format, text, lossy })
}

/// How a text is written that came under this name, a file's of this extension; `None` where it is
/// a web page and this build reads none. It does not depend on what is hidden.
pub fn guess(extension: Option<&OsStr>, text: &Words, name: &str) -> Option<Format> {
    sniff::format(extension, text, || open_lines(text, name))
}

/// The text of the settings' file; `None` when there is no such file.
///
/// Errors: one line: it cannot be read, or is no text.
pub fn settings_text(path: &Path) -> Result<Option<String>, String> {
    file::text(path)
}

/// [`load_as`] for an article that was open already: when it is not there any more, the error says
/// that it went away and that what is on the screen stays.
pub fn reload(
    address: &Address,
    format: Option<Format>,
    limit: u64,
) -> Result<Loaded, SourceError> {
    load_as(address, format, limit).map_err(SourceError::or_vanished)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
