//! What macOS keeps of its settings for easier access, read by the system's own `defaults`. Written without such a computer and not tried on one. Never
//! anything that is written.

#[cfg(target_os = "macos")]
pub(super) fn asked() -> super::Asked {
    super::Asked { contrast: read("increaseContrast"), little_motion: read("reduceMotion") }
}

#[cfg(target_os = "macos")]
fn read(entry: &str) -> bool {
    let said = std::process::Command::new("defaults").args(["read", "com.apple.universalaccess", entry]).output();
    said.is_ok_and(|said| is_on(&String::from_utf8_lossy(&said.stdout)))
}

fn is_on(said: &str) -> bool {
    said.trim() == "1"
}

#[cfg(test)]
mod tests {
    use super::is_on;

    #[test]
    fn one_is_on_and_everything_else_is_off() {
        assert!(is_on("1\n") && !is_on("0\n") && !is_on("") && !is_on("The domain/default pair does not exist"));
    }
}
