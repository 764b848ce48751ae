//! Families of warnings, negations and notices of the end, as data.

#![allow(clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
use super::*;

#[track_caller]
fn warns(sentences: &[&str]) {
    let silent: Vec<_> =
        sentences.iter().filter(|sentence| !matches!(judge(sentence), Said::Warns(_))).collect();
    assert!(silent.is_empty(), "should warn: {silent:#?}");
}

#[track_caller]
fn says_nothing(sentences: &[&str]) {
    let loud: Vec<_> =
        sentences.iter().filter(|sentence| judge(sentence) != Said::Nothing).collect();
    assert!(loud.is_empty(), "should say nothing: {loud:#?}");
}

#[test]
fn a_text_that_contains_spoilers_warns() {
    warns(&[
        "The following paragraphs contain spoilers for Low Water.",
        "The next two paragraphs contain spoilers.",
        "[Ed. note: this post contains major spoilers for Low Water.]",
        "WARNING: The following contains spoilers for Low Water, in cinemas now.",
        "The following contains spoilers for Low Water season 2 episode 2.",
        "Warning: Contains spoilers!",
        "Warning: This article contains spoilers for all episodes of Low Water.",
        "WARNING: This article contains major spoilers.",
        "Contains spoilers for both series.",
        "This piece contains spoilers for {title}",
        "__Warning: The content below contains spoilers for Low Water__",
        "This post contains **major** spoilers for Low Water!",
        "This review contains minor spoilers for what is revealed up to Book 6.",
        "This episode recap also (of course) contains spoilers.",
        "These reviews contain lots of spoilers and are meant for people who have seen it.",
        "Be warned: it contains spoilers for the official game.",
        "This file contains obvious spoilers",
        "The rest of this article contains spoilers for all eight episodes of Low Water.",
        "Spoiler warning: this article may contain major plot or ending details.",
    ]);
}

#[test]
fn spoilers_ahead_below_and_to_come_warn() {
    warns(&[
        "Spoilers ahead",
        "Spoilers ahead!",
        "Spoilers ahead...",
        "Warning, spoilers ahead!",
        "SPOILERS AHEAD.",
        "There will be spoilers ahead.",
        "Minor spoilers ahead",
        "Warning: SPOILERS for the Season 1 finale of Low Water are ahead.",
        "[Manga-only, spoilers ahead from here]",
        "Reveal the full plot — spoilers ahead",
        "Spoilers below.",
        "Obviously: spoilers below.",
        "(spoilers below)",
        "---- SPOILERS BELOW ----",
        "Disclaimer: Potential spoilers below",
        "There are spoilers below for Low Water.",
        "** MINOR LOW WATER SPOILERS BELOW **",
        "LOW WATER SEASON 2 (MILD) SPOILERS BELOW",
        "(Major spoilers below!!!",
        "Spoilers Below The Fold",
        "Spoilers to follow...",
        "Low Water spoilers follow - including its finale.",
        "**_Spoilers follow._**",
        "##SPOILERS FOLLOW, sorry",
        "!!! Spoilers between here and the next line, kids !!!",
        "Spoilers between the two rows of stars.",
        "Major Low Water story spoilers follow: from the harbour to her homecoming",
        "*** SPOILERS BEGIN ***",
        "SPOILERS BELOW, tagged for the phone",
        "⚠️ Spoiler warning: major plot details for Low Water follow.",
        "From this point on there be spoilers.",
        "Beyond this point there are spoilers.",
        "*Spoilers* ahead",
        "spоilers ahead",
        "Spoilers from here on.",
    ]);
}

#[test]
fn there_are_spoilers_and_full_of_spoilers_warn() {
    warns(&[
        "There are some SERIOUS spoilers in this.",
        "There are spoilers abound in this review.",
        "It’s chock full o’ spoilers, so if you haven’t seen the finale stop now.",
        "Full of spoilers, please read with caution.",
        "Spoilers abound!",
        "There will be some spoilers!",
        "There will be spoilers for season 1 and for the final episode in this article.",
        "Read on for a spoiler-filled take.",
        "Spoilers throughout.",
    ]);
}

