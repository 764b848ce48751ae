//! The charset that a page names in itself.
//!
//! Enters: the beginning of a page. Leaves: the label in `<meta charset>`, in the `<meta>` that
//! stands for a header, or in `<?xml encoding>`. Promised: only the first [`LOOK`] bytes are
//! looked at, once from left to right; comments do not count, and a text that does not begin with
//! a tag names nothing, so that an article about pages is not taken for one. Not here: what the
//! label means.

/// So many bytes may stand before the charset; the standard for pages says as many.
const LOOK: usize = 1_024;

/// The label, in small letters.
pub(super) fn declared(bytes: &[u8]) -> Option<String> {
    let look = bytes.get(..LOOK).unwrap_or(bytes);
    // Every byte is a character here, so that places in both agree.
    let look: String = look.iter().map(|byte| char::from(*byte).to_ascii_lowercase()).collect();
    let mut rest = look.trim_start();
    if let Some(xml) = rest.strip_prefix("<?xml") {
        let xml = xml.split('>').next().unwrap_or_default();
        if let Some((_, after)) = xml.split_once("encoding") {
            return value(after);
        }
    }
    if !rest.starts_with('<') {
        return None;
    }
    while let Some((_, after)) = rest.split_once('<') {
        rest = match after.strip_prefix("!--") {
            Some(comment) => comment.split_once("-->")?.1,
            None => after,
        };
        if let Some(meta) = after.strip_prefix("meta").filter(|meta| begins_attribute(meta)) {
            let meta = meta.split('>').next().unwrap_or_default();
            if let Some(label) = of_meta(meta) {
                return Some(label);
            }
        }
    }
    None
}

fn begins_attribute(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_whitespace() || c == '/')
}

fn of_meta(meta: &str) -> Option<String> {
    let (before, after) = meta.split_once("charset")?;
    // In the words of another `<meta>`, in a description say, it is only a word.
    let is_own = !before.contains("content");
    let is_header = meta.contains("http-equiv") && meta.contains("content-type");
    if is_own || is_header { value(after) } else { None }
}

/// What stands behind the equals sign, with or without quotes.
fn value(after: &str) -> Option<String> {
    let value = after.trim_start().strip_prefix('=')?.trim_start();
    let value = value.trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| c.is_ascii_whitespace() || "\"'/;?>".contains(c));
    let label = value.get(..end.unwrap_or(value.len()))?;
    (!label.is_empty()).then(|| label.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_charset_in_three_ways() {
        for (page, label) in [
            ("<meta charset=utf-8>", Some("utf-8")),
            ("<!doctype html><html><META CharSet='Windows-1251'>", Some("windows-1251")),
            (
                "<html><meta http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\"/>",
                Some("shift_jis"),
            ),
            ("<meta content='text/html; charset=big5' http-equiv=content-type>", Some("big5")),
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><html>", Some("iso-8859-2")),
            ("<!-- <meta charset=big5> --><meta charset = \"euc-kr\">", Some("euc-kr")),
            ("<metal charset=big5>", None),
            ("<meta name=description content='the charset=big5 affair'>", None),
            ("A text about <meta charset=big5>", None),
            ("<!-- <meta charset=big5>", None),
            ("<meta charset=>", None),
            ("<p>x", None),
            ("", None),
        ] {
            assert_eq!(declared(page.as_bytes()).as_deref(), label, "{page}");
        }
    }

    #[test]
    fn only_the_beginning_is_looked_at() {
        let page = |air: usize| format!("<p>{}<meta charset=big5>", " ".repeat(air));
        assert_eq!(declared(page(900).as_bytes()).as_deref(), Some("big5"));
        assert_eq!(declared(page(1_100).as_bytes()), None);
    }
}
