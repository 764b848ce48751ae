//! Pictures of what marks hide, in Markdown, in text and in pages.

#![allow(clippy::too_many_lines, reason = "a table is as long as it is")]

use crate::parse::Format;
use crate::parse::tests::picture::As::{self, Both, Markdown, Plain};
use crate::parse::tests::picture::picture;

/// So that a page has something to be read for.
const BEFORE: &str =
    "A safe0 word first, which is long enough to be read as an article by whoever looks for one.";

#[track_caller]
fn check(table: &[(&str, As, &str)]) {
    for (text, read, seen) in table {
        for format in read.formats() {
            let found = if *format == Format::Html {
                let page =
                    format!("<html><body><article><p>{BEFORE}</p>\n{text}</article></body></html>");
                picture(&page, *format).replace(&format!("{BEFORE} / "), "")
            } else {
                picture(text, *format)
            };
            assert_eq!(found, *seen, "{format:?}: {text}");
        }
    }
}

#[test]
fn arrows_cover_words_paragraphs_and_lines_that_go_on() {
    check(&[
        ("a >!b!< c >!d!< e", Both, "a [] c [] e  =>  a b c d e"),
        ("a >!b\nc!< d", Both, "a [] d  =>  a b c d"),
        ("a >!b\n\nc!< d", Both, "a / {} / d  =>  a / b / c / d"),
        (">!b\n\nc\n\nd!<\n\ne", Both, "{} / e  =>  b / c / d / e"),
        (">! b\n>! c\n\nd", Markdown, "{} / d  =>  b c / d"),
        (">! b\n>! c\n\nd", Plain, "{} / d  =>  b⏎c / d"),
        (">! b\n> c\nd\n\ne", Markdown, "{} / e  =>  b c d / e"),
        (">! b\n> c\nd\n\ne", Plain, "{} / e  =>  b⏎c⏎d / e"),
        ("> ! b\n> c\n\nd", Markdown, "{} / d  =>  b c / d"),
        ("> ! b\n> c\n\nd", Plain, "{} / d  =>  b⏎c / d"),
        ("> ![b](x.png) c", Markdown, "> [image: b] c"),
        ("> ![b](x.png) c", Plain, "> ![b](x.png) c"),
        (">![b](x.png)!< c", Markdown, "[] c  =>  b c"),
        (">![b](x.png)!< c", Plain, "[] c  =>  [b](x.png) c"),
        ("a >![b](c)!< d", Markdown, "a [] d  =>  a b d"),
        ("a >![b](c)!< d", Plain, "a [] d  =>  a [b](c) d"),
        ("> quoted >!b!< c\n> ||d|| e", Markdown, "> quoted [] c [] e  =>  > quoted b c d e"),
        ("> quoted >!b!< c\n> ||d|| e", Plain, "> quoted [] c⏎> [] e  =>  > quoted b c⏎> d e"),
        ("> quoted\n> >! b\n> >! c\n\nd", Markdown, "> quoted / {} / d  =>  > quoted / > b c / d"),
        ("> quoted\n> >! b\n> >! c\n\nd", Plain, "> quoted⏎> / {} / d  =>  > quoted⏎> / b⏎c / d"),
        ("a >!b >!c!< d", Both, "a [] d  =>  a b c d"),
        ("a !<3 b and c!< d", Both, "[] d  =>  a 3 b and c d"),
        ("a b!< c >!d!< e", Both, "[] c [] e  =>  a b c d e"),
        ("a ＞！b！＜ c ｜｜d｜｜ e", Both, "a [] c [] e  =>  a b c d e"),
        ("a >!b!</span> c", Both, "a []  =>  a b! c"),
        ("a >!b!<!-- x --> c", Markdown, "a []  =>  a b! c"),
        ("a >!b!<!-- x --> c", Plain, "a []  =>  a b!<!-- x --> c"),
    ]);
}

#[test]
fn bars_cover_what_stands_between_two_and_reach_over_paragraphs() {
    check(&[
        ("a ||b|| c ||d|| e", Both, "a [] c [] e  =>  a b c d e"),
        ("a ||b||||c|| d", Both, "a [][] d  =>  a bc d"),
        ("a |||| b", Both, "a []  =>  a b"),
        ("a ||||b|||| c", Both, "a []|| c  =>  a b|| c"),
        ("a || b || c", Both, "a [] c  =>  a b c"),
        ("a || b", Both, "a || b"),
        ("a ||b", Both, "a []  =>  a b"),
        ("a||b", Both, "a[]  =>  ab"),
        ("a b|| c", Both, "a b|| c"),
        ("a ||b\n\nc\n\nd|| e", Both, "a / {} / e  =>  a / b / c / d / e"),
        (
            "a ||b\n\nc ||d|| e\n\nf|| g",
            Both,
            "a / {} / g  =>  a / b / c [] e / f / g  =>  a / b / c d e / f / g",
        ),
        ("a\n\n||\n\nb\n\n||\n\nc", Both, "a / {} / c  =>  a / b / c"),
        ("a b||\n\nc ||d", Both, "a b|| / c []  =>  a b|| / c d"),
        (
            "a ||b\n\nSpoilers ahead!\n\nc\n\nd|| e",
            Both,
            "a / {}  =>  a / b / Spoilers ahead! / c / d|| e",
        ),
    ]);
}

#[test]
fn marks_in_a_table_stay_in_their_cell_or_take_its_rows() {
    check(&[
        (
            "| a | b |\n|---|---|\n| c | ||d|| |\n| e | f |\n\ng",
            Markdown,
            "a | b \\ c | [] \\ e | f / g  =>  a | b \\ c | d \\ e | f / g",
        ),
        (
            "| a | b |\n|---|---|\n| c | ||d|| |\n| e | f |\n\ng",
            Plain,
            "| a | b |⏎|---|---|⏎| c | [] |⏎| e | f | / g  =>  | a | b |⏎|---|---|⏎| c | d |⏎| e | f | / g",
        ),
        (
            "| a | b |\n|---|---|\n| c | || d || |\n| ||e|| | f |",
            Markdown,
            "a | b \\ c |  \\ [] | f  =>  a | b \\ c |  \\ e | f",
        ),
        (
            "| a | b |\n|---|---|\n| c | || d || |\n| ||e|| | f |",
            Plain,
            "| a | b |⏎|---|---|⏎| c | [] |⏎| [] | f |  =>  | a | b |⏎|---|---|⏎| c | d |⏎| e | f |",
        ),
        (
            "| a | b |\n|---|---|\n| c | ||d |\n| e|| | f |\n\ng",
            Markdown,
            "a | b \\ c |  / {} / | f | / g  =>  a | b \\ c |  / d | | e / | f | / g",
        ),
        (
            "| a | b |\n|---|---|\n| c | ||d |\n| e|| | f |\n\ng",
            Plain,
            "`| a | b |⏎|---|---|⏎| c |` / {} / | f | / g  =>  `| a | b |⏎|---|---|⏎| c |` / d |⏎| e / | f | / g",
        ),
        (
            "| a | b |\n|---|---|\n| c | ||d |\n| e | f |\n| g|| | h |\n\ni",
            Markdown,
            "a | b \\ c |  / {} / | h | / i  =>  a | b \\ c |  / d | | e | f | | g / | h | / i",
        ),
        (
            "| a | b |\n|---|---|\n| c | ||d |\n| e | f |\n| g|| | h |\n\ni",
            Plain,
            "`| a | b |⏎|---|---|⏎| c |` / {} / | h | / i  =>  `| a | b |⏎|---|---|⏎| c |` / `d |⏎| e | f |⏎| g` / | h | / i",
        ),
        (
            "| a | b |\n|:--|--:|\n| c | ||d|| e ||f|| |\n| x || y |",
            Markdown,
            "a | b \\ c | [] e [] \\ x |   =>  a | b \\ c | d e f \\ x | ",
        ),
        (
            "| a | b |\n|:--|--:|\n| c | ||d|| e ||f|| |\n| x || y |",
            Plain,
            "| a | b |⏎|:--|--:|⏎| c | [] e [] |⏎| x || y |  =>  | a | b |⏎|:--|--:|⏎| c | d e f |⏎| x || y |",
        ),
        (
            "| a | b |\n|---|---|\n| c | >!d!< |\n| e | [spoiler]f[/spoiler] |\n| g | [spoiler]h |\n| i | <details>j</details> |\n\nk",
            Markdown,
            "a | b \\ c | [] \\ e | [] \\ g | [] \\ i | [] / k  =>  a | b \\ c | d \\ e | f \\ g | h \\ i | j / k",
        ),
        (
            "| a | b |\n|---|---|\n| c | >!d!< |\n| e | [spoiler]f[/spoiler] |\n| g | [spoiler]h |\n| i | <details>j</details> |\n\nk",
            Plain,
            "| a | b |⏎|---|---|⏎| c | [] |⏎| e | [] |⏎| g | []⏎k  =>  | a | b |⏎|---|---|⏎| c | d |⏎| e | f |⏎| g | h | | i | j |⏎k",
        ),
    ]);
}

#[test]
fn names_in_brackets_hide_and_say_what_may_be_said() {
    check(&[
        ("a [spoiler]b[/spoiler] c", Both, "a [] c  =>  a b c"),
        ("a [spoiler]b\n\nc[/spoiler] d", Both, "a / {} / d  =>  a / b / c / d"),
        ("a [spoiler]b [spoiler]c[/spoiler] d[/spoiler] e", Both, "a [] e  =>  a b c d e"),
        ("a [spoiler]b [hide]c[/hide] d[/spoiler] e", Both, "a [] e  =>  a b c d e"),
        ("a [spoiler]b ||c|| d[/spoiler] e", Both, "a [] e  =>  a b c d e"),
        ("[spoiler]\nb\n\nc\n[/spoiler]\n\nd", Both, "{} / d  =>  b / c / d"),
        (
            "[spoiler=Episode 5]\nb\n[/spoiler]\n\nd",
            Both,
            "{Episode 5, perhaps S01E05} / d  =>  b / d",
        ),
        (
            "[spoiler title=\"Season 2 ending\" open=no]b[/spoiler] c",
            Both,
            "[Season 2 ending] c  =>  b c",
        ),
        ("[spoiler=He dies]b[/spoiler] c", Both, "[] c  =>  He dies: b c"),
        ("a [spoiler] b\n\nc", Markdown, "a [] / c  =>  a b / c"),
        ("a [spoiler] b\n\nc", Plain, "a []⏎c  =>  a b⏎c"),
        ("[spoiler]b\n\nc", Both, "{}  =>  b / c"),
        ("a [hide]b\n\nc", Both, "a [hide]b / c"),
        ("[hide]b\n\nc", Both, "[hide]b / c"),
        ("a [/spoiler] b", Both, "[] b  =>  a b"),
        ("a [/hide] b", Both, "a [/hide] b"),
        ("a [spoiler alert] b", Both, "!a [spoiler alert]! / {}  =>  !a [spoiler alert]! / b"),
        ("a [spoiler](b) c", Markdown, "a spoiler c"),
        ("a [spoiler](b) c", Plain, "a [spoiler] []  =>  a [spoiler] (b) c"),
        ("a [details](b) c", Markdown, "a details c"),
        ("a [details](b) c", Plain, "a [details](b) c"),
        ("a [no-spoilers]b[/no-spoilers] c", Both, "a [no-spoilers]b[/no-spoilers] c"),
        ("a [spoiler-free]b[/spoiler-free] c", Both, "a [spoiler-free]b[/spoiler-free] c"),
        ("a [xspoilerx y]b[/xspoilerx] c", Both, "a [] c  =>  a y: b c"),
        ("a [/spoiler](b) c", Both, "[](b) c  =>  a(b) c"),
    ]);
}

