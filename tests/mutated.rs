//! The short run of the fuzzers: what is bundled and labelled, cut, doubled and mixed by chance, led
//! through everything that `tests/fuzz/exercise.rs` demands of any input.
//!
//! What the fuzzers themselves found worth keeping, `tests/fuzz/seeds`, is led through again, and
//! changed by chance as well. It needs no compiler of its own and no coverage, and runs with every
//! `cargo test`; the long runs are those of `tests/fuzz`. `UNSPOIL_MUTATED` is the number of inputs for each format,
//! `UNSPOIL_SEED` the seed; an input that fails is printed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "twins/chance.rs"]
mod chance;
#[path = "fuzz/exercise.rs"]
mod exercise;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use chance::{Chance, setting};
use unspoil::parse::Format;

/// Inputs for each format, unless the environment says otherwise.
const INPUTS: u64 = 1_500;

/// What hostile inputs are made of beside words.
const PIECES: &[&str] = &[
    "||",
    ">!",
    "!<",
    "[spoiler]",
    "[/spoiler]",
    "::: spoiler",
    ":::",
    "```spoiler",
    "<details>",
    "</details>",
    "<summary>",
    "<span class=\"spoiler\">",
    "</span>",
    "~!",
    "!~",
    "!!",
    "%%",
    "\u{c}",
    "\n",
    "\n\n",
    "\r\n",
    "Spoilers ahead!",
    "End of spoilers.",
    "No spoilers here.",
    "## Why?",
    "# ",
    "> ",
    "- ",
    "1. ",
    "| a | b |\n|-|-|\n",
    "[",
    "](",
    ")",
    "![",
    "*",
    "_",
    "`",
    "```",
    "~~~",
    "\\",
    "&lt;",
    "&#x202e;",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "+++",
    "---",
    "title = ",
    "spoilers = \"all\"",
    "{spoils=\"S01E02\"}",
    "\u{1b}[2J",
    "\u{9b}",
    "\u{202e}",
    "\u{200d}",
    "\u{301}",
    "ネタバレ注意",
    "スポイラー",
    "剧透",
    "\u{feff}",
    "\0",
];

fn seeds(extensions: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seeds =
        vec![b"A film.\n\nSpoilers ahead!\n\nWhy Did She Leave?\n\nShe is dead.\n".to_vec()];
    // Labelled recaps are no part of what is published.
    for folder in ["articles", "tests/corpus/tune", "tests/corpus/held", "tests/pages"] {
        let Ok(entries) = fs::read_dir(root.join(folder)) else { continue };
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        let wanted = |path: &Path| {
            path.extension().is_some_and(|end| extensions.iter().any(|known| end == *known))
        };
        for path in paths.into_iter().filter(|path| wanted(path)) {
            seeds.push(fs::read(path).unwrap());
        }
    }
    seeds
}

/// A few changes to a piece of a seed.
fn mutated(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let piece = |chance: &mut Chance| {
        let seed = &seeds[chance.below(seeds.len())];
        let from = chance.below(seed.len());
        let to = (from + chance.between(1, 1_500)).min(seed.len());
        seed[if chance.percent(50) { 0 } else { from }..to]
            .iter()
            .take(3_000)
            .copied()
            .collect::<Vec<u8>>()
    };
    let mut bytes = piece(chance);
    for _ in 0..chance.between(1, 12) {
        let at = chance.below(bytes.len() + 1);
        let until = (at + chance.between(0, 40)).min(bytes.len());
        match chance.below(6) {
            0 => drop(bytes.drain(at..until)),
            1 => drop(bytes.splice(at..at, chance.pick(PIECES).bytes())),
            2 => {
                let again = bytes[at..until].repeat(chance.between(1, 30));
                drop(bytes.splice(at..at, again));
            }
            3 => drop(bytes.splice(at..until, piece(chance))),
            4 => {
                let byte = u8::try_from(chance.below(256)).unwrap();
                bytes.insert(at, byte);
            }
            _ => {
                let many = chance.pick(PIECES).repeat(chance.between(1, 60));
                drop(bytes.splice(at..at, many.into_bytes()));
            }
        }
    }
    bytes
}

#[track_caller]
fn holds(format: Format, extensions: &[&str]) {
    let seeds = seeds(extensions);
    let first = setting("UNSPOIL_SEED", 1);
    for seed in (0..setting("UNSPOIL_MUTATED", INPUTS)).map(|nth| first.wrapping_add(nth)) {
        let bytes = mutated(&seeds, &mut Chance::new(seed));
        let held = catch_unwind(AssertUnwindSafe(|| exercise::article(&bytes, format)));
        let told = || format!("UNSPOIL_SEED={seed} UNSPOIL_MUTATED=1\n{}", bytes.escape_ascii());
        assert!(held.is_ok(), "{format:?}, again with {}", told());
    }
}

#[test]
fn mutated_texts_end_in_an_article() {
    holds(Format::Plain, &["txt"]);
}

#[test]
fn mutated_markdown_ends_in_an_article() {
    holds(Format::Markdown, &["md"]);
}

#[test]
fn mutated_toml_ends_in_an_article_or_a_line() {
    holds(Format::Toml, &["toml"]);
}

#[cfg(feature = "html")]
#[test]
fn mutated_pages_end_in_an_article() {
    holds(Format::Html, &["html"]);
}

#[test]
fn layout_takes_mutated_articles_at_any_width() {
    let seeds = seeds(&["md"]);
    let mut chance = Chance::new(setting("UNSPOIL_SEED", 1)).aside(1);
    for _ in 0..setting("UNSPOIL_MUTATED", INPUTS) {
        let bytes = mutated(&seeds, &mut chance);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Ok(parsed) = unspoil::parse::parse(&text, Format::Markdown, "article") else {
            continue;
        };
        let view = unspoil::spoiler::project(&parsed.document, &unspoil::spoiler::Reveals::none());
        exercise::rows(&view, u16::try_from(chance.below(401)).unwrap());
    }
}

/// What the fuzzers kept for one target, in the order of its names.
fn kept(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds").join(target);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{target}: {error}"));
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

#[test]
fn what_the_fuzzers_kept_still_holds() {
    type Target = (&'static str, fn(&[u8]));
    let targets: &[Target] = &[
        ("plain", |bytes| exercise::article(bytes, Format::Plain)),
        ("markdown", |bytes| exercise::article(bytes, Format::Markdown)),
        ("toml", |bytes| exercise::article(bytes, Format::Toml)),
        #[cfg(feature = "html")]
        ("html", |bytes| exercise::article(bytes, Format::Html)),
        ("front_matter", exercise::front_matter),
        ("boundary", exercise::boundary),
        ("layout", exercise::layout),
        ("config", exercise::config),
        ("seen", exercise::seen),
        ("state", exercise::state),
        ("text", exercise::text),
    ];
    let rounds = setting("UNSPOIL_MUTATED", INPUTS) / 10;
    for (target, exercise) in targets {
        let seeds = kept(target);
        assert!(seeds.len() >= 10, "{target}: {} inputs are kept", seeds.len());
        let mut chance = Chance::new(setting("UNSPOIL_SEED", 1)).aside(2);
        let changed: Vec<_> = (0..rounds).map(|_| mutated(&seeds, &mut chance)).collect();
        for bytes in seeds.iter().chain(&changed) {
            let held = catch_unwind(AssertUnwindSafe(|| exercise(bytes)));
            assert!(held.is_ok(), "{target}: {}", bytes.escape_ascii());
        }
    }
}
