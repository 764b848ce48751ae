//! What finding promises.
//!
//! Texts mark a lifted stretch `<so>`, a covered one `{so}`, and a border of style `|`. Random
//! texts are held against a search that is slow and plainly right.

use std::sync::Arc;

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::fold::{Care, compose, fold, is_mark};
use super::{Match, Query, Search, Spot, Step, find_block, status};
use crate::article::{ArticleKind, Block, Body, Boundary, CoverKind, Meta, Run, Style, Table, Tag};
use crate::layout::{Flat, Veil, flat};
use crate::spoiler::{Document, Path, Piece, Reveals, Shown, ShownBlock, SpoilerId, View, project};

fn run(words: &str) -> Piece<Run> {
    Piece::Open(Run::plain(words.to_owned()))
}

/// `a|b` are two runs, `<a>` is lifted, `{a}` is covered.
fn runs(text: &str) -> (Vec<Piece<Run>>, Reveals) {
    let (mut pieces, mut reveals, mut covers) = (Vec::new(), Reveals::none(), 0);
    for part in text.split_inclusive(['|', '>', '}']).flat_map(|part| {
        let cut = part.find(['<', '{']).unwrap_or(0);
        [&part[..cut], &part[cut..]]
    }) {
        let words = part.trim_matches(['|', '<', '>', '{', '}']);
        if part.starts_with(['<', '{']) {
            if part.starts_with('<') {
                reveals.open(SpoilerId::new(Path::root().child(covers)));
            }
            covers += 1;
            pieces.push(Piece::hidden(Tag::of(CoverKind::Inline), vec![run(words)]));
        } else if !words.is_empty() {
            pieces.push(run(words));
        }
    }
    (pieces, reveals)
}

fn meta() -> Meta {
    Meta {
        title: "T".into(),
        work: None,
        author: None,
        language: None,
        source: None,
        kind: ArticleKind::Recap,
        boundary: Boundary::NONE,
    }
}

fn shown(body: Body<Piece<Run>>, reveals: &Reveals) -> ShownBlock {
    let document = Document { meta: meta(), blocks: vec![Piece::Open(Block::new(body))] };
    project(&document, reveals).blocks[0].shown.text().unwrap().clone()
}

fn paragraph(text: &str) -> ShownBlock {
    let (pieces, reveals) = runs(text);
    shown(Body::Paragraph(pieces), &reveals)
}

fn words<'a>(flat: &'a Flat, matches: &[Match]) -> Vec<&'a str> {
    matches.iter().map(|found| &flat.text[found.start as usize..found.end as usize]).collect()
}

#[track_caller]
fn check_block(pattern: &str, block: &ShownBlock, expected: &[&str]) {
    let matches = Query::new(pattern).map(|query| find_block(&query, 0, block)).unwrap_or_default();
    assert_eq!(words(&flat(block), &matches), expected, "{pattern:?} in {block:?}");
}

#[track_caller]
fn check(pattern: &str, text: &str, expected: &[&str]) {
    check_block(pattern, &paragraph(text), expected);
}

#[test]
fn case_counts_once_the_pattern_has_an_upper_case_letter() {
    check("rose", "Rose rose ROSE prose", &["Rose", "rose", "ROSE", "rose"]);
    check("Rose", "Rose rose ROSE", &["Rose"]);
    check("élan", "Élan élan", &["Élan", "élan"]);
    check("Élan", "Élan élan", &["Élan"]);
    check("οδος", "ΟΔΟΣ οδοσ", &["ΟΔΟΣ", "οδοσ"]);
}

