//! Colours: read, written, measured, and made to fit a terminal.
//!
//! Enters: a colour's name in a file. Leaves: the colour, its nearest relative among 256 or 16,
//! and the contrast of two. Promised: what is written is read back as the same colour; contrast
//! is that of WCAG 2, for the sixteen as most terminals paint them. Not here: which colours the
//! themes use.

/// A colour as the terminal takes it.
pub type Colour = ratatui::style::Color;

/// The sixteen: name in files, colour, and how most terminals paint it.
const SIXTEEN: [(&str, Colour, (u8, u8, u8)); 16] = [
    ("black", Colour::Black, (0, 0, 0)),
    ("red", Colour::Red, (205, 0, 0)),
    ("green", Colour::Green, (0, 205, 0)),
    ("yellow", Colour::Yellow, (205, 205, 0)),
    ("blue", Colour::Blue, (0, 0, 238)),
    ("magenta", Colour::Magenta, (205, 0, 205)),
    ("cyan", Colour::Cyan, (0, 205, 205)),
    ("white", Colour::Gray, (229, 229, 229)),
    ("bright-black", Colour::DarkGray, (127, 127, 127)),
    ("bright-red", Colour::LightRed, (255, 0, 0)),
    ("bright-green", Colour::LightGreen, (0, 255, 0)),
    ("bright-yellow", Colour::LightYellow, (255, 255, 0)),
    ("bright-blue", Colour::LightBlue, (92, 92, 255)),
    ("bright-magenta", Colour::LightMagenta, (255, 0, 255)),
    ("bright-cyan", Colour::LightCyan, (0, 255, 255)),
    ("bright-white", Colour::White, (255, 255, 255)),
];

/// Reads `#rrggbb`, `#rgb`, the name of one of the sixteen (`red`, `bright-blue`, `grey`), a
/// number from 0 to 255, or `default`, the terminal's own.
pub fn read_colour(words: &str) -> Option<Colour> {
    let words = words.trim().to_ascii_lowercase();
    if let Some(digits) = words.strip_prefix('#') {
        return read_hex(digits);
    }
    if words.bytes().all(|byte| byte.is_ascii_digit()) {
        return words.parse().ok().map(Colour::Indexed);
    }
    match words.as_str() {
        "default" => Some(Colour::Reset),
        "grey" | "gray" | "bright-grey" | "bright-gray" => Some(Colour::DarkGray),
        name => SIXTEEN.iter().find(|(known, ..)| *known == name).map(|(_, colour, _)| *colour),
    }
}

/// The way a colour is written in files.
pub fn print_colour(colour: Colour) -> String {
    match colour {
        Colour::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        Colour::Indexed(index) => index.to_string(),
        colour => SIXTEEN
            .iter()
            .find(|(_, known, _)| *known == colour)
            .map_or("default", |(name, ..)| name)
            .to_owned(),
    }
}

fn read_hex(digits: &str) -> Option<Colour> {
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)?;
    let byte = |shift: u32, mask: u32| u8::try_from((number >> shift) & mask).unwrap_or(0);
    match digits.len() {
        6 => Some(Colour::Rgb(byte(16, 255), byte(8, 255), byte(0, 255))),
        3 => Some(Colour::Rgb(byte(8, 15) * 17, byte(4, 15) * 17, byte(0, 15) * 17)),
        _ => None,
    }
}

/// How a colour is painted by most terminals; `None` for the terminal's own.
pub(super) fn rgb(colour: Colour) -> Option<(u8, u8, u8)> {
    match colour {
        Colour::Rgb(r, g, b) => Some((r, g, b)),
        Colour::Indexed(index) => Some(painted(index)),
        colour => {
            SIXTEEN.iter().find(|(_, known, _)| *known == colour).map(|(_, _, painted)| *painted)
        }
    }
}

/// The levels of the colour cube in the fixed 256.
const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];

fn painted(index: u8) -> (u8, u8, u8) {
    if let Some((_, _, painted)) = SIXTEEN.get(usize::from(index)) {
        return *painted;
    }
    if index >= 232 {
        let grey = 8 + 10 * (index - 232);
        return (grey, grey, grey);
    }
    let place = index - 16;
    let level = |digit: u8| LEVELS.get(usize::from(digit)).copied().unwrap_or(0);
    (level(place / 36), level(place / 6 % 6), level(place % 6))
}

/// The nearest colour that a terminal of `depth` shows.
pub(super) fn within(colour: Colour, depth: super::Depth) -> Colour {
    use super::Depth::{Indexed, None, Sixteen, True};
    match (depth, colour) {
        (Indexed, Colour::Rgb(r, g, b)) => {
            let index = (16..=255).min_by_key(|index| distance(painted(*index), (r, g, b)));
            Colour::Indexed(index.unwrap_or(255))
        }
        (Sixteen, Colour::Rgb(..) | Colour::Indexed(16..)) => {
            let wanted = rgb(colour).unwrap_or_default();
            let nearest = SIXTEEN.iter().min_by_key(|(_, _, painted)| distance(*painted, wanted));
            nearest.map_or(Colour::Reset, |(_, colour, _)| *colour)
        }
        (None, _) => Colour::Reset,
        (True | Indexed | Sixteen, colour) => colour,
    }
}

