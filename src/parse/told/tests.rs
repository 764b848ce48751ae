//! What the reader says, through the parser.

use crate::article::{ArticleKind, BoundaryBy, CoverKind, Extent, Sure, Why};
use crate::mend::{Anchor, HideFrom, Mends};
use crate::parse::{Format, Parsed, Rules, parse_mended};
use crate::spoiler::{Reveals, Shown, View, project};

const ARTICLE: &str = "\
# Low Water

A ferry in winter.

Mara steers it.

Spoilers ahead!

Tom drowns.

## Who did it?

Mara did.

End of spoilers.

In cinemas.
";

fn read(text: &str, mends: &Mends) -> Parsed {
    parse_mended(Rules::default(), mends, text, Format::Markdown, "x.md").unwrap()
}

fn shut(text: &str, mends: &Mends) -> View {
    project(&read(text, mends).document, &Reveals::none())
}

/// The first words of what is shown, `▒` for covers, `|` for the boundary.
fn picture(view: &View) -> String {
    let row = |shown: &Shown<_>| match shown {
        Shown::Cover(cover) => format!("▒{:?}", cover.tag.why),
        Shown::Text(block) | Shown::Opened(_, block) => {
            let block: &crate::spoiler::ShownBlock = block;
            let words: String =
                block.pieces().map(|piece| piece.text().map_or("▒", |run| &run.text)).collect();
            match &block.body {
                super::Body::Boundary(_) => "|".to_owned(),
                super::Body::End(_) => "=".to_owned(),
                _ => words.split(' ').take(2).collect::<Vec<_>>().join(" "),
            }
        }
    };
    view.blocks.iter().map(|block| row(&block.shown)).collect::<Vec<_>>().join(" / ")
}

/// The anchor of the block with these words, wherever it stands.
fn anchor(text: &str, words: &str) -> Anchor {
    let all = shut(text, &Mends::from(HideFrom::Nothing));
    let has = |shown: &Shown<crate::spoiler::ShownBlock>| {
        let words_of = |block: &crate::spoiler::ShownBlock| -> String {
            block.pieces().filter_map(|p| p.text().map(|run| run.text.to_string())).collect()
        };
        shown.text().is_some_and(|block| words_of(block).contains(words))
    };
    let block = all.blocks.iter().find(|block| has(&block.shown)).unwrap();
    Anchor::of_shown(&block.shown).unwrap()
}

#[track_caller]
fn check(from: HideFrom, expected: &str) {
    let view = shut(ARTICLE, &Mends::from(from));
    assert_eq!(picture(&view), expected, "{from:?}");
    if from != HideFrom::Auto {
        assert_eq!(view.meta.boundary.by, BoundaryBy::Reader, "{from:?}");
        assert_eq!(view.meta.boundary.sure, Sure::Certain);
        assert_eq!(view.meta.boundary.text, None, "nothing is quoted that was not said");
    }
}

#[test]
fn spoilers_begin_where_the_reader_says() {
    check(HideFrom::Auto, "A ferry / Mara steers / | / ▒Behind / ▒Behind / = / In cinemas.");
    check(HideFrom::Start, "| / ▒Behind / ▒Behind / = / In cinemas.");
    check(
        HideFrom::FirstHeading,
        "A ferry / Mara steers / Spoilers ahead! / Tom drowns. / | / ▒Behind / = / In cinemas.",
    );
    let at = |words| HideFrom::Block(anchor(ARTICLE, words));
    check(at("Mara steers"), "A ferry / | / ▒Behind / ▒Behind / = / In cinemas.");
    // A question in front of the boundary stays in doubt.
    check(
        at("Mara did"),
        "A ferry / Mara steers / Spoilers ahead! / Tom drowns. / ▒Doubt / | / ▒Behind / = / In \
         cinemas.",
    );
    check(
        at("In cinemas"),
        "A ferry / Mara steers / Spoilers ahead! / Tom drowns. / ▒Doubt / | / ▒Behind",
    );
}

