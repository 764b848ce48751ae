//! What is said of mutants that no test fails for.
//!
//! Enters: `explained.txt`, in which a line names a mutant, or several with `*` for anything, and
//! the lines set in below it say why it may live. Leaves: which names are explained.

/// Names, each with its reason.
pub struct Explained(Vec<(String, String)>);

impl Explained {
    /// Reads the list. A name without a reason explains nothing.
    pub fn read(text: &str) -> Self {
        let mut list: Vec<(String, String)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            match list.last_mut() {
                Some((_, why)) if line.starts_with(' ') => *why += line.trim(),
                _ => list.push((line.trim().to_owned(), String::new())),
            }
        }
        // Names that stand right below each other have one reason.
        for at in (1..list.len()).rev() {
            if list[at - 1].1.is_empty() {
                list[at - 1].1 = list[at].1.clone();
            }
        }
        list.retain(|(_, why)| !why.is_empty());
        Self(list)
    }

    /// Whether this mutant is explained.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(pattern, _)| fits(pattern, name))
    }

    /// The names in the list that fit none of these mutants.
    pub fn idle<'a>(&'a self, names: &[String]) -> Vec<&'a str> {
        let idle =
            self.0.iter().filter(|(pattern, _)| !names.iter().any(|name| fits(pattern, name)));
        idle.map(|(pattern, _)| pattern.as_str()).collect()
    }
}

/// Whether a name is what a pattern says, `*` being anything.
fn fits(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == name };
    let Some(left) = name.strip_prefix(start) else { return false };
    let starts = left.char_indices().map(|(at, _)| at).chain([left.len()]);
    starts.into_iter().any(|at| fits(rest, &left[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_with_a_reason_is_explained() {
        let list = "# Why\n\na.rs f: x\na.rs f: y*\n    Both are the\n    same.\n\na.rs h: x\n";
        let explained = Explained::read(list);
        for name in ["a.rs f: x", "a.rs f: y", "a.rs f: y → z"] {
            assert!(explained.has(name), "{name}");
        }
        for name in ["a.rs f: x → z", "a.rs g: x", "a.rs h: x", "Both are the"] {
            assert!(!explained.has(name), "{name}");
        }
        assert_eq!(explained.idle(&["a.rs f: x".to_owned()]), ["a.rs f: y*"]);
    }

    #[test]
    fn a_star_is_anything() {
        for (pattern, name, wanted) in [
            ("a", "a", true),
            ("a", "ab", false),
            ("*", "", true),
            ("a*c", "abc", true),
            ("a*c", "abcb", false),
            ("a*b*", "äb", false),
            ("*b*", "äb", true),
            ("*a → b", "*a → b", true),
        ] {
            assert_eq!(fits(pattern, name), wanted, "{pattern} {name}");
        }
    }
}
