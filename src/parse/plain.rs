//! Plain text.

use super::Notice;
use super::draft::Draft;

/// Reads plain text.
pub(super) fn draft(_text: &str) -> (Draft, Vec<Notice>) {
    (Draft::default(), Vec::new())
}
