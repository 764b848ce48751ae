//! The linear reader, for screen readers and for terminals that cannot draw.
//!
//! Enters: a document, lines that were typed, and a place to write. Leaves: sentences, one section
//! at a time. Promised: no alternate screen, no cursor movement, no colour, no line drawing; Enter
//! never reveals; revealing more than one cover asks first; the end of input ends it; what is
//! written before a reveal does not depend on hidden text, and what was typed is never echoed.
//! Not here: the terminal, files, saved places.

mod command;

use std::io::{self, BufRead, Write};

use command::Command;

use crate::article::CoverKind;
use crate::print::{self, Section, Sheet, TextOptions, blocks, look, sections, tally};
use crate::spoiler::{BlockId, Cover, Document, SpoilerId, View};

/// The keys, in one line.
pub const KEYS: &str = "Enter next, number reveals, b back, h hide all, l list of sections, \
                        w where, a reveal all (asks), i words hidden in this section, ? help, q quit";

/// Reads `document` aloud, so to speak, until the reader quits or the input ends. Lines are folded
/// at `options.width`; its colours and hyperlinks are left out here. Errors are those of `input`
/// and `output`.
pub fn run(
    document: &Document,
    options: TextOptions,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> io::Result<()> {
    let options = TextOptions { colour: false, hyperlinks: false, ..options };
    let mut desk = Desk { document, options, sheet: Sheet::new(look(document)), place: None };
    output.write_all(desk.opening().as_bytes())?;
    let mut prompt = KEYS;
    loop {
        let Some(line) = ask(prompt, input, output)? else { return Ok(()) };
        prompt = "Enter next, ? help";
        let reply = match Command::read(&line) {
            Command::Quit => return Ok(()),
            Command::Help => {
                prompt = KEYS;
                HELP.to_owned()
            }
            Command::Next => desk.step(1),
            Command::Back => desk.step(-1),
            Command::HideAll => desk.hide_all(),
            Command::List => desk.list(),
            Command::Where => desk.place(),
            Command::Reveal(number) => desk.reveal(&number),
            Command::All => match desk.ask_all() {
                Ok(question) => match ask(&question, input, output)? {
                    None => return Ok(()),
                    Some(answer) if command::is_yes(&answer) => desk.reveal_all(),
                    Some(_) => NOTHING.to_owned(),
                },
                Err(nothing) => nothing,
            },
            Command::Words => match desk.ask_words() {
                Ok((covers, None)) => desk.reveal_words(covers),
                Ok((covers, Some(question))) => match ask(&question, input, output)? {
                    None => return Ok(()),
                    Some(answer) if command::is_yes(&answer) => desk.reveal_words(covers),
                    Some(_) => NOTHING.to_owned(),
                },
                Err(nothing) => nothing,
            },
            Command::Unknown => "That is no key here. Type ? for help.\n".to_owned(),
        };
        output.write_all(reply.as_bytes())?;
    }
}

const NOTHING: &str = "Nothing was revealed.\n";

const HELP: &str = "\
Enter: the next section. It never reveals anything.
A number, such as 2: reveals the cover with this number. Of a question the first time shows the \
question, the second time the answer.
b: back to the section before.
h: hides everything again.
l: lists the sections.
w: says where you are and how much is hidden.
i: reveals the words hidden in this section, and what is hidden here without a number.
a: reveals everything, after asking.
q: quits.
";

/// Writes a question and reads the line that answers it; `None` at the end of input.
fn ask(
    question: &str,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> io::Result<Option<String>> {
    write!(output, "\n{question} > ")?;
    output.flush()?;
    let mut line = Vec::new();
    if input.read_until(b'\n', &mut line)? == 0 {
        writeln!(output)?;
        return Ok(None);
    }
    Ok(Some(String::from_utf8_lossy(&line).into_owned()))
}

/// One article being read.
struct Desk<'a> {
    document: &'a Document,
    options: TextOptions,
    sheet: Sheet,
    /// The first block of the section that was read last.
    place: Option<BlockId>,
}

impl Desk<'_> {
    fn opening(&mut self) -> String {
        let title = &self.sheet.view.meta.title;
        let hidden = print::hidden(&self.sheet);
        let covers = match hidden.all() {
            0 => "Nothing is hidden.".to_owned(),
            1 => format!("1 cover: {} hidden.", tally(hidden)),
            all => format!("{all} covers: {} hidden.", tally(hidden)),
        };
        let opening = format!("{title}\n{covers}\n");
        let first = self.read(0).unwrap_or_else(|| "The article is empty.\n".to_owned());
        format!("{opening}\n{first}")
    }

    /// The section with this index aloud, which is then the place.
    fn read(&mut self, index: usize) -> Option<String> {
        let sections = sections(&self.sheet.view);
        let section = sections.get(index)?;
        let text = self.words(section);
        self.place = section.blocks.first().map(|block| block.id.clone());
        Some(text)
    }

    fn words(&self, section: &Section<'_>) -> String {
        blocks(section.blocks, &self.options)
    }

    /// Which section the place is in.
    fn index(&self, sections: &[Section<'_>]) -> usize {
        let Some(place) = &self.place else { return 0 };
        let block = position(&self.sheet.view, place);
        sections.iter().position(|section| section.range.contains(&block)).unwrap_or(0)
    }

    fn step(&mut self, by: isize) -> String {
        let index = self.index(&sections(&self.sheet.view));
        let there = index.checked_add_signed(by).and_then(|there| self.read(there));
        there.unwrap_or_else(|| {
            if by < 0 { "This is the first section.\n" } else { "This was the last section.\n" }
                .to_owned()
        })
    }

    fn again(&mut self) -> String {
        let index = self.index(&sections(&self.sheet.view));
        self.read(index).unwrap_or_default()
    }

    fn list(&self) -> String {
        let sections = sections(&self.sheet.view);
        let here = self.index(&sections);
        let row = |(index, section): (usize, &Section<'_>)| {
            let state = match section.answer() {
                Some(cover) if section.heading.is_some() => {
                    format!(", {}", spoken(cover).to_lowercase())
                }
                _ => String::new(),
            };
            let here = if index == here { " You are here." } else { "" };
            format!("{}{state}.{here}\n", heading(section))
        };
        sections.iter().enumerate().map(row).collect()
    }

    fn place(&self) -> String {
        let sections = sections(&self.sheet.view);
        let index = self.index(&sections);
        let name = sections.get(index).map(heading).unwrap_or_default();
        let hidden = print::hidden(&self.sheet);
        let rest = match hidden.all() {
            0 => "Nothing is hidden.".to_owned(),
            _ => format!("{} hidden.", tally(hidden)),
        };
        format!("Section {} of {}: {name}. {rest}\n", index + 1, sections.len())
    }

    fn hide_all(&mut self) -> String {
        let was = !self.sheet.reveals.is_empty();
        self.sheet.change(crate::spoiler::Reveals::none(), look(self.document));
        if !was {
            return "Nothing was shown that can be hidden.\n".to_owned();
        }
        format!("Everything is hidden again.\n\n{}", self.again())
    }

    /// Lifts the first shut cover with this number, and goes there.
    fn reveal(&mut self, number: &str) -> String {
        let has = |cover: &&Cover| cover.number.to_string() == number && numbered(cover);
        let Some(cover) = self.sheet.view.closed().find(has).cloned() else {
            return self.no_cover(number);
        };
        let what = match cover.tag.kind {
            CoverKind::Section { question: true, .. } => "The question",
            CoverKind::Section { question: false, .. } => "The heading",
            CoverKind::Answer => "The answer",
            CoverKind::Block | CoverKind::Inline | CoverKind::Title => "The passage",
        };
        let then = match cover.tag.kind {
            CoverKind::Section { .. } => format!(" Type {number} once more for what follows it."),
            _ => String::new(),
        };
        self.open([cover.id.clone()]);
        self.place = self.found(&cover.id).or(self.place.take());
        let more = self.sheet.view.closed().any(|cover| has(&cover));
        let then = if more { then } else { String::new() };
        format!("{what} of number {number} is shown.{then}\n\n{}", self.again())
    }

    fn no_cover(&self, number: &str) -> String {
        let known = self
            .sheet
            .view
            .closed()
            .any(|cover| cover.number.to_string().split('.').next() == Some(number));
        let last = self.sheet.last();
        match number.parse::<u32>() {
            Ok(asked) if (1..=last).contains(&asked) && known => format!(
                "Number {number} is shown. More is hidden inside it, read on to find its number.\n"
            ),
            Ok(asked) if (1..=last).contains(&asked) => {
                format!("Number {number} is shown already.\n")
            }
            _ => match last {
                0 => "There is no such cover; no cover here has a number.\n".to_owned(),
                1 => "There is no such cover; the only one with a number is 1.\n".to_owned(),
                last => format!("There is no such cover now; covers are 1 to {last}.\n"),
            },
        }
    }

    /// The question before everything is revealed, or why there is nothing to ask.
    fn ask_all(&self) -> Result<String, String> {
        match print::hidden(&self.sheet).all() {
            0 => Err("Nothing is hidden.\n".to_owned()),
            1 => Ok("Reveal everything under 1 cover? y or n".to_owned()),
            all => Ok(format!("Reveal everything under {all} covers? y or n")),
        }
    }

    fn reveal_all(&mut self) -> String {
        loop {
            let shut: Vec<SpoilerId> =
                self.sheet.view.closed().map(|cover| cover.id.clone()).collect();
            if !self.open(shut) {
                return format!("Everything is shown.\n\n{}", self.again());
            }
        }
    }

    /// The covers of this section that have no number, and the question if there are several.
    fn ask_words(&self) -> Result<(Vec<SpoilerId>, Option<String>), String> {
        let sections = sections(&self.sheet.view);
        let covers: Vec<SpoilerId> = sections
            .get(self.index(&sections))
            .into_iter()
            .flat_map(Section::closed)
            .filter(|cover| !numbered(cover))
            .map(|cover| cover.id.clone())
            .collect();
        match covers.len() {
            0 => Err("No words are hidden in this section.\n".to_owned()),
            1 => Ok((covers, None)),
            many => {
                let question = format!("Reveal {many} hidden places in this section? y or n");
                Ok((covers, Some(question)))
            }
        }
    }

    fn reveal_words(&mut self, covers: Vec<SpoilerId>) -> String {
        let count = covers.len();
        self.open(covers);
        let done = if count == 1 { "1 hidden place is" } else { "Hidden places are" };
        format!("{done} shown.\n\n{}", self.again())
    }

    /// Lifts these covers; false when there was nothing left to lift.
    fn open(&mut self, covers: impl IntoIterator<Item = SpoilerId>) -> bool {
        let mut reveals = self.sheet.reveals.clone();
        for cover in covers {
            reveals.open(cover);
        }
        let changed = reveals != self.sheet.reveals;
        if changed {
            self.sheet.change(reveals, look(self.document));
        }
        changed
    }

    /// The first block under a lifted cover.
    fn found(&self, id: &SpoilerId) -> Option<BlockId> {
        let is_under = |inner: Option<&SpoilerId>| inner.is_some_and(|inner| id.encloses(inner));
        self.sheet.view.blocks.iter().find_map(|block| {
            let cover = block.shown.cover().map(|cover| &cover.id);
            (is_under(block.shown.opened()) || is_under(cover)).then(|| block.id.clone())
        })
    }
}

/// Where the block `id` is, or the first of what is under it since it was lifted.
fn position(view: &View, id: &BlockId) -> usize {
    let position = view.position(id);
    let next = position.saturating_add(1);
    let is = |block: &crate::spoiler::ViewBlock| id.0.encloses(&block.id.0);
    match (view.blocks.get(position), view.blocks.get(next)) {
        (Some(here), Some(there)) if !is(here) && is(there) => next,
        _ => position,
    }
}

/// Whether a cover is called by a number: covers over words and titles, and answers under
/// headings that were never hidden, are not.
fn numbered(cover: &Cover) -> bool {
    let kind = !matches!(cover.tag.kind, CoverKind::Inline | CoverKind::Title);
    kind && cover.number.parts().next().is_some()
}

/// "Question 3, ending, hidden": a cover's name without signs.
fn spoken(cover: &Cover) -> String {
    print::cover_name(cover, false).replace(" · ", ", ")
}

/// A section's name, as it is spoken.
fn heading(section: &Section<'_>) -> String {
    match (section.heading, section.cover) {
        (Some(heading), _) => crate::layout::flat(heading).text.replace('\n', " "),
        (None, Some(cover)) => spoken(cover),
        (None, None) => "Text without a heading".to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::print::sample;

    fn session(document: &Document, typed: &str) -> String {
        let mut output = Vec::new();
        run(document, TextOptions::default(), &mut typed.as_bytes(), &mut output).unwrap();
        String::from_utf8(output).unwrap()
    }

    /// The last reply before the input ended, without its prompt.
    #[track_caller]
    fn check(document: &Document, typed: &[&str], expected: &str) {
        let typed: String = typed.iter().map(|line| format!("{line}\n")).collect();
        let output = session(document, &typed);
        let mut replies = output.rsplit("\n\nEnter next, ");
        let last = replies.nth(1).unwrap_or_default();
        let reply = last.split_once(" > ").map_or("", |(_, reply)| reply);
        assert_eq!(reply, expected.trim_end(), "\n{output}");
    }

    #[test]
    fn it_opens_with_the_title_the_count_and_the_first_section() {
        let expected = format!(
            "Don't Leave\n2 covers: 2 sections hidden.\n\nA painter walks through Istanbul in \
             winter.\n\nThe rest tells what happens in Don't Leave.\n\n{KEYS} > \n"
        );
        assert_eq!(session(&sample::recap(), ""), expected);
        assert_eq!(session(&sample::recap(), "q\n"), expected.trim_end_matches('\n'));
    }

    #[test]
    fn enter_reads_on_and_never_reveals() {
        check(&sample::recap(), &[""], "[Question 1 · hidden]");
        check(&sample::recap(), &["", ""], "[Question 2 · ending · hidden]");
        check(&sample::recap(), &["", "", ""], "No spoilers below.\n\nIn cinemas.");
        check(&sample::recap(), &["", "", "", ""], "This was the last section.");
        check(&sample::recap(), &["", "", "", "", "b"], "[Question 2 · ending · hidden]");
        check(&sample::recap(), &["b"], "This is the first section.");
        let all = session(&sample::recap(), &"\n".repeat(50));
        assert!(!all.contains("she leave") && !all.contains("waited"));
    }

    #[test]
    fn a_number_shows_the_question_and_then_the_answer() {
        check(
            &sample::recap(),
            &["1"],
            "The question of number 1 is shown. Type 1 once more for what follows it.\n\n\
             Why did she leave?\n\n[Answer 1 · hidden]",
        );
        check(
            &sample::recap(),
            &["1", "1"],
            "The answer of number 1 is shown.\n\nWhy did she leave?\n\nShe waited.\n\nHe slept.",
        );
        check(&sample::recap(), &["1", "1", "1"], "Number 1 is shown already.");
        check(
            &sample::recap(),
            &["2", "2", "2.1"],
            "The question of number 2.1 is shown. Type 2.1 once more for what follows it.\n\n\
             And the dog?\n\n[Answer 2.1 · hidden]",
        );
        check(&sample::recap(), &["2.1"], "There is no such cover now; covers are 1 to 2.");
        check(&sample::recap(), &["9"], "There is no such cover now; covers are 1 to 2.");
    }

    #[test]
    fn hiding_never_asks_and_stays_at_the_place() {
        check(
            &sample::recap(),
            &["1", "1", "h"],
            "Everything is hidden again.\n\n[Question 1 · hidden]",
        );
        check(&sample::recap(), &["h"], "Nothing was shown that can be hidden.");
    }

    #[test]
    fn revealing_all_asks_first() {
        let asked = session(&sample::recap(), "a\n");
        assert!(asked.ends_with("Reveal everything under 2 covers? y or n > \n"), "{asked}");
        let refused = session(&sample::recap(), "a\n\n\n");
        assert!(refused.contains("Nothing was revealed."), "{refused}");
        assert!(refused.ends_with("[Question 1 · hidden]\n\nEnter next, ? help > \n"), "{refused}");
        let done = session(&sample::recap(), "a\nyes\n\n\n\n");
        assert!(done.contains("by the ferry") && done.contains("It stays."), "{done}");
        assert!(session(&sample::recap(), "a\ny\na\n").contains("Nothing is hidden."));
    }

    #[test]
    fn the_list_and_the_place_are_said_in_words() {
        check(
            &sample::recap(),
            &["1", "l"],
            "Text without a heading.\n\
             Why did she leave?, answer 1, hidden. You are here.\n\
             Question 2, ending, hidden.\n\
             Text without a heading.",
        );
        check(
            &sample::recap(),
            &["", "", "w"],
            "Section 3 of 4: Question 2, ending, hidden. 2 sections hidden.",
        );
    }

    #[test]
    fn words_without_a_number_are_revealed_for_the_section_that_is_read() {
        let document = sample::document(vec![
            sample::runs(vec![sample::words("It is "), sample::secret("he"), sample::words(".")]),
            sample::heading(2, "More"),
            sample::runs(vec![sample::secret("a"), sample::words(" and "), sample::secret("b")]),
        ]);
        check(&document, &["i"], "1 hidden place is shown.\n\nIt is he.");
        let asked = session(&document, "\ni\n");
        assert!(asked.ends_with("Reveal 2 hidden places in this section? y or n > \n"), "{asked}");
        let done = session(&document, "\ni\ny\n");
        assert!(done.contains("a and b") && !done.contains("It is he"), "{done}");
        check(&document, &["i", "i"], "No words are hidden in this section.");
    }

    #[test]
    fn what_is_typed_is_not_echoed_and_nothing_moves_the_cursor() {
        let output = session(&sample::recap(), "\u{1b}[2Jboo\n\u{ff}\n\n1\n");
        assert!(!output.contains('\u{1b}') && !output.contains("boo"));
        assert!(output.contains("That is no key here. Type ? for help."));
    }

    #[test]
    fn an_article_without_covers_or_text_can_be_read() {
        let nothing = session(&sample::document(vec![]), "\nb\nl\nw\n1\na\ni\nh\n");
        assert!(
            nothing.contains("Nothing is hidden.") && nothing.contains("is empty"),
            "{nothing}"
        );
    }
}
