//! From a view and a width to rows.

mod flat;

pub use flat::{Flat, HIDDEN, Span, Veil, flat};
