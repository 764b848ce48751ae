//! The texts of two twins: one plan, two fillings.
//!
//! Enters: a [`Plan`]. Leaves: a [`Twin`]. Promised: the texts differ in hidden parts alone, and
//! there in everything: words, lengths, languages, how many paragraphs, lists, tables, links,
//! images, notes, covers and deeper headings. Hidden text is well enough formed to stay inside
//! its cover; unclosed marks in it reach no further than their paragraph.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use unspoil::parse::Format;

use super::chance::Chance;
use super::plan::{Bit, Front, Opening, Plan, Section};

/// Words under covers, language by language. None of them warns, or says that a warning is over.
const TONGUES: [&[&str]; 6] = [
    &["she", "finds", "letter", "under", "bridge", "brother", "lies", "train", "at", "dawn"],
    &["sonra", "kadın", "şehri", "bırakıyor", "ağlıyor", "köpek", "ışık", "gülüyor"],
    &["彼女は", "手紙を", "見つける", "橋の下", "夜明け", "列車", "兄"],
    &["письмо", "мост", "поезд", "на", "рассвете", "брат", "ложь"],
    &["e\u{301}te\u{301}", "nai\u{308}f", "a\u{30a}", "👩\u{200d}👧", "👍🏽", "ﷺ", "क्षि", "ไม่"],
    &["الرسالة", "الجسر", "القطار", "الفجر", "אור", "גשר"],
];

/// The end of canaries that are no words of the text.
pub const UNSEEN: &str = "zz";

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// Two articles with one public part.
#[derive(Debug)]
pub struct Twin {
    pub format: Format,
    pub left: String,
    pub right: String,
    /// Words that stand under covers of this side alone.
    pub canaries_left: Vec<String>,
    pub canaries_right: Vec<String>,
    /// The sections, by their place among sections, in which both agree.
    pub agreed: Vec<usize>,
    /// How many outermost covers stand over sections.
    pub sections: usize,
}

impl Twin {
    pub fn new(seed: u64) -> Self {
        let plan = Plan::new(seed);
        let (left, canaries_left) = write(&plan, Side::Left);
        let (right, canaries_right) = write(&plan, Side::Right);
        let places = (0..).zip(&plan.sections);
        let agreed = places.filter(|(_, section)| section.agreed).map(|(place, _)| place);
        Self {
            format: plan.format,
            left,
            right,
            canaries_left,
            canaries_right,
            agreed: agreed.collect(),
            sections: plan.sections.len(),
        }
    }
}

fn write(plan: &Plan, side: Side) -> (String, Vec<String>) {
    let own = Chance::new(plan.seed).aside(if side == Side::Left { 1 } else { 2 });
    let mut secret = Secret::new(own, if side == Side::Left { "Zev" } else { "Qux" }, plan.format);
    let text = match plan.format {
        Format::Toml => toml(plan, &mut secret),
        Format::Plain | Format::Markdown | Format::Html => prose(plan, &mut secret),
    };
    // Some were drawn for a shape that was not chosen.
    let words: BTreeSet<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    secret.canaries.retain(|canary| words.contains(canary.as_str()));
    (text, secret.canaries)
}

fn prose(plan: &Plan, secret: &mut Secret) -> String {
    let mut blocks: Vec<String> = Vec::new();
    let markdown = plan.format == Format::Markdown;
    blocks.extend(front(plan));
    if let Some(title) = plan.title.as_ref().filter(|_| plan.front == Front::None) {
        blocks.push(if markdown { format!("# {title}") } else { title.clone() });
    }
    if plan.all {
        blocks.extend(secret.paragraphs(4));
    } else {
        blocks.extend(plan.opening.iter().map(|opening| self::opening(opening, secret)));
        blocks.extend(plan.warning.map(str::to_owned));
        blocks.extend(plan.again.map(str::to_owned));
        if plan.tells {
            blocks.push(format!("Spoilers ahead, because {} drowns in the end.", secret.canary()));
        }
        if let Some(mark) = plan.rest {
            blocks.push(format!("{mark}{}", secret.body(2).join("\n\n")));
        } else if plan.preamble {
            blocks.extend(secret.paragraphs(3));
        }
    }
    for (place, section) in plan.sections.iter().enumerate() {
        let mut shared;
        let secret = if section.agreed {
            shared =
                Secret::new(Chance::new(plan.seed).aside(100 + place as u64), "Bov", plan.format);
            &mut shared
        } else {
            &mut *secret
        };
        let heading = format!("{}{}", section.begins, secret.heading(section.question));
        blocks.push(if markdown {
            format!("{} {heading}{}", "#".repeat(section.level), attributes(section))
        } else {
            heading
        });
        blocks.extend(secret.body(section.level));
    }
    blocks.join("\n\n") + "\n"
}

