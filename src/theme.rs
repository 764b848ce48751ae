//! Colours and signs by meaning: what a page looks like on this terminal.
//!
//! Enters: the name of a theme, how many colours and which signs the terminal has, and colours
//! that a reader set. Leaves: a [`Theme`], a style for each meaning and the signs of the page.
//! Promised: text holds 4.5:1 against any usual background of its kind (7:1 in high contrast);
//! without colours only bold, dim, underlined and reversed are used; what colours mean is also
//! said by weight, line or sign. Not here: asking the terminal, and where styles are put.
//!
//! Dark and light leave the page to the terminal and only put ink on it. One hue is kept for
//! what can be acted on now; everything around the text is grey.

mod colour;
mod glyphs;
mod palette;
mod surroundings;

pub use colour::{Colour, contrast, print_colour, read_colour};
pub use glyphs::{Corners, CoverShape, Glyphs};
pub use surroundings::{name_from_background, name_from_colorfgbg, read_background};

use ratatui::style::{Modifier, Style};

/// The three themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeName {
    /// Light ink on the terminal's dark page.
    #[default]
    Dark,
    /// Dark ink on the terminal's light page.
    Light,
    /// White and yellow on a black page of its own, everything in bold.
    HighContrast,
}

impl ThemeName {
    /// Every theme with its name in files, in the order of the key that changes it.
    pub const NAMES: [(&'static str, Self); 3] =
        [("dark", Self::Dark), ("light", Self::Light), ("high-contrast", Self::HighContrast)];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
        }
    }

    /// The theme of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, theme)| *theme)
    }

    /// The next one; after the last the first.
    pub fn next(self) -> Self {
        match self {
            Self::Dark => Self::Light,
            Self::Light => Self::HighContrast,
            Self::HighContrast => Self::Dark,
        }
    }
}

/// How many colours the terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// None, or none are wanted (`NO_COLOR`).
    None,
    /// The sixteen that the terminal's own settings choose.
    Sixteen,
    /// The fixed 256.
    Indexed,
    /// All of them.
    True,
}

/// Which signs the terminal can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Charset {
    /// What a usual font has.
    #[default]
    Unicode,
    /// What the fonts of the Linux console have.
    Console,
    /// ASCII alone.
    Ascii,
}

/// What is coloured. The names in files are those of the fields of [`Theme`], in kebab case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "see the fields of `Theme`")]
pub enum Meaning {
    Page,
    Ink,
    Faint,
    Accent,
    Heading,
    Cover,
    Selected,
    Once,
    OnceInk,
    Link,
    Code,
    Matched,
    CurrentMatch,
    Warning,
    Error,
    Bar,
    Rule,
}

impl Meaning {
    /// Every meaning with its name in files.
    pub const NAMES: [(&'static str, Self); 17] = [
        ("page", Self::Page),
        ("ink", Self::Ink),
        ("faint", Self::Faint),
        ("accent", Self::Accent),
        ("heading", Self::Heading),
        ("cover", Self::Cover),
        ("selected", Self::Selected),
        ("once", Self::Once),
        ("once-ink", Self::OnceInk),
        ("link", Self::Link),
        ("code", Self::Code),
        ("matched", Self::Matched),
        ("current-match", Self::CurrentMatch),
        ("warning", Self::Warning),
        ("error", Self::Error),
        ("bar", Self::Bar),
        ("rule", Self::Rule),
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, meaning)| *meaning == self).map_or("", |(name, _)| name)
    }

    /// The meaning of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning)
    }

    /// Whether a reader's colour for it is that of the background; otherwise of the letters.
    pub fn is_background(self) -> bool {
        matches!(
            self,
            Self::Page | Self::Cover | Self::Selected | Self::Matched | Self::CurrentMatch
        )
    }
}

/// A style for each meaning, and the signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Which one it is.
    pub name: ThemeName,
    /// The page under everything; put on the whole screen first. Empty in dark and light.
    pub page: Style,
    /// The text.
    pub ink: Style,
    /// What stands beside the text: tags, numbers, the words of a boundary.
    pub faint: Style,
    /// What can be acted on now: a key, the current row, the title of the selected cover.
    pub accent: Style,
    /// A heading.
    pub heading: Style,
    /// A cover. Readable on it: ink, faint, accent.
    pub cover: Style,
    /// The selected cover. Readable on it: ink, faint, accent.
    pub selected: Style,
    /// The bar in the margin of what was once covered.
    pub once: Style,
    /// The words of what was once covered.
    pub once_ink: Style,
    /// A link's words.
    pub link: Style,
    /// Code.
    pub code: Style,
    /// A match of a search.
    pub matched: Style,
    /// The match where the reader is.
    pub current_match: Style,
    /// A warning, in the text or from the program.
    pub warning: Style,
    /// Something went wrong.
    pub error: Style,
    /// The title line and the status line.
    pub bar: Style,
    /// Rules and dividers: lines, never words.
    pub rule: Style,
    /// The signs.
    pub glyphs: Glyphs,
}

