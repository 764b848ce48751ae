//! How far the reader is, over the page: the places that the article names, and a line to type in.
//!
//! Enters: the picker. Leaves: cells. Promised: made of the reader's own word and of places that
//! outermost covers say of themselves; the chosen row is always shown, and the keys that answer.

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
    let inner = open_box(buffer, width, rows.saturating_add(3).min(most), "You have seen", theme);
    // What is short of room goes in this order: air, the line to type in, places.
    let below = match inner.height {
        0..=2 => 0,
        3..=5 => 1,
        6..=8 => 2,
        _ => 3,
    };
    let list = inner.height - below;
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
    if below > 1 {
        let y = inner.bottom() - 2;
        let (words, style) = if picker.typed.is_empty() {
            ("or type S02E05, chapter 12, 47%, all", theme.faint)
        } else {
            (picker.typed.as_str(), theme.accent)
        };
        let words = shorten(words, inner.width, theme.glyphs.ellipsis);
        put(buffer, inner.x, y, cells(&words), &words, style);
    }
    if below > 0 {
        let words = shorten("Enter chooses   Esc back", inner.width, theme.glyphs.ellipsis);
        put(buffer, inner.x, inner.bottom() - 1, cells(&words), &words, theme.faint);
    }
}
