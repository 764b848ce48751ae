//! Encodings other than UTF-8.
//!
//! Enters: bytes without a byte-order mark, what a server says of them. Leaves: text. The order:
//! what the server says, what the page itself says, sound UTF-8, and at last a guess from the
//! bytes. Promised: whoever is contradicted by the bytes is not believed, since labels are often
//! wrong; text that is UTF-8 but for a few bytes stays UTF-8; a guess looks at [`LOOK`] bytes at
//! most, from the first that is no ASCII. Not promised: that a guess is right for a few words.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::declared::declared;

/// So many bytes are enough to guess from.
const LOOK: usize = 256 << 10;

/// ASCII before the first other byte that a guess sees as well.
const BEFORE: usize = 64;

/// Of so many characters one may be unreadable before a label counts as wrong.
const SOUND: usize = 200;

/// For each byte that is no UTF-8 so many characters must be, for it to be UTF-8 with a fault.
const MOSTLY: usize = 4;

/// The text of `bytes`, and whether some of them were no text.
pub(super) fn decode(bytes: Vec<u8>, said: Option<&str>, country: Option<&str>) -> (String, bool) {
    let named = said.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    let own = declared(&bytes).and_then(|label| Encoding::for_label(label.as_bytes()));
    // A page whose label can be read byte by byte has no two of them to a character.
    let own = own.map(|own| if own == UTF_16LE || own == UTF_16BE { UTF_8 } else { own });
    let utf8 = std::str::from_utf8(&bytes).is_ok();
    for encoding in [named, own].into_iter().flatten() {
        // That text in another single-byte encoding is sound UTF-8 by accident does not happen.
        if encoding == REPLACEMENT || encoding == UTF_8 || (utf8 && encoding.is_single_byte()) {
            continue;
        }
        // Anything is sound UTF-16; what has no zero in it and is sound UTF-8 is not meant so.
        let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
        if is_wide && utf8 && !bytes.contains(&0) {
            continue;
        }
        let (text, faulty) = encoding.decode_without_bom_handling(&bytes);
        let count = if faulty { faults(&text) } else { 0 };
        if count * SOUND <= text.len() {
            return (text.into_owned(), faulty);
        }
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, false),
        Err(error) if is_mostly_utf8(error.as_bytes()) => {
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), true)
        }
        Err(error) => {
            let bytes = error.as_bytes();
            let (text, faulty) = guess(bytes, country).decode_without_bom_handling(bytes);
            (text.into_owned(), faulty)
        }
    }
}

fn faults(text: &str) -> usize {
    text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count()
}

/// Whether so much of it is UTF-8 that the rest must be damage.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut faulty) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        faulty += usize::from(!chunk.invalid().is_empty());
    }
    sound >= faulty * MOSTLY
}

