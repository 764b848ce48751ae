//! Tests of whole articles: what is hidden leaves no trace in the open, and no word is lost.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

pub(super) mod picture;

use super::*;
use crate::spoiler::{Reveals, View, project};

fn shut(text: &str, format: Format) -> View {
    project(&parse(text, format, "x").unwrap().document, &Reveals::none())
}

/// Articles that differ in what is hidden only look the same.
#[track_caller]
fn check_twins(text: &str, fillings: &[&str]) {
    let views: Vec<View> = fillings
        .iter()
        .map(|words| shut(&text.replace("{}", &format!("Tom.\n\n{words}")), Format::Markdown))
        .collect();
    for (view, filling) in views.iter().zip(fillings) {
        assert_eq!(*view, views[0], "{filling}\n{text}");
    }
}

/// What a link in the open leads to.
fn links(text: &str, format: Format) -> Vec<String> {
    let view = shut(text, format);
    let blocks = view.blocks.iter().filter_map(|block| block.shown.text());
    let runs = blocks.flat_map(|block| block.pieces().filter_map(crate::spoiler::Shown::text));
    runs.filter_map(|run| run.link.as_ref().map(ToString::to_string)).collect()
}

#[test]
fn what_is_defined_behind_the_boundary_makes_no_link_in_the_open() {
    let fillings = [
        "Mara.",
        "[lantern]: https://example.org/mara \"Mara\"",
        "[lantern]: https://example.org/1\n[lantern]: https://example.org/2",
        "- [lantern]: https://example.org/1\n- x\n\n> [lantern]: https://example.org/2",
        "Mara.\n\n[LANTERN]:\n  https://example.org/1\n  'Mara'\n\nTom [lantern].",
        &"[lantern]: https://example.org/1\n".repeat(40),
    ];
    for text in [
        "A [lantern], a [lamp][lantern], ![one][lantern].\n\nSpoilers ahead!\n\n{}",
        "A film’s [lantern].\n\nSpoilers for [lantern] ahead!\n\n{}\n\n## Who?\n\nTom.",
        "A film’s [lantern]. Spoilers ahead! Mara leaves.\n\n{}",
        "# [lantern] Recap\n\nA [lantern].\n\n## Mara\n\n{}",
        "A film’s [lantern]. There are spoilers below.\n{}\n\n# End of spoilers\n\nA [lantern].",
        "A [lantern].\n\n## The ring {spoils=\"S01E01\"}\n\n{}\n\n## Cast\n\nA [lantern].",
        "- A film’s plot, a [lantern].\n- Spoilers ahead!\n\n  {}\n",
    ] {
        check_twins(text, if text.starts_with('-') { &fillings[..2] } else { &fillings });
        let toml = format!(
            "intro = '''{text}'''\nwarning = \"w\"\n[[section]]\nheading = \"h\"\nbody = '''x'''"
        );
        for filling in fillings.iter().take(2).filter(|_| !text.contains("Recap")) {
            let text = toml.replace("{}", filling);
            assert!(links(&text, Format::Toml).is_empty(), "{text}");
        }
    }
}

#[test]
fn what_is_defined_in_the_open_is_a_link_everywhere() {
    let text = "A [lantern].\n\n[lantern]: https://example.org/\n\nSpoilers ahead!\n\nA [lantern]. \
                A [lamp].\n\n[lamp]: https://example.org/lamp";
    assert_eq!(links(text, Format::Markdown), ["https://example.org/"]);
    let document = parse(text, Format::Markdown, "x").unwrap().document;
    let mut reveals = Reveals::none();
    let first = project(&document, &reveals).closed().next().unwrap().id.clone();
    reveals.open(first);
    let open = format!("{:?}", project(&document, &reveals));
    assert_eq!(open.matches("link: Some(\"https://example.org/\")").count(), 2, "{open}");
    assert_eq!(open.matches("link: Some(\"https://example.org/lamp\")").count(), 1, "{open}");

    let text =
        "A [lantern].\n\n<details>\n\nMara.\n\n</details>\n\n[lantern]: https://example.org/";
    assert_eq!(links(text, Format::Markdown), ["https://example.org/"]);
    let text = "A [lantern].\n\nSpoilers ahead!\n\nx\n\nEnd of spoilers\n\n[lantern]: https://example.org/";
    assert_eq!(links(text, Format::Markdown), ["https://example.org/"]);
}

#[test]
fn a_section_that_its_author_hides_says_nothing_in_public() {
    for text in [
        "A word.\n\n## The ring {spoils=\"S01E01\"}\n\n{}\n\n## Cast\n\nAda.",
        "A word.\n\n## The ring {spoils=\"S01E01\"}\n\n### x\n\n{}\n\n## Cast\n\nSpoilers for Low Water ahead!\n\nTom.",
        "# Low Water Recap\n\nA word.\n\n## The ring {spoils=\"S01E01\"}\n\n{}\n\n## Cast\n\nx.",
    ] {
        check_twins(
            text,
            &[
                "Mara.",
                "Spoilers ahead!\n\nMara.",
                "The film’s finale.\n\n### Ending explained\n\nx",
            ],
        );
    }
    for heading in ["Spoilers ahead!", "Ending Explained", "Cast", "The ring (spoilers)"] {
        for text in [
            "A word.\n\n## {} {level=minor}\n\nx\n\n## Cast\n\nAda.",
            "# Low Water Recap\n\nA word.\n\n## {} {level=minor}\n\nx\n\nSpoilers ahead!",
        ] {
            let views = [heading, "The ring"]
                .map(|heading| shut(&text.replace("{}", heading), Format::Markdown));
            assert_eq!(views[0], views[1], "{heading}: {text}");
        }
    }
}

