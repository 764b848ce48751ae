//! Where spoilers begin in paragraphs, and when talk of spoilers is only talk.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod pictures;

use super::*;
use crate::article::{Block, Run, Step};
use crate::parse::Rules;
use crate::spoiler::Piece;

fn paragraph(text: &str) -> Drafted {
    Drafted::open(1, Block::paragraph(vec![Piece::Open(Run::plain(text))]))
}

fn found(blocks: &[&str], title: Option<&str>) -> Found {
    let blocks = blocks.iter().map(|text| paragraph(text)).collect();
    let known = Known { title, name: "low-water.txt", title_spoils: false };
    find(Draft { blocks, ..Draft::default() }, &known, Rules::default())
}

/// The words at which spoilers begin in paragraphs that say little of any work.
#[track_caller]
fn check(blocks: &[&str], expected: Option<&str>) {
    let found = found(blocks, None);
    assert_eq!(found.boundary.text.as_deref(), expected, "{blocks:?}");
}

#[test]
fn a_line_of_its_own_warns_whatever_the_text_is_about() {
    for line in ["Spoilers ahead!", "Spoiler alert!", "SPOILERS", "This post contains spoilers."] {
        check(&["A word.", line, "Rest."], Some(line));
    }
}

#[test]
fn a_mild_phrase_needs_a_text_about_a_work() {
    for line in ["Read at your own risk.", "Stop reading here if you do not want to know."] {
        check(&["A word about the weather.", line, "Rest."], None);
        check(&["The film has a fine cast.", line, "Rest."], Some(line));
    }
    let inside = "It rained. You have been warned. It rained again.";
    check(&["A word about the weather.", inside], None);
    check(&["The film has a fine cast.", inside], Some("You have been warned."));
}

#[test]
fn technical_prose_jokes_about_spoilers() {
    let joke = "Install it with cargo. Spoiler alert: I do not like it. The config is long.";
    check(&[joke], None);
    check(
        &[
            "The compiler reads the config.",
            "There are spoilers below, and then more of a text that never ends, in this one long paragraph.",
        ],
        None,
    );
    check(&["The compiler reads the config.", "Spoilers ahead!", "Rest."], Some("Spoilers ahead!"));
}

#[test]
fn sentences_that_warn_together_are_one_warning() {
    check(
        &["A word. This post contains spoilers. You have been warned. Tom did it."],
        Some("This post contains spoilers. You have been warned."),
    );
}

#[test]
fn a_warning_late_in_a_long_text_must_name_spoilers() {
    let mut blocks = vec!["The film has a fine cast."; 80];
    blocks.push("Read at your own risk.");
    check(&blocks, None);
    blocks.push("Spoilers ahead!");
    check(&blocks, Some("Spoilers ahead!"));
}

#[test]
fn the_work_is_named_by_the_warning_or_by_the_first_sentence() {
    let work = |blocks: &[&str]| found(blocks, None).work.map(|work| work.title.to_string());
    assert_eq!(
        work(&["A word.", "Contains spoilers for Low Water."]).as_deref(),
        Some("Low Water")
    );
    assert_eq!(
        work(&["This is the Ending Explained for Low Water.", "Spoilers ahead!"]).as_deref(),
        Some("Low Water")
    );
    assert_eq!(work(&["A word.", "Spoilers ahead!"]), None);
}

#[test]
fn what_is_hidden_names_no_work() {
    let hidden = ["A word.", "Spoilers ahead!", "Tom.", "Contains spoilers for Low Water."];
    let found = found(&hidden, None);
    assert_eq!(found.work, None);
}

#[test]
fn a_title_that_says_spoilers_hides_everything() {
    let found = found(&["A word.", "Another."], Some("Low Water (spoilers)"));
    assert_eq!(found.boundary.by, BoundaryBy::Title);
    assert!(found.passages.iter().all(|passage| !matches!(passage, Passage::Open(_))));
}

#[test]
fn a_name_loses_its_ending_and_its_dashes() {
    assert_eq!(readable("a/low-water_s01e02.txt"), "low water s01e02");
    assert_eq!(readable("v1.2"), "v1 2");
}

fn covered(kind: crate::article::CoverKind, text: &str) -> Drafted {
    let body = vec![Piece::Open(Block::paragraph(vec![Piece::Open(Run::plain(text))]))];
    let mut block = paragraph("");
    block.piece = Piece::hidden(crate::article::Tag::of(kind), body);
    block
}

fn heading(text: &str) -> Drafted {
    let runs = vec![Piece::Open(Run::plain(text))];
    Drafted::open(1, Block::new(Body::Heading { level: 2, question: false, runs }))
}

fn found_in(blocks: Vec<Drafted>, title: Option<&str>) -> Found {
    let known = Known { title, name: "low-water.txt", title_spoils: false };
    find(Draft { blocks, ..Draft::default() }, &known, Rules::default())
}

fn open_ones(found: &Found) -> usize {
    found.passages.iter().filter(|passage| matches!(passage, Passage::Open(_))).count()
}

