//! What the themes promise, measured.
//!
//! Enters: the three themes at every depth. Leaves: nothing. Promised: a colour that could not
//! be read, or a meaning that only a colour tells, fails here. Not here: signs.

#![allow(clippy::unwrap_used)]

use super::*;

const DEPTHS: [Depth; 4] = [Depth::None, Depth::Sixteen, Depth::Indexed, Depth::True];
/// Pages that terminals have: plain black to the brighter of the dark schemes.
const DARK_PAGES: [Colour; 4] = [
    Colour::Rgb(0, 0, 0),
    Colour::Rgb(0x2e, 0x34, 0x40),
    Colour::Rgb(0x1e, 0x1e, 0x2e),
    Colour::Rgb(0x00, 0x2b, 0x36),
];
const LIGHT_PAGES: [Colour; 3] =
    [Colour::Rgb(255, 255, 255), Colour::Rgb(0xfd, 0xf6, 0xe3), Colour::Rgb(0xf6, 0xf6, 0xf4)];
/// Meanings whose letters stand on the page.
const TEXT: [Meaning; 10] = [
    Meaning::Ink,
    Meaning::Faint,
    Meaning::Accent,
    Meaning::Heading,
    Meaning::OnceInk,
    Meaning::Link,
    Meaning::Code,
    Meaning::Warning,
    Meaning::Error,
    Meaning::Bar,
];

fn themes() -> impl Iterator<Item = (ThemeName, Depth, Theme)> {
    ThemeName::NAMES.into_iter().flat_map(|(_, name)| {
        DEPTHS.map(|depth| (name, depth, Theme::new(name, depth, Charset::Unicode, &[])))
    })
}

fn pages(name: ThemeName) -> Vec<Colour> {
    match name {
        ThemeName::Dark => DARK_PAGES.to_vec(),
        ThemeName::Light => LIGHT_PAGES.to_vec(),
        ThemeName::HighContrast => vec![Colour::Rgb(0, 0, 0)],
    }
}

fn least(name: ThemeName) -> f64 {
    if name == ThemeName::HighContrast { 7.0 } else { 4.5 }
}

#[track_caller]
fn check(letters: Option<Colour>, ground: Option<Colour>, least: f64, words: &str) {
    let contrast = contrast(letters.unwrap(), ground.unwrap()).unwrap();
    assert!(contrast >= least, "{words}: {contrast:.2} of {least}");
}

#[test]
fn text_can_be_read_on_every_usual_page() {
    for (name, depth, theme) in themes().filter(|(_, depth, _)| *depth >= Depth::Indexed) {
        for page in pages(name) {
            for meaning in TEXT {
                let words = format!("{name:?} {depth:?} {meaning:?} on {page:?}");
                check(theme.style(meaning).fg, Some(page), least(name), &words);
            }
        }
    }
}

#[test]
fn text_can_be_read_on_covers_and_matches() {
    for (name, depth, theme) in themes().filter(|(_, depth, _)| *depth >= Depth::Indexed) {
        for ground in [theme.cover, theme.selected] {
            for letters in [ground, theme.ink, theme.faint, theme.accent] {
                let words = format!("{name:?} {depth:?} {letters:?} on {ground:?}");
                check(letters.fg, ground.bg, least(name), &words);
            }
        }
        for style in [theme.matched, theme.current_match] {
            check(style.fg, style.bg, least(name), &format!("{name:?} {depth:?} {style:?}"));
        }
    }
}

#[test]
fn high_contrast_can_be_read_with_sixteen_colours_too() {
    let theme = Theme::new(ThemeName::HighContrast, Depth::Sixteen, Charset::Unicode, &[]);
    for meaning in TEXT {
        check(theme.style(meaning).fg, theme.page.bg, 7.0, meaning.name());
    }
    for letters in [theme.selected, theme.ink, theme.accent] {
        check(letters.fg, theme.selected.bg, 7.0, "on what is selected");
    }
    check(theme.matched.fg, theme.matched.bg, 7.0, "a match");
}

#[test]
fn lines_can_be_told_from_the_page_and_covers_are_a_soft_step_away() {
    for (name, depth, theme) in themes().filter(|(_, depth, _)| *depth >= Depth::Indexed) {
        for page in pages(name) {
            check(theme.once.fg, Some(page), 3.0, &format!("{name:?} {depth:?} margin"));
            check(theme.rule.fg, Some(page), 2.5, &format!("{name:?} {depth:?} rule"));
            for cover in [theme.cover, theme.selected] {
                let step = contrast(cover.bg.unwrap(), page).unwrap();
                assert!((1.05..=2.3).contains(&step), "{name:?} {depth:?} {page:?}: {step:.2}");
            }
        }
        assert_ne!(theme.cover.bg, theme.selected.bg, "{name:?} {depth:?}");
    }
}

#[test]
fn dark_and_light_leave_the_page_to_the_terminal() {
    for (name, depth, theme) in themes() {
        let is_own = name == ThemeName::HighContrast && depth != Depth::None;
        assert_eq!(theme.page != Style::new(), is_own, "{name:?} {depth:?}");
        for meaning in TEXT {
            assert_eq!(theme.style(meaning).bg, None, "{name:?} {depth:?} {meaning:?}");
        }
    }
}

#[test]
fn without_colours_no_style_has_one() {
    let red = read_colour("red").unwrap();
    let all = Meaning::NAMES.map(|(_, meaning)| (meaning, red));
    for (_, name) in ThemeName::NAMES {
        let theme = Theme::new(name, Depth::None, Charset::Unicode, &all);
        for (_, meaning) in Meaning::NAMES {
            let style = theme.style(meaning);
            assert_eq!((style.fg, style.bg, style.underline_color), (None, None, None));
        }
    }
}

