//! Tests of whole articles: what is hidden leaves no trace in the open, and no word is lost.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

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
