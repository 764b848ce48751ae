//! Style that is written as text: `[b]…[/b]` of forums, `**…**` of who types Markdown everywhere.
//!
//! Enters: a line, or text that begins with a bracket. Leaves: the line without the style around
//! it, or the length of one style mark. Promised: words are never taken off, nor a mark that hides;
//! a bounded look at each bracket. Not here: spoiler markup (`marks`).

/// Names in brackets that are style and nothing else.
const STYLES: &[&str] = &[
    "b",
    "i",
    "u",
    "s",
    "h",
    "h1",
    "h2",
    "h3",
    "h4",
    "big",
    "bold",
    "center",
    "centre",
    "color",
    "colour",
    "font",
    "heading",
    "italic",
    "left",
    "right",
    "size",
    "strong",
    "title",
    "underline",
];

/// A mark is not longer, in bytes.
const LONGEST: usize = 40;

/// Styles in styles are taken off so often.
const DEEPEST: usize = 4;

/// The length of the style mark, `[b]`, `[/b]` or `[size=5]`, at the start of `text`.
pub(super) fn style_mark(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    let bare = inner.strip_prefix('/').unwrap_or(inner);
    let end = bare.bytes().take(LONGEST).position(|byte| matches!(byte, b']' | b'[' | b'\n'))?;
    let name = bare.get(..end)?.split(['=', ' ']).next()?;
    let known = STYLES.iter().any(|style| style.eq_ignore_ascii_case(name));
    (known && bare.as_bytes().get(end) == Some(&b']')).then(|| text.len() - bare.len() + end + 1)
}

/// The words of a line that is set in one style as a whole, without the marks of it.
pub(super) fn unstyled(line: &str) -> Option<&str> {
    let mut words = line.trim();
    for _ in 0..DEEPEST {
        match inside(words) {
            Some(inner) => words = inner.trim(),
            None => break,
        }
    }
    (words.len() < line.trim().len() && !words.is_empty()).then_some(words)
}

fn inside(line: &str) -> Option<&str> {
    for mark in ["***", "**", "__"] {
        if let Some(inner) = line.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)) {
            let tight =
                !inner.starts_with(char::is_whitespace) && !inner.ends_with(char::is_whitespace);
            return (tight && !inner.contains(['*', '_'])).then_some(inner);
        }
    }
    let opens = style_mark(line).filter(|_| !line.starts_with("[/"))?;
    let closer = line.rfind("[/").filter(|at| *at >= opens)?;
    let length = line.get(closer..).and_then(style_mark)?;
    let inner = line.get(opens..closer)?;
    let mark = line.get(closer..)?;
    let name = mark.trim_matches(['[', '/', ']']);
    let opener = line.get(1..opens)?.split(['=', ' ', ']']).next()?;
    // `[b]one[/b] and [b]two[/b]` is no line in one style.
    let one = closer + length == line.len()
        && opener.eq_ignore_ascii_case(name)
        && !inner.to_ascii_lowercase().contains(&mark.to_ascii_lowercase());
    one.then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_in_one_style_is_read_without_it() {
        for line in [
            "[b]Low Water[/b]",
            "[B][size=5]Low Water[/size][/B]",
            "[center][b]Low Water[/b][/center]",
            "**Low Water**",
            "__Low Water__",
            "  ***Low Water***  ",
        ] {
            assert_eq!(unstyled(line), Some("Low Water"), "{line}");
        }
        for line in [
            "Low Water",
            "[b]Low[/b] and [b]Water[/b]",
            "**Low** and **Water**",
            "[spoiler]Low Water[/spoiler]",
            "[b][/b]",
            "****",
            "[b]Low Water",
            "* Low Water *",
        ] {
            assert_eq!(unstyled(line), None, "{line}");
        }
    }
}
