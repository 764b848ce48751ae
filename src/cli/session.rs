//! The reader on the screen, from start to end.
//!
//! Enters: what was typed. Leaves: an exit code, and one line on standard error where something
//! went wrong. Promised: what cannot be read is told before the screen opens; between the start
//! and the first frame nothing is read but the settings, the article and what is remembered of it;
//! `--no-history` reads and writes nothing of the kind. Not here: the loop (`terminal.rs`).

use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use super::{Opening, SeenSoFar};
use crate::action::Dialect;
use crate::app::{Abilities, App, Effect, Event, Page, Start};
use crate::config::{self, Settings, ThemeChoice};
use crate::parse::Rules;
use crate::shelf::Order;
use crate::source::{Address, Login, Net, Proxies, Received, folder, settings_text};
use crate::store::{SeenStore, Store, device};
use crate::terminal::{self, End, Fetches, Signals, Standings, World};
use crate::theme::{Charset, Depth, ThemeName, name_from_colorfgbg};

/// Runs the reader. The error is one line without the program's name.
pub(super) fn run(opening: &Opening) -> Result<End, String> {
    let (mut settings, mut remark) = settings(opening.config.as_deref())?;
    if let Some(width) = opening.width {
        settings.width = width.clamp(config::LEAST_WIDTH, config::MOST_WIDTH);
    }
    if let Some(theme) = opening.theme {
        settings.theme = theme.choice();
    }
    if opening.ascii {
        settings.ascii = Some(true);
    }
    let folders = only_folders(&opening.files);
    let named = match &folders {
        Some(folders) => {
            for path in folders {
                folder::must_hold_articles(path).map_err(|error| error.to_string())?;
            }
            Vec::new()
        }
        None => addresses(&opening.files)?,
    };
    if folders.is_some() && opening.seen.told.is_some() {
        return Err("--seen says how far you are in one work; name a file about it".to_owned());
    }
    let history = settings.history && !opening.no_history;
    let (signals, reporter) = Signals::new();
    let mut world = World {
        store: store(&settings, opening.no_history),
        bundled: folders.is_none(),
        folders: folders.unwrap_or_else(|| settings.folders.clone()),
        format: opening.format,
        standings: at_start(opening, &named, &settings),
        rules: rules(&settings),
        from: opening.hide_from,
        held: None,
        reporter: Some(reporter),
        clock: None,
        net: net(&opening.files, opening.offline, history),
        fetches: Fetches::default(),
        failure: None,
    };
    // A page is fetched when there is a screen that says so.
    let page = named.first().filter(|address| address.page().is_some()).cloned();
    let opened = match named.first().filter(|_| page.is_none()) {
        Some(address) => Some(world.begin(address)?),
        None => None,
    };
    if !io::stdout().is_terminal() {
        return Err("standard output is no terminal; use --print".to_owned());
    }
    let remembered = match world.store.settings() {
        Ok(remembered) => remembered,
        Err(complaint) => {
            remark.get_or_insert_with(|| complaint.to_string());
            crate::store::Settings::default()
        }
    };
    let env = |name: &str| std::env::var(name).ok();
    let depth = Depth::from_env(&env);
    let asked = settings.theme == ThemeChoice::Auto && remembered.theme.is_none();
    let from_env = env("COLORFGBG").and_then(|words| name_from_colorfgbg(&words));
    let remembered_page = last_page(opening, &remembered, &settings);
    let library = named.is_empty();
    let mut app = App::new(Start {
        abilities: Abilities { depth, charset: settings.charset(Charset::from_env(&env)) },
        settings,
        theme: from_env.unwrap_or_default(),
        page: Some(remembered_page),
        size: terminal::size(),
        named,
        first_run: library && history && !remembered.first_run_seen,
        now: world.now(),
    });
    let first = match page {
        Some(page) => {
            app.update(Event::Fetching(page.clone(), Received::default()));
            vec![Effect::Open(page)]
        }
        None if library => vec![Effect::List],
        None => Vec::new(),
    };
    if let Some(opened) = opened {
        app.update(opened);
    }
    if let Some(remark) = remark {
        app.update(Event::Told(remark));
    }
    let talks = env("TERM").is_some_and(|term| term != "dumb" && term != "linux");
    let ask = asked && talks && depth != Depth::None && from_env.is_none();
    if library && history {
        // Should it not be kept, the three lines are shown once more: no harm.
        let _ = world.store.update_settings(|settings| settings.first_run_seen = true);
    }
    terminal::run(app, world, signals, first, ask).map_err(|error| format!("the terminal: {error}"))
}