impl Theme {
    /// A theme for a terminal of `depth` colours and the signs of `charset`. Of two colours for
    /// one meaning the later stands; without colours none does. Where a reader changes a
    /// background and the letters on it could no longer be read, black or white letters stand in.
    pub fn new(
        name: ThemeName,
        depth: Depth,
        charset: Charset,
        colours: &[(Meaning, Colour)],
    ) -> Self {
        let glyphs = Glyphs::new(charset, depth);
        palette::theme(name, depth, &glyphs).with(colours, depth)
    }

    /// The same for a terminal whose page is known to be of the colour `page`: with all colours
    /// at hand, covers become that page a step nearer to the ink, and the selected one a step
    /// nearer to the accent, as far as everything can be read on them.
    pub fn on_page(
        name: ThemeName,
        depth: Depth,
        charset: Charset,
        colours: &[(Meaning, Colour)],
        page: (u8, u8, u8),
    ) -> Self {
        let (r, g, b) = page;
        let mut theme = palette::theme(name, depth, &Glyphs::new(charset, depth));
        if depth == Depth::True && name == name_from_background(r, g, b) {
            theme.settle_on(page);
        }
        theme.with(colours, depth)
    }

    fn with(mut self, colours: &[(Meaning, Colour)], depth: Depth) -> Self {
        if depth != Depth::None {
            for (meaning, colour) in colours {
                self.paint(*meaning, colour::within(*colour, depth));
            }
        }
        self
    }

    fn settle_on(&mut self, page: (u8, u8, u8)) {
        let letters = [self.ink, self.faint, self.accent, self.heading];
        let can_be_read = |ground: Colour| {
            letters.iter().all(|style| {
                let contrast = style.fg.and_then(|letters| contrast(letters, ground));
                contrast.is_some_and(|contrast| contrast >= LEAST_CONTRAST)
            })
        };
        let tints = self.ink.fg.and_then(colour::rgb).zip(self.accent.fg.and_then(colour::rgb));
        let Some((ink, accent)) = tints else { return };
        // A smaller step, the same for both, where the page is too bright for the whole one.
        let steps = (6..=14).rev().map(|percent| {
            (colour::mixed(page, ink, percent), colour::mixed(page, accent, percent * 5 / 3))
        });
        let readable = steps
            .into_iter()
            .find(|(cover, selected)| can_be_read(*cover) && can_be_read(*selected));
        if let Some((cover, selected)) = readable {
            self.cover = self.cover.bg(cover);
            self.selected = self.selected.bg(selected);
        }
    }

    /// The style of a meaning.
    pub fn style(&self, meaning: Meaning) -> Style {
        match meaning {
            Meaning::Page => self.page,
            Meaning::Ink => self.ink,
            Meaning::Faint => self.faint,
            Meaning::Accent => self.accent,
            Meaning::Heading => self.heading,
            Meaning::Cover => self.cover,
            Meaning::Selected => self.selected,
            Meaning::Once => self.once,
            Meaning::OnceInk => self.once_ink,
            Meaning::Link => self.link,
            Meaning::Code => self.code,
            Meaning::Matched => self.matched,
            Meaning::CurrentMatch => self.current_match,
            Meaning::Warning => self.warning,
            Meaning::Error => self.error,
            Meaning::Bar => self.bar,
            Meaning::Rule => self.rule,
        }
    }

    fn style_mut(&mut self, meaning: Meaning) -> &mut Style {
        match meaning {
            Meaning::Page => &mut self.page,
            Meaning::Ink => &mut self.ink,
            Meaning::Faint => &mut self.faint,
            Meaning::Accent => &mut self.accent,
            Meaning::Heading => &mut self.heading,
            Meaning::Cover => &mut self.cover,
            Meaning::Selected => &mut self.selected,
            Meaning::Once => &mut self.once,
            Meaning::OnceInk => &mut self.once_ink,
            Meaning::Link => &mut self.link,
            Meaning::Code => &mut self.code,
            Meaning::Matched => &mut self.matched,
            Meaning::CurrentMatch => &mut self.current_match,
            Meaning::Warning => &mut self.warning,
            Meaning::Error => &mut self.error,
            Meaning::Bar => &mut self.bar,
            Meaning::Rule => &mut self.rule,
        }
    }

    fn paint(&mut self, meaning: Meaning, colour: Colour) {
        let style = self.style_mut(meaning);
        if meaning == Meaning::Page {
            *style = style.bg(colour);
        } else if meaning.is_background() {
            let letters = style.fg.unwrap_or(Colour::Reset);
            *style = style.bg(colour).fg(colour::readable(letters, colour));
        } else {
            *style = style.fg(colour);
        }
    }
}

/// What text must hold against its ground (WCAG 2, level AA).
const LEAST_CONTRAST: f64 = 4.5;

/// Reversed and bold: what is chosen where there are no colours.
const CHOSEN: Modifier = Modifier::BOLD.union(Modifier::REVERSED);

#[cfg(test)]
#[path = "theme/tests.rs"]
mod tests;
