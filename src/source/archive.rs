//! Files that other programs have packed: zip and gzip.
//!
//! Enters: the bytes of a file. Leaves: the bytes of what is packed in it. Promised: no more than a
//! limit is unpacked of one file and of all together, whatever the archive says of itself; a damaged
//! file in an archive costs that file; nothing is written, and a name is only a name. Not here: archives in
//! archives, encrypted ones, and those above four gigabytes.

use std::io::Read;

use flate2::read::{DeflateDecoder, MultiGzDecoder};

/// So many files of an archive are looked at.
const MOST_FILES: usize = 10_000;

/// The directory of an archive ends with this; a comment of at most 65,535 bytes may follow.
const END: &[u8] = b"PK\x05\x06";

/// The length of [`END`] with its numbers.
const END_LENGTH: usize = 22;

/// A file in an archive: its name, and its bytes or what is wrong with them.
pub(super) type Packed = (String, Result<Vec<u8>, &'static str>);

/// Whether these are the first bytes of a zip archive.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(END)
}

/// Whether these are the first bytes of a gzip file.
pub(super) fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b])
}

/// Unpacks a gzip file of at most `limit` bytes.
pub(super) fn gunzip(bytes: &[u8], limit: u64) -> Result<Vec<u8>, &'static str> {
    unpacked(MultiGzDecoder::new(bytes), limit)
}

/// Unpacks the files of a zip archive whose names are `wanted`, of at most `limit` bytes together.
pub(super) fn unzip(
    bytes: &[u8],
    limit: u64,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<Packed>, &'static str> {
    let damaged = "the archive is damaged; export it again";
    // The end is looked for from behind, within the longest comment.
    let tail = bytes.len().saturating_sub(END_LENGTH + usize::from(u16::MAX));
    let end = memchr::memmem::rfind(bytes.get(tail..).unwrap_or_default(), END);
    let end = bytes.get(tail + end.ok_or(damaged)?..).ok_or(damaged)?;
    if end.len() < END_LENGTH {
        return Err(damaged);
    }
    let count = usize::from(u16_at(end, 10).ok_or(damaged)?);
    let start = u32_at(end, 16).ok_or(damaged)?;
    if start == u32::MAX {
        return Err("the archive is larger than can be read; unpack it first");
    }
    let mut directory = usize::try_from(start).ok().and_then(|start| bytes.get(start..));
    let mut left = limit;
    let mut files = Vec::new();
    for _ in 0..count.min(MOST_FILES) {
        let here = directory.filter(|here| here.starts_with(b"PK\x01\x02")).ok_or(damaged)?;
        let entry = Entry::read(here).ok_or(damaged)?;
        directory = here.get(entry.length..);
        if !wanted(&entry.name) {
            continue;
        }
        let read = entry.unpack(bytes, left);
        if let Ok(read) = &read {
            left = left.saturating_sub(read.len() as u64);
        }
        files.push((entry.name, read));
    }
    Ok(files)
}

/// What the directory says of a file.
struct Entry {
    name: String,
    encrypted: bool,
    method: u16,
    packed: u32,
    /// Where the file starts in the archive.
    start: u32,
    /// The length of this entry of the directory.
    length: usize,
}

impl Entry {
    fn read(here: &[u8]) -> Option<Self> {
        let (name, extra, comment) = (u16_at(here, 28)?, u16_at(here, 30)?, u16_at(here, 32)?);
        let end = 46 + usize::from(name);
        Some(Self {
            name: String::from_utf8_lossy(here.get(46..end)?).into_owned(),
            encrypted: u16_at(here, 8)? & 1 == 1,
            method: u16_at(here, 10)?,
            packed: u32_at(here, 20)?,
            start: u32_at(here, 42)?,
            length: end + usize::from(extra) + usize::from(comment),
        })
    }

    fn unpack(&self, archive: &[u8], limit: u64) -> Result<Vec<u8>, &'static str> {
        let damaged = "is damaged in the archive";
        if self.encrypted {
            return Err("is encrypted; unpack the archive first");
        }
        let file = usize::try_from(self.start).ok().and_then(|start| archive.get(start..));
        let file = file.filter(|file| file.starts_with(b"PK\x03\x04")).ok_or(damaged)?;
        // The file's own header may have more behind its name than the directory knows.
        let (name, extra) = u16_at(file, 26).zip(u16_at(file, 28)).ok_or(damaged)?;
        let start = 30 + usize::from(name) + usize::from(extra);
        let packed = usize::try_from(self.packed)
            .ok()
            .and_then(|length| file.get(start..start.checked_add(length)?));
        let packed = packed.ok_or(damaged)?;
        match self.method {
            0 => unpacked(packed, limit),
            8 => unpacked(DeflateDecoder::new(packed), limit),
            _ => Err("is packed in a way that is not read; unpack the archive first"),
        }
    }
}

