//! Tests of Markdown as data: a text, and a dump of what is understood, before and after every
//! cover is lifted. A seal cannot be opened here either, so what is inside is looked at through
//! `project`. Promised: the dump leaves nothing out that a reader could see.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod laws;

use std::fmt::Write as _;

use super::draft;
use crate::article::{ArticleKind, Block, Body, Boundary, Meta, Run, Step, Tag};
use crate::parse::draft::{Drafted, Veiled};
use crate::spoiler::{Document, Reveals, Shown, View, project};

fn document(blocks: Vec<Drafted>) -> Document {
    let meta = Meta {
        title: "t".into(),
        work: None,
        author: None,
        language: None,
        source: None,
        kind: ArticleKind::Recap,
        boundary: Boundary::NONE,
    };
    Document { meta, blocks: blocks.into_iter().map(|block| block.piece).collect() }
}

/// What a reader sees before any reveal, and after every one.
fn views(text: &str) -> (View, View) {
    let document = document(draft(text, &Veiled::default()).expect("no mistake").0.blocks);
    let shut = project(&document, &Reveals::none());
    let mut reveals = Reveals::none();
    loop {
        let view = project(&document, &reveals);
        let ids: Vec<_> = view.closed().map(|cover| cover.id.clone()).collect();
        if ids.is_empty() {
            return (shut, view);
        }
        for id in ids {
            reveals.open(id);
        }
    }
}

fn tag_of(tag: &Tag) -> String {
    tag.label.as_ref().map_or(String::new(), |label| format!(": {label}"))
}

fn run_of(run: &Run) -> String {
    let mut text = run.text.replace('\n', "⏎");
    for (on, mark) in [
        (run.style.emphasis, "*"),
        (run.style.strong, "**"),
        (run.style.strike, "~~"),
        (run.style.code, "`"),
        (run.style.aside, "^"),
    ] {
        if on {
            text = format!("{mark}{text}{mark}");
        }
    }
    match &run.link {
        Some(link) => format!("<{text}>({link})"),
        None => text,
    }
}

fn runs_of(runs: &[Shown<Run>]) -> String {
    runs.iter()
        .map(|run| match run {
            Shown::Text(run) => run_of(run),
            Shown::Opened(_, run) => format!("‹{}›", run_of(run)),
            Shown::Cover(cover) => format!("[sealed{}]", tag_of(&cover.tag)),
        })
        .collect()
}

fn block_of(block: &Block<Shown<Run>>) -> String {
    let mut out = String::new();
    if block.tight {
        out.push('.');
    }
    for step in &block.inset {
        match step {
            Step::Quote => out.push_str("> "),
            Step::Item(marker) => write!(out, "{marker} ").unwrap(),
            Step::Hang(cells) => write!(out, "_{cells} ").unwrap(),
        }
    }
    match &block.body {
        Body::Heading { level, question, runs } => {
            let mark = "#".repeat(usize::from(*level));
            let asks = if *question { "?" } else { "" };
            write!(out, "{mark}{asks} {}", runs_of(runs)).unwrap();
        }
        Body::Paragraph(runs) => out.push_str(&runs_of(runs)),
        Body::Code(code) => write!(out, "code({})", code.replace('\n', "⏎")).unwrap(),
        Body::Table(table) => {
            let rows: Vec<String> = table
                .rows
                .iter()
                .map(|row| row.iter().map(|cell| runs_of(cell)).collect::<Vec<_>>().join(" | "))
                .collect();
            write!(out, "table {:?} {}", table.aligns, rows.join(" / ")).unwrap();
        }
        Body::Rule => out.push_str("---"),
        Body::Boundary(_) | Body::End(_) => out.push_str("(boundary)"),
    }
    out
}

fn dump(view: &View) -> Vec<String> {
    view.blocks
        .iter()
        .map(|block| match &block.shown {
            Shown::Text(block) => block_of(block),
            Shown::Opened(_, block) => {
                let inner = block_of(block).replace(['‹', '›'], "");
                format!("‹{inner}›")
            }
            Shown::Cover(cover) => format!("[sealed block{}]", tag_of(&cover.tag)),
        })
        .collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let (shut, _) = views(text);
    assert_eq!(dump(&shut), expected, "{text}");
}

