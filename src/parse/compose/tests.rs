#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
use proptest::prelude::*;

use super::*;
use crate::article::{ArticleKind, BoundaryBy, Step, Work};
use crate::parse::Rules;
use crate::parse::draft::{Drafted, Front, Marked, Spoilers};
use crate::parse::{Format, parse};
use crate::progress::{Level, Scope};
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
fn a_warning_has_no_line_where_something_is_hidden_before_it() {
    let line = |before: &str, format| {
        let text = format!("A film’s plot.\n\n{before}\n\nSpoilers ahead!\n\nMara leaves.\n");
        parse(&text, format, "x").unwrap().document.meta.boundary.line
    };
    assert_eq!(line("In the open.", Format::Markdown), Some(5));
    for before in [
        "<details>\n\nMara.\n\n</details>",
        "Tom >!said\nso!< here.",
        "Well, if (spoiler alert), Tom\nlived, it is fine.",
        "## Who Killed Tom?\n\nMara.",
        "| a | b |\n|---|---|\n| ||x|| | y |",
    ] {
        assert_eq!(line(before, Format::Markdown), None, "{before}");
    }
    assert_eq!(line("Who Killed Tom?\n\nMara did. She said so.", Format::Plain), None);
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

// Drafts as the other formats make them.

fn heading(level: u8, words: &str) -> Drafted {
    let runs = vec![Piece::Open(Run::plain(words))];
    let question = words.ends_with('?');
    Drafted::open(1, Block::new(Body::Heading { level, question, runs }))
}

fn paragraph(words: &str) -> Drafted {
    Drafted::open(1, Block::paragraph(vec![Piece::Open(Run::plain(words))]))
}

fn composed(front: Front, blocks: Vec<Drafted>) -> Document {
    compose(Draft { front, blocks, ..Draft::default() }, "low-water.md", Rules::default()).0
}

#[track_caller]
fn check_draft(front: Front, blocks: Vec<Drafted>, expected: &str) -> Document {
    let document = composed(front, blocks);
    assert_eq!(picture(&shut(&document)), expected.trim());
    document
}

#[test]
fn a_first_heading_of_level_one_is_the_title() {
    let document =
        check_draft(Front::default(), vec![heading(1, "Low Water"), paragraph("One.")], "One.");
    assert_eq!(&*document.meta.title, "Low Water");
    let front = Front { title: Some("Low Water".into()), ..Front::default() };
    let document = check_draft(front, vec![heading(1, "LOW WATER"), paragraph("One.")], "One.");
    assert_eq!(&*document.meta.title, "Low Water");
    let front = Front { title: Some("Low Water".into()), ..Front::default() };
    check_draft(front, vec![heading(1, "Another"), paragraph("One.")], "# Another\nOne.");
}

#[test]
fn deeper_headings_are_sections_inside_the_answer() {
    let blocks = || {
        vec![
            paragraph("Intro."),
            paragraph("Spoilers ahead!"),
            heading(2, "Act One"),
            paragraph("a"),
            heading(3, "Who Was He?"),
            paragraph("b"),
            heading(4, "And Why?"),
            heading(2, "Act Two"),
        ]
    };
    let document = check_draft(
        Front::default(),
        blocks(),
        "Intro.\n| Spoilers ahead!\n▒ Section 1\n▒ Section 2",
    );
    let open = picture(&all_open(&document));
    assert_eq!(
        open,
        "Intro.\n| Spoilers ahead!\n## Act One\na\n### Who Was He?\nb\n#### And Why?\n## Act Two"
    );
    let mut reveals = Reveals::none();
    reveals.open(shut(&document).closed().next().unwrap().id.clone());
    let view = project(&document, &reveals);
    reveals.open(view.closed().next().unwrap().id.clone());
    let shown = picture(&project(&document, &reveals));
    assert!(shown.contains("## Act One\na\n▒ Question 1.1\n▒ Section 2"), "{shown}");
}

#[test]
fn front_matter_hides_everything_or_nothing() {
    let blocks = || {
        vec![
            paragraph("Intro."),
            paragraph("Spoilers ahead!"),
            heading(2, "Act One"),
            paragraph("a"),
        ]
    };
    let all = Front { spoilers: Some(Spoilers::All), ..Front::default() };
    let document = check_draft(all, blocks(), "|\n▒ Passage 1\n▒ Section 2");
    assert_eq!(document.meta.boundary.by, BoundaryBy::FrontMatter);
    let none = Front { spoilers: Some(Spoilers::None), ..Front::default() };
    let document = check_draft(none, blocks(), "Intro.\nSpoilers ahead!\n## Act One\na");
    assert_eq!(document.meta.boundary.by, BoundaryBy::None);
}

#[test]
fn a_marked_heading_is_hidden_wherever_it_stands() {
    let marked = || {
        let scope = Scope::read("S01E02");
        Drafted {
            marked: Marked { hidden: true, scope, level: Some(Level::Major) },
            ..heading(2, "The Ring")
        }
    };
    for spoilers in [None, Some(Spoilers::None)] {
        let front = Front { spoilers, ..Front::default() };
        let blocks = vec![
            paragraph("Intro."),
            marked(),
            paragraph("a"),
            heading(2, "The Cast"),
            paragraph("b"),
        ];
        let document = check_draft(front, blocks, "Intro.\n▒ Section 1\n## The Cast\nb");
        assert_eq!(document.meta.boundary.by, BoundaryBy::Markup);
        assert_eq!(document.meta.kind, ArticleKind::Recap);
        let view = shut(&document);
        let cover = view.closed().next().unwrap();
        assert_eq!(cover.remarks(), ["S01E02", "major"]);
    }
}

#[test]
fn the_warning_of_a_data_article_is_sure() {
    let draft = Draft {
        warning: Some("Everything below tells Low Water.".into()),
        warning_before: 1,
        blocks: vec![paragraph("Intro."), heading(2, "Act One"), paragraph("a")],
        ..Draft::default()
    };
    let document = compose(draft, "x.toml", Rules::default()).0;
    assert_eq!(
        picture(&shut(&document)),
        "Intro.\n| Everything below tells Low Water.\n▒ Section 1"
    );
    assert_eq!(document.meta.boundary.by, BoundaryBy::Warning);
}

#[test]
fn a_title_that_spoils_is_the_first_cover() {
    let front = || Front {
        title: Some("Mara Leaves: Low Water Ending Explained".into()),
        title_spoils: true,
        work: Some(Work { title: "Low Water".into(), year: None, kind: None }),
        ..Front::default()
    };
    let document = check_draft(
        front(),
        vec![heading(2, "The Letter"), paragraph("a")],
        "▒ Title\n|\n▒ Section 1",
    );
    assert_eq!(&*document.meta.title, "Low Water");
    assert!(
        picture(&all_open(&document)).starts_with("# Mara Leaves: Low Water Ending Explained\n")
    );
    let front = Front { work: None, ..front() };
    assert_eq!(&*composed(front, vec![paragraph("a")]).meta.title, "Untitled");
}

#[test]
fn a_heading_that_warns_is_the_boundary() {
    check_draft(
        Front::default(),
        vec![
            paragraph("A film about a plot."),
            heading(2, "Spoilers Below"),
            paragraph("a"),
            heading(2, "End of Spoilers"),
            paragraph("b"),
        ],
        "A film about a plot.\n| Spoilers Below\n▒ Passage 1\n= End of Spoilers\nb",
    );
    check_draft(
        Front::default(),
        vec![
            paragraph("A film."),
            heading(2, "My theory (spoilers)"),
            paragraph("a"),
            heading(2, "Verdict"),
            paragraph("b"),
        ],
        "A film.\n▒ Section 1\n## Verdict\nb",
    );
}

fn sealed(words: &str) -> Drafted {
    let tag = Tag::of(CoverKind::Block);
    let block = Piece::Open(Block::paragraph(vec![Piece::Open(Run::plain(words))]));
    Drafted { line: 1, piece: Piece::hidden(tag, vec![block]), marked: Marked::default() }
}

#[test]
fn what_markup_sealed_stays_as_it_is() {
    let document = check_draft(
        Front::default(),
        vec![paragraph("a"), sealed("b"), paragraph("c")],
        "a\n▒ Passage 1\nc",
    );
    assert_eq!(document.meta.boundary.by, BoundaryBy::Markup);
    assert_eq!(document.meta.kind, ArticleKind::Plain);
    check_draft(
        Front::default(),
        vec![
            paragraph("a"),
            paragraph("SPOILERS BELOW"),
            sealed("b"),
            sealed("c"),
            paragraph("End of spoilers"),
            paragraph("d"),
        ],
        "a\n| SPOILERS BELOW\n▒ Passage 1\n▒ Passage 2\n= End of spoilers\nd",
    );
}

#[test]
fn a_footnote_stays_hidden_behind_the_end() {
    let mut note = paragraph("Tom did it.");
    if let Piece::Open(block) = &mut note.piece {
        block.inset.push(Step::Item("[1]:".into()));
    }
    check_draft(
        Front::default(),
        vec![
            paragraph("SPOILERS BELOW"),
            paragraph("a"),
            paragraph("End of spoilers"),
            paragraph("b"),
            note,
        ],
        "| SPOILERS BELOW\n▒ Passage 1\n= End of spoilers\nb\n▒ Passage 2",
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
        1 => "[\\PC\n]{0,40}",
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
        let text = format!("A film.\n\nSpoilers ahead!\n\n{}", lines.join("\n").replace("End of spoilers", "Tom"));
        let document = plain(&text, "x.txt");
        let shown = picture(&shut(&document));
        prop_assert_eq!(shown.lines().filter(|line| !line.starts_with('▒')).count(), 2, "{}", shown);
    }
}
