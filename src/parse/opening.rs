//! How far a text is in the open.
//!
//! Enters: a text, and the name it came under. Leaves: how many lines stand before the first that
//! may hide something, if the text is plain. Promised: the number is the same whatever is hidden,
//! so that it may be guessed from these lines how the text is written. Not here: what is guessed
//! (`source/sniff.rs`).

use super::Rules;
use super::compose::compose;
use super::plain;
use crate::article::Words;
use crate::mend::Mends;

/// How many lines at the beginning of a plain text hold nothing hidden. A paragraph that holds a
/// cover counts from its first line.
pub fn open_lines(text: &Words, name: &str) -> usize {
    let (draft, _) = plain::draft(text);
    let covered = draft.blocks.iter().find(|block| block.hides()).map(|block| block.line);
    let (_, veiled, _) = compose(draft, name, Rules::default(), &Mends::default());
    let first = covered.into_iter().chain(veiled.first()).min();
    first.map_or(usize::MAX, |line| usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: usize) {
        assert_eq!(open_lines(&text.into(), "harbour"), expected, "{text}");
    }

    #[test]
    fn a_text_that_hides_nothing_is_open_to_its_end() {
        check("Two sisters share a house.\n\nOne of them leaves.\n", usize::MAX);
    }

    #[test]
    fn lines_are_open_up_to_the_first_cover_whatever_stands_under_it() {
        for hidden in ["Tom", "[a](b) and **c**", "one\n\n## Why?\n\ntwo"] {
            check(&format!("One.\n\nTwo.\n\n[spoiler]\n{hidden}\n[/spoiler]\n\nThree.\n"), 4);
        }
        check("One.\n\nTwo is\nwrapped: ||Tom|| did it.\n", 2);
    }

    #[test]
    fn lines_are_open_up_to_the_warning_itself() {
        for hidden in ["Tom did it.", "See [Tom](x).\n\n## Why?\n\nHe did it."] {
            check(&format!("A film.\n\nSpoilers ahead!\n\n{hidden}\n"), 3);
        }
    }

    #[test]
    fn an_opener_that_nothing_closes_hides_what_is_behind_it() {
        check("One.\n\n[spoiler]\n\nTwo.\n\n**Three**\n", 2);
        check("One.\n\n<details>\n\nTwo.\n\n**Three**\n", 2);
    }

    #[test]
    fn a_name_that_promises_the_ending_leaves_the_title_open() {
        for title in ["Harbour", "# Harbour"] {
            let text = format!("{title}\n\nA film about a harbour.\n\nThen it burns.\n");
            assert_eq!(open_lines(&text.into(), "harbour-ending-explained"), 2, "{title}");
        }
    }
}
