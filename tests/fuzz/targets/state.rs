//! Bytes as a file of remembered state, and an article resumed from it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use unspoil::parse::{Format, parse};
use unspoil::reader::{PageSize, resume};
use unspoil::store::Remembered;

const ARTICLE: &str = "# Low Water\n\nA film.\n\nSpoilers ahead!\n\n## Why?\n\nShe ||leaves||.\n\n## Who?\n\nHe.\n";

fuzz_target!(|bytes: &[u8]| {
    let Ok(remembered) = serde_json::from_slice::<Remembered>(bytes) else { return };
    let Ok(parsed) = parse(ARTICLE, Format::Markdown, "article") else { return };
    let size = PageSize { width: 40, height: 10 };
    let resumed = resume(parsed.document, size, Some(&remembered), true, unspoil::spoiler::Gate::shut());
    assert!(resumed.reader.page().len() <= 10);
});
