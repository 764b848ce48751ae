//! Titles as they are compared.
//!
//! Enters: a title. Leaves: its words in small letters with one space between them: accents,
//! punctuation and the article in front are gone, "&" is "and", "Part II", "Part Two" and "2" are one.
//! Promised: what was folded folds to itself; no title becomes nothing unless it has no letter, no
//! digit and no sign of its own. Not here: seasons and years in titles (`works/name.rs`).

use nucleo_matcher::chars::normalize;

/// Articles in front of a title. "Die" is none: it is an English word and begins English titles.
const ARTICLES: &[&str] = &[
    "the", "a", "an", "der", "das", "le", "la", "les", "el", "los", "las", "il", "lo", "gli", "un",
    "une", "uno", "una",
];

/// Words before a number that only say that it is one.
const PARTS: &[&str] =
    &["part", "parts", "pt", "vol", "volume", "teil", "partie", "parte", "kisim", "czesc", "часть"];

/// Roman numbers that are no single letter: those are names too often.
const ROMAN: &[&str] = &[
    "", "", "ii", "iii", "iv", "", "vi", "vii", "viii", "ix", "", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx",
];

/// Numbers as they are written behind "part".
const SPELLED: &[&str] =
    &["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// A title as it is compared, without the article in front.
pub fn folded(title: &str) -> String {
    let mut folded = numbered(&words(title));
    let article = folded.split_once(' ').filter(|(first, _)| ARTICLES.contains(first));
    if let Some((first, rest)) = article
        // What is left must still say something: "The The", "A 24".
        && !ARTICLES.contains(&rest)
        && rest.chars().any(char::is_alphabetic)
    {
        folded.drain(..=first.len());
    }
    folded
}

/// A title as it is compared, the article in front kept: of two works that are otherwise called
/// the same, it tells which.
pub fn bare(title: &str) -> String {
    numbered(&words(title))
}

/// Small letters and digits, one space for all else.
fn words(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in title.chars() {
        match c {
            // "Don’t" is "dont", however it was written.
            '\'' | '’' | '‘' | '`' | 'ʼ' | '\u{300}'..='\u{36f}' => {}
            // The dotless i of Turkish, whose capital is an ordinary one.
            'ı' => out.push('i'),
            'ß' => out.push_str("ss"),
            'æ' | 'Æ' => out.push_str("ae"),
            'œ' | 'Œ' => out.push_str("oe"),
            'ø' | 'Ø' => out.push('o'),
            'ё' | 'Ё' => out.push('е'),
            '&' | '＆' => {
                air(&mut out);
                out.push_str("and ");
            }
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
                // Full-width letters stand as far from ASCII as the first of them.
                let narrow = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
                out.push(narrow.to_ascii_lowercase());
            }
            c if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            // The vowel signs of Hindi and the length mark of Japanese are part of their words.
            c if c.is_alphanumeric() || matches!(c, '\u{900}'..='\u{963}' | 'ー') => {
                let letters = plain(c).to_lowercase().map(plain).flat_map(char::to_lowercase);
                out.extend(letters.filter(|c| !matches!(c, '\u{300}'..='\u{36f}')));
            }
            _ => air(&mut out),
        }
    }
    out.truncate(out.trim_end().len());
    if out.is_empty() {
        // A title of signs alone is compared by its signs.
        return title.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    out
}

/// A Latin letter without its accent.
fn plain(c: char) -> char {
    if c < '\u{1f00}' { normalize(c) } else { c }
}

fn air(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// Numbers as digits, and "part" before one gone.
fn numbered(words: &str) -> String {
    let mut out: Vec<&str> = Vec::new();
    let mut digits: Vec<String> = Vec::new();
    let mut numbers: Vec<(usize, usize)> = Vec::new();
    for word in words.split(' ') {
        let part = out.last().is_some_and(|last| PARTS.contains(last));
        let among = |table: &[&str]| table.iter().position(|one| !one.is_empty() && *one == word);
        let single = match word {
            "i" => Some(1),
            "v" => Some(5),
            "x" => Some(10),
            _ => None,
        };
        let number = if part {
            single.or_else(|| among(ROMAN)).or_else(|| among(SPELLED))
        } else if out.is_empty() {
            None
        } else {
            among(ROMAN)
        };
        let is_number =
            number.is_some() || (!word.is_empty() && word.bytes().all(|b| b.is_ascii_digit()));
        // "Part 2" by itself keeps its word.
        while is_number && out.len() > 1 && out.last().is_some_and(|last| PARTS.contains(last)) {
            out.pop();
        }
        match number {
            Some(number) => {
                numbers.push((out.len(), digits.len()));
                digits.push(number.to_string());
                out.push("");
            }
            None => out.push(word),
        }
    }
    for (place, digit) in numbers {
        if let (Some(slot), Some(digit)) = (out.get_mut(place), digits.get(digit)) {
            *slot = digit;
        }
    }
    out.join(" ")
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ways_of_writing_one_title_are_one() {
        for ways in [
            &[
                "The Godfather Part II",
                "The Godfather: Part 2",
                "Godfather, Part Two",
                "Godfather 2",
            ][..],
            &["Les Misérables", "Les Miserables", "LES MISE\u{301}RABLES", "Misérables"],
            &["Don’t Look Up", "Don't Look Up", "dont look up"],
            &["Fast & Furious", "Fast and Furious"],
            &["Kill Bill: Vol. 2", "Kill Bill 2", "Kill Bill Volume II"],
            &["Amélie", "AMELIE"],
            &["Smørrebrød", "smorrebrod"],
            &["Straße", "Strasse"],
            &["Kırmızı Işık", "KIRMIZI IŞIK", "kirmizi isik"],
            &["İz", "iz"],
            &["Łódź", "lodz"],
            &["WALL·E", "Wall-E"],
            &["Ёлки", "Елки"],
            &["ＡＢＣ", "abc"],
        ] {
            let first = folded(ways[0]);
            for way in ways {
                assert_eq!(folded(way), first, "{way}");
            }
        }
    }

    #[test]
    fn titles_that_differ_stay_apart() {
        for (one, other) in [
            ("Die Hard", "Hard"),
            ("Malcolm X", "Malcolm 10"),
            ("V", "5"),
            ("Alien", "Aliens"),
            ("Rocky", "Rocky II"),
            ("The The", "The"),
            ("???", "!!!"),
            ("千と千尋の神隠し", "千と千尋"),
        ] {
            assert_ne!(folded(one), folded(other), "{one} / {other}");
        }
        assert_ne!(bare("The Thing"), bare("Thing"));
    }

    proptest! {
        #[test]
        fn what_was_folded_folds_to_itself(title in "\\PC{0,24}") {
            let once = bare(&title);
            prop_assert_eq!(bare(&once), once);
        }

        #[test]
        fn no_title_becomes_nothing(title in "[a-zA-Z0-9 ?!'&.]{0,12}") {
            let says = title.chars().any(|c| !c.is_whitespace() && c != '\'');
            prop_assert!(!says || !folded(&title).is_empty(), "{title:?}");
        }
    }
}
