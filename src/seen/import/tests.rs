//! Every format, as its program writes it and broken.

use super::*;
use crate::article::WorkKind;

/// Title, year, kind, place, day of each thing found, one to a line.
fn told(imported: &Imported) -> Vec<String> {
    let lines = imported.found.iter().map(|found| {
        let Found { title, original, year, kind, progress, when, .. } = found;
        let original = if original.is_empty() { String::new() } else { format!(" [{original}]") };
        let year = year.map_or("-".to_owned(), |year| year.to_string());
        let kind = kind.map_or("-", WorkKind::word);
        format!("{title}{original} {year} {kind} {progress} {}", when / 86_400)
    });
    lines.collect()
}

#[track_caller]
fn check(name: &str, text: &str, format: &str, found: &[&str], unread: &[usize], silent: usize) {
    // As it is, and as other systems write it.
    for text in [text.to_owned(), format!("\u{feff}{}", text.replace('\n', "\r\n"))] {
        let imported = read(name, &text).unwrap();
        assert_eq!(imported.format, format);
        assert_eq!(told(&imported), found);
        let lines: Vec<_> = imported.unread.iter().map(|row| row.line).collect();
        assert_eq!(lines, unread, "{:?}", imported.unread);
        assert_eq!(imported.silent, silent);
    }
}

const WATCHED: &str = "\
Date,Name,Year,Letterboxd URI
2024-12-31,\"Tide, The\",1984,https://boxd.it/a
2024-12-31,Amélie,2001,https://boxd.it/b
2024-12-31,,2001,https://boxd.it/c
2024-12-31,\"never closed,2001,https://boxd.it/d
,Harbour,,https://boxd.it/e
";

#[test]
fn letterboxd_lists_watched_films() {
    let found =
        ["Tide, The 1984 film all 20088", "Amélie 2001 film all 20088", "Harbour - film all 0"];
    check("watched.csv", WATCHED, "letterboxd", &found, &[4, 5], 0);
    check("letterboxd-ada/watched.csv", WATCHED, "letterboxd", &found, &[4, 5], 0);
    let diary = "\
Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
2025-01-02,Tide,1984,https://boxd.it/a,,Yes,\"a, b\",2024-12-31
";
    check("diary.csv", diary, "letterboxd", &["Tide 1984 film all 20088"], &[], 0);
    let ratings = "\
Date,Name,Year,Letterboxd URI,Rating
31/12/2024,Tide,1984,https://boxd.it/a,4.5
31/12/2024,Harbour,1984,https://boxd.it/a,
";
    check("ratings.csv", ratings, "letterboxd", &["Tide 1984 film all 20088"], &[], 1);
}

#[test]
fn a_list_of_films_to_watch_is_not_taken_for_watched_ones() {
    let list = "Date,Name,Year,Letterboxd URI\n2024-12-31,Tide,1984,https://boxd.it/a\n";
    check("watchlist.csv", list, "letterboxd", &[], &[], 1);
    // The columns are the same; nothing else tells.
    assert!(read("films.csv", list).unwrap_err().contains("must contain “watched”"));
    assert!(read("standard input", list).is_err());
}

#[test]
fn imdb_lists_rated_films_and_of_a_watchlist_what_was_rated() {
    let ratings = "\
Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors
tt1,9,2024-12-31,The Tide,La marée,https://x,Movie,8.1,120,1984,Drama,9,1984-01-01,A
tt2,7,2024-12-31,Harbour,Harbour,https://x,TV Series,8.1,50,2017,Drama,9,2017-01-01,
tt3,7,2024-12-31,Harbour: Pilot,Pilot,https://x,TV Episode,8.1,50,2017,Drama,9,2017-01-01,
tt4,7,2024-12-31,,,https://x,Short,8.1,5,2017,Drama,9,2017-01-01,
";
    let found = ["The Tide [La marée] 1984 film all 20088"];
    check("ratings.csv", ratings, "imdb", &found, &[5], 2);
    let older = "\
Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres
tt1,9,2024-12-31,The Tide,https://x,Movie,8.1,120,1984,Drama
";
    check("x.csv", older, "imdb", &["The Tide 1984 film all 20088"], &[], 0);
    let watchlist = "\
Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated
1,tt1,2024-01-01,2024-01-01,,The Tide,The Tide,https://x,Movie,8,120,1984,Drama,9,1984-01-01,A,8,2024-12-31
2,tt2,2024-01-01,2024-01-01,,Lamp,Lamp,https://x,Movie,8,120,1985,Drama,9,1985-01-01,A,,
";
    let found = ["The Tide [The Tide] 1984 film all 20088"];
    check("watchlist.csv", watchlist, "imdb", &found, &[], 1);
}

