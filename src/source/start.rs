//! A large article, so that it can be read beside whoever waits for it.
//!
//! Enters: an address. Leaves: a [`Rest`], which whoever has the time reads. Promised: nothing is
//! begun of a file that is not longer than [`START`], nor of one whose reading may fail for what
//! is written in it: that is told before a screen opens. Of standard input, which can be read once,
//! as much is read as that takes. Not here: what is shown meanwhile.

use std::fs::File;
use std::io::{self, IsTerminal as _, Read as _};

use super::{Address, Loaded, SourceError, file, finish, sniff};
use crate::parse::Format;

/// Files up to this size are read at once.
pub const START: usize = 64 << 10;

/// An article of which the beginning was read.
pub struct Rest {
    address: Address,
    format: Option<Format>,
    limit: u64,
    /// Where the rest is; `None` for standard input.
    file: Option<File>,
    bytes: Vec<u8>,
    /// It is not to be read beside anybody: it is short, or may be refused.
    now: bool,
}

impl std::fmt::Debug for Rest {
    /// Says nothing of the text: it holds what is still to be hidden.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Rest").field("address", &self.address).finish_non_exhaustive()
    }
}

/// Whether an article is a file that is longer than is read at once.
pub fn is_long(address: &Address) -> bool {
    let about = address.file().and_then(|path| std::fs::metadata(path).ok());
    about.is_some_and(|about| about.len() > START as u64)
}

/// Begins to read an article; `None` where it is as well read at once.
pub fn start(address: &Address, format: Option<Format>, limit: u64) -> Option<Rest> {
    if *address == Address::Stdin {
        return of_stdin(format, limit);
    }
    let path = address.file()?;
    let file = File::open(path).ok()?;
    let about = file.metadata().ok()?;
    let size = about.len();
    if !about.is_file() || size <= START as u64 || size > limit {
        return None;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).ok()?.saturating_add(64));
    (&file).take(START as u64).read_to_end(&mut bytes).ok()?;
    if may_be_refused(&bytes, format, path.extension()) {
        return None;
    }
    let (address, file) = (address.clone(), Some(file));
    Some(Rest { address, format, limit, file, bytes, now: false })
}

/// What a pipe gives first is waited for; a terminal is not, nor one that fails at once: whoever
/// reads all of it says why.
fn of_stdin(format: Option<Format>, limit: u64) -> Option<Rest> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return None;
    }
    let mut bytes = Vec::with_capacity(START.saturating_add(64));
    stdin.lock().take(START as u64 + 1).read_to_end(&mut bytes).ok()?;
    let now = bytes.len() <= START || may_be_refused(&bytes, format, None);
    Some(Rest { address: Address::Stdin, format, limit, file: None, bytes, now })
}

/// Whether an article that begins so may be refused for what is written in it.
fn may_be_refused(
    bytes: &[u8],
    format: Option<Format>,
    extension: Option<&std::ffi::OsStr>,
) -> bool {
    if sniff::binary(bytes).is_some() || bytes.contains(&0) {
        return true;
    }
    let text = sound(bytes);
    if format.is_none() && sniff::is_web_archive(extension, text) {
        return true;
    }
    // What stands at the head of an article may be wrong, and so may an article that is data.
    let fenced = text.starts_with("---") || text.starts_with("+++");
    // Markdown or plain text: neither is refused, so that nobody need ask what in it is open.
    let known = format.or_else(|| sniff::format(extension, text, || 0));
    fenced || known.is_none_or(|format| format == Format::Toml)
}

/// The text at the beginning of these bytes, as far as it is sound UTF-8.
fn sound(bytes: &[u8]) -> &str {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(whole).unwrap_or_default()
        }
    }
}

impl Rest {
    /// Whether it is to be read before anything is shown.
    pub fn is_for_now(&self) -> bool {
        self.now
    }

    /// Reads what is left.
    ///
    /// Errors: as those of [`load`](super::load).
    pub fn load(self) -> Result<Loaded, SourceError> {
        let Self { address, format, limit, file, mut bytes, .. } = self;
        match file {
            Some(file) => file::more(file, &mut bytes, &address, limit)?,
            None => file::more(io::stdin().lock(), &mut bytes, &address, limit)?,
        }
        let extension = address.file().and_then(std::path::Path::extension);
        finish(&address, format, bytes, extension)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn written(bytes: &[u8], name: &str) -> (tempfile::TempDir, Address) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let address = Address::of_file(&path);
        (folder, address)
    }

    fn prose(bytes: usize) -> String {
        "The keeper counted the lamps again.\n\n".repeat(bytes / 37)
    }

    #[test]
    fn a_large_file_is_read_to_its_end() {
        let text = prose(200_000);
        let (_folder, address) = written(text.as_bytes(), "low-water.txt");
        let rest = start(&address, None, address.limit()).unwrap();
        assert_eq!(*rest.load().unwrap().text, *text);
    }

    #[test]
    fn a_small_file_and_one_that_may_be_refused_are_not_begun() {
        let begun = |bytes: &[u8], name| {
            let (_folder, address) = written(bytes, name);
            start(&address, None, address.limit()).is_some()
        };
        assert!(!begun(prose(START - 100).as_bytes(), "a.txt"));
        assert!(!begun(&[&[0][..], prose(200_000).as_bytes()].concat(), "a.txt"));
        assert!(!begun(prose(200_000).as_bytes(), "a.toml"));
        assert!(!begun(format!("---\nnonsense\n---\n{}", prose(200_000)).as_bytes(), "a.md"));
        assert!(begun("word ".repeat(50_000).as_bytes(), "a.txt"));
        assert!(begun(prose(200_000).as_bytes(), "a.md"));
    }

    #[test]
    fn a_file_that_is_longer_than_is_read_stays_refused() {
        let (_folder, address) = written(prose(200_000).as_bytes(), "a.txt");
        assert!(start(&address, None, 100_000).is_none());
    }
}