#[test]
fn diacritics_count_once_the_pattern_has_one() {
    check("cafe", "cafe café CAFÉ cafe\u{301}", &["cafe", "café", "CAFÉ", "cafe\u{301}"]);
    check("café", "cafe café cafe\u{301} cafè", &["café", "cafe\u{301}"]);
    check("cafe\u{301}", "cafe café cafe\u{301}", &["café", "cafe\u{301}"]);
    check("aciktan", "Açıktan", &["Açıktan"]);
    check("cicek", "Dilan Çiçek Deniz", &["Çiçek"]);
    check("strasse", "Straße", &["Straße"]);
    check("straße", "Straße Strasse", &["Straße"]);
    check("istanbul", "İstanbul ISTANBUL", &["İstanbul", "ISTANBUL"]);
    check("елка", "Ёлка", &["Ёлка"]);
    check("ёлка", "Елка Ёлка Е\u{308}лка", &["Ёлка", "Е\u{308}лка"]);
    check("tiếng", "tiếng tie\u{302}\u{301}ng tieng", &["tiếng", "tie\u{302}\u{301}ng"]);
    check("tieng", "tiếng tie\u{302}\u{301}ng", &["tiếng", "tie\u{302}\u{301}ng"]);
    check("d", "ð Đ", &["Đ"]);
    check("הלו", "הֲלוֹ", &["הֲלוֹ"]);
}

#[test]
fn quotes_spaces_and_dots_are_found_however_they_were_set() {
    check("don't", "Don’t Leave, don't", &["Don’t", "don't"]);
    check("don’t", "Don’t don't", &["Don’t", "don't"]);
    check("\"no\"", "“No” \"no\"", &["“No”", "\"no\""]);
    check("so...", "So… so...", &["So…", "so..."]);
    check("so..", "So…", &[]);
    check(
        "the dog",
        "the\u{a0}dog the   dog the\ndog thedog",
        &["the\u{a0}dog", "the   dog", "the\ndog"],
    );
    check("the\u{a0}  dog", "the dog", &["the dog"]);
    check("e d", "the  dog", &["e  d"]);
    check(" dog ", "dog  dog \n dog", &["  dog \n "]);
    check("a b c", "a b a  b\nc", &["a  b\nc"]);
}

#[test]
fn matches_do_not_overlap() {
    check("aa", "aaaaa", &["aa", "aa"]);
    check("a a", "a a a a", &["a a", "a a"]);
    check(" a ", " a a a ", &[" a ", " a "]);
}

#[test]
fn clusters_are_not_cut() {
    check("👨", "👨‍👩‍👧 👨", &["👨"]);
    check("👍", "👍🏽👍", &["👍"]);
    check("क", "कि क", &["क"]);
    check("🇩🇪", "🇩🇪", &["🇩🇪"]);
    check("日本", "大日本語", &["日本"]);
    check("x", "x\u{303}", &["x\u{303}"]);
    check("xé", "x\u{303}é xé", &["xé"]);
    check("ae", "æ ae", &["æ", "ae"]);
    check("a", "æ", &[]);
}

#[test]
fn a_match_goes_over_borders_of_style_and_not_over_covers() {
    check("street artist", "a str|eet| art|ist", &["street artist"]);
    check("the dog", "<the| dog> lives", &["the dog"]);
    check("the dog", "the{ big} dog", &[]);
    check("thedog", "the{ big }dog", &[]);
    check("dog", "a {dog} dog {dog}dog", &["dog", "dog"]);
    check("x", "{a}x|y<z>{b}x", &["x", "x"]);
}

#[test]
fn the_word_that_stands_for_hidden_words_is_not_found() {
    check("hidden", "a {secret} b", &[]);
    check("[hidden]", "{secret}", &[]);
    check("n", "{secret}", &[]);
    check("[hidden]", "He wrote [hidden] {there}", &["[hidden]"]);
}

#[test]
fn a_pattern_without_a_word_looks_for_nothing() {
    for pattern in ["", " ", "\u{a0}\n", "\u{1b}[31m"] {
        assert!(Query::new(pattern).is_none(), "{pattern:?}");
    }
    assert_eq!(Query::new("a\u{200b}b").unwrap().pattern(), "ab");
}

#[test]
fn a_table_is_looked_at_cell_by_cell() {
    let row = |cells: [&str; 2]| cells.into_iter().map(|cell| runs(cell).0).collect();
    let rows = vec![row(["Name", "is|land"]), row(["name\nis", "a {cover} is"])];
    let table = Body::Table(Box::new(Table { aligns: vec![], rows }));
    let block = shown(table, &Reveals::none());
    check_block("name", &block, &["Name", "name"]);
    check_block("island", &block, &["island"]);
    check_block("name is", &block, &["name\nis"]);
    check_block("is a", &block, &[]);
    check_block("is", &block, &["is", "is", "is"]);
}

