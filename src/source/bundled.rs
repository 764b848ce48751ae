//! The articles inside the binary.
//!
//! Enters: nothing; the texts are compiled in. Leaves: [`BUNDLED`], in the order of the shelf, and
//! [`find`]. Promised: the table and the folder `articles/` name the same files (a test compares
//! them). Not here: what the articles say; they are read like any other file.

use super::Address;

/// An article inside the binary.
#[derive(Debug)]
pub struct Bundled {
    /// Its name in an address: the file's name without its extension.
    pub slug: &'static str,
    /// The file in `articles/`.
    pub file_name: &'static str,
    /// What stands in the file.
    pub text: &'static str,
}

impl Bundled {
    /// By this it is opened and remembered.
    pub fn address(&self) -> Address {
        Address::Bundled(self.slug.to_owned())
    }
}

macro_rules! bundled {
    ($($slug:literal . $extension:literal)*) => {
        &[$(Bundled {
            slug: $slug,
            file_name: concat!($slug, ".", $extension),
            text: include_str!(concat!("../../articles/", $slug, ".", $extension)),
        }),*]
    };
}

/// The shelf: the article that shows best what the program does, then the serial, films by year,
/// books.
pub const BUNDLED: &[Bundled] = bundled! {
    "dont-leave"."md"
    "les-vampires"."md"
    "the-cabinet-of-dr-caligari"."md"
    "nosferatu"."md"
    "sherlock-jr"."md"
    "the-phantom-of-the-opera"."md"
    "metropolis"."md"
    "the-lodger"."txt"
    "sunrise"."md"
    "detour"."md"
    "dead-on-arrival"."md"
    "carnival-of-souls"."md"
    "night-of-the-living-dead"."md"
    "la-chute-de-la-maison-usher"."md"
    "jekyll-and-hyde"."md"
    "the-hound-of-the-baskervilles"."toml"
};

/// The bundled article with this slug.
pub fn find(slug: &str) -> Option<&'static Bundled> {
    BUNDLED.iter().find(|bundled| bundled.slug == slug)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::*;

    #[test]
    fn the_table_and_the_folder_name_the_same_articles() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/articles");
        let files: BTreeSet<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let table: BTreeSet<String> =
            BUNDLED.iter().map(|bundled| bundled.file_name.to_owned()).collect();
        assert_eq!(table, files);
        assert_eq!(table.len(), BUNDLED.len(), "no article stands twice");
    }

    #[test]
    fn every_bundled_article_opens_under_its_own_name() {
        for bundled in BUNDLED {
            let address = bundled.address();
            let loaded = super::super::load(&address, address.limit()).unwrap();
            assert_eq!(loaded.name, bundled.file_name);
            assert_eq!(&*loaded.text, bundled.text);
            assert!(!loaded.lossy);
            assert_eq!(find(bundled.slug).map(|found| found.file_name), Some(bundled.file_name));
        }
    }
}
