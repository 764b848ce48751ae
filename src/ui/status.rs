//! The status line: what can be done now, and how far the reader is.
//!
//! Enters: the app's face. Leaves: one row, or more for a long message. Promised: keys are named
//! as they are bound; they are dropped from the right end where room is short, the count at the
//! right last; a message is never cut. Everything counted is counted over what is shown, and
//! covers over their public number.

use ratatui::buffer::Buffer;

use super::paint::{cells, put, put_right};
use crate::action::{Action, Context};
use crate::app::{App, Article, Focus, Overlay, Tone};
use crate::article::CoverKind;
use crate::frame::Area;
use crate::layout::{Line, wrap};
use crate::reader::{Target, standing_words};

/// At most so many keys are named.
const MOST_HINTS: usize = 5;

/// Draws the status.
pub(super) fn draw(app: &App, area: Area, buffer: &mut Buffer) {
    if area.height == 0 || area.width < 3 {
        return;
    }
    let theme = app.theme();
    buffer.set_style(super::rect(area, buffer), theme.bar);
    let (left, right) = (area.x + 1, area.x + area.width - 1);
    if let Some(prompt) = prompt(app) {
        let said = prompt_remark(app);
        let end = put_right(buffer, left, right, area.y, &said, theme.faint);
        let room = end.saturating_sub(left);
        let shown = tail(&prompt, room.saturating_sub(1));
        put(buffer, left, area.y, room, &shown, theme.ink);
        return;
    }
    if let Some(Overlay::Confirm(confirm)) = app.overlay() {
        lines(&confirm.words(), area, theme.accent, buffer);
        return;
    }
    if let Some(message) = app.message() {
        let style = match message.tone {
            Tone::Notice => theme.ink,
            Tone::Error => theme.error,
        };
        lines(&message.words, area, style, buffer);
        return;
    }
    if super::waiting::status(app, area, buffer) {
        return;
    }
    let standing = standing(app);
    let typed = app.typed();
    let standing = if typed.is_empty() { standing } else { format!("{typed}   {standing}") };
    let end = put_right(buffer, left, right, area.y, standing.trim_end(), theme.faint);
    let room = end.saturating_sub(left);
    let mut x = left;
    for (key, words) in hints(app).into_iter().take(MOST_HINTS) {
        let gap = if x == left { 0 } else { 3 };
        let wide = gap + cells(&key) + 1 + cells(words);
        if x + wide > left + room.saturating_sub(2) {
            break;
        }
        x = put(buffer, x + gap, area.y, cells(&key), &key, theme.accent) + 1;
        x = put(buffer, x, area.y, cells(words), words, theme.faint);
    }
}

/// Where the cursor stands while a line is typed.
pub(super) fn cursor(app: &App) -> Option<(u16, u16)> {
    let prompt = prompt(app)?;
    let area = app.frame().status;
    let right = area.x + area.width.saturating_sub(1);
    let room = right.saturating_sub(area.x + 1).saturating_sub(cells(&prompt_remark(app)));
    let shown = tail(&prompt, room.saturating_sub(1));
    Some((area.x + 1 + cells(&shown), area.y))
}

/// The line that is being typed, its sign first.
fn prompt(app: &App) -> Option<String> {
    match app.overlay() {
        Some(Overlay::Find(prompt)) => Some(format!("/{}", prompt.text)),
        Some(Overlay::Help(help)) if help.typing => Some(format!("/{}", help.filter)),
        None if app.is_filtering() => Some(format!("/{}", app.shelf().filter())),
        _ => None,
    }
}

