//! What is seen of an article, stage by stage.
//!
//! Enters: a document. Leaves: a stage for a reader of whom nothing is known, one for each place that
//! a cover of the article names, in the order of the places, and one with everything lifted.
//! Promised: each is a view as readers get it at that place.

use crate::print::{Sheet, Show, TextOptions, cover_words, lift, look, look_at, toc};
use crate::progress::{Progress, Scope};
use crate::spoiler::{Document, Gate, View};

/// What is seen at a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// "before any reveal", "at S01E03", "with everything lifted".
    pub name: String,
    /// The place, where it is one.
    pub at: Option<Progress>,
    /// The covers that this place opens and those before it did not: name, scope, level.
    pub opens: Vec<String>,
    /// How many covers are shut and can be seen.
    pub closed: usize,
    /// The contents as readers see them.
    pub contents: Vec<String>,
}

/// Every stage of `document`.
pub(super) fn stages(document: &Document) -> Vec<Stage> {
    let first = Sheet::new(look(document)).view;
    let mut stages = vec![stage("before any reveal".to_owned(), None, &first, Vec::new())];
    let all = lift(&Show::all(), look(document)).map_or(first, |sheet| sheet.view);
    let mut known: Vec<String> = Vec::new();
    for at in places(&all) {
        let kind = document.meta.work.as_ref().and_then(|work| work.kind);
        let gate = Gate::at(vec![at], kind);
        let view = Sheet::new(look_at(document, &gate)).view;
        let opened: Vec<String> = view.seen.iter().map(cover_words).collect();
        let opens: Vec<String> =
            opened.iter().filter(|words| !known.contains(words)).cloned().collect();
        known.extend(opens.iter().cloned());
        stages.push(stage(format!("at {at}"), Some(at), &view, opens));
    }
    stages.push(stage("with everything lifted".to_owned(), None, &all, Vec::new()));
    stages
}

fn stage(name: String, at: Option<Progress>, view: &View, opens: Vec<String>) -> Stage {
    let contents = toc(view, &TextOptions::default());
    let contents = contents.lines().map(str::to_owned).collect();
    Stage { name, at, opens, closed: view.closed().count(), contents }
}

/// The places that the covers of an article name, with everything lifted.
fn places(all: &View) -> Vec<Progress> {
    let mut scopes: Vec<Scope> = all.lifted.iter().filter_map(|cover| cover.tag.scope).collect();
    scopes.sort_by_key(|scope| {
        let place = Progress::through(*scope);
        // All of a work comes last.
        (place == Progress::All, place.rail(), *scope)
    });
    let mut places: Vec<Progress> = scopes.into_iter().map(Progress::through).collect();
    places.dedup();
    places
}