#[test]
fn trakt_lists_films_shows_and_a_history() {
    let watched = r#"[
 {"plays":1,"last_watched_at":"2024-12-31T20:00:00.000Z","show":{"title":"Harbour","year":2017,"ids":{"trakt":1}},
  "seasons":[{"number":0,"episodes":[{"number":1,"plays":1,"last_watched_at":"2024-12-30T20:00:00.000Z"}]},
   {"number":1,"episodes":[{"number":1,"plays":1,"last_watched_at":"2024-12-31T20:00:00.000Z"},{"number":2,"plays":2}]},
   {"number":2,"episodes":[{"number":1,"plays":1}]}]},
 {"plays":1,"show":{"title":"Gap","year":"2018"},"seasons":[{"number":1,"episodes":[{"number":1,"plays":1},{"number":3,"plays":1}]}]},
 {"show":{"year":2017},"seasons":[]},
 {"other":1},
 7,
 {"plays":2,"last_watched_at":"2024-12-31T20:00:00.000Z","movie":{"title":"Tide","year":1984}},
 {"movie":{"title":"To watch","year":1984},"listed_at":"2024-12-31T20:00:00.000Z"}
]"#;
    let found = [
        "Tide 1984 film all 20088",
        "Harbour 2017 series S02E01 20088",
        "Harbour 2017 series special 1 20087",
        "Gap 2018 series S01E01 0",
    ];
    check("watched.json", watched, "trakt", &found, &[3, 4, 5, 2], 1);
    let history = r#"[
 {"id":1,"watched_at":"2024-12-31T20:00:00.000Z","type":"episode","episode":{"season":1,"number":2},"show":{"title":"Harbour","year":2017}},
 {"id":2,"watched_at":"2024-12-30T20:00:00.000Z","type":"episode","episode":{"season":1,"number":1},"show":{"title":"Harbour","year":2017}},
 {"id":3,"watched_at":"2024-12-30T20:00:00.000Z","type":"movie","movie":{"title":"Tide","year":1984}}
]"#;
    let found = ["Tide 1984 film all 20087", "Harbour 2017 series S01E02 20088"];
    check("history.json", history, "trakt", &found, &[], 0);
}

#[test]
fn simkl_lists_shows_films_and_anime() {
    let list = r#"{
 "shows":[
  {"status":"watching","last_watched_at":"2024-12-31T20:00:00Z","show":{"title":"Harbour","year":2017},
   "seasons":[{"number":1,"episodes":[{"number":1,"watched_at":"2024-12-31T20:00:00Z"},{"number":2}]}]},
  {"status":"completed","watched_episodes_count":30,"show":{"title":"Lamps","year":2015}},
  {"status":"plantowatch","watched_episodes_count":0,"show":{"title":"Later","year":2015}},
  {"status":"watching","show":{}}],
 "movies":[{"status":"completed","last_watched_at":"2024-12-31T20:00:00Z","movie":{"title":"Tide","year":1984}},
  {"status":"plantowatch","movie":{"title":"Later","year":1985}}],
 "anime":[{"status":"completed","watched_episodes_count":12,"show":{"title":"Umi 2nd Season","year":2019},"anime_type":"tv"},
  {"status":"completed","show":{"title":"Umi the Film","year":2019},"anime_type":"movie"}]}"#;
    let found = [
        "Tide 1984 film all 20088",
        "Lamps 2015 series absolute 30 0",
        "Umi - series S02E12 0",
        "Umi the Film 2019 film all 0",
        "Harbour 2017 series S01E02 20088",
    ];
    check("simkl.json", list, "simkl", &found, &[6], 2);
}

