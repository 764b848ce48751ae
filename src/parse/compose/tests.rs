//! Articles and what is shown of them: whole texts, drafts as other formats make them, laws.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod drafts;
mod laws;
mod warned;

use super::*;
use crate::article::{ArticleKind, BoundaryBy, Work};
use crate::parse::{Format, parse};
use crate::spoiler::{Reveals, Shown, View, project};

/// A view as lines: `#` headings, `|` boundaries, `=` ends, `▒` covers.
fn picture(view: &View) -> String {
    let mut lines = Vec::new();
    for block in &view.blocks {
        lines.push(match &block.shown {
            Shown::Cover(cover) => format!("▒ {}", cover.name()),
            Shown::Text(block) | Shown::Opened(_, block) => {
                let words: String = block
                    .pieces()
                    .map(|piece| piece.text().map_or("[hidden]", |run| &run.text))
                    .collect();
                match &block.body {
                    Body::Heading { level, .. } => {
                        format!("{} {words}", "#".repeat(usize::from(*level)))
                    }
                    Body::Boundary(words) => {
                        format!("| {}", words.as_deref().unwrap_or("")).trim_end().to_owned()
                    }
                    Body::End(words) => format!("= {words}"),
                    Body::Code(text) => text.to_string(),
                    Body::Rule => "***".to_owned(),
                    _ => words,
                }
            }
        });
    }
    lines.join("\n")
}

fn shut(document: &Document) -> View {
    project(document, &Reveals::none())
}

fn all_open(document: &Document) -> View {
    let mut reveals = Reveals::none();
    loop {
        let view = project(document, &reveals);
        let closed: Vec<_> = view.closed().map(|cover| cover.id.clone()).collect();
        if closed.is_empty() {
            return view;
        }
        for id in closed {
            reveals.open(id);
        }
    }
}

fn plain(text: &str, name: &str) -> Document {
    parse(text, Format::Plain, name).unwrap().document
}

#[track_caller]
fn check(text: &str, expected: &str) -> Document {
    let document = plain(text, "low-water.txt");
    assert_eq!(picture(&shut(&document)), expected.trim());
    document
}

const LONG: &str = "The harbour lies quiet in the morning, the boats are in, and nobody in the \
                    village will say where the keeper went or what he carried when he left.";

fn canonical() -> String {
    format!(
        "Low Water is a quiet film about a keeper and his harbour. {LONG}\n\nIt asks two things.\n\n\
         The following paragraphs contain spoilers for Low Water (1931). Read at your own risk.\n\n\
         Why Did Mara Leave the Harbour?\n\n{LONG} Was it the letter?\n\nShe said so herself.\n\n\
         Do They Meet Again?\n\nOnce, on the pier. {LONG}"
    )
}

#[test]
fn the_canonical_shape_shows_the_introduction_and_the_warning_and_nothing_else() {
    let document = check(
        &canonical(),
        &format!(
            "Low Water is a quiet film about a keeper and his harbour. {LONG}\nIt asks two things.\n\
             | The following paragraphs contain spoilers for Low Water (1931). Read at your own risk.\n\
             ▒ Question 1\n▒ Question 2"
        ),
    );
    let meta = &document.meta;
    assert_eq!(&*meta.title, "Low Water");
    assert_eq!(meta.work, Some(Work { title: "Low Water".into(), year: Some(1931), kind: None }));
    assert_eq!(meta.kind, ArticleKind::Recap);
    assert_eq!(meta.boundary.by, BoundaryBy::Warning);
    assert_eq!(meta.boundary.line, Some(5));
}

#[test]
fn a_question_is_lifted_first_and_its_answer_second() {
    let document = plain(&canonical(), "x.txt");
    let mut reveals = Reveals::none();
    let first = shut(&document).closed().next().unwrap().id.clone();
    reveals.open(first);
    let view = project(&document, &reveals);
    let shown = picture(&view);
    assert!(
        shown.contains("## Why Did Mara Leave the Harbour?\n▒ Answer\n▒ Question 2"),
        "{shown}"
    );
    let answer = view.closed().next().unwrap().id.clone();
    reveals.open(answer);
    let shown = picture(&project(&document, &reveals));
    assert!(shown.contains("Was it the letter?\nShe said so herself.\n▒ Question 2"), "{shown}");
}

