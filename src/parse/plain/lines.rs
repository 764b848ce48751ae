//! Lines that stand together: wrapped by hand, verse, a list, set as they are.
//!
//! Enters: the lines of a chunk. Leaves: its [`Shape`], list markers, joined text. Promised:
//! linear time. Not promised: that a poem of lines which happen to fill one width stays a poem.

use super::LONG;

/// What lines that stand together are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// One paragraph, wrapped by hand.
    Wrapped,
    /// Every line is a paragraph or a heading of its own.
    Paragraphs,
    /// Lines that are to stay lines.
    Verse,
    /// Items, maybe below an opening line.
    List,
    /// Columns, drawings, code: set as it is.
    Set,
}

/// The shape of two or more lines.
pub(super) fn shape(lines: &[&str]) -> Shape {
    let items = lines.iter().filter(|line| item(line.trim()).is_some()).count();
    let first = lines.first().is_some_and(|line| item(line.trim()).is_some());
    if first || items > 1 {
        return Shape::List;
    }
    if is_wrapped(lines) {
        return Shape::Wrapped;
    }
    if is_set(lines) {
        return Shape::Set;
    }
    if lines.iter().any(|line| line.len() > LONG) { Shape::Paragraphs } else { Shape::Verse }
}

/// Whether each line but the last was broken because the next word had no room.
fn is_wrapped(lines: &[&str]) -> bool {
    let width = lines.iter().map(|line| cells(line)).max().unwrap_or(0);
    if !(40..=LONG).contains(&width) {
        return false;
    }
    let (mut full, mut all) = (0_usize, 0_usize);
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        let word = next.split_whitespace().next().map_or(0, cells);
        all += 1;
        full += usize::from((cells(line) + 1 + word) * 100 >= width * 88);
    }
    // One line that looks like a heading may stand above.
    full * 100 >= all * 75 || (all > 1 && full + 1 >= all)
}

/// A rough width: characters; wide ones twice.
fn cells(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().map(|c| if c > '\u{2e7f}' { 2 } else { 1 }).sum()
    }
}

/// Lines in columns, or all of them pushed in; prose that warns is never set as code, because
/// nobody looks for a warning in code.
fn is_set(lines: &[&str]) -> bool {
    let pushed = lines.iter().all(|line| line.starts_with("    "));
    let columns = lines.iter().filter(|line| line.trim().contains("   ")).count();
    let drawn = lines
        .iter()
        .filter(|line| line.trim_start().starts_with(['|', '+', '└', '├', '│']))
        .count();
    let warns = || {
        lines.iter().any(|line| {
            let lower = line.to_lowercase();
            ["spoil", "warn", "спойл", "ネタバレ", "스포", "剧透", "劇透"]
                .iter()
                .any(|stem| lower.contains(stem))
        })
    };
    (pushed || columns * 2 > lines.len() || drawn * 2 > lines.len()) && !warns()
}

/// The marker of a list item and its words.
pub(super) fn item(line: &str) -> Option<(&str, &str)> {
    let (marker, rest) = line.split_once(' ')?;
    let rest = rest.trim_start();
    let bullet = matches!(marker, "-" | "*" | "•" | "·" | "‣" | "◦");
    let number = marker.len() <= 4
        && marker.strip_suffix(['.', ')']).is_some_and(|digits| {
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        });
    if rest.is_empty() || !(bullet || number) || (bullet && is_banner(rest)) {
        return None;
    }
    Some((marker, rest))
}

/// `* SPOILERS *`, `- - -`: decoration, not an item.
fn is_banner(rest: &str) -> bool {
    rest.ends_with(['*', '-', '•']) || !rest.contains(char::is_alphanumeric)
}

/// `* * *`, `-----`: a line of decoration only.
pub(super) fn is_rule(text: &str) -> bool {
    text.len() >= 3
        && text
            .chars()
            .all(|c| matches!(c, '*' | '-' | '_' | '=' | '~' | '#' | ' ' | '•' | '·' | '—' | '⁂'))
}

/// `=====` below a line.
pub(super) fn is_underline(text: &str) -> bool {
    let text = text.trim();
    text.len() >= 3
        && (text.bytes().all(|byte| byte == b'=') || text.bytes().all(|byte| byte == b'-'))
}

/// Joins lines that were wrapped by hand into `out`, which is emptied first.
pub(super) fn joined(lines: &[&str], out: &mut String) {
    out.clear();
    for line in lines {
        let line = line.trim();
        let wide = |c: char| matches!(c, '\u{2e80}'..='\u{abff}' | '\u{f900}'..='\u{ffef}');
        let ideographs = out.ends_with(wide) && line.starts_with(wide);
        if !out.is_empty() && !ideographs {
            out.push(' ');
        }
        out.push_str(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Shape) {
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(shape(&lines), expected, "{text}");
    }

    #[test]
    fn lines_are_told_apart_by_what_would_have_had_room() {
        check(
            "The keeper came down to the harbour before it was light, and the\nboats were already out. Nobody had waited for him, nobody had\nbeen told to, and that was that.",
            Shape::Wrapped,
        );
        check("The sea is wide,\nthe boat is small,\nthe keeper cannot swim at all.", Shape::Verse);
        check("Cast:\n- Ada\n- Tom", Shape::List);
        check("- Ada\n- Tom", Shape::List);
        check("    let a = 1;\n    let b = 2;", Shape::Set);
        check("Name      Part\nAda       Mara\nBert      Tom", Shape::Set);
        check("      *** **** ***\n      SPOILERS AHEAD\n      *** **** ***", Shape::Verse);
        let long =
            "A long line that is a paragraph by itself, as extractors write them. ".repeat(3);
        check(&format!("{long}\nWho Was It?\n{long}"), Shape::Paragraphs);
    }

    #[test]
    fn markers_are_known() {
        assert_eq!(item("- Ada"), Some(("-", "Ada")));
        assert_eq!(item("10) Ada"), Some(("10)", "Ada")));
        assert_eq!(item("1. Ada"), Some(("1.", "Ada")));
        for line in ["1984. A year", "-", "* * *", "* SPOILERS *", "a. b", "Mr. Fitch", "-Ada"] {
            assert_eq!(item(line), None, "{line}");
        }
    }

    #[test]
    fn joining_puts_a_space_where_a_script_has_spaces() {
        let mut out = String::new();
        joined(&["one", " two"], &mut out);
        assert_eq!(out, "one two");
        joined(&["日本", "語"], &mut out);
        assert_eq!(out, "日本語");
    }
}
