//! Words that are found by how they begin, put in order before the program runs.
//!
//! Enters: lists of words, `a|b|stem~`, each with its bits. Leaves: an [`Index`], which says of a
//! word the bits of all entries that it is. Promised: everything but the asking is worked out by the
//! compiler; entries are places in the lists, so that nothing has to be moved when the program is
//! loaded. A word is compared with those entries alone that begin with the same two letters, so a
//! stem has two letters at least, or is refused by the compiler.

use super::choice::{ROOMS, cut, parts, room};

/// Where each room begins, and where the last one ends.
pub(super) type Rooms = [u16; ROOMS + 1];

/// Words with bits.
pub(super) type Lists = &'static [(u32, &'static str)];

/// Words in their rooms. Made by [`index!`].
#[derive(Debug)]
pub(super) struct Index {
    pub lists: Lists,
    pub entries: &'static [Entry],
    pub rooms: &'static Rooms,
}

/// Where a word stands in the lists, and what refuses nearly every other word at a glance: how long
/// it is, and its last byte.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    from: u16,
    length: u8,
    last: u8,
    /// The list's number, and whether words that only begin so are meant as well.
    list: u16,
}

/// Of an [`Entry`] whose word is a stem.
const STEM: u16 = 1 << 15;

impl Entry {
    /// None yet.
    const NONE: Self = Self { from: 0, length: 0, last: 0, list: 0 };

    /// An entry of these letters, which begin at the byte `from` of the list with this number.
    #[allow(clippy::cast_possible_truncation, reason = "what does not fit is refused")]
    const fn new(letters: &[u8], is_stem: bool, from: usize, list: u16) -> Self {
        let [.., end] = letters else { unreachable!() };
        // Written so, lists are refused by the compiler.
        if letters.len() > u8::MAX as usize || from > u16::MAX as usize || list >= STEM {
            unreachable!()
        }
        let list = if is_stem { list | STEM } else { list };
        Self { from: from as u16, length: letters.len() as u8, last: *end, list }
    }

    /// The list it stands in, and its bits.
    fn list(self, lists: Lists) -> Option<&'static (u32, &'static str)> {
        lists.get(usize::from(self.list & !STEM))
    }

    /// Its letters in that list.
    fn letters(self, list: &str) -> Option<&str> {
        let from = usize::from(self.from);
        list.get(from..from + usize::from(self.length))
    }

    /// Whether `word` is it or begins so; `text` tells where its letters are.
    fn is(self, word: &str, text: impl FnOnce() -> Option<&'static str>) -> bool {
        let length = usize::from(self.length);
        let word = word.as_bytes();
        if word.get(length.wrapping_sub(1)) != Some(&self.last)
            || word.len() > length && self.list & STEM == 0
        {
            return false;
        }
        let from = usize::from(self.from);
        let letters = || text()?.as_bytes().get(from..from + length);
        letters().is_some_and(|letters| word.get(..length) == Some(letters))
    }
}

/// Puts lists in order.
macro_rules! index {
    ($lists:expr) => {{
        use $crate::parse::boundary::index::{Entry, Index, Lists, Rooms, count, sorted};
        const LISTS: Lists = $lists;
        const SORTED: ([Entry; count(LISTS)], Rooms) = sorted(LISTS, &[]);
        Index { lists: LISTS, entries: &SORTED.0, rooms: &SORTED.1 }
    }};
}

pub(super) use index;

impl Index {
    /// The bits of all entries that `word` is.
    pub(super) fn bits(&self, word: &str) -> u32 {
        self.all(word).fold(0, |all, bits| all | bits)
    }

    /// The bits of each entry that `word` is.
    pub(super) fn all(&self, word: &str) -> impl Iterator<Item = u32> {
        self.beside(word.as_bytes()).filter_map(|entry| {
            let list = || Some(entry.list(self.lists)?.1);
            if entry.is(word, list) { Some(entry.list(self.lists)?.0) } else { None }
        })
    }

    /// The longest entry that `text` begins with: its length in bytes, and its bits in all lists.
    pub(super) fn longest(&self, text: &str) -> Option<(usize, u32)> {
        // An entry of one letter has a room of its own.
        let first = text.chars().next().map_or(0, char::len_utf8);
        let text = text.as_bytes();
        let alone = text.get(..first).unwrap_or_default();
        let begun = self.begun(text, text).chain(self.begun(text, alone));
        begun.fold(None, |found, (length, bits)| match found {
            Some((longest, _)) if longest > length => found,
            Some((longest, all)) if longest == length => Some((length, all | bits)),
            _ => Some((length, bits)),
        })
    }

