//! Settings: a RON file with one setting per line. One that cannot be understood falls back to its default on its own and is kept as a comment;
//! one that this version does not know is kept as it is. Knows no setting by name: that is for those who use them.

use super::{FileError, Home};
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Reads the settings. Without a file, all are at their defaults. `T` must have a default for each field (`#[serde(default)]`) and must not
/// deny unknown ones.
///
/// # Errors
/// The file is there but cannot be read.
pub fn load_settings<T: DeserializeOwned + Default>(home: &Home) -> Result<T, FileError> {
    let Some(bytes) = Home::read(&home.settings_file())? else { return Ok(T::default()) };
    Ok(parse(&String::from_utf8_lossy(&bytes)))
}

/// Writes the settings. Everything else in the file is kept: settings of other versions, comments, and lines that could not be understood,
/// these as comments.
///
/// # Errors
/// The file or its folder cannot be read or written, or RON cannot hold a value.
pub fn save_settings<T: Serialize + DeserializeOwned + Default>(home: &Home, settings: &T) -> Result<(), FileError> {
    let path = home.settings_file();
    let old = Home::read(&path)?.unwrap_or_default();
    let text = to_text(settings, &String::from_utf8_lossy(&old)).map_err(|error| FileError::Unwritable(error.to_string()))?;
    if text.as_bytes() == old { Ok(()) } else { home.write(&path, text.as_bytes()) }
}

/// A line of the file: `name: value,` or anything else.
struct Line<'a> {
    setting: Option<(&'a str, &'a str)>,
    text: &'a str,
}

fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !matches!(*line, "" | "(" | ")")).map(|text| {
        let setting = text.split_once(':').map(|(name, value)| (name.trim(), value.trim().trim_end_matches(',')));
        Line { setting: setting.filter(|(name, _)| is_name(name)), text }
    })
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn is_understood<T: DeserializeOwned>((name, value): (&str, &str)) -> bool {
    ron::from_str::<T>(&format!("({name}: {value})")).is_ok()
}

fn parse<T: DeserializeOwned + Default>(text: &str) -> T {
    if let Ok(settings) = ron::from_str(text) {
        return settings;
    }
    let mut good: Vec<(&str, &str)> = Vec::new();
    for setting in lines(text).filter_map(|line| line.setting) {
        if is_understood::<T>(setting) {
            good.retain(|(name, _)| *name != setting.0);
            good.push(setting);
        }
    }
    let good: String = good.iter().map(|(name, value)| format!("{name}: {value},")).collect();
    ron::from_str(&format!("({good})")).unwrap_or_default()
}

fn to_text<T: Serialize + DeserializeOwned>(settings: &T, old: &str) -> Result<String, ron::Error> {
    // A depth of one: each setting on one line, whatever its value.
    let style = PrettyConfig::new().new_line("\n").depth_limit(1);
    let text = ron::ser::to_string_pretty(settings, style)?;
    let names: Vec<&str> = lines(&text).filter_map(|line| line.setting).map(|(name, _)| name).collect();
    let mut kept = String::new();
    for line in lines(old) {
        match line.setting {
            Some((name, value)) if names.contains(&name) => {
                if !is_understood::<T>((name, value)) {
                    kept.push_str(&format!("    // {}\n", line.text));
                }
            }
            Some(_) => kept.push_str(&format!("    {}\n", line.text)),
            None if line.text.starts_with("//") => kept.push_str(&format!("    {}\n", line.text)),
            None => kept.push_str(&format!("    // {}\n", line.text)),
        }
    }
    let body = text.trim_end().strip_suffix(')').unwrap_or(&text);
    Ok(format!("{body}{kept})\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    #[serde(default)]
    struct Sample {
        language: Option<String>,
        scale: f32,
        recent: Vec<String>,
    }

    impl Default for Sample {
        fn default() -> Self {
            Self { language: None, scale: 1.0, recent: Vec::new() }
        }
    }

    #[test]
    fn what_was_saved_is_there_the_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home"));
        assert_eq!(load_settings::<Sample>(&home).unwrap(), Sample::default());
        let sample = Sample { language: Some("de".into()), scale: 1.5, recent: vec!["a: b,\n)".into(), "// x".into()] };
        save_settings(&home, &sample).unwrap();
        assert_eq!(load_settings::<Sample>(&home).unwrap(), sample);
        save_settings(&home, &sample).unwrap();
        assert_eq!(std::fs::read_to_string(home.settings_file()).unwrap().lines().count(), 5);
    }

    #[test]
    fn one_damaged_setting_costs_none_of_the_others_and_is_kept() {
        let text = "\u{feff}(\r\n  // mine\r\n  scale: 1.2.3,\r\n  from_tomorrow: Shiny(1),\r\n  language: Some(\"de\"),\r\n  <<<<\r\n)";
        let sample = parse::<Sample>(text);
        assert_eq!(sample, Sample { language: Some("de".into()), ..Sample::default() });
        let saved = to_text(&sample, text).unwrap();
        assert_eq!(parse::<Sample>(&saved), sample);
        for kept in ["    // mine\n", "    // scale: 1.2.3,\n", "    from_tomorrow: Shiny(1),\n", "    // <<<<\n"] {
            assert!(saved.contains(kept), "{saved}");
        }
        assert_eq!(to_text(&sample, &saved).unwrap(), saved);
        assert_eq!(parse::<Sample>("\u{0}\u{fffd}"), Sample::default());
    }
}
