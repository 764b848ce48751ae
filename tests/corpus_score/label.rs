//! The labels: what a careful reader wants of an article.
//!
//! Enters: a folder with `NAME.txt`, `NAME.md` or `NAME.html` beside `NAME.json`. Leaves: an
//! [`Article`] for each, in the order of their names. Promised: a file without a label, a label
//! without a file, and a key that is not known are errors, so that nothing goes unjudged. The
//! keys are told in `tests/corpus/README.md`. Not here: whether a label is true.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use unspoil::parse::Format;

/// What an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It tells what happens.
    Recap,
    /// A review or an essay that gives nothing away.
    SpoilerFree,
    /// It speaks about spoilers and holds none.
    News,
}

/// A heading as it should be found.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    pub text: String,
    pub question: bool,
    pub hidden: bool,
    pub level: Option<u8>,
}

/// What is wanted of an article.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    pub title: Option<String>,
    pub work: String,
    pub kind: Kind,
    pub language: String,
    pub warning: Option<String>,
    pub safe: Vec<String>,
    pub hidden: Vec<String>,
    pub headings: Vec<Heading>,
    #[serde(default)]
    pub end_notice: Option<String>,
    #[serde(default)]
    pub after_end: Vec<String>,
    #[serde(default)]
    pub chrome: Vec<String>,
    pub notes: String,
}

impl Label {
    /// What must be readable before anything is revealed, each once: a piece behind a closing
    /// notice may be listed as safe too.
    pub fn open_pieces(&self) -> BTreeSet<&str> {
        self.safe.iter().chain(&self.after_end).map(String::as_str).collect()
    }

    /// Nothing in it is to be hidden.
    pub fn hides_nothing(&self) -> bool {
        self.hidden.is_empty() && !self.headings.iter().any(|heading| heading.hidden)
    }
}

/// An article and its label.
#[derive(Clone, Debug)]
pub struct Article {
    /// The file's name without its folder.
    pub name: String,
    pub format: Format,
    pub text: String,
    pub label: Label,
}

/// The formats that are judged, by the end of a file's name. Without the feature `html` a page is
/// covered whole, so there is nothing to judge.
pub fn format_of(extension: &str) -> Option<Format> {
    match extension {
        "txt" => Some(Format::Plain),
        "md" => Some(Format::Markdown),
        "html" if cfg!(feature = "html") => Some(Format::Html),
        _ => None,
    }
}

/// The labelled articles of a folder, not those of folders in it.
pub fn read(folder: &Path) -> Result<Vec<Article>, String> {
    let told = |path: &Path, what: &dyn std::fmt::Display| format!("{}: {what}", path.display());
    let entries = fs::read_dir(folder).map_err(|error| told(folder, &error))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(|error| told(folder, &error))?.path());
    }
    paths.sort();
    let mut articles = Vec::new();
    for path in &paths {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or("");
        let beside = |other: &str| path.with_extension(other);
        if extension == "json" && !["txt", "md", "html"].iter().any(|is| beside(is).exists()) {
            return Err(told(path, &"a label without an article"));
        }
        let Some(format) = format_of(extension) else { continue };
        let label = beside("json");
        // A text without a label is a note, such as a folder's README, and says so by its name.
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("").to_owned();
        if !label.exists() && name.starts_with("README") {
            continue;
        }
        let text = fs::read_to_string(path).map_err(|error| told(path, &error))?;
        let json = fs::read_to_string(&label).map_err(|error| told(&label, &error))?;
        let label = serde_json::from_str(&json).map_err(|error| told(&label, &error))?;
        articles.push(Article { name, format, text, label });
    }
    Ok(articles)
}