#[test]
fn a_thread_whose_author_covers_blocks_is_open_and_a_recap_that_does_is_not() {
    use crate::article::CoverKind;
    let blocks = || {
        vec![
            paragraph("We are eleven in here, and somebody brought biscuits for all of us."),
            covered(CoverKind::Block, "Tom did it."),
            paragraph("Next week the room is in use, so we meet in the kitchen instead."),
        ]
    };
    assert_eq!(open_ones(&found_in(blocks(), Some("Low Water S01E05"))), 3);
    assert_eq!(open_ones(&found_in(blocks(), Some("Low Water S01E05 recap"))), 0);
}

#[test]
fn a_question_and_who_is_sent_away_by_it_warn_together() {
    check(
        &[
            "The film has a fine cast.",
            "Not seen it yet? Off you go, and come back on Sunday.",
            "Rest.",
        ],
        Some("Off you go, and come back on Sunday."),
    );
    check(&["The film has a fine cast.", "Not seen it yet? It is on until Sunday.", "Rest."], None);
}

#[test]
fn a_warning_over_sections_ends_with_the_last_of_them() {
    let found = found_in(
        vec![
            heading("Who stayed"),
            paragraph(
                "[Editor's note: the rest of this section and the two that come after discuss the ending.]",
            ),
            paragraph("She rows out."),
            heading("Mara"),
            paragraph("She sinks."),
            heading("The lamp"),
            paragraph("It goes out."),
            heading("Was it worth it"),
            paragraph("It was."),
        ],
        None,
    );
    assert_eq!(found.boundary.extent, Some(crate::article::Extent::Sections(3)));
    assert_eq!(open_ones(&found), 3);
}

#[test]
fn a_list_item_may_warn_in_brackets() {
    let mut item = paragraph("High Tide (spoiler alert: Tom did it)");
    if let Piece::Open(block) = &mut item.piece {
        block.inset.push(Step::Item("•".into()));
    }
    let found = found_in(vec![paragraph("Three films."), item], None);
    let Some(Passage::Open(last)) = found.passages.last() else { panic!("it stays a line") };
    let text = open_text(runs(last.piece.as_open().unwrap()).unwrap());
    assert!(!text.contains("did it"), "{text}");
}

#[test]
fn a_heading_may_warn_of_its_own_section_behind_a_dash() {
    let found =
        found_in(vec![heading("2. High Tide - spoilers in this entry"), paragraph("Tom.")], None);
    assert!(!found.passages.iter().any(
        |passage| matches!(passage, Passage::Open(block) if !block.marked.hidden && runs(block.piece.as_open().unwrap()).is_some_and(|runs| open_text(runs) == "Tom."))
    ) || found.passages.iter().any(|passage| matches!(passage, Passage::Open(block) if block.marked.hidden)));
}

#[test]
fn a_heading_or_an_item_that_says_spoilers_alone_warns_whatever_the_text_is_about() {
    for name in ["Spoilers", "SPOILERS!!!", "Spoiler:", "Spoiler section", "ネタバレ"] {
        let found = found_in(vec![paragraph("A walk."), heading(name), paragraph("Tom.")], None);
        assert_eq!(found.boundary.text.as_deref(), Some(name));
        assert!(matches!(found.passages.last(), Some(Passage::Hidden(_))), "{name}");
    }
    let mut item = paragraph("Spoilers ahead!");
    if let Piece::Open(block) = &mut item.piece {
        block.inset.push(Step::Item("•".into()));
    }
    let found = found_in(vec![paragraph("A walk."), item, paragraph("Tom.")], None);
    assert!(matches!(found.passages.last(), Some(Passage::Hidden(_))), "{found:?}");
    let wings = "The rear wing, the bumper and the downforce.";
    let found = found_in(vec![paragraph(wings), heading("Spoilers"), paragraph("Tom.")], None);
    assert!(matches!(found.passages.last(), Some(Passage::Open(_))), "{found:?}");
}

#[test]
fn a_label_at_the_beginning_of_its_paragraph_warns_whatever_the_text_is_about() {
    let labels =
        ["SPOILER:", "Spoilers:", "(spoiler)", "[Spoilers]", "SPOILER", "Spoiler –", "ネタバレ："];
    for label in labels {
        let told = format!("{label} Tom dies.");
        check(&["A walk.", &told, "Rest."], Some(label));
        check(&["A walk.", &format!("It rained. {told}"), "Rest."], None);
        check(&["A fine film.", &format!("It rained. {told}"), "Rest."], Some(label));
        check(&["Install it with cargo.", &told, "Rest."], None);
    }
}

/// Whether the last of some paragraphs is hidden; it is open or hidden.
fn hides_the_last(paragraphs: &[&str]) -> bool {
    match found(paragraphs, None).passages.last() {
        Some(Passage::Open(_)) => false,
        Some(Passage::Hidden(_)) => true,
        other => panic!("{paragraphs:?}: {other:?}"),
    }
}

/// Whether what stands behind a line that stands among spoilers is open.
fn ends_spoilers(line: &str) -> bool {
    !hides_the_last(&["A film.", "Spoilers ahead!", "Tom.", line, "Rest."])
}

