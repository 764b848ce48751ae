//! Fingerprints: the one place where text becomes a number that is kept.
//!
//! Enters: public or revealed text, piece by piece. Leaves: 64 bits of FNV-1a, the same on every
//! machine and in every version. Promised: pieces do not run into each other ("ab", "c" is not
//! "a", "bc"). Not promised: anything against somebody who wants two texts to agree; and a
//! fingerprint of hidden text must never be taken: it would be saved.

/// The fingerprint of `bytes`, as one stretch.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    let mut fingerprint = Fingerprint::new();
    fingerprint.stretch(bytes);
    fingerprint.finish()
}

/// A fingerprint that is still growing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(u64);

impl Default for Fingerprint {
    fn default() -> Self {
        Self::new()
    }
}

impl Fingerprint {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;

    /// Of nothing yet.
    pub const fn new() -> Self {
        Self(Self::BASIS)
    }

    /// Adds a piece of text, and where it ends.
    pub fn text(&mut self, text: &str) {
        self.stretch(text.as_bytes());
        self.number(text.len() as u64);
    }

    /// Adds a number: a kind, an ordinal, a place.
    pub fn number(&mut self, number: u64) {
        self.stretch(&number.to_le_bytes());
    }

    /// The fingerprint of everything added so far.
    pub const fn finish(self) -> u64 {
        self.0
    }

    fn stretch(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(Self::PRIME);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_published_function() {
        // Values from the authors' test vectors.
        for (text, expected) in [
            ("", 0xcbf2_9ce4_8422_2325),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            assert_eq!(fingerprint(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn pieces_do_not_run_into_each_other() {
        let of = |pieces: &[&str]| {
            let mut fingerprint = Fingerprint::new();
            for piece in pieces {
                fingerprint.text(piece);
            }
            fingerprint.finish()
        };
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["ab", ""]), of(&["ab"]));
    }
}
