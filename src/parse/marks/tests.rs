//! Tests of the dialects in every format: what is hidden, what is shown, and that no word is lost.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod pictures;

use std::time::Instant;

use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

use crate::parse::{Format, parse};
use crate::spoiler::{Reveals, View, project};

/// What a reader sees before any reveal, and after every one.
fn views(text: &str, format: Format) -> (View, View) {
    let document = parse(text, format, "x").unwrap().document;
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

/// Words with "secret" in them are hidden and not lost, words with "safe" in them are seen.
#[track_caller]
fn check(text: &str, format: Format) {
    let (shut, open) = views(text, format);
    let (shut, open) = (format!("{shut:?}"), format!("{open:?}"));
    assert!(!shut.contains("secret"), "{format:?} leaks: {text}\n{shut}");
    assert_eq!(
        open.matches("secret").count(),
        text.matches("secret").count(),
        "{format:?}: {text}\n{open}"
    );
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.starts_with("safe")) {
        assert!(shut.contains(word), "{format:?} hides {word}: {text}\n{shut}");
    }
}

/// In text, in Markdown, and in a body of a `.toml` article.
#[track_caller]
fn check_all(text: &str) {
    for format in [Format::Plain, Format::Markdown] {
        check(text, format);
        check(&text.replace('\n', "\r\n"), format);
        check(&format!("A safe0 word first.\n\n{text}"), format);
    }
    let toml = format!("spoilers = \"none\"\nintro = '''\n{text}\n'''\n");
    if parse(&toml, Format::Toml, "x").is_ok() {
        check(&toml, Format::Toml);
    }
}

#[test]
fn inline_marks_hide_in_every_format() {
    for text in [
        "Then safe1 >!secret!< safe2.",
        ">!secret!< safe1",
        "Then safe1 >! secret !< safe2.",
        "Then safe1 >!secret\nsecret!< safe2.",
        "Then safe1 >\u{a0}!<3 safe2 >!\u{a0}secret\u{a0}!<.",
        "Then safe1 ＞！secret！＜ safe2.",
        "Then safe1 >\u{200b}!secret!\u{200b}< safe2.",
        "Then safe1 ||secret|| safe2.",
        "Then safe1 || secret || safe2.",
        "Then safe1 ｜｜secret｜｜ safe2.",
        "Then safe1 |||secret||| safe2.",
        "Then safe1 ~!secret!~ safe2.",
        "Then safe1 ~! secret !~ safe2.",
        "~!secret!~",
        "Then safe1 ~![secret](https://x.y)!~ safe2.",
        "Then safe1 !![secret](https://x.y) secret!! safe2.",
        "Then safe1 ~!secret secret",
        "Then safe1~!secret secret",
        "Then safe1||secret secret",
        "Then safe1 !!secret!! safe2.",
        "Then safe1 !!secret secret!!, safe2.",
        "Then safe1 %%secret%% safe2.",
        "Then safe1 ??[Spoiler]secret?? safe2.",
        "Then safe1 ??[secret]secret??.",
        "Then safe1 [spoiler]secret[/spoiler] safe2.",
        "Then safe1 [SPOILER=\"secret\"]secret[/SPOILER] safe2.",
        "Then safe1 [spoiler=Show me]secret[/spoiler] safe2.",
        "Then safe1 [ISPOILER]secret[/ISPOILER] safe2.",
        "Then safe1 [mask]secret[/mask] safe2.",
        "Then safe1 [leak]secret[/leak] safe2.",
        "Then safe1 [hide]secret[/hide] safe2.",
        "Then safe1 [su_spoiler title=\"Show\" open=\"no\"]secret[/su_spoiler] safe2.",
        "Then safe1 [spoiler Episode 5]secret[/spoiler] safe2.",
        "Then safe1 [bg_spoiler]secret[/bg_spoiler] safe2.",
        "Then safe1 {{spoiler}}secret{{endspoiler}} safe2.",
        "Then safe1 {{Spoiler}}secret{{Spoiler end}} safe2.",
        "Then safe1 {{spoiler}}secret{{spoilerend}} safe2.",
        "Then safe1 {{spoiler|secret}} safe2.",
        "Then safe1 {{< spoiler >}}secret{{< /spoiler >}} safe2.",
        "Then safe1 {{% spoiler \"Show\" %}}secret{{% /spoiler %}} safe2.",
        "Then safe1 {% spoiler %}secret{% endspoiler %} safe2.",
        "Then safe1 <spoiler>secret</spoiler> safe2.",
        "Then safe1 <tg-spoiler>secret</tg-spoiler> safe2.",
        "Then safe1 <span class=\"tg-spoiler\">secret</span> safe2.",
        "Then safe1 <span data-mx-spoiler=\"secret\">secret</span> safe2.",
        "Then safe1 <span style=\"background:black;color:black\">secret</span> safe2.",
        "Then safe1 <span style='color: transparent'>secret</span> safe2.",
        "Then safe1 <font color=\"white\">secret</font> safe2.",
        "Then safe1 [secret](/spoiler) safe2.",
        "Then safe1 [secret](/s \"secret secret\") safe2.",
        "Then safe1 [secret](/s \"secret (secret) secret\") safe2.",
        "Then safe1 [secret\nsecret](/spoiler) safe2.",
        "Then safe1 [![secret](https://example.org/a.png)](/spoiler) safe2.",
        "Then safe1 [spoiler secret](/spoiler) safe2.",
        "Then safe1 <a href=\"/spoiler\">secret</a> safe2.",
        "Then safe1 <A HREF='#s' title='secret'>secret</A> safe2.",
        "Then safe1 [secret](#s \"secret\") safe2.",
        "Then safe1 [](/b \"secret\") safe2.",
        "Then safe1 >!secret",
        "Then safe1 ||secret",
        "Then safe1 [spoiler]secret",
        "Then safe1 >!secret >!secret!< safe2.",
        "Then safe1 >!secret ||secret|| secret!< safe2.",
        "- safe1 >!secret!<\n- safe2",
        "> safe1 >!secret!< safe2",
    ] {
        check_all(text);
    }
}

