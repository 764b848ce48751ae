//! What a page hides by itself: its spoiler markup.
//!
//! Enters: a page's tree. Leaves: for every element whether it is a cover, and of which kind, with
//! the label that its author put on it. Promised: a cover is known by its own tag, names, data and
//! colours and by what stands around it, never by what stands in it, its label aside; doubt is a
//! cover. Not here: marks that are typed into the text (`marks`).

use super::colours::{Paint, paint};
use super::names::spelled;
use super::tree::{Element, Tree};
use crate::article::Str;
use crate::parse::boundary::{may_warn, warns};
use crate::parse::marks::{INLINE, harmless, hides_link_of_a_page, holds_spoiler, names_spoilers};

/// A cover.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cover {
    /// It stands among words, and hides words.
    pub inline: bool,
    /// The author's words on it.
    pub label: Option<Str>,
    /// The element that held the label, which is not shown again.
    pub labelled: Option<usize>,
}

/// Names of parts that hide without the word "spoiler".
const HIDING: &[&str] = &[
    "hidden-text",
    "hidden-content",
    "spoil",
    "spoils",
    "spoiled",
    "spoilt",
    "heimu",
    "blackout",
    "blacked-out",
    "redacted",
    "mw-collapsed",
    "ipsspoiler",
    "sp-wrap",
    "sp-body",
    "hide-text",
    "text-hidden",
    "blurred",
    "blur-text",
    "text-blur",
];

/// Names that begin so tell what a page is about, not what it hides.
const ABOUT: &[&str] = &[
    "tag", "tags", "category", "cat", "term", "topic", "has", "with", "page", "single", "no",
    "non", "without", "not", "archive", "nav", "menu", "filed", "flair", "genre",
];

/// Names that end so belong to words about spoilers.
const NOTICES: &[&str] = &[
    "warning",
    "warn",
    "alert",
    "notice",
    "disclaimer",
    "banner",
    "badge",
    "tag",
    "tags",
    "icon",
    "free",
    "policy",
    "nav",
    "flag",
    "ahead",
    "reminder",
];

/// Names that end so are what a reader presses.
const HEADS: &[&str] = &[
    "head", "header", "heading", "title", "button", "btn", "toggle", "toggler", "label", "link",
    "summary", "trigger", "opener", "show", "caption", "control", "handle", "switch",
];

/// What an element says of spoilers by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Nothing,
    /// What stands in it is hidden.
    Hides,
    /// It is what a reader presses to see what is hidden.
    Head,
}

/// Where a node stands, told from the outside in.
#[derive(Clone, Copy, Default)]
struct Around {
    covered: bool,
    ground: bool,
}

/// Finds the covers of a page. `gone` nodes are passed over.
pub(super) fn covers(tree: &Tree, gone: &[bool]) -> Vec<Option<Cover>> {
    let mut covers = vec![None; tree.len()];
    let mut around = vec![Around::default(); tree.len()];
    let mut at = 1;
    while at < tree.len() {
        if gone.get(at).copied().unwrap_or_default() {
            at = tree.end(at);
            continue;
        }
        if let Some(element) = tree.element(at) {
            let paint = paint(element);
            let above = around.get(tree.parent(at)).copied().unwrap_or_default();
            let hides = match says(element, tree.name(at)) {
                Says::Hides => true,
                Says::Head if !above.covered => tells(&tree.words(at, gone, 400)),
                Says::Head | Says::Nothing => {
                    paint.hides
                        || (paint.white && !above.ground && tree.is(at, &["span", "font"]))
                        || (paint.absent && !above.covered && is_pressed_open(tree, at))
                }
            };
            if hides {
                let cover = cover(tree, gone, at, element);
                if let Some(place) = covers.get_mut(at) {
                    *place = Some(cover);
                }
            }
            if let Some(own) = around.get_mut(at) {
                own.covered = above.covered || hides;
                own.ground = above.ground || paint.ground;
            }
        }
        at += 1;
    }
    covers
}

/// Whether an element is not shown before somebody presses something.
pub(super) fn is_absent(element: &Element) -> bool {
    let Paint { absent, .. } = paint(element);
    absent
}