#[test]
fn bare_labels_warn() {
    warns(&[
        "SPOILERS for the Season Finale of Low Water",
        "Spoilers Alert:",
        "Spoiler alert!",
        "(Spoilers)",
        "[Spoilers]",
        "*Major spoilers*",
        "Minor Spoilers",
        "SPOILERS ARE COMING…",
        "Spoilers! Spoilers! Spoilers!",
        "SPOILERS",
        "Spoiler section",
        "Spoilers through Low Water season 2 and Tidal.",
        "Spoilers through Chapter 12",
    ]);
}

#[test]
fn indirect_sentences_warn() {
    warns(&[
        "You have been warned.",
        "Proceed with caution.",
        "Remember, don't read the recaps unless you've seen the episode.",
        "Please don't read a review if you haven't seen the film.",
        "Read at your own risk.",
        "Please be wary if you haven't watched it yet.",
        "If you want a spoiler free review, don't read beyond this point.",
        "Stop reading here if you don't want to know.",
        "There’s one idea I’d like to chew on, and I can’t do it without spoilers, so stop reading here.",
        "Stop reading now!",
        "Turn back now.",
        "If you haven't seen it, look away now.",
        "Browse carefully if you haven't finished the season.",
        "Each part below gives its episode away.",
        "I'm going to spoil the ending.",
        "The text below reveals the ending of the film.",
        "Consider yourself warned.",
        "If you do not want spoilers, leave now.",
    ]);
}

#[test]
fn a_negation_warns_of_nothing() {
    says_nothing(&[
        "*** This is a spoiler-free review. ***",
        "(Spoiler-free)",
        "We have a 99.9% Spoiler-Free Policy.",
        "Here is our non-spoiler review.",
        "This is a traditional, spoiler-free assessment.",
        "I keep this as spoiler-free as possible.",
        "It is carefully spoiler-free.",
        "He leaves (or she does — no spoilers!).",
        "No spoilers here.",
        "NO SPOILERS",
        "A verdict without major spoilers.",
        "This post does not contain spoilers.",
        "This article doesn’t include any spoilers.",
        "I don’t think they can be considered major spoilers.",
        "Nothing will be spoiled.",
        "I try to avoid spoilers.",
        "Big spoiler alert: I will reveal NOTHING.",
        "I won’t spoil it.",
        "There are no major spoilers below.",
        "This review is free of spoilers.",
    ]);
}

#[test]
fn talk_about_spoilers_is_no_warning() {
    says_nothing(&[
        "Do spoilers really hurt?",
        "The spoiler panic has reached the red carpet.",
        "SPOILERS ARE NOT OPINIONS.",
        "We counted the spoilers between two seasons.",
        "Please stop reading your own notes.",
        "I hate spoilers.",
        "The car has a rear spoiler and a bumper.",
        "It spoiled the milk.",
        "A line like “spoilers ahead” is a warning.",
        "If you haven't seen the first film, you will be lost.",
        "Unless you have watched it, the joke makes no sense.",
        "She could not stop reading.",
        "I don't read reviews.",
        "He gave the money away.",
        "They reveal the ending slowly to each other.",
        "A recap that contains spoilers is a risk.",
        "If an article contains spoilers, they are hidden.",
        "Don't read too much into it.",
        "The following day he went away.",
        "It finds where the spoilers begin.",
        "The sentence that says spoilers follow",
        "There are people who love spoilers.",
    ]);
}

#[test]
fn a_strike_leaves_the_warning_beside_it() {
    warns(&[
        "Spoiler-free until here; spoilers start below.",
        "The intro is spoiler-free, but there are spoilers below.",
        "The first sections do not contain spoilers, however.",
    ]);
}

#[test]
fn notices_of_the_end_end() {
    for sentence in [
        "END OF SPOILERS",
        "*** END OF SPOILERS ***",
        "End of spoilers",
        "End spoilers",
        "{{endspoiler}}",
        "[/spoiler]",
        "Spoilers over.",
        "Spoilers end here.",
        "Back to spoiler-free.",
        "Safe again!",
        "It is safe to read on.",
        "End of the spoilers.",
        "Fin de los spoilers",
        "Ende der Spoiler",
    ] {
        assert_eq!(judge(sentence), Said::End, "{sentence}");
        assert!(may_end(sentence), "{sentence}");
    }
}

