//! How keys are written, in files and on the screen.
//!
//! Enters: words such as `Ctrl-d`, `]]`, `g g`, `<F1>`. Leaves: a [`Sequence`] of keys, or a
//! sentence that says what is wrong; and the way back. Promised: what is printed is read back as
//! the same keys; nothing allocates but the printing and the complaints. Not here: what the keys
//! mean.
//!
//! Keys of a sequence are separated by spaces, or written together where each is one character
//! (`zR`). A word of three letters or more is always the name of a key, so that a misspelled
//! name is told instead of becoming a sequence.

use std::fmt;

use super::key::{Code, Key};

/// The most keys in one sequence.
pub const MOST_KEYS: usize = 4;

/// The names of keys; the first of each code is the one that is printed. Case does not matter.
const NAMES: [(&str, Code); 29] = [
    ("Space", Code::Char(' ')),
    ("Enter", Code::Enter),
    ("Return", Code::Enter),
    ("CR", Code::Enter),
    ("Esc", Code::Esc),
    ("Escape", Code::Esc),
    ("Tab", Code::Tab),
    ("Shift-Tab", Code::BackTab),
    ("S-Tab", Code::BackTab),
    ("BackTab", Code::BackTab),
    ("Backspace", Code::Backspace),
    ("BS", Code::Backspace),
    ("Del", Code::Delete),
    ("Delete", Code::Delete),
    ("Ins", Code::Insert),
    ("Insert", Code::Insert),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PgUp", Code::PageUp),
    ("PageUp", Code::PageUp),
    ("PgDn", Code::PageDown),
    ("PgDown", Code::PageDown),
    ("PageDown", Code::PageDown),
    ("Null", Code::Null),
    ("Nul", Code::Null),
];

const MODIFIERS: [(&str, Modifier); 6] = [
    ("Ctrl-", Modifier::Ctrl),
    ("C-", Modifier::Ctrl),
    ("Alt-", Modifier::Alt),
    ("A-", Modifier::Alt),
    ("Meta-", Modifier::Alt),
    ("M-", Modifier::Alt),
];

#[derive(Clone, Copy)]
enum Modifier {
    Ctrl,
    Alt,
}

/// One to [`MOST_KEYS`] keys, pressed one after another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sequence {
    /// Those past `len` are [`Code::Null`], so that equal sequences are equal in every byte.
    keys: [Key; MOST_KEYS],
    len: u8,
}

impl Sequence {
    const EMPTY: Self = Self { keys: [Key::plain(Code::Null); MOST_KEYS], len: 0 };

    /// Reads one sequence. The complaint is one sentence without a final stop.
    pub fn parse(words: &str) -> Result<Self, String> {
        let mut sequence = Self::EMPTY;
        for word in words.split_whitespace() {
            sequence.word(word)?;
        }
        if sequence.len == 0 {
            return Err("no key is named; a space is written Space".to_owned());
        }
        Ok(sequence)
    }

    /// The keys in the order they are pressed; never empty.
    pub fn keys(&self) -> &[Key] {
        self.keys.get(..usize::from(self.len)).unwrap_or(&self.keys)
    }

    /// Whether one of the two begins with the other (or is the other): the longer could never be
    /// typed.
    pub fn hinders(&self, other: &Self) -> bool {
        self.keys().iter().zip(other.keys()).all(|(one, two)| one == two)
    }

    /// Whether every key of it is pressed by reflex.
    pub fn is_reflex(&self) -> bool {
        self.keys().iter().all(|key| key.is_reflex())
    }

    fn push(&mut self, key: Key) -> Result<(), String> {
        let Some(room) = self.keys.get_mut(usize::from(self.len)) else {
            return Err(format!("a sequence has at most {MOST_KEYS} keys"));
        };
        *room = key.settled();
        self.len += 1;
        Ok(())
    }

