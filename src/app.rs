//! The app: which screen is on, and what a key does there.
//!
//! Enters: [`Event`]s. Leaves: [`Effect`]s, and a read-only face for `ui`. Promised: no I/O, no
//! clock, no global state; the same events give the same state. Covers are lifted by `x` and its
//! kin alone (`reading.rs`), several at once only after the letter `y`. Not here: what a frame
//! looks like, and performing effects.

mod article;
mod coming;
mod event;
mod face;
mod input;
mod keys;
mod library;
mod mending;
mod overlay;
mod quoting;
mod reading;
mod seek;
mod sidebar;
mod standing;
mod waiting;

use crate::action::Dialect;
use crate::config::{Settings, ThemeChoice};
use crate::find::History;
use crate::frame::{Frame, Size, frame};
use crate::mend::Said;
use crate::reader::PageSize;
use crate::shelf::Shelf;
use crate::source::Address;
use crate::theme::{Charset, Depth, Theme, ThemeName, name_from_background};

pub use article::{Article, Mark};
pub use event::{Effect, Event, Mouse, MouseKind, Opened, Page, Stand, Standing};
pub use face::{Message, Tone, shelf_head, shelf_top};
pub use overlay::{Asked, Confirm, Help, Overlay, Panel, Picker, Prompt, Quoting};
pub use sidebar::{ContentsWindow, contents_window};
pub use waiting::Waiting;

use input::Input;

/// Which screen is on.
#[derive(Debug)]
enum Screen {
    Library,
    Reading(Box<Article>),
}

/// What keys go to while an article is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The text.
    Text,
    /// The contents; the selected row.
    Contents(usize),
}

/// What the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Abilities {
    /// How many colours.
    pub depth: Depth,
    /// Which signs.
    pub charset: Charset,
}

/// The whole program, less the world around it.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct App {
    screen: Screen,
    shelf: Shelf,
    listed: bool,
    overlay: Option<Overlay>,
    focus: Focus,
    message: Option<Message>,
    /// A page on its way.
    waiting: Option<Waiting>,
    /// The article that is on its way, before anything is on the screen.
    coming: Option<Address>,
    input: Input,
    history: History,
    settings: Settings,
    abilities: Abilities,
    chosen_theme: Option<ThemeName>,
    theme: Theme,
    /// The terminal's background, once it is known.
    background: Option<(u8, u8, u8)>,
    mouse: bool,
    /// Where quotations go, once that was said.
    dialect: Option<Dialect>,
    size: Size,
    /// The articles that `J` and `K` go through: those named at the start, or the shelf's.
    row: Vec<Address>,
    /// Articles were named at the start; leaving them ends the program.
    named: bool,
    first_run: bool,
    /// A filter for the library is being typed.
    filtering: bool,
    /// What the reader said while the article is composed by it.
    saying: Option<Said>,
    /// When the program was started, in seconds since 1970.
    now: u64,
}

/// What the app starts with.
#[derive(Debug)]
pub struct Start {
    /// From the configuration.
    pub settings: Settings,
    /// From the environment.
    pub abilities: Abilities,
    /// The theme until the terminal's background is known.
    pub theme: ThemeName,
    /// What was remembered of the page.
    pub page: Option<Page>,
    /// The terminal's size.
    pub size: Size,
    /// The articles named at the start.
    pub named: Vec<Address>,
    /// The program was never run before.
    pub first_run: bool,
    /// Seconds since 1970.
    pub now: u64,
}

impl App {
    /// An app with nothing open: the library.
    pub fn new(start: Start) -> Self {
        let Start { mut settings, abilities, theme, page, size, named, first_run, now } = start;
        let chosen_theme = page.and_then(|page| page.theme);
        if let Some(page) = page {
            settings.width = page.width;
            settings.contents = page.contents;
        }
        let mut shelf = Shelf::default();
        shelf.sort_by(page.map(|page| page.order).unwrap_or_default());
        let theme_name = match (settings.theme, chosen_theme) {
            (_, Some(name)) | (ThemeChoice::Named(name), None) => name,
            (ThemeChoice::Auto, None) => theme,
        };
        let mut app = Self {
            screen: Screen::Library,
            shelf,
            listed: false,
            overlay: None,
            focus: Focus::Text,
            message: None,
            waiting: None,
            coming: None,
            input: Input::default(),
            history: History::default(),
            theme: Theme::new(theme_name, abilities.depth, abilities.charset, &settings.colours),
            background: None,
            mouse: settings.mouse,
            dialect: page.and_then(|page| page.dialect),
            settings,
            abilities,
            chosen_theme,
            size,
            named: !named.is_empty(),
            row: named,
            first_run,
            filtering: false,
            saying: None,
            now,
        };
        app.share_out();
        app
    }

