//! Articles with one thing wrong each, and what is told of it.

use super::headings::NO_PLACE;
use super::*;

#[track_caller]
fn check(text: &str, expected: &[(u32, u32, Weight, &str)]) {
    check_as(Format::Markdown, text, expected);
}

#[track_caller]
fn check_as(format: Format, text: &str, expected: &[(u32, u32, Weight, &str)]) {
    let notices = proofread(text, format, "article").unwrap();
    let told = |notice: &Notice| {
        let begins = expected.iter().map(|(.., message)| *message);
        let begins = begins.filter(|message| notice.message.starts_with(message));
        let message = begins.max_by_key(|message| message.len());
        let message = message.map_or(notice.message.clone(), str::to_owned);
        (notice.line, notice.column, notice.weight, message)
    };
    let found: Vec<_> = notices.iter().map(told).collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(line, column, weight, message)| (*line, *column, *weight, (*message).to_owned()))
        .collect();
    assert_eq!(found, expected, "{text}");
}

const WARNED: &str = "# Harbour\n\nA town in winter.\n\nSpoilers for the whole film follow.\n\n";

#[test]
fn a_sound_article_is_passed_without_a_word() {
    check(&format!("{WARNED}## The ring {{spoils=\"S01E02\" level=\"major\"}}\n\nText.\n"), &[]);
    check(&format!("{WARNED}## The ring {{#ring .wide}}\n\n||Words|| and text.\n"), &[]);
    check_as(Format::Plain, "Harbour\n\nA town in winter.\n\nSpoilers ahead.\n\nThe end.\n", &[]);
}

#[test]
fn attributes_that_are_misspelt_or_not_understood_are_told_with_their_column() {
    let text = format!(
        "{WARNED}## A {{spoil=\"S01E02\"}}\n\nT.\n\n## B {{spoils=\"the second one\"}}\n\nT.\n\n\
         ## C {{spoils=\"S01E02\" level=\"huge\"}}\n\nT.\n\n## D {{spoils=\"S01E02\"\n\nT.\n"
    );
    check(
        &text,
        &[
            (7, 7, Weight::Error, "`spoil` says nothing of where it is; did you mean `spoils`?"),
            (11, 15, Weight::Error, NO_PLACE),
            (15, 30, Weight::Error, "this level is none"),
            (19, 6, Weight::Error, "these braces do not end"),
        ],
    );
    check(&format!("{WARNED}```\n## A {{spoil=\"S01E02\"}}\n```\n"), &[]);
}

#[test]
fn places_without_order_and_places_that_a_work_cannot_have_are_told() {
    let text = format!(
        "{WARNED}## A {{spoils=\"chapter 3\"}}\n\nT.\n\n## B {{spoils=\"page 80\"}}\n\nT.\n\n\
         ## C {{spoils=\"all\"}}\n\nT.\n"
    );
    let no_order = "page 80 and chapter 3 on line 7 have no order";
    check(&text, &[(11, 15, Weight::Warning, no_order)]);
    let film = "+++\nwork = { title = \"Harbour\", kind = \"film\" }\n+++\n\nSpoilers ahead.\n\n\
                ## A {spoils=\"S01E02\"}\n\nT.\n";
    check(film, &[(7, 15, Weight::Error, "a film has no S01E02")]);
}

#[test]
fn keys_of_yaml_that_are_near_ours_are_asked_about() {
    let text = "---\nlayout: post\nspoliers: all\nwork:\n  tilte: Harbour\n  kind: movie\n---\n\n\
                Spoilers ahead.\n\nText.\n";
    check(
        text,
        &[
            (3, 1, Weight::Error, "`spoliers` says nothing here; did you mean `spoilers`?"),
            (5, 1, Weight::Error, "`tilte` says nothing here; did you mean `title`?"),
            (6, 1, Weight::Error, "the `kind` of a work is one of: film, series, book, game"),
        ],
    );
}

#[test]
fn marks_without_a_partner_are_told_with_their_line_in_the_file() {
    let text = "+++\ntitle = \"Harbour\"\n+++\n\nA town.\n\nHe is ||the one.\n\n::: spoiler T\nx\n";
    check(
        text,
        &[
            (7, 7, Weight::Error, "this mark is not closed, and hides the rest of its paragraph"),
            (9, 1, Weight::Error, "this mark is not closed, and hides everything behind it"),
        ],
    );
}

#[test]
fn what_stands_before_the_warning_and_tells_is_told() {
    let text = "# Harbour: Mara dies, explained\n\nMara is killed by her brother.\n\n\
                ## Why did he do it?\n\nSpoilers ahead.\n\n## The end\n\nText.\n";
    check(
        text,
        &[
            (1, 1, Weight::Warning, "this title may tell what happens"),
            (3, 1, Weight::Warning, "this paragraph may tell what happens"),
            (5, 1, Weight::Warning, "this heading stands before the warning"),
        ],
    );
    // Words of the work's own title tell nothing.
    let text = "+++\ntitle = \"The Killer, explained\"\nwork = \"The Killer\"\n+++\n\nSpoilers \
                ahead.\n\n## The end\n\nText.\n";
    check(text, &[]);
}

#[test]
fn what_is_guessed_can_be_said() {
    let text = "# Harbour\n\nA town.\n\nSpoilers ahead.\n\n## Episode 3: The Ring\n\nText.\n\n\
                ## B {spoils=\"episode 4\"}\n\nText.\n";
    check(
        text,
        &[
            (7, 1, Weight::Note, "this heading begins with a place, which is a guess (S01E03)"),
            (11, 1, Weight::Note, "this episode is of no season, which is a guess (S01E04)"),
        ],
    );
    let text = "# Harbour\n\nA town.\n\nSpoilers for season 1 follow.\n\n## The ring\n\nText.\n";
    check(text, &[(5, 1, Weight::Note, "the warning names season 1")]);
    let text = "# Harbour Ending, Explained\n\nA town in a film.\n\n## The ring\n\nText.\n";
    check(text, &[(1, 1, Weight::Warning, "no sentence warns of spoilers")]);
}

#[test]
fn an_article_as_data_is_proofread_too() {
    let text = "title = \"Harbour\"\nwarning = \"Spoilers ahead.\"\n\n[[section]]\nheading = \
                \"A\"\nspoils = \"the second one\"\nbody = \"He is ||the one.\"\n";
    check_as(
        Format::Toml,
        text,
        &[(5, 1, Weight::Error, NO_PLACE), (7, 15, Weight::Error, "this mark is not closed")],
    );
}
