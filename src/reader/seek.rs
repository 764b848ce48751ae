//! Finding words in what is shown.
//!
//! Enters: a pattern, or "next". Leaves: the match under the eye and how many there are. Promised:
//! only the projected view is searched, so what is covered is neither found nor counted, and
//! nothing is lifted to show a match. After every change of covers the search is made again. A long
//! text is searched in slices, counted by bytes that are shown and by no clock, so that keys are
//! heard between two of them; a key that is pressed keeps the page where it is.

use super::Reader;
use crate::find::{Match, Query, Search as Matches, Spot as TextSpot, status};
use crate::layout::Spot;

/// So much of what is shown is looked at before a key is heard: a few milliseconds.
pub const SLICE: usize = 2 << 20;

/// A search that is going on.
#[derive(Debug)]
pub(super) struct Search {
    matches: Matches,
    current: Option<usize>,
    goal: Goal,
}

/// Where a search leads, once it has come far enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goal {
    /// Nowhere any more.
    Reached,
    /// To the first match from here on.
    First(TextSpot),
    /// To the match of this number, which may lie over the article's end or beginning.
    Match(i64),
    /// The first match from here on is the one under the eye, and the page stays.
    Here(TextSpot),
}

/// What a search found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The match under the eye, from 0.
    pub current: Option<usize>,
    /// All matches in what is shown.
    pub total: usize,
    /// The search went over the article's end, or beginning.
    pub wrapped: bool,
    /// All that is shown was looked at.
    pub done: bool,
}

impl Found {
    /// What is said of it. Nothing is counted before everything was looked at.
    pub fn words(&self) -> String {
        if self.done { status(self.current, self.total) } else { "searching".to_owned() }
    }
}

impl Reader {
    /// Finds `pattern` from the top of the page on, and brings the first match on the page: in the
    /// first slice, or later by [`Reader::go_on`]. An empty pattern clears.
    pub fn find(&mut self, pattern: &str) -> Option<Found> {
        self.look_for(pattern, SLICE)
    }

    fn look_for(&mut self, pattern: &str, budget: usize) -> Option<Found> {
        self.end_peek();
        let Some(query) = Query::new(pattern) else {
            self.search = None;
            return None;
        };
        let goal = Goal::First(self.text_spot());
        self.search = Some(Search { matches: Matches::new(query), current: None, goal });
        self.go_on(budget)
    }

    /// The `times`-th match further on, or back where negative.
    pub fn find_next(&mut self, times: i64) -> Option<Found> {
        self.end_peek();
        let search = self.search.as_mut()?;
        let here = search.current.and_then(|at| i64::try_from(at).ok()).unwrap_or(-1);
        let before = match search.goal {
            Goal::Match(number) => number,
            Goal::Reached | Goal::First(_) | Goal::Here(_) => here,
        };
        search.goal = Goal::Match(before.saturating_add(times));
        let wrapped = self.reach();
        self.found(wrapped)
    }

    /// Looks at about `budget` bytes more of what is shown, where a search is not done.
    pub fn go_on(&mut self, budget: usize) -> Option<Found> {
        let search = self.search.as_mut()?;
        if !search.matches.is_done() {
            search.matches.step(&self.view, budget);
        }
        let wrapped = self.reach();
        self.found(wrapped)
    }

    /// Whether there is more to look at.
    pub fn is_searching(&self) -> bool {
        self.search.as_ref().is_some_and(|search| !search.matches.is_done())
    }

    /// Whether this is looked for, and not everywhere yet.
    pub fn is_searching_for(&self, pattern: &str) -> bool {
        let search = self.search.as_ref().filter(|search| !search.matches.is_done());
        search.is_some_and(|search| search.matches.query().pattern() == pattern)
    }

    /// A key was pressed: what is found from now on does not move the page.
    pub fn stay_here(&mut self) {
        let spot = self.text_spot();
        if let Some(search) = &mut self.search
            && matches!(search.goal, Goal::First(_) | Goal::Match(_))
        {
            search.goal = if search.current.is_some() { Goal::Reached } else { Goal::Here(spot) };
        }
    }

    /// Goes where the search leads, if it has come so far; whether that was over the article's end.
    fn reach(&mut self) -> bool {
        let Some(search) = &mut self.search else { return false };
        let (total, done) = (search.matches.total(), search.matches.is_done());
        let from = |spot| {
            let first = search.matches.index_after(spot);
            if first < total { Some(first) } else { None }
        };
        let (current, wrapped) = match search.goal {
            Goal::Reached => return false,
            Goal::First(spot) => match from(spot) {
                Some(first) => (Some(first), false),
                None if !done => return false,
                None => ((total > 0).then_some(0), total > 0),
            },
            Goal::Here(spot) => {
                let first = from(spot);
                if first.is_some() || done {
                    (search.current, search.goal) = (first, Goal::Reached);
                }
                return false;
            }
            Goal::Match(number) => {
                let all = i64::try_from(total).unwrap_or(i64::MAX);
                let wrapped = !(0..all).contains(&number);
                if wrapped && !done {
                    return false;
                }
                (
                    usize::try_from(number.checked_rem_euclid(all).unwrap_or(-1)).ok(),
                    wrapped && all > 0,
                )
            }
        };
        let is_jump = matches!(search.goal, Goal::Match(_)) && current.is_some();
        (search.current, search.goal) = (current, Goal::Reached);
        if is_jump {
            self.remember_jump();
        }
        self.bring_match();
        wrapped
    }

