//! Laws of Markdown over generated texts.
//!
//! Promised: any text is read, deep and long ones in bounded time, and
//! no word under a mark is seen or leaves a trace before a reveal.

use std::time::Instant;

use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

use super::super::{body, draft};
use super::{document, dump, views};
use crate::parse::draft::Veiled;
use crate::spoiler::{Reveals, project};

#[test]
fn deep_nesting_is_flattened_in_bounded_time() {
    let start = Instant::now();
    for text in [
        "> ".repeat(100_000) + "x",
        "- ".repeat(50_000) + "x",
        "# x\n\n".repeat(200_000),
        "<details>\n".repeat(50_000) + "x",
        "<details>\n\n".repeat(20_000) + &"</details>\n\n".repeat(20_000),
        "::: spoiler x\n".repeat(50_000),
        "[spoiler]".repeat(50_000),
        ">!".repeat(100_000),
        "||a ".repeat(100_001),
        "||a\n\n".repeat(50_001),
        "`".repeat(20_000) + &" ` ``".repeat(20_000),
        "[".repeat(50_000),
        "*a ".repeat(50_000),
        "<a ".repeat(50_000),
        "[hide]".repeat(100_000),
        "> - ".repeat(20_000) + "x",
        "|a".repeat(2_000) + "|\n" + &"|-".repeat(2_000) + "|\n" + &"|b|\n".repeat(20_000),
    ] {
        let one = Instant::now();
        let blocks = body(&text, 1, &Veiled::default()).blocks;
        assert!(one.elapsed().as_secs() < 20, "{:?} for {}", one.elapsed(), &text[..20]);
        let deepest = blocks.iter().filter_map(|block| block.piece.as_open());
        assert!(deepest.map(|block| block.inset.len()).max().unwrap_or(0) <= 32);
    }
    assert!(start.elapsed().as_secs() < 60);
}

/// A secret inside every dialect; `{}` is where it stands.
const DIALECTS: [&str; 18] = [
    ">!{}!<",
    "||{}||",
    "|| {} ||",
    "[spoiler]{}[/spoiler]",
    "<spoiler>{}</spoiler>",
    "<span class=\"spoiler\">{}</span>",
    "{{< spoiler >}}{}{{< /spoiler >}}",
    "\n\n<details><summary>Spoiler</summary>\n\n{}\n\n</details>\n\n",
    "\n\n<details>{}</details>\n\n",
    "\n\n::: spoiler x\n{}\n:::\n\n",
    "\n\n```spoiler\n{}\n```\n\n",
    "\n\n>! {}\n\n",
    "\n\n[spoiler]\n{}\n\n{}\n[/spoiler]\n\n",
    "\n\n> [!spoiler]\n> {}\n\n",
    "\n\n- ||{}||\n\n",
    "\n\n# a >!{}!< b\n\n",
    "*||{}||*",
    "\n\n| a |\n|---|\n| >!{}!< |\n\n",
];

#[test]
fn a_mark_beside_a_link_s_brackets_is_no_link_whatever_it_hides() {
    for text in ["x[spoiler]{}[/spoiler](>!{}!<)>!{}!<", "[a](>!{}!<) [b](c>!{}!<||{}||)"] {
        let (one, _) = views(&text.replace("{}", "SECRET"));
        let (other, _) = views(&text.replace("{}", "TWO SECRETS and more"));
        assert_eq!(dump(&one), dump(&other), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC*|[-*>!<|:`#\\[\\]a \n~(){}=/+spoiler]{0,80}") {
        let _ = draft(&text, &Veiled::default()).map(|(draft, _)| project(&document(draft.blocks), &Reveals::none()));
    }

    /// What may stand between marks without changing what they mean.
    #[test]
    fn no_marked_word_is_seen_whatever_stands_around(
        parts in prop::collection::vec((0..DIALECTS.len(), "[a-z .,\n*_()#>0-9=-]{0,20}"), 1..6)
    ) {
        let (mut one, mut other) = (String::from("x"), String::from("x"));
        for (dialect, around) in &parts {
            one.push_str(around);
            other.push_str(around);
            one.push_str(&DIALECTS[*dialect].replace("{}", "SECRET"));
            other.push_str(&DIALECTS[*dialect].replace("{}", "TWO SECRETS, *and* more SECRETS?"));
        }
        let ((one, open), (other, _)) = (views(&one), views(&other));
        let shut = format!("{one:?}");
        prop_assert!(!shut.contains("SECRET"), "{}", shut);
        let open = format!("{open:?}");
        prop_assert!(open.contains("SECRET"), "{}", open);
        prop_assert_eq!(dump(&one), dump(&other));
    }

    #[test]
    fn no_marked_word_is_seen(
        parts in prop::collection::vec((0..DIALECTS.len(), "[a-z *_.,]{0,12}", "[a-z .,\\n]{0,20}"), 1..6)
    ) {
        let mut text = String::new();
        for (dialect, inner, after) in &parts {
            let secret = format!("SECRET{inner}SECRET");
            text.push_str(&DIALECTS[*dialect].replace("{}", &secret));
            text.push_str(after);
        }
        let (shut, open) = views(&text);
        let shut = format!("{shut:?}");
        prop_assert!(!shut.contains("SECRET"), "{text}\n{shut}");
        let open = dump(&open).join("\n");
        prop_assert_eq!(open.matches("SECRET").count(), text.matches("SECRET").count(), "{}", text);
    }
}

/// A measure, not a law: run it with `--release -- --ignored --nocapture`.
#[test]
#[ignore = "measures"]
fn a_megabyte_takes_less_than_25_milliseconds() {
    let plain = "## Why did the *dancer* leave?\n\nShe had **seen** the [ring](https://x.y/z) and knew \
                 what it meant, which nobody else in the room did; the rest of the evening was \
                 spent in talk.\nAnother line of the same paragraph, with `code` in it.\n\n- one\n- two\n\n";
    let marked = format!(
        "{plain}He is ||the killer|| and >!she knew!<.\n\n<details><summary>Spoilers</summary>\n\nText.\n\n</details>\n\n"
    );
    for (name, part) in [("plain", plain.to_owned()), ("marked", marked)] {
        let text = part.repeat(1_000_000 / part.len());
        let best = (0..10)
            .map(|_| {
                let start = Instant::now();
                let blocks = body(&text, 1, &Veiled::default()).blocks.len();
                (start.elapsed(), blocks)
            })
            .min()
            .unwrap();
        assert!(best.0.as_millis() < 25, "{name}: {best:?}");
    }
}
