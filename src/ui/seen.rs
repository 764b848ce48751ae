//! How far the reader is, over the page: the places that the article names, and a line to type in.
//!
//! Enters: the picker. Leaves: cells. Promised: made of the reader's own word and of places that
//! outermost covers say of themselves; the chosen row is always shown.

use ratatui::buffer::Buffer;

use super::paint::{cells, open_box, put, put_right, shorten};
use crate::app::{App, Picker};
use crate::reader::standing_words;

/// Draws the picker.
pub(super) fn draw(app: &App, picker: &Picker, buffer: &mut Buffer) {
    let theme = app.theme();
    let rows = u16::try_from(picker.choices.len()).unwrap_or(u16::MAX);
    let width = buffer.area.width.saturating_sub(8).clamp(1, 44);
    let most = buffer.area.height.saturating_sub(4).max(1);
    let inner = open_box(buffer, width, rows.saturating_add(2).min(most), "You have seen", theme);
    let list = if inner.height > 2 { inner.height - 2 } else { inner.height };
    let first = picker.at.saturating_sub(usize::from(list / 2));
    let first = first.min(picker.choices.len().saturating_sub(usize::from(list)));
    for (y, (place, choice)) in
        (inner.y..inner.y + list).zip(picker.choices.iter().enumerate().skip(first))
    {
        let chosen = place == picker.at && picker.typed.is_empty();
        let style = if chosen { theme.accent } else { theme.ink };
        let pointer = if chosen { theme.glyphs.pointer } else { " " };
        put(buffer, inner.x, y, 1, pointer, style);
        let words = standing_words(std::slice::from_ref(choice));
        let words = shorten(&words, inner.width.saturating_sub(2), theme.glyphs.ellipsis);
        let end = put(buffer, inner.x + 2, y, cells(&words), &words, style);
        if place == picker.now {
            put_right(buffer, end + 1, inner.right(), y, "you are here", theme.faint);
        }
    }
    if inner.height > list {
        let y = inner.y + inner.height - 1;
        let (words, style) = if picker.typed.is_empty() {
            ("or type S02E05, chapter 12, 47%, all", theme.faint)
        } else {
            (picker.typed.as_str(), theme.accent)
        };
        let words = shorten(words, inner.width, theme.glyphs.ellipsis);
        put(buffer, inner.x, y, cells(&words), &words, style);
    }
}
