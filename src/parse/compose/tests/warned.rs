//! Where a warning stands among other things: behind headings, beside marks, in lists; and what
//! only looks like one.

use super::*;

fn markdown(text: &str) -> Document {
    parse(text, Format::Markdown, "article.md").unwrap().document
}

/// The words of the boundary, and whether these pieces are shown.
fn read(text: &str, pieces: &[&str]) -> (Option<String>, Vec<bool>) {
    let document = markdown(text);
    let shown = picture(&shut(&document));
    let pieces = pieces.iter().map(|piece| shown.contains(piece)).collect();
    (document.meta.boundary.text.as_deref().map(str::to_owned), pieces)
}

#[test]
fn a_warning_behind_a_heading_that_tells_nothing_wins_over_a_title_that_tells_all() {
    for (title, heading, warning) in [
        ("Low Water Ending Explained", "A Quiet Success", "Spoilers ahead!"),
        ("Low Water S01E08 Recap", "First Things", "[Ed. note: This post spoils the finale.]"),
        ("Low Water finale: what it means", "The Makers", "SPOLIER ALERT!! Dont read on."),
        ("Low Water Ending Explained", "On the Air", "If you haven't seen it, stop reading now."),
        ("Чем закончился сериал «Отлив»", "О сериале", "Осторожно, дальше будут спойлеры!"),
        ("Marea baja: final explicado", "La serie", "Ojo: a partir de aquí hay spoilers."),
        ("Ebbe: Das Ende erklärt", "Hinter den Kulissen", "Achtung, ab hier Spoiler!"),
        ("« Marée basse » : la fin expliquée", "Le contexte", "Attention, spoilers ci-dessous !"),
        ("Bassa marea: il finale spiegato", "La serie", "Attenzione, spoiler in arrivo!"),
        ("Zakończenie „Odpływu” wyjaśnione", "O serialu", "Uwaga, dalej będą spoilery!"),
        ("Alçak Su finali açıklandı", "Dizi hakkında", "Bundan sonrası spoiler içerir."),
        ("ドラマ「引き潮」最終回の感想", "放送について", "※ここから先はネタバレを含みます。"),
        ("드라마 '썰물' 결말 해석", "방송 이야기", "※ 아래부터 스포일러가 있습니다."),
        ("《退潮》结局解析", "播出情况", "以下内容含剧透，请谨慎阅读。"),
    ] {
        let text = format!(
            "# {title}\n\nA word.\n\n## {heading}\n\nIN THE OPEN. {LONG}\n\n{warning}\n\n\
             ## The Letter\n\nBEHIND IT. {LONG}\n"
        );
        let (words, shown) = read(&text, &["IN THE OPEN.", "BEHIND IT."]);
        assert_eq!(shown, [true, false], "{text}");
        assert_eq!(words.as_deref(), Some(warning), "{text}");
    }
}

#[test]
fn behind_a_heading_of_a_recap_a_warning_of_other_texts_opens_nothing() {
    for (heading, warning) in [
        ("The Letter", "There are spoilers in the comments."),
        ("The Letter", "Spoilers for the novels below."),
        ("The Letter", "Spoilers for next week's episode below."),
        ("Who Killed Tom?", "Spoilers ahead!"),
        ("Synopsis", "Spoilers ahead!"),
        ("Plot", "Spoilers ahead!"),
    ] {
        let text = format!(
            "# Low Water S01E08 Recap\n\nA word.\n\n## {heading}\n\nMara leaves. {LONG}\n\n\
             {warning}\n\n## The Pier\n\nTom too. {LONG}\n"
        );
        assert_eq!(read(&text, &["Mara leaves", "Tom too"]).1, [false, false], "{text}");
    }
    // What comes after so much was told warns of no beginning.
    let told = format!("Mara leaves. {LONG}\n\n").repeat(6);
    let text = format!(
        "# Low Water S01E08 Recap\n\nA word.\n\n## The Letter\n\n{told}Spoilers ahead!\n\nTom too."
    );
    assert_eq!(read(&text, &["Mara leaves", "Tom too"]).1, [false, false]);
}

