//! Bytes as the choice of sentences: warnings, negations, notices of the end, headings, stories.

#![no_main]

use libfuzzer_sys::fuzz_target;
use unspoil::parse::Format;

/// Written by hand, so that a few bytes make an article with several turns.
const PIECES: &[&str] = &[
    "Spoilers ahead!",
    "The following paragraphs contain spoilers for Low Water.",
    "The next two paragraphs contain spoilers.",
    "This part is spoiler-free.",
    "End of spoilers.",
    "No spoilers here.",
    "(spoiler alert)",
    "Why Did Mara Leave?",
    "THE LETTER",
    "She leaves the harbour at dawn, and nobody says where she went.",
    "Achtung, Spoiler!",
    "ネタバレ注意",
    "Bu yazı spoiler içermez.",
    "Осторожно, спойлеры!",
    "Low Water Ending Explained",
    "\u{c}",
    "\n",
    "\n\n",
    " ",
    "- ",
    "1. ",
    "> ",
    "|| ",
    ">!",
    "!<",
    "[spoiler]",
    "[/spoiler]",
    "::: spoiler x",
    ":::",
];

fuzz_target!(|bytes: &[u8]| {
    let mut text = String::new();
    for byte in bytes.iter().take(4_096) {
        match PIECES.get(usize::from(*byte)) {
            Some(piece) => text.push_str(piece),
            None => text.push(char::from(*byte)),
        }
    }
    unspoil_fuzz::article(text.as_bytes(), Format::Plain);
    unspoil_fuzz::article(text.as_bytes(), Format::Markdown);
});
