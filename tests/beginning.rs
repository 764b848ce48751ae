//! Large articles, which are read beside the loop: at the start of a session, from the library, anew.
//!
//! Of two articles that differ under covers only, however long one of them is there, the same bytes
//! are written; keys are heard meanwhile, and none lifts a cover.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;

use unspoil::app::{Abilities, App, Effect, Event, Start};
use unspoil::config::Settings;
use unspoil::frame::Size;
use unspoil::keymap::{Key, parse_sequence};
use unspoil::parse::Rules;
use unspoil::source::{Address, Net, START};
use unspoil::store::Store;
use unspoil::terminal::{Events, Fetches, Heard, Reporter, Screen, Standings, World, turn};
use unspoil::theme::{Charset, Depth, ThemeName};

const PROSE: &str = "The keeper walked along the pier in the rain, counted the lamps as he had done every \
    night of that winter, and found that there was one more than there should have been.";

/// The beginning of an article: so many paragraphs, a heading above every tenth.
fn beginning(paragraphs: usize) -> String {
    let mut text = "Low Water\n\n".to_owned();
    for number in 0..paragraphs {
        if number % 10 == 4 {
            let _ = write!(text, "## Chapter {number}\n\n");
        }
        let _ = write!(text, "{PROSE} {number}.\n\n");
    }
    text
}

const SIZE: Size = Size { columns: 100, rows: 24 };

fn world(reporter: Reporter, folders: Vec<PathBuf>) -> World {
    World {
        store: Store::none(),
        bundled: false,
        folders,
        format: None,
        standings: Standings::default(),
        rules: Rules::default(),
        from: None,
        held: None,
        reporter: Some(reporter),
        clock: Some(0),
        net: Net::default(),
        fetches: Fetches::default(),
        failure: None,
    }
}

fn app_of(named: Vec<Address>) -> App {
    App::new(Start {
        settings: Settings::default(),
        abilities: Abilities { depth: Depth::True, charset: Charset::Unicode },
        theme: ThemeName::Dark,
        page: None,
        size: SIZE,
        named,
        first_run: false,
        now: 0,
    })
}

/// A session with a file named at the start.
struct Session {
    app: App,
    world: World,
    reports: Receiver<Heard>,
    screen: Screen<Vec<u8>>,
    _folder: tempfile::TempDir,
}

impl Session {
    fn open(name: &str, text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let address = Address::of_file(&path);
        let (reporter, reports) = Reporter::pair();
        let mut world = world(reporter, Vec::new());
        let begun = world.begin(&address).unwrap();
        let mut app = app_of(vec![address]);
        app.update(begun);
        let mut screen = Screen::new(Vec::new(), SIZE);
        screen.enter(false).unwrap();
        let mut session = Self { app, world, reports, screen, _folder: folder };
        session.draw();
        session
    }

    fn draw(&mut self) {
        if !self.app.is_dark() {
            self.screen.draw(&self.app).unwrap();
        }
    }

    fn keys(&mut self, keys: &[&str]) {
        for key in keys.iter().flat_map(|key| parse_sequence(key).unwrap()) {
            self.app.update(Event::Key(key));
            self.draw();
        }
    }

    /// The rest comes, if it is on its way.
    fn arrive(&mut self) {
        if self.app.is_dark() {
            let Heard::Rest(rest) = self.reports.recv().unwrap() else { panic!("something else") };
            let event = self.world.arrived(*rest).unwrap();
            self.app.update(event);
            self.draw();
        }
    }

    fn written(&self) -> Vec<u8> {
        self.screen.out().clone()
    }
}

/// Twins: the same in the open, and so many paragraphs under the second one's covers.
fn twins(start: &str, hidden: usize) -> [String; 2] {
    [1, hidden].map(|paragraphs: usize| {
        let body = format!("{PROSE}\n\n").repeat(paragraphs);
        format!("{start}Spoilers ahead!\n\n## Who did it?\n\n{body}## Why?\n\n{PROSE}\n")
    })
}

#[test]
fn twins_of_which_one_is_far_larger_write_the_same_bytes() {
    for paragraphs in [2, 20, 300, 900] {
        let [small, large] = twins(&beginning(paragraphs), 3_000).map(|text| {
            let mut session = Session::open("low-water.md", &text);
            let dark = session.app.is_dark();
            assert_eq!(dark, text.len() > START);
            session.arrive();
            session.keys(&["PgDn", "G", "?", "Esc"]);
            (dark, String::from_utf8(session.written()).unwrap())
        });
        assert_eq!(small.1, large.1, "{paragraphs}");
        assert!(large.0 && !small.1.is_empty());
    }
}

#[test]
fn what_is_to_be_told_at_the_start_is_told_with_the_article() {
    let [small, large] = twins(&beginning(2), 3_000).map(|text| {
        let mut session = Session::open("low-water.md", &text);
        session.app.update(Event::Told("The settings are odd.".to_owned()));
        session.app.update(Event::Key(parse_sequence("x").unwrap()[0]));
        session.arrive();
        session.app.message().map(|message| message.words.clone())
    });
    assert_eq!(large.as_deref(), Some("The settings are odd."));
    assert_eq!(small, None, "a key was heard on the screen");
}

