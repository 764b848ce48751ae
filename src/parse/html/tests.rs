//! Pages, and the blocks that they make.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::format_push_string)]

use super::draft;
use crate::article::{Align, ArticleKind, Boundary, Meta, Step, Table};
use crate::article::{Block, Body, Run};
use crate::parse::draft::{Draft, Spoilers};
use crate::parse::{Format, parse};
use crate::spoiler::{Document, Reveals, Shown, View, project};

/// A page's blocks with every cover lifted: `##` headings, `•` items, `>` quotations, `▒` what was
/// covered.
pub(super) fn told(page: &str) -> Vec<String> {
    let Draft { blocks, .. } = draft(page).0;
    let meta = Meta {
        title: "".into(),
        work: None,
        author: None,
        language: None,
        source: None,
        kind: ArticleKind::Plain,
        boundary: Boundary::NONE,
    };
    let blocks = blocks.into_iter().map(|block| block.piece).collect();
    tell(&all_open(&Document { meta, blocks }))
}

fn all_open(document: &Document) -> View {
    let mut reveals = Reveals::none();
    loop {
        let view = project(document, &reveals);
        let closed: Vec<_> = view.closed().map(|cover| cover.id.clone()).collect();
        if closed.is_empty() {
            return view;
        }
        for id in closed {
            reveals.open(id);
        }
    }
}

fn tell(view: &View) -> Vec<String> {
    view.blocks
        .iter()
        .map(|block| match &block.shown {
            Shown::Cover(cover) => format!("▒ {}", cover.name()),
            Shown::Text(block) => tell_block(block, "▒"),
            Shown::Opened(_, block) => format!("▒ {}", tell_block(block, "")),
        })
        .collect()
}

fn tell_block(block: &Block<Shown<Run>>, mark: &str) -> String {
    let mut line = String::new();
    for step in &block.inset {
        match step {
            Step::Quote => line.push_str("> "),
            Step::Item(marker) => line.push_str(&format!("{marker} ")),
            Step::Hang(_) => line.push_str("  "),
        }
    }
    match &block.body {
        Body::Heading { level, runs, .. } => {
            line.push_str(&"#".repeat(usize::from(*level)));
            line.push(' ');
            line.push_str(&words(runs, mark));
        }
        Body::Paragraph(runs) => line.push_str(&words(runs, mark)),
        Body::Code(text) => line.push_str(&format!("`{text}`")),
        Body::Table(table) => {
            let Table { rows, aligns } = table.as_ref();
            assert!(aligns.iter().all(|align| *align == Align::Left));
            let rows = rows.iter().map(|row| {
                let cells = row.iter().map(|cell| words(cell, mark) + "|");
                "|".to_owned() + &cells.collect::<String>()
            });
            line.push_str(&rows.collect::<Vec<_>>().join(" "));
        }
        Body::Rule => line.push_str("***"),
        Body::Boundary(_) | Body::End(_) => line.push('|'),
    }
    line
}

fn words(runs: &[Shown<Run>], mark: &str) -> String {
    runs.iter()
        .map(|run| match run {
            Shown::Text(run) => run.text.replace('\n', "\\"),
            Shown::Opened(_, run) => format!("{mark}{}{mark}", run.text.replace('\n', "\\")),
            Shown::Cover(_) => "▒".to_owned(),
        })
        .collect()
}

#[track_caller]
fn check(page: &str, expected: &[&str]) {
    assert_eq!(told(page), expected, "{page}");
}

#[test]
fn the_parts_of_a_page_become_blocks() {
    check(
        "<article><h1>T</h1><h2>Who <em>lit</em> it?</h2><p>a <b>b</b>\n c<br>d</p><ul><li>x<li>y\
         <ul><li>z</ul></ul><ol start=3><li><p>1</p><p>2</p></ol><blockquote><p>q</p></blockquote>\
         <hr><figure><img alt='The pier' src=a.png><figcaption>At night</figcaption></figure>\
         <pre><code>a\n b</code></pre><div role=heading aria-level=3>h</div>loose<p>&nbsp;</p>",
        &[
            "## Who lit it?",
            "a b c\\d",
            "• x",
            "• y",
            "  • z",
            "3. 1",
            "  2",
            "> q",
            "***",
            "[image: The pier]",
            "At night",
            "`a\n b`",
            "### h",
            "loose",
        ],
    );
}

#[test]
fn paragraphs_between_line_breaks_are_paragraphs() {
    check("<div class=post-body>a<br>b<br><br>c<br /> <br/>&nbsp;<br>d</div>", &["a\\b", "c", "d"]);
}

