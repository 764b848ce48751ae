//! The rows of the library, read beside the loop.
//!
//! Enters: folders, what is remembered, what the reader has seen. Leaves: rows, the bundled articles'
//! at once and the folders' a few at a time, by way of the loop. Promised: a row holds what is public
//! and what is remembered; an article that cannot be read is passed over; nobody waits for a folder.

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::signals::Reporter;
use super::standing::seen;
use super::world::World;
use crate::app::Event;
use crate::mend::Mends;
use crate::parse::{Rules, parse_kept};
use crate::seen::Titles;
use crate::shelf::Row;
use crate::source::{Address, Loaded, bundled, folder, load_as};
use crate::spoiler::{Reveals, project};
use crate::store::Summary;

/// So many rows fill a screen: they are not waited for.
const SCREEN: usize = 64;

/// Between two reports of more rows; each has the library put in order again.
const PACE: Duration = Duration::from_millis(250);

/// What is needed to make rows.
struct Listing {
    rules: Rules,
    summaries: HashMap<String, Summary>,
    titles: Option<Titles>,
}

impl World {
    /// The library: the bundled articles at once, the folders' as they are read.
    pub fn list(&mut self) -> Vec<Row> {
        let own = bundled::BUNDLED.iter().map(bundled::Bundled::address);
        let own: Vec<Address> = own.filter(|_| self.bundled).collect();
        let summaries = self.store.list().into_iter();
        let summaries = summaries.map(|summary| (summary.key.clone(), summary)).collect();
        let mut listing = Listing { rules: self.rules, summaries, titles: None };
        let Some(reporter) = self.reporter.clone() else {
            listing.titles = self.standings.titles();
            let rest = self.folders.iter().filter_map(|path| folder::list(path).ok()).flatten();
            return own
                .into_iter()
                .chain(rest)
                .filter_map(|address| listing.row(&address))
                .collect();
        };
        let rows: Vec<Row> = own.iter().filter_map(|address| listing.row(address)).collect();
        let (standings, folders, mut own) =
            (self.standings.clone(), self.folders.clone(), rows.clone());
        // Without a thread the shelf simply lacks the folders until it is listed again.
        let _ = std::thread::Builder::new().name("library".into()).spawn(move || {
            listing.titles = standings.titles();
            if let Some(titles) = &listing.titles {
                for row in &mut own {
                    row.seen = seen(row, titles);
                }
                reporter.report(Event::Listed(own));
            }
            if !folders.is_empty() {
                listing.report(&folders, &reporter);
            }
        });
        rows
    }
}

impl Listing {
    /// Reads folders, and reports their rows as they come; at last those that are left, if any.
    fn report(&self, folders: &[PathBuf], reporter: &Reporter) {
        let mut rows = Vec::new();
        let mut told: Option<Instant> = None;
        let mut take = |address| {
            rows.extend(self.row(&address));
            let is_due = match told {
                None => rows.len() >= SCREEN,
                Some(told) => told.elapsed() >= PACE,
            };
            if is_due {
                told = Some(Instant::now());
                reporter.report(Event::Listed(std::mem::take(&mut rows)));
            }
        };
        for path in folders {
            // A folder that cannot be read is passed over like an article.
            let _ = folder::each(path, &mut take);
        }
        reporter.report(Event::Listed(rows));
    }

    fn row(&self, address: &Address) -> Option<Row> {
        let Loaded { text, format, name, .. } = load_as(address, None, address.limit()).ok()?;
        let parsed = parse_kept(self.rules, &Mends::default(), &text, format, &name).ok()?;
        let view = project(&parsed.document, &Reveals::none());
        let key = address.key();
        let summary = self.summaries.get(&key);
        let mut row = Row::of(&view, key);
        row.bundled = matches!(address, Address::Bundled(_));
        row.read = summary.and_then(|summary| summary.read);
        row.bookmarked = summary.is_some_and(|summary| summary.bookmarked);
        row.seen = self.titles.as_ref().and_then(|titles| seen(&row, titles));
        Some(row)
    }
}
