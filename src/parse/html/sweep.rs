//! The last sweep through an article's blocks.
//!
//! Enters: blocks with what was seen of them. Leaves: the article's own, lines in bold that stand
//! over others as headings. Promised: a block is judged by itself and by what stands before it,
//! so that what is hidden changes nothing in front of it; only furniture goes.

use super::lines::{Line, line};
use super::reading::{Links, Read, Role};
use crate::article::Body;
use crate::parse::boundary::{is_row, may_warn, sentence_ends};
use crate::parse::draft::Drafted;
use crate::parse::headings::says_you;
use crate::parse::markdown::asks;

/// A paragraph with as many bytes tells something.
const PROSE: usize = 80;

/// A longer line is no heading, in bytes.
const LONGEST_HEADING: usize = 120;

/// So many questions to somebody make an interview.
const INTERVIEW: usize = 2;

/// What the last lines led to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Nothing,
    /// Other articles.
    Leads,
    /// The page's contents.
    Contents,
}

/// Sweeps; `inner` blocks stand under a cover.
pub(super) fn sweep(reads: Vec<Read>, inner: bool) -> Vec<Drafted> {
    let mut kept: Vec<Read> = Vec::with_capacity(reads.len());
    let mut after = After::Nothing;
    // The heading that was kept last stood right before this block.
    let mut is_fresh = false;
    let mut prose = usize::from(inner) * 9;
    for read in reads {
        let is_contents = read.links == Links::Inside && read.role == Role::Item;
        if is_contents && after == After::Nothing {
            after = After::Contents;
            // What stands right over a table of contents is its name.
            kept.pop_if(|last| last.role == Role::Heading && is_fresh);
            continue;
        }
        is_fresh = read.role == Role::Heading;
        let (stays, next) = judge(&read, after, prose, kept.is_empty() && !inner);
        after = next;
        if !stays {
            continue;
        }
        let is_rule = is_rule(&read);
        if is_rule && kept.last().is_none_or(self::is_rule) {
            continue;
        }
        prose += usize::from(
            read.role == Role::Text
                && !is_rule
                && read.words.as_ref().is_none_or(|words| words.len() > PROSE),
        );
        kept.push(read);
    }
    if kept.last().is_some_and(is_rule) {
        kept.pop();
    }
    headed(kept)
}

fn is_rule(read: &Read) -> bool {
    read.drafted.piece.as_open().is_some_and(|block| matches!(block.body, Body::Rule))
}

/// Whether a block stays, and what it leads to.
fn judge(read: &Read, after: After, prose: usize, is_first: bool) -> (bool, After) {
    if matches!(read.role, Role::Cover | Role::Table) {
        return (true, After::Nothing);
    }
    if is_rule(read) {
        return (after != After::Leads, after);
    }
    let is_heading = read.role == Role::Heading;
    if read.links == Links::Inside && !is_heading {
        return (false, after);
    }
    let listed = read.links == Links::All || (read.role == Role::Item && read.links == Links::Some);
    if after != After::Nothing && listed {
        return (false, after);
    }
    // Before anything else a line that is a link is a category, an author, a way out.
    if is_first && read.links == Links::All && read.role == Role::Text {
        return (false, after);
    }
    let Some(words) = read.words.as_deref() else { return (true, After::Nothing) };
    match line(words) {
        Line::Contents if read.role != Role::Item => (false, After::Contents),
        Line::Leads if read.role != Role::Item || read.links != Links::None => {
            (false, After::Leads)
        }
        Line::Alone if is_heading => {
            (!words.trim().contains(' ') && !words.to_lowercase().starts_with("advert"), after)
        }
        Line::Alone if read.role != Role::Item || read.links != Links::None => (false, after),
        Line::Byline if matches!(read.role, Role::Text | Role::Item) && prose < 2 => {
            (false, After::Nothing)
        }
        Line::Byline if read.role == Role::Text && is_signed(words) => (false, After::Nothing),
        Line::Points if points(words, read.links) && !is_heading => (false, After::Nothing),
        _ => (true, After::Nothing),
    }
}

/// "Posted by Ada North on May 4": a date alone may be a diary's.
fn is_signed(words: &str) -> bool {
    let lower = words.to_lowercase();
    ["posted", "published", "updated", "last ", "written by", "edited by", "by "]
        .iter()
        .any(|opener| lower.starts_with(opener))
}

fn points(words: &str, links: Links) -> bool {
    let named = words.split_once(':').is_some_and(|(opener, _)| opener.split(' ').count() <= 2);
    links == Links::All || (links == Links::Some && named)
}

/// Makes headings of lines in bold. They stand one level under the heading before them.
fn headed(reads: Vec<Read>) -> Vec<Drafted> {
    let mut done = Vec::with_capacity(reads.len());
    let mut above = 1_u8;
    let mut talks = 0;
    let mut reads = reads.into_iter().peekable();
    while let Some(read) = reads.next() {
        let is_led = reads.peek().is_some_and(|next| next.role != Role::Heading && !is_rule(next));
        // Who says "you" asks somebody; of an interview no question is a heading.
        let asked = read.bold.then_some(()).and(read.words.as_deref()).filter(|words| asks(words));
        talks += usize::from(asked.is_some_and(says_you));
        let is_talk = asked.is_some_and(|words| says_you(words) || talks >= INTERVIEW);
        let makes = is_led && !is_talk && is_heading_in_bold(&read, done.is_empty());
        let Read { mut drafted, words, .. } = read;
        if let crate::spoiler::Piece::Open(block) = &mut drafted.piece {
            match &mut block.body {
                Body::Heading { level, .. } => above = (*level).max(1),
                Body::Paragraph(runs) if makes => {
                    let mut runs = std::mem::take(runs);
                    for run in &mut runs {
                        if let crate::spoiler::Piece::Open(run) = run {
                            run.style.strong = false;
                        }
                    }
                    let question = words.as_deref().is_some_and(asks);
                    let level = above.saturating_add(1).min(6);
                    block.body = Body::Heading { level, question, runs };
                }
                _ => {}
            }
        }
        done.push(drafted);
    }
    done
}

