//! When an article was read, in words.
//!
//! Enters: two times in seconds since 1970. Leaves: "today", "yesterday", "3 days ago", "May 2026".
//! Promised: a pure function; a time in the future is today, since clocks are set back now and
//! then. Days end where the seconds divide by 86,400: who knows the reader's offset from UTC adds
//! it to both times.

const DAY: u64 = 86_400;

/// After so many days the month says more than the number.
const RECENT: u64 = 30;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// How long before `now` something happened `then`.
pub fn ago(now: u64, then: u64) -> String {
    let then = then / DAY;
    match (now / DAY).saturating_sub(then) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days @ 2..RECENT => format!("{days} days ago"),
        _ => month(then),
    }
}

/// "May 2026": the month of a day counted from 1 January 1970.
fn month(day: u64) -> String {
    // Four centuries have 146,097 days; counted from 1 March 2000, the leap day ends a year.
    let since_march = day.saturating_add(719_468);
    let (era, day) = (since_march / 146_097, since_march % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let year = era * 400 + year + u64::from(month >= 10);
    let name = usize::try_from((month + 2) % 12).ok().and_then(|month| MONTHS.get(month));
    format!("{} {year}", name.copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 23 November 2026, noon.
    const NOW: u64 = 1_795_435_200;

    #[test]
    fn recent_days_are_counted_and_older_ones_named() {
        for (seconds, words) in [
            (0, "today"),
            (12 * 3_600, "today"),
            (12 * 3_600 + 1, "yesterday"),
            (DAY, "yesterday"),
            (3 * DAY, "3 days ago"),
            (29 * DAY, "29 days ago"),
            (30 * DAY, "Oct 2026"),
            (190 * DAY, "May 2026"),
            (327 * DAY, "Dec 2025"),
        ] {
            assert_eq!(ago(NOW, NOW - seconds), words, "{seconds}");
        }
    }

    #[test]
    fn a_clock_that_was_set_back_is_today() {
        assert_eq!(ago(NOW, NOW + 5 * DAY), "today");
    }

    #[test]
    fn months_are_right_at_their_ends() {
        for (day, words) in [
            (0, "Jan 1970"),
            (30, "Jan 1970"),
            (31, "Feb 1970"),
            (58, "Feb 1970"),
            (59, "Mar 1970"),
            (364, "Dec 1970"),
            (365, "Jan 1971"),
            (11_015, "Feb 2000"),
            (11_016, "Feb 2000"),
            (11_017, "Mar 2000"),
        ] {
            assert_eq!(month(day), words, "{day}");
        }
    }
}