#[test]
fn the_title_is_the_articles_heading_and_is_not_said_again() {
    let title = |page: &str| draft(page).0.front.title;
    let page = "<title>T | S</title><article><h1>The «T»</h1><p>a</p></article>";
    assert_eq!(title(page).as_deref(), Some("The «T»"));
    check(page, &["a"]);
    assert_eq!(
        title("<title>A Recap of It | Site</title><p>a</p>").as_deref(),
        Some("A Recap of It")
    );
    let covered =
        "<title>Gates</title><article><h1>T <span class=spoiler>x</span></h1><p>a</p></article>";
    assert_eq!(title(covered).as_deref(), Some("Gates"));
}

#[test]
fn markup_that_hides_covers_words_and_blocks() {
    check(
        "<article><h1>T</h1><p>a <span class=spoiler>b <i>c</i></span> d</p>\
         <details><summary>Marnie did it</summary><h2>x</h2><ul><li>y</ul></details><p>z</p>",
        &["a ▒b ▒▒c▒ d", "▒ Marnie did it", "▒ ## x", "▒ • y", "z"],
    );
}

#[test]
fn a_question_on_a_folded_part_stands_over_its_answer_under_the_cover() {
    for asked in ["Who pushed her?", "Wer hat sie gestoßen?", "¿Quién la empujó?", "犯人は誰？"]
    {
        check(
            &format!(
                "<article><h1>T</h1><p>a</p><details><summary>{asked}</summary><p>x</p></details></article>"
            ),
            &["a", &format!("▒ ### {asked}"), "▒ x"],
        );
    }
}

#[test]
fn marks_typed_into_a_page_hide_too() {
    check("<article><h1>T</h1><p>a ||b <i>c</i>|| d &gt;!e!&lt;</p>", &["a ▒b ▒▒c▒ d ▒e▒"]);
    check(
        "<article><h1>T</h1><p>a ||b <span class=spoiler>c</span> d|| e</p>",
        &["a ▒b ▒▒c▒▒ d▒ e"],
    );
}

#[test]
fn a_closer_that_is_hidden_itself_opens_nothing() {
    check(
        "<article><h1>T</h1><p>a <span class=spoiler>b &lt;/spoiler&gt; c || d</span> e</p>",
        &["a ▒b▒▒ c || d▒ e"],
    );
}

#[test]
fn a_standfirst_is_shown_and_a_byline_is_not() {
    check(
        "<article><header><h1>T</h1><p class=sub>Reporters on the carpet signed away a tune</p>\
         <p>By Ada North</p></header><div class=entry-content><p>a</p></div></article>",
        &["Reporters on the carpet signed away a tune", "a"],
    );
}

#[test]
fn a_warning_before_the_title_is_kept() {
    check(
        "<article><p>Spoilers ahead!</p><p>x</p><h1>T</h1><p>a</p></article>",
        &["Spoilers ahead!", "a"],
    );
}

#[test]
fn metadata_gives_language_source_and_author_and_nothing_else() {
    let page = "<html lang=en-GB><head><link rel=canonical href='https://x.org/a'>\
        <meta name=description content='Marnie did it'></head>\
        <body><article><h1>T</h1><a rel=author>Ada North</a><p>a</p></article>";
    let front = draft(page).0.front;
    assert_eq!(front.language.as_deref(), Some("en"));
    assert_eq!(front.source.as_deref(), Some("https://x.org/a"));
    assert_eq!(front.author.as_deref(), Some("Ada North"));
    assert!(!format!("{front:?}").contains("Marnie"));
}

#[test]
fn a_page_without_an_article_says_so_and_is_hidden_from_its_first_heading() {
    let parsed = parse("<div><h2>x</h2><p>y</p></div>", Format::Html, "a.html").unwrap();
    let view = tell(&project(&parsed.document, &Reveals::none()));
    assert_eq!(view, [super::NO_ARTICLE, "▒ Section 1"]);
}

#[test]
fn the_line_of_a_warning_is_not_told() {
    let page = "<article><h1>T</h1><p>a</p><p>Spoilers ahead!</p><p>b</p></article>";
    let parsed = parse(page, Format::Html, "a.html").unwrap();
    assert_eq!(parsed.document.meta.boundary.line, None);
    assert!(parsed.document.meta.boundary.text.is_some());
}

