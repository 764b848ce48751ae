//! Words that are found by how they begin, put in order before the program runs.
//!
//! Enters: lists of words, `a|b|stem~`, each with its bits. Leaves: an [`Index`], which says of a
//! word the bits of all entries that it is. Promised: everything but the asking is worked out by the
//! compiler; entries are places in the lists, so that nothing has to be moved when the program is
//! loaded. A word is compared with those entries alone that begin with the same two letters, so a
//! stem has two letters at least, or is refused by the compiler.

use super::choice::{Choice, ROOMS, cut, parts, room};

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

/// Where a word stands in the lists.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    choice: Choice,
    list: u16,
}

/// Puts lists in order.
macro_rules! index {
    ($lists:expr) => {{
        use $crate::parse::boundary::index::{Entry, Index, Lists, Rooms, count, sorted};
        const LISTS: Lists = $lists;
        const SORTED: ([Entry; count(LISTS)], Rooms) = sorted(LISTS);
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
        self.beside(word).filter_map(|entry| {
            let (bits, list) = self.lists.get(usize::from(entry.list))?;
            entry.choice.is(list, word).then_some(*bits)
        })
    }

    /// The longest entry that `text` begins with: its length in bytes, and its bits in all lists.
    pub(super) fn longest(&self, text: &str) -> Option<(usize, u32)> {
        // An entry of one letter has a room of its own.
        let first = text.chars().next().map_or(0, char::len_utf8);
        let alone = text.get(..first).unwrap_or_default();
        let mut found: Option<(usize, u32)> = None;
        for entry in self.beside(text).chain(self.beside(alone)) {
            let Some((bits, list)) = self.lists.get(usize::from(entry.list)) else { continue };
            let letters = entry.choice.letters(list);
            if text.starts_with(letters) {
                found = match found {
                    Some((length, _)) if length > letters.len() => found,
                    Some((length, all)) if length == letters.len() => Some((length, all | bits)),
                    _ => Some((letters.len(), *bits)),
                };
            }
        }
        found
    }

    /// The first entry that `word` is, whatever is written in capitals.
    pub(super) fn first_like(&self, word: &str) -> Option<&'static str> {
        self.beside(word).find_map(|entry| {
            let (_, list) = self.lists.get(usize::from(entry.list))?;
            let letters = entry.choice.letters(list);
            letters.eq_ignore_ascii_case(word).then_some(letters)
        })
    }

    /// The entries that begin as `word` does.
    fn beside(&self, word: &str) -> impl Iterator<Item = &'static Entry> + use<> {
        let (room, _) = room(word.as_bytes());
        let place = |room: usize| self.rooms.get(room).map_or(0, |place| usize::from(*place));
        let entries = self.entries.get(place(room)..place(room + 1)).unwrap_or_default();
        entries.iter()
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

/// How many words the lists have.
pub(super) const fn count(mut lists: Lists) -> usize {
    let mut words = 0;
    while let Some(((_, list), rest)) = lists.split_first() {
        words += parts(list, b'|');
        lists = rest;
    }
    words
}

/// The words of the lists in order, of which there are `N` (see [`count`]), and their rooms.
pub(super) const fn sorted<const N: usize>(lists: Lists) -> ([Entry; N], Rooms) {
    let mut entries = [Entry { choice: Choice::NONE, list: 0 }; N];
    // How many words begin in each room, one room further, so that adding them up tells where
    // each begins; the last word of a room leaves its place where the next one begins.
    let mut rooms: Rooms = [0; ROOMS + 1];
    let mut word = Word::first(lists);
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
    let mut word = Word::first(lists);
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
}

impl Word {
    const fn first(lists: Lists) -> Option<Self> {
        match lists.split_first() {
            Some(((_, text), rest)) => Some(Self::read(text, text, 0, rest)),
            None => None,
        }
    }

    const fn next(self) -> Option<Self> {
        let list = self.entry.list;
        if !self.rest.is_empty() {
            return Some(Self::read(self.text, self.rest, list, self.lists));
        }
        match self.lists.split_first() {
            Some(((_, text), rest)) => Some(Self::read(text, text, list + 1, rest)),
            None => None,
        }
    }

    const fn read(text: &'static str, left: &'static str, list: u16, lists: Lists) -> Self {
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
        let choice = Choice::read(word, text.len() - left.len());
        Self { entry: Entry { choice, list }, room, text, rest, lists }
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