#[test]
fn names_in_braces_hide() {
    check(&[
        ("a {{spoiler}}b{{/spoiler}} c", Both, "a [] c  =>  a b c"),
        ("a {{spoiler|b}} c", Both, "a [] c  =>  a b c"),
        ("{{spoiler|b}}\nc\n{{endspoiler}}\nd", Both, "{} / {} / d  =>  b / c / d"),
        ("{{spoiler|b}}\n\nc\n\n{{endspoiler}}\n\nd", Both, "{} / {} / d  =>  b / c / d"),
        ("{{spoiler|b}}\n\nc\n\ne\n{{endspoiler}}\nd", Both, "{} / {} / d  =>  b / c / e / d"),
        ("{{spoiler|b}}\n\nc", Both, "{} / c  =>  b / c"),
        ("{{spoiler|about=the film}}\nb\n{{spoiler-end}}\n\nc", Both, "{the film} / c  =>  b / c"),
        ("a {{< spoiler \"Show\" >}}b{{< /spoiler >}} c", Both, "a [Show] c  =>  a b c"),
        (
            "a {{< details summary=\"Ending\" >}}b{{< /details >}} c",
            Both,
            "a [Ending] c  =>  a b c",
        ),
        ("a {{< details >}}b", Both, "a {{< details >}}b"),
        (
            "a {% spoiler %}b{% endspoiler %} c {% if x %}d{% endif %}",
            Both,
            "a [] c {% if x %}d{% endif %}  =>  a b c {% if x %}d{% endif %}",
        ),
        ("a {%- spoiler -%}b{%- endspoiler -%} c", Both, "a [] c  =>  a b c"),
        ("a }} b {{spoiler|c}} d }} e", Both, "a }} b [] d }} e  =>  a }} b c d }} e"),
    ]);
}

#[test]
fn signs_that_are_doubled_hide_in_pairs() {
    check(&[
        ("a ~!b!~ c", Both, "a [] c  =>  a b c"),
        ("a ~!b\n\nc!~ d", Both, "a / {} / d  =>  a / b / c / d"),
        ("~!b\n\nc!~\n\nd", Both, "{} / d  =>  b / c / d"),
        ("a ~!b", Both, "a []  =>  a b"),
        ("a b!~ c", Both, "a b!~ c"),
        ("so cute~! b", Both, "so cute~! b"),
        ("a !!b!! c", Both, "a [] c  =>  a b c"),
        ("a !!b\n\nc!! d", Both, "a !!b / c!! d"),
        ("a !!b !!c!! d", Both, "a !!b [] d  =>  a !!b c d"),
        ("a !!! b!!! c", Both, "a !!! b!!! c"),
        ("a !!b!! c !!d!! e", Both, "a [] c [] e  =>  a b c d e"),
        ("a %%b%% c", Both, "a [] c  =>  a b c"),
        ("a ??[Hint]b?? c", Both, "a [Hint] c  =>  a b c"),
        ("a ??[He dies]b?? c", Both, "a [] c  =>  a He dies: b c"),
        ("a ??[x] b", Both, "a ??[x] b"),
    ]);
}

#[test]
fn containers_hide_their_lines() {
    check(&[
        ("::: spoiler Show\nb\n:::\nc", Both, "{Show} / c  =>  b / c"),
        (":::spoiler{title=\"Ending\"}\nb\n:::\nc", Both, "{Ending} / c  =>  b / c"),
        (
            "::: details\nb\n::: note\nc\n:::\nd\n:::\ne",
            Markdown,
            "{} / e  =>  b ::: note c ::: d / e",
        ),
        (
            "::: details\nb\n::: note\nc\n:::\nd\n:::\ne",
            Plain,
            "{} / e  =>  b⏎::: note⏎c⏎:::⏎d / e",
        ),
        ("::: note\nb\n:::\nc", Markdown, "::: note b ::: c"),
        ("::: note\nb\n:::\nc", Plain, "::: note⏎b⏎:::⏎c"),
        (":::: spoiler\nb\n::::\n\nc", Both, "{} / c  =>  b / c"),
        ("::: {.spoiler}\nb\n:::\nc", Both, "{spoiler} / c  =>  b / c"),
        ("a\n::: spoiler\nb\n\nc", Both, "a / {}  =>  a / b / c"),
        ("> ::: spoiler\n> b\n> :::\n> c\n\nd", Markdown, "{} / > c / d  =>  > b / > c / d"),
        ("> ::: spoiler\n> b\n> :::\n> c\n\nd", Plain, "> / {} / > c / d  =>  > / b / > c / d"),
        (
            "- ::: spoiler\n  b\n  :::\n  c\n- d",
            Markdown,
            "•  / {} / c / • d  =>  •  / b / c / • d",
        ),
        ("- ::: spoiler\n  b\n  :::\n  c\n- d", Plain, "- / {} / c⏎- d  =>  - / b / c⏎- d"),
        (
            "- a\n  [spoiler]b\n\n  c[/spoiler] d\n- e",
            Markdown,
            "• a / {} / _1 d / • e  =>  • a / b / c / _1 d / • e",
        ),
        (
            "- a\n  [spoiler]b\n\n  c[/spoiler] d\n- e",
            Plain,
            "• a / {} / d⏎- e  =>  • a / b / c / d⏎- e",
        ),
    ]);
}

#[test]
fn fences_hide_their_lines_and_code_is_no_mark() {
    check(&[
        ("```spoiler\nb\nc\n```\nd", Markdown, "{} / d  =>  b c / d"),
        ("```spoiler\nb\nc\n```\nd", Plain, "{} / d  =>  b⏎c / d"),
        ("```spoiler Episode 3\nb\n```\nd", Both, "{Episode 3, perhaps S01E03} / d  =>  b / d"),
        ("~~~spoiler\nb\n```\nc\n~~~\nd", Markdown, "{} / d  =>  b / `c` / d"),
        ("~~~spoiler\nb\n```\nc\n~~~\nd", Plain, "{} / d  =>  b⏎```⏎c / d"),
        ("````spoiler\n```\nb\n```\nc\n````\nd", Markdown, "{} / d  =>  `b` / c / d"),
        ("````spoiler\n```\nb\n```\nc\n````\nd", Plain, "{} / d  =>  ```⏎b⏎```⏎c / d"),
        ("```spoiler\n```x\nb\n```\nc\n```\nd", Markdown, "{} / d  =>  `b` / c / d"),
        ("```spoiler\n```x\nb\n```\nc\n```\nd", Plain, "{} / d  =>  ```x⏎b⏎```⏎c / d"),
        ("- ```spoiler\n  b\n  ```\n- c", Markdown, "•  / {} / • c  =>  •  / b / • c"),
        ("- ```spoiler\n  b\n  ```\n- c", Plain, "- / {} / • c  =>  - / b / • c"),
        ("- ```spoiler\n  b\nc", Markdown, "•  / {}  =>  •  / b c"),
        ("- ```spoiler\n  b\nc", Plain, "- / {}  =>  - / b⏎c"),
        ("> ```spoiler\n> b\n> ```\n> c\n\nd", Markdown, "{} / > c / d  =>  > b / > c / d"),
        ("> ```spoiler\n> b\n> ```\n> c\n\nd", Plain, "> / {} / > c / d  =>  > / b / > c / d"),
        ("> ```spoiler\n> b\n\nc", Markdown, "{} / c  =>  > b / c"),
        ("> ```spoiler\n> b\n\nc", Plain, "> / {} / c  =>  > / b / c"),
        ("> ```spoiler\n> b\nc", Markdown, "{} / c  =>  > b / c"),
        ("> ```spoiler\n> b\nc", Plain, "> / {} / c  =>  > / b / c"),
        ("> ```spoiler\n> b\n```spoiler\nc\n```\nd", Markdown, "{} / {} / d  =>  > b / c / d"),
        ("> ```spoiler\n> b\n```spoiler\nc\n```\nd", Plain, "> / {} / {} / d  =>  > / b / c / d"),
        (
            "-   ```spoiler\n    b\n- ```spoiler\n  c\n  ```\n- d",
            Markdown,
            "•  / {} / •  / {} / • d  =>  •  / b / •  / c / • d",
        ),
        (
            "```\n>!b!< ||c||\n```\nd ||e||",
            Markdown,
            "`>!b!< ||c||` / d []  =>  `>!b!< ||c||` / d e",
        ),
        ("```\n>!b!< ||c||\n```\nd ||e||", Plain, "```⏎[] []⏎```⏎d []  =>  ```⏎b c⏎```⏎d e"),
        ("a `||b||` c ||d|| e", Markdown, "a `||b||` c [] e  =>  a `||b||` c d e"),
        ("a `||b||` c ||d|| e", Plain, "a `[]` c [] e  =>  a `b` c d e"),
        ("a ``||b` c|| d`` e ||f||", Markdown, "a `||b` c|| d` e []  =>  a `||b` c|| d` e f"),
        ("a ``||b` c|| d`` e ||f||", Plain, "a ``[] d`` e []  =>  a ``b` c d`` e f"),
        ("a \\`||b|| c` d", Markdown, "a `[] c` d  =>  a `b c` d"),
        ("a \\`||b|| c` d", Plain, "a \\`[] c` d  =>  a \\`b c` d"),
        ("a `b ||c|| d", Both, "a `b [] d  =>  a `b c d"),
        ("<!-- ||a\nb|| -->\nc ||d|| e", Markdown, "c [] e  =>  c d e"),
        (
            "<!-- ||a\nb|| -->\nc ||d|| e",
            Plain,
            "<!-- ||a⏎b|| -->⏎c [] e  =>  <!-- ||a⏎b|| -->⏎c d e",
        ),
        ("<!-- a --> ||b|| c", Markdown, "[] c  =>  b c"),
        ("<!-- a --> ||b|| c", Plain, "<!-- a --> [] c  =>  <!-- a --> b c"),
        ("    ||a||\n    b\n\nc", Markdown, "{} / c  =>  `||a||⏎b` / c"),
        ("    ||a||\n    b\n\nc", Plain, "[]⏎b / c  =>  a⏎b / c"),
    ]);
}

