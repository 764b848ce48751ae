//! What somebody has seen, on the disk: one text for each profile.
//!
//! Enters: a folder (the XDG data folder's, given from outside), the name of a profile, and what is
//! to be changed. Leaves: registers. Promised: as for articles: files are replaced whole, under a
//! lock; a file that is no register is set aside, lines that are damaged cost those lines and a copy
//! of the whole is kept; a newer version's file is left alone. What is written comes from what a
//! reader typed or imported, never from an article.
//!
//! It is kept with the reader's data and not with the state: it is their own, and worth a backup.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::{StoreComplaint, disk};
use crate::article::Work;
use crate::seen::{Answer, Reading, Register, Unreadable, look_up};
use crate::text::clean_line;

/// The longest name of a profile, in characters.
const LONGEST_NAME: usize = 40;

/// Whose register it is: several people may share a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile(String);

impl Default for Profile {
    /// The one that is meant where nobody names another.
    fn default() -> Self {
        Self("default".to_owned())
    }
}

impl Profile {
    /// The profile of this name: letters, digits, `-` and `_`, since it names a file. `None` for
    /// anything else.
    pub fn named(name: &str) -> Option<Self> {
        let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        let short = (1..=LONGEST_NAME).contains(&name.chars().count());
        // The letters of one alphabet are small and capital on systems that tell them apart and on
        // those that do not: one name, one file.
        (short && name.chars().all(fits)).then(|| Self(name.to_lowercase()))
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.0
    }
}

/// The registers of all profiles.
#[derive(Clone, Debug)]
pub struct SeenStore {
    folder: PathBuf,
}

/// A register, and what was wrong with its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// The register as it is on the disk now.
    pub register: Register,
    /// What is to be told of the file. It ends nothing.
    pub complaint: Option<StoreComplaint>,
}

impl SeenStore {
    /// The registers in `folder`, which is made when something is first saved.
    pub fn at(folder: &Path) -> Self {
        Self { folder: folder.join("seen") }
    }

    fn path(&self, profile: &Profile) -> PathBuf {
        self.folder.join(format!("{}.seen", profile.name()))
    }

    /// How far somebody is in a work, without reading the whole register.
    ///
    /// Errors: the file cannot be read, or is of a newer version.
    pub fn progress_of(&self, profile: &Profile, work: &Work) -> Result<Answer, StoreComplaint> {
        let text = self.text(profile)?.unwrap_or_default();
        Ok(look_up(&text, work))
    }

    /// The register of a profile; an empty one where there is none. What is damaged is set aside, as
    /// when something is saved.
    ///
    /// Errors: the file cannot be read, or is of a newer version.
    pub fn load(&self, profile: &Profile) -> Result<Stored, StoreComplaint> {
        let Some(text) = self.text(profile)? else { return Ok(Stored::default()) };
        match Register::read_own(&text) {
            Ok(Reading { register, unread }) if unread.is_empty() => {
                Ok(Stored { register, complaint: None })
            }
            Err(Unreadable::Newer) => Err(StoreComplaint::newer(&self.path(profile))),
            // Only under the lock it is sure that this is what is damaged, and not what another
            // instance has put in its place.
            Ok(_) | Err(Unreadable::Foreign) => self.update(profile, |register| register),
        }
    }

    /// Changes the register of a profile. `change` gets what is on the disk now.
    ///
    /// Errors: the file cannot be read or written, is of a newer version, or is held by another.
    pub fn update(
        &self,
        profile: &Profile,
        change: impl FnOnce(Register) -> Register,
    ) -> Result<Stored, StoreComplaint> {
        let path = self.path(profile);
        let unwritable = |error: io::Error| StoreComplaint::unwritable(&path, &error);
        disk::make_folder(&self.folder).map_err(unwritable)?;
        let lock = self.folder.join(".lock");
        let _lock = match disk::lock(&lock, disk::PATIENCE) {
            Ok(Some(lock)) => lock,
            Ok(None) => return Err(StoreComplaint::busy(&lock)),
            Err(error) => return Err(StoreComplaint::unwritable(&lock, &error)),
        };
        let old = self.text(profile)?;
        let mut stored = Stored::default();
        if let Some(text) = &old {
            match Register::read_own(text) {
                Ok(reading) => {
                    if !reading.unread.is_empty() {
                        let aside = disk::copy_aside(&path, text.as_bytes()).map_err(unwritable)?;
                        let lines = reading.unread.len();
                        stored.complaint = Some(StoreComplaint::partly(&path, lines, &aside));
                    }
                    stored.register = reading.register;
                }
                Err(Unreadable::Newer) => return Err(StoreComplaint::newer(&path)),
                Err(Unreadable::Foreign) => {
                    let aside = disk::set_aside(&path);
                    let aside = aside.map_err(|error| StoreComplaint::stuck(&path, &error))?;
                    stored.complaint = Some(StoreComplaint::broken(&path, &aside));
                }
            }
        }
        stored.register = change(stored.register);
        let new = stored.register.write();
        if new.len() as u64 > disk::LONGEST {
            // It could not be read again.
            return Err(unwritable(io::ErrorKind::FileTooLarge.into()));
        }
        if old.as_ref() != Some(&new) && !(old.is_none() && stored.register.entries().is_empty()) {
            disk::write(&path, new.as_bytes()).map_err(unwritable)?;
        }
        Ok(stored)
    }

