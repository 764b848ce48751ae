//! Reports as JSON, for sites that check what they publish.
//!
//! Enters: reports. Leaves: one JSON document, ended by `\n`. Promised: names of fields do not change.

use serde::Serialize;

use super::{Report, Stage};
use crate::article::Meta;
use crate::mend::because;
use crate::parse::{Notice, Weight};
use crate::progress::Progress;

#[derive(Serialize)]
struct All<'a> {
    files: Vec<Checked<'a>>,
    errors: usize,
    warnings: usize,
    notes: usize,
}

#[derive(Serialize)]
struct Checked<'a> {
    file: &'a str,
    findings: Vec<Finding<'a>>,
    title: Option<&'a str>,
    boundary: Option<Boundary<'a>>,
    stages: Vec<Step<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    line: u32,
    column: u32,
    severity: &'static str,
    message: &'a str,
}

#[derive(Serialize)]
struct Boundary<'a> {
    line: Option<u32>,
    text: Option<&'a str>,
    rule: String,
    sure: &'static str,
}

#[derive(Serialize)]
struct Step<'a> {
    name: &'a str,
    at: Option<String>,
    opens: &'a [String],
    covers_shut: usize,
    contents: &'a [String],
}

/// All reports in one object.
pub fn json(reports: &[Report]) -> String {
    let count = |weight| reports.iter().map(|report| report.count(weight)).sum();
    let all = All {
        files: reports.iter().map(file).collect(),
        errors: count(Weight::Error),
        warnings: count(Weight::Warning),
        notes: count(Weight::Note),
    };
    // Only maps with odd keys cannot be written, and there are none.
    let mut text = serde_json::to_string_pretty(&all).unwrap_or_default();
    text.push('\n');
    text
}

fn file(report: &Report) -> Checked<'_> {
    let shown = report.shown.as_ref();
    Checked {
        file: &report.file,
        findings: report.findings.iter().map(finding).collect(),
        title: shown.map(|(meta, _)| meta.title.as_ref()),
        boundary: shown.map(|(meta, _)| boundary(meta)),
        stages: shown.map_or_else(Vec::new, |(_, stages)| stages.iter().map(step).collect()),
    }
}

fn finding(notice: &Notice) -> Finding<'_> {
    let Notice { line, column, weight, message } = notice;
    Finding { line: *line, column: *column, severity: weight.word(), message }
}

fn boundary(meta: &Meta) -> Boundary<'_> {
    let boundary = &meta.boundary;
    Boundary {
        line: boundary.line,
        text: boundary.text.as_deref(),
        rule: because(boundary, None).rule,
        sure: boundary.sure.word(),
    }
}

fn step(stage: &Stage) -> Step<'_> {
    Step {
        name: &stage.name,
        at: stage.at.as_ref().map(Progress::to_string),
        opens: &stage.opens,
        covers_shut: stage.closed,
        contents: &stage.contents,
    }
}
