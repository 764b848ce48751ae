//! The promise, tried: what is emitted before a reveal does not depend on hidden text.
//!
//! Twins are two articles that are equal in everything public and differ under their covers, in
//! words, lengths, languages, paragraphs, links, tables, headings and covers inside covers. They
//! are led through every door out of the program (`twins/doors.rs`), and what comes out must be
//! equal to the byte; so it must be after lifting covers under which they agree.
//!
//! `UNSPOIL_TWINS` is the number of pairs, `UNSPOIL_SEED` the seed of the first. A pair that
//! disagrees names its seed: `UNSPOIL_SEED=… UNSPOIL_TWINS=1 cargo test --test twins` is that
//! pair again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "twins/built.rs"]
mod built;
#[path = "twins/chance.rs"]
mod chance;
#[path = "twins/doors.rs"]
mod doors;
#[path = "twins/kinds.rs"]
mod kinds;
#[cfg(unix)]
#[path = "twins/outside.rs"]
mod outside;
#[cfg(feature = "html")]
#[path = "twins/page.rs"]
mod page;
#[path = "twins/plan.rs"]
mod plan;
#[path = "twins/sessions.rs"]
mod sessions;
#[path = "twins/source.rs"]
mod source;
#[path = "twins/standing.rs"]
mod standing;
#[cfg(unix)]
mod support;

use chance::setting;
use source::{Side, Twin, UNSEEN};
use standing::gate;
use unspoil::article::CoverKind;
use unspoil::mend::{Anchor, Mends};
use unspoil::parse::{Format, Rules, parse, parse_mended};
use unspoil::spoiler::{Cover, Document, Gate, Reveals, SpoilerId, View, project, project_at};

/// Pairs from sources, as many built ones and as many pages, unless the environment says otherwise.
const PAIRS: u64 = 350;

/// Every so many pairs the generator itself is tried.
const PROOF: u64 = 5;

fn seeds() -> impl Iterator<Item = (u64, u64)> {
    let first = setting("UNSPOIL_SEED", 20_260_101);
    (0..setting("UNSPOIL_TWINS", PAIRS)).map(move |nth| (nth, first.wrapping_add(nth)))
}

/// Two emissions are equal. What is told when they are not ends before it gets long.
#[track_caller]
fn agree(door: &str, left: &str, right: &str, seed: u64, told: &dyn Fn() -> String) {
    if left == right {
        return;
    }
    let same = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count();
    let around =
        |text: &str| -> String { text.chars().skip(same.saturating_sub(120)).take(300).collect() };
    panic!(
        "twins disagree at {door:?}; again with UNSPOIL_SEED={seed} UNSPOIL_TWINS=1\n\
         left:  …{}…\nright: …{}…\n{}",
        around(left),
        around(right),
        told()
    );
}

/// Lifts whatever is under the covers that `chosen` picks among the outermost ones, to the bottom.
fn lift(document: &Document, chosen: impl Fn(usize, &Cover) -> bool) -> Reveals {
    let covered = project(document, &Reveals::none());
    let sections = covered.closed().filter(|cover| is_section(cover));
    let places = sections.enumerate().filter(|(place, cover)| chosen(*place, cover));
    let tops: Vec<SpoilerId> = places.map(|(_, cover)| cover.id.clone()).collect();
    lift_under(document, |id| tops.iter().any(|top| top.encloses(id)))
}

fn lift_under(document: &Document, chosen: impl Fn(&SpoilerId) -> bool) -> Reveals {
    let mut reveals = Reveals::none();
    loop {
        let view = project(document, &reveals);
        let next: Vec<SpoilerId> =
            view.closed().map(|cover| &cover.id).filter(|id| chosen(id)).cloned().collect();
        if next.is_empty() {
            return reveals;
        }
        for id in next {
            reveals.open(id);
        }
    }
}

fn is_section(cover: &Cover) -> bool {
    matches!(cover.tag.kind, CoverKind::Section { .. })
}

/// All that can be read of a view.
fn readable(view: &View) -> String {
    view.blocks
        .iter()
        .filter_map(|block| block.shown.text())
        .fold(String::new(), |all, block| all + &unspoil::layout::flat(block).text + "\n")
}