#[test]
fn boxes_of_lines_to_the_right_hide() {
    check(&[
        (
            "a\n\n!!! spoiler \"Ending\"\n    b\n\n    c\n\nd",
            Both,
            "a / {Ending} / d  =>  a / b / c / d",
        ),
        ("a\n\n??? spoiler\n    b\n\nd", Both, "a / {} / d  =>  a / b / d"),
        ("a\n\n???+ note \"Spoilers\"\n    b\nd", Both, "a / {Spoilers} / d  =>  a / b / d"),
        (
            "a\n\n!!! note\n    b\n\n!!! spoilers are bad",
            Markdown,
            "a / !!! note b / !!! spoilers are bad",
        ),
    ]);
}

#[test]
fn elements_hide_by_their_names_their_classes_and_their_styles() {
    check(&[
        ("a <span data-b=\n\"b > c\" class=\"spoiler\">d</span> e", Both, "a [] e  =>  a d e"),
        ("<details><summary>Ending</summary>b</details> c", Both, "{Ending} / c  =>  b / c"),
        (
            "<details>\n<summary>He dies</summary>\n\nb\n\n</details>\n\nc",
            Both,
            "{} / c  =>  He dies / b / c",
        ),
        (
            "<details open>\n<summary>a</summary>\nb\n<details>\n<summary>Hint</summary>\nc\n</details>\nd\n</details>\ne",
            Both,
            "{a} / e  =>  b / {Hint} / d / e  =>  b / c / d / e",
        ),
        ("a <details>b</details> c", Both, "a / {} / c  =>  a / b / c"),
        ("<details>\nb\n\nc", Both, "{}  =>  b / c"),
        ("a <span class=\"spoiler\">b</span> c", Both, "a [] c  =>  a b c"),
        (
            "a <span class=\"x spoiler-text\">b <span>c</span> d</span> e",
            Markdown,
            "a [] e  =>  a b c d e",
        ),
        (
            "a <span class=\"x spoiler-text\">b <span>c</span> d</span> e",
            Plain,
            "a [] e  =>  a b <span>c d e",
        ),
        ("a <span class='no-spoiler'>b</span> c", Markdown, "a b c"),
        ("a <span class='no-spoiler'>b</span> c", Plain, "a <span class='no-spoiler'>b</span> c"),
        ("a <span class=spoiler>b</span> c", Both, "a [] c  =>  a b c"),
        (
            "a <span title=\"x>y\" class = \"spoiler\">b</span> c",
            Markdown,
            "a [] c  =>  a x y: b c",
        ),
        ("a <span title=\"x>y\" class = \"spoiler\">b</span> c", Plain, "a [] c  =>  a x>y: b c"),
        (
            "a <span data-spoiler>b</span> c <span data-spoiler=\"false\">d</span> e",
            Markdown,
            "a [] c d e  =>  a b c d e",
        ),
        (
            "a <span data-spoiler>b</span> c <span data-spoiler=\"false\">d</span> e",
            Plain,
            "a [] c <span data-spoiler=\"false\">d</span> e  =>  a b c <span data-spoiler=\"false\">d</span> e",
        ),
        ("a <span hidden>b</span> c", Both, "a [] c  =>  a b c"),
        (
            "a <i class=\"redacted\">b</i> c <em class=\"HEIMU\">d</em> e",
            Both,
            "a [] c [] e  =>  a b c d e",
        ),
        ("a <spoiler>b<br/>c</spoiler> d", Markdown, "a [] d  =>  a b⏎c d"),
        ("a <spoiler>b<br/>c</spoiler> d", Plain, "a [] d  =>  a b<br/>c d"),
        ("a <spoiler/> b", Markdown, "a b"),
        ("a <spoiler/> b", Plain, "a <spoiler/> b"),
        ("a <spoiler label=\"Ending\">b</spoiler> c", Both, "a [Ending] c  =>  a b c"),
        (
            "a <span class=\"spoiler\" title=\"He dies\">b</span> c",
            Both,
            "a [] c  =>  a He dies: b c",
        ),
        ("a <span class=\"spoiler\">b\n\nc</span> d", Both, "a / {} / d  =>  a / b / c / d"),
        ("<div class=\"spoiler\">\n\nb\n\n</div>\n\nc", Both, "{} / c  =>  b / c"),
        (
            "<div class=\"spoiler\">\nb\n<div>c</div>\nd\n</div>\n\ne",
            Markdown,
            "{} / e  =>  b / c / d / e",
        ),
        (
            "<div class=\"spoiler\">\nb\n<div>c</div>\nd\n</div>\n\ne",
            Plain,
            "{} / e  =>  b⏎<div>c</div>⏎d / e",
        ),
        ("a <span class=\"spoiler\">b", Both, "a []  =>  a b"),
        ("a </spoiler> b", Markdown, "[]b  =>  ab"),
        ("a </spoiler> b", Plain, "[] b  =>  a b"),
        ("a </span> b", Markdown, "a b"),
        ("a </span> b", Plain, "a </span> b"),
        (
            "a <font color=white>b</font> c <font color=\"#fefefe\">d</font> e <font color=000000>f</font> g",
            Markdown,
            "a [] c [] e f g  =>  a b c d e f g",
        ),
        (
            "a <font color=white>b</font> c <font color=\"#fefefe\">d</font> e <font color=000000>f</font> g",
            Plain,
            "a [] c [] e <font color=000000>f</font> g  =>  a b c d e <font color=000000>f</font> g",
        ),
        ("a <span style=\"color:#111;background:#000\">b</span> c", Both, "a [] c  =>  a b c"),
        (
            "a <span style=\"background-color: rgb(0%, 0%, 0%)\">b</span> c",
            Both,
            "a [] c  =>  a b c",
        ),
        ("a <span style=\"color:rgba(1,2,3,0)\">b</span> c", Both, "a [] c  =>  a b c"),
        (
            "a <span style=\"color:rgb(120,0,0);background:rgb(100,0,0)\">b</span> c <span style=\"color:rgb(130,0,0);background:rgb(100,0,0)\">d</span> e",
            Markdown,
            "a [] c d e  =>  a b c d e",
        ),
        (
            "a <span style=\"color:rgb(120,0,0);background:rgb(100,0,0)\">b</span> c <span style=\"color:rgb(130,0,0);background:rgb(100,0,0)\">d</span> e",
            Plain,
            "a [] c <span style=\"color:rgb(130,0,0);background:rgb(100,0,0)\">d</span> e  =>  a b c <span style=\"color:rgb(130,0,0);background:rgb(100,0,0)\">d</span> e",
        ),
        ("a <span style=\"color:#777;background:grey\">b</span> c", Both, "a [] c  =>  a b c"),
        (
            "a <span style=\"opacity: 0\">b</span> c <span style=\"opacity: .5\">d</span> e",
            Markdown,
            "a [] c d e  =>  a b c d e",
        ),
        (
            "a <span style=\"opacity: 0\">b</span> c <span style=\"opacity: .5\">d</span> e",
            Plain,
            "a [] c <span style=\"opacity: .5\">d</span> e  =>  a b c <span style=\"opacity: .5\">d</span> e",
        ),
        (
            "a <span style=\"-webkit-text-fill-color: transparent\">b</span> c",
            Both,
            "a [] c  =>  a b c",
        ),
        (
            "a <span style=\"visibility:collapse\">b</span> c <span style=\"content-visibility:hidden\">d</span> e",
            Both,
            "a [] c [] e  =>  a b c d e",
        ),
    ]);
}

#[test]
fn links_that_hide_are_told_from_those_that_do_not() {
    check(&[
        ("a [b](/spoiler) c", Both, "a [] c  =>  a b c"),
        ("a [b](/s \"c d\") e", Both, "a [] e  =>  a b c d e"),
        ("a [b](/s \"c d\"", Both, "a []  =>  a b c d\""),
        ("a [b](#s) c", Both, "a [] c  =>  a b c"),
        (
            "a [b](/spoilers/today) c [d](/page \"e\") f [g](/xy \"h\") i [j](/xyz \"k\") l",
            Markdown,
            "a b c d f [] i j l  =>  a b c d f g h i j l",
        ),
        (
            "a [b](/spoilers/today) c [d](/page \"e\") f [g](/xy \"h\") i [j](/xyz \"k\") l",
            Plain,
            "a [b](/spoilers/today) c [d](/page \"e\") f [] i [j](/xyz \"k\") l  =>  a [b](/spoilers/today) c [d](/page \"e\") f g h i [j](/xyz \"k\") l",
        ),
        ("a [b [c](https://e.org) d](/spoiler) f", Markdown, "a [] f  =>  a b c→https://e.org d f"),
        ("a [b [c](https://e.org) d](/spoiler) f", Plain, "a [] f  =>  a b [c](https://e.org) d f"),
        ("a b](/spoiler) c", Both, "[] c  =>  a b c"),
        ("a [b](/spoiler", Both, "a []  =>  a b"),
        ("[b\n\nc](/spoiler) d", Both, "{} / d  =>  b / c / d"),
        ("a <a href=\"/s\" title=\"b\">c</a> d", Both, "a [] d  =>  a b: c d"),
    ]);
}

