//! Twins as web pages.
//!
//! Enters: a seed. Leaves: two pages with one public part. They differ in all that a page hides
//! and in all that is not the article: words under marks of every kind, sections behind the
//! boundary with lists, tables, pictures and headings in them, and descriptions, data for
//! machines, tables of contents, other articles and comments around it.

use std::fmt::Write as _;

use unspoil::parse::Format;

use super::chance::Chance;
use super::source::{Side, Twin, UNSEEN};

const OPEN: [&str; 4] = [
    "Here the film follows a painter through the old city, slowly, and the rain does not stop.",
    "Here he meets the people who work at night, where the café is, and they talk at length.",
    "Here a long walk by the harbour begins, and the naïve painter is asked where he is going.",
    "Here is the rain again.",
];

const WARNINGS: [&str; 3] = [
    "Spoilers ahead!",
    "Warning: this article contains major spoilers for Long Harbour.",
    "The following paragraphs contain spoilers for Long Harbour. Read at your own risk.",
];

/// Marks around words, and around blocks.
const AMONG: [(&str, &str); 30] = [
    ("<span class=\"spoiler\">", "</span>"),
    ("<tg-spoiler>", "</tg-spoiler>"),
    ("<span data-mx-spoiler>", "</span>"),
    ("<spoiler>", "</spoiler>"),
    ("<span style=\"color:#000;background:#000\">", "</span>"),
    ("<font color=\"white\">", "</font>"),
    ("<a href=\"/spoiler\">", "</a>"),
    ("||", "||"),
    ("&gt;!", "!&lt;"),
    ("<span class=\"tg-spoiler\">", "</span>"),
    ("<s class=\"heimu\">", "</s>"),
    ("<span style=\"background:black;color:black\">", "</span>"),
    ("[spoiler]", "[/spoiler]"),
    ("[ISPOILER]", "[/ISPOILER]"),
    ("[su_spoiler title=\"Show\"]", "[/su_spoiler]"),
    ("[mask]", "[/mask]"),
    ("{{spoiler}}", "{{endspoiler}}"),
    ("{{&lt; spoiler &gt;}}", "{{&lt; /spoiler &gt;}}"),
    ("{% spoiler %}", "{% endspoiler %}"),
    ("{{spoiler|", "}}"),
    ("[details]", "[/details]"),
    ("[leak]", "[/leak]"),
    ("~!", "!~"),
    ("%%", "%%"),
    ("｜｜", "｜｜"),
    ("[", "](/spoiler)"),
    ("[", "]{.spoiler}"),
    ("!!", "!!"),
    ("??[Spoiler]", "??"),
    ("<a href=\"/s\" title=\"Spoiler\">", "</a>"),
];
const AROUND: [(&str, &str); 12] = [
    ("<details><summary>Spoilers</summary>", "</details>"),
    ("<div class=\"spoiler\">", "</div>"),
    ("<div class=\"bbCodeSpoiler\"><button>Spoiler</button><div>", "</div></div>"),
    (
        "<div class=\"spoiler-block\"><div class=\"spoiler-header\">Ending</div><div style=\"display:none\">",
        "</div></div>",
    ),
    ("<div style=\"color:transparent\">", "</div>"),
    ("<p><a onclick=\"t()\">Open</a></p><div style=\"display:none\">", "</div>"),
    ("<p>[spoiler=Show]</p>", "<p>[/spoiler]</p>"),
    ("<p>{{spoiler}}</p>", "<p>{{endspoiler}}</p>"),
    ("<p>::: spoiler Show</p>", "<p>:::</p>"),
    ("<p>```spoiler Show</p>", "<p>```</p>"),
    ("<p>~~~spoiler Show</p>", "<p>~~~</p>"),
    ("<blockquote class=\"spoiler\">", "</blockquote>"),
];

