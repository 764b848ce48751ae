//! Speeches that a paragraph reports.
//!
//! Enters: a paragraph, and the place of a sentence in it. Leaves: yes or no. Promised: one look
//! through the paragraph. Not promised: that a speech without quotation marks is one.

use std::ops::Range;

use super::pattern::find;
use super::sentences::{speeches, words};

/// What somebody else is said to have said in a paragraph: who is quoted so warns nobody here.
pub(super) struct Reported(Vec<Range<usize>>);

impl Reported {
    /// Looks through a paragraph, once.
    pub(super) fn of(paragraph: &str) -> Self {
        const SAID: &str = "said|says|told|tells|tell|explained|explains|added|adds|asked|laughed|joked|jokes|wrote|\
            writes|recalled|recalls|argued|argues|insisted|insists|dijo|dice|explico|explica|anadio|dit|\
            explique|ajoute|raconte|declare|declara|sagt|sagte|erzahlt|erklart|erklarte|meinte|disse|diz|\
            afirma|spiega|aggiunge|racconta|dedi|diyor|mowi|powiedzial|powiedziala|dodaje|сказал|\
            сказала|говорит|рассказал|рассказала|добавил|добавила";
        let speeches = speeches(paragraph);
        let mut outside = String::new();
        let mut from = 0;
        for speech in &speeches {
            outside.push_str(paragraph.get(from..speech.start).unwrap_or_default());
            outside.push(' ');
            from = speech.end;
        }
        let said = !speeches.is_empty() && {
            outside.push_str(paragraph.get(from..).unwrap_or_default());
            find!(SAID, &words(&outside)).is_some()
        };
        Self(if said { speeches } else { Vec::new() })
    }

    /// Whether a sentence stands in a speech that is longer than it.
    pub(super) fn holds(&self, sentence: &Range<usize>) -> bool {
        let behind = self.0.partition_point(|speech| speech.start <= sentence.start);
        behind
            .checked_sub(1)
            .and_then(|at| self.0.get(at))
            .is_some_and(|speech| sentence.end <= speech.end && speech.len() > sentence.len() + 4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_quoted_at_length_speaks_for_himself() {
        let text = "\"They read on,\" he said. \"If you haven't seen it, stop reading. That's the \
                    whole code.\"";
        let in_a_speech = |text: &str, said: &str| {
            let from = text.find(said).unwrap_or_default();
            Reported::of(text).holds(&(from..from + said.len()))
        };
        assert!(in_a_speech(text, "\"If you haven't seen it, stop reading."));
        assert!(!in_a_speech(text, "\"They read on,\" he said."));
        let text = "“Stop reading now. It spoils.” My editor makes me put that here.";
        assert!(!in_a_speech(text, "“Stop reading now."), "nobody is said to have said it");
        let text = "“Spoilers ahead. Stop reading.”";
        assert!(!in_a_speech(text, "“Spoilers ahead."), "that is all there is");
    }
}
