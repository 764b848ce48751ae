//! Configuration files, good and bad, as whole files.
//!
//! Enters: `tests/configs/valid/*.toml`, and `tests/configs/invalid/*.toml` with what is said
//! about each beside it in a file ending in `.expected`. Promised: good files give no complaint
//! and are printed so that they can be read back; bad ones give exactly the complaints expected,
//! and the rest of them applies.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

use unspoil::action::{Action, Context};
use unspoil::config::{Settings, ThemeChoice, print, read};
use unspoil::keymap::Preset;
use unspoil::theme::{Colour, Meaning, ThemeName};

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/configs").join(folder);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

fn settings(name: &str) -> Settings {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/configs").join(name);
    read(&fs::read_to_string(path).unwrap(), Some(Path::new("/home/reader"))).0
}

#[test]
fn good_files_give_no_complaint_and_survive_printing() {
    for file in files("valid") {
        let text = fs::read_to_string(&file).unwrap();
        let (settings, complaints) = read(&text, Some(Path::new("/home/reader")));
        assert_eq!(complaints, [], "{}", file.display());
        let printed = print(&settings);
        assert_eq!(read(&printed, None), (settings, Vec::new()), "{}\n{printed}", file.display());
    }
}

/// With `UNSPOIL_BLESS` set, writes what is said instead of comparing it.
#[test]
fn bad_files_give_the_complaints_that_stand_beside_them() {
    for file in files("invalid") {
        let text = fs::read_to_string(&file).unwrap();
        let (_, complaints) = read(&text, Some(Path::new("/home/reader")));
        assert!(!complaints.is_empty(), "{}", file.display());
        let told: String = complaints
            .iter()
            .fold(String::new(), |told, complaint| told + &complaint.to_string() + "\n");
        assert!(!told.contains('\u{1b}'), "{}", file.display());
        let beside = file.with_extension("expected");
        if std::env::var_os("UNSPOIL_BLESS").is_some() {
            fs::write(&beside, &told).unwrap();
        }
        let expected = fs::read_to_string(&beside).unwrap();
        assert_eq!(told, expected, "{}", file.display());
    }
}

#[test]
fn every_setting_is_taken() {
    let found = settings("valid/every_setting.toml");
    assert_eq!(found.theme, ThemeChoice::Named(ThemeName::HighContrast));
    assert_eq!(found.width, 66);
    let folders = ["/home/reader/recaps", "/srv/recaps", "/home/reader"].map(PathBuf::from);
    assert_eq!(found.folders, folders);
    assert_eq!(found.ascii, Some(true));
    assert!(found.mouse && found.remember_reveals && found.open_seen);
    assert!(!found.contents && !found.hyperlinks && !found.incremental && !found.history);
    assert!(!found.hide.unmarked_recaps);
    assert_eq!(
        found.colours,
        [
            (Meaning::Page, Colour::Reset),
            (Meaning::Accent, Colour::Rgb(255, 170, 0)),
            (Meaning::Heading, Colour::White),
            (Meaning::Cover, Colour::Indexed(236)),
            (Meaning::Once, Colour::Indexed(66)),
        ]
    );
    let keys = |action| found.keymap.keys_for(Context::Reading, action);
    assert_eq!(found.keymap.based_on(), Preset::Less);
    assert_eq!(keys(Action::Toggle), ["x", "za", "F5"]);
    assert_eq!(keys(Action::RevealAll), [""; 0]);
    assert_eq!(keys(Action::NextCover), ["Ctrl-Alt-n"]);
    assert_eq!(keys(Action::Help), ["h", "H", "F1"]);
}

#[test]
fn an_empty_file_is_the_usual_settings() {
    assert_eq!(settings("valid/empty.toml"), Settings::default());
}

#[test]
fn what_is_right_in_a_bad_file_applies() {
    assert_eq!(settings("invalid/unknown_names.toml").theme, ThemeChoice::Named(ThemeName::Light));
    let values = settings("invalid/bad_values.toml");
    assert_eq!(values.folders, [PathBuf::from("/home/reader/ok")]);
    assert!(!values.contents && !values.mouse);
    assert_eq!(values.width, 72);
    assert_eq!(values.colours, [(Meaning::OnceInk, Colour::Green)]);
    let keys = settings("invalid/bad_keys.toml").keymap;
    let keys = |action| keys.keys_for(Context::Reading, action);
    assert_eq!(keys(Action::Toggle), ["x"], "a reflex never lifts a cover");
    assert_eq!(keys(Action::Open), ["zo"]);
    assert_eq!(keys(Action::Peek), ["p"]);
    assert_eq!(keys(Action::Copy), ["c", "y"]);
    assert_eq!(keys(Action::CopyLink), ["Y"]);
    assert_eq!(keys(Action::Quit), ["q"]);
    assert_eq!(keys(Action::QuitNow), ["Q", "Ctrl-c", "ZZ"]);
    assert_eq!(settings("invalid/keys_is_no_table.toml").width, 60);
    assert_eq!(settings("invalid/broken.toml"), Settings::default());
}

#[test]
fn what_is_printed_follows_the_setting_for_unmarked_recaps() {
    let folder = std::env::temp_dir().join(format!("unspoil-unmarked-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let (article, config) = (folder.join("low-water-recap.md"), folder.join("config.toml"));
    fs::write(&article, "A word.\n\n## The letter\n\nMara wrote it.\n").unwrap();
    let printed = |setting: &str| {
        fs::write(&config, setting).unwrap();
        let ran = std::process::Command::new(env!("CARGO_BIN_EXE_unspoil"))
            .args(["--print", "--config"])
            .args([&config, &article])
            .output()
            .unwrap();
        String::from_utf8(ran.stdout).unwrap()
    };
    assert!(!printed("").contains("Mara"));
    assert!(printed("[hide]\nunmarked_recaps = false\n").contains("Mara wrote it."));
    fs::remove_dir_all(&folder).unwrap();
}
