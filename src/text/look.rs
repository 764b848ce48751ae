//! Looking through bytes, as many at a time as the machine can.
//!
//! Enters: bytes, and what is looked for, as a question about one byte or about neighbours. Leaves:
//! whether it stands there, or where first. Promised: the answer is that of asking one byte after the
//! other; a question without a branch in it (`|` and `&` in place of `||` and `&&`) is asked of many
//! bytes at once, which is why nobody stops at the first that is so. Not here: words, for which there is `memchr`.

/// So many bytes are asked before it is asked whether one of them was so.
const TOGETHER: usize = 64;

/// Whether some byte is so.
pub fn any(bytes: &[u8], is: impl Fn(u8) -> bool) -> bool {
    bytes.iter().fold(0, |any, byte| any | u8::from(is(*byte))) != 0
}

/// The place of the first byte that is so.
pub fn position(bytes: &[u8], is: impl Fn(u8) -> bool) -> Option<usize> {
    let mut before = 0;
    for chunk in bytes.chunks(TOGETHER) {
        if any(chunk, &is) {
            return chunk.iter().position(|byte| is(*byte)).map(|inside| before + inside);
        }
        before += chunk.len();
    }
    None
}

/// How many letters and digits a text has.
pub fn letters(text: &str) -> usize {
    // In so many bytes there are no more than a byte can count.
    let plain = text.as_bytes().chunks(TOGETHER).map(|chunk| {
        let is =
            |byte: u8| ((byte | 0x20).wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10);
        usize::from(chunk.iter().fold(0, |count: u8, byte| count + u8::from(is(*byte))))
    });
    let far = |text: &str| text.chars().filter(|c| !c.is_ascii() && c.is_alphanumeric()).count();
    plain.sum::<usize>() + if text.is_ascii() { 0 } else { far(text) }
}

/// Whether some byte and the one behind it are so.
pub fn any_pair(bytes: &[u8], is: impl Fn(u8, u8) -> bool) -> bool {
    let [_, seconds @ ..] = bytes else { return false };
    let pairs = bytes.iter().zip(seconds);
    pairs.fold(0, |any, (one, two)| any | u8::from(is(*one, *two))) != 0
}

/// Whether some byte and the two behind it are so.
pub fn any_three(bytes: &[u8], is: impl Fn(u8, u8, u8) -> bool) -> bool {
    let [_, seconds @ ..] = bytes else { return false };
    let [_, thirds @ ..] = seconds else { return false };
    let threes = bytes.iter().zip(seconds).zip(thirds);
    threes.fold(0, |any, ((one, two), three)| any | u8::from(is(*one, *two, *three))) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_anywhere_is_found_where_it_stands_first() {
        for length in 0..70_usize {
            let mut bytes = vec![b'.'; length];
            assert_eq!(position(&bytes, |byte| byte == b'x'), None);
            for place in (0..length).rev() {
                bytes.splice(place..=place, [b'x']);
                assert_eq!(position(&bytes, |byte| byte == b'x'), Some(place), "{length}");
                assert!(any(&bytes, |byte| byte == b'x'));
            }
        }
    }

    #[test]
    fn letters_of_all_scripts_are_counted() {
        for length in 0..200_usize {
            assert_eq!(letters(&"a".repeat(length)), length);
            assert_eq!(letters(&"Zé3 ".repeat(length)), 3 * length);
        }
        assert_eq!(letters("@[`{/: – “映画” 3.`"), 3);
    }

    #[test]
    fn neighbours_are_asked_wherever_they_stand() {
        for length in 3..70_usize {
            for place in 0..length - 2 {
                let mut bytes = vec![b'.'; length];
                bytes.splice(place..place + 3, *b"abc");
                assert!(any_pair(&bytes, |one, two| (one == b'a') & (two == b'b')));
                assert!(any_pair(&bytes, |one, two| (one == b'b') & (two == b'c')));
                assert!(!any_pair(&bytes, |one, two| (one == b'c') & (two == b'a')));
                let is = |one, two, three| (one == b'a') & (two == b'b') & (three == b'c');
                assert!(any_three(&bytes, is), "{length} {place}");
            }
        }
        assert!(!any_pair(b"a", |_, _| true) && !any_three(b"ab", |_, _, _| true));
        assert!(any_three(b"abc", |_, _, _| true));
    }
}
