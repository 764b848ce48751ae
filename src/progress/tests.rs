//! Places in thirteen languages, and the laws of how far somebody is.

use std::cmp::Ordering;

use proptest::prelude::*;

use super::{Level, Manner, Progress, Scope};

const fn episode(season: u16, episode: u16) -> Scope {
    Scope::Episode { season, episode }
}

#[test]
fn every_way_of_writing_a_scope_is_read() {
    for (words, scope) in [
        ("S01E02", episode(1, 2)),
        ("2x05", episode(2, 5)),
        ("2 x 05", episode(2, 5)),
        ("season 2 episode 5", episode(2, 5)),
        ("Season 2, Ep. 5", episode(2, 5)),
        ("season2-episode5", episode(2, 5)),
        ("episode 5 of season 2", episode(2, 5)),
        ("Series 2 Episode 5", episode(2, 5)),
        ("2nd season, 5th episode", episode(2, 5)),
        ("Episode 5", episode(1, 5)),
        ("e5", episode(1, 5)),
        ("season 3", Scope::Season(3)),
        ("season_3", Scope::Season(3)),
        ("seasons 1-3", Scope::Season(3)),
        ("season 2 finale", Scope::Season(2)),
        ("the end of season 2", Scope::Season(2)),
        ("ch. 12", Scope::Chapter(12)),
        ("chapters 3–5", Scope::Chapter(5)),
        ("Part 3", Scope::Part(3)),
        ("vol. 4", Scope::Volume(4)),
        ("p. 212", Scope::Page(212)),
        ("Act 2", Scope::Act(2)),
        ("47%", Scope::Percent(47)),
        ("47 percent", Scope::Percent(47)),
        ("finale", Scope::Finale),
        ("series finale", Scope::Finale),
        ("the ending", Scope::Finale),
        ("ALL", Scope::All),
        ("absolute 143", Scope::Absolute(143)),
        ("#143", Scope::Absolute(143)),
        ("absolute episode 143", Scope::Absolute(143)),
        ("special 3", Scope::Special(3)),
        ("S00E03", Scope::Special(3)),
        ("specials", Scope::Season(0)),
        ("S01E01E02", Scope::Episodes { season: 1, first: 1, last: 2 }),
        ("S01E01-E02", Scope::Episodes { season: 1, first: 1, last: 2 }),
        ("S02E05-06", Scope::Episodes { season: 2, first: 5, last: 6 }),
        ("1x01-1x02", Scope::Episodes { season: 1, first: 1, last: 2 }),
        ("2x05-06", Scope::Episodes { season: 2, first: 5, last: 6 }),
        ("episodes 5 and 6", Scope::Episodes { season: 1, first: 5, last: 6 }),
    ] {
        assert_eq!(Scope::read(words), Some(scope), "{words}");
    }
}

#[test]
fn the_languages_of_the_warnings_are_those_of_places() {
    for (words, scope) in [
        ("temporada 2 capítulo 5", episode(2, 5)),
        ("T2 E5", episode(2, 5)),
        ("hasta la temporada 2", Scope::Season(2)),
        ("capítulo 12", Scope::Chapter(12)),
        ("47 por ciento", Scope::Percent(47)),
        ("saison 2 épisode 5", episode(2, 5)),
        ("2e saison, épisode 5", episode(2, 5)),
        ("jusqu’à la saison 2", Scope::Season(2)),
        ("chapitre 12", Scope::Chapter(12)),
        ("l'épisode 5", episode(1, 5)),
        ("2. Staffel Folge 5", episode(2, 5)),
        ("Staffel 2, Folge 5", episode(2, 5)),
        ("bis einschließlich Kapitel 12", Scope::Chapter(12)),
        ("Band 3", Scope::Volume(3)),
        ("stagione 2 episodio 5", episode(2, 5)),
        ("2ª stagione, 5º episodio", episode(2, 5)),
        ("fino alla stagione 2", Scope::Season(2)),
        ("temporada 2, episódio 5", episode(2, 5)),
        ("até o capítulo 12", Scope::Chapter(12)),
        ("2. sezon 5. bölüm", episode(2, 5)),
        ("SEZON 2 BÖLÜM 5", episode(2, 5)),
        ("5. kısım", Scope::Part(5)),
        ("yüzde 47", Scope::Percent(47)),
        ("sezon 2 odcinek 5", episode(2, 5)),
        ("rozdział 12", Scope::Chapter(12)),
        ("część 3", Scope::Part(3)),
        ("сезон 2 серия 5", episode(2, 5)),
        ("2-й сезон, 5-я серия", episode(2, 5)),
        ("глава 12", Scope::Chapter(12)),
        ("第5話", episode(1, 5)),
        ("シーズン2", Scope::Season(2)),
        ("シーズン２ 第５話", episode(2, 5)),
        ("第2期 第5話まで", episode(2, 5)),
        ("第12章", Scope::Chapter(12)),
        ("最終回", Scope::Finale),
        ("시즌 2 5화", episode(2, 5)),
        ("시즌2 제5화까지", episode(2, 5)),
        ("12장", Scope::Chapter(12)),
        ("第二季第5集", episode(2, 5)),
        ("第二季第十五集", episode(2, 15)),
        ("第一百二十章", Scope::Chapter(120)),
        ("大结局", Scope::Finale),
        ("सीज़न 2 एपिसोड 5", episode(2, 5)),
        ("सीज़न २ एपिसोड ५", episode(2, 5)),
        ("अध्याय 12", Scope::Chapter(12)),
    ] {
        assert_eq!(Scope::read(words), Some(scope), "{words}");
    }
}

