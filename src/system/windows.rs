//! What Windows keeps of its settings for easier access in the registry, read by the system's own `reg`: the functions that tell it are out of reach
//! without `unsafe`. Never anything that is written.

#[cfg(windows)]
pub(super) fn asked() -> super::Asked {
    let contrast = read(r"HKCU\Control Panel\Accessibility\HighContrast", "Flags");
    let effects = read(r"HKCU\Control Panel\Desktop", "UserPreferencesMask");
    super::Asked { contrast: contrast.as_deref().is_some_and(is_contrast_on), little_motion: effects.as_deref().is_some_and(is_motion_off) }
}

/// The value of an entry of the registry as `reg` writes it.
#[cfg(windows)]
fn read(key: &str, entry: &str) -> Option<String> {
    use std::os::windows::process::CommandExt as _;
    /// No console flashes up.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let said = std::process::Command::new("reg").args(["query", key, "/v", entry]).creation_flags(CREATE_NO_WINDOW).output().ok()?;
    value(&String::from_utf8_lossy(&said.stdout), entry)
}

/// The value in what `reg query` says: `    Flags    REG_SZ    126`.
fn value(said: &str, entry: &str) -> Option<String> {
    let fields = said.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let found = fields.into_iter().find(|fields| fields.first() == Some(&entry))?;
    found.get(2).map(|value| (*value).to_owned())
}

/// Whether the first bit is set: `HCF_HIGHCONTRASTON`.
fn is_contrast_on(flags: &str) -> bool {
    let hex = flags.strip_prefix("0x").map(|digits| u32::from_str_radix(digits, 16).ok());
    hex.unwrap_or_else(|| flags.parse().ok()).is_some_and(|flags| flags & 1 == 1)
}

/// Whether things in windows do not move: the second bit of the fifth byte (`SPI_GETCLIENTAREAANIMATION`) is not set.
fn is_motion_off(mask: &str) -> bool {
    mask.get(8..10).and_then(|byte| u8::from_str_radix(byte, 16).ok()).is_some_and(|byte| byte & 2 == 0)
}

#[cfg(test)]
mod tests {
    use super::{is_contrast_on, is_motion_off, value};

    #[test]
    fn what_the_registry_says_is_understood() {
        let said = "\r\nHKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast\r\n    Flags    REG_SZ    127\r\n\r\n";
        assert_eq!(value(said, "Flags").as_deref(), Some("127"));
        assert_eq!(value(said, "Other"), None);
        assert!(is_contrast_on("127") && is_contrast_on("0x7f") && !is_contrast_on("126") && !is_contrast_on("on"));
        assert!(!is_motion_off("9E1E078012000000") && is_motion_off("9012078010000000") && !is_motion_off("90"));
    }
}
