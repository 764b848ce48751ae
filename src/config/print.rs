//! Writes settings as a `config.toml` that explains itself.
//!
//! Enters: settings. Leaves: the text of a complete file. Promised: reading it gives the same
//! settings and no complaint; keys that nobody changed stand in comments, so that a file made
//! once does not hold on to them for ever. Not here: where the file belongs.

use std::fmt::Write as _;

use super::{LEAST_WIDTH, MOST_WIDTH, Settings, ThemeChoice};
use crate::keymap::{BINDINGS, Binding, Keymap, Preset};
use crate::theme::{Meaning, print_colour};

/// The settings as a complete file with a comment on each. Ends with a line break.
pub fn print(settings: &Settings) -> String {
    let mut file =
        String::from("# Settings of unspoil. Lines that you do not change can be deleted.\n");
    let mut add = |comment: &str, line: &str| {
        let _ = writeln!(file, "\n# {comment}\n{line}");
    };
    let theme = match settings.theme {
        ThemeChoice::Auto => "auto",
        ThemeChoice::Named(name) => name.name(),
    };
    add(
        "auto (dark or light, as the terminal is), dark, light or high-contrast.",
        &format!("theme = {}", quoted(theme)),
    );
    add(
        &format!("Width of the text in cells, {LEAST_WIDTH} to {MOST_WIDTH}."),
        &format!("width = {}", settings.width),
    );
    let folders: Vec<_> =
        settings.folders.iter().map(|folder| quoted(&folder.to_string_lossy())).collect();
    add(
        "Folders whose articles are in the library, such as \"~/recaps\".",
        &format!("folders = [{}]", folders.join(", ")),
    );
    add(
        "Whether the contents are shown where there is room.",
        &format!("contents = {}", settings.contents),
    );
    let ascii = settings.ascii.map_or("# ascii = true".to_owned(), |on| format!("ascii = {on}"));
    add("Lines and signs in ASCII. Without this line, as the locale says.", &ascii);
    add(
        "Whether the mouse acts in unspoil; selecting with it then needs Shift.",
        &format!("mouse = {}", settings.mouse),
    );
    add(
        "Whether links are written so that the terminal can follow them.",
        &format!("hyperlinks = {}", settings.hyperlinks),
    );
    add(
        "Whether matches are shown while you type what to find.",
        &format!("incremental = {}", settings.incremental),
    );
    add(
        "Whether places, marks and what was read are remembered.",
        &format!("history = {}", settings.history),
    );
    add(
        "Whether covers that you lifted are still lifted the next time.",
        &format!("remember_reveals = {}", settings.remember_reveals),
    );
    add(
        "Whether articles about what you have seen to its end open with nothing covered.",
        &format!("open_seen = {}", settings.open_seen),
    );
    file.push_str("\n[hide]\n");
    let _ = writeln!(
        file,
        "# Whether a recap that warns of nothing is hidden from its first heading on.\n\
         unmarked_recaps = {}",
        settings.hide.unmarked_recaps
    );
    colours(&mut file, settings);
    file.push('\n');
    keys(&mut file, &settings.keymap, |binding| settings.keymap.is_changed(binding.action));
    file
}

/// The table `[keys]` with every action, the ones without a key as "nop". Ends with a line break.
pub fn print_keys(keymap: &Keymap) -> String {
    let mut file = String::new();
    keys(&mut file, keymap, |_| true);
    file
}

fn colours(file: &mut String, settings: &Settings) {
    file.push_str(
        "\n[colours]\n# \"#rrggbb\", the name of one of the sixteen (\"red\", \"bright-blue\"), \
         \"default\", or a number\n# from 0 to 255. page, cover, selected, matched and \
         current-match are backgrounds.\n",
    );
    for (name, meaning) in Meaning::NAMES {
        let own = settings.colours.iter().rev().find(|(own, _)| *own == meaning);
        let _ = match own {
            Some((_, colour)) => writeln!(file, "{name} = {}", quoted(&print_colour(*colour))),
            None => writeln!(file, "# {name} = \"default\""),
        };
    }
}

fn keys(file: &mut String, keymap: &Keymap, is_active: impl Fn(&Binding) -> bool) {
    let presets: Vec<_> = Preset::NAMES.iter().map(|(name, _)| *name).collect();
    let _ = writeln!(
        file,
        "[keys]\n# What the lists below start from: {}.\npreset = {}\n\n\
         # A list replaces all keys of its action; \"nop\" leaves it without any.\n\
         # \"x\", \"Ctrl-d\", \"Alt-x\", \"Space\", \"PgDn\", \"F1\"; one after another: \"]]\", \"g g\".\n\
         # Keys pressed by reflex (Space, Enter, j, n and such) never lift a cover.",
        presets.join(" or "),
        quoted(keymap.based_on().name())
    );
    let mut group = None;
    for binding in BINDINGS {
        if group != Some(binding.group) {
            group = Some(binding.group);
            let _ = writeln!(file, "\n# {}", binding.group.title());
        }
        let keys: Vec<_> =
            keymap.keys_of(binding.action).map(|keys| quoted(&keys.to_string())).collect();
        let keys = if keys.is_empty() { quoted("nop") } else { format!("[{}]", keys.join(", ")) };
        let sign = if is_active(binding) { "" } else { "# " };
        let _ = writeln!(file, "{sign}{} = {keys}  # {}", binding.name, binding.help);
    }
}

