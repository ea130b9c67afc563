//! The settings portal of XDG desktops (`org.freedesktop.portal.Settings`), which GNOME, KDE and others answer, also out of a sandbox. Never a setting of
//! the program itself.

use super::Asked;
use std::collections::HashMap;
use std::time::Duration;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{OwnedValue, Value};

/// How long the desktop has for its answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// What all desktops agree on, and what GNOME says besides.
const APPEARANCE: &str = "org.freedesktop.appearance";
const GNOME: &str = "org.gnome.desktop.interface";
const GNOME_ACCESS: &str = "org.gnome.desktop.a11y.interface";

/// Settings by their groups.
type Groups = HashMap<String, HashMap<String, OwnedValue>>;

/// What the desktop asks for.
pub(super) fn asked() -> Asked {
    read().map_or_else(|_silent| Asked::default(), |groups| meant(&groups))
}

fn read() -> zbus::Result<Groups> {
    let desktop = Builder::session()?.method_timeout(PATIENCE).build()?;
    let (to, path, of) = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings");
    let answer = desktop.call_method(Some(to), path, Some(of), "ReadAll", &(vec![APPEARANCE, GNOME, GNOME_ACCESS],))?;
    let body = answer.body();
    body.deserialize()
}

fn meant(groups: &Groups) -> Asked {
    let value = |group: &str, key: &str| groups.get(group).and_then(|group| group.get(key)).map(|value| &**value);
    let is_one = |key: &str| matches!(value(APPEARANCE, key), Some(Value::U32(1)));
    Asked {
        contrast: is_one("contrast") || matches!(value(GNOME_ACCESS, "high-contrast"), Some(Value::Bool(true))),
        little_motion: is_one("reduced-motion") || matches!(value(GNOME, "enable-animations"), Some(Value::Bool(false))),
    }
}

#[cfg(test)]
mod tests {
    use super::{APPEARANCE, Asked, GNOME, GNOME_ACCESS, Groups, OwnedValue, Value, meant};

    fn said(group: &str, key: &str, value: Value<'static>) -> Asked {
        let mut groups = Groups::new();
        let value = OwnedValue::try_from(value).unwrap();
        groups.entry(group.to_owned()).or_default().insert(key.to_owned(), value);
        meant(&groups)
    }

    #[test]
    fn what_desktops_say_is_understood() {
        let nothing = Asked::default();
        assert_eq!(meant(&Groups::new()), nothing);
        assert_eq!(said(APPEARANCE, "contrast", Value::U32(0)), nothing);
        assert_eq!(said(GNOME, "enable-animations", Value::Bool(true)), nothing);
        assert!(said(APPEARANCE, "contrast", Value::U32(1)).contrast);
        assert!(said(GNOME_ACCESS, "high-contrast", Value::Bool(true)).contrast);
        assert!(said(APPEARANCE, "reduced-motion", Value::U32(1)).little_motion);
        assert!(said(GNOME, "enable-animations", Value::Bool(false)).little_motion);
    }
}
