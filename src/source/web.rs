//! Pages of the web.
//!
//! Enters: an address, a [`Net`], whoever watches. Leaves: the page as an article that was read,
//! or one line that says why not. Promised: a page that is kept is asked for anew and taken from
//! what is kept only where the server says that it is the same, or cannot be asked; `--offline`
//! asks nobody. A page is known by the address that was typed, whatever address it was found at,
//! and goes by the last part of that address until it says its own title.

mod cache;
mod kind;
mod proxy;
mod request;
mod trouble;

use std::path::Path;

use super::net::{Fetched, Net, Received};
use super::url::{Url, split_scheme};
use super::{Address, Loaded, SourceError, decode, guess, sniff};
use crate::article::Words;
use crate::parse::Format;
use cache::Kept;
use kind::Kind;
use request::Came;
use trouble::Trouble;

/// So much of a body is searched for a tag.
const LOOK: usize = 8 << 10;

/// A page as it was sent, or as it was kept.
struct Page {
    found: Url,
    kind: String,
    body: Vec<u8>,
    remark: Option<String>,
}

impl Page {
    fn of_kept(kept: Kept, remark: Option<String>) -> Self {
        let Kept { found, kind, body, .. } = kept;
        Self { found, kind, body, remark }
    }
}

/// Fetches a page. Where the server cannot be asked, a copy will do if `copy_will_do`.
pub(super) fn fetch(
    address: &Address,
    format: Option<Format>,
    net: &Net,
    copy_will_do: bool,
    watch: &mut dyn FnMut(Received) -> bool,
) -> Result<Fetched, SourceError> {
    let failed = |trouble: Trouble| SourceError::told(address, trouble.words());
    let Address::Web(typed) = address else {
        return Err(failed(Trouble::Address(super::url::Fault::Scheme)));
    };
    let url = match Url::read(typed) {
        Ok((url, _)) => url,
        Err(super::url::Fault::Scheme) => {
            let scheme = split_scheme(typed).map(|(scheme, _)| scheme.to_ascii_lowercase());
            return Err(failed(Trouble::Scheme(scheme.unwrap_or_default())));
        }
        Err(fault) => return Err(failed(Trouble::Address(fault))),
    };
    let page = bring(&url, net, copy_will_do, watch).map_err(failed)?;
    read(address, &url, page, format)
}

/// The page from the server or from what is kept.
fn bring(
    url: &Url,
    net: &Net,
    copy_will_do: bool,
    watch: &mut dyn FnMut(Received) -> bool,
) -> Result<Page, Trouble> {
    let folder = net.kept.as_deref();
    // What was kept for one who had a password is not for one who has none; nor is it kept.
    let kept = folder.and_then(|folder| cache::find(folder, url));
    if net.offline {
        let kept = kept.ok_or(Trouble::NotKept)?;
        let remark = format!("Offline copy of {}.", date(kept.when));
        return Ok(Page::of_kept(kept, Some(remark)));
    }
    let known = kept.as_ref().map(|kept| (&kept.version, &kept.found));
    let accept = |said: &str| kind::kind(said).map(|_| ());
    let came = request::ask(url, known, net, &accept, watch);
    match (came, kept) {
        (Ok(Came::Page(answer)), _) => {
            if let Some(folder) = folder {
                store(folder, url, &answer, net.limits.kept);
            }
            let request::Answer { found, kind, body, .. } = *answer;
            Ok(Page { found, kind, body, remark: None })
        }
        (Ok(Came::Same), Some(kept)) => {
            if let Some(folder) = folder {
                cache::keep_on(folder, url, &kept);
            }
            Ok(Page::of_kept(kept, None))
        }
        // A server that says so of nothing that we have.
        (Ok(Came::Same), None) => Err(Trouble::Protocol),
        (Err(trouble), Some(kept)) if copy_will_do && trouble.is_of_the_way() => {
            let (what, date) = (trouble.what(), date(kept.when));
            let remark = format!("Offline copy of {date}: {what}.");
            Ok(Page::of_kept(kept, Some(remark)))
        }
        (Err(trouble), _) => Err(trouble),
    }
}