/// What the bytes look like.
fn guess(bytes: &[u8], country: Option<&str>) -> &'static Encoding {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let look = bytes.get(first.saturating_sub(BEFORE)..).unwrap_or(bytes);
    let (look, whole) = match look.get(..LOOK) {
        Some(beginning) => (beginning, beginning.len() == look.len()),
        None => (look, true),
    };
    // The detector takes the last part of a host's name in small letters and nothing else.
    let small = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let country = country.filter(|country| country.bytes().all(small));
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(look, whole);
    let guess = detector.guess(country.map(str::as_bytes), Utf8Detection::Deny);
    if guess == REPLACEMENT { WINDOWS_1252 } else { guess }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use encoding_rs::{
        BIG5, EUC_KR, GB18030, ISO_8859_2, ISO_8859_7, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251,
        WINDOWS_1253, WINDOWS_1254,
    };

    use super::*;

    const FRENCH: &str = "À la fin, le garçon découvre que sa mère n'a jamais quitté l'île.";
    const RUSSIAN: &str = "В конце концов смотритель маяка сам погасил лампу.";
    const TURKISH: &str = "Sonunda kız kardeşi olduğunu öğrenir ve şehri bırakıp gider.";
    const JAPANESE: &str = "最後に、灯台守は自分でランプを消したことがわかります。";
    const KOREAN: &str = "결국 등대지기가 스스로 등불을 껐다는 것이 밝혀진다.";
    const CHINESE: &str = "最后，灯塔看守人自己熄灭了灯，他的女儿回到了岛上。";
    const TAIWANESE: &str = "最後，燈塔看守人自己熄滅了燈，他的女兒回到了島上。";

    fn bytes(text: &str, encoding: &'static Encoding) -> Vec<u8> {
        let (bytes, _, faulty) = encoding.encode(text);
        assert!(!faulty, "{text} can be written in {}", encoding.name());
        bytes.into_owned()
    }

    #[track_caller]
    fn check(text: &str, encoding: &'static Encoding, said: Option<&str>) {
        let read = decode(bytes(text, encoding), said, None);
        assert_eq!(read, (text.to_owned(), false), "{} as {said:?}", encoding.name());
    }

    #[test]
    fn a_sentence_is_enough_to_guess_its_encoding() {
        for (text, encoding) in [
            (FRENCH, WINDOWS_1252),
            ("“Quoted” – and a naïve café", WINDOWS_1252),
            (RUSSIAN, WINDOWS_1251),
            (TURKISH, WINDOWS_1254),
            (JAPANESE, SHIFT_JIS),
            (KOREAN, EUC_KR),
            (CHINESE, GB18030),
            (TAIWANESE, BIG5),
        ] {
            check(text, encoding, None);
            check(&format!("A recap\n\n{text}\n\n{text}"), encoding, None);
        }
    }

    #[test]
    fn what_a_server_says_is_believed_where_the_bytes_allow_it() {
        for (text, encoding, said) in [
            ("Żółć", WINDOWS_1250, "windows-1250"),
            ("Žluťoučký kůň", ISO_8859_2, "ISO-8859-2"),
            ("Τέλος", ISO_8859_7, "iso-8859-7"),
            ("Τέλος", WINDOWS_1253, " Windows-1253 "),
            (JAPANESE, SHIFT_JIS, "shift-jis"),
            ("é", WINDOWS_1252, "latin1"),
            ("終", GB18030, "gb2312"),
        ] {
            check(text, encoding, Some(said));
        }
    }

    #[test]
    fn a_wrong_label_is_not_believed() {
        check(RUSSIAN, UTF_8, Some("iso-8859-1"));
        check(RUSSIAN, WINDOWS_1251, Some("utf-8"));
        check(JAPANESE, SHIFT_JIS, Some("utf-8"));
        check(JAPANESE, UTF_8, Some("euc-kr"));
        check(RUSSIAN, WINDOWS_1251, Some("no-such-charset"));
        check(RUSSIAN, UTF_8, Some("iso-2022-cn"));
        check(RUSSIAN, UTF_8, Some("utf-16le"));
    }

    #[test]
    fn a_page_that_says_its_own_charset_is_believed_after_its_server() {
        let page = |label: &str| format!("<meta charset={label}><p>{RUSSIAN}");
        check(&page("windows-1251"), WINDOWS_1251, None);
        check(&page("windows-1251"), WINDOWS_1251, Some("utf-8"));
        check(&page("koi8-r"), WINDOWS_1251, Some("windows-1251"));
        check(&page("utf-16"), UTF_8, None);
    }

    #[test]
    fn a_label_with_a_slip_in_it_still_holds() {
        let mut read = bytes(&JAPANESE.repeat(20), SHIFT_JIS);
        read.insert(0, 0xfe);
        let (text, lossy) = decode(read, Some("shift_jis"), None);
        assert!(lossy && text.ends_with(JAPANESE), "{text}");
    }

    #[test]
    fn utf8_with_a_few_faults_stays_utf8() {
        let mut read = RUSSIAN.as_bytes().to_vec();
        read.push(0xd0);
        assert_eq!(decode(read, None, None), (format!("{RUSSIAN}\u{fffd}"), true));
    }

    #[test]
    fn a_country_helps_where_a_few_words_do_not_say_enough() {
        let (text, _) = decode(bytes("Ďábel", WINDOWS_1250), None, Some("cz"));
        assert_eq!(text, "Ďábel");
        // What is no country's name is no hint and no fault.
        for country in ["", "XN--P1AI", "xn--p1ai", "127", "é", "a.b"] {
            assert!(!decode(bytes(RUSSIAN, WINDOWS_1251), None, Some(country)).0.is_empty());
        }
    }

    #[test]
    fn the_first_other_byte_may_be_far_from_the_beginning() {
        let text = format!("{}{RUSSIAN}", "Nothing but words. ".repeat(40_000));
        check(&text, WINDOWS_1251, None);
    }
}
