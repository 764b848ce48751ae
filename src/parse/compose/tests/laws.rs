//! Laws over made-up texts: no panic, no loss, no difference between twins.

use proptest::prelude::*;

use super::*;
use crate::article::Step;

/// Texts that differ in what is hidden only are the same to whoever reveals nothing.
#[test]
fn twins_look_the_same() {
    let twin = |hidden: &str, heading: &str| {
        let clause = heading.to_lowercase();
        [
            format!("A film.\n\nSpoilers ahead!\n\n{hidden}\n\n{heading}?\n\n{hidden}\n\n{hidden}"),
            format!("Low Water Recap\n\nA word.\n\n{heading}?\n\n{hidden}"),
            format!("Low Water Recap\n\n{}{hidden}", format!("{LONG}\n\n").repeat(6)),
            format!(
                "A film.\n\nSpoilers ahead!\n\n{hidden}\n\nEnd of spoilers\n\nGood.\n\nThe next paragraph contains spoilers.\n\n{hidden}\n\nThe music is fine."
            ),
            format!("A film about a plot. There are spoilers below. Mara leaves. {hidden}"),
            format!("A film’s plot. If (spoiler alert), {clause}. Fine."),
        ]
    };
    let one = twin(&format!("{LONG} Mara (1931) leaves."), "Why Did Mara Leave");
    let other = twin(
        "The following paragraphs contain spoilers for Another Film (1999), in which nobody does anything at all, and for a season of a show besides.",
        "What Became of the Dog on the Pier",
    );
    for (one, other) in one.iter().zip(&other) {
        let (one, other) = (plain(one, "x.txt"), plain(other, "x.txt"));
        assert!(shut(&one).covers.all().total > 0, "{}", picture(&shut(&one)));
        assert_eq!(shut(&one), shut(&other));
    }
}

fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn everything(document: &Document) -> Vec<String> {
    let view = all_open(document);
    let mut words = words_of(&document.meta.title);
    for block in view.blocks.iter().filter_map(|block| block.shown.text()) {
        for step in &block.inset {
            if let Step::Item(marker) = step {
                words.extend(words_of(marker));
            }
        }
        match &block.body {
            Body::Code(text) | Body::End(text) | Body::Boundary(Some(text)) => {
                words.extend(words_of(text));
            }
            _ => {}
        }
        let text: String = block.pieces().filter_map(Shown::text).map(|run| &*run.text).collect();
        words.extend(words_of(&text));
    }
    words.sort();
    words
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-z ]{0,90}[.?!]?",
        1 => Just(String::new()),
        1 => Just("Spoilers ahead!".to_owned()),
        1 => Just("End of spoilers".to_owned()),
        1 => Just("The next two paragraphs contain spoilers.".to_owned()),
        1 => Just("Who Killed Tom?".to_owned()),
        1 => Just("A film with a plot (spoiler alert), and Tom in it. So.".to_owned()),
        1 => Just("Ending Explained".to_owned()),
        1 => Just("- an item".to_owned()),
        1 => Just("Spoiler: Tom did it — he did.".to_owned()),
        // Without marks that hide: taking a mark out joins the words on both sides of it.
        1 => "[\\PC&&[^!<>|\\[\\]]]{0,40}",
    ]
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in ".{0,200}", name in ".{0,20}") {
        let _ = plain(&text, &name);
    }

    #[test]
    fn every_word_is_found_again(lines in prop::collection::vec(line(), 0..40)) {
        let text = lines.join("\n");
        let document = plain(&text, "x.txt");
        let found = everything(&document);
        let mut words = words_of(&crate::text::clean(&text));
        words.sort();
        // What is found may hold the title's words once more, and nothing less.
        let mut rest = found.iter();
        for word in &words {
            prop_assert!(rest.any(|found| found == word), "lost {word:?} of {text:?}");
        }
    }

    #[test]
    fn what_is_hidden_is_not_shown(lines in prop::collection::vec(line(), 0..20)) {
        let text = format!("A film.\n\nSpoilers ahead!\n\nShe rows.\n\n{}", lines.join("\n").replace("End of spoilers", "Tom"));
        let document = plain(&text, "x.txt");
        let shown = picture(&shut(&document));
        prop_assert_eq!(shown.lines().filter(|line| !line.starts_with('▒')).count(), 2, "{}", shown);
    }
}
