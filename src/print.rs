//! The shown text as linear text, as a table of contents, or as JSON.
//!
//! Enters: a [`View`], or a [`Sheet`], which is a view and the covers that were lifted to get it.
//! Leaves: text. Promised: what is printed is made from what may be seen; a cover is one line of
//! the same make whatever it hides, and nothing counts what is inside it; text that was safe for
//! a terminal stays so, and escape sequences are written only where they are asked for. Not here:
//! standard output, files, the choice of what to lift (`cli.rs`).

mod count;
mod fold;
mod json;
mod quote;
#[cfg(test)]
pub(crate) mod sample;
mod sections;
mod show;
mod table;
mod text;
mod toc;
#[cfg(test)]
pub(crate) mod twins;

pub use count::{Hidden, hidden, tally, withheld};
pub use json::{json, json_array, json_contents};
pub use quote::quote;
pub use sections::{Section, sections};
pub use show::{Sheet, Show, Unknown, lift, look, look_at};
pub use text::{TextOptions, blocks, cover_name, cover_words, text};
pub use toc::toc;

use crate::spoiler::{BlockId, View};

/// What is shown of the section in which the block `at` stands, for the clipboard: not wrapped,
/// without colours, its covers as markers. Empty when there is no such section.
pub fn section_text(view: &View, at: &BlockId) -> String {
    let position = view.position(at);
    let options = TextOptions::default();
    sections(view)
        .into_iter()
        .find(|section| section.range.contains(&position))
        .map(|section| blocks(section.blocks, &options))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::sample;
    use super::section_text;
    use crate::spoiler::{BlockId, Path, Reveals, project};

    fn at(ordinal: u32) -> BlockId {
        BlockId(Path::root().child(ordinal))
    }

    #[test]
    fn a_copied_section_keeps_its_covers() {
        let document = sample::recap();
        let view = project(&document, &Reveals::none());
        assert_eq!(section_text(&view, &at(3)), "[Question 2 · ending · hidden]\n");
        assert!(section_text(&view, &at(0)).starts_with("A painter"));
        assert!(!section_text(&view, &at(0)).contains("Question"));
    }
}
