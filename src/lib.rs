//! `unspoil` reads recaps in the terminal and keeps what spoils under covers until the reader
//! lifts them.
//!
//! The house, floor by floor, is drawn in `ARCHITECTURE.md`. The promise: what the program emits
//! before a reveal does not depend on hidden text. See [`spoiler`] for how it is kept.

pub mod action;
pub mod app;
pub mod article;
pub mod check;
pub mod cli;
pub mod config;
pub mod find;
pub mod frame;
pub mod keymap;
pub mod layout;
pub mod mend;
pub mod outline;
pub mod parse;
pub mod plain;
pub mod print;
pub mod progress;
pub mod reader;
pub mod seen;
pub mod shelf;
pub mod source;
pub mod spoiler;
pub mod store;
pub mod terminal;
pub mod text;
pub mod theme;
pub mod ui;
pub mod works;
