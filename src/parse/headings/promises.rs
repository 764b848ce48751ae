//! Headings that promise that what stands under them gives nothing away, in many languages.
//!
//! Enters: a heading in small letters. Leaves: yes or no. Promised: a promise up to some place is
//! none. Not here: promises in sentences (`boundary`).

/// "Plot (spoiler-free)", "あらすじ（結末には触れません）": a heading that promises it in its brackets,
/// or behind its dash.
pub(super) fn promises(lower: &str) -> bool {
    const PROMISES: &[&str] = &[
        "spoiler-free",
        "spoiler free",
        "no spoilers",
        "without spoilers",
        "sin spoilers",
        "sans spoiler",
        "ohne spoiler",
        "spoilerfrei",
        "senza spoiler",
        "niente spoiler",
        "sem spoilers",
        "bez spoiler",
        "без спойлеров",
        "spoilersız",
        "spoiler içermez",
        "ネタバレなし",
        "ネタバレ無し",
        "結末には触れません",
        "ラストには触れません",
        "스포 없음",
        "스포일러 없음",
        "노스포",
        "无剧透",
        "無劇透",
        "स्पॉइलर नहीं",
    ];
    const NONE: &[&str] = &["not ", "n't", "until", "bis ", "hasta", "jusqu", "fino", "まで"];
    let tail = lower.find(['(', '（', '[', '【', '–', '—']).and_then(|at| lower.get(at..));
    let tail = tail.or_else(|| lower.split_once(" - ").map(|(_, tail)| tail));
    tail.is_some_and(|tail| {
        PROMISES.iter().any(|promise| tail.contains(promise))
            && !NONE.iter().any(|none| tail.contains(none))
    })
}

#[cfg(test)]
mod tests {
    use crate::parse::headings::{Risk, risk};

    #[test]
    fn a_heading_that_promises_no_spoilers_is_safe() {
        for heading in [
            "The Ending (no spoilers)",
            "■ あらすじ（結末には触れません）",
            "Das Ende – ohne Spoiler",
            "Tom's death [spoiler-free]",
        ] {
            assert_eq!(risk(heading), Risk::Safe, "{heading}");
        }
        for heading in
            ["The ending (spoilers)", "No spoilers: the ending", "The end (not spoiler-free)"]
        {
            assert_eq!(risk(heading), Risk::Hard, "{heading}");
        }
    }
}
