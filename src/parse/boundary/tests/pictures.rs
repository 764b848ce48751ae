//! Pictures of what a boundary hides before any reveal.

#![allow(clippy::too_many_lines, reason = "a table is as long as it is")]

use crate::parse::tests::picture::As::{self, Both, Markdown, Plain};
use crate::parse::tests::picture::picture;

#[track_caller]
fn check(table: &[(&str, As, &str)]) {
    for (text, read, seen) in table {
        for format in read.formats() {
            let found = picture(text, *format);
            let shut = found.split("  =>  ").next().unwrap();
            assert_eq!(shut, *seen, "{format:?}: {text}");
        }
    }
}

#[test]
fn a_warning_hides_as_far_as_it_says() {
    check(&[
        ("A word.\n\nSpoilers ahead!\n\nTom did it.", Both, "A word. / !Spoilers ahead!! / {}"),
        (
            "A word.\n\nThe next two paragraphs contain spoilers.\n\nTom did it.\n\nSo did Ida.\n\nIn cinemas now.",
            Both,
            "A word. / !The next two paragraphs contain spoilers.! / {} / In cinemas now.",
        ),
        (
            "A word.\n\nThe next paragraph contains spoilers.\n\nTom did it.\n\nIn cinemas now.",
            Both,
            "A word. / !The next paragraph contains spoilers.! / {} / In cinemas now.",
        ),
        (
            "A word.\n\nThe next paragraph contains spoilers.\n\n- Tom.\n- Ida.\n\nIn cinemas now.",
            Both,
            "A word. / !The next paragraph contains spoilers.! / {} / In cinemas now.",
        ),
        (
            "A word.\n\nThe next two paragraphs contain spoilers.\n\nTom said:\n\n> Ida.\n>\n> Ann.\n\nBo.\n\nIn cinemas now.",
            Markdown,
            "A word. / !The next two paragraphs contain spoilers.! / {} / In cinemas now.",
        ),
        (
            "A film with a cast.\n\nThe next paragraph contains spoilers.\n\nTom.\n\nStop reading if you have not seen it.\n\nIda.",
            Both,
            "A film with a cast. / !The next paragraph contains spoilers.! / {} / !Stop reading if you have not seen it.! / {}",
        ),
        (
            "A word.\n\nThe next paragraph contains spoilers.\n\n![Tom](a.png)\n\nIda.\n\nIn cinemas now.",
            Markdown,
            "A word. / !The next paragraph contains spoilers.! / {} / In cinemas now.",
        ),
        (
            "A word.\n\nThe next paragraph contains spoilers.\n\nTom.\n\n- In cinemas now.\n- Or at home.",
            Both,
            "A word. / !The next paragraph contains spoilers.! / {} / • In cinemas now. / • Or at home.",
        ),
        (
            "A word.\n\nThe rest of this section contains spoilers.\n\nTom did it.\n\n## Cast\n\nNobody.",
            Both,
            "A word. / !The rest of this section contains spoilers.! / {} / {# }",
        ),
        (
            "# Low Water\n\n## Plot\n\nThis section contains spoilers.\n\nTom did it.\n\n### More\n\nIda too.\n\n## Cast\n\nNobody.",
            Markdown,
            "## Plot / !This section contains spoilers.! / {} / {# } / ## Cast / Nobody.",
        ),
        (
            "# Low Water\n\n## Plot\n\nThis section contains spoilers.\n\nTom did it.\n\n### More\n\nIda too.\n\n## Cast\n\nNobody.",
            Plain,
            "## Plot / !This section contains spoilers.! / {} / ## More / Ida too. / ## Cast / Nobody.",
        ),
        (
            "# Low Water\n\n## One\n\nThe next two sections contain spoilers.\n\nTom.\n\n## Two\n\nIda.\n\n### Two and a half\n\nAnn.\n\n## Three\n\nNobody.",
            Markdown,
            "## One / !The next two sections contain spoilers.! / {} / {# } / {# }",
        ),
        (
            "# Low Water\n\n## One\n\nThe next two sections contain spoilers.\n\nTom.\n\n## Two\n\nIda.\n\n### Two and a half\n\nAnn.\n\n## Three\n\nNobody.",
            Plain,
            "## One / !The next two sections contain spoilers.! / {} / {# } / {# } / ## Three / Nobody.",
        ),
        (
            "A word. This paragraph contains spoilers. Tom did it.\n\nIn cinemas now.",
            Both,
            "A word. / !This paragraph contains spoilers.! / {} / In cinemas now.",
        ),
        (
            "A film.\n\n- High Tide. SPOILER: Tom did it.\n- Low Water. Nothing here.\n\nIn cinemas now.",
            Both,
            "A film. / • High Tide. / !SPOILER:! / {} / • Low Water. Nothing here. / In cinemas now.",
        ),
        (
            "A film.\n\n- High Tide (spoiler alert: Tom did it)\n- Low Water\n\nIn cinemas now.",
            Both,
            "A film. / • High Tide (spoiler alert [] / • Low Water / In cinemas now.",
        ),
        (
            "A film.\n\nThe spoilers are inside the grey boxes.\n\n||Tom did it.|| And so on.\n\nIn cinemas now.",
            Both,
            "A film. / The spoilers are inside the grey boxes. / [] And so on. / In cinemas now.",
        ),
        (
            "A film.\n\nThe following box contains spoilers.\n\n>! Tom did it.\n\nIn cinemas now.",
            Both,
            "A film. / The following box contains spoilers. / {} / In cinemas now.",
        ),
    ]);
}