#[test]
fn tv_time_says_by_its_keys_what_was_watched() {
    let records = "\
key,created_at,s_id,series_name,season_number,episode_number,runtime
watch-episode-1,2024-12-30 20:00:00,7,Harbour (2017),1,1,50
rewatch-episode-1,2024-12-31 20:00:00,7,Harbour (2017),1,1,50
watch-episode-2,2024-12-31 20:00:00,7,Harbour (2017),1,2,50
user-series-7,2024-12-31 20:00:00,7,Harbour (2017),9,9,50
watch-episode-3,2024-12-31 20:00:00,7,Harbour (2017),,,50
watch-episode-4,2024-12-31 20:00:00,7,,1,1,50
";
    let found = ["Harbour 2017 series S01E02 20088"];
    check("tracking-prod-records-v2.csv", records, "tv-time", &found, &[6, 7], 1);
    let older = "\
type,entity_type,series_name,season_number,episode_number,movie_name,created_at
watch,movie,,,,Tide,2024-12-31 20:00:00
towatch,movie,,,,Later,2024-12-31 20:00:00
watch,episode,Harbour,1,1,,2024-12-31 20:00:00
follow,movie,,,,Tide,2024-12-31 20:00:00
";
    let found = ["Tide - film all 20088", "Harbour - series S01E01 20088"];
    check("tracking-prod-records.csv", older, "tv-time", &found, &[], 2);
    let source = "\
user_id,episode_id,source,created_at,updated_at,tv_show_name,episode_season_number,episode_number
1,2,episode-detail,2024-12-31 20:00:00,2024-12-31 20:00:00,Harbour,1,1
";
    let found = ["Harbour - series S01E01 20088"];
    check("seen_episode_source.csv", source, "tv-time", &found, &[], 0);
    // Feelings about an episode have the same columns.
    assert!(read("episode_emotion.csv", source).unwrap_err().contains("seen_episode"));
    let counts = "\
user_id,tv_show_id,is_followed,nb_episodes_seen,tv_show_name
1,2,1,67,Harbour (2017)
1,3,1,0,Later
";
    check(
        "user_tv_show_data.csv",
        counts,
        "tv-time",
        &["Harbour 2017 series absolute 67 0"],
        &[],
        1,
    );
}

#[test]
fn a_list_of_tv_time_that_others_have_made_is_read() {
    let list = r#"[{"title":"Harbour (2017)","seasons":[{"number":1,"episodes":[
  {"number":1,"special":false,"is_watched":true,"watched_at":"2024-12-31 20:00:00"},
  {"number":2,"special":false,"is_watched":false},{"number":3}]}]},
 {"title":"Tide","year":1984,"is_watched":true,"watched_at":"2024-12-31 20:00:00"},
 {"title":"Later","is_watched":false},{"id":1}]"#;
    let found = ["Tide 1984 film all 20088", "Harbour 2017 series S01E01 20088"];
    check("tvtime.json", list, "tv-time", &found, &[4], 1);
}

const MAL: &str = r#"<?xml version="1.0" encoding="UTF-8" ?>
<!-- an export -->
<myanimelist>
<myinfo><user_id>1</user_id></myinfo>
<anime>
 <series_animedb_id>1</series_animedb_id><series_title><![CDATA[Umi & Lamps <1>]]></series_title>
 <series_type>TV</series_type><series_episodes>24</series_episodes><my_watched_episodes>13</my_watched_episodes>
 <my_start_date>2024-12-31</my_start_date><my_finish_date>0000-00-00</my_finish_date><my_status>Watching</my_status>
</anime>
<anime><series_title>Umi 2nd Season</series_title><series_type>TV</series_type><series_episodes>12</series_episodes>
 <my_watched_episodes>12</my_watched_episodes><my_finish_date>2024-12-31</my_finish_date><my_status>Completed</my_status></anime>
