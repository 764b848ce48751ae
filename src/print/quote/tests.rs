//! Sections quoted, among them some that try to end the marks around them.

use super::*;
use crate::article::{Block, Body, CoverKind, Tag};
use crate::print::{Sheet, Show, lift, look, sample};
use crate::spoiler::{Document, Path, Piece};

fn at(ordinal: u32) -> BlockId {
    BlockId(Path::root().child(ordinal))
}

fn view(document: &Document, show: &str) -> View {
    lift(&show.parse::<Show>().unwrap(), look(document)).unwrap().view
}

#[track_caller]
fn check(document: &Document, show: &str, place: u32, dialect: Dialect, expected: &str) {
    let quoted = quote(&view(document, show), &at(place), dialect);
    assert_eq!(quoted, expected, "{dialect:?}\n{quoted}");
}

fn article() -> Document {
    sample::document(vec![
        sample::heading(2, "Before"),
        sample::runs(vec![
            sample::words("It was "),
            sample::secret("Mara, the *clerk*"),
            sample::words(" who did it."),
        ]),
        sample::section(
            2,
            "Who drowned?",
            vec![sample::paragraph("Tom did."), sample::item("•", "At dawn")],
        ),
    ])
}

#[test]
fn what_is_covered_goes_out_as_its_covers_words() {
    for dialect in Dialect::ALL {
        check(&article(), "none", 2, dialect, "[Question 1 · hidden]\n");
        let before = quote(&view(&article(), "none"), &at(1), dialect);
        assert!(before.ends_with("\n\nIt was [hidden] who did it.\n"), "{before}");
    }
    let answer = "::: spoiler Question 1\n**Who drowned?**\n\n[Answer 1 · hidden]\n:::\n";
    check(&article(), "headings", 2, Dialect::Lemmy, answer);
}

#[test]
fn what_is_lifted_goes_out_under_the_marks_of_where_it_goes() {
    let words = "**Before**\n\nIt was >!Mara, the \\*clerk\\*!< who did it.\n";
    check(&article(), "all", 1, Dialect::Reddit, words);
    let words = "**Before**\n\nIt was ||Mara, the \\*clerk\\*|| who did it.\n";
    check(&article(), "all", 1, Dialect::Discord, words);
    let words = "Before\n\nIt was [rot13: Znen, gur *pyrex*] who did it.\n";
    check(&article(), "all", 1, Dialect::Plain, words);
    // No marks for words there: the paragraph is covered.
    let words = "**Before**\n\n::: spoiler Words\nIt was Mara, the \\*clerk\\* who did it.\n:::\n";
    check(&article(), "all", 1, Dialect::Lemmy, words);
    let all = ">!Who drowned?!<\n\n>!Tom did.!<\n- >!At dawn!<\n";
    check(&article(), "all", 2, Dialect::Reddit, all);
    let all = "<details><summary>Question 1</summary>\n\n**Who drowned?**\n\nTom did.\n- At \
               dawn\n\n</details>\n";
    check(&article(), "all", 2, Dialect::Markdown, all);
    check(
        &article(),
        "all",
        2,
        Dialect::Plain,
        "[rot13: Jub qebjarq?]\n\n[rot13: Gbz qvq.]\n• [rot13: Ng qnja]\n",
    );
}

/// Words that would end every dialect's marks.
const BREAKING: &str = "a !< b || c ::: d </details> e ]( f";

#[test]
fn words_of_the_article_end_no_mark() {
    let lines = ["::: spoiler x", " :::", "</details>", "!<", "||", "> x", "# x", "- x", "3. x"];
    let breaking = lines.iter().map(|line| sample::paragraph(line));
    let answer = breaking.chain([sample::paragraph(BREAKING)]).collect();
    let document = sample::document(vec![sample::section(2, BREAKING, answer)]);
    let view = view(&document, "all");
    // A sign behind a backslash means itself.
    let bare = |text: &str| {
        let mut chars = text.chars();
        let mut out = String::new();
        while let Some(c) = chars.next() {
            if c == '\\' {
                chars.next();
                out.push('.');
            } else {
                out.push(c);
            }
        }
        out
    };
    let quoted = |dialect| bare(&quote(&view, &at(0), dialect));
    for line in quoted(Dialect::Reddit).lines().filter(|line| !line.is_empty()) {
        assert_eq!((line.matches(">!").count(), line.matches("!<").count()), (1, 1), "{line}");
        assert!(line.starts_with(">!") && line.ends_with("!<"), "{line}");
    }
    for line in quoted(Dialect::Discord).lines().filter(|line| !line.is_empty()) {
        assert_eq!(line.matches("||").count(), 2, "{line}");
        assert!(line.starts_with("||") && line.ends_with("||"), "{line}");
    }
    let lemmy = quoted(Dialect::Lemmy);
    let marks: Vec<_> = lemmy.lines().filter(|line| line.trim().starts_with(":::")).collect();
    assert_eq!(marks, ["::: spoiler Section 1", ":::"], "{lemmy}");
    let details = quoted(Dialect::Markdown);
    assert_eq!(details.matches("</details>").count(), 1, "{details}");
    assert!(details.ends_with("\n</details>\n"), "{details}");
}

#[test]
fn a_label_of_the_author_ends_no_mark_either() {
    let tag =
        Tag { label: Some("x</summary></details>\u{a0}||".into()), ..Tag::of(CoverKind::Block) };
    let body = vec![Piece::Open(Block::new(Body::Paragraph(vec![sample::words("Tom did.")])))];
    let document = sample::document(vec![Piece::hidden(tag, body)]);
    let details = quote(&view(&document, "all"), &at(0), Dialect::Markdown);
    assert_eq!(details.matches("</details>").count(), 1, "{details}");
    let hidden = quote(&view(&document, "none"), &at(0), Dialect::Discord);
    assert_eq!(hidden.matches("||").count(), 0, "{hidden}");
}

#[test]
fn letters_that_rot13_does_not_turn_are_left_out() {
    assert_eq!(rot13("Tom, S02E05"), "Gbz, F02R05");
    assert_eq!(rot13("Amélie умерла 死んだ!"), "Nzéyvr … …");
}

#[test]
fn what_the_gate_opened_goes_out_under_marks_too() {
    use crate::progress::{Progress, Scope};
    use crate::spoiler::Gate;
    let scope = Some(Scope::Chapter(1));
    let answer = vec![sample::paragraph("Tom did.")];
    let document = sample::document(vec![sample::tagged(2, "Who?", answer, scope, None)]);
    let gate = Gate::at(vec![Progress::All], None);
    let sheet = Sheet::new(crate::print::look_at(&document, &gate));
    let quoted = quote(&sheet.view, &at(0), Dialect::Discord);
    assert_eq!(quoted, "||Who?||\n\n||Tom did.||\n");
}
