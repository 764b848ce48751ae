//! Pages in the reader: the real loop, the real thread that fetches, a script for a keyboard.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{self, Write};
use std::net::TcpStream;
use std::rc::Rc;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tempfile::TempDir;
use unspoil::app::{Abilities, App, Effect, Event, Start};
use unspoil::config::Settings;
use unspoil::frame::Size;
use unspoil::keymap::{Key, parse_sequence};
use unspoil::parse::Rules;
use unspoil::source::{Address, Net, Received};
use unspoil::store::Store;
use unspoil::terminal::{Events, Fetches, Heard, Reporter, Screen, World, turn};
use unspoil::theme::{Charset, Depth, ThemeName};
use unspoil::ui;

use super::support::server::{Server, answer, say, until_it_hangs_up};
use super::{RECAP, page};

const SIZE: Size = Size { columns: 80, rows: 20 };

/// What does not come by then does not come.
const LIMIT: Duration = Duration::from_secs(20);

#[derive(Clone, Default)]
struct Paper(Rc<RefCell<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What the loop hears next: a key, or whatever the thread reports, which is waited for.
enum Step {
    Key(Key),
    Report,
}

/// The steps, and whether they come in one burst.
struct Steps<'a>(VecDeque<Step>, &'a Receiver<Heard>, bool);

impl Events for Steps<'_> {
    fn next(&mut self) -> io::Result<Heard> {
        match self.0.pop_front() {
            Some(Step::Key(key)) => Ok(Heard::App(Event::Key(key))),
            Some(Step::Report) => Ok(self.1.recv_timeout(LIMIT).expect("a report")),
            None => Err(io::Error::other("the steps are over")),
        }
    }

    fn waiting(&mut self) -> bool {
        self.2 && !self.0.is_empty()
    }
}

struct Desk {
    app: App,
    world: World,
    screen: Screen<Paper>,
    paper: Paper,
    reports: Receiver<Heard>,
    first: Vec<Effect>,
    /// The session ended by itself.
    left: bool,
    _home: Option<TempDir>,
}

impl Desk {
    /// The reader as it is when these were typed.
    fn open(typed: &[&str], net: Net) -> Self {
        let named: Vec<Address> = typed.iter().map(|typed| page(typed)).collect();
        let (reporter, reports) = Reporter::pair();
        let mut world = World {
            standings: unspoil::terminal::Standings::default(),
            from: None,
            held: None,
            store: Store::none(),
            bundled: true,
            folders: Vec::new(),
            format: None,
            rules: Rules::default(),
            reporter: Some(reporter),
            clock: Some(0),
            net,
            fetches: Fetches::default(),
            failure: None,
        };
        let address = named[0].clone();
        let mut app = App::new(Start {
            settings: Settings::default(),
            abilities: Abilities { depth: Depth::None, charset: Charset::Unicode },
            theme: ThemeName::Dark,
            page: None,
            size: SIZE,
            named,
            first_run: false,
            now: 0,
        });
        let first = if address.page().is_some() {
            app.update(Event::Fetching(address.clone(), Received::default()));
            vec![Effect::Open(address)]
        } else {
            let opened = world.open(&address).expect("a file");
            app.update(Event::Opened(Box::new(opened)));
            Vec::new()
        };
        let paper = Paper::default();
        let screen = Screen::new(paper.clone(), SIZE);
        Self { app, world, screen, paper, reports, first, left: false, _home: None }
    }

    #[track_caller]
    fn play(&mut self, steps: Vec<Step>) -> String {
        self.play_by(steps, false)
    }

    #[track_caller]
    fn play_by(&mut self, steps: Vec<Step>, burst: bool) -> String {
        assert!(!self.left, "the session is over");
        let mut steps = Steps(steps.into(), &self.reports, burst);
        let first = std::mem::take(&mut self.first);
        let ended = turn(&mut self.app, &mut self.world, &mut self.screen, &mut steps, first);
        self.left = ended.is_ok();
        self.look()
    }

    /// Presses keys, of which special ones have a name in `<…>`.
    #[track_caller]
    fn press(&mut self, keys: &str) -> String {
        let mut steps = Vec::new();
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            rest = &rest[c.len_utf8()..];
            match rest.split_once('>').filter(|_| c == '<') {
                Some((name, after)) => {
                    rest = after;
                    steps.extend(parse_sequence(name).expect("a key").into_iter().map(Step::Key));
                }
                None => steps.push(Step::Key(Key::char(c))),
            }
        }
        self.play(steps)
    }

    /// Waits for what the thread reports.
    #[track_caller]
    fn hear(&mut self) -> String {
        self.play(vec![Step::Report])
    }

    fn look(&self) -> String {
        let area = Rect { x: 0, y: 0, width: SIZE.columns, height: SIZE.rows };
        let mut buffer = Buffer::empty(area);
        ui::draw(&self.app, &mut buffer);
        ui::picture::picture(&buffer)
    }

    fn written(&self) -> String {
        String::from_utf8(self.paper.0.borrow().clone()).expect("text")
    }
}