#[test]
fn frames_callouts_and_questions_hide_their_lines() {
    check(&[
        (":[\nHint\nb\n\nc\n]:\nd", Both, "{Hint} / d  =>  b / c / d"),
        (":[\nHe dies\nb\n]:\n\nd", Both, "{} / d  =>  He dies / b / d"),
        (">? [Ending] b\n> c\n\nd", Markdown, "{Ending} / d  =>  b c / d"),
        (">? [Ending] b\n> c\n\nd", Plain, "{Ending} / d  =>  b⏎c / d"),
        (">? b\n\nd", Both, "{} / d  =>  b / d"),
        ("> [!spoiler] Ending\n> b\n> c\n\nd", Markdown, "{Ending} / d  =>  > b c / d"),
        ("> [!spoiler] Ending\n> b\n> c\n\nd", Plain, "> / {Ending} / d  =>  > / b⏎c / d"),
        ("> [!spoiler]- Who did it\n> b\n\nd", Markdown, "{} / d  =>  > Who did it / > b / d"),
        ("> [!spoiler]- Who did it\n> b\n\nd", Plain, "> / {} / d  =>  > / Who did it / b / d"),
        ("> [!note]- Show\n> b\n\nd", Markdown, "{Show} / d  =>  > b / d"),
        ("> [!note]- Show\n> b\n\nd", Plain, "> / {Show} / d  =>  > / b / d"),
        ("> [!note] Show\n> b\n\nd", Markdown, "> [!note] Show b / d"),
        ("> [!note] Show\n> b\n\nd", Plain, "> [!note] Show⏎> b / d"),
        (
            "> [!danger]- Spoilers from here\n\nb",
            Markdown,
            "> [!danger]- / !Spoilers from here! / {}  =>  > [!danger]- / !Spoilers from here! / b",
        ),
        (
            "> [!danger]- Spoilers from here\n\nb",
            Plain,
            "!> [!danger]- Spoilers from here! / {}  =>  !> [!danger]- Spoilers from here! / b",
        ),
        ("[!spoiler] a\nb", Markdown, "![!spoiler]! / {}  =>  ![!spoiler]! / a b"),
        ("[!spoiler] a\nb", Plain, "![!spoiler]! / {}  =>  ![!spoiler]! / a⏎b"),
    ]);
}

#[test]
fn a_gap_hides_what_stands_behind_it() {
    check(&[
        ("a\nS\nP\nO\nI\nL\nE\nR\nb\n\nc", Both, "a / {}  =>  a / b / c"),
        (
            "a\n\nS P O I L E R S\n\nb",
            Both,
            "a / !S P O I L E R S! / {}  =>  a / !S P O I L E R S! / b",
        ),
        (
            "a spoilers\n\n.\n.\n.\n.\n.\n.\n.\n.\n.\n.\nb",
            Markdown,
            "!a spoilers! / {}  =>  !a spoilers! / . . . . . . . . . . b",
        ),
        (
            "a spoilers\n\n.\n.\n.\n.\n.\n.\n.\n.\n.\n.\nb",
            Plain,
            "!a spoilers! / {}  =>  !a spoilers! / .⏎.⏎.⏎.⏎.⏎.⏎.⏎.⏎.⏎.⏎b",
        ),
        (
            "Mind: spoilers for the end.\n\n\n\n\n\n\n\n\n.\n\nb",
            Both,
            "Mind: spoilers for the end. / {}  =>  Mind: spoilers for the end. / . / b",
        ),
        ("a\u{c}b\u{c}\u{c}c", Both, "a / {} / {}  =>  a / b / c"),
    ]);
}

#[test]
fn what_is_covered_keeps_its_style_and_its_links_and_what_is_around_it_too() {
    check(&[
        ("## a ||b|| c\n\nd", Both, "## a [] c / d  =>  ## a b c / d"),
        ("## ||a||?\n\nd", Both, "##? []? / d  =>  ##? a? / d"),
        ("## a [spoiler]b\n\nc", Markdown, "## a [] / c  =>  ## a b / c"),
        ("## a [spoiler]b\n\nc", Plain, "## a []⏎c  =>  ## a b⏎c"),
        ("a **b ||c|| d** e", Markdown, "a b [] d e  =>  a b c d e"),
        ("a **b ||c|| d** e", Plain, "a **b [] d** e  =>  a **b c d** e"),
        ("a **||b** c|| d", Markdown, "a [] d  =>  a b c d"),
        ("a **||b** c|| d", Plain, "a **[] d  =>  a **b** c d"),
        ("a *>!b!<* c", Markdown, "a [] c  =>  a b c"),
        ("a *>!b!<* c", Plain, "a *[]* c  =>  a *b* c"),
        ("a ||**b** [c](https://e.org)|| d", Markdown, "a [] d  =>  a b c→https://e.org d"),
        ("a ||**b** [c](https://e.org)|| d", Plain, "a [] d  =>  a **b** [c](https://e.org) d"),
        (
            "a [x||b||](https://e.org) d",
            Markdown,
            "a x→https://e.org[] d  =>  a x→https://e.orgb→https://e.org d",
        ),
        (
            "a [x||b||](https://e.org) d",
            Plain,
            "a [x[]](https://e.org) d  =>  a [xb](https://e.org) d",
        ),
        ("a || b [c](https://e.org) d|| e", Markdown, "a [] e  =>  a b c→https://e.org d e"),
        ("a || b [c](https://e.org) d|| e", Plain, "a [] e  =>  a b [c](https://e.org) d e"),
        ("a >!b](c)!< d", Both, "a [] d  =>  a b](c) d"),
        (
            "1. a ||b\n\n   c|| d\n2. e",
            Markdown,
            "1. a / {} / _2 d / 2. e  =>  1. a / b / c / _2 d / 2. e",
        ),
        ("1. a ||b\n\n   c|| d\n2. e", Plain, "1. a / {} / d⏎2. e  =>  1. a / b / c / d⏎2. e"),
        ("- [ ] a ||b|| c\n- [x] d", Markdown, "[ ] a [] c / [x] d  =>  [ ] a b c / [x] d"),
        ("- [ ] a ||b|| c\n- [x] d", Plain, "• [ ] a [] c / • [x] d  =>  • [ ] a b c / • [x] d"),
        (
            "a ||b|| c[^1]\n\n[^1]: d ||e|| f",
            Markdown,
            "a [] c[1] / [1]: d [] f  =>  a b c[1] / [1]: d e f",
        ),
        (
            "a ||b|| c[^1]\n\n[^1]: d ||e|| f",
            Plain,
            "a [] c[^1] / [^1]: d [] f  =>  a b c[^1] / [^1]: d e f",
        ),
        ("a ||[b]x[/b]|| y [i]z[/i]", Both, "a [] y z  =>  a x y z"),
        ("a ![>!b!<](x.png) c", Markdown, "a [image: []] c  =>  a [image: b] c"),
        ("a ![>!b!<](x.png) c", Plain, "a ![[]](x.png) c  =>  a ![b](x.png) c"),
    ]);
}

#[test]
fn a_quotation_is_hidden_as_far_as_it_goes_on() {
    check(&[
        (
            "> [spoiler]\n> b\n> c\n> [/spoiler]\n> d\n\ne",
            Markdown,
            "{} / > d / e  =>  > b c / > d / e",
        ),
        (
            "> [spoiler]\n> b\n> c\n> [/spoiler]\n> d\n\ne",
            Plain,
            "> / {} / > d / e  =>  > / b⏎c / > d / e",
        ),
        (">! b\n--\nc\n\nd", Markdown, "{} / d  =>  ## b / c / d"),
        (">! b\n\n- c", Both, "{} / • c  =>  b / • c"),
        (">! b\n## c\n\nd", Both, "{} / ## c / d  =>  b / ## c / d"),
        (">! b\n- c\n\nd", Both, "{} / • c / d  =>  b / • c / d"),
        (">! ![b](x.png)\n\nc", Markdown, "{} / c  =>  [image: b] / c"),
        (">! ![b](x.png)\n\nc", Plain, "{} / c  =>  ![b](x.png) / c"),
        (">! b!<\n>! c\n\nd", Both, "[] / {} / d  =>  b / c / d"),
        ("> a ||b\n>\n> c|| d\n\ne", Markdown, "> a / {} / > d / e  =>  > a / > b / > c / > d / e"),
        ("> a ||b\n>\n> c|| d\n\ne", Plain, "> a / {} / > d / e  =>  > a / b / c / > d / e"),
        (">   ::: spoiler\n>     b\n>   :::\n\nc", Markdown, "{} / c  =>  > b / c"),
        (">   ::: spoiler\n>     b\n>   :::\n\nc", Plain, "> / {} / c  =>  > / b / c"),
        ("  ::: spoiler\n    b\n  c\n  :::\nd", Markdown, "{} / d  =>  b c / d"),
        ("  ::: spoiler\n    b\n  c\n  :::\nd", Plain, "{} / d  =>  b⏎c / d"),
        ("> > ::: spoiler\n> > b\n> c\n> > :::\n\nd", Markdown, "{} / d  =>  > > b c / d"),
        ("> > ::: spoiler\n> > b\n> c\n> > :::\n\nd", Plain, "> > / {} / d  =>  > > / b⏎c / d"),
        ("> [!spoiler]- Ending\n\nb", Markdown, "{Ending} / b  =>  b"),
        ("> [!spoiler]- Ending\n\nb", Plain, "> / {Ending} / b  =>  > / b"),
        ("> [!spoiler] [!b]\n> > c\n> d\n\ne", Markdown, "{} / e  =>  > [!b] / > c d / e"),
        ("> [!spoiler] [!b]\n> > c\n> d\n\ne", Plain, "> / {} / e  =>  > / [!b] / c⏎d / e"),
        (">? [Hint] b\n> >c\n>d\n\ne", Markdown, "{Hint} / e  =>  b c d / e"),
        (">? [Hint] b\n> >c\n>d\n\ne", Plain, "{Hint} / e  =>  b⏎c⏎d / e"),
    ]);
}

#[test]
fn a_summary_is_a_label_or_stands_under_the_cover() {
    check(&[
        ("<details></summary>b</details> c", Markdown, "{} / c  =>  b / c"),
        ("<details></summary>b</details> c", Plain, "{} / c  =>  </summary>b / c"),
        ("<details><summary>a b</details> c", Both, "{} / c  =>  a b / c"),
        (
            "<details><summary>Show</summary><summary>b</summary></details> c",
            Markdown,
            "{Show} / c  =>  b / c",
        ),
        (
            "<details><summary>Show</summary><summary>b</summary></details> c",
            Plain,
            "{Show} / c  =>  <summary>b</summary> / c",
        ),
        (
            "- <details><summary>Hint</summary>b</details>\n- c",
            Markdown,
            "•  / {Hint} / • c  =>  •  / b / • c",
        ),
        (
            "- <details><summary>Hint</summary>b</details>\n- c",
            Plain,
            "- / {Hint} / • c  =>  - / b / • c",
        ),
        ("<details>b</details>\n\n<details>c</details>\n\nd", Both, "{} / {} / d  =>  b / c / d"),
    ]);
}

