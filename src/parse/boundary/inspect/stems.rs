//! The words for "spoiler", as far as they stay the same.
//!
//! Enters: a line. Leaves: whether one of them may stand in it. Promised: one look at memory speed
//! where none does. Not promised: that what stands there is a word.

use crate::text::{any, any_three};

/// Whether a short line holds a word for "spoiler", in any of the languages.
pub(in crate::parse::boundary) fn holds_stem(line: &str) -> bool {
    let has = |stems: &[&str]| {
        stems.iter().any(|stem| memchr::memmem::find(line.as_bytes(), stem.as_bytes()).is_some())
    };
    may_hold_stem(line) && has(STEMS)
        || (any(line.as_bytes(), is_far) && (has(FOREIGN) || holds_bold(line)))
}

/// Letters of mathematics, with which some write in bold where there is none.
fn holds_bold(text: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), b"\xf0\x9d").is_some()
}

/// Not the first byte of a curly quote or of a Latin letter.
#[inline]
pub(super) fn is_far(byte: u8) -> bool {
    (byte >= 0xd0) & (byte != 0xe2)
}

/// Whether it is worth looking for [`STEMS`].
pub(super) fn may_hold_stem(text: &str) -> bool {
    any_three(text.as_bytes(), is_of_a_stem)
}

/// Whether three letters stand in one of [`STEMS`]: one look in place of one for each of them.
#[inline]
pub(super) fn is_of_a_stem(one: u8, two: u8, three: u8) -> bool {
    let (a, b, c) = (one | 0x20, two | 0x20, three | 0x20);
    let air = (two == b' ') | (two == b'\n') | (two == b'-') | (two == b'.');
    ((a == b'p')
        & ((b == b'o') | (b == b'0'))
        & ((c == b'i') | (c == b'j') | (c == b'l') | (c == b'1')))
        | ((a == b'v') & (b == b'u') & (c == b'l'))
        | ((a == b'r') & (b == b'i') & (c == b'p'))
        | ((a == b'z') & (b == b'b') & (c == b'o'))
        | ((a == b'i') & air & (c == b'l'))
}

/// Parts of the words for "spoiler" that stay the same in small letters and capitals.
pub(super) const STEMS: &[&str] = &[
    "poil",
    "POIL",
    "pojler",
    "POJLER",
    "polier",
    "POLIER",
    "poler",
    "p0il",
    "P0IL",
    "p01l",
    "P01L",
    "ivulg",
    "IVULG",
    "estrip",
    "ESTRIP",
    "rizbozan",
    "O I L E R",
    "o i l e r",
    "O-I-L-E-R",
    "o-i-l-e-r",
    "O.I.L.E.R",
    "o.i.l.e.r",
    "O\nI\nL\nE\nR",
    "o\ni\nl\ne\nr",
];

/// The same in scripts that are not Latin, and where one script poses as another.
const FOREIGN: &[&str] = &[
    "пойлер",
    "ПОЙЛЕР",
    "пои\u{306}лер",
    "ネタバレ",
    "ねたばれ",
    "스포",
    "剧透",
    "劇透",
    "स्पॉ",
    "स्पोइ",
    "स्पाइल",
    "前方高能",
    "高能",
    "雷",
    "慎入",
    "sp",
    "Sp",
    "SP",
    "ѕ",
    "Ѕ",
    "ｐｏｉｌ",
    "ＰＯＩＬ",
];
