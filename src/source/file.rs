//! Files.
//!
//! Enters: a path. Leaves: its bytes, or why not; and a path's absolute form and its form as text.
//! Promised: one open, one look at the open file, and for a small file one read and the
//! read that finds its end; never more than the limit in memory; a large binary file is refused
//! after its first [`SNIFF`] bytes; a file is read, not mapped, since a mapped file that
//! shrinks ends the process. Not here: what the bytes mean.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fmt::Write;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf, absolute as lexical};

use super::sniff::{self, SNIFF};
use super::{Address, SourceError, bundled, near};
use crate::text;

/// Files up to this size are read before they are looked at, in one go.
const SMALL: u64 = 64 << 10;

/// So many names are looked at for one that was meant.
const NAMES: usize = 10_000;

/// `path` from the root, links resolved where it exists.
pub(super) fn absolute(path: &Path) -> PathBuf {
    let resolved = fs::canonicalize(path);
    resolved.or_else(|_| lexical(path)).unwrap_or_else(|_| path.to_owned())
}

/// The bytes of the file at `path`, at most `limit`. Pipes and devices are read as well.
pub(super) fn read(path: &Path, address: &Address, limit: u64) -> Result<Vec<u8>, SourceError> {
    let file = File::open(path).map_err(|error| explain(path, address, &error))?;
    let about = file.metadata().map_err(|error| SourceError::io(address, &error))?;
    if about.is_dir() {
        return Err(SourceError::folder(address));
    }
    let size = if about.is_file() { Some(about.len()) } else { None };
    if size.is_some_and(|size| size > limit) {
        return Err(SourceError::too_large(address, limit));
    }
    bytes(file, size, address, limit)
}

/// The bytes of a file that may be packed, at most `limit`.
pub(super) fn read_packed(
    path: &Path,
    address: &Address,
    limit: u64,
) -> Result<Vec<u8>, SourceError> {
    let file = File::open(path).map_err(|error| explain(path, address, &error))?;
    if file.metadata().is_ok_and(|about| about.is_dir()) {
        return Err(SourceError::folder(address));
    }
    let mut bytes = Vec::new();
    file.take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| SourceError::io(address, &error))?;
    if bytes.len() as u64 > limit {
        return Err(SourceError::too_large(address, limit));
    }
    Ok(bytes)
}

/// The text of a file that is no article; `None` when it is not there.
pub(super) fn text(path: &Path) -> Result<Option<String>, String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        // Where a folder of the path is a file, there is no such file either.
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            Ok(None)
        }
        Err(error) => {
            let path = text::clean_line(&path.to_string_lossy());
            Err(format!("{path}: cannot be read: {error}; check its permissions"))
        }
    }
}

/// Everything that `from` gives, at most `limit` bytes. `size` is what a file says of itself.
pub(super) fn bytes(
    mut from: impl Read,
    size: Option<u64>,
    address: &Address,
    limit: u64,
) -> Result<Vec<u8>, SourceError> {
    let failed = |error: io::Error| SourceError::io(address, &error);
    // Room for all of it and for finding the end; a file may say that it is empty and not be.
    let room = size.unwrap_or(0).min(limit).saturating_add(64).max(SNIFF as u64);
    let mut bytes = Vec::with_capacity(usize::try_from(room).unwrap_or(SNIFF));
    if size.is_none_or(|size| size > SMALL) {
        from.by_ref().take(SNIFF as u64).read_to_end(&mut bytes).map_err(failed)?;
        if let Some(what) = sniff::binary(&bytes) {
            return Err(SourceError::binary(address, what));
        }
    }
    // One byte more than is allowed tells a text of just that length from a longer one.
    let left = limit.saturating_add(1).saturating_sub(bytes.len() as u64);
    from.take(left).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > limit {
        return Err(SourceError::too_large(address, limit));
    }
    Ok(bytes)
}

/// What is left of that of which `bytes` were read, at most `limit` in all.
pub(super) fn more(
    from: impl Read,
    bytes: &mut Vec<u8>,
    address: &Address,
    limit: u64,
) -> Result<(), SourceError> {
    let left = limit.saturating_add(1).saturating_sub(bytes.len() as u64);
    from.take(left).read_to_end(bytes).map_err(|error| SourceError::io(address, &error))?;
    if bytes.len() as u64 > limit {
        return Err(SourceError::too_large(address, limit));
    }
    Ok(())
}

/// An error when nothing is at `path`, so that a missing file is never called anything else.
pub(super) fn must_exist(path: &Path, address: &Address) -> Result<(), SourceError> {
    match fs::metadata(path) {
        Ok(about) if about.is_dir() => Err(SourceError::folder(address)),
        Ok(_) => Ok(()),
        Err(error) => Err(explain(path, address, &error)),
    }
}

/// Why opening `path` failed; of a missing file, whether another in its folder was meant.
pub(super) fn explain(path: &Path, address: &Address, error: &io::Error) -> SourceError {
    if error.kind() != io::ErrorKind::NotFound {
        return SourceError::io(address, error);
    }
    if let Some(page) = page(path) {
        return SourceError::page_without_scheme(address, &page);
    }
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return SourceError::not_found(address, None);
    };
    let slug = Path::new(name).file_stem().and_then(OsStr::to_str);
    let is_bundled = slug.is_some_and(|slug| bundled::find(slug).is_some());
    let Ok(entries) = fs::read_dir(folder) else {
        return match fs::symlink_metadata(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                SourceError::no_such_folder(address)
            }
            _ => SourceError::not_found(address, None),
        };
    };
    let names = entries
        .take(NAMES)
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.'));
    let meant = near::nearest(&name.to_string_lossy(), names);
    if meant.is_none() && is_bundled {
        return SourceError::on_the_shelf(address);
    }
    SourceError::not_found(address, meant.map(|name| text::clean_line(&name)))
}

/// The page that was meant, when a host was typed without `https://` before it: as a path it has
/// found a folder.
fn page(path: &Path) -> Option<String> {
    let mut parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    let is_host = |part: &str| {
        let beginning = part.get(..4).is_some_and(|part| part.eq_ignore_ascii_case("www."));
        beginning && part.get(4..).is_some_and(|rest| rest.trim_matches('.').contains('.'))
    };
    let host = parts.find(|part| is_host(part))?;
    let rest: Vec<_> = [host].into_iter().chain(parts).collect();
    Some(text::clean_line(&format!("https://{}", rest.join("/"))))
}

/// A path as text that names no other path: `%` and bytes that are no UTF-8 become `%XX`.
pub(super) fn escape(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    let mut escaped = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        escaped.push_str(&chunk.valid().replace('%', "%25"));
        for byte in chunk.invalid() {
            let _ = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}

/// The path that [`escape`] wrote.
pub(super) fn unescape(escaped: &str) -> Option<PathBuf> {
    let mut parts = escaped.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    path_of(bytes)
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "other systems have byte strings that are no path")]
fn path_of(bytes: Vec<u8>) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt;
    Some(PathBuf::from(std::ffi::OsString::from_vec(bytes)))
}

#[cfg(not(unix))]
fn path_of(bytes: Vec<u8>) -> Option<PathBuf> {
    String::from_utf8(bytes).ok().map(PathBuf::from)
}

/// The first bytes of a file as text, to tell by what it is; `None` when it cannot be read.
pub(super) fn beginning(path: &Path, length: u64) -> Option<String> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(length).read_to_end(&mut bytes).ok()?;
    let text: Cow<'_, str> = String::from_utf8_lossy(&bytes);
    Some(text.into_owned())
}