#[test]
fn an_end_that_is_denied_or_to_come_or_not_the_last_ends_nothing() {
    for line in [
        "It is not safe to read on.",
        "It isn't safe to read on yet.",
        "No more spoilers, I promised, but Tom dies.",
        "This is the end of the first spoiler section; the second follows.",
        "End of season one spoilers, season two spoilers follow.",
        "Spoilers over?",
        "The end of spoilers is far.",
        "Back to the spoiler-free part in a moment.",
        "It is safe to read on once you know who did it.",
        "You may not look again.",
        "Noch kein Ende der Spoiler.",
        "Ende der Spoiler, aber nicht für lange.",
        "Fin de los spoilers, todavía no.",
        "Конец спойлеров ещё далеко.",
        "ネタバレはまだ終わりません",
        "剧透还没有结束",
    ] {
        assert!(!ends_spoilers(line), "{line}");
    }
    for line in [
        "It is safe to read on.",
        "End of spoilers.",
        "No more spoilers.",
        "Ende der Spoiler.",
        "Ab hier keine Spoiler mehr.",
        "ネタバレここまで",
        "That's the spoilers done, so welcome back, you missed little except for the sea.",
    ] {
        assert!(ends_spoilers(line), "{line}");
    }
}

#[test]
fn what_a_button_of_a_page_would_show_is_hidden_where_the_text_was_copied() {
    let film = "A film by Ada with a fine cast.";
    for line in [
        "Click to reveal the spoiler",
        "Show Spoilers",
        "[Show spoiler]",
        "Spoiler (click to show/hide)",
        "(view spoiler)",
        "View spoiler [hide spoiler]",
        "Hidden text (spoiler)",
        "This spoiler is hidden.",
        "Tap to reveal",
        "Highlight the text below to read the spoiler:",
        "Select the white text to see it:",
        "Spoiler anzeigen",
        "Afficher / masquer le spoiler",
        "Mostrar spoiler",
        "Mostra lo spoiler",
        "Pokaż spoiler",
        "Показать спойлер",
        "Спойлер (нажмите, чтобы показать)",
        "Spoiler göster",
    ] {
        assert!(hides_the_last(&[film, line, "Tom."]), "{line}");
    }
    for line in
        ["See the spoiler on the wing.", "Show it to her.", "They show spoilers to everybody."]
    {
        assert!(!hides_the_last(&[film, line, "Tom."]), "{line}");
    }
}

#[test]
fn what_tells_something_beside_an_end_ends_nothing() {
    for line in [
        "It ends with a spoiler.",
        "It ends with (spoiler alert) everyone dying.",
        "In the end, spoiler: Tom dies.",
        "The end: spoiler, Tom leaves.",
        "And it ends, spoilers, with Tom at sea.",
        "Season one ends; spoiler: Mara wins.",
        "Fin du film, spoiler : Tom meurt.",
        "Das Ende (Spoiler): Tom geht.",
        "El final, spoiler: Tomás se va.",
        "Koniec filmu, spoiler: Tom ucieka.",
        "Конец (спойлер): Том и Мара женятся.",
        "剧透：汤姆走了，故事结束。",
        "Ende des Spoilers: Tom heiratet Mara",
        "End of spoilers: Tom marries Mara.",
        "END OF SPOILERS (Tom did it)",
        "End of spoilers - Tom did it.",
        "Tom ends the spoilers.",
        "Spoilers over, she leaves him.",
        "That's the spoilers done, Tom is the killer.",
        "Tom is safe to come back.",
        "Tom is safe from now on.",
        "You can come back, Tom.",
        "You can open your eyes now, Mara.",
        "It is safe to read Tom's letter again.",
    ] {
        assert!(!ends_spoilers(line), "{line}");
    }
    for line in [
        "End of the Low Water spoilers.",
        "End of spoilers for Low Water, season one.",
        "No more spoilers for season 2, you can all come back.",
        "Ada: And that's the spoilers done, so welcome back to anyone who skipped.",
        "[Koniec spoilerów]",
        "(Fin des révélations, vous pouvez rouvrir les yeux.)",
        "OK, spoilers over.",
    ] {
        assert!(ends_spoilers(line), "{line}");
    }
}

#[test]
fn where_what_holds_no_spoilers_ends_they_begin() {
    for line in ["End of the spoiler-free part.", "END OF SPOILER-FREE SECTION"] {
        check(&["A walk.", line, "Rest."], Some(line));
        assert!(!ends_spoilers(line), "{line}");
    }
}

#[test]
fn spoilers_of_wings_and_of_votes_are_no_warnings() {
    check(
        &[
            "A pilot's spoilers are panels on a wing of the aircraft.",
            "There are spoilers ahead of every vote, and then more of a text that never ends at all.",
        ],
        None,
    );
}

fn strong(text: &str) -> Drafted {
    let mut run = Run::plain(text);
    run.style.strong = true;
    Drafted::open(1, Block::paragraph(vec![Piece::Open(run)]))
}

fn hides(found: &Found) -> bool {
    found.passages.iter().any(|passage| matches!(passage, Passage::Hidden(_)))
}