fn unpacked(from: impl Read, limit: u64) -> Result<Vec<u8>, &'static str> {
    let mut bytes = Vec::new();
    from.take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|_| "is damaged and cannot be unpacked")?;
    if bytes.len() as u64 > limit {
        return Err("is too large when it is unpacked");
    }
    Ok(bytes)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|chunk| u16::from_le_bytes(*chunk))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|chunk| u32::from_le_bytes(*chunk))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_possible_truncation)]
pub(super) mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder};

    use super::*;

    fn deflated(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    /// An archive of files: name, method, packed bytes, flags.
    pub(in crate::source) fn zip(files: &[(&str, u16, &[u8], u16)]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut directory = Vec::new();
        for (name, method, packed, flags) in files {
            let start = out.len() as u32;
            out.extend(b"PK\x03\x04\x14\0");
            out.extend(flags.to_le_bytes());
            out.extend(method.to_le_bytes());
            out.extend([0; 8]);
            out.extend((packed.len() as u32).to_le_bytes());
            out.extend([0; 4]);
            out.extend((name.len() as u16).to_le_bytes());
            out.extend(3_u16.to_le_bytes());
            out.extend(name.as_bytes());
            out.extend([1, 2, 3]);
            out.extend(*packed);
            directory.extend(b"PK\x01\x02\x14\0\x14\0");
            directory.extend(flags.to_le_bytes());
            directory.extend(method.to_le_bytes());
            directory.extend([0; 8]);
            directory.extend((packed.len() as u32).to_le_bytes());
            directory.extend([0; 4]);
            directory.extend((name.len() as u16).to_le_bytes());
            directory.extend([0; 12]);
            directory.extend(start.to_le_bytes());
            directory.extend(name.as_bytes());
        }
        let start = out.len() as u32;
        out.extend(&directory);
        out.extend(END);
        out.extend([0; 4]);
        out.extend([(files.len() as u16).to_le_bytes(); 2].concat());
        out.extend((directory.len() as u32).to_le_bytes());
        out.extend(start.to_le_bytes());
        out.extend(4_u16.to_le_bytes());
        out.extend(b"note");
        out
    }

    #[test]
    fn stored_and_deflated_files_are_unpacked_and_others_are_not() {
        let packed = deflated(b"two");
        let archive = zip(&[
            ("a.csv", 0, b"one", 0),
            ("folder/b.csv", 8, &packed, 0),
            ("c.png", 0, b"x", 0),
            ("d.csv", 8, b"\xff\xff\xff", 0),
            ("e.csv", 0, b"secret", 1),
            ("f.csv", 93, b"zstd", 0),
        ]);
        assert!(is_zip(&archive));
        let files = unzip(&archive, 1_000, |name| name.contains(".csv")).unwrap();
        let read: Vec<_> = files.iter().map(|(name, read)| (name.as_str(), read.is_ok())).collect();
        let expected = [
            ("a.csv", true),
            ("folder/b.csv", true),
            ("d.csv", false),
            ("e.csv", false),
            ("f.csv", false),
        ];
        assert_eq!(read, expected);
        assert_eq!(files[0].1.as_deref(), Ok(&b"one"[..]));
        assert_eq!(files[1].1.as_deref(), Ok(&b"two"[..]));
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let bomb = deflated(&vec![0; 1 << 20]);
        let archive = zip(&[("a", 8, &bomb, 0), ("b", 0, b"small", 0), ("c", 0, b"small", 0)]);
        let files = unzip(&archive, 8, |_| true).unwrap();
        // The first is too large, the second takes most of what is allowed, the third the rest.
        let read: Vec<_> = files.iter().map(|(_, read)| read.is_ok()).collect();
        assert_eq!(read, [false, true, false]);
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&vec![0; 1 << 20]).unwrap();
        let packed = encoder.finish().unwrap();
        assert!(is_gzip(&packed));
        assert!(gunzip(&packed, 1 << 19).is_err());
        assert_eq!(gunzip(&packed, 1 << 20).map(|bytes| bytes.len()), Ok(1 << 20));
        assert!(gunzip(&packed[..20], 1 << 20).is_err());
    }

    #[test]
    fn a_damaged_archive_is_told_wherever_it_was_cut() {
        let archive = zip(&[("a.csv", 0, b"one", 0), ("b.csv", 0, b"two", 0)]);
        // The note at the end may be cut.
        for end in 0..archive.len() - 4 {
            assert!(unzip(&archive[..end], 1_000, |_| true).is_err(), "{end}");
        }
        for at in 0..archive.len() {
            let mut archive = archive.clone();
            archive[at] ^= 0xff;
            // Whatever it is now, it ends.
            let _ = unzip(&archive, 1_000, |_| true);
        }
    }
}
