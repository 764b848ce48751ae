//! Twins of kinds that tell no story: interviews, talk in turns, listings, essays, news.
//!
//! Enters: a seed. Leaves: two texts with one public part. What makes them of their kind is public;
//! they differ in words under marks, and in what stands behind a warning, where turns, rows and
//! quotations stand as well, so that whoever asked hidden text for its kind would be caught. Not
//! here: recaps (`source.rs`), pages (`page.rs`).

use std::collections::BTreeSet;

use unspoil::parse::Format;

use super::chance::Chance;
use super::plan::INLINE;
use super::source::{Secret, Side, Twin};

/// A kind of text: its titles, its first paragraph, and blocks of which it is made.
struct Kind {
    titles: [&'static str; 2],
    lead: &'static str,
    /// What `COVER` stands in hides something.
    blocks: [&'static str; 5],
    /// What stands behind the warning: `NAME` is a word of each side.
    hidden: [&'static str; 3],
}

const KINDS: [Kind; 6] = [
    // Questions in strong type.
    Kind {
        titles: ["“I never liked the sea”", "The keeper of the film: an interview"],
        lead: "She wrote the series and the novel, and talks about the finale over a pear.",
        blocks: [
            "**Did you write the ending first?**\n\nI wrote the weather first, and COVER after it.",
            "**Were you afraid of what you did?**\n\nAlways, and of the dog. COVER It is a good dog.",
            "**Would you do it again?**\n\nWith another coat, yes. COVER And with better boots.",
            "**What do you read?**\n\nMaps, and COVER the backs of them.",
            "Then she orders another pear, and eats it slowly, looking at the COVER river.",
        ],
        hidden: [
            "**Did NAME know?**\n\nNAME did, and went down to the river at night without a coat.",
            "**And why did you kill NAME?**\n\nBecause the story of NAME was at its end by then.",
            "NAME laughs, and says no more about it for the rest of that long afternoon.",
        ],
    },
    // Q and A.
    Kind {
        titles: ["Five questions for the woman behind Long Harbour", "Talking to Ada North"],
        lead: "An interview about the film, the series and the weather, in a kitchen.",
        blocks: [
            "Q: Did you write it in the harbour, as people say?\nA: In a shed, and COVER in a boat.",
            "Q: Were you alone there, or with the cast?\nA: With a dog. COVER He was no help.",
            "Q: Do you like the film that they made of it?\nA: I like the rain in it. COVER Yes.",
            "A: May I ask you something as well, and COVER may I have that biscuit?",
            "Q: What will you do next?\nA: Sleep, and COVER plant beans.",
        ],
        hidden: [
            "Q: Then NAME is the one who went down to the weir, and not the brother of NAME.",
            "A: NAME it is, and the old lamp was lit by NAME on the night of the long flood.",
            "A: I shall say that NAME was never there at all, and that the boat was empty, too.",
        ],
    },
    // Names before colons.
    Kind {
        titles: ["Episode 61: The Quiet Commission", "The Long Harbour roundtable"],
        lead: "Three of us talk about the series, the film and the book, in turns.",
        blocks: [
            "**Bea:** Good evening from the cupboard, where the microphone is, and COVER the wasp.",
            "**Ada:** The series has a fine harbour in it, and COVER I like the boats.",
            "MARTIN: I liked the score of the film, COVER and the hats that they wear in it.",
            "**Bea:** The hats are good. COVER We agree about the hats, as we always do here.",
            "ADA: Let us talk about letters, and COVER about the wasp, for a minute or two.",
        ],
        hidden: [
            "**Bea:** So NAME it was, and I did not see that NAME had the key the whole time.",
            "NAME: I was at the weir, says the one in the hat, and nobody in the room believes it.",
            "**Ada:** And then NAME rows out, and the lamp goes dark, and that is where it stops.",
        ],
    },
    // Rows of times and channels.
    Kind {
        titles: ["Tonight: a last dance, and a harbour", "What is on this week"],
        lead: "A drama docks, a film about a choir begins, and a comedy comes back from the dead.",
        blocks: [
            "**Long Harbour**\n\n9pm, Channel Nine\n\nThe series goes on with COVER rain and a boat.",
            "**The Choir**\n\n8.30pm, Rete Uno\n\nA film of voices, COVER and of one silence.",
            "**Bread**\n\n20.15 Uhr, Das Dritte\n\nSomebody bakes for COVER the whole street, again.",
            "**Night Bus**\n\n23:10, Film Seven\n\nA comedy about a bus, with COVER a good dog in it.",
            "Avoid the papers if you do not want to know the score of the COVER match.",
        ],
        hidden: [
            "9pm, NAME Nine\n\nIn which NAME is found under the bridge, as the old keeper had said.",
            "NAME falls at five past nine, and the choir goes on singing over it to its very end.",
            "21:00, NAME Two\n\nThe boat comes back without NAME, and the bell rings three times.",
        ],
    },
    // An essay about spoilers.
    Kind {
        titles: ["In defence of spoilers", "A short history of the spoiler alert"],
        lead: "For years I typed two words above each film, and each book, and each series.",
        blocks: [
            "The words “spoilers ahead” stood there, and COVER nobody asked me to put them.",
            "A friend reads the last page first, COVER and sleeps well, as she tells everybody.",
            "> Warnings are for those who write them, COVER and for nobody else.",
            "The study had four hundred readers in it, and COVER a dog, which was not counted.",
            "Whoever wants to know how a story ends has never been stopped by COVER a sign.",
        ],
        hidden: [
            "In the oldest of these stories it was NAME, and nobody minded that NAME was named.",
            "“Spoiler alert,” said NAME in the last act, and went out into the rain all alone.",
            "So NAME drowns, as everybody knows by now, and the sea is as it was before NAME.",
        ],
    },
    // News.
    Kind {
        titles: ["Channel Nine renews Long Harbour", "Long Harbour gets a second season"],
        lead: "The series will be back in spring, a spokeswoman for the network said on Monday.",
        blocks: [
            "Filming begins in May, the network announced, and COVER the director stays on.",
            "“We are glad,” the spokeswoman told reporters, COVER “and so are the boats.”",
            "The first season had two million viewers on its best night, COVER in the rain.",
            "The cast comes back, too, but for COVER one actor, who is in a play in Leeds.",
            "No date was given, and COVER no title either, but there will be eight episodes.",
        ],
        hidden: [
            "NAME will be back, the network confirmed on Tuesday, although NAME fell in the finale.",
            "The body was that of NAME, a spokesman said on Friday, and not that of the keeper.",
            "It was announced that NAME lives, and that the lamp was lit by the brother of NAME.",
        ],
    },
];

const WARNINGS: [&str; 3] = [
    "Spoilers ahead!",
    "Warning: this article contains major spoilers for Long Harbour.",
    "The rest of this text contains spoilers for Long Harbour.",
];

/// The pair that a seed makes.
pub fn twin(seed: u64) -> Twin {
    let (left, canaries_left, sections) = text(seed, Side::Left);
    let (right, canaries_right, _) = text(seed, Side::Right);
    let format = format(seed);
    let agreed = Vec::new();
    Twin { format, left, right, canaries_left, canaries_right, agreed, sections }
}

fn format(seed: u64) -> Format {
    Chance::new(seed).aside(7).pick(&[Format::Markdown, Format::Plain])
}

fn text(seed: u64, side: Side) -> (String, Vec<String>, usize) {
    let mut public = Chance::new(seed);
    let format = format(seed);
    let own = public.aside(if side == Side::Left { 1 } else { 2 });
    let mark = if side == Side::Left { "Zev" } else { "Qux" };
    let mut secret = Secret::new(own, mark, format);
    let kind = &KINDS[public.below(KINDS.len())];
    let title = public.pick(&kind.titles);
    let markdown = format == Format::Markdown;
    let mut blocks = vec![if markdown { format!("# {title}") } else { title.to_owned() }];
    blocks.push(kind.lead.to_owned());
    let mut covered = false;
    for block in kind.blocks {
        let hides = public.percent(40);
        covered |= hides;
        let (open, close) = public.pick(&INLINE);
        let cover =
            if hides { format!("{open}{}{close} ", secret.between(open)) } else { String::new() };
        blocks.push(block.replace("COVER ", &cover));
    }
    // The twins differ somewhere.
    let warned = public.percent(60) || !covered;
    if warned {
        blocks.push(public.pick(&WARNINGS).to_owned());
        let asks = public.percent(50);
        let heading = secret.heading(asks);
        blocks.push(if markdown { format!("## {heading}") } else { heading });
        for _ in 0..secret.chance.between(1, 4) {
            let name = secret.canary();
            // In a plain text a line in the shape of a heading would be a section of its own.
            let told = secret.chance.pick(&kind.hidden).replace("NAME", &name);
            blocks.push(if markdown { told } else { secret.sentence() });
        }
        if public.percent(30) {
            blocks.push("End of spoilers.".to_owned());
            blocks.push(kind.lead.to_owned());
        }
    }
    let text = blocks.join("\n\n") + "\n";
    let words: BTreeSet<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    secret.canaries.retain(|canary| words.contains(canary.as_str()));
    (text, secret.canaries, usize::from(warned))
}
