//! Settings: named values in a RON file of one setting a line. What cannot be understood falls back to its default on its own and is kept
//! as it stands; a file that is no text at all is put aside. Knows no setting by name: that is for those who use them.

use super::{FileError, Home};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// The settings of a user.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    values: BTreeMap<String, String>,
    /// Lines that are no settings, as they stand.
    others: Vec<String>,
}

impl Settings {
    /// Reads the settings; without a file there are none. A file that is no text is copied to `settings.ron.damaged` first, so that saving
    /// settings loses nothing.
    ///
    /// # Errors
    /// The file is there but cannot be read.
    pub fn load(home: &Home) -> Result<Self, FileError> {
        let path = home.settings_file();
        let Some(bytes) = Home::read(&path)? else { return Ok(Self::default()) };
        match std::str::from_utf8(&bytes) {
            Ok(text) => Ok(Self::parse(text)),
            Err(_) => {
                Home::write(&path.with_extension("ron.damaged"), &bytes)?;
                Ok(Self::default())
            }
        }
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// The file or its folder cannot be written.
    pub fn save(&self, home: &Home) -> Result<(), FileError> {
        Home::write(&home.settings_file(), self.to_text().as_bytes())
    }

    /// A setting, or none if it is not there or not of this kind.
    pub fn get<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        ron::from_str(self.values.get(name)?).ok()
    }

    /// Keeps a setting under a name of letters, digits and `_`.
    ///
    /// # Errors
    /// A value that RON cannot hold.
    pub fn keep<T: Serialize>(&mut self, name: &str, value: &T) -> Result<(), FileError> {
        let text = ron::to_string(value).map_err(|error| FileError::Unwritable(error.to_string()))?;
        self.values.insert(name.to_owned(), text);
        Ok(())
    }

    fn parse(text: &str) -> Self {
        let mut settings = Self::default();
        for line in text.trim_start_matches('\u{feff}').lines().map(str::trim) {
            match line.split_once(':') {
                Some((name, value)) if is_name(name.trim()) => {
                    let value = value.trim();
                    let value = value.strip_suffix(',').unwrap_or(value);
                    settings.values.insert(name.trim().to_owned(), value.to_owned());
                }
                _ if matches!(line, "" | "(" | ")") => {}
                _ => settings.others.push(line.to_owned()),
            }
        }
        settings
    }

    fn to_text(&self) -> String {
        let mut text = String::from("(\n");
        for (name, value) in &self.values {
            text.push_str(&format!("    {name}: {value},\n"));
        }
        for line in &self.others {
            text.push_str(&format!("    {line}\n"));
        }
        text.push_str(")\n");
        text
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_there_the_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let mut settings = Settings::load(&home).unwrap();
        assert_eq!(settings, Settings::default());
        settings.keep("language", &"de").unwrap();
        settings.keep("window", &(1366, 768)).unwrap();
        settings.keep("odd", &"a: b,\n)").unwrap();
        settings.save(&home).unwrap();
        let again = Settings::load(&home).unwrap();
        assert_eq!(again.get::<String>("language").as_deref(), Some("de"));
        assert_eq!(again.get("window"), Some((1366, 768)));
        assert_eq!(again.get::<String>("odd").as_deref(), Some("a: b,\n)"));
        assert_eq!(again.get::<u8>("language"), None);
        assert_eq!(again.get::<u8>("nothing"), None);
    }

    #[test]
    fn one_damaged_setting_costs_none_of_the_others_and_is_kept() {
        let settings =
            Settings::parse("\u{feff}(\r\n    // mine\r\n    scale: 1.2.3,\r\n    from_tomorrow: Shiny(1),\r\n  language: \"de\"\r\n)");
        assert_eq!(settings.get::<f64>("scale"), None);
        assert_eq!(settings.get::<String>("language").as_deref(), Some("de"));
        let text = settings.to_text();
        assert_eq!(Settings::parse(&text), settings);
        for kept in ["// mine", "scale: 1.2.3,", "from_tomorrow: Shiny(1),"] {
            assert!(text.contains(kept), "{text}");
        }
    }

    #[test]
    fn a_file_that_is_no_text_is_put_aside() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        std::fs::write(home.settings_file(), b"\xff\x00").unwrap();
        assert_eq!(Settings::load(&home).unwrap(), Settings::default());
        assert_eq!(std::fs::read(folder.path().join("settings.ron.damaged")).unwrap(), b"\xff\x00");
    }
}