#[test]
fn block_marks_hide_in_every_format() {
    for text in [
        ">! secret\n>! secret\n\nThen safe1.",
        "> ! secret\n\nThen safe1.",
        ">!secret\n\nsecret!<\n\nThen safe1.",
        "||secret\n\nsecret||\n\nThen safe1.",
        "::: spoiler Show\nsecret\n\n## secret\n:::\n\nThen safe1.",
        ":::spoiler secret\nsecret\n:::\nThen safe1.",
        "::: spoiler a\n::: spoiler b\nsecret\n:::\nsecret\n:::\nThen safe1.",
        "```spoiler Show\nsecret\n\nsecret\n```\n\nThen safe1.",
        "```spoiler title=\"secret\"\nsecret\n```\n\nThen safe1.",
        "<details>\n<summary>secret</summary>\nsecret\n\nsecret\n</details>\n\nThen safe1.",
        "<details><summary>Spoilers</summary>\n\nsecret\n\n</details>\n\nThen safe1.",
        "[spoiler]\nsecret\n\nsecret\n[/spoiler]\n\nThen safe1.",
        "[details=\"secret\"]\nsecret\n[/details]\n\nThen safe1.",
        "[hide]\nsecret\n\nsecret\n[/hide]\n\nThen safe1.",
        "{{spoiler}}\nsecret\n\nsecret\n{{endspoiler}}\n\nThen safe1.",
        "{{spoiler|about=the film}}\nsecret\n\nsecret\n{{endspoiler}}\n\nThen safe1.",
        "{{< spoiler >}}\nsecret\n\nsecret\n{{< /spoiler >}}\n\nThen safe1.",
        ":[\nsecret\n\nsecret\n]:\n\nThen safe1.",
        ":[\nSpoilers\n\nsecret\n\nsecret\n]:\n\nThen safe1.",
        ">? [Spoiler] secret\n> secret\n\nThen safe1.",
        ">? [secret] secret\n\nThen safe1.",
        "> [!spoiler]- Show\n> secret\n\nThen safe1.",
        "> [!note]- secret\n> secret\n\nThen safe1.",
        "~!secret\n\nsecret!~\n\nThen safe1.",
        "Then safe1.\n\n::: spoiler Show\nsecret\n\nsecret",
        "Then safe1.\n\n<details>\nsecret\n\nsecret",
        "Then safe1.\n\n[spoiler]\nsecret\n\nsecret",
        "Then safe1.\n\n{{spoiler}}\nsecret\n\nsecret",
        "Then safe1.\n\n```spoiler\nsecret\n\nsecret",
        "Then safe1.\n\u{c}secret\n\nsecret",
        "Then safe1.\n\u{c}\nsecret\n\n\u{c}\n||secret\u{c}",
        "Then safe1.\n\nS\nP\nO\nI\nL\nE\nR\n\nsecret\n\nsecret",
        "Then safe1.\n\nSPOILER SPACE\n\n.\n.\nsecret",
        "<div style=\"display:none\">\nsecret\n\nsecret\n</div>\n\nThen safe1.",
        "Then safe1:\n\n- ||secret\n- secret||\n- safe2",
        "Then safe1 ||secret.\nA line that is long enough to be a paragraph by itself, as those make who take text out of pages, secret.\nAnother secret|| line, and safe2.",
    ] {
        check_all(text);
    }
}

