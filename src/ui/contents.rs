//! The contents, beside the text or over it.
//!
//! Enters: the outline of the view, which row is marked. Leaves: one row of cells per heading or
//! cover, the marked one always among those shown. Promised: a covered row says its number and
//! that it is hidden, whatever is under it.

use ratatui::buffer::Buffer;

use super::paint::{cells, put, put_right, shorten};
use crate::app::{App, Article, Focus, contents_window};
use crate::frame::{Area, contents_list};
use crate::outline::{Entry, Label, State};
use crate::reader::standing_words;
use crate::theme::Theme;

/// The cells that one step of a heading's level indents.
const STEP: u16 = 2;

/// Draws the head and the rows.
pub(super) fn draw(app: &App, article: &Article, area: Area, buffer: &mut Buffer) {
    let theme = app.theme();
    let focused = matches!(app.focus(), Focus::Contents(_));
    let head = if focused { theme.accent } else { theme.faint };
    if area.height > 1 {
        let end =
            put(buffer, area.x + 2, area.y + 1, area.width.saturating_sub(2), "Contents", head);
        let right = area.x + area.width.saturating_sub(1);
        let free = right.saturating_sub(end + 2);
        let you = standing(article).into_iter().find(|words| cells(words) <= free);
        if let Some(words) = you {
            put_right(buffer, end + 2, right, area.y + 1, &words, theme.faint);
        }
    }
    rows(app, article, contents_list(area), buffer);
}

/// How far the reader is, in words, the longest first; empty where nothing is known of that.
fn standing(article: &Article) -> Vec<String> {
    let progress = article.reader.gate().progress();
    if progress.is_empty() {
        return Vec::new();
    }
    let short = progress.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    vec![format!("you: {}", standing_words(progress)), format!("you: {short}")]
}

/// Draws the rows.
pub(super) fn rows(app: &App, article: &Article, area: Area, buffer: &mut Buffer) {
    let theme = app.theme();
    let entries = &article.reader.outline().entries;
    if entries.is_empty() && area.height > 0 {
        put(buffer, area.x + 2, area.y, area.width.saturating_sub(2), "no headings", theme.faint);
        return;
    }
    let window = contents_window(&article.reader, app.focus(), area.height);
    for (y, row) in (area.y..).zip(window.shown) {
        let Some(entry) = entries.get(row) else { break };
        entry_row(app, entry, Area { y, height: 1, ..area }, window.marked == Some(row), buffer);
    }
}

fn entry_row(app: &App, entry: &Entry, area: Area, marked: bool, buffer: &mut Buffer) {
    let theme = app.theme();
    let focused = matches!(app.focus(), Focus::Contents(_));
    let style = match entry.state {
        State::Covered => theme.faint,
        State::Question | State::Open | State::Never => theme.ink,
    };
    let style = match (marked, focused) {
        (true, true) => theme.accent.reversed(),
        (true, false) => style.patch(theme.accent),
        (false, _) => style,
    };
    if marked && focused {
        buffer.set_style(super::rect(area, buffer), theme.accent.reversed());
    }
    let end = area.x + area.width;
    let pointer = if marked { theme.glyphs.pointer } else { " " };
    put(buffer, area.x, area.y, 1, pointer, style);
    let x = area.x.saturating_add(2).saturating_add(u16::from(entry.depth).min(4) * STEP);
    let x = x.min(end);
    let x = put(buffer, x, area.y, end - x, sign(theme, entry.state), style) + 1;
    let room = end.saturating_sub(x).saturating_sub(1);
    let words = shorten(&label(theme, entry), room, theme.glyphs.ellipsis);
    put(buffer, x, area.y, room, &words, style);
}

/// The row's words; what is not the article's own is in the theme's signs.
fn label(theme: &Theme, entry: &Entry) -> String {
    match &entry.label {
        Label::Cover(cover) => format!("{}{}hidden", cover.name(), theme.glyphs.between),
        label => label.text(),
    }
}

fn sign(theme: &Theme, state: State) -> &'static str {
    match state {
        State::Covered => theme.glyphs.covered,
        State::Question => theme.glyphs.question,
        State::Open => theme.glyphs.open,
        State::Never => theme.glyphs.never,
    }
}

/// Draws the line between contents and text.
pub(super) fn divide(app: &App, area: Area, buffer: &mut Buffer) {
    for y in area.y..area.y + area.height {
        put(buffer, area.x, y, 1, app.theme().glyphs.divider, app.theme().rule);
    }
}
