//! Where the article is in a page.
//!
//! Enters: a page's tree. Leaves: the element with its title, and the elements that hold its text.
//! Promised: the choice is made of tags, names and order; how much text stands anywhere is not
//! asked, because most of it is hidden later. Not here: pages in which nothing is called an
//! article (`choice`).

use super::covers::covers;
use super::handmade::{big_line, said_words};
use super::parts::is_built_beside;
use super::site::{leads_home, names_a_site};
use super::tree::Tree;
use crate::parse::boundary::{may_warn, warns};
use crate::parse::marks::before_marks;

/// Where the article is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Root {
    /// The element that holds its title.
    pub title: Option<usize>,
    /// The elements that hold its text, in order; none where nothing says so.
    pub parts: Vec<usize>,
}

impl Root {
    /// Whether an element must not be taken for furniture: the article is in it.
    pub fn is_in(&self, tree: &Tree, at: usize) -> bool {
        self.title.iter().chain(&self.parts).any(|place| tree.holds(at, *place))
    }
}

/// What houses call the body of an article, the surest names first.
const BODIES: &[&[&str]] = &[
    &[
        "article-body",
        "articlebody",
        "entry-content",
        "post-body",
        "post-content",
        "article-content",
        "story-body",
        "wp-block-post-content",
        "gh-content",
        "post-entry",
        "td-post-content",
        "article-text",
        "article-body-content",
        "articlebody-content",
        "post-text",
        "post-article",
        "field-name-body",
        "elementor-widget-theme-post-content",
        "blog-item-content",
        "post-full-content",
        "single-post-content",
        "story-content",
        "content-body",
        "b-singlepost-body",
        "entry-text",
        "entrytext",
        "post-single-content",
        "article-main-content",
        "blog-post-content",
        "blog-content",
        "body-markup",
        "node-content",
        "single-content",
        "article-copy",
        "article-page-body",
        "the-content",
        "recap-body",
        "recap-content",
        "blogpost-body",
        "story-text",
        "article-details",
        "postcontent",
        "available-content",
        "entry-body",
        "post-message",
        "bb-wrapper",
        "text-body",
        "usertext-body",
        "se-main-container",
        "note-common-styles-textnote-body",
    ],
    &["mw-parser-output", "cooked", "theme-doc-markdown", "markdown-body", "postbody"],
    &[
        "mw-content-text",
        "body-content",
        "article-wrapper",
        "blog-post",
        "article",
        "story",
        "post",
        "artikel",
        "artikeltext",
        "beitrag",
        "articulo",
        "entrada",
        "articolo",
        "artigo",
        "materia",
        "makale",
        "yazi",
        "haber-detay",
        "artykul",
        "wpis",
        "statya",
    ],
];

/// What houses call the part that holds their content, in the languages of those who make pages by
/// hand as well.
const CONTENTS: &[&str] = &[
    "content",
    "main-content",
    "maincontent",
    "main",
    "primary",
    "inhalt",
    "hauptinhalt",
    "contenido",
    "contenido-principal",
    "contenu",
    "contenu-principal",
    "contenuto",
    "contenuti",
    "conteudo",
    "icerik",
    "icerik-alani",
    "ana-icerik",
    "tresc",
    "zawartosc",
    "kontent",
    "soderzhanie",
    "obsah",
    "innehall",
    "inhoud",
    "tartalom",
];

/// What houses call an article's title.
const TITLES: &[&str] = &[
    "entry-title",
    "post-title",
    "article-title",
    "headline",
    "article-headline",
    "story-title",
    "page-title",
    "first-heading",
    "firstheading",
    "post-headline",
    "single-title",
    "blog-title",
    "article-heading",
    "post-header-title",
    "post-full-title",
    "wp-block-post-title",
    "topic-title",
];

/// Parts whose titles and bodies are those of other articles.
const BESIDE: &[&str] = &[
    "related",
    "recommended",
    "recommendations",
    "comment",
    "comments",
    "sidebar",
    "footer",
    "nav",
    "navigation",
    "menu",
    "promo",
    "trending",
    "popular",
    "teaser",
    "card",
    "cards",
    "newsletter",
    "modal",
    "popup",
    "cookie",
    "consent",
    "recirc",
    "widget",
    "titlebox",
];

/// Words before a name that only say in which state a page is.
pub(super) const STATES: &[&str] = &[
    "has", "is", "no", "with", "without", "not", "non", "hide", "hidden", "show", "disable",
    "disabled", "enable", "enabled", "single", "wide", "content",
];