#[test]
fn a_line_is_that_of_the_source_and_a_paragraph_is_hidden_whole() {
    for (line, first) in [(1, "| /"), (2, "| /"), (4, "| / ▒"), (5, "A ferry / | / ▒")] {
        let view = shut(ARTICLE, &Mends::from(HideFrom::Line(line)));
        assert!(picture(&view).starts_with(first), "{line}: {}", picture(&view));
    }
    // Behind the last line the last paragraph is hidden, and nothing is hidden by the article.
    let last = picture(&shut(ARTICLE, &Mends::from(HideFrom::Line(999))));
    assert!(last.ends_with("| / ▒Behind") && last.contains("Tom drowns."), "{last}");
}

#[test]
fn nothing_opens_what_rules_hid_and_leaves_what_authors_marked() {
    check(
        HideFrom::Nothing,
        "A ferry / Mara steers / Spoilers ahead! / Tom drowns. / Who did / Mara did. / End of \
         / In cinemas.",
    );
    let nothing = Mends::from(HideFrom::Nothing);
    for (text, expected) in [
        ("A film, ||Tom||.\n\nSpoilers ahead!\n\nMara.", "A film, / Spoilers ahead! / Mara."),
        ("Spoilers ahead!\n\n::: spoiler\nTom.\n:::\n\nMara.", "Spoilers ahead! / ▒Marked / Mara."),
        ("# A film recap\n\nOne.\n\n## Tom {spoils=S01E02}\n\nMara.", "One. / ▒Marked"),
        ("+++\nspoilers = \"all\"\n+++\nMara.\n\nTom.", "| / ▒Behind"),
    ] {
        assert_eq!(picture(&shut(text, &nothing)), expected, "{text}");
    }
    let inline = shut("A film, ||Tom||.\n\nSpoilers ahead!\n\nMara.", &nothing);
    assert_eq!(inline.closed().count(), 1, "the mark inside the sentence is shut");
    let titled = "+++\ntitle = \"Tom dies\"\ntitle_spoils = true\n+++\nMara.";
    let view = shut(titled, &nothing);
    assert!(view.closed().any(|cover| cover.tag.kind == CoverKind::Title), "{view:?}");
    assert!(!format!("{view:?}").contains("Tom dies"));
}

#[test]
fn an_author_who_says_that_all_of_it_spoils_is_not_overruled() {
    let text = "+++\nspoilers = \"all\"\n+++\nMara.\n\nTom.";
    for from in [HideFrom::Nothing, HideFrom::FirstHeading, HideFrom::Line(6)] {
        let Parsed { document, mends, .. } = read(text, &Mends::from(from));
        assert_eq!(document.meta.boundary.by, BoundaryBy::FrontMatter, "{from:?}");
        assert!(mends.is_empty(), "what was not done is not kept: {mends:?}");
        let view = project(&document, &Reveals::none());
        assert_eq!(picture(&view), "| / ▒Behind", "{from:?}");
    }
}

#[test]
fn a_warning_in_its_own_field_is_read_as_a_sentence_when_nothing_needs_hiding() {
    let text = "title = \"Low Water\"\nintro = \"A ferry.\"\nwarning = \"Spoilers ahead!\"\n\n\
                [[section]]\nheading = \"Who did it?\"\nbody = \"Mara.\"\n";
    let mends = Mends::from(HideFrom::Nothing);
    let parsed = parse_mended(Rules::default(), &mends, text, Format::Toml, "x.toml").unwrap();
    let view = project(&parsed.document, &Reveals::none());
    assert_eq!(picture(&view), "A ferry. / Spoilers ahead! / Who did / Mara.");
}

#[test]
fn a_paragraph_is_hidden_too_and_a_heading_with_its_section() {
    let hide = |words: &str| {
        let mut mends = Mends::default();
        assert!(mends.hide(anchor(ARTICLE, words)));
        mends
    };
    let one = hide("Mara steers");
    let expected = "A ferry / ▒Reader / | / ▒Behind / ▒Behind / = / In cinemas.";
    assert_eq!(picture(&shut(ARTICLE, &one)), expected);
    assert_eq!(read(ARTICLE, &one).mends, one);
    let heading = "# A film\n\nOne.\n\n## Cast\n\nTom.\n\nIrina.\n\n## Music\n\nLoud.";
    let mut mends = Mends::default();
    mends.hide(anchor(heading, "Cast"));
    assert_eq!(picture(&shut(heading, &mends)), "One. / ▒Reader / Music / Loud.");
    // Lifted text is hidden again, under a cover of its own inside what is lifted.
    let inside = hide("Tom drowns");
    let parsed = read(ARTICLE, &inside);
    let mut reveals = Reveals::none();
    for cover in project(&parsed.document, &Reveals::none()).closed() {
        reveals.open(cover.id.clone());
    }
    assert!(!format!("{:?}", project(&parsed.document, &Reveals::none())).contains("Tom drowns"));
}