#[test]
fn doubled_signs_that_are_no_pair_hide_nothing() {
    check(&[
        ("a !!b%% c %%d!! e", Both, "a [] e  =>  a b%% c %%d e"),
        ("a !!  !! b", Markdown, "a !! !! b"),
        ("a !!  !! b", Plain, "a !!  !! b"),
        (
            "a !!The keeper said so, and he said that there are spoilers ahead for everybody who has not been to the weir before, and so it goes on and on until nobody wants to hear of it any more, really.!! b",
            Both,
            "a [] b  =>  a The keeper said so, and he said that there are spoilers ahead for everybody who has not been to the weir before, and so it goes on and on until nobody wants to hear of it any more, really. b",
        ),
        ("a ??[b?? c ??d", Both, "a ??[b?? c ??d"),
        ("a ??? b??", Markdown, "a ??? b??"),
        ("a ??? b??", Plain, "##? a ??? b??"),
        ("a ??[b]c?? d ??[e]f??", Both, "a [] d []  =>  a b: c d e: f"),
        ("a \\~!b!~ c", Markdown, "a [] c  =>  a b c"),
        ("a \\~!b!~ c", Plain, "a \\[] c  =>  a \\b c"),
        ("a ~!b!~ ~!c!~ d", Both, "a [] [] d  =>  a b c d"),
        ("a !![b](c)!! d", Markdown, "a [] d  =>  a b d"),
        ("a !![b](c)!! d", Plain, "a [] d  =>  a [b](c) d"),
        ("??[b](c)?? d", Both, "[] d  =>  b: (c) d"),
        ("a??[b]c?? d", Both, "a??[b]c?? d"),
        ("a ~!b ~!c!~ d!~ e", Both, "a [] e  =>  a b c d e"),
        ("x~!y!~ z", Both, "x[] z  =>  xy z"),
        ("a ~!, b", Both, "a ~!, b"),
        ("a!!< b", Both, "[] b  =>  a! b"),
        ("a !!b!! !!c!!", Both, "a [] []  =>  a b c"),
        ("a %%b%%c d%%", Both, "a []  =>  a b%%c d"),
    ]);
}

#[test]
fn attributes_are_read_as_a_browser_reads_them() {
    check(&[
        ("a <b<span class=\"spoiler\">b</span> c", Both, "a <b[] c  =>  a <bb c"),
        ("a <span\n\nclass=\"spoiler\">b</span> c", Markdown, "a <span / class=\"spoiler\">b c"),
        (
            "a <span\n\nclass=\"spoiler\">b</span> c",
            Plain,
            "a <span / class=\"spoiler\">b</span> c",
        ),
        ("a <font bgcolor=\"black\">b</font> c", Both, "a [] c  =>  a b c"),
        ("a <span data-x=\"spoiler\">b</span> c", Markdown, "a b c"),
        ("a <span data-x=\"spoiler\">b</span> c", Plain, "a <span data-x=\"spoiler\">b</span> c"),
        ("a <a href=\"https://e.org\" title=\"x\">b</a> c", Markdown, "a b→https://e.org c"),
        (
            "a <a href=\"https://e.org\" title=\"x\">b</a> c",
            Plain,
            "a <a href=\"https://e.org\" title=\"x\">b</a> c",
        ),
        ("a <span color=white>b</span> c", Markdown, "a b c"),
        ("a <span color=white>b</span> c", Plain, "a <span color=white>b</span> c"),
        ("a <span class=\"non-spoiler\">b</span> c", Markdown, "a b c"),
        (
            "a <span class=\"non-spoiler\">b</span> c",
            Plain,
            "a <span class=\"non-spoiler\">b</span> c",
        ),
        ("a <span class=\"spoilerfree\">b</span> c", Markdown, "a b c"),
        (
            "a <span class=\"spoilerfree\">b</span> c",
            Plain,
            "a <span class=\"spoilerfree\">b</span> c",
        ),
        ("a <span class=\"freedom spoiler\">b</span> c", Both, "a [] c  =>  a b c"),
        ("a <em>b</em> c", Markdown, "a b c"),
        ("a <em>b</em> c", Plain, "a <em>b</em> c"),
        ("a <i hidden>b</i> c", Both, "a [] c  =>  a b c"),
        ("a <span title='x\"y>' class=spoiler>b</span> c", Markdown, "a [] c  =>  a x y: b c"),
        ("a <span title='x\"y>' class=spoiler>b</span> c", Plain, "a [] c  =>  a x\"y>: b c"),
        ("a <span title=x'y class=\"spoiler\">b</span> c", Markdown, "a []  =>  a x'y: b c"),
        ("a <span title=x'y class=\"spoiler\">b</span> c", Plain, "a [] c  =>  a x'y: b c"),
        ("a <span class='spoiler'\nid=x>b</span> c", Both, "a [] c  =>  a b c"),
        ("a <spoilerx>b</spoilerx> c", Both, "a [] c  =>  a b c"),
        ("a <spoiler b</spoiler> c", Both, "[] c  =>  a <spoiler b c"),
        ("a <s class=spoiler>b</s> c <s>d</s> e", Markdown, "a [] c ~d~ e  =>  a b c ~d~ e"),
        ("a <s class=spoiler>b</s> c <s>d</s> e", Plain, "a [] c <s>d</s> e  =>  a b c <s>d</s> e"),
        ("a <br class=\"spoiler\"> b", Markdown, "a⏎b"),
        ("a <br class=\"spoiler\"> b", Plain, "a <br class=\"spoiler\"> b"),
        (
            "a <span style=\"-webkit-text-fill-color:red\">b</span> c <span style=\"content-visibility:auto\">d</span> <span style=\"visibility:visible\">e</span> f",
            Markdown,
            "a b c d e f",
        ),
        (
            "a <span style=\"-webkit-text-fill-color:red\">b</span> c <span style=\"content-visibility:auto\">d</span> <span style=\"visibility:visible\">e</span> f",
            Plain,
            "a <span style=\"-webkit-text-fill-color:red\">b</span> c <span style=\"content-visibility:auto\">d</span> <span style=\"visibility:visible\">e</span> f",
        ),
        (
            "a <span style=\"color:rgb(124,0,0);background:rgb(100,0,0)\">b</span> <span style=\"color:rgb(123,0,0);background:rgb(100,0,0)\">c</span> d",
            Markdown,
            "a b [] d  =>  a b c d",
        ),
        (
            "a <span style=\"color:rgb(124,0,0);background:rgb(100,0,0)\">b</span> <span style=\"color:rgb(123,0,0);background:rgb(100,0,0)\">c</span> d",
            Plain,
            "a <span style=\"color:rgb(124,0,0);background:rgb(100,0,0)\">b</span> [] d  =>  a <span style=\"color:rgb(124,0,0);background:rgb(100,0,0)\">b</span> c d",
        ),
        (
            "a <span style=\"color:transparent;background:transparent\">b</span> c",
            Both,
            "a [] c  =>  a b c",
        ),
        (
            "a <font color=\"fffff\">b</font> <font color=\"ffffff\">c</font> d",
            Markdown,
            "a b [] d  =>  a b c d",
        ),
        (
            "a <font color=\"fffff\">b</font> <font color=\"ffffff\">c</font> d",
            Plain,
            "a <font color=\"fffff\">b</font> [] d  =>  a <font color=\"fffff\">b</font> c d",
        ),
    ]);
}

#[test]
fn a_gap_is_told_from_air() {
    check(&[
        ("a\nS\nS\nP\nO\nI\nL\nE\nR\nb\n\nc", Markdown, "a S / {}  =>  a S / b / c"),
        ("a\nS\nS\nP\nO\nI\nL\nE\nR\nb\n\nc", Plain, "a⏎S / {}  =>  a⏎S / b / c"),
        (
            "a\n\nThis line speaks of spoiler space and of so much else that it is no notice of a gap at all.\n\nb",
            Both,
            "a / This line speaks of spoiler space and of so much else that it is no notice of a gap at all. / b",
        ),
        (
            "Some spoilers.\n\n\n\n\n\n\n\n\n\n\n\nb",
            Both,
            "!Some spoilers.! / {}  =>  !Some spoilers.! / b",
        ),
        (
            "Some spoilers.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\n\nb",
            Both,
            "!Some spoilers.! / {}  =>  !Some spoilers.! / . / . / . / . / . / . / . / . / . / b",
        ),
        (
            "Some spoilers.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\nb\n\n.\n\n.\n\n.\n\n.\n\n.\n\nc",
            Markdown,
            "!Some spoilers.! / {}  =>  !Some spoilers.! / . / . / . / . / . / . b / . / . / . / . / . / c",
        ),
        (
            "Some spoilers.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\nb\n\n.\n\n.\n\n.\n\n.\n\n.\n\nc",
            Plain,
            "!Some spoilers.! / {}  =>  !Some spoilers.! / . / . / . / . / . / .⏎b / . / . / . / . / . / c",
        ),
        (
            "Some spoilers.\n\nx\n\ny\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\n\n.\n\nb",
            Both,
            "!Some spoilers.! / {}  =>  !Some spoilers.! / x / y / {}  =>  !Some spoilers.! / x / y / . / . / . / . / . / . / . / . / . / . / . / . / b",
        ),
        ("```\nS\nP\nO\nI\nL\nE\nR\n```\n\nb", Markdown, "`S⏎P⏎O⏎I⏎L⏎E⏎R` / b"),
        ("```\nS\nP\nO\nI\nL\nE\nR\n```\n\nb", Plain, "``` / {}  =>  ``` / ``` / b"),
        (
            "Some spoilers.\n\n||\n\n||\n\n||\n\n||\n\n||\n\n||\n\n||\n\n||\n\n||\n\n||\n\n||\n\nb",
            Both,
            "!Some spoilers.! / {}  =>  !Some spoilers.! / {} / {} / {} / {} / {} / || / b  =>  !Some spoilers.! / || / b",
        ),
    ]);
}

#[test]
fn a_label_says_that_something_is_hidden_and_never_what() {
    check(&[
        (
            "[spoiler=Spoilers for Low Water]b[/spoiler] c",
            Both,
            "[Spoilers for Low Water] c  =>  b c",
        ),
        (
            "[spoiler=Spoilers for Low Water, Tom dies]b[/spoiler] c",
            Both,
            "[] c  =>  Spoilers for Low Water, Tom dies: b c",
        ),
        ("[spoiler=Ending of Low Water]b[/spoiler] c", Both, "[] c  =>  Ending of Low Water: b c"),
        ("[spoiler=For Ada]b[/spoiler] c", Both, "[] c  =>  For Ada: b c"),
        ("[spoiler=Who did it]b[/spoiler] c", Both, "[] c  =>  Who did it: b c"),
        (
            "[spoiler=Spoilers for the Killer]b[/spoiler] c",
            Both,
            "[] c  =>  Spoilers for the Killer: b c",
        ),
        ("[spoiler=:Ending:]b[/spoiler] c", Both, "[Ending] c  =>  b c"),
        ("[spoiler=...]b[/spoiler] c", Both, "[] c  =>  ...: b c"),
        ("[spoiler=Reader's notes]b[/spoiler] c", Both, "[] c  =>  Reader's notes: b c"),
        (
            "[spoiler=Season 2 and the whole of the story and more]b[/spoiler] c",
            Both,
            "[] c  =>  Season 2 and the whole of the story and more: b c",
        ),
        ("[spoiler=S02E05]b[/spoiler] c", Both, "[S02E05] c  =>  b c"),
        ("[spoiler=spoilers about Tom]b[/spoiler] c", Both, "[] c  =>  spoilers about Tom: b c"),
        ("[spoiler=Episode 3 for Tom]b[/spoiler] c", Both, "[] c  =>  Episode 3 for Tom: b c"),
    ]);
}