#[test]
fn a_mark_in_words_inside_a_sentence_hides_of_that_sentence_alone() {
    for (said, seen) in [
        ("It ends with (spoiler alert) everyone dying.", "It ends with (spoiler alert) []"),
        ("It ends with (SPOILER) Tom dying at sea.", "It ends with (SPOILER) []"),
        ("It ends with (spoiler alert: Tom dies) a bang.", "It ends with (spoiler alert []"),
        ("And, spoiler alert, Tom dies at sea.", "And, spoiler alert []"),
        ("Tom dies at the harbour (spoiler!).", "[]"),
    ] {
        check(&[(
            &format!(
                "A film about a harbour.\n\nIt is fine. {said} It is grey.\n\nIn cinemas now."
            ),
            Plain,
            &format!("A film about a harbour. / It is fine. {seen} It is grey. / In cinemas now."),
        )]);
    }
    check(&[(
        "A film about a harbour.\n\nIt ends with (SPOILER!) Tom dying at sea.\n\nIn cinemas now.",
        Plain,
        "A film about a harbour. / !! / {} / In cinemas now.",
    )]);
    // Who writes of machines has a manner of speaking.
    check(&[(
        "Update the database. It was, spoiler alert, not the cache at all.",
        Both,
        "Update the database. It was, spoiler alert, not the cache at all.",
    )]);
}

#[test]
fn a_notice_of_the_end_is_shown_and_nothing_that_stands_before_it() {
    check(&[
        (
            "A film.\n\nSpoilers ahead!\n\nTom did it.\n\nEnd of spoilers.\n\nIn cinemas now.",
            Both,
            "A film. / !Spoilers ahead!! / {} / /End of spoilers./ / In cinemas now.",
        ),
        (
            "A film.\n\nSpoilers ahead!\n\nTom did it. End of spoilers. In cinemas now.\n\nGo and see it.",
            Both,
            "A film. / !Spoilers ahead!! / {} / /End of spoilers./ / In cinemas now. / Go and see it.",
        ),
        (
            "A film.\n\nSpoilers ahead!\n\nTom did it. That's the spoilers done, so welcome back.\n\nGo and see it.",
            Both,
            "A film. / !Spoilers ahead!! / {} / /That's the spoilers done,/ / so welcome back. / Go and see it.",
        ),
        (
            "A film.\n\nSpoilers ahead!\n\nTom did it. That's the spoilers over, but not quite: Ida helped.\n\nGo and see it.",
            Both,
            "A film. / !Spoilers ahead!! / {}",
        ),
        (
            "A film.\n\nSpoilers ahead!\n\nTom did it, and it takes a long while until the film says so, in a scene by the harbour that is worth the wait and the price of the ticket, too. Spoilers over.\n\nGo and see it.",
            Both,
            "A film. / !Spoilers ahead!! / {} / /Spoilers over./ / Go and see it.",
        ),
        (
            "A film.\n\nSpoilers ahead! Tom did it. End of spoilers. Spoilers again! Ida. End of spoilers. See it.\n\nGo.",
            Both,
            "A film. / !Spoilers ahead!! / {} / /End of spoilers./ / Spoilers again! Ida. End of spoilers. See it. / Go.",
        ),
    ]);
}

