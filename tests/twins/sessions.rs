//! Sessions without a reveal: what the reader writes to the terminal, asks for, and would save.
//!
//! Enters: a document, words to search for. Leaves: every byte for the terminal and every effect,
//! saved state among them, in their order. Promised: the real app, page and screen are driven;
//! the keys are all those that move, find, copy, mark, count or tell, and none that reveals.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io;
use std::rc::Rc;

use unspoil::app::{Abilities, App, Event, Opened, Start};
use unspoil::config::Settings;
use unspoil::frame::Size;
use unspoil::keymap::{Code, Key};
use unspoil::plain;
use unspoil::print::TextOptions;
use unspoil::source::Address;
use unspoil::spoiler::Document;
use unspoil::terminal::Screen;
use unspoil::theme::{Charset, Depth, ThemeName};

/// What was written to the terminal.
#[derive(Clone, Default)]
struct Written(Rc<RefCell<Vec<u8>>>);

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The app on a terminal that keeps what is written to it.
struct Desk {
    app: App,
    screen: Screen<Written>,
    written: Written,
    effects: String,
}

impl Desk {
    fn new(document: Document) -> Self {
        let size = Size { columns: 96, rows: 14 };
        let address = Address::Bundled("twin".to_owned());
        let mut app = App::new(Start {
            settings: Settings { remember_reveals: true, ..Settings::default() },
            abilities: Abilities { depth: Depth::True, charset: Charset::Unicode },
            theme: ThemeName::Dark,
            page: None,
            size,
            named: vec![address.clone()],
            first_run: false,
            now: 0,
        });
        let opened = Opened { address, document, remembered: None, remark: None };
        app.update(Event::Opened(Box::new(opened)));
        let written = Written::default();
        let screen = Screen::new(written.clone(), size).expect("memory can be written");
        Self { app, screen, written, effects: String::new() }
    }

    fn take(&mut self, event: Event) {
        for effect in self.app.update(event) {
            let _ = writeln!(self.effects, "{effect:?}");
        }
    }

    fn draw(&mut self) {
        self.screen.draw(&self.app).expect("memory can be written");
    }

    fn keys(&mut self, keys: &str) {
        for c in keys.chars() {
            let key = match c {
                '\n' => Key::plain(Code::Enter),
                '\t' => Key::plain(Code::Tab),
                '\u{1b}' => Key::plain(Code::Esc),
                '\u{7}' => Key::ctrl('g'),
                '\u{f}' => Key::ctrl('o'),
                c => Key::char(c),
            };
            self.take(Event::Key(key));
        }
        self.draw();
    }

    fn all(self) -> String {
        let written = String::from_utf8_lossy(&self.written.0.borrow()).into_owned();
        format!("{written}\n{}", self.effects)
    }
}

/// A session that reveals nothing.
pub fn session(document: Document, words: &[String]) -> String {
    let mut desk = Desk::new(document);
    desk.draw();
    for keys in ["j]x]xmay", "]]]]]]\u{7}", "i\u{1b}\tjj\nB", "+T'aG", "\u{f}[[K"] {
        desk.keys(keys);
    }
    for word in words {
        desk.keys(&format!("/{word}\nnN"));
    }
    desk.take(Event::Resize(Size { columns: 50, rows: 9 }));
    desk.keys("G t\nXL");
    desk.keys("q");
    desk.all()
}

/// A session of reading aloud that reveals nothing.
pub fn aloud(document: &Document) -> String {
    let mut out = Vec::new();
    let mut typed = "\n\n\n?\nl\nw\nb\nh\n\n\nq\n".as_bytes();
    plain::run(document, TextOptions::default(), &mut typed, &mut out).expect("memory");
    String::from_utf8_lossy(&out).into_owned()
}
