//! What fetching a page needs, and what it gives: plain data, with or without the net built in.
//!
//! Enters: what was typed, the environment's proxies, limits. Leaves: a [`Net`] to fetch with,
//! [`Received`] on the way, [`Fetched`] at the end. Promised: a [`Login`] is never printed; the
//! usual [`Limits`] hold unless a test says otherwise. Not here: fetching (`fetch.rs`).

use std::ffi::OsStr;
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use super::Loaded;
use super::url::Url;

/// How much of the net one page may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Until a server answers at all. A name that is looked up and a road through a mobile network
    /// take a few seconds at worst.
    pub connect: Duration,
    /// For everything. A reader who waits longer looks for another page.
    pub whole: Duration,
    /// Between two bytes: a server that is silent for so long has forgotten us.
    pub silence: Duration,
    /// The longest page, unpacked. The longest recaps on the web, scripts and all, are below
    /// 4 MiB; what is larger is something else, or was packed to fill the memory.
    pub page: u64,
    /// All pages that are kept, together.
    pub kept: u64,
    /// How often a server may send us on; browsers stop at twice as many.
    pub hops: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            whole: Duration::from_secs(30),
            silence: Duration::from_secs(10),
            page: PAGE_LIMIT,
            kept: 64 << 20,
            hops: 10,
        }
    }
}

/// The longest page that is fetched, unpacked, in bytes.
pub const PAGE_LIMIT: u64 = 16 << 20;

/// With what pages are fetched. The default keeps none and knows no proxy.
#[derive(Clone, Debug, Default)]
pub struct Net {
    /// How much one page may take.
    pub limits: Limits,
    /// The folder in which pages are kept; `None`: none are kept and none are found.
    pub kept: Option<PathBuf>,
    /// Nothing is fetched: only what is kept is read.
    pub offline: bool,
    /// Names and passwords that were typed.
    pub logins: Vec<Login>,
    /// From the environment.
    pub proxies: Proxies,
}

/// A name and a password, and what they belong to.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(not(feature = "net"), allow(dead_code, reason = "nothing is sent without the net"))]
pub struct Login {
    /// Scheme, host and port: nobody else is told.
    pub(super) origin: String,
    /// `name:password`.
    pub(super) words: String,
}

impl Login {
    /// The name and the password in an address as it was typed, if it has them.
    pub fn of_argument(argument: &OsStr) -> Option<Self> {
        let (url, login) = Url::read(argument.to_str()?).ok()?;
        Some(Self { origin: url.origin(), words: login? })
    }
}

impl fmt::Debug for Login {
    /// Says for whom it is and nothing of what it is.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Login").field("origin", &self.origin).finish_non_exhaustive()
    }
}

/// The proxies that the environment names.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Proxies {
    /// For pages that are not sealed.
    pub http: Option<String>,
    /// For pages that are.
    pub https: Option<String>,
    /// For both, where nothing else is said.
    pub all: Option<String>,
    /// Hosts that are asked directly.
    pub none: String,
}

impl Proxies {
    /// As `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` say, in small letters first.
    pub fn from_env(env: &dyn Fn(&str) -> Option<String>) -> Self {
        let find = |small: &str| {
            let said = env(small).or_else(|| env(&small.to_uppercase()));
            said.map(|said| said.trim().to_owned()).filter(|said| !said.is_empty())
        };
        Self {
            http: find("http_proxy"),
            https: find("https_proxy"),
            all: find("all_proxy"),
            none: find("no_proxy").unwrap_or_default(),
        }
    }
}

impl fmt::Debug for Proxies {
    /// Says nothing: a proxy's address may hold a password.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Proxies")
    }
}

/// How much of a page is here. Counted in whole [`Received::STEP`]s, upwards: a count to the byte
/// would tell pages apart by what they hide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// So many steps.
    pub steps: u64,
    /// Of so many, where the server says so.
    pub of: Option<u64>,
}

impl Received {
    /// Bytes in a step.
    pub const STEP: u64 = 64 << 10;

    /// Whether it is worth telling: a page that is one step long is here before it is told.
    pub fn is_news(self) -> bool {
        self.steps > 1 || self.steps == 1 && self.of.is_some_and(|of| of > 1)
    }

    /// From bytes.
    pub fn of_bytes(bytes: u64, of: Option<u64>) -> Self {
        Self { steps: bytes.div_ceil(Self::STEP), of: of.map(|of| of.div_ceil(Self::STEP)) }
    }
}

impl fmt::Display for Received {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kib = |steps: u64| steps.saturating_mul(Self::STEP >> 10);
        match self.of {
            Some(of) => write!(out, "{} of {} KiB", kib(self.steps.min(of)), kib(of)),
            None => write!(out, "{} KiB", kib(self.steps)),
        }
    }
}

/// A page that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// The page.
    pub loaded: Loaded,
    /// From what relative links in it lead: where it was found in the end.
    pub base: String,
    /// That it is a copy that was kept, and of when, where it was not asked for anew.
    pub remark: Option<String>,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn nothing_prints_a_password() {
        let login = Login::of_argument(OsStr::new("https://me:secret@e.org/x")).unwrap();
        let proxies = Proxies { http: Some("http://me:secret@p".into()), ..Proxies::default() };
        let net = Net { logins: vec![login], proxies, ..Net::default() };
        let printed = format!("{net:?}");
        assert!(!printed.contains("secret"), "{printed}");
        assert_eq!(Login::of_argument(OsStr::new("https://e.org/x")), None);
    }

    #[test]
    fn what_came_is_told_in_whole_steps() {
        for (bytes, of, words) in [
            (0, None, "0 KiB"),
            (1, None, "64 KiB"),
            (64 << 10, None, "64 KiB"),
            (100 << 10, Some(300 << 10), "128 of 320 KiB"),
            (500 << 10, Some(10), "64 of 64 KiB"),
        ] {
            assert_eq!(Received::of_bytes(bytes, of).to_string(), words);
        }
    }

    #[test]
    fn proxies_are_found_under_small_and_capital_names() {
        let env = |name: &str| match name {
            "http_proxy" => Some("http://a".to_owned()),
            "HTTP_PROXY" | "HTTPS_PROXY" => Some("http://b".to_owned()),
            "ALL_PROXY" => Some(" ".to_owned()),
            _ => None,
        };
        let found = Proxies::from_env(&env);
        assert_eq!(found.http.as_deref(), Some("http://a"));
        assert_eq!(found.https.as_deref(), Some("http://b"));
        assert_eq!((found.all, found.none.as_str()), (None, ""));
    }
}
