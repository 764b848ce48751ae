//! Sessions without a reveal: what the reader writes to the terminal, asks for, and would save.
//!
//! Enters: a document, words to search for. Leaves: every byte for the terminal and every effect,
//! saved state among them, in their order. Promised: the real app, page and screen are driven;
//! the keys are all those that move, find, copy, mark, count or tell, and none that reveals.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io;
use std::rc::Rc;

use unspoil::app::{Abilities, App, Effect, Event, Opened, Standing, Start};
use unspoil::config::Settings;
use unspoil::frame::Size;
use unspoil::keymap::{Code, Key};
use unspoil::mend::Mends;
use unspoil::parse::{Format, Parsed, Rules, parse, parse_mended};
use unspoil::plain;
use unspoil::print::TextOptions;
use unspoil::seen::{Claim, Entry, Register, Titles};
use unspoil::shelf::{Row, Seen};
use unspoil::source::Address;
use unspoil::spoiler::{Document, Gate, Reveals, project};
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
    /// The text, where the article can be composed again.
    source: Option<(String, Format)>,
}

impl Desk {
    fn new(document: Document, gate: &Gate) -> Self {
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
        let standing = Standing { gate: gate.clone(), kept: true };
        let opened = Opened {
            address,
            document,
            remembered: None,
            mends: Mends::default(),
            standing,
            remark: None,
            print: None,
        };
        app.update(Event::Opened(Box::new(opened)));
        let written = Written::default();
        let screen = Screen::new(written.clone(), size);
        Self { app, screen, written, effects: String::new(), source: None }
    }

