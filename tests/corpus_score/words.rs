//! The form in which texts are compared.
//!
//! Enters: a label's text, what the program showed, or the source of an article. Leaves: the same
//! with white space collapsed, entities decoded, quotation marks straight and inline markup gone.
//! Promised: [`same`] does the same to both sides of a comparison, so that it can only overlook
//! differences in markup and white space. Not here: a parser; [`units`] cuts a source coarsely,
//! for asking whether a label's words stand in it.

use unspoil::parse::Format;

/// Marks around words that hide them.
const SPANS: [&str; 8] =
    [">!", "!<", "||", "[spoiler]", "[/spoiler]", "[SPOILER]", "[/SPOILER]", "\u{c}"];

/// Characters of a paragraph's ending.
const ENDING: usize = 32;

/// Elements that stand inside a line.
const INLINE: [&str; 24] = [
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "code",
    "del",
    "em",
    "font",
    "i",
    "ins",
    "kbd",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "tg-spoiler",
    "time",
    "u",
    "wbr",
];

/// Entities with a name that articles use.
const ENTITIES: [(&str, &str); 42] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("shy", ""),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("lsquo", "'"),
    ("rsquo", "'"),
    ("ldquo", "\""),
    ("rdquo", "\""),
    ("laquo", "«"),
    ("raquo", "»"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("ccedil", "ç"),
    ("uuml", "ü"),
    ("ouml", "ö"),
    ("auml", "ä"),
    ("szlig", "ß"),
    ("iexcl", "¡"),
    ("iquest", "¿"),
    ("aacute", "á"),
    ("iacute", "í"),
    ("oacute", "ó"),
    ("uacute", "ú"),
    ("ntilde", "ñ"),
    ("Eacute", "É"),
    ("Egrave", "È"),
    ("igrave", "ì"),
    ("ograve", "ò"),
    ("ugrave", "ù"),
    ("ecirc", "ê"),
    ("ocirc", "ô"),
    ("acirc", "â"),
    ("atilde", "ã"),
    ("otilde", "õ"),
    ("middot", "·"),
];

/// The comparable form of `text`.
pub fn same(text: &str) -> String {
    let mut bare = decoded(text);
    for span in SPANS {
        bare = bare.replace(span, " ");
    }
    // A link of a notebook reads as its words.
    let bare = bare.replace("[[", "").replace("]]", "");
    let bare: String = bare.chars().filter_map(plain).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Quotation marks straight, joiners and marks of emphasis gone.
fn plain(c: char) -> Option<char> {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' => Some('\''),
        '“' | '”' | '„' | '‟' | '″' => Some('"'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        c => (!"*_`~\\".contains(c)).then_some(c),
    }
}

/// Entities as the characters they stand for; what is none stays.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let found = after.split_once(';').filter(|(name, _)| name.len() < 12);
        if let Some((meant, behind)) = found.and_then(|(name, rest)| Some((entity(name)?, rest))) {
            out.push_str(&meant);
            rest = behind;
        } else {
            out.push('&');
            rest = after;
        }
    }
    out + rest
}

fn entity(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let code = match hexadecimal {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).map(String::from);
    }
    let known = ENTITIES.iter().find(|(known, _)| *known == name)?;
    Some(known.1.to_owned())
}

/// What stands in a source by itself: its paragraphs, its lines, and what is between marks in
/// either, in comparable form.
pub fn units(source: &str, format: Format) -> Vec<String> {
    let text = match format {
        Format::Html => untagged(source, "\n\n"),
        // A tag in Markdown may hide what is in it, as the other marks do.
        Format::Markdown => {
            let lines = source.lines().map(|line| untagged(&unmarked(line), "\u{c}"));
            lines.collect::<Vec<_>>().join("\n")
        }
        Format::Plain | Format::Toml => source.to_owned(),
    };
    let mut units = Vec::new();
    let mut paragraph = String::new();
    for line in text.lines().chain([""]) {
        if line.trim().is_empty() {
            cut(&mut units, &paragraph);
            paragraph.clear();
        } else {
            cut(&mut units, line);
            paragraph.push_str(line);
            paragraph.push('\n');
        }
    }
    units.retain(|unit| !unit.is_empty());
    units
}

