//! From bytes to text.
//!
//! Enters: the bytes of an article, and of a page what its server says of them. Leaves: its text
//! without a byte-order mark, and whether something in it was no text. Promised: UTF-8 that is
//! sound is not copied; a byte-order mark is believed before anything else; what cannot be read
//! becomes U+FFFD, never an error. Where pages are built in, other encodings are read as well
//! (`decode/encodings.rs`). Not here: making text safe for a terminal.

#[cfg(feature = "html")]
mod declared;
#[cfg(feature = "html")]
mod encodings;

/// The text of `bytes`, and whether some of them were no text. `said` is the charset that a server
/// names, `country` the last part of its host's name.
pub(super) fn decode(bytes: Vec<u8>, said: Option<&str>, country: Option<&str>) -> (String, bool) {
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, ..] => utf8(bytes),
        _ => unmarked(bytes, said, country),
    }
}

/// Whether a server says of a text that it has a zero in every second byte.
#[cfg(feature = "net")]
pub(super) fn is_wide(said: &str) -> bool {
    let said = said.trim().to_ascii_lowercase();
    matches!(said.as_str(), "utf-16" | "utf-16le" | "utf-16be" | "unicode" | "ucs-2")
}

#[cfg(feature = "html")]
fn unmarked(bytes: Vec<u8>, said: Option<&str>, country: Option<&str>) -> (String, bool) {
    encodings::decode(bytes, said, country)
}

#[cfg(not(feature = "html"))]
fn unmarked(bytes: Vec<u8>, _said: Option<&str>, _country: Option<&str>) -> (String, bool) {
    utf8(bytes)
}

fn utf8(bytes: Vec<u8>) -> (String, bool) {
    let (mut text, lossy) = match String::from_utf8(bytes) {
        Ok(text) => (text, false),
        Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), true),
    };
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    (text, lossy)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, bool) {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut lossy = !odd.is_empty();
    let mut text = String::with_capacity(bytes.len());
    for read in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        text.push(read.unwrap_or_else(|_| {
            lossy = true;
            char::REPLACEMENT_CHARACTER
        }));
    }
    if !odd.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    (text, lossy)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], text: &str, lossy: bool) {
        assert_eq!(decode(bytes.to_vec(), None, None), (text.to_owned(), lossy));
    }

    #[test]
    fn sound_text_stays_what_it_is() {
        check("naïve “quotes”\r\n".as_bytes(), "naïve “quotes”\r\n", false);
        check(b"", "", false);
    }

    #[test]
    fn a_byte_order_mark_is_not_text() {
        check(b"\xef\xbb\xbfabc", "abc", false);
        check(b"\xff\xfea\0b\0", "ab", false);
        check(b"\xfe\xff\0a\0b", "ab", false);
    }

    #[test]
    fn a_byte_order_mark_is_believed_before_a_server() {
        let read = |bytes: &[u8]| decode(bytes.to_vec(), Some("windows-1251"), None);
        assert_eq!(read(b"\xef\xbb\xbf\xc3\xa9"), ("é".to_owned(), false));
        assert_eq!(read(b"\xff\xfea\0"), ("a".to_owned(), false));
    }

    #[test]
    fn letters_beyond_the_first_plane_are_read_from_two_units() {
        check(b"\xff\xfe\x3d\xd8\x00\xde", "😀", false);
    }

    #[test]
    fn what_cannot_be_read_is_marked_and_told() {
        check(
            "Zwölf Löwen, zwölf Möwen\u{0}".as_bytes().split_last().unwrap().1,
            "Zwölf Löwen, zwölf Möwen",
            false,
        );
        check(
            b"Zw\xc3\xb6lf L\xc3\xb6wen, zw\xc3\xb6lf M\xc3\xb6we\xe9",
            "Zwölf Löwen, zwölf Möwe\u{fffd}",
            true,
        );
        check(b"\xff\xfea\0\x3d\xd8b\0", "a\u{fffd}b", true);
        check(b"\xff\xfea\0b", "a\u{fffd}", true);
    }

    #[cfg(not(feature = "html"))]
    #[test]
    fn other_encodings_are_not_read_here() {
        check(b"caf\xe9 au lait", "caf\u{fffd} au lait", true);
    }

    #[test]
    fn sound_text_is_not_copied() {
        let bytes = b"a long text".to_vec();
        let at = bytes.as_ptr();
        assert_eq!(decode(bytes, None, None).0.as_ptr(), at);
    }
}
