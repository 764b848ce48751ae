//! The linear reader, for screen readers and for terminals that cannot draw.
//!
//! Enters: a document, lines that were typed, and a place to write. Leaves: sentences, one section
//! at a time. Promised: no alternate screen, no cursor movement, no colour, no line drawing; Enter
//! never reveals; revealing more than one cover asks first; the end of input ends it; what is
//! written before a reveal does not depend on hidden text, and what was typed is never echoed.
//! Not here: the terminal, files, saved places.

mod command;
mod desk;

use std::io::{self, BufRead, Write};

use command::Command;
use desk::Desk;

use crate::mend::Mends;
use crate::print::TextOptions;
use crate::progress::Progress;
use crate::spoiler::{Document, Gate};

/// The keys, in one line.
pub const KEYS: &str = "Enter next, number reveals, b back, h hide all, l list of sections, w where, \
                        why, s how far you are, a reveal all (asks), i words hidden in this section, \
                        ? help, q quit";

/// What is asked of whoever knows files.
pub struct Outside<'a> {
    /// Composes the article by what the reader says of it, if it has a place for that.
    pub again: &'a dyn Fn(&Mends) -> Option<Document>,
    /// Keeps how far the reader is, and whether that moves them back; `None` where it is not kept.
    pub keep: &'a dyn Fn(Progress, bool) -> Option<Result<(), String>>,
}

