//! Style that is written as text: `[b]…[/b]` of forums, `**…**` of who types Markdown everywhere.
//!
//! Enters: a line, words in one style, or text that begins with a bracket. Leaves: the line without
//! the style around it, the words in the styles that forum marks among them set, or the length of one
//! style mark. Promised: words are never taken off, nor a mark that hides or has no partner in the
//! same words; a bounded look at each bracket. Not here: spoiler markup (`marks`).

use crate::article::Run;

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

/// Words with the forum marks of style among them set as they say; a mark without its partner in
/// the same words stays, so that what stands elsewhere, under a cover maybe, has no say.
pub(super) fn dressed(run: Run) -> Vec<Run> {
    if run.style.code || !run.text.contains("[/") {
        return vec![run];
    }
    let text: &str = &run.text;
    let mut marks: Vec<Mark<'_>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (start, _) in text.match_indices('[') {
        let Some(end) = text.get(start..).and_then(style_mark).map(|length| start + length) else {
            continue;
        };
        let inner = text.get(start + 1..end).unwrap_or_default();
        let closes = inner.starts_with('/');
        let name = inner.trim_start_matches('/').split(['=', ' ', ']']).next().unwrap_or_default();
        if closes {
            let near = open.len().saturating_sub(DEEPEST * 2);
            let place = open.iter().skip(near).rposition(|place| {
                marks.get(*place).is_some_and(|mark| mark.name.eq_ignore_ascii_case(name))
            });
            let Some(place) = place else { continue };
            if let Some(mark) = open.get(near + place).and_then(|at| marks.get_mut(*at)) {
                mark.paired = true;
            }
            open.truncate(near + place);
        } else {
            open.push(marks.len());
        }
        marks.push(Mark { start, end, name, closes, paired: closes });
    }
    cut(&run, marks.iter().filter(|mark| mark.paired))
}

/// A mark of style in a text.
struct Mark<'a> {
    start: usize,
    end: usize,
    name: &'a str,
    closes: bool,
    /// Its partner was found.
    paired: bool,
}

/// The words between marks, each in its style. At least one run is left.
fn cut<'a>(run: &Run, marks: impl Iterator<Item = &'a Mark<'a>>) -> Vec<Run> {
    let mut runs = Vec::new();
    let (mut strong, mut emphasis, mut strike) = (0_u32, 0_u32, 0_u32);
    let mut read = 0;
    let mut push = |to: usize, read: usize, (strong, emphasis, strike): (u32, u32, u32)| {
        let words = run.text.get(read..to).unwrap_or_default();
        if !words.is_empty() {
            let mut style = run.style;
            style.strong |= strong > 0;
            style.emphasis |= emphasis > 0;
            style.strike |= strike > 0;
            runs.push(Run { text: words.into(), style, link: run.link.clone() });
        }
    };
    for mark in marks {
        push(mark.start, read, (strong, emphasis, strike));
        read = mark.end;
        let count = match mark.name.to_ascii_lowercase().as_str() {
            "b" | "bold" | "strong" | "h" | "h1" | "h2" | "h3" | "h4" | "heading" | "title" => {
                &mut strong
            }
            "i" | "italic" => &mut emphasis,
            "s" => &mut strike,
            _ => continue,
        };
        *count = if mark.closes { count.saturating_sub(1) } else { count.saturating_add(1) };
    }
    push(run.text.len(), read, (strong, emphasis, strike));
    if runs.is_empty() {
        runs.push(Run { text: "".into(), ..run.clone() });
    }
    runs
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

    #[track_caller]
    fn sets(text: &str, expected: &[(&str, &str)]) {
        let runs = dressed(Run::plain(text));
        let found: Vec<(&str, &str)> = runs
            .iter()
            .map(|run| {
                let style = match (run.style.strong, run.style.emphasis, run.style.strike) {
                    (true, ..) => "strong",
                    (_, true, _) => "emphasis",
                    (.., true) => "strike",
                    _ => "",
                };
                (style, &*run.text)
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn forum_marks_among_words_set_them() {
        sets(
            "She has [b]Tom[/b] sent away",
            &[("", "She has "), ("strong", "Tom"), ("", " sent away")],
        );
        sets("[B][color=red]The end[/color][/B]", &[("strong", "The end")]);
        sets("a [i]b[/i] [s]c[/s]", &[("", "a "), ("emphasis", "b"), ("", " "), ("strike", "c")]);
        sets("[size=5]a[/size]", &[("", "a")]);
        // A mark without its partner stays, and so does what is no mark of style.
        for text in
            ["[b]a", "a[/b]", "[b]a[/i]", "[1] a [/1]", "[spoiler]a[/spoiler]", "see [b] and [/u]"]
        {
            sets(text, &[("", text)]);
        }
    }

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
