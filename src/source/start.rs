//! A large file, so that it can be read beside whoever waits for it.
//!
//! Enters: an address. Leaves: a [`Rest`], which whoever has the time reads. Promised: nothing is
//! begun of a file that is not longer than [`START`], nor of one whose reading may fail for what
//! is written in it: that is told before a screen opens. Not here: what is shown meanwhile.

use std::fs::File;
use std::io::Read as _;

use super::{Address, Loaded, SourceError, file, finish, sniff};
use crate::parse::Format;

/// Files up to this size are read at once.
pub const START: usize = 64 << 10;

/// A file of which the beginning was read.
pub struct Rest {
    address: Address,
    format: Option<Format>,
    limit: u64,
    file: File,
    bytes: Vec<u8>,
}

impl std::fmt::Debug for Rest {
    /// Says nothing of the text: it holds what is still to be hidden.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Rest").field("address", &self.address).finish_non_exhaustive()
    }
}

/// Begins to read an article; `None` where it is as well read at once.
pub fn start(address: &Address, format: Option<Format>, limit: u64) -> Option<Rest> {
    let path = address.file()?;
    let file = File::open(path).ok()?;
    let about = file.metadata().ok()?;
    let size = about.len();
    if !about.is_file() || size <= START as u64 || size > limit {
        return None;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).ok()?.saturating_add(64));
    (&file).take(START as u64).read_to_end(&mut bytes).ok()?;
    if sniff::binary(&bytes).is_some() || bytes.contains(&0) {
        return None;
    }
    let text = sound(&bytes);
    let extension = path.extension();
    if format.is_none() && sniff::is_web_archive(extension, text) {
        return None;
    }
    // What stands at the head of an article may be wrong, and so may an article that is data.
    let fenced = text.starts_with("---") || text.starts_with("+++");
    let known = format.or_else(|| sniff::format(extension, text))?;
    if fenced || known == Format::Toml {
        return None;
    }
    Some(Rest { address: address.clone(), format, limit, file, bytes })
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
    /// Reads what is left.
    ///
    /// Errors: as those of [`load`](super::load).
    pub fn load(self) -> Result<Loaded, SourceError> {
        let Self { address, format, limit, file, mut bytes } = self;
        file::more(&file, &mut bytes, &address, limit)?;
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
        assert_eq!(rest.load().unwrap().text, text);
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
