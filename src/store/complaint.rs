//! What went wrong with remembered state, in one line for the reader.
//!
//! Enters: the file and what happened to it. Leaves: [`StoreComplaint`], shown as
//! `path: reason; what next`. Promised: one line, safe for a terminal, and no word of what stood in
//! the file. A complaint never ends a session: the worst is that something is not remembered.

use std::fmt;
use std::io;
use std::path::Path;

use crate::text;

/// What went wrong with remembered state. `Display` is one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreComplaint {
    place: String,
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Broken { aside: String },
    Partly { lines: usize, aside: String },
    Stuck { reason: String },
    Newer,
    Unreadable { reason: String },
    Unwritable { reason: String },
    Busy,
}

impl StoreComplaint {
    fn new(path: &Path, kind: Kind) -> Self {
        Self { place: text::clean_line(&path.to_string_lossy()), kind }
    }

    pub(super) fn broken(path: &Path, aside: &Path) -> Self {
        let aside = aside.file_name().unwrap_or(aside.as_os_str());
        let aside = text::clean_line(&aside.to_string_lossy());
        Self::new(path, Kind::Broken { aside })
    }

    /// Some lines were damaged; the whole is kept aside, and what could be read goes on.
    pub(super) fn partly(path: &Path, lines: usize, aside: &Path) -> Self {
        let aside = aside.file_name().unwrap_or(aside.as_os_str());
        let aside = text::clean_line(&aside.to_string_lossy());
        Self::new(path, Kind::Partly { lines, aside })
    }

    pub(super) fn stuck(path: &Path, error: &io::Error) -> Self {
        Self::new(path, Kind::Stuck { reason: error.kind().to_string() })
    }

    pub(super) fn newer(path: &Path) -> Self {
        Self::new(path, Kind::Newer)
    }

    pub(super) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::new(path, Kind::Unreadable { reason: error.kind().to_string() })
    }

    pub(super) fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::new(path, Kind::Unwritable { reason: error.kind().to_string() })
    }

    pub(super) fn busy(path: &Path) -> Self {
        Self::new(path, Kind::Busy)
    }
}

impl fmt::Display for StoreComplaint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: ", self.place)?;
        match &self.kind {
            Kind::Broken { aside } => {
                write!(out, "saved state was damaged; set aside as {aside}, starting fresh")
            }
            Kind::Partly { lines, aside } => {
                let lines = if *lines == 1 { "1 line".into() } else { format!("{lines} lines") };
                write!(out, "{lines} could not be read; a copy is kept as {aside}")
            }
            Kind::Stuck { reason } => write!(
                out,
                "saved state is damaged and cannot be set aside ({reason}); move it away by hand"
            ),
            Kind::Newer => {
                write!(out, "saved by a newer unspoil and left alone; nothing is remembered here")
            }
            Kind::Unreadable { reason } => {
                write!(out, "cannot be read ({reason}); starting fresh, nothing will be saved")
            }
            Kind::Unwritable { reason } => {
                write!(out, "cannot be saved ({reason}); reading goes on without remembering")
            }
            Kind::Busy => {
                write!(out, "held by another unspoil; not saved this time")
            }
        }
    }
}

impl std::error::Error for StoreComplaint {}
