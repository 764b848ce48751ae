//! What readers will see of an article, and what is wrong with it, for its author.
//!
//! Enters: the text of an article. Leaves: a [`Report`]: findings, and what is shown at each stage,
//! before any reveal, at each place that the article's own scopes name, and with everything lifted.
//! As lines or as JSON. Promised: a finding is one line with file, line and column; what is shown is
//! made from the same views that readers get. This is the one room that tells what is hidden, on the
//! word of whoever wrote it: no room that reads an article imports it.

mod json;
mod stages;
mod told;

pub use json::json;
pub use stages::Stage;
pub use told::{count, lines, summary};

use self::stages::stages;
use crate::article::Meta;
use crate::parse::{Format, Notice, Weight, parse, proofread};

/// What came of an article.
#[derive(Clone, Debug)]
pub struct Report {
    /// What it came under, safe for a terminal.
    pub file: String,
    /// What is wrong, in the order of the lines.
    pub findings: Vec<Notice>,
    /// What may be said of it, and what is seen of it; `None` where it cannot be opened at all.
    pub shown: Option<(Meta, Vec<Stage>)>,
}

impl Report {
    /// How many findings there are of a weight.
    pub fn count(&self, weight: Weight) -> usize {
        self.findings.iter().filter(|finding| finding.weight == weight).count()
    }

    /// Nothing is wrong; what could be said more clearly is not wrong.
    pub fn is_clean(&self) -> bool {
        self.count(Weight::Error) + self.count(Weight::Warning) == 0
    }
}

/// Looks at an article. `name` is what it came under, as for readers; `file` is how it was called.
pub fn check(text: &str, format: Format, name: &str, file: &str) -> Report {
    let file = file.to_owned();
    match (parse(text, format, name), proofread(text, format, name)) {
        (Ok(parsed), Ok(findings)) => {
            let stages = stages(&parsed.document);
            Report { file, findings, shown: Some((parsed.document.meta, stages)) }
        }
        (Err(mistake), _) | (_, Err(mistake)) => {
            let (line, column, message) = (mistake.line, mistake.column, mistake.message);
            let finding = Notice { line, column, weight: Weight::Error, message };
            Report { file, findings: vec![finding], shown: None }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