/// Before and after every cover is lifted.
#[track_caller]
fn check_both(text: &str, shut: &[&str], open: &[&str]) {
    let (before, after) = views(text);
    assert_eq!(dump(&before), shut, "shut: {text}");
    assert_eq!(dump(&after), open, "open: {text}");
}

/// No word with "secret" in it is seen before a reveal, all of them are seen afterwards, and the
/// words with "safe" in them are seen at once.
#[track_caller]
fn check_secret(text: &str) {
    let (shut, open) = views(text);
    let (shut, open) = (format!("{shut:?}"), dump(&open).join("\n"));
    assert!(!shut.contains("secret"), "leaks: {text}\n{shut}");
    assert_eq!(
        open.matches("secret").count(),
        text.matches("secret").count(),
        "lost: {text}\n{open}"
    );
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.starts_with("safe")) {
        assert!(shut.contains(word), "{word} is hidden: {text}\n{shut}");
    }
}

#[test]
fn paragraphs_collapse_white_space_and_keep_the_breaks_that_were_asked_for() {
    check("a  b\nc\n\nd  \ne\\\nf", &["a b c", "d⏎e⏎f"]);
    check("a<br>b <br/> c", &["a⏎b⏎c"]);
    check("a\u{a0}\u{a0}b\u{3000}c", &["a\u{a0}\u{a0}b c"]);
}

#[test]
fn styles_and_links_become_runs() {
    check("a *b* **c _d_** ~~e~~ `f  g`", &["a *b* **c *****d*** ~~e~~ `f  g`"]);
}

#[test]
fn links_lead_to_the_web_or_the_mail_and_nowhere_else() {
    check(
        "[a](https://x.y/z) [b](javascript:x) [c](file:///etc) <d@e.f> <http://g.h>",
        &["<a>(https://x.y/z) b c <d@e.f>(mailto:d@e.f) <http://g.h>(http://g.h)"],
    );
    check("[a](<https://x.y/ z>) [b](https://x.y/&#x1b;)", &["a b"]);
}

#[test]
fn pictures_leave_their_words() {
    check("see ![the *poster*](x.png) ![](y.png)", &["see ^[image: the poster]^ ^[image]^"]);
}

#[test]
fn entities_cannot_bring_back_what_cleaning_took_out() {
    check("a&#27;[31mb &#x202e;c&#8203;d", &["a[31mb cd"]);
    check("<div>\na&#27;[31mb\n</div>", &["ab"]);
}

#[test]
fn headings_say_whether_they_ask() {
    check(
        "# A\n\n## Why?\n\nWhat is\n---\n\n### (\"Who?\")\n\n#### ¿Muere",
        &["# A", "##? Why?", "## What is", "###? (\"Who?\")", "####? ¿Muere"],
    );
}

#[test]
fn a_heading_s_attributes_are_read() {
    let read = |text: &str| {
        let draft = draft(text, &Veiled::default()).unwrap().0;
        let marked = draft.blocks[0].marked;
        let scope = marked.scope.map(|scope| scope.to_string());
        let level = marked.level.map(|level| level.word().to_owned());
        (marked.hidden, scope, level)
    };
    let text = |words: &str| Some(words.to_owned());
    assert_eq!(
        read("# A {spoils=\"S01E02\" level=\"major\"}"),
        (true, text("S01E02"), text("major"))
    );
    assert_eq!(read("# A {spoils=\"season 2 episode 5\"}"), (true, text("S02E05"), None));
    assert_eq!(
        read("# A {spoils='ch. 12' level=ending}"),
        (true, text("chapter 12"), text("ending"))
    );
    assert_eq!(read("# A {spoils=\"soon\"}"), (true, None, None));
    assert_eq!(read("# A {spoils}"), (true, None, None));
    assert_eq!(read("# A {.spoiler}"), (true, None, None));
    assert_eq!(read("# A {level=\"huge\"}"), (true, None, None));
    assert_eq!(read("# A {spoils=\"S01E02\""), (true, None, None));
    assert_eq!(read("# A {#id .big}"), (false, None, None));
    assert_eq!(read("A {spoils=2x03}\n==="), (true, text("S02E03"), None));
}

