//! The answer to "why is this hidden?", in sentences.
//!
//! Enters: where spoilers begin, and the cover that is asked about, if one is. Leaves: the rule,
//! the words it goes by, how far it reaches and how sure it is. Promised: made of what is public
//! alone; the words quoted are the warning's own.

use crate::article::{Boundary, BoundaryBy, Extent, Guess, GuessBy, Guessed, Str, Sure, Tag, Why};

/// Why something is hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// What hides it: a sentence, or half of one that the quotation ends.
    pub rule: String,
    /// The warning's words, to be quoted.
    pub words: Option<Str>,
    /// How far it reaches, how sure it is, and what can be done.
    pub how: Option<String>,
}

/// Why what stands under a cover with this tag is hidden; without one, why anything is.
pub fn because(boundary: &Boundary, tag: Option<&Tag>) -> Because {
    let say = |rule: &str, how: Option<&str>| Because {
        rule: rule.to_owned(),
        words: None,
        how: how.map(str::to_owned),
    };
    let mut because = match tag.map(|tag| tag.why) {
        None | Some(Why::Behind) => behind(boundary),
        Some(Why::Marked) => say(
            "Its author marked it as a spoiler.",
            Some("Sure. Whatever you say of the article, this stays covered until you lift it."),
        ),
        Some(Why::Doubt) => say(
            "A heading like this may tell what happens, and nothing warns before it.",
            Some("A guess; doubt is covered."),
        ),
        Some(Why::Said) => {
            say("The sentence around it says that it is a spoiler.", Some("Likely."))
        }
        Some(Why::Note) => {
            say("It is a note, and nothing that is shown refers to it.", Some("Doubt is covered."))
        }
        Some(Why::Reader) => say("You hid it.", None),
    };
    if let Some(guess) = tag.and_then(|tag| tag.guess) {
        let guessed = guessed(guess);
        because.how = Some(because.how.map_or(guessed.clone(), |how| format!("{how} {guessed}")));
    }
    because
}

/// What was guessed of a cover, and from which words.
fn guessed(guess: Guess) -> String {
    let words = match guess.by {
        GuessBy::Heading => "Its heading begins with",
        GuessBy::Warning => "A warning before it speaks of",
        GuessBy::Label => "Its label speaks of",
        GuessBy::Author => "Its author names an episode and no season, perhaps",
    };
    match guess.what {
        Guessed::Place(scope) => format!("{words} {scope}: a guess, by which nothing opens."),
        Guessed::Medium(medium) => {
            format!("{words} what is {}: a guess, by which nothing opens.", medium.words())
        }
    }
}

fn behind(boundary: &Boundary) -> Because {
    let rule = match boundary.by {
        BoundaryBy::Warning if boundary.text.is_none() => {
            "The article warns of spoilers in a sentence that tells them.".to_owned()
        }
        BoundaryBy::Warning => match boundary.line {
            Some(line) => format!("The article warns of spoilers, line {line}:"),
            None => "The article warns of spoilers:".to_owned(),
        },
        BoundaryBy::Markup => "Parts of it are marked as spoilers by the author.".to_owned(),
        BoundaryBy::FrontMatter => "The article says at its head that all of it spoils.".to_owned(),
        BoundaryBy::Title => {
            "Its title says that it tells what happens, and it warns of nothing.".to_owned()
        }
        BoundaryBy::FirstHeading => "Its title says that it tells what happens, and it warns of \
                                     nothing: covered from the first heading on."
            .to_owned(),
        BoundaryBy::Doubt => "It is about a work and does not say that it gives nothing away: \
                              covered from the first heading that may."
            .to_owned(),
        BoundaryBy::Telling => "It tells what happens in a work, and it warns of nothing: covered \
                                from where it begins to."
            .to_owned(),
        BoundaryBy::Reader if boundary.extent.is_none() => {
            "You said that nothing here needs hiding.".to_owned()
        }
        BoundaryBy::Reader => "You said that spoilers begin there.".to_owned(),
        BoundaryBy::None => "Nothing in it is hidden.".to_owned(),
    };
    let how = boundary.extent.as_ref().map(|extent| {
        let sure = match boundary.sure {
            Sure::Certain => "Sure.",
            Sure::Likely => "Likely.",
            Sure::Guess => "A guess; doubt is covered.",
        };
        format!("It reaches {}. {sure}", reach(extent))
    });
    Because { rule, words: boundary.text.clone(), how }
}

fn reach(extent: &Extent) -> String {
    match extent {
        Extent::Article => "to the end of the article".to_owned(),
        Extent::Work(title) => format!("over all that is told of {title}, to the end"),
        Extent::Paragraphs(1) => "over one paragraph".to_owned(),
        Extent::Paragraphs(count) => format!("over {count} paragraphs"),
        Extent::Paragraph => "to the end of its paragraph".to_owned(),
        Extent::Sections(count) => format!("over {count} sections"),
        Extent::Section => "to the end of its section".to_owned(),
        Extent::Notice => "to the notice that spoilers end".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::CoverKind;

    fn warning() -> Boundary {
        Boundary {
            by: BoundaryBy::Warning,
            text: Some("Spoilers ahead!".into()),
            line: Some(5),
            sure: Sure::Likely,
            extent: Some(Extent::Paragraphs(3)),
        }
    }

    #[test]
    fn a_cover_behind_the_warning_is_hidden_by_the_warning() {
        let tag = Tag::because(CoverKind::Block, Why::Behind);
        let because = because(&warning(), Some(&tag));
        assert_eq!(because.rule, "The article warns of spoilers, line 5:");
        assert_eq!(because.words.as_deref(), Some("Spoilers ahead!"));
        assert_eq!(because.how.as_deref(), Some("It reaches over 3 paragraphs. Likely."));
    }

    #[test]
    fn other_covers_do_not_quote_the_warning() {
        for why in [Why::Marked, Why::Doubt, Why::Said, Why::Note, Why::Reader] {
            let told = because(&warning(), Some(&Tag::because(CoverKind::Block, why)));
            assert_eq!(told.words, None, "{why:?}");
            assert!(told.rule.ends_with('.') && !told.rule.contains("warns of"), "{told:?}");
        }
    }

    #[test]
    fn what_was_guessed_is_told_with_what_it_was_guessed_from() {
        use crate::article::Medium;
        use crate::progress::Scope;
        let how = |what, by| {
            let guess = Some(Guess { what, by });
            let tag = Tag { guess, ..Tag::because(CoverKind::Block, Why::Behind) };
            because(&warning(), Some(&tag)).how.unwrap_or_default()
        };
        let place = Guessed::Place(Scope::Season(1));
        let told = how(place, GuessBy::Warning);
        assert!(
            told.ends_with(
                "Likely. A warning before it speaks of season 1: a guess, by which nothing opens."
            ),
            "{told}"
        );
        let told = how(place, GuessBy::Heading);
        assert!(told.contains("Its heading begins with season 1: a guess"), "{told}");
        let told = how(Guessed::Medium(Medium::Manga), GuessBy::Warning);
        assert!(told.contains("speaks of what is for readers of the manga: a guess"), "{told}");
    }

    #[test]
    fn the_readers_own_word_is_said_to_be_his() {
        let nothing = Boundary { by: BoundaryBy::Reader, ..Boundary::NONE };
        assert_eq!(because(&nothing, None).rule, "You said that nothing here needs hiding.");
        assert_eq!(because(&nothing, None).how, None);
        let from = Boundary { extent: Some(Extent::Article), ..nothing };
        assert_eq!(because(&from, None).rule, "You said that spoilers begin there.");
    }
}