#[test]
fn an_interview_and_a_listing_are_not_doubted_and_still_warn() {
    let interview = |last: &str| {
        vec![
            paragraph("A novel, a film, a finale: she made the series about the keeper."),
            strong("Did you write the ending first?"),
            strong("Were you afraid of it?"),
            strong("Would you do it again?"),
            heading("On death"),
            paragraph(last),
        ]
    };
    let title = Some("“I never liked the sea”");
    assert!(!hides(&found_in(interview("I never answer that."), title)));
    let warned = found_in(interview("Spoilers ahead! It was Tom."), title);
    assert_eq!(warned.boundary.text.as_deref(), Some("Spoilers ahead!"));
    let listing = vec![
        paragraph("The drama docks, and a film about a choir."),
        heading("The finale"),
        strong("9pm, Channel Nine"),
        strong("8.30pm, Rete Uno"),
        strong("10pm, Film Seven"),
        paragraph("Avoid the news if you do not want to know the score."),
    ];
    assert!(!hides(&found_in(listing, Some("Tonight: a last dance"))));
}

#[test]
fn an_essay_about_spoilers_quotes_warnings_and_may_give_one() {
    let title = Some("A short history of the spoiler alert");
    let quoted = found(&["I typed the words SPOILERS AHEAD.", "It went above a film."], title);
    assert!(!hides(&quoted));
    let warned = found(&["The rest of this essay contains spoilers.", "It was Tom."], title);
    assert!(hides(&warned));
}

#[test]
fn a_recap_that_tells_its_end_at_once_is_hidden_from_its_beginning() {
    let title = Some("Low Water ending explained");
    for first in [
        "In the shocking conclusion of Low Water, Mara discovers the key, and leaves.",
        "Mara reaparece viva no casamento do ex",
    ] {
        let found = found_in(vec![paragraph(first), heading("The key"), paragraph("Tom.")], title);
        assert!(matches!(found.passages.get(1), Some(Passage::Hidden(_))), "{first}");
        assert_eq!(found.boundary.by, BoundaryBy::Title);
    }
}

#[test]
fn short_lines_of_facts_stay_in_the_open_before_the_first_section_of_a_recap() {
    let blocks = |fact: &str| {
        let blocks = vec![heading("Cast"), paragraph(fact), heading("The key"), paragraph("Tom.")];
        let found = found_in(blocks, Some("Low Water ending explained"));
        found.passages.iter().take_while(|passage| matches!(passage, Passage::Open(_))).count()
    };
    assert_eq!(blocks("Mara: Ada North"), 2);
    assert_eq!(blocks(&"Ada North plays Mara, who did it. ".repeat(6)), 0);
}

#[test]
fn who_talks_in_turns_may_warn_later() {
    let turn = |text: &str| {
        let mut name = Run::plain("Bea:");
        name.style.strong = true;
        let runs = vec![Piece::Open(name), Piece::Open(Run::plain(text))];
        Drafted::open(1, Block::paragraph(runs))
    };
    let mut blocks = Vec::new();
    for _ in 0..6 {
        blocks.push(turn(" we talk about the wasp in the cupboard for a good while, as ever."));
    }
    blocks.push(paragraph("Spoilers ahead!"));
    blocks.push(paragraph("It was Tom."));
    blocks.push(turn(" And that's the spoilers done, so welcome back to anyone who skipped."));
    blocks.push(turn(" Letters!"));
    let found = found_in(blocks, Some("Episode 61: The Quiet Commission"));
    assert_eq!(found.boundary.text.as_deref(), Some("Spoilers ahead!"));
    assert!(found.passages.iter().any(|passage| matches!(passage, Passage::End(..))));
    assert!(matches!(found.passages.last(), Some(Passage::Open(_))));
}

#[test]
fn a_warning_behind_a_warning_is_shown_too_and_spoilers_begin_behind_the_last() {
    let own = "I am about to tell you how the film ends.";
    for again in ["Warning: spoilers ahead.", "SPOILERS BELOW", "This article spoils the ending."] {
        let found = found(&["The film has a fine cast.", own, again, "Tom did it."], None);
        assert_eq!(open_ones(&found), 2, "{again}");
        assert!(matches!(found.passages.last(), Some(Passage::Hidden(_))));
        assert_eq!(found.boundary.text.as_deref(), Some(again));
    }
    // The one that names the work is told of.
    let named = "This article contains spoilers for Low Water.";
    check(&["A word.", named, "Spoilers ahead!", "Tom did it."], Some(named));
}

#[test]
fn what_only_looks_like_a_second_warning_stays_hidden() {
    for told in [
        "Stop reading, says Mara, and burns the letter.",
        "You have been warned, Tom.",
        "Spoilers: Tom did it.",
        "Turn back now.",
    ] {
        let found = found(&["The film has a fine cast.", "Spoilers ahead!", told, "Rest."], None);
        assert_eq!(open_ones(&found), 1, "{told}");
    }
    // Two warnings that reach differently reach to the end.
    let found = found(
        &["The film.", "The next paragraph contains spoilers.", "Spoilers below!", "Tom.", "End."],
        None,
    );
    assert_eq!(open_ones(&found), 2);
}

