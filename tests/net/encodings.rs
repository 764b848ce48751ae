//! What a page is written in, as its server, the page itself or its bytes say.

use super::support::server::Server;
use super::text;

/// "Смотритель погасил лампу." in windows-1251.
const RUSSIAN: &[u8] = b"\xd1\xec\xee\xf2\xf0\xe8\xf2\xe5\xeb\xfc \xef\xee\xe3\xe0\xf1\xe8\xeb \
                         \xeb\xe0\xec\xef\xf3.";

/// "灯台守はランプを消した。" in `Shift_JIS`.
const JAPANESE: &[u8] = b"\x93\x94\x91\xe4\x8e\xe7\x82\xcd\x83\x89\x83\x93\x83v\x82\xf0\x8f\xc1\
                          \x82\xb5\x82\xbd\x81B";

#[track_caller]
fn check(kind: &str, body: &[u8], words: &str) {
    let server = Server::answers(&format!("200 OK\nContent-Type: {kind}"), body);
    let read = text(&server, "/");
    assert!(read.contains(words), "{kind}: {read}");
}

#[test]
fn a_charset_is_found_in_the_head_the_page_or_the_bytes() {
    let russian = "Смотритель погасил лампу.";
    let page = [b"<html><meta charset='windows-1251'><p>", RUSSIAN].concat();
    check("text/plain; charset=windows-1251", RUSSIAN, russian);
    check("text/html", &page, russian);
    check("text/plain", RUSSIAN, russian);
    let japanese = "灯台守はランプを消した。";
    check("text/plain; charset=Shift_JIS", JAPANESE, japanese);
    check("text/plain", JAPANESE, japanese);
}

#[test]
fn a_wrong_label_does_not_spoil_the_letters() {
    let russian = "Смотритель погасил лампу.";
    check("text/plain; charset=utf-8", RUSSIAN, russian);
    check("text/plain; charset=iso-8859-1", russian.as_bytes(), russian);
    check("text/html; charset=utf-8", &[b"<meta charset=windows-1251>", RUSSIAN].concat(), russian);
    check("text/plain; charset=klingon", russian.as_bytes(), russian);
}

#[test]
fn wide_text_is_read_with_a_mark_or_a_label() {
    let wide: Vec<u8> = "Das Licht erlosch.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check("text/plain", &[b"\xff\xfe", &wide[..]].concat(), "Das Licht erlosch.");
    check("text/plain; charset=utf-16le", &wide, "Das Licht erlosch.");
}