#[test]
fn a_warning_inside_a_paragraph_parts_it() {
    check(
        &format!(
            "A film about a harbour, with a fine last scene. Spoilers ahead! Mara leaves.\n\n{LONG}\n\nWho Was He?\n\n{LONG}"
        ),
        "A film about a harbour, with a fine last scene.\n| Spoilers ahead!\n▒ Passage 1\n▒ Question 2",
    );
}

#[test]
fn a_clause_hides_the_rest_of_its_sentence_only() {
    let document = check(
        "A film about a keeper, the plot is thin. If (spoiler alert), Tom lived, he would say so. The music is good.",
        "A film about a keeper, the plot is thin. If (spoiler alert) [hidden] The music is good.",
    );
    assert_eq!(document.meta.boundary.by, BoundaryBy::Markup);
}

#[test]
fn so_many_paragraphs_are_hidden_as_the_warning_says() {
    check(
        &format!(
            "A film about a harbour.\n\nThe next two paragraphs contain spoilers.\n\nOne. {LONG}\n\nTwo. {LONG}\n\nThe music is good."
        ),
        "A film about a harbour.\n| The next two paragraphs contain spoilers.\n▒ Passage 1\nThe music is good.",
    );
}

#[test]
fn an_end_notice_opens_the_text_again_but_not_a_heading_that_names_an_end() {
    check(
        &format!(
            "A film.\n\n*** SPOILERS BEGIN ***\n\nMara leaves. {LONG}\n\n*** END OF SPOILERS ***\n\nGo and see it.\n\n\
             The Music\n\n{LONG}\n\nWho Killed Tom?\n\n{LONG}\n\nBut wait, there is more. Spoilers ahead.\n\nTom."
        ),
        &format!(
            "A film.\n| *** SPOILERS BEGIN ***\n▒ Passage 1\n= *** END OF SPOILERS ***\nGo and see it.\n\
             ## The Music\n{LONG}\n▒ Question 2\n| Spoilers ahead.\n▒ Passage 3"
        )
        .replace("▒ Question 2\n|", "▒ Question 2\n|"),
    );
}

#[test]
fn a_recap_without_a_warning_is_hidden_from_its_first_heading() {
    let document = check(
        &format!(
            "Low Water S01E02 Recap\n\nA short word before.\n\nThe Letter\n\n{LONG}\n\nWho Was He?\n\n{LONG}"
        ),
        "A short word before.\n|\n▒ Section 1\n▒ Question 2",
    );
    assert_eq!(document.meta.boundary.by, BoundaryBy::FirstHeading);
    assert_eq!(&*document.meta.title, "Low Water S01E02 Recap");
}

#[test]
fn a_recap_without_headings_is_hidden_from_its_first_paragraph() {
    let document = check(
        &format!("Low Water: Ending Explained\n\n{LONG}\n\nShe left. {LONG}"),
        "|\n▒ Passage 1",
    );
    assert_eq!(document.meta.boundary.by, BoundaryBy::Title);
}

#[test]
fn a_recap_that_tells_its_story_before_its_first_heading_is_hidden_from_the_start() {
    let story = format!("{LONG}\n\n").repeat(9);
    let document = check(
        &format!("Low Water S01E02 Recap\n\n{story}Stray Thoughts\n\n{LONG}"),
        "|\n▒ Passage 1\n▒ Section 2",
    );
    assert_eq!(document.meta.boundary.by, BoundaryBy::Title);
}

#[test]
fn a_name_or_a_heading_may_say_that_this_is_a_recap() {
    let text = format!("A word before.\n\nThe Letter\n\n{LONG}");
    assert_eq!(plain(&text, "low-water-s01e02.txt").meta.boundary.by, BoundaryBy::FirstHeading);
    assert_eq!(plain(&text, "low-water.txt").meta.boundary.by, BoundaryBy::None);
    let text = format!("A word before.\n\nLow Water’s Ending Explained\n\n{LONG}");
    assert_eq!(plain(&text, "low-water.txt").meta.boundary.by, BoundaryBy::FirstHeading);
}

