//! A source with all its faults in it, each behind a question.
//!
//! Enters: the text of a file, the points to put in, the number of the first. Leaves: the text as
//! the copy has it, and where in it each point stands, so that what the compiler says of a place
//! can be said of a point. Promised: with no number asked for, the text means what it meant.

use std::cmp::Reverse;
use std::ops::Range;

use crate::points::{Edit, Point};

/// The room in the copy that says which mutant this is.
pub const ROOM: &str = include_str!("mutant.rs");

/// A file as the copy has it.
pub struct Written {
    /// Its text.
    pub text: String,
    /// Of each point, in the order given: where its own words are, and where what it touches is.
    pub places: Vec<(Range<usize>, Range<usize>)>,
}

/// Puts `points` into `text`; the first is number `first`.
pub fn write(text: &str, points: &[&Point], first: usize) -> Written {
    let mut pieces = Vec::new();
    for (at, point) in points.iter().enumerate() {
        let asked = format!("crate::mutant::is({})", first + at);
        let (range, before, after) = match &point.edit {
            Edit::Instead(range, other) => {
                (range.clone(), format!("(if {asked} {{({other})}} else {{("), ")})")
            }
            Edit::Return(place, other) => {
                (*place..*place, format!(" if {asked} {{ return {other}; }}"), "")
            }
            Edit::PassOver(place) => (*place..*place, format!(" if !{asked}"), ""),
            Edit::PassOverGuarded(range) => (range.clone(), format!("!{asked} && ("), ")"),
        };
        // What ends here comes before what begins here. Outside comes first where it begins and
        // last where it ends; what stands at one place alone comes before both.
        let length = if range.is_empty() { usize::MAX } else { range.len() };
        pieces.push(((range.start, 1, Reverse(length), at), at, before));
        if !after.is_empty() {
            let order = (range.end, 0, Reverse(usize::MAX - length), usize::MAX - at);
            pieces.push((order, at, after.to_owned()));
        }
    }
    pieces.sort();
    let mut written = Written { text: String::new(), places: vec![(0..0, 0..0); points.len()] };
    let mut done = 0;
    for ((place, begins, ..), at, piece) in pieces {
        written.text += &text[done..place];
        done = place;
        let start = written.text.len();
        written.text += &piece;
        let end = written.text.len();
        let (own, whole) = &mut written.places[at];
        if begins == 1 {
            *own = start..end;
            *whole = start..end;
        } else {
            whole.end = end;
        }
    }
    written.text += &text[done..];
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::points::points;

    /// The text with the points whose names hold one of these words.
    fn with(text: &str, words: &[&str]) -> String {
        let points = points(text);
        let chosen: Vec<&Point> = points
            .iter()
            .filter(|point| words.iter().any(|word| point.name.contains(word)))
            .collect();
        assert_eq!(chosen.len(), words.len(), "{points:#?}");
        let written = write(text, &chosen, 7);
        written.text.replace("crate::mutant::is", "is")
    }

    #[test]
    fn every_kind_of_fault_is_put_behind_a_question() {
        let table: &[(&str, &[&str], &str)] = &[
            (
                "fn f() -> bool { a < b }",
                &["<="],
                "fn f() -> bool { (if is(7) {(a <= b)} else {(a < b)}) }",
            ),
            (
                "fn f() -> bool { g() }",
                &["true", "false"],
                "fn f() -> bool { if is(7) { return true; } if is(8) { return false; } g() }",
            ),
            (
                "fn f() { if a&&b {} }",
                &["||", "→ true"],
                "fn f() { if (if is(7) {(true)} else {((if is(8) {(a || b)} else {(a&&b)}))}) {} }",
            ),
            (
                "fn f() { if !a==b {} }",
                &["without", "!="],
                "fn f() { if (if is(7) {(! a != b)} else {((if is(8) {(a)} else {(!a)})==b)}) {} }",
            ),
            (
                "fn f() { match a { 1 => b, _ => c } }",
                &["no arm"],
                "fn f() { match a { 1 if !is(7) => b, _ => c } }",
            ),
            (
                "fn f() { match a { 1 if d => b, _ => c } }",
                &["no arm", "true"],
                "fn f() { match a { 1 if !is(7) && ((if is(8) {(true)} else {(d)})) => b, _ => c } }",
            ),
            (
                "fn f() { g(a..b) }",
                &["one more"],
                "fn f() { g(a..(if is(7) {((b) + 1)} else {(b)})) }",
            ),
            (
                "fn f() { /* ä */ a\n == // why\n b }",
                &["!="],
                "fn f() { /* ä */ (if is(7) {(a != b)} else {(a\n == // why\n b)}) }",
            ),
        ];
        for (text, words, wanted) in table {
            assert_eq!(with(text, words), *wanted);
        }
    }

    #[test]
    fn a_point_knows_where_it_stands() {
        let text = "fn f() -> &T { g(a < b) }";
        let points = points(text);
        let written = write(text, &points.iter().collect::<Vec<_>>(), 0);
        assert_eq!(written.places.len(), 2);
        let (own, whole) = &written.places[0];
        assert_eq!(&written.text[own.clone()], "(if crate::mutant::is(0) {(a <= b)} else {(");
        assert!(written.text[whole.clone()].ends_with("(a < b)}))})"), "{}", written.text);
        assert!(syn::parse_file(&written.text).is_ok());
    }

    #[test]
    fn the_room_of_the_copy_is_rust() {
        assert!(syn::parse_file(ROOM).is_ok());
    }
}