#[test]
fn lists_are_flat_blocks_with_steps() {
    check("x\n\n- a\n- b\n  - c\n- d\n\n  e", &["x", "• a", ".• b", "._1 • c", ".• d", "_1 e"]);
    check(
        "x\n\n3. a\n4. b\n   - [ ] c\n   - [x] d\n\ny",
        &["x", "3. a", ".4. b", "._2 [ ] c", "._2 [x] d", "y"],
    );
    check("- - a\n-\n- > b\n\n      c", &["• • a", ".• ", ".• > b", "_1 code(c)"]);
}

#[test]
fn notes_are_asides_and_items() {
    check("a[^n]\n\n[^n]: note\n", &["a^[n]^", "[n]: note"]);
}

#[test]
fn tables_keep_their_columns() {
    check("| a | b |\n|:-:|--:|\n| c || \n", &["table [Centre, Right] a | b / c | "]);
}

#[test]
fn html_leaves_its_words() {
    check(
        "<div align=center>\n<h2>Why?</h2>\n<p>a &amp; <b>b</b><!-- x --></p>\n<script>x</script>\n</div>",
        &["##? Why?", "a & **b**"],
    );
    check("a <mark>b</mark><sub>c</sub> <foo>d</foo> <!-- e --> f", &["a bc d f"]);
    check("<p>a <acronym>b</acronym> <big>c</big></p>\n<p>d</p>", &["a b c", "d"]);
}

#[test]
fn a_block_knows_its_line() {
    let lines = |text: &str| -> Vec<u32> {
        draft(text, &Veiled::default()).unwrap().0.blocks.iter().map(|block| block.line).collect()
    };
    assert_eq!(lines("a\n\n# b\nc\n\n- d\n- e\n\n```\nf\n```\ng"), [1, 3, 4, 6, 7, 9, 12]);
    assert_eq!(lines("+++\ntitle = \"x\"\n+++\n\na\n\nb"), [5, 7]);
    assert_eq!(lines("a\r\n\r\nb\u{c}\r\n\r\nc"), [1, 3, 5]);
    assert_eq!(lines("a\n\n<details>\nx\n\ny\n</details>\n\nb\n>! c\n\nd"), [1, 3, 9, 10, 12]);
}

#[test]
fn details_are_closed_with_and_without_air() {
    check_both(
        "a\n\n<details><summary>Spoilers</summary>\n\nb **c**\n\n# d?\n\n</details>\n\ne",
        &["a", "[sealed block: Spoilers]", "e"],
        &["a", "‹b **c**›", "‹#? d?›", "e"],
    );
    check_both(
        "<details open>\n<summary>He dies</summary>\nb *c*\n</details>",
        &["[sealed block]"],
        &["‹He dies›", "‹b *c*›"],
    );
    check_both("a\n<details>\nb\n</details>\nc", &["a", "[sealed block]", "c"], &["a", "‹b›", "c"]);
    check("a <details>b</details> c", &["a", "[sealed block]", "c"]);
    check("<details>a<details>b</details>c</details>d", &["[sealed block]", "d"]);
    check("- a\n\n  <details>\n\n  b\n\n  </details>\n\n  c", &["• a", "[sealed block]", "_1 c"]);
    check_both(
        "> a\n> <details>\n> b\n> </details>\n> c",
        &["> a", "[sealed block]", "> c"],
        &["> a", "‹> b›", "> c"],
    );
}

#[test]
fn an_unclosed_block_hides_the_rest() {
    for text in [
        "safe\n\n<details>\nsecret\n\n# secret\n\nsecret",
        "safe\n\n<details><summary>secret\n\nsecret",
        "safe\n\n::: spoiler x\nsecret\n\n# secret",
        "safe\n\n```spoiler\nsecret\n\nsecret",
        "safe\n\n<spoiler>\nsecret\n\nsecret",
        "safe\n\n[spoiler]\nsecret\n\nsecret",
        "safe\n\n<details>\n\n```\n</details>\n\nsecret",
    ] {
        check_secret(text);
    }
}

