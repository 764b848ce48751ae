//! One grammar for places in a work, for people and for files.
//!
//! Enters: words such as `S02E05`, "2. Staffel Folge 5", "第二季第5集", "through season 2". Leaves:
//! a place, or that nothing was seen. Promised: words are understood whole or not at all, a bare
//! number is no place, and time is linear in what is read, which is at most [`LONGEST`] bytes.
//!
//! A place is made of pairs, a number and what it counts, in either order: the first of the two
//! decides, so that "2. Staffel Folge 5" and "시즌 2 5화" are read alike.

use nucleo_matcher::chars::normalize;

use super::Scope;
use super::signs::sign;
use super::tongues::{Sense, word};

/// Longer words say something else.
const LONGEST: usize = 120;

/// What is known of the work of which a place is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// The season that is spoken of, where the words name none.
    pub season: Option<u16>,
    /// It is told in episodes: words that count chapters elsewhere count episodes here.
    pub episodes: bool,
}

/// What was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A place.
    Place(Scope),
    /// That nothing was seen.
    Nothing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Number(u16),
    Word(Sense),
}

/// Reads a place.
pub(super) fn read(words: &str, manner: Manner) -> Option<Said> {
    let items = items(words)?;
    let has = |sense| items.contains(&Item::Word(sense));
    let numbered = items.iter().any(|item| matches!(item, Item::Number(_)));
    if !numbered {
        return alone(&items, has);
    }
    if has(Sense::Nothing) {
        return None;
    }
    let ends = has(Sense::Finale) || has(Sense::All);
    let items: Vec<Item> = items
        .into_iter()
        .filter(|item| !matches!(item, Item::Word(Sense::Finale | Sense::All | Sense::Seen)))
        .collect();
    let scope = place(&items, manner)?;
    // "Season 2 finale", "all of season 2": the end of nothing but a season can be named.
    (!ends || matches!(scope, Scope::Season(_))).then_some(Said::Place(scope))
}

/// Words without a number: "finale", "series finale", "all", "none", "specials".
fn alone(items: &[Item], has: impl Fn(Sense) -> bool) -> Option<Said> {
    let only = |allowed: &[Sense]| {
        items.iter().all(|item| matches!(item, Item::Word(sense) if allowed.contains(sense)))
    };
    if has(Sense::Nothing) && only(&[Sense::Nothing, Sense::All, Sense::Seen]) {
        // "Not seen", "nothing": the word for nothing wins.
        Some(Said::Nothing)
    } else if has(Sense::Finale) && only(&[Sense::Finale, Sense::Series, Sense::Episode]) {
        Some(Said::Place(Scope::Finale))
    } else if (has(Sense::All) || has(Sense::Seen))
        && only(&[Sense::All, Sense::Seen, Sense::Series])
    {
        Some(Said::Place(Scope::All))
    } else if has(Sense::Special) && only(&[Sense::Special]) {
        Some(Said::Place(Scope::Season(0)))
    } else {
        None
    }
}

/// A stretch of numbers and what it counts; a single number is a stretch to itself.
type Pair = (Sense, u16, u16);

fn place(items: &[Item], manner: Manner) -> Option<Scope> {
    let mut pairs: Vec<Pair> = Vec::new();
    // "Up to season 2": where the stretch begins goes without saying.
    let mut rest = match items {
        [Item::Word(Sense::To), rest @ ..] => rest,
        items => items,
    };
    while !rest.is_empty() {
        let (pair, after) = next_pair(rest)?;
        // The longest place has a season and a stretch of episodes from end to end.
        if pairs.len() == 4 {
            return None;
        }
        pairs.push(pair);
        rest = match after {
            // "S01E01-E02": what follows is joined by `joined`.
            [Item::Word(Sense::To), more @ ..] if !more.is_empty() => more,
            more => more,
        };
    }
    let pairs: Vec<Pair> = pairs.into_iter().map(|pair| resolved(pair, items, manner)).collect();
    match joined(&pairs)?.as_slice() {
        [(Sense::Season, first, season)] => (first <= season).then_some(Scope::Season(*season)),
        [(Sense::Season, season, same), (Sense::Episode, first, last)] if season == same => {
            stretch(*season, *first, *last)
        }
        [(Sense::Episode, first, last)] => stretch(manner.season.unwrap_or(1), *first, *last),
        [(sense, first, last)] if first <= last => single(*sense, *last),
        _ => None,
    }
}