#[test]
fn a_heading_behind_a_warning_and_a_hidden_sentence_say_nothing_in_public() {
    // What warns in a recap alone, before what warns in any text.
    let doubtful = [
        "Beware.\n\nTurn away now.\n\nThis post contains spoilers.",
        "Install the library.\n\n- Spoiler warning: it fails.\n\nAgain.\n\nSpoilers ahead!",
    ];
    for (heading, warned) in ["Mara leaves", "The Ending Explained", "Final explicado"]
        .into_iter()
        .flat_map(|heading| doubtful.map(|warned| (heading, warned)))
    {
        let text = format!("{warned}\n\n## {heading}\n\nx");
        let other = text.replace(heading, "The dog");
        assert_eq!(shut(&text, Format::Markdown), shut(&other, Format::Markdown), "{heading}");
    }
    for front in ["+++\nspoilers = \"all\"\n+++\n", "+++\ntitle = \"Low Water Recap\"\n+++\n"] {
        let views = ["Ending Explained for Mara Leaves Tom", "A word"]
            .map(|first| shut(&format!("{front}{first}.\n\nMara leaves."), Format::Markdown));
        assert_eq!(views[0], views[1], "{front}");
    }
}

#[test]
fn a_recap_without_a_warning_is_open_where_the_reader_wants_it_so() {
    let shown = |rules, text: &str| {
        let document = parse_by(rules, text, Format::Markdown, "x").unwrap().document;
        project(&document, &Reveals::none()).covers.all().total == 0
    };
    let open = Rules { unmarked_recaps: false };
    for (text, is_open) in [
        ("# Low Water Recap\n\nA word.\n\n## Who Killed Tom?\n\nMara.", true),
        ("# Low Water Ending Explained\n\nMara did it.", true),
        ("# Low Water Recap\n\nA word.\n\nSpoilers ahead!\n\n## Who?\n\nMara.", false),
        ("# Low Water (Spoilers)\n\nA word.\n\n## Who?\n\nMara.", false),
        ("# Low Water Recap\n\nA word.\n\n## The ring {level=minor}\n\nMara.", false),
        ("# Low Water Recap\n\nA word, ||Mara||.", false),
        ("+++\nspoilers = \"all\"\n+++\n# Low Water Recap\n\nA word.", false),
        ("+++\ntitle = \"Mara\"\ntitle_spoils = true\n+++\n## Who?\n\nMara.", false),
    ] {
        assert_eq!(shown(open, text), is_open, "{text}");
        assert!(!shown(Rules::default(), text), "{text}");
    }
}

#[test]
fn a_stray_mark_does_not_swallow_a_warning_and_let_out_what_stands_behind() {
    for (open, close) in
        [("||", "||"), (">!", "!<"), ("[hide]", "[/hide]"), ("<spoiler>", "</spoiler>")]
    {
        for warning in
            ["Spoilers ahead!", "The following paragraphs\ncontain spoilers for Low Water."]
        {
            let text = format!(
                "A film’s plot, a {open}wow.\n\n{warning}\n\nMara.\n\nThe end{close} so.\n\nTom."
            );
            let shown = format!("{:?}", shut(&text, Format::Markdown));
            assert!(!shown.contains("Tom"), "{text}\n{shown}");
            let text = format!("A {open}word.\n\nMara.\n\nThe end{close} so.\n\nA safe word.");
            let shown = format!("{:?}", shut(&text, Format::Markdown));
            assert!(shown.contains("A safe word.") && !shown.contains("Mara"), "{text}\n{shown}");
        }
    }
    let text = "A film.\n\n[spoiler]\nSpoilers ahead!\n\nMara.\n[/spoiler]\n\nA safe word.";
    assert!(format!("{:?}", shut(text, Format::Markdown)).contains("A safe word."));
}

#[test]
fn a_list_is_as_tight_in_the_open_as_it_was_before_the_boundary() {
    for (start, indent) in [("", ""), ("> ", "> ")] {
        let text = |more: &str| {
            format!(
                "A film’s plot.\n\n{start}- one\n{indent}- two\n{indent}- Spoilers ahead!\n{more}{indent}- Tom"
            )
        };
        let tight = shut(&text(&format!("{indent}- Mara\n")), Format::Markdown);
        let loose = shut(&text(&format!("{indent}- Mara\n{indent}\n{indent}\n")), Format::Markdown);
        assert_eq!(tight, loose);
    }
}