fn store(folder: &Path, url: &Url, answer: &request::Answer, most: u64) {
    if answer.private {
        cache::forget(folder, url);
    } else {
        cache::keep(folder, url, answer, most);
    }
}

/// The page as an article.
fn read(
    address: &Address,
    url: &Url,
    page: Page,
    format: Option<Format>,
) -> Result<Fetched, SourceError> {
    let Page { found, kind, body, remark } = page;
    let charset = kind::charset(&kind);
    if !charset.is_some_and(decode::is_wide)
        && let Some(what) = sniff::binary(&body)
    {
        return Err(SourceError::binary(address, what));
    }
    let country = found.host().rsplit('.').next();
    let (text, lossy) = decode::decode(body, charset, country);
    if text.trim().is_empty() {
        return Err(SourceError::empty(address));
    }
    let text = Words::from(text);
    let format = format.unwrap_or_else(|| written(kind::kind(&kind).ok(), url, &text));
    let name = address.name();
    let loaded = Loaded { address: address.clone(), name, format, text, lossy };
    Ok(Fetched { loaded, base: found.to_string(), remark })
}

/// How a page is written. A server is believed when it speaks of Markdown; what it calls a page
/// has a tag somewhere at its beginning, or is none.
fn written(kind: Option<Kind>, url: &Url, text: &Words) -> Format {
    let name = url.name();
    let extension = Path::new(&name).extension();
    match kind {
        Some(Kind::Markdown) => return Format::Markdown,
        Some(Kind::Toml) => return Format::Toml,
        Some(Kind::Page) if has_tag(text) => return Format::Html,
        _ => {}
    }
    if sniff::is_web_page_name(extension) && has_tag(text) {
        return Format::Html;
    }
    guess(extension, text, &name).unwrap_or(Format::Html)
}

/// Whether something at the beginning looks like a tag of a page.
fn has_tag(text: &str) -> bool {
    let end = text.char_indices().nth(LOOK).map_or(text.len(), |(at, _)| at);
    let look = text.get(..end).unwrap_or(text);
    look.split('<').skip(1).any(|after| {
        let after = after.strip_prefix(['/', '!']).unwrap_or(after);
        after.starts_with(|c: char| c.is_ascii_alphabetic()) && after.contains('>')
    })
}

/// The day of a time in seconds since 1970, as `2026-11-26`.
fn date(seconds: u64) -> String {
    // Years begin with March here, so that a leap day is the last of its year.
    let since_march = (seconds / 86_400).saturating_add(719_468);
    let (era, day) = (since_march / 146_097, since_march % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{}-{month:02}-{day:02}", era * 400 + year + next)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_the_calendar_has_them() {
        for (day, written) in [
            (0, "1970-01-01"),
            (58, "1970-02-28"),
            (59, "1970-03-01"),
            (364, "1970-12-31"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_783, "2026-11-26"),
        ] {
            assert_eq!(date(day * 86_400 + 5), written, "{day}");
        }
    }

    #[test]
    fn what_a_server_calls_a_page_is_looked_at() {
        let format = |kind: Kind, path: &str, text: &str| {
            let url = Url::read(&format!("https://e.org/{path}")).unwrap().0;
            written(Some(kind), &url, &text.into())
        };
        for (kind, path, text, known) in [
            (Kind::Page, "", "<!doctype html><p>x", Format::Html),
            (Kind::Page, "", "  some text <p>x</p>", Format::Html),
            (Kind::Page, "a.md", "## Why?\n\n3 < 4", Format::Markdown),
            (Kind::Page, "", "Nothing but words.", Format::Plain),
            (Kind::Text, "", "<!DOCTYPE html><p>x", Format::Html),
            (Kind::Text, "a.html", "x <b>y</b>", Format::Html),
            (Kind::Text, "a.md", "x", Format::Markdown),
            (Kind::Text, "a.txt", "x", Format::Plain),
            (Kind::Markdown, "a.txt", "x", Format::Markdown),
            (Kind::Toml, "", "x", Format::Toml),
        ] {
            assert_eq!(format(kind, path, text), known, "{kind:?} {path} {text}");
        }
    }
}