#[test]
fn code_and_warnings_and_headings_are_searched_and_rules_are_not() {
    let none = Reveals::none();
    check_block("let x", &shown(Body::Code("let  x\nlet y".into()), &none), &["let  x"]);
    check_block("risk", &shown(Body::Boundary(Some("Your risk.".into())), &none), &["risk"]);
    check_block("over", &shown(Body::End("Over.".into()), &none), &["Over"]);
    let heading = Body::Heading { level: 2, question: true, runs: vec![run("Why?")] };
    check_block("why?", &shown(heading, &none), &["Why?"]);
    check_block("e", &shown(Body::Rule, &none), &[]);
    check_block("e", &shown(Body::Boundary(None), &none), &[]);
}

fn recap(secret: &str) -> Document {
    let section = |heading: &str| {
        let heading =
            Block::new(Body::Heading { level: 2, question: true, runs: vec![run(heading)] });
        let answer = vec![Piece::Open(Block::paragraph(vec![run(secret)]))];
        let answer = Piece::hidden(Tag::of(CoverKind::Answer), answer);
        let kind = CoverKind::Section { level: 2, question: true };
        Piece::hidden(Tag::of(kind), vec![Piece::Open(heading), answer])
    };
    let open = |text: &str| Piece::Open(Block::paragraph(runs(text).0));
    let hidden = Piece::hidden(Tag::of(CoverKind::Inline), vec![run(secret)]);
    let blocks = vec![
        open("A dog. A question."),
        section(secret),
        Piece::Open(Block::paragraph(vec![run("No dog "), hidden, run(" dog")])),
        section("Which dog?"),
        open("Dog"),
    ];
    Document { meta: meta(), blocks }
}

fn search(pattern: &str, view: &View) -> Search {
    let mut search = Search::new(Query::new(pattern).unwrap());
    search.run_to_end(view);
    search
}

#[test]
fn covers_and_their_names_are_not_found() {
    let view = project(&recap("the dog dies"), &Reveals::none());
    let found = search("dog", &view);
    let places: Vec<_> =
        found.matches().iter().map(|found| (found.position, found.start)).collect();
    assert_eq!(places, [(0, 2), (2, 3), (2, 16), (4, 0)]);
    assert_eq!(search("question", &view).total(), 1);
    for hidden in ["dies", "Which", "Answer", "Question 1"] {
        assert_eq!(search(hidden, &view).status(None), "not in what is shown", "{hidden}");
    }
    let mut reveals = Reveals::none();
    reveals.open(SpoilerId::new(Path::root().child(2)));
    assert_eq!(search("Which", &project(&recap("x"), &reveals)).total(), 1);
}

#[test]
fn steps_go_on_from_the_place_and_over_the_ends_when_they_may() {
    let view = project(&recap("x"), &Reveals::none());
    let found = search("dog", &view);
    let spot = |position, offset| Spot { position, offset };
    let step = |index, wrapped| Some(Step { index, wrapped });
    assert_eq!(found.next(spot(0, 0), false), step(0, false));
    assert_eq!(found.next(spot(0, 2), false), step(1, false));
    assert_eq!(found.next(spot(2, 3), false), step(2, false));
    assert_eq!(found.next(spot(4, 0), false), None);
    assert_eq!(found.next(spot(4, 0), true), step(0, true));
    assert_eq!(found.previous(spot(4, 0), false), step(2, false));
    assert_eq!(found.previous(spot(0, 2), false), None);
    assert_eq!(found.previous(spot(0, 2), true), step(3, true));
    assert_eq!(found.previous(spot(9, 0), true), step(3, false));
    assert_eq!(found.index_after(spot(0, 2)), 0);
    assert_eq!(found.index_after(spot(0, 3)), 1);
    assert_eq!(found.index_after(spot(9, 9)), 4);
    assert_eq!(found.in_block(2).len(), 2);
    assert_eq!(found.in_block(1), []);
    let nothing = search("nothing", &view);
    assert_eq!(nothing.next(spot(0, 0), true), None);
    assert_eq!(nothing.previous(spot(0, 0), true), None);
}

