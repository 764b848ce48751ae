//! Pages in which nothing is called an article.
//!
//! Enters: a page's tree, what is gone and covered in it. Leaves: where the article begins, if
//! there is one. Promised: the extractor is given only what stands before the first warning, the
//! first heading and the first sign of a mark, empty marks in the place of covers: what is hidden
//! later has no say. Not here: pages that say themselves where their article is (`root`).

use dom_smoothie::Readability;

use super::covers::Cover;
use super::tree::Tree;
use crate::parse::boundary::{may_warn, warns};
use crate::parse::marks::before_marks;

/// How the marks are called by which a node is found again.
const MARK: &str = "unspoil-";

/// Elements that the extractor weighs.
const WEIGHED: &[&str] = &[
    "p",
    "div",
    "td",
    "table",
    "tr",
    "tbody",
    "section",
    "article",
    "main",
    "center",
    "blockquote",
    "ul",
    "ol",
    "li",
    "pre",
    "a",
    "span",
    "font",
    "body",
    "dl",
    "dd",
    "dt",
    "header",
    "h1",
];

/// So much of a page is looked at, in bytes.
const LOOK: usize = 64 << 10;

/// The first node that the extractor takes for the article's.
pub(super) fn beginning(tree: &Tree, gone: &[bool], covers: &[Option<Cover>]) -> Option<usize> {
    let page = public(tree, gone, covers);
    let article = Readability::new(page, None, None).ok()?.parse().ok()?;
    let content = article.content.to_string();
    let mut first: Option<usize> = None;
    let mut rest = content.as_str();
    while let Some((_, mark)) = rest.split_once(MARK) {
        let digits = mark.len() - mark.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, behind) = mark.split_at_checked(digits)?;
        if let Ok(at) = number.parse::<usize>()
            && tree.is(at, &["p", "td", "pre", "li", "blockquote", "span"])
        {
            first = Some(first.map_or(at, |first| first.min(at)));
        }
        rest = behind;
    }
    first
}

/// The page up to the place where something may be hidden, as the extractor reads it.
fn public(tree: &Tree, gone: &[bool], covers: &[Option<Cover>]) -> String {
    let mut page = String::from("<html><body>");
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut gap = Gap::default();
    let mut at = tree.first("body").map_or(1, |body| body + 1);
    while at < tree.len() && page.len() < LOOK {
        while let Some((_, place)) = open.pop_if(|(end, _)| *end <= at) {
            close(&mut page, tree.name(place));
        }
        let end = tree.end(at);
        if gone.get(at).copied().unwrap_or_default() {
            at = end;
            continue;
        }
        if covers.get(at).is_some_and(Option::is_some) {
            page.push_str("<i></i>");
            at = end;
            continue;
        }
        if let Some(text) = tree.text(at) {
            // What a mark hides must not be heard as a warning either.
            let open = before_marks(text);
            if gap.begins(open) || may_warn(open) && warns(open) {
                break;
            }
            for c in open.chars() {
                match c {
                    '&' => page.push_str("&amp;"),
                    '<' => page.push_str("&lt;"),
                    _ => page.push(c),
                }
            }
            if open.len() < text.len() {
                break;
            }
        } else if tree.is(at, &["h2", "h3", "h4", "h5", "h6", "b", "strong"]) {
            break;
        } else if tree.is(at, &["br", "img", "hr"]) {
            if gap.widens() {
                break;
            }
            page.push_str("<br>");
        } else if tree.is(at, WEIGHED) {
            page.push('<');
            page.push_str(tree.name(at));
            page.push_str(" id=\"");
            page.push_str(MARK);
            page.push_str(&at.to_string());
            page.push_str("\">");
            open.push((end, at));
        }
        at += 1;
    }
    while let Some((_, place)) = open.pop() {
        close(&mut page, tree.name(place));
    }
    page
}

/// So many line ends behind a word of spoilers may be a gap that hides what follows.
const WIDE: usize = 8;

/// What looks like spoiler space.
#[derive(Default)]
struct Gap {
    spoke: bool,
    ends: usize,
    /// The last text was "S" alone.
    spelled: bool,
}

impl Gap {
    /// Whether a text may belong to it: "P" behind "S", "S P O I L E R", "Spoiler space", a dot.
    fn begins(&mut self, text: &str) -> bool {
        let text = text.trim();
        if text.is_empty() {
            return false;
        }
        self.ends = 0;
        let across = text.len() > 4 && text.split(' ').all(|word| word.len() <= 1);
        let down = text.eq_ignore_ascii_case("p") && self.spelled;
        self.spelled = text.eq_ignore_ascii_case("s");
        let dotted = self.spoke && !text.contains(char::is_alphanumeric);
        let speaks = may_warn(text);
        self.spoke |= speaks;
        across || down || dotted || (speaks && text.to_lowercase().contains("space"))
    }

    /// One more line ends.
    fn widens(&mut self) -> bool {
        self.ends += 1;
        self.spoke && self.ends >= WIDE
    }
}

fn close(page: &mut String, name: &str) {
    page.push_str("</");
    page.push_str(name);
    page.push('>');
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use dom_query::Document;

    use super::super::covers::covers;
    use super::*;

    const LONG: &str = "She comes back to the harbour at night, and nobody sees her, but the keeper \
        of the light, who says nothing, has seen the boat, the lamp, and the man in it.";

    fn begins(page: &str) -> Option<String> {
        let tree = Tree::of(&Document::from(page));
        let covers = covers(&tree, &[]);
        let at = beginning(&tree, &[], &covers)?;
        Some(tree.words(at, &[], 40).trim().chars().take(12).collect())
    }

    #[test]
    fn the_article_begins_with_its_prose() {
        let page = format!(
            "<div><a href=x>Home</a></div><div><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p></div>"
        );
        assert_eq!(begins(&page).as_deref(), Some("She comes ba"));
        assert_eq!(begins("<div></div>"), None);
    }

    #[test]
    fn what_stands_behind_a_warning_or_under_a_cover_has_no_say() {
        let tail = |tail: &str| {
            let page = format!("<div><p>{LONG}</p><p>{LONG}</p>{tail}</div>");
            let tree = Tree::of(&Document::from(page.as_str()));
            public(&tree, &[], &covers(&tree, &[]))
        };
        let warned = |hidden: &str| tail(&format!("<p>Spoilers ahead!</p>{hidden}"));
        assert_eq!(
            warned("<p>x</p>"),
            warned(&format!("<div><p>{LONG}</p></div><table><tr><td>y"))
        );
        for gap in ["S<br>P<br>O<br>I<br>L<br>E<br>R", "Spoiler space", "The spoiler:<br>.<br>."] {
            let gap = |hidden: &str| tail(&format!("<p>x</p><p>{gap}</p>{hidden}"));
            assert_eq!(gap("<p>x</p>"), gap(&format!("<div><p>{LONG}</p></div>")));
        }
        let cover = |inner: &str| {
            let page = format!("<p>{LONG}</p><details>{inner}</details><p>z</p>");
            let tree = Tree::of(&Document::from(page.as_str()));
            public(&tree, &[], &covers(&tree, &[]))
        };
        assert_eq!(cover("x").matches("<i>").count(), 1);
        let without_numbers = |page: String| page.replace(|c: char| c.is_ascii_digit(), "");
        assert_eq!(without_numbers(cover("x")), without_numbers(cover("<p>x<p>y")));
    }
}
