//! A view as JSON, for programs that must not be spoiled either.
//!
//! Enters: a sheet. Leaves: one JSON document, its keys in the order that the README gives.
//! Promised: a covered section has no heading and no paragraphs, covered words read `[hidden]`,
//! `hidden` counts outermost covers alone; what is lifted is all there, and a section keeps its
//! ordinal, scope and level when it is. Not here: reading it back.

use std::borrow::Cow;

use serde::Serialize;

use super::count::{Hidden, hidden};
use super::sections::{Section, sections};
use super::show::Sheet;
use super::table;
use crate::article::{ArticleKind, Body, BoundaryBy, CoverKind, Extent, Guessed, Meta, Step};
use crate::layout::{HIDDEN, flat};
use crate::spoiler::{Shown, ShownBlock, ViewBlock};

/// All that may be seen, as one JSON object, ended by `\n`.
pub fn json(sheet: &Sheet) -> String {
    write(&article(sheet, true))
}

/// The same without paragraphs, and with headed or covered sections alone.
pub fn json_contents(sheet: &Sheet) -> String {
    write(&article(sheet, false))
}

/// Several articles as one JSON array; without `paragraphs` where only contents are asked for.
pub fn json_array(sheets: &[Sheet], paragraphs: bool) -> String {
    write(&sheets.iter().map(|sheet| article(sheet, paragraphs)).collect::<Vec<_>>())
}

#[derive(Serialize)]
struct Article<'a> {
    title: &'a str,
    work: Option<Work<'a>>,
    language: Option<&'a str>,
    kind: &'static str,
    boundary: Boundary<'a>,
    sections: Vec<Part>,
    hidden: Hidden,
}

#[derive(Serialize)]
struct Work<'a> {
    title: &'a str,
    year: Option<u16>,
    kind: Option<&'static str>,
}

#[derive(Serialize)]
struct Boundary<'a> {
    by: &'static str,
    text: Option<&'a str>,
    line: Option<u32>,
    sure: Option<&'static str>,
    scope: Option<Cow<'a, str>>,
}

#[derive(Serialize)]
struct Part {
    ordinal: Option<u32>,
    level: u8,
    heading: Option<String>,
    question: bool,
    hidden: bool,
    scope: Option<String>,
    /// The place that it seems to spoil.
    #[serde(skip_serializing_if = "Option::is_none")]
    guess: Option<String>,
    /// It seems to be for those alone who know the work in another medium.
    #[serde(skip_serializing_if = "Option::is_none")]
    medium: Option<&'static str>,
    /// The guessed place was seen; present only where it was.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    probably_safe: bool,
    spoiler_level: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    paragraphs: Option<Vec<String>>,
}

/// Numbers, strings and lists always serialise; should that ever change, there is no text.
fn write(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).map_or_else(|_| String::new(), |text| text + "\n")
}

fn article(sheet: &Sheet, paragraphs: bool) -> Article<'_> {
    let Meta { title, work, language, kind, boundary, .. } = sheet.view.meta.as_ref();
    Article {
        title,
        work: work.as_ref().map(|work| Work {
            title: &work.title,
            year: work.year,
            kind: work.kind.map(crate::article::WorkKind::word),
        }),
        language: language.as_deref(),
        kind: match kind {
            ArticleKind::Recap => "recap",
            ArticleKind::Plain => "plain",
        },
        boundary: Boundary {
            by: by(boundary.by),
            text: boundary.text.as_deref(),
            line: boundary.line,
            sure: (boundary.by != BoundaryBy::None).then(|| boundary.sure.word()),
            scope: boundary.extent.as_ref().map(scope),
        },
        sections: sections(&sheet.view)
            .iter()
            .filter_map(|section| part(sheet, section, paragraphs))
            .collect(),
        hidden: hidden(sheet),
    }
}

fn by(by: BoundaryBy) -> &'static str {
    match by {
        BoundaryBy::Warning => "warning",
        BoundaryBy::Markup => "markup",
        BoundaryBy::FrontMatter => "front-matter",
        BoundaryBy::Title => "title",
        BoundaryBy::FirstHeading => "first-heading",
        BoundaryBy::Doubt => "doubt",
        BoundaryBy::Telling => "telling",
        BoundaryBy::Reader => "reader",
        BoundaryBy::None => "none",
    }
}

