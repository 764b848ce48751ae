//! What somebody has seen: works, and how far they are in each.
//!
//! Enters: what was typed, what was imported, what another machine has kept. Leaves: a [`Register`],
//! the text it is saved as, and an [`Answer`] to how far somebody is in a work. Promised: pure, no
//! disk and no clock; unknown is unseen; two works that could be meant are both named and neither
//! is taken; joining two registers gives the same in either order (see [`Register::merge`]);
//! nothing moves back but by a word that says so. Nothing here comes from an article but the name
//! of its work, which is public.

mod answer;
mod claim;
mod entry;
mod file;
pub mod import;
mod intake;
mod register;
mod titles;

pub use answer::{Answer, Standing};
pub use claim::Claim;
pub use entry::Entry;
pub use file::{FILE_VERSION, Reading, Unreadable, look_up};
pub use intake::{Change, Found, Intake, Unsure, Voice, take_in};
pub use register::{Moved, Register};
pub use titles::Titles;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