<anime><series_title>Umi &amp; Film</series_title><series_type>Movie</series_type><my_watched_episodes>1</my_watched_episodes><my_status>2</my_status></anime>
<anime><series_title>Later</series_title><series_type>TV</series_type><my_watched_episodes>0</my_watched_episodes><my_status>Plan to Watch</my_status></anime>
<anime><series_title>Broken</series_title><my_watched_episodes>many</my_watched_episodes></anime>
<anime><series_title></series_title><my_watched_episodes>3</my_watched_episodes></anime>
<manga><manga_title>Lamp</manga_title><my_read_volumes>2</my_read_volumes><my_read_chapters>20</my_read_chapters><my_status>Reading</my_status></manga>
<manga><manga_title>Tide</manga_title><my_read_chapters>20</my_read_chapters><my_status>Completed</my_status></manga>
</myanimelist>
"#;

#[test]
fn myanimelist_lists_seasons_films_and_manga() {
    let found = [
        "Umi & Lamps <1> - series S01E13 20088",
        "Umi - series through season 2 20088",
        "Umi & Film - film all 0",
        "Lamp - book chapter 20 0",
        "Tide - book all 0",
    ];
    check("animelist.xml", MAL, "myanimelist", &found, &[14, 15], 1);
    let cut = &MAL[..MAL.find("Umi 2nd").unwrap()];
    check("animelist.xml", cut, "myanimelist", &found[..1], &[10], 0);
}

#[test]
fn books_that_were_read_are_taken_and_those_being_read_are_not() {
    let goodreads = "\
Book Id,Title,Author,My Rating,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,Exclusive Shelf,My Review,Read Count
1,\"The Lamp (The Harbour, #1)\",A,5,2001,1954,2024/12/31,2024/01/01,,read,\"He dies.
All of them do.\",1
2,Tide,B,0,2001,,,2024/01/01,,currently-reading,,0
3,Later,B,0,2001,,,2024/01/01,,to-read,,0
4,Odd,B,0,2001,,,2024/01/01,,,,0
5,Harbour (A Novel),B,0,2001,,,2024/01/01,,read,,1
";
    let found = ["The Lamp 1954 book all 20088", "Harbour (A Novel) 2001 book all 0"];
    check("goodreads_library_export.csv", goodreads, "goodreads", &found, &[6], 2);
    let story_graph = "\
Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,Read Count,Moods,Star Rating,Review
The Lamp,A,,9,digital,read,2024/01/01,2024/12/31,2024/12/01-2024/12/31,1,dark,4.5,
Tide,A,,9,digital,currently-reading,2024/01/01,,,0,,,
Later,A,,9,digital,did-not-finish,2024/01/01,,,0,,,
";
    check("storygraph.csv", story_graph, "storygraph", &["The Lamp - book all 20088"], &[], 2);
}

#[test]
fn yamtrack_lists_everything() {
    let list = "\
media_id,source,media_type,title,image,season_number,episode_number,score,progress,status,repeats,start_date,end_date,notes,watch_date
1,tmdb,tv,Harbour,,,,,3,In progress,0,,,,
1,tmdb,season,Harbour,,1,,,2,Completed,0,,2024-12-31,,
1,tmdb,episode,Harbour,,1,1,,,,,,2024-12-30,,
1,tmdb,episode,Harbour,,1,2,,,,,,,,2024-12-31
1,tmdb,episode,Harbour,,2,1,,,,,,,,
1,tmdb,episode,Harbour,,,,,,,,,,,
2,tmdb,movie,Tide,,,,8,1,Completed,0,,2024-12-31,,
3,tmdb,movie,Later,,,,,0,Planning,0,,,,
4,mal,anime,Umi Season 2,,,,,7,In progress,0,2024-12-31,,,
5,mal,manga,Lamp,,,,,20,In progress,0,,,,
6,openlibrary,book,Page Turner,,,,,120,In progress,0,,,,
7,openlibrary,book,Read,,,,,300,Completed,0,,,,
8,igdb,game,Play,,,,,600,Completed,0,,,,
9,igdb,game,Playing,,,,,600,In progress,0,,,,
10,tmdb,movie,,,,,,1,Completed,0,,,,
";
    let found = [
        "Harbour - series through season 1 20088",
        "Tide - film all 20088",
        "Umi - series S02E07 20088",
        "Lamp - book chapter 20 0",
        "Page Turner - book page 120 0",
        "Read - book all 0",
        "Play - game all 0",
        "Harbour - series S02E01 20088",
    ];
    check("yamtrack.csv", list, "yamtrack", &found, &[7, 16], 3);
}