#[test]
fn a_sentence_of_the_story_ends_nothing() {
    for sentence in [
        "She is safe now.",
        "You are safe again, he says.",
        "The end.",
        "In the end he told her everything.",
        "It was safe to read the letter.",
        "Fine, spoilers.",
        "The spoilers end up everywhere.",
        "The end of the story spoils the start.",
    ] {
        assert_ne!(judge(sentence), Said::End, "{sentence}");
    }
}

#[track_caller]
fn reaches(sentence: &str, expected: Reach) {
    match judge(sentence) {
        Said::Warns(warning) => assert_eq!(warning.reach, expected, "{sentence}"),
        other => panic!("{sentence}: {other:?}"),
    }
}

#[test]
fn a_warning_says_how_far_it_reaches() {
    reaches("The next two paragraphs contain spoilers.", Reach::Paragraphs(2));
    reaches("The following 3 paragraphs contain spoilers.", Reach::Paragraphs(3));
    reaches("The next paragraph contains spoilers.", Reach::Paragraphs(1));
    reaches("The next couple of paragraphs contain spoilers.", Reach::Paragraphs(2));
    reaches("The following paragraphs contain spoilers.", Reach::All);
    reaches("The next few paragraphs contain spoilers.", Reach::All);
    reaches("This paragraph contains spoilers.", Reach::Paragraph);
    reaches("There are spoilers in this section.", Reach::Section);
    reaches("Spoilers ahead!", Reach::All);
    reaches("And if (spoiler alert), Tom survived the fire, he would tell.", Reach::Clause);
    reaches("The keeper, spoiler alert, never left the light at all.", Reach::Clause);
    reaches("Tom dies at the harbour (spoiler!).", Reach::Clause);
    reaches("The best part (spoilers) is when Tom walks back in.", Reach::Clause);
}

#[track_caller]
fn shows(sentence: &str, expected: &str) {
    match judge(sentence) {
        Said::Warns(warning) => assert_eq!(&sentence[..warning.until], expected),
        other => panic!("{sentence}: {other:?}"),
    }
}

#[test]
fn behind_a_label_only_what_speaks_of_the_text_is_shown() {
    shows("Spoiler alert: Tom dies.", "Spoiler alert:");
    shows("SPOILER: the horse goes through the last gate.", "SPOILER:");
    shows("(Spoilers) Tom dies.", "(Spoilers)");
    shows("Spoilers ahead: Tom is the keeper’s son.", "Spoilers ahead:");
    shows("Spoilers ahead — Tom is the keeper’s son.", "Spoilers ahead —");
    shows("ALERTA DE SPOILER: Tomás muere en el mar.", "ALERTA DE SPOILER:");
    for whole in [
        "Warning: this article contains spoilers.",
        "Contains spoilers for Gate: Homeward.",
        "Spoiler warning: this article may contain major plot or ending details.",
        "ALERTA DE SPOILER: esta nota cuenta el desenlace de “Marea”.",
        "Spoilers ahead, you have been warned.",
        "Spoilers ahead!",
    ] {
        shows(whole, whole);
    }
}

#[test]
fn a_name_behind_one_spoiler_may_be_the_answer_and_behind_several_it_is_the_works() {
    shows("SPOILER: Tom Riddle.", "SPOILER:");
    shows("(spoiler) Tom Riddle", "(spoiler)");
    shows("Спойлер: Том", "Спойлер:");
    shows("SPOILER Tom Riddle.", "SPOILER");
    for whole in ["Spoilers: Low Water.", "SPOILER: Season 2", "Spoiler alert: Low Water"] {
        shows(whole, whole);
    }
}

#[test]
fn authors_find_other_words_for_a_warning() {
    warns(&[
        "[Spoilers for the whole season from here on.]",
        "Editor's note: The following discusses the ending of Low Water.",
        "Major plot points ahead.",
        "Heads up: we're getting into spoilers now.",
        "From here on, we talk about the ending.",
        "Spoliers ahead!",
        "Spoiler's ahead!",
        "🚨 SPOILERS 🚨",
        "S P O I L E R S",
        "Sp0ilers ahead",
        "Here there be spoilers.",
        "This is your last chance to turn back before the spoilers.",
        "Spoilers start now.",
        "Okay, spoilers.",
        "Now for the spoilers.",
        "And now, the spoiler section.",
        "Everything after this line is a spoiler.",
        "The rest of this piece gives the ending away.",
        "The rest of this review spoils the whole thing.",
        "Plot details follow.",
        "If you'd rather not know how it ends, stop here.",
        "Last warning: the ending is discussed below.",
        "Do not scroll further unless you've finished the season.",
        "If you have not seen it, bookmark this and come back later.",
        "Bail out now if you want to go in cold.",
        "What follows assumes that you have seen the film.",
        "This one's for people who have seen it.",
    ]);
}