#[track_caller]
fn shows(picture: &str, words: &str) {
    assert!(picture.contains(words), "{words:?} is not in\n{picture}");
}

#[track_caller]
fn hides(picture: &str, words: &str) {
    assert!(!picture.contains(words), "{words:?} is in\n{picture}");
}

/// A server that answers when it is told to, with what it is told.
fn patient() -> (Server, Sender<Vec<u8>>) {
    let (sender, answers) = channel::<Vec<u8>>();
    let answers = Mutex::new(answers);
    let server = Server::new(move |_, stream: &mut TcpStream| {
        let told = answers.lock().unwrap().recv();
        match told {
            Ok(answer) => say(stream, &answer),
            Err(_) => until_it_hangs_up(stream),
        }
    });
    (server, sender)
}

fn plain(text: &str) -> Vec<u8> {
    answer("200 OK\nContent-Type: text/plain", text)
}

#[test]
fn a_page_is_waited_for_on_an_empty_screen_and_opens_covered() {
    let (server, answers) = patient();
    let mut desk = Desk::open(&[&server.url("/why-tobit-did-it")], Net::default());
    let picture = desk.press("");
    shows(&picture, "Fetching from 127.0.0.1…");
    shows(&picture, "Esc stop");
    hides(&picture, "tobit");
    // Keys that come too early do nothing, least of all to a page that is not there yet.
    let picture = desk.press("xxzRy jG?L");
    shows(&picture, "Fetching from 127.0.0.1…");
    answers.send(plain(RECAP)).unwrap();
    let picture = desk.hear();
    shows(&picture, "The Salt Lantern");
    shows(&picture, "Question 1");
    hides(&picture, "Tobit");
    hides(&desk.written(), "Tobit");
    hides(&desk.written(), "tobit");
    let picture = desk.press("xx");
    shows(&picture, "Tobit");
    assert!(desk.world.failure.is_none() && !desk.left);
}

#[test]
fn a_key_that_was_pressed_before_the_page_was_seen_lifts_nothing_in_it() {
    let (server, answers) = patient();
    let mut desk = Desk::open(&[&server.url("/")], Net::default());
    desk.press("");
    answers.send(plain(RECAP)).unwrap();
    let x = || Step::Key(Key::char('x'));
    let picture = desk.play_by(vec![Step::Report, x(), x()], true);
    shows(&picture, "Question 1");
    hides(&desk.written(), "Who Is");
    shows(&desk.play_by(vec![x()], true), "Who Is the Stranger?");
}

#[test]
fn how_much_is_here_is_shown_while_it_comes() {
    let server = Server::new(|_, stream| {
        let length = 300 << 10;
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n");
        say(stream, head.as_bytes());
        say(stream, &vec![b'a'; 20 << 10]);
        until_it_hangs_up(stream);
    });
    let mut desk = Desk::open(&[&server.url("/")], Net::default());
    desk.press("");
    shows(&desk.hear(), "Fetching from 127.0.0.1, 64 of 320 KiB…");
    desk.press("q");
    assert!(desk.left);
}

#[test]
fn stopping_does_not_wait_for_the_server() {
    for key in ["<Esc>", "q", "Q", "<C-c>"] {
        let (server, _answers) = patient();
        let mut desk = Desk::open(&[&server.url("/")], Net::default());
        desk.press("");
        let start = std::time::Instant::now();
        desk.press(key);
        assert!(desk.left && desk.world.failure.is_none(), "{key}");
        assert!(start.elapsed() < Duration::from_secs(5), "{key}");
    }
}

#[test]
fn a_page_that_does_not_come_at_the_start_ends_the_program_with_its_line() {
    let server = Server::answers("404 Not Found", "x");
    let url = server.url("/gone");
    let mut desk = Desk::open(&[&url], Net::default());
    desk.press("");
    desk.hear();
    assert!(desk.left);
    let line = format!("{url}: there is no such page (404); check the address");
    assert_eq!(desk.world.failure, Some(line));
}

#[test]
fn an_open_article_stays_while_the_next_is_fetched_and_nothing_is_lifted_then() {
    // The first time it waits to be told; the second time it answers.
    let (here, arrived) = channel::<()>();
    let (release, released) = channel::<()>();
    let (here, released) = (Mutex::new(Some(here)), Mutex::new(released));
    let server = Server::new(move |_, stream| {
        let first = here.lock().unwrap().take();
        if let Some(here) = first {
            here.send(()).unwrap();
            let _ = released.lock().unwrap().recv();
            say(stream, &plain("The wrong one."));
        } else {
            say(stream, &plain("Another Page\n\nSafe words.\n"));
        }
    });
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("recap.txt");
    std::fs::write(&file, RECAP).unwrap();
    let mut desk = Desk::open(&[file.to_str().unwrap(), &server.url("/next")], Net::default());
    let picture = desk.press("J");
    shows(&picture, "The Salt Lantern");
    shows(&picture, "Fetching from 127.0.0.1   Esc stop");
    let picture = desk.press("x");
    shows(&picture, "Another article is on its way; Esc stops it, then lift.");
    hides(&picture, "Who Is");
    let picture = desk.press("j");
    shows(&picture, "Fetching from 127.0.0.1   Esc stop");
    arrived.recv_timeout(LIMIT).unwrap();
    let picture = desk.press("<Esc>");
    shows(&picture, "Stopped; nothing was read.");
    shows(&desk.press("x"), "Who Is the Stranger?");
    // The one that was stopped comes all the same, and is not heard of.
    release.send(()).unwrap();
    desk.press("J");
    let picture = desk.hear();
    shows(&picture, "Safe words.");
    hides(&desk.written(), "The wrong one.");
    shows(&desk.press("K"), "Question 1");
}