/// Finds the article. `said` are the titles that the page's metadata gives.
pub(super) fn root(tree: &Tree, said_titles: &[&str]) -> Root {
    let beside = beside(tree);
    let is_beside = |at: usize| beside.get(at).copied().unwrap_or_default();
    let said: Vec<String> = said_titles.iter().map(|title| letters(title)).collect();
    let title = title(tree, &said, &is_beside).or_else(|| big_line(tree, &said_words(said_titles)));
    let parts = parts(tree, title, &is_beside);
    Root { title, parts }
}

/// What stands in parts that belong to other articles, or to the site.
fn beside(tree: &Tree) -> Vec<bool> {
    let mut beside = vec![false; tree.len()];
    for at in 1..tree.len() {
        let above = beside.get(tree.parent(at)).copied().unwrap_or_default();
        let own = tree.element(at).is_some_and(|element| {
            let named = !tree.is(at, &["html", "body", "main", "article"])
                && element.names.iter().any(|name| {
                    let first = name.split('-').next().unwrap_or_default();
                    !STATES.contains(&first)
                        && (first == "widget"
                            || name
                                .split('-')
                                .any(|word| word != "widget" && BESIDE.contains(&word)))
                });
            named && !is_blog(element.names.iter())
                || element.names.iter().any(is_built_beside)
                || tree.is(at, &["nav", "aside", "footer", "dialog", "template", "noscript"])
                || element.says("role", &["navigation", "complementary", "contentinfo", "dialog"])
        });
        if let Some(place) = beside.get_mut(at) {
            *place = above || own;
        }
    }
    beside
}

/// A house calls the part that holds its articles a widget too.
fn is_blog<'a>(mut names: impl Iterator<Item = &'a str>) -> bool {
    names.any(|name| name == "blog" || name == "blog1")
}

/// Letters and digits in lower case.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How well a heading agrees with what the metadata says: wholly, or with the site's name aside.
fn agrees(tree: &Tree, at: usize, said: &[String]) -> u8 {
    let words = letters(&tree.words(at, &[], 400));
    if words.len() < 8 {
        return 0;
    }
    if said.contains(&words) {
        return 2;
    }
    let part = |said: &String| said.starts_with(&words) || said.ends_with(&words);
    u8::from(words.len() >= 12 && said.iter().any(part))
}

