//! Drafts as the formats with markup make them.

use super::*;
use crate::article::Step;
use crate::parse::Rules;
use crate::parse::draft::{Drafted, Front, Marked, Spoilers};
use crate::progress::{Level, Scope};

fn heading(level: u8, words: &str) -> Drafted {
    let runs = vec![Piece::Open(Run::plain(words))];
    let question = words.ends_with('?');
    Drafted::open(1, Block::new(Body::Heading { level, question, runs }))
}

fn paragraph(words: &str) -> Drafted {
    Drafted::open(1, Block::paragraph(vec![Piece::Open(Run::plain(words))]))
}

fn composed(front: Front, blocks: Vec<Drafted>) -> Document {
    compose(
        Draft { front, blocks, ..Draft::default() },
        "low-water.md",
        Rules::default(),
        &Mends::default(),
    )
    .0
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
            marked: Marked { hidden: true, scope, level: Some(Level::Major), ..Marked::default() },
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
    let document = compose(draft, "x.toml", Rules::default(), &Mends::default()).0;
    assert_eq!(
        picture(&shut(&document)),
        "Intro.\n| Everything below tells Low Water.\n▒ Section 1"
    );
    assert_eq!(document.meta.boundary.by, BoundaryBy::Warning);
}

#[test]
fn what_spoils_as_a_whole_spoils_before_its_own_warning_too() {
    let draft = Draft {
        front: Front { spoilers: Some(Spoilers::All), ..Front::default() },
        warning: Some("Everything below tells Low Water.".into()),
        warning_before: 1,
        blocks: vec![paragraph("Intro."), heading(2, "Act One"), paragraph("a")],
        ..Draft::default()
    };
    let document = compose(draft, "x.toml", Rules::default(), &Mends::default()).0;
    assert!(!picture(&shut(&document)).contains("Intro."), "{}", picture(&shut(&document)));
    assert_eq!(document.meta.boundary.by, BoundaryBy::FrontMatter);
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
fn what_markup_sealed_stays_as_it_is_and_is_counted_only_where_it_stands_in_the_open() {
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
        "a\n| SPOILERS BELOW\n▒ Passage 1\n= End of spoilers\nd",
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
fn behind_hidden_text_the_line_of_the_warning_is_not_told() {
    let line = |first: Drafted| {
        let mut warning = paragraph("Spoilers ahead!");
        warning.line = 9;
        composed(Front::default(), vec![first, warning, paragraph("a")]).meta.boundary.line
    };
    assert_eq!(line(paragraph("Intro.")), Some(9));
    assert_eq!(line(sealed("Intro.")), None);
    assert_eq!(line(heading(2, "Who Killed Tom?")), None);
}
