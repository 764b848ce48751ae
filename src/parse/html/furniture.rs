//! Furniture: what a page holds beside its article.
//!
//! Enters: a page's tree, and where its article is. Leaves: for every node whether it goes.
//! Promised: judged by tags, roles and names, and by links that stand alone; what holds the article
//! stays, whatever it is called, and so does a part with a doubtful name that reads like prose.
//! How long a text is decides nothing: most texts are hidden later. Not here: lines of furniture
//! that look like paragraphs (`lines`).

use super::covers::{Cover, is_absent, is_pressed_open};
use super::lines::{Line, line};
use super::offers::is_offer;
use super::parts::{DOUBTFUL, NAMES, PROSE, SILENT, SURE, is_built_beside};
use super::root::{Root, STATES};
use super::tree::{Element, Tree};

/// So many paragraphs make prose of a part with a doubtful name.
const PROSE_FROM: usize = 4;

/// What goes because of its tag, role or names.
pub(super) fn furniture(tree: &Tree, root: &Root) -> Vec<bool> {
    let mut gone = vec![false; tree.len()];
    let mut at = 1;
    while at < tree.len() {
        let goes = tree.element(at).is_some_and(|element| {
            tree.is(at, SILENT)
                || (!root.is_in(tree, at)
                    && !tree.is(at, &["html", "body", "#document"])
                    && is_furniture(tree, at, element))
        });
        if goes {
            for place in gone.iter_mut().take(tree.end(at)).skip(at) {
                *place = true;
            }
            at = tree.end(at);
        } else {
            at += 1;
        }
    }
    gone
}

/// What is not shown, and is no cover either.
pub(super) fn absent(tree: &Tree, root: &Root, covers: &[Option<Cover>], gone: &mut [bool]) {
    let mut at = 1;
    while at < tree.len() {
        let is_cover = covers.get(at).is_some_and(Option::is_some);
        let is_gone = gone.get(at).copied().unwrap_or_default();
        let is_absent = !is_cover
            && !root.is_in(tree, at)
            && tree.element(at).is_some_and(is_absent)
            && !is_pressed_open(tree, at);
        // Under a cover nothing is lost, shown or not.
        let is_button = !is_cover && tree.is(at, &["button"]);
        if is_absent || is_button {
            for place in gone.iter_mut().take(tree.end(at)).skip(at) {
                *place = true;
            }
        }
        at = if is_cover || is_gone || is_absent || is_button { tree.end(at) } else { at + 1 };
    }
}

fn is_furniture(tree: &Tree, at: usize, element: &Element) -> bool {
    if element.says(
        "role",
        &[
            "navigation",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "contentinfo",
            "tooltip",
        ],
    ) || tree.is(at, &["nav"])
    {
        return true;
    }
    if tree.is(at, &["form", "footer"]) {
        return !reads_like_prose(tree, at);
    }
    if tree.is(at, &["a", "i", "span"]) && element.says("aria-hidden", &["true"]) {
        return !holds_class_of_text(element);
    }
    if element.attribute("aria-label").is_some_and(|label| {
        let label = label.to_lowercase();
        ["breadcrumb", "share", "related", "table of contents", "advertisement", "newsletter"]
            .iter()
            .any(|word| label.contains(word))
    }) && !tree.is(at, &["a", "img", "h1", "h2", "h3", "h4"])
    {
        return true;
    }
    // Numbers that lead to notes, and arrows that lead back.
    if tree.is(at, &["sup"]) && (element.names.has(&["reference"]) || is_reference(tree, at)) {
        return true;
    }
    if tree.is(at, &["a"])
        && (element.says("role", &["doc-backlink"])
            || matches!(tree.words(at, &[], 20).trim(), "↩" | "↩︎" | "↑" | "^" | "¶" | "§"))
    {
        return true;
    }
    if element.names.iter().any(|name| name.contains("table-of-contents")) {
        return true;
    }
    if tree.is(at, &["aside"]) && sells(tree, at) && !is_warning_box(element) {
        return true;
    }
    if element.names.has(PROSE) && !element.names.speak_of(&["share", "author", "toc"]) {
        return false;
    }
    if element.names.iter().any(is_built_beside) {
        return true;
    }
    if element.names.has(NAMES) && !tree.is(at, &["p", "h1", "h2", "h3", "h4", "h5", "h6"])
        || element.names.has(&["screen-reader-text", "sr-only", "ad"])
    {
        return !is_heading_text(tree, at, element);
    }
    let speaks = |words: &[&str]| {
        element.names.iter().any(|name| {
            let mut parts = name.split('-');
            let first = parts.clone().next().unwrap_or_default();
            let is_state = STATES.contains(&first) && name.contains('-');
            !is_state && parts.any(|word| words.binary_search(&word).is_ok())
        })
    };
    if speaks(SURE) {
        return !is_warning_box(element);
    }
    let doubtful = speaks(DOUBTFUL)
        || element.names.iter().any(|name| {
            name == "widget" || name.starts_with("widget-") && !name.ends_with("-caption")
        })
        || element.says("role", &["complementary"]);
    if doubtful {
        return !is_warning_box(element) && (!reads_like_prose(tree, at) || is_shelf(tree, at));
    }
    // "Share this letter", as a button.
    if element.names.has(&["button-wrapper", "wp-block-buttons", "wp-block-button"]) {
        return !is_warning_box(element);
    }
    tree.is(at, &["aside", "section", "div"])
        && (is_led(tree, at) || is_offer(tree, at) || asks_for_an_address(tree, at))
        && !is_warning_box(element)
}

