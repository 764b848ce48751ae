//! A list that gives its room back while it is read.
//!
//! Enters: a list that is not needed any more. Leaves: its items in order. Promised: of a long list
//! whose items go into another one, not much more than one of the two is ever there; linear time.
//! The system takes room at the end of a list alone, so the list is turned round first.

/// At most this part of the room, one in so many, is kept empty.
const PARTS: usize = 16;

/// A shorter list keeps its room until it is read, in items.
const SHORT: usize = 4_096;

/// The items of `list`.
pub(super) fn emptying<T>(mut list: Vec<T>) -> Emptying<T> {
    list.reverse();
    Emptying { next_cut: cut(&list), list }
}

/// See [`emptying`].
pub(super) struct Emptying<T> {
    /// The last item is the next.
    list: Vec<T>,
    /// When so many are left, room is given back.
    next_cut: usize,
}

fn cut<T>(list: &[T]) -> usize {
    if list.len() < SHORT { 0 } else { list.len() - list.len() / PARTS }
}

impl<T> Iterator for Emptying<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        let item = self.list.pop()?;
        if self.list.len() < self.next_cut {
            self.list.shrink_to_fit();
            self.next_cut = cut(&self.list);
        }
        Some(item)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.list.len(), Some(self.list.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_come_in_order() {
        for length in [0, 1, 2, SHORT - 1, SHORT, 3 * SHORT + 7] {
            assert!(emptying((0..length).collect()).eq(0..length), "{length}");
        }
    }

    #[test]
    fn a_long_list_gets_shorter_as_it_is_read() {
        let mut rest = emptying((0..100_000_u32).collect());
        for read in 1..100_000 - SHORT {
            rest.next();
            let left = 100_000 - read;
            assert!(rest.list.capacity() <= left + left / (PARTS - 1) + 1, "{read}");
        }
    }
}
