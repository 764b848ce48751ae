//! What is kept of an open article for the next time, and how it is found again.
//!
//! Enters: an article and what was remembered of it; or an open article. Leaves: a reader at its
//! old place; or what is to be remembered. Promised: everything remembered is made of what is
//! shown: the fingerprint of an article is that of its public part, a place is a path and an
//! offset in shown text, the words of a heading are kept only where they were never hidden, and a
//! remembered reveal carries a fingerprint of the words it showed and is dropped when they have
//! changed. Nothing is computed from what is still covered.

use super::covers::words_under;
use super::{PageSize, Reader};
use crate::layout::{Place, flat};
use crate::outline::{State, outline};
use crate::spoiler::{BlockId, Document, Gate, Path, Reveals, Shown, SpoilerId, View, project};
use crate::store::{
    Fingerprint, Remembered, SavedHeading, SavedMark, SavedPlace, SavedReveal, fingerprint,
};

/// A reader at the place where the article was left, with what else was remembered of places.
#[derive(Debug)]
pub struct Resumed {
    /// The open article.
    pub reader: Reader,
    /// Its marks, each with the time when it was set.
    pub marks: Vec<(char, Place, u64)>,
}

/// Opens `document` where it was left. Covers that were lifted are lifted again only where
/// `with_reveals` says so and the same words are under them; what `gate` opens is open.
pub fn resume(
    document: Document,
    size: PageSize,
    remembered: Option<&Remembered>,
    with_reveals: bool,
    gate: Gate,
) -> Resumed {
    // Of an article that was never open nothing is looked up: its first page comes sooner.
    let Some(remembered) = remembered else {
        let reader = Reader::at(document, size, Place::default(), Reveals::none(), gate);
        return Resumed { reader, marks: Vec::new() };
    };
    let closed = project(&document, &Reveals::none());
    let same = remembered.fingerprint == fingerprint_of(&closed);
    let find = |saved: &SavedPlace| if same { place_of(saved) } else { nearest(&closed, saved) };
    let reveals =
        if with_reveals { lifted_again(&document, &remembered.reveals) } else { Reveals::none() };
    let top = remembered.place.as_ref().map(&find).unwrap_or_default();
    let mark = |(letter, mark): (&char, &SavedMark)| (*letter, find(&mark.place), mark.at);
    let marks = remembered.marks.iter().map(mark).collect();
    Resumed { reader: Reader::at(document, size, top, reveals, gate), marks }
}

impl Reader {
    /// The fingerprint of the public part.
    pub fn fingerprint(&self) -> u64 {
        fingerprint_of(&project(&self.document, &Reveals::none()))
    }

    /// A place of this article for the store.
    pub fn saved(&self, place: &Place) -> SavedPlace {
        let at = self.outline().current(self.view().position(&place.block));
        let entry = at.and_then(|at| self.outline().entries.get(at));
        let heading = entry.zip(at).map(|(entry, at)| SavedHeading {
            ordinal: u32::try_from(at).unwrap_or(u32::MAX),
            text: (entry.state == State::Never).then(|| entry.label.text()),
        });
        let block = place.block.0.ordinals().collect();
        SavedPlace { block, offset: place.offset, lead: place.lead, heading }
    }

    /// The covers that are lifted, each with a fingerprint of what it shows.
    pub fn saved_reveals(&self) -> Vec<SavedReveal> {
        let lifted = self.reveals();
        let save = |id: &SpoilerId| {
            let words = words_under(self.view(), id)?;
            let fingerprint = fingerprint(words.as_bytes());
            Some(SavedReveal { path: id.path().ordinals().collect(), fingerprint })
        };
        lifted.iter().filter_map(save).collect()
    }
}

/// The fingerprint of an article's public part.
pub fn public_print(document: &Document) -> u64 {
    fingerprint_of(&project(document, &Reveals::none()))
}

/// Of a view in which nothing is lifted: the fingerprint of the public part.
fn fingerprint_of(closed: &View) -> u64 {
    let mut print = Fingerprint::new();
    for block in &closed.blocks {
        match &block.shown {
            Shown::Text(text) | Shown::Opened(_, text) => print.text(&flat(text).text),
            Shown::Cover(cover) => {
                print.text(&cover.name());
                for remark in cover.remarks() {
                    print.text(&remark);
                }
            }
        }
    }
    print.finish()
}

fn lifted_again(document: &Document, saved: &[SavedReveal]) -> Reveals {
    let mut reveals = Reveals::none();
    let mut saved: Vec<&SavedReveal> = saved.iter().collect();
    // Outermost first: what stands under a cover is compared once the cover itself is lifted.
    saved.sort_by_key(|reveal| reveal.path.len());
    for reveal in saved {
        let path = Path::from_ordinals(reveal.path.iter().copied());
        let outer = path.parent().filter(|outer| outer.depth() > 0).map(SpoilerId::new);
        if outer.is_some_and(|outer| !reveals.permits(&outer)) {
            continue;
        }
        let id = SpoilerId::new(path);
        let mut candidate = reveals.clone();
        candidate.open(id.clone());
        let words = words_under(&project(document, &candidate), &id);
        if words.is_some_and(|words| fingerprint(words.as_bytes()) == reveal.fingerprint) {
            reveals = candidate;
        }
    }
    reveals
}

fn place_of(saved: &SavedPlace) -> Place {
    let block = BlockId(Path::from_ordinals(saved.block.iter().copied()));
    Place { block, offset: saved.offset, lead: saved.lead }
}

/// In an article that has changed: the heading or cover that the place stood under.
fn nearest(closed: &View, saved: &SavedPlace) -> Place {
    let Some(heading) = &saved.heading else { return Place::default() };
    let outline = outline(closed);
    let by_words = heading
        .text
        .as_ref()
        .and_then(|text| outline.entries.iter().find(|entry| entry.label.text() == *text));
    let entry = by_words.or_else(|| outline.entries.get(heading.ordinal as usize));
    entry.map_or_else(Place::default, |entry| Place { block: entry.id.clone(), offset: 0, lead: 1 })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::parse::{Format, parse};

    const SIZE: PageSize = PageSize { width: 40, height: 10 };

    fn article(answer: &str) -> Document {
        let text = format!("A film.\n\nSpoilers ahead!\n\n## Why?\n\n{answer}\n\n## Who?\n\nHe.\n");
        parse(&text, Format::Markdown, "article").unwrap().document
    }

    /// What an article of this answer remembers once everything is lifted.
    fn remembered(answer: &str) -> Remembered {
        let mut reader = Reader::new(article(answer), SIZE, Place::default(), Reveals::none());
        reader.reveal_all();
        let fingerprint = reader.fingerprint();
        Remembered { fingerprint, reveals: reader.saved_reveals(), ..Remembered::default() }
    }

    fn lifted(answer: &str, remembered: &Remembered, with_reveals: bool) -> Vec<String> {
        let resumed = resume(article(answer), SIZE, Some(remembered), with_reveals, Gate::shut());
        resumed.reader.view().closed().map(crate::spoiler::Cover::name).collect()
    }

    #[test]
    fn a_remembered_reveal_lifts_what_it_lifted_and_nothing_else() {
        let before = remembered("She left.");
        assert!(lifted("She left.", &before, true).is_empty());
        assert_eq!(lifted("She stayed.", &before, true), ["Answer"]);
        assert_eq!(lifted("She left.", &before, false), ["Question 1", "Question 2"]);
    }
}
