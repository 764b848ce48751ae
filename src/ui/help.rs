//! Every key, over the page.
//!
//! Enters: the one table of bindings, a filter. Leaves: cells. Promised: what is shown is what is
//! bound; the filter looks at keys and words alike.

use ratatui::buffer::Buffer;

use super::paint::{open_box, put, shorten};
use crate::app::{App, Help};
use crate::keymap::{HelpRow, help_rows};

/// The column of the keys, in cells.
const KEYS: u16 = 24;

/// Draws the list of keys.
pub(super) fn draw(app: &App, help: &Help, buffer: &mut Buffer) {
    let theme = app.theme();
    let width = buffer.area.width.saturating_sub(6).min(74);
    let height = buffer.area.height.saturating_sub(4);
    let title =
        if help.filter.is_empty() { "Keys".to_owned() } else { format!("Keys: {}", help.filter) };
    let inner = open_box(buffer, width, height, &title, theme);
    let rows = matching(&help_rows(app.keymap()), &help.filter);
    if rows.is_empty() {
        put(buffer, inner.x, inner.y, inner.width, "No key does that; Esc shows all.", theme.ink);
        return;
    }
    let mut lines: Vec<(String, &str, bool)> = Vec::new();
    let mut group = None;
    for row in &rows {
        if group != Some(row.group) {
            if group.is_some() {
                lines.push((String::new(), "", false));
            }
            lines.push((row.group.title().to_owned(), "", true));
            group = Some(row.group);
        }
        lines.push((row.keys.clone(), row.words, false));
    }
    let keys = KEYS.min(inner.width / 2);
    let last = lines.len().saturating_sub(usize::from(inner.height));
    let shown = lines.iter().skip(help.top.min(last));
    for (y, (left, words, head)) in (inner.top()..inner.bottom()).zip(shown) {
        let style = if *head { theme.heading } else { theme.accent };
        let left = shorten(left, keys.saturating_sub(1), theme.glyphs.ellipsis);
        put(buffer, inner.x, y, keys, &left, style);
        let room = inner.width.saturating_sub(keys);
        let words = shorten(words, room, theme.glyphs.ellipsis);
        put(buffer, inner.x + keys, y, room, &words, theme.ink);
    }
}

fn matching(rows: &[HelpRow], filter: &str) -> Vec<HelpRow> {
    let filter = filter.to_lowercase();
    let fits = |row: &&HelpRow| {
        row.words.to_lowercase().contains(&filter) || row.keys.to_lowercase().contains(&filter)
    };
    rows.iter().filter(fits).cloned().collect()
}
