//! Folders of articles.
//!
//! Enters: a folder. Leaves: the addresses of the articles in it and under it, in the order in
//! which a reader would shelve them ("part 2" before "part 10"). Promised: at most [`DEEPEST`]
//! folders deep and [`MOST`] entries, so that a folder as wide as a disk ends; links that lead in a
//! circle are followed once; what may not be read is passed over. Not here: reading the articles;
//! only `.toml` files are looked into, since most of them are some program's settings.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Address, SourceError, file, sniff};

/// Sub-folders of sub-folders are followed this far; the folder itself is 0.
pub const DEEPEST: usize = 4;

/// So many files and folders are looked at.
pub const MOST: usize = 200_000;

/// So much of a `.toml` file is searched for a section.
const TOML_LOOK: u64 = 64 << 10;

/// Their files are about a program, not about a film.
const SKIPPED: [&str; 3] = ["readme", "license", "changelog"];

/// The articles in `folder` and under it: `.txt`, `.md`, `.markdown`, `.html` and `.toml` files,
/// ordered by name, hidden ones left out.
///
/// Errors: it is not there, may not be read, is no folder, or holds no articles.
pub fn list(folder: &Path) -> Result<Vec<Address>, SourceError> {
    let mut found = Vec::new();
    each(folder, &mut |address| found.push(address))?;
    Ok(found)
}

/// The same, each as it is found: of a library only the first folder is waited for.
///
/// Errors: as for [`list`].
pub fn each(folder: &Path, take: &mut dyn FnMut(Address)) -> Result<(), SourceError> {
    walk(&file::absolute(folder), true, &mut |path| {
        take(Address::File(path));
        true
    })
}

/// Whether there is an article in `folder`: looks no further than the first one.
///
/// Errors: as for [`list`].
pub fn must_hold_articles(folder: &Path) -> Result<(), SourceError> {
    walk(&file::absolute(folder), false, &mut |_| false)
}

/// Hands over the articles in a folder, one at least, for as long as `take` wants more.
fn walk(
    root: &Path,
    in_order: bool,
    take: &mut dyn FnMut(PathBuf) -> bool,
) -> Result<(), SourceError> {
    let address = Address::File(root.to_owned());
    let entries = fs::read_dir(root).map_err(|error| file::explain(root, &address, &error))?;
    let (seen, found) = (HashSet::from([root.to_owned()]), HashSet::new());
    let mut walk = Walk { take, in_order, found, seen, left: MOST };
    walk.folder(entries, root, 0);
    if walk.found.is_empty() {
        return Err(SourceError::empty_folder(&address));
    }
    Ok(())
}

struct Walk<'a> {
    take: &'a mut dyn FnMut(PathBuf) -> bool,
    /// As a reader would shelve them.
    in_order: bool,
    /// Links may lead to a file a second time.
    found: HashSet<PathBuf>,
    /// Folders that were followed.
    seen: HashSet<PathBuf>,
    left: usize,
}

impl Walk<'_> {
    /// Says whether more is wanted.
    fn folder(&mut self, entries: fs::ReadDir, at: &Path, depth: usize) -> bool {
        let mut entries = entries.flatten();
        if !self.in_order {
            return entries.all(|entry| self.entry(&entry, at, depth));
        }
        let mut entries: Vec<fs::DirEntry> = entries.take(self.left).collect();
        entries.sort_by_cached_key(|entry| filed_under(&entry.file_name()));
        entries.iter().all(|entry| self.entry(entry, at, depth))
    }

    fn entry(&mut self, entry: &fs::DirEntry, at: &Path, depth: usize) -> bool {
        let Some(left) = self.left.checked_sub(1) else { return false };
        self.left = left;
        let name = entry.file_name();
        let Ok(kind) = entry.file_type() else { return true };
        if is_hidden(&name) {
            return true;
        }
        let mut path = at.join(&name);
        let mut is_folder = kind.is_dir();
        let mut is_file = kind.is_file();
        if kind.is_symlink() {
            // Only links cost a look at where they lead; what hangs loose is passed over.
            let Ok(target) = fs::canonicalize(&path) else { return true };
            is_folder = target.is_dir();
            is_file = target.is_file();
            path = target;
        }
        if is_folder && depth < DEEPEST && !holds_parts(&name) {
            self.inner(&path, depth + 1)
        } else if is_file
            && is_article_name(&name)
            && is_article(&path)
            && self.found.insert(path.clone())
        {
            (self.take)(path)
        } else {
            true
        }
    }

    fn inner(&mut self, path: &Path, depth: usize) -> bool {
        match fs::read_dir(path) {
            Ok(entries) if self.seen.insert(path.to_owned()) => self.folder(entries, path, depth),
            _ => true,
        }
    }
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// Whether a folder holds the parts of a page that a browser saved beside it.
fn holds_parts(name: &OsStr) -> bool {
    name.as_encoded_bytes().ends_with(b"_files")
}

fn is_article_name(name: &OsStr) -> bool {
    let path = Path::new(name);
    let lower = |part: Option<&OsStr>| {
        part.map(|part| part.to_string_lossy().to_lowercase()).unwrap_or_default()
    };
    let (stem, extension) = (lower(path.file_stem()), lower(path.extension()));
    if SKIPPED.iter().any(|skipped| stem.starts_with(skipped)) {
        return false;
    }
    match extension.as_str() {
        "txt" | "md" | "markdown" => true,
        "html" | "htm" | "xhtml" => cfg!(feature = "html"),
        "toml" => stem != "cargo",
        _ => false,
    }
}