/// What is around the article: before its title, behind it, behind its text. `FURNITURE` stands
/// where each side has its own.
const SHELLS: [[&str; 3]; 4] = [
    [
        "<header><nav>FURNITURE</nav></header><main><article class=\"post\"><header>",
        "<div class=\"entry-meta\">By Ada</div></header><div class=\"toc\">CONTENTS</div><div class=\"entry-content\">",
        "</div><div class=\"sharedaddy\">FURNITURE</div></article><section id=\"comments\">FURNITURE</section></main>",
    ],
    [
        "<main>",
        "<ul>CONTENTS</ul>",
        "<aside class=\"related\">FURNITURE</aside></main><footer>FURNITURE</footer>",
    ],
    [
        "<div class=\"c1\"><div class=\"c2\">",
        "<p>Contents</p><ol>CONTENTS</ol>",
        "</div></div><div class=\"newsletter\">FURNITURE</div>",
    ],
    ["<div class=\"c9\">", "", "<div class=\"yarpp\">FURNITURE</div></div>"],
];

/// The pair that a seed makes.
pub fn twin(seed: u64) -> Twin {
    let (left, canaries_left, sections, agreed) = page(seed, Side::Left);
    let (right, canaries_right, ..) = page(seed, Side::Right);
    let format = Format::Html;
    Twin { format, left, right, canaries_left, canaries_right, agreed, sections }
}

fn page(seed: u64, side: Side) -> (String, Vec<String>, usize, Vec<usize>) {
    let mut public = Chance::new(seed);
    let own = public.aside(if side == Side::Left { 1 } else { 2 });
    let mut secret = Secret::new(own, if side == Side::Left { "Zev" } else { "Qux" });
    let shell = public.pick(&SHELLS);
    let warned = public.percent(70);
    let titled = !warned || public.percent(50);
    let title = if titled { "Long Harbour Ending, Explained" } else { "Long Harbour" };
    let mut text = String::new();
    for _ in 0..public.between(1, 3) {
        opening(&mut public, &mut secret, &mut text);
    }
    if warned {
        let _ = write!(text, "<p>{}</p>", public.pick(&WARNINGS));
        if public.percent(30) {
            secret.blocks(7, 3, &mut text);
        }
    }
    let (mut agreed, mut contents) = (Vec::new(), String::new());
    let sections = public.between(1, 5);
    let level = public.between(2, 3);
    for place in 0..sections {
        let asks = public.percent(60);
        let mut shared = Secret::new(public.aside(100 + place as u64), "Bov");
        let is_shared = place > 0 && public.percent(30);
        let secret = if is_shared { &mut shared } else { &mut secret };
        if is_shared {
            agreed.push(place);
        }
        let heading = secret.heading(asks);
        let _ = write!(text, "<h{level} id=\"s{place}\">{heading}</h{level}>");
        secret.blocks(level, 4, &mut text);
        // Twins have contents of their own even of what they agree in.
        let _ = write!(contents, "<li><a href=\"#s{place}\">{heading}</a></li>");
    }
    let [before, between, behind] = shell;
    let mut page = format!("<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title>");
    let told = secret.unseen();
    let _ = write!(
        page,
        "<meta name=\"description\" content=\"{told}\"><meta property=\"og:description\" content=\"{told}\">"
    );
    let _ = write!(
        page,
        "<script type=\"application/ld+json\">{{\"name\":\"{}\"}}</script></head><body>",
        secret.unseen()
    );
    let has_heading = !before.contains("c9");
    page.push_str(&secret.furnished(before));
    if has_heading {
        let _ = write!(page, "<h1>{title}</h1>");
    }
    page.push_str(&secret.furnished(between).replace("CONTENTS", &contents));
    page.push_str(&text);
    page.push_str(&secret.furnished(behind));
    page.push_str("</body></html>");
    (page, secret.canaries, sections, agreed)
}

/// What stands before the boundary.
fn opening(public: &mut Chance, secret: &mut Secret, text: &mut String) {
    match public.below(5) {
        0 => {
            let (open, close) = public.pick(&AROUND);
            text.push_str(open);
            secret.blocks(3, 3, text);
            text.push_str(close);
        }
        1 | 2 => {
            let (open, close) = public.pick(&AMONG);
            // A link ends where another begins, whatever it hides.
            let words = if open.starts_with("<a") { secret.canary() } else { secret.inline() };
            let _ = write!(
                text,
                "<p>{} {open}{words}{close} {}</p>",
                public.pick(&OPEN),
                public.pick(&OPEN)
            );
        }
        _ => {
            let _ = write!(text, "<p>{}</p>", public.pick(&OPEN));
        }
    }
}

