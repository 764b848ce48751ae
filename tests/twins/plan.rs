//! What two twins share: the public part of an article, chosen by chance.
//!
//! Enters: a seed. Leaves: a [`Plan`]. Promised: everything in it is public: words in the open,
//! where the outermost covers stand, of what kind they are, and their authors' public words.

use unspoil::article::{CoverKind, Tag};
use unspoil::parse::Format;
use unspoil::progress::{Level, Scope};
use unspoil::spoiler::Gate;

use super::chance::Chance;
use super::standing::gate;

/// Words in the open. None of them warns of spoilers, and no canary is like them.
const WORDS: [&str; 24] = [
    "the", "film", "follows", "a", "painter", "through", "city", "rain", "and", "old", "harbour",
    "where", "he", "meets", "people", "who", "work", "at", "night", "café", "naïve", "slowly",
    "日本", "long",
];

const WARNINGS: [&str; 4] = [
    "The following paragraphs contain spoilers for Long Harbour. Read at your own risk.",
    "Warning: this article contains major spoilers for Long Harbour.",
    "Spoilers ahead!",
    "Major spoilers for Long Harbour below.",
];

/// What warns once more in a paragraph of its own, right behind a warning, and is public too.
const AGAIN: [&str; 2] =
    ["Spoiler alert!", "This article tells the ending of Long Harbour, and spoilers follow below."];

/// The dialects that hide words; every format knows them.
pub const INLINE: [(&str, &str); 26] = [
    (">!", "!<"),
    ("||", "||"),
    ("｜｜", "｜｜"),
    ("＞！", "！＜"),
    ("~!", "!~"),
    ("!!", "!!"),
    ("%%", "%%"),
    ("??[Spoiler]", "??"),
    ("[spoiler]", "[/spoiler]"),
    ("[su_spoiler title=\"Show\"]", "[/su_spoiler]"),
    ("[mask]", "[/mask]"),
    ("{{spoiler}}", "{{endspoiler}}"),
    ("{{< spoiler >}}", "{{< /spoiler >}}"),
    ("{% spoiler %}", "{% endspoiler %}"),
    ("{{spoiler|", "}}"),
    ("[details]", "[/details]"),
    ("[leak]", "[/leak]"),
    ("<spoiler>", "</spoiler>"),
    ("<tg-spoiler>", "</tg-spoiler>"),
    ("<span class=\"spoiler\">", "</span>"),
    ("<span data-mx-spoiler=\"Spoiler\">", "</span>"),
    ("<span style=\"color:#000;background:black\">", "</span>"),
    ("<font color=white>", "</font>"),
    ("[", "](/spoiler)"),
    ("[", "]{.spoiler}"),
    ("[Then](/s \"", "\")"),
];

/// The dialects that hide what stands between two lines.
pub const LINES: [(&str, &str); 12] = [
    ("<details>\n<summary>Spoilers</summary>", "</details>"),
    ("::: spoiler Show", ":::"),
    ("::::spoiler", "::::"),
    ("````spoiler Show", "````"),
    ("~~~~spoiler Show", "~~~~"),
    ("{% spoiler %}", "{% endspoiler %}"),
    ("[leak]", "[/leak]"),
    ("[spoiler=Show]", "[/spoiler]"),
    ("[hide]", "[/hide]"),
    ("{{spoiler}}", "{{endspoiler}}"),
    (":[\nSpoilers", "]:"),
    ("<div class=\"spoiler\">", "</div>"),
];

/// The dialects that hide a quotation: how its first line begins.
pub const QUOTED: [&str; 5] = [
    "> [!spoiler]- Show\n> ",
    "> [!note]- Spoilers\n> ",
    ">? [Spoilers] ",
    ">! ",
    "!!! spoiler \"Show\"\n    ",
];

/// The dialects that hide whatever stands behind them.
pub const REST: [&str; 3] = ["\u{c}", "S\nP\nO\nI\nL\nE\nR\n\n", "SPOILER SPACE\n\n"];

/// What stands before the warning.
#[derive(Clone, Debug)]
pub enum Opening {
    Paragraph(Vec<Bit>),
    /// `<details>` with its public label.
    Details(String),
    /// Between marks on lines of their own, one of [`LINES`].
    Lines(&'static str, &'static str),
    /// A quotation, one of [`QUOTED`].
    Quoted(&'static str),
    /// A table: between marks of [`INLINE`] that open in one cell and close in another, in the same
    /// row or two rows below.
    Cells(&'static str, &'static str, bool),
}

/// A part of a paragraph.
#[derive(Clone, Debug)]
pub enum Bit {
    Open(String),
    /// Words between marks, one of [`INLINE`].
    Covered(&'static str, &'static str),
}

/// A section behind the boundary.
#[derive(Clone, Debug)]
pub struct Section {
    pub level: usize,
    pub question: bool,
    /// The place with which its heading begins, which is public.
    pub begins: &'static str,
    /// `S01E02`
    pub spoils: Option<String>,
    /// `major`
    pub degree: Option<&'static str>,
    /// The twins agree in it, so that lifting it must change both alike.
    pub agreed: bool,
}

impl Plan {
    /// Whether the twins agree in all that opens by itself for a reader.
    pub fn agrees_for(&self, gate: &Gate) -> bool {
        self.sections.iter().all(|section| section.agreed || !section.opens_for(gate))
    }
}

impl Section {
    fn opens_for(&self, gate: &Gate) -> bool {
        let scope = self.spoils.as_deref().and_then(Scope::read);
        let level = self.degree.and_then(Level::read);
        let kind = CoverKind::Section { level: 2, question: self.question };
        gate.opens(&Tag { scope, level, ..Tag::of(kind) })
    }
}

/// How Markdown says its front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Front {
    None,
    Toml,
    Yaml,
}

