//! Keys by name.
//!
//! Enters: `gg<PgDn><C-o>`. Leaves: the bytes that a terminal sends for them. A name that is none
//! is a mistake in the test, and stops it.

/// The bytes that a terminal sends for keys.
#[track_caller]
pub fn bytes_of(keys: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = keys;
    while let Some((text, named)) = rest.split_once('<') {
        bytes.extend_from_slice(text.as_bytes());
        let (name, after) = named.split_once('>').unwrap_or_else(|| panic!("<lt> in {keys:?}"));
        bytes.extend(key(name).unwrap_or_else(|| panic!("no key <{name}>")));
        rest = after;
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}

fn key(name: &str) -> Option<Vec<u8>> {
    let sequence = match name {
        "lt" => "<",
        "Space" => " ",
        "Enter" => "\r",
        "Tab" => "\t",
        "S-Tab" => "\x1b[Z",
        "Esc" => "\x1b",
        "BS" => "\x7f",
        "Del" => "\x1b[3~",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "Home" => "\x1b[H",
        "End" => "\x1b[F",
        "PgUp" => "\x1b[5~",
        "PgDn" => "\x1b[6~",
        "F1" => "\x1bOP",
        _ => {
            let (modifier, letter) = name.split_once('-')?;
            let letter = letter.chars().next().filter(|_| letter.chars().count() == 1)?;
            return match modifier {
                // Control takes two bits off a letter.
                "C" => u8::try_from(letter.to_ascii_uppercase()).ok().map(|c| vec![c & 0x1f]),
                "A" => Some(format!("\x1b{letter}").into_bytes()),
                _ => None,
            };
        }
    };
    Some(sequence.as_bytes().to_vec())
}
