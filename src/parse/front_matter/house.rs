//! Our own front matter, in TOML.
//!
//! Enters: what stands between the `+++` lines. Leaves: the words of it, or one mistake with line,
//! column and the allowed keys. Promised: a message quotes keys and never values. Keys of site
//! generators are passed over, so that a blog's articles open as they are.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::article::{Work, WorkKind};
use crate::parse::Mistake;
use crate::parse::draft::{Front, Spoilers};
use crate::text::{clean_line, nearest};

/// Our keys, in the order in which messages name them.
pub(in crate::parse) const HOUSE: [&str; 8] =
    ["title", "title_spoils", "work", "author", "language", "source", "spoilers", "extra"];

/// Keys that Hugo, Zola, Jekyll and their themes use.
const FOREIGN: &[&str] = &[
    "aliases",
    "audio",
    "authors",
    "banner",
    "bookfilter",
    "build",
    "canonical",
    "canonicalurl",
    "cascade",
    "categories",
    "category",
    "comments",
    "cover",
    "coverimage",
    "created",
    "cssclass",
    "cssclasses",
    "date",
    "description",
    "draft",
    "excerpt",
    "expirydate",
    "featured",
    "featured_image",
    "genre",
    "headless",
    "hidden",
    "id",
    "image",
    "images",
    "in_search_index",
    "insert_anchor_links",
    "iscjklanguage",
    "keywords",
    "lang",
    "lastmod",
    "layout",
    "license",
    "linktitle",
    "locale",
    "markup",
    "math",
    "menu",
    "menus",
    "meta",
    "modified",
    "outputs",
    "page_template",
    "paginate_by",
    "params",
    "path",
    "permalink",
    "pin",
    "pinned",
    "poster",
    "private",
    "publishdate",
    "published",
    "publisher",
    "rating",
    "redirect_from",
    "redirect_to",
    "render",
    "resources",
    "review",
    "score",
    "season",
    "seo",
    "series",
    "share",
    "showtoc",
    "sitemap",
    "slug",
    "sort_by",
    "stars",
    "status",
    "subtitle",
    "summary",
    "tag",
    "tags",
    "taxonomies",
    "template",
    "thumbnail",
    "toc",
    "topics",
    "transparent",
    "translationkey",
    "type",
    "uid",
    "unlisted",
    "updated",
    "url",
    "video",
    "videos",
    "weight",
    "year",
];

