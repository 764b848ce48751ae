//! From text to a sealed document.
//!
//! Enters: the text of an article, its format, the name it came under. Leaves: a [`Document`] and
//! [`Notice`]s. Promised: parsing the text never fails and never panics, whatever it holds; what
//! is in doubt is sealed. Only a mistake in an author's front matter is an error, a [`Mistake`]
//! with its position. Neither a notice nor a mistake ever quotes an article's text: it might be
//! sealed. Stages: format (`plain`, `markdown`, `toml`) → draft → `compose` (boundary, covers).

mod boundary;
mod compose;
mod draft;
mod emptying;
mod front_matter;
mod headings;
#[cfg(feature = "html")]
mod html;
mod lettering;
mod markdown;
mod marks;
mod notes;
mod opening;
mod plain;
mod proof;
mod told;
mod toml;

use self::compose::compose;
use self::draft::{Draft, Spoilers, Veiled};
pub use self::opening::open_lines;
pub use self::proof::proofread;
use crate::article::Words;
use crate::mend::Mends;
use crate::spoiler::Document;

/// How an article is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Paragraphs between blank lines.
    Plain,
    /// Markdown, with or without front matter.
    Markdown,
    /// The article as data.
    Toml,
    /// A web page.
    Html,
}

/// How much a [`Notice`] matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// What was written does not do what it says.
    Error,
    /// What was written may not do what its author wants.
    Warning,
    /// It could be said more clearly.
    Note,
}

/// Something worth telling that did not stop the reading. Says a position, never the text there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// How much it matters.
    pub weight: Weight,
    /// What is odd, and what can be done.
    pub message: String,
}

impl Notice {
    /// A notice at the beginning of a line.
    fn at(line: u32, weight: Weight, message: impl Into<String>) -> Self {
        Self { line, column: 1, weight, message: message.into() }
    }
}

/// A mistake in front matter or in a `.toml` article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// What is wrong and what is allowed; quotes keys, never values.
    pub message: String,
}

/// What is hidden without being marked. Doubt is hidden unless the reader settled otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Hide what titles itself a recap, from its first heading on, when nothing in it warns.
    pub unmarked_recaps: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self { unmarked_recaps: true }
    }
}

/// What came of a text.
#[derive(Debug)]
pub struct Parsed {
    /// The article.
    pub document: Document,
    /// What was odd.
    pub notices: Vec<Notice>,
    /// What the reader said that could be done; what it was about is not found any more otherwise.
    pub mends: Mends,
}

/// Reads an article. `name` is what it came under, a file's name without its folder, say; it
/// serves as a title where the article has none.
pub fn parse(text: &str, format: Format, name: &str) -> Result<Parsed, Mistake> {
    parse_by(Rules::default(), text, format, name)
}

/// The same by the reader's rules.
pub fn parse_by(rules: Rules, text: &str, format: Format, name: &str) -> Result<Parsed, Mistake> {
    parse_mended(rules, &Mends::default(), text, format, name)
}

/// The same, after what the reader said of this very article.
pub fn parse_mended(
    rules: Rules,
    mends: &Mends,
    text: &str,
    format: Format,
    name: &str,
) -> Result<Parsed, Mistake> {
    parse_kept(rules, mends, &text.into(), format, name)
}

/// The same of a text that is kept. Words of plain text that stand in it as they are shown are
/// parts of it and no copies.
pub fn parse_kept(
    rules: Rules,
    mends: &Mends,
    text: &Words,
    format: Format,
    name: &str,
) -> Result<Parsed, Mistake> {
    let compose = |draft| compose(draft, name, rules, mends);
    let read = |veiled: &Veiled| match format {
        Format::Plain => Ok(plain::draft(text)),
        Format::Markdown => markdown::draft(text, veiled),
        Format::Toml => toml::draft(text, veiled),
        Format::Html => Ok(page(text)),
    };
    let (mut draft, notices) = read(&Veiled::default())?;
    let defines = std::mem::take(&mut draft.defines);
    let (mut document, veiled, mends) = compose(draft);
    if format == Format::Html {
        // A page's lines are its author's program's, and furniture among them.
        document.meta.boundary.line = None;
    }
    if !defines.iter().any(|line| veiled.hides(*line)) {
        return Ok(Parsed { document, notices, mends });
    }
    // Something in the open may refer to what is hidden, `[lantern]` to a line behind the
    // boundary. So what is in the open is read without that, and what is hidden with it.
    let (hidden, _) = read(&Veiled::default())?;
    let (open, _) = read(&veiled)?;
    if let Some(draft) = open.with_hidden(hidden, &veiled) {
        let (document, again, mends) = compose(draft);
        if again == veiled {
            return Ok(Parsed { document, notices, mends });
        }
    }
    // The two readings do not agree on what is hidden: all of it is.
    let (mut draft, _) = read(&veiled)?;
    draft.front.spoilers = Some(Spoilers::All);
    let (document, _, mends) = compose(draft);
    Ok(Parsed { document, notices, mends })
}

/// A web page as a draft.
#[cfg(feature = "html")]
fn page(text: &str) -> (Draft, Vec<Notice>) {
    html::draft(text)
}

/// What is odd about a web page.
#[cfg(feature = "html")]
fn html_notices(text: &str) -> Vec<Notice> {
    html::draft(text).1
}

/// Without a reader of pages nothing is known of one.
#[cfg(not(feature = "html"))]
fn html_notices(_: &str) -> Vec<Notice> {
    vec![Notice::at(1, Weight::Error, "this unspoil reads no web pages; it is covered whole")]
}

/// Without a reader of pages nothing of one may be shown.
#[cfg(not(feature = "html"))]
fn page(text: &Words) -> (Draft, Vec<Notice>) {
    let (mut draft, notices) = plain::draft(text);
    draft.front.spoilers = Some(Spoilers::All);
    (draft, notices)
}

#[cfg(test)]
mod tests;