#[test]
fn a_mark_reaches_over_whatever_line_begins_a_paragraph() {
    check(&[
        ("a ||b\n# c|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b / # c / d / e"),
        ("a ||b\n# c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎# c / d / e"),
        ("a ||b\n#c|| d\n\ne", Both, "a [] d / e  =>  a b #c d / e"),
        ("a ||b\n####### c|| d\n\ne", Both, "a [] d / e  =>  a b ####### c d / e"),
        ("a ||b\n- c|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b / • c / d / e"),
        ("a ||b\n- c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎- c / d / e"),
        ("a ||b\n-c|| d\n\ne", Both, "a [] d / e  =>  a b -c d / e"),
        ("a ||b\n* c|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b / • c / d / e"),
        ("a ||b\n* c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎* c / d / e"),
        ("a ||b\n*xc|| d\n\ne", Both, "a [] d / e  =>  a b *xc d / e"),
        ("a ||b\n1. c|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b / 1. c / d / e"),
        ("a ||b\n1. c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎1. c / d / e"),
        ("a ||b\n1.c|| d\n\ne", Both, "a [] d / e  =>  a b 1.c d / e"),
        ("a ||b\n1) c|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b / 1. c / d / e"),
        ("a ||b\n1) c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎1) c / d / e"),
        ("a ||b\n1234567890. c|| d\n\ne", Both, "a [] d / e  =>  a b 1234567890. c d / e"),
        (
            "a ||b\n123456789. c|| d\n\ne",
            Markdown,
            "a / {} / d / e  =>  a / b 123456789. c / d / e",
        ),
        ("a ||b\n123456789. c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎123456789. c / d / e"),
        ("a ||b\n> c|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b / > c / d / e"),
        ("a ||b\n> c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎> c / d / e"),
        ("a ||b\n| c|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b | c / d / e"),
        ("a ||b\n| c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎| c / d / e"),
        ("a ||b\n= c|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b = c / d / e"),
        ("a ||b\n= c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎= c / d / e"),
        ("a ||b\n::c|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b ::c / d / e"),
        ("a ||b\n::c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎::c / d / e"),
        ("a ||b\n::: x c|| d\n\ne", Both, "a [] d / e  =>  a b ::: x c d / e"),
        ("a ||b\n: c|| d\n\ne", Both, "a [] d / e  =>  a b : c d / e"),
        ("a ||b\n---\nc|| d\n\ne", Markdown, "a / {} / d / e  =>  a / ## b / c / d / e"),
        ("a ||b\n---\nc|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎---⏎c / d / e"),
        ("a ||b\n***\nc|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b / --- / c / d / e"),
        ("a ||b\n***\nc|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎***⏎c / d / e"),
        ("a ||b\n--\nc|| d\n\ne", Markdown, "a / {} / d / e  =>  a / ## b / c / d / e"),
        ("a ||b\n--\nc|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎--⏎c / d / e"),
        ("a ||b\nc|| d\n\ne", Both, "a [] d / e  =>  a b c d / e"),
        ("a ||b\n    c|| d\n\ne", Markdown, "a [] d / e  =>  a b c d / e"),
        ("a ||b\n    c|| d\n\ne", Plain, "a [] d / e  =>  a b     c d / e"),
        ("a ||b\n+ c|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b / • c / d / e"),
        ("a ||b\n+ c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎+ c / d / e"),
        ("a ||b\n_ _ _\nc|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b / --- / c / d / e"),
        ("a ||b\n_ _ _\nc|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎_ _ _⏎c / d / e"),
        ("a ||b\n|c|| d\n\ne", Markdown, "a / {} / d / e  =>  a / b |c / d / e"),
        ("a ||b\n|c|| d\n\ne", Plain, "a / {} / d / e  =>  a / b⏎|c / d / e"),
        ("a ||b\n===\nc|| d", Markdown, "a / {} / d  =>  a / # b / c / d"),
        ("a ||b\n===\nc|| d", Plain, "a / {} / d  =>  a / b⏎===⏎c / d"),
        ("a ||b\n1.\nc|| d", Markdown, "a / {} / d  =>  a / b 1. c / d"),
        ("a ||b\n1.\nc|| d", Plain, "a / {} / d  =>  a / b⏎1.⏎c / d"),
        ("- ||b\n  c|| d\n- e", Markdown, "• [] d / • e  =>  • b c d / • e"),
        ("- ||b\n  c|| d\n- e", Plain, "• [] d / • e  =>  • b   c d / • e"),
        (
            "1. [spoiler]\n   b\n   [/spoiler]\n2. c",
            Markdown,
            "1.  / {} / 2. c  =>  1.  / b / 2. c",
        ),
        ("1. [spoiler]\n   b\n   [/spoiler]\n2. c", Plain, "1. / {} / 2. c  =>  1. / b / 2. c"),
        ("- [spoiler]b\n\nc", Markdown, "•  / {}  =>  •  / b / c"),
        ("- [spoiler]b\n\nc", Plain, "- / {}  =>  - / b / c"),
        ("* [spoiler]\n  b\n\n  c\n* d", Markdown, "•  / {}  =>  •  / b / c / • d"),
        ("* [spoiler]\n  b\n\n  c\n* d", Plain, "* / {}  =>  * / b / c⏎* d"),
    ]);
}

#[test]
fn code_is_told_from_what_only_looks_like_it() {
    check(&[
        ("> ```spoiler\n> b\nc", Markdown, "{} / c  =>  > b / c"),
        ("> ```spoiler\n> b\nc", Plain, "> / {} / c  =>  > / b / c"),
        ("- ```spoiler\n  b\n\nc", Markdown, "•  / {}  =>  •  / b / c"),
        ("- ```spoiler\n  b\n\nc", Plain, "- / {}  =>  - / b / c"),
        (
            "1. a\n\n   ```spoiler\n   b\n   ```\n2. c",
            Both,
            "1. a / {} / 2. c  =>  1. a / b / 2. c",
        ),
        ("```\n```spoiler\nb\n```", Markdown, "````spoiler⏎b`"),
        ("```\n```spoiler\nb\n```", Plain, "``` / {}  =>  ``` / b"),
        (
            "~~~\n```spoiler\nb\n```\n~~~\nc ||d||",
            Markdown,
            "````spoiler⏎b⏎```` / c []  =>  ````spoiler⏎b⏎```` / c d",
        ),
        (
            "~~~\n```spoiler\nb\n```\n~~~\nc ||d||",
            Plain,
            "--- / {} / ~~~⏎c []  =>  --- / b / ~~~⏎c d",
        ),
        ("```a`b\n||c||\n```", Markdown, "```a`b [] / ``  =>  ```a`b c / ``"),
        ("```a`b\n||c||\n```", Plain, "```a`b⏎[]⏎```  =>  ```a`b⏎c⏎```"),
        ("- ```\n  ||a||\nb ||c||", Markdown, "• `||a||` / b []  =>  • `||a||` / b c"),
        ("- ```\n  ||a||\nb ||c||", Plain, "- ```⏎[]⏎b []  =>  - ```⏎a⏎b c"),
        ("````\n```\n||a||\n````\n||b||", Markdown, "````⏎||a||` / []  =>  ````⏎||a||` / b"),
        ("````\n```\n||a||\n````\n||b||", Plain, "````⏎```⏎[]⏎````⏎[]  =>  ````⏎```⏎a⏎````⏎b"),
        ("```x\n||a||", Markdown, "`||a||`"),
        ("```x\n||a||", Plain, "```x⏎[]  =>  ```x⏎a"),
        ("```spoilery\nb\n```\nc", Markdown, "`b` / c"),
        ("```spoilery\nb\n```\nc", Plain, "!```spoilery! / {}  =>  !```spoilery! / b⏎```⏎c"),
        ("```{.spoiler}\nb\n```\nc", Both, "{} / c  =>  b / c"),
        ("```spoiler\nb\n```x\nc\n```\nd", Markdown, "{}  =>  b / `c` / d"),
        ("```spoiler\nb\n```x\nc\n```\nd", Plain, "{}  =>  b⏎```x⏎c⏎```⏎d"),
        ("   ```spoiler\n   b\n   ```\n   c", Both, "{} / c  =>  b / c"),
        (
            "- a\n\n      ```spoiler\n      b\n      ```\n  c\n\nd",
            Markdown,
            "• a / {} / _1 c / d  =>  • a / b / _1 c / d",
        ),
        (
            "- a\n\n      ```spoiler\n      b\n      ```\n  c\n\nd",
            Plain,
            "• a / {} / c / d  =>  • a / b / c / d",
        ),
        ("`` ` ||a|| `` ||b||", Markdown, "`` ||a||` []  =>  `` ||a||` b"),
        ("`` ` ||a|| `` ||b||", Plain, "`` ` [] `` []  =>  `` ` a `` b"),
        ("\\\\`||a||` b", Markdown, "\\`||a||` b"),
        ("\\\\`||a||` b", Plain, "\\\\`[]` b  =>  \\\\`a` b"),
        ("`x`||a||`y` b", Both, "`x`[]`y` b  =>  `x`a`y` b"),
        ("`a\n||b||` c", Markdown, "`a ||b||` c"),
        ("`a\n||b||` c", Plain, "`a⏎[]` c  =>  `a⏎b` c"),
        ("`a\n\n||b||` c", Both, "`a / []` c  =>  `a / b` c"),
        ("a `b` ||c `d|| e` f|| g", Markdown, "a `b` [] g  =>  a `b` c `d|| e` f g"),
        ("a `b` ||c `d|| e` f|| g", Plain, "a `b` [] e` f|| g  =>  a `b` c `d e` f|| g"),
        ("<!-- a\n-->\n||b||", Markdown, "[]  =>  b"),
        ("<!-- a\n-->\n||b||", Plain, "<!-- a⏎-->⏎[]  =>  <!-- a⏎-->⏎b"),
        ("<!--\n||a\n-->\n\nb|| c", Markdown, "b|| c"),
        ("<!--\n||a\n-->\n\nb|| c", Plain, "<!--⏎||a⏎--> / b|| c"),
        ("a <!-- ||b\nc|| --> d", Markdown, "a d"),
        ("a <!-- ||b\nc|| --> d", Plain, "a <!-- ||b⏎c|| --> d"),
        ("<!-- a --> b\n\n||c||", Markdown, "b / []  =>  b / c"),
        ("<!-- a --> b\n\n||c||", Plain, "<!-- a --> b / []  =>  <!-- a --> b / c"),
        (
            "a | b\n--- | ---\n||c|| | d\n\ne",
            Markdown,
            "a | b \\ [] | d / e  =>  a | b \\ c | d / e",
        ),
        (
            "a | b\n--- | ---\n||c|| | d\n\ne",
            Plain,
            "a | b⏎--- | ---⏎[] | d / e  =>  a | b⏎--- | ---⏎c | d / e",
        ),
        ("a\n---\n||b|| | c", Markdown, "## a / [] | c  =>  ## a / b | c"),
        ("a\n---\n||b|| | c", Plain, "a⏎---⏎[] | c  =>  a⏎---⏎b | c"),
        (
            "a | b\n-x- | ---\n||c|| | d",
            Markdown,
            "a | b -x- | --- [] | d  =>  a | b -x- | --- c | d",
        ),
        ("a | b\n-x- | ---\n||c|| | d", Plain, "a | b⏎-x- | ---⏎[] | d  =>  a | b⏎-x- | ---⏎c | d"),
        ("| a |\n|---|\n| ||b |\n\n| c|| d", Markdown, "a \\ [] / | c|| d  =>  a \\ b / | c|| d"),
        (
            "| a |\n|---|\n| ||b |\n\n| c|| d",
            Plain,
            "| a |⏎|---|⏎| []⏎| c|| d  =>  | a |⏎|---|⏎| b |⏎| c|| d",
        ),
        (
            "| a | b |\n|---|---|\n| x||b | c||y |\n| ||d || e|| |\n| f || ||g|| |",
            Markdown,
            "a | b \\ x |  \\  |  \\ f | ",
        ),
        (
            "| a | b |\n|---|---|\n| x||b | c||y |\n| ||d || e|| |\n| f || ||g|| |",
            Plain,
            "| a | b |⏎|---|---|⏎| x[]y |⏎| [] e[] [] |  =>  | a | b |⏎|---|---|⏎| xb | cy |⏎| d e| | f g |",
        ),
        ("|a|b|\n|-|-|\n||c||d|", Markdown, "a | b \\  | c"),
        ("|a|b|\n|-|-|\n||c||d|", Plain, "|a|b|⏎|-|-|⏎[]d|  =>  |a|b|⏎|-|-|⏎cd|"),
    ]);
}

