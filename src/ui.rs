//! From the app's face to cells.
//!
//! Enters: the app, read-only, and an empty buffer. Leaves: cells, and which of them are links.
//! Promised: drawing changes nothing (`&App`); a cover is drawn from its name and tag, which is
//! all that a view holds of it; every cell is inside the buffer at any size. Not here: escape
//! sequences, which are the terminal's.

mod contents;
mod help;
mod over;
mod pager;
mod paint;
pub mod picture;
mod quoting;
mod seen;
mod shelf;
mod status;
mod title;
mod waiting;
mod why;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::{App, Overlay};
use crate::frame::Area;

/// Cells that lead somewhere: a stretch of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkCells {
    /// The first column.
    pub x: u16,
    /// The row.
    pub y: u16,
    /// How many cells.
    pub width: u16,
    /// An http, https or mailto address.
    pub address: String,
}

/// Draws the app into `buffer`, which has the size the app was told. Returns the cells that are
/// links; none where the reader wants no hyperlinks.
pub fn draw(app: &App, buffer: &mut Buffer) -> Vec<LinkCells> {
    let theme = app.theme();
    buffer.set_style(buffer.area, theme.page);
    if app.size().is_tiny() {
        let words = if app.size().columns >= 18 { "too small; q quits" } else { "q quits" };
        paint::put(buffer, 0, 0, app.size().columns, words, theme.faint);
        return Vec::new();
    }
    let frame = app.frame();
    let mut links = Vec::new();
    match app.article() {
        None if app.is_blank() => waiting::draw(app, frame, buffer),
        None => shelf::draw(app, frame, buffer),
        Some(article) => {
            title::draw(app, article, frame.title, buffer);
            if let (Some(area), Some(divider)) = (frame.contents, frame.divider) {
                contents::draw(app, article, area, buffer);
                contents::divide(app, divider, buffer);
            }
            links = pager::draw(app, article, frame.column, buffer);
        }
    }
    status::draw(app, frame.status, buffer);
    match app.overlay() {
        None | Some(Overlay::Find(_) | Overlay::Confirm(_)) => {}
        Some(overlay) => {
            links.clear();
            match overlay {
                Overlay::Help(help) => help::draw(app, help, buffer),
                Overlay::Contents => over::contents(app, buffer),
                Overlay::Why(panel) => why::draw(app, *panel, buffer),
                Overlay::Seen(picker) => seen::draw(app, picker, buffer),
                Overlay::Quote(quoting) => quoting::draw(app, *quoting, buffer),
                Overlay::Find(_) | Overlay::Confirm(_) => {}
            }
        }
    }
    if app.hyperlinks() { links } else { Vec::new() }
}

/// Where the terminal's cursor stands, when a line is being typed.
pub fn cursor(app: &App) -> Option<(u16, u16)> {
    if app.size().is_tiny() { None } else { status::cursor(app) }
}

/// The part of `area` that lies in `buffer`.
fn rect(area: Area, buffer: &Buffer) -> Rect {
    Rect { x: area.x, y: area.y, width: area.width, height: area.height }.intersection(buffer.area)
}