    /// Takes what happened; says what is to be done.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let effects = match event {
            Event::Key(key) => self.key(key),
            Event::Mouse(mouse) => self.mouse(mouse),
            Event::Paste(text) => self.paste(&text),
            Event::Resize(size) => {
                self.size = size;
                Vec::new()
            }
            Event::Opened(opened) => self.open(*opened),
            Event::Expected(address) => {
                self.expect(address);
                Vec::new()
            }
            Event::Arrived(opened) => self.arrived(*opened),
            Event::NotArrived(words) => Self::did_not_arrive(&words),
            Event::Reloaded(opened) => self.reloaded(*opened),
            Event::Fetching(address, received) => {
                self.fetching(address, received);
                Vec::new()
            }
            Event::NotFetched(words) => self.not_fetched(&words),
            Event::Mended(opened, asked) => self.mended(*opened, &asked),
            Event::Failed(words) => {
                self.message = Some(Message::new(Tone::Error, &words));
                Vec::new()
            }
            Event::Told(words) => {
                self.tell(&words);
                Vec::new()
            }
            Event::Listed(rows) => {
                self.listed = true;
                self.shelf.insert_rows(rows);
                Vec::new()
            }
            Event::Marked(marks) => {
                self.shelf.mark(marks);
                Vec::new()
            }
            Event::Background(red, green, blue) => {
                self.background = Some((red, green, blue));
                if self.settings.theme == ThemeChoice::Auto && self.chosen_theme.is_none() {
                    self.wear(name_from_background(red, green, blue));
                }
                Vec::new()
            }
            Event::GoOn => {
                self.go_on();
                Vec::new()
            }
            Event::Terminate => self.leave(),
        };
        self.share_out();
        effects
    }

    /// What to do before ending, whatever the reason.
    fn leave(&mut self) -> Vec<Effect> {
        let mut effects = self.keep();
        effects.push(Effect::Quit);
        effects
    }

    /// What is to be remembered of the open article, and of the page.
    pub fn keep(&self) -> Vec<Effect> {
        match &self.screen {
            Screen::Library => Vec::new(),
            Screen::Reading(article) => {
                let kept = article.remembered(self.settings.remember_reveals);
                vec![Effect::Save(article.address.clone(), Box::new(kept))]
            }
        }
    }

    fn open(&mut self, opened: Opened) -> Vec<Effect> {
        self.shelve();
        let mut effects = self.keep();
        effects.retain(
            |effect| !matches!(effect, Effect::Save(address, _) if *address == opened.address),
        );
        let remark = opened.remark.clone();
        let remember_reveals = self.settings.remember_reveals;
        let page = self.page_size();
        let article = Article::new(opened, page, remember_reveals);
        self.screen = Screen::Reading(Box::new(article));
        self.waiting = None;
        self.coming = None;
        self.overlay = None;
        self.focus = Focus::Text;
        self.input = Input::default();
        self.message = remark.map(|words| Message::new(Tone::Notice, &words));
        effects
    }

    fn reloaded(&mut self, opened: Opened) -> Vec<Effect> {
        self.waiting = None;
        if let Screen::Reading(article) = &mut self.screen
            && article.address == opened.address
        {
            let work = article.reader.view().meta.work.clone();
            article.reload(opened.document, opened.mends, opened.print);
            let Standing { gate, kept } = opened.standing;
            // What was said for as long as this is open still holds, of the same work.
            if kept || article.reader.view().meta.work != work {
                article.standing_is_kept = kept;
                article.reader.stand_as(gate);
            }
            self.focus = Focus::Text;
            // It may have come while a question was open that is about the text before.
            self.drop_question();
            let done = "Read again. What you lifted stays lifted where its text is the same.";
            let words = opened.remark.as_deref().unwrap_or(done);
            self.tell(words);
        }
        Vec::new()
    }

    /// Puts on another theme.
    fn wear(&mut self, name: ThemeName) {
        let Abilities { depth, charset } = self.abilities;
        let colours = &self.settings.colours;
        self.theme = match self.background {
            Some(page) => Theme::on_page(name, depth, charset, colours, page),
            None => Theme::new(name, depth, charset, colours),
        };
    }

    fn tell(&mut self, words: &str) {
        self.message = Some(Message::new(Tone::Notice, words));
    }

    /// Shares out the screen, and tells the open article and the shelf how much they have.
    fn share_out(&mut self) {
        let page = self.page_size();
        if let Screen::Reading(article) = &mut self.screen {
            article.reader.resize(page);
            let rows = article.reader.outline().entries.len();
            if let Focus::Contents(row) = self.focus {
                self.focus = Focus::Contents(row.min(rows.saturating_sub(1)));
            }
        }
        let rows = face::shelf_rows(self.frame(), self.first_run);
        self.shelf.resize(usize::from(rows));
    }

    /// Where everything stands on the screen.
    pub fn frame(&self) -> Frame {
        let contents = self.settings.contents && matches!(self.screen, Screen::Reading(_));
        frame(self.size, self.settings.width, contents, self.status_rows())
    }

    fn page_size(&self) -> PageSize {
        let column = self.frame().column;
        PageSize { width: column.width, height: column.height }
    }
}
