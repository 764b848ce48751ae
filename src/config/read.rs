//! Reads `config.toml` key by key.
//!
//! Enters: the file's text. Leaves: settings, and complaints in the order of the file. Promised:
//! every setting that is right is taken, whatever stands beside it; a file whose TOML is broken
//! gives one complaint and the usual settings. Not here: the table of keys (`keys.rs`).

use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::reading::{Reading, Value};
use super::{Complaint, LEAST_WIDTH, MOST_WIDTH, Settings, ThemeChoice, keys};
use crate::theme::{Colour, Meaning, ThemeName, read_colour};

/// The settings, in the order they are printed.
pub(super) const SETTINGS: [&str; 14] = [
    "theme",
    "width",
    "folders",
    "contents",
    "ascii",
    "mouse",
    "hyperlinks",
    "incremental",
    "history",
    "remember_reveals",
    "open_seen",
    "hide",
    "colours",
    "keys",
];
/// The settings of the table `[hide]`.
pub(super) const HIDE: [&str; 1] = ["unmarked_recaps"];

/// Reads the text of `config.toml`; `home` stands in for `~`.
pub fn read(text: &str, home: Option<&Path>) -> (Settings, Vec<Complaint>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reading = Reading { text, complaints: Vec::new() };
    let mut settings = Settings::default();
    match DeTable::parse(text) {
        Ok(table) => {
            for (key, value) in table.get_ref() {
                reading.setting(key, value, home, &mut settings);
            }
        }
        Err(error) => {
            let told = error.message().lines().next().unwrap_or("this is no TOML");
            let told: String = told.chars().filter(|c| !c.is_control()).collect();
            let message = format!("{told}; nothing in the file was taken");
            reading.complain(error.span().unwrap_or_default(), message);
        }
    }
    reading.complaints.sort_by_key(|complaint| (complaint.line, complaint.column));
    (settings, reading.complaints)
}

impl Reading<'_> {
    fn setting(
        &mut self,
        key: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Value<'_>,
        home: Option<&Path>,
        settings: &mut Settings,
    ) {
        let name: &str = key.get_ref();
        match name {
            "theme" => self.theme(value, &mut settings.theme),
            "width" => self.width(value, &mut settings.width),
            "folders" => self.folders(value, home, &mut settings.folders),
            "ascii" => {
                let mut ascii = settings.ascii.unwrap_or_default();
                if self.flag(name, value, &mut ascii) {
                    settings.ascii = Some(ascii);
                }
            }
            "colours" => self.colours(value, &mut settings.colours),
            "keys" => {
                if let Some(keymap) = keys::read(self, value) {
                    settings.keymap = keymap;
                }
            }
            "hide" => self.hide(value, settings),
            _ => {
                let flag = match name {
                    "mouse" => &mut settings.mouse,
                    "incremental" => &mut settings.incremental,
                    "remember_reveals" => &mut settings.remember_reveals,
                    "open_seen" => &mut settings.open_seen,
                    "history" => &mut settings.history,
                    "contents" => &mut settings.contents,
                    "hyperlinks" => &mut settings.hyperlinks,
                    _ => return self.unknown(key, "settings", SETTINGS.into_iter()),
                };
                self.flag(name, value, flag);
            }
        }
    }

    /// Whether a switch was read.
    fn flag(&mut self, name: &str, value: &Value<'_>, flag: &mut bool) -> bool {
        if let DeValue::Boolean(given) = value.get_ref() {
            *flag = *given;
            return true;
        }
        self.wrong(name, value, "true or false");
        false
    }

    fn theme(&mut self, value: &Value<'_>, theme: &mut ThemeChoice) {
        let given = value.get_ref().as_str().and_then(|name| match name {
            "auto" => Some(ThemeChoice::Auto),
            name => ThemeName::named(name).map(ThemeChoice::Named),
        });
        if let Some(given) = given {
            *theme = given;
        } else {
            let takes = "\"auto\", \"dark\", \"light\" or \"high-contrast\"";
            self.wrong("theme", value, takes);
        }
    }

    fn width(&mut self, value: &Value<'_>, width: &mut u16) {
        let given = whole_number(value).and_then(|number| u16::try_from(number).ok());
        if let Some(given @ LEAST_WIDTH..=MOST_WIDTH) = given {
            *width = given;
        } else {
            let takes = format!("a whole number from {LEAST_WIDTH} to {MOST_WIDTH}");
            self.wrong("width", value, &takes);
        }
    }

    fn folders(&mut self, value: &Value<'_>, home: Option<&Path>, folders: &mut Vec<PathBuf>) {
        let one = std::slice::from_ref(value);
        let items = match value.get_ref() {
            DeValue::Array(items) => &**items,
            DeValue::String(_) => one,
            _ => return self.wrong("folders", value, "a list of paths"),
        };
        for item in items {
            let Some(words) = item.get_ref().as_str() else {
                self.wrong("folders", item, "a list of paths");
                continue;
            };
            match (folder(words, home), home) {
                (Some(path), _) if folders.contains(&path) => {}
                (Some(path), _) => folders.push(path),
                (None, None) if words.starts_with('~') => {
                    self.complain(item.span(), "~ means nothing, for HOME is not set".to_owned());
                }
                _ => self.wrong("folders", item, "whole paths, or ones that begin with ~/"),
            }
        }
    }

    fn colours(&mut self, value: &Value<'_>, colours: &mut Vec<(Meaning, Colour)>) {
        let DeValue::Table(table) = value.get_ref() else {
            return self.wrong("colours", value, "a table");
        };
        let known = Meaning::NAMES.iter().map(|(name, _)| *name);
        for (key, value) in table {
            let Some(meaning) = Meaning::named(key.get_ref()) else {
                self.unknown(key, "colours", known.clone());
                continue;
            };
            let colour = match value.get_ref() {
                DeValue::String(words) => read_colour(words),
                DeValue::Integer(_) => whole_number(value)
                    .and_then(|number| u8::try_from(number).ok())
                    .map(Colour::Indexed),
                _ => None,
            };
            match colour {
                Some(colour) => colours.push((meaning, colour)),
                None => self.wrong(
                    key.get_ref(),
                    value,
                    "a colour (\"#rrggbb\", \"red\", \"bright-blue\", \"default\", 0 to 255)",
                ),
            }
        }
        colours.sort_by_key(|(meaning, _)| *meaning);
    }

    fn hide(&mut self, value: &Value<'_>, settings: &mut Settings) {
        let DeValue::Table(table) = value.get_ref() else {
            return self.wrong("hide", value, "a table");
        };
        for (key, value) in table {
            match &**key.get_ref() {
                name @ "unmarked_recaps" => {
                    self.flag(name, value, &mut settings.hide.unmarked_recaps);
                }
                _ => self.unknown(key, "settings of hide", HIDE.into_iter()),
            }
        }
    }
}

fn whole_number(value: &Value<'_>) -> Option<i64> {
    let number = value.get_ref().as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// A whole path; `~` is the home folder.
fn folder(words: &str, home: Option<&Path>) -> Option<PathBuf> {
    if words == "~" {
        return home.map(Path::to_path_buf);
    }
    if let Some(rest) = words.strip_prefix("~/") {
        return Some(home?.join(rest));
    }
    Some(PathBuf::from(words)).filter(|path| path.is_absolute())
}
