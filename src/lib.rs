//! `unspoil` reads recaps in the terminal and keeps what spoils under covers until the reader
//! lifts them.
//!
//! The house, floor by floor, is drawn in `ARCHITECTURE.md`. The promise: what the program emits
//! before a reveal does not depend on hidden text. See [`spoiler`] for how it is kept.

pub mod action;
pub mod article;
pub mod find;
pub mod layout;
pub mod outline;
pub mod parse;
pub mod progress;
pub mod spoiler;
pub mod text;
