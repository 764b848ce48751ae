//! Plain text as files have it, and the blocks that come of it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;

/// A draft as lines: `#` headings, `•` items, `=` rules, `|` for text set as it is.
fn picture(text: &str) -> String {
    let (draft, notices) = draft(&text.into());
    assert!(notices.is_empty());
    let blocks = draft.blocks.iter().map(|block| {
        let block = block.piece.as_open().unwrap();
        let words: String = block.pieces().map(|piece| &*piece.as_open().unwrap().text).collect();
        let inset: String = block
            .inset
            .iter()
            .map(|step| match step {
                Step::Item(marker) => format!("{marker} "),
                Step::Hang(_) => "  ".to_owned(),
                Step::Quote => "> ".to_owned(),
            })
            .collect();
        match &block.body {
            Body::Heading { level, question, .. } => {
                assert_eq!((*level, *question), (LEVEL, asks(&words)));
                format!("# {words}")
            }
            Body::Rule => "=".to_owned(),
            Body::Code(text) => format!("| {}", text.replace('\n', "\n| ")),
            _ => format!("{inset}{}", words.replace('\n', " / ")),
        }
    });
    let title = draft.front.title.iter().map(|title| format!("TITLE {title}"));
    title.chain(blocks).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(picture(text), expected);
}

const LONG: &str = "The harbour lies quiet in the morning, the boats are in, and nobody in the \
                    village will say where the keeper went or what he carried when he left.";

/// [`LONG`] as a mail program would have broken it.
fn wrapped() -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in LONG.split(' ') {
        if width + word.len() > 60 {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
        }
        out.push_str(word);
        width += word.len() + 1;
    }
    out
}

#[test]
fn paragraphs_stand_between_blank_lines() {
    check("One sentence.\n\n\nAnother one.", "One sentence.\nAnother one.");
    check("", "");
    check("\n \n\u{a0}\n", "");
    check("Alone", "Alone");
}

#[test]
fn line_ends_marks_and_spaces_of_other_systems_make_no_difference() {
    let text = format!("\u{feff}A word first.\r\n\r\nWhy Did Mara Leave?\r\n\u{a0}\r\n{LONG}");
    check(&text, &format!("A word first.\n# Why Did Mara Leave?\n{LONG}"));
}

#[test]
fn lines_wrapped_by_hand_are_joined() {
    check(&format!("A word first.\n\n{}", wrapped()), &format!("A word first.\n{LONG}"));
}

#[test]
fn a_heading_glued_to_its_paragraph_is_found() {
    check(
        &format!("A word first.\n\nWhy Did Mara Leave?\n{}", wrapped()),
        &format!("A word first.\n# Why Did Mara Leave?\n{LONG}"),
    );
    check(
        &format!("A word first.\n\nWhy Did Mara Leave?\n{LONG}\nWho Was He?\n{LONG}"),
        &format!("A word first.\n# Why Did Mara Leave?\n{LONG}\n# Who Was He?\n{LONG}"),
    );
}

#[test]
fn a_question_at_the_beginning_of_a_paragraph_is_none() {
    let text = "Was it the letter that she found in the drawer, or another?\nNobody in the \
                village would have told her, and she never asked\nthem, as far as we know.";
    check(text, &text.replace('\n', " "));
}

#[test]
fn verse_keeps_its_lines() {
    check(
        "The sea is wide,\nthe boat is small,\nthe keeper cannot swim at all.",
        "The sea is wide, / the boat is small, / the keeper cannot swim at all.",
    );
}

#[test]
fn list_items_are_items_and_no_headings() {
    check(
        "We met:\n- Ada, who\n  rows\n* Tom?\n\n1. One\n2) Two\n\n• Who Was He?\n\nText here.",
        "We met:\n• Ada, who rows\n• Tom?\n1. One\n2) Two\n• Who Was He?\nText here.",
    );
    check("A word first.\n\nCast\n\n- Ada\n- Tom", "A word first.\n# Cast\n• Ada\n• Tom");
    check("- Ada\n  - her boat\n- Tom", "• Ada\n  • her boat\n• Tom");
    check(
        &format!("A word first.\n\n1. The Long Night\n\n{LONG}"),
        &format!("A word first.\n# 1. The Long Night\n{LONG}"),
    );
}

#[test]
fn decoration_is_a_rule_or_stays_a_line() {
    check("One.\n\n* * *\n\nTwo.\n\n-----\n\n*** NOW ***", "One.\n=\nTwo.\n=\n*** NOW ***");
    check(
        &format!("A word first.\n\nThe Letter\n----------\n\n{LONG}"),
        &format!("A word first.\n# The Letter\n{LONG}"),
    );
}

#[test]
fn columns_are_set_as_they_are() {
    check(
        "A word first.\n\nName      Part\nAda       Mara\nBert      Tom",
        "A word first.\n| Name      Part\n| Ada       Mara\n| Bert      Tom",
    );
}

