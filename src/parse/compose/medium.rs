//! For whom something is, who know a work in another medium: "manga readers only".
//!
//! Enters: the words of a warning or a label, and what the work is. Leaves: the other medium, if they
//! name one. Families of words in the languages in which warnings are understood; "who has not read the
//! books" says the same as "for those who have". Promised: it is a guess, and opens nothing; a work is
//! no other medium than itself, so books are one only for a film or a series. Not here: places in it.

use crate::article::{Medium, WorkKind};

/// Who knows the manga.
const MANGA: &[&str] = &[
    "manga reader",
    "manga-reader",
    "manga only",
    "manga-only",
    "manga spoiler",
    "read the manga",
    "readers of the manga",
    "lectores del manga",
    "leído el manga",
    "leido el manga",
    "lecteurs du manga",
    "lu le manga",
    "mangaleser",
    "manga-leser",
    "manga gelesen",
    "lettori del manga",
    "letto il manga",
    "leitores do mangá",
    "leitores do manga",
    "leu o mangá",
    "leram o mangá",
    "lido o mangá",
    "manga okur",
    "manga okuyucu",
    "mangayı oku",
    "czytelników mangi",
    "czytelnicy mangi",
    "czytali mangę",
    "читал мангу",
    "читавших мангу",
    "читателей манги",
    "漫画既読",
    "漫画を読んだ",
    "漫画読者",
    "만화를 읽",
    "만화 독자",
    "看过漫画",
    "看過漫畫",
    "漫画党",
    "漫畫黨",
    "मंगा पढ़",
];

/// Who knows the books.
const BOOKS: &[&str] = &[
    "book reader",
    "book-reader",
    "novel reader",
    "read the book",
    "read the novel",
    "readers of the book",
    "readers of the novel",
    "lectores del libro",
    "lectores de los libros",
    "leído el libro",
    "leído los libros",
    "leído la novela",
    "lecteurs du livre",
    "lecteurs des livres",
    "lu le livre",
    "lu les livres",
    "lu le roman",
    "buchleser",
    "leser der bücher",
    "leser des buch",
    "buch gelesen",
    "bücher gelesen",
    "roman gelesen",
    "lettori del libro",
    "lettori dei libri",
    "letto il libro",
    "letto i libri",
    "letto il romanzo",
    "leitores do livro",
    "leitores dos livros",
    "leu o livro",
    "leu os livros",
    "leram o livro",
    "leram os livros",
    "kitap okur",
    "kitabı oku",
    "kitapları oku",
    "czytelników książ",
    "czytelnicy książ",
    "czytali książ",
    "читал книг",
    "читавших книг",
    "читателей книг",
    "小説既読",
    "小説を読んだ",
    "소설을 읽",
    "책을 읽",
    "看过小说",
    "看過小說",
    "读过小说",
    "किताब पढ़",
    "किताबें पढ़",
    "उपन्यास पढ़",
];

/// Who knows the comics.
const COMICS: &[&str] = &[
    "comic reader",
    "comic-reader",
    "comics reader",
    "read the comic",
    "readers of the comic",
    "lecteurs de la bd",
    "leído el cómic",
    "leído los cómics",
    "comicleser",
    "comic gelesen",
    "letto il fumetto",
    "letto i fumetti",
    "leu os quadrinhos",
];

/// Who knows the game.
const GAME: &[&str] = &[
    "played the game",
    "players of the game",
    "game players only",
    "jugado al juego",
    "joué au jeu",
    "spiel gespielt",
    "giocato al gioco",
    "jogou o jogo",
    "jogaram o jogo",
    "oyunu oynayan",
    "grali w grę",
    "играл в игру",
    "ゲーム既プレイ",
    "게임을 한",
    "玩过游戏",
];

/// Who knows what it was made of.
const ORIGINAL: &[&str] = &[
    "原作既読",
    "原作を読んだ",
    "原作読者",
    "원작을 읽",
    "원작 독자",
    "看过原著",
    "读过原著",
    "原著党",
];

/// The other medium that `words` speak of.
pub(super) fn medium(words: &str, kind: Option<WorkKind>) -> Option<Medium> {
    let words = words.to_lowercase();
    let speaks = |family: &[&str]| family.iter().any(|one| words.contains(one));
    let on_screen = matches!(kind, Some(WorkKind::Film | WorkKind::Series));
    let families: [(Medium, &[&str], bool); 5] = [
        (Medium::Manga, MANGA, kind != Some(WorkKind::Book)),
        (Medium::Books, BOOKS, on_screen || kind == Some(WorkKind::Game)),
        (Medium::Comics, COMICS, on_screen || kind == Some(WorkKind::Game)),
        (Medium::Game, GAME, on_screen || kind == Some(WorkKind::Book)),
        (Medium::Original, ORIGINAL, kind != Some(WorkKind::Book)),
    ];
    let found = families.into_iter().find(|(_, family, other)| *other && speaks(family));
    found.map(|(medium, ..)| medium)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_medium_is_heard_in_thirteen_languages() {
        let series = Some(WorkKind::Series);
        for (words, expected) in [
            ("Spoilers ahead, manga readers only!", Medium::Manga),
            ("The rest is for those who have read the books.", Medium::Books),
            ("Stop here if you have not read the book.", Medium::Books),
            ("Spoilers, solo para lectores del manga.", Medium::Manga),
            ("Spoilers pour ceux qui ont lu les livres.", Medium::Books),
            ("Spoiler! Nur für Mangaleser.", Medium::Manga),
            ("Spoiler per chi ha letto il libro.", Medium::Books),
            ("Spoilers para quem leu os livros.", Medium::Books),
            ("Kitabı okuyanlar için spoiler.", Medium::Books),
            ("Spoilery tylko dla czytelników mangi.", Medium::Manga),
            ("Спойлеры для тех, кто читал книги.", Medium::Books),
            ("ネタバレ注意（原作既読者向け）", Medium::Original),
            ("원작을 읽은 분만 보세요. 스포일러 주의", Medium::Original),
            ("剧透，只给看过漫画的人", Medium::Manga),
            ("स्पॉइलर: केवल उनके लिए जिन्होंने किताब पढ़ी है", Medium::Books),
        ] {
            assert_eq!(medium(words, series), Some(expected), "{words}");
        }
        assert_eq!(medium("Spoilers ahead for the whole season.", series), None);
    }

    #[test]
    fn a_work_is_no_other_medium_than_itself() {
        let words = "Stop if you have not read the book.";
        assert_eq!(medium(words, Some(WorkKind::Book)), None);
        assert_eq!(medium(words, None), None, "it may be about that book");
        assert_eq!(medium("For manga readers only.", Some(WorkKind::Book)), None);
    }
}