/// What follows at the beginning of `items`: "season 2", "5화", "2x05" as its season, "episodes
/// 5-6", "special episode 3".
fn next_pair(items: &[Item]) -> Option<(Pair, &[Item])> {
    use Item::{Number, Word};
    use Sense::{Absolute, Either, Episode, Special, To};
    match *items {
        [Word(Special), Word(Episode | Either), ref rest @ ..]
        | [Word(Episode | Either), Word(Special), ref rest @ ..] => match *rest {
            [Number(n), ref rest @ ..] => Some(((Special, n, n), rest)),
            _ => None,
        },
        [Word(Absolute), Word(Episode | Either), Number(n), ref rest @ ..]
        | [Word(Episode | Either), Word(Absolute), Number(n), ref rest @ ..] => {
            Some(((Absolute, n, n), rest))
        }
        [Word(sense), Number(from), Word(To), Number(to), ref rest @ ..] if counts(sense) => {
            Some(((sense, from, to), rest))
        }
        [Word(sense), Number(n), ref rest @ ..] if counts(sense) => Some(((sense, n, n), rest)),
        [Number(from), Word(To), Number(to), Word(sense), ref rest @ ..] if counts(sense) => {
            Some(((sense, from, to), rest))
        }
        [Number(n), Word(sense), ref rest @ ..] if counts(sense) => Some(((sense, n, n), rest)),
        _ => None,
    }
}

/// Whether a number may stand beside it.
fn counts(sense: Sense) -> bool {
    use Sense::{All, Filler, Finale, Nothing, Seen, To};
    !matches!(sense, All | Seen | Nothing | Finale | To | Filler)
}

fn resolved((sense, from, to): Pair, items: &[Item], manner: Manner) -> Pair {
    let is_series = manner.episodes
        || items.iter().any(|item| matches!(item, Item::Word(Sense::Season | Sense::Series)));
    let sense = match sense {
        Sense::Series => Sense::Season,
        Sense::Either if is_series => Sense::Episode,
        Sense::Either => Sense::Chapter,
        sense => sense,
    };
    (sense, from, to)
}

/// Pairs that say where a stretch begins and where it ends, made one: `E01 E02`,
/// `1x01 1x02`.
fn joined(pairs: &[Pair]) -> Option<Vec<Pair>> {
    let stretch = |one: Pair, other: Pair| {
        (one.0 == other.0 && one.2 < other.1).then_some((one.0, one.1, other.2))
    };
    Some(match *pairs {
        [one, other] if one.0 == other.0 => vec![stretch(one, other)?],
        // An episode before its season: "episode 5 of season 2".
        [episode @ (Sense::Episode, ..), season @ (Sense::Season, ..)] => vec![season, episode],
        [season, one, other] if one.0 == other.0 => vec![season, stretch(one, other)?],
        [season, one, again, other] if season == again => vec![season, stretch(one, other)?],
        _ => pairs.to_vec(),
    })
}

fn stretch(season: u16, first: u16, last: u16) -> Option<Scope> {
    match (season, first.cmp(&last)) {
        (0, _) if first <= last => Some(Scope::Special(last)),
        (_, std::cmp::Ordering::Less) => Some(Scope::Episodes { season, first, last }),
        (_, std::cmp::Ordering::Equal) => Some(Scope::Episode { season, episode: last }),
        _ => None,
    }
}

fn single(sense: Sense, number: u16) -> Option<Scope> {
    Some(match sense {
        Sense::Absolute => Scope::Absolute(number),
        Sense::Special => Scope::Special(number),
        Sense::Volume => Scope::Volume(number),
        Sense::Part => Scope::Part(number),
        Sense::Chapter => Scope::Chapter(number),
        Sense::Page => Scope::Page(number),
        Sense::Act => Scope::Act(number),
        Sense::Percent => Scope::Percent(u8::try_from(number).ok().filter(|share| *share <= 100)?),
        _ => return None,
    })
}