#[test]
fn a_page_that_does_not_come_leaves_what_is_open() {
    let server = Server::answers("500 Oh", "x");
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("recap.txt");
    std::fs::write(&file, RECAP).unwrap();
    let mut desk = Desk::open(&[file.to_str().unwrap(), &server.url("/next")], Net::default());
    desk.press("J");
    let picture = desk.hear();
    shows(&picture, "the server has trouble (500); try again later");
    shows(&picture, "The Salt Lantern");
    assert!(!desk.left);
}

#[test]
fn reading_again_keeps_place_marks_and_what_was_lifted() {
    let (server, answers) = patient();
    let mut desk = Desk::open(&[&server.url("/")], Net::default());
    let more = "\nA paragraph of the recap that says nothing new.\n".repeat(40);
    answers.send(plain(&format!("{RECAP}{more}"))).unwrap();
    desk.press("");
    desk.hear();
    shows(&desk.press("xxma"), "Tobit is the keeper's son.");
    let before = desk.press("3j");
    let picture = desk.press("R");
    shows(&picture, "Fetching from 127.0.0.1   Esc stop");
    // Reading goes on, and this article's covers obey.
    shows(&desk.press("X"), "Everything is covered again.");
    desk.press("xx3j");
    answers.send(plain(&format!("{RECAP}{more}\nA last line that is new.\n"))).unwrap();
    let picture = desk.hear();
    shows(&picture, "Read again. What you lifted stays lifted where its text is the same.");
    let rows = |picture: &str| picture.lines().take(12).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(rows(&desk.press("j")).len(), rows(&before).len());
    shows(&desk.press("g"), "The Salt Lantern");
    desk.press("R");
    answers.send(answer("503 No", "")).unwrap();
    let picture = desk.hear();
    shows(&picture, "the server has trouble (503); try again later");
    shows(&picture, "The Salt Lantern");
    shows(&desk.press("'a"), "The Salt Lantern");
}

#[test]
fn a_question_about_the_text_before_is_not_asked_of_the_text_after() {
    let (server, answers) = patient();
    let mut desk = Desk::open(&[&server.url("/")], Net::default());
    answers.send(plain(RECAP)).unwrap();
    desk.press("");
    desk.hear();
    shows(&desk.press("RzR"), "y yes");
    answers.send(plain(&RECAP.replace("Tobit", "Ilse"))).unwrap();
    desk.hear();
    let picture = desk.press("y");
    hides(&picture, "Ilse");
    hides(&desk.written(), "Ilse is the keeper's son");
}

#[test]
fn the_page_s_address_is_what_is_copied() {
    let server = Server::answers("200 OK\nContent-Type: text/plain", RECAP);
    let mut desk = Desk::open(&[&server.url("/film")], Net::default());
    desk.press("");
    desk.hear();
    shows(&desk.press("Y"), "Copied the article's address.");
    shows(&desk.press("e"), "Only an article from a file can be edited.");
}

#[test]
fn pages_that_differ_under_covers_are_fetched_and_shown_alike() {
    let (server, answers) = patient();
    let session = |hidden: &str| {
        let folder = TempDir::new().unwrap();
        let kept = folder.path().join("pages");
        let net = Net { kept: Some(kept.clone()), ..Net::default() };
        let mut desk = Desk::open(&[&server.url("/")], net);
        answers.send(plain(&RECAP.replace("Tobit is the keeper's son.", hidden))).unwrap();
        desk.press("");
        desk.hear();
        desk.press("jGgtt/keeper<Enter>n<Esc>Yi<Esc>");
        answers.send(plain(&RECAP.replace("Tobit is the keeper's son.", hidden))).unwrap();
        desk.press("R");
        shows(&desk.hear(), "Question 1");
        let mut names: Vec<String> = std::fs::read_dir(kept)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap()[..16].to_owned())
            .collect();
        names.sort();
        (desk.written(), names)
    };
    let long = "Ilse is, and she never knew. ".repeat(900);
    let (one, other) = (session("Tobit is the keeper's son."), session(&long));
    assert_eq!(one.1, other.1, "the names of what is kept");
    assert_eq!(one.0, other.0, "what is written");
}