#[test]
fn a_harmless_section_stays_open_where_a_warning_follows_it() {
    check(
        &format!(
            "Low Water Ending Explained\n\nA word.\n\nWhere to Watch\n\n{LONG}\n\nSpoilers ahead!\n\nWho Was He?\n\n{LONG}"
        ),
        &format!("A word.\n## Where to Watch\n{LONG}\n| Spoilers ahead!\n▒ Question 1"),
    );
}

#[test]
fn before_a_warning_a_heading_in_doubt_is_hidden() {
    check(
        &format!(
            "A film about a harbour.\n\nThe Music\n\n{LONG}\n\nWho Killed Tom?\n\n{LONG}\n\n\
             Season 2\n\n{LONG}\n\nSpoilers ahead!\n\n{LONG}"
        ),
        &format!(
            "A film about a harbour.\n## The Music\n{LONG}\n▒ Question 1\n## Season 2\n▒ Passage 2\n\
             | Spoilers ahead!\n▒ Passage 3"
        ),
    );
}

#[test]
fn an_ordinary_text_hides_nothing() {
    let texts = [
        format!("Notes\n\nWhy Rust?\n\n{LONG}\n\nHow does it end?\n\n{LONG}"),
        format!("Tidy\n\nInstall it with cargo. It is a terminal program, spoiler alert: I like it.\n\n{LONG}"),
        "unspoil\n\nA terminal reader. Install it with cargo.\n\nFeatures\n\n- Spoiler warnings are found\n- Spoilers ahead are covered\n\nIf a film's recap contains spoilers, they are hidden. Lines such as “Spoilers ahead” are known.\n".to_owned(),
        "The car has a rear spoiler. The spoiler adds downforce, and a bumper below it.".to_owned(),
        "We spoiled the milk. You have been warned by the doctor.".to_owned(),
        "Low Water: a review\n\nThis review is spoiler-free. A fine film with a fine cast and a good ending.\n\nThe Cast\n\nAll good.".to_owned(),
        format!("Seven Gates team on spoilers\n\nThe spoiler panic has reached the film's premiere.\n\nSPOILERS ARE NOT OPINIONS. If you cannot review it without them, please stop reading your own notes.\n\nDo Spoilers Really Hurt?\n\n{LONG}"),
        String::new(),
        "\n\n".to_owned(),
        "One line".to_owned(),
    ];
    for text in texts {
        let document = plain(&text, "README");
        let view = shut(&document);
        assert_eq!(view.covers.all().total, 0, "{text}");
        assert_eq!(document.meta.boundary.by, BoundaryBy::None, "{text}");
        assert_eq!(document.meta.kind, ArticleKind::Plain, "{text}");
    }
}

#[test]
fn a_warning_in_another_language_hides_too() {
    for warning in [
        "Attention, spoilers : ne lisez pas la suite.",
        "Achtung, Spoiler!",
        "ネタバレ注意",
        "Осторожно, спойлеры!",
        "Bu yazı spoiler içerir.",
    ] {
        check(
            &format!("Un mot.\n\n{warning}\n\n{LONG}"),
            &format!("Un mot.\n| {warning}\n▒ Passage 1"),
        );
    }
}

#[test]
fn behind_a_label_nothing_of_the_story_is_shown() {
    check(
        &format!("A film about a harbour.\n\nSPOILER: Mara leaves the harbour.\n\n{LONG}"),
        "A film about a harbour.\n| SPOILER:\n▒ Passage 1",
    );
}

#[test]
fn a_statement_between_long_paragraphs_is_a_heading_behind_the_boundary() {
    let document = check(
        &format!(
            "Un mot.\n\nSpoilers ahead!\n\nWho Was He?\n\n{LONG}\n\nTom did not die.\n\n{LONG}"
        ),
        "Un mot.\n| Spoilers ahead!\n▒ Question 1\n▒ Section 2",
    );
    assert!(picture(&all_open(&document)).contains("## Tom did not die."));
}

