//! A page on its way, before anything else is on the screen.
//!
//! Enters: the app's face. Leaves: cells: the program's name, what is waited for, and the key that
//! stops it. Promised: of the page's address only the host, and of the page only how much is here.

use ratatui::buffer::Buffer;

use super::paint::{cells, put};
use crate::app::App;
use crate::frame::{Area, Frame};

/// Draws the empty page.
pub(super) fn draw(app: &App, frame: Frame, buffer: &mut Buffer) {
    let theme = app.theme();
    buffer.set_style(super::rect(frame.title, buffer), theme.bar);
    put(buffer, 1, 0, frame.title.width.saturating_sub(1), "unspoil", theme.heading);
    let Some(waiting) = app.waiting() else { return };
    let words = format!("{}{}", waiting.words(), theme.glyphs.ellipsis);
    let column = frame.column;
    let x = column.x + column.width.saturating_sub(cells(&words)) / 2;
    let y = column.y + column.height / 2;
    put(buffer, x, y, column.x + column.width - x, &words, theme.ink);
}

/// Draws the status while a page is on its way: its words where the page shows something else.
pub(super) fn status(app: &App, area: Area, buffer: &mut Buffer) -> bool {
    let Some(waiting) = app.waiting() else { return false };
    let theme = app.theme();
    let (mut x, right) = (area.x + 1, area.x + area.width - 1);
    let stop = cells("Esc stop");
    if !app.is_blank() {
        let room = right.saturating_sub(x).saturating_sub(stop + 3);
        let words = super::paint::shorten(&waiting.words(), room, theme.glyphs.ellipsis);
        x = put(buffer, x, area.y, room, &words, theme.ink) + 3;
    }
    x = put(buffer, x, area.y, right.saturating_sub(x), "Esc", theme.accent) + 1;
    put(buffer, x, area.y, right.saturating_sub(x), "stop", theme.faint);
    true
}