fn prompt_remark(app: &App) -> String {
    match app.overlay() {
        Some(Overlay::Find(prompt)) if !prompt.text.is_empty() => {
            let found = app.article().and_then(|article| article.reader.found(false));
            found.map(|found| found.words()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// As much of the end of a text as fits.
fn tail(text: &str, room: u16) -> String {
    let mut text = text;
    while cells(text) > room {
        let mut rest = text.chars();
        if rest.next().is_none() {
            break;
        }
        text = rest.as_str();
    }
    text.to_owned()
}

/// A message on as many rows as there are.
fn lines(words: &str, area: Area, style: ratatui::style::Style, buffer: &mut Buffer) {
    let room = area.width.saturating_sub(2);
    let mut lines: Vec<Line> = Vec::new();
    wrap(words, 0, words.len(), room, &mut lines);
    for (y, line) in (area.y..area.y + area.height).zip(&lines) {
        let text = words.get(line.start as usize..line.end as usize).unwrap_or_default();
        put(buffer, area.x + 1, y, room, text, style);
    }
}

/// The right end: what is lifted, how far the reader is.
fn standing(app: &App) -> String {
    let dot = app.theme().glyphs.between;
    match app.article() {
        None => {
            let shelf = app.shelf();
            if shelf.filter().is_empty() {
                String::new()
            } else {
                format!("{} of {}", shelf.visible_count(), shelf.rows().len())
            }
        }
        Some(article) => {
            let covers = article.reader.view().covers.all();
            let share = u32::from(article.reader.share()) / 10;
            let far = if article.reader.fits() { String::new() } else { format!("{dot}{share}%") };
            let seen = match article.reader.gate().progress() {
                [] => String::new(),
                progress => format!("you: {}{dot}", standing_words(progress)),
            };
            match covers.total {
                0 => far.trim_start_matches(dot).to_owned(),
                // The word "shown" says that not all of it was lifted by hand.
                total if !article.reader.view().seen.is_empty() => {
                    format!("{seen}{} of {total} shown{far}", covers.lifted)
                }
                total => format!("{seen}{} of {total} lifted{far}", covers.lifted),
            }
        }
    }
}

/// The keys that make sense now, the most useful first.
fn hints(app: &App) -> Vec<(String, &'static str)> {
    let keymap = app.keymap();
    let wanted: Vec<(Context, Action, &'static str)> = match app.article() {
        None => vec![
            (Context::Shelf, Action::Select, "open"),
            (Context::Shelf, Action::Filter, "filter"),
            if app.shelf().is_marked() {
                (Context::Shelf, Action::NextForMe, "begun or seen")
            } else {
                (Context::Shelf, Action::Sort, "sort")
            },
            (Context::Shelf, Action::Help, "help"),
            (Context::Shelf, Action::Quit, "quit"),
        ],
        Some(article) => match app.focus() {
            Focus::Contents(_) => vec![
                (Context::Contents, Action::Select, "go there"),
                (Context::Contents, Action::Toggle, "show or hide"),
                (Context::Contents, Action::Focus, "back to the text"),
                (Context::Contents, Action::Help, "help"),
            ],
            Focus::Text => reading(article),
        },
    };
    wanted
        .into_iter()
        .filter_map(|(context, action, words)| Some((keymap.hint(context, action)?, words)))
        .collect()
}

fn reading(article: &Article) -> Vec<(Context, Action, &'static str)> {
    let reader = &article.reader;
    let mut wanted = Vec::new();
    let covered = reader.view().covers.all().total > 0;
    match reader.selected() {
        Some(Target::Closed(id)) => {
            // What is selected is on the page; covers over words are called by no kind.
            let mut covers = reader.page().iter().filter_map(|row| row.cover.as_ref());
            let kind = covers.find(|cover| cover.id == *id);
            let words = match kind.map(|cover| cover.tag.kind) {
                Some(CoverKind::Section { question: true, .. }) => "show the question",
                Some(CoverKind::Section { question: false, .. }) => "show the heading",
                Some(CoverKind::Answer) => "show the answer",
                _ => "show",
            };
            wanted.push((Context::Reading, Action::Toggle, words));
        }
        Some(Target::Opened(_)) => wanted.push((Context::Reading, Action::Toggle, "hide again")),
        None => {}
    }
    if covered {
        wanted.push((Context::Reading, Action::NextCover, "next cover"));
    } else {
        wanted.push((Context::Reading, Action::NextHeading, "next heading"));
    }
    if reader.names_a_place() || !reader.gate().progress().is_empty() {
        wanted.push((Context::Reading, Action::Seen, "how far you are"));
    }
    wanted.push((Context::Reading, Action::Contents, "contents"));
    wanted.push((Context::Reading, Action::Find, "find"));
    wanted.push((Context::Reading, Action::Help, "help"));
    wanted.push((Context::Reading, Action::Quit, "quit"));
    wanted
}
