//! The terminal as it is drawn on, and as it is given back.
//!
//! Enters: frames. Leaves: bytes. Promised: nothing is drawn before the alternate screen is on,
//! and whatever way the program ends (return, error, panic, signal) the terminal is given back as
//! it was found: main screen, cursor, no raw mode, no mouse, no bracketed paste. A frame is sent
//! as one synchronised update. These are all the sequences that are ever written, besides those of
//! the cells themselves; `docs/sequences.md` lists them.

use std::io::{self, Write};

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::CellDiffOption;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use std::num::NonZeroU16;

use crate::app::App;
use crate::frame::Size;
use crate::ui;

/// A screen that frames are drawn on.
pub struct Screen<W: Write> {
    terminal: Terminal<CrosstermBackend<W>>,
    mouse: bool,
    size: Size,
}

impl<W: Write> std::fmt::Debug for Screen<W> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Screen").field("size", &self.size).finish_non_exhaustive()
    }
}

fn rect(size: Size) -> Rect {
    Rect { x: 0, y: 0, width: size.columns, height: size.rows }
}

impl<W: Write> Screen<W> {
    /// A screen of this size that writes to `out`.
    ///
    /// Errors: `out` cannot be written.
    pub fn new(out: W, size: Size) -> io::Result<Self> {
        let options = TerminalOptions { viewport: Viewport::Fixed(rect(size)) };
        let terminal = Terminal::with_options(CrosstermBackend::new(out), options)?;
        Ok(Self { terminal, mouse: false, size })
    }

    /// Makes the terminal ready for frames; raw mode is the caller's.
    ///
    /// Errors: the terminal is gone.
    pub fn enter(&mut self, mouse: bool) -> io::Result<()> {
        let out = self.terminal.backend_mut();
        queue!(out, EnterAlternateScreen, EnableBracketedPaste)?;
        self.mouse(mouse)
    }

    /// Gives the terminal back.
    ///
    /// Errors: the terminal is gone.
    pub fn leave(&mut self) -> io::Result<()> {
        self.mouse(false)?;
        leave(self.terminal.backend_mut())
    }

    /// Switches the mouse on or off.
    ///
    /// Errors: the terminal is gone.
    pub fn mouse(&mut self, on: bool) -> io::Result<()> {
        let out = self.terminal.backend_mut();
        match (self.mouse, on) {
            (false, true) => queue!(out, EnableMouseCapture)?,
            (true, false) => queue!(out, DisableMouseCapture)?,
            _ => {}
        }
        self.mouse = on;
        Ok(())
    }

    /// The next frame is drawn whole.
    ///
    /// Errors: the terminal is gone.
    pub fn redraw(&mut self) -> io::Result<()> {
        // Not `clear`, which asks the terminal where its cursor is; some never answer.
        self.terminal.resize(rect(self.size))
    }

    /// Draws a frame: what differs from the one before.
    ///
    /// Errors: the terminal is gone.
    pub fn draw(&mut self, app: &App) -> io::Result<()> {
        if app.size() != self.size {
            self.size = app.size();
            self.terminal.resize(rect(self.size))?;
        }
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| {
            let links = ui::draw(app, frame.buffer_mut());
            for link in &links {
                hyperlink(frame.buffer_mut(), link);
            }
            if let Some(cursor) = ui::cursor(app) {
                frame.set_cursor_position(cursor);
            }
        })?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)
    }

    /// Puts text on the clipboard, through the terminal (OSC 52).
    ///
    /// Errors: the terminal is gone.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(self.terminal.backend_mut(), CopyToClipboard::to_clipboard_from(text))
    }

    /// Writes a question to the terminal.
    ///
    /// Errors: the terminal is gone.
    pub fn ask(&mut self, question: &str) -> io::Result<()> {
        let out = self.terminal.backend_mut();
        out.write_all(question.as_bytes())?;
        io::Write::flush(out)
    }
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

/// Takes the process's terminal: keys come one by one.
///
/// Errors: there is no terminal.
pub fn take() -> io::Result<()> {
    enable_raw_mode()
}

/// Makes the cells of a link a hyperlink (OSC 8). Each cell opens and closes its own, so that a
/// redraw of some of them leaves no link open; the id makes them one for the terminal.
fn hyperlink(buffer: &mut ratatui::buffer::Buffer, link: &ui::LinkCells) {
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
