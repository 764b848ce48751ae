//! Web pages.
//!
//! Enters: the text of a page. Leaves: a draft: the article's blocks in reading order, what its
//! markup hides sealed, without the furniture around it. Stages: tree → where the article is →
//! furniture → covers → blocks → sweep → marks over blocks. Promised: what is covered is set apart
//! before anything is chosen, and no choice asks how much text stands anywhere; no word of the
//! article is lost; descriptions and other metadata stay unread. A page that cannot be read, or
//! costs too much, is covered whole. Not here: warnings and boundaries; see `compose`.

mod bare;
mod blocks;
mod bylines;
mod choice;
mod colours;
mod covers;
mod furniture;
mod guard;
mod handmade;
mod head;
mod leads;
mod lines;
mod links;
mod names;
mod offers;
mod page;
mod parts;
mod phrases;
mod reading;
mod root;
mod site;
mod sweep;
mod tables;
mod title;
mod tree;
mod wiki;

use std::panic::{AssertUnwindSafe, catch_unwind};

use dom_query::Document;

use self::blocks::blocks;
use self::covers::{Cover, covers};
use self::furniture::{absent, furniture};
use self::head::head;
use self::links::Base;
use self::page::Page;
use self::reading::{Links, Read, Role};
use self::root::{Root, root};
use self::sweep::sweep;
use self::title::title;
use self::tree::Tree;
use self::wiki::{is_wiki, tell_all};
use super::boundary::{may_warn, warns};
use super::draft::{Draft, Drafted, Front, Marked, Spoilers};
use super::marks::across;
use super::{Notice, Weight};
use crate::article::{Block, Body, Run, Style};
use crate::spoiler::Piece;
use crate::text::clean_line;

/// Said above a page in which no article was found.
const NO_ARTICLE: &str = "No article was found in this page; this is all of its text.";

/// Between a title and the text a shorter line, in words, is a name, a category, a label.
const STANDFIRST: usize = 5;

/// Reads a page.
pub(super) fn draft(text: &str) -> (Draft, Vec<Notice>) {
    if guard::is_too_much(text) {
        return covered(text, "this page nests too deep to be read, and is covered whole");
    }
    // A defect in a library must not let text out: everything is covered instead.
    match catch_unwind(AssertUnwindSafe(|| read(text))) {
        Ok(read) => read,
        Err(_) => covered(text, "this page could not be read, and is covered whole"),
    }
}

/// A page that is covered whole.
fn covered(text: &str, why: &str) -> (Draft, Vec<Notice>) {
    let front = Front { spoilers: Some(Spoilers::All), ..Front::default() };
    let draft = Draft { front, blocks: bare::paragraphs(text), ..Draft::default() };
    (draft, vec![Notice::at(1, Weight::Error, why)])
}

fn read(text: &str) -> (Draft, Vec<Notice>) {
    let tree = Tree::of(&Document::from(text));
    let head = head(&tree);
    let root = root(&tree, &head.titles());
    let mut gone = furniture(&tree, &root);
    let covers = covers(&tree, &gone);
    absent(&tree, &root, &covers, &mut gone);
    // What is printed on a cover is not read again under it.
    for head in covers.iter().flatten().filter_map(|cover| cover.labelled) {
        for place in gone.iter_mut().take(tree.end(head)).skip(head) {
            *place = true;
        }
    }
    let base = Base::of(head.base.as_deref().or(head.address.as_deref()));
    let own = Base::of(head.address.as_deref());
    let heading = root.title.and_then(|at| heading(&tree, at, &gone, &covers));
    let title = title(heading.as_deref(), &head, own.host());
    let page = Page { tree: &tree, gone: &gone, covers: &covers, base: &base };
    let mut notices = Vec::new();
    let (reads, found) = article(&page, &root);
    let reads = reads.into_iter().filter(|read| !repeats(read, heading.as_deref())).collect();
    let mut swept = sweep(reads, false);
    if !found {
        doubt(&mut swept);
        notices.push(Notice::at(1, Weight::Warning, NO_ARTICLE));
    }
    if is_wiki(&tree) {
        tell_all(&mut swept);
    }
    let author = head.author.or_else(|| author(&tree, &root));
    let front = Front {
        title,
        author: author.map(|name| clean_line(&name)).filter(|name| !name.is_empty()),
        language: head.language.map(|language| language.to_ascii_lowercase()),
        source: head.address.map(|address| clean_line(&address)),
        ..Front::default()
    };
    (Draft { front, blocks: across(swept), ..Draft::default() }, notices)
}

/// The article's own heading, if all of it is in the open.
fn heading(tree: &Tree, at: usize, gone: &[bool], covers: &[Option<Cover>]) -> Option<String> {
    let is_cover = |at: usize| covers.get(at).is_some_and(Option::is_some);
    let hides = (at..tree.end(at)).any(is_cover) || tree.around(at, usize::MAX).any(is_cover);
    let words = clean_line(&tree.words(at, gone, 4_000));
    (!hides && !words.is_empty()).then_some(words)
}

