//! `unspoil seen`: how far somebody is, said and told from the shell.
//!
//! Enters: what was typed, the profile's register, exported files. Leaves: lines or JSON on standard
//! output, what went wrong on standard error, the register saved, and an exit code: 0 done, 1
//! something could not be read or saved, 2 not understood or not clear which work is meant.
//! Promised: of several works none is taken; nobody is moved back but when asked, on a terminal or
//! with `--back`; a dry run saves nothing. Nothing here has to do with any article.

mod args;
mod say;
mod take;
mod told;

use std::io::{self, BufRead, IsTerminal as _, Write};
use std::time::{SystemTime, UNIX_EPOCH};

pub use args::{SeenArgs, SeenTask, Which};

use super::finish::{complain, finish};
use crate::config;
use crate::seen::Register;
use crate::store::{Profile, SeenStore, StoreComplaint, Stored, device};

/// Who asks, when and where.
#[derive(Clone, Debug)]
pub(super) struct World {
    /// Where registers are kept; `None` without a home.
    pub(super) store: Option<SeenStore>,
    /// Seconds since 1970.
    pub(super) now: u64,
    /// What this machine is called.
    pub(super) device: String,
    /// Somebody is there to be asked.
    pub(super) can_ask: bool,
}

impl World {
    /// As it is now.
    pub(super) fn here() -> Self {
        let env = |name: &str| std::env::var_os(name);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        Self {
            store: config::kept_dir(&env).map(|folder| SeenStore::at(&folder)),
            now,
            device: device(&env),
            can_ask: io::stdin().is_terminal() && io::stderr().is_terminal(),
        }
    }

    /// Who says so: a device, or on it the list that was imported.
    fn voice(&self, list: &str) -> String {
        match (list.is_empty(), self.device.is_empty()) {
            (true, _) => self.device.clone(),
            (false, true) => list.to_owned(),
            (false, false) => format!("{list} on {}", self.device),
        }
    }
}

/// What a task has come to.
#[derive(Clone, Debug, Default)]
struct Done {
    /// For standard output.
    out: String,
    /// Lines for standard error.
    err: Vec<String>,
    code: u8,
}

impl Done {
    fn told(out: String) -> Self {
        Self { out, ..Self::default() }
    }

    /// Nothing was done, and why.
    fn refused(code: u8, why: impl Into<String>) -> Self {
        Self { err: vec![why.into()], code, out: String::new() }
    }
}

impl From<StoreComplaint> for Done {
    fn from(complaint: StoreComplaint) -> Self {
        Self::refused(1, complaint.to_string())
    }
}

/// A profile's register: where it is, and whose.
struct Desk<'a> {
    world: &'a World,
    store: &'a SeenStore,
    profile: Profile,
    /// As it was at the start.
    register: Register,
    json: bool,
}

/// Does what was asked.
pub(super) fn run(
    args: &SeenArgs,
    world: &World,
    input: &mut impl BufRead,
    out: &mut impl Write,
    err: &mut impl Write,
) -> u8 {
    let done = task(args, world, input, err).unwrap_or_else(|refused| refused);
    // What was done is told before what is to be said of it.
    let written = out.write_all(done.out.as_bytes()).and_then(|()| out.flush());
    let code = finish(written, err);
    for line in &done.err {
        complain(err, line);
    }
    done.code.max(code)
}

fn task(
    args: &SeenArgs,
    world: &World,
    input: &mut impl BufRead,
    err: &mut impl Write,
) -> Result<Done, Done> {
    let Some(profile) = Profile::named(&args.profile) else {
        let why = "--profile: a name is of letters, digits, - and _, at most 40";
        return Err(Done::refused(2, why));
    };
    let Some(store) = &world.store else {
        return Err(Done::refused(1, "there is no place to keep this; set HOME or XDG_DATA_HOME"));
    };
    let Stored { register, complaint } = store.load(&profile)?;
    let desk = Desk { world, store, profile, register, json: args.json };
    let done = match &args.task {
        None => Ok(desk.list()),
        Some(SeenTask::Set { which, place, back }) => {
            desk.set(which, &place.join(" "), *back, input, err)
        }
        Some(SeenTask::Unset { which }) => desk.unset(which),
        Some(SeenTask::Show { which }) => desk.show(which),
        Some(SeenTask::Import { dry_run, files }) => desk.import(files, *dry_run),
        Some(SeenTask::Export) => Ok(desk.export()),
        Some(SeenTask::Merge { dry_run, file }) => desk.merge(file, *dry_run),
    };
    let mut done = done.unwrap_or_else(|refused| refused);
    done.err.splice(0..0, complaint.map(|complaint| complaint.to_string()));
    Ok(done)
}

impl Desk<'_> {
    fn list(&self) -> Done {
        let seen = self.register.seen();
        Done::told(if self.json { told::json_list(seen) } else { told::list(seen) })
    }

    fn export(&self) -> Done {
        Done::told(if self.json {
            told::json_list(self.register.entries().iter())
        } else {
            self.register.write()
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
