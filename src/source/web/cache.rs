//! Pages that are kept.
//!
//! Enters: a folder, a page as it was sent, its address. Leaves: the same page later. Promised: a
//! page is the body in one file and what is known of it in another, which names the first, so that
//! an old head never stands over a new body; files are replaced whole; what is damaged counts as
//! not kept; together they stay below the limit, the oldest going first; nothing that fails is an
//! error. A file's name is made from the address and the time, never from what stands in the page.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::request::{Answer, Version};
use crate::source::url::Url;
use crate::store::{disk, fingerprint};

/// The version of the files.
const VERSION: u32 = 1;

/// What is no entry's and older than this was left by an instance that was ended.
const WRITTEN_BY_NOW: Duration = Duration::from_secs(60 * 60);

/// A page that was kept.
#[derive(Debug)]
pub(super) struct Kept {
    /// By what the server knows it again.
    pub(super) version: Version,
    /// What the server called it.
    pub(super) kind: String,
    /// Where it was found in the end.
    pub(super) found: Url,
    /// When it was last what the server had, in seconds since 1970.
    pub(super) when: u64,
    /// The page.
    pub(super) body: Vec<u8>,
    head: Head,
}

/// What is known of a page; the file that ends with `.json`.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Head {
    version: u32,
    url: String,
    found: String,
    body: String,
    bytes: u64,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    etag: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed: Option<String>,
    when: u64,
}

/// The page of `url` in `folder`, if it is kept and whole.
pub(super) fn find(folder: &Path, url: &Url) -> Option<Kept> {
    let bytes = disk::read(&folder.join(format!("{}.json", stem(url)))).ok()??;
    let head: Head = serde_json::from_slice(&bytes).ok()?;
    // A name is as good as its first bytes; the address in the file is what counts.
    let own = head.version == VERSION
        && head.url == url.to_string()
        && head.body.starts_with(&stem(url))
        && head.body.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    if !own {
        return None;
    }
    let body = disk::read(&folder.join(&head.body)).ok()??;
    if body.len() as u64 != head.bytes || body.is_empty() {
        return None;
    }
    Some(Kept {
        version: Version { etag: head.etag.clone(), changed: head.changed.clone() },
        kind: head.kind.clone(),
        found: Url::read(&head.found).ok()?.0,
        when: head.when,
        body,
        head,
    })
}

/// Keeps a page, and lets go of the oldest above `most` bytes.
pub(super) fn keep(folder: &Path, url: &Url, answer: &Answer, most: u64) {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let stamp = format!("{}-{}", since.as_millis(), std::process::id());
    let head = Head {
        version: VERSION,
        url: url.to_string(),
        found: answer.found.to_string(),
        body: format!("{}-{stamp}.page", stem(url)),
        bytes: answer.body.len() as u64,
        kind: answer.kind.clone(),
        etag: answer.version.etag.clone(),
        changed: answer.version.changed.clone(),
        when: since.as_secs(),
    };
    let kept = disk::make_folder(folder)
        .and_then(|()| disk::write(&folder.join(&head.body), &answer.body))
        .is_ok()
        && write(folder, url, &head);
    if kept {
        make_room(folder, most);
    } else {
        let _ = fs::remove_file(folder.join(&head.body));
    }
}

/// The server says that a page is still what it has: it is as good as new.
pub(super) fn keep_on(folder: &Path, url: &Url, kept: &Kept) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(kept.when, |now| now.as_secs());
    write(folder, url, &Head { when: now, ..kept.head.clone() });
}

/// Lets go of what is kept of a page.
pub(super) fn forget(folder: &Path, url: &Url) {
    let _ = fs::remove_file(folder.join(format!("{}.json", stem(url))));
}

fn write(folder: &Path, url: &Url, head: &Head) -> bool {
    let Ok(bytes) = serde_json::to_vec(head) else { return false };
    disk::write(&folder.join(format!("{}.json", stem(url))), &bytes).is_ok()
}

/// The names of a page's files begin with this.
fn stem(url: &Url) -> String {
    format!("{:016x}", fingerprint(url.to_string().as_bytes()))
}

/// Removes bodies that no head names any more, then the oldest pages until the rest is at most
/// `most` bytes.
fn make_room(folder: &Path, most: u64) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let (mut heads, mut others) = (Vec::new(), Vec::new());
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "json") {
            heads.push(path);
        } else {
            others.push(path);
        }
    }
    // When it was written, its head, its body, bytes of both.
    let mut pages: Vec<(SystemTime, PathBuf, PathBuf, u64)> = Vec::new();
    for path in heads {
        let Ok(about) = fs::metadata(&path) else { continue };
        let head = disk::read(&path).ok().flatten();
        let head = head.and_then(|bytes| serde_json::from_slice::<Head>(&bytes).ok());
        let name = head.as_ref().map(|head| head.body.clone()).unwrap_or_default();
        let body = others.iter().find(|other| other.file_name().is_some_and(|own| *own == *name));
        match body {
            Some(body) => {
                let size = fs::metadata(body).map_or(0, |about| about.len());
                let written = about.modified().unwrap_or(UNIX_EPOCH);
                pages.push((written, path, body.clone(), size.saturating_add(about.len())));
            }
            // Damaged, or its body was removed.
            None => drop(fs::remove_file(&path)),
        }
    }
    for path in others {
        let named = pages.iter().any(|(_, _, body, _)| *body == path);
        let is_body = path.extension().is_some_and(|extension| extension == "page");
        // The head of a body that is just being written is still to come.
        let old = fs::metadata(&path).ok().and_then(|about| about.modified().ok()?.elapsed().ok());
        let ours = is_body || path.file_name().is_some_and(is_leftover);
        if !named
            && ours
            && old.is_none_or(|old| old > WRITTEN_BY_NOW || is_replaced(&path, &pages))
        {
            let _ = fs::remove_file(&path);
        }
    }
    pages.sort();
    let mut all: u64 = pages.iter().map(|(_, _, _, size)| size).sum();
    for (_, head, body, size) in &pages {
        if all <= most {
            break;
        }
        let _ = fs::remove_file(head);
        let _ = fs::remove_file(body);
        all = all.saturating_sub(*size);
    }
}