#[test]
fn a_sentence_that_warns_and_tells_shows_its_warning_alone() {
    let film = "The film has a fine cast.";
    for (sentence, shown) in [
        ("Spoilers ahead, because Mara drowns.", Some("Spoilers ahead,")),
        ("Spoiler alert, the husband did it.", Some("Spoiler alert,")),
        (
            "This review discusses the ending, in which Tom dies.",
            Some("This review discusses the ending,"),
        ),
        (
            "Stop reading if you do not want to know that Tom is the killer.",
            Some("Stop reading if you do not want to know"),
        ),
        ("Achtung Spoiler, Mara stirbt am Ende.", Some("Achtung Spoiler,")),
        (
            "Spoilers below, so look away if you have not seen it.",
            Some("Spoilers below, so look away if you have not seen it."),
        ),
        (
            "Spoilers for Low Water, High Tide and The Weir.",
            Some("Spoilers for Low Water, High Tide and The Weir."),
        ),
        // What tells before it warns is hidden with its warning.
        ("Since Tom dies in the last act, spoilers follow.", None),
    ] {
        let found = found(&[film, sentence, "Rest."], None);
        assert_eq!(found.boundary.text.as_deref(), shown, "{sentence}");
        assert!(matches!(found.passages.last(), Some(Passage::Hidden(_))), "{sentence}");
    }
}

#[test]
fn a_recap_that_begins_to_tell_before_its_first_heading_is_hidden_from_there() {
    let title = Some("Low Water recap: a bad day for Tom");
    let blocks = |told: &str| {
        vec![
            paragraph(
                "Every drama has one hour a year in which the budget visibly runs out, and so has this.",
            ),
            paragraph(told),
            heading("The ledger"),
            paragraph("It was Tom."),
        ]
    };
    for told in [
        "We open on Mara, who has been dead since the flood.",
        "The episode picks up where we left her, in the weir.",
        "When we last saw Tom, he was under the ice.",
        "El episodio arranca con Mara en el faro.",
    ] {
        assert_eq!(open_ones(&found_in(blocks(told), title)), 1, "{told}");
    }
    for said in ["We meet on Sundays to watch it.", "The season begins on Thursday at nine."] {
        assert_eq!(open_ones(&found_in(blocks(said), title)), 2, "{said}");
    }
}

#[test]
fn headings_that_name_episodes_make_a_recap_of_what_names_no_work() {
    let found = found_in(
        vec![
            paragraph("Hello from under the blanket, it is raining, and here are my three shows."),
            heading("paper kite academy, episode 7"),
            paragraph("So she is dead."),
            heading("lake house detectives, episode 2"),
            paragraph("The duck did it."),
        ],
        Some("sunday roundup: two sobs, one duck"),
    );
    assert_eq!(open_ones(&found), 1);
}

#[test]
fn a_doubted_text_may_say_how_many_paragraphs_it_gives_away() {
    let found = found_in(
        vec![
            paragraph("A film, a series, a director: this is a review of the finale of them all."),
            heading("Eine Ermittlerin ohne Eile"),
            paragraph(
                "Er lässt seine Figuren ausreden. Wer den Film noch vor sich hat, überspringt jetzt am besten die beiden folgenden Absätze.",
            ),
            paragraph("Der Bruder war es."),
            paragraph("Sie lebt."),
            paragraph("Ab hier dürfen wieder alle mitlesen. Das Akkordeon ist zu laut."),
        ],
        Some("Fährmanns Ruh: ein Krimi, der zuhört"),
    );
    assert_eq!(found.boundary.extent, Some(crate::article::Extent::Paragraphs(2)));
    assert!(matches!(found.passages.last(), Some(Passage::Open(_))));
    assert_eq!(found.passages.iter().filter(|one| matches!(one, Passage::Hidden(_))).count(), 2);
}

#[test]
fn a_paragraph_that_may_be_skipped_for_its_mud_does_not_vouch_for_the_rest() {
    let found = found_in(
        vec![
            paragraph("A film, a series, a director: this is about the finale of them all."),
            heading("The death of Tom"),
            paragraph("He drowns. Skip the next paragraph if mud makes you ill."),
            paragraph("Mud."),
            paragraph("The brother did it."),
        ],
        Some("Low Water: a letter"),
    );
    assert_eq!(open_ones(&found), 1);
}

#[test]
fn who_is_called_back_reads_on_in_the_same_paragraph_and_a_story_calls_nobody() {
    let end = |last: &str| {
        let found =
            found(&["The film has a fine cast.", "Spoilers ahead!", "Tom did it.", last], None);
        matches!(found.passages.last(), Some(Passage::Open(_)))
    };
    let rest =
        "The accordion is too loud, and there are two speeches too many in the middle of it.";
    assert!(end(&format!("All right, that's it for the dangerous part. {rest}")));
    assert!(end(&format!("Voilà, vous pouvez rouvrir les yeux. {rest}")));
    assert!(!end(&format!("You look again, and the boat is gone. {rest}")));
    assert!(!end(&format!("The rest of the crew is safe on the shore. {rest}")));
    assert!(!end(&format!("“You can open your eyes,” she says. {rest}")));
}

fn heading_at(level: u8, text: &str) -> Drafted {
    let runs = vec![Piece::Open(Run::plain(text))];
    Drafted::open(1, Block::new(Body::Heading { level, question: false, runs }))
}

