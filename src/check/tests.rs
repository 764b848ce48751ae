//! An article of two episodes, as its author is told of it.

use super::*;

const ARTICLE: &str = "+++\ntitle = \"Harbour\"\nwork = { title = \"Harbour\", year = 1999, kind = \
                       \"series\" }\n+++\n\nA town in winter.\n\nSpoilers follow.\n\n## Who sent \
                       the ring? {spoils=\"S01E01\"}\n\nMara did.\n\n## Who drowned? \
                       {spoils=\"S01E02\" level=\"ending\"}\n\nTom did.\n";

#[test]
fn an_author_sees_what_readers_see_at_each_stage() {
    let report = check(ARTICLE, Format::Markdown, "harbour.md", "harbour.md");
    assert!(report.is_clean() && report.findings.is_empty());
    assert_eq!(
        summary(&report),
        "\
harbour.md: Harbour (series 1999)
  The article warns of spoilers, line 8: “Spoilers follow.” It reaches to the end of the \
         article. Sure.
  before any reveal: 2 covers are shut
    ○ Question 1 · S01E01 · hidden
    ○ Question 2 · S01E02 · ending · hidden
  at S01E01: 1 cover is shut
    opens Question 1 · S01E01, Answer 1
    ● Who sent the ring?
  at S01E02: nothing is covered
    opens Question 2 · S01E02 · ending, Answer 2
    ● Who drowned?
  with everything lifted: nothing is covered
"
    );
}

#[test]
fn what_is_wrong_is_a_line_with_its_place() {
    let text = ARTICLE.replace("spoils=\"S01E02\"", "spoils=\"page 7\"");
    let report = check(&text, Format::Markdown, "harbour.md", "notes/harbour.md");
    let told = lines(&report);
    let begins = "notes/harbour.md:14:26: error: a series has no page 7, so that it never opens;";
    assert!(told.starts_with(begins) && told.lines().count() == 1, "{told}");
    assert!(!report.is_clean());
    assert_eq!(count(&[report]), "1 file: 1 error, 0 warnings, 0 notes\n");
}

#[test]
fn an_article_that_cannot_be_opened_is_a_finding() {
    let report = check("+++\ntitel = 1\n+++\n", Format::Markdown, "a.md", "a.md");
    assert!(lines(&report).starts_with("a.md:2:1: error: unknown key `titel`, perhaps `title`"));
    assert_eq!(summary(&report), "a.md: cannot be opened\n");
    let told: serde_json::Value = serde_json::from_str(&json(&[report])).unwrap();
    assert_eq!(told["errors"], 1);
    assert_eq!(told["files"][0]["findings"][0]["severity"], "error");
    assert_eq!(told["files"][0]["stages"].as_array().unwrap().len(), 0);
}
