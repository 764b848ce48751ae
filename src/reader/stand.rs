//! How far the reader is, and what that opens.
//!
//! Enters: a [`Gate`], or a place up to which covers are to be lifted. Leaves: another view, with
//! the line at the top of the page where it was. Promised: going farther hides nothing and going
//! back shows nothing; places are those that outermost covers say of themselves, so that none is
//! told that stands under a cover; what is counted is covers that can be seen. Not here: asking
//! first, and keeping how far somebody is.

use super::Reader;
use crate::article::Guess;
use crate::progress::{Progress, Scope};
use crate::spoiler::{Cover, Gate, Reveals, SpoilerId, View, project, project_at};

impl Reader {
    /// How far the reader is.
    pub fn gate(&self) -> &Gate {
        &self.gate
    }

    /// The reader is so far from now on. What was put back by hand opens again, where it was seen.
    pub fn stand_at(&mut self, gate: Gate) {
        self.end_peek();
        self.gate = gate;
        self.reveals.forget_shut();
        self.reproject();
    }

    /// The same, after the article was read again: what was put back by hand stays so.
    pub fn stand_as(&mut self, gate: Gate) {
        if gate != self.gate {
            self.gate = gate;
            self.reproject();
        }
    }

    /// Whether a cover that can be seen now names a place.
    pub fn names_a_place(&self) -> bool {
        self.names_a_place
    }

    /// The places that the article's covers name, in the order of the work as far as there is one;
    /// each rail by itself, in the order in which the article comes to it.
    pub fn places(&self) -> Vec<Scope> {
        places(&project(&self.document, &Reveals::none()))
    }

    /// The place that the selected cover names, or the lifted one around it.
    pub fn selected_place(&self) -> Option<Scope> {
        let id = self.selected()?.id();
        let public = project(&self.document, &Reveals::none());
        let all = self.view.closed().chain(&self.view.seen).chain(public.closed());
        let around = all.filter(|cover| cover.id.encloses(id) && cover.tag.scope.is_some());
        around.max_by_key(|cover| cover.id.path().depth()).and_then(|cover| cover.tag.scope)
    }

    /// How many covers that can be seen now would open for `gate`.
    pub fn would_open(&self, gate: &Gate) -> usize {
        let mut reveals = self.reveals.clone();
        reveals.forget_shut();
        let then = project_at(&self.document, &reveals, gate);
        let opens = |cover: &&Cover| then.seen.iter().any(|seen| seen.id == cover.id);
        self.view.closed().filter(opens).count()
    }

    /// `zu`, after it was confirmed: lifts by hand whatever says that it spoils no more than `place`.
    pub fn reveal_up_to(&mut self, place: Scope) {
        self.end_peek();
        let then = self.up_to(place);
        let seen = |cover: &&Cover| self.view.seen.iter().any(|seen| seen.id == cover.id);
        let more = then.seen.iter().filter(|cover| !seen(cover));
        for id in more.map(|cover| cover.id.clone()).collect::<Vec<SpoilerId>>() {
            self.reveals.open(id);
        }
        self.selected = None;
        self.reproject();
    }

    /// How many covers that can be seen now [`Reader::reveal_up_to`] would lift.
    pub fn closed_up_to(&self, place: Scope) -> usize {
        let then = self.up_to(place);
        let opens = |cover: &&Cover| then.seen.iter().any(|seen| seen.id == cover.id);
        self.view.closed().filter(opens).count()
    }

    fn up_to(&self, place: Scope) -> View {
        let gate = Gate::at(vec![Progress::through(place)], None).up_to(self.gate.limit());
        let mut reveals = self.reveals.clone();
        reveals.forget_shut();
        project_at(&self.document, &reveals, &gate)
    }
}

/// Whether a cover of a view names a place; see [`Reader::names_a_place`].
pub(super) fn names_a_place(view: &View) -> bool {
    view.closed().any(|cover| cover.tag.scope.is_some())
}

/// The places that the covers of a view name; see [`Reader::places`].
pub fn places(view: &View) -> Vec<Scope> {
    let mut rails: Vec<Vec<Scope>> = Vec::new();
    for scope in
        view.closed().filter_map(|cover| cover.tag.scope.or(cover.tag.guess.and_then(Guess::scope)))
    {
        let place = Progress::through(scope);
        if place == Progress::All {
            continue;
        }
        let on_rail = |rail: &&mut Vec<Scope>| {
            rail.first().is_some_and(|first| Progress::through(*first).rail() == place.rail())
        };
        match rails.iter_mut().find(on_rail) {
            Some(rail) => rail.push(scope),
            None => rails.push(vec![scope]),
        }
    }
    for rail in &mut rails {
        let order = |one: &Scope, other: &Scope| {
            Progress::through(*one)
                .compare(Progress::through(*other))
                .unwrap_or(std::cmp::Ordering::Equal)
        };
        rail.sort_by(order);
        rail.dedup_by(|one, other| order(one, other).is_eq());
    }
    rails.concat()
}

/// How far somebody is, in words: "through S01E03".
pub fn standing_words(progress: &[Progress]) -> String {
    let words = |progress: &Progress| match progress {
        Progress::None => "nothing seen".to_owned(),
        Progress::Through(scope) => format!("through {scope}"),
        Progress::All => "all of it seen".to_owned(),
    };
    if progress.is_empty() {
        return words(&Progress::None);
    }
    progress.iter().map(words).collect::<Vec<_>>().join(", ")
}