fn read(text: &str, format: Format, told: &dyn Fn() -> String) -> Document {
    match parse(text, format, "article") {
        Ok(parsed) => parsed.document,
        Err(mistake) => panic!("{mistake:?}\n{}", told()),
    }
}

/// Leads two documents through every door that takes a view or a document.
#[track_caller]
fn same_emissions(
    seed: u64,
    words: &[String],
    make: &dyn Fn(Side) -> Document,
    agreed: &dyn Fn(&Document) -> Reveals,
    told: &dyn Fn() -> String,
) {
    let (left, right) = (make(Side::Left), make(Side::Right));
    let lifted = (agreed(&left), agreed(&right));
    agree(
        "the names of what is lifted",
        &format!("{:?}", lifted.0),
        &format!("{:?}", lifted.1),
        seed,
        told,
    );
    let gates = [Gate::shut(), gate(seed)];
    for (gate, reveals) in
        [(0, Reveals::none()), (1, Reveals::none()), (0, lifted.0.clone()), (1, lifted.0)]
    {
        let look = |document| project_at(document, &reveals, &gates[gate]);
        let views = (look(&left), look(&right));
        for (name, door) in doors::VIEWS {
            agree(name, &door(&views.0, words), &door(&views.1, words), seed, told);
        }
    }
    for gate in &gates {
        for (name, door) in doors::DOCUMENTS {
            let emitted =
                (door(make(Side::Left), words, gate), door(make(Side::Right), words, gate));
            agree(name, &emitted.0, &emitted.1, seed, told);
        }
    }
}

#[test]
fn twins_from_sources_emit_the_same() {
    emit_the_same(&Twin::new);
}

#[test]
fn twins_of_kinds_that_tell_no_story_emit_the_same() {
    emit_the_same(&kinds::twin);
}

#[cfg(feature = "html")]
#[test]
fn twins_from_pages_emit_the_same() {
    emit_the_same(&page::twin);
}

#[track_caller]
fn emit_the_same(pair: &dyn Fn(u64) -> Twin) {
    for (nth, seed) in seeds() {
        let twin = pair(seed);
        let told = || format!("--- left\n{}\n--- right\n{}", twin.left, twin.right);
        let text = |side| if side == Side::Left { &twin.left } else { &twin.right };
        let words = [some(&twin.canaries_left), some(&twin.canaries_right)].concat();
        let make = |side| read(text(side), twin.format, &told);
        let agreed = |document: &Document| lift(document, |place, _| twin.agreed.contains(&place));
        same_emissions(seed, &words, &make, &agreed, &told);
        for (name, door) in doors::SOURCES {
            let left = door(&twin.left, twin.format, &words);
            let right = door(&twin.right, twin.format, &words);
            agree(name, &left, &right, seed, &told);
        }
        hidden_again(&twin, seed, &told);
        if nth % PROOF == 0 {
            prove_source(&twin, seed, &told);
        }
    }
}

/// A paragraph that was lifted is hidden too, where both agree in it: what is shown then, and what
/// is remembered, is the same on both sides, covered and with what they agree in lifted.
#[track_caller]
fn hidden_again(twin: &Twin, seed: u64, told: &dyn Fn() -> String) {
    let agreed = |place, _: &Cover| twin.agreed.contains(&place);
    let sides = [&twin.left, &twin.right].map(|text| {
        let document = read(text, twin.format, told);
        let view = project(&document, &lift(&document, agreed));
        let lifted = view.blocks.iter().filter(|block| block.shown.opened().is_some());
        let mut mends = Mends::default();
        for anchor in lifted.filter_map(|block| Anchor::of_shown(&block.shown)).take(3) {
            mends.hide(anchor);
        }
        let parsed = parse_mended(Rules::default(), &mends, text, twin.format, "article");
        let Ok(parsed) = parsed else { panic!("seed {seed}\n{}", told()) };
        let covered = project(&parsed.document, &Reveals::none());
        let view = project(&parsed.document, &lift(&parsed.document, agreed));
        format!("{mends:?}{:?}{covered:?}{view:?}", parsed.mends)
    });
    agree("a lifted paragraph, hidden too", &sides[0], &sides[1], seed, told);
}

/// Some of the canaries; searching for all of them would find nothing more.
fn some(canaries: &[String]) -> Vec<String> {
    canaries.iter().take(2).cloned().collect()
}