/// How far the boundary reaches: a word, or `paragraphs:3`, or `work:` and its title.
fn scope(extent: &Extent) -> Cow<'_, str> {
    match extent {
        Extent::Article => "article".into(),
        Extent::Work(title) => format!("work:{title}").into(),
        Extent::Paragraphs(count) => format!("paragraphs:{count}").into(),
        Extent::Paragraph => "paragraph".into(),
        Extent::Sections(count) => format!("sections:{count}").into(),
        Extent::Section => "section".into(),
        Extent::Notice => "notice".into(),
    }
}

/// A section; `None` for one without heading, cover and text, such as a lone rule.
fn part(sheet: &Sheet, section: &Section<'_>, with_paragraphs: bool) -> Option<Part> {
    let paragraphs: Vec<String> = if section.cover.is_some() {
        Vec::new()
    } else {
        section.blocks.iter().flat_map(strings).collect()
    };
    let bare = section.heading.is_none() && section.cover.is_none();
    if bare && (paragraphs.is_empty() || !with_paragraphs) {
        return None;
    }
    // The author's words about an answer are said of the section already; a heading inside an
    // answer has none of its own.
    let tag = section.under.as_ref().and_then(|id| sheet.cover(id)).map(|cover| &cover.tag);
    let tag = tag.filter(|tag| matches!(tag.kind, CoverKind::Section { .. } | CoverKind::Block));
    Some(Part {
        ordinal: section.under.as_ref().and_then(|id| sheet.number(id)),
        level: section.level,
        heading: section.heading.map(|heading| flat(heading).text.to_string()),
        question: section.question,
        hidden: section.hidden(),
        scope: tag.and_then(|tag| tag.scope).map(|scope| scope.to_string()),
        guess: tag.and_then(|tag| tag.guess?.scope()).map(|scope| scope.to_string()),
        medium: tag.and_then(|tag| match tag.guess?.what {
            Guessed::Medium(medium) => Some(medium.words()),
            Guessed::Place(_) => None,
        }),
        probably_safe: section.cover.is_some_and(|cover| cover.probably),
        spoiler_level: tag.and_then(|tag| tag.level).map(crate::progress::Level::word),
        paragraphs: with_paragraphs.then_some(paragraphs),
    })
}

/// The strings of a block; none for a heading, a rule, or an answer that is covered.
fn strings(block: &ViewBlock) -> Vec<String> {
    match &block.shown {
        Shown::Cover(cover) => match cover.tag.kind {
            CoverKind::Block | CoverKind::Title | CoverKind::Inline => vec![HIDDEN.to_owned()],
            CoverKind::Section { .. } | CoverKind::Answer => Vec::new(),
        },
        Shown::Text(text) | Shown::Opened(_, text) => lines(text),
    }
}