/// Whether a paragraph all in bold is a heading.
fn is_heading_in_bold(read: &Read, is_first: bool) -> bool {
    let Some(words) = read.words.as_deref().map(str::trim) else { return false };
    let plain = read.drafted.piece.as_open().is_some_and(|block| block.inset.is_empty());
    if !read.bold || read.role != Role::Text || !plain || read.links == Links::All {
        return false;
    }
    let count = words.split_whitespace().count();
    let long = words.len() > LONGEST_HEADING || words.contains('\n');
    if long || may_warn(words) || is_row(words) {
        return false;
    }
    if asks(words) {
        return sentence_ends(words) <= 2;
    }
    let bare = words.trim_end_matches(['"', '”', '’', '\'', ')', '»']);
    if bare.ends_with([',', ';', ':'])
        || words.starts_with(['—', '–', '-', '*', '(', '[', '“', '"']) && count > 8
    {
        return false;
    }
    if bare.ends_with(['.', '!']) && !bare.ends_with("...") {
        return count <= 5 && !is_first;
    }
    count <= 14 && !(is_first && count > 9)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use super::super::tests::told;

    #[track_caller]
    fn check(page: &str, expected: &str) {
        assert_eq!(
            told(&format!("<article><h1>T</h1>{page}</article>")).join(" / "),
            expected,
            "{page}"
        );
    }

    #[test]
    fn a_table_of_contents_goes_whatever_it_is_called() {
        check(
            "<p>a</p><p>Contents</p><ul><li><a href='#x'>Who did it</a></ul><h2>b</h2>",
            "a / ## b",
        );
        check("<ol><li><a href='#x'>1. Who</a><ol><li><a href='#y'>Why</a></ol></ol><p>a</p>", "a");
        check("<p><a href='#x'>Who</a> | <a href='#y'>Why</a></p><p>a</p>", "a");
        check("<h2><a href='#x'>b</a></h2><p>a</p>", "## b / a");
    }

    #[test]
    fn the_name_of_a_table_of_contents_goes_with_it() {
        check(
            "<h2>In short</h2><ul><li><a href='#x'>Who did it</a></ul><h2>b</h2><p>c</p>",
            "## b / c",
        );
        check("<h2>b</h2><p>a</p><ul><li><a href='#x'>Who</a></ul>", "## b / a");
    }

    #[test]
    fn lines_that_lead_elsewhere_go_with_their_links() {
        check("<p>a</p><p>Also read: <a href=/x>The Pier</a></p><p>b</p>", "a / b");
        check("<p>a</p><h3>Related</h3><ul><li><a href=/x>x</a> 2 May</ul><p>b</p>", "a / b");
        check("<p>a</p><p><b>Next: <a href=/x>x</a></b></p>", "a");
        check("<p>Where to watch:</p><ul><li><a href=/x>x</a></ul>", "Where to watch: / • x");
    }

    #[test]
    fn bylines_go_from_the_beginning_and_dates_stay_in_the_middle() {
        let prose = "She comes back to the harbour at night, and nobody sees her but the keeper of the light.";
        check(
            &format!(
                "<p>By Ada North</p><p>May 4, 2024</p><p>{prose}</p><p>{prose}</p><p>May 4, 2024</p><p>b</p>"
            ),
            &format!("{prose} / {prose} / May 4, 2024 / b"),
        );
    }

    #[test]
    fn lines_in_bold_over_others_are_headings() {
        check("<p><strong>Who lit it?</strong></p><p>a</p>", "## Who lit it? / a");
        check("<h2>h</h2><p><b>The Letter</b></p><p>a</p>", "## h / ### The Letter / a");
        check("a<br><br><b>The Letter</b><br>b<br><br>c", "a / ## The Letter / b / c");
        check(
            "<p><span style='font-weight:700'>The Letter</span></p><p>a</p>",
            "## The Letter / a",
        );
    }

    #[test]
    fn other_words_in_bold_are_none() {
        check("<p><b>Spoilers ahead!</b></p><p>a</p>", "Spoilers ahead! / a");
        check("<p><b>She</b> left</p><p>a</p>", "She left / a");
        check(
            "<p>a</p><p><b>Nobody knows who lit it on that night, or why.</b></p><p>b</p>",
            "a / Nobody knows who lit it on that night, or why. / b",
        );
        check("<p>a</p><p><b>The End</b></p>", "a / The End");
        check("<p><b>9pm, Channel Nine</b></p><p>a</p>", "9pm, Channel Nine / a");
        let asked = "<p><b>Did you write it?</b></p><p>a</p>";
        check(asked, "Did you write it? / a");
        check(
            &format!("{asked}{asked}<p><b>What comes next?</b></p><p>b</p>"),
            "Did you write it? / a / Did you write it? / a / What comes next? / b",
        );
    }
}