#[test]
fn a_notice_of_the_end_inside_a_paragraph_opens_what_stands_behind_it() {
    check(
        &format!(
            "A film.\n\nSpoilers ahead!\n\nMara leaves. {LONG}\n\nShe drowns. (End of spoilers.) The music is good.\n\nGo and see it."
        ),
        "A film.\n| Spoilers ahead!\n▒ Passage 1\n= (End of spoilers.)\nThe music is good.\nGo and see it.",
    );
    check(
        "A film. Spoilers ahead! Mara leaves. End of spoilers. The music is good.\n\nSee it.",
        "A film.\n| Spoilers ahead!\n▒ Passage 1\n= End of spoilers.\nThe music is good.\nSee it.",
    );
}

#[test]
fn a_paragraph_that_warns_and_ends_without_end_is_hidden_at_last() {
    let text = "Spoilers ahead! Tom dies. End of spoilers. Fine. ".repeat(2_000);
    let view = shut(&plain(&format!("A film.\n\n{text}"), "x.txt"));
    assert!(view.blocks.len() < 20);
    assert!(!picture(&view).contains("Tom dies"));
}

#[test]
fn a_warning_of_the_work_of_its_section_reaches_to_the_end_of_that_section() {
    check(
        &format!(
            "Three quiet films\n\nA film a day, and what to watch.\n\nLow Water (1931)\n\n{LONG}\n\n\
             Spoilers for Low Water follow.\n\nMara leaves. {LONG}\n\nHigh Tide (1932)\n\nSee it. {LONG}"
        ),
        &format!(
            "A film a day, and what to watch.\n## Low Water (1931)\n{LONG}\n| Spoilers for Low Water follow.\n\
             ▒ Passage 1\n## High Tide (1932)\nSee it. {LONG}"
        ),
    );
}

#[test]
fn a_title_with_the_same_work_reaches_to_the_end_of_the_article() {
    let document = plain(
        &format!(
            "Notes on Low Water\n\nA film a day.\n\nLow Water (1931)\n\n{LONG}\n\n\
             Spoilers for Low Water follow.\n\n{LONG}\n\nThe Pier\n\nMara leaves. {LONG}"
        ),
        "x.txt",
    );
    assert!(!picture(&shut(&document)).contains("Mara leaves"));
}

#[test]
fn a_promise_is_believed_up_to_its_end() {
    check(
        &format!(
            "Low Water, an ending explained: spoiler-free until the second half\n\nA film.\n\n\
             The Music\n\n{LONG}\n\nThe Cast in Detail\n\n{LONG}\n\nSpoilers ahead!\n\nWho Was He?\n\n{LONG}"
        ),
        &format!(
            "A film.\n## The Music\n{LONG}\n## The Cast in Detail\n{LONG}\n| Spoilers ahead!\n▒ Question 1"
        ),
    );
    check(
        &format!(
            "Low Water\n\nA film. The first half of this is spoiler-free.\n\nThe Letter\n\n{LONG}"
        ),
        "A film. The first half of this is spoiler-free.\n|\n▒ Section 1",
    );
}

#[test]
fn a_text_that_promises_to_spoil_nothing_is_not_hidden_for_a_joke() {
    let text = format!(
        "Low Water: a spoiler-free review of the finale\n\nA film with a fine cast.\n\nThe Cast\n\n\
         Spoiler alert: the crow is better. {LONG}\n\nShould You See It?\n\n{LONG}"
    );
    assert_eq!(shut(&plain(&text, "x.txt")).covers.all().total, 0);
}

#[test]
fn what_is_marked_in_spite_of_a_promise_is_hidden_and_nothing_behind_it() {
    let text = |said: &str| {
        format!("Low Water: a spoiler-free review\n\nA film.\n\n{said}\n\nIt is grey.")
    };
    for mark in ["SPOILER:", "(spoiler)", "Minor spoilers:"] {
        check(
            &text(&format!("{mark} Tom leaves the harbour in the last scene of the film.")),
            &format!("A film.\n| {mark}\n▒ Passage 1\nIt is grey."),
        );
    }
}

#[test]
fn headings_that_tell_a_story_make_a_recap_of_a_text_that_names_itself_nothing() {
    for heading in ["Why Did Mara Die?", "Ending", "Plot Summary", "結末", "Desenlace"] {
        let document = check(
            &format!(
                "Low Water\n\nA film by a director from the coast. Mara keeps a light.\n\nThe Light\n\n{LONG}\n\n{heading}\n\n{LONG}"
            ),
            &format!(
                "A film by a director from the coast. Mara keeps a light.\n|\n▒ Section 1\n▒ {} 2",
                if heading.ends_with('?') { "Question" } else { "Section" }
            ),
        );
        assert_eq!(document.meta.boundary.by, BoundaryBy::FirstHeading);
    }
}