/// The words of the paragraphs in the open.
fn shown(found: &Found) -> Vec<String> {
    let open = found.passages.iter().filter_map(|passage| match passage {
        Passage::Open(drafted) => drafted.piece.as_open(),
        _ => None,
    });
    let paragraphs = open.filter(|block| matches!(block.body, Body::Paragraph(_)));
    paragraphs.filter_map(runs).map(|runs| open_text(runs).into_owned()).collect()
}

#[test]
fn an_end_that_is_taken_back_ends_nothing() {
    let behind = |notice: &str| {
        let blocks = ["The film has a fine cast.", "Spoilers ahead!", notice, "It was Tom."];
        shown(&found(&blocks, None)).last().is_some_and(|last| last == "It was Tom.")
    };
    assert!(behind("That's the spoilers done, so welcome back to all who skipped."));
    assert!(!behind("That's the spoilers done, but the worst of the story is yet to be told."));
}

#[test]
fn a_section_that_spoils_ends_with_a_heading_of_its_rank_and_not_with_one_inside() {
    let article = |level| {
        vec![
            heading_at(2, "The lamp"),
            paragraph("This section contains spoilers."),
            heading_at(level, "The keeper"),
            paragraph("It was Tom."),
        ]
    };
    let shown = |level| shown(&found_in(article(level), Some("Low Water"))).len();
    assert_eq!((shown(1), shown(2), shown(3)), (1, 1, 0));
}

#[test]
fn nobody_listens_to_a_section_that_its_author_hides_and_everybody_behind_it() {
    let warned = |level| {
        let mut hidden = heading_at(2, "The lamp");
        hidden.marked.hidden = true;
        let blocks = vec![
            paragraph("The film has a fine cast."),
            hidden,
            paragraph("It was Tom."),
            heading_at(level, "The keeper"),
            paragraph("Spoilers ahead!"),
        ];
        found_in(blocks, None).boundary.text.is_some()
    };
    assert_eq!((warned(1), warned(2), warned(3)), (true, true, false));
}

#[test]
fn a_short_sentence_before_a_notice_of_the_end_is_not_shown_with_it() {
    for (told, shown) in [
        ("Tom dies. End of spoilers. In cinemas now.", "End of spoilers."),
        ("He did it. That's the spoilers done, so welcome back.", "That's the spoilers done,"),
        (
            "There, all done. End of spoilers. So there.",
            "There, all done. End of spoilers. So there.",
        ),
    ] {
        let found = found(&["A film.", "Spoilers ahead!", told, "Go and see it."], None);
        let end = found.passages.iter().find_map(|passage| match passage {
            Passage::End(words, _) => Some(words.to_string()),
            _ => None,
        });
        assert_eq!(end.as_deref(), Some(shown), "{told}");
        let Some(Passage::Open(last)) = found.passages.last() else { panic!("{told}") };
        assert_eq!(open_text(runs(last.piece.as_open().unwrap()).unwrap()), "Go and see it.");
    }
}

/// Whether the first sight of a text in Markdown shows a word.
fn shows(text: &str, word: &str) -> bool {
    let parsed = crate::parse::parse(text, crate::parse::Format::Markdown, "text").unwrap();
    let view = crate::spoiler::project(&parsed.document, &crate::spoiler::Reveals::none());
    format!("{view:?}").contains(word)
}

#[test]
fn a_plain_warning_is_heard_where_most_talk_of_spoilers_is_talk() {
    let review = "# Low Water\n\nA spoiler-free review of a film.\n\n";
    let film = "# Low Water\n\nA film by a good director.\n\n";
    let essay = "# Why I love spoilers\n\n";
    let defence = "# In Defence of Spoilers\n\nThey do no harm.";
    let tonight = "# Tonight\n\n9pm, Channel Nine\n\n9.30pm, Channel Two\n\n10pm, Channel Five\n\n";
    for (before, words) in [
        (review, "The lamp scenes are fine. SPOILER: Mara drowns."),
        (review, "The lamp is fine. (Spoiler: Mara drowns.) The rest is fine."),
        (film, "- If you haven't seen the film, stop reading now.\n- Mara drowns."),
        (film, "- I am going to tell you now how the film ends.\n- Mara drowns."),
        (
            film,
            "- Wer den Film noch nicht gesehen hat, sollte jetzt aufhören zu lesen.\n- Mara drowns.",
        ),
        (essay, "Spoiler warning: the next paragraph tells the end of Low Water.\n\nMara drowns."),
        (essay, "Spoilers for “Low Water” follow.\n\nMara drowns."),
        (defence, " SPOILER: Mara drowns in Low Water."),
        (tonight, "The following reveals the ending of the film.\n\nMara drowns."),
        (
            "# Ebbe: der Film\n\n",
            "Dieser Text über »Ebbe« enthält Spoiler zu »Flut«.\n\nMara drowns.",
        ),
        (
            "# The film\n\n",
            "This review of the pilot contains spoilers for the vote in the last scene.\n\nMara drowns.",
        ),
        ("# The film and the novel\n\n    Poster by Ada Bell\n\n", "Spoilers ahead. Mara drowns."),
        (
            "# Review: the film and the novel\n\n",
            "## If you have not seen the film, stop here\n\nMara drowns.",
        ),
        ("", "# Low Water: Recap of the Game Night episode\n\nMara drowns."),
        (
            "A film.\n\n",
            "S  \nP  \nO  \nJ  \nL  \nE  \nR  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.  \n.\n\nMara drowns.",
        ),
    ] {
        assert!(!shows(&format!("{before}{words}"), "drowns"), "{before}{words}");
    }
    for (before, words) in [
        (review, "Spoiler alert: the crow is better than the film. Nobody drowns."),
        (essay, "A sign said “Spoilers ahead!” and nobody drowns."),
        (tonight, "Avoid the news if you do not want to know the score.\n\nNobody drowns."),
        ("", "# Game recap: the harbour drowns in goals\n\nNobody drowns."),
    ] {
        assert!(shows(&format!("{before}{words}"), "drowns"), "{before}{words}");
    }
}