/// Reads `document` aloud, so to speak, until the reader quits or the input ends. `mends` is what
/// the reader said of it before. What `gate` opens is open. Lines are folded at `options.width`; its colours and hyperlinks are left out here. Errors
/// are those of `input` and `output`.
pub fn run(
    document: &Document,
    mends: &Mends,
    gate: &Gate,
    outside: &Outside<'_>,
    options: TextOptions,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> io::Result<()> {
    let options = TextOptions { colour: false, hyperlinks: false, ..options };
    let mut desk = Desk::new(document, mends.clone(), gate, options);
    output.write_all(desk.opening().as_bytes())?;
    let mut prompt = KEYS;
    loop {
        let Some(line) = ask(prompt, input, output)? else { return Ok(()) };
        prompt = "Enter next, ? help";
        let reply = match Command::read(&line) {
            Command::Say(word) => match desk.weigh(word) {
                Err(nothing) => nothing,
                Ok((said, mends, question)) => {
                    let question = question.map(|question| format!("{question} y or n"));
                    let Some(agreed) = agrees(question, input, output)? else { return Ok(()) };
                    if agreed {
                        let composed = (outside.again)(&mends);
                        desk.mend(said, mends, composed)
                    } else {
                        UNCHANGED.to_owned()
                    }
                }
            },
            Command::Why => desk.why(),
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
            Command::Stand(words) => {
                let typed = if words.is_empty() {
                    ask(&desk.ask_how_far(), input, output)?
                } else {
                    Some(words)
                };
                let Some(typed) = typed else { return Ok(()) };
                match desk.weigh_place(&typed) {
                    Err(nothing) => nothing,
                    Ok((said, question)) => match agrees(question, input, output)? {
                        None => return Ok(()),
                        Some(true) => desk.stand(said, |back| (outside.keep)(said, back)),
                        Some(false) => UNCHANGED.to_owned(),
                    },
                }
            }
            Command::UpTo(words) => match desk.weigh_up_to(&words) {
                Err(nothing) => nothing,
                Ok((place, question)) => match agrees(Some(question), input, output)? {
                    None => return Ok(()),
                    Some(true) => desk.reveal_up_to(place),
                    Some(false) => NOTHING.to_owned(),
                },
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
            Command::Unknown => "That is no command here. Type ? for help.\n".to_owned(),
        };
        output.write_all(reply.as_bytes())?;
    }
}

const UNCHANGED: &str = "Nothing was changed.\n";

const NOTHING: &str = "Nothing was revealed.\n";

const HELP: &str = "\
Enter: the next section. It never reveals anything.
A number, such as 2: reveals the cover with this number. Of a question the first time shows the \
question, the second time the answer.
b: back to the section before.
h: hides everything again.
l: lists the sections.
w: says where you are and how much is hidden.
s, or s S02E05: says how far you are in the work, or changes it. What names a place up to there is \
shown. Asks before it reveals; going back hides again.
zu, or zu S02E05: reveals what names a place up to that one, after asking, and moves you nowhere.
i: reveals the words hidden in this section, and what is hidden here without a number.
a: reveals everything, after asking.
why: says why something is hidden here.
begin, or begin 2: spoilers begin at this paragraph of the section. Asks where it reveals.
hide, or hide 2: hides this paragraph, now and whenever you read it.
nothing: nothing needs hiding but what its author marked. Asks.
forget: takes back what you said of the article. Asks where it may reveal.
q: quits.
";

/// Whether the reader agrees, which they do where nothing is asked; `None` at the end of input.
fn agrees(
    question: Option<String>,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> io::Result<Option<bool>> {
    let Some(question) = question else { return Ok(Some(true)) };
    Ok(ask(&question, input, output)?.map(|answer| command::is_yes(&answer)))
}

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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::parse::{Format, Rules, parse_mended};
    use crate::print::{sample, twins};

    fn session(document: &Document, typed: &str) -> String {
        let mut output = Vec::new();
        let outside = Outside { again: &|_| None, keep: &|_, _| None };
        run(
            document,
            &Mends::default(),
            &Gate::shut(),
            &outside,
            TextOptions::default(),
            &mut typed.as_bytes(),
            &mut output,
        )
        .unwrap();
        String::from_utf8(output).unwrap()
    }

    /// The last reply before the input ended, without its prompt.
    #[track_caller]
    fn check(document: &Document, typed: &[&str], expected: &str) {
        let typed = typed.join("\n") + "\n";
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

    const SOURCE: &str =
        "A ferry.\n\nMara steers.\n\nSpoilers ahead!\n\nTom drowns.\n\nMara leaves.\n";

    /// A session in which the article can be composed again.
    fn mended(typed: &str) -> String {
        let read = |mends: &Mends| {
            let rules = Rules::default();
            let parsed = parse_mended(rules, mends, SOURCE, Format::Markdown, "a film recap.md");
            parsed.ok().filter(|parsed| parsed.mends == *mends).map(|parsed| parsed.document)
        };
        let document = read(&Mends::default()).unwrap();
        let (mut output, options) = (Vec::new(), TextOptions::default());
        run(
            &document,
            &Mends::default(),
            &Gate::shut(),
            &Outside { again: &read, keep: &|_, _| None },
            options,
            &mut typed.as_bytes(),
            &mut output,
        )
        .unwrap();
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn why_something_is_hidden_is_said_in_sentences() {
        let said = mended("why\n");
        let expected = "The article warns of spoilers, line 5:\nSpoilers ahead!\nIt reaches to the \
                        end of the article. Sure.\n";
        assert!(said.contains(expected), "{said}");
    }

    #[test]
    fn what_only_hides_is_done_at_once() {
        let said = mended("hide 2\n");
        assert!(said.contains("This paragraph is hidden, because you said so."), "{said}");
        let after = said.rsplit_once("because you said so.").unwrap().1;
        assert!(after.contains("A ferry.") && !after.contains("Mara steers"), "{said}");
        let said = mended("begin 1\n");
        let after = said.rsplit_once("because you said so.").unwrap().1;
        assert!(!after.contains("A ferry"), "{said}");
        assert!(mended("hide\n").contains("hide 1 to hide 2."));
        assert!(mended("hide 9\n").contains("hide 1 to hide 2."));
    }

    #[test]
    fn what_may_show_more_is_asked_about() {
        for typed in ["nothing\n", "nothing\n\n", "nothing\nn\n", "begin 1\nforget\n\n"] {
            let said = mended(typed);
            assert!(said.contains("y or n > ") && !said.contains("drowns"), "{typed}\n{said}");
        }
        let said = mended("nothing\ny\n");
        assert!(said.contains("Tom drowns.") && said.contains("Mara leaves."), "{said}");
        let back = mended("nothing\ny\nforget\nb\n");
        let after = back.rsplit_once("Forgotten").unwrap().1;
        assert!(!after.contains("drowns"), "{back}");
    }

    #[test]
    fn an_article_that_cannot_be_composed_again_stays_as_it_is() {
        let said = session(&sample::recap(), "hide 1\nnothing\ny\n");
        assert_eq!(said.matches("Nothing was changed.").count(), 2, "{said}");
        assert!(!said.contains("waited"), "{said}");
    }

    fn serial() -> Document {
        use crate::progress::Scope;
        let part = |question: &str, answer: &str, chapter| {
            let answer = vec![sample::paragraph(answer)];
            sample::tagged(2, question, answer, Some(Scope::Chapter(chapter)), None)
        };
        sample::document(vec![
            part("Who rang?", "Mara rang.", 1),
            part("Who left?", "Tom left.", 2),
            part("Who drowned?", "Oda drowned.", 3),
        ])
    }

    #[test]
    fn how_far_the_reader_is_is_asked_in_words_and_opens_after_a_yes() {
        let asked = session(&serial(), "s\n");
        let question = "How far you are: nothing seen. The article names chapter 1 to chapter 3. Type \
                        a place, such as S02E05, season 2, chapter 12, all or none. Enter changes \
                        nothing > ";
        assert!(asked.contains(question), "{asked}");
        for typed in ["s\n\n", "s\nchapter 2\n\n", "s nowhere\n", "s chapter 2\nn\n", "s none\n"] {
            let said = session(&serial(), typed);
            assert!(!said.contains("rang") && !said.contains("left"), "{typed}\n{said}");
        }
        let said = session(&serial(), "s\nchapter 2\ny\n\n\n");
        assert!(said.contains("You are through chapter 2? It opens 2 covers. y or n > "), "{said}");
        assert!(said.contains("You are through chapter 2, while this is open."), "{said}");
        assert!(said.contains("Mara rang.") && said.contains("Tom left."), "{said}");
        assert!(!said.contains("drowned"), "{said}");
        let back = session(&serial(), "s chapter 2\ny\ns chapter 1\n\n");
        let after = back.rsplit_once("You are through chapter 1").unwrap().1;
        assert!(after.contains("Mara rang.") && !after.contains("Tom left."), "{back}");
    }

    #[test]
    fn what_is_kept_is_told_with_what_moves_back() {
        let told = std::cell::RefCell::new(Vec::new());
        let keep = |progress: Progress, back: bool| {
            told.borrow_mut().push((progress.to_string(), back));
            Some(Ok(()))
        };
        let outside = Outside { again: &|_| None, keep: &keep };
        let (mends, gate) = (Mends::default(), Gate::shut());
        let mut typed = "s chapter 3\ny\ns chapter 2\nq\n".as_bytes();
        let mut output = Vec::new();
        let options = TextOptions::default();
        run(&serial(), &mends, &gate, &outside, options, &mut typed, &mut output).unwrap();
        let expected = [("chapter 3".to_owned(), false), ("chapter 2".to_owned(), true)];
        assert_eq!(*told.borrow(), expected);
        let said = String::from_utf8(output).unwrap();
        assert!(said.contains("You are through chapter 3.\n"), "{said}");
    }

    #[test]
    fn lifting_up_to_a_place_asks_and_moves_nobody() {
        let said = session(&serial(), "\nzu\ny\n\nw\ns\n");
        let question = "Reveal 2 covers up to chapter 2? You stay where you are. y or n > ";
        assert!(said.contains(question), "{said}");
        assert!(said.contains("Everything up to chapter 2 is shown."), "{said}");
        assert!(said.contains("Tom left.") && !said.contains("drowned"), "{said}");
        assert!(said.contains("How far you are: nothing seen."), "{said}");
        for typed in ["zu\n\n", "zu chapter 2\nn\n", "zu here\n", "zu\n"] {
            let said = session(&serial(), typed);
            assert!(!said.contains("rang") && !said.contains("left"), "{typed}\n{said}");
        }
        let said = session(&sample::recap(), "zu\n");
        assert!(said.contains("No cover of this section names a place."), "{said}");
    }

    #[test]
    fn what_is_typed_is_not_echoed_and_nothing_moves_the_cursor() {
        let output = session(&sample::recap(), "\u{1b}[2Jboo\n\u{ff}\n\n1\n");
        assert!(!output.contains('\u{1b}') && !output.contains("boo"));
        assert!(output.contains("That is no command here. Type ? for help."));
    }

    #[test]
    fn an_article_without_covers_or_text_can_be_read() {
        let nothing = session(&sample::document(vec![]), "\nb\nl\nw\n1\na\ni\nh\n");
        assert!(
            nothing.contains("Nothing is hidden.") && nothing.contains("is empty"),
            "{nothing}"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 200,
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn documents_that_differ_only_under_covers_sound_the_same(pair in twins::pairs()) {
            let keys = "\n\nl\nb\nw\nh\n99\n1.1\n?\nx\n\n\n\n\n\n\na\nn\nw\nb\n\ns\n\nzu\nn\ns all\nn\n";
            prop_assert_eq!(session(&pair.0, keys), session(&pair.1, keys));
        }
    }
}