#[test]
fn a_hidden_sentence_names_no_work() {
    let article = |name: &str| {
        let text = format!(
            "+++\nspoilers = \"all\"\n+++\n\nHere is our Ending Explained for {name}, the drama. It ends at sea.\n"
        );
        parse(&text, Format::Markdown, "article").unwrap().document
    };
    let (one, other) = (article("Low Water"), article("High Tide"));
    assert_eq!(one.meta.work, None);
    assert_eq!(format!("{one:?}"), format!("{other:?}"));
}

/// Two words about works, and a heading that may tell something.
const DOUBTFUL: &str = "# The Keeper of Low Water\n\nSix episodes, one season, one harbour.\n\n\
    ## Where to watch\n\nOn Sundays.\n\n## The letter on the pier\n\nMara wrote it.\n";

#[test]
fn a_text_about_a_work_is_covered_from_its_first_heading_that_may_tell_something() {
    use crate::article::BoundaryBy;
    let view = shut(DOUBTFUL, Format::Markdown);
    assert_eq!(view.meta.boundary.by, BoundaryBy::Doubt);
    let told = format!("{view:?}");
    assert!(told.contains("On Sundays.") && told.contains("one harbour"), "{told}");
    assert!(!told.contains("pier") && !told.contains("Mara"), "{told}");
}

#[test]
fn a_text_that_says_it_is_harmless_or_is_about_no_work_is_not_doubted() {
    use crate::article::BoundaryBy;
    for (from, to) in [
        ("one harbour.", "one harbour. This review is spoiler-free."),
        ("one harbour.", "one harbour. Studios fear spoilers more than rain."),
        ("Six episodes, one season", "Six boats, one winter"),
        ("one harbour.", "one harbour. Install it with cargo from the repository."),
        ("Mara wrote it.", "Spoilers ahead!\n\nMara wrote it."),
    ] {
        let view = shut(&DOUBTFUL.replace(from, to), Format::Markdown);
        assert_ne!(view.meta.boundary.by, BoundaryBy::Doubt, "{to}");
    }
    // What the text may say behind the heading is no warning unless it says "spoiler".
    let view = shut(
        &DOUBTFUL.replace("Mara wrote it.", "“Stop reading now,” it said. Turn back!"),
        Format::Markdown,
    );
    assert_eq!(view.meta.boundary.by, BoundaryBy::Doubt);
}

#[track_caller]
fn check_from(text: &str, name: &str, format: Format) {
    let parsed = super::parse(text, format, name).unwrap();
    let shown = format!("{:?}", crate::spoiler::project(&parsed.document, &Reveals::none()));
    assert!(!shown.contains("secret") && shown.contains("safe"), "{text}\n{shown}");
}

#[test]
fn warnings_that_never_say_spoiler_hide_what_follows() {
    for (intro, warning) in [
        ("The drama has a good cast. safe", "Put this away if you have yet to see the last part."),
        (
            "The drama has a good cast. safe",
            "If you would rather not learn how it ends, leave now.",
        ),
        ("The drama has a good cast. safe", "Readers who wish to be surprised should stop here."),
        ("La serie tiene buenos actores. safe", "Quien no quiera saber el final, que pare aquí."),
        (
            "Die Serie hat gute Darsteller. safe",
            "Wer es nicht wissen will, liest bitte nicht weiter.",
        ),
        ("La serie ha buoni attori. safe", "Chi non vuole sapere nulla smetta di leggere."),
        (
            "Сериал снят хорошо, актёры тоже. safe",
            "Кто не хочет знать развязку, закройте страницу.",
        ),
    ] {
        check_from(&format!("Ebb\n\n{intro}\n\n{warning}\n\nsecret words.\n"), "x", Format::Plain);
    }
}

#[test]
fn a_pasted_page_has_its_title_below_the_way_to_it() {
    let text = "Home > Culture\n\nEbb: how it all fell apart\n\nsafe words about it.\n\nThe Boat\n\nsecret words, a paragraph of some length that stands below its heading.\n";
    check_from(text, "x", Format::Plain);
}

#[test]
fn a_line_in_strong_type_above_an_article_is_its_title() {
    for line in ["**Ebb: the finale**", "[b]Ebb: the finale[/b]"] {
        let text = format!("{line}\n\nA word about it.\n\nAnd another one.\n");
        for format in [Format::Plain, Format::Markdown] {
            let parsed = super::parse(&text, format, "x").unwrap();
            assert_eq!(&*parsed.document.meta.title, "Ebb: the finale", "{format:?} {line}");
        }
    }
}

#[test]
fn braces_with_words_may_be_the_head_of_a_block() {
    let text = "safe one.\n\n{{Spoiler|about the end}}\nsecret one.\n\nsecret two.\n{{EndSpoiler}}\n\nsafe two.\n";
    check_from(text, "x", Format::Markdown);
    check_from(text, "x", Format::Plain);
}

#[test]
fn a_notice_of_the_end_ends_what_a_form_feed_hides() {
    check_from("First.\n\n\u{c}\nsecret.\n\n[end of spoilers]\n\nsafe.\n", "x", Format::Plain);
}