#[test]
fn what_stands_behind_a_label_in_its_own_sentence_is_hidden() {
    for line in [
        "SPOILERS: THE BOAT SINKS.",
        "SPOILER ALERT: THE BOAT SINKS.",
        "SPOILER — THE BOAT SINKS.",
        "SPOILER: THE BOAT SINKS and all weep.",
        "SPOILERS: THE BOAT SINKS by the weir",
        "The boat (spoiler: SINKS).",
        "The boat turns out to (spoiler alert: SINKS).",
        "The boat, spoiler alert, SINKS.",
        "The boat (spoiler) SINKS.",
        "The boat (spoiler: \"SINKS\").",
        "Le bateau (spoiler : il SINKS hier) est triste.",
        "The boat SINKS (spoilers).",
        "The boat SINKS (spoilers!).",
        "The boat SINKS [spoilers].",
        "SPOILER ALERT THE BOAT SINKS.",
        "Spoiler alert the boat SINKS.",
        "Spoilers ahead, the boat SINKS.",
        "HUGE SPOILERS THE BOAT SINKS",
        "The boat (spoiler Mara SINKS it).",
        "ネタバレ注意 船がSINKS。",
        "스포주의 배가 SINKS",
    ] {
        let text = format!("# Low Water: a film\n\n{line}");
        assert!(!shows(&text, "SINKS"), "{line}");
    }
    for line in [
        "The boat SINKS nobody (no spoilers).",
        "The boat SINKS nobody (minor spoilers aside).",
        "SPOILERS AHEAD FOR SINKS, SEASON TWO.",
    ] {
        let text = format!("# Low Water: a film\n\n{line}");
        assert!(shows(&text, "SINKS"), "{line}");
    }
}

#[test]
fn tags_takes_and_promises_to_ruin_a_work_warn() {
    for line in [
        "#spoilers",
        "My spoilery take:",
        "Some spoilery thoughts on the season:",
        "I'm about to ruin the film for you.",
        "## Spoiler section for the film",
        "## What follows spoils the film",
    ] {
        let text = format!("# Low Water\n\nA film by Ada North.\n\n{line}\n\nMara drowns.");
        assert!(!shows(&text, "drowns"), "{line}");
    }
    for line in ["#lowwater #spoilers", "Spoilers take the fun out of it.", "Rain may ruin it."] {
        let text = format!("# Low Water\n\nA film by Ada North.\n\n{line}\n\nNobody drowns.");
        assert!(shows(&text, "drowns"), "{line}");
    }
}

#[test]
fn spoilers_begin_and_what_was_free_of_them_is_over() {
    let lines = [
        "Begin spoilers",
        "Start of spoilers",
        "Spoiler discussion below",
        "Spoiler review starts here",
        "Spoilers, obviously.",
        "Some spoilers, but nothing major",
        "CW: spoilers",
        "Tagging for spoilers",
        "Spoilers on.",
        "---spoiler---",
        "This is where the spoiler-free portion of the review ends.",
        "Okay, spoiler-free review over!",
        "No more spoiler-free from here.",
        "Spoilerphobes beware",
        "People who hate spoilers should look away",
        "This is your only warning.",
        "Final warning",
        "You were warned.",
        "Note: SPOILERS",
        "Book spoilers",
        "Expect spoilers.",
        "Thoughts with spoilers",
        "Spoilers in 3, 2, 1...",
        "To avoid spoilers, stop here.",
        "That's all I can say without spoilers.",
        "Above: no spoilers. Below: spoilers.",
        "Beginn der Spoiler",
        "Jetzt wird gespoilert!",
        "Mit Spoilern",
        "Der Spoilerteil",
        "Der spoilerfreie Teil endet hier.",
        "Ende des spoilerfreien Teils.",
        "Début des spoilers",
        "Place aux spoilers",
        "Zone spoilers",
        "Fin de la partie sans spoilers.",
        "Empiezan los spoilers",
        "Con spoilers",
        "Fin de la parte sin spoilers",
        "Inizio spoiler",
        "Fine della parte senza spoiler.",
        "Início dos spoilers",
        "Não leia se não quiser spoilers.",
        "Spoiler başlıyor",
        "Spoilersız bölüm burada bitiyor.",
        "Koniec części bez spoilerów",
        "Начало спойлеров",
        "ネタバレなしはここまで",
        "内有剧透",
    ];
    let of = |line: &str| {
        format!("# Thoughts on Low Water\n\nThe season is good.\n\n{line}\n\nMara drowns.")
    };
    let shown: Vec<&str> = lines.into_iter().filter(|line| shows(&of(line), "drowns")).collect();
    assert!(shown.is_empty(), "{shown:?}");
    let harmless = [
        "A spoiler-free review: the season ends well, and you should watch it.",
        "I hate spoilers, and so should you.",
        "Begin with the first season if you like.",
        "Mit Sonne und Wind geht es weiter.",
        "Con mucho gusto lo recomiendo.",
        "The final warning of the captain is a great line.",
        "Ohne Spoiler: der Film ist gut.",
        "Sans spoilers, promis.",
        "ネタバレなしの感想です。",
        "스포 없는 후기",
        "Spoilers are everywhere these days.",
    ];
    let hidden: Vec<&str> =
        harmless.into_iter().filter(|line| !shows(&of(line), "drowns")).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
}

