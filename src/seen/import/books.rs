//! Books: Goodreads and `StoryGraph`.
//!
//! Enters: a table. Leaves: the books that were read to their end. Promised: a book that is being
//! read says not how far, so it says nothing; the place of a book in its series, which stands in
//! brackets behind its title, is no part of the title.

use super::csv::{Row, Table};
use super::date::Order;
use super::{Found, Imported};
use crate::article::WorkKind;
use crate::progress::Progress;

/// Goodreads' library.
pub(super) fn goodreads(table: &Table<'_>) -> Imported {
    let mut imported = Imported::of("goodreads");
    books(&mut imported, table, "exclusive shelf", &["date read"], |row| {
        (
            without_series(row.get("title")),
            row.year(&["original publication year", "year published"]),
        )
    });
    imported
}

/// `StoryGraph`'s library.
pub(super) fn story_graph(table: &Table<'_>) -> Imported {
    let mut imported = Imported::of("storygraph");
    let days = ["last date read", "dates read"];
    books(&mut imported, table, "read status", &days, |row| (row.get("title"), None));
    imported
}

fn books(
    imported: &mut Imported,
    table: &Table<'_>,
    status: &str,
    days: &[&str],
    name: impl for<'a> Fn(&'a Row<'_, '_>) -> (&'a str, Option<u16>),
) {
    let rows: Vec<_> = table.rows().collect();
    let order = Order::of(rows.iter().flatten().map(|row| row.any(days)));
    for row in rows {
        let row = match row {
            Ok(row) => row,
            Err(broken) => {
                imported.unread(broken.line, broken.what);
                continue;
            }
        };
        match row.get(status).to_lowercase().as_str() {
            "read" => {
                let (title, year) = name(&row);
                imported.find(book(
                    title,
                    year,
                    Progress::All,
                    order.read(row.any(days)),
                    row.line,
                ));
            }
            "" => imported.unread(row.line, "it does not say whether it was read"),
            _ => imported.silent += 1,
        }
    }
}

/// A book, and how far it was read.
pub(super) fn book(
    title: &str,
    year: Option<u16>,
    progress: Progress,
    when: u64,
    line: usize,
) -> Found {
    let (title, original) = (title.to_owned(), String::new());
    Found { title, original, year, kind: Some(WorkKind::Book), progress, when, line }
}

/// "The Lamp (The Harbour, #1)" is "The Lamp".
fn without_series(title: &str) -> &str {
    let series = title.strip_suffix(')').and_then(|title| title.rsplit_once(" ("));
    match series {
        Some((rest, series)) if series.contains('#') && !rest.trim().is_empty() => rest.trim(),
        _ => title,
    }
}