#[test]
fn lines_that_are_pushed_in_are_no_code_in_plain_text() {
    check("A safe0 word.\n\n    ||secret||\n    safe1", Format::Plain);
    check("A safe0 word.\n\n```\n::: spoiler\nsecret\n:::\n```", Format::Plain);
}

#[test]
fn ordinary_text_hides_nothing() {
    for text in [
        "What?? No!!",
        "WOW!!! So good!!!",
        "Wow!! Great!! And then!! So.",
        "100%% sure, 50%% off",
        "I ~! think.",
        "So cute~! And then Hi!~ again",
        "Yay~! Oh~! Good!~",
        "He asked ?? and [then] ??",
        "if (!!a && !!b) then",
        "!!SPOILER WARNING!!",
        "すごい!!本当に!!",
        "a %d and %%s",
        "%% a %%",
        "~ ~! ~",
        "I was sad :[ then",
        "[link](/page \"a title\")",
        "[link](#section)",
        "I love it!<3",
        "<span style=\"color:red\">red</span>",
        "<b style=\"color:white;background:black\">white on black</b>",
        "a || b",
    ] {
        for format in [Format::Plain, Format::Markdown] {
            let (shut, _) = views(&format!("A word first.\n\n{text}\n\nAnd last."), format);
            let covers = shut.closed().filter(|cover| {
                let kind = cover.tag.kind;
                matches!(kind, crate::article::CoverKind::Inline)
                    || !text.contains("WARNING") && matches!(kind, crate::article::CoverKind::Block)
            });
            assert_eq!(covers.count(), 0, "{format:?}: {text}\n{shut:?}");
        }
    }
}

#[test]
fn what_plain_text_is_taken_for_says_nothing_of_the_words_under_marks() {
    let shapes = [
        "||{}||\nA line below it\n\nText.",
        "A word first.\n\nWhy did ||{}|| leave?\n\nText of a paragraph, and so on, to be long enough for one.",
        "Low Water: ||{}||\n\nText.",
        "The keeper came down to the harbour before it was light, and\nthe boats >!{}!< were already out. Nobody had\nwaited for him.",
        "- a ||{}||\n- b\n  - c",
        "    ||{}||\n    two\n    three",
        "Name   Part\nAda    >!{}!<\n",
    ];
    let fillings = [
        "Tom",
        "Tom and Mara, who were never seen again in the village, went down to the pier",
        "a   b   c",
        "x\ny",
        "Who?",
        "=====",
    ];
    for shape in shapes {
        let first = views(&shape.replace("{}", fillings[0]), Format::Plain).0;
        for filling in fillings {
            let text = shape.replace("{}", filling);
            assert_eq!(views(&text, Format::Plain).0, first, "{text}");
        }
    }
}

#[test]
fn the_table_of_dialects_is_true() {
    let table = include_str!("../../../docs/dialects.md");
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(2);
    let examples: Vec<String> = rows
        .filter_map(|row| {
            let example = row.split(" | ").nth(1)?.trim().strip_prefix('`')?.strip_suffix('`')?;
            Some(example.replace('¦', "|").replace('⏎', "\n").replace('␌', "\u{c}"))
        })
        .collect();
    assert!(examples.len() > 30, "{examples:?}");
    for example in examples {
        assert!(example.contains("secret"), "{example}");
        check_all(&example);
    }
}

#[test]
fn an_author_s_convention_of_two_callouts_opens_and_closes() {
    let text = "A film.\n\n> [!DANGER] Spoilers ahead\n\nsecret\n\n> [!success] End of spoilers\n\nThen safe1.";
    check(text, Format::Markdown);
}

#[test]
fn long_texts_of_openers_take_linear_time() {
    for text in [
        "!!a ",
        "%%a ",
        "~!a ",
        "!~ ",
        "??[a]b ",
        "??[",
        "[a](/s \"b\") ",
        "[a](",
        "｜｜a ",
        "＞！a ",
        ":[\n",
        "]:\n",
        ">? [a] b\n\n",
        "> [!a]- b\n\n",
        "\u{c}a",
        "s\np\no\ni\nl\ne\n",
        ".\n",
        "[spoiler x]",
        "{{spoiler|a=b}}\n",
        "<font color=white>",
        "<p style=\"color:white\">",
        "||a\n\n",
        "::: spoiler\n",
        "!!spoilers ahead!! ",
        "[[[[",
        "~!a\n\n",
    ] {
        let text = text.repeat(100_000 / text.len());
        for format in [Format::Plain, Format::Markdown] {
            let start = Instant::now();
            let _ = parse(&text, format, "x");
            assert!(
                start.elapsed().as_secs() < 20,
                "{format:?} {:?} for {}",
                start.elapsed(),
                &text[..10]
            );
        }
    }
}