#[test]
fn who_asks_for_marks_and_sets_them_is_believed() {
    for asked in [
        "Please use the spoiler tags for anything that happens tonight.",
        "I have put the rest behind spoiler blocks.",
        "Tag your spoilers, please.",
        "Usad las etiquetas de spoiler, por favor.",
    ] {
        let text = format!(
            "# Low Water S01E08 discussion\n\n{asked}\n\nThe boats were fine, and so was the sea. \
             >!Mara leaves.!<\n\nIf you would rather go in knowing nothing then close the thread \
             now, see you at ten.\n\nThe music was good. >!Tom too.!<\n"
        );
        let shown = read(&text, &["The boats", "The music", "Mara leaves", "Tom too"]).1;
        assert_eq!(shown, [true, true, false, false], "{text}");
    }
    for asked in ["Nobody here uses tags.", "I am not going to use spoiler tags."] {
        let text = format!(
            "# Low Water S01E08 discussion\n\n{asked}\n\n## The Letter\n\nTom drowns. >!Mara \
             leaves.!< {LONG}\n"
        );
        assert_eq!(read(&text, &["Tom drowns"]).1, [false], "{text}");
    }
}

#[test]
fn the_stars_around_a_warning_are_shown_with_it() {
    let document = plain(
        &format!(
            "A film about a harbour.\n\n+++ Spoilers below, until you see plus signs. +++\n\n{LONG}"
        ),
        "x.txt",
    );
    assert_eq!(
        document.meta.boundary.text.as_deref(),
        Some("+++ Spoilers below, until you see plus signs. +++")
    );
}

#[test]
fn an_ordinal_does_not_end_a_warning() {
    for warning in [
        "Uwaga: w dalszej części pojawią się spoilery dotyczące 5. odcinka.",
        "Achtung, Spoiler zur 3. Folge!",
        "Dikkat, 4. bölüm hakkında spoiler var!",
    ] {
        let document = plain(&format!("Serial.\n\n{warning}\n\n{LONG}"), "x.txt");
        assert_eq!(document.meta.boundary.text.as_deref(), Some(warning));
    }
}

#[test]
fn a_link_to_another_text_and_talk_of_warnings_warn_of_nothing() {
    for line in [
        "Also read: Low Water's Cast and Where You Have Seen Them Before",
        "Related: spoilers ahead for The Weir",
        "Lee también: todos los spoilers de “La presa”",
        "Читайте также: осторожно, спойлеры к «Плотине»",
        "The 'Spoilers ahead' signs hang in the foyer.",
        "He said that every page of his carried a spoiler alert and that nobody minded.",
        "Patrons who have seen the film are warned not to reveal its ending in the queue.",
        "plot-explanation low-water ending-below",
        "#lowwater #ending #spoilers",
    ] {
        let text = format!("# Low Water\n\nA film, and its cast.\n\n{line}\n\nIN THE OPEN. {LONG}");
        let (words, shown) = read(&text, &["IN THE OPEN."]);
        assert_eq!((words, shown), (None, vec![true]), "{text}");
    }
}

#[test]
fn who_is_called_back_inside_reads_on() {
    for notice in [
        "Right, everyone back in, it's safe, and I have put the biscuits out.",
        "Okay, everybody back inside.",
    ] {
        let text = format!(
            "# Letters\n\nThis film is a fine one, so if it is still sitting on your recorder, \
             scroll down to the row of stars and I'll meet you there.\n\nMara leaves. {LONG}\n\n\
             {notice}\n\nIN THE OPEN."
        );
        assert_eq!(read(&text, &["Mara leaves", "IN THE OPEN."]).1, [false, true], "{text}");
    }
}

#[test]
fn a_line_in_brackets_that_names_the_plot_is_where_a_recap_begins_to_tell() {
    for (title, line) in [
        ("드라마 '썰물' 16회 결말 줄거리 정리", "[16회 줄거리]"),
        ("ドラマ「引き潮」最終回 ネタバレあらすじ", "【あらすじ】"),
        ("Low Water Ending Explained", "[Plot Summary]"),
        ("《退潮》结局解析", "【剧情介绍】"),
    ] {
        let text = format!(
            "{title}\n\nIN THE OPEN.\n\n{line}\n\nMara leaves. {LONG}\n\nTom too. {LONG}\n"
        );
        let shown = picture(&shut(&plain(&text, "x.txt")));
        assert!(shown.contains("IN THE OPEN") && !shown.contains("leaves"), "{shown}");
    }
}

