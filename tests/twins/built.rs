//! Twins built as documents, without a parser between: any nesting that the types allow.
//!
//! Enters: a seed and a side. Leaves: a document. Promised: for one seed both sides are equal
//! outside seals, and inside those of agreed sections.

use unspoil::article::{
    Align, ArticleKind, Block, Body, Boundary, BoundaryBy, CoverKind, Extent, Guess, GuessBy,
    Guessed, Medium, Meta, Run, Step, Style, Sure, Table, Tag, Why, Work, WorkKind,
};
use unspoil::progress::{Level, Scope};
use unspoil::spoiler::{Document, DocumentBlock, Gate, Piece};

use super::chance::Chance;
use super::source::Side;
use super::standing::gate;

type Blocks = Vec<Piece<DocumentBlock>>;
type Runs = Vec<Piece<Run>>;

/// The document of one side, and the words that stand under its covers alone.
pub fn document(seed: u64, side: Side) -> (Document, Vec<String>) {
    let mut public = Chance::new(seed);
    let mark = if side == Side::Left { "Zev" } else { "Qux" };
    let own = public.aside(if side == Side::Left { 1 } else { 2 });
    let mut secret = Secret { chance: own, mark, canaries: Vec::new(), gate: gate(seed) };
    let meta = meta(&mut public);
    let blocks = (0..public.between(2, 7)).map(|_| part(&mut public, &mut secret)).collect();
    (Document { meta, blocks }, secret.canaries)
}

struct Secret {
    chance: Chance,
    mark: &'static str,
    canaries: Vec<String>,
    /// How far the reader is: what opens by itself is the same on both sides.
    gate: Gate,
}

impl Secret {
    /// What stands under this outermost cover: what both sides agree in, if it opens by itself.
    fn under<T>(&mut self, c: &mut Chance, tag: &Tag, make: impl FnOnce(&mut Self) -> T) -> T {
        let chance = c.aside(7);
        c.next();
        if !self.gate.opens(tag) {
            return make(self);
        }
        let gate = self.gate.clone();
        make(&mut Self { chance, mark: "Bov", canaries: Vec::new(), gate })
    }
}

fn meta(c: &mut Chance) -> Meta {
    let title = c.pick(&["Long Harbour", "Long Harbour, Explained", "日本の夜"]);
    Meta {
        title: title.into(),
        work: c.percent(50).then(|| Work {
            title: "Long Harbour".into(),
            year: Some(1999),
            kind: Some(WorkKind::Film),
        }),
        author: None,
        language: c.percent(30).then(|| "en".into()),
        source: c.percent(30).then(|| "https://example.org/".into()),
        kind: c.pick(&[ArticleKind::Recap, ArticleKind::Plain]),
        boundary: Boundary {
            by: BoundaryBy::Warning,
            text: Some("Spoilers ahead.".into()),
            line: Some(3),
            sure: Sure::Likely,
            extent: Some(Extent::Article),
        },
    }
}

/// A public block, or an outermost cover.
fn part(c: &mut Chance, secret: &mut Secret) -> Piece<DocumentBlock> {
    match c.below(9) {
        0 | 1 => section(c, secret),
        2 => covered(c, CoverKind::Block, secret, 3),
        3 => covered(c, CoverKind::Title, secret, 1),
        4 => covered(c, CoverKind::Answer, secret, 3),
        5 => Piece::Open(Block::new(Body::Heading {
            level: 2,
            question: true,
            runs: public_runs(c, secret),
        })),
        6 => Piece::Open(Block {
            inset: vec![Step::Quote, Step::Item("•".into())],
            tight: true,
            body: Body::Paragraph(public_runs(c, secret)),
        }),
        7 => {
            let mut row = || vec![public_runs(c, secret), public_runs(c, secret)];
            let rows = vec![row(), row()];
            let aligns = vec![Align::Left, Align::Right];
            Piece::Open(Block::new(Body::Table(Box::new(Table { aligns, rows }))))
        }
        _ => Piece::Open(Block::paragraph(public_runs(c, secret))),
    }
}

fn covered(
    c: &mut Chance,
    kind: CoverKind,
    secret: &mut Secret,
    depth: usize,
) -> Piece<DocumentBlock> {
    let tag = tag(c, kind);
    let inside = secret.under(c, &tag, |secret| hidden_blocks(secret, depth));
    Piece::hidden(tag, inside)
}