    fn take(&mut self, event: Event) {
        for effect in self.app.update(event) {
            let _ = writeln!(self.effects, "{effect:?}");
            if let (Effect::Mend(address, mends), Some((text, format))) = (effect, &self.source) {
                let parsed = parse_mended(Rules::default(), &mends, text, *format, "article");
                let Ok(Parsed { document, mends: held, .. }) = parsed else { continue };
                let (remembered, remark) = (None, None);
                let standing = Standing::default();
                let print = None;
                let opened =
                    Opened { address, document, remembered, mends: held, standing, remark, print };
                self.take(Event::Mended(Box::new(opened), mends));
            }
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
pub fn session(document: Document, words: &[String], gate: &Gate) -> String {
    let mut desk = Desk::new(document, gate);
    desk.draw();
    for keys in [
        "j]x]xmayy",
        "yqd",
        "yq",
        "]]]]]]\u{7}",
        "i\u{1b}\tjj\nB",
        "ijbihinn",
        "iuninyiuyy",
        "yQjj\n",
        "+T'aG",
        "\u{f}[[K",
    ] {
        desk.keys(keys);
    }
    for word in words {
        desk.keys(&format!("/{word}\nnN"));
    }
    for keys in ["s\u{1b}", "s\n", "sj\nn", "sjjj\nn", "sS01E09\nn", "zun", "sk\nn", "Xs\n"] {
        desk.keys(keys);
    }
    desk.take(Event::Resize(Size { columns: 50, rows: 9 }));
    desk.keys("G t\nXL");
    desk.keys("q");
    desk.all()
}

/// A session that searches a long text, drawn after every slice; how many there were.
pub fn searched(document: Document) -> (String, usize) {
    let mut desk = Desk::new(document, &Gate::shut());
    let mut slices = 0;
    for keys in ["/lamp 1", "\n", "n", "N", "/nowhere\n", "/keeper\n", "jx", "nn\u{1b}", "G"] {
        desk.keys(keys);
        while desk.app.is_searching() {
            desk.take(Event::GoOn);
            desk.draw();
            slices += 1;
        }
    }
    (desk.all(), slices)
}

/// The library of somebody who is so far, with the article among others, in every order.
pub fn shelved(document: &Document, words: &[String], gate: &Gate) -> String {
    let size = Size { columns: 96, rows: 14 };
    let mut app = App::new(Start {
        settings: Settings { open_seen: true, ..Settings::default() },
        abilities: Abilities { depth: Depth::True, charset: Charset::Unicode },
        theme: ThemeName::Dark,
        page: None,
        size,
        named: Vec::new(),
        first_run: false,
        now: 0,
    });
    let view = project(document, &Reveals::none());
    let mut told = String::new();
    let row = |key: &str, seen: Option<Seen>| Row { seen, ..Row::of(&view, key) };
    let mut here = row("bundled:twin", None);
    // As it is on record, and as it is without a record.
    if let Some(work) = here.work() {
        let entry = Entry::new(&work.title, "", work.year, work.kind);
        let mut register = Register::default();
        for (entry, progress) in entry.iter().zip(gate.progress()) {
            register.claim(entry, Claim::new(*progress, 1, "here"));
        }
        let answer = Titles::of(register).progress_of(&work);
        here.seen = here.seen_by(&Gate::at(answer.progress(), work.kind));
        let _ = writeln!(told, "{answer:?} {:?}", here.seen);
    }
    let marked = here.seen_by(gate);
    let _ = writeln!(told, "{here:?} {marked:?}");
    let others = [("a", None), ("b", Some(Seen::Begun)), ("c", Some(Seen::Whole))];
    let others = others.map(|(key, seen)| row(&format!("bundled:{key}"), seen));
    app.update(Event::Listed([vec![here], others.to_vec()].concat()));
    app.update(Event::Marked(vec![("bundled:twin".to_owned(), marked)]));
    let written = Written::default();
    let screen = Screen::new(written.clone(), size);
    let mut desk = Desk { app, screen, written, effects: told, source: None };
    for keys in ["", "s", "s", "s", "s", "s", "m", "j\n", "m", "/a\u{1b}"] {
        desk.keys(keys);
    }
    for word in words {
        desk.keys(&format!("/{word}\n"));
    }
    desk.take(Event::Resize(Size { columns: 40, rows: 9 }));
    desk.keys("mj");
    desk.all()
}

/// A session in which paragraphs in front of the boundary are hidden, and spoilers begin earlier.
pub fn mending(text: &str, format: Format) -> String {
    let Ok(parsed) = parse(text, format, "article") else { return String::new() };
    let mut desk = Desk::new(parsed.document, &Gate::shut());
    desk.source = Some((text.to_owned(), format));
    desk.draw();
    for keys in ["ihijhinniun", "i", "\n]xi", "\u{1b}GL"] {
        desk.keys(keys);
    }
    desk.all()
}

/// The same, read aloud.
pub fn mending_aloud(text: &str, format: Format) -> String {
    let read = |mends: &Mends| {
        let parsed = parse_mended(Rules::default(), mends, text, format, "article").ok()?;
        (parsed.mends == *mends).then_some(parsed.document)
    };
    let Some(document) = read(&Mends::default()) else { return String::new() };
    let (mut out, options) = (Vec::new(), TextOptions::default());
    let mut typed = "why\nhide 1\nwhy\nhide 1\nforget\nn\nw\nl\n\nwhy\nq\n".as_bytes();
    let outside = plain::Outside { again: &read, keep: &|_, _| None };
    plain::run(
        &document,
        &Mends::default(),
        &Gate::shut(),
        &outside,
        options,
        &mut typed,
        &mut out,
    )
    .expect("memory");
    String::from_utf8_lossy(&out).into_owned()
}

/// A session of reading aloud that reveals nothing.
pub fn aloud(document: &Document, gate: &Gate) -> String {
    let mut out = Vec::new();
    let mut typed = "\n\n\n?\nl\nw\nb\nh\nwhy\nb\nwhy\nbegin\nhide 1\nnothing\nn\nforget\n\n\n\
         s\n\ns S01E09\nn\nzu\nn\nzu S01E09\nn\nbs\ns\nall\nn\nq\n"
        .as_bytes();
    plain::run(
        document,
        &Mends::default(),
        gate,
        &plain::Outside { again: &|_| None, keep: &|_, _| None },
        TextOptions::default(),
        &mut typed,
        &mut out,
    )
    .expect("memory");
    String::from_utf8_lossy(&out).into_owned()
}
