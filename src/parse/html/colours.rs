//! Text that its colour hides.
//!
//! Enters: the `style` of an element, its `color` and `bgcolor`. Leaves: whether its words cannot
//! be read as they stand: black on black, transparent, blurred, or white on a page's white.
//! Promised: linear in the style. Not here: style sheets.

use super::tree::Element;

/// How an element is painted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "the four are independent of each other")]
pub(super) struct Paint {
    /// Its words cannot be seen.
    pub hides: bool,
    /// Its words are white; on white they cannot be seen either.
    pub white: bool,
    /// It paints its own ground.
    pub ground: bool,
    /// It is not shown at all.
    pub absent: bool,
}

/// Reads how an element is painted.
pub(super) fn paint(element: &Element) -> Paint {
    let mut paint = Paint::default();
    let style = element.attribute("style").unwrap_or_default();
    let font = element.attribute("color");
    let bgcolor = element.attribute("bgcolor");
    paint.absent = element.attribute("hidden").is_some_and(|how| how != "until-found");
    if style.is_empty() && font.is_none() && bgcolor.is_none() {
        return paint;
    }
    let mut colour = font.and_then(colour_of);
    let mut ground = bgcolor.and_then(colour_of);
    paint.ground = bgcolor.is_some();
    for (key, value) in declarations(style) {
        match key.as_str() {
            "color" | "-webkit-text-fill-color" => colour = colour_of(&value).or(colour),
            "background" | "background-color" | "background-image" => {
                let mut parts = value.split_ascii_whitespace();
                let named = colour_of(&value).or_else(|| parts.find_map(colour_of));
                ground = named.or(ground);
                paint.ground |= !matches!(value.as_str(), "none" | "transparent" | "inherit");
            }
            "display" => paint.absent |= value == "none",
            "visibility" => paint.hides |= value == "hidden",
            "opacity" => paint.hides |= value.parse::<f32>().is_ok_and(|part| part <= 0.05),
            "filter" | "-webkit-filter" => paint.hides |= value.contains("blur"),
            "font-size" => paint.hides |= matches!(value.as_str(), "0" | "0px" | "0em" | "0pt"),
            _ => {}
        }
    }
    paint.hides |= match (colour, ground) {
        (Some(Colour::Clear), _) => true,
        (Some(colour), Some(ground)) => colour == ground,
        (None, Some(ground)) => {
            ground == Colour::Of(0, 0, 0) && font.is_none() && !style.is_empty()
        }
        _ => false,
    };
    paint.white = colour == Some(Colour::Of(255, 255, 255)) && !paint.ground;
    paint
}

/// The declarations of a style, in lower case, white space taken off.
fn declarations(style: &str) -> impl Iterator<Item = (String, String)> {
    style.split(';').filter_map(|one| {
        let (key, value) = one.split_once(':')?;
        let value = value.trim().to_ascii_lowercase();
        let value = value.trim_end_matches("!important").trim_end();
        Some((key.trim().to_ascii_lowercase(), value.to_owned()))
    })
}

/// Whether a style makes its words bold, or slanted.
pub(super) fn weight(element: &Element) -> (bool, bool) {
    let Some(style) = element.attribute("style") else { return (false, false) };
    let mut told = (false, false);
    for (key, value) in declarations(style) {
        match key.as_str() {
            "font-weight" => {
                told.0 =
                    matches!(value.as_str(), "bold" | "bolder" | "600" | "700" | "800" | "900");
            }
            "font-style" => told.1 = value == "italic",
            _ => {}
        }
    }
    told
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Colour {
    Clear,
    Of(u8, u8, u8),
}

fn colour_of(value: &str) -> Option<Colour> {
    let value = value.trim().to_ascii_lowercase();
    if let Some(hex) = value.strip_prefix('#') {
        return of_hex(hex);
    }
    let named = match value.as_str() {
        "transparent" => return Some(Colour::Clear),
        "black" => (0, 0, 0),
        "white" => (255, 255, 255),
        "gray" | "grey" => (128, 128, 128),
        "silver" => (192, 192, 192),
        "red" => (255, 0, 0),
        "green" => (0, 128, 0),
        "blue" => (0, 0, 255),
        "yellow" => (255, 255, 0),
        "navy" => (0, 0, 128),
        _ => return of_function(&value).or_else(|| of_hex(&value)),
    };
    Some(Colour::Of(named.0, named.1, named.2))
}

fn of_hex(hex: &str) -> Option<Colour> {
    let digits: Vec<u8> = hex
        .chars()
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    match digits.as_slice() {
        [_, _, _, 0] | [_, _, _, _, _, _, 0, 0] => Some(Colour::Clear),
        [r, g, b] | [r, g, b, _] => Some(Colour::Of(r * 17, g * 17, b * 17)),
        // Two digits for each of three, and perhaps for how clear it is.
        long if matches!(long.len(), 6 | 8) => {
            let mut parts =
                long.chunks_exact(2).map(|pair| pair.iter().fold(0, |all, one| all * 16 + one));
            Some(Colour::Of(parts.next()?, parts.next()?, parts.next()?))
        }
        _ => None,
    }
}

fn of_function(value: &str) -> Option<Colour> {
    let inner = value.strip_prefix("rgba(").or_else(|| value.strip_prefix("rgb("))?;
    let inner = inner.strip_suffix(')').unwrap_or(inner);
    let parts: Vec<f32> = inner
        .split(|c: char| c == ',' || c == '/' || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .map(|part| part.trim_end_matches('%').parse().ok())
        .collect::<Option<_>>()?;
    match parts.as_slice() {
        [_, _, _, alpha] if *alpha <= 0.05 => Some(Colour::Clear),
        [r, g, b] | [r, g, b, _] => Some(Colour::Of(byte(*r), byte(*g), byte(*b))),
        _ => None,
    }
}

/// The nearest of 256 steps.
fn byte(value: f32) -> u8 {
    let value = value.clamp(0.0, 255.0);
    (0..=u8::MAX).rev().find(|step| f32::from(*step) <= value).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use dom_query::Document;

    use super::super::tree::Tree;
    use super::*;

    fn painted(attributes: &str) -> Paint {
        let tree = Tree::of(&Document::from(format!("<font {attributes}>x</font>")));
        paint(tree.element(tree.first("font").unwrap()).unwrap())
    }

    #[test]
    fn words_in_the_colour_of_their_ground_are_hidden() {
        for style in [
            "color:#000;background:#000",
            "color: black; background-color: rgb(0, 0, 0)",
            "background:black",
            "color:white;background:#FFFFFF none",
            "color:transparent",
            "color: rgba(0,0,0,0)",
            "color:#222 !important; background-color:#222222",
            "filter: blur(5px)",
            "opacity:0",
            "font-size:0",
            "visibility:hidden",
        ] {
            assert!(painted(&format!("style='{style}'")).hides, "{style}");
        }
        assert!(painted("color=black style='background:black'").hides);
    }

    #[test]
    fn words_that_can_be_read_are_not() {
        for style in [
            "color:#fff;background:#000",
            "color:red",
            "background:#ffe",
            "background: url(a.png)",
            "font-size:0.9em",
            "opacity:0.8",
            "color:inherit;background:transparent",
        ] {
            let paint = painted(&format!("style='{style}'"));
            assert!(!paint.hides && !paint.white, "{style}");
        }
        assert!(painted("color=white").white && !painted("color=white").hides);
        assert!(painted("style='display: none'").absent && painted("hidden").absent);
    }
}