struct Secret {
    chance: Chance,
    mark: &'static str,
    canaries: Vec<String>,
}

impl Secret {
    fn new(chance: Chance, mark: &'static str) -> Self {
        Self { chance, mark, canaries: Vec::new() }
    }

    fn word(&mut self) -> String {
        let letters = self.chance.between(3, 10);
        let tail: String = (0..letters)
            .map(|_| self.chance.pick(&['a', 'b', 'e', 'k', 'l', 'o', 'r', 't']))
            .collect();
        format!("{}{tail}", self.mark)
    }

    /// A word that stands nowhere else, and is read when everything is lifted.
    fn canary(&mut self) -> String {
        let word = self.word();
        self.canaries.push(word.clone());
        word
    }

    /// A word of what is no part of the article.
    fn unseen(&mut self) -> String {
        let word = self.word() + UNSEEN;
        self.canaries.push(word.clone());
        word
    }

    fn furnished(&mut self, shell: &str) -> String {
        let mut parts = shell.split("FURNITURE");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            for _ in 0..self.chance.between(0, 6) {
                let word = self.unseen();
                let _ = write!(out, "<h3><a href=\"/x\">{word}</a></h3><p>{word} did it.</p>");
            }
            out.push_str(part);
        }
        out
    }

    fn heading(&mut self, asks: bool) -> String {
        let canary = self.canary();
        if asks {
            format!("Why Did {canary} Meet Semih?")
        } else {
            format!("The Letter of {canary} Defne")
        }
    }

    fn sentence(&mut self) -> String {
        let canary = self.canary();
        let times = self.chance.between(1, 12);
        format!("Then the old {canary} {}goes.", "went under the bridge, and ".repeat(times))
    }

    fn inline(&mut self) -> String {
        let canary = self.canary();
        match self.chance.below(5) {
            0 => format!("<b>{canary}</b> and <i>more</i>"),
            1 => format!("<a href=\"https://example.org/{canary}\">{canary}</a>"),
            2 => format!("<img src=\"a.png\" alt=\"{canary} at night\">{canary}"),
            3 => format!("{canary}<br>and more"),
            _ => canary,
        }
    }

    /// Anything that a page may hold; headings are deeper than `level`.
    fn blocks(&mut self, level: usize, most: usize, text: &mut String) {
        for _ in 0..self.chance.between(1, most) {
            let (one, two) = (self.sentence(), self.sentence());
            let deeper = level + 1;
            let _ = match self.chance.below(12) {
                0 => write!(text, "<ul><li>{one}</li><li>{two}<ol><li>x</li></ol></li></ul>"),
                1 => write!(text, "<blockquote><p>{one}</p></blockquote><p>{two}</p>"),
                2 => write!(
                    text,
                    "<table><tr><th>{one}</th><th>x</th></tr><tr><td>{two}</td><td>y</td></tr></table>"
                ),
                3 => write!(
                    text,
                    "<figure><img src=a.png alt=\"{one}\"><figcaption>{two}</figcaption></figure>"
                ),
                4 if level < 6 => write!(text, "<h{deeper}>{one}</h{deeper}><p>{two}</p>"),
                5 => write!(text, "<div><div>{one}</div>{two}</div>"),
                6 => write!(text, "<p>{one}<br><br>{two}</p>"),
                7 => write!(text, "<details><summary>{one}</summary><p>{two}</p></details>"),
                8 => write!(text, "<pre>{one}\n\n{two}</pre><hr>"),
                9 => write!(text, "<p>{one} <span class=spoiler>{two}</span></p>"),
                10 => write!(text, "<p><a href=\"https://example.org/\">{one}</a></p><p>{two}</p>"),
                _ => write!(text, "<p>{one}</p><p>{two}</p>"),
            };
        }
    }
}