#[test]
fn a_warning_is_no_heading_and_no_code() {
    check(
        &format!("A word first.\n\nSpoilers Below\n\n{LONG}"),
        &format!("A word first.\nSpoilers Below\n{LONG}"),
    );
    check(
        "A word first.\n\n        **************\n        SPOILERS AHEAD\n        **************",
        "A word first.\n************** / SPOILERS AHEAD / **************",
    );
}

#[test]
fn a_title_is_taken_out_of_the_text() {
    check(
        &format!("Low Water: the ending explained\nby Ada North\n\n{LONG}"),
        &format!("TITLE Low Water: the ending explained\nby Ada North\n{LONG}"),
    );
}

#[test]
fn lines_are_numbered_as_in_the_file() {
    let text = format!("Low Water\n\n\nOne.\n\nThe Letter\n{LONG}\n\n- a\n- b");
    let (draft, _) = draft(&text.into());
    let lines: Vec<u32> = draft.blocks.iter().map(|block| block.line).collect();
    assert_eq!(lines, [4, 6, 7, 9, 10]);
}

#[test]
fn a_question_in_running_text_is_none_where_headings_are_titles() {
    check(
        &format!(
            "A word first.\n\nWhy Did Mara Leave?\n\n{LONG}\n\nWho Was He?\n\n{LONG}\n\n\
             What would you have done?\n\n{LONG}"
        ),
        &format!(
            "A word first.\n# Why Did Mara Leave?\n{LONG}\n# Who Was He?\n{LONG}\n\
             What would you have done?\n{LONG}"
        ),
    );
}

#[test]
fn the_questions_of_an_interview_are_no_headings() {
    check(
        &format!(
            "A word first.\n\nHow did you find the harbour?\n\n{LONG}\n\nAnd the ferry in winter?\n\n{LONG}\n\nQ: Who built it?\n\n{LONG}"
        ),
        &format!(
            "A word first.\nHow did you find the harbour?\n{LONG}\nAnd the ferry in winter?\n{LONG}\nQ: Who built it?\n{LONG}"
        ),
    );
}

#[test]
fn a_byline_is_no_heading_and_a_question_that_begins_like_one_is() {
    check(
        &format!(
            "Low Water\n\nBy Ada North | 14 March | 6 min read\n\n{LONG}\n\nPor que Mara vendeu o farol?\n\n{LONG}\n\n5 min read\n\n{LONG}"
        ),
        &format!(
            "TITLE Low Water\nBy Ada North | 14 March | 6 min read\n{LONG}\n# Por que Mara vendeu o farol?\n{LONG}\n5 min read\n{LONG}"
        ),
    );
}

#[test]
fn bold_lines_are_headings_where_somebody_types_markdown_or_forum_marks_in_plain_text() {
    for (line, heading) in [
        ("**The Letter**", "The Letter"),
        ("__The Letter__", "The Letter"),
        ("[b]The Letter[/b]", "The Letter"),
        ("[b][size=5]Who Was He?[/size][/b]", "Who Was He?"),
        ("## The Letter", "The Letter"),
    ] {
        check(
            &format!("A word first.\n\n{line}\n\n{LONG}"),
            &format!("A word first.\n# {heading}\n{LONG}"),
        );
    }
    // A sentence, what leads to a list, and what stands over nothing, are none.
    for line in ["**She left.**", "**We met:**", "**Spoilers ahead!**"] {
        check(
            &format!("A word first.\n\n{line}\n\n{LONG}"),
            &format!("A word first.\n{line}\n{LONG}"),
        );
    }
    check("A word first.\n\nAnother.\n\n**The end**", "A word first.\nAnother.\n**The end**");
}

#[test]
fn a_line_between_rules_is_a_heading_unless_it_warns() {
    let guide = |line: &str| format!("A word first.\n\n-----------\n{line}\n-----------\n\n{LONG}");
    check(&guide("[3.0] THE STORY"), &format!("A word first.\n# [3.0] THE STORY\n{LONG}"));
    check(&guide("The Letter"), &format!("A word first.\n# The Letter\n{LONG}"));
    check(
        &guide("SPOILERS BELOW"),
        &format!("A word first.\n----------- / SPOILERS BELOW / -----------\n{LONG}"),
    );
}

#[test]
fn headings_in_brackets_are_headings_and_remarks_are_none() {
    for line in ["[16회 줄거리]", "【あらすじ】", "［结局］", "[The Last Tide]", "【最終回】"]
    {
        check(
            &format!("A word first.\n\n{line}\n\n{LONG}"),
            &format!("A word first.\n# {line}\n{LONG}"),
        );
    }
    for line in ["[Laughs]", "[deleted]", "[Ed. note: this is short]", "[the phone rings]", "[1]"] {
        check(
            &format!("A word first.\n\n{line}\n\n{LONG}"),
            &format!("A word first.\n{line}\n{LONG}"),
        );
    }
}

