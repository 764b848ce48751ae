//! What a reader saw, held against what a careful one wants.
//!
//! Enters: a label and what can be seen covered and lifted. Leaves: a [`Score`], counts and the
//! faults behind them. Promised: a text counts as seen wherever it comes out. A heading or a piece
//! of furniture that is short, or that the title or the warning says too, counts where it stands by
//! itself: "Nora" in a sentence is no heading. Not here: what is good enough.

use std::fmt;

use super::label::Label;
use super::seen::Seen;
use super::words::same;

/// Fewer bytes than this say too little to be told from a sentence that happens to hold them.
/// Letters of three bytes, as in Chinese, say more.
const TELLING: usize = 16;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    pub of: u32,
    pub count: u32,
}

impl Part {
    fn note(&mut self, counts: bool) {
        self.of += 1;
        self.count += u32::from(counts);
    }

    fn add(&mut self, other: Self) {
        self.of += other.of;
        self.count += other.count;
    }

    /// As a share of 1; of nothing, `empty`.
    pub fn share(self, empty: f64) -> f64 {
        if self.of == 0 { empty } else { f64::from(self.count) / f64::from(self.of) }
    }
}

/// Counts over articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub articles: u32,
    /// Hidden pieces and headings that are readable with everything covered.
    pub leaks: Part,
    /// Pieces and headings that are not readable with everything lifted.
    pub losses: Part,
    /// Safe pieces that are not readable with everything covered.
    pub over: Part,
    /// Labelled headings that were found.
    pub recall: Part,
    /// Found headings that are labelled.
    pub precision: Part,
    pub levels: Part,
    pub questions: Part,
    pub titles: Part,
    /// Furniture that is readable.
    pub furniture: Part,
    /// Warnings that are the boundary's words; of those that are not, how many share words.
    pub warnings: Part,
    pub nearly: u32,
    /// Articles without a warning in which one was found.
    pub invented: Part,
}

impl Tally {
    pub fn add(&mut self, other: &Self) {
        self.articles += other.articles;
        self.leaks.add(other.leaks);
        self.losses.add(other.losses);
        self.over.add(other.over);
        self.recall.add(other.recall);
        self.precision.add(other.precision);
        self.levels.add(other.levels);
        self.questions.add(other.questions);
        self.titles.add(other.titles);
        self.furniture.add(other.furniture);
        self.warnings.add(other.warnings);
        self.nearly += other.nearly;
        self.invented.add(other.invented);
    }

    /// The harmonic mean of precision and recall. Where nothing is labelled and nothing found,
    /// nothing is wrong.
    pub fn f1(&self) -> f64 {
        if self.recall.of + self.precision.of == 0 {
            return 1.0;
        }
        let (precision, recall) = (self.precision.share(0.0), self.recall.share(0.0));
        let sum = precision + recall;
        if sum == 0.0 { 0.0 } else { 2.0 * precision * recall / sum }
    }
}

/// What is wrong, and the text it is wrong with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub what: &'static str,
    pub text: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.what, self.text)
    }
}

/// An article's counts and faults.
#[derive(Clone, Debug, Default)]
pub struct Score {
    pub tally: Tally,
    pub faults: Vec<Fault>,
}

impl Score {
    fn fault(&mut self, what: &'static str, text: &str) {
        self.faults.push(Fault { what, text: text.to_owned() });
    }
}

/// Judges what was seen of an article. `endings` are the last words of hidden paragraphs: one that
/// is covered at its beginning alone leaks.
pub fn judge(label: &Label, endings: &[String], shut: &Seen, open: &Seen) -> Score {
    let mut score = Score::default();
    score.tally.articles = 1;
    leaks(&mut score, label, endings, shut);
    pieces(&mut score, label, shut, open);
    headings(&mut score, label, open);
    furniture(&mut score, label, shut, open);
    words(&mut score, label, shut);
    score
}

/// What the label says openly, so that a heading which says no more than that is told from it.
fn permitted(label: &Label) -> Vec<String> {
    let open = label.headings.iter().filter(|heading| !heading.hidden);
    let open = open.map(|heading| heading.text.as_str());
    let about = label.title.iter().chain(&label.warning).chain(&label.end_notice);
    let about = about.map(String::as_str).chain([label.work.as_str()]);
    about.chain(open).chain(label.open_pieces()).map(same).collect()
}

