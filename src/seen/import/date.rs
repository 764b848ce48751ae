//! Days as other programs write them.
//!
//! Enters: a day, with or without a time behind it. Leaves: seconds since 1970 at the start of that
//! day in UTC. Promised: year first, or day and month in either order; which of the two a column
//! has is told by a day above 12 somewhere in it, and where nothing tells, the earlier of the two
//! days is taken, since an older word overrules less.

/// The order of day and month where the year comes last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// Nothing tells.
    #[default]
    Unknown,
    /// 31/12/2024
    DayFirst,
    /// 12/31/2024
    MonthFirst,
}

impl Order {
    /// What the days of a column tell together.
    pub(super) fn of<'a>(days: impl Iterator<Item = &'a str>) -> Self {
        let (mut first, mut second) = (false, false);
        for day in days {
            if let Some([one, two, year]) = numbers(day)
                && !is_year(one, day)
                && year > 0
            {
                first |= one > 12;
                second |= two > 12;
            }
        }
        match (first, second) {
            (true, false) => Self::DayFirst,
            (false, true) => Self::MonthFirst,
            _ => Self::Unknown,
        }
    }

    /// The start of a day; 0 where it is none.
    pub(super) fn read(self, day: &str) -> u64 {
        let Some([one, two, three]) = numbers(day) else { return 0 };
        if is_year(one, day) {
            return seconds(one, two, three).unwrap_or(0);
        }
        let year = if three < 100 { 2_000 + three } else { three };
        let day_first = seconds(year, two, one);
        let month_first = seconds(year, one, two);
        match self {
            Self::DayFirst => day_first,
            Self::MonthFirst => month_first,
            Self::Unknown => match (day_first, month_first) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            },
        }
        .unwrap_or(0)
    }
}

/// The year comes first where it has four digits.
fn is_year(first: u32, day: &str) -> bool {
    first >= 1_000 || day.trim_start().starts_with("0000")
}

/// The three numbers of a day; what stands behind them is the time.
fn numbers(day: &str) -> Option<[u32; 3]> {
    let day = day.trim();
    let end = day.find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '/' | '.')));
    let mut parts = day.get(..end.unwrap_or(day.len()))?.split(['-', '/', '.']);
    let mut number = || parts.next()?.parse::<u32>().ok();
    Some([number()?, number()?, number()?])
}

/// Seconds from 1970 to a day; `None` for days before, and for days that are none.
fn seconds(year: u32, month: u32, day: u32) -> Option<u64> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let before = usize::try_from(month.checked_sub(1)?).ok()?;
    if !(1_970..=9_999).contains(&year) || day == 0 || day > *lengths.get(before)? {
        return None;
    }
    let leaps = |year: u32| year / 4 - year / 100 + year / 400;
    let years = (year - 1_970) * 365 + leaps(year - 1) - leaps(1_969);
    let days = years + lengths.iter().take(before).sum::<u32>() + day - 1;
    Some(u64::from(days) * 86_400)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_every_order() {
        const DAY: u64 = 1_735_603_200; // 31 December 2024
        for day in [
            "2024-12-31",
            "2024/12/31",
            "2024-12-31T20:15:00.000Z",
            "2024-12-31 20:15:00 +0000 UTC",
            "31/12/2024",
            "31.12.2024",
            "12/31/2024",
            "12/31/24",
        ] {
            assert_eq!(Order::Unknown.read(day), DAY, "{day}");
        }
        assert_eq!(Order::Unknown.read("1970-01-01"), 0);
        assert_eq!(Order::Unknown.read("2000-02-29"), 951_782_400);
        for none in ["", "0000-00-00", "2023-02-29", "soon", "2024-13-01", "1960-01-01", "5", "9/9"]
        {
            assert_eq!(Order::Unknown.read(none), 0, "{none}");
        }
    }

    #[test]
    fn a_column_tells_which_comes_first() {
        let order = |days: &[&str]| Order::of(days.iter().copied());
        assert_eq!(order(&["05/04/2024", "31/01/2024"]), Order::DayFirst);
        assert_eq!(order(&["05/04/2024", "01/31/2024"]), Order::MonthFirst);
        assert_eq!(order(&["05/04/2024", "2024-12-31"]), Order::Unknown);
        let (april, may) =
            (Order::DayFirst.read("05/04/2024"), Order::MonthFirst.read("05/04/2024"));
        assert!(april < may);
        // Nothing tells: the earlier one.
        assert_eq!(Order::Unknown.read("05/04/2024"), april);
        assert_eq!(Order::Unknown.read("04/05/2024"), april);
    }
}