#[test]
fn whether_something_is_a_link_does_not_depend_on_hidden_words() {
    check(&[
        ("[a >!b!<](c) d", Markdown, "a [] d  =>  a b d"),
        ("[a >!b!<](c) d", Plain, "[a []](c) d  =>  [a b](c) d"),
        ("a [x >!b c!< y](z) d", Markdown, "a x [] y d  =>  a x b c y d"),
        ("a [x >!b c!< y](z) d", Plain, "a [x [] y](z) d  =>  a [x b c y](z) d"),
        ("[spoiler]b[/spoiler](c) d", Both, "[](c) d  =>  b(c) d"),
        ("a [x](>!b!<) c", Both, "a [x]([]) c  =>  a [x](b) c"),
        ("a [x](y >!b!<) c", Both, "a [x](y []) c  =>  a [x](y b) c"),
        ("a [x](y) >!b!< c", Markdown, "a x [] c  =>  a x b c"),
        ("a [x](y) >!b!< c", Plain, "a [x](y) [] c  =>  a [x](y) b c"),
        ("a [b](/s \"c) d", Both, "a []  =>  a b c) d"),
        ("a [b](/s '')", Both, "a []  =>  a b"),
        ("a [b](</spoiler>) c", Both, "a [] c  =>  a b c"),
        ("a [b]( /spoiler ) c", Both, "a [] c  =>  a b c"),
        ("[a](/s \"b\") [c](/s \"d\") e", Both, "[] [] e  =>  a b c d e"),
        (
            "## a [b](/spoiler \"c\nd\") e",
            Markdown,
            "## a / {} / e  =>  ## a / b](/spoiler \"c d / e",
        ),
        ("## a [b](/spoiler \"c\nd\") e", Plain, "## a / {} / e  =>  ## a / b](/spoiler \"c⏎d / e"),
        (
            "[b](/s \"c\n\nd\n\ne\n\nf\") g",
            Markdown,
            "[] / d / e / f\") g  =>  b c / d / e / f\") g",
        ),
        ("[b](/s \"c\n\nd\n\ne\n\nf\") g", Plain, "[]⏎d / e / f\") g  =>  b c⏎d / e / f\") g"),
        ("a [b](/thisisaverylongtargetthatisnoneofthosethathide \"c\") d", Markdown, "a b d"),
        (
            "a [b](/thisisaverylongtargetthatisnoneofthosethathide \"c\") d",
            Plain,
            "a [b](/thisisaverylongtargetthatisnoneofthosethathide \"c\") d",
        ),
        ("a [ [b](/spoiler) c", Both, "a [ [] c  =>  a [ b c"),
        ("a [b](/tv \"c\") d", Both, "a [] d  =>  a b c d"),
    ]);
}

#[test]
fn a_mark_that_waits_swallows_no_warning() {
    check(&[
        ("[spoiler]b[/spoiler]\n\nc", Both, "{} / c  =>  b / c"),
        ("[spoiler]b[/spoiler] c\n\nd", Both, "[] c / d  =>  b c / d"),
        ("a [spoiler]b[/spoiler]\n\nc", Both, "a [] / c  =>  a b / c"),
        (
            "a >!b\n\nSpoilers ahead!\n\nc\n\nd!< e",
            Both,
            "a / {}  =>  a / b / Spoilers ahead! / c / [] e  =>  a / b / Spoilers ahead! / c / d e",
        ),
        (
            "[spoiler]b\n\nSpoilers ahead!\n\nc[/spoiler] d\n\ne",
            Both,
            "{} / d / e  =>  b / Spoilers ahead! / c / d / e",
        ),
        (
            "a [spoiler]b\n\nSpoilers ahead!\n\nc[/spoiler] d\n\ne",
            Both,
            "a / {}  =>  a / b / Spoilers ahead! / [] d / e  =>  a / b / Spoilers ahead! / c d / e",
        ),
        (
            "a ||b\n\nSpoilers\n\nahead!\n\nd|| e",
            Both,
            "a / {}  =>  a / b / Spoilers / ahead! / d|| e",
        ),
        ("a ~!b\n\nSpoilers ahead!\n\nd!~ e", Both, "a / {}  =>  a / b / Spoilers ahead! / d!~ e"),
        ("a || b\n\nc || d", Both, "a / {} / d  =>  a / b / c / d"),
        ("a ||b\n\n|| c", Both, "a / {} / c  =>  a / b / c"),
        ("a|| b\n\nc ||d", Both, "a|| b / c []  =>  a|| b / c d"),
        ("x||y\n\nz||w q", Both, "x / {} / w q  =>  x / y / z / w q"),
        ("a ||b\n\nc||\n\nd ||e\n\nf", Markdown, "a / {} / d [] / f  =>  a / b / c / d e / f"),
        ("a ||b\n\nc||\n\nd ||e\n\nf", Plain, "a / {} / d []⏎f  =>  a / b / c / d e⏎f"),
        (
            "<details>\n::: spoiler\nb\n</details>\nc\n:::\nd",
            Markdown,
            "{} / c ::: d  =>  {} / c ::: d  =>  b / c ::: d",
        ),
        (
            "<details>\n::: spoiler\nb\n</details>\nc\n:::\nd",
            Plain,
            "{} / c⏎:::⏎d  =>  {} / c⏎:::⏎d  =>  b / c⏎:::⏎d",
        ),
        (
            "::: spoiler\n```spoiler\nb\n```\nc\n:::\nd",
            Both,
            "{} / d  =>  {} / c / d  =>  b / c / d",
        ),
        (
            "::: spoiler\n> [!spoiler] x\n> b\n\nc\n:::\nd",
            Markdown,
            "{} / d  =>  {} / c / d  =>  > x / > b / c / d",
        ),
        (
            "::: spoiler\n> [!spoiler] x\n> b\n\nc\n:::\nd",
            Plain,
            "{} / d  =>  > / {} / c / d  =>  > / x / b / c / d",
        ),
        ("::: spoiler\n>? b\n\nc\n:::\nd", Both, "{} / d  =>  {} / c / d  =>  b / c / d"),
        ("::: spoiler\nS\nP\nO\nI\nL\nE\nR\n:::\nd", Both, "{} / d  =>  {} / d  =>  d"),
        (":[\n[spoiler]b[/spoiler]\n]:\nc", Both, "{} / c  =>  {} / c  =>  b / c"),
        ("[spoiler]a [hide]b[/spoiler] c[/hide] d", Both, "[] c[/hide] d  =>  a b c[/hide] d"),
        (
            "::: spoiler Ending\n\n## b\n\nc\n\n:::\n\n## d",
            Both,
            "{Ending} / ## d  =>  ## b / c / ## d",
        ),
    ]);
}