/// A few words over a field for an address: "One letter every Monday".
fn asks_for_an_address(tree: &Tree, at: usize) -> bool {
    const LONGEST: usize = 300;
    let asks = |at: usize| {
        tree.is(at, &["input"])
            && tree.element(at).is_some_and(|input| input.says("type", &["email"]))
    };
    // A look at a few words refuses most elements.
    tree.words(at, &[], LONGEST).len() < LONGEST
        && (at..tree.end(at)).any(asks)
        && !reads_like_prose(tree, at)
}

/// A heading's own words may stand in an element for screen readers.
fn is_heading_text(tree: &Tree, at: usize, element: &Element) -> bool {
    tree.is(at, &["span"]) && element.names.has(&["headline"])
}

fn holds_class_of_text(element: &Element) -> bool {
    element.names.speak_of(&["spoiler", "cap", "dropcap", "text"])
}

/// A box beside the text whose last word is a link: "Buy it".
fn sells(tree: &Tree, at: usize) -> bool {
    let last = tree.children(at).filter(|child| tree.element(*child).is_some()).last();
    last.is_some_and(|last| {
        !tree.has_own_words(last) && (last..tree.end(last)).any(|at| tree.is(at, &["a"]))
    })
}

/// A raised number that is a link to a place in the page.
fn is_reference(tree: &Tree, at: usize) -> bool {
    let links = |at: usize| {
        tree.element(at)
            .and_then(|element| element.attribute("href"))
            .is_some_and(|target| target.starts_with('#'))
    };
    !tree.has_own_words(at) && (at..tree.end(at)).any(links)
}

/// A box that warns of spoilers stays, whatever else it is called.
fn is_warning_box(element: &Element) -> bool {
    element.names.speak_of(&["spoiler", "spoilers", "warning", "disclaimer"])
}

/// Whether several paragraphs in it have words of their own.
fn reads_like_prose(tree: &Tree, at: usize) -> bool {
    let mut found = 0;
    let mut next = at + 1;
    while next < tree.end(at) && found < PROSE_FROM {
        if tree.is(next, &["p", "h1"]) {
            if tree.is(next, &["h1"]) {
                return true;
            }
            found += usize::from(tree.has_own_words(next));
            next = tree.end(next);
        } else {
            next += 1;
        }
    }
    found >= PROSE_FROM
}

/// A shelf of other articles: headings that are links.
fn is_shelf(tree: &Tree, at: usize) -> bool {
    (at..tree.end(at)).any(|at| {
        tree.is(at, &["h2", "h3", "h4", "h5"])
            && (tree.is(tree.parent(at), &["a"])
                || (tree.children(at).any(|child| tree.is(child, &["a"]))
                    && !tree.has_own_words(at)))
    })
}