fn front(plan: &Plan) -> Option<String> {
    let title = plan.title.as_deref().unwrap_or("Long Harbour");
    let spoilers = if plan.all { "all" } else { "auto" };
    match plan.front {
        Front::None => None,
        Front::Toml => Some(format!(
            "+++\ntitle = \"{title}\"\nspoilers = \"{spoilers}\"\nwork = {{ title = \"Long Harbour\", year = 1999, kind = \"film\" }}\n+++"
        )),
        Front::Yaml => Some(format!("---\ntitle: \"{title}\"\nspoilers: {spoilers}\n---")),
    }
}

fn attributes(section: &Section) -> String {
    match (&section.spoils, section.degree) {
        (Some(spoils), Some(degree)) => format!(" {{spoils=\"{spoils}\" level=\"{degree}\"}}"),
        _ => String::new(),
    }
}

fn opening(opening: &Opening, secret: &mut Secret) -> String {
    match opening {
        Opening::Details(label) => {
            let body = secret.body(6).join("\n\n");
            format!("<details>\n<summary>{label}</summary>\n\n{body}\n\n</details>")
        }
        Opening::Lines(open, close) => {
            let body = secret.body(6).join("\n\n");
            format!("{open}\n\n{body}\n\n{close}")
        }
        Opening::Quoted(first) => {
            let next = match first.as_bytes() {
                [b'>', b'!', ..] => "\n>! ",
                [b'!', ..] => "\n\n    ",
                _ => "\n> ",
            };
            format!("{first}{}", secret.paragraphs(3).join(next))
        }
        Opening::Cells(open, close, deep) => {
            let cells: Vec<String> = (0..3).map(|_| secret.cell()).collect();
            let [first, second, third] = cells.as_slice() else { return String::new() };
            let between = if *deep { ["x |\n| x |", "| x |\n| x | x |"] } else { ["|", "|"] };
            format!(
                "| Who | What | Where |\n| --- | --- | --- |\n| {open}{first} {} {second} {} {third}{close} |\n\nIt goes on.",
                between[0], between[1]
            )
        }
        Opening::Paragraph(bits) => {
            let bits: Vec<String> = bits
                .iter()
                .map(|bit| match bit {
                    Bit::Open(words) => words.clone(),
                    Bit::Covered(open, close) => format!("{open}{}{close}", secret.between(open)),
                })
                .collect();
            bits.join(" ")
        }
    }
}

fn toml(plan: &Plan, secret: &mut Secret) -> String {
    let mut out = String::new();
    let title = plan.title.as_deref().unwrap_or("Long Harbour");
    let intro: Vec<String> =
        plan.opening.iter().map(|opening| self::opening(opening, secret)).collect();
    let _ = writeln!(out, "title = \"{title}\"\nintro = '''\n{}\n'''", intro.join("\n\n"));
    let _ = writeln!(out, "warning = \"{}\"", plan.warning.unwrap_or_default());
    let _ = writeln!(out, "\n[work]\ntitle = \"Long Harbour\"\nyear = 1999\nkind = \"film\"");
    for (place, section) in plan.sections.iter().enumerate() {
        let mut shared;
        let secret = if section.agreed {
            shared =
                Secret::new(Chance::new(plan.seed).aside(100 + place as u64), "Bov", plan.format);
            &mut shared
        } else {
            &mut *secret
        };
        let heading = format!("{}{}", section.begins, secret.heading(section.question));
        let _ = writeln!(out, "\n[[section]]\nheading = \"{heading}\"");
        if let (Some(spoils), Some(degree)) = (&section.spoils, section.degree) {
            let _ = writeln!(out, "spoils = \"{spoils}\"\nlevel = \"{degree}\"");
        }
        let _ = writeln!(out, "body = '''\n{}\n'''", secret.body(6).join("\n\n"));
    }
    out
}

/// Writes what is hidden, and remembers the canaries in it.
pub struct Secret {
    pub chance: Chance,
    /// Every canary begins with it.
    mark: &'static str,
    format: Format,
    tongue: &'static [&'static str],
    pub canaries: Vec<String>,
}

impl Secret {
    pub fn new(mut chance: Chance, mark: &'static str, format: Format) -> Self {
        let tongue = chance.pick(&TONGUES);
        Self { chance, mark, format, tongue, canaries: Vec::new() }
    }

    /// A word that stands nowhere else.
    pub fn canary(&mut self) -> String {
        let letters = self.chance.between(2, 9);
        let tail: String = (0..letters)
            .map(|_| self.chance.pick(&['a', 'b', 'e', 'k', 'l', 'o', 'r', 't']))
            .collect();
        let canary = format!("{}{tail}", self.mark);
        self.canaries.push(canary.clone());
        canary
    }

    /// A canary that no reveal shows: where a link would lead.
    fn unseen(&mut self) -> String {
        let canary = self.canary() + UNSEEN;
        self.canaries.pop();
        self.canaries.push(canary.clone());
        canary
    }