fn tag(c: &mut Chance, kind: CoverKind) -> Tag {
    let episode = c.pick(&[2, 4, 6]);
    let place = Scope::Episode { season: 1, episode };
    let place = c.pick(&[place, place, Scope::Chapter(2), Scope::Finale]);
    let (scope, guess) = match c.below(10) {
        0..3 => (Some(place), None),
        3..5 => (None, Some(Guess::place(place, GuessBy::Heading))),
        5 => (None, Some(Guess { what: Guessed::Medium(Medium::Manga), by: GuessBy::Warning })),
        _ => (None, None),
    };
    Tag {
        kind,
        scope,
        guess,
        unread: scope.is_none() && guess.is_none() && c.percent(10),
        level: c.percent(30).then_some(Level::Major),
        label: c.percent(20).then(|| "the end of it".into()),
        why: c.pick(&[Why::Marked, Why::Behind, Why::Doubt, Why::Note, Why::Reader]),
    }
}

fn section(c: &mut Chance, secret: &mut Secret) -> Piece<DocumentBlock> {
    let level = c.pick(&[1, 2, 3]);
    let question = c.percent(60);
    let tag = tag(c, CoverKind::Section { level, question });
    let agreed = c.percent(30) || secret.gate.opens(&tag);
    let gate = secret.gate.clone();
    let mut shared = Secret { chance: c.aside(7), mark: "Bov", canaries: Vec::new(), gate };
    c.next();
    let secret = if agreed { &mut shared } else { secret };
    let heading = Block::new(Body::Heading { level, question, runs: hidden_runs(secret, 2) });
    let answer = hidden_blocks(secret, 4);
    let answer = Piece::hidden(Tag::of(CoverKind::Answer), answer);
    Piece::hidden(tag, vec![Piece::Open(heading), answer])
}

fn public_runs(c: &mut Chance, secret: &mut Secret) -> Runs {
    let mut runs = vec![Piece::Open(Run::plain("Here the film follows a painter, "))];
    while c.percent(35) {
        let tag = tag(c, CoverKind::Inline);
        let inside = secret.under(c, &tag, |secret| hidden_runs(secret, 2));
        runs.push(Piece::hidden(tag, inside));
        let style = Style { emphasis: c.percent(30), strong: c.percent(30), ..Style::default() };
        let link = c.percent(20).then(|| "https://example.org/a".into());
        runs.push(Piece::Open(Run { text: " and 日本 goes on".into(), style, link }));
    }
    runs
}

fn word(secret: &mut Secret) -> String {
    let letters = secret.chance.between(1, 12);
    let tail: String =
        (0..letters).map(|_| secret.chance.pick(&['a', 'b', 'e', 'k', 'l', 'o'])).collect();
    let canary = format!("{}{tail}", secret.mark);
    secret.canaries.push(canary.clone());
    canary
}

fn hidden_runs(secret: &mut Secret, depth: usize) -> Runs {
    (0..secret.chance.between(1, 4))
        .map(|_| {
            if depth > 0 && secret.chance.percent(25) {
                let inner = hidden_runs(secret, depth - 1);
                return Piece::hidden(tag(&mut secret.chance, CoverKind::Inline), inner);
            }
            let wide = secret.chance.pick(&["", " 彼女は", " e\u{301}", "\n", " a b c d e f"]);
            let text = format!("{}{wide} ", word(secret));
            let link =
                secret.chance.percent(20).then(|| format!("https://example.org/{text}").into());
            let style = Style { code: secret.chance.percent(20), ..Style::default() };
            Piece::Open(Run { text: text.into(), style, link })
        })
        .collect()
}

fn hidden_blocks(secret: &mut Secret, depth: usize) -> Blocks {
    (0..secret.chance.between(1, 4))
        .map(|_| match secret.chance.below(7) {
            0 | 1 if depth > 0 => {
                let kinds = [
                    CoverKind::Block,
                    CoverKind::Answer,
                    CoverKind::Section { level: 4, question: true },
                ];
                let kind = secret.chance.pick(&kinds);
                let tag = tag(&mut secret.chance, kind);
                Piece::hidden(tag, hidden_blocks(secret, depth - 1))
            }
            2 => Piece::Open(Block::new(Body::Code(word(secret).into()))),
            3 => Piece::Open(Block::new(Body::Rule)),
            4 => Piece::Open(Block::new(Body::Heading {
                level: 5,
                question: false,
                runs: hidden_runs(secret, 1),
            })),
            5 => Piece::Open(Block::new(Body::End(word(secret).into()))),
            _ => Piece::Open(Block::paragraph(hidden_runs(secret, 2))),
        })
        .collect()
}
