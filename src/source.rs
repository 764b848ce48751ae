//! Where articles come from: the shelf inside the binary, files, folders, standard input.
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
mod file;
pub mod folder;
mod near;
mod sniff;
mod stdin;

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};

pub use error::SourceError;

use crate::parse::Format;
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
}

impl Address {
    /// The address of what was typed on the command line: `-` is standard input, everything else
    /// is a file (`./-` is a file of that name).
    pub fn of_argument(argument: &OsStr) -> Self {
        if argument == "-" { Self::Stdin } else { Self::of_file(Path::new(argument)) }
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
        }
    }

    /// The address whose [`Address::key`] this is.
    pub fn from_key(key: &str) -> Option<Self> {
        match key.split_once(':')? {
            ("bundled", slug) => Some(Self::Bundled(slug.to_owned())),
            ("file", path) => Some(Self::File(file::unescape(path)?)),
            ("stdin", "") => Some(Self::Stdin),
            _ => None,
        }
    }

    /// What the article came under, on one line: a file's name without its folder.
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
        }
    }

    /// The file it is in; `None` where it is in none.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Bundled(_) | Self::Stdin => None,
        }
    }

    /// How many bytes of it are read at most: [`FILE_LIMIT`] or [`STDIN_LIMIT`].
    pub fn limit(&self) -> u64 {
        match self {
            Self::Bundled(_) | Self::File(_) => FILE_LIMIT,
            Self::Stdin => STDIN_LIMIT,
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bundled(slug) => out.write_str(&text::clean_line(slug)),
            Self::File(path) => out.write_str(&text::clean_line(&path.to_string_lossy())),
            Self::Stdin => out.write_str(STDIN_NAME),
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
    pub text: String,
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
/// is a web page.
pub fn load(address: &Address, limit: u64) -> Result<Loaded, SourceError> {
    load_as(address, None, limit)
}

/// [`load`] for an article whose format the reader named: nothing is guessed then, and a page
/// called `.html` is read as that format.
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
            // A name that promises a web page is refused before it is read.
            if format.is_none() && sniff::is_web_page_name(path.extension()) {
                file::must_exist(path, address)?;
                return Err(SourceError::web_page(address));
            }
            (file::read(path, address, limit)?, path.extension())
        }
        Address::Stdin => (stdin::read(address, limit)?, None),
    };
    if let Some(what) = sniff::binary(&bytes) {
        return Err(SourceError::binary(address, what));
    }
    let (text, lossy) = decode::decode(bytes);
    if text.trim().is_empty() {
        return Err(SourceError::empty(address));
    }
    let format = match format {
        Some(format) => format,
        None => sniff::format(extension, &text).ok_or_else(|| SourceError::web_page(address))?,
    };
    Ok(Loaded { address: address.clone(), name: address.name(), format, text, lossy })
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
