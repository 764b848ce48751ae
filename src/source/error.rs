//! Why an article could not be read, in one line.
//!
//! Enters: the address and what went wrong. Leaves: [`SourceError`], shown as
//! `path: reason; what next`. Promised: one line, safe for a terminal, and nothing of what stood in
//! the file. The kind is private, so that a new one breaks nobody; what a caller may need of
//! it is a question with a yes or no.

use std::fmt;
use std::io;

use super::Address;

/// Why an article could not be read. `Display` is one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceError {
    place: String,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    NotFound { near: Option<String> },
    NoSuchFolder,
    NoSuchSlug,
    OnTheShelf,
    Permission,
    Folder,
    EmptyFolder,
    NotAFolder,
    Binary(&'static str),
    Empty,
    TooLarge { limit: u64 },
    Vanished,
    NoPages,
    WebArchive,
    Terminal,
    Invalid(String),
    Told(String),
}

impl SourceError {
    fn new(address: &Address, kind: Kind) -> Self {
        let place = address.to_string();
        let place = if place.is_empty() { "“”".to_owned() } else { place };
        Self { place, kind }
    }

    /// `near` is the name of a file that the reader may have meant, safe for a terminal.
    pub(super) fn not_found(address: &Address, near: Option<String>) -> Self {
        Self::new(address, Kind::NotFound { near })
    }

    /// There is no such file, but a bundled article is called so.
    pub(super) fn on_the_shelf(address: &Address) -> Self {
        Self::new(address, Kind::OnTheShelf)
    }

    /// The address of a page was typed without its scheme; `page` has it.
    pub(super) fn page_without_scheme(address: &Address, page: &str) -> Self {
        Self::told(address, format!("no such file; for the page, write {page}"))
    }

    pub(super) fn no_such_folder(address: &Address) -> Self {
        Self::new(address, Kind::NoSuchFolder)
    }

    pub(super) fn no_such_slug(address: &Address) -> Self {
        Self::new(address, Kind::NoSuchSlug)
    }

    pub(super) fn folder(address: &Address) -> Self {
        Self::new(address, Kind::Folder)
    }

    pub(super) fn empty_folder(address: &Address) -> Self {
        Self::new(address, Kind::EmptyFolder)
    }

    pub(super) fn binary(address: &Address, what: &'static str) -> Self {
        Self::new(address, Kind::Binary(what))
    }

    pub(super) fn empty(address: &Address) -> Self {
        Self::new(address, Kind::Empty)
    }

    pub(super) fn too_large(address: &Address, limit: u64) -> Self {
        Self::new(address, Kind::TooLarge { limit })
    }

    pub(super) fn web_page(address: &Address) -> Self {
        Self::new(address, Kind::NoPages)
    }

    /// A page saved together with its pictures.
    pub(super) fn web_archive(address: &Address) -> Self {
        Self::new(address, Kind::WebArchive)
    }

    pub(super) fn terminal(address: &Address) -> Self {
        Self::new(address, Kind::Terminal)
    }

    /// What went wrong with a page, and what next, in words that are safe for a terminal.
    pub(super) fn told(address: &Address, words: String) -> Self {
        Self::new(address, Kind::Told(words))
    }

    /// From what the system said while reading.
    pub(super) fn io(address: &Address, error: &io::Error) -> Self {
        let kind = match error.kind() {
            io::ErrorKind::NotFound => Kind::NotFound { near: None },
            io::ErrorKind::PermissionDenied => Kind::Permission,
            io::ErrorKind::IsADirectory => Kind::Folder,
            io::ErrorKind::NotADirectory => Kind::NotAFolder,
            other => Kind::Invalid(other.to_string()),
        };
        Self::new(address, kind)
    }

    pub(super) fn or_vanished(self) -> Self {
        match self.kind {
            Kind::NotFound { .. } | Kind::NoSuchFolder | Kind::OnTheShelf => {
                Self { kind: Kind::Vanished, ..self }
            }
            _ => self,
        }
    }

    /// Nothing is there under this name.
    pub fn is_not_found(&self) -> bool {
        use Kind::{NoSuchFolder, NoSuchSlug, NotFound, OnTheShelf};
        matches!(self.kind, NotFound { .. } | NoSuchFolder | NoSuchSlug | OnTheShelf)
    }

    /// It was there and is gone.
    pub fn is_vanished(&self) -> bool {
        self.kind == Kind::Vanished
    }

    /// It is a folder and not a file: list it with `folder::list`.
    pub fn is_folder(&self) -> bool {
        self.kind == Kind::Folder
    }

    /// What the program exits with: 1, cannot read.
    pub fn exit_code(&self) -> u8 {
        1
    }
}

impl fmt::Display for SourceError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: ", self.place)?;
        match &self.kind {
            Kind::NotFound { near: Some(near) } => {
                write!(out, "no such file; did you mean {near}?")
            }
            Kind::NotFound { near: None } => {
                write!(
                    out,
                    "no such file; check the name, or run unspoil without a file for the library"
                )
            }
            Kind::NoSuchFolder => {
                write!(out, "no such file, nor the folder it would be in; check the path")
            }
            Kind::NoSuchSlug => {
                write!(
                    out,
                    "no bundled article has this name; run unspoil without a file to see them"
                )
            }
            Kind::OnTheShelf => {
                write!(
                    out,
                    "no such file; the article of this name is in the library: run unspoil without a file"
                )
            }
            Kind::Permission => {
                write!(out, "you may not read this; ask its owner, or change its permissions")
            }
            Kind::Folder => write!(out, "is a folder; name a file in it"),
            Kind::EmptyFolder => {
                let pages = if cfg!(feature = "html") { ", .html" } else { "" };
                write!(out, "no articles in this folder; .txt, .md{pages} and .toml files are read")
            }
            Kind::NotAFolder => {
                write!(out, "a part of this path is a file, not a folder; check the path")
            }
            Kind::Binary(what) => write!(out, "is {what}, not text; convert it to text first"),
            Kind::Empty => write!(out, "is empty; there is nothing to read"),
            Kind::TooLarge { limit } => {
                write!(out, "is larger than {}; split it first", Size(*limit))
            }
            Kind::Vanished => {
                write!(out, "is not there any more; what you see stays until you close it")
            }
            Kind::NoPages => write!(
                out,
                "is a web page, and this unspoil was built without them; save its text as .txt or .md"
            ),
            Kind::WebArchive => {
                write!(out, "is a page saved as an archive; save it as “HTML only” and open that")
            }
            Kind::Terminal => {
                write!(out, "is the keyboard; pipe an article in, or name a file")
            }
            Kind::Told(words) => out.write_str(words),
            Kind::Invalid(reason) => write!(out, "cannot be read ({reason}); check the file"),
        }
    }
}

impl std::error::Error for SourceError {}

/// Bytes in the largest unit that divides them.
struct Size(u64);

impl fmt::Display for Size {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let units = [("GiB", 30), ("MiB", 20), ("KiB", 10)];
        let whole =
            units.iter().find(|(_, bits)| self.0 >= 1 << bits && self.0.is_multiple_of(1 << bits));
        match whole {
            Some((unit, bits)) => write!(out, "{} {unit}", self.0 >> bits),
            None => write!(out, "{} bytes", self.0),
        }
    }
}