#[test]
fn what_warns_behind_a_warning_is_shown_and_nothing_else() {
    check(&[
        (
            "A film.\n\nI tell the end here.\n\nSpoilers!\n\nTom did it.",
            Both,
            "A film. / I tell the end here. / !Spoilers!! / {}",
        ),
        (
            "A film.\n\nSpoilers ahead!\n\nContains spoilers for Low Water.\n\nTom did it.",
            Both,
            "A film. / Spoilers ahead! / !Contains spoilers for Low Water.! / {}",
        ),
        (
            "A film.\n\nSpoilers ahead!\n\nThe next paragraph contains spoilers.\n\nTom did it.\n\nSo there.",
            Both,
            "A film. / Spoilers ahead! / !The next paragraph contains spoilers.! / {}",
        ),
        (
            "A film.\n\nSpoilers ahead!\n\nStop reading now, said Tom.\n\nSo there.",
            Both,
            "A film. / !Spoilers ahead!! / {}",
        ),
    ]);
}

#[test]
fn a_warning_is_known_by_its_place() {
    check(&[
        (
            "A film.\n\n*** Spoilers ahead. ***\n\nTom did it.",
            Both,
            "A film. / !*** Spoilers ahead. ***! / {}",
        ),
        (
            "A film. Spoilers ahead) and so on.\n\nTom did it.",
            Both,
            "A film. / !Spoilers ahead)! / {}",
        ),
        (
            "> [!danger] Spoilers from here\n\nTom did it.",
            Markdown,
            "> [!danger] / !Spoilers from here! / {}",
        ),
        (
            "> [!danger] Spoilers from here\n\nTom did it.",
            Plain,
            "!> [!danger] Spoilers from here! / {}",
        ),
        ("> Spoilers ahead!\n\nTom did it.", Markdown, "!Spoilers ahead!! / {}"),
        ("> Spoilers ahead!\n\nTom did it.", Plain, "!> Spoilers ahead!! / {}"),
        (
            "> He said that spoilers follow, and he was right about that.\n\nIn cinemas now.",
            Markdown,
            "> He said that spoilers follow, and he was right about that. / In cinemas now.",
        ),
        (
            "> He said that spoilers follow, and he was right about that.\n\nIn cinemas now.",
            Plain,
            "!> He said that spoilers follow,! / {}",
        ),
        (
            "A film.\n\n## Ending (spoilers)\n\nTom did it.\n\n## Cast\n\nNobody.",
            Both,
            "A film. / !Ending (spoilers)! / {} / {# }",
        ),
        (
            "Three films.\n\n## 1. High Tide (1930)\n\nSpoilers for High Tide.\n\nTom did it.\n\n## 2. Low Water (1931)\n\nA film of its own.",
            Both,
            "Three films. / ## 1. High Tide (1930) / !Spoilers for High Tide.! / {} / ## 2. Low Water (1931) / A film of its own.",
        ),
        ("Not seen it? Off you go.\n\nTom did it.", Both, "Not seen it? / !Off you go.! / {}"),
        (
            "The film has a fine cast. Not seen it yet? Then come back later.\n\nTom did it.",
            Both,
            "The film has a fine cast. Not seen it yet? / !Then come back later.! / {}",
        ),
        (
            "This review is spoiler-free.\n\n## The plot\n\nA keeper.\n\n## The end\n\nIt is good.",
            Both,
            "This review is spoiler-free. / ## The plot / A keeper. / ## The end / It is good.",
        ),
        (
            "No spoilers until the second half, which is marked.\n\nThe keeper.\n\nSpoilers from here.\n\nTom.",
            Both,
            "No spoilers until the second half, which is marked. / The keeper. / !Spoilers from here.! / {}",
        ),
    ]);
}