/// Square of the distance, green weighing most as eyes have it.
fn distance(one: (u8, u8, u8), two: (u8, u8, u8)) -> u32 {
    let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    3 * square(one.0, two.0) + 6 * square(one.1, two.1) + square(one.2, two.2)
}

/// The contrast of two colours, 1 to 21, as WCAG 2 defines it; `None` when one of them is the
/// terminal's own.
pub fn contrast(one: Colour, two: Colour) -> Option<f64> {
    let (one, two) = (luminance(rgb(one)?), luminance(rgb(two)?));
    Some((one.max(two) + 0.05) / (one.min(two) + 0.05))
}

/// Relative luminance, 0 to 1, as WCAG 2 defines it.
pub(super) fn luminance((r, g, b): (u8, u8, u8)) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/// `ground` with `percent` of `tint` in it.
pub(super) fn mixed(ground: (u8, u8, u8), tint: (u8, u8, u8), percent: u32) -> Colour {
    let mix = |ground: u8, tint: u8| {
        let sum = u32::from(ground) * (100 - percent.min(100)) + u32::from(tint) * percent.min(100);
        u8::try_from(sum / 100).unwrap_or(u8::MAX)
    };
    Colour::Rgb(mix(ground.0, tint.0), mix(ground.1, tint.1), mix(ground.2, tint.2))
}

/// `letters` if they can be read on `background`, else black or white.
pub(super) fn readable(letters: Colour, background: Colour) -> Colour {
    let on = |letters| contrast(letters, background);
    match on(letters) {
        Some(enough) if enough >= super::LEAST_CONTRAST => letters,
        None if rgb(background).is_none() => letters,
        _ if on(Colour::White) > on(Colour::Black) => Colour::White,
        _ => Colour::Black,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_a_colour_is_read() {
        for (words, colour) in [
            ("#ff8000", Colour::Rgb(255, 128, 0)),
            ("#F80", Colour::Rgb(255, 136, 0)),
            ("red", Colour::Red),
            ("Bright-Blue", Colour::LightBlue),
            ("white", Colour::Gray),
            ("grey", Colour::DarkGray),
            ("244", Colour::Indexed(244)),
            ("0", Colour::Indexed(0)),
            ("default", Colour::Reset),
        ] {
            assert_eq!(read_colour(words), Some(colour), "{words}");
        }
        for words in ["", "#", "#12", "#12345", "#1234567", "#+12345", "256", "-1", "mauve"] {
            assert_eq!(read_colour(words), None, "{words}");
        }
    }

    #[test]
    fn a_colour_is_written_so_that_it_can_be_read_back() {
        let named = SIXTEEN.iter().map(|(_, colour, _)| *colour);
        let more = [Colour::Reset, Colour::Indexed(7), Colour::Rgb(1, 2, 254)];
        for colour in named.chain(more) {
            assert_eq!(read_colour(&print_colour(colour)), Some(colour));
        }
    }

    #[test]
    fn contrast_runs_from_one_to_twenty_one() {
        let between = |one, two| contrast(one, two).map(f64::round);
        assert_eq!(between(Colour::Black, Colour::White), Some(21.0));
        assert_eq!(between(Colour::Red, Colour::Red), Some(1.0));
        assert_eq!(between(Colour::Reset, Colour::Red), None);
    }

    #[test]
    fn colours_shrink_to_what_the_terminal_has() {
        use super::super::Depth;
        assert_eq!(within(Colour::Rgb(0, 95, 135), Depth::Indexed), Colour::Indexed(24));
        assert_eq!(within(Colour::Rgb(8, 8, 8), Depth::Indexed), Colour::Indexed(232));
        assert_eq!(within(Colour::Rgb(250, 10, 10), Depth::Sixteen), Colour::LightRed);
        assert_eq!(within(Colour::Indexed(255), Depth::Sixteen), Colour::Gray);
        assert_eq!(within(Colour::Rgb(1, 2, 3), Depth::True), Colour::Rgb(1, 2, 3));
        assert_eq!(within(Colour::Red, Depth::None), Colour::Reset);
    }

    #[test]
    fn letters_give_way_to_a_background_they_cannot_be_read_on() {
        assert_eq!(readable(Colour::White, Colour::Yellow), Colour::Black);
        assert_eq!(readable(Colour::Reset, Colour::Blue), Colour::White);
        assert_eq!(readable(Colour::Reset, Colour::Reset), Colour::Reset);
        assert_eq!(readable(Colour::Gray, Colour::Black), Colour::Gray);
    }
}
