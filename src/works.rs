//! Whether two names are of one work.
//!
//! Enters: titles with what is known of their works: year, kind, the title in the original. Leaves:
//! titles as they are compared, and how sure it is that two names are of one work. Promised: pure,
//! linear in the length of a title; a name that could be of two works is never taken for one of
//! them. Not here: which works somebody knows.

mod fold;
mod name;

use crate::article::WorkKind;

pub use fold::{bare, folded};
pub use name::{Name, dated, named};

/// What is known of a work by which it can be told from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known<'a> {
    /// Its title, [`folded`].
    pub title: &'a str,
    /// Its title in the original, [`folded`]; empty where it is not known.
    pub original: &'a str,
    /// The year it came out.
    pub year: Option<u16>,
    /// What it is.
    pub kind: Option<WorkKind>,
}

/// How sure it is that two names are of one work, the least sure first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// They are called the same, and nothing else is known of both.
    Title,
    /// They are called the same and are the same kind of thing.
    Kind,
    /// They came out within a year of each other: sources count a festival or a release.
    Near,
    /// They came out in the same year.
    Year,
}

/// How sure it is that two names are of one work; `None`: they are not.
pub fn agree(one: &Known<'_>, other: &Known<'_>) -> Option<Agreement> {
    let called =
        |title: &str| !title.is_empty() && (title == other.title || title == other.original);
    if !called(one.title) && !called(one.original) {
        return None;
    }
    let kinds = one.kind.zip(other.kind);
    if kinds.is_some_and(|(one, other)| one != other) {
        return None;
    }
    match one.year.zip(other.year) {
        Some((one, other)) if one == other => Some(Agreement::Year),
        Some((one, other)) if one.abs_diff(other) == 1 => Some(Agreement::Near),
        Some(_) => None,
        None if kinds.is_some() => Some(Agreement::Kind),
        None => Some(Agreement::Title),
    }
}

/// What came of looking for a work among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice<T> {
    /// None of them is it.
    Nothing,
    /// It is this one, as surely as is said.
    One(T, Agreement),
    /// It may be any of these: somebody is to be asked.
    Several(Vec<T>),
}

/// The one that agrees best. Two that agree equally well are never chosen between, and neither are
/// two that agree by their titles alone, whatever their kinds.
pub fn choose<T>(candidates: impl IntoIterator<Item = (T, Agreement)>) -> Choice<T> {
    let mut candidates: Vec<(T, Agreement)> = candidates.into_iter().collect();
    let Some(best) = candidates.iter().map(|(_, agreement)| *agreement).max() else {
        return Choice::Nothing;
    };
    // A year tells works apart; without one, whatever is called so may be meant.
    if best >= Agreement::Near {
        candidates.retain(|(_, agreement)| *agreement == best);
    }
    if candidates.len() > 1 {
        return Choice::Several(candidates.into_iter().map(|(found, _)| found).collect());
    }
    candidates.pop().map_or(Choice::Nothing, |(found, agreement)| Choice::One(found, agreement))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(title: &str, year: Option<u16>, kind: Option<WorkKind>) -> Known<'_> {
        Known { title, original: "", year, kind }
    }

    #[test]
    fn years_within_one_agree_and_others_do_not() {
        let film = Some(WorkKind::Film);
        let at = |year| known("tide", year, film);
        assert_eq!(agree(&at(Some(2019)), &at(Some(2019))), Some(Agreement::Year));
        assert_eq!(agree(&at(Some(2019)), &at(Some(2020))), Some(Agreement::Near));
        assert_eq!(agree(&at(Some(2020)), &at(Some(2019))), Some(Agreement::Near));
        assert_eq!(agree(&at(Some(2019)), &at(Some(2021))), None);
        assert_eq!(agree(&at(None), &at(Some(2021))), Some(Agreement::Kind));
        assert_eq!(agree(&known("tide", None, None), &at(None)), Some(Agreement::Title));
    }

    #[test]
    fn works_of_two_kinds_are_two() {
        let film = known("tide", Some(2019), Some(WorkKind::Film));
        let series = known("tide", Some(2019), Some(WorkKind::Series));
        assert_eq!(agree(&film, &series), None);
    }

    #[test]
    fn a_title_in_the_original_is_a_title() {
        let work = Known { original: "gezeiten", ..known("tide", None, None) };
        assert_eq!(agree(&known("gezeiten", None, None), &work), Some(Agreement::Title));
        assert_eq!(agree(&work, &known("gezeiten", None, None)), Some(Agreement::Title));
        // What has no title is called nothing, and not the same.
        assert_eq!(agree(&known("", None, None), &known("tide", None, None)), None);
        assert_eq!(agree(&known("", None, None), &known("", None, None)), None);
    }

    #[test]
    fn two_that_agree_equally_well_are_not_chosen_between() {
        use Agreement::{Kind, Near, Title, Year};
        assert_eq!(choose::<u8>([]), Choice::Nothing);
        assert_eq!(choose([(1, Title)]), Choice::One(1, Title));
        assert_eq!(choose([(1, Near), (2, Year)]), Choice::One(2, Year));
        assert_eq!(choose([(1, Near), (2, Near)]), Choice::Several(vec![1, 2]));
        assert_eq!(choose([(1, Year), (2, Title)]), Choice::One(1, Year));
        assert_eq!(choose([(1, Kind), (2, Title)]), Choice::Several(vec![1, 2]));
    }
}
