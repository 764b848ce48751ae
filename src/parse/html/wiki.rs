//! Pages of wikis, whose sections warn nobody.
//!
//! Enters: a page's tree, or its blocks. Leaves: whether the page is a wiki's; headings of sections
//! that tell the story marked as hidden. Promised: a section is known by its heading; behind one
//! that tells the story every other is in doubt, trivia and quotations above all, and hidden too,
//! unless its name says that it is about how the work was made or received.

use super::tree::Tree;
use crate::article::Body;
use crate::parse::boundary::open_text;
use crate::parse::draft::{Drafted, Marked};

/// Sections that tell the story.
const TELLING: &[&str] = &[
    "plot",
    "synopsis",
    "plot summary",
    "plot synopsis",
    "story",
    "storyline",
    "summary",
    "episodes",
    "episode list",
    "ending",
    "finale",
    "plot overview",
    "series overview",
    "history",
    "biography",
    "handlung",
    "intrigue",
    "argumento",
    "trama",
    "enredo",
    "fabuła",
    "сюжет",
    "あらすじ",
    "ストーリー",
    "줄거리",
    "剧情",
    "劇情",
    "konu",
    "résumé",
    "sinopsis",
    "synopsis and recap",
    "recap",
    "plot details",
    "full summary",
    "long summary",
    "walkthrough",
];

/// Sections that do not, wherever they stand.
const PUBLIC: &[&str] = &[
    "reception",
    "critical reception",
    "critical response",
    "reviews",
    "awards",
    "awards and nominations",
    "accolades",
    "box office",
    "ratings",
    "viewership",
    "production",
    "production notes",
    "development",
    "writing",
    "casting",
    "filming",
    "music",
    "soundtrack",
    "release",
    "broadcast",
    "distribution",
    "marketing",
    "home media",
    "cast",
    "cast and crew",
    "crew",
    "credits",
    "references",
    "citations",
    "sources",
    "bibliography",
    "see also",
    "external links",
    "navigation",
    "videos",
    "rezeption",
    "kritiken",
    "produktion",
    "besetzung",
    "weblinks",
    "einzelnachweise",
    "distribution et production",
    "fiche technique",
    "accueil",
    "réception",
    "liens externes",
    "reparto",
    "recepción",
    "producción",
    "referencias",
    "enlaces externos",
    "produzione",
    "accoglienza",
    "collegamenti esterni",
    "elenco",
    "recepção",
    "produção",
    "obsada",
    "в ролях",
    "производство",
    "критика",
    "примечания",
    "ссылки",
    "キャスト",
    "スタッフ",
    "評価",
    "脚注",
    "外部リンク",
    "関連項目",
    "출연",
    "평가",
    "외부 링크",
    "演员",
    "制作",
    "评价",
    "外部链接",
];

/// Whether a page is a wiki's.
pub(super) fn is_wiki(tree: &Tree) -> bool {
    (1..tree.len()).any(|at| {
        tree.element(at)
            .is_some_and(|element| element.names.has(&["mw-content-text", "mw-parser-output"]))
    })
}

/// Hides the sections that tell the story.
pub(super) fn tell_all(blocks: &mut [Drafted]) {
    // The level of the first heading that told.
    let mut told: Option<u8> = None;
    for block in blocks {
        let Some(Body::Heading { level, runs, .. }) =
            block.piece.as_open().map(|block| &block.body)
        else {
            continue;
        };
        let name = open_text(runs).trim().to_lowercase();
        let tells = TELLING.contains(&name.as_str());
        let is_doubtful = told.is_some_and(|above| *level <= above);
        if tells || (is_doubtful && !PUBLIC.contains(&name.as_str())) {
            told = told.or(Some(*level));
            block.marked = Marked { hidden: true, ..Marked::default() };
        }
    }
}