fn is_article(path: &Path) -> bool {
    let is_toml = path.extension().is_some_and(|found| found.eq_ignore_ascii_case("toml"));
    !is_toml || file::beginning(path, TOML_LOOK).is_some_and(|text| sniff::has_section(&text))
}

/// What a name is filed under among those beside it: letters by the alphabet whatever their case,
/// numbers by their value.
fn filed_under(name: &OsStr) -> String {
    let name = name.to_string_lossy();
    let mut key = String::with_capacity(name.len() + 1);
    let mut rest = name.as_ref();
    while let Some(c) = rest.chars().next() {
        let (number, after) = digits(rest);
        if number.is_empty() {
            key.extend(c.to_lowercase());
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        } else {
            // The longer number is the greater one; its length takes the place of its first
            // digit among letters.
            let number = number.trim_start_matches('0');
            let length = u8::try_from(number.len()).unwrap_or(9).min(9);
            key.push(char::from(b'0' + length));
            key.push_str(number);
            rest = after;
        }
    }
    // Less than any letter: what is in "part" comes before "part two".
    key.push('\0');
    key
}

/// The digits that `text` begins with, and the rest.
fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or(("", text))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Writes `files` ("name" or "name: text") and lists the folder, names relative to it.
    #[track_caller]
    fn check(files: &[&str], expected: &[&str]) {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let (name, text) = file.split_once(": ").unwrap_or((file, "text"));
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        assert_eq!(names(folder.path()), expected);
    }

    #[track_caller]
    fn names(folder: &Path) -> Vec<String> {
        let root = fs::canonicalize(folder).unwrap();
        let relative = |address: &Address| match address {
            Address::File(path) => path.strip_prefix(&root).unwrap().display().to_string(),
            _ => unreachable!("a folder holds files"),
        };
        match list(folder) {
            Ok(found) => found.iter().map(relative).collect(),
            Err(error) => vec![error.to_string().replace(&*root.to_string_lossy(), "DIR")],
        }
    }

    #[test]
    fn articles_are_shelved_by_name_and_number() {
        check(
            &["recap-10.md", "Recap-2.txt", "recap-1.markdown", "a.md", "B.md", "recap-010b.md"],
            &["a.md", "B.md", "recap-1.markdown", "Recap-2.txt", "recap-10.md", "recap-010b.md"],
        );
    }

    #[test]
    fn what_is_no_article_is_passed_over() {
        check(
            &[
                "a.md",
                ".hidden.md",
                ".git/x.md",
                "README.md",
                "readme.de.txt",
                "LICENSE-MIT.txt",
                "CHANGELOG.md",
                "photo.png",
                "notes",
                "Cargo.toml: [[section]]",
                "rustfmt.toml: max_width = 100",
                "b.toml: title = \"x\"\n[[section]]\nheading = \"y\"\n",
            ],
            &["a.md", "b.toml"],
        );
    }

    #[test]
    fn articles_are_shelved_folder_by_folder() {
        check(
            &["b.md", "part 10/a.md", "part 2/b.md", "part 2.md", "part 2/sub/a.md", "a/z.md"],
            &["a/z.md", "b.md", "part 2/b.md", "part 2/sub/a.md", "part 2.md", "part 10/a.md"],
        );
    }

    #[test]
    fn the_first_articles_come_before_the_last_folder_is_read() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["1", "2"] {
            fs::create_dir(folder.path().join(name)).unwrap();
            fs::write(folder.path().join(name).join("a.md"), "text").unwrap();
        }
        let mut came = 0;
        each(folder.path(), &mut |_| {
            came += 1;
            // What is not there any more is not missed.
            let _ = fs::remove_dir_all(folder.path().join("2"));
        })
        .unwrap();
        assert_eq!(came, 1);
    }

    #[cfg(feature = "html")]
    #[test]
    fn pages_are_articles_and_their_saved_parts_are_none() {
        check(
            &["b.HTML", "a.htm", "c.xhtml", "d.mhtml", "b_files/ad.html"],
            &["a.htm", "b.HTML", "c.xhtml"],
        );
    }

    #[test]
    fn sub_folders_are_followed_four_deep() {
        check(
            &["1/2/3/4/in.md", "1/2/3/4/5/out.md", "top.md", "1/b.md"],
            &["1/2/3/4/in.md", "1/b.md", "top.md"],
        );
    }

    #[test]
    fn a_folder_without_articles_says_which_would_be_read() {
        check(
            &["photo.png"],
            &[if cfg!(feature = "html") {
                "DIR: no articles in this folder; .txt, .md, .html and .toml files are read"
            } else {
                "DIR: no articles in this folder; .txt, .md and .toml files are read"
            }],
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("none");
        assert!(list(&missing).unwrap_err().is_not_found());
    }

    #[cfg(unix)]
    #[test]
    fn links_in_a_circle_end_and_an_article_stands_once() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("inner");
        fs::create_dir(&inner).unwrap();
        fs::write(inner.join("a.md"), "text").unwrap();
        symlink(folder.path(), inner.join("back")).unwrap();
        symlink(&inner, folder.path().join("again")).unwrap();
        symlink(inner.join("a.md"), folder.path().join("b.md")).unwrap();
        symlink("nowhere", folder.path().join("loose.md")).unwrap();
        assert_eq!(names(folder.path()), ["inner/a.md"]);
    }
}
