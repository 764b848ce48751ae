//! What `--show` lifts, and the sheet that results.
//!
//! Enters: the words after `--show`, and a way to project. Leaves: a [`Sheet`]. Promised: only
//! covers that are asked for are lifted, and only those that can be seen by then; a number that
//! is not there is an error that names what is. [`look`] is the one place outside the reader that
//! calls `project`: print mode and the linear reader go through it.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use super::sections::outermost;
use crate::article::CoverKind;
use crate::spoiler::{Cover, Document, Gate, Reveals, SpoilerId, View, project, project_at};

/// The way to project `document`, for [`lift`] and [`Sheet::change`].
pub fn look(document: &Document) -> impl Fn(&Reveals) -> View + '_ {
    move |reveals| project(document, reveals)
}

/// The same for somebody who is as far as `gate`.
pub fn look_at<'a>(document: &'a Document, gate: &'a Gate) -> impl Fn(&Reveals) -> View + 'a {
    move |reveals| project_at(document, reveals, gate)
}

/// What to show of what is hidden: `none`, or any of `headings`, `inline`, `all`, `2`, `4-5`,
/// with commas between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Show {
    headings: bool,
    inline: bool,
    all: bool,
    numbers: Vec<RangeInclusive<u32>>,
}

impl Show {
    /// Everything.
    pub fn all() -> Self {
        Self { all: true, ..Self::default() }
    }

    fn wants(&self, cover: &Cover) -> bool {
        let asked = match cover.tag.kind {
            CoverKind::Section { .. } => self.headings,
            CoverKind::Inline => self.inline,
            CoverKind::Answer | CoverKind::Block | CoverKind::Title => false,
        };
        asked
            || self.all
            || cover
                .number
                .parts()
                .next()
                .is_some_and(|number| self.numbers.iter().any(|numbers| numbers.contains(&number)))
    }

    /// The smallest number asked for that is not there.
    fn unknown(&self, last: u32) -> Option<u32> {
        let beyond = |numbers: &RangeInclusive<u32>| match (*numbers.start(), *numbers.end()) {
            (0, _) => Some(0),
            (start, end) if end > last => Some(start.max(last.saturating_add(1))),
            _ => None,
        };
        self.numbers.iter().filter_map(beyond).min()
    }
}

impl FromStr for Show {
    type Err = String;

    fn from_str(words: &str) -> Result<Self, String> {
        let mut show = Self::default();
        for word in words.split(',').map(str::trim) {
            match word {
                "none" => {}
                "headings" => show.headings = true,
                "inline" => show.inline = true,
                "all" => show.all = true,
                word => show.numbers.push(numbers(word).ok_or(
                    "write none, headings, inline, all, or numbers such as 2,4-5".to_owned(),
                )?),
            }
        }
        Ok(show)
    }
}

fn numbers(word: &str) -> Option<RangeInclusive<u32>> {
    let digits = |word: &str| {
        // `parse` would take a sign.
        word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok()).flatten()
    };
    let (start, end) = word.split_once('-').unwrap_or((word, word));
    let numbers = digits(start.trim_end())?..=digits(end.trim_start())?;
    (!numbers.is_empty()).then_some(numbers)
}

/// A number that no cover has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// It was asked for
    pub number: u32,
    /// and this is the last there is, 0 when there is none.
    pub last: u32,
}

impl fmt::Display for Unknown {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "there is no cover {}; ", self.number)?;
        match self.last {
            0 => write!(out, "no cover here has a number"),
            1 => write!(out, "the only one with a number is 1"),
            last => write!(out, "covers are 1-{last}"),
        }
    }
}

impl std::error::Error for Unknown {}

/// A view, the reveals that made it, and what is known of the covers that were lifted for it.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What can be seen.
    pub view: View,
    /// What is lifted.
    pub reveals: Reveals,
    seen: BTreeMap<SpoilerId, Cover>,
}

impl Sheet {
    /// Nothing lifted.
    pub fn new(project: impl Fn(&Reveals) -> View) -> Self {
        let reveals = Reveals::none();
        let mut sheet = Self { view: project(&reveals), reveals, seen: BTreeMap::new() };
        sheet.learn();
        sheet
    }

