//! Colours of cells as colours of a picture.
//!
//! Enters: a cell's colours and modifiers, the page's colours. Leaves: a [`Look`] in red, green
//! and blue. Promised: fixed for each of the 16 and 256 colours, so that a picture is the same
//! wherever it is made. Not promised: that a reader's terminal has the same palette.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Red, green, blue.
pub type Rgb = [u8; 3];

/// What a terminal shows where a cell names no colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageColours {
    /// Of text.
    pub fg: Rgb,
    /// Of the page.
    pub bg: Rgb,
}

/// How a cell looks, everything resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "the four are independent of each other")]
pub(super) struct Look {
    pub fg: Rgb,
    pub bg: Rgb,
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    pub strike: bool,
}

impl Look {
    /// Of `cell` on `page`. Reversed cells change their colours, dim ones go half way to the
    /// page, hidden ones all the way.
    pub fn of(cell: &Cell, page: PageColours) -> Self {
        let has = |modifier| cell.modifier.contains(modifier);
        let (mut fg, mut bg) = (rgb(cell.fg, page.fg), rgb(cell.bg, page.bg));
        if has(Modifier::REVERSED) {
            (fg, bg) = (bg, fg);
        }
        if has(Modifier::DIM) {
            fg = between(fg, bg);
        }
        if has(Modifier::HIDDEN) {
            fg = bg;
        }
        Self {
            fg,
            bg,
            bold: has(Modifier::BOLD),
            italic: has(Modifier::ITALIC),
            underline: has(Modifier::UNDERLINED),
            strike: has(Modifier::CROSSED_OUT),
        }
    }
}

/// Half way between two colours.
pub(super) fn between(from: Rgb, to: Rgb) -> Rgb {
    let ([red, green, blue], [to_red, to_green, to_blue]) = (from, to);
    [u8::midpoint(red, to_red), u8::midpoint(green, to_green), u8::midpoint(blue, to_blue)]
}

/// As SVG writes it.
pub(super) fn hex([r, g, b]: Rgb) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn rgb(color: Color, page: Rgb) -> Rgb {
    match color {
        Color::Reset => page,
        Color::Rgb(r, g, b) => [r, g, b],
        Color::Indexed(index) => indexed(index),
        Color::Black => indexed(0),
        Color::Red => indexed(1),
        Color::Green => indexed(2),
        Color::Yellow => indexed(3),
        Color::Blue => indexed(4),
        Color::Magenta => indexed(5),
        Color::Cyan => indexed(6),
        Color::Gray => indexed(7),
        Color::DarkGray => indexed(8),
        Color::LightRed => indexed(9),
        Color::LightGreen => indexed(10),
        Color::LightYellow => indexed(11),
        Color::LightBlue => indexed(12),
        Color::LightMagenta => indexed(13),
        Color::LightCyan => indexed(14),
        Color::White => indexed(15),
    }
}

/// One of the 256: sixteen by name, a cube of 6×6×6, a ramp of 24 greys.
fn indexed(index: u8) -> Rgb {
    match index {
        0 => [0x1c, 0x1e, 0x22],
        1 => [0xc0, 0x4a, 0x4a],
        2 => [0x5f, 0x9a, 0x56],
        3 => [0xb8, 0x8a, 0x3c],
        4 => [0x4a, 0x7a, 0xb8],
        5 => [0x9a, 0x64, 0xa8],
        6 => [0x44, 0x96, 0x98],
        7 => [0xb8, 0xba, 0xbe],
        8 => [0x6c, 0x70, 0x78],
        9 => [0xe0, 0x72, 0x6e],
        10 => [0x86, 0xc0, 0x78],
        11 => [0xdc, 0xb2, 0x66],
        12 => [0x78, 0xa6, 0xe0],
        13 => [0xc0, 0x8c, 0xce],
        14 => [0x6c, 0xc0, 0xc2],
        15 => [0xf2, 0xf2, 0xf0],
        16..=231 => {
            let cube = index - 16;
            [cube / 36, cube / 6 % 6, cube % 6]
                .map(|step| if step == 0 { 0 } else { 55 + 40 * step })
        }
        232.. => [8 + 10 * (index - 232); 3],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: PageColours = PageColours { fg: [200; 3], bg: [20; 3] };

    #[test]
    fn the_cube_and_the_ramp_end_where_terminals_end_them() {
        for (index, expected) in [
            (16, [0, 0, 0]),
            (21, [0, 0, 255]),
            (110, [135, 175, 215]),
            (231, [255, 255, 255]),
            (232, [8, 8, 8]),
            (255, [238, 238, 238]),
        ] {
            assert_eq!(indexed(index), expected, "colour {index}");
        }
    }

    #[test]
    fn named_colours_are_the_first_sixteen() {
        assert_eq!(rgb(Color::Red, [0; 3]), indexed(1));
        assert_eq!(rgb(Color::White, [0; 3]), indexed(15));
        assert_eq!(rgb(Color::Reset, [1, 2, 3]), [1, 2, 3]);
        assert_eq!(rgb(Color::Rgb(4, 5, 6), [0; 3]), [4, 5, 6]);
    }

    #[test]
    fn a_reversed_dim_cell_is_reversed_first() {
        let mut cell = Cell::new("x");
        cell.modifier = Modifier::REVERSED | Modifier::DIM;
        let look = Look::of(&cell, PAGE);
        assert_eq!((look.fg, look.bg), ([110; 3], [200; 3]));
    }
}