/// Each way to hide a word; `{}` is where it stands.
const WAYS: [&str; 16] = [
    ">!{}!<",
    "||{}||",
    "｜｜{}｜｜",
    "~!{}!~",
    " !!{}!! ",
    " %%{}%% ",
    " ??[a]{}?? ",
    "[spoiler]{}[/spoiler]",
    "[x](/s \"{}\")",
    "{{spoiler}}{}{{endspoiler}}",
    "<span style=\"color:#000;background:#000\">{}</span>",
    "\n\n>! {}\n\n",
    "\n\n::: spoiler x\n{}\n\n{}\n:::\n\n",
    "\n\n:[\n{}\n\n{}\n]:\n\n",
    "\n\n```spoiler\n{}\n```\n\n",
    "\n\n[spoiler]\n{}\n\n{}\n[/spoiler]\n\n",
];

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC*|[-*>!<|:`#\\[\\]a \n~(){}=/+%?spoiler\u{c}｜！＜＞]{0,80}") {
        for format in [Format::Plain, Format::Markdown] {
            let _ = parse(&text, format, "x").map(|parsed| project(&parsed.document, &Reveals::none()));
        }
    }

    #[test]
    fn no_marked_word_is_seen_lost_or_doubled_in_plain_text(
        parts in prop::collection::vec((0..WAYS.len(), "[a-z ,.\n]{0,12}"), 1..6)
    ) {
        let (mut one, mut other) = (String::from("A word first.\n\nx "), String::from("A word first.\n\nx "));
        for (way, after) in &parts {
            one.push_str(&WAYS[*way].replace("{}", "SECRET"));
            other.push_str(&WAYS[*way].replace("{}", "TWO SECRETS and more, which are long enough to fill a line"));
            one.push_str(after);
            other.push_str(after);
        }
        let ((shut, open), (twin, _)) = (views(&one, Format::Plain), views(&other, Format::Plain));
        prop_assert!(!format!("{shut:?}").contains("SECRET"), "{one}\n{shut:?}");
        let open = format!("{open:?}");
        prop_assert_eq!(open.matches("SECRET").count(), one.matches("SECRET").count(), "{}", one);
        prop_assert_eq!(shut, twin, "{}\n{}", one, other);
    }
}

#[test]
fn what_ends_on_another_line_is_hidden_though_a_heading_or_a_row_ends_before_it() {
    for text in [
        "## safe1 [secret\nsecret](/spoiler) safe2",
        "## safe1 [secret](/s \"secret\nsecret\") safe2",
        "[secret\n\nsecret](/spoiler) safe1",
        "safe1 [secret](#s 'secret\n\nsecret') safe2",
        "| safe1 | b |\n|---|---|\n| safe2 | [secret\nsecret](/spoiler) |",
        "| safe1 | b |\n|---|---|\n| safe2 | ||secret\nsecret|| |",
    ] {
        check_all(text);
    }
}

#[test]
fn bars_in_a_row_hide_and_lose_nothing_whatever_their_width_and_when_left_open() {
    for text in [
        "| safe1 | b |\n|---|---|\n| safe2 | ｜｜secret｜｜ |\n| safe3 | c |\n\nsafe4",
        "| safe1 | b | c |\n|---|---|---|\n| safe2 | ||secret | secret |\n| safe3 | c | d |\n\nsafe4",
        "| safe1 | b |\n|---|---|\n| safe2 | ||secret |\n\nsafe4",
    ] {
        check(text, Format::Markdown);
    }
}

#[test]
fn marks_in_the_words_of_a_picture_hide() {
    for text in [
        "safe1 ![>!secret!<](a.png) safe2",
        "safe1 ![a ||secret|| b](a.png) safe2",
        "safe1 ![<tg-spoiler>secret</tg-spoiler>](a.png) safe2",
        "safe1 ![[secret](/spoiler)](a.png) safe2",
        "safe1 ![<a href=\"/spoiler\">secret\nsecret</a>](a.png) safe2",
    ] {
        check(text, Format::Markdown);
    }
}