#[test]
fn marks_are_found_over_several_runs_and_close_what_they_opened() {
    check(&[
        ("a *|*|b|| c", Markdown, "a [] c  =>  a b c"),
        ("a *|*|b|| c", Plain, "a *|*|b|| c"),
        ("a ||`b||` c|| d", Markdown, "a [] d  =>  a `b||` c d"),
        ("a ||`b||` c|| d", Plain, "a []` c|| d  =>  a `b` c|| d"),
        ("||<b>x</b>|| y", Markdown, "[] y  =>  x y"),
        ("||<b>x</b>|| y", Plain, "[] y  =>  <b>x y"),
        ("a |**|b|**| c", Markdown, "a [] c  =>  a b c"),
        ("a |**|b|**| c", Plain, "a |**|b|**| c"),
        ("a >**!b!**< c", Markdown, "a [] c  =>  a b c"),
        ("a >**!b!**< c", Plain, "a >**!b!**< c"),
        ("a [**spoiler**]b[/spoiler] c", Markdown, "a [] c  =>  a b c"),
        ("a [**spoiler**]b[/spoiler] c", Plain, "[] c  =>  a [**spoiler**]b c"),
        ("a ||*b*||*c* d", Markdown, "a []c d  =>  a bc d"),
        ("a ||*b*||*c* d", Plain, "a []*c* d  =>  a *b**c* d"),
        ("a ||b<br>c|| d", Markdown, "a [] d  =>  a b⏎c d"),
        ("a ||b<br>c|| d", Plain, "a [] d  =>  a b<br>c d"),
        ("a ||b  \nc|| d", Markdown, "a [] d  =>  a b⏎c d"),
        ("a ||b  \nc|| d", Plain, "a [] d  =>  a b   c d"),
        ("a || **b** || c", Markdown, "a [] c  =>  a b c"),
        ("a || **b** || c", Plain, "a [] c  =>  a **b** c"),
        ("||[x]y[/x]|| z", Both, "[] z  =>  [x]y[/x] z"),
        ("a ||||||b|| c", Both, "a [] c  =>  a b c"),
        ("a |||||b||||| c", Both, "a []|| c  =>  a b|| c"),
        ("a {{spoiler|b}}", Both, "a []  =>  a b"),
        ("x {{spoiler|b}}\nc\n{{endspoiler}}\nd", Markdown, "[] d  =>  x b c d"),
        ("x {{spoiler|b}}\nc\n{{endspoiler}}\nd", Plain, "[]⏎d  =>  x b c⏎d"),
        ("{{a}} {{spoiler|b}}\nc\n{{endspoiler}}\nd", Markdown, "[] d  =>  {{a}} b c d"),
        ("{{a}} {{spoiler|b}}\nc\n{{endspoiler}}\nd", Plain, "[]⏎d  =>  {{a}} b c⏎d"),
        ("{{spoiler|b}} x\nc\n{{endspoiler}}\nd", Markdown, "[] d  =>  b x c d"),
        ("{{spoiler|b}} x\nc\n{{endspoiler}}\nd", Plain, "[]⏎d  =>  b x c⏎d"),
        ("{{spoiler|b {{c}} d}} e", Both, "[] e  =>  b {{c d e"),
        ("a }} b", Both, "a }} b"),
        ("[details](x)b[/details] c", Markdown, "detailsb[/details] c"),
        ("[details](x)b[/details] c", Plain, "[] c  =>  (x)b c"),
        ("a [hide]b[/hide](c) d", Both, "a [](c) d  =>  a b(c) d"),
        (
            "a {% spoiler \"Show\" %}b{% endspoiler %} {% hidden %}c{% endhidden %} d",
            Both,
            "a [Show] [] d  =>  a b c d",
        ),
        ("a >!b!<c !<d\n", Both, "[]d  =>  a bcd"),
    ]);
}

#[cfg(feature = "html")]
#[test]
fn marks_over_the_blocks_of_a_page_cover_them_whole() {
    check(&[
        ("<b>a</b> [spoiler]b<br>c[/spoiler] d", As::Page, "a [] d  =>  a b⏎c d"),
        (
            "<p>a [spoiler]b</p><p>c</p><p>d[/spoiler] e</p>",
            As::Page,
            "a / {} / e  =>  a / b / c / d / e",
        ),
        (
            "<p>a</p><p>[spoiler=Ending]</p><ul><li>b</li><li>c</li></ul><table><tr><td>x</td><td>y</td></tr></table><p>[/spoiler]</p><p>d</p>",
            As::Page,
            "a / {Ending} / d  =>  a / • b / • c / x / y / d",
        ),
        (
            "<ul><li>a ||b</li><li>c|| d</li></ul><p>e</p>",
            As::Page,
            "• a / {} / _1 d / e  =>  • a / _1 b / • c / _1 d / e",
        ),
        (
            "<h2>a [spoiler]b</h2><p>c[/spoiler] d?</p>",
            As::Page,
            "## a / {} / d?  =>  ## a / b / c / d?",
        ),
        (
            "<h2>Who is [spoiler]b[/spoiler]?</h2><p>c</p>",
            As::Page,
            "##? Who is []? / c  =>  ##? Who is b? / c",
        ),
        (
            "<p>a <span class=\"spoiler\">b</span> ||c <em>d</em>|| e</p>",
            As::Page,
            "a [] [] e  =>  a b c d e",
        ),
        (
            "<p>a ||b <span class=\"spoiler\">c</span> d|| e</p>",
            As::Page,
            "a [] e  =>  a b [] d e  =>  a b c d e",
        ),
        (
            "<p>[spoiler]a [spoiler]b</p><p>c[/spoiler]</p><p>d[/spoiler]</p><p>e</p>",
            As::Page,
            "{} / e  =>  a / {} / d / e  =>  a / b / c / d / e",
        ),
        (
            "<p>a</p><pre>[spoiler]b[/spoiler]</pre><p>c <code>||d||</code> e</p>",
            As::Page,
            "a / {} / c `||d||` e  =>  a / b / c `||d||` e",
        ),
        (
            "<blockquote><p>a [spoiler]b</p><p>c[/spoiler] d</p></blockquote><p>e</p>",
            As::Page,
            "> a / {} / > d / e  =>  > a / > b / > c / > d / e",
        ),
    ]);
}

#[test]
fn what_is_no_mark_is_no_partner_of_one() {
    check(&[
        (
            "a `||` b\n\nc ||d\n\ne|| f",
            Markdown,
            "a `||` b / c / {} / f  =>  a `||` b / c / d / e / f",
        ),
        (
            "a `||` b\n\nc ||d\n\ne|| f",
            Plain,
            "a ` / {} / f  =>  a ` / ` b / c []⏎e / f  =>  a ` / ` b / c d⏎e / f",
        ),
        ("<!-- a\n||\n-->\n\nc ||d\n\ne|| f", Markdown, "c / {} / f  =>  c / d / e / f"),
        (
            "<!-- a\n||\n-->\n\nc ||d\n\ne|| f",
            Plain,
            "<!-- a⏎||⏎--> / c / {} / f  =>  <!-- a⏎||⏎--> / c / d / e / f",
        ),
        (
            "a \\`||` b\n\nc ||d\n\ne|| f",
            Markdown,
            "a ` / {} / f  =>  a ` / ` b / c [] / e / f  =>  a ` / ` b / c d / e / f",
        ),
        (
            "a \\`||` b\n\nc ||d\n\ne|| f",
            Plain,
            "a \\` / {} / f  =>  a \\` / ` b / c []⏎e / f  =>  a \\` / ` b / c d⏎e / f",
        ),
        (
            "a \\\\`||` b\n\nc ||d\n\ne|| f",
            Markdown,
            "a \\`||` b / c / {} / f  =>  a \\`||` b / c / d / e / f",
        ),
        (
            "a \\\\`||` b\n\nc ||d\n\ne|| f",
            Plain,
            "a \\\\` / {} / f  =>  a \\\\` / ` b / c []⏎e / f  =>  a \\\\` / ` b / c d⏎e / f",
        ),
        (
            "a `x` `||` ``y||`` b\n\nc ||d\n\ne|| f",
            Markdown,
            "a `x` `||` `y||` b / c / {} / f  =>  a `x` `||` `y||` b / c / d / e / f",
        ),
        (
            "a `x` `||` ``y||`` b\n\nc ||d\n\ne|| f",
            Plain,
            "a `x` `[]`` b / c / {} / f  =>  a `x` `` ``y`` b / c / d / e / f",
        ),
        (
            "a ||b\n\nc||d e|| f\n\ng|| h",
            Both,
            "a / {} / h  =>  a / b / c[] f / g / h  =>  a / b / cd e f / g / h",
        ),
        (
            "a ||b\n\nc ||d\n\ne|| f",
            Markdown,
            "a / {} / f  =>  a / b / c [] / e / f  =>  a / b / c d / e / f",
        ),
        (
            "a ||b\n\nc ||d\n\ne|| f",
            Plain,
            "a / {} / f  =>  a / b / c []⏎e / f  =>  a / b / c d⏎e / f",
        ),
        ("a b|| c\n\nd ||e\n\nf|| g", Both, "a b|| c / d / {} / g  =>  a b|| c / d / e / f / g"),
        ("~!b\n\nc", Markdown, "[] / c  =>  b / c"),
        ("~!b\n\nc", Plain, "[]⏎c  =>  b⏎c"),
        (
            "| a | b |\n|---|---|\n| b | c |\n::: spoiler\nd\n\ne",
            Markdown,
            "a | b \\ b | c / {}  =>  a | b \\ b | c / d / e",
        ),
        (
            "| a | b |\n|---|---|\n| b | c |\n::: spoiler\nd\n\ne",
            Plain,
            "`| a | b |⏎|---|---|⏎| b | c |` / {}  =>  `| a | b |⏎|---|---|⏎| b | c |` / d / e",
        ),
        ("a <details>b\n\nc", Both, "a / {}  =>  a / b / c"),
        (
            "a\n\n!!SPOILERS AHEAD!!\n\nb",
            Both,
            "a / !!!SPOILERS AHEAD!!! / {}  =>  a / !!!SPOILERS AHEAD!!! / b",
        ),
        ("a <spoiler:x>b</spoiler> c", Markdown, "[] c  =>  a spoiler:xb c"),
        ("a <spoiler:x>b</spoiler> c", Plain, "[] c  =>  a <spoiler:x>b c"),
        (
            "- a\n- ```\n  ||\n  ```\n\nc ||d\n\ne|| f",
            Markdown,
            "• a / • `||` / c / {} / f  =>  • a / • `||` / c / d / e / f",
        ),
        (
            "- a\n- ```\n  ||\n  ```\n\nc ||d\n\ne|| f",
            Plain,
            "• a - ``` / {} / f  =>  • a - ``` / ``` / c []⏎e / f  =>  • a - ``` / ``` / c d⏎e / f",
        ),
        ("a ??[x]b??[y] c", Both, "a ??[x]b??[y] c"),
        ("a\n```spoiler\nb", Both, "a / {}  =>  a / b"),
        ("> a\n> ```spoiler\n> b\nc", Markdown, "> a / {} / c  =>  > a / > b / c"),
        ("> a\n> ```spoiler\n> b\nc", Plain, "> a⏎> / {} / c  =>  > a⏎> / b / c"),
        (
            "a | b\n--- | ---\nc | ||d\n\ne|| f",
            Markdown,
            "a | b \\ c | [] / e|| f  =>  a | b \\ c | d / e|| f",
        ),
        (
            "a | b\n--- | ---\nc | ||d\n\ne|| f",
            Plain,
            "a | b⏎--- | ---⏎c | []⏎e|| f  =>  a | b⏎--- | ---⏎c | d⏎e|| f",
        ),
        ("a !!b!! c\n!!d!! e", Markdown, "a [] c [] e  =>  a b c d e"),
        ("a !!b!! c\n!!d!! e", Plain, "a [] c⏎[] e  =>  a b c⏎d e"),
    ]);
}