    /// Each entry that `word` is, whatever is written in capitals, with its bits.
    pub(super) fn all_like(&self, word: &str) -> impl Iterator<Item = (u32, &'static str)> {
        let end = word.bytes().last().unwrap_or_default();
        let alike = move |entry: &Entry| {
            usize::from(entry.length) == word.len() && entry.last.eq_ignore_ascii_case(&end)
        };
        self.beside(word.as_bytes()).filter(alike).filter_map(move |entry| {
            let (bits, words) = entry.list(self.lists)?;
            let letters = entry.letters(words)?;
            letters.eq_ignore_ascii_case(word).then_some((*bits, letters))
        })
    }

    /// Whether these bytes of a text begin with an entry.
    pub(super) fn begins(&self, text: &[u8]) -> bool {
        self.begun(text, text).next().is_some()
    }

    /// The entries in the room of `like` that these bytes of a text begin with: their lengths in bytes
    /// and their bits.
    fn begun(&self, text: &[u8], like: &[u8]) -> impl Iterator<Item = (usize, u32)> {
        self.beside(like).filter_map(move |entry| {
            let (from, length) = (usize::from(entry.from), usize::from(entry.length));
            let begun = text.get(..length)?;
            let (bits, list) = entry.list(self.lists)?;
            (list.as_bytes().get(from..from + length) == Some(begun)).then_some((length, *bits))
        })
    }

    /// The entries that begin as `word` does.
    fn beside(&self, word: &[u8]) -> impl Iterator<Item = Entry> + use<> {
        beside(self.entries, self.rooms, word)
    }

    /// All words and stems.
    #[cfg(test)]
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.lists
            .iter()
            .flat_map(|(_, list)| list.split('|'))
            .map(|word| word.trim_end_matches('~'))
    }
}

/// The same for words that stand in one text, each with a number in place of bits. Made by
/// [`numbered!`].
#[derive(Debug)]
pub(super) struct Numbered {
    pub entries: &'static [Entry],
    pub rooms: &'static Rooms,
}

/// Puts lists in order that stand in one text, each from the byte of `$bases` on. The number of a list
/// is its place.
macro_rules! numbered {
    ($lists:expr, $bases:expr) => {{
        use $crate::parse::boundary::index::{Entry, Lists, Numbered, Rooms, count, sorted};
        const LISTS: Lists = $lists;
        const SORTED: ([Entry; count(LISTS)], Rooms) = sorted(LISTS, $bases);
        Numbered { entries: &SORTED.0, rooms: &SORTED.1 }
    }};
}

pub(super) use numbered;

impl Numbered {
    /// The numbers of all entries that `word` is.
    pub(super) fn all(&self, text: &'static str, word: &str) -> impl Iterator<Item = usize> {
        beside(self.entries, self.rooms, word.as_bytes())
            .filter(move |entry| entry.is(word, || Some(text)))
            .map(|entry| usize::from(entry.list & !STEM))
    }
}

/// The entries that begin as `word` does.
fn beside(
    entries: &'static [Entry],
    rooms: &'static Rooms,
    word: &[u8],
) -> impl Iterator<Item = Entry> + use<> {
    let (room, _) = room(word);
    let place = |room: usize| rooms.get(room).map_or(0, |place| usize::from(*place));
    entries.get(place(room)..place(room + 1)).unwrap_or_default().iter().copied()
}

/// How many words the lists have.
pub(super) const fn count(mut lists: Lists) -> usize {
    let mut words = 0;
    while let Some(((_, list), rest)) = lists.split_first() {
        words += parts(list, b'|');
        lists = rest;
    }
    words
}

/// The words of the lists in order, of which there are `N` (see [`count`]), and their rooms. `bases`
/// are the places where the lists begin in a text that holds them all, if they stand in one.
pub(super) const fn sorted<const N: usize>(
    lists: Lists,
    bases: &'static [u16],
) -> ([Entry; N], Rooms) {
    let mut entries = [Entry::NONE; N];
    // How many words begin in each room, one room further, so that adding them up tells where
    // each begins; the last word of a room leaves its place where the next one begins.
    let mut rooms: Rooms = [0; ROOMS + 1];
    let mut word = Word::first(lists, bases);
    while let Some(now) = word {
        add(&mut rooms, now.room + 1);
        word = now.next();
    }
    let (mut sum, mut left) = (0, rooms.as_mut_slice());
    while let Some((slot, rest)) = left.split_first_mut() {
        sum += *slot;
        *slot = sum;
        left = rest;
    }
    let mut places = rooms;
    let mut word = Word::first(lists, bases);
    while let Some(now) = word {
        let place = add(&mut places, now.room);
        if let Some((_, rest)) = entries.split_at_mut_checked(place as usize)
            && let Some((slot, _)) = rest.split_first_mut()
        {
            *slot = now.entry;
        }
        word = now.next();
    }
    (entries, rooms)
}

