//! Whether the desktop asks for little motion, as far as its settings say so in files: those of GTK and of KDE. Other systems keep it where no file can be
//! read. Never anything else of those settings.

use super::read_file;
use etcetera::BaseStrategy;
use std::path::Path;

/// Largest file of settings that is read, in bytes.
const MOST: u64 = 256 * 1024;
/// Where such settings are, below the folder of settings, with the line that asks for little motion.
const ASKING: [(&str, &str); 4] = [
    ("gtk-4.0/settings.ini", "gtk-enable-animations=0"),
    ("gtk-4.0/settings.ini", "gtk-enable-animations=false"),
    ("gtk-3.0/settings.ini", "gtk-enable-animations=0"),
    ("gtk-3.0/settings.ini", "gtk-enable-animations=false"),
];
/// The file of KDE, with the beginning of the line that says how long motion takes.
const KDE: (&str, &str) = ("kdeglobals", "AnimationDurationFactor=");

/// Whether this user's desktop asks for little motion.
pub fn asks_for_little_motion() -> bool {
    etcetera::choose_base_strategy().is_ok_and(|platform| is_asked_in(&platform.config_dir()))
}

fn is_asked_in(settings: &Path) -> bool {
    let lines = |name: &str| -> Vec<String> {
        let bytes = read_file(&settings.join(name), MOST).unwrap_or_default();
        String::from_utf8_lossy(&bytes).lines().map(|line| line.split_whitespace().collect()).collect()
    };
    let is_gtk = ASKING.iter().any(|(name, asking)| lines(name).iter().any(|line| line == asking));
    is_gtk || lines(KDE.0).iter().any(|line| line.strip_prefix(KDE.1).is_some_and(|factor| factor.parse::<f64>() == Ok(0.0)))
}

#[cfg(test)]
mod tests {
    use super::is_asked_in;
    use std::fs;

    #[test]
    fn the_settings_of_a_desktop_are_heard() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_asked_in(folder.path()), "nothing says so");
        fs::create_dir(folder.path().join("gtk-3.0")).unwrap();
        let gtk = folder.path().join("gtk-3.0/settings.ini");
        fs::write(&gtk, "[Settings]\ngtk-enable-animations = 1\n").unwrap();
        assert!(!is_asked_in(folder.path()));
        fs::write(&gtk, "[Settings]\ngtk-enable-animations = 0\n").unwrap();
        assert!(is_asked_in(folder.path()));
        fs::remove_file(&gtk).unwrap();
        fs::write(folder.path().join("kdeglobals"), "[KDE]\nAnimationDurationFactor=0\n").unwrap();
        assert!(is_asked_in(folder.path()));
        fs::write(folder.path().join("kdeglobals"), "[KDE]\nAnimationDurationFactor=0.5\n").unwrap();
        assert!(!is_asked_in(folder.path()));
    }
}
