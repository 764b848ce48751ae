//! The colours of the three themes, and how weight and lines stand in for them.
//!
//! Enters: a theme's name and how many colours there are. Leaves: the theme. Promised: the
//! contrasts that `theme.rs` states, which its tests compute; with sixteen colours nothing is
//! asked of the reader's own palette but that its cyan (blue on light) can be read. Not here:
//! what a reader changes.

use ratatui::style::{Modifier, Style};

use super::{CHOSEN, Colour, Depth, Glyphs, Meaning, Theme, ThemeName};

/// One colour at each depth.
#[derive(Clone, Copy)]
struct Tone {
    exact: (u8, u8, u8),
    /// Among the fixed 256; chosen by eye, for the nearest one often loses the step between a
    /// cover and the page.
    index: u8,
    /// Among the sixteen; [`Colour::Reset`] for the terminal's own.
    named: Colour,
}

const fn tone(rgb: u32, index: u8, named: Colour) -> Tone {
    let [_, r, g, b] = rgb.to_be_bytes();
    Tone { exact: (r, g, b), index, named }
}

impl Tone {
    fn at(self, depth: Depth) -> Colour {
        let (r, g, b) = self.exact;
        match depth {
            Depth::None => Colour::Reset,
            Depth::Sixteen => self.named,
            Depth::Indexed => Colour::Indexed(self.index),
            Depth::True => Colour::Rgb(r, g, b),
        }
    }
}

struct Tones {
    page: Option<Tone>,
    ink: Tone,
    faint: Tone,
    accent: Tone,
    heading: Tone,
    cover: Tone,
    selected: Tone,
    once: Tone,
    code: Tone,
    matched: (Tone, Tone),
    current_match: (Tone, Tone),
    warning: Tone,
    error: Tone,
    rule: Tone,
}

/// Warm paper-white ink and a sea green; every grey leans to the ink.
const DARK: Tones = Tones {
    page: None,
    ink: tone(0x00e8_e2d6, 254, Colour::Reset),
    faint: tone(0x00bb_b5a9, 249, Colour::Reset),
    accent: tone(0x007f_cac3, 116, Colour::Cyan),
    heading: tone(0x00f6_f1e8, 255, Colour::Reset),
    cover: tone(0x003a_3b3f, 237, Colour::Reset),
    selected: tone(0x0024_474b, 238, Colour::Reset),
    once: tone(0x005f_9c98, 73, Colour::Cyan),
    code: tone(0x00d0_c7a8, 187, Colour::Reset),
    matched: (tone(0x00f5_ecd2, 230, Colour::Black), tone(0x0057_481c, 94, Colour::Yellow)),
    current_match: (tone(0x001a_1710, 234, Colour::Reset), tone(0x00f0_c75e, 221, Colour::Reset)),
    warning: tone(0x00e5_b567, 179, Colour::Yellow),
    error: tone(0x00ff_a196, 217, Colour::LightRed),
    rule: tone(0x007a_766d, 243, Colour::Reset),
};

/// The same inverted: near-black ink, a deep sea green, covers of darker paper.
const LIGHT: Tones = Tones {
    page: None,
    ink: tone(0x0026_241f, 235, Colour::Reset),
    faint: tone(0x005a_554b, 240, Colour::Reset),
    accent: tone(0x000b_5f5c, 23, Colour::Blue),
    heading: tone(0x0012_100c, 232, Colour::Reset),
    cover: tone(0x00e6_e0d2, 254, Colour::Reset),
    selected: tone(0x00c9_e4e0, 152, Colour::Reset),
    once: tone(0x003f_8784, 66, Colour::Blue),
    code: tone(0x0057_471b, 58, Colour::Reset),
    matched: (tone(0x0026_241f, 235, Colour::Black), tone(0x00f6_e2a0, 222, Colour::Yellow)),
    current_match: (tone(0x0012_100c, 232, Colour::Reset), tone(0x00e0_a71a, 178, Colour::Reset)),
    warning: tone(0x0075_4700, 94, Colour::Reset),
    error: tone(0x00a3_201a, 124, Colour::Red),
    rule: tone(0x009a_9486, 246, Colour::Reset),
};

/// White and gold on black, blue under what is selected.
const HIGH_CONTRAST: Tones = Tones {
    page: Some(tone(0x0000_0000, 16, Colour::Black)),
    ink: tone(0x00ff_ffff, 231, Colour::White),
    faint: tone(0x00d4_d4d4, 252, Colour::Gray),
    accent: tone(0x00ff_d700, 220, Colour::LightYellow),
    heading: tone(0x00ff_ffff, 231, Colour::White),
    cover: tone(0x0033_3333, 236, Colour::Black),
    selected: tone(0x0000_316e, 18, Colour::Blue),
    once: tone(0x00ff_d700, 220, Colour::LightYellow),
    code: tone(0x00ff_ffff, 231, Colour::White),
    matched: (tone(0x0000_0000, 16, Colour::Black), tone(0x00d4_d4d4, 252, Colour::Gray)),
    current_match: (
        tone(0x0000_0000, 16, Colour::LightYellow),
        tone(0x00ff_d700, 220, Colour::Black),
    ),
    warning: tone(0x00ff_c37a, 222, Colour::LightYellow),
    error: tone(0x00ff_b3ab, 217, Colour::LightCyan),
    rule: tone(0x00b0_b0b0, 249, Colour::Gray),
};