    fn word(&mut self, word: &str) -> Result<(), String> {
        if let Some(key) = chord(word) {
            return self.push(key);
        }
        let is_name = word.chars().count() > 2 && word.chars().all(char::is_alphabetic);
        if is_name {
            return Err(format!(
                "no key is called {word:?}; keys of a sequence are separated by spaces"
            ));
        }
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            if let Some((key, after)) = angled(rest) {
                self.push(key)?;
                rest = after;
            } else {
                self.push(character(first)?)?;
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
        Ok(())
    }
}

/// Reads one sequence into its keys; see [`Sequence::parse`].
pub fn parse_sequence(words: &str) -> Result<Vec<Key>, String> {
    Sequence::parse(words).map(|sequence| sequence.keys().to_vec())
}

/// `<…>` at the beginning of `words`, and what follows it.
fn angled(words: &str) -> Option<(Key, &str)> {
    let (inside, after) = words.strip_prefix('<')?.split_once('>')?;
    // `<x>` names nothing that `x` does not: it is three keys.
    let key = chord(inside).filter(|_| inside.chars().count() > 1)?;
    Some((key, after))
}

/// One key with its modifiers, or `None` when the word is no such name.
fn chord(word: &str) -> Option<Key> {
    if let Some((key, "")) = angled(word) {
        return Some(key);
    }
    let (mut ctrl, mut alt, mut rest) = (false, false, word);
    while let Some((modifier, after)) = modified(rest) {
        match modifier {
            Modifier::Ctrl => ctrl = true,
            Modifier::Alt => alt = true,
        }
        rest = after;
    }
    let code = match named(rest) {
        Some(code) => code,
        None => single(rest)?,
    };
    let code = match code {
        // Terminals cannot tell Ctrl-d from Ctrl-D.
        Code::Char(c) if ctrl => Code::Char(c.to_ascii_lowercase()),
        code => code,
    };
    Some(Key { code, ctrl, alt })
}

fn modified(word: &str) -> Option<(Modifier, &str)> {
    MODIFIERS.iter().find_map(|(prefix, modifier)| {
        let (start, rest) = word.split_at_checked(prefix.len())?;
        (start.eq_ignore_ascii_case(prefix) && !rest.is_empty()).then_some((*modifier, rest))
    })
}

fn named(word: &str) -> Option<Code> {
    if let Some(number) = word.strip_prefix(['F', 'f'])
        && let Ok(number @ 1..=24) = number.parse()
    {
        return Some(Code::F(number));
    }
    NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, code)| *code)
}

fn single(word: &str) -> Option<Code> {
    let mut chars = word.chars();
    let first = chars.next().filter(|c| !c.is_control())?;
    chars.next().is_none().then_some(Code::Char(first))
}