/// "through S01E03", "at the beginning", "through all of it".
pub fn phrase(progress: Progress) -> String {
    match progress {
        Progress::None => "at the beginning".to_owned(),
        Progress::Through(scope) => format!("through {scope}"),
        Progress::All => "through all of it".to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::layout::Place;
    use crate::parse::{Format, parse};
    use crate::reader::{Done, PageSize};
    use crate::spoiler::Document;

    const SIZE: PageSize = PageSize { width: 40, height: 12 };

    /// Chapters in the order in which they are told, each of two paragraphs.
    fn recap(chapters: &[u16]) -> Document {
        let section = |chapter: &u16| {
            format!(
                "## Day {chapter}? {{spoils=\"chapter {chapter}\"}}\n\nFirst of {chapter}.\n\nLast of {chapter}.\n\n"
            )
        };
        let sections: String = chapters.iter().map(section).collect();
        let text = format!("A book.\n\nSpoilers ahead!\n\n{sections}");
        parse(&text, Format::Markdown, "article").unwrap().document
    }

    fn open(chapters: &[u16]) -> Reader {
        Reader::new(recap(chapters), SIZE, Place::default(), Reveals::none())
    }

    fn through(chapter: u16) -> Gate {
        Gate::at(vec![Progress::Through(Scope::Chapter(chapter))], None)
    }

    fn closed(reader: &Reader) -> Vec<String> {
        reader.view().closed().map(Cover::name).collect()
    }

    /// The words of the first row on the page that has any.
    fn top(reader: &Reader) -> String {
        let row = reader.page().iter().find(|row| !row.segments.is_empty()).unwrap();
        row.segments.iter().map(|segment| segment.text.as_str()).collect()
    }

    #[test]
    fn moving_on_opens_covers_and_moving_back_closes_what_was_opened() {
        let mut reader = open(&[1, 2, 3]);
        assert_eq!(reader.would_open(&through(2)), 2);
        reader.stand_at(through(2));
        assert_eq!(closed(&reader), ["Question 3"]);
        reader.stand_at(through(1));
        assert_eq!(closed(&reader), ["Question 2", "Question 3"]);
        reader.stand_at(Gate::shut());
        assert_eq!(closed(&reader), ["Question 1", "Question 2", "Question 3"]);
    }

    #[test]
    fn a_place_is_named_as_long_as_a_closed_cover_names_one() {
        let mut reader = open(&[1, 2]);
        assert!(reader.names_a_place());
        reader.stand_at(through(1));
        assert!(reader.names_a_place());
        reader.stand_at(through(2));
        assert!(!reader.names_a_place());
        let other = parse("A book.\n\nShe ||leaves||.", Format::Markdown, "article").unwrap();
        reader.reload(other.document);
        assert!(!reader.names_a_place());
        reader.mend(recap(&[3]), &[], std::iter::empty());
        assert!(reader.names_a_place());
    }

    #[test]
    fn the_line_that_is_read_stays_when_covers_above_it_open_and_close() {
        let chapters: Vec<u16> = (1..30).collect();
        let mut reader = open(&chapters);
        reader.stand_at(through(20));
        reader.to_heading(12);
        reader.scroll(3);
        let line = top(&reader);
        assert!(line.contains("of 1"), "{line}");
        for chapter in [29, 25, 14, 29] {
            reader.stand_at(through(chapter));
            assert_eq!(top(&reader), line, "through chapter {chapter}");
        }
    }

    #[test]
    fn what_was_lifted_by_hand_stays_when_the_reader_moves_back() {
        let mut reader = open(&[1, 2, 3]);
        reader.stand_at(through(1));
        reader.to_cover(1);
        assert_eq!((reader.toggle(), reader.toggle()), (Done::Lifted, Done::Lifted));
        assert_eq!(closed(&reader), ["Question 3"]);
        reader.stand_at(Gate::shut());
        assert_eq!(closed(&reader), ["Question 1", "Question 3"]);
    }

    #[test]
    fn what_was_seen_is_put_back_like_what_was_lifted() {
        let mut reader = open(&[1]);
        reader.stand_at(through(1));
        assert_eq!(reader.toggle(), Done::Hidden);
        assert_eq!(closed(&reader), ["Question 1"]);
        assert_eq!(reader.toggle(), Done::Lifted);
        assert_eq!(reader.close(), Done::Hidden);
        assert_eq!(closed(&reader), ["Answer"]);
        reader.stand_at(through(1));
        assert_eq!(reader.hide_all(), Done::Hidden);
        assert_eq!(closed(&reader), ["Question 1"]);
        reader.reload(recap(&[1]));
        assert_eq!(closed(&reader), ["Question 1"]);
        assert_eq!(reader.hide_all(), Done::Nothing);
        reader.stand_at(through(2));
        assert!(closed(&reader).is_empty());
        // Lifted by hand before it was seen, it is put back all the same.
        let mut reader = open(&[1]);
        reader.reveal_all();
        reader.stand_at(through(1));
        assert_eq!(reader.toggle(), Done::Hidden);
        assert_eq!(closed(&reader), ["Question 1"]);
        reader.reveal_all();
        assert_eq!(reader.hide_all(), Done::Hidden);
        assert_eq!(closed(&reader), ["Question 1"]);
    }

    #[test]
    fn lifting_up_to_a_place_lifts_by_hand_and_moves_nobody() {
        let mut reader = open(&[1, 2, 3]);
        reader.to_cover(1);
        assert_eq!(reader.selected_place(), Some(Scope::Chapter(2)));
        assert_eq!(reader.closed_up_to(Scope::Chapter(2)), 2);
        reader.reveal_up_to(Scope::Chapter(2));
        assert_eq!(closed(&reader), ["Question 3"]);
        assert!(reader.gate().progress().is_empty() && reader.view().seen.is_empty());
    }

    #[test]
    fn places_are_told_in_order_and_once() {
        let reader = open(&[3, 1, 3, 2]);
        assert_eq!(reader.places(), [1, 2, 3].map(Scope::Chapter));
    }
}
