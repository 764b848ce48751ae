//! What differs between the lines that a page should give and those that it gave.
//!
//! Enters: both. Leaves: faults, by kind, in words that name the place. Promised: complete and
//! nothing else means no fault; a word that is only elsewhere is told as moved, not as lost.
//! Words are compared over the whole article, since a warning splits the paragraph it stands in;
//! headings, items, quotations and rows are compared as lines too.

use crate::lines::{Kind, Line};

/// What differs. Empty where nothing does.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Words that are nowhere.
    pub missing: Vec<String>,
    /// Words that are not the article's.
    pub extra: Vec<String>,
    /// Words that stand elsewhere.
    pub moved: Vec<String>,
    /// Headings, items, quotations, rows: "-" was expected and is not there, "+" is and was not.
    pub lines: Vec<String>,
    /// Paragraphs that do not begin a block.
    pub joined: Vec<String>,
    /// Blocks that begin in the middle of a paragraph.
    pub split: Vec<String>,
}

impl Differences {
    /// Each kind with its name.
    pub fn kinds(&self) -> [(&'static str, &[String]); 6] {
        [
            ("missing", &self.missing),
            ("extra", &self.extra),
            ("moved", &self.moved),
            ("lines", &self.lines),
            ("joined", &self.joined),
            ("split", &self.split),
        ]
    }

    /// Nothing differs.
    pub fn none(&self) -> bool {
        *self == Self::default()
    }
}

/// A word in its line.
#[derive(Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    line: &'a Line,
    first: bool,
}

impl Word<'_> {
    fn optional(&self) -> bool {
        self.line.kind == Kind::Optional
    }

    /// Where a block of its own is wanted for the line.
    fn own_block(&self) -> bool {
        !matches!(self.line.kind, Kind::Optional | Kind::Any)
    }
}

fn stream(lines: &[Line]) -> Vec<Word<'_>> {
    lines.iter().filter(|line| line.kind != Kind::Title).flat_map(of_line).collect()
}

fn of_line(line: &Line) -> impl Iterator<Item = Word<'_>> {
    // A cell's wall is no word.
    let words = line.words.iter().filter(|word| line.kind != Kind::Row || *word != "|");
    words.enumerate().map(move |(place, text)| Word { text, line, first: place == 0 })
}

/// Compares what was expected with what was read.
pub fn differences(expected: &[Line], read: &[Line]) -> Differences {
    let mut found = Differences::default();
    words(&stream(expected), &stream(read), &mut found);
    let (mut wanted, mut met) = (shapes(expected), shapes(read));
    // What may be anything is not looked at again.
    let any = |line: &&Line| matches!(line.kind, Kind::Any | Kind::Optional);
    let free: Vec<&Line> = expected.iter().filter(any).collect();
    met.retain(|line| !free.iter().any(|free| free.words == line.words));
    wanted.retain(|line| !any(line));
    let same = |a: &&Line, b: &&Line| a.words == b.words && same_kind(a.kind, b.kind);
    let pairs = align(&wanted, &met, same, |_| 1);
    let left = |place| !pairs.iter().any(|(a, _)| *a == place);
    let right = |place| !pairs.iter().any(|(_, b)| *b == place);
    let told = |sign: &str, line: &Line| format!("{sign} {:?} {}", line.kind, line.text());
    let gone = wanted.iter().enumerate().filter(|(place, _)| left(*place));
    found.lines.extend(gone.map(|(_, line)| told("-", line)));
    let come = met.iter().enumerate().filter(|(place, _)| right(*place));
    found.lines.extend(come.map(|(_, line)| told("+", line)));
    found
}

/// Lines that are compared as lines.
fn shapes(lines: &[Line]) -> Vec<&Line> {
    lines.iter().filter(|line| line.kind != Kind::Paragraph).collect()
}

fn same_kind(expected: Kind, read: Kind) -> bool {
    match (expected, read) {
        (Kind::Heading(None), Kind::Heading(_)) => true,
        (expected, read) => expected == read,
    }
}

fn words(expected: &[Word], read: &[Word], found: &mut Differences) {
    let same = |a: &Word, b: &Word| a.text == b.text;
    let pairs = align(expected, read, same, |word| if word.optional() { 2 } else { 3 });
    let mut met = (vec![false; expected.len()], vec![false; read.len()]);
    for (a, b) in &pairs {
        met.0[*a] = true;
        met.1[*b] = true;
        let (wanted, got) = (&expected[*a], &read[*b]);
        if wanted.first && !got.first && wanted.own_block() {
            found.joined.push(around(expected, *a));
        } else if got.first && !wanted.first && !got.line.seam && wanted.own_block() {
            found.split.push(around(expected, *a));
        }
    }
    let mut lost: Vec<&Word> =
        expected.iter().zip(&met.0).filter(|(_, m)| !**m).map(first).collect();
    lost.retain(|word| !word.optional());
    for (word, _) in read.iter().zip(&met.1).filter(|(_, met)| !**met) {
        match lost.iter().position(|lost| lost.text == word.text) {
            Some(place) => found.moved.push(lost.remove(place).text.to_owned()),
            None => found.extra.push(word.text.to_owned()),
        }
    }
    found.missing.extend(lost.iter().map(|word| word.text.to_owned()));
}

fn first<'a, 'b>((word, _): (&'a Word<'b>, &bool)) -> &'a Word<'b> {
    word
}

/// A few words from a place on.
fn around(words: &[Word], place: usize) -> String {
    words.iter().skip(place).take(5).map(|word| word.text).collect::<Vec<_>>().join(" ")
}

/// The heaviest common sequence: places on the left with their places on the right.
fn align<T>(
    left: &[T],
    right: &[T],
    same: impl Fn(&T, &T) -> bool,
    weight: impl Fn(&T) -> u32,
) -> Vec<(usize, usize)> {
    let wide = right.len() + 1;
    let mut best = vec![0_u32; (left.len() + 1) * wide];
    for a in (0..left.len()).rev() {
        for b in (0..right.len()).rev() {
            let skip = best[(a + 1) * wide + b].max(best[a * wide + b + 1]);
            let take = if same(&left[a], &right[b]) {
                best[(a + 1) * wide + b + 1] + weight(&left[a])
            } else {
                0
            };
            best[a * wide + b] = skip.max(take);
        }
    }
    let (mut a, mut b, mut pairs) = (0, 0, Vec::new());
    while a < left.len() && b < right.len() {
        let here = best[a * wide + b];
        let take = best[(a + 1) * wide + b + 1] + weight(&left[a]);
        if same(&left[a], &right[b]) && here == take {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if here == best[(a + 1) * wide + b] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}