    fn words(&mut self, from: usize, to: usize) -> String {
        let count = self.chance.between(from, to);
        (0..count).map(|_| self.chance.pick(self.tongue)).collect::<Vec<_>>().join(" ")
    }

    /// In the shape that every format takes for a heading.
    pub fn heading(&mut self, question: bool) -> String {
        let canary = self.canary();
        let names = ["Semih", "Defne", "Orhan", "Irina", "Falke"];
        let name = self.chance.pick(&names);
        let tail = self.chance.pick(&["", " in the Rain", " at the Old Bridge", " and the Dog"]);
        if question {
            let start = self.chance.pick(&["Why Did", "Does", "What Made", "How Could"]);
            format!("{start} {canary} Meet {name}{tail}?")
        } else {
            let start = self.chance.pick(&["The Letter of", "A Train for", "The Bridge of"]);
            format!("{start} {canary} {name}{tail}")
        }
    }

    /// A sentence too long to be a heading, with a full stop.
    pub fn sentence(&mut self) -> String {
        let canary = self.canary();
        format!(
            "Then the old {canary} {} under the bridge, {}.",
            self.words(9, 14),
            self.words(2, 16)
        )
    }

    fn paragraphs(&mut self, most: usize) -> Vec<String> {
        (0..self.chance.between(1, most)).map(|_| self.sentence()).collect()
    }

    /// Words for a cover inside a paragraph.
    fn inline(&mut self) -> String {
        let canary = self.canary();
        let words = self.words(0, 9);
        match self.chance.below(6) {
            0 => format!("**{canary}** {words}").trim_end().to_owned(),
            1 => format!("[{canary}](https://example.org/{canary})"),
            2 => format!("![{canary}](https://example.org/a.png)"),
            3 => format!("{canary}\n{canary} {words}").trim_end().to_owned(),
            4 => canary,
            _ => format!("{canary} {words}").trim_end().to_owned(),
        }
    }

    /// Words for a cell of a table.
    fn cell(&mut self) -> String {
        let canary = self.canary();
        let words = self.words(0, 9);
        match self.chance.below(3) {
            0 => format!("**{canary}** {words}").trim_end().to_owned(),
            1 => format!("[{canary}](https://example.org/{canary})"),
            _ => format!("{canary} {words}").trim_end().to_owned(),
        }
    }

    /// The same, so that it does not run into the mark: `!!![…](…)!!` is none.
    pub fn between(&mut self, open: &str) -> String {
        let inner = self.inline();
        if open == "!!" { inner.trim_start_matches('!').to_owned() } else { inner }
    }

    /// What stands in a section, its headings deeper than `level`.
    fn body(&mut self, level: usize) -> Vec<String> {
        let mut blocks = self.paragraphs(3);
        if self.format == Format::Plain {
            return blocks;
        }
        for _ in 0..self.chance.below(4) {
            let block =
                if self.format == Format::Toml { self.toml() } else { self.markdown(level) };
            blocks.push(block);
        }
        blocks
    }

    fn toml(&mut self) -> String {
        let (one, two) = (self.inline(), self.sentence());
        self.chance
            .pick(&[format!("{two} >!{one}!<"), format!("{two} ||{one}||"), two].each_ref())
            .clone()
    }

    fn markdown(&mut self, level: usize) -> String {
        let (one, two) = (self.sentence(), self.sentence());
        let canary = self.canary();
        match self.chance.below(16) {
            0 => format!("- {one}\n- {two}\n  - {canary}"),
            1 => format!("1. {one}\n\n   {two}\n2. {canary}"),
            2 => format!("| a | {canary} |\n|---|:-:|\n| x | y |\n| ||z|| | {canary} |"),
            3 => format!("> {one}\n>\n> {two}"),
            4 => format!("```\n{one}\n```"),
            5 => format!("![{canary}](https://example.org/{canary}.png)"),
            6 => format!("[{canary}](https://example.org/{canary} \"{canary}\") {one}"),
            7 if level < 6 => format!("{} {}\n\n{one}", "#".repeat(level + 1), self.heading(true)),
            8 if level < 5 => format!("{} {}\n\n{one}", "#".repeat(level + 2), self.heading(false)),
            9 => format!("{one} >!{}!< ||{}||", self.inline(), self.inline()),
            10 => format!("<details>\n<summary>{canary}</summary>\n\n{one}\n\n</details>"),
            11 => format!(">! {one}\n>! {two}"),
            12 => format!("::: spoiler {canary}\n{one}\n:::"),
            // A mark that nobody closes.
            13 => format!("{one} {}{canary}", self.chance.pick(&[">!", "||"])),
            // What text in the open may refer to.
            14 => {
                let unseen = self.unseen();
                format!("[lantern]: https://example.org/{unseen} \"{unseen}\"")
            }
            15 => format!("[^1]: {one}"),
            _ => "***".to_owned(),
        }
    }
}