/// The generator hides what it says it hides: covered, no canary is seen; lifted, every one is,
/// so that no word is lost, and the twins differ.
#[track_caller]
fn prove_source(twin: &Twin, seed: u64, told: &dyn Fn() -> String) {
    let sides = [(&twin.left, &twin.canaries_left), (&twin.right, &twin.canaries_right)];
    let texts = sides.map(|(text, canaries)| {
        let document = read(text, twin.format, told);
        let covered = project(&document, &Reveals::none());
        let sections = covered.closed().filter(|cover| is_section(cover)).count();
        assert_eq!(sections, twin.sections, "sections under covers, seed {seed}\n{}", told());
        let lifted = readable(&project(&document, &lift_under(&document, |_| true)));
        for canary in canaries {
            let shows = format!("{covered:?}").contains(canary);
            assert!(!shows, "{canary} is seen uncovered, seed {seed}\n{}", told());
        }
        for canary in canaries.iter().filter(|canary| !canary.ends_with(UNSEEN)) {
            let shows = lifted.contains(canary);
            assert!(shows, "{canary} is lost with everything lifted, seed {seed}\n{}", told());
        }
        lifted
    });
    assert_ne!(texts[0], texts[1], "seed {seed}: nothing differs\n{}", told());
}

#[test]
fn built_twins_emit_the_same() {
    for (nth, seed) in seeds() {
        let canaries = [Side::Left, Side::Right].map(|side| built::document(seed, side).1);
        let words = [some(&canaries[0]), some(&canaries[1])].concat();
        let make = |side| built::document(seed, side).0;
        let told = String::new;
        // Which sections agree is known by looking: lifted alone, they are equal on both sides.
        let (left, right) = (make(Side::Left), make(Side::Right));
        let alone = |document: &Document, nth| {
            format!("{:?}", project(document, &lift(document, |place, _| place == nth)))
        };
        let agreed = |document: &Document| {
            lift(document, |place, _| alone(&left, place) == alone(&right, place))
        };
        same_emissions(seed, &words, &make, &agreed, &told);
        if nth % PROOF == 0 {
            prove_built(seed);
        }
    }
}

#[track_caller]
fn prove_built(seed: u64) {
    let [left, right] = [Side::Left, Side::Right].map(|side| {
        let (document, canaries) = built::document(seed, side);
        let lifted = readable(&project(&document, &lift_under(&document, |_| true)));
        for canary in &canaries {
            assert!(lifted.contains(canary), "{canary} is not found, seed {seed}");
        }
        (lifted, canaries)
    });
    if !left.1.is_empty() || !right.1.is_empty() {
        assert_ne!(left.0, right.0, "seed {seed}: nothing differs");
    }
}

/// What is searched in slices is what is shown, so that as many slices are drawn, and the same, however
/// much is hidden.
#[test]
fn long_twins_are_searched_in_the_same_slices() {
    let prose =
        "The keeper counted the lamps again and found one more than there should have been.";
    let open: Vec<String> = (0..45_000).map(|number| format!("{prose} {number}\n\n")).collect();
    let open = open.concat();
    let sides = [1, 20_000].map(|hidden| {
        let body = "A lamp that nobody had lit. It was the keeper.\n\n".repeat(hidden);
        let text = format!("Low Water\n\n{open}Spoilers ahead!\n\n## Who did it?\n\n{body}");
        sessions::searched(read(&text, Format::Markdown, &String::new))
    });
    assert!(sides[0].1 > 4, "{} slices", sides[0].1);
    assert_eq!(sides[0].1, sides[1].1);
    agree("a search in slices", &sides[0].0, &sides[1].0, 0, &String::new);
}

/// The doors would tell: a door that looks under a cover is caught within the pairs that are
/// tried.
#[test]
fn a_door_that_looks_under_covers_is_caught() {
    let leaks = seeds().take(50).filter(|(_, seed)| {
        let lengths = [Side::Left, Side::Right].map(|side| {
            let document = built::document(*seed, side).0;
            project(&document, &lift_under(&document, |_| true)).blocks.len()
        });
        lengths[0] != lengths[1]
    });
    assert!(leaks.count() > 10, "the number of hidden blocks hardly differs");
}