fn title(tree: &Tree, said: &[String], is_beside: &dyn Fn(usize) -> bool) -> Option<usize> {
    let mut best: Option<(u8, usize)> = None;
    // Told from the outside in: whether a node stands in an article.
    let mut framed = vec![false; tree.len()];
    for at in 1..tree.len() {
        let in_frame = framed.get(tree.parent(at)).copied().unwrap_or_default()
            || tree.is(at, &["article", "main"]);
        if let Some(place) = framed.get_mut(at) {
            *place = in_frame;
        }
        let Some(element) = tree.element(at) else { continue };
        let is_heading = tree.is(at, &["h1", "h2", "h3"])
            || element.says("role", &["heading"]) && element.says("aria-level", &["1"]);
        if !is_heading || tree.words(at, &[], 80).trim().is_empty() {
            continue;
        }
        let named = element.names.has(TITLES)
            || element.attribute("itemprop").is_some_and(|of| of.contains("headline"));
        let is_site = names_a_site(element)
            || tree.around(at, 3).any(|above| tree.element(above).is_some_and(names_a_site))
            || leads_home(tree, at);
        let first = !tree.is(at, &["h2", "h3"]);
        let score = match (is_beside(at), is_site, named, first, in_frame) {
            (true, ..) if first => 1,
            (true, ..) | (_, true, false, false, _) => 0,
            // Where the page says what it is called, this is only where it stands.
            (_, true, ..) => u8::from(said.is_empty()),
            (_, _, true, true, _) => 6,
            (_, _, true, false, _) => 5,
            (_, _, false, true, true) => 4,
            (_, _, false, true, false) => 3,
            (_, _, false, false, _) => 0,
        };
        let score = match agrees(tree, at, said) {
            _ if is_beside(at) => score,
            2 => score + 8,
            1 if !is_site => score + 4,
            _ => score,
        };
        if score > 0 && best.is_none_or(|(before, _)| before < score) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

fn parts(tree: &Tree, title: Option<usize>, is_beside: &dyn Fn(usize) -> bool) -> Vec<usize> {
    let fits = |at: usize| {
        title.is_none_or(|title| at > title || tree.holds(at, title))
            && !tree.is(at, &["html", "body", "a", "h1", "h2", "h3", "link", "meta", "time"])
            && holds_text(tree, at)
    };
    let find = |is: &dyn Fn(usize) -> bool| -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        let mut at = 1;
        while at < tree.len() {
            if is(at) && !is_beside(at) && fits(at) {
                // What continues an article stands beside its beginning.
                if found.first().is_none_or(|first| tree.parent(*first) == tree.parent(at)) {
                    found.push(at);
                }
                at = tree.end(at);
            } else {
                at += 1;
            }
        }
        found
    };
    let named = |names: &[&str], at: usize| {
        tree.element(at).is_some_and(|element| element.names.has(names))
    };
    let says = |key: &str, value: &str, at: usize| {
        tree.element(at).is_some_and(|element| {
            element.attribute(key).is_some_and(|of| {
                of.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(value))
            })
        })
    };
    let mut sure = find(&|at| says("itemprop", "articleBody", at));
    // A house may name one thing twice; the inner one is the body.
    for names in BODIES.iter().take(2) {
        if sure.is_empty() {
            sure = find(&|at| named(names, at));
        }
    }
    if !sure.is_empty() {
        return sure;
    }
    let all_articles = (1..tree.len())
        .filter(|at| tree.is(*at, &["article"]) && !is_beside(*at) && fits(*at))
        .take(2)
        .count();
    let articles = find(&|at| tree.is(at, &["article"]) || says("role", "article", at));
    let with_title = |found: &[usize]| {
        found.iter().copied().find(|at| title.is_some_and(|title| tree.holds(*at, title)))
    };
    let lone = articles.first().copied().filter(|_| all_articles < 2);
    if let Some(article) = with_title(&articles).or(lone) {
        return vec![article];
    }
    let weak = find(&|at| BODIES.last().is_some_and(|names| named(names, at)));
    if let Some(weak) = with_title(&weak) {
        return vec![weak];
    }
    let mains = find(&|at| tree.is(at, &["main"]) || says("role", "main", at));
    if let Some(main) = mains.first() {
        return vec![*main];
    }
    // Behind a text stand cards of other articles, which are called articles too.
    let has_prose_before = |article: usize| {
        // What stands under a cover has no say.
        let covers = covers(tree, &[]);
        let mut at = title.map_or(article, |title| tree.end(title));
        while at < article {
            let is_silent = tree.is(at, &["script", "style", "template", "noscript", "svg"]);
            if is_silent || is_beside(at) || covers.get(at).is_some_and(Option::is_some) {
                at = tree.end(at);
                continue;
            }
            if is_told(tree, at) {
                return true;
            }
            at += 1;
        }
        false
    };
    if let Some(article) = articles.first().filter(|article| !has_prose_before(**article)) {
        return vec![*article];
    }
    if let Some(weak) = weak.first() {
        return vec![*weak];
    }
    let contents = find(&|at| named(CONTENTS, at));
    with_title(&contents).or(contents.first().copied()).into_iter().collect()
}

/// Whether a text is told from here on: a paragraph, or what may hide the paragraphs behind it, so
/// that they are not asked: a heading, a warning, a mark.
fn is_told(tree: &Tree, at: usize) -> bool {
    match tree.text(at) {
        Some(text) => {
            let open = before_marks(text);
            open.len() < text.len() || (may_warn(open) && warns(open))
        }
        None => tree.is(at, &["p", "h1", "h2", "h3", "h4", "h5", "h6"]) && tree.has_own_words(at),
    }
}