    /// The text of a profile's file; `None` when there is none.
    fn text(&self, profile: &Profile) -> Result<Option<String>, StoreComplaint> {
        let path = self.path(profile);
        let unreadable = |error: &io::Error| StoreComplaint::unreadable(&path, error);
        let Some(bytes) = disk::read(&path).map_err(|error| unreadable(&error))? else {
            return Ok(None);
        };
        // A part of a file must not be taken for the whole: it would be saved in its place.
        if bytes.len() as u64 > disk::LONGEST {
            return Err(unreadable(&io::ErrorKind::FileTooLarge.into()));
        }
        let text = String::from_utf8(bytes);
        Ok(Some(
            text.unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
        ))
    }
}

/// What this machine is called, to tell later on which one something was said; empty where it has
/// no name.
pub fn device(env: &dyn Fn(&str) -> Option<std::ffi::OsString>) -> String {
    let of_env = ["HOSTNAME", "COMPUTERNAME"].into_iter().find_map(env);
    let of_file = || {
        let mut name = String::new();
        let file = fs::File::open("/etc/hostname").ok()?;
        file.take(256).read_to_string(&mut name).ok()?;
        Some(name)
    };
    let name = of_env.map(|name| name.to_string_lossy().into_owned()).or_else(of_file);
    clean_line(&name.unwrap_or_default()).chars().take(64).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::progress::{Progress, Scope};
    use crate::seen::{Claim, Entry};

    fn store() -> (tempfile::TempDir, SeenStore) {
        let folder = tempfile::tempdir().unwrap();
        let store = SeenStore::at(folder.path());
        (folder, store)
    }

    fn profile() -> Profile {
        Profile::named("ada").unwrap()
    }

    fn say(register: Register, title: &str, chapter: u16) -> Register {
        let mut register = register;
        let entry = Entry::new(title, "", None, None).unwrap();
        let progress = Progress::Through(Scope::Chapter(chapter));
        register.claim(&entry, Claim::new(progress, 10, "here"));
        register
    }

    fn work(title: &str) -> Work {
        Work { title: title.into(), year: None, kind: None }
    }

    #[test]
    fn what_was_said_is_there_the_next_time_and_in_this_profile_alone() {
        let (_folder, store) = store();
        assert_eq!(store.load(&profile()), Ok(Stored::default()));
        let stored = store.update(&profile(), |register| say(register, "The Lamp", 3)).unwrap();
        assert_eq!(stored.complaint, None);
        assert_eq!(store.load(&profile()), Ok(stored));
        let answer = store.progress_of(&profile(), &work("Lamp")).unwrap();
        assert!(answer.reaches(Scope::Chapter(3)) && !answer.reaches(Scope::Chapter(4)));
        let other = Profile::named("bob").unwrap();
        assert_eq!(store.load(&other), Ok(Stored::default()));
        assert_eq!(store.progress_of(&other, &work("Lamp")), Ok(Answer::Unknown));
    }

    #[test]
    fn reading_makes_no_file_and_an_empty_register_none() {
        let (folder, store) = store();
        store.load(&profile()).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        store.update(&profile(), |register| register).unwrap();
        assert!(!store.path(&profile()).exists());
    }

    #[test]
    fn a_newer_file_is_left_alone() {
        let (_folder, store) = store();
        disk::make_folder(&store.folder).unwrap();
        let text = "unspoil seen 99\nwhatever\n";
        fs::write(store.path(&profile()), text).unwrap();
        assert!(store.load(&profile()).is_err());
        assert!(store.update(&profile(), |register| say(register, "Lamp", 1)).is_err());
        assert_eq!(store.progress_of(&profile(), &work("Lamp")), Ok(Answer::Unknown));
        assert_eq!(fs::read_to_string(store.path(&profile())).unwrap(), text);
    }

    #[test]
    fn a_file_that_is_no_register_is_set_aside_once() {
        let (_folder, store) = store();
        disk::make_folder(&store.folder).unwrap();
        fs::write(store.path(&profile()), b"\xff\xfe\0\0 no register").unwrap();
        let stored = store.load(&profile()).unwrap();
        assert!(stored.complaint.unwrap().to_string().contains("ada.seen.broken-1"));
        let stored = store.update(&profile(), |register| say(register, "Lamp", 1)).unwrap();
        assert_eq!(stored.complaint, None);
        assert_eq!(store.load(&profile()).unwrap().register.entries().len(), 1);
    }

    #[test]
    fn a_damaged_line_costs_that_line_and_a_copy_of_all_is_kept() {
        let (_folder, store) = store();
        store.update(&profile(), |register| say(say(register, "Lamp", 1), "Tide", 2)).unwrap();
        let path = store.path(&profile());
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("chapter 1", "chaptre 1")).unwrap();
        let stored = store.load(&profile()).unwrap();
        assert!(stored.complaint.unwrap().to_string().contains("1 line could not be read"));
        assert_eq!(stored.register.entries().len(), 1);
        let aside = fs::read_to_string(path.with_extension("seen.broken-1")).unwrap();
        assert!(aside.contains("chaptre 1"));
        fs::write(&path, text.replace("chapter", "chaptre")).unwrap();
        let stored = store.load(&profile()).unwrap();
        assert!(stored.complaint.unwrap().to_string().contains("2 lines could not be read"));
    }

    #[test]
    fn reading_waits_for_nobody() {
        let (_folder, store) = store();
        let stored = store.update(&profile(), |register| say(register, "Lamp", 1)).unwrap();
        let held = fs::File::open(store.folder.join(".lock")).unwrap();
        held.lock().unwrap();
        assert_eq!(store.load(&profile()), Ok(stored));
    }

    #[test]
    fn a_file_that_is_too_long_is_left_alone() {
        let (_folder, store) = store();
        store.update(&profile(), |register| say(register, "Lamp", 1)).unwrap();
        let path = store.path(&profile());
        let text = fs::read_to_string(&path).unwrap();
        let longest = usize::try_from(disk::LONGEST).unwrap();
        fs::write(&path, text.clone() + &"\n".repeat(longest + 1 - text.len())).unwrap();
        assert!(store.load(&profile()).is_err());
        assert!(store.update(&profile(), |register| say(register, "Tide", 1)).is_err());
        assert_eq!(fs::metadata(&path).unwrap().len(), disk::LONGEST + 1);
    }

    #[test]
    fn what_could_not_be_read_again_is_not_saved() {
        let (_folder, store) = store();
        let stored = store.update(&profile(), |register| say(register, "Lamp", 1)).unwrap();
        let many = |register| {
            let title = |number| format!("{number:05}{}", "x".repeat(290));
            (0..30_000).fold(register, |register, number| say(register, &title(number), 1))
        };
        assert!(store.update(&profile(), many).is_err());
        assert_eq!(store.load(&profile()), Ok(stored));
    }

    #[test]
    fn a_machine_is_called_what_it_calls_itself() {
        let env = |name: &str| (name == "HOSTNAME").then(|| " attic\n".into());
        assert_eq!(device(&env), "attic");
    }

    #[test]
    fn a_profile_is_called_so_that_its_file_is_in_the_folder() {
        for name in ["", "..", "a/b", "a\\b", ".hidden", "a b", "a\0", &"x".repeat(41)] {
            assert_eq!(Profile::named(name), None, "{name:?}");
        }
        assert_eq!(Profile::named("Ada").unwrap().name(), "ada");
        assert!(Profile::named(&"x".repeat(40)).is_some());
        assert!(Profile::named("zoë-2_x").is_some());
    }
}
