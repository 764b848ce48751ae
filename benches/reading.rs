//! What reading costs, part by part: parse, project, layout, frame, find, reveal, resize, library.
//!
//! `cargo bench --bench reading` prints for each part and size the median and the best of several
//! runs, in milliseconds. Inputs are made on the fly and are the same in every run. Frames are
//! drawn into memory, so that no terminal is measured. Nothing here fails by the clock. For counts
//! of instructions: `valgrind --tool=callgrind` with the program that `cargo bench --no-run` names,
//! and the part's name behind it.

#![allow(clippy::print_stdout, clippy::expect_used)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

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

/// So many runs of each.
const RUNS: usize = 11;

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

/// Prints a row. `act` says how long what is measured took.
fn row(part: &str, size: &str, mut act: impl FnMut() -> Duration) {
    if std::env::args().skip(1).any(|wish| !wish.starts_with('-') && wish != part) {
        return;
    }
    let mut times: Vec<Duration> = (0..RUNS).map(|_| act()).collect();
    times.sort_unstable();
    let of = |place: usize| times.get(place).map_or(0.0, Duration::as_secs_f64) * 1e3;
    println!("{part:<10} {size:>16} {:>12.3} {:>12.3}", of(RUNS / 2), of(0));
}

fn timed<T>(act: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let done = black_box(act());
    let took = start.elapsed();
    drop(done);
    took
}

fn main() {
    println!("{:<10} {:>16} {:>12} {:>12}", "part", "input", "median ms", "best ms");
    for kilobytes in [5, 100, 1_000, 10_000] {
        let size = format!("{kilobytes} KB");
        let hidden = article(kilobytes * 1_000, "Spoilers ahead!\n\n", PROSE);
        let open = article(kilobytes * 1_000, "", PROSE);
        row("parse", &size, || timed(|| document(&hidden)));
        let document = document(&open);
        row("project", &size, || timed(|| project(&document, &Reveals::none())));
        let view = project(&document, &Reveals::none());
        row("outline", &size, || timed(|| outline(&view)));
        row("layout", &size, || timed(|| all_rows(&view)));
        row("find", &size, || {
            let query = Query::new("nowhere at all").expect("it has words");
            timed(|| Search::new(query).run_to_end(&view))
        });
        row("find-case", &size, || {
            let query = Query::new("Nowhere at all").expect("it has words");
            timed(|| Search::new(query).run_to_end(&view))
        });
        drop((document, view));
        for (part, keys) in [("key", "j"), ("page", "Space"), ("reveal", "x")] {
            let mut app = app(&hidden, (80, 24));
            let mut buffer = screen((80, 24));
            row(part, &size, || timed(|| press(&mut app, keys, &mut buffer)));
        }
        let mut app = app(&open, (80, 24));
        let mut wide = true;
        row("resize", &size, || {
            wide = !wide;
            let size = if wide { (80, 24) } else { (100, 30) };
            let mut buffer = screen(size);
            timed(|| {
                app.update(Event::Resize(Size { columns: size.0, rows: size.1 }));
                ui::draw(&app, &mut buffer);
            })
        });
    }
    let large = view(&article(100_000_000, "", PROSE));
    row("find", "100 MB", || {
        let query = Query::new("nowhere at all").expect("it has words");
        timed(|| Search::new(query).run_to_end(&large))
    });
    row("slice", "of 100 MB", || {
        let mut search = Search::new(Query::new("nowhere at all").expect("it has words"));
        timed(|| search.step(&large, SLICE))
    });
    drop(large);
    library();
    let wide = view(&article(1_000_000, "", WIDE));
    row("layout", "1 MB, Japanese", || timed(|| all_rows(&wide)));
    for size in [(80, 24), (120, 40), (200, 60)] {
        let app = app(&article(100_000, "", PROSE), size);
        let mut buffer = screen(size);
        row("frame", &format!("{} x {}", size.0, size.1), || {
            timed(|| {
                buffer.reset();
                ui::draw(&app, &mut buffer).len()
            })
        });
    }
}

/// A library of a hundred thousand articles: it comes, it is filtered letter by letter, it is sorted.
fn library() {
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
    let rows: Vec<Row> = (0..100_000).map(line).collect();
    let size = (80, 24);
    let open = || {
        let mut app = empty(Vec::new(), size);
        app.update(Event::Listed(rows.clone()));
        app
    };
    row("shelf", "100,000", || {
        let (mut app, mut buffer) = (empty(Vec::new(), size), screen(size));
        let rows = rows.clone();
        timed(|| {
            app.update(Event::Listed(rows));
            ui::draw(&app, &mut buffer).len()
        })
    });
    for letters in ["e", "h a r b", "c a f e", "9 9"] {
        let mut app = open();
        let mut buffer = screen(size);
        let mut worst = Duration::ZERO;
        row("letter", &format!("100,000, {letters}"), || {
            press(&mut app, "/", &mut buffer);
            worst = Duration::ZERO;
            for letter in letters.split(' ') {
                worst = worst.max(timed(|| press(&mut app, letter, &mut buffer)));
            }
            press(&mut app, "Esc", &mut buffer);
            worst
        });
    }
    let mut app = open();
    let mut buffer = screen(size);
    for order in ["title", "year", "last read", "unread", "next", "shelf"] {
        // Once, since the next press gives another order.
        let took = timed(|| press(&mut app, "s", &mut buffer));
        row("sort", &format!("100,000, {order}"), || took);
    }
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