#[test]
fn a_box_of_points_above_a_recap_is_covered_by_itself() {
    for name in ["Summary", "Key takeaways", "TL;DR", "Das Wichtigste in Kürze", "Resumen"] {
        let text = format!(
            "# Low Water Ending Explained\n\n#### {name}\n\n- Mara is the keeper.\n- Tom drowns.\n\n\
             IN THE OPEN. {LONG}\n\nSpoilers ahead!\n\n## The Letter\n\nBEHIND IT. {LONG}\n"
        );
        let shown = read(&text, &["IN THE OPEN", "Mara is", "Tom drowns", "BEHIND IT"]).1;
        assert_eq!(shown, [true, false, false, false], "{text}");
        // Without a warning, and where nothing says that it tells.
        let silent = text.replace("Spoilers ahead!\n\n", "");
        let shown = read(&silent, &["Mara is", "Tom drowns", "BEHIND IT"]).1;
        assert_eq!(shown, [false, false, false], "{silent}");
        let other = silent.replace("Low Water Ending Explained", "Low Water: a review");
        assert_eq!(read(&other, &["IN THE OPEN"]).1, [true], "{other}");
    }
}

#[test]
fn points_before_a_warning_in_their_own_list_are_no_table_of_contents() {
    let list = "- 00:00 Hello\n- 03:15 What is it about, without giving anything away\n\
                - 22:05 Who should watch it?\n";
    let text = format!(
        "# Second Reel, Episode 112: Low Water\n\nA word about a series.\n\n{list}\
         - 31:40 Spoilers from here on.\n- 32:10 Why Mara left\n\nTom too. {LONG}\n"
    );
    let shown = read(&text, &["00:00", "03:15", "22:05", "32:10", "Tom too"]).1;
    assert_eq!(shown, [true, true, true, false, false]);
    let text = format!(
        "# Second Reel, Episode 112: Low Water\n\nA word.\n\n{list}- 32:10 Why Mara left\n\nSpoilers ahead!\n\nTom too. {LONG}\n"
    );
    assert_eq!(read(&text, &["32:10", "Tom too"]).1, [false, false]);
}

#[test]
fn a_promise_is_bound_by_its_own_clause_alone() {
    for (promise, open) in [
        ("Se você ainda não viu a primeira, pode ler sem medo: este texto não tem spoilers.", true),
        ("If you have not seen the first season, read on: there are no spoilers here.", true),
        ("The first half of this has no spoilers.", false),
        ("Die erste Hälfte ist ohne Spoiler.", false),
    ] {
        let text = format!(
            "# Low Water: all we know of season 2\n\nA series.\n\n{promise}\n\n## Will There Be \
             More?\n\nMara leaves. {LONG}\n"
        );
        assert_eq!(read(&text, &["Mara leaves"]).1, [open], "{text}");
    }
}

#[test]
fn an_essay_on_knowing_the_end_tells_none() {
    let text = format!(
        "# On knowing how it ends\n\nA film is a fine thing, and its ending too.\n\n## So is there \
         such a thing as a spoiler?\n\nIN THE OPEN. {LONG}\n"
    );
    assert_eq!(read(&text, &["IN THE OPEN"]).1, [true]);
    assert_eq!(
        plain(&format!("How it all ended\n\n{LONG}"), "x.txt").meta.kind,
        ArticleKind::Recap
    );
}

#[test]
fn a_box_with_a_mark_and_a_heading_may_warn() {
    for (warning, words) in [
        (
            "> [!danger]- Spoilers from here, future me. Don't show this to my sister.",
            "Spoilers from here, future me.",
        ),
        (
            "> [!warning] Spoilers from here down to the green box",
            "Spoilers from here down to the green box",
        ),
        (
            "**The half with spoilers, so off you go if you're not done**",
            "The half with spoilers, so off you go if you're not done",
        ),
    ] {
        let text = format!(
            "# Low Water\n\nA film about a keeper. IN THE OPEN. {LONG}\n\n{warning}\n\n\
             ## The Letter\n\nBEHIND IT. {LONG}\n"
        );
        let (said, shown) = read(&text, &["IN THE OPEN.", "BEHIND IT."]);
        assert_eq!(shown, [true, false], "{text}");
        assert_eq!(said.as_deref(), Some(words), "{text}");
    }
}

