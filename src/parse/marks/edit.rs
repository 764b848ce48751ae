//! Small changes of a text.
//!
//! Enters: nothing; what finds marks makes these. Leaves: plain data for `split.rs`, which makes
//! the changes. Promised: an edit says bytes of the text as it came, and never lies inside a cut.

/// A small change, so that Markdown leaves a mark alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edit {
    /// Where.
    pub at: usize,
    /// Bytes that go.
    pub remove: usize,
    /// What comes instead.
    pub insert: &'static str,
}