#[test]
fn a_table_of_contents_before_the_boundary_is_hidden_whatever_stands_behind_it() {
    for table in [
        "Contents\n\n- The Letter\n- Who was on the pier\n- A ring",
        "In this article:\n\n1. The Letter\n2. A ring",
        "- The Letter\n- Why does Mara leave?\n- A ring",
    ] {
        let document = plain(
            &format!("A film.\n\n{table}\n\nSpoilers ahead!\n\nThe Letter\n\n{LONG}"),
            "x.txt",
        );
        let shown = picture(&shut(&document));
        assert!(!shown.contains("A ring") && !shown.contains("The Letter"), "{shown}");
    }
    let safe = "- how the pier is built\n- which clues are planted in the first ten minutes";
    let document = plain(&format!("A film.\n\n{safe}\n\nSpoilers ahead!\n\n{LONG}"), "x.txt");
    assert!(picture(&shut(&document)).contains("which clues"));
}

#[test]
fn a_line_in_strong_type_over_a_paragraph_is_a_heading() {
    let markdown = |text: &str| parse(text, Format::Markdown, "x.md").unwrap().document;
    let open = |text: &str| picture(&all_open(&markdown(text)));
    assert!(open(&format!("A film.\n\n**The Letter**\n\n{LONG}")).contains("## The Letter"));
    for line in ["What did you think of it?", "Spoilers below", "A sentence that ends.", "“Go!”"]
    {
        let text = format!("A film.\n\n**{line}**\n\n{LONG}");
        assert!(!open(&text).contains("## "), "{line}");
    }
    // Forums set it so, and so does a list, if it is not the article's own contents.
    assert!(open(&format!("A film.\n\n[b]The Letter[/b]\n\n{LONG}")).contains("## The Letter"));
    let list = "1. Low Water\n2. High Tide";
    let text = format!("A film.\n\n## The Pier\n\n{LONG}\n\n**Where I'd rank it**\n\n{list}");
    assert!(open(&text).contains("## Where I'd rank it"));
    let text = format!("A film.\n\n**In this episode**\n\n{list}\n\n{LONG}");
    assert!(!open(&text).contains("## "), "{}", open(&text));
}

#[test]
fn a_plain_line_that_names_an_end_or_asks_about_somebody_is_a_heading() {
    let markdown = |text: &str| parse(text, Format::Markdown, "x.md").unwrap().document;
    let film =
        "# Thoughts on Low Water\n\nThe series goes on, and this season is as good as the last.";
    for line in ["The ending, explained", "Plot summary", "Who dies?", "Why did Mara leave?"] {
        let document = markdown(&format!("{film}\n\n{line}\n\n{LONG}"));
        assert!(picture(&all_open(&document)).contains(&format!("## {line}")), "{line}");
        let shown = picture(&shut(&document));
        assert!(!shown.contains(line) && !shown.contains(&LONG[..20]), "{line}: {shown}");
    }
    for line in [
        "The music",
        "Does it hold up?",
        "What did you think of Mara?",
        "Ending on a light note, then.",
        "Where to watch Low Water",
        "<-- Back to 43",
    ] {
        let document = markdown(&format!("{film}\n\n{line}\n\n{LONG}"));
        assert!(!picture(&all_open(&document)).contains("## "), "{line}");
        assert!(picture(&shut(&document)).contains(&LONG[..20]), "{line}");
    }
    // Questions to the reader in plain letters are no interviewer's in strong type.
    let asked = format!("What did you think?\n\n{LONG}\n\nAnd what would you do?\n\n{LONG}");
    let document = markdown(&format!("{film}\n\n{asked}\n\n**Why did Mara leave?**\n\n{LONG}"));
    assert!(picture(&all_open(&document)).contains("## Why did Mara leave?"));
    // Over little it may as well be a short paragraph.
    let document = markdown(&format!("{film}\n\nThe ending\n\nIt is good."));
    assert!(!picture(&all_open(&document)).contains("## "));
}

