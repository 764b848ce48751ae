//! What a server calls a page.
//!
//! Enters: a content type as it was sent. Leaves: whether it can be read, the charset in it, and
//! how it is most likely written. Promised: a server that says nothing, or that it does not know,
//! is believed in neither; what it surely calls something else is refused before it is fetched.

/// What a content type stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A page.
    Page,
    /// Markdown.
    Markdown,
    /// An article as data.
    Toml,
    /// Text of some kind; its beginning decides.
    Text,
}

/// The kind, or what it is in a reader's words where it is no page and no text.
pub(super) fn kind(said: &str) -> Result<Kind, String> {
    let essence = said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let what = match essence.as_str() {
        "text/html" | "application/xhtml+xml" => return Ok(Kind::Page),
        "text/markdown" | "text/x-markdown" => return Ok(Kind::Markdown),
        "application/toml" | "text/toml" => return Ok(Kind::Toml),
        "" | "application/octet-stream" | "application/xml" => return Ok(Kind::Text),
        "application/pdf" => "a PDF document",
        "application/json" | "application/ld+json" | "text/json" => "data (JSON)",
        "application/zip" | "application/gzip" | "application/x-tar" | "application/x-gzip" => {
            "an archive"
        }
        "application/epub+zip" => "an e-book",
        "text/css" | "text/javascript" | "application/javascript" => "a part of a page",
        "text/csv" => "a table",
        other => match other.split('/').next().unwrap_or_default() {
            "text" => return Ok(Kind::Text),
            "image" => "a picture",
            "audio" => "a sound",
            "video" => "a film",
            "font" => "a font",
            _ if is_name(other) => return Err(format!("something else ({other})")),
            _ => "something else",
        },
    };
    Err(what.to_owned())
}

/// The charset in a content type, as it was named.
pub(super) fn charset(said: &str) -> Option<&str> {
    said.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches(['"', '\'']);
        (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty()).then_some(value)
    })
}

/// Short and of the letters that such names have.
fn is_name(said: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || "/+-._".contains(c);
    said.len() <= 40 && said.chars().all(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_texts_are_read_and_other_things_named() {
        for (said, known) in [
            ("text/html; charset=utf-8", Ok(Kind::Page)),
            ("Application/XHTML+XML", Ok(Kind::Page)),
            ("text/markdown", Ok(Kind::Markdown)),
            ("text/plain", Ok(Kind::Text)),
            ("text/x-unheard-of", Ok(Kind::Text)),
            ("", Ok(Kind::Text)),
            ("application/octet-stream", Ok(Kind::Text)),
            ("application/pdf", Err("a PDF document")),
            ("image/png", Err("a picture")),
            ("application/json;x", Err("data (JSON)")),
            ("application/zip", Err("an archive")),
            ("application/x-thing", Err("something else (application/x-thing)")),
            ("application/\u{202e}", Err("something else")),
        ] {
            assert_eq!(kind(said), known.map_err(str::to_owned), "{said}");
        }
    }

    #[test]
    fn a_charset_is_found_however_it_is_written() {
        for (said, found) in [
            ("text/html; charset=utf-8", Some("utf-8")),
            ("text/html;Charset=\"Windows-1251\"", Some("Windows-1251")),
            ("text/html; a=b ; charset = koi8-r", Some("koi8-r")),
            ("text/html; charset=", None),
            ("text/html", None),
        ] {
            assert_eq!(charset(said), found, "{said}");
        }
    }
}