#[test]
fn points_at_the_head_of_a_recap_are_covered() {
    check(&[
        (
            "# Low Water: Ending Explained\n\n## Summary\n\n- Tom did it.\n- Ida knew.\n\nA keeper keeps a lock.\n\n## Who did it?\n\nTom.",
            Both,
            "!! / {} / {# }",
        ),
        (
            "# Low Water: Ending Explained\n\n**TL;DR:**\n\n- Tom did it.\n\nA keeper keeps a lock.\n\nSpoilers ahead!\n\nTom.",
            Both,
            "{} / A keeper keeps a lock. / !Spoilers ahead!! / {}",
        ),
        (
            "# Low Water: Ending Explained\n\nBy Ada\n\n## Key takeaways\n\n- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h\n\nA keeper keeps a lock.\n\n## Who?\n\nTom.",
            Both,
            "By Ada / !! / {} / {# }",
        ),
        (
            "# Low Water: Ending Explained\n\n## Summary\n\n- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h\n- i\n\nA keeper keeps a lock.\n\n## Who?\n\nTom.",
            Both,
            "!! / {# } / {# }",
        ),
        (
            "# Low Water: Ending Explained\n\none\n\ntwo\n\nthree\n\nfour\n\n## Summary\n\n- Tom did it.\n\nA keeper keeps a lock.\n\n## Who?\n\nTom.",
            Both,
            "one / two / three / four / !! / {# } / {# }",
        ),
        (
            "# Low Water: Ending Explained\n\nA keeper keeps a lock.\n\n## Summary\n\n- Tom did it.\n\n## Who?\n\nTom.",
            Both,
            "A keeper keeps a lock. / !! / {# } / {# }",
        ),
    ]);
}

#[test]
fn a_recap_without_a_warning_is_hidden_where_it_begins_to_tell() {
    check(&[
        (
            "# Low Water, episode 3 recap\n\nA keeper keeps a lock.\n\nIda goes away, and he is alone.\n\n【あらすじ】\n\nTom did it.",
            Markdown,
            "A keeper keeps a lock. / Ida goes away, and he is alone. / !! / {}",
        ),
        (
            "# Low Water, episode 3 recap\n\nA keeper keeps a lock.\n\nIda goes away, and he is alone.\n\n【あらすじ】\n\nTom did it.",
            Plain,
            "A keeper keeps a lock. / Ida goes away, and he is alone. / !! / {# }",
        ),
        (
            "# Low Water, episode 3 recap\n\nPreviously, he left.\n\nTom drowns at the weir, and Ida finds him there in the morning when the water is low.\n\nHe is buried.",
            Both,
            "!! / {}",
        ),
        (
            "# Low Water, episode 3 recap\n\n**Ada:** Good evening, and what a week it was at the weir for everybody, I must say.\n\n**Bob:** It was, and what a week it will be when we come to the third of them, too.\n\n**Ada:** So who did it, and why, and what is to become of them now that it is over?\n\n## Verdict\n\nTom did it.",
            Markdown,
            "Ada: Good evening, and what a week it was at the weir for everybody, I must say. / Bob: It was, and what a week it will be when we come to the third of them, too. / Ada: So who did it, and why, and what is to become of them now that it is over? / !! / {# }",
        ),
        (
            "# Low Water, episode 3 recap\n\n**Ada:** Good evening, and what a week it was at the weir for everybody, I must say.\n\n**Bob:** It was, and what a week it will be when we come to the third of them, too.\n\n**Ada:** So who did it, and why, and what is to become of them now that it is over?\n\n## Verdict\n\nTom did it.",
            Plain,
            "**Ada:** Good evening, and what a week it was at the weir for everybody, I must say. / **Bob:** It was, and what a week it will be when we come to the third of them, too. / **Ada:** So who did it, and why, and what is to become of them now that it is over? / !! / {# }",
        ),
    ]);
}