#[test]
fn hostile_pages_are_read_or_covered_whole() {
    let deep = "<div>".repeat(100_000) + "x";
    assert_eq!(draft(&deep).0.front.spoilers, Some(Spoilers::All));
    for page in [
        String::new(),
        "<".to_owned(),
        "<p".to_owned(),
        "<table><table><tr><li><p></p></table>".repeat(300),
        format!("<p title=\"{}\">a", "x".repeat(1 << 20)),
        "&lol;".repeat(10_000),
        "<details>".repeat(1_000) + "x",
        "<ul><li>".repeat(700) + "x",
        "<b><i>".repeat(70) + &"<p>x".repeat(2_000),
        "</p></div>".repeat(10_000),
    ] {
        let parsed = parse(&page, Format::Html, "a.html").unwrap();
        let _ = tell(&all_open(&parsed.document));
    }
}

#[test]
fn sections_of_a_wiki_that_tell_the_story_are_hidden() {
    let page = "<h1 id=firstHeading>T</h1><div id=mw-content-text><p>a</p><h2>Plot</h2><p>b</p>\
        <h2>Reception</h2><p>c</p></div>";
    let parsed = parse(page, Format::Html, "a.html").unwrap();
    let view = tell(&project(&parsed.document, &Reveals::none()));
    assert_eq!(view, ["a", "▒ Section 1", "## Reception", "c"]);
}

#[test]
fn behind_the_story_the_other_sections_of_a_wiki_are_in_doubt() {
    let page = "<h1 id=firstHeading>T</h1><div class=mw-parser-output><p>a</p><h2>Trivia</h2>\
        <p>b</p><h2>Plot</h2><p>c</p><h3>d</h3><p>e</p><h2>Trivia</h2><p>f</p><h2>Cast</h2><p>g</p></div>";
    let parsed = parse(page, Format::Html, "a.html").unwrap();
    let view = tell(&project(&parsed.document, &Reveals::none()));
    assert_eq!(view[..4], ["a", "## Trivia", "b", "▒ Section 1"]);
    assert_eq!(view[view.len() - 2..], ["## Cast", "g"]);
    assert!(!view.iter().any(|line| line == "f"), "{view:?}");
}

#[test]
fn a_post_in_a_quotation_is_no_quotation() {
    check(
        "<h1>T</h1><blockquote class=postcontent>a<blockquote>b</blockquote></blockquote>",
        &["a", "> b"],
    );
}

#[test]
fn a_line_that_is_called_a_heading_is_one() {
    check(
        "<article><h1>T</h1><p>a</p><div class=heading>Who lit it?</div><div>b</div></article>",
        &["a", "## Who lit it?", "b"],
    );
    check(
        "<article><h1>T</h1><div class=heading><h2>Who lit it?</h2><p>a</p></div><p>b</p></article>",
        &["## Who lit it?", "a", "b"],
    );
}

#[test]
fn what_goes_on_with_the_title_is_no_heading() {
    check(
        "<article><h1>T</h1><h2 class=post-subtitle>On grief, and queues</h2><p>a</p>\
         <h3 class=section-subtitle>b</h3><p>c</p></article>",
        &["On grief, and queues", "a", "### b", "c"],
    );
}

#[test]
fn a_line_alone_in_preformatted_text_is_not_lost() {
    check(
        "<article><h1>T</h1><pre>The Pier\n\nShe comes back to the harbour.</pre></article>",
        &["## The Pier", "She comes back to the harbour."],
    );
}

/// `cargo test --release --lib -- --ignored --nocapture a_page_is_read_in_time`
#[test]
#[ignore = "measures"]
fn a_page_is_read_in_time() {
    let paragraph = "<p class=\"x\">She comes back to the <b>harbour</b> at night, and <a href=\"/x\">\
        nobody</a> sees her but the keeper of the light, who <span class=spoiler>says</span> it.</p>\n";
    for (bytes, around) in [(100_000, "article"), (1_000_000, "article"), (1_000_000, "div")] {
        let body = paragraph.repeat(bytes / paragraph.len());
        let page = format!("<html><body><{around}><h1>T</h1>{body}</{around}></body></html>");
        let mut times: Vec<_> = (0..9)
            .map(|_| {
                let start = std::time::Instant::now();
                parse(&page, Format::Html, "a.html").unwrap();
                start.elapsed()
            })
            .collect();
        times.sort();
        #[allow(clippy::print_stdout)]
        {
            println!("{bytes} bytes in <{around}>: {:?}", times[4]);
        }
    }
}