#[test]
fn the_status_line_counts_from_one() {
    assert_eq!(status(Some(2), 17), "3 of 17 in what is shown");
    assert_eq!(status(None, 17), "17 in what is shown");
    assert_eq!(status(Some(0), 0), "not in what is shown");
    assert_eq!(status(None, 0), "not in what is shown");
}

fn long(block: &str, blocks: usize) -> View {
    let text = Shown::Text(Block::paragraph(vec![Shown::Text(Run::plain(block.to_owned()))]));
    let ids = (0..).map(|ordinal| crate::spoiler::BlockId(Path::root().child(ordinal)));
    let view_block = |id| crate::spoiler::ViewBlock { id, shown: text.clone() };
    let blocks = ids.take(blocks).map(view_block).collect();
    let covers = crate::spoiler::Covers::default();
    View { meta: Arc::new(meta()), blocks, covers, lifted: Vec::new(), seen: Vec::new() }
}

#[test]
fn a_search_goes_on_in_slices_and_says_that_it_does() {
    let view = long("four dogs and no dog more", 10);
    let mut slices = Search::new(Query::new("dog").unwrap());
    assert_eq!(slices.status(None), "looking in what is shown");
    let mut steps = 1;
    while slices.step(&view, 1) {
        assert!(!slices.is_done());
        assert_eq!(slices.status(Some(0)), format!("1 of {}+ in what is shown", steps * 2));
        steps += 1;
    }
    assert_eq!(steps, 10);
    assert!(slices.is_done());
    assert!(!slices.step(&view, 1));
    assert_eq!(slices.status(Some(19)), "20 of 20 in what is shown");
    assert_eq!(slices.matches(), search("dog", &view).matches());
    assert!(!Search::new(Query::new("dog").unwrap()).step(&long("", 0), 1));
}

#[test]
fn more_matches_than_anybody_reads_are_not_kept() {
    let found = search("a", &long(&"a".repeat(1_000), 600));
    assert_eq!(found.total(), super::MOST);
    assert_eq!(found.status(Some(1)), "2 of 500000+ in what is shown");
}

#[test]
fn every_composed_letter_of_the_table_is_one_letter() {
    for (mark, bases, composed) in super::fold::COMPOSED {
        assert_eq!(bases.chars().count(), composed.chars().count(), "{mark:?}");
        for (base, one) in bases.chars().zip(composed.chars()) {
            assert_eq!(compose(base, mark), Some(one));
            let two = format!("{base}{mark}");
            assert_eq!(two.graphemes(true).count(), 1);
            // Both ways of writing it are the same to whoever has no key for it.
            let bare = |text: &str| folded(text, Care { case: true, marks: false });
            assert_eq!(bare(&two), bare(&one.to_string()));
        }
    }
}

#[test]
fn what_is_folded_quickly_is_folded_the_same() {
    for c in (0..0x3_0000).filter_map(char::from_u32).filter(|c| super::fold::is_settled(*c)) {
        for (case, marks) in [(true, true), (true, false), (false, true), (false, false)] {
            assert_eq!(folded(&c.to_string(), Care { case, marks }), c.to_string());
        }
    }
}

/// Folding without offsets or strides.
fn folded(text: &str, care: Care) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let one = out.chars().last().filter(|_| care.marks && is_mark(c));
        if let Some(one) = one.and_then(|last| compose(last, c)) {
            out.pop();
            out.push(one);
            continue;
        }
        fold(c, care, |c| out.push(c));
    }
    out
}