/// The blocks of the article, and whether there is one.
fn article(page: &Page<'_>, root: &Root) -> (Vec<Read>, bool) {
    let tree = page.tree;
    let body = tree.first("body").unwrap_or(0);
    let title = root.title.map(|title| (title, tree.end(title)));
    let mut reads = Vec::new();
    let Some(first) = root.parts.first().copied() else {
        let end = tree.end(body);
        let begins = match title {
            Some(_) => None,
            None => choice::beginning(tree, page.gone, page.covers),
        };
        let (before, from) = match (title, begins) {
            // Before the title stand the site's own things, if nothing is prose.
            (Some((title, behind)), _) => (title, behind),
            (None, Some(begins)) => (begins, begins),
            (None, None) => (body, body),
        };
        let is_kept = if title.is_some() { is_kept_before } else { is_standfirst };
        reads.extend(blocks(page, body, before).into_iter().filter(is_kept));
        reads.extend(blocks(page, from, end));
        return (reads, title.is_some() || begins.is_some());
    };
    match title {
        Some((title, behind)) if tree.holds(first, title) => {
            reads.extend(blocks(page, first + 1, title).into_iter().filter(is_kept_before));
            reads.extend(blocks(page, behind, tree.end(first)));
        }
        Some((_, behind)) if behind <= first => {
            reads.extend(blocks(page, behind, first).into_iter().filter(is_standfirst));
            reads.extend(part(page, first));
        }
        _ => reads.extend(part(page, first)),
    }
    for next in root.parts.iter().skip(1) {
        reads.extend(part(page, *next));
    }
    (reads, true)
}

/// The blocks of one part of the article. A whole post in a `<blockquote>` quotes nobody.
fn part(page: &Page<'_>, at: usize) -> Vec<Read> {
    let is_bare = page.tree.is(at, &["blockquote"]) && page.cover(at).is_none();
    blocks(page, at + usize::from(is_bare), page.tree.end(at))
}

/// Whether a block warns of spoilers: then it is kept, wherever it stands.
fn is_warning(read: &Read) -> bool {
    read.words.as_deref().is_some_and(|words| may_warn(words) && warns(words))
}

/// Before a title: a warning, or a cover.
fn is_kept_before(read: &Read) -> bool {
    read.role == Role::Cover || is_warning(read)
}

/// Between a title and the text: a standfirst, a caption, a warning, or a cover.
fn is_standfirst(read: &Read) -> bool {
    match (&read.words, read.role) {
        (_, Role::Cover | Role::Table | Role::Caption) | (None, _) => true,
        (Some(words), _) => {
            let long = words.split_whitespace().count() >= STANDFIRST;
            (long && read.links != Links::All) || is_warning(read)
        }
    }
}

/// A heading that only says the title again.
fn repeats(read: &Read, title: Option<&str>) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    read.role == Role::Heading
        && title.is_some_and(|title| {
            read.words.as_deref().is_some_and(|words| letters(words) == letters(title))
        })
}

/// A page in which no article was found says so, and is hidden from its first heading.
fn doubt(blocks: &mut Vec<Drafted>) {
    for block in &mut *blocks {
        let is_heading =
            block.piece.as_open().is_some_and(|block| matches!(block.body, Body::Heading { .. }));
        if is_heading {
            block.marked = Marked { hidden: true, ..Marked::default() };
        }
    }
    let style = Style { aside: true, ..Style::default() };
    let run = Run { text: NO_ARTICLE.into(), style, link: None };
    blocks.insert(0, Drafted::open(1, Block::paragraph(vec![Piece::Open(run)])));
}

/// The author's name where the article's head gives it.
fn author(tree: &Tree, root: &Root) -> Option<String> {
    let title = root.title?;
    let near = title..(title + 120).min(tree.len());
    near.into_iter().find_map(|at| {
        let element = tree.element(at)?;
        let names = element.says("rel", &["author"])
            || element.says("itemprop", &["author"])
            || element.names.has(&[
                "author",
                "author-name",
                "byline",
                "byline-name",
                "post-author",
            ]);
        if !names || tree.is(at, &["body", "main", "article"]) {
            return None;
        }
        let words = clean_line(&tree.words(at, &[], 200));
        let openers = ["By ", "by ", "Posted by ", "Written by ", "Words by "];
        let name = openers.iter().find_map(|by| words.strip_prefix(by)).unwrap_or(&words).trim();
        let fits = (1..=5).contains(&name.split(' ').count())
            && name.len() <= 60
            && name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '\'' | '’' | '-'));
        fits.then(|| name.to_owned())
    })
}

#[cfg(test)]
mod tests;