#[test]
fn words_that_name_no_place_are_no_scope() {
    for words in [
        "",
        "soon",
        "S",
        "SxE",
        "x",
        "101%",
        "season",
        "S01Efinale",
        "99999999x1",
        "5",
        "none",
        "2x",
        "season finale",
        "season 2 chapter 5",
        "part 2 chapter 3",
        "episodes 6-5",
        "S02E05 maybe",
        "until season",
        "S01E05-S02E03",
        "47.5%",
        "S01E",
        "S01E finale",
        "all 10 episodes",
        "episode",
        "第話",
    ] {
        assert_eq!(Scope::read(words), None, "{words}");
    }
    assert_eq!(Scope::read(&"season 1 ".repeat(100_000)), None);
}

#[test]
fn a_word_for_episodes_and_chapters_is_told_apart_by_what_stands_around_it() {
    let series = Manner { episodes: true, season: None };
    let second = Manner { episodes: true, season: Some(2) };
    for (words, alone, of_series, of_second) in [
        ("bölüm 5", Scope::Chapter(5), episode(1, 5), episode(2, 5)),
        ("capítulo 5", Scope::Chapter(5), episode(1, 5), episode(2, 5)),
        ("episode 5", episode(1, 5), episode(1, 5), episode(2, 5)),
        ("S01E05", episode(1, 5), episode(1, 5), episode(1, 5)),
    ] {
        let through = |scope| Some(Progress::Through(scope));
        assert_eq!(Progress::read(words), through(alone), "{words}");
        assert_eq!(Progress::read_of(words, series), through(of_series), "{words}");
        assert_eq!(Progress::read_of(words, second), through(of_second), "{words}");
    }
}

#[test]
fn somebody_says_how_far_they_are() {
    for (words, progress) in [
        ("none", Progress::None),
        ("not seen", Progress::None),
        ("unseen", Progress::None),
        ("nada", Progress::None),
        ("कुछ नहीं", Progress::None),
        ("all", Progress::All),
        ("seen", Progress::All),
        ("finale", Progress::All),
        ("100%", Progress::All),
        ("全部", Progress::All),
        ("through season 2", Progress::Through(Scope::Season(2))),
        ("up to S02E05", Progress::Through(episode(2, 5))),
        ("watched S02E05", Progress::Through(episode(2, 5))),
        ("read chapter 12", Progress::Through(Scope::Chapter(12))),
        ("finished season 2", Progress::Through(Scope::Season(2))),
    ] {
        assert_eq!(Progress::read(words), Some(progress), "{words}");
    }
    for words in ["", "12", "before season 2", "until S02E05", "nothing of season 2"] {
        assert_eq!(Progress::read(words), None, "{words}");
    }
}

#[test]
fn a_reader_has_seen_what_lies_behind_them_and_nothing_else() {
    let at = |words: &str| Progress::read(words).unwrap();
    let scope = |words: &str| Scope::read(words).unwrap();
    for (progress, place, reached) in [
        ("S02E05", "S02E05", true),
        ("S02E05", "S02E06", false),
        ("S02E05", "S01E99", true),
        ("S02E05", "season 1", true),
        ("S02E05", "season 2", false),
        ("S03E01", "season 2", true),
        ("through season 2", "S02E99", true),
        ("through season 2", "season 2", true),
        ("through season 2", "S03E01", false),
        ("through season 2", "special 1", false),
        ("through season 2", "absolute 1", false),
        ("through season 2", "chapter 1", false),
        ("through season 2", "1%", false),
        ("through season 2", "finale", false),
        ("S01E02", "S01E01-E02", true),
        ("S01E01", "S01E01-E02", false),
        ("S01E01-E02", "S01E02", true),
        ("special 3", "S00E02", true),
        ("special 3", "specials", false),
        ("specials", "special 99", true),
        ("absolute 30", "absolute 29", true),
        ("absolute 30", "S01E01", false),
        ("chapter 5", "chapter 5", true),
        ("chapter 5", "page 1", false),
        ("99%", "99%", true),
        ("99%", "100%", false),
        ("99%", "finale", false),
        ("all", "100%", true),
        ("all", "finale", true),
        ("all", "all", true),
        ("all", "special 3", true),
        ("none", "S01E01", false),
        ("none", "0%", false),
    ] {
        assert_eq!(at(progress).reaches(scope(place)), reached, "{progress} → {place}");
    }
    // The last episode that can be counted is not the whole season.
    assert!(!Progress::through(episode(1, u16::MAX)).reaches(Scope::Season(1)));
    assert!(Progress::through(Scope::Season(1)).reaches(episode(1, u16::MAX)));
}

