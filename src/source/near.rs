//! Names that were nearly typed.
//!
//! Enters: a name that is not there and those that are. Leaves: the one that was most likely
//! meant, if any is near. Promised: a name is near when it differs by case or by a missing
//! extension, or by a slip in every fourth letter; so a short name is near to nothing else. Not here: reading folders.

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
                .filter_map(|candidate| distance(&wanted, candidate, allowed))
                .min()?;
            Some((slips, name))
        })
        .min()
        .map(|(_, name)| name)
}

/// How many letters must be added, left out, changed or swapped with their neighbour; `None` when
/// they are more than `allowed`.
fn distance(wanted: &[char], name: &str, allowed: usize) -> Option<usize> {
    let name: Vec<char> = name.chars().collect();
    if wanted.len().abs_diff(name.len()) > allowed {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=name.len()).collect();
    for (row, &from) in wanted.iter().enumerate() {
        let mut next = Vec::with_capacity(last.len());
        next.push(row + 1);
        for (column, &to) in name.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX);
            let changed = at(&last, column).saturating_add(usize::from(from != to));
            let added = at(&next, column).saturating_add(1);
            let left_out = at(&last, column + 1).saturating_add(1);
            let mut slips = changed.min(added).min(left_out);
            let swapped = row > 0
                && column > 0
                && wanted.get(row - 1) == Some(&to)
                && name.get(column - 1) == Some(&from);
            if swapped {
                slips = slips.min(at(&before_last, column - 1).saturating_add(1));
            }
            next.push(slips);
        }
        before_last = std::mem::replace(&mut last, next);
    }
    last.last().copied().filter(|slips| *slips <= allowed)
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
