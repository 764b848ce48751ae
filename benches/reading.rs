//! What reading costs, part by part: parse, project, layout, frame, find, reveal, resize, library.
//!
//! `cargo bench --bench reading` prints a row for each part and size, and `… reading find` those of
//! one part. Inputs are made on the fly and are the same in every run. Frames are drawn into memory,
//! so that no terminal is measured.

#![allow(clippy::print_stdout, clippy::expect_used)]

mod measure;

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use measure::{Case, measure, timed};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unspoil::app::{Abilities, App, Event, Opened, Standing, Start};
use unspoil::config::Settings;
use unspoil::find::{Query, Search};
use unspoil::frame::Size;
use unspoil::keymap::parse_sequence;
use unspoil::layout::{Layout, Place};
use unspoil::mend::Mends;
use unspoil::outline::outline;
use unspoil::parse::{Format, parse};
use unspoil::reader::SLICE;
use unspoil::shelf::{Row, Seen};
use unspoil::source::Address;
use unspoil::spoiler::{Document, Reveals, View, project};
use unspoil::theme::{Charset, Depth, ThemeName};
use unspoil::ui;

const PROSE: &str = "The keeper walked along the pier in the rain, counted the lamps as he had done every \
    night of that winter, and found that there was one more than there should have been.";

const WIDE: &str = "灯台守は雨の中を桟橋に沿って歩き、その冬の毎晩と同じように灯りを数え、\
    あるはずの数より一つ多いことに気づいた。";

/// A text: in the open, or hidden behind a warning.
fn article(bytes: usize, warning: &str, prose: &str) -> String {
    let mut text = format!("# Low Water\n\n{prose}\n\n{warning}");
    for number in 1.. {
        if text.len() >= bytes {
            break;
        }
        let _ = write!(text, "## Lamp {number}?\n\n");
        for _ in 0..8 {
            let _ = write!(text, "{prose} {number}. {prose}\n\n");
        }
    }
    text
}

fn document(text: &str) -> Document {
    parse(text, Format::Markdown, "low-water.md").expect("it has no front matter").document
}

fn view(text: &str) -> View {
    project(&document(text), &Reveals::none())
}

fn main() {
    let mut cases = Vec::new();
    for kilobytes in [5, 100, 1_000, 10_000] {
        let of_size = parts(kilobytes * 1_000, &format!("{kilobytes} KB"));
        cases.extend(
            of_size.into_iter().map(|case| if kilobytes > 1_000 { case.large() } else { case }),
        );
    }
    cases.push(find("find", "100 MB", 100_000_000, "nowhere at all").large());
    cases.push(
        Case::new("slice", "of 100 MB", || {
            let large = view(&article(100_000_000, "", PROSE));
            move || {
                let mut search = Search::new(Query::new("nowhere at all").expect("it has words"));
                timed(|| search.step(&large, SLICE))
            }
        })
        .large(),
    );
    cases.extend(library().into_iter().map(Case::large));
    cases.push(Case::new("layout", "1 MB, Japanese", || {
        let wide = view(&article(1_000_000, "", WIDE));
        move || timed(|| all_rows(&wide))
    }));
    for size in [(80, 24), (120, 40), (200, 60)] {
        cases.push(Case::new("frame", format!("{} x {}", size.0, size.1), move || {
            let app = app(&article(100_000, "", PROSE), size);
            let mut buffer = screen(size);
            move || {
                timed(|| {
                    buffer.reset();
                    ui::draw(&app, &mut buffer).len()
                })
            }
        }));
    }
    measure(&cases);
}

/// What is done with an article of so many bytes.
fn parts(bytes: usize, size: &str) -> Vec<Case> {
    let hidden = move || article(bytes, "Spoilers ahead!\n\n", PROSE);
    let open = move || article(bytes, "", PROSE);
    let mut cases = vec![
        Case::new("parse", size, move || {
            let text = hidden();
            move || timed(|| document(&text))
        }),
        Case::new("project", size, move || {
            let document = document(&open());
            move || timed(|| project(&document, &Reveals::none()))
        }),
        Case::new("outline", size, move || {
            let view = view(&open());
            move || timed(|| outline(&view))
        }),
        Case::new("layout", size, move || {
            let view = view(&open());
            move || timed(|| all_rows(&view))
        }),
        find("find", size, bytes, "nowhere at all"),
        find("find-case", size, bytes, "Nowhere at all"),
    ];
    for (part, keys) in [("key", "j"), ("page", "Space"), ("reveal", "x")] {
        cases.push(Case::new(part, size, move || {
            let mut app = app(&hidden(), (80, 24));
            let mut buffer = screen((80, 24));
            move || timed(|| press(&mut app, keys, &mut buffer))
        }));
    }
    cases.push(Case::new("resize", size, move || {
        let mut app = app(&open(), (80, 24));
        let mut wide = true;
        move || {
            wide = !wide;
            let size = if wide { (80, 24) } else { (100, 30) };
            let mut buffer = screen(size);
            timed(|| {
                app.update(Event::Resize(Size { columns: size.0, rows: size.1 }));
                ui::draw(&app, &mut buffer);
            })
        }
    }));
    cases
}

