//! The title line.
//!
//! Enters: the open article. Leaves: its title, and at the right the work. Promised: the title is
//! the view's, which an author may have asked to mask; the work is dropped before the title is cut.

use ratatui::buffer::Buffer;

use super::paint::{cells, put, put_right, shorten};
use crate::app::{App, Article};
use crate::frame::Area;

/// Draws the title line.
pub(super) fn draw(app: &App, article: &Article, area: Area, buffer: &mut Buffer) {
    if area.height == 0 || area.width < 3 {
        return;
    }
    let theme = app.theme();
    buffer.set_style(super::rect(area, buffer), theme.bar);
    let meta = &article.reader.view().meta;
    let (left, right) = (area.x + 1, area.x + area.width - 1);
    let mut said = Vec::new();
    if let Some(work) = &meta.work {
        if work.title != meta.title {
            said.push(work.title.to_string());
        }
        said.extend(work.kind.map(|kind| kind.word().to_owned()));
        said.extend(work.year.map(|year| year.to_string()));
    }
    let mut said = said.join(theme.glyphs.between);
    if article.bookmarked {
        said.insert_str(0, &format!("{} ", theme.glyphs.bookmark));
    }
    let wanted = cells(&meta.title);
    let free = (right - left).saturating_sub(wanted);
    let end = if cells(&said) + 2 <= free {
        put_right(buffer, left, right, area.y, &said, theme.faint)
    } else {
        right
    };
    let title = shorten(&meta.title, end.saturating_sub(left), theme.glyphs.ellipsis);
    put(buffer, left, area.y, end.saturating_sub(left), &title, theme.heading);
}