fn scopes() -> impl Strategy<Value = Scope> {
    let number = prop_oneof![0..4_u16, Just(u16::MAX)];
    prop_oneof![
        number.clone().prop_map(Scope::Season),
        (0..4_u16, number.clone()).prop_map(|(season, number)| episode(season, number)),
        (0..4_u16, 0..3_u16, 1..3_u16).prop_map(|(season, first, more)| Scope::Episodes {
            season,
            first,
            last: first + more
        }),
        number.clone().prop_map(Scope::Absolute),
        number.clone().prop_map(Scope::Special),
        number.clone().prop_map(Scope::Volume),
        number.clone().prop_map(Scope::Part),
        number.clone().prop_map(Scope::Chapter),
        number.clone().prop_map(Scope::Page),
        number.prop_map(Scope::Act),
        prop_oneof![0..3_u8, 98..=101_u8].prop_map(Scope::Percent),
        Just(Scope::Finale),
        Just(Scope::All),
    ]
}

fn progress() -> impl Strategy<Value = Progress> {
    prop_oneof![
        1 => Just(Progress::None),
        1 => Just(Progress::All),
        8 => scopes().prop_map(Progress::Through),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn who_is_at_a_place_has_reached_it(scope in scopes()) {
        prop_assert!(Progress::through(scope).reaches(scope));
        prop_assert!(Progress::Through(scope).reaches(scope));
        prop_assert!(Progress::All.reaches(scope));
        prop_assert!(!Progress::None.reaches(scope));
    }

    #[test]
    fn farther_never_reaches_less(one in progress(), two in progress(), scope in scopes()) {
        if one.compare(two) == Some(Ordering::Less) {
            prop_assert!(!one.reaches(scope) || two.reaches(scope), "{one:?} {two:?} {scope:?}");
        }
    }

    #[test]
    fn the_order_is_one(a in progress(), b in progress(), c in progress()) {
        let turned = b.compare(a).map(Ordering::reverse);
        prop_assert_eq!(a.compare(b), turned);
        prop_assert_eq!(a.compare(a), Some(Ordering::Equal));
        let at_most = |x: Progress, y: Progress| {
            matches!(x.compare(y), Some(Ordering::Less | Ordering::Equal))
        };
        if at_most(a, b) && at_most(b, c) {
            prop_assert!(at_most(a, c), "{a:?} {b:?} {c:?}");
        }
    }

    #[test]
    fn two_places_that_reach_each_other_are_as_far(a in scopes(), b in scopes(), c in scopes()) {
        let (one, two) = (Progress::through(a), Progress::through(b));
        if one.reaches(b) && two.reaches(a) {
            prop_assert_eq!(one.reaches(c), two.reaches(c));
        }
    }

    #[test]
    fn what_was_written_is_read_back(scope in scopes()) {
        let back = Scope::read(&scope.to_string());
        if matches!(scope, Scope::Percent(101..)) {
            prop_assert_eq!(back, None);
        } else {
            let back = back.unwrap();
            prop_assert_eq!(Progress::through(back).compare(Progress::through(scope)),
                Some(Ordering::Equal), "{}", scope);
        }
        let progress = Progress::through(scope);
        if !matches!(scope, Scope::Percent(101..)) {
            let quick = Progress::read_written(&progress.to_string()).unwrap();
            prop_assert_eq!(quick.compare(progress), Some(Ordering::Equal), "{}", progress);
            let back = Progress::read(&progress.to_string()).unwrap();
            prop_assert_eq!(back.compare(progress), Some(Ordering::Equal), "{}", progress);
        }
    }

    #[test]
    fn nothing_that_is_typed_ends_the_program(words in "\\PC{0,40}") {
        let _ = (Scope::read(&words), Progress::read(&words));
    }
}

#[test]
fn a_scope_is_written_so_that_it_can_be_read_back() {
    for scope in [
        Scope::Season(2),
        episode(1, 12),
        Scope::Episodes { season: 1, first: 1, last: 2 },
        Scope::Absolute(143),
        Scope::Special(3),
        Scope::Volume(2),
        Scope::Part(1),
        Scope::Chapter(40),
        Scope::Page(212),
        Scope::Act(2),
        Scope::Percent(7),
        Scope::Finale,
        Scope::All,
    ] {
        assert_eq!(Scope::read(&scope.to_string()), Some(scope));
    }
}

#[test]
fn levels_are_read_in_any_case() {
    assert_eq!(Level::read(" Ending "), Some(Level::Ending));
    assert_eq!(Level::read("huge"), None);
}