/// `words` as a TOML string.
fn quoted(words: &str) -> String {
    let mut string = String::from("\"");
    for c in words.chars() {
        match c {
            '"' => string.push_str("\\\""),
            '\\' => string.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(string, "\\u{:04X}", u32::from(c));
            }
            c => string.push(c),
        }
    }
    string.push('"');
    string
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::read;
    use super::super::read::{HIDE, SETTINGS};
    use super::*;
    use crate::action::Action;
    use crate::keymap::{Override, Sequence};
    use crate::theme::{Colour, ThemeName};

    #[track_caller]
    fn check(settings: &Settings) -> String {
        let file = print(settings);
        assert_eq!(read(&file, None), (settings.clone(), Vec::new()), "{file}");
        file
    }

    fn with_keys(preset: Preset, action: Action, keys: &[&str]) -> Settings {
        let keys = keys.iter().map(|keys| Sequence::parse(keys).unwrap()).collect();
        let (keymap, clashes) = Keymap::build(preset, &[Override { action, keys }]);
        assert_eq!(clashes, []);
        Settings { keymap, ..Settings::default() }
    }

    #[test]
    fn what_is_printed_is_read_back() {
        check(&Settings::default());
        check(&Settings {
            theme: ThemeChoice::Named(ThemeName::HighContrast),
            colours: vec![
                (Meaning::Accent, Colour::Rgb(1, 2, 3)),
                (Meaning::CurrentMatch, Colour::LightBlue),
                (Meaning::Rule, Colour::Indexed(244)),
            ],
            ascii: Some(false),
            width: 66,
            folders: vec!["/a b/\"quoted\"".into(), "/back\\slash".into()],
            keymap: Keymap::preset(Preset::Less),
            mouse: true,
            incremental: false,
            remember_reveals: true,
            open_seen: true,
            history: false,
            contents: false,
            hyperlinks: false,
            hide: super::super::HideRules { unmarked_recaps: false },
        });
        check(&with_keys(Preset::Default, Action::Copy, &["x", "\"", "\\", "Ctrl-c"][..3]));
        check(&with_keys(Preset::Less, Action::Filter, &["f"]));
        check(&with_keys(Preset::Default, Action::Mouse, &[]));
        check(&with_keys(Preset::Default, Action::QuitNow, &[]));
    }

    #[test]
    fn every_setting_is_printed() {
        let file = print(&Settings::default());
        let colours = Meaning::NAMES.map(|(name, _)| name);
        let actions = BINDINGS.iter().map(|binding| binding.name);
        for name in SETTINGS.into_iter().chain(HIDE).chain(colours).chain(actions) {
            let is_line = |line: &str| {
                let line = line.trim_start_matches("# ");
                line.starts_with(&format!("{name} = ")) || line == format!("[{name}]")
            };
            assert!(file.lines().any(is_line), "{name}");
        }
    }

    #[test]
    fn lines_in_comments_are_right_too() {
        for preset in [Preset::Default, Preset::Less] {
            let keymap = Keymap::preset(preset);
            let settings = Settings { keymap, ..Settings::default() };
            let file = print(&settings);
            let active = file.replace("\n# ascii = true", "\nascii = true");
            let mut all = String::new();
            for line in active.lines() {
                let bare = line.strip_prefix("# ").filter(|bare| bare.contains(" = "));
                let bare = bare.filter(|bare| bare.starts_with(|c: char| c.is_ascii_lowercase()));
                let _ = writeln!(all, "{}", bare.unwrap_or(line));
            }
            let (read, complaints) = read(&all, None);
            assert_eq!(complaints, [], "{all}");
            assert_eq!(read.keymap, settings.keymap);
            assert_eq!(read.ascii, Some(true));
            assert_eq!(read.colours.len(), Meaning::NAMES.len());
        }
    }

    #[test]
    fn printed_keys_are_read_back() {
        for preset in [Preset::Default, Preset::Less] {
            let keymap = Keymap::preset(preset);
            let (settings, complaints) = read(&print_keys(&keymap), None);
            assert_eq!(complaints, []);
            assert_eq!(settings.keymap, keymap);
        }
    }
}
