//! Small boxes over the page: the contents on a narrow screen, and why something is hidden.
//!
//! Enters: the open article. Leaves: cells over the middle of the page. Promised: why something
//! is hidden is told with the warning's own words and nothing from behind it.

use ratatui::buffer::Buffer;

use super::paint::{open_box, put, said};
use crate::app::App;
use crate::frame::Area;
use crate::layout::{Line, wrap};
use crate::mend::because;

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

/// Draws why something is hidden.
pub(super) fn why(app: &App, buffer: &mut Buffer) {
    let Some(article) = app.article() else { return };
    let because = because(&article.reader.view().meta.boundary, None);
    let mut text = vec![because.rule];
    text.extend(because.words.map(|words| said(app.theme(), &words)));
    text.extend(because.how);
    let text = text.join("\n");
    let width = buffer.area.width.saturating_sub(8).min(64);
    let mut lines: Vec<Line> = Vec::new();
    wrap(&text, 0, text.len(), width, &mut lines);
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let inner = open_box(buffer, width, height, "Why is this hidden?", app.theme());
    for (y, line) in (inner.top()..inner.bottom()).zip(&lines) {
        let row = text.get(line.start as usize..line.end as usize).unwrap_or_default();
        put(buffer, inner.x, y, inner.width, row, app.theme().ink);
    }
}
