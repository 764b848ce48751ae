//! Names that were nearly typed.
//!
//! Enters: a name that is not there and those that are. Leaves: the one that was most likely
//! meant, if any is near. Promised: a name is near when it differs by case or by a missing
//! extension, or by a slip in every fourth letter; so a short name is near to nothing else. Not here: reading folders.

use crate::text::distance;

/// The name that `typed` most likely meant.
pub(super) fn nearest(typed: &str, names: impl Iterator<Item = String>) -> Option<String> {
    let wanted: Vec<char> = typed.to_lowercase().chars().collect();
    let typed_stem = typed.rsplit_once('.').map_or(typed, |(stem, _)| stem);
    let allowed = (typed_stem.chars().count() / 4).min(4);
    names
        .filter_map(|name| {
            let whole = name.to_lowercase();
            let stem = whole.rsplit_once('.').map_or(whole.as_str(), |(stem, _)| stem);
            let slips = [whole.as_str(), stem]
                .into_iter()
                .map(|candidate| candidate.chars().collect::<Vec<char>>())
                .filter(|letters| wanted.len().abs_diff(letters.len()) <= allowed)
                .map(|letters| distance(&wanted, &letters))
                .min()
                .filter(|slips| *slips <= allowed)?;
            Some((slips, name))
        })
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, meant: Option<&str>) {
        let names = ["dont-leave.md", "Nosferatu.txt", "detour.md", "recap-07.md", "a.md"];
        let found = nearest(typed, names.into_iter().map(str::to_owned));
        assert_eq!(found.as_deref(), meant, "{typed}");
    }

    #[test]
    fn a_slip_of_the_fingers_is_forgiven() {
        check("nosfertau.txt", Some("Nosferatu.txt"));
        check("dont-laeve.md", Some("dont-leave.md"));
        check("detur.md", Some("detour.md"));
        check("recap-7.md", Some("recap-07.md"));
    }

    #[test]
    fn case_and_a_missing_extension_do_not_matter() {
        check("nosferatu", Some("Nosferatu.txt"));
        check("DONT-LEAVE", Some("dont-leave.md"));
    }

    #[test]
    fn a_name_that_is_like_none_suggests_none() {
        check("metropolis.md", None);
        check("", None);
        check("x.md", None);
        check("日本語.md", None);
    }
}
