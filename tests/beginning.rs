//! Large articles at the start of a session, which are read beside the loop.
//!
//! Of two articles that differ under covers only, however long one of them is there, the same bytes
//! are written; and while nothing is on the screen a key that leaves is heard.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Write as _;
use std::fs;
use std::sync::mpsc::Receiver;

use unspoil::app::{Abilities, App, Event, Start};
use unspoil::config::Settings;
use unspoil::frame::Size;
use unspoil::keymap::parse_sequence;
use unspoil::parse::Rules;
use unspoil::source::{Address, Net, START};
use unspoil::store::Store;
use unspoil::terminal::{Fetches, Heard, Reporter, Screen, Standings, World};
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
        let mut world = World {
            store: Store::none(),
            bundled: false,
            folders: Vec::new(),
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
        };
        let begun = world.begin(&address).unwrap();
        let size = Size { columns: 100, rows: 24 };
        let mut app = App::new(Start {
            settings: Settings::default(),
            abilities: Abilities { depth: Depth::True, charset: Charset::Unicode },
            theme: ThemeName::Dark,
            page: None,
            size,
            named: vec![address],
            first_run: false,
            now: 0,
        });
        app.update(begun);
        let mut screen = Screen::new(Vec::new(), size);
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
