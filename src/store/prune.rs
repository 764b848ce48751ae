//! Letting go of what is old.
//!
//! Enters: the folder of remembered articles. Leaves: at most [`MOST`] of them, the newest, and
//! those that are bookmarked; and no leftovers of an instance that was killed while it wrote.
//! Promised: what cannot be judged stays. Files that were set aside stay too: they are the
//! reader's to look at. Called under the lock, and only when an article is remembered anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::disk;
use super::remembered::ArticleFile;

/// So many articles are remembered.
pub(super) const MOST: usize = 5_000;

/// Pruning goes this far below, so that it is done seldom.
const SLACK: usize = 250;

/// A file that is still being written is younger than this.
const WRITTEN_BY_NOW: Duration = Duration::from_secs(60 * 60);

/// Drops the oldest articles in `folder` when there are more than `most`.
pub(super) fn prune(folder: &Path, most: usize) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut articles: Vec<PathBuf> = Vec::new();
    for entry in entries.flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            articles.push(path);
        } else if entry.file_name().to_string_lossy().starts_with(disk::BESIDE)
            && age(&path).is_some_and(|age| age > WRITTEN_BY_NOW)
        {
            let _ = fs::remove_file(&path);
        }
    }
    if articles.len() <= most {
        return;
    }
    let surplus = articles.len() - most.saturating_sub(SLACK.min(most / 20));
    let mut dated: Vec<(SystemTime, PathBuf)> = articles
        .into_iter()
        .filter_map(|path| Some((fs::metadata(&path).ok()?.modified().ok()?, path)))
        .collect();
    dated.sort();
    let old = dated.into_iter().map(|(_, path)| path).filter(|path| may_go(path));
    for path in old.take(surplus) {
        let _ = fs::remove_file(path);
    }
}

fn age(path: &Path) -> Option<Duration> {
    fs::metadata(path).ok()?.modified().ok()?.elapsed().ok()
}

/// Ours, understood, and not bookmarked.
fn may_go(path: &Path) -> bool {
    let Ok(Some(bytes)) = disk::read(path) else { return false };
    super::parse::<ArticleFile>(&bytes).is_ok_and(|file| !file.article.bookmarked)
}