/// Looks for words that are nowhere in a text in the open.
fn find(part: &'static str, size: &str, bytes: usize, words: &'static str) -> Case {
    Case::new(part, size, move || {
        let view = view(&article(bytes, "", PROSE));
        move || {
            let query = Query::new(words).expect("it has words");
            timed(|| Search::new(query).run_to_end(&view))
        }
    })
}

/// A library of a hundred thousand articles: it comes, it is filtered letter by letter, it is sorted.
fn library() -> Vec<Case> {
    const SIZE: (u16, u16) = (80, 24);
    let listed = || {
        let mut app = empty(Vec::new(), SIZE);
        app.update(Event::Listed(shelf()));
        app
    };
    let mut cases = vec![Case::new("shelf", "100,000", || {
        let rows = shelf();
        move || {
            let (mut app, mut buffer) = (empty(Vec::new(), SIZE), screen(SIZE));
            let rows = rows.clone();
            timed(|| {
                app.update(Event::Listed(rows));
                ui::draw(&app, &mut buffer).len()
            })
        }
    })];
    for letters in ["e", "h a r b", "c a f e", "9 9"] {
        cases.push(Case::new("letter", format!("100,000, {letters}"), move || {
            let (mut app, mut buffer) = (listed(), screen(SIZE));
            move || {
                press(&mut app, "/", &mut buffer);
                let mut worst = Duration::ZERO;
                for letter in letters.split(' ') {
                    worst = worst.max(timed(|| press(&mut app, letter, &mut buffer)));
                }
                press(&mut app, "Esc", &mut buffer);
                worst
            }
        }));
    }
    // Each press gives the next order, so each case presses once more than the one before.
    for (before, order) in
        ["title", "year", "last read", "unread", "next", "shelf"].into_iter().enumerate()
    {
        let case = Case::new("sort", format!("100,000, {order}"), move || {
            let (mut app, mut buffer) = (listed(), screen(SIZE));
            (0..before).for_each(|_| press(&mut app, "s", &mut buffer));
            move || timed(|| press(&mut app, "s", &mut buffer))
        });
        cases.push(case.once());
    }
    cases
}

/// The rows of that library.
fn shelf() -> Vec<Row> {
    const WORDS: [&str; 9] =
        ["harbour", "night", "the", "ending", "lost", "Café", "city", "of", "moon"];
    let title = |seed: usize| {
        let word = |shift: usize| WORDS.get((seed >> shift) % WORDS.len()).copied().unwrap_or("");
        format!("{} {} {} {} {seed}", word(0), word(3), word(7), word(11))
    };
    let line = |seed: usize| Row {
        address_key: format!("file:/recaps/{seed}.md"),
        title: title(seed),
        work_line: "film 1990".to_owned(),
        seen: if seed.is_multiple_of(7) { Some(Seen::Begun) } else { None },
        minutes: 1,
        ..Row::default()
    };
    (0..100_000).map(line).collect()
}

/// Lays out every block, which nobody does who reads.
fn all_rows(view: &View) -> u64 {
    let mut layout = Layout::new(72);
    let top = layout.spot(view, &Place::default());
    black_box(layout.page(view, top, 24));
    (0..view.blocks.len()).map(|at| u64::from(layout.laid(view, at).rows())).sum()
}

fn screen((columns, rows): (u16, u16)) -> Buffer {
    Buffer::empty(Rect { x: 0, y: 0, width: columns, height: rows })
}

fn press(app: &mut App, keys: &str, buffer: &mut Buffer) {
    for key in parse_sequence(keys).expect("keys") {
        app.update(Event::Key(key));
    }
    buffer.reset();
    ui::draw(app, buffer);
}

/// The app with nothing open.
fn empty(named: Vec<Address>, (columns, rows): (u16, u16)) -> App {
    App::new(Start {
        settings: Settings::default(),
        abilities: Abilities { depth: Depth::True, charset: Charset::Unicode },
        theme: ThemeName::Dark,
        page: None,
        size: Size { columns, rows },
        named,
        first_run: false,
        now: 0,
    })
}

/// The app with an article open.
fn app(text: &str, size: (u16, u16)) -> App {
    let address = Address::Stdin;
    let mut app = empty(vec![address.clone()], size);
    let opened = Opened {
        address,
        document: document(text),
        remembered: None,
        mends: Mends::default(),
        remark: None,
        print: None,
        standing: Standing::default(),
    };
    app.update(Event::Opened(Box::new(opened)));
    app
}
