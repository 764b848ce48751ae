//! Where a quotation goes, over the page: a row for each dialect.
//!
//! Enters: the list and which row is chosen. Leaves: cells. Promised: the keys that answer stand on
//! the last row, on every screen that has room for a page. Nothing of the article is here.

use ratatui::buffer::Buffer;

use super::paint::{cells, open_box, put, put_right, shorten};
use crate::action::Dialect;
use crate::app::{App, Quoting};

/// Draws the list.
pub(super) fn draw(app: &App, quoting: Quoting, buffer: &mut Buffer) {
    let theme = app.theme();
    let rows = u16::try_from(Dialect::ALL.len()).unwrap_or(u16::MAX);
    let width = buffer.area.width.saturating_sub(8).clamp(1, 44);
    let most = buffer.area.height.saturating_sub(4).max(1);
    let inner =
        open_box(buffer, width, rows.saturating_add(2).min(most), "Quote this section", theme);
    let list = if inner.height > 2 { inner.height - 2 } else { inner.height };
    let first = quoting.at.saturating_sub(usize::from(list / 2));
    let first = first.min(Dialect::ALL.len().saturating_sub(usize::from(list)));
    for (y, (place, dialect)) in
        (inner.y..inner.y + list).zip(Dialect::ALL.into_iter().enumerate().skip(first))
    {
        let chosen = place == quoting.at;
        let style = if chosen { theme.accent } else { theme.ink };
        put(buffer, inner.x, y, 1, if chosen { theme.glyphs.pointer } else { " " }, style);
        let mut letter = [0; 4];
        put(buffer, inner.x + 2, y, 1, dialect.letter().encode_utf8(&mut letter), theme.accent);
        let room = inner.width.saturating_sub(4);
        let words = shorten(dialect.words(), room, theme.glyphs.ellipsis);
        let end = put(buffer, inner.x + 4, y, cells(&words), &words, style);
        put_right(buffer, end + 1, inner.right(), y, dialect.sample(), theme.faint);
    }
    if inner.height > list {
        let y = inner.y + inner.height - 1;
        let words = shorten("Enter copies   Esc back", inner.width, theme.glyphs.ellipsis);
        put(buffer, inner.x, y, cells(&words), &words, theme.faint);
    }
}
