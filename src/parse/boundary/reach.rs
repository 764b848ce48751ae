//! How far a warning reaches, in whatever language it was said.
//!
//! Enters: nothing. Leaves: [`Reach`]. Promised: where nothing is said, it is the end of the article.

/// How far a warning reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// To the end of the article, or until it says that spoilers end.
    All,
    /// So many paragraphs.
    Paragraphs(usize),
    /// The rest of its section and further ones: so many in all.
    Sections(usize),
    /// The rest of its own paragraph.
    Paragraph,
    /// To the next heading of the same rank or a higher one.
    Section,
    /// From `from` to the end of its own sentence.
    Clause,
    /// What stands under the mark right behind it: "the following box tells the end".
    Next,
    /// What is marked: "the spoilers are inside the grey boxes".
    Marked,
}
