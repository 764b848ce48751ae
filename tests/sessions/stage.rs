//! An app on a stage: the real loop, a script for a keyboard, a terminal that reads what it writes.
//!
//! Enters: articles of `tests/sessions/articles`, a size, keys. Leaves: pictures of the screen,
//! and what was written. Promised: after every step the terminal shows what the app draws, cell by
//! cell.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{self, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use tempfile::TempDir;
use unspoil::app::{Abilities, App, Effect, Event, Start};
use unspoil::config::Settings;
use unspoil::frame::Size;
use unspoil::keymap::{Key, parse_sequence};
use unspoil::source::Address;
use unspoil::store::{SeenStore, Store};
use unspoil::terminal::{Screen, Script, Standings, World, turn};
use unspoil::theme::{Charset, Depth, ThemeName};
use unspoil::ui;

/// The time on the stage.
const NOW: u64 = 1_790_000_000;

/// What the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Truecolour, the dark theme.
    Dark,
    /// No colour, but every sign.
    NoColour,
    /// No colour and no sign that is not ASCII.
    Ascii,
}

/// What the loop writes to: everything, and a terminal that shows it.
#[derive(Clone)]
struct Paper(Rc<RefCell<(Vec<u8>, vt100::Parser)>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let (raw, terminal) = &mut *self.0.borrow_mut();
        raw.extend_from_slice(bytes);
        terminal.process(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A session.
pub struct Stage {
    app: App,
    world: World,
    screen: Screen<Paper>,
    paper: Paper,
    first: Vec<Effect>,
    left: bool,
    /// Where the last step began, in bytes written.
    step: usize,
    /// Removed with the stage.
    _state: Option<TempDir>,
}

/// A file of the sessions, or `bundled:` and its name.
fn address(folder: &Path, name: &str) -> Address {
    Address::from_key(name).unwrap_or_else(|| Address::of_file(&folder.join(name)))
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap_or(NonZeroU16::MIN)
}

impl Stage {
    /// A session with these articles open, or with the library when there is none. What is
    /// `kept` is remembered while the session lasts.
    pub fn open(articles: &[&str], (columns, rows): (u16, u16), look: Look, kept: bool) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions/articles");
        let state = kept.then(|| TempDir::new().expect("a folder for the state"));
        let (depth, charset) = match look {
            Look::Dark => (Depth::True, Charset::Unicode),
            Look::NoColour => (Depth::None, Charset::Unicode),
            Look::Ascii => (Depth::None, Charset::Ascii),
        };
        let named: Vec<Address> = articles.iter().map(|name| address(&folder, name)).collect();
        let size = Size { columns, rows };
        let mut world = World {
            store: state.as_ref().map_or_else(Store::none, |state| Store::at(state.path().into())),
            bundled: true,
            rules: unspoil::parse::Rules::default(),
            folders: vec![folder],
            format: None,
            standings: Standings {
                store: state.as_ref().map(|state| SeenStore::at(state.path())),
                ..Standings::default()
            },
            from: None,
            held: None,
            reporter: None,
            clock: Some(NOW),
            net: unspoil::source::Net::default(),
            fetches: unspoil::terminal::Fetches::default(),
            failure: None,
        };
        let opened = named.first().map(|address| world.open(address).expect("an article"));
        let first = if opened.is_none() { vec![Effect::List] } else { Vec::new() };
        let mut app = App::new(Start {
            settings: Settings::default(),
            abilities: Abilities { depth, charset },
            theme: ThemeName::Dark,
            page: None,
            size,
            named,
            first_run: false,
            now: NOW,
        });
        if let Some(opened) = opened {
            app.update(Event::Opened(Box::new(opened)));
        }
        let terminal = vt100::Parser::new(cells(rows), cells(columns), 0);
        let paper = Paper(Rc::new(RefCell::new((Vec::new(), terminal))));
        let screen = Screen::new(paper.clone(), size);
        Self { app, world, screen, paper, first, left: false, step: 0, _state: state }
    }

    /// Presses keys and looks: characters as they are, others by name, as `<Enter>`, `<C-o>`,
    /// `<lt>`; `<60x20>` is a new size of the terminal.
    #[track_caller]
    pub fn press(&mut self, keys: &str) -> String {
        let mut pressed = Vec::new();
        let mut rest = keys;
        self.step = self.paper.0.borrow().0.len();
        while let Some(c) = rest.chars().next() {
            rest = &rest[c.len_utf8()..];
            let name = if c == '<' { rest.split_once('>') } else { None };
            let Some((name, after)) = name else {
                pressed.push(Key::char(c));
                continue;
            };
            rest = after;
            let size = name.split_once('x').and_then(|(columns, rows)| {
                Some(Size { columns: columns.parse().ok()?, rows: rows.parse().ok()? })
            });
            if let Some(size) = size {
                self.play(std::mem::take(&mut pressed).into_iter().map(Event::Key).collect());
                let terminal = &mut self.paper.0.borrow_mut().1;
                terminal.set_size(cells(size.rows), cells(size.columns));
            }
            match size {
                Some(size) => self.play([Event::Resize(size)].into()),
                None if name == "lt" => pressed.push(Key::char('<')),
                None => pressed.extend(parse_sequence(name).expect("a key's name")),
            }
        }
        self.press_keys(&pressed);
        self.look()
    }

    /// Presses keys.
    #[track_caller]
    pub fn press_keys(&mut self, keys: &[Key]) {
        self.play(keys.iter().copied().map(Event::Key).collect());
    }

    /// Pastes text and looks.
    #[track_caller]
    pub fn paste(&mut self, text: &str) -> String {
        self.play([Event::Paste(text.to_owned())].into());
        self.look()
    }

    /// One run of the loop over these events.
    #[track_caller]
    fn play(&mut self, mut events: VecDeque<Event>) {
        assert!(!self.left, "the session is over");
        // What is left of the script tells that the session ended before its end. Being told
        // its size again changes nothing.
        events.push_back(Event::Resize(self.size_after(&events)));
        let mut script = Script(events);
        let first = std::mem::take(&mut self.first);
        turn(&mut self.app, &mut self.world, &mut self.screen, &mut script, first)
            .expect("the paper does not end");
        self.left = !script.0.is_empty();
        // Nothing is drawn after the last key of a session.
        if !self.left {
            self.agree();
        }
    }

    fn size_after(&self, events: &VecDeque<Event>) -> Size {
        let mut sizes = events.iter().rev().filter_map(|event| match event {
            Event::Resize(size) => Some(*size),
            _ => None,
        });
        sizes.next().unwrap_or(self.app.size())
    }

    fn buffer(&self) -> Buffer {
        let Size { columns, rows } = self.app.size();
        let mut buffer = Buffer::empty(Rect { x: 0, y: 0, width: columns, height: rows });
        ui::draw(&self.app, &mut buffer);
        buffer
    }

    /// The picture of the app, and what else came of the last step.
    pub fn look(&self) -> String {
        if self.left {
            return "the reader was left\n".to_owned();
        }
        let mut picture = ui::picture::picture(&self.buffer());
        for line in self.copied().lines() {
            picture.push_str(format!("copied: {line}").trim_end());
            picture.push('\n');
        }
        picture
    }

    /// Everything that was written.
    pub fn raw(&self) -> String {
        String::from_utf8(self.paper.0.borrow().0.clone()).expect("text")
    }

    /// What the last step put on the clipboard.
    pub fn copied(&self) -> String {
        let raw = self.raw();
        let step = raw.get(self.step..).unwrap_or_default();
        let Some((_, sequence)) = step.rsplit_once("\x1b]52;c;") else { return String::new() };
        let end = sequence.find(['\x1b', '\x07']).expect("the end of the sequence");
        String::from_utf8(base64(&sequence[..end])).expect("text")
    }

    /// Nothing that was ever written holds one of these words.
    #[track_caller]
    pub fn shows_none_of(&self, words: &[&str], when: &str) {
        let raw = self.raw();
        for word in words {
            assert!(!raw.contains(word), "{word:?} is seen: {when}\n{}", self.look());
        }
        let closed = self.app.article().is_none_or(|article| article.reader.reveals().is_empty());
        assert!(closed, "a cover is lifted: {when}");
    }

    /// The terminal shows what the app draws.
    #[track_caller]
    fn agree(&self) {
        let (_, terminal) = &*self.paper.0.borrow();
        let buffer = self.buffer();
        let mut covered = 0;
        for (x, y) in buffer.area.positions().map(|position| (position.x, position.y)) {
            let (cell, seen) = (&buffer[(x, y)], terminal.screen().cell(y, x).expect("a cell"));
            if x > 0 && covered > 0 {
                covered -= 1;
                continue;
            }
            covered = u16::from(seen.is_wide());
            let symbol = if seen.has_contents() { seen.contents() } else { " " };
            let has = |modifier| cell.modifier.contains(modifier);
            // The terminal here is either bold or dim.
            let dim = has(Modifier::DIM) && !has(Modifier::BOLD);
            let drawn = (
                cell.symbol(),
                (colour(cell.fg), colour(cell.bg)),
                [has(Modifier::BOLD), dim, has(Modifier::ITALIC)],
                [Modifier::UNDERLINED, Modifier::REVERSED].map(has),
            );
            let shown = (
                symbol,
                (seen.fgcolor(), seen.bgcolor()),
                [
                    seen.bold() || seen.dim() && has(Modifier::BOLD),
                    seen.dim() && dim,
                    seen.italic(),
                ],
                [seen.underline(), seen.inverse()],
            );
            assert_eq!(
                drawn,
                shown,
                "drawn and shown at column {x}, row {y}:\n{}\n---\n{}",
                ui::picture::picture(&buffer),
                terminal.screen().contents()
            );
        }
    }
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Reset => vt100::Color::Default,
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
        Color::Indexed(index) => vt100::Color::Idx(index),
        other => panic!("{other:?} is not of the looks here"),
    }
}

/// The bytes that a clipboard sequence carries (RFC 4648, section 4).
fn base64(text: &str) -> Vec<u8> {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for digit in text.chars().filter(|c| *c != '=') {
        let value = DIGITS.find(digit).expect("base64");
        bits = (bits << 6) | u32::try_from(value).expect("six bits");
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(((bits >> count) & 0xff) as u8);
        }
    }
    bytes
}
