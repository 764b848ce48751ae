//! What the environment and the terminal say about colours and signs.
//!
//! Enters: environment variables through a function, and the terminal's reply to the question
//! for its background. Leaves: [`Depth`], [`Charset`] and the theme that fits. Promised: pure
//! and fast; what is not understood changes nothing. Not here: asking.

use super::colour::luminance;
use super::{Charset, Depth, ThemeName};

impl Depth {
    /// How many colours, from `NO_COLOR`, `TERM`, `COLORTERM` and the names of terminals.
    /// `NO_COLOR` counts when it is not empty (no-color.org).
    pub fn from_env(env: &dyn Fn(&str) -> Option<String>) -> Self {
        let said = |name: &str| env(name).filter(|value| !value.is_empty());
        if said("NO_COLOR").is_some() {
            return Self::None;
        }
        let term = said("TERM").unwrap_or_default();
        match term.as_str() {
            "dumb" | "unknown" | "vt100" | "vt102" | "vt220" => return Self::None,
            "linux" => return Self::Sixteen,
            _ if term.ends_with("-m") || term.ends_with("-mono") => return Self::None,
            _ => {}
        }
        let true_by_name = ["-direct", "kitty", "alacritty", "foot", "wezterm", "ghostty"];
        let by_name = if true_by_name.iter().any(|name| term.contains(name)) {
            Self::True
        } else if term.contains("256") {
            Self::Indexed
        } else {
            Self::Sixteen
        };
        let by_program = match said("TERM_PROGRAM").as_deref() {
            Some("iTerm.app" | "WezTerm" | "ghostty" | "vscode") => Self::True,
            Some("Apple_Terminal") => Self::Indexed,
            _ => Self::Sixteen,
        };
        let says_true = matches!(said("COLORTERM").as_deref(), Some("truecolor" | "24bit"))
            || said("WT_SESSION").is_some();
        let best = by_name.max(by_program).max(if says_true { Self::True } else { Self::Sixteen });
        // GNU Screen inherits what its terminal said and cannot keep it.
        let in_screen = said("STY").is_some() && said("TMUX").is_none();
        if in_screen { best.min(Self::Indexed) } else { best }
    }
}

impl Charset {
    /// Which signs, from `LC_ALL`, `LC_CTYPE`, `LANG` (the first that is set) and `TERM`. A
    /// locale that is set to something else than UTF-8 means ASCII; none at all, as in bare
    /// containers, says nothing about the terminal, which then is a usual one.
    pub fn from_env(env: &dyn Fn(&str) -> Option<String>) -> Self {
        let said = |name: &str| env(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(said);
        let is_utf8 = locale.is_none_or(|locale| {
            let locale = locale.to_ascii_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        });
        match said("TERM").as_deref() {
            _ if !is_utf8 => Self::Ascii,
            Some("dumb") => Self::Ascii,
            Some("linux") => Self::Console,
            _ => Self::Unicode,
        }
    }
}

/// The theme for a page of this colour: light where black letters read better than white ones.
pub fn name_from_background(r: u8, g: u8, b: u8) -> ThemeName {
    // The luminance at which black and white have the same contrast.
    const MIDDLE: f64 = 0.179;
    if luminance((r, g, b)) > MIDDLE { ThemeName::Light } else { ThemeName::Dark }
}

/// The theme for what some terminals put in `COLORFGBG`: `15;0`, `0;default;15`.
pub fn name_from_colorfgbg(words: &str) -> Option<ThemeName> {
    match words.rsplit(';').next()?.trim().parse().ok()? {
        0..=6 | 8 => Some(ThemeName::Dark),
        7 | 9..=15 => Some(ThemeName::Light),
        _ => None,
    }
}

/// The colour in a terminal's reply to OSC 11, with or without the sequence around it:
/// `rgb:ffff/ffff/ffff` (one to four digits each), `rgba:…`, `#rrggbb` (three, six, nine or
/// twelve digits).
pub fn read_background(reply: &str) -> Option<(u8, u8, u8)> {
    let reply = reply.strip_prefix("\u{1b}]").or(reply.strip_prefix('\u{9d}')).unwrap_or(reply);
    let reply = reply.strip_prefix("11;").unwrap_or(reply);
    let reply = reply.trim_end_matches(['\u{7}', '\u{1b}', '\\', '\u{9c}']).trim();
    if let Some(channels) = reply.strip_prefix("rgb:") {
        return three(channels.split('/'), 3);
    }
    if let Some(channels) = reply.strip_prefix("rgba:") {
        return three(channels.split('/'), 4);
    }
    let digits = reply.strip_prefix('#').filter(|digits| digits.len() % 3 == 0)?;
    let each = digits.len() / 3;
    let (r, rest) = digits.split_at_checked(each)?;
    let (g, b) = rest.split_at_checked(each)?;
    three([r, g, b].into_iter(), 3)
}

/// The first three of `count` channels.
fn three<'a>(channels: impl Iterator<Item = &'a str>, count: usize) -> Option<(u8, u8, u8)> {
    let channels: Vec<u8> = channels.map(channel).collect::<Option<_>>()?;
    match channels.as_slice() {
        [r, g, b, ..] if channels.len() == count => Some((*r, *g, *b)),
        _ => None,
    }
}

