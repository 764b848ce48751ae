//! Why something is hidden, and what can be said against it, over the page.
//!
//! Enters: the open article, and which of its paragraphs is spoken of. Leaves: cells. Promised: made
//! of public words and of what is shown; the keys are there on every screen that has room for a
//! page, and the reasons are shortened before they are. Not here: what the keys do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint::{cells, open_box, put, put_right, said, shorten};
use crate::app::{App, Article, Panel};
use crate::layout::{Line, wrap};
use crate::mend::because;
use crate::reader::Target;
use crate::spoiler::Cover;

/// From this width on the keys stand in two columns.
const TWO_COLUMNS: u16 = 60;

/// Draws the panel.
pub(super) fn draw(app: &App, panel: Panel, buffer: &mut Buffer) {
    let Some(article) = app.article() else { return };
    let width = buffer.area.width.saturating_sub(6).clamp(1, 64);
    let room = buffer.area.height.saturating_sub(4).max(1);
    let mut reasons = reasons(app, article, width);
    let (paragraphs, _) = article.reader.paragraphs();
    let chosen = paragraphs.get(panel.at.min(paragraphs.len().saturating_sub(1)));
    let keys = keys(chosen.is_some(), !article.mends.is_empty());
    let columns: u16 = if width >= TWO_COLUMNS { 2 } else { 1 };
    let key_rows = 4 / columns;
    // What is short of room goes in this order: air, the reasons but one row, the paragraph, keys.
    let quote_rows = u16::from(room >= key_rows + 2);
    let least = key_rows + quote_rows;
    let kept = room.saturating_sub(least).max(1);
    let had = u16::try_from(reasons.len()).unwrap_or(u16::MAX);
    let air = u16::from(room > least.saturating_add(had));
    if had > kept {
        reasons.truncate(usize::from(kept));
        if let Some(last) = reasons.last_mut() {
            let room = width.saturating_sub(1);
            *last = format!("{}{}", shorten(last, room, ""), app.theme().glyphs.ellipsis);
        }
    }
    let height = had.min(kept) + air + quote_rows + key_rows;
    let inner = open_box(buffer, width, height.min(room), title(article), app.theme());
    let mut y = inner.y;
    for row in &reasons {
        if y < inner.bottom() {
            put(buffer, inner.x, y, inner.width, row, app.theme().ink);
        }
        y += 1;
    }
    y += air;
    if quote_rows > 0 {
        let words = chosen.map(|chosen| chosen.words.as_str());
        quote(app, words, paragraphs.len() > 1, Rect { y, height: 1, ..inner }, buffer);
        y += 1;
    }
    for (place, (key, words, can)) in (0_u16..).zip(keys) {
        let (row, column) = (y + place / columns, place % columns);
        if row >= inner.bottom() {
            break;
        }
        let part = inner.width / columns;
        let (x, style) = (inner.x + column * part, app.theme().ink);
        let style = if can { style } else { app.theme().faint };
        let accent = if can { app.theme().accent } else { app.theme().faint };
        put(buffer, x, row, 1, key, accent);
        let room = part.saturating_sub(3);
        let words = shorten(words, room, app.theme().glyphs.ellipsis);
        put(buffer, x + 3, row, room, &words, style);
    }
}

fn title(article: &Article) -> &'static str {
    if article.reader.view().covers.all().total == 0 {
        "Is anything hidden?"
    } else {
        "Why is this hidden?"
    }
}

/// The rows of the reasons: of the selected cover where one is, else of the article.
fn reasons(app: &App, article: &Article, width: u16) -> Vec<String> {
    let view = article.reader.view();
    let cover: Option<&Cover> = match article.reader.selected() {
        Some(Target::Closed(id)) => view.closed().find(|cover| cover.id == *id),
        Some(Target::Opened(_)) | None => None,
    };
    let because = because(&view.meta.boundary, cover.map(|cover| &cover.tag));
    let name = cover.map(|cover| format!("{}: ", cover.name())).unwrap_or_default();
    let mut text = format!("{name}{}", because.rule);
    for more in because.words.map(|words| said(app.theme(), &words)).into_iter().chain(because.how)
    {
        text.push('\n');
        text.push_str(&more);
    }
    let mut lines: Vec<Line> = Vec::new();
    wrap(&text, 0, text.len(), width, &mut lines);
    let row = |line: &Line| text.get(line.start as usize..line.end as usize).map(str::to_owned);
    lines.iter().filter_map(row).collect()
}

/// The keys, what they say, and whether there is anything to say it of.
fn keys(paragraph: bool, mended: bool) -> [(&'static str, &'static str, bool); 4] {
    [
        ("b", "spoilers begin here", paragraph),
        ("n", "nothing needs hiding", true),
        ("h", "hide this paragraph too", paragraph),
        ("u", "forget what I said", mended),
    ]
}

/// How the paragraph that is spoken of begins.
fn quote(app: &App, words: Option<&str>, more: bool, row: Rect, buffer: &mut Buffer) {
    let theme = app.theme();
    let Some(words) = words else {
        put(buffer, row.x, row.y, row.width, "No paragraph is shown here.", theme.faint);
        return;
    };
    let hint = if more { "j k another" } else { "" };
    let wide = row.width >= 30;
    let end = if wide && more {
        put_right(buffer, row.x, row.right(), row.y, hint, theme.faint).saturating_sub(2)
    } else {
        row.right()
    };
    let x = put(buffer, row.x, row.y, row.width, "Here: ", theme.faint);
    // The quotation marks take two cells.
    let room = end.saturating_sub(x).saturating_sub(2);
    let quoted = said(theme, &shorten(words, room, theme.glyphs.ellipsis));
    put(buffer, x, row.y, cells(&quoted), &quoted, theme.ink);
}