/// Whether anything is written in an element.
fn holds_text(tree: &Tree, at: usize) -> bool {
    let mut next = at;
    while next < tree.end(at) {
        if tree.is(next, &["script", "style", "template", "noscript", "svg"]) {
            next = tree.end(next);
            continue;
        }
        if tree.text(next).is_some_and(|text| !text.trim().is_empty()) {
            return true;
        }
        next += 1;
    }
    false
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use dom_query::Document;

    use super::*;

    #[track_caller]
    fn check(page: &str, title: &str, parts: &str) {
        let tree = Tree::of(&Document::from(page));
        let head = super::super::head::head(&tree);
        let root = root(&tree, &head.titles());
        let words =
            |at: usize| tree.words(at, &[], 1000).split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(root.title.map(words).unwrap_or_default(), title, "{page}");
        let found: Vec<String> = root.parts.iter().copied().map(words).collect();
        assert_eq!(found.join(" / "), parts, "{page}");
    }

    #[test]
    fn the_article_is_where_its_house_says() {
        check("<main><h1>T</h1><div class=entry-content>x</div><div>y</div></main>", "T", "x");
        check("<h1>T</h1><div itemprop=articleBody>x</div>y", "T", "x");
        check("<article class=card>c</article><article><h1>T</h1>x</article>", "T", "Tx");
        check(
            "<h1 class=site-title>S</h1><h2 class=entry-title>T</h2><div class=postBody>x</div>",
            "T",
            "x",
        );
        check(
            "<div class=header><h1 class=title>B</h1></div><div class='widget Blog'><h3 class='post-title entry-title'>T</h3><div class='post-body entry-content'>x</div></div>",
            "T",
            "x",
        );
        check("<main role=main><h1>T</h1>x</main>", "T", "Tx");
        check("<div id=content><h1>T</h1>x</div>", "T", "Tx");
        check("<h1>T</h1><p>x</p>", "T", "");
        check(
            "<title>Site - What Happened Here</title><h1>Site</h1><h2>What happened here</h2><p>x</p>",
            "What happened here",
            "",
        );
    }

    #[test]
    fn what_belongs_to_other_articles_is_not_taken() {
        check(
            "<h1>T</h1><div class=related><div class=entry-content>r</div></div><div class=entry-content>x</div>",
            "T",
            "x",
        );
        check("<aside><h1>A</h1></aside><main><h1>T</h1>x</main>", "T", "Tx");
        check("<div class=content-sidebar-wrap><main><h1>T</h1>x</main></div>", "T", "Tx");
    }

    #[test]
    fn what_a_builder_shelves_beside_a_text_is_not_the_article() {
        check(
            "<div class=post><h1>T</h1>x<div class='elementor-widget elementor-widget-posts'><article>c</article></div></div>",
            "T",
            "Tx c",
        );
    }

    #[test]
    fn a_part_that_holds_the_whole_site_does_not_make_its_title_the_site_s() {
        check(
            "<title>T here - S</title><div class=wp-site-blocks><main><h1>T here, and more</h1>x</main></div>",
            "T here, and more",
            "T here, and morex",
        );
        check(
            "<title>S</title><div class=site-header><h1>Site</h1></div><main><h2>T</h2>x</main>",
            "",
            "Tx",
        );
    }

    #[test]
    fn a_line_in_big_letters_is_the_title_of_a_page_without_headings() {
        let page = |font: &str, words: &str| {
            format!(
                "<title>Ada's Page - The Low Water, told</title><b>Menu</b><a href=x>x</a>\
                 <center><font {font}><b>{words}</b></font></center><p>y"
            )
        };
        check(&page("size=+2", "LOW WATER:<br>what happens"), "LOW WATER: what happens", "");
        check(&page("size=6", "Low Water"), "Low Water", "");
        check(&page("size=-1", "Low Water"), "", "");
        check(&page("size=+2", "Welcome, stranger"), "", "");
        check(&page("size=+2", "WATER: spoilers ahead!"), "", "");
        check(&page("size=+2", "<span class=spoiler>Low Water</span>"), "", "");
    }

    #[test]
    fn pages_made_by_hand_name_their_parts_in_their_own_language() {
        for name in ["icerik", "inhalt", "contenido", "contenu", "tresc", "makale", "articulo"] {
            check(
                &format!("<div id=ust>u</div><div id={name}><h1>T</h1>x</div><div id=alt>a</div>"),
                "T",
                "Tx",
            );
        }
    }

    #[test]
    fn a_heading_that_leads_home_is_the_sites() {
        check("<div><h1><a href='/'>S</a></h1></div><div><h1>T</h1></div><main>x</main>", "T", "x");
        check(
            "<div class=titlebox><div class=usertext-body>r</div></div><div class=usertext-body>x</div>",
            "",
            "x",
        );
    }

    #[test]
    fn cards_behind_a_text_are_not_taken_for_it() {
        check(
            "<div><h1>T</h1><div><p>x</p></div></div><div><article>c</article><article>d</article></div>",
            "T",
            "",
        );
        check(
            "<h1>T</h1><details><p>y</p></details><article>x</article><section><article>d</article></section>",
            "T",
            "x",
        );
        check(
            "<h1>T</h1><p><a href=x>By Ada</a></p><article>x</article><section><article>d</article></section>",
            "T",
            "x",
        );
        // What may be hidden behind these has no say.
        for opener in ["Spoilers ahead!", "[spoiler]", "||", "<h2>Who did it</h2>"] {
            for hidden in ["", "y", "<p>y</p>", "<p>y</p><p>z</p>"] {
                check(
                    &format!(
                        "<h1>T</h1><div>{opener}</div>{hidden}<article>x</article><section><article>d</article></section>"
                    ),
                    "T",
                    "",
                );
            }
        }
    }

    #[test]
    fn an_article_in_several_parts_is_taken_whole() {
        check(
            "<h1>T</h1><div><div class=article-body>x</div><div class=ad>a</div><div class=article-body>y</div></div><div class=article-body>z</div>",
            "T",
            "x / y",
        );
    }
}