#[test]
fn every_dialect_of_inline_marks_is_closed() {
    for text in [
        "safe >!secret!< safe",
        ">!secret!< safe",
        ">! secret !< safe",
        "safe\n>!secret\nsecret!< safe",
        "> safe >!secret!<",
        "- >!secret!< safe",
        "> !secret!<",
        "safe >!secret!< safe >!secret!<",
        "safe ||secret|| safe",
        "safe || secret || safe",
        "||secret||",
        "safe ||secret *secret* secret|| safe",
        "safe |||secret||| safe",
        "||||secret|||| safe",
        "safe ||secret\nsecret|| safe",
        "*||secret||*",
        "**safe ||secret** secret|| safe",
        "[safe ||secret|| safe](http://x.y)",
        "safe [spoiler]secret[/spoiler] safe",
        "safe [SPOILER=\"Show\"]secret[/SPOILER] safe",
        "safe [spoiler title=\"Show\"]secret[/spoiler]",
        "[ispoiler]secret[/ispoiler] safe",
        "safe <spoiler>secret</spoiler> safe",
        "<spoiler>secret</spoiler> safe",
        "safe <tg-spoiler>secret *secret*</tg-spoiler> safe",
        "safe <span class=\"spoiler\">secret <span>secret</span> secret</span> safe",
        "safe <span data-mx-spoiler>secret</span> safe",
        "safe <span class='big spoiler-text'>secret</span> safe",
        "safe {{< spoiler >}}secret{{< /spoiler >}} safe",
        "safe {{% spoiler %}}secret{{% /spoiler %}} safe",
        "safe {% spoiler %}secret{% endspoiler %} safe",
        "safe {{spoiler}}secret{{endspoiler}} safe",
        "safe {{<spoiler>}}secret{{</spoiler>}} safe",
        "safe {{spoiler|secret}} safe",
        "safe [secret](/spoiler) safe",
        "safe [secret](#s) safe",
        "# safe ||secret|| safe",
        "safe >!secret",
        "safe ||secret",
        "safe [spoiler]secret",
        "safe <spoiler>secret",
        "safe &gt;!secret!&lt; safe",
        ">![secret](https://x.y)!< safe",
        "safe >![secret](https://x.y)!< safe",
        "safe >!![secret](https://x.y)!< safe",
        "safe >![secret][1]!< safe\n\n[1]: https://x.y",
        "safe >![secret](https://x.y)",
        "- safe\n- >![secret](https://x.y)!< safe",
        "safe ![||secret||](x) safe",
        "safe <img class=spoiler alt='secret'> safe",
        "- safe\n- ||secret||\n- safe",
        "| safe |\n|---|\n| >!secret!< |",
        "| safe |\n|---|\n| \\|\\|secret\\|\\| |",
        "| safe | safe |\n|---|---|\n| ||secret|| | safe |",
        "| safe | safe |\n|---|---|\n| <spoiler>secret | secret</spoiler> |",
        "| safe |\n|---|\n| <details><summary>secret</summary>secret</details> |",
        "safe <b>||secret</b>|| safe",
        "safe <code>||secret",
        "safe||secret||safe",
        "safe >!secret [spoiler]secret[/spoiler] secret!< safe",
        "[hide]secret[/hide] safe",
        "safe >!secret >!secret!< safe",
        "safe &lt;spoiler&gt;secret&lt;/spoiler&gt; safe",
        "safe &lt;span class=\"spoiler\"&gt;secret&lt;/span&gt; safe",
        "safe `a\\` ||secret|| `safe",
    ] {
        check_secret(text);
    }
}

