//! The title of a page, without the name of its site.
//!
//! Enters: the page's heading and its metadata. Leaves: the title. Promised: only what is the
//! site's name, or looks like nothing else, is cut off; the rest stays as it was written.

use super::head::Head;
use crate::text::clean_line;

/// What stands between a title and a site's name.
const SEPARATORS: &[&str] = &[
    " | ", " – ", " — ", " - ", " :: ", " • ", " « ", " » ", " · ", " ‹ ", " › ", " ~ ", " / ",
    "｜", " // ", ": ",
];

/// Separators that stand before nothing else.
const SURE: &[&str] = &[" | ", " :: ", " • ", " « ", " » ", " ‹ ", " › ", "｜"];

/// The title. `heading` is the article's own, `host` where the page is.
pub(super) fn title(heading: Option<&str>, head: &Head, host: &str) -> Option<String> {
    let sites = Sites { name: head.site.as_deref().map(letters), host: letters(host) };
    if let Some(heading) = heading.map(clean_line).filter(|heading| !heading.is_empty()) {
        let bare = without_label(&heading, head.title.as_deref().unwrap_or_default());
        return Some(cut(bare, &sites, false));
    }
    let shared = head.shared.as_deref().map(clean_line).filter(|title| !title.is_empty());
    let own = head.title.as_deref().map(clean_line).filter(|title| !title.is_empty());
    match (shared, own) {
        (Some(shared), Some(own)) if own.len() > shared.len() && own.starts_with(&shared) => {
            Some(cut(&shared, &sites, false))
        }
        (Some(shared), _) => Some(cut(&shared, &sites, true)),
        (None, Some(own)) => Some(cut(&own, &sites, true)),
        (None, None) => None,
    }
}

/// "Review Low Water" under the name "Review - Low Water | Forum": the label of a thread runs into
/// its title, and is told from it by the page's own name.
fn without_label<'a>(heading: &'a str, own: &str) -> &'a str {
    let own = clean_line(own);
    let bare = own.split_once(" - ").and_then(|(label, rest)| {
        let bare = heading.strip_prefix(label)?.strip_prefix(char::is_whitespace)?.trim_start();
        (label.split(' ').count() <= 2 && rest.starts_with(bare)).then_some(bare)
    });
    bare.filter(|bare| !bare.is_empty()).unwrap_or(heading)
}

struct Sites {
    name: Option<String>,
    host: String,
}

impl Sites {
    /// Whether a part of a title names the site.
    fn are(&self, part: &str) -> bool {
        let part = letters(part);
        if part.is_empty() {
            return true;
        }
        if self.name.as_ref() == Some(&part) {
            return true;
        }
        let site = self.host.split('.').next().unwrap_or_default();
        part == self.host
            || part.len() > 3 && (part == site || part.strip_prefix("the") == Some(site))
            || site.strip_prefix("the").is_some_and(|site| site == part)
    }
}

/// Takes the site's name off either end. `guess`: where the separator says so, too.
fn cut(title: &str, sites: &Sites, guess: bool) -> String {
    let mut title = title.trim();
    for separator in SEPARATORS {
        if let Some((rest, last)) = title.rsplit_once(separator)
            && sites.are(last)
            && !rest.trim().is_empty()
        {
            title = rest.trim();
        }
        if let Some((first, rest)) = title.split_once(separator)
            && sites.are(first)
            && !rest.trim().is_empty()
        {
            title = rest.trim();
        }
    }
    if !guess {
        return title.to_owned();
    }
    for separator in SURE {
        while let Some((rest, last)) = title.rsplit_once(separator) {
            let (rest, last) = (rest.trim(), last.trim());
            // Some sites put their name first.
            if tells(last) && !tells(rest) {
                title = last;
            } else if last.split(' ').count() <= 5 {
                title = rest;
            } else {
                break;
            }
        }
    }
    for separator in [" – ", " — ", " - "] {
        if let Some((rest, last)) = title.rsplit_once(separator)
            && looks_like_a_site(last)
            && rest.split(' ').count() >= 3
        {
            title = rest.trim();
        }
    }
    title.to_owned()
}

/// Whether a part of a title has words that titles of recaps have.
fn tells(part: &str) -> bool {
    const WORDS: &[&str] = &[
        "ending",
        "explained",
        "recap",
        "season",
        "episode",
        "review",
        "finale",
        "series",
        "part",
        "chapter",
        "spoilers",
        "summary",
        "plot",
        "twist",
        "what",
        "who",
        "why",
        "how",
        "meaning",
    ];
    part.split(' ').any(|word| {
        let lower = word.to_lowercase();
        WORDS.contains(&lower.trim_matches(|c: char| !c.is_alphanumeric()))
    })
}

/// A short name in capitals that tells nothing of a story.
fn looks_like_a_site(part: &str) -> bool {
    let small = |word: &str| matches!(word, "the" | "of" | "and" | "&");
    part.split(' ').count() <= 4
        && !tells(part)
        && part.split(' ').all(|word| small(word) || word.starts_with(|c: char| c.is_uppercase()))
        && !part.ends_with(['?', '!', '”', '’', '"'])
        && !part.chars().any(|c| c.is_ascii_digit())
}

/// Letters and digits in lower case; dots stay, so that a host has parts.
fn letters(text: &str) -> String {
    let text = text.strip_prefix("www.").unwrap_or(text);
    text.chars()
        .filter(|c| c.is_alphanumeric() || *c == '.')
        .flat_map(char::to_lowercase)
        .collect::<String>()
        .trim_matches('.')
        .to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(heading: Option<&str>, own: &str, site: &str, host: &str, expected: &str) {
        let head = Head {
            title: Some(own.to_owned()),
            site: (!site.is_empty()).then(|| site.to_owned()),
            ..Head::default()
        };
        assert_eq!(title(heading, &head, host).as_deref(), Some(expected), "{own}");
    }

    #[test]
    fn the_heading_is_the_title_as_it_was_written() {
        check(Some("‘Gates’ –  Explained"), "x", "", "", "‘Gates’ – Explained");
        check(Some("Gates Explained | The Almanac"), "x", "The Almanac", "", "Gates Explained");
    }

    #[test]
    fn the_name_of_the_site_is_cut_off() {
        check(None, "Gates Explained | The Telly Almanac", "", "", "Gates Explained");
        check(
            None,
            "Gates – Season 1 Ending Explained | The Almanac",
            "",
            "",
            "Gates – Season 1 Ending Explained",
        );
        check(
            None,
            "Gates Ending Explained - Almanac",
            "",
            "almanac.example",
            "Gates Ending Explained",
        );
        check(None, "The Almanac: Gates Ending", "The Almanac", "", "Gates Ending");
        check(None, "Gates Ending, Explained — Weekend Telly", "", "", "Gates Ending, Explained");
        check(None, "Gates « Ada's Blog", "", "", "Gates");
    }

    #[test]
    fn the_label_of_a_thread_is_no_part_of_its_title() {
        let own = "Review - Low Water (the trilogy) | Forum";
        check(Some("Review Low Water (the trilogy)"), own, "", "", "Low Water (the trilogy)");
        check(
            Some("Low Water - Review"),
            "Low Water - Review | Forum",
            "",
            "",
            "Low Water - Review",
        );
    }

    #[test]
    fn what_belongs_to_the_title_stays() {
        check(
            None,
            "Gates – Season 1 Ending Explained",
            "",
            "",
            "Gates – Season 1 Ending Explained",
        );
        check(None, "Gates: Who Did It?", "", "", "Gates: Who Did It?");
        check(None, "Gates - Who Did It?", "", "", "Gates - Who Did It?");
    }
}