/// A part that is not shown, and behind what opens it: a cover that somebody made by hand.
pub(super) fn is_pressed_open(tree: &Tree, at: usize) -> bool {
    let before = tree
        .children(tree.parent(at))
        .take_while(|child| *child < at)
        .filter(|child| tree.element(*child).is_some())
        .last();
    // The control may stand in a paragraph of its own.
    let presses = |at: usize| {
        tree.element(at).is_some_and(|element| {
            tree.is(at, &["button"])
                || ["onclick", "aria-expanded", "data-toggle", "aria-controls", "data-target"]
                    .iter()
                    .any(|name| element.attribute(name).is_some())
                || element.attribute("href").is_some_and(|to| to.starts_with("javascript:"))
        })
    };
    before.is_some_and(|before| presses(before) || tree.children(before).any(presses))
}

/// Whether words on a cover's head give something away: they go under a cover themselves.
fn tells(words: &str) -> bool {
    let words = words.trim();
    let warning = may_warn(words) && warns(words);
    !words.is_empty() && !warning && harmless(words).is_none()
}

fn says(element: &Element, name: &str) -> Says {
    if matches!(name, "html" | "body" | "#document" | "head") {
        return Says::Nothing;
    }
    if name == "details" || holds_spoiler(name) {
        return Says::Hides;
    }
    if name == "a" {
        let said = |name| element.attribute(name).unwrap_or_default().trim();
        if hides_link_of_a_page(said("href"), said("title")) {
            return Says::Hides;
        }
    }
    let is_frame = matches!(name, "article" | "main");
    let mut told = Says::Nothing;
    for (key, value) in element.attributes() {
        if names_spoilers(key)
            && !value.eq_ignore_ascii_case("false")
            && !is_frame
            && !is_head(&spelled(key))
        {
            return Says::Hides;
        }
    }
    // The names of an element are those of its class, and some more.
    let may = |name: &str| HIDING.contains(&name) || holds_spoiler(name);
    if !element.names.iter().any(may) {
        return told;
    }
    let class = element.attribute("class").unwrap_or_default();
    for name in class.split_ascii_whitespace() {
        let name = spelled(name);
        if HIDING.contains(&&*name) {
            return Says::Hides;
        }
        if !holds_spoiler(&name) || (is_frame && !matches!(&*name, "spoiler" | "spoilers")) {
            continue;
        }
        match name_says(&name) {
            Says::Hides => return Says::Hides,
            Says::Head => told = Says::Head,
            Says::Nothing => {}
        }
    }
    told
}

/// What one name that holds the word says.
fn name_says(name: &str) -> Says {
    let first = name.split('-').next().unwrap_or_default();
    let last = name.rsplit('-').next().unwrap_or_default();
    if ABOUT.contains(&first) || NOTICES.contains(&last) {
        Says::Nothing
    } else if is_head(name) {
        Says::Head
    } else {
        Says::Hides
    }
}

fn is_head(name: &str) -> bool {
    name.rsplit('-').take(2).any(|word| HEADS.contains(&word))
        && !name.ends_with("content")
        && !name.ends_with("body")
}

fn cover(tree: &Tree, gone: &[bool], at: usize, element: &Element) -> Cover {
    let words = ["data-mx-spoiler", "data-label", "data-spoiler-title", "data-title", "title"];
    let written = words.iter().filter_map(|name| element.attribute(name)).find_map(harmless);
    let (label, labelled) = match head(tree, gone, at) {
        Some((head, words)) => match harmless(&words) {
            Some(label) => (Some(label), Some(head)),
            None => (written, None),
        },
        None => (written, None),
    };
    Cover { inline: is_inline(tree, at), label, labelled }
}

/// What the author wrote on a cover: the first thing in it, when that is its head.
fn head(tree: &Tree, gone: &[bool], at: usize) -> Option<(usize, String)> {
    let mut next = at + 1;
    while next < tree.end(at) {
        if gone.get(next).copied().unwrap_or_default() {
            next = tree.end(next);
            continue;
        }
        if let Some(text) = tree.text(next) {
            if !text.trim().is_empty() {
                return None;
            }
        } else if let Some(element) = tree.element(next) {
            let is_head = tree.is(next, &["summary", "button", "legend"])
                || element.says("role", &["button", "heading"])
                || element.names.iter().any(is_head);
            if is_head {
                return Some((next, tree.words(next, gone, 400)));
            }
        }
        next += 1;
    }
    None
}