/// One to four hexadecimal digits, all ones being full.
fn channel(digits: &str) -> Option<u8> {
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_hex && digits.len() <= 4)?;
    let full = (1 << (4 * digits.len())) - 1;
    u8::try_from((number * 255 + full / 2) / full).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env<'a>(variables: &'a [(&str, &str)]) -> impl Fn(&str) -> Option<String> + 'a {
        |name| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        }
    }

    #[test]
    fn the_environment_tells_how_many_colours() {
        for (variables, expected) in [
            (&[][..], Depth::Sixteen),
            (&[("TERM", "xterm")], Depth::Sixteen),
            (&[("TERM", "xterm-256color")], Depth::Indexed),
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Depth::True),
            (&[("TERM", "xterm"), ("COLORTERM", "24bit")], Depth::True),
            (&[("TERM", "xterm"), ("COLORTERM", "yes")], Depth::Sixteen),
            (&[("TERM", "xterm-kitty")], Depth::True),
            (&[("TERM", "xterm-direct")], Depth::True),
            (&[("TERM", "dumb"), ("COLORTERM", "truecolor")], Depth::None),
            (&[("TERM", "vt100")], Depth::None),
            (&[("TERM", "xterm-mono")], Depth::None),
            (&[("TERM", "linux"), ("COLORTERM", "truecolor")], Depth::Sixteen),
            (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "iTerm.app")], Depth::True),
            (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "Apple_Terminal")], Depth::Indexed),
            (&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")], Depth::None),
            (&[("NO_COLOR", ""), ("COLORTERM", "truecolor")], Depth::True),
            (&[("TERM", "screen"), ("COLORTERM", "truecolor"), ("STY", "1.a")], Depth::Indexed),
            (&[("TERM", "tmux-256color"), ("COLORTERM", "truecolor"), ("TMUX", "/t")], Depth::True),
        ] {
            assert_eq!(Depth::from_env(&env(variables)), expected, "{variables:?}");
        }
    }

    #[test]
    fn the_environment_tells_which_signs() {
        for (variables, expected) in [
            (&[][..], Charset::Unicode),
            (&[("LANG", "en_GB.UTF-8")], Charset::Unicode),
            (&[("LANG", "C.utf8")], Charset::Unicode),
            (&[("LANG", "C")], Charset::Ascii),
            (&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "C")], Charset::Ascii),
            (&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "")], Charset::Unicode),
            (&[("LANG", "de_DE.ISO-8859-1"), ("LC_CTYPE", "de_DE.UTF-8")], Charset::Unicode),
            (&[("LANG", "en_GB.UTF-8"), ("TERM", "linux")], Charset::Console),
            (&[("LANG", "C"), ("TERM", "linux")], Charset::Ascii),
            (&[("TERM", "dumb")], Charset::Ascii),
        ] {
            assert_eq!(Charset::from_env(&env(variables)), expected, "{variables:?}");
        }
    }

    #[test]
    fn the_background_tells_the_theme() {
        for ((r, g, b), expected) in [
            ((0, 0, 0), ThemeName::Dark),
            ((0x2e, 0x34, 0x40), ThemeName::Dark),
            ((0, 0x2b, 0x36), ThemeName::Dark),
            ((255, 255, 255), ThemeName::Light),
            ((0xfd, 0xf6, 0xe3), ThemeName::Light),
            ((0, 255, 0), ThemeName::Light),
            ((0, 0, 255), ThemeName::Dark),
        ] {
            assert_eq!(name_from_background(r, g, b), expected, "{r} {g} {b}");
        }
    }

    #[test]
    fn colorfgbg_tells_the_theme() {
        for (words, expected) in [
            ("15;0", Some(ThemeName::Dark)),
            ("0;15", Some(ThemeName::Light)),
            ("0;default;15", Some(ThemeName::Light)),
            ("7;8", Some(ThemeName::Dark)),
            ("0;7", Some(ThemeName::Light)),
            ("default;default", None),
            ("", None),
            ("0;16", None),
        ] {
            assert_eq!(name_from_colorfgbg(words), expected, "{words}");
        }
    }

    #[test]
    fn every_reply_about_the_background_is_read() {
        for (reply, expected) in [
            ("rgb:ffff/ffff/ffff", Some((255, 255, 255))),
            ("rgb:2e2e/3434/4040", Some((0x2e, 0x34, 0x40))),
            ("rgb:ff/80/00", Some((255, 128, 0))),
            ("rgb:f/8/0", Some((255, 136, 0))),
            ("rgba:0000/0000/0000/ffff", Some((0, 0, 0))),
            ("#fdf6e3", Some((0xfd, 0xf6, 0xe3))),
            ("#fff", Some((255, 255, 255))),
            ("#ffff80000000", Some((255, 128, 0))),
            ("\u{1b}]11;rgb:0000/0000/0000\u{7}", Some((0, 0, 0))),
            ("\u{1b}]11;rgb:0000/0000/0000\u{1b}\\", Some((0, 0, 0))),
            ("11;rgb:1c1c/1c1c/1c1c", Some((28, 28, 28))),
            ("", None),
            ("#", None),
            ("#ff", None),
            ("#ffff", None),
            ("#fffé", None),
            ("rgb:ff/ff", None),
            ("rgb:ff/ff/ff/ff", None),
            ("rgb:+f/ff/ff", None),
            ("rgb:fffff/00/00", None),
            ("rgb://", None),
            ("\u{1b}[?1;2c", None),
        ] {
            assert_eq!(read_background(reply), expected, "{reply:?}");
        }
    }
}