/// The theme of that name at that depth.
pub(super) fn theme(name: ThemeName, depth: Depth, glyphs: &Glyphs) -> Theme {
    let tones = match name {
        ThemeName::Dark => &DARK,
        ThemeName::Light => &LIGHT,
        ThemeName::HighContrast => &HIGH_CONTRAST,
    };
    let mut theme = if depth == Depth::None {
        colourless(name, glyphs)
    } else {
        coloured(name, tones, depth, glyphs)
    };
    if name == ThemeName::HighContrast {
        in_bold(&mut theme);
    }
    theme
}

fn coloured(name: ThemeName, tones: &Tones, depth: Depth, glyphs: &Glyphs) -> Theme {
    let letters = |tone: Tone| Style::new().fg(tone.at(depth));
    let on = |letters: Tone, ground: Tone| Style::new().fg(letters.at(depth)).bg(ground.at(depth));
    // The sixteen have no grey that can be read in every palette, so faint is dimmed ink, and
    // no tint to put under what is chosen, so it is reversed.
    // High contrast has both, on its own black page.
    let poor = depth == Depth::Sixteen;
    let dim = if poor { Modifier::DIM } else { Modifier::empty() };
    let here = if poor { CHOSEN } else { Modifier::BOLD };
    let has_blue = name == ThemeName::HighContrast;
    let chosen = if has_blue { Modifier::BOLD } else { here };
    let page = tones.page.map_or(Style::new(), |page| on(tones.ink, page));
    Theme {
        name,
        page,
        ink: letters(tones.ink),
        faint: letters(tones.faint).add_modifier(dim),
        accent: letters(tones.accent).add_modifier(Modifier::BOLD),
        heading: letters(tones.heading).add_modifier(Modifier::BOLD),
        cover: on(tones.ink, tones.cover),
        selected: on(tones.heading, tones.selected).add_modifier(chosen),
        once: letters(tones.once),
        once_ink: letters(tones.ink),
        link: letters(tones.ink).add_modifier(Modifier::UNDERLINED),
        code: letters(tones.code),
        matched: on(tones.matched.0, tones.matched.1).add_modifier(Modifier::UNDERLINED),
        current_match: on(tones.current_match.0, tones.current_match.1)
            .add_modifier(here | Modifier::UNDERLINED),
        warning: letters(tones.warning).add_modifier(Modifier::BOLD),
        error: letters(tones.error).add_modifier(Modifier::BOLD),
        bar: letters(tones.faint).add_modifier(dim),
        rule: letters(tones.rule).add_modifier(dim),
        glyphs: *glyphs,
    }
}

fn colourless(name: ThemeName, glyphs: &Glyphs) -> Theme {
    let plain = Style::new();
    let with = |modifier| Style::new().add_modifier(modifier);
    let match_here = CHOSEN | Modifier::UNDERLINED;
    Theme {
        name,
        page: plain,
        ink: plain,
        faint: with(Modifier::DIM),
        accent: with(Modifier::BOLD),
        heading: with(Modifier::BOLD),
        cover: plain,
        selected: with(CHOSEN),
        once: plain,
        once_ink: plain,
        link: with(Modifier::UNDERLINED),
        code: plain,
        matched: with(Modifier::REVERSED),
        current_match: with(match_here),
        warning: with(Modifier::BOLD),
        error: with(CHOSEN),
        bar: with(Modifier::DIM),
        rule: with(Modifier::DIM),
        glyphs: *glyphs,
    }
}

/// Everything in bold, so headings are underlined; nothing dim. Matches stay as they are: their
/// letters are black, which terminals of sixteen colours paint grey when bold, and the one where
/// the reader is shall stand out.
fn in_bold(theme: &mut Theme) {
    let as_they_are = [Meaning::Page, Meaning::Matched, Meaning::CurrentMatch];
    let meanings = Meaning::NAMES.map(|(_, meaning)| meaning);
    for meaning in meanings.into_iter().filter(|meaning| !as_they_are.contains(meaning)) {
        let style = theme.style_mut(meaning);
        style.add_modifier.remove(Modifier::DIM);
        style.add_modifier.insert(Modifier::BOLD);
    }
    theme.heading.add_modifier.insert(Modifier::UNDERLINED);
}
