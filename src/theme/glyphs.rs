//! The signs of the page, and what stands in for them where they cannot be shown.
//!
//! Enters: what the terminal's font and colours can do. Leaves: [`Glyphs`]. Promised: every sign
//! is one cell wide but the ellipsis of poorer fonts, which is three dots; the four states of a
//! row in the contents differ in every set. Not here: where signs are put.

use super::{Charset, Depth};

/// How a cover looks besides its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CoverShape {
    /// A bar of its own background: there are colours enough for a soft one.
    Bar,
    /// `▒▒` at both ends: sixteen colours have no soft background.
    Shade,
    /// `[ … ]`.
    Brackets,
}

/// The corners of an overlay's frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the places")]
pub struct Corners {
    pub top_left: &'static str,
    pub top_right: &'static str,
    pub bottom_left: &'static str,
    pub bottom_right: &'static str,
}

/// The signs of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Glyphs {
    /// A level line: rules, the boundary, the frame of an overlay.
    pub rule: &'static str,
    /// An upright line: between contents and text, the frame of an overlay.
    pub divider: &'static str,
    /// The frame's corners.
    pub corners: Corners,
    /// Beside what was once covered.
    pub margin: &'static str,
    /// In the contents: covered.
    pub covered: &'static str,
    /// In the contents: the question is shown, the answer covered.
    pub question: &'static str,
    /// In the contents: lifted.
    pub open: &'static str,
    /// In the contents: never hidden.
    pub never: &'static str,
    /// Before the row where the reader is.
    pub pointer: &'static str,
    /// Before the lines of a quotation.
    pub quote: &'static str,
    /// Before an item of a list.
    pub bullet: &'static str,
    /// Between two remarks, air included.
    pub between: &'static str,
    /// Beside a title that the reader wants to find again.
    pub bookmark: &'static str,
    /// Before a word: its work was seen.
    pub seen: &'static str,
    /// Before a word: its work was begun.
    pub begun: &'static str,
    /// Where words were cut; one cell, or three.
    pub ellipsis: &'static str,
    /// Beside code where colours cannot tell it; else empty.
    pub code: &'static str,
    /// The left and the right end of a cover, two cells each.
    pub cover: (&'static str, &'static str),
    /// How covers look.
    pub cover_shape: CoverShape,
}

impl Glyphs {
    /// The signs for a terminal of `charset` and `depth`.
    pub fn new(charset: Charset, depth: Depth) -> Self {
        let shape = match (charset, depth) {
            (Charset::Ascii, _) | (_, Depth::None) => CoverShape::Brackets,
            (_, Depth::Sixteen) => CoverShape::Shade,
            (_, Depth::Indexed | Depth::True) => CoverShape::Bar,
        };
        let ends = match shape {
            CoverShape::Bar => ("  ", "  "),
            CoverShape::Shade => ("▒ ", " ▒"),
            CoverShape::Brackets => ("[ ", " ]"),
        };
        let code = if depth <= Depth::Sixteen { "`" } else { "" };
        let set = match charset {
            Charset::Unicode => &UNICODE,
            Charset::Console => &CONSOLE,
            Charset::Ascii => &ASCII,
        };
        Self { cover: ends, cover_shape: shape, code, ..*set }
    }
}

const UNICODE: Glyphs = Glyphs {
    rule: "─",
    divider: "│",
    corners: Corners { top_left: "┌", top_right: "┐", bottom_left: "└", bottom_right: "┘" },
    margin: "▎",
    covered: "○",
    question: "◐",
    open: "●",
    never: "·",
    pointer: "▸",
    quote: "│",
    bullet: "•",
    between: " · ",
    bookmark: "★",
    seen: "✓",
    begun: "◐",
    ellipsis: "…",
    code: "",
    cover: ("  ", "  "),
    cover_shape: CoverShape::Bar,
};

/// The Linux console has line drawing, blocks and little more.
const CONSOLE: Glyphs = Glyphs {
    margin: "▌",
    covered: "o",
    question: "?",
    open: "■",
    pointer: "►",
    bullet: "-",
    between: " · ",
    bookmark: "*",
    seen: "√",
    begun: "»",
    ellipsis: "...",
    ..UNICODE
};

const ASCII: Glyphs = Glyphs {
    rule: "-",
    divider: "|",
    corners: Corners { top_left: "+", top_right: "+", bottom_left: "+", bottom_right: "+" },
    margin: "|",
    covered: "o",
    question: "?",
    open: "*",
    never: ".",
    pointer: ">",
    quote: ">",
    bullet: "-",
    between: " - ",
    bookmark: "*",
    seen: "+",
    begun: "~",
    ellipsis: "...",
    code: "",
    cover: ("[ ", " ]"),
    cover_shape: CoverShape::Brackets,
};

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr;

    const SETS: [Charset; 3] = [Charset::Unicode, Charset::Console, Charset::Ascii];
    const DEPTHS: [Depth; 4] = [Depth::None, Depth::Sixteen, Depth::Indexed, Depth::True];

    fn all(glyphs: &Glyphs) -> Vec<&'static str> {
        let Corners { top_left, top_right, bottom_left, bottom_right } = glyphs.corners;
        vec![
            glyphs.rule,
            glyphs.divider,
            top_left,
            top_right,
            bottom_left,
            bottom_right,
            glyphs.margin,
            glyphs.covered,
            glyphs.question,
            glyphs.open,
            glyphs.never,
            glyphs.pointer,
            glyphs.quote,
            glyphs.bullet,
            glyphs.seen,
            glyphs.begun,
        ]
    }

    #[test]
    fn every_sign_is_one_cell() {
        for charset in SETS {
            let glyphs = Glyphs::new(charset, Depth::True);
            for sign in all(&glyphs) {
                assert_eq!(sign.width(), 1, "{charset:?}: {sign}");
            }
            assert!(matches!(glyphs.ellipsis.width(), 1 | 3));
        }
    }

    #[test]
    fn both_ends_of_a_cover_are_two_cells_whatever_its_shape() {
        for charset in SETS {
            for depth in DEPTHS {
                let (left, right) = Glyphs::new(charset, depth).cover;
                assert_eq!((left.width(), right.width()), (2, 2), "{charset:?} {depth:?}");
            }
        }
    }

    #[test]
    fn ascii_is_ascii() {
        for depth in DEPTHS {
            let glyphs = Glyphs::new(Charset::Ascii, depth);
            let (left, right) = glyphs.cover;
            for sign in all(&glyphs).into_iter().chain([glyphs.ellipsis, glyphs.code, left, right])
            {
                assert!(sign.is_ascii(), "{sign}");
            }
        }
    }

    #[test]
    fn the_states_of_a_row_differ_by_sign() {
        for charset in SETS {
            let Glyphs { covered, question, open, never, .. } = Glyphs::new(charset, Depth::None);
            let mut states = [covered, question, open, never];
            states.sort_unstable();
            assert!(states.windows(2).all(|pair| pair.first() != pair.last()), "{states:?}");
        }
    }

    #[test]
    fn a_cover_is_a_bar_only_where_a_soft_background_exists() {
        let shape = |charset, depth| Glyphs::new(charset, depth).cover_shape;
        assert_eq!(shape(Charset::Unicode, Depth::True), CoverShape::Bar);
        assert_eq!(shape(Charset::Unicode, Depth::Indexed), CoverShape::Bar);
        assert_eq!(shape(Charset::Console, Depth::Sixteen), CoverShape::Shade);
        assert_eq!(shape(Charset::Unicode, Depth::None), CoverShape::Brackets);
        assert_eq!(shape(Charset::Ascii, Depth::True), CoverShape::Brackets);
    }
}