/// Whether site generators use this key.
pub(in crate::parse) fn is_foreign(key: &str) -> bool {
    FOREIGN.contains(&key.to_lowercase().as_str())
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct House {
    title: Option<String>,
    title_spoils: bool,
    work: Option<WorkField>,
    author: Option<Names>,
    language: Option<toml::Spanned<String>>,
    source: Option<toml::Spanned<String>>,
    spoilers: Option<SpoilersWord>,
    #[serde(rename = "extra")]
    _extra: Option<IgnoredAny>,
}

/// Reads our front matter. Its first line is line 2 of the source.
pub(super) fn read(text: &str) -> Result<Front, Mistake> {
    const FIRST_LINE: u32 = 2;
    let mut table = toml::de::DeTable::parse(text)
        .map_err(|error| mistake(&error, text, FIRST_LINE, &HOUSE))?;
    let unknown: Vec<(String, usize)> = table
        .get_ref()
        .iter()
        .filter(|(key, _)| !HOUSE.contains(&key.get_ref().as_ref()))
        .map(|(key, _)| (key.get_ref().to_string(), key.span().start))
        .collect();
    let odd = |(key, _): &&(String, usize)| !is_foreign(key);
    if let Some((key, at)) = unknown.iter().filter(odd).min_by_key(|(_, at)| *at) {
        let what = format!("unknown key `{}`{}", named(key), meant(key, &HOUSE));
        return Err(mistake_at(text, *at, FIRST_LINE, &allowed(&what, &HOUSE)));
    }
    let holds_foreign = !unknown.is_empty();
    for (key, _) in unknown {
        table.get_mut().remove(key.as_str());
    }
    let house = House::deserialize(toml::de::Deserializer::from(table))
        .map_err(|error| mistake(&error, text, FIRST_LINE, &HOUSE))?;
    let checked = |field: &Option<toml::Spanned<String>>,
                   read: fn(&str) -> Option<String>,
                   what: &str| match field {
        None => Ok(None),
        Some(value) => match read(value.get_ref()) {
            Some(value) => Ok(Some(value)),
            None if holds_foreign => Ok(None),
            None => Err(mistake_at(text, value.span().start, FIRST_LINE, what)),
        },
    };
    Ok(Front {
        title: house.title.as_deref().and_then(line),
        title_spoils: house.title_spoils,
        work: house.work.map(WorkField::work),
        author: house.author.and_then(|names| line(&names.0)),
        language: checked(&house.language, language, BAD_LANGUAGE)?,
        source: checked(&house.source, source, BAD_SOURCE)?,
        spoilers: house.spoilers.map(SpoilersWord::spoilers),
    })
}

const BAD_LANGUAGE: &str = "`language` is a code of two letters, such as \"en\"";
const BAD_SOURCE: &str = "`source` is an address that begins with http:// or https://";

/// A title or a name on one line; `None` when nothing is left of it.
fn line(text: &str) -> Option<String> {
    Some(clean_line(text)).filter(|text| !text.is_empty())
}

/// The language of `en`, `en-GB`, `EN_us`.
pub(in crate::parse) fn language(code: &str) -> Option<String> {
    let first = code.trim().split(['-', '_']).next()?;
    let fits = matches!(first.len(), 2 | 3) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    fits.then(|| first.to_ascii_lowercase())
}

/// An http or https address.
pub(in crate::parse) fn source(address: &str) -> Option<String> {
    let address = address.trim();
    let web = ["http://", "https://"].iter().any(|scheme| {
        address.len() > scheme.len()
            && address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    let safe = !address.contains(char::is_whitespace) && clean_line(address) == address;
    (web && safe).then(|| address.to_owned())
}

/// `spoilers = "auto"`
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::parse) enum SpoilersWord {
    Auto,
    All,
    None,
}

impl SpoilersWord {
    /// What it means.
    pub fn spoilers(self) -> Spoilers {
        match self {
            Self::Auto => Spoilers::Auto,
            Self::All => Spoilers::All,
            Self::None => Spoilers::None,
        }
    }
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum KindWord {
    Film,
    Series,
    Book,
    Game,
}

/// `work = "Title"` or `work = { title = "Title", year = 1915, kind = "film" }`.
#[derive(Debug)]
pub(in crate::parse) struct WorkField {
    title: String,
    year: Option<u16>,
    kind: Option<KindWord>,
}

impl WorkField {
    /// What it means.
    pub fn work(self) -> Work {
        let kind = self.kind.map(|kind| match kind {
            KindWord::Film => WorkKind::Film,
            KindWord::Series => WorkKind::Series,
            KindWord::Book => WorkKind::Book,
            KindWord::Game => WorkKind::Game,
        });
        Work { title: clean_line(&self.title).into(), year: self.year, kind }
    }
}

impl<'de> Deserialize<'de> for WorkField {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Full {
            title: String,
            year: Option<u16>,
            kind: Option<KindWord>,
        }
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = WorkField;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a title or a table with title, year, kind")
            }

            fn visit_str<E>(self, title: &str) -> Result<WorkField, E> {
                Ok(WorkField { title: title.to_owned(), year: None, kind: None })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<WorkField, A::Error> {
                let Full { title, year, kind } =
                    Full::deserialize(MapAccessDeserializer::new(map))?;
                Ok(WorkField { title, year, kind })
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// `author = "A"` or `author = ["A", "B"]`.
struct Names(String);

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Names;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a name or a list of names")
            }

            fn visit_str<E>(self, name: &str) -> Result<Names, E> {
                Ok(Names(name.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Names, A::Error> {
                let mut names: Vec<String> = Vec::new();
                while let Some(name) = list.next_element()? {
                    names.push(name);
                }
                Ok(Names(names.join(", ")))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// A key as messages print it: short and on one line.
fn named(key: &str) -> String {
    clean_line(key).chars().take(40).collect()
}

/// ", perhaps `title`" where one of `keys` is near, or nothing.
fn meant(key: &str, keys: &[&str]) -> String {
    nearest(key, keys.iter().copied())
        .map_or_else(String::new, |near| format!(", perhaps `{near}`"))
}

fn allowed(what: &str, keys: &[&str]) -> String {
    format!("{what}; allowed here: {}", keys.join(", "))
}

/// What an error of the TOML reader says, without the values that it quotes. `keys` are named
/// where the error names none.
pub(in crate::parse) fn mistake(
    error: &toml::de::Error,
    text: &str,
    first_line: u32,
    keys: &[&str],
) -> Mistake {
    let said = error.message();
    let (before, expected) = said.split_once(", expected ").unwrap_or((said, ""));
    let bare = expected.replace("one of ", "").replace(" or ", ", ").replace('`', "");
    let message = if let Some(key) = before.strip_prefix("unknown field `") {
        let key = named(key.trim_end_matches('`'));
        let known: Vec<&str> = bare.split(", ").collect();
        format!("unknown key `{key}`{}; allowed here: {bare}", meant(&key, &known))
    } else if before.starts_with("unknown variant") {
        format!("this value is none of: {bare}")
    } else if let Some(key) = before.strip_prefix("missing field `") {
        format!("the key `{}` is missing", named(key.trim_end_matches('`')))
    } else if !expected.is_empty()
        && ["invalid type", "invalid value", "invalid length"]
            .iter()
            .any(|kind| before.starts_with(kind))
    {
        allowed(&format!("this value must be {expected}"), keys)
    } else if before.contains(['`', '"', '\'']) {
        allowed("this is not valid TOML", keys)
    } else {
        allowed(&format!("this is not valid TOML ({before})"), keys)
    };
    mistake_at(text, error.span().map_or(0, |span| span.start), first_line, &message)
}

/// A mistake at a byte of `text`, whose first line is `first_line` of the source.
pub(in crate::parse) fn mistake_at(
    text: &str,
    at: usize,
    first_line: u32,
    message: &str,
) -> Mistake {
    let before = text.get(..at).unwrap_or(text);
    let lines = before.bytes().filter(|byte| *byte == b'\n').count();
    let row = before.rsplit('\n').next().unwrap_or_default();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Mistake {
        line: first_line.saturating_add(number(lines)),
        column: number(row.chars().count()).saturating_add(1),
        message: message.to_owned(),
    }
}
