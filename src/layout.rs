//! From a view and a width to rows.
//!
//! Enters: a `View` and the width of the column in cells. Leaves: rows, each with its segments of
//! text. Promised: only the rows that are asked for are made; places are kept in content
//! coordinates; what is covered takes one row, always. Stages: a block's words as one text
//! (`flat`), its lines (`wrap`, `table`), its rows (`laid`), the page (`page`). Not here: colours
//! and cells, which are `ui`'s.

mod flat;
mod laid;
mod page;
mod segment;
mod table;
mod wrap;

pub use flat::{Flat, HIDDEN, Span, Veil, flat};
pub use laid::{Laid, RowKind};
pub use page::{Layout, PageRow, Place, Spot};
pub use segment::{Frame, Look, Segment, covers_on};
pub use wrap::{Line, chop, wrap};

#[cfg(test)]
#[path = "layout/tests.rs"]
mod tests;
