//! What is remembered from one session to the next: one small JSON file per article, one for the
//! settings.
//!
//! Enters: a folder (the XDG state folder's, given from outside), keys of articles, and what is to
//! be remembered of them, given from above with the clock's time in it. Leaves: the same, next
//! time. Promised: files are replaced whole, several instances at once lose nothing, a damaged
//! file is set aside, a newer version's file is left alone, and a failure is a
//! [`StoreComplaint`], once, never the end of the session. The store computes nothing from an
//! article, so what is covered cannot come here. [`Store::none`] reads nothing and leaves no trace.

mod complaint;
pub(crate) mod disk;
mod prune;
mod remembered;
mod seen;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use crate::text::{Fingerprint, fingerprint};
pub use complaint::StoreComplaint;
pub use remembered::{
    Remembered, SavedHeading, SavedMark, SavedMends, SavedPlace, SavedReveal, Settings, Summary,
};
pub use seen::{Profile, SeenStore, Stored, device};

use remembered::{ArticleFile, SettingsFile, VERSION, Versioned};

/// Remembered state.
#[derive(Clone, Debug)]
pub struct Store {
    home: Option<Home>,
    /// Complaints that were made: none is made twice in a session.
    said: BTreeSet<String>,
}

/// Whether what was to be remembered is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is, now or since before.
    Yes,
    /// It is not, and why was said before; or nothing is to be remembered at all.
    No,
}

/// Where the files are, and how long another instance in there is waited for.
#[derive(Clone, Debug)]
struct Home {
    folder: PathBuf,
    patience: Duration,
}

impl Store {
    /// What is remembered in `folder`, which is made when something is first saved.
    pub fn at(folder: PathBuf) -> Self {
        let home = Home { folder, patience: disk::PATIENCE };
        Self { home: Some(home), said: BTreeSet::new() }
    }

    /// Nothing is remembered and nothing was: `--no-history`.
    pub fn none() -> Self {
        Self { home: None, said: BTreeSet::new() }
    }

    /// What is remembered of the article with this key.
    ///
    /// Errors: the file was damaged (and is set aside), is of a newer version, or cannot be read;
    /// the same complaint a second time is `Ok(None)`.
    pub fn load(&mut self, key: &str) -> Result<Option<Remembered>, StoreComplaint> {
        let Some(home) = &self.home else { return Ok(None) };
        match home.find::<ArticleFile>(&home.article(key)) {
            Ok(file) => Ok(file.filter(|file| file.key == key).map(|file| file.article)),
            Err(complaint) => self.complain(complaint, None),
        }
    }

    /// Changes what is remembered of an article. `change` gets what is on the disk now, which
    /// another instance may have written since [`Store::load`], and says what shall be; marks that
    /// it leaves out are kept, and of two marks with one letter the newer stays. What did not
    /// change is not written.
    ///
    /// Errors: as for [`Store::load`], when it cannot be written, or when another instance keeps
    /// the lock. A damaged file is set aside and the change is saved all the same.
    pub fn update(
        &mut self,
        key: &str,
        change: impl FnOnce(Option<Remembered>) -> Remembered,
    ) -> Result<Saved, StoreComplaint> {
        let Some(home) = &self.home else { return Ok(Saved::No) };
        let done = home.replace::<ArticleFile>(&home.article(key), |old| {
            let old = old.filter(|file| file.key == key).map(|file| file.article);
            let mut article = change(old.clone());
            if let Some(old) = &old {
                article.take_marks(old);
            }
            let changed = old.as_ref() != Some(&article);
            changed.then(|| ArticleFile { version: VERSION, key: key.to_owned(), article })
        });
        done.or_else(|complaint| self.complain(complaint, Saved::No))
    }

    /// What the library needs of every remembered article, the latest first. What cannot be read
    /// is passed over; it is complained of when its article is opened. Reads every file, so it is
    /// not for the time before the first screen: there, [`Store::load`] one key at a time.
    pub fn list(&self) -> Vec<Summary> {
        let entries = self.home.as_ref().and_then(|home| fs::read_dir(home.articles()).ok());
        let mut found: Vec<Summary> = entries
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
            .filter_map(|path| {
                let file = parse::<ArticleFile>(&disk::read(&path).ok()??).ok()?;
                let read = file.article.read();
                let Remembered { title, bookmarked, .. } = file.article;
                Some(Summary { key: file.key, title, read, bookmarked })
            })
            .collect();
        found.sort_by(|one, other| {
            let when = |summary: &Summary| summary.read.map(|read| read.when);
            when(other).cmp(&when(one)).then_with(|| one.key.cmp(&other.key))
        });
        found
    }

    /// The settings; none were chosen when there is no file.
    ///
    /// Errors: as for [`Store::load`], with the same meaning of a second time.
    pub fn settings(&mut self) -> Result<Settings, StoreComplaint> {
        let Some(home) = &self.home else { return Ok(Settings::default()) };
        match home.find::<SettingsFile>(&home.settings()) {
            Ok(file) => Ok(file.map(|file| file.settings).unwrap_or_default()),
            Err(complaint) => self.complain(complaint, Settings::default()),
        }
    }

