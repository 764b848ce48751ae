//! Marks that ordinary text has too: `!!…!!`, `%%…%%`, `??[label]…??`, `~!…!~`.
//!
//! Enters: text that begins with such a mark, and all marks of a text. Leaves: what it may be, and
//! the marks that are left when those in doubt are dropped. Promised: "What?? No!!", "100%% sure"
//! and "so cute~!" hide nothing; a pair stands in one paragraph, tight around its words; what
//! shouts a warning, `!!SPOILERS AHEAD!!`, is the warning and no mark. One pass.

use super::kind::{Is, Kind, Read, Token};
use crate::parse::boundary::{may_warn, warns};

/// A warning is not longer than this.
const LONGEST_WARNING: usize = 160;

/// How often the first character of `rest`, an ASCII one, stands there.
pub(super) fn twice(rest: &str) -> usize {
    let first = rest.bytes().next();
    rest.bytes().take_while(|byte| Some(*byte) == first).count()
}

/// `~!` or `!~`.
pub(super) fn wave(rest: &str) -> Option<Is> {
    match rest.get(..2)? {
        "~!" => Some(Is::Open),
        "!~" => Some(Is::Close),
        _ => None,
    }
}

/// `??[label]`, or `??` that may close it.
pub(super) fn asked(rest: &str) -> Read<'_> {
    let length = twice(rest);
    if length != 2 {
        return Read::Skip(length);
    }
    let kind = Kind::Asked;
    let behind = rest.get(2..).unwrap_or_default();
    let Some(label) = behind.strip_prefix('[') else {
        return Read::Token { length, is: Is::Close, kind, label: "", alone: false };
    };
    let end = label.bytes().take(LONGEST_WARNING).position(|byte| matches!(byte, b']' | b'\n'));
    let label = end.and_then(|end| label.get(..end)).filter(|label| {
        label.len() + 3 < rest.len() && rest.as_bytes().get(label.len() + 3) == Some(&b']')
    });
    match label {
        Some(label) => {
            Read::Token { length: label.len() + 4, is: Is::Open, kind, label, alone: false }
        }
        None => Read::Skip(length),
    }
}

/// The characters on both sides of a mark.
fn sides(text: &str, token: &Token<'_>) -> (Option<char>, Option<char>) {
    let before = text.get(..token.start).and_then(|text| text.chars().next_back());
    let behind = text.get(token.end..).and_then(|text| text.chars().next());
    (before, behind)
}

fn is_air(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// Whether a mark may open: no word before it, no air and no end of a sentence behind it.
fn may_open(text: &str, token: &Token<'_>) -> bool {
    let (before, behind) = sides(text, token);
    let stops = behind.is_some_and(|c| matches!(c, '.' | ',' | ';' | ':' | '?' | ')' | '”'));
    !is_word(before) && !is_air(behind) && !stops
}

/// Whether a mark may close: no air before it, no word behind it.
fn may_close(text: &str, token: &Token<'_>) -> bool {
    let (before, behind) = sides(text, token);
    !is_air(before) && !is_word(behind)
}

/// The families that are looked at here, by a number.
fn family(kind: Kind<'_>) -> Option<usize> {
    match kind {
        Kind::Twice(b'!') => Some(0),
        Kind::Twice(_) => Some(1),
        Kind::Asked => Some(2),
        Kind::Wave => Some(3),
        _ => None,
    }
}

/// Drops the marks that are none, and says of the others whether they open or close.
pub(super) fn settle(text: &str, tokens: &mut Vec<Token<'_>>) {
    if !tokens.iter().any(|token| family(token.kind).is_some()) {
        return;
    }
    let mut kept: Vec<Option<Is>> = vec![None; tokens.len()];
    // Of each family the opener that waits, and the paragraph in which it stands.
    let mut waiting: [Option<(usize, usize)>; 4] = [None; 4];
    let (mut paragraph, mut read) = (0, 0);
    for (place, token) in tokens.iter().enumerate() {
        let Some(family) = family(token.kind) else { continue };
        paragraph += usize::from(text.get(read..token.start).is_some_and(|t| t.contains("\n\n")));
        read = token.start;
        let Some(slot) = waiting.get_mut(family) else { continue };
        let opener = slot.filter(|(_, there)| *there == paragraph).map(|(opener, _)| opener);
        let closes = match token.kind {
            Kind::Wave => token.is == Is::Close,
            Kind::Asked => token.is == Is::Close && may_close(text, token),
            _ => may_close(text, token),
        };
        if let Some(opener) = opener.filter(|_| closes) {
            let inner = tokens.get(opener).and_then(|open| text.get(open.end..token.start));
            let inner = inner.unwrap_or_default();
            let is_wave = matches!(token.kind, Kind::Wave);
            let shouts =
                !is_wave && inner.len() <= LONGEST_WARNING && may_warn(inner) && warns(inner);
            if !shouts && !inner.trim().is_empty() {
                set(&mut kept, opener, Is::Open);
                set(&mut kept, place, Is::Close);
            }
            *slot = None;
        } else if opens(text, token) {
            *slot = Some((place, paragraph));
        }
        // A wave that leans on its words hides without a closer, and reaches over paragraphs.
        if matches!(token.kind, Kind::Wave) && (token.is == Is::Close || leans(text, token)) {
            set(&mut kept, place, token.is);
        }
    }
    let mut place = 0;
    tokens.retain_mut(|token| {
        let is = kept.get(place).copied().flatten();
        place += 1;
        if family(token.kind).is_none() {
            return true;
        }
        let Some(is) = is else { return false };
        token.is = is;
        token.alone = is == Is::Open && matches!(token.kind, Kind::Wave) && leans(text, token);
        true
    });
}

fn set(kept: &mut [Option<Is>], place: usize, is: Is) {
    if let Some(slot) = kept.get_mut(place) {
        *slot = Some(is);
    }
}

fn opens(text: &str, token: &Token<'_>) -> bool {
    let (before, behind) = sides(text, token);
    match token.kind {
        Kind::Wave => token.is == Is::Open && (!is_word(before) || may_lean(behind)),
        Kind::Asked => token.is == Is::Open && !is_word(before),
        _ => may_open(text, token),
    }
}

fn may_lean(behind: Option<char>) -> bool {
    !is_air(behind) && !behind.is_some_and(|c| matches!(c, '.' | ',' | ')' | '"' | '”' | '!' | '~'))
}

/// `~!x` with no word before it, or a word on both sides.
fn leans(text: &str, token: &Token<'_>) -> bool {
    let (before, behind) = sides(text, token);
    token.is == Is::Open && may_lean(behind) && (!is_word(before) || is_word(behind))
}
