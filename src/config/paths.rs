//! Where things are kept, by the XDG base directory specification.
//!
//! Enters: environment variables through a function. Leaves: paths. Promised: pure; a variable
//! that holds no whole path counts as unset, as the specification has it. Not here: whether
//! anything exists there.

use std::ffi::OsString;
use std::path::PathBuf;

/// The configuration file: `$XDG_CONFIG_HOME/unspoil/config.toml`, or under `~/.config`. `None`
/// without a home.
pub fn config_path(env: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    Some(folder(env, "XDG_CONFIG_HOME", ".config")?.join("config.toml"))
}

/// The folder of what is remembered: `$XDG_STATE_HOME/unspoil`, or under `~/.local/state`.
pub fn state_dir(env: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    folder(env, "XDG_STATE_HOME", ".local/state")
}

/// The folder of what somebody wrote down and wants to keep: `$XDG_DATA_HOME/unspoil`, or under
/// `~/.local/share`.
pub fn kept_dir(env: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    folder(env, "XDG_DATA_HOME", ".local/share")
}

/// The folder of what can be made again: `$XDG_CACHE_HOME/unspoil`, or under `~/.cache`.
pub fn cache_dir(env: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    folder(env, "XDG_CACHE_HOME", ".cache")
}

fn folder(
    env: &dyn Fn(&str) -> Option<OsString>,
    variable: &str,
    in_home: &str,
) -> Option<PathBuf> {
    let whole = |name| env(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = whole(variable).or_else(|| Some(whole("HOME")?.join(in_home)))?;
    Some(base.join("unspoil"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn env<'a>(variables: &'a [(&str, &str)]) -> impl Fn(&str) -> Option<OsString> + 'a {
        |name| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(value))
        }
    }

    #[test]
    fn the_xdg_variables_come_first_and_home_after_them() {
        let set = env(&[
            ("HOME", "/home/r"),
            ("XDG_CONFIG_HOME", "/c"),
            ("XDG_STATE_HOME", "/s"),
            ("XDG_CACHE_HOME", "/k"),
        ]);
        assert_eq!(config_path(&set).as_deref(), Some(Path::new("/c/unspoil/config.toml")));
        assert_eq!(state_dir(&set).as_deref(), Some(Path::new("/s/unspoil")));
        assert_eq!(cache_dir(&set).as_deref(), Some(Path::new("/k/unspoil")));
        let home = env(&[("HOME", "/home/r"), ("XDG_STATE_HOME", "")]);
        let config = Path::new("/home/r/.config/unspoil/config.toml");
        assert_eq!(config_path(&home).as_deref(), Some(config));
        assert_eq!(state_dir(&home).as_deref(), Some(Path::new("/home/r/.local/state/unspoil")));
        let data = Path::new("/home/r/.local/share/unspoil");
        assert_eq!(kept_dir(&home).as_deref(), Some(data));
        assert_eq!(cache_dir(&home).as_deref(), Some(Path::new("/home/r/.cache/unspoil")));
    }

    #[test]
    fn what_is_no_whole_path_counts_as_unset() {
        let relative = env(&[("HOME", "/home/r"), ("XDG_CONFIG_HOME", "c")]);
        let config = Path::new("/home/r/.config/unspoil/config.toml");
        assert_eq!(config_path(&relative).as_deref(), Some(config));
        assert_eq!(config_path(&env(&[])), None);
        assert_eq!(state_dir(&env(&[("HOME", "r")])), None);
    }
}