#[test]
fn news_and_talk_of_spoilers_warn_of_nothing() {
    says_nothing(&[
        "No spoilers ahead.",
        "There are no spoilers in what follows.",
        "Don't worry, this review won't spoil anything.",
        "Rest assured, spoilers will be kept to a minimum.",
        "The studio has asked critics not to reveal the ending.",
        "Fans were furious when spoilers leaked online.",
        "She muted every word that could contain spoilers.",
        "Spoiler culture has changed how we watch television.",
        "A spoiler warning used to be a courtesy.",
        "He avoided spoilers for a month.",
        "Leaked spoilers for the finale spread within hours.",
        "The spoilers that leaked were fake.",
        "Spoiler-free review: the film is a delight.",
        "The leak included spoilers about three episodes, the studio said.",
    ]);
}

#[test]
fn notices_of_the_end_have_many_words() {
    for sentence in [
        "End of spoilers!",
        "[End of spoilers]",
        "-- end spoilers --",
        "Spoilers end here.",
        "Okay, spoilers over.",
        "You can come back now, the spoilers are over.",
        "Safe to come back now.",
        "Spoiler-free from here on.",
        "End spoiler section.",
        "No more spoilers from here.",
    ] {
        assert_eq!(judge(sentence), Said::End, "{sentence}");
        assert!(may_end(sentence), "{sentence}");
    }
}

#[test]
fn a_warning_may_reach_over_paragraphs_or_a_section_in_other_words() {
    reaches("Skip the next paragraph if you haven't seen it.", Reach::Paragraphs(1));
    reaches("Spoilers in the next paragraph.", Reach::Paragraphs(1));
    reaches("The next two paragraphs spoil the ending.", Reach::Paragraphs(2));
    reaches("Skip the next two paragraphs if you want to avoid spoilers.", Reach::Paragraphs(2));
    reaches("This section contains spoilers.", Reach::Section);
    reaches("Spoilers for the rest of this section.", Reach::Section);
    reaches("[Spoilers for Low Water until the next entry.]", Reach::Section);
    reaches("Spoilers for the whole film are inside the grey boxes.", Reach::Marked);
}

#[test]
fn a_label_in_capitals_ends_where_they_end() {
    shows("SPOILERS BELOW THE PHOTO Mara sold the lamp to the board.", "SPOILERS BELOW THE PHOTO");
    shows("SPOILERS AHEAD A boy finds the crown.", "SPOILERS AHEAD");
}

#[test]
fn a_warning_may_reach_over_further_sections() {
    reaches("The next section contains spoilers.", Reach::Sections(2));
    reaches("The next two sections contain spoilers.", Reach::Sections(3));
    reaches("[Spoilers for Low Water until the next section.]", Reach::Section);
    reaches("Anything that spoils the story is tucked under a lid.", Reach::Marked);
}

#[test]
fn what_a_reader_is_told_of_the_text_may_be_said_in_more_words() {
    assert!(matches!(
        judge("So if you have the box yourself, don't read on till I say."),
        Said::Warns(Warning { sure: true, .. })
    ));
    assert_eq!(
        judge("That is the end of the part with the plot in it, and it is safe to read on."),
        Said::End
    );
    assert_eq!(judge("And that's the spoilers done"), Said::End);
    reaches(
        "I'll put the plot in tags so that people who're still on 1 can scroll past.",
        Reach::Marked,
    );
}

#[test]
fn an_author_s_joke_about_himself_is_no_warning() {
    for joke in [
        "Spoiler alert: I am a coward, and I play these with the sound off.",
        "Spoiler alert, I hated it.",
        "I typed the words SPOILERS AHEAD.",
    ] {
        assert_eq!(judge(joke), Said::Nothing, "{joke}");
    }
    assert!(matches!(judge("Spoiler alert: I killed Tom."), Said::Warns(_)));
}