#[test]
fn a_mend_whose_words_are_gone_is_dropped_and_doubt_is_hidden_again() {
    let other = Anchor::kept("0123456789abcdef").unwrap();
    let mends = Mends { from: HideFrom::Block(other), also: vec![other] };
    let Parsed { document, mends, .. } = read(ARTICLE, &mends);
    assert!(mends.is_empty());
    let rules = read(ARTICLE, &Mends::default()).document;
    let look = |document| project(document, &Reveals::none());
    assert_eq!(look(&document), look(&rules));
}

#[test]
fn where_the_reader_hides_more_a_work_named_behind_it_is_named_no_more() {
    let text = "A ferry.\n\nThe following contains spoilers for Low Water.\n\nTom.";
    assert!(shut(text, &Mends::default()).meta.work.is_some());
    // Where nothing is hidden the warning is a sentence, and still names it.
    let nothing = shut(text, &Mends::from(HideFrom::Nothing));
    assert_eq!(nothing.meta.work, shut(text, &Mends::default()).meta.work);
    let start = shut(text, &Mends::from(HideFrom::Start));
    assert_eq!(start.meta.work, None, "{start:?}");
    assert!(!format!("{start:?}").contains("Low Water"), "{start:?}");
}

#[test]
fn who_warns_of_nothing_names_no_work() {
    let nothing = Mends { from: HideFrom::Nothing, ..Mends::default() };
    for (line, names) in [
        ("Spoilers for “Low Water” follow.", true),
        ("No spoilers for “Low Water” are here.", false),
    ] {
        let text = format!("The boat is grey.\n\n{line}\n\nTom left.");
        assert_eq!(shut(&text, &nothing).meta.work.is_some(), names, "{line}");
    }
}

#[test]
fn a_boundary_says_how_far_it_reaches_and_how_sure_it_is() {
    for (text, sure, extent) in [
        (
            "The following contains spoilers for Low Water.\n\nTom.",
            Sure::Certain,
            Some(Extent::Work("Low Water".into())),
        ),
        ("# A film recap\n\nOne.\n\n## Who?\n\nTom.", Sure::Guess, Some(Extent::Article)),
        ("A film, ||Tom||.", Sure::Certain, None),
        (
            "A film’s plot.\n\nSpoilers ahead!\n\nTom.\n\nEnd of spoilers.\n\nBye.",
            Sure::Likely,
            Some(Extent::Notice),
        ),
        ("+++\nspoilers = \"all\"\n+++\nTom.", Sure::Certain, Some(Extent::Article)),
    ] {
        let boundary = shut(text, &Mends::default()).meta.boundary.clone();
        assert_eq!((boundary.sure, boundary.extent), (sure, extent), "{text}");
    }
}

#[test]
fn why_a_cover_hides_does_not_say_what_stands_under_it() {
    let view =
        |hidden: &str| shut(&format!("A film.\n\nSpoilers ahead!\n\n{hidden}"), &Mends::default());
    assert_eq!(view("Tom."), view("::: spoiler\nTom.\n:::"));
    assert_eq!(view("## A\n\nTom."), view("## B {spoils=\"?\"}\n\n||Tom||"));
    assert!(view("Tom.").closed().all(|cover| cover.tag.why == Why::Behind));
    let open = shut("A film, ||Tom||.", &Mends::default());
    assert!(open.closed().all(|cover| cover.tag.why == Why::Marked));
}

#[test]
fn an_article_whose_reader_says_that_nothing_needs_hiding_is_no_recap_any_more() {
    let view = shut("# A film recap\n\n## Who?\n\nTom.", &Mends::from(HideFrom::Nothing));
    assert_eq!(view.meta.kind, ArticleKind::Plain);
    assert_eq!(picture(&view), "Who? / Tom.");
}
