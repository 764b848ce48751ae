//! The library.
//!
//! Enters: the rows on the screen. Leaves: cells: title, whether the reader has seen what it is about,
//! what that is, how much is covered, how long it takes, when it was read. Promised: columns are
//! dropped from the right where room is short, the title last; every empty state names the next key;
//! the title line says in which order the rows stand.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::paint::{cells, put, put_right, shorten};
use crate::action::{Action, Context};
use crate::app::{App, shelf_head, shelf_top};
use crate::frame::Frame;
use crate::shelf::{OnScreen, Order, Seen, ago};

/// What the three lines of a first run say.
const WELCOME: [&str; 3] = [
    "Endings and plots stay covered until you lift them.",
    "Enter opens an article, x lifts one cover, ? shows every key.",
    "Nothing you press by habit reveals anything.",
];

/// How readers bring their own.
const YOUR_OWN: &str = "Your own: unspoil FILE, or folders = [\"~/recaps\"] in config.toml";

/// The cells of "◐ begun".
const MARK: u16 = 7;

/// Draws the library.
pub(super) fn draw(app: &App, frame: Frame, buffer: &mut Buffer) {
    let theme = app.theme();
    let (left, right) = (1, frame.title.width.saturating_sub(1));
    buffer.set_style(super::rect(frame.title, buffer), theme.bar);
    let room = right.saturating_sub(left + 9);
    let said = head(app).into_iter().find(|words| cells(words) <= room).unwrap_or_default();
    let end = put_right(buffer, left + 9, right, 0, &said, theme.faint);
    put(buffer, left, 0, end.saturating_sub(left), "unspoil", theme.heading);

    let x = 3.min(frame.title.width / 10);
    let width = frame.title.width.saturating_sub(2 * x);
    let mut y = shelf_top(frame, app.is_first_run());
    if app.is_first_run() && shelf_head(frame, true) > 1 {
        for (row, line) in (2..).zip(WELCOME) {
            put(buffer, x + 2, row, width.saturating_sub(2), line, theme.ink);
        }
    }
    let bottom = frame.column.y + frame.column.height;
    let shown: Vec<OnScreen<'_>> = app.shelf().on_screen().collect();
    if shown.is_empty() && y < bottom {
        let words = match (app.is_listed(), app.shelf().filter()) {
            (false, _) => format!("Looking for articles{}", theme.glyphs.ellipsis),
            (true, "") if app.shelf().is_mine() => {
                let key = app.keymap().hint(Context::Shelf, Action::NextForMe);
                let key = key.unwrap_or_else(|| "Esc".to_owned());
                format!("Nothing here is of what you have begun or seen; {key} shows all.")
            }
            (true, "") => "No articles yet.".to_owned(),
            (true, filter) => {
                let filter = super::paint::said(theme, filter);
                format!("Nothing here is called {filter}; Esc shows all.")
            }
        };
        put(buffer, x + 2, y, width.saturating_sub(2), &words, theme.faint);
        y += 1;
    }
    for row in &shown {
        if y >= bottom {
            return;
        }
        draw_row(app, row, x, y, width, buffer);
        y += 1;
    }
    if y + 1 < bottom && app.shelf().filter().is_empty() {
        put(buffer, x + 2, y + 1, width.saturating_sub(2), YOUR_OWN, theme.faint);
    }
}

/// What is on the shelf and in which order, the longest first.
fn head(app: &App) -> [String; 3] {
    let (shelf, between) = (app.shelf(), app.theme().glyphs.between);
    let all = shelf.rows().len();
    let read = shelf.read_count();
    let read = if read == 0 { "nothing read yet".to_owned() } else { format!("{read} read") };
    let articles = if all == 1 { "article" } else { "articles" };
    let (many, order) = if shelf.is_mine() {
        let mine = shelf.mine_count();
        (format!("{mine} of {all} begun or seen"), Order::NextForMe)
    } else {
        (format!("{all} {articles}"), shelf.order())
    };
    let order = format!("order: {}", order.word());
    [format!("{many}{between}{read}{between}{order}"), format!("{many}{between}{order}"), order]
}

fn draw_row(app: &App, on: &OnScreen<'_>, x: u16, y: u16, width: u16, buffer: &mut Buffer) {
    let theme = app.theme();
    let row = on.row;
    let ink = if on.selected { theme.accent } else { theme.ink };
    let faint = if on.selected { theme.accent } else { theme.faint };
    if on.selected {
        put(buffer, x, y, 1, theme.glyphs.pointer, ink);
    }
    let read = match (&row.read, on.go_on) {
        (Some(read), true) => format!("continue, {}%", read.share_permille / 10),
        (Some(read), false) if read.finished => format!("read {}", ago(app.now(), read.when)),
        (Some(read), false) => ago(app.now(), read.when),
        (None, _) => String::new(),
    };
    let read = if row.bookmarked { format!("{} {read}", theme.glyphs.bookmark) } else { read };
    let minutes = format!("{} min", row.minutes);
    let seen = row.seen.map(|seen| {
        let sign = match seen {
            Seen::Begun => theme.glyphs.begun,
            Seen::Whole => theme.glyphs.seen,
        };
        format!("{sign} {}", seen.word())
    });
    let mark = if app.shelf().is_marked() { MARK } else { 0 };
    let columns = [
        (mark, seen.unwrap_or_default(), false),
        (16, row.work_line.clone(), false),
        (22, row.sections_line(), false),
        (6, minutes, true),
        (18, read.trim_end().to_owned(), false),
    ];
    // As many columns as leave the title thirty cells, or twenty beside the mark.
    let columns = columns.into_iter().filter(|(wide, _, _)| *wide > 0);
    let mut used = 0;
    let columns: Vec<_> = columns
        .take_while(|(wide, _, _)| {
            let title = if *wide == MARK { 20 } else { 30 };
            let fits = used + wide + 2 + title <= width;
            used += if fits { wide + 2 } else { 0 };
            fits
        })
        .collect();
    let title_width = width.saturating_sub(used + 2).min(46);
    let title = shorten(&row.title, title_width, theme.glyphs.ellipsis);
    put(buffer, x + 2, y, title_width, &title, ink.patch(bold(on.selected)));
    let mut at = x + 2 + title_width + 2;
    for (wide, words, right) in &columns {
        let words = shorten(words, *wide, theme.glyphs.ellipsis);
        let shift = if *right { wide.saturating_sub(cells(&words)) } else { 0 };
        put(buffer, at + shift, y, *wide, &words, faint);
        at += wide + 2;
    }
}

fn bold(selected: bool) -> Style {
    let style = Style::new();
    if selected { style.bold() } else { style }
}
