//! What was typed to the linear reader.
//!
//! Enters: a line. Leaves: a [`Command`]. Promised: an empty line is "next", which never reveals;
//! only digits with dots between them reveal by number; anything else is unknown, not guessed.

/// What the reader asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// The next section.
    Next,
    /// The section before.
    Back,
    /// Lift the cover of this number, "2" or "2.1".
    Reveal(String),
    /// Put every cover back.
    HideAll,
    /// Say the headings.
    List,
    /// Say the place.
    Where,
    /// Lift every cover.
    All,
    /// Lift what is hidden in this section without a number.
    Words,
    /// Say why something is hidden.
    Why,
    /// Hide otherwise.
    Say(Word),
    /// Say how far the reader is; the place, if it was typed already.
    Stand(String),
    /// Lift up to a place; the place, if it was typed.
    UpTo(String),
    /// Explain.
    Help,
    /// Stop.
    Quit,
    /// Something else.
    Unknown,
}

/// What is said of what is hidden. Paragraphs are those of the section, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Spoilers begin at this paragraph.
    Begin(Option<usize>),
    /// Nothing needs hiding.
    Nothing,
    /// Hide this paragraph too.
    Hide(Option<usize>),
    /// Forget what was said.
    Forget,
}

impl Command {
    /// Reads a line; case and white space around it do not matter.
    pub(super) fn read(line: &str) -> Self {
        match line.trim().to_lowercase().as_str() {
            "" => Self::Next,
            "b" => Self::Back,
            "h" => Self::HideAll,
            "l" => Self::List,
            "w" => Self::Where,
            "a" => Self::All,
            "i" => Self::Words,
            "?" => Self::Help,
            "q" => Self::Quit,
            "why" => Self::Why,
            "nothing" => Self::Say(Word::Nothing),
            "forget" => Self::Say(Word::Forget),
            words => {
                let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
                match first {
                    "s" => return Self::Stand(rest.trim().to_owned()),
                    "zu" => return Self::UpTo(rest.trim().to_owned()),
                    _ => {}
                }
                let said = of_paragraph(words).map(Self::Say);
                said.or_else(|| number(words).map(Self::Reveal)).unwrap_or(Self::Unknown)
            }
        }
    }
}

/// `begin`, `hide`, and the same with a paragraph's number.
fn of_paragraph(words: &str) -> Option<Word> {
    let mut words = words.split_whitespace();
    let (word, nth) = (words.next()?, words.next());
    let nth = match nth {
        None => None,
        // `parse` would take a sign.
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(digits.parse().ok()?)
        }
        Some(_) => return None,
    };
    if words.next().is_some() {
        return None;
    }
    match word {
        "begin" => Some(Word::Begin(nth)),
        "hide" => Some(Word::Hide(nth)),
        _ => None,
    }
}

/// A number as covers write it: no leading zeros, no dot at an end.
fn number(words: &str) -> Option<String> {
    let parts: Option<Vec<String>> = words
        .split('.')
        .map(|part| {
            let is_number = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| part.parse::<u32>().ok()).flatten().map(|part| part.to_string())
        })
        .collect();
    parts.map(|parts| parts.join("."))
}

/// Whether a question was answered with yes.
pub(super) fn is_yes(answer: &str) -> bool {
    matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reflex_reveals_nothing() {
        for line in ["", "\n", " \r\n", "\t"] {
            assert_eq!(Command::read(line), Command::Next, "{line:?}");
        }
        for line in ["x", "1.", ".1", "1,2", "-1", "1 2", "99999999999", "yes", "aa", "²"] {
            assert_eq!(Command::read(line), Command::Unknown, "{line:?}");
        }
    }

    #[test]
    fn what_is_said_of_what_is_hidden_is_a_whole_word() {
        assert_eq!(Command::read(" Why "), Command::Why);
        assert_eq!(Command::read("begin"), Command::Say(Word::Begin(None)));
        assert_eq!(Command::read("hide 2"), Command::Say(Word::Hide(Some(2))));
        for line in ["beginning", "hide x", "hide -1", "hide 1 2", "begin +1", "nothing 2"] {
            assert_eq!(Command::read(line), Command::Unknown, "{line}");
        }
    }

    #[test]
    fn places_are_typed_with_their_command_or_after_it() {
        assert_eq!(Command::read("s"), Command::Stand(String::new()));
        assert_eq!(Command::read("S S01E03\n"), Command::Stand("s01e03".to_owned()));
        assert_eq!(Command::read("zu season 2"), Command::UpTo("season 2".to_owned()));
        assert_eq!(Command::read("S01E03"), Command::Unknown, "a place alone says nothing");
    }

    #[test]
    fn numbers_are_read_as_covers_write_them() {
        assert_eq!(Command::read(" 02.1\n"), Command::Reveal("2.1".to_owned()));
        assert_eq!(Command::read("Q"), Command::Quit);
    }
}