/// Whether `text` comes out. One that is `telling` counts inside longer lines as well.
fn comes_out(text: &str, telling: bool, lines: &[String], permitted: &[String]) -> bool {
    let telling = telling && !permitted.iter().any(|open| open.contains(text));
    let own = |line: &&String| !permitted.contains(line);
    lines.iter().filter(own).any(|line| line == text || (telling && line.contains(text)))
}

fn leaks(score: &mut Score, label: &Label, endings: &[String], shut: &Seen) {
    let permitted = permitted(label);
    let pieces = label.hidden.iter().chain(endings).map(|piece| (piece, true));
    let headings = label.headings.iter().filter(|heading| heading.hidden);
    let headings = headings.map(|heading| (&heading.text, heading.text.len() >= TELLING));
    for (text, telling) in pieces.chain(headings) {
        let leaks = comes_out(&same(text), telling, &shut.lines, &permitted);
        score.tally.leaks.note(leaks);
        if leaks {
            score.fault("leak", text);
        }
    }
}

fn pieces(score: &mut Score, label: &Label, shut: &Seen, open: &Seen) {
    let safe = label.open_pieces();
    let hidden = label.hidden.iter().map(String::as_str);
    let headings = label.headings.iter().map(|heading| heading.text.as_str());
    for text in safe.iter().copied().chain(hidden).chain(headings) {
        let lost = !open.page.contains(&same(text));
        score.tally.losses.note(lost);
        if lost {
            score.fault("loss", text);
        }
    }
    for text in safe {
        let covered = !shut.page.contains(&same(text));
        score.tally.over.note(covered);
        if covered {
            score.fault("over-hidden", text);
        }
    }
}

fn headings(score: &mut Score, label: &Label, open: &Seen) {
    let mut found = open.headings.clone();
    for wanted in &label.headings {
        let text = same(&wanted.text);
        let place = found.iter().position(|found| found.text == text);
        score.tally.recall.note(place.is_some());
        let Some(place) = place else {
            score.fault("heading not found", &wanted.text);
            continue;
        };
        let found = found.remove(place);
        score.tally.precision.note(true);
        score.tally.questions.note(found.question == wanted.question);
        if found.question != wanted.question {
            score.fault("asks or not", &wanted.text);
        }
        if let Some(level) = wanted.level {
            score.tally.levels.note(found.level == level);
            if found.level != level {
                score.fault("level", &format!("{level}, not {}: {}", found.level, wanted.text));
            }
        }
    }
    for stray in found {
        score.tally.precision.note(false);
        score.fault("no heading", &stray.text);
    }
}

fn furniture(score: &mut Score, label: &Label, shut: &Seen, open: &Seen) {
    let mut permitted = permitted(label);
    permitted.extend(label.headings.iter().map(|heading| same(&heading.text)));
    permitted.extend(label.hidden.iter().map(|piece| same(piece)));
    for text in &label.chrome {
        let out = [shut, open]
            .iter()
            .any(|seen| comes_out(&same(text), text.len() >= TELLING, &seen.lines, &permitted));
        score.tally.furniture.note(out);
        if out {
            score.fault("furniture", text);
        }
    }
}

/// Title and warning.
fn words(score: &mut Score, label: &Label, shut: &Seen) {
    if let Some(title) = &label.title {
        let right = same(title) == shut.title;
        score.tally.titles.note(right);
        if !right {
            score.fault("title", &format!("{title:?}, not {:?}", shut.title));
        }
    }
    let found = shut.warning.as_deref().unwrap_or("");
    let Some(wanted) = label.warning.as_deref().map(same) else {
        score.tally.invented.note(!found.is_empty());
        if !found.is_empty() {
            score.fault("invented warning", found);
        }
        return;
    };
    let right = wanted == found;
    score.tally.warnings.note(right);
    if !right {
        let shares = !found.is_empty() && (wanted.contains(found) || found.contains(&wanted));
        score.tally.nearly += u32::from(shares);
        score.fault("warning", &format!("{wanted:?}, not {found:?}"));
    }
}