/// The public part of two articles.
#[derive(Clone, Debug)]
pub struct Plan {
    pub seed: u64,
    pub format: Format,
    pub front: Front,
    /// `spoilers = "all"`: what would be the opening is hidden too.
    pub all: bool,
    pub title: Option<String>,
    pub opening: Vec<Opening>,
    pub warning: Option<&'static str>,
    /// It is said twice.
    pub again: Option<&'static str>,
    /// The last sentence that warns tells as well.
    pub tells: bool,
    /// One of [`REST`] stands where the warning and the sections would.
    pub rest: Option<&'static str>,
    /// Something hidden stands between the warning and the first heading.
    pub preamble: bool,
    pub sections: Vec<Section>,
}

impl Plan {
    pub fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let c = &mut chance;
        let format = c.pick(&[Format::Plain, Format::Markdown, Format::Markdown, Format::Toml]);
        let markdown = format == Format::Markdown;
        let front =
            if markdown { c.pick(&[Front::None, Front::Toml, Front::Yaml]) } else { Front::None };
        let warned = format == Format::Toml || c.percent(75);
        let warning = warned.then(|| c.pick(&WARNINGS));
        let all = warned && front != Front::None && c.percent(15);
        // Without a warning, only the title says that this is a recap.
        let titled = !warned || format == Format::Toml || c.percent(50);
        let title = titled.then(|| {
            c.pick(&["Long Harbour Ending, Explained", "Long Harbour Recap: The Ending Explained"])
                .to_owned()
        });
        let paragraphs = c.between(1, 3);
        let opening = (0..paragraphs).map(|_| opening(c, markdown)).collect();
        // A title in the text is a heading of the first level, and stands over the sections.
        let highest = if markdown && titled && front == Front::None { 2 } else { 1 };
        let mut level = c.between(highest, highest + 2);
        let gate = gate(seed);
        let sections = (0..c.between(1, 5))
            .map(|nth| {
                // Each stands beside the one before it, never inside it.
                level = c.between(highest, level);
                let mut section = section(c, level, format);
                // The twins differ somewhere.
                section.agreed &= nth > 0;
                // What opens by itself is the same on both sides.
                if section.opens_for(&gate) {
                    section.agreed = nth > 0;
                    section.spoils.take_if(|_| nth == 0);
                    section.degree.take_if(|_| nth == 0);
                }
                section
            })
            .collect();
        let preamble = warned && format != Format::Toml && c.percent(25);
        let prose = warned && format != Format::Toml && !all;
        let again = (prose && c.percent(20)).then(|| c.pick(&AGAIN));
        let tells = prose && c.percent(10);
        let mut plan = Self {
            seed,
            format,
            front,
            all,
            title,
            opening,
            warning,
            again,
            tells,
            rest: None,
            preamble,
            sections,
        };
        if format != Format::Toml && c.percent(10) {
            plan.rest = Some(c.pick(&REST));
            (plan.title, plan.warning, plan.all) = (None, None, false);
            (plan.again, plan.tells) = (None, false);
            plan.sections.clear();
        }
        plan
    }
}

fn opening(c: &mut Chance, markdown: bool) -> Opening {
    if markdown && c.percent(15) {
        return Opening::Details(words(c, 2));
    }
    if c.percent(15) {
        let (open, close) = c.pick(&LINES);
        return Opening::Lines(open, close);
    }
    if c.percent(10) {
        return Opening::Quoted(c.pick(&QUOTED));
    }
    if markdown && c.percent(15) {
        let torn: Vec<_> = INLINE.iter().filter(|(open, _)| is_torn(open)).collect();
        let (open, close) = c.pick(&torn);
        return Opening::Cells(open, close, c.percent(40));
    }
    let mut bits = vec![Bit::Open(sentence(c))];
    while c.percent(30) {
        let (open, close) = c.pick(&INLINE);
        bits.push(Bit::Covered(open, close));
        bits.push(Bit::Open(sentence(c)));
    }
    if markdown && c.percent(20) {
        // What hidden text may define.
        bits.push(Bit::Open(
            c.pick(&["See [lantern].", "As told[^1].", "Read [this][lantern]."]).to_owned(),
        ));
    }
    Opening::Paragraph(bits)
}

/// Whether a mark reaches from one cell into the next: not one whose own words stand between bars or
/// in a link.
fn is_torn(open: &str) -> bool {
    !matches!(open, "{{spoiler|" | "[" | "[Then](/s \"" | "??[Spoiler]")
}

fn section(c: &mut Chance, level: usize, format: Format) -> Section {
    let attributed = format != Format::Plain && c.percent(30);
    let places = ["Episode 3: ", "S02E05 – ", "Chapter 12 — "];
    let begins = if format == Format::Plain || c.percent(75) { "" } else { c.pick(&places) };
    Section {
        level,
        question: c.percent(60),
        begins,
        spoils: attributed.then(|| format!("S01E{:02}", c.between(1, 12))),
        degree: attributed.then(|| c.pick(&["minor", "major", "ending"])),
        agreed: c.percent(30),
    }
}

fn words(c: &mut Chance, count: usize) -> String {
    (0..count).map(|_| c.pick(&WORDS)).collect::<Vec<_>>().join(" ")
}

fn sentence(c: &mut Chance) -> String {
    let count = c.between(8, 20);
    format!("Here {}.", words(c, count))
}