fn character(c: char) -> Result<Key, String> {
    if c.is_control() {
        return Err(format!("{c:?} cannot be typed as a key; write its name, such as Esc"));
    }
    Ok(Key::char(c))
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            out.write_str("Ctrl-")?;
        }
        if self.alt {
            out.write_str("Alt-")?;
        }
        if let Some((name, _)) = NAMES.iter().find(|(_, code)| *code == self.code) {
            return out.write_str(name);
        }
        match self.code {
            Code::Char(c) => write!(out, "{c}"),
            Code::F(number) => write!(out, "F{number}"),
            // Every other code has a name in the table.
            code => write!(out, "{code:?}"),
        }
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let together: String = self.keys().iter().map(ToString::to_string).collect();
        if Self::parse(&together).as_ref() == Ok(self) {
            return out.write_str(&together);
        }
        for (place, key) in self.keys().iter().enumerate() {
            let gap = if place == 0 { "" } else { " " };
            write!(out, "{gap}{key}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Sequence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}", self.to_string())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(code: Code, ctrl: bool, alt: bool) -> Key {
        Key { code, ctrl, alt }
    }

    #[track_caller]
    fn check(words: &str, expected: &[Key], printed: &str) {
        let sequence = Sequence::parse(words).unwrap();
        assert_eq!(sequence.keys(), expected, "{words}");
        assert_eq!(sequence.to_string(), printed, "{words}");
    }

    #[test]
    fn every_way_of_writing_keys_is_read_and_printed_in_one() {
        check("j", &[Key::char('j')], "j");
        check("Ctrl-d", &[Key::ctrl('d')], "Ctrl-d");
        check("C-D", &[Key::ctrl('d')], "Ctrl-d");
        check("<C-d>", &[Key::ctrl('d')], "Ctrl-d");
        check("alt-x", &[key(Code::Char('x'), false, true)], "Alt-x");
        check("M-X", &[key(Code::Char('X'), false, true)], "Alt-X");
        check("Ctrl-Alt-Down", &[key(Code::Down, true, true)], "Ctrl-Alt-Down");
        check("Space", &[Key::char(' ')], "Space");
        check("Ctrl-Space", &[Key::ctrl(' ')], "Ctrl-Space");
        check("PageDown", &[Key::plain(Code::PageDown)], "PgDn");
        check("<F1>", &[Key::plain(Code::F(1))], "F1");
        check("F 1", &[Key::char('F'), Key::char('1')], "F 1");
        check("]]", &[Key::char(']'), Key::char(']')], "]]");
        check("g g", &[Key::char('g'), Key::char('g')], "gg");
        check("u p", &[Key::char('u'), Key::char('p')], "u p");
        check("z<F2>", &[Key::char('z'), Key::plain(Code::F(2))], "z F2");
        check("<", &[Key::char('<')], "<");
        check("<>", &[Key::char('<'), Key::char('>')], "<>");
        check("Ctrl--", &[Key::ctrl('-')], "Ctrl--");
        check("C-", &[Key::char('C'), Key::char('-')], "C-");
        check("S-Tab", &[Key::plain(Code::BackTab)], "Shift-Tab");
        check("z.", &[Key::char('z'), Key::char('.')], "z.");
        check("é", &[Key::char('é')], "é");
    }

    #[test]
    fn keys_that_terminals_cannot_tell_apart_are_read_as_one() {
        check("Ctrl-i", &[Key::plain(Code::Tab)], "Tab");
        check("Ctrl-m", &[Key::plain(Code::Enter)], "Enter");
        check("Ctrl-h", &[Key::plain(Code::Backspace)], "Backspace");
    }

    #[test]
    fn what_names_no_key_is_told() {
        for (words, part) in [
            ("", "no key is named"),
            ("   ", "no key is named"),
            ("Sapce", "no key is called \"Sapce\""),
            ("ggg", "separated by spaces"),
            ("g g g g g", "at most 4 keys"),
            ("]]]]]", "at most 4 keys"),
            ("Ctrl-Pgup5", "at most 4 keys"),
            ("\u{1b}", "cannot be typed"),
        ] {
            let complaint = Sequence::parse(words).unwrap_err();
            assert!(complaint.contains(part), "{words:?}: {complaint}");
            assert!(!complaint.contains('\u{1b}'), "{complaint:?}");
        }
    }

    #[test]
    fn a_sequence_hinders_what_begins_with_it() {
        let read = |words| Sequence::parse(words).unwrap();
        assert!(read("g").hinders(&read("gg")));
        assert!(read("gg").hinders(&read("g")));
        assert!(read("gg").hinders(&read("gg")));
        assert!(!read("gg").hinders(&read("gx")));
    }

    fn any_key() -> impl Strategy<Value = Key> {
        let code = prop_oneof![
            any::<char>()
                .prop_filter("keys that can be typed", |c| !c.is_control() && !c.is_whitespace())
                .prop_map(Code::Char),
            proptest::char::range('!', '~').prop_map(Code::Char),
            (0..NAMES.len()).prop_map(|place| NAMES.get(place).unwrap().1),
            (1u8..=24).prop_map(Code::F),
        ];
        (code, any::<bool>(), any::<bool>()).prop_map(|(code, ctrl, alt)| {
            let code = match code {
                Code::Char(c) if ctrl => Code::Char(c.to_ascii_lowercase()),
                code => code,
            };
            Key { code, ctrl, alt }.settled()
        })
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(keys in prop::collection::vec(any_key(), 1..=MOST_KEYS)) {
            let mut sequence = Sequence::EMPTY;
            for key in &keys {
                sequence.push(*key).unwrap();
            }
            let printed = sequence.to_string();
            prop_assert_eq!(parse_sequence(&printed), Ok(keys), "{}", printed);
        }

        #[test]
        fn no_words_make_reading_panic(words in "\\PC{0,12}") {
            let _ = Sequence::parse(&words);
        }
    }
}
