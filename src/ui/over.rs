//! A box over the page: the contents on a narrow screen.
//!
//! Enters: the open article. Leaves: cells over the middle of the page. Promised: the rows are those
//! that stand beside the text on a wider screen.

use ratatui::buffer::Buffer;

use super::paint::open_box;
use crate::app::App;
use crate::frame::Area;

/// Draws the contents over the page.
pub(super) fn contents(app: &App, buffer: &mut Buffer) {
    let Some(article) = app.article() else { return };
    let rows = article.reader.outline().entries.len();
    let height = u16::try_from(rows).unwrap_or(u16::MAX);
    let width = buffer.area.width.saturating_sub(8).min(60);
    let height = height.min(buffer.area.height.saturating_sub(4)).max(1);
    let inner = open_box(buffer, width, height, "Contents", app.theme());
    let area = Area { x: inner.x, y: inner.y, width: inner.width, height: inner.height };
    super::contents::rows(app, article, area, buffer);
}