/// Adds one to the number at this place and says what it was.
const fn add(numbers: &mut [u16], place: usize) -> u16 {
    let Some((_, rest)) = numbers.split_at_mut_checked(place) else { unreachable!() };
    let Some((number, _)) = rest.split_first_mut() else { unreachable!() };
    let was = *number;
    *number += 1;
    was
}

/// A word of the lists, and what is behind it.
#[derive(Clone, Copy)]
struct Word {
    entry: Entry,
    room: usize,
    /// The list it stands in, and what of it is behind the word.
    text: &'static str,
    rest: &'static str,
    lists: Lists,
    bases: &'static [u16],
}

impl Word {
    const fn first(lists: Lists, bases: &'static [u16]) -> Option<Self> {
        match lists.split_first() {
            Some(((_, text), rest)) => Some(Self::read(text, text, 0, rest, bases)),
            None => None,
        }
    }

    const fn next(self) -> Option<Self> {
        let list = self.entry.list & !STEM;
        if !self.rest.is_empty() {
            return Some(Self::read(self.text, self.rest, list, self.lists, self.bases));
        }
        let bases = match self.bases {
            [_, bases @ ..] => bases,
            [] => &[],
        };
        match self.lists.split_first() {
            Some(((_, text), rest)) => Some(Self::read(text, text, list + 1, rest, bases)),
            None => None,
        }
    }

    const fn read(
        text: &'static str,
        left: &'static str,
        list: u16,
        lists: Lists,
        bases: &'static [u16],
    ) -> Self {
        let (word, rest) = cut(left, b'|');
        let (letters, is_stem) = match word.as_bytes() {
            [letters @ .., b'~'] => (letters, true),
            letters => (letters, false),
        };
        let (room, has_two) = room(letters);
        // Written so, a list is refused by the compiler.
        if letters.is_empty() || is_stem && !has_two {
            unreachable!()
        }
        let base = match bases {
            [base, ..] => *base as usize,
            [] => 0,
        };
        let entry = Entry::new(letters, is_stem, base + text.len() - left.len(), list);
        Self { entry, room, text, rest, lists, bases }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: Index =
        index!(&[(1, "ende|schlu~|конец|i|अंत|ok"), (2, "schluss|ende|коне~|it's|अंत~"),]);

    #[test]
    fn a_word_has_the_bits_of_every_entry_that_it_is() {
        for (word, bits) in [
            ("ende", 3),
            ("schluss", 3),
            ("schlucht", 1),
            ("schl", 0),
            ("конец", 3),
            ("конем", 2),
            ("кондор", 0),
            ("конечно", 2),
            ("i", 1),
            ("it's", 2),
            ("अंत", 3),
            ("अंतिम", 2),
            ("ok", 1),
            ("o", 0),
            ("", 0),
            ("🙂", 0),
        ] {
            assert_eq!(INDEX.bits(word), bits, "{word}");
        }
    }

    #[test]
    fn every_word_is_found_in_its_room() {
        assert_eq!(INDEX.words().count(), INDEX.entries.len());
        for (bits, list) in INDEX.lists {
            for word in list.split('|') {
                let word = word.trim_end_matches('~');
                assert_eq!(INDEX.bits(word) & bits, *bits, "{word}");
            }
        }
    }

    #[test]
    fn the_longest_entry_that_a_text_begins_with_is_found() {
        const SIGNS: Index =
            index!(&[(1, "以下|以|※|Uターン|뒤로|ok|以a"), (2, "以下|以下は|этот|※注|i|뒤")]);
        let all = || {
            SIGNS
                .lists
                .iter()
                .flat_map(|(bits, list)| list.split('|').map(move |sign| (sign, *bits)))
        };
        for (sign, _) in all() {
            for text in ["", "x", "は", "以下は", "ターン", "注意", "🙂", "a", " ok"]
                .map(|end| sign.to_owned() + end)
            {
                let begun = || all().filter(|(sign, _)| text.starts_with(sign));
                let most = begun().map(|(sign, _)| sign.len()).max();
                let bits = begun().filter(|(sign, _)| Some(sign.len()) == most);
                let bits = bits.fold(0, |all, (_, bits)| all | bits);
                assert_eq!(SIGNS.longest(&text), most.map(|most| (most, bits)), "{text}");
            }
        }
        for text in ["", "下", "z", "🙂以"] {
            assert_eq!(SIGNS.longest(text), None, "{text}");
        }
    }
}
