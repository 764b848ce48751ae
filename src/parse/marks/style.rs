//! Inline styles that keep words from being seen.
//!
//! Enters: the value of a `style` attribute, colours of `<font>`. Leaves: whether words in it could
//! be read. Promised: words in the colour of what they stand on are hidden, and so are black
//! grounds and white words whose other colour is the page's; colours that are not understood are
//! taken to be readable; one pass. Not here: style sheets; a class that hides says so by its name.

/// The colours that a tag names.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Colours {
    words: Option<Colour>,
    ground: Option<Colour>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Colour {
    Clear,
    Rgb([u8; 3]),
}

const BLACK: Colour = Colour::Rgb([0; 3]);
const WHITE: Colour = Colour::Rgb([255; 3]);

/// Colours nearer to each other than this, in each of their parts, cannot be told apart.
const NEAR: u8 = 24;

/// More of a style than this is not read.
const LONGEST: usize = 2_000;

impl Colours {
    /// `color` of a `<font>`.
    pub fn words(&mut self, value: &str) {
        self.words = colour(value).or(self.words);
    }

    /// `bgcolor`
    pub fn ground(&mut self, value: &str) {
        let ground = colour(value).or_else(|| value.split_whitespace().find_map(colour));
        self.ground = ground.or(self.ground);
    }

    /// Whether the words cannot be seen on their ground.
    pub fn hide(self) -> bool {
        match (self.words, self.ground) {
            (Some(Colour::Clear), _) => true,
            (Some(words), Some(Colour::Clear) | None) => near(words, WHITE),
            (Some(words), Some(ground)) => near(words, ground),
            (None, Some(ground)) => near(ground, BLACK),
            (None, None) => false,
        }
    }
}

/// Whether a `style` keeps words from being seen; its colours are added to `colours`.
pub(super) fn style_hides(style: &str, colours: &mut Colours) -> bool {
    let style = style.get(..LONGEST).unwrap_or(style);
    let mut hides = false;
    for declaration in style.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let value = value.trim().to_ascii_lowercase();
        let value = value.trim_end_matches("!important").trim_end();
        let is_zero = value.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
        let is_zero = !is_zero.is_empty() && is_zero.trim_matches(['0', '.']).is_empty();
        match name.trim().to_ascii_lowercase().as_str() {
            "color" => colours.words(value),
            "background" | "background-color" => colours.ground(value),
            "display" => hides |= value == "none",
            "visibility" => hides |= value == "hidden" || value == "collapse",
            "opacity" | "font-size" => hides |= is_zero,
            "filter" | "-webkit-filter" => hides |= value.contains("blur("),
            "-webkit-text-fill-color" => hides |= colour(value) == Some(Colour::Clear),
            "content-visibility" => hides |= value == "hidden",
            _ => {}
        }
    }
    hides
}

fn near(one: Colour, other: Colour) -> bool {
    match (one, other) {
        (Colour::Rgb(one), Colour::Rgb(other)) => {
            one.iter().zip(other).all(|(one, other)| one.abs_diff(other) < NEAR)
        }
        _ => one == other,
    }
}

/// A colour by its name, `#rgb`, `#rrggbb` or `rgb(r, g, b)`.
fn colour(value: &str) -> Option<Colour> {
    let value = value.trim().to_ascii_lowercase();
    if value == "transparent" {
        return Some(Colour::Clear);
    }
    if let Some(digits) = value.strip_prefix('#') {
        return hex(digits);
    }
    if let Some((name, parts)) = value.split_once('(') {
        return name.trim().starts_with("rgb").then(|| rgb(parts))?;
    }
    let named = NAMED.iter().find(|(name, _)| *name == value).map(|(_, rgb)| Colour::Rgb(*rgb));
    // `<font color=000000>`
    named.or_else(|| (value.len() == 6).then(|| hex(&value))?)
}

fn hex(digits: &str) -> Option<Colour> {
    let digits: Vec<u8> = digits
        .chars()
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    match digits.as_slice() {
        [_, _, _, 0] | [_, _, _, _, _, _, 0, 0] => Some(Colour::Clear),
        [r, g, b] | [r, g, b, _] => Some(Colour::Rgb([r * 17, g * 17, b * 17])),
        [r1, r2, g1, g2, b1, b2] | [r1, r2, g1, g2, b1, b2, _, _] => {
            Some(Colour::Rgb([r1 * 16 + r2, g1 * 16 + g2, b1 * 16 + b2]))
        }
        _ => None,
    }
}

fn rgb(parts: &str) -> Option<Colour> {
    let parts = parts.split(')').next().unwrap_or_default();
    let mut parts = parts.split([',', ' ', '/']).filter(|part| !part.is_empty());
    let mut next = || {
        let part = parts.next()?;
        // What stands behind the point makes no difference to the eye.
        let whole = part.trim_end_matches('%').split('.').next()?.parse::<u32>().ok()?;
        let number = if part.ends_with('%') { whole.saturating_mul(255) / 100 } else { whole };
        u8::try_from(number.min(255)).ok()
    };
    let rgb = [next()?, next()?, next()?];
    let alpha = parts.next().and_then(|alpha| alpha.trim_end_matches('%').parse::<f32>().ok());
    Some(if alpha == Some(0.0) { Colour::Clear } else { Colour::Rgb(rgb) })
}

/// The names that people write.
const NAMED: [(&str, [u8; 3]); 14] = [
    ("black", [0, 0, 0]),
    ("white", [255, 255, 255]),
    ("red", [255, 0, 0]),
    ("green", [0, 128, 0]),
    ("lime", [0, 255, 0]),
    ("blue", [0, 0, 255]),
    ("yellow", [255, 255, 0]),
    ("gray", [128, 128, 128]),
    ("grey", [128, 128, 128]),
    ("silver", [192, 192, 192]),
    ("navy", [0, 0, 128]),
    ("purple", [128, 0, 128]),
    ("orange", [255, 165, 0]),
    ("whitesmoke", [245, 245, 245]),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn hides(style: &str) -> bool {
        let mut colours = Colours::default();
        style_hides(style, &mut colours) || colours.hide()
    }

    #[test]
    fn words_in_the_colour_of_their_ground_are_hidden() {
        for style in [
            "background:black;color:black",
            "color: #000; background-color: rgb(0, 0, 0) !important",
            "COLOR:#FFFFFF;BACKGROUND:White",
            "color:transparent",
            "color:rgba(0,0,0,0)",
            "color:#0000",
            "background:#111",
            "background: url(x.png) #000 no-repeat",
            "color:white",
            "color:rgb(100% 100% 100%)",
            "color:red;background:#ff0000",
            "display : none",
            "visibility:hidden",
            "opacity:0.0",
            "font-size:0px",
            "filter: blur(6px)",
        ] {
            assert!(hides(style), "{style}");
        }
    }

    #[test]
    fn words_that_can_be_read_are_not() {
        for style in [
            "color:red",
            "color:black",
            "color:white;background:black",
            "background:yellow",
            "color:black;background:white",
            "display:block",
            "opacity:0.5",
            "font-size:10px",
            "color:inherit;background:none",
            "width:0;color:var(--x)",
            "",
            "color",
        ] {
            assert!(!hides(style), "{style}");
        }
    }
}