#[test]
fn a_title_that_says_spoilers_hides_all_below_it() {
    for title in [
        "Low Water spoiler review",
        "Low Water: spoiler discussion",
        "Low Water spoilers thread",
        "Low Water: Spoilers",
        "SPOILERS: Low Water",
        "Low Water - Spoilers!",
        "Low Water (spoilers inside): a talk",
        "Low Water (Spoilers): a talk",
        "Spoiler talk: Low Water",
        "Low Water spoilercast",
        "Spoilery thoughts on Low Water",
        "Spoiler-filled talk about Low Water",
    ] {
        let text = format!("# {title}\n\nMara drowns in the end, and nobody knew.");
        assert!(!shows(&text, "drowns"), "{title}");
    }
    for title in [
        "A spoiler-free review of Low Water",
        "Low Water: no spoilers",
        "Low Water: non-spoiler discussion",
        "Why we talk about spoilers",
        "The spoiler-light guide to Low Water",
    ] {
        let text = format!("# {title}\n\nNobody drowns here.");
        assert!(shows(&text, "drowns"), "{title}");
    }
}

#[test]
fn from_a_paragraph_on_is_to_the_end() {
    let lines = [
        "From the next paragraph on there are spoilers.",
        "Spoilers begin in the next paragraph.",
        "Ab dem nächsten Absatz folgen Spoiler.",
        "A partir del siguiente párrafo hay spoilers.",
        "Dal prossimo paragrafo ci sono spoiler.",
        "A partir do próximo parágrafo há spoilers.",
        "次の段落からネタバレがあります。",
        "次の段落以降はネタバレです。",
        "从下一段开始有剧透。",
        "다음 문단부터 스포일러가 있습니다.",
        "After this paragraph there are spoilers.",
        "Spoiler ab diesem Absatz!",
        "Tras este párrafo hay spoilers.",
        "Da questo paragrafo in poi ci sono spoiler.",
        "Starting with the next paragraph, spoilers.",
        "À partir du paragraphe suivant, il y a des spoilers.",
        "Sonraki paragraftan itibaren spoiler var.",
    ];
    let tells =
        |line: &&str| shows(&format!("{line}\n\nThe sea is blue.\n\nMara drowns."), "drowns");
    let shown: Vec<&str> = lines.into_iter().filter(tells).collect();
    assert!(shown.is_empty(), "{shown:?}");
    let next = "The next paragraph contains spoilers.\n\nThe sea is blue.\n\nNobody drowns.";
    assert!(shows(next, "drowns") && !shows(next, "blue"));
}

#[test]
fn more_spoilers_are_no_end_in_any_language() {
    for (warning, line) in [
        ("Achtung, Spoiler!", "Zum Schluss noch mehr Spoiler."),
        ("Achtung, Spoiler!", "Am Ende noch ein Spoiler."),
        ("Achtung, Spoiler!", "Ab jetzt nicht ohne Spoiler."),
        ("¡Atención, spoilers!", "Por fin los spoilers."),
        ("¡Atención, spoilers!", "A partir de ahora no faltan spoilers."),
        ("Attention, spoilers !", "À la fin, encore des spoilers."),
        ("Attention, spoilers !", "La suite n'est pas sans spoilers."),
        ("Attenzione, spoiler!", "Alla fine tanti spoiler."),
        ("Uwaga, spoilery!", "Na koniec jeszcze jeden spoiler."),
        ("Осторожно, спойлеры!", "Под конец снова спойлеры."),
        ("Dikkat, spoiler!", "Filmin sonu tam bir spoiler."),
        ("Spoilers ahead!", "Over to the spoilers."),
        ("Spoilers ahead!", "In the end, spoilers."),
        ("剧透警告", "雷雨结束了。"),
        ("剧透警告", "剧透结束之前。"),
        ("剧透警告", "剧透到此才开始。"),
        ("ネタバレ注意", "ネタバレ以上の衝撃。"),
        ("ネタバレ注意", "ネタバレ終了前に。"),
        ("ネタバレ注意", "以上がネタバレの前半"),
        ("스포일러 주의", "스포 끝판왕."),
        ("스포일러 주의", "스포 종료 직전."),
        ("스포일러 주의", "스포일러 끝까지 간다."),
    ] {
        assert!(!shows(&format!("{warning}\n\n{line}\n\nMara drowns."), "drowns"), "{line}");
    }
}