/// A file that was still being written when its instance was ended.
fn is_leftover(name: &std::ffi::OsStr) -> bool {
    name.to_string_lossy().starts_with(disk::BESIDE)
}

/// The body of a page of which a newer body is kept: names are in the order of time.
fn is_replaced(path: &Path, pages: &[(SystemTime, PathBuf, PathBuf, u64)]) -> bool {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let Some(own) = name(path) else { return false };
    pages
        .iter()
        .filter_map(|(_, _, body, _)| name(body))
        .any(|newer| newer.get(..16) == own.get(..16) && own < newer)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn url(path: &str) -> Url {
        Url::read(&format!("https://e.org/{path}")).unwrap().0
    }

    fn answer(url: &Url, body: &str) -> Answer {
        let version = Version { etag: Some("\"1\"".to_owned()), changed: None };
        let kind = "text/plain; charset=utf-8".to_owned();
        Answer { found: url.clone(), kind, version, private: false, body: body.into() }
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Makes a page's files older than they are.
    fn age(folder: &Path, url: &Url, seconds: u64) {
        let file = fs::File::options()
            .write(true)
            .open(folder.join(format!("{}.json", stem(url))))
            .unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(seconds)).unwrap();
    }

    #[test]
    fn a_page_is_found_as_it_was_kept() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("made/when/needed");
        let page = url("a");
        assert!(find(&folder, &page).is_none());
        keep(&folder, &page, &answer(&page, "body"), 1 << 20);
        let kept = find(&folder, &page).unwrap();
        assert_eq!(kept.body, b"body");
        assert_eq!(kept.kind, "text/plain; charset=utf-8");
        assert_eq!(kept.version.etag.as_deref(), Some("\"1\""));
        assert!(kept.when > 1_700_000_000);
        assert!(find(&folder, &url("b")).is_none());
        forget(&folder, &page);
        assert!(find(&folder, &page).is_none());
    }

    #[test]
    fn a_page_that_was_fetched_anew_has_one_body() {
        let folder = tempfile::tempdir().unwrap();
        let page = url("a");
        for body in ["one", "two", "three"] {
            keep(folder.path(), &page, &answer(&page, body), 1 << 20);
        }
        assert_eq!(find(folder.path(), &page).unwrap().body, b"three");
        assert_eq!(names(folder.path()).len(), 2, "{:?}", names(folder.path()));
    }

    #[test]
    fn what_is_damaged_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let page = url("a");
        let head = folder.path().join(format!("{}.json", stem(&page)));
        let fresh = || {
            keep(folder.path(), &page, &answer(&page, "body"), 1 << 20);
            assert!(find(folder.path(), &page).is_some());
            fs::read_to_string(&head).unwrap()
        };
        for (from, to) in [
            ("{", ""),
            ("\"version\":1", "\"version\":2"),
            ("e.org/a", "e.org/b"),
            ("\"bytes\":4", "\"bytes\":5"),
            ("\"body\":\"", "\"body\":\"../"),
        ] {
            let text = fresh();
            assert!(text.contains(from), "{text}");
            fs::write(&head, text.replace(from, to)).unwrap();
            assert!(find(folder.path(), &page).is_none(), "{from} → {to}");
        }
        fresh();
        let body = names(folder.path()).into_iter().rfind(|name| name.contains(".page"));
        fs::write(folder.path().join(body.unwrap()), "").unwrap();
        assert!(find(folder.path(), &page).is_none());
    }

    #[test]
    fn the_oldest_pages_go_first() {
        let folder = tempfile::tempdir().unwrap();
        let body = "x".repeat(10_000);
        for (name, old) in [("old", 300), ("older", 600), ("new", 0)] {
            keep(folder.path(), &url(name), &answer(&url(name), &body), 1 << 20);
            age(folder.path(), &url(name), old);
        }
        keep(folder.path(), &url("last"), &answer(&url("last"), &body), 32_000);
        let kept = |name: &str| find(folder.path(), &url(name)).is_some();
        assert_eq!(
            [kept("older"), kept("old"), kept("new"), kept("last")],
            [false, true, true, true]
        );
        assert_eq!(names(folder.path()).len(), 6);
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_no_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "x").unwrap();
        keep(&file.join("under"), &url("a"), &answer(&url("a"), "body"), 1 << 20);
        assert!(find(&file.join("under"), &url("a")).is_none());
    }

    #[test]
    fn names_say_nothing_of_what_stands_in_a_page() {
        let heads = |body: &str| {
            let folder = tempfile::tempdir().unwrap();
            keep(folder.path(), &url("a"), &answer(&url("a"), body), 1 << 20);
            names(folder.path()).iter().map(|name| name[..16].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(heads("The butler."), heads("The gardener, of all people."));
    }
}
