//! Why a page did not come, in words.
//!
//! Enters: what went wrong on the way. Leaves: `what; what next`, to be put behind the page's
//! address. Promised: one line, and nothing of what the page says; of what a server sends only its
//! status, the kind of what it has, how long it wants to be left alone, and where it sends us.

use crate::source::url::Fault;
use crate::text;

/// Why a page did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The address is none.
    Address(Fault),
    /// An address of something else than the web.
    Scheme(String),
    /// Nothing is known of the host.
    NoSuchHost,
    /// The host does not want to talk on this port.
    Refused,
    /// The host cannot be reached: what the system said.
    Unreachable(String),
    /// The server cannot show that it is the one it should be: what was wrong.
    Tls(String),
    /// No connection in time.
    SlowToConnect,
    /// Nothing for too long.
    Silent,
    /// Not all of it in time.
    Endless,
    /// A status other than success.
    Status {
        /// Its number.
        code: u16,
        /// Seconds or a date.
        wait: Option<String>,
    },
    /// No page and no text: what the server calls it.
    Kind(String),
    /// Larger than a page may be, in bytes.
    TooLarge(u64),
    /// Sent on too often.
    TooManyHops(usize),
    /// Sent on to nowhere.
    Nowhere,
    /// Sent on to something else than the web.
    Elsewhere,
    /// Sent on from a sealed page to an open one.
    Downgrade,
    /// The connection ended before the page did.
    BrokenOff,
    /// What is packed cannot be unpacked.
    Packed,
    /// More head than any page needs.
    Head,
    /// No answer of the web.
    Protocol,
    /// There is nothing in it.
    Empty,
    /// The proxy cannot be used: what was wrong.
    Proxy(String),
    /// Only kept pages are read, and this one is not kept.
    NotKept,
    /// The reader did not want to wait.
    Stopped,
}

impl Trouble {
    /// The server did not say anything of the page: a copy that was kept is as good as ever.
    pub(super) fn is_of_the_way(&self) -> bool {
        match self {
            Self::NoSuchHost
            | Self::Refused
            | Self::Unreachable(_)
            | Self::Tls(_)
            | Self::SlowToConnect
            | Self::Silent
            | Self::Endless
            | Self::BrokenOff
            | Self::Packed
            | Self::Protocol
            | Self::Proxy(_) => true,
            Self::Status { code, .. } => *code == 429 || *code >= 500,
            _ => false,
        }
    }

    /// What went wrong, without what next.
    pub(super) fn what(&self) -> String {
        match self {
            Self::Address(Fault::Scheme) => "this is no address of the web".to_owned(),
            Self::Address(Fault::Host) => "there is no host in this address".to_owned(),
            Self::Address(Fault::Foreign) => "the host's name is not in ASCII".to_owned(),
            Self::Address(Fault::Port) => "the port of this address is none".to_owned(),
            Self::Address(Fault::Long) => "this address is too long".to_owned(),
            Self::Scheme(scheme) if scheme == "file" => "a file needs no scheme".to_owned(),
            Self::Scheme(scheme) => format!("{scheme} addresses are not read"),
            Self::NoSuchHost => "the host cannot be found".to_owned(),
            Self::Refused => "the host refuses the connection".to_owned(),
            Self::Unreachable(reason) => format!("the host cannot be reached ({reason})"),
            Self::Tls(reason) => format!("the connection is not safe ({reason})"),
            Self::SlowToConnect => "the host does not answer".to_owned(),
            Self::Silent => "the server fell silent".to_owned(),
            Self::Endless => "the page did not come in time".to_owned(),
            Self::Status { code, .. } => match code {
                204 | 205 => "the server has nothing to show".to_owned(),
                401 => "the server wants a name and a password (401)".to_owned(),
                403 => "the server does not let us read it (403)".to_owned(),
                404 => "there is no such page (404)".to_owned(),
                410 => "the page is gone (410)".to_owned(),
                429 => "the server was asked too often (429)".to_owned(),
                451 => "the page may not be shown for legal reasons (451)".to_owned(),
                500.. => format!("the server has trouble ({code})"),
                _ => format!("the server answers with status {code}"),
            },
            Self::Kind(kind) => format!("is {kind}, not a page or text"),
            Self::TooLarge(limit) => format!("is larger than {} MiB", limit.div_ceil(1 << 20)),
            Self::TooManyHops(most) => format!("the server sends us on more than {most} times"),
            Self::Nowhere => "the server sends us on and does not say where to".to_owned(),
            Self::Elsewhere => "the server sends us on to something outside the web".to_owned(),
            Self::Downgrade => "the server sends us from https to http".to_owned(),
            Self::BrokenOff => "the connection ended before the page did".to_owned(),
            Self::Packed => "the page is packed in a way that cannot be unpacked".to_owned(),
            Self::Head => "the head of the answer is too large".to_owned(),
            Self::Protocol => "the answer is not one of a web server".to_owned(),
            Self::Empty => "is empty".to_owned(),
            Self::Proxy(reason) => format!("the proxy cannot be used ({reason})"),
            Self::NotKept => "no copy of it is kept".to_owned(),
            Self::Stopped => "was stopped".to_owned(),
        }
    }

    /// What the reader can do.
    fn next(&self) -> String {
        match self {
            Self::Address(Fault::Foreign) => "write it as xn--…, as a browser copies it".to_owned(),
            Self::Address(_) => "check the address".to_owned(),
            Self::Scheme(scheme) if scheme == "file" => "write its path".to_owned(),
            Self::Scheme(_) => {
                "only http and https are; save the text and open the file".to_owned()
            }
            Self::NoSuchHost | Self::Refused | Self::Unreachable(_) | Self::SlowToConnect => {
                "check the address and the connection".to_owned()
            }
            Self::Tls(_) => "check the clock and the address; nothing was read".to_owned(),
            Self::Status { code, wait } => match (code, wait) {
                (_, Some(wait)) => format!("it asks to wait: {wait}"),
                (401, None) => "write https://name:password@… to send them".to_owned(),
                (403 | 451, None) => "open it in a browser, save it, and open the file".to_owned(),
                (404 | 410 | 204 | 205, None) => "check the address".to_owned(),
                _ => "try again later".to_owned(),
            },
            Self::Kind(_) | Self::TooLarge(_) => "save its text and open the file".to_owned(),
            Self::TooManyHops(_) | Self::Nowhere => {
                "open it in a browser, and use the address it ends at".to_owned()
            }
            Self::Elsewhere | Self::Downgrade => "refused, nothing was read there".to_owned(),
            Self::Silent | Self::Endless | Self::BrokenOff | Self::Packed | Self::Protocol => {
                "try again".to_owned()
            }
            Self::Head => "the server may be broken; try again later".to_owned(),
            Self::Empty => "there is nothing to read".to_owned(),
            Self::Proxy(_) => "check HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY".to_owned(),
            Self::NotKept => "fetch it once without --offline".to_owned(),
            Self::Stopped => "nothing was read".to_owned(),
        }
    }

    /// Both, safe for a terminal.
    pub(super) fn words(&self) -> String {
        text::clean_line(&format!("{}; {}", self.what(), self.next()))
    }
}