/// The last words of what begins with `piece` in a source, where they are none of the first. Of
/// several the shortest counts: a span that hides before the paragraph that goes on behind it.
pub fn ending(units: &[String], piece: &str) -> Option<String> {
    let begun = units.iter().filter(|unit| unit.starts_with(&same(piece)));
    let unit = begun.min_by_key(|unit| unit.len())?;
    let beyond = unit.chars().count().checked_sub(40 + ENDING)?;
    Some(unit.chars().skip(40 + beyond).collect())
}

/// `text` as a whole, and the pieces between the marks in it.
fn cut(units: &mut Vec<String>, text: &str) {
    units.push(same(text));
    let mut parts = vec![text.to_owned()];
    for span in SPANS {
        parts = parts.iter().flat_map(|part| part.split(span)).map(str::to_owned).collect();
    }
    if parts.len() > 1 {
        units.extend(parts.iter().map(|part| same(part)));
    }
}

/// A line of Markdown without what stands at its beginning, and its links as their words.
fn unmarked(line: &str) -> String {
    let mut rest = line.trim_start();
    loop {
        let bare = rest.trim_start_matches(['#', '>']).trim_start_matches('!').trim_start();
        let bare =
            ["- ", "* ", "+ "].iter().find_map(|mark| bare.strip_prefix(mark)).unwrap_or(bare);
        let numbered = bare.trim_start_matches(|c: char| c.is_ascii_digit());
        let bare = match numbered.strip_prefix(". ").or_else(|| numbered.strip_prefix(") ")) {
            Some(item) if numbered.len() < bare.len() && !line.trim_start().starts_with('#') => {
                item
            }
            _ => bare,
        };
        if bare.len() == rest.len() {
            break;
        }
        rest = bare;
    }
    let mut out = String::new();
    while let Some((before, target)) = rest.split_once("](") {
        let Some((_, after)) = target.split_once(')') else { break };
        out.push_str(&before.replace(['[', '!'], if before.contains("![") { "" } else { "[" }));
        rest = after;
    }
    (out + rest).replace(['[', ']'], "")
}

/// A page without its tags: one that emphasises leaves nothing, any other leaves `cut`.
fn untagged(page: &str, cut: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(&before.replace('\n', " "));
        let begins = tag.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        if !begins {
            out.push('<');
            rest = tag;
            continue;
        }
        let end = if tag.starts_with("!--") { "-->" } else { ">" };
        let (inner, after) = tag.split_once(end).unwrap_or((tag, ""));
        let name = inner.trim_start_matches('/');
        let name = name.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or("");
        if !INLINE.contains(&name.to_ascii_lowercase().as_str()) {
            out.push_str(cut);
        }
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::{ending, same, units};
    use unspoil::parse::Format;

    #[test]
    fn texts_that_differ_in_markup_alone_are_the_same() {
        assert_eq!(
            same("**The&nbsp;Lamp**\n&#8220;out&#x201d; &amp; gone"),
            "The Lamp \"out\" & gone"
        );
        assert_eq!(same("AT&T; R&D"), "AT&T; R&D");
        assert_eq!(same("see [[The Mill]]."), "see The Mill.");
        assert_ne!(same("The lamp"), same("The lamps"));
    }

    #[test]
    fn an_ending_is_told_of_what_is_longer_than_its_beginning() {
        let units = units(
            "Odo rows out. He rows back. He forgets the oars, the lamp and the widow's dog.\n",
            Format::Plain,
        );
        let told = ending(&units, "Odo rows out. He rows back. He forgets t");
        assert_eq!(told.as_deref(), Some("oars, the lamp and the widow's dog.".split_at(3).1));
        assert_eq!(ending(&units, "He rows back."), None);
    }

    #[test]
    fn a_source_is_cut_into_what_stands_by_itself() {
        let page = "<h2>Who <em>lit</em> it?</h2>\n<p>Nobody\nknows &mdash; yet.</p>";
        assert_eq!(units(page, Format::Html)[0], "Who lit it?");
        assert!(units(page, Format::Html).contains(&"Nobody knows — yet.".to_owned()));
        let note = "> - See [the *map*](https://map.example), it was by ||Odo|| or <x>Una</x>.\n";
        let cut = units(note, Format::Markdown);
        for unit in ["See the map, it was by Odo or Una .", "Odo", "Una"] {
            assert!(cut.contains(&unit.to_owned()), "{unit}: {cut:?}");
        }
    }
}