    /// Lifts what is in `reveals` and nothing else.
    pub fn change(&mut self, reveals: Reveals, project: impl Fn(&Reveals) -> View) {
        self.view = project(&reveals);
        self.reveals = reveals;
        self.learn();
    }

    /// The cover of this name, lifted or not.
    pub fn cover(&self, id: &SpoilerId) -> Option<&Cover> {
        self.seen.get(id)
    }

    /// The number by which the outermost cover around `id` is called.
    pub fn number(&self, id: &SpoilerId) -> Option<u32> {
        self.cover(&outermost(id))?.number.parts().next()
    }

    /// The highest number of an outermost cover; 0 when none has a number.
    pub fn last(&self) -> u32 {
        self.seen.values().filter_map(|cover| cover.number.parts().next()).max().unwrap_or(0)
    }

    fn learn(&mut self) {
        let Self { view, seen, .. } = self;
        for cover in view.closed().chain(&view.lifted) {
            seen.entry(cover.id.clone()).or_insert_with(|| cover.clone());
        }
    }
}

/// Lifts what `show` asks for, step by step, until there is nothing more to lift.
pub fn lift(show: &Show, project: impl Fn(&Reveals) -> View) -> Result<Sheet, Unknown> {
    let mut sheet = Sheet::new(&project);
    let last = sheet.last();
    if let Some(number) = show.unknown(last) {
        return Err(Unknown { number, last });
    }
    loop {
        let mut reveals = sheet.reveals.clone();
        for cover in sheet.view.closed().filter(|cover| show.wants(cover)) {
            reveals.open(cover.id.clone());
        }
        // A cover too deep to be lifted stays in the view although it is among the reveals.
        if reveals == sheet.reveals {
            return Ok(sheet);
        }
        sheet.change(reveals, &project);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::print::sample;

    #[track_caller]
    fn check(words: &str, expected: Result<&[&str], &str>) {
        let document = sample::recap();
        let show: Show = words.parse().unwrap();
        let names = lift(&show, look(&document)).map(|sheet| {
            sheet.view.closed().map(|cover| format!("{} {}", cover.name(), cover.number)).collect()
        });
        let names: Result<Vec<String>, String> = names.map_err(|unknown| unknown.to_string());
        let expected = expected.map(|names| names.iter().map(ToString::to_string).collect());
        assert_eq!(names, expected.map_err(str::to_owned), "{words}");
    }

    #[test]
    fn what_is_asked_for_is_lifted_and_nothing_else() {
        for (words, left) in [
            ("none", &["Question 1 1", "Question 2 2"][..]),
            ("none,1", &["Question 2 2"]),
            ("headings", &["Answer 1", "Answer 2"]),
            ("headings, 1", &["Answer 2"]),
            ("inline", &["Question 1 1", "Question 2 2"]),
            ("1-2", &[]),
            ("all", &[]),
        ] {
            check(words, Ok(left));
        }
    }

    #[test]
    fn a_number_that_no_cover_has_is_an_error_that_says_which_there_are() {
        check("9", Err("there is no cover 9; covers are 1-2"));
        check("2-4000000000", Err("there is no cover 3; covers are 1-2"));
        check("0", Err("there is no cover 0; covers are 1-2"));
        let document = sample::document(vec![sample::runs(vec![sample::secret("x")])]);
        let error = lift(&"1".parse().unwrap(), look(&document)).unwrap_err();
        assert_eq!(error.to_string(), "there is no cover 1; no cover here has a number");
    }

    #[test]
    fn words_that_say_nothing_are_refused() {
        for words in ["", "x", "1,,2", "5-2", "-1", "+1", "1.2", "1-", "99999999999", "headings 1"]
        {
            assert!(words.parse::<Show>().is_err(), "{words}");
        }
    }

    #[test]
    fn covers_too_deep_to_lift_do_not_keep_it_busy() {
        let mut blocks = vec![sample::paragraph("bottom")];
        for _ in 0..80 {
            blocks = vec![sample::passage(blocks)];
        }
        let document = sample::document(blocks);
        let sheet = lift(&Show::all(), look(&document)).unwrap();
        assert_eq!(sheet.view.closed().count(), 1);
        assert_eq!(sheet.number(&sheet.view.closed().next().unwrap().id), Some(1));
    }
}
