//! Putting text into cells.
//!
//! Enters: a buffer, a cell, a text, a style. Leaves: cells. Promised: nothing is written outside
//! the buffer or beyond the given width, no cluster is cut in two, and the caller learns where the
//! text ended.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Writes `text` at a cell, at most `width` cells of it. Returns the column behind it.
pub(super) fn put(
    buffer: &mut Buffer,
    x: u16,
    y: u16,
    width: u16,
    text: &str,
    style: Style,
) -> u16 {
    let area = buffer.area;
    let width = width.min(area.right().saturating_sub(x));
    if y >= area.bottom() || y < area.y || width == 0 {
        return x;
    }
    if !text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return buffer.set_stringn(x, y, text, usize::from(width), style).0;
    }
    // Of plain letters each has a cell, and nobody has to look for clusters.
    let mut behind = x;
    for (column, at) in (x..x + width).zip(0..text.len()) {
        if let (Some(cell), Some(sign)) = (buffer.cell_mut((column, y)), text.get(at..=at)) {
            cell.set_symbol(sign).set_style(style);
        }
        behind = column + 1;
    }
    behind
}

/// Words as they were said, in quotation marks that the terminal has.
pub(super) fn said(theme: &crate::theme::Theme, words: &str) -> String {
    if theme.glyphs.rule == "-" { format!("\"{words}\"") } else { format!("“{words}”") }
}

/// Writes `text` so that it ends before column `right`. Returns the column where it began, or
/// `right` when there was no room for it.
pub(super) fn put_right(
    buffer: &mut Buffer,
    left: u16,
    right: u16,
    y: u16,
    text: &str,
    style: Style,
) -> u16 {
    let wide = cells(text);
    match right.checked_sub(wide).filter(|x| *x >= left) {
        Some(x) => {
            put(buffer, x, y, wide, text, style);
            x
        }
        None => right,
    }
}

/// Fills a rectangle with one sign of one cell.
pub(super) fn fill(buffer: &mut Buffer, area: Rect, sign: &str, style: Style) {
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
                cell.set_symbol(sign).set_style(style);
            }
        }
    }
}

/// The width of a text in cells.
pub(super) fn cells(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// `text` in at most `width` cells; what was cut off is shown by `ellipsis`, one cell wide.
pub(super) fn shorten(text: &str, width: u16, ellipsis: &str) -> String {
    if cells(text) <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(cells(ellipsis));
    let mut short = String::new();
    let mut used = 0;
    for cluster in text.graphemes(true) {
        let wide = cells(cluster);
        if used + wide > room {
            break;
        }
        used += wide;
        short.push_str(cluster);
    }
    while short.ends_with(' ') {
        short.pop();
    }
    if width > 0 {
        short.push_str(ellipsis);
    }
    short
}

/// An empty box over the page with room for `width` and `height` cells inside, in the middle; the
/// room inside. A wide character that would be halved by its left edge is blanked.
pub(super) fn open_box(
    buffer: &mut Buffer,
    width: u16,
    height: u16,
    title: &str,
    theme: &crate::theme::Theme,
) -> Rect {
    let area = buffer.area;
    let outer_width = width.saturating_add(4).min(area.width);
    let outer_height = height.saturating_add(2).min(area.height);
    let outer = Rect {
        x: area.x + (area.width - outer_width) / 2,
        y: area.y + (area.height - outer_height) / 2,
        width: outer_width,
        height: outer_height,
    };
    if let Some(before) = outer.x.checked_sub(1) {
        for y in outer.top()..outer.bottom() {
            if let Some(cell) = buffer.cell_mut((before, y))
                && cells(cell.symbol()) > 1
            {
                cell.set_symbol(" ");
            }
        }
    }
    fill(buffer, outer, " ", theme.page);
    if outer.width < 4 || outer.height < 2 {
        return Rect { width: 0, height: 0, ..outer };
    }
    let glyphs = &theme.glyphs;
    let (right, bottom) = (outer.right() - 1, outer.bottom() - 1);
    for x in outer.left()..outer.right() {
        put(buffer, x, outer.y, 1, glyphs.rule, theme.faint);
        put(buffer, x, bottom, 1, glyphs.rule, theme.faint);
    }
    for y in outer.top()..outer.bottom() {
        put(buffer, outer.x, y, 1, glyphs.divider, theme.faint);
        put(buffer, right, y, 1, glyphs.divider, theme.faint);
    }
    let corners = &glyphs.corners;
    put(buffer, outer.x, outer.y, 1, corners.top_left, theme.faint);
    put(buffer, right, outer.y, 1, corners.top_right, theme.faint);
    put(buffer, outer.x, bottom, 1, corners.bottom_left, theme.faint);
    put(buffer, right, bottom, 1, corners.bottom_right, theme.faint);
    let title = shorten(&format!(" {title} "), outer.width.saturating_sub(4), glyphs.ellipsis);
    put(buffer, outer.x + 2, outer.y, outer.width - 4, &title, theme.heading);
    Rect { x: outer.x + 2, y: outer.y + 1, width: outer.width - 4, height: outer.height - 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_letters_stand_where_any_others_would() {
        let area = Rect { x: 0, y: 0, width: 9, height: 2 };
        for text in ["", "a", "a b", "the lamp went out", "naïve é", "日本 a", "a\tb"] {
            for (x, width) in [(0, 9), (3, 2), (8, 9), (4, 0)] {
                let (mut ours, mut theirs) = (Buffer::empty(area), Buffer::empty(area));
                let style = Style::new().bold();
                let end = put(&mut ours, x, 1, width, text, style);
                let width = usize::from(width.min(9 - x));
                assert_eq!(end, theirs.set_stringn(x, 1, text, width, style).0, "{text:?}");
                assert_eq!(ours, theirs, "{text:?} at {x}");
            }
        }
    }
}