    /// Ends the search: nothing is marked any more.
    pub fn clear_find(&mut self) {
        self.search = None;
    }

    /// The matches in one block of the view, and which of them is under the eye.
    pub fn matches_in(&self, position: usize) -> (&[Match], Option<usize>) {
        let Some(search) = &self.search else { return (&[], None) };
        let here = search.matches.in_block(position);
        let first = search.matches.index_after(TextSpot { position, offset: 0 });
        let current = search.current.and_then(|at| at.checked_sub(first));
        (here, current.filter(|at| *at < here.len()))
    }

    /// Where the search stands.
    pub fn found(&self, wrapped: bool) -> Option<Found> {
        let search = self.search.as_ref()?;
        let (total, done) = (search.matches.total(), search.matches.is_done());
        Some(Found { current: search.current, total, wrapped, done })
    }

    /// Searches the view anew: positions changed, and more or less is shown.
    pub(super) fn search_again(&mut self) {
        let Some(search) = self.search.take() else { return };
        let matches = Matches::new(search.matches.query().clone());
        let goal = Goal::Here(self.text_spot());
        self.search = Some(Search { matches, current: None, goal });
        self.go_on(SLICE);
    }

    /// Where the page begins, as the search counts.
    fn text_spot(&self) -> TextSpot {
        TextSpot { position: self.position_of(&self.top), offset: self.top.offset }
    }

    fn bring_match(&mut self) {
        let Some(search) = &self.search else { return };
        let at = search.current.and_then(|at| search.matches.matches().get(at));
        let Some((position, start)) = at.map(|found| (found.position, found.start)) else { return };
        let row = self.layout.laid(&self.view, position).row_of(start);
        let spot = Spot { position, row };
        if self.page.iter().any(|row| row.spot == spot) {
            return;
        }
        let third = i64::from(self.size.height / 3);
        let top = self.layout.moved(&self.view, spot, -third);
        self.loosen();
        self.go(top);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::layout::Place;
    use crate::parse::{Format, parse};
    use crate::reader::PageSize;
    use crate::spoiler::Reveals;

    /// A text of so many paragraphs; a lamp in each that `lamps` names.
    fn reader(paragraphs: usize, lamps: &[usize]) -> Reader {
        let words =
            |at| if lamps.contains(&at) { "The lamp was lit." } else { "It was dark again." };
        let text: Vec<String> = (0..paragraphs).map(|at| format!("{} {at}.", words(at))).collect();
        let document = parse(&text.join("\n\n"), Format::Markdown, "a.md").unwrap().document;
        let size = PageSize { width: 40, height: 6 };
        Reader::new(document, size, Place::default(), Reveals::none())
    }

    /// Slices of about two paragraphs, until there is no more; how many, and what is said then.
    fn to_the_end(reader: &mut Reader) -> (usize, String) {
        let mut slices = 0;
        while reader.is_searching() {
            assert_eq!(reader.found(false).unwrap().words(), "searching");
            reader.go_on(150);
            slices += 1;
        }
        (slices, reader.found(false).unwrap().words())
    }

    #[test]
    fn slices_find_what_one_look_finds() {
        for lamps in [&[][..], &[3], &[3, 17, 18], &[39]] {
            let (mut once, mut slowly) = (reader(40, lamps), reader(40, lamps));
            let found = once.find("lamp").unwrap();
            slowly.look_for("lamp", 150);
            let (slices, words) = to_the_end(&mut slowly);
            assert!(found.done && slices > 10);
            assert_eq!(words, found.words());
            assert_eq!(slowly.place(), once.place(), "{lamps:?}");
            for times in [1, -2, 5, -1] {
                assert_eq!(slowly.find_next(times), once.find_next(times));
                assert_eq!(slowly.place(), once.place(), "{lamps:?} {times}");
            }
        }
    }

    #[test]
    fn the_first_match_is_on_the_page_before_all_of_them_are_counted() {
        let mut reader = reader(200, &[20, 190]);
        reader.look_for("lamp", 150);
        while reader.found(false).unwrap().current.is_none() {
            reader.go_on(150);
        }
        assert!(reader.is_searching());
        let place = reader.place().clone();
        assert_eq!(to_the_end(&mut reader).1, "1 of 2 in what is shown");
        assert_eq!(reader.place(), &place);
    }

    #[test]
    fn a_match_that_is_not_found_yet_is_gone_to_when_it_is() {
        let (mut once, mut slowly) = (reader(200, &[2, 90, 190]), reader(200, &[2, 90, 190]));
        slowly.look_for("lamp", 400);
        assert_eq!(slowly.find_next(1).unwrap().current, Some(0));
        slowly.find_next(1);
        to_the_end(&mut slowly);
        once.find("lamp");
        once.find_next(2);
        assert_eq!(slowly.place(), once.place());
        // Back over the beginning: only the end tells where that leads.
        slowly.look_for("lamp", 400);
        slowly.find_next(-5);
        to_the_end(&mut slowly);
        assert!(slowly.found(false).unwrap().current.is_some());
    }

    #[test]
    fn a_key_keeps_the_page_where_it_is() {
        let mut reader = reader(200, &[190]);
        let place = reader.place().clone();
        reader.look_for("lamp", 150);
        reader.stay_here();
        assert_eq!(to_the_end(&mut reader).1, "1 of 1 in what is shown");
        assert_eq!(reader.place(), &place);
        reader.look_for("lamp", 150);
        reader.clear_find();
        assert!(!reader.is_searching() && reader.found(false).is_none());
    }
}
