//! What somebody may have meant.
//!
//! Enters: a word that is not known, and the words that are. Leaves: the nearest known one, if
//! it is near. Promised: a slip of one or two letters is found, a different word is not. Not
//! here: what is said about it.

/// The known word nearest to `word`: one that differs by at most a third of its letters, dropped,
/// added, changed or swapped with their neighbours. Case and the kind of dash do not count.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let letters = plain(word);
    // What is far longer than any name is no slip of one.
    if letters.len() > 40 {
        return None;
    }
    known
        .map(|known| (distance(&letters, &plain(known)), known))
        .filter(|(distance, known)| *distance <= (known.len() / 3).clamp(1, 3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

fn plain(word: &str) -> Vec<char> {
    word.chars().map(|c| if c == '_' { '-' } else { c.to_ascii_lowercase() }).collect()
}

/// Letters that must be dropped, added, changed or swapped with their neighbours between two words.
pub fn distance(one: &[char], two: &[char]) -> usize {
    let width = two.len() + 1;
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..width).collect();
    for (row, a) in one.iter().enumerate() {
        let mut current = Vec::with_capacity(width);
        current.push(row + 1);
        for (column, b) in two.iter().enumerate() {
            let at =
                |cells: &[usize], place: usize| cells.get(place).copied().unwrap_or(usize::MAX);
            let changed = at(&above, column) + usize::from(a != b);
            let dropped = at(&above, column + 1) + 1;
            let added = at(&current, column) + 1;
            let mut least = changed.min(dropped).min(added);
            if row > 0
                && column > 0
                && one.get(row - 1) == Some(b)
                && two.get(column - 1) == Some(a)
            {
                least = least.min(at(&before, column - 1) + 1);
            }
            current.push(least);
        }
        before = above;
        above = current;
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 6] =
        ["width", "theme", "mouse", "remember_reveals", "next-heading", "next-cover"];

    #[track_caller]
    fn check(word: &str, expected: Option<&str>) {
        assert_eq!(nearest(word, KNOWN.into_iter()), expected, "{word}");
    }

    #[test]
    fn a_slip_is_found() {
        check("widht", Some("width"));
        check("Width", Some("width"));
        check("themes", Some("theme"));
        check("remember-reveals", Some("remember_reveals"));
        check("nextheading", Some("next-heading"));
        check("next-covers", Some("next-cover"));
    }

    #[test]
    fn another_word_is_not() {
        check("colour", None);
        check("mound", None);
        check("", None);
        check(&"width".repeat(20), None);
    }
}