#[test]
fn what_is_no_list_is_told_in_a_line() {
    for (name, text) in [
        ("a", ""),
        ("a", "\u{feff}\n  "),
        ("a", "Just some text.\nAnd more."),
        ("a", "[]"),
        ("a", "{}"),
        ("a", "[1, 2]"),
        ("a", "[{\"a\": 1}]"),
        ("a", "{\"shows\": 5"),
        ("a", "<html></html>"),
        ("a", "<myanimelist></myanimelist>"),
        ("a", "a,b\n1,2\n"),
    ] {
        let why = read(name, text).unwrap_err();
        assert!(!why.is_empty() && why.lines().count() == 1, "{text:?}: {why}");
    }
}

#[test]
fn hostile_texts_end_soon_and_say_little() {
    let header = "Date,Name,Year,Letterboxd URI\n";
    let texts = [
        format!("{header}{}", "x".repeat(10 << 20)),
        format!("{header}{}", "\"x\n".repeat(1 << 20)),
        format!("{header}{}", "\"".repeat(1 << 20)),
        "[".repeat(1 << 20),
        format!("{}1{}", "{\"shows\":[".repeat(1 << 16), "]}".repeat(1 << 16)),
        format!("<myanimelist>{}", "<anime>".repeat(1 << 20)),
        format!("<myanimelist>{}", "<".repeat(1 << 20)),
        format!("<myanimelist>{}", "<anime></anime>".repeat(1 << 17)),
        format!("<myanimelist><anime>{}</anime>", "&".repeat(1 << 20)),
        "x".repeat(LONGEST + 1),
        ",".repeat(1 << 20),
    ];
    for (number, text) in texts.iter().enumerate() {
        let started = std::time::Instant::now();
        let read = read("watched.csv", text);
        assert!(started.elapsed().as_secs() < 10, "{number}: {:?}", started.elapsed());
        if let Ok(imported) = read {
            assert!(imported.unread.len() <= MOST_TOLD);
            assert!(imported.unread.iter().all(|row| row.what.len() < 400), "{number}");
        }
    }
    let counts = "media_id,media_type,title,season_number,episode_number,progress,status\n\
                  1,anime,Umi,,,99999999999999999999,In progress\n1,episode,Umi,65535,65535,,\n";
    assert_eq!(told(&read("y.csv", counts).unwrap()), Vec::<String>::new());
}

#[test]
fn no_text_ends_the_program() {
    use proptest::prelude::*;
    proptest!(ProptestConfig::with_cases(500), |(at in 0..WATCHED.len(), mal in 0..MAL.len(),
        junk in "[\\PC\"<>,&;\\n]{0,12}")| {
        for (whole, at) in [(WATCHED, at), (MAL, mal)] {
            let Some((before, after)) = whole.split_at_checked(at) else { continue };
            let _ = read("watched.csv", &format!("{before}{junk}{after}"));
            let _ = read("watched.csv", &format!("{before}{junk}"));
        }
    });
}

#[test]
fn an_archive_holds_what_is_wanted_beside_much_that_is_not() {
    for (name, wanted) in [
        ("watched.csv", true),
        ("letterboxd-ada-2024/diary.csv", true),
        ("ratings.csv", true),
        ("tracking-prod-records-v2.csv", true),
        ("gdpr/seen_episode_source.csv", true),
        ("animelist_1.xml", true),
        ("watched-shows.json", true),
        ("watchlist.csv", false),
        ("deleted/diary.csv", false),
        ("orphaned/diary.csv", false),
        ("likes/films.csv", false),
        ("__MACOSX/._watched.csv", false),
        ("episode_emotion.csv", false),
        ("watched.png", false),
    ] {
        assert_eq!(is_wanted(name), wanted, "{name}");
    }
}
