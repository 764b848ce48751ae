//! The terminal as it is drawn on, and as it is given back.
//!
//! Enters: frames. Leaves: bytes. Promised: nothing is drawn before the alternate screen is on,
//! and whatever way the program ends (return, error, panic, signal) the terminal is given back as
//! it was found: main screen, cursor, no raw mode, no mouse, no bracketed paste. A frame is sent
//! as one synchronised update of what differs from the one before, rows that only moved being moved
//! by the terminal; a frame in which nothing differs is not sent. These are all the sequences that are ever written, besides those of
//! the cells themselves; `docs/sequences.md` lists them.

use std::io::{self, Write};

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::backend::{Backend as _, CrosstermBackend};
use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::layout::{Position, Rect};
use std::num::NonZeroU16;

use super::scroll::{Scroll, scrolled};

use crate::app::App;
use crate::frame::Size;
use crate::ui;

/// A screen that frames are drawn on.
pub struct Screen<W: Write> {
    out: W,
    /// What the terminal shows.
    shown: Buffer,
    /// The frame that is being drawn.
    next: Buffer,
    /// Both are as they were made.
    blank: bool,
    /// Nothing is known of what the terminal shows.
    unknown: bool,
    /// Where the cursor is shown; `None` where it is hidden, or unknown.
    cursor: Option<Position>,
    mouse: bool,
    size: Size,
}

impl<W: Write> std::fmt::Debug for Screen<W> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Screen").field("size", &self.size).finish_non_exhaustive()
    }
}

fn empty(size: Size) -> Buffer {
    Buffer::empty(Rect { x: 0, y: 0, width: size.columns, height: size.rows })
}

impl<W: Write> Screen<W> {
    /// A screen of this size that writes to `out`.
    pub fn new(out: W, size: Size) -> Self {
        let (shown, next) = (empty(size), empty(size));
        Self { out, shown, next, blank: true, unknown: true, cursor: None, mouse: false, size }
    }

    /// What frames are written to.
    pub fn out(&self) -> &W {
        &self.out
    }

    /// Makes the terminal ready for frames; raw mode is the caller's.
    ///
    /// Errors: the terminal is gone.
    pub fn enter(&mut self, mouse: bool) -> io::Result<()> {
        queue!(self.out, EnterAlternateScreen, EnableBracketedPaste, Hide)?;
        self.cursor = None;
        self.mouse(mouse)
    }

    /// Gives the terminal back.
    ///
    /// Errors: the terminal is gone.
    pub fn leave(&mut self) -> io::Result<()> {
        self.mouse(false)?;
        leave(&mut self.out)
    }

    /// Switches the mouse on or off.
    ///
    /// Errors: the terminal is gone.
    pub fn mouse(&mut self, on: bool) -> io::Result<()> {
        match (self.mouse, on) {
            (false, true) => queue!(self.out, EnableMouseCapture)?,
            (true, false) => queue!(self.out, DisableMouseCapture)?,
            _ => {}
        }
        self.mouse = on;
        Ok(())
    }

    /// The next frame is drawn whole.
    pub fn redraw(&mut self) {
        self.unknown = true;
    }

    /// Draws a frame: what differs from the one before.
    ///
    /// Errors: the terminal is gone.
    pub fn draw(&mut self, app: &App) -> io::Result<()> {
        if app.size() != self.size {
            self.size = app.size();
            (self.shown, self.next) = (empty(self.size), empty(self.size));
            self.blank = true;
            self.unknown = true;
        }
        if !self.blank {
            self.next.reset();
        }
        let links = ui::draw(app, &mut self.next);
        for link in &links {
            hyperlink(&mut self.next, link);
        }
        let cursor = ui::cursor(app).map(|(x, y)| Position { x, y });
        let mut scroll = None;
        if self.blank {
            self.blank = false;
        } else if self.unknown {
            self.shown.reset();
        } else {
            let column = app.frame().column;
            scroll = scrolled(&mut self.shown, &self.next, column.y..column.y + column.height);
        }
        let changed = self.shown.diff(&self.next);
        if changed.is_empty() && scroll.is_none() && cursor == self.cursor && !self.unknown {
            return Ok(());
        }
        queue!(self.out, BeginSynchronizedUpdate)?;
        if self.unknown {
            queue!(self.out, MoveTo(0, 0), Clear(ClearType::All))?;
        }
        if self.cursor.is_some() || self.unknown {
            queue!(self.out, Hide)?;
        }
        if let Some(scroll) = scroll {
            move_rows(&mut self.out, scroll)?;
        }
        // Where rows moved and nothing else, not even a colour has to be set back.
        if !changed.is_empty() {
            CrosstermBackend::new(&mut self.out).draw(changed.into_iter())?;
        }
        if let Some(Position { x, y }) = cursor {
            queue!(self.out, MoveTo(x, y), Show)?;
        }
        self.cursor = cursor;
        self.unknown = false;
        std::mem::swap(&mut self.shown, &mut self.next);
        execute!(self.out, EndSynchronizedUpdate)
    }