    /// Changes the settings, as [`Store::update`] changes an article: `change` gets what is on the
    /// disk now and should touch only what the reader chose in this session.
    pub fn update_settings(
        &mut self,
        change: impl FnOnce(&mut Settings),
    ) -> Result<Saved, StoreComplaint> {
        let Some(home) = &self.home else { return Ok(Saved::No) };
        let done = home.replace::<SettingsFile>(&home.settings(), |old| {
            let old = old.map(|file| file.settings);
            let mut settings = old.clone().unwrap_or_default();
            change(&mut settings);
            (old.unwrap_or_default() != settings)
                .then_some(SettingsFile { version: VERSION, settings })
        });
        done.or_else(|complaint| self.complain(complaint, Saved::No))
    }

    /// The complaint, or `otherwise` when it was made before.
    fn complain<T>(
        &mut self,
        complaint: StoreComplaint,
        otherwise: T,
    ) -> Result<T, StoreComplaint> {
        if self.said.insert(complaint.to_string()) { Err(complaint) } else { Ok(otherwise) }
    }
}

/// Why bytes are no file of ours.
enum Unread {
    /// Of a later version.
    Newer,
    /// Cut off, damaged, or somebody else's.
    Broken,
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unread> {
    let is_ours = u64::try_from(bytes.len()).is_ok_and(|length| length <= disk::LONGEST);
    let file = serde_json::from_slice::<Versioned>(bytes).ok().filter(|_| is_ours);
    match file.ok_or(Unread::Broken)?.version {
        version if version > VERSION => Err(Unread::Newer),
        _ => serde_json::from_slice(bytes).map_err(|_| Unread::Broken),
    }
}

enum Found<T> {
    Nothing,
    File(T),
    SetAside(StoreComplaint),
}

impl Home {
    fn articles(&self) -> PathBuf {
        self.folder.join("articles")
    }

    fn article(&self, key: &str) -> PathBuf {
        self.articles().join(format!("{:016x}.json", fingerprint(key.as_bytes())))
    }

    fn settings(&self) -> PathBuf {
        self.folder.join("settings.json")
    }

    fn lock(&self) -> Result<disk::Lock, StoreComplaint> {
        let path = self.folder.join(".lock");
        match disk::lock(&path, self.patience) {
            Ok(Some(lock)) => Ok(lock),
            Ok(None) => Err(StoreComplaint::busy(&path)),
            Err(error) => Err(StoreComplaint::unwritable(&path, &error)),
        }
    }

    /// Reads a file; a damaged one is set aside.
    fn find<T: DeserializeOwned>(&self, path: &Path) -> Result<Option<T>, StoreComplaint> {
        let bytes = disk::read(path).map_err(|error| StoreComplaint::unreadable(path, &error))?;
        let Some(bytes) = bytes else { return Ok(None) };
        match parse(&bytes) {
            Ok(file) => Ok(Some(file)),
            Err(Unread::Newer) => Err(StoreComplaint::newer(path)),
            Err(Unread::Broken) => {
                let _lock = self.lock()?;
                match find_locked(path)? {
                    Found::File(file) => Ok(Some(file)),
                    Found::Nothing => Ok(None),
                    Found::SetAside(complaint) => Err(complaint),
                }
            }
        }
    }

    /// Locks, reads, changes, writes. `change` gives nothing when nothing is to be written.
    fn replace<T: Serialize + DeserializeOwned>(
        &self,
        path: &Path,
        change: impl FnOnce(Option<T>) -> Option<T>,
    ) -> Result<Saved, StoreComplaint> {
        let unwritable = |error: io::Error| StoreComplaint::unwritable(path, &error);
        let within = path.parent().unwrap_or(&self.folder);
        disk::make_folder(within).map_err(unwritable)?;
        let _lock = self.lock()?;
        let (old, complaint) = match find_locked(path)? {
            Found::Nothing => (None, None),
            Found::File(file) => (Some(file), None),
            Found::SetAside(complaint) => (None, Some(complaint)),
        };
        let is_new = old.is_none();
        if let Some(file) = change(old) {
            let mut bytes = serde_json::to_vec(&file).map_err(|error| unwritable(error.into()))?;
            bytes.push(b'\n');
            disk::write(path, &bytes).map_err(unwritable)?;
            if is_new && within != self.folder {
                prune::prune(within, prune::MOST);
            }
        }
        complaint.map_or(Ok(Saved::Yes), Err)
    }
}

/// [`Home::find`] under the lock: only then is it sure that what is set aside is what was damaged,
/// and not what another instance has put in its place.
fn find_locked<T: DeserializeOwned>(path: &Path) -> Result<Found<T>, StoreComplaint> {
    let bytes = disk::read(path).map_err(|error| StoreComplaint::unreadable(path, &error))?;
    let Some(bytes) = bytes else { return Ok(Found::Nothing) };
    match parse(&bytes) {
        Ok(file) => Ok(Found::File(file)),
        Err(Unread::Newer) => Err(StoreComplaint::newer(path)),
        Err(Unread::Broken) => match disk::set_aside(path) {
            Ok(aside) => Ok(Found::SetAside(StoreComplaint::broken(path, &aside))),
            Err(error) => Err(StoreComplaint::stuck(path, &error)),
        },
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