/// The settings, and what is wrong with them in one line. A file that was named must be there.
pub(super) fn settings(named: Option<&Path>) -> Result<(Settings, Option<String>), String> {
    let usual = config::config_path(&|name| std::env::var_os(name));
    let Some(path) = named.map(Path::to_path_buf).or(usual) else {
        return Ok((Settings::default(), None));
    };
    let text = match settings_text(&path) {
        Ok(Some(text)) => text,
        Ok(None) if named.is_none() => return Ok((Settings::default(), None)),
        Ok(None) => return Err(format!("{}: not found; check its name", path.display())),
        Err(why) => return Err(why),
    };
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let (settings, complaints) = config::read(&text, home.as_deref());
    let remark = complaints.first().map(|first| {
        let more = match complaints.len() - 1 {
            0 => String::new(),
            more => format!(" (and {more} more; unspoil --print-config tells)"),
        };
        format!("{}: {first}{more}", path.display())
    });
    Ok((settings, remark))
}

/// The page as it was the last time, but for what was typed.
fn last_page(opening: &Opening, last: &crate::store::Settings, settings: &Settings) -> Page {
    Page {
        width: opening.width.or(last.width).unwrap_or(settings.width),
        contents: last.contents.unwrap_or(settings.contents),
        theme: match opening.theme {
            None => last.theme.as_deref().and_then(ThemeName::named),
            Some(_) => None,
        },
        order: last.order.as_deref().and_then(Order::read).unwrap_or_default(),
        dialect: last.dialect.as_deref().and_then(Dialect::read),
    }
}

/// With what pages are fetched: what was typed, and what the environment says.
pub(super) fn net(files: &[OsString], offline: bool, keeps: bool) -> Net {
    let pages = config::cache_dir(&|name| std::env::var_os(name)).map(|dir| dir.join("pages"));
    Net {
        kept: pages.filter(|_| keeps),
        offline,
        logins: files.iter().filter_map(|file| Login::of_argument(file)).collect(),
        proxies: Proxies::from_env(&|name| std::env::var(name).ok()),
        ..Net::default()
    }
}

/// The folders, where nothing but folders was named: they are opened as a library.
fn only_folders(files: &[OsString]) -> Option<Vec<PathBuf>> {
    let folder = |file: &OsString| {
        let address = Address::of_argument(file);
        address.file().filter(|path| path.is_dir()).map(Path::to_path_buf)
    };
    if files.is_empty() { None } else { files.iter().map(folder).collect() }
}

/// What is remembered, where anything is to be.
pub(super) fn store(settings: &Settings, no_history: bool) -> Store {
    let folder = config::state_dir(&|name| std::env::var_os(name));
    let folder = folder.filter(|_| settings.history && !no_history);
    folder.map_or_else(Store::none, Store::at)
}

/// How far the reader is in works, where that is to be known.
pub(super) fn standings(seen: &SeenSoFar, settings: &Settings, history: bool) -> Standings {
    let env = |name: &str| std::env::var_os(name);
    let folder = config::kept_dir(&env).filter(|_| history);
    Standings {
        store: folder.map(|folder| SeenStore::at(&folder)),
        profile: seen.profile.clone(),
        told: None,
        limit: seen.limit,
        device: device(&env),
        open_seen: settings.open_seen,
    }
}

/// How far the reader is, with what was told of the articles that were named.
fn at_start(opening: &Opening, named: &[Address], settings: &Settings) -> Standings {
    let told = opening.seen.told.map(|progress| (progress, named.to_vec()));
    let history = settings.history && !opening.no_history;
    Standings { told, ..standings(&opening.seen, settings, history) }
}

/// What is hidden without being marked.
pub(super) fn rules(settings: &Settings) -> Rules {
    Rules { unmarked_recaps: settings.hide.unmarked_recaps }
}

/// The articles that the arguments stand for: a folder stands for what is in it.
fn addresses(files: &[OsString]) -> Result<Vec<Address>, String> {
    let mut addresses = Vec::with_capacity(files.len());
    for file in files {
        let address = Address::of_argument(file);
        match address.file().filter(|path| path.is_dir()) {
            Some(path) => addresses.extend(folder::list(path).map_err(|error| error.to_string())?),
            None => addresses.push(address),
        }
    }
    Ok(addresses)
}