#[test]
fn while_nothing_is_on_the_screen_only_leaving_means_something() {
    let [_, text] = twins(&beginning(2), 3_000);
    let mut session = Session::open("low-water.md", &text);
    assert!(session.app.is_dark());
    for key in ["x", "Space", "Down", "?", "/", "R", "G"].map(|key| parse_sequence(key).unwrap()[0])
    {
        assert!(session.app.update(Event::Key(key)).is_empty());
    }
    let key = parse_sequence("q").unwrap()[0];
    assert!(!session.app.update(Event::Key(key)).is_empty());
    session.arrive();
    assert!(!session.app.is_dark() && session.app.article().is_some());
}

/// What happens in a session that begins with a library.
enum Step {
    Press(Key),
    /// A worker reports.
    Report,
    /// The same, where an article is read beside the loop.
    Here,
}

/// "list Enter here G": keys, and what comes by itself.
fn steps(script: &str) -> VecDeque<Step> {
    let step = |word: &str| match word {
        "list" => vec![Step::Report],
        "here" => vec![Step::Here],
        keys => parse_sequence(keys).unwrap().into_iter().map(Step::Press).collect(),
    };
    script.split_whitespace().flat_map(step).collect()
}

struct Script {
    steps: VecDeque<Step>,
    reports: Receiver<Heard>,
    beside: bool,
}

impl Events for Script {
    fn next(&mut self) -> io::Result<Heard> {
        Ok(match self.steps.pop_front() {
            Some(Step::Press(key)) => Heard::App(Event::Key(key)),
            Some(Step::Report) => self.reports.recv().unwrap(),
            Some(Step::Here) if self.beside => self.reports.recv().unwrap(),
            Some(Step::Here) => Heard::Nothing,
            None => Heard::App(Event::Terminate),
        })
    }

    fn waiting(&mut self) -> bool {
        false
    }
}

/// A library of a small article and this one; the app as it is left, and what was written.
fn library(text: &str, script: &str) -> (App, String) {
    let folder = tempfile::tempdir().unwrap();
    let small = format!("Another\n\nSpoilers ahead!\n\n## Who?\n\n{PROSE}\n");
    fs::write(folder.path().join("another.md"), small).unwrap();
    fs::write(folder.path().join("low-water.md"), text).unwrap();
    let (reporter, reports) = Reporter::pair();
    let mut world = world(reporter, vec![folder.path().to_owned()]);
    let mut app = app_of(Vec::new());
    let mut screen = Screen::new(Vec::new(), SIZE);
    let mut script = Script { steps: steps(script), reports, beside: text.len() > START };
    turn(&mut app, &mut world, &mut screen, &mut script, vec![Effect::List]).unwrap();
    (app, String::from_utf8(screen.out().clone()).unwrap())
}

#[test]
fn from_the_library_twins_of_which_one_is_far_larger_write_the_same_bytes() {
    let [small, large] = twins(&beginning(20), 3_000).map(|text| {
        let script = "list j Enter here PgDn G K x J here ]x R here PgUp L R list Enter here";
        let (app, written) = library(&text, script);
        assert!(app.article().is_some() && app.waiting().is_none());
        written
    });
    assert!(small.contains("Reading low-water.md"));
    assert_eq!(small, large);
}

#[test]
fn while_a_large_file_is_on_its_way_keys_are_heard_and_none_lifts_a_cover() {
    let [_, text] = twins(&beginning(20), 3_000);
    let (app, _) = library(&text, "list Enter J ]x x");
    let article = app.article().unwrap();
    assert_eq!(article.address.name(), "another.md");
    assert!(article.reader.reveals().is_empty() && app.waiting().is_some());
    assert!(app.message().unwrap().words.contains("on its way"));
    let (app, _) = library(&text, "list Enter J Esc x");
    let article = app.article().unwrap();
    assert_eq!(article.address.name(), "another.md");
    assert!(!article.reader.reveals().is_empty() && app.waiting().is_none());
    let (app, written) = library(&text, "list j Enter k Q");
    assert!(app.article().is_none() && !written.contains("Who did it?"));
}

#[test]
fn a_large_file_that_cannot_be_read_is_told_in_one_line() {
    let text = format!("+++\nnonsense\n+++\n{}", format!("{PROSE}\n\n").repeat(900));
    let (app, _) = library(&text, "list j Enter");
    let listed = app.shelf().rows().len();
    assert_eq!((listed, app.waiting()), (1, None), "what cannot be read is not on the shelf");
    let whole = format!("Low Water\n\n{}", format!("{PROSE}\n\n").repeat(900));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("low-water.md");
    fs::write(&path, whole).unwrap();
    let address = Address::of_file(&path);
    let (reporter, reports) = Reporter::pair();
    let mut world = world(reporter, Vec::new());
    let mut app = app_of(Vec::new());
    app.update(world.bring(&address, false));
    let Heard::Rest(rest) = reports.recv().unwrap() else { panic!("something else") };
    app.update(world.arrived(*rest).unwrap());
    fs::write(&path, text).unwrap();
    app.update(world.bring(&address, true));
    assert!(app.waiting().is_some());
    let Heard::Rest(rest) = reports.recv().unwrap() else { panic!("something else") };
    app.update(world.arrived(*rest).unwrap());
    let message = &app.message().unwrap().words;
    assert!(message.contains("low-water.md:2:"), "{message}");
    assert!(app.article().is_some() && app.waiting().is_none());
}
