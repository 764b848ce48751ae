//! Small files that are never seen half written.
//!
//! Enters: paths and bytes. Leaves: bytes, or what the system said. Promised: a file is written
//! beside, synced and renamed, so that a reader sees the old one or the new one; folders are made
//! for their owner alone (0700) and so are files (0600); a link is followed and stays a link;
//! waiting for a lock ends. Not promised: locks on file systems that have none; there the last
//! writer wins, and still no file is torn.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// The longest file that is read, in bytes; a longer one was not written by us.
pub(crate) const LONGEST: u64 = 16 << 20;

/// How long another instance is waited for: a reader would take longer for a hang.
pub(super) const PATIENCE: Duration = Duration::from_secs(1);

/// Temporary files begin with this.
pub(crate) const BESIDE: &str = ".saving-";

/// Held while it lives. Without a file, the file system knows no locks.
pub(super) struct Lock {
    _file: Option<File>,
}

/// Waits for the lock file `path`; `None` when another instance kept it for as long as `patience`.
pub(super) fn lock(path: &Path, patience: Duration) -> io::Result<Option<Lock>> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    let start = Instant::now();
    let mut pause = Duration::from_millis(1);
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(Lock { _file: Some(file) })),
            Err(TryLockError::WouldBlock) if start.elapsed() < patience => thread::sleep(pause),
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(_)) => return Ok(Some(Lock { _file: None })),
        }
        pause = (pause * 2).min(Duration::from_millis(8));
    }
}

/// What stands in a file; `None` when there is none. At most [`LONGEST`] bytes and one.
pub(crate) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(LONGEST + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Replaces what stands in a file.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link is kept, and what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(BESIDE).suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600));
    let mut beside = builder.tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(&target).map_err(|failed| failed.error)?;
    // The new name is on the disk only when the folder is; where that cannot be asked for, the
    // file is whole all the same.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Makes a folder and those above it, for their owner alone.
pub(crate) fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Renames a file to `NAME.broken-N` with the least N that is free, and says to what.
pub(super) fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let aside = aside_name(path)?;
    fs::rename(path, &aside)?;
    Ok(aside)
}

/// Keeps bytes of a damaged file as `NAME.broken-N`, and says as what; the file stays.
pub(super) fn copy_aside(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let aside = aside_name(path)?;
    write(&aside, bytes)?;
    Ok(aside)
}

fn aside_name(path: &Path) -> io::Result<PathBuf> {
    (1_u32..=1_000)
        .map(|number| {
            let mut name = path.as_os_str().to_owned();
            name.push(format!(".broken-{number}"));
            PathBuf::from(name)
        })
        .find(|aside| fs::symlink_metadata(aside).is_err())
        .ok_or_else(|| io::ErrorKind::AlreadyExists.into())
}
