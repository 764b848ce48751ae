//! What is the site's own: its name, and what leads to its first page.
//!
//! Enters: an element. Leaves: yes or no. Promised: judged by names and by where links lead. Not
//! here: furniture (`furniture`).

use super::tree::{Element, Tree};

/// What houses call their own name.
const SITES: &[&str] = &[
    "redditname",
    "logo",
    "site",
    "brand",
    "branding",
    "masthead",
    "sitename",
    "blogname",
    "navbar",
];

/// Whether a part is called after its site's name: "site-title", but not "wp-site-blocks", which
/// holds all of a page.
pub(super) fn names_a_site(element: &Element) -> bool {
    const WHOLE: &[&str] = &[
        "blocks",
        "content",
        "main",
        "inner",
        "container",
        "wrapper",
        "wrap",
        "page",
        "body",
        "grid",
    ];
    element.names.iter().any(|name| {
        name.split('-').any(|word| SITES.contains(&word))
            && !name.split('-').any(|word| WHOLE.contains(&word))
    })
}

/// A site's name is a link to its first page.
pub(super) fn leads_home(tree: &Tree, at: usize) -> bool {
    let is_home = |at: usize| {
        tree.is(at, &["a"])
            && tree
                .element(at)
                .and_then(|link| link.attribute("href"))
                .is_some_and(|target| matches!(target, "/" | "./" | "index.html" | "index.htm"))
    };
    !tree.has_own_words(at) && (at..tree.end(at)).any(is_home) || is_home(tree.parent(at))
}