#[test]
fn a_row_of_numbered_headings_goes_on_over_a_short_paragraph() {
    let short = "Nobody saw it coming. Well, my mother did, and she told us all about it.";
    check(
        &format!("A word first.\n\n1. The Lamp\n\n{LONG}\n\n2. That kiss\n\n{short}"),
        &format!("A word first.\n# 1. The Lamp\n{LONG}\n# 2. That kiss\n{short}"),
    );
    // Another number begins a list, or is a year.
    check(
        &format!("A word first.\n\n1. The Lamp\n\n{LONG}\n\n7. That kiss\n\n{short}"),
        &format!("A word first.\n# 1. The Lamp\n{LONG}\n7. That kiss\n{short}"),
    );
}

#[test]
fn a_site_s_name_over_a_byline_is_no_heading() {
    for (name, under) in [
        ("Lantern Weekly", "Interview by Ada North"),
        ("Lantern Weekly", "12 May 2024"),
        ("TV RECAPS", "The siege is on, and nobody has slept."),
        ("El Faro Diario", "Por Ada Norte | 3 de mayo"),
    ] {
        check(
            &format!("Low Water\n\n{name}\n\n{under}\n\n{LONG}"),
            &format!("TITLE Low Water\n{name}\n{under}\n{LONG}"),
        );
    }
    // What names an end is hidden, wherever it stands.
    for name in ["The Ending", "Recap"] {
        let text = format!("Low Water\n\n{name}\n\n12 May 2024\n\n{LONG}");
        assert!(picture(&text).contains(&format!("# {name}")), "{text}");
    }
    // Behind the first paragraph a heading may stand over a date.
    check(
        &format!("Low Water\n\n{LONG}\n\nThe Letter\n\n12 May 2024\n\n{LONG}"),
        &format!("TITLE Low Water\n{LONG}\n# The Letter\n12 May 2024\n{LONG}"),
    );
}

#[test]
fn a_name_under_a_letter_is_no_heading() {
    for under in [
        "--\nAda North   the harbour office, open on most days, in all weathers, says the sign",
        "You get this letter because you signed up for it.",
    ] {
        let text = format!("Low Water\n\n{LONG}\n\nAda\n\n{under}");
        assert!(picture(&text).contains("\nAda\n"), "{text}");
    }
}

#[test]
fn what_two_people_say_is_no_heading() {
    let (asked, told) =
        ("LANTERN: Was it always going to be the keeper?", "QUAYLE: From the first invoice.");
    check(
        &format!("A word first.\n\n{asked}\n\n{told}\n\nLANTERN: And Tom?\n\n{told}"),
        &format!("A word first.\n{asked}\n{told}\nLANTERN: And Tom?\n{told}"),
    );
    // A heading may have a colon, and so may what is told under it.
    check(
        &format!("A word first.\n\nPart One: The Fall\n\nMara: {LONG}"),
        &format!("A word first.\n# Part One: The Fall\nMara: {LONG}"),
    );
    check(
        &format!("A word first.\n\nLOW WATER: Who Was on the Pier?\n\n{LONG}"),
        &format!("A word first.\n# LOW WATER: Who Was on the Pier?\n{LONG}"),
    );
}

#[test]
fn a_question_behind_a_sentence_is_running_text() {
    let said = "Next for me is the other one. Is it any good?";
    check(&format!("A word first.\n\n{said}\n\n{LONG}"), &format!("A word first.\n{said}\n{LONG}"));
    for asked in ["5. Is this the end of the line?", "Who was he? And why?", "Should you play it?"]
    {
        check(
            &format!("A word first.\n\n{asked}\n\n{LONG}"),
            &format!("A word first.\n# {asked}\n{LONG}"),
        );
    }
}

#[test]
fn a_short_heading_may_stand_over_less_where_others_stood() {
    let short =
        "Nobody knows. She keeps it in her apron, and for once in all those years she laughs.";
    check(
        &format!(
            "A word first.\n\nThe keeper\n\n{LONG}\n\nThe ferry\n\n{LONG}\n\nThe letter that nobody reads\n\n{short}"
        ),
        &format!(
            "A word first.\n# The keeper\n{LONG}\n# The ferry\n{LONG}\n# The letter that nobody reads\n{short}"
        ),
    );
    check(
        &format!("A word first.\n\nThe letter that nobody reads\n\n{short}"),
        &format!("A word first.\nThe letter that nobody reads\n{short}"),
    );
}

#[test]
fn forum_marks_of_style_are_taken_for_what_they_say() {
    check(
        "A word first.\n\nShe has [b]Tom[/b] sent away.",
        "A word first.\nShe has Tom sent away.",
    );
    let (draft, _) = draft(&"a [b]b[/b]\n\n[spoiler]And then [i]she[/i] left.[/spoiler]".into());
    assert!(matches!(&draft.blocks[1].piece, Piece::Hidden { .. }));
    // What is covered is no partner of what is not.
    check("A word first.\n\nSee [b], she said.", "A word first.\nSee [b], she said.");
}