#[test]
fn talk_of_spoilers_is_told_from_a_warning() {
    check(&[
        (
            "Install it with cargo. Spoiler alert: I do not like it. The config is long.\n\n```\ncargo install x\n```\n\nThere are spoilers below.",
            Markdown,
            "Install it with cargo. Spoiler alert: I do not like it. The config is long. / `cargo install x` / !There are spoilers below.!",
        ),
        (
            "Install it with cargo. Spoiler alert: I do not like it. The config is long.\n\n```\ncargo install x\n```\n\nThere are spoilers below.",
            Plain,
            "Install it with cargo. Spoiler alert: I do not like it. The config is long. / ```⏎cargo install x⏎``` / !There are spoilers below.!",
        ),
        (
            "# Why we hate spoilers\n\nAn essay about spoilers. \"Spoilers ahead!\" is what they say.\n\nSpoilers ahead!\n\nNobody likes it.",
            Both,
            "An essay about spoilers. \"Spoilers ahead!\" is what they say. / !Spoilers ahead!! / {}",
        ),
        (
            "# What to watch this week\n\nMonday, 20:00. The final. Avoid the news if you do not want to know the score.\n\nTuesday.",
            Both,
            "Monday, 20:00. The final. Avoid the news if you do not want to know the score. / Tuesday.",
        ),
    ]);
}

#[test]
fn what_the_author_decided_holds() {
    check(&[
        (
            "Low Water is a film from 1931 directed by Ada Weir.\n\n## Plot\n\nA keeper keeps a lock, and Tom drowns.\n\n## Ending\n\nTom did it.\n\n## Cast\n\nNobody.",
            Both,
            "Low Water is a film from 1931 directed by Ada Weir. / !! / {# } / {# } / {# }",
        ),
        (
            "Low Water is a 1931 film. A keeper keeps a lock.\n\nTom kills the keeper. Ida finds the body. She accuses Tom, who confesses and dies.\n\nIda leaves the town and marries the inspector. In the end the lock is closed.\n\nThe keeper's daughter returns, and she kills the inspector. She is arrested.",
            Both,
            "Low Water is a 1931 film. A keeper keeps a lock. / !! / {}",
        ),
        ("---\nspoilers: all\n---\nA word.\n\nAnother.", Markdown, "!! / {}"),
        (
            "---\nspoilers: all\n---\nA word.\n\nAnother.",
            Plain,
            "---⏎spoilers: all⏎---⏎A word. / Another.",
        ),
        (
            "---\nspoilers: none\n---\nA word. Spoilers ahead!\n\nTom did it.",
            Markdown,
            "A word. Spoilers ahead! / Tom did it.",
        ),
        (
            "---\nspoilers: none\n---\nA word. Spoilers ahead!\n\nTom did it.",
            Plain,
            "---⏎spoilers: none⏎---⏎A word. Spoilers ahead! / Tom did it.",
        ),
        (
            "# Low Water\n\n## Spoiler section {.spoiler}\n\na\n\n## b\n\nc",
            Markdown,
            "{# } / ## b / c",
        ),
        (
            "# Low Water\n\n## Spoiler section {.spoiler}\n\na\n\n## b\n\nc",
            Plain,
            "## Spoiler section {.spoiler} / a / ## b / c",
        ),
        (
            "Discussion thread. Please mark spoilers for the new episode.\n\nI think ||Tom|| did it.\n\nSpoilers ahead!\n\nTom did it.",
            Both,
            "Discussion thread. Please mark spoilers for the new episode. / I think [] did it. / !Spoilers ahead!! / {}",
        ),
        (
            "A film.\n\nSpoilers ahead!\n\n| a | b |\n|---|---|\n| Tom | did it |\n\nEnd of spoilers.\n\n| c | d |\n|---|---|\n| e | f |\n",
            Markdown,
            "A film. / !Spoilers ahead!! / {} / /End of spoilers./ / c | d \\ e | f",
        ),
        (
            "A film.\n\nSpoilers ahead!\n\n| a | b |\n|---|---|\n| Tom | did it |\n\nEnd of spoilers.\n\n| c | d |\n|---|---|\n| e | f |\n",
            Plain,
            "A film. / !Spoilers ahead!! / {} / /End of spoilers./ / `| c | d |⏎|---|---|⏎| e | f |`",
        ),
    ]);
}