fn one_space(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

/// The promise, word for word: stretches of whole clusters that fold to what the pattern folds to.
fn expected(pattern: &str, text: &str) -> Vec<(usize, usize)> {
    let care = Care::of(pattern);
    let wanted = one_space(&folded(pattern, care));
    let clusters: Vec<(usize, &str)> = text.grapheme_indices(true).collect();
    let ends = |cluster: usize| clusters.get(cluster).map_or(text.len(), |(start, _)| *start);
    let fold = |from: usize, to: usize| folded(&text[ends(from)..ends(to)], care);
    let mut found = Vec::new();
    let (mut start, mut done) = (0, 0);
    while start < clusters.len() {
        let first = fold(start, start + 1);
        let inside_space = start > done && first == " " && fold(done, start).ends_with(' ');
        let end = (start + 1..=clusters.len())
            .rev()
            .find(|end| !first.is_empty() && one_space(&fold(start, *end)) == wanted);
        // White space is taken whole, at both ends.
        let cut_space = |end: usize| {
            wanted.ends_with(' ') && end < clusters.len() && fold(end, end + 1).starts_with(' ')
        };
        match end.filter(|end| !inside_space && !cut_space(*end)) {
            Some(end) => {
                found.push((ends(start), ends(end)));
                (start, done) = (end, end);
            }
            None => start += 1,
        }
    }
    found
}

const LETTERS: &[&str] = &[
    "a",
    "A",
    "b",
    "e",
    "é",
    "É",
    "e\u{301}",
    "\u{301}",
    " ",
    "  ",
    "\n",
    "\u{a0}",
    "'",
    "’",
    "…",
    ".",
    "ß",
    "s",
    "日",
    "👍",
    "👍🏽",
    "ñ",
    "n\u{303}",
    "İ",
    "i",
    "ς",
    "σ",
    "x\u{303}",
    "ế",
    "ê\u{301}",
];

fn text(longest: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(LETTERS), 0..longest)
        .prop_map(|letters| letters.concat())
}

proptest! {
    #[test]
    fn what_is_found_is_what_was_promised(
        text in text(24),
        other in text(4),
        cut in (0..24_usize, 1..4_usize),
    ) {
        let letters: Vec<&str> = text.graphemes(true).collect();
        let from = cut.0.min(letters.len());
        let piece = letters[from..(from + cut.1).min(letters.len())].concat();
        for pattern in [piece, other] {
            let Some(query) = Query::new(&pattern) else { continue };
            let block = paragraph(&text);
            let found: Vec<_> = find_block(&query, 0, &block)
                .iter()
                .map(|found| (found.start as usize, found.end as usize))
                .collect();
            prop_assert_eq!(found, expected(&pattern, &text), "{:?} in {:?}", pattern, text);
        }
    }

    #[test]
    fn matches_stand_between_covers_and_read_as_the_pattern(
        texts in prop::collection::vec((0..4_u8, text(5)), 1..6),
        pattern in text(4),
    ) {
        let Some(query) = Query::new(&pattern) else { return Ok(()) };
        let mut reveals = Reveals::none();
        let mut covers = 0;
        let pieces = texts.iter().map(|(kind, words)| {
            if *kind < 2 {
                return run(words);
            }
            if *kind == 2 {
                reveals.open(SpoilerId::new(Path::root().child(covers)));
            }
            covers += 1;
            Piece::hidden(Tag::of(CoverKind::Inline), vec![run(words)])
        });
        let pieces = pieces.collect();
        let block = shown(Body::Paragraph(pieces), &reveals);
        let flat = flat(&block);
        let care = Care::of(&pattern);
        for found in find_block(&query, 0, &block) {
            let range = found.start as usize..found.end as usize;
            let words = folded(&flat.text[range.clone()], care);
            prop_assert_eq!(one_space(&words), one_space(&folded(&pattern, care)));
            for (covered, span) in flat.ranges() {
                let apart = covered.end <= range.start || range.end <= covered.start;
                prop_assert!(apart || !matches!(span.veil, Veil::Cover(_)));
            }
        }
    }

    #[test]
    fn nothing_found_depends_on_what_is_hidden(one in text(12), two in text(12), pattern in text(4)) {
        let Some(query) = Query::new(&pattern) else { return Ok(()) };
        let found = |secret: &str| {
            let mut search = Search::new(query.clone());
            search.run_to_end(&project(&recap(secret), &Reveals::none()));
            (search.matches().to_vec(), search.status(Some(0)))
        };
        prop_assert_eq!(found(&one), found(&two));
    }
}

#[test]
fn a_style_changes_nothing() {
    let strong = Style { strong: true, ..Style::default() };
    let run = |text: &str, style| Shown::Text(Run { style, ..Run::plain(text.to_owned()) });
    let block = Block::paragraph(vec![run("a d", Style::default()), run("og", strong)]);
    check_block("dog", &block, &["dog"]);
}
