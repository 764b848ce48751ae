//! Many works: `import` and `merge`.
//!
//! Enters: files. Leaves: the register with what they say, and what that changed. Promised: a file
//! that cannot be read does not stop the next; a row that cannot be read is one line; what would
//! change is found in the same way in a dry run. Not here: the formats (`seen::import`).

use std::ffi::{OsStr, OsString};

use super::told::{self, File, Report};
use super::{Desk, Done};
use crate::seen::import::{self, Imported};
use crate::seen::{Intake, Register, Unreadable, Voice, take_in};
use crate::source::export;

impl Desk<'_> {
    pub(super) fn import(&self, files: &[OsString], dry_run: bool) -> Result<Done, Done> {
        let mut report = Report { dry_run, ..Report::default() };
        let mut lists = Vec::new();
        for argument in files {
            let exports = match export::read(argument) {
                Ok(exports) => exports,
                Err(why) => {
                    report.failed.push(why);
                    continue;
                }
            };
            for export in exports {
                let read = export.text.and_then(|text| import::read(&export.name, &text));
                match read {
                    Ok(list) => lists.push((export.place, list)),
                    Err(why) => report.failed.push(format!("{}: {why}", export.place)),
                }
            }
        }
        self.change(dry_run, |register| {
            lists.into_iter().fold(register, |register, (place, list)| {
                self.take(register, place, list, &mut report)
            })
        })
        .map(|complaint| report.done(self.json, complaint))
    }

    /// Takes one list in and notes what it changed.
    fn take(
        &self,
        register: Register,
        place: String,
        list: Imported,
        report: &mut Report,
    ) -> Register {
        let voice = Voice { by: self.world.voice(list.format), now: self.world.now };
        let Imported { format, found, unread, more_unread, silent } = list;
        let rows = found.len();
        let Intake { register, changes, same, overruled, unsure } =
            take_in(register, found, &voice);
        report.changes.extend(changes);
        report.files.push(File {
            place,
            format,
            rows,
            same,
            silent,
            overruled,
            unsure,
            unread,
            more_unread,
        });
        register
    }

    pub(super) fn merge(&self, file: &OsStr, dry_run: bool) -> Result<Done, Done> {
        let exports = export::read(file).map_err(|why| Done::refused(1, why))?;
        let mut report = Report { dry_run, ..Report::default() };
        let mut theirs = Register::default();
        for export in exports {
            let place = export.place;
            let read = export.text.and_then(|text| {
                Register::read(&text).map_err(|why| match why {
                    Unreadable::Newer => "is of a newer unspoil; update this one".to_owned(),
                    Unreadable::Foreign => {
                        "is not what unspoil seen export prints; lists of other programs are taken \
                         in with unspoil seen import"
                            .to_owned()
                    }
                })
            });
            match read {
                Ok(reading) => {
                    let lines = reading.unread.iter();
                    report
                        .lines
                        .extend(lines.map(|line| format!("{place}:{line}: cannot be read")));
                    theirs = theirs.merge(reading.register);
                }
                Err(why) => return Err(Done::refused(1, format!("{place}: {why}"))),
            }
        }
        self.change(dry_run, |register| {
            let merged = register.clone().merge(theirs);
            report.changes = told::differences(&register, &merged);
            merged
        })
        .map(|complaint| report.done(self.json, complaint))
    }

    /// Changes the register, or in a dry run a copy of it.
    fn change(
        &self,
        dry_run: bool,
        change: impl FnOnce(Register) -> Register,
    ) -> Result<Option<String>, Done> {
        if dry_run {
            change(self.register.clone());
            return Ok(None);
        }
        let stored = self.store.update(&self.profile, change)?;
        Ok(stored.complaint.map(|complaint| complaint.to_string()))
    }
}