#[test]
fn no_word_is_cut_in_two_behind_a_warning_with_a_question() {
    let text = "The next two paragraphs contain spoilers.\na?\nAC: x\n- an item";
    let shown = picture(&all_open(&plain(text, "x.txt")));
    assert!(shown.contains("AC: x"), "{shown}");
}

#[test]
fn marks_that_hide_all_the_spoilers_are_trusted_where_there_are_any() {
    let markdown =
        |text: &str| picture(&shut(&parse(text, Format::Markdown, "x.md").unwrap().document));
    let words = "Spoilers for the whole film are inside the grey blocks.";
    let shown = markdown(&format!("A film.\n\n{words}\n\n>! Mara leaves.\n\nThe music is good."));
    assert!(shown.contains("The music is good.") && !shown.contains("Mara leaves"), "{shown}");
    let shown = markdown(&format!("A film.\n\n{words}\n\nMara leaves.\n\nThe music is good."));
    assert!(!shown.contains("Mara leaves"), "{shown}");
}

/// What the covers of a Markdown article say that they spoil: scopes, and guesses with a "?".
fn spoils(text: &str) -> Vec<String> {
    let view = shut(&parse(text, Format::Markdown, "recap").unwrap().document);
    let say = |cover: &crate::spoiler::Cover| {
        let guess = cover.tag.guess.map(|guess| match guess.scope() {
            Some(scope) => format!("{scope}?"),
            None => guess.words(),
        });
        cover.tag.scope.map(|scope| scope.to_string()).or(guess).unwrap_or_default()
    };
    view.closed().map(say).collect()
}

#[test]
fn an_episode_without_a_season_is_one_of_the_season_that_the_title_names() {
    let of = |title: &str| {
        spoils(&format!(
            "# {title}\n\nA series.\n\nSpoilers ahead!\n\n## Who? {{spoils=\"episode 5\"}}\n\na\n\n\
             ## Why? {{spoils=\"S03E01\"}}\n\nb\n"
        ))
    };
    assert_eq!(of("Harbour Season 2, Explained"), ["S02E05", "S03E01"]);
    assert_eq!(of("Harbour, Explained"), ["S01E05?", "S03E01"]);
    assert_eq!(of("Harbour Season 1 and Season 2, Explained"), ["", "S03E01"]);
}

#[test]
fn warnings_and_headings_that_name_a_place_are_guesses() {
    let text = "# Harbour Season 2, Explained\n\nA series.\n\nSpoilers for season 1 follow.\n\n\
                ## Episode 3: The Ring\n\na\n\n### Who?\n\nc\n\n## Who dies?\n\nb\n\n\
                ## Why? {spoils=\"S02E01\"}\n\nd\n";
    assert_eq!(spoils(text), ["S02E03?", "season 1?", "S02E01"]);
}

#[test]
fn passages_without_headings_are_guessed_from_the_warning_or_their_label() {
    let work = "+++\nwork = { title = \"Harbour\", kind = \"series\" }\n+++\n\n";
    let text =
        format!("{work}A series.\n\nSpoilers for episode 4 follow.\n\nMara leaves.\n\nTom too.\n");
    assert_eq!(spoils(&text), ["S01E04?"]);
    let text = format!("{work}A series.\n\n::: spoiler Episode 4 spoilers\nMara leaves.\n:::\n");
    assert_eq!(spoils(&text), ["S01E04?"]);
}

#[test]
fn another_medium_is_a_guess_and_goes_before_a_place() {
    let work = "+++\nwork = { title = \"Harbour\", kind = \"series\" }\n+++\n\n";
    let warning = "Spoilers follow, for manga readers only.";
    let text = format!(
        "{work}A series.\n\n{warning}\n\nMara leaves.\n\n## Episode 3: The Ring\n\na\n\n\
         ## Why? {{spoils=\"S02E01\"}}\n\nd\n"
    );
    let manga = "for readers of the manga";
    assert_eq!(spoils(&text), [manga, manga, "S02E01"]);
    let text = format!("{work}A series.\n\n::: spoiler Book readers only\nMara leaves.\n:::\n");
    assert_eq!(spoils(&text), ["for readers of the books"]);
}