    /// Puts text on the clipboard, through the terminal (OSC 52).
    ///
    /// Errors: the terminal is gone.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(self.out, CopyToClipboard::to_clipboard_from(text))
    }

    /// Writes a question to the terminal.
    ///
    /// Errors: the terminal is gone.
    pub fn ask(&mut self, question: &str) -> io::Result<()> {
        self.out.write_all(question.as_bytes())?;
        self.out.flush()
    }
}

/// Lets the terminal move rows up or down between two margins. All attributes are off here, so
/// that the rows it adds are empty.
fn move_rows(out: &mut impl Write, scroll: Scroll) -> io::Result<()> {
    let Scroll { top, bottom, rows } = scroll;
    write!(out, "\x1b[{};{}r", top + 1, bottom)?;
    if rows > 0 {
        queue!(out, MoveTo(0, bottom - 1))?;
    } else {
        queue!(out, MoveTo(0, top))?;
    }
    for _ in 0..rows.unsigned_abs() {
        out.write_all(if rows > 0 { b"\n" } else { b"\x1bM" })?;
    }
    out.write_all(b"\x1b[r")
}

fn leave(out: &mut impl Write) -> io::Result<()> {
    execute!(out, DisableBracketedPaste, LeaveAlternateScreen, Show)
}

/// Gives the process's terminal back, whatever state it is in: for panics.
pub fn give_back() {
    // Nothing better can be done about a terminal that cannot be written to.
    let _ = execute!(io::stdout(), EndSynchronizedUpdate, DisableMouseCapture);
    let _ = leave(&mut io::stdout());
    let _ = disable_raw_mode();
}

/// The process's terminal, to be written to in one piece for each frame. The standard library's
/// output sends what stands before the last newline by itself, and rows are moved by newlines: such a
/// frame came in two parts, and the key waited for the second.
///
/// Errors: there is no terminal.
#[cfg(unix)]
pub fn out() -> io::Result<std::fs::File> {
    use std::os::fd::AsFd;
    Ok(io::stdout().as_fd().try_clone_to_owned()?.into())
}

/// The process's terminal.
///
/// Errors: none; one is meant where there is another kind of terminal.
#[cfg(not(unix))]
pub fn out() -> io::Result<io::Stdout> {
    Ok(io::stdout())
}

/// Takes the process's terminal: keys come one by one.
///
/// Errors: there is no terminal.
pub fn take() -> io::Result<()> {
    enable_raw_mode()
}

/// Makes the cells of a link a hyperlink (OSC 8). Each cell opens and closes its own, so that a
/// redraw of some of them leaves no link open; the id makes them one for the terminal.
fn hyperlink(buffer: &mut Buffer, link: &ui::LinkCells) {
    if !link.address.bytes().all(|byte| matches!(byte, b'!'..=b'~') && byte != b';') {
        return;
    }
    let id = crate::store::fingerprint(link.address.as_bytes()) & 0xffff_ffff;
    let mut x = link.x;
    let end = link.x.saturating_add(link.width).min(buffer.area.right());
    while x < end {
        let Some(cell) = buffer.cell_mut((x, link.y)) else { return };
        let symbol = cell.symbol().to_owned();
        let wide =
            u16::try_from(unicode_width::UnicodeWidthStr::width(symbol.as_str())).unwrap_or(1);
        if let Some(width) = NonZeroU16::new(wide.max(1)) {
            let address = &link.address;
            cell.set_symbol(&format!(
                "\u{1b}]8;id={id:x};{address}\u{1b}\\{symbol}\u{1b}]8;;\u{1b}\\"
            ));
            cell.set_diff_option(CellDiffOption::ForcedWidth(width));
        }
        x += wide.max(1);
    }
}
