//! What comes to the app, and what the app asks for.
//!
//! Enters and leaves: plain data. Promised: the app performs nothing itself; whoever runs it hands
//! it events and performs the effects in the order given. Two apps can run side by side.

use crate::article::Work;
use crate::frame::Size;
use crate::keymap::Key;
use crate::mend::Mends;
use crate::progress::Progress;
use crate::shelf::{Row, Seen};
use crate::source::{Address, Received};
use crate::spoiler::{Document, Gate};
use crate::store::Remembered;

/// A mouse's doing, when the mouse is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What.
    pub kind: MouseKind,
    /// The column, from 0.
    pub column: u16,
    /// The row, from 0.
    pub row: u16,
}

/// What a mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button went down.
    Click,
    /// The wheel turned away from the reader.
    WheelUp,
    /// The wheel turned towards the reader.
    WheelDown,
}

/// An article that was read and parsed.
#[derive(Debug)]
pub struct Opened {
    /// Where it came from.
    pub address: Address,
    /// The article.
    pub document: Document,
    /// What is remembered of it.
    pub remembered: Option<Remembered>,
    /// What the reader said of it, as far as it has a place for that.
    pub mends: Mends,
    /// How far the reader is in its work.
    pub standing: Standing,
    /// Something to tell the reader: a notice of the parser, a complaint of the store.
    pub remark: Option<String>,
    /// The fingerprint of its public part, where that is known already.
    pub print: Option<u64>,
}

/// How far the reader is in the work of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// What opens.
    pub gate: Gate,
    /// What is said of it now is kept; otherwise it holds while the article is open.
    pub kept: bool,
}

/// What is kept after the reader said how far they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The work.
    pub work: Work,
    /// How far.
    pub progress: Progress,
    /// It is less far than before: what was said before is taken back.
    pub back: bool,
}

/// Something happened.
#[derive(Debug)]
pub enum Event {
    /// A key.
    Key(Key),
    /// The mouse.
    Mouse(Mouse),
    /// Text was pasted.
    Paste(String),
    /// The terminal has this size now.
    Resize(Size),
    /// An article is here.
    Opened(Box<Opened>),
    /// The article that was named at the start is on its way.
    Expected(Address),
    /// It is here.
    Arrived(Box<Opened>),
    /// It did not come; one line.
    NotArrived(String),
    /// The same article was read again.
    Reloaded(Box<Opened>),
    /// A page or a file is on its way, and so much of a page is here.
    Fetching(Address, Received),
    /// It did not come; one line says what, where, what next.
    NotFetched(String),
    /// The open article was composed by what the reader said, which is the second.
    Mended(Box<Opened>, Box<Mends>),
    /// Something asked for could not be done; one line says what, where, what next.
    Failed(String),
    /// Something asked for was done; one line.
    Told(String),
    /// Rows for the library.
    Listed(Vec<Row>),
    /// What the reader has seen of the articles with these keys, after they said how far they are.
    Marked(Vec<(String, Option<Seen>)>),
    /// The terminal's background, red, green, blue.
    Background(u8, u8, u8),
    /// There is time to go on with what is not done.
    GoOn,
    /// The program is told to end.
    Terminate,
}

/// Something to be done outside.
#[derive(Debug, PartialEq)]
pub enum Effect {
    /// Read, parse and hand in an article.
    Open(Address),
    /// The same for the one that is open.
    Reload(Address),
    /// Stop fetching what is on its way.
    Stop,
    /// End, and say this line where the program was started: what was asked for did not come.
    GiveUp(String),
    /// Compose the one that is open by what the reader said, from the text that was read.
    Mend(Address, Box<Mends>),
    /// List the library.
    List,
    /// Keep what is to be remembered of an article.
    Save(Address, Box<Remembered>),
    /// Keep how far the reader is in a work.
    Seen(Box<Stand>),
    /// Keep width, theme and contents.
    SavePage(Page),
    /// Put this text on the clipboard.
    Copy(String),
    /// Open this http(s) or mailto address in the reader's browser.
    Browse(String),
    /// Open the article's file in the reader's editor.
    Edit(Address),
    /// Switch the mouse on or off.
    Mouse(bool),
    /// Draw everything anew.
    Redraw,
    /// Stop, as Ctrl-Z does.
    Suspend,
    /// End.
    Quit,
}

/// What is remembered of the page, whatever is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// The width of the column.
    pub width: u16,
    /// Contents beside the text.
    pub contents: bool,
    /// The theme that was chosen with a key, if one was.
    pub theme: Option<crate::theme::ThemeName>,
    /// The order of the library.
    pub order: crate::shelf::Order,
    /// Where quotations go, once that was said.
    pub dialect: Option<crate::action::Dialect>,
}
