//! Filtering the library as the reader types.
//!
//! Enters: the words typed so far and the rows' public words. Leaves: the rows that match, the
//! best first. Promised: every typed word must match, its letters in this order; case,
//! diacritics and the shape of quotation marks do not matter; typing one more character never
//! brings a row back, so only what matched is looked at again. Nothing in what is typed is a
//! command.

use nucleo_matcher::chars::{graphemes, normalize, to_lower_case};
use nucleo_matcher::{Config, Matcher, Utf32Str, Utf32String};

use super::Row;

/// In a library of more rows the first way in which the letters stand in a row counts, and not the
/// best one: that is found ten times sooner. Which rows match is the same.
const MANY: usize = 10_000;

/// The matcher with its buffers, which are large and are made when something is first typed.
#[derive(Default)]
pub(super) struct Filter {
    matcher: Option<Box<Matcher>>,
    keys: Vec<u64>,
}

impl Filter {
    /// Keeps of `positions` (into `words`) those that match `typed`, the best first; of equal ones
    /// the one first that comes first in `ranks`, which gives every position its place.
    pub(super) fn keep(
        &mut self,
        typed: &str,
        words: &[Utf32String],
        ranks: &[u32],
        ordered: &[u32],
        positions: &mut Vec<u32>,
    ) {
        let needles: Vec<Utf32String> =
            fold(typed).split_whitespace().map(Utf32String::from).collect();
        let matcher = self.matcher.get_or_insert_with(|| Box::new(Matcher::new(config())));
        let thorough = words.len() <= MANY;
        self.keys.clear();
        for position in positions.iter() {
            let at = *position as usize;
            let (Some(words), Some(rank)) = (words.get(at), ranks.get(at)) else { continue };
            if let Some(score) = score(matcher, thorough, words.slice(..), &needles) {
                // The best score is the least key.
                self.keys.push(u64::from(u32::MAX - score) << 32 | u64::from(*rank));
            }
        }
        self.keys.sort_unstable();
        positions.clear();
        let rank = |key: &u64| usize::try_from(key & u64::from(u32::MAX)).ok();
        positions.extend(self.keys.iter().filter_map(|key| ordered.get(rank(key)?).copied()));
    }
}

fn config() -> Config {
    // Folding is done before, once for every row and not at every key.
    let mut config = Config::DEFAULT;
    config.ignore_case = false;
    config.normalize = false;
    config.prefer_prefix = true;
    config
}

fn score(
    matcher: &mut Matcher,
    thorough: bool,
    words: Utf32Str<'_>,
    needles: &[Utf32String],
) -> Option<u32> {
    needles.iter().try_fold(0_u32, |sum, needle| {
        let score = if thorough {
            matcher.fuzzy_match(words, needle.slice(..))?
        } else {
            matcher.fuzzy_match_greedy(words, needle.slice(..))?
        };
        Some(sum.saturating_add(u32::from(score)))
    })
}

/// What of a row can be typed: its title, its work, kind and year.
pub(super) fn words_of(row: &Row) -> Utf32String {
    let mut words = fold(&row.title);
    let work = fold(&row.work_title);
    for more in [work.as_str(), row.work_line.as_str()] {
        if !more.is_empty() && !words.contains(more) {
            words.push(' ');
            words.push_str(more);
        }
    }
    Utf32String::from(words)
}

/// `text` in lower case, letters without marks, quotation marks straight, dashes short.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Words are folded one by one, and most of them are ASCII.
    for word in text.split_inclusive(' ') {
        if word.is_ascii() {
            let plain = |byte: u8| if byte.is_ascii_whitespace() { b' ' } else { byte };
            folded.extend(word.bytes().map(|byte| char::from(plain(byte).to_ascii_lowercase())));
        } else {
            folded.extend(graphemes(word).map(|c| match c {
                '‘' | '’' | 'ʼ' | '′' => '\'',
                '“' | '”' | '„' | '«' | '»' => '"',
                '\u{2010}'..='\u{2015}' => '-',
                c if c.is_whitespace() => ' ',
                c => to_lower_case(normalize(c)),
            }));
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_leaves_what_fingers_type() {
        for (text, folded) in [
            ("Déjà Vu", "deja vu"),
            ("E\u{301}toile", "etoile"),
            ("Don’t Leave", "don't leave"),
            ("AÇIKTAN", "aciktan"),
            ("Açıktan", "aciktan"),
            ("Les\u{a0}Vampires – 1915", "les vampires - 1915"),
            ("МОСКВА", "москва"),
            ("日本", "日本"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
