//! Lines of a site that count: "Page 3 of 9", "2 Answers", "Asked 4 years ago", "Drama | 6 May".
//!
//! Enters: a line in small letters. Leaves: yes or no. Promised: without a digit there is none.
//! Not here: dates (`dates`).

use super::dates::{is_date, is_minutes};

/// A line of this kind is not longer, in bytes.
const LONGEST: usize = 120;

/// What a site counts.
const COUNTED: &[&str] = &[
    "answer",
    "answers",
    "comment",
    "comments",
    "reply",
    "replies",
    "response",
    "responses",
    "post",
    "posts",
    "view",
    "views",
    "vote",
    "votes",
    "like",
    "likes",
    "share",
    "shares",
    "reactions",
    "thoughts",
    "antwort",
    "antworten",
    "kommentar",
    "kommentare",
    "beiträge",
    "respuesta",
    "respuestas",
    "comentario",
    "comentarios",
    "réponse",
    "réponses",
    "commentaire",
    "commentaires",
    "risposta",
    "risposte",
    "commento",
    "commenti",
    "resposta",
    "respostas",
    "comentário",
    "comentários",
    "yanıt",
    "yorum",
    "yorumlar",
    "cevap",
    "odpowiedź",
    "odpowiedzi",
    "komentarz",
    "komentarze",
    "komentarzy",
    "ответ",
    "ответа",
    "ответов",
    "комментарий",
    "комментария",
    "комментариев",
    "комментарии",
    "回答",
    "コメント",
    "件のコメント",
    "댓글",
    "답변",
    "评论",
    "評論",
    "回复",
    "टिप्पणियाँ",
    "टिप्पणी",
    "जवाब",
];

/// A page's number among others.
const PAGES: &[&str] =
    &["page", "seite", "página", "pagina", "strona", "страница", "sayfa", "post", "beitrag"];

/// What was done to a post, before a date or how long ago it was.
const DONE: &[&str] = &[
    "asked",
    "answered",
    "modified",
    "viewed",
    "edited",
    "posted",
    "published",
    "updated",
    "last edited",
    "last updated",
    "joined",
    "started",
    "gefragt",
    "beantwortet",
    "bearbeitet",
    "zuletzt bearbeitet",
    "preguntado",
    "respondido",
    "editado",
    "posée",
    "répondu",
    "modifié",
    "chiesto",
    "risposto",
    "modificato",
    "perguntado",
    "perguntada",
    "soruldu",
    "düzenlendi",
    "zadane",
    "edytowano",
    "задан",
    "отвечен",
    "изменён",
];

/// Whether a line counts what a site has, or says when something was done.
pub(super) fn is_count(lower: &str) -> bool {
    lower.len() <= LONGEST
        && lower.contains(|c: char| c.is_ascii_digit())
        && (is_page(lower) || counts(lower) || is_done(lower) || is_kicker(lower))
}

/// "asked Feb 3 at 18:40", "Modified 1 year, 5 months ago".
fn is_done(lower: &str) -> bool {
    lower.contains(|c: char| c.is_ascii_digit())
        && lower.split_whitespace().count() <= 9
        && !lower.ends_with(['?', '!'])
        && DONE
            .iter()
            .any(|done| lower.strip_prefix(done).is_some_and(|rest| rest.starts_with([' ', ':'])))
}

fn is_page(lower: &str) -> bool {
    let Some(rest) = PAGES.iter().find_map(|page| lower.strip_prefix(page)) else { return false };
    let mut words = rest.split(|c: char| c.is_whitespace() || c == '/').filter(|w| !w.is_empty());
    let number = |word: Option<&str>| word.is_some_and(is_number);
    let joined = |word: &str| matches!(word, "of" | "von" | "de" | "di" | "z" | "из");
    number(words.next())
        && match words.next() {
            None => true,
            Some(word) if joined(word) => number(words.next()) && words.next().is_none(),
            Some(word) => is_number(word) && words.next().is_none(),
        }
}

/// "1,204", "31k".
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.len() <= 9
        && word.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | 'k' | 'm'))
}

/// "2 Answers", "Yorumlar (2)", "Posts: 1,204", "3 responses to …".
fn counts(lower: &str) -> bool {
    let mut words = lower.split([' ', ':', '：', '(', ')', '（', '）', '\u{3000}']);
    let mut words = words.by_ref().filter(|word| !word.is_empty());
    let (Some(first), second) = (words.next(), words.next()) else { return false };
    let Some(second) = second else {
        // コメント3件, 2件のコメント
        let bare =
            first.trim_matches(|c: char| c.is_ascii_digit() || matches!(c, '件' | '개' | '条'));
        return bare.len() < first.len() && COUNTED.contains(&bare);
    };
    let third = words.next();
    let pair = is_number(first) && COUNTED.contains(&second);
    let turned = COUNTED.contains(&first) && is_number(second) && third.is_none();
    turned || pair && third.is_none_or(|third| matches!(third, "to" | "on" | "zu" | "à" | "a"))
}

/// "Drama | Monday 6 February", "TV · 4 min read": short parts, of which one is a date.
fn is_kicker(lower: &str) -> bool {
    let parts = || lower.split(['|', '·', '•']).map(str::trim);
    let dated = |part: &str| is_date(part) || is_minutes(part) || is_done(part);
    parts().count() > 1
        && parts().any(dated)
        && parts().all(|part| {
            dated(part) || part.split_whitespace().count() <= 4 && !part.ends_with(['?', '!', '.'])
        })
}

#[cfg(test)]
mod tests {
    use crate::parse::headings::is_furniture;

    #[test]
    fn what_a_site_counts_is_no_heading() {
        for line in [
            "Page 3 of 9",
            "Seite 3 von 9",
            "Página 3 de 9",
            "Strona 3 z 9",
            "Sayfa 3/9",
            "2 Answers",
            "1 Antwort",
            "Yorumlar (2)",
            "Comments (14)",
            "Posts: 1,204",
            "3 responses to “Low Water”",
            "コメント3件",
            "댓글 3",
            "评论（2）",
            "Asked 4 years, 2 months ago",
            "answered Jun 19 at 7:02",
            "Drama | Monday 6 February",
            "TV · 4 min read",
            "Kultur | 12. Mai 2024",
            "Recaps • 3 May 2023 • 5 min read",
        ] {
            assert!(is_furniture(line), "{line}");
        }
    }

    #[test]
    fn headings_with_numbers_stay() {
        for line in [
            "2 Deaths",
            "Episode 4",
            "The Answer",
            "Answers",
            "3 Answers We Got From Mara",
            "Season 3 | The Keeper",
            "Asked and Answered",
            "9. The Vote",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