fn lines(block: &ShownBlock) -> Vec<String> {
    match &block.body {
        Body::Heading { .. } | Body::Rule | Body::Boundary(None) => Vec::new(),
        Body::Table(table) => table.rows.iter().map(|row| table::row(row)).collect(),
        Body::Code(code) => vec![code.to_string()],
        Body::Paragraph(_) | Body::Boundary(Some(_)) | Body::End(_) => {
            let marker = block.inset.iter().rev().find_map(|step| match step {
                Step::Item(marker) => Some(marker),
                Step::Quote | Step::Hang(_) => None,
            });
            let words = flat(block).text;
            vec![marker.map_or_else(|| words.to_string(), |marker| format!("{marker} {words}"))]
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use serde_json::{Value, json};

    use super::json as print;
    use super::*;
    use crate::article::Align;
    use crate::print::{Show, lift, look, sample};
    use crate::progress::{Level, Scope};
    use crate::spoiler::Document;

    fn read(document: &Document, show: &str) -> Value {
        let show: Show = show.parse().unwrap();
        serde_json::from_str(&print(&lift(&show, look(document)).unwrap())).unwrap()
    }

    /// (ordinal, level, heading, hidden, scope, spoiler level, paragraphs)
    #[track_caller]
    fn check(document: &Document, show: &str, expected: &[Value]) {
        let value = read(document, show);
        let sections: Vec<Value> = value["sections"]
            .as_array()
            .unwrap()
            .iter()
            .map(|part| {
                let keys = [
                    "ordinal",
                    "level",
                    "heading",
                    "hidden",
                    "scope",
                    "spoiler_level",
                    "paragraphs",
                ];
                keys.iter().map(|key| part[key].clone()).collect()
            })
            .collect();
        assert_eq!(sections, expected, "--show {show}\n{value:#}");
    }

    const INTRO: &str = "A painter walks through Istanbul in winter.";
    const WARNING: &str = "The rest tells what happens in Don't Leave.";

    #[test]
    fn the_keys_stand_in_the_order_that_is_promised() {
        let sheet = lift(&Show::default(), look(&sample::recap())).unwrap();
        let expected = r#"{
  "title": "Don't Leave",
  "work": {
    "title": "Don't Leave",
    "year": 2022,
    "kind": "film"
  },
  "language": "en",
  "kind": "recap",
  "boundary": {
    "by": "warning",
    "text": "The rest tells what happens in Don't Leave.",
    "line": 3,
    "sure": "certain",
    "scope": "article"
  },
  "sections": [
    {
      "ordinal": null,
      "level": 0,
      "heading": null,
      "question": false,
      "hidden": false,
      "scope": null,
      "spoiler_level": null,
      "paragraphs": [
"#;
        let text = print(&sheet);
        assert!(text.starts_with(expected), "{text}");
        let end = r#"  "hidden": {
    "sections": 2,
    "blocks": 0,
    "inline": 0
  }
}
"#;
        assert!(text.ends_with(end), "{text}");
    }

    #[test]
    fn a_covered_section_is_a_number_and_its_public_words() {
        check(
            &sample::recap(),
            "none",
            &[
                json!([null, 0, null, false, null, null, [INTRO, WARNING]]),
                json!([1, 2, null, true, null, null, []]),
                json!([2, 2, null, true, null, "ending", []]),
                json!([null, 0, null, false, null, null, ["No spoilers below.", "In cinemas."]]),
            ],
        );
    }

    #[test]
    fn a_lifted_heading_keeps_its_ordinal_and_its_answer_stays_hidden() {
        check(
            &sample::recap(),
            "1,headings",
            &[
                json!([null, 0, null, false, null, null, [INTRO, WARNING]]),
                json!([
                    1,
                    2,
                    "Why did she leave?",
                    false,
                    null,
                    null,
                    ["She waited.", "He slept."]
                ]),
                json!([2, 2, "Do they meet again?", true, null, "ending", []]),
                json!([null, 0, null, false, null, null, ["No spoilers below.", "In cinemas."]]),
            ],
        );
    }

    #[test]
    fn with_everything_lifted_everything_is_there() {
        check(
            &sample::recap(),
            "all",
            &[
                json!([null, 0, null, false, null, null, [INTRO, WARNING]]),
                json!([
                    1,
                    2,
                    "Why did she leave?",
                    false,
                    null,
                    null,
                    ["She waited.", "He slept."]
                ]),
                json!([
                    2,
                    2,
                    "Do they meet again?",
                    false,
                    null,
                    "ending",
                    ["Once, by the ferry."]
                ]),
                json!([2, 3, "And the dog?", false, null, null, ["It stays."]]),
                json!([null, 0, null, false, null, null, ["No spoilers below.", "In cinemas."]]),
            ],
        );
        let nothing = json!({"sections": 0, "blocks": 0, "inline": 0});
        assert_eq!(read(&sample::recap(), "all")["hidden"], nothing);
    }

    #[test]
    fn everything_behind_a_warning_is_a_section_of_its_own() {
        let passage =
            sample::passage(vec![sample::paragraph("He did it."), sample::paragraph("Yes.")]);
        let document = sample::document(vec![sample::paragraph("Beware."), passage]);
        let intro = json!([null, 0, null, false, null, null, ["Beware."]]);
        check(&document, "none", &[intro.clone(), json!([1, 0, null, true, null, null, []])]);
        let lifted = json!([1, 0, null, false, null, null, ["He did it.", "Yes."]]);
        check(&document, "1", &[intro, lifted]);
    }

    #[test]
    fn what_stands_under_one_cover_is_not_mixed_with_what_stands_beside_it() {
        let document = sample::document(vec![
            sample::passage(vec![sample::paragraph("One."), sample::passage(vec![])]),
            sample::passage(vec![sample::paragraph("Two.")]),
            sample::section(2, "Who?", vec![sample::heading(3, "Then"), sample::paragraph("He.")]),
            sample::passage(vec![sample::paragraph("Four.")]),
            sample::paragraph("Safe."),
        ]);
        let open = json!([null, 0, null, false, null, null, ["Safe."]]);
        check(
            &document,
            "none",
            &[
                json!([1, 0, null, true, null, null, []]),
                json!([2, 0, null, true, null, null, []]),
                json!([3, 2, null, true, null, null, []]),
                json!([4, 0, null, true, null, null, []]),
                open.clone(),
            ],
        );
        check(
            &document,
            "all",
            &[
                json!([1, 0, null, false, null, null, ["One."]]),
                json!([2, 0, null, false, null, null, ["Two."]]),
                json!([3, 2, "Who?", false, null, null, []]),
                json!([3, 3, "Then", false, null, null, ["He."]]),
                json!([4, 0, null, false, null, null, ["Four."]]),
                open,
            ],
        );
    }

    #[test]
    fn a_passage_inside_an_open_section_is_a_paragraph_in_its_place() {
        let document = sample::document(vec![
            sample::heading(1, "Review"),
            sample::paragraph("Fine."),
            sample::passage(vec![sample::item("•", "He"), sample::item("•", "did it.")]),
            sample::runs(vec![sample::words("So "), sample::secret("sad"), sample::words("!")]),
        ]);
        let section = |paragraphs: Value| json!([null, 1, "Review", false, null, null, paragraphs]);
        check(&document, "none", &[section(json!(["Fine.", "[hidden]", "So [hidden]!"]))]);
        check(&document, "1", &[section(json!(["Fine.", "• He", "• did it.", "So [hidden]!"]))]);
        let counts = json!({"sections": 0, "blocks": 1, "inline": 1});
        assert_eq!(read(&document, "none")["hidden"], counts);
        assert_eq!(read(&document, "inline")["hidden"]["inline"], 0);
    }

    #[test]
    fn a_scope_is_said_before_and_after_the_reveal() {
        let scope = Some(Scope::Episode { season: 1, episode: 2 });
        let section = sample::tagged(2, "Who?", vec![], scope, Some(Level::Major));
        let document = sample::document(vec![section]);
        check(&document, "none", &[json!([1, 2, null, true, "S01E02", "major", []])]);
        check(&document, "all", &[json!([1, 2, "Who?", false, "S01E02", "major", []])]);
    }

    #[test]
    fn tables_code_and_rules_are_strings_or_nothing() {
        let cells = vec![
            vec![sample::words("who"), sample::words("how")],
            vec![sample::words("he"), sample::secret("a knife")],
        ];
        let document = sample::document(vec![
            sample::table(vec![Align::Left; 2], cells),
            sample::open(Body::Rule),
            sample::open(Body::Code("a\n  b".into())),
            sample::inset(vec![Step::Quote], false, "said"),
        ]);
        let strings = ["who | how", "he | [hidden]", "a\n  b", "said"];
        check(&document, "none", &[json!([null, 0, null, false, null, null, strings])]);
    }

    #[test]
    fn contents_alone_have_no_paragraphs() {
        let sheet = lift(&"1".parse().unwrap(), look(&sample::recap())).unwrap();
        let value: Value = serde_json::from_str(&json_contents(&sheet)).unwrap();
        let sections = value["sections"].as_array().unwrap();
        assert_eq!(sections.len(), 2);
        assert!(sections.iter().all(|part| part.get("paragraphs").is_none()));
        let array: Value = serde_json::from_str(&json_array(&[sheet], true)).unwrap();
        assert_eq!(array[0]["sections"].as_array().unwrap().len(), 4);
    }
}
