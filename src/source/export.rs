//! Files that other programs have exported.
//!
//! Enters: what was typed, `-` for standard input. Leaves: [`Export`]s, the texts in the file with
//! their names, or one line that says why not. Promised: an archive gives those of its files that can
//! say what was seen; reading and unpacking are bounded; byte-order marks are gone. Not here: what
//! the texts mean (`seen::import`).

use std::ffi::OsStr;

use super::{Address, STDIN_LIMIT, archive, decode, file, stdin};
use crate::seen::import::{self, LONGEST};
use crate::text::clean_line;

/// The longest file that is read, packed or not.
const LIMIT: u64 = 256 << 20;

/// So much of an archive is unpacked: two of the longest texts.
const UNPACKED: u64 = 64 << 20;

/// A text out of an exported file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// Where it is from, safe for a terminal: the file, and the name in its archive.
    pub place: String,
    /// Its own name.
    pub name: String,
    /// The text, or what is wrong with it.
    pub text: Result<String, String>,
}

/// Reads an exported file.
///
/// Errors: one line: it cannot be read, or is a damaged archive or one of something else.
pub fn read(argument: &OsStr) -> Result<Vec<Export>, String> {
    let address = Address::of_argument(argument);
    let bytes = match &address {
        Address::File(path) => file::read_packed(path, &address, LIMIT),
        Address::Web(_) => {
            return Err(format!("{address}: an export is a file; save it and name the file"));
        }
        Address::Stdin | Address::Bundled(_) => stdin::read(&address, STDIN_LIMIT.min(LIMIT)),
    };
    let bytes = bytes.map_err(|error| error.to_string())?;
    let (place, name) = (address.to_string(), address.name());
    if archive::is_zip(&bytes) {
        let files = archive::unzip(&bytes, UNPACKED, import::is_wanted);
        let files = files.map_err(|why| format!("{place}: {why}"))?;
        if files.is_empty() {
            return Err(format!("{place}: nothing in this archive says what was seen"));
        }
        return Ok(files
            .into_iter()
            .map(|(name, bytes)| Export {
                place: format!("{place}: {}", clean_line(&name)),
                text: bytes.map_err(str::to_owned).and_then(text),
                name,
            })
            .collect());
    }
    let (bytes, name) = if archive::is_gzip(&bytes) {
        let bytes = archive::gunzip(&bytes, LONGEST as u64);
        let name = name.strip_suffix(".gz").unwrap_or(&name).to_owned();
        (bytes.map_err(|why| format!("{place}: {why}"))?, name)
    } else {
        (bytes, name)
    };
    Ok(vec![Export { place, name, text: text(bytes) }])
}

/// Text, where it is some: a file that is none holds a zero byte early on, unless it is UTF-16.
fn text(bytes: Vec<u8>) -> Result<String, String> {
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    if !marked && bytes.iter().take(8_192).any(|byte| *byte == 0) {
        return Err("is not text; export it again".to_owned());
    }
    Ok(decode::decode(bytes, None, None).0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use std::fs;
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;
    use crate::source::archive::tests::zip;

    fn read_bytes(name: &str, bytes: &[u8]) -> Result<Vec<Export>, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        read(path.as_os_str())
    }

    /// The name and the text of each.
    fn texts(exports: Vec<Export>) -> Vec<(String, Result<String, String>)> {
        exports.into_iter().map(|export| (export.name, export.text)).collect()
    }

    #[test]
    fn an_archive_gives_its_lists_and_nothing_else() {
        let archive = zip(&[
            ("letterboxd/watched.csv", 0, b"\xef\xbb\xbfName\r\n", 0),
            ("letterboxd/watchlist.csv", 0, b"Name", 0),
            ("letterboxd/diary.csv", 0, b"\0\0\0", 0),
            ("photo.jpg", 0, b"x", 0),
        ]);
        let exports = read_bytes("a.zip", &archive).unwrap();
        assert!(exports.iter().all(|export| export.place.contains("a.zip: letterboxd/")));
        let texts = texts(exports);
        let watched = ("letterboxd/watched.csv".to_owned(), Ok("Name\r\n".to_owned()));
        assert_eq!(texts.len(), 2);
        assert!(texts.contains(&watched), "{texts:?}");
        assert!(texts.iter().any(|(name, text)| name.ends_with("diary.csv") && text.is_err()));
        let other = zip(&[("photo.jpg", 0, b"x", 0)]);
        assert!(read_bytes("a.zip", &other).unwrap_err().contains("nothing in this archive"));
        assert!(read_bytes("a.zip", b"PK\x03\x04 cut").unwrap_err().contains("damaged"));
    }

    #[test]
    fn what_was_packed_alone_is_unpacked_and_loses_its_ending() {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all("<myanimelist>".as_bytes()).unwrap();
        let packed = encoder.finish().unwrap();
        let list = ("animelist.xml".to_owned(), Ok("<myanimelist>".to_owned()));
        assert_eq!(texts(read_bytes("animelist.xml.gz", &packed).unwrap()), [list]);
        assert!(read_bytes("a.gz", &packed[..12]).unwrap_err().contains("damaged"));
    }

    #[test]
    fn what_is_no_text_and_what_is_not_there_is_told() {
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(*b"a\0b\0").collect();
        let text = ("a.csv".to_owned(), Ok("ab".to_owned()));
        assert_eq!(texts(read_bytes("a.csv", &utf16).unwrap()), [text]);
        assert!(texts(read_bytes("a.csv", b"a\0b").unwrap()).iter().all(|(_, text)| text.is_err()));
        assert!(read(OsStr::new("/nowhere/at/all.csv")).is_err());
        assert!(read(std::env::temp_dir().as_os_str()).unwrap_err().contains("folder"));
    }
}