#[test]
fn a_label_in_an_item_hides_the_rest_of_that_item() {
    let text = "# Five series you missed\n\nEach has a season or two of good episodes.\n\n\
                1. The Weir. A comedy.\n2. Low Harbour. SPOILER: Tom drowns in the weir.\n\
                3. Nine Below. IN THE OPEN.\n";
    assert_eq!(
        read(text, &["A comedy", "Low Harbour", "Tom drowns", "IN THE OPEN"]).1,
        [true, true, false, true]
    );
}

#[test]
fn a_question_and_the_answer_to_it_send_away() {
    for warning in
        ["Ihr habt sie noch nicht gesehen? Dann aber schnell weg hier.", "Not seen it? Off you go."]
    {
        let text = format!("# Ebbe, Folge 6\n\nEin Wort.\n\n{warning}\n\nBEHIND IT. {LONG}\n");
        assert_eq!(read(&text, &["Ein Wort", "BEHIND IT"]).1, [true, false], "{text}");
    }
}

#[test]
fn a_warning_of_the_box_right_below_it_hides_nothing_else() {
    for warning in [
        "The full explanation covers the ending, so it is covered below.",
        "Warning: the following box tells the ending.",
        "Achtung, im folgenden Kasten wird das Ende verraten.",
    ] {
        let text = format!(
            "# Low Water: a question\n\nA film, and a scene of it.\n\n{warning}\n\n\
             ::: spoiler\nMara leaves.\n:::\n\nIN THE OPEN. {LONG}\n"
        );
        assert_eq!(read(&text, &["Mara leaves", "IN THE OPEN"]).1, [false, true], "{text}");
        // Where no box follows, it warns of everything.
        let bare = text.replace("::: spoiler\nMara leaves.\n:::\n\nIN THE OPEN", "Mara leaves");
        assert_eq!(read(&bare, &["Mara leaves"]).1, [false], "{bare}");
        let late = text.replace("::: spoiler", "Tom too.\n\n::: spoiler");
        assert_eq!(read(&late, &["Tom too", "Mara leaves"]).1, [false, false], "{late}");
    }
}

#[test]
fn a_warning_of_the_box_below_it_is_none_of_a_recap() {
    let text = format!(
        "# Low Water Ending Explained\n\nA film.\n\nThe following box tells the ending.\n\n\
         ::: spoiler\nMara leaves.\n:::\n\n## The Letter\n\nTom too. {LONG}\n"
    );
    assert_eq!(read(&text, &["Mara leaves", "Tom too"]).1, [false, false]);
}

#[test]
fn a_joke_of_a_spoiler_alert_and_news_of_an_ending_hide_nothing() {
    let text = format!(
        "# The Slow Reel, issue 41\n\nA letter about films and their endings.\n\nSpoiler alert: \
         I'll go on trying to write both.\n\nIN THE OPEN. {LONG}\n"
    );
    assert_eq!(read(&text, &["IN THE OPEN"]).1, [true]);
    for line in [
        "You can't have suspense unless you've been told something of the plot.",
        "I'd only heard of Low Water from the quiz, where everyone but me knew the tune.",
    ] {
        let text = format!("# Low Water\n\nA film and its cast.\n\n{line}\n\nIN THE OPEN.\n");
        assert_eq!(read(&text, &["IN THE OPEN"]).1, [true], "{text}");
    }
}

#[test]
fn what_a_section_promises_it_promises_for_itself() {
    let text = format!(
        "# Low Water\n\nA film and its cast. This part has no spoilers. {LONG}\n\n\
         ## The Ending\n\nTom drowns. {LONG}\n"
    );
    assert_eq!(read(&text, &["A film", "Tom drowns"]).1, [true, false], "{text}");
}

#[test]
fn points_above_a_text_that_tells_are_hidden_with_it() {
    let text = "# Gasworks Lane fans 'in BITS' as beloved landlady meets tragic end\n\n\
                - Mo was crushed by a barrel\n- Viewers saw Terry cut the rope\n\n\
                By Our Reporter\n\n\
                Gasworks Lane viewers were left sobbing on Monday night as Mo Dutton died in the arms \
                of the man she had sacked that morning.\n\n\
                The landlady had gone down to change a barrel when the hoist gave way above her head, \
                and she was killed. Terry had cut the rope, and was arrested.\n\n\
                In closing scenes the sergeant found the knife and marched Terry out, and he confessed.\n";
    assert_eq!(
        read(text, &["crushed by a barrel", "cut the rope", "died in the arms"]).1,
        [false, false, false]
    );
}
