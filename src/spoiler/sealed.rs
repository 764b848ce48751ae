//! The seal: one private field, and nothing else in this module.
//!
//! Enters: anything that is to be hidden; anyone may hide. Leaves: nothing, except through
//! [`Sealed::open`], which only the rooms beside this one can name, and only `project.rs` calls
//! (`tests/tidy.rs` counts the callers). Promised: no `Clone`, `Eq`, `Hash`, `Deref`, `Display`,
//! `Serialize` or `map`, and a `Debug` that says nothing. Not promised: anything against code
//! that reads this process's memory; `unsafe` is forbidden in this crate for that reason.

use std::fmt;

/// Something that must not be seen.
pub struct Sealed<T>(T);

impl<T> Sealed<T> {
    /// Hides `secret`.
    pub fn new(secret: T) -> Self {
        Self(secret)
    }

    pub(super) fn open(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Sealed<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Sealed(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_prints_nothing_of_what_it_holds() {
        assert_eq!(format!("{:?}", Sealed::new("the butler")), "Sealed(..)");
        assert_eq!(format!("{:#?}", Sealed::new(vec![1, 2, 3])), "Sealed(..)");
    }
}
