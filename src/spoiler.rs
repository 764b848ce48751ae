//! Spoilers: the only floor on which hidden text can be read.
//!
//! Enters: a [`Document`] from the parsers, the reader's [`Reveals`] and [`Gate`]. Leaves: a [`View`], plain
//! data that holds no hidden text. The promise of the house is kept here: *what is emitted before
//! a reveal does not depend on hidden text.* The seal's opener cannot be named outside this
//! folder, and inside it one function calls it. What is promised against is an accident, not an
//! enemy: who opens the file in an editor or reads this process's memory is out of scope.

mod document;
mod gate;
mod project;
mod reveals;
mod sealed;
mod view;

pub use document::{Document, DocumentBlock, Piece};
pub use gate::Gate;
pub use project::{DEEPEST, project, project_at};
pub use reveals::{Path, Reveals, SpoilerId};
pub use sealed::Sealed;
pub use view::{BlockId, Count, Cover, Covers, Number, Shown, ShownBlock, View, ViewBlock};
