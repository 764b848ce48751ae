//! The bare text of a page that cannot be read as one.
//!
//! Enters: the text of a page. Leaves: its words in paragraphs, tags left out. Promised: one pass,
//! whatever the page is made of; scripts and styles are no words. All of it goes under a cover.

use crate::article::{Block, Run};
use crate::parse::draft::Drafted;
use crate::spoiler::Piece;
use crate::text::clean;

/// The paragraphs of a page.
pub(super) fn paragraphs(page: &str) -> Vec<Drafted> {
    let mut blocks = Vec::new();
    let mut words = String::new();
    let mut silent: Option<&str> = None;
    for part in page.split('<') {
        let name = part.trim_start_matches('/');
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let name = name.get(..end).unwrap_or_default().to_ascii_lowercase();
        match silent {
            Some(open) if part.starts_with('/') && name == open => silent = None,
            Some(_) => continue,
            None if name == "script" => silent = Some("script"),
            None if name == "style" => silent = Some("style"),
            None => {}
        }
        if silent.is_some() {
            continue;
        }
        if matches!(name.as_str(), "p" | "div" | "li" | "tr" | "h1" | "h2" | "h3" | "br") {
            end_paragraph(&mut words, &mut blocks);
        }
        // What stands before the first `<` is text too.
        let text = part.split_once('>').map_or(part, |(_, text)| text);
        words.push_str(text);
    }
    end_paragraph(&mut words, &mut blocks);
    blocks
}

fn end_paragraph(words: &mut String, blocks: &mut Vec<Drafted>) {
    if !words.trim().is_empty() {
        let run = Run::plain(clean(words).trim());
        blocks.push(Drafted::open(1, Block::paragraph(vec![Piece::Open(run)])));
    }
    words.clear();
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use super::*;
    use crate::parse::boundary::{open_text, runs};

    #[test]
    fn words_are_kept_and_tags_are_not() {
        let blocks = paragraphs("a<p class=x>b <i>c</i><script>if (1<2) d</script><div>e");
        let told: Vec<String> = blocks
            .iter()
            .filter_map(|block| Some(open_text(runs(block.piece.as_open()?)?).into_owned()))
            .collect();
        assert_eq!(told, ["a", "b c", "e"]);
    }
}
