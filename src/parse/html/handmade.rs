//! The title of a page that was made by hand, without any heading.
//!
//! Enters: a page's tree and its names. Leaves: the element with the title, if there is one.
//! Promised: judged by tags, and by what stands before the first paragraph; what stands under a
//! cover has no say. Not here: pages with headings (`root`).

use super::covers::covers;
use super::site::leads_home;
use super::tree::Tree;
use crate::parse::boundary::{may_warn, warns};

/// The words of the page's own names that say something.
pub(super) fn said_words(titles: &[&str]) -> Vec<String> {
    titles.iter().flat_map(|title| long_words(title)).collect()
}

/// The longer words of a line, in small letters.
fn long_words(line: &str) -> Vec<String> {
    line.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 5)
        .map(str::to_lowercase)
        .collect()
}

/// A page made by hand has no heading, but a line in big letters above its first paragraph, which
/// shares a word with the page's name. What warns is none.
pub(super) fn big_line(tree: &Tree, said: &[String]) -> Option<usize> {
    let is_big = |at: usize| {
        tree.element(at).and_then(|font| font.attribute("size")).is_some_and(|size| {
            let size = size.trim();
            let least = if size.starts_with('+') { 2 } else { 5 };
            size.trim_start_matches('+').parse::<u8>().is_ok_and(|size| size >= least)
        })
    };
    // What stands under a cover has no say.
    let covers = covers(tree, &[]);
    let is_cover = |at: usize| covers.get(at).is_some_and(Option::is_some);
    let end = (1..tree.len()).find(|at| {
        is_cover(*at)
            || tree.is(*at, &["p", "h1", "h2", "h3", "h4", "blockquote", "pre"])
                && tree.has_own_words(*at)
    })?;
    let is_warning = |words: &str| may_warn(words) && warns(words);
    let fits = |at: usize| {
        let words = tree.words(at, &[], 400);
        !is_warning(&words) && long_words(&words).iter().any(|word| said.contains(word))
    };
    let leads = |at: usize| leads_home(tree, at) || tree.is(tree.parent(at), &["a"]);
    (1..end).find(|at| {
        let at = *at;
        let covered = || (at..tree.end(at)).any(is_cover);
        tree.is(at, &["font"]) && is_big(at) && !leads(at) && !covered() && fits(at)
    })
}