/// Whether a cover stands among words: by its tag and by what stands around it.
fn is_inline(tree: &Tree, at: usize) -> bool {
    if !tree.is(at, INLINE) && !holds_spoiler(tree.name(at)) {
        return false;
    }
    let parent = tree.parent(at);
    if tree.is(parent, INLINE)
        || tree.is(
            parent,
            &["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dd", "dt", "figcaption"],
        )
    {
        return true;
    }
    tree.children(parent).any(|beside| {
        beside != at
            && (tree.text(beside).is_some_and(|text| !text.trim().is_empty())
                || (tree.is(beside, INLINE) && !tree.is(beside, &["br", "img"])))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use dom_query::Document;

    use super::*;

    /// The covers of a page: "inline" or "block", with their labels.
    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let tree = Tree::of(&Document::from(page));
        let found: Vec<String> = covers(&tree, &[])
            .iter()
            .flatten()
            .map(|cover| {
                let kind = if cover.inline { "inline" } else { "block" };
                cover.label.as_ref().map_or(kind.into(), |label| format!("{kind}: {label}"))
            })
            .collect();
        assert_eq!(found, expected, "{page}");
    }

    #[test]
    fn markup_of_many_houses_is_a_cover() {
        for page in [
            "<div class=spoiler>x</div>",
            "<div class='su-spoiler su-spoiler-closed'>x</div>",
            "<div class=bbCodeSpoiler>x</div>",
            "<div class=spoilerContent>x</div>",
            "<div class=sp-wrap>x</div>",
            "<div data-spoiler>x</div>",
            "<div spoiler>x</div>",
            "<section class=hidden-text>x</section>",
            "<div style='color:#000;background:#000'>x</div>",
            "<div class=spoiler-block>x</div>",
            "<article class=spoiler>x</article>",
        ] {
            check(page, &["block"]);
        }
        for page in [
            "<p>a <span class=spoiler>x</span>",
            "<p>a <spoiler>x</spoiler>",
            "<p>a <tg-spoiler>x</tg-spoiler>",
            "<p>a <span data-mx-spoiler>x</span>",
            "<p>a <font color=white>x</font>",
            "<p>a <a href='/spoiler'>x</a>",
            "<p>a <a href='#sp'>x</a>",
            "<p>a <a href='/b' title='Marnie did it'>x</a>",
            "<p>a <span style='background:#000;color:#000'>x</span>",
            "<div>a <span class=spoiler>x</span></div>",
        ] {
            check(page, &["inline"]);
        }
    }

    #[test]
    fn a_label_is_shown_only_when_it_gives_nothing_away() {
        check("<details><summary>Spoilers</summary>x</details>", &["block: Spoilers"]);
        check("<details><summary>Marnie did it</summary>x</details>", &["block"]);
        check(
            "<div class=spoiler-block><div class=spoiler-header><p>Season 2</p></div>x</div>",
            &["block: Season 2"],
        );
        check("<p>a <span data-mx-spoiler='ending'>x</span>", &["inline: ending"]);
    }

    #[test]
    fn what_only_speaks_of_spoilers_is_no_cover() {
        for page in [
            "<body class='tag-spoilers single'>x",
            "<article class='post category-spoilers'>x</article>",
            "<p class=spoiler-warning>Spoilers ahead</p>",
            "<div class='spoiler-free'>x</div>",
            "<div class=no-spoilers>x</div>",
            "<h2 class=spoiler-title>Spoilers ahead</h2>",
            "<table bgcolor=black><tr><td><font color=white>x</font></table>",
            "<p data-spoiler=false>x</p>",
            "<p spoiler=false>x</p>",
            "<p spoilers-count=2>x</p>",
            "<p>a <a href='/tv' title='All about television'>x</a>",
        ] {
            check(page, &[]);
        }
    }

    #[test]
    fn a_head_that_tells_is_covered_itself() {
        check(
            "<p class=spoiler-title>Marnie did it</p><div class=spoiler-content>x</div>",
            &["block", "block"],
        );
    }

    #[test]
    fn what_a_press_opens_is_a_cover_and_other_absent_text_is_not() {
        check("<p><a onclick='t()'>More</a></p><div style='display:none'>x</div>", &["block"]);
        check("<p>More</p><div style='display:none'>x</div>", &[]);
    }
}
