//! Markdown.

use super::draft::Draft;
use super::{Mistake, Notice};

/// Reads Markdown with its front matter.
pub(super) fn draft(_text: &str) -> Result<(Draft, Vec<Notice>), Mistake> {
    Ok((Draft::default(), Vec::new()))
}
