//! Where the command line finds articles.
//!
//! Enters: an argument as it was typed. Leaves: articles, or one line that says why not, without
//! the program's name. Promised: a folder stands for the articles in it; `-` is standard input.
//! The only file of this floor that reads files.

use std::ffi::{OsStr, OsString};
use std::io::Read as _;
use std::path::Path;

use crate::parse::{Format, Parsed, parse};
use crate::spoiler::Document;
use crate::text::clean_line;

/// An article that was read.
pub(super) struct Article {
    /// What it came under, safe for a terminal.
    pub(super) name: String,
    /// The article.
    pub(super) document: Document,
}

/// Where articles come from; tests bring their own.
pub(super) trait Source {
    /// The articles that an argument stands for: itself, or what is in the folder.
    fn list(&self, argument: &OsStr) -> Result<Vec<OsString>, String>;
    /// Reads one.
    fn open(&self, argument: &OsStr, format: Option<Format>) -> Result<Article, String>;
    /// The names in the library.
    fn library(&self) -> Vec<String>;
}

/// Files and folders, and standard input.
pub(super) struct Disk;

impl Source for Disk {
    fn list(&self, argument: &OsStr) -> Result<Vec<OsString>, String> {
        let path = Path::new(argument);
        if argument == "-" || !path.is_dir() {
            return Ok(vec![argument.to_owned()]);
        }
        let name = clean_line(&argument.to_string_lossy());
        let entries = std::fs::read_dir(path)
            .map_err(|error| format!("{name}: {error}; check its permissions"))?;
        let mut files: Vec<OsString> = entries
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|end| of_extension(end).is_some()))
            .map(std::path::PathBuf::into_os_string)
            .collect();
        files.sort();
        if files.is_empty() {
            return Err(format!("{name}: no articles here; .txt, .md and .toml files are read"));
        }
        Ok(files)
    }

    fn open(&self, argument: &OsStr, format: Option<Format>) -> Result<Article, String> {
        let (name, guessed, text) = read(argument)?;
        match parse(&text, format.unwrap_or(guessed), &name) {
            // Notices stay unsaid here: their number and their lines may follow hidden text.
            Ok(Parsed { document, .. }) => Ok(Article { name, document }),
            Err(mistake) => {
                let (line, column) = (mistake.line, mistake.column);
                Err(format!("{name}:{line}:{column}: {}", mistake.message))
            }
        }
    }

    fn library(&self) -> Vec<String> {
        Vec::new()
    }
}

/// The name, the format and the text of what was typed.
fn read(argument: &OsStr) -> Result<(String, Format, String), String> {
    if argument == "-" {
        let mut bytes = Vec::new();
        let name = "standard input".to_owned();
        std::io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .map_err(|error| format!("{name}: {error}; try again"))?;
        return text(name, Format::Plain, bytes);
    }
    let path = Path::new(argument);
    let name = clean_line(&path.file_name().unwrap_or(argument).to_string_lossy());
    let place = clean_line(&argument.to_string_lossy());
    let bytes = std::fs::read(path)
        .map_err(|error| format!("{place}: {error}; check the name, or run unspoil alone"))?;
    let format = path.extension().and_then(of_extension).unwrap_or(Format::Plain);
    text(name, format, bytes)
}

fn text(name: String, format: Format, bytes: Vec<u8>) -> Result<(String, Format, String), String> {
    match String::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => Err(format!("{name}: is empty; nothing to read")),
        Ok(text) => Ok((name, format, text)),
        Err(_) => Err(format!("{name}: is not text in UTF-8; convert it first")),
    }
}

fn of_extension(extension: &OsStr) -> Option<Format> {
    match extension.to_string_lossy().to_lowercase().as_str() {
        "txt" | "text" => Some(Format::Plain),
        "md" | "markdown" => Some(Format::Markdown),
        "toml" => Some(Format::Toml),
        _ => None,
    }
}