#[test]
fn no_depth_gets_colours_it_cannot_show() {
    let all = Meaning::NAMES.map(|(_, meaning)| (meaning, Colour::Rgb(120, 30, 200)));
    for (name, depth, _) in themes() {
        let theme = Theme::new(name, depth, Charset::Unicode, &all);
        for (_, meaning) in Meaning::NAMES {
            let style = theme.style(meaning);
            for colour in [style.fg, style.bg].into_iter().flatten() {
                let fits = match colour {
                    Colour::Rgb(..) => depth == Depth::True,
                    Colour::Indexed(_) => depth >= Depth::Indexed,
                    _ => true,
                };
                assert!(fits, "{name:?} {depth:?} {meaning:?}: {colour:?}");
            }
        }
    }
}

#[test]
fn what_colours_mean_is_also_told_otherwise() {
    for (name, depth, theme) in themes() {
        let shape = |meaning: Meaning| theme.style(meaning).add_modifier;
        for (one, two) in [
            (Meaning::Heading, Meaning::Ink),
            (Meaning::Link, Meaning::Ink),
            (Meaning::Selected, Meaning::Cover),
            (Meaning::Matched, Meaning::Ink),
            (Meaning::CurrentMatch, Meaning::Matched),
        ] {
            // In high contrast every cover is bold; there the key on the selected one tells.
            let all_bold = name == ThemeName::HighContrast && depth >= Depth::Sixteen;
            let by_key = one == Meaning::Selected && all_bold;
            let differ = shape(one) != shape(two) || by_key;
            assert!(differ, "{name:?} {depth:?}: {one:?} and {two:?}");
        }
    }
}

#[test]
fn black_letters_are_never_bold_where_that_makes_them_grey() {
    for (name, depth, theme) in themes() {
        for (_, meaning) in Meaning::NAMES {
            let style = theme.style(meaning);
            let greyed =
                style.fg == Some(Colour::Black) && style.add_modifier.contains(Modifier::BOLD);
            assert!(!greyed, "{name:?} {depth:?} {meaning:?}");
        }
    }
}

#[test]
fn a_readers_colour_goes_to_the_letters_or_under_them() {
    let colours = [
        (Meaning::Accent, Colour::Rgb(1, 2, 3)),
        (Meaning::Cover, Colour::Rgb(250, 250, 250)),
        (Meaning::Page, Colour::Rgb(9, 9, 9)),
        (Meaning::Accent, Colour::Rgb(200, 100, 0)),
    ];
    let theme = Theme::new(ThemeName::Dark, Depth::True, Charset::Unicode, &colours);
    assert_eq!(theme.accent.fg, Some(Colour::Rgb(200, 100, 0)));
    assert!(theme.accent.add_modifier.contains(Modifier::BOLD), "the weight stays");
    assert_eq!(theme.page, Style::new().bg(Colour::Rgb(9, 9, 9)));
    assert_eq!(theme.cover.bg, Some(Colour::Rgb(250, 250, 250)));
    assert_eq!(theme.cover.fg, Some(Colour::Black), "light letters could not be read there");
}

#[test]
fn covers_lean_on_a_page_that_is_known() {
    for name in [ThemeName::Dark, ThemeName::Light] {
        let plain = Theme::new(name, Depth::True, Charset::Unicode, &[]);
        for page in pages(name) {
            let Colour::Rgb(r, g, b) = page else { unreachable!("pages are exact") };
            let theme = Theme::on_page(name, Depth::True, Charset::Unicode, &[], (r, g, b));
            assert_ne!(theme.cover.bg, plain.cover.bg, "{name:?} {page:?}");
            for ground in [theme.cover, theme.selected] {
                for letters in [ground, theme.ink, theme.faint, theme.accent] {
                    check(letters.fg, ground.bg, 4.5, &format!("{name:?} {page:?}"));
                }
                let step = contrast(ground.bg.unwrap(), page).unwrap();
                assert!((1.1..=1.8).contains(&step), "{name:?} {page:?}: {step:.2}");
            }
        }
    }
}

#[test]
fn a_page_changes_nothing_where_it_cannot_help() {
    let red = [(Meaning::Cover, Colour::Red)];
    for (name, depth, page, colours) in [
        (ThemeName::Dark, Depth::Indexed, (0, 0, 0), &[][..]),
        (ThemeName::Dark, Depth::True, (255, 255, 255), &[]),
        (ThemeName::HighContrast, Depth::True, (0, 0, 0), &[]),
        // In the middle nothing could be read on a step away from the page.
        (ThemeName::Dark, Depth::True, (110, 110, 110), &[]),
    ] {
        let expected = Theme::new(name, depth, Charset::Unicode, colours);
        assert_eq!(Theme::on_page(name, depth, Charset::Unicode, colours, page), expected);
    }
    let theme = Theme::on_page(ThemeName::Dark, Depth::True, Charset::Unicode, &red, (0, 0, 0));
    assert_eq!(theme.cover.bg, Some(Colour::Red), "a reader's colour comes first");
}

#[test]
fn names_in_files_lead_to_their_theme_and_meaning() {
    for (name, theme) in ThemeName::NAMES {
        assert_eq!(ThemeName::named(name), Some(theme));
        assert_eq!(theme.name(), name);
    }
    for (name, meaning) in Meaning::NAMES {
        assert_eq!(Meaning::named(name), Some(meaning));
        assert_eq!(meaning.name(), name);
    }
    assert_eq!(ThemeName::named("sepia"), None);
    assert_eq!(ThemeName::Dark.next().next().next(), ThemeName::Dark);
}