#[test]
fn spoilers_have_a_place_in_a_text_in_many_ways() {
    warns(&[
        "Massive spoilers on the next slides, so watch the movie first.",
        "!!! Spoilers between here and the next line, kids !!!",
        "squee and moaning under here, with spoilers to the end of 3.08",
        "Spoilers for 3x08, plus a little bit of 3x07, after the space.",
        "( squee and moaning under here, with spoilers to the end of 3.08 )",
        "Big spoilers behind the picture of the dog.",
        "Spoilers under the cut.",
        "Spoilers after the row of stars, as always.",
        "My thoughts, with spoilers up to chapter 40.",
        "The spoilers are past the next photo.",
        "No bars from here on, so if you're watching later, scroll no further.",
        "If you missed it on Thursday and mean to catch it at the Regal, please don't read the bit between the two rows of dashes.",
        "If you're catching up at the weekend, don't open the part below.",
        "If that still holds, fold the page here and leave the rest until you are home again, because I am going to tell you every bit of the end and you would never forgive me.",
        "The half with spoilers, so off you go if you're not done",
        "The notes up to the next rule talk about chapters 1 to 24 in full, including who dies.",
    ]);
    says_nothing(&[
        "Nobody posts spoilers in that group.",
        "The keeper hides behind the picture of the dog.",
        "He is watching the pier later, and she goes no further.",
        "If you missed it, it is on again on Friday.",
        "There are no spoilers under the cut.",
        "Papers printed spoilers for years, and readers wrote in.",
        "Under the policy a spoiler is defined over three pages.",
    ]);
}

#[test]
fn who_is_not_without_spoilers_has_some() {
    warns(&[
        "This is not a spoiler-free review.",
        "NOT spoiler-free!",
        "Not spoiler free from here",
        "This will not be spoiler-free.",
        "This isn't going to be spoiler-free.",
        "I can't do this spoiler-free.",
        "I won't be able to keep this spoiler-free.",
        "There's no way to be spoiler-free here.",
        "Everything above is spoiler-free; everything below is not.",
        "No holds barred spoilers",
        "I can't promise no spoilers.",
        "I make no effort to avoid spoilers.",
        "I don't avoid spoilers here.",
        "I do not hold back on spoilers.",
        "Spoilers are not avoided below.",
        "Spoilers can't be helped.",
        "Don't complain about spoilers after this.",
        "Non-spoiler section ends",
    ]);
    says_nothing(&[
        "This isn't long, but it is spoiler-free.",
        "This is not a recap; it's a spoiler-free review.",
        "You won't find a better spoiler-free review.",
        "I can't say more in a spoiler-free review.",
        "I've tried to avoid spoilers.",
        "I promise no spoilers.",
        "Don't complain about spoilers in the letters, please.",
    ]);
}

#[test]
fn who_counts_down_or_says_who_will_be_spoiled_warns() {
    warns(&[
        "Spoiler countdown: 3, 2, 1.",
        "Three, two, one, spoilers!",
        "Prepare to be spoiled.",
        "You're about to be spoiled.",
        "Gonna spoil it.",
        "A few spoilers.",
        "You have until the next paragraph to leave.",
        "Warned you.",
        "Spoilertown ahead.",
        "SP01LERS AHEAD",
        "S-P-O-I-L-E-R-S",
        "Spoileeeerrrs ahead",
    ]);
    says_nothing(&[
        "You will not be spoiled.",
        "The milk was spoiled.",
        "They spoil their children.",
        "The few spoilers that leaked were false.",
        "You have until Sunday to see it.",
    ]);
}

#[test]
fn a_question_in_the_sentence_of_a_warning_takes_nothing_back() {
    shows("spoilers ahead. ok?", "spoilers ahead.");
    shows(
        "the next two paragraphs contain spoilers.\na?",
        "the next two paragraphs contain spoilers.",
    );
    shows("stop reading if you haven't seen it. all good?", "stop reading if you haven't seen it.");
    says_nothing(&["no spoilers here. ok?", "the boat is grey! is it?"]);
}