/// The words as numbers and senses; `None` when one of them is not understood.
fn items(words: &str) -> Option<Vec<Item>> {
    if words.len() > LONGEST {
        return None;
    }
    let folded: String = words.chars().flat_map(fold).collect();
    let mut rest = folded.as_str();
    let mut items = Vec::new();
    // Behind the `x` of `2x05`.
    let mut times = false;
    while let Some(c) = rest.chars().next() {
        let last_number = match items.last() {
            Some(Item::Number(number)) => Some(*number),
            _ => None,
        };
        if is_air(c) || (is_dash(c) && last_number.is_none()) {
            rest = rest.get(c.len_utf8()..)?;
        } else if c.is_ascii_digit() {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let (digits, after) = rest.split_at(end);
            if times {
                items.push(Item::Word(Sense::Episode));
                times = false;
            }
            items.push(Item::Number(digits.parse().ok()?));
            rest = after;
        } else if let Some((number, length)) = han_number(rest) {
            items.push(Item::Number(number));
            rest = rest.get(length..)?;
        } else if let Some((sense, length)) = sign(rest) {
            push(&mut items, sense);
            rest = rest.get(length..)?;
        } else {
            let end = rest.find(|c: char| !in_word(c)).unwrap_or(rest.len()).max(c.len_utf8());
            let (run, after) = rest.split_at(end);
            let digit_follows = after.starts_with(|c: char| c.is_ascii_digit());
            rest = after;
            match (run, last_number) {
                ("x" | "×" | "х", Some(season))
                    if after.trim_start().starts_with(|c: char| c.is_ascii_digit()) =>
                {
                    items.pop();
                    items.extend([Item::Word(Sense::Season), Item::Number(season)]);
                    times = true;
                }
                // "2e saison" counts no episode; `2e5` does, and `S01E` is cut off.
                ("e", Some(_)) if !digit_follows && !is_counted(&items) => {}
                // A mark between a number and its ending, and not a stretch: "2-я серия".
                (_, Some(_)) if is_dash(c) && !after.trim_start().starts_with(begins_a_place) => {}
                (run, _) => push(&mut items, word(run)?),
            }
        }
    }
    (!items.is_empty() && !times).then_some(items)
}

/// Whether the last number stands behind what it counts.
fn is_counted(items: &[Item]) -> bool {
    matches!(items, [.., Item::Word(sense), Item::Number(_)] if counts(*sense))
}

/// What stands between words and says nothing.
fn is_air(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | ',' | '_' | ':' | '(' | ')' | '/' | '·' | '、' | '\'')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '~')
}

fn push(items: &mut Vec<Item>, sense: Sense) {
    if sense != Sense::Filler {
        items.push(Item::Word(sense));
    }
}

/// What may follow the dash of a stretch: a number, or the letter before one.
fn begins_a_place(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, 'e' | 's')
}

/// The letters of a word, and the vowel signs that belong to one. A sign is a word by itself.
fn in_word(c: char) -> bool {
    (c.is_alphabetic() && c < '\u{1100}')
        || matches!(c, '\u{900}'..='\u{963}' | '\u{971}'..='\u{97f}')
}

/// A character as it is compared: small, without its accent, digits as ASCII has them.
fn fold(c: char) -> impl Iterator<Item = char> {
    let c = match c {
        '０'..='９' => shifted(c, '０', '0'),
        '०'..='९' => shifted(c, '०', '0'),
        'Ａ'..='Ｚ' => shifted(c, 'Ａ', 'a'),
        'ａ'..='ｚ' => shifted(c, 'ａ', 'a'),
        '％' => '%',
        '＃' => '#',
        '’' => '\'',
        'ё' | 'Ё' => 'е',
        '\u{95b}' => '\u{91c}',
        '\u{95c}' => '\u{921}',
        '\u{95e}' => '\u{92b}',
        c => normalize(c),
    };
    // Accents that stand by themselves, and the point of Hindi.
    let is_mark = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{93c}');
    c.to_lowercase()
        .map(normalize)
        .filter(move |c| !is_mark(*c))
        .map(|c| if c == 'ı' { 'i' } else { c })
}

fn shifted(c: char, from: char, to: char) -> char {
    char::from_u32(u32::from(to) + (u32::from(c) - u32::from(from))).unwrap_or(c)
}

/// A number in Chinese characters below ten thousand, and how many bytes it takes.
fn han_number(text: &str) -> Option<(u16, usize)> {
    let (mut sum, mut digit, mut length) = (0_u16, None, 0);
    for c in text.chars() {
        let unit = match c {
            '千' => 1_000,
            '百' => 100,
            '十' => 10,
            c => {
                let Some(value) = "零一二三四五六七八九".chars().position(|one| one == c)
                else {
                    let value = match c {
                        '〇' => 0,
                        '两' | '兩' => 2,
                        _ => break,
                    };
                    digit = Some(value);
                    length += c.len_utf8();
                    continue;
                };
                digit = Some(u16::try_from(value).ok()?);
                length += c.len_utf8();
                continue;
            }
        };
        sum = sum.checked_add(digit.take().unwrap_or(1_u16).checked_mul(unit)?)?;
        length += c.len_utf8();
    }
    (length > 0).then_some((sum.checked_add(digit.unwrap_or(0))?, length))
}