#[test]
fn every_dialect_of_block_marks_is_closed() {
    for text in [
        "safe\n\n>! secret\n>! secret\n\nsafe",
        ">! secret\n>\n> secret\n\nsafe",
        "> ! secret\n> ! secret\n\nsafe",
        "> safe\n>! secret",
        ">! secret\nsecret\n\nsafe",
        "safe\n>! # secret\n\nsafe",
        "::: spoiler Show\nsecret\n\n## secret\n:::\nsafe",
        ":::spoiler\nsecret\n:::\nsafe",
        "safe\n:::: Spoiler x\n::: spoiler y\nsecret\n:::\nsecret\n::::\n\nsafe",
        "::: spoiler a\n::: note\nsecret\n:::\nsecret\n:::\nsafe",
        "::: note\nsafe\n:::\n\nsafe",
        "safe\n\n```spoiler Show\nsecret *secret*\n\n# secret\n```\n\nsafe",
        "~~~ spoiler\nsecret\n~~~\nsafe",
        "```spoiler\n```py\nsecret\n```\nsecret\n```\nsafe",
        "````spoiler\n```\nsecret\n```\nsecret\n````\nsafe",
        "- ```spoiler\n  secret\n  ```\n- safe",
        "> ```spoiler\n> secret\n\nsafe",
        "[spoiler]\nsecret\n\nsecret\n[/spoiler]\nsafe",
        "safe [spoiler]secret\n\nsecret[/spoiler] safe",
        "<spoiler>\n\nsecret\n\n</spoiler>\n\nsafe",
        "<div class=\"spoiler\">\nsecret\n<div>\nsecret</div>\nsecret\n</div>\n\nsafe",
        "{{< spoiler >}}\nsecret\n\n# secret\n{{< /spoiler >}}\nsafe",
        "{% details Show %}\nsecret\n\nsecret\n{% enddetails %}\nsafe",
        "||secret\n\nsecret|| safe",
        "safe ||secret\n\nsecret|| safe",
        "||\n\nsecret\n\n||\n\nsafe",
        ">!secret\n\nsecret!< safe",
        "> [!spoiler]- Show\n> secret\n\nsafe",
        "- safe <spoiler>secret\n- secret</spoiler> safe",
        "[details=\"Show\"]\nsecret\n\nsecret\n[/details]\nsafe",
        "safe\n\n<details>\n<summary><b>secret</b></summary>\n\n> secret\n\n</details>",
        "<details>\n\n- secret\n\n    - secret\n\n</details>\n\nsafe",
        "safe\n<DETAILS>\nsecret\n</DETAILS>\nsafe",
        "# safe\n::: details secret\nsecret\n:::",
    ] {
        check_secret(text);
    }
}

#[test]
fn code_is_never_a_mark() {
    check("`a || b || c` `>!d!<`", &["`a || b || c` `>!d!<`"]);
    check(
        "```\n<details>\n::: spoiler\n||a||\n>! b\n```\nc",
        &["code(<details>⏎::: spoiler⏎||a||⏎>! b)", "c"],
    );
    check("`<details>` a\n\n`[spoiler]` b", &["`<details>` a", "`[spoiler]` b"]);
    check("a\n\n    b || c", &["a", "code(b || c)"]);
    check("a\n\n    >!b!<", &["a", "[sealed block]"]);
    check("<code>a || b || c</code>", &["`a || b || c`"]);
}

#[test]
fn ordinary_text_hides_nothing() {
    for text in [
        "if a || b then",
        "I love it!<3",
        "wow!",
        "a | b",
        "[details](http://x)",
        "[hidden] [Spoilers] x",
        "> ![a](b)",
        "> quote!",
        "!important",
        "::: note\nx\n:::",
        "a -> b",
        "x [spoiler-free] y",
        "<span class=\"spoiler-free\">a</span>",
        "{{ page.title }}",
        "| a || b |\n|---|---|---|\n| c || d |",
    ] {
        let (shut, _) = views(text);
        assert_eq!(shut.closed().count(), 0, "{text}\n{:?}", dump(&shut));
    }
}

#[test]
fn styles_inside_a_mark_stay_inside() {
    check_both(
        "x ||a *b* [c](http://d.e)|| y",
        &["x [sealed] y"],
        &["x ‹a ›‹*b*›‹ ›‹<c>(http://d.e)› y"],
    );
}

#[test]
fn a_label_tells_nothing() {
    check(
        "::: spoiler Spoilers for Les Vampires\nx\n:::",
        &["[sealed block: Spoilers for Les Vampires]"],
    );
    check("::: spoiler Episode 5\nx\n:::", &["[sealed block: Episode 5]"]);
    check("::: spoiler Spoilers for the death of Bob\nx\n:::", &["[sealed block]"]);
    check("::: spoiler Bob\nx\n:::", &["[sealed block]"]);
    check("[spoiler=Click to reveal]\nx\n[/spoiler]", &["[sealed block: Click to reveal]"]);
}
