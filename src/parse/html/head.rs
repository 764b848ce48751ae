//! What a page says of itself: its metadata.
//!
//! Enters: a page's tree. Leaves: titles, the site's name, the author, the language, the address.
//! Promised: of all metadata these are the only ones that are read; descriptions and data for
//! machines tell the ending and are left alone.

use super::tree::Tree;

/// What a page says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// `<title>`
    pub title: Option<String>,
    /// The title that it wants to be shared under.
    pub shared: Option<String>,
    /// What the site is called.
    pub site: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The language, two or three letters.
    pub language: Option<String>,
    /// The page's address.
    pub address: Option<String>,
    /// What its relative links are relative to, where that is another address.
    pub base: Option<String>,
}

impl Head {
    /// The titles that the page gives itself.
    pub fn titles(&self) -> Vec<&str> {
        self.shared.iter().chain(&self.title).map(String::as_str).collect()
    }
}

/// Reads the metadata.
pub(super) fn head(tree: &Tree) -> Head {
    let mut head = Head::default();
    for at in 1..tree.len() {
        let Some(element) = tree.element(at) else { continue };
        let content =
            || element.attribute("content").map(str::trim).filter(|text| !text.is_empty());
        let take = |place: &mut Option<String>, value: Option<&str>| {
            if place.is_none() {
                *place = value.map(str::to_owned);
            }
        };
        match tree.name(at) {
            "html" => {
                let language = element.attribute("lang").or(element.attribute("xml:lang"));
                take(&mut head.language, language.and_then(language_of));
            }
            "title" if tree.is(tree.parent(at), &["head"]) => {
                let words = tree.words(at, &[], 2_000);
                take(&mut head.title, Some(words.trim()).filter(|words| !words.is_empty()));
            }
            "meta" => {
                let name = element.attribute("property").or(element.attribute("name"));
                match name.unwrap_or_default().to_ascii_lowercase().as_str() {
                    "og:title" => take(&mut head.shared, content()),
                    "og:site_name" | "application-name" => take(&mut head.site, content()),
                    "author" | "article:author" | "dc.creator" | "parsely-author" => {
                        take(&mut head.author, content().filter(|name| is_name(name)));
                    }
                    "og:url" => take(&mut head.address, content().filter(|url| is_web(url))),
                    _ => {}
                }
                let language = element.says("http-equiv", &["content-language"]);
                if language {
                    take(&mut head.language, content().and_then(language_of));
                }
            }
            "link" if element.says("rel", &["canonical"]) => {
                // The canonical address is the surer one.
                if let Some(url) =
                    element.attribute("href").map(str::trim).filter(|url| is_web(url))
                {
                    head.address = Some(url.to_owned());
                }
            }
            "base" => take(&mut head.base, element.attribute("href").filter(|url| is_web(url))),
            "body" => break,
            _ => {}
        }
    }
    head
}

fn is_web(url: &str) -> bool {
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    lower.starts_with("http://") || lower.starts_with("https://")
}

fn is_name(name: &str) -> bool {
    !name.contains("://") && name.len() <= 80 && name.chars().any(char::is_alphabetic)
}

fn language_of(tag: &str) -> Option<&str> {
    let tag = tag.trim().split(['-', '_', ',']).next()?;
    ((2..=3).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_alphabetic())).then_some(tag)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use dom_query::Document;

    use super::*;

    #[test]
    fn a_page_says_who_and_where_it_is() {
        let page = "<html lang=pt-BR><head><title> T | S </title><meta property=og:site_name content=S>\
            <meta name=author content='Ada North'><link rel=canonical href='https://x.org/a'>\
            <meta property=og:url content='https://x.org/b'><meta name=description content=d></head>";
        let head = head(&Tree::of(&Document::from(page)));
        assert_eq!(
            head,
            Head {
                title: Some("T | S".into()),
                site: Some("S".into()),
                author: Some("Ada North".into()),
                language: Some("pt".into()),
                address: Some("https://x.org/a".into()),
                ..Head::default()
            }
        );
    }

    #[test]
    fn what_is_no_name_and_no_address_is_left_alone() {
        let page = "<html lang=''><meta name=author content='https://x.org/ada'>\
            <link rel=canonical href='/a'><body><title>x</title>";
        assert_eq!(head(&Tree::of(&Document::from(page))), Head::default());
    }
}