/// A box whose first line says that it is furniture: "You might also like".
fn is_led(tree: &Tree, at: usize) -> bool {
    let mut next = at + 1;
    while next < tree.end(at) {
        if tree.is(next, &["h2", "h3", "h4", "h5", "h6", "p", "strong", "b", "span"]) {
            let words = tree.words(next, &[], 200);
            if !words.trim().is_empty() {
                return matches!(line(words.trim()), Line::Leads) && !reads_like_prose(tree, at);
            }
        }
        if tree.text(next).is_some_and(|text| !text.trim().is_empty()) {
            return false;
        }
        next += 1;
    }
    false
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use dom_query::Document;

    use super::super::covers::covers;
    use super::super::root::root;
    use super::*;

    /// What is left of a page.
    #[track_caller]
    fn check(page: &str, left: &str) {
        let page = format!("<article><h1>T</h1>{page}</article>");
        let tree = Tree::of(&Document::from(page.as_str()));
        let root = root(&tree, &[]);
        let mut gone = furniture(&tree, &root);
        let covers = covers(&tree, &gone);
        absent(&tree, &root, &covers, &mut gone);
        let words = tree.words(0, &gone, 10_000);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(words, format!("T {left}").trim(), "{page}");
    }

    #[test]
    fn furniture_of_many_houses_goes() {
        for page in [
            "<nav>x</nav>",
            "<div class=sharedaddy><h3>Share this:</h3></div>",
            "<div class='addtoany_share_save_container'>x</div>",
            "<section class=yarpp-related><p>a</p></section>",
            "<div id=comments><p>1</p><p>2</p><p>3</p><p>4</p><p>5</p></div>",
            "<div id=disqus_thread>x</div>",
            "<div class=newsletter-inline><p>x</p></div>",
            "<div class=mail><h3>Get it</h3><p>x</p><form><input type=email></form></div>",
            "<p class=button-wrapper><a class=button href=/share>Share this letter</a></p>",
            "<div class='author-box'><p>x</p></div>",
            "<div class='cookie-law-info-bar'>x</div>",
            "<div id=onetrust-banner-sdk>x</div>",
            "<div class=ad-slot>Advertisement</div>",
            "<ins class=adsbygoogle>x</ins>",
            "<amp-ad>x</amp-ad>",
            "<div id=toc_container>x</div>",
            "<div class=entry-meta>x</div>",
            "<p class=meta>x</p>",
            "<form><p>x</p><input></form>",
            "<footer>x</footer>",
            "<div role=dialog>x</div>",
            "<div class='related-posts'><h3><a>a</a></h3><p>1</p><p>2</p><p>3</p><p>4</p></div>",
            "<div><h3>You might also like</h3><ul><li><a>x</a></ul></div>",
            "<div hidden>x</div>",
            "<span class=screen-reader-text>x</span>",
            "<div class='elementor-widget elementor-widget-share-buttons'>x</div>",
            "<button>x</button>",
            "<div class='elementor-element elementor-widget elementor-widget-posts'><article><h4>x</h4></article></div>",
            "<div class='et_pb_module et_pb_blog_0 et_pb_blog_grid'><article><h2>x</h2><p>y</p></article></div>",
            "<div class=q><h2>Ada in your inbox</h2><p>x</p><button>Yes</button></div>",
            "<sup><a href='#n1'>1</a></sup>",
            "<div class=paywall-offer>x</div>",
            "<aside><p>x</p><a>Buy it</a></aside>",
            "<div class=yoast-table-of-contents><h2>x</h2></div>",
            "<div class=yorumlar><h4>Yorumlar (2)</h4><p>x</p></div>",
            "<div class=etiketler>Etiketler: x</div>",
            "<section id=kommentare><p>x</p></section>",
            "<div class='articulos-relacionados'><p>x</p></div>",
            "<div class=audio-player><span>x</span></div>",
            "<div class=rate><p>How would you rate this list?</p></div>",
        ] {
            check(page, "");
        }
    }

    #[test]
    fn a_word_in_a_name_does_not_take_prose_away() {
        for page in [
            "<div class=shared>x</div>",
            "<div class='has-ads'>x</div>",
            "<section class=related-work><p>x</p><p>x</p><p>x</p><p>x</p></section>",
            "<div class='elementor-widget elementor-widget-text-editor'>x</div>",
            "<div class='spoiler-nav'>x</div>",
            "<aside class='promo spoiler-warning'>x</aside>",
            "<aside>x</aside>",
            "<figcaption class='widget-image-caption wp-caption-text'>x</figcaption>",
            "<div class=rated>x</div>",
            "<aside><p>x</p></aside>",
        ] {
            let left = if page.contains("work") { "x x x x" } else { "x" };
            check(page, left);
        }
    }

    #[test]
    fn what_is_absent_stays_under_a_cover() {
        check("<div class=spoiler><div style='display:none'>x</div></div>", "x");
        check("<div class=spoiler><button>b</button>x</div>", "bx");
    }
}
