//! What happens when the program itself fails: the unsaved work is saved and a report is left in the state folder. Never an attempt to go
//! on.

use crate::app::desk::Desk;
use crate::app::keeper::Keeper;
use crate::file::{Home, write_report};
use jiff::Timestamp;
use std::panic::PanicHookInfo;
use std::path::PathBuf;
use std::time::Duration;

/// How long a program that fails waits for its work to be written.
const MOST: Duration = Duration::from_secs(3);

impl Desk {
    /// Makes every panic in this process write a report and everything that is not kept yet, in addition to what panics did before. To be called
    /// once, by the window.
    pub fn guard_against_crashes(&self) {
        let (flusher, home) = (self.program.keeper.as_ref().map(Keeper::flusher), self.program.home.clone());
        let before = std::panic::take_hook();
        let own = std::thread::current().id();
        std::panic::set_hook(Box::new(move |info| {
            before(info);
            let place = info.location().map(ToString::to_string).unwrap_or_default();
            let _unread = report(home.as_ref(), &place, &said(info));
            // A job that fails in the background ends nothing.
            if std::thread::current().id() == own
                && let Some(flusher) = &flusher
            {
                let _nobody_is_left_to_tell = flusher.flush(MOST);
            }
        }));
    }
}

/// Writes a report to the state folder and returns where; silent if it cannot.
pub(crate) fn report(home: Option<&Home>, place: &str, said: &str) -> Option<PathBuf> {
    let home = home?;
    let now = Timestamp::now();
    let thread = std::thread::current().name().unwrap_or_default().to_owned();
    let trace = std::backtrace::Backtrace::force_capture();
    let text = format!("wegmarke {}\n{now}\n{place}\nthread {thread}\n{said}\n{trace}\n", env!("CARGO_PKG_VERSION"));
    write_report(home, now, &text).ok()
}

/// The message of the panic.
pub(crate) fn said(info: &PanicHookInfo<'_>) -> String {
    let payload = info.payload();
    payload.downcast_ref::<&str>().map(|text| (*text).to_owned()).or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::report;
    use crate::app::open::tests::Place;
    use crate::app::{Action, OpenAction, update};
    use crate::file;

    #[test]
    fn a_crash_keeps_what_was_done_in_the_last_second() {
        let place = Place::new();
        let mut program = place.with_file("map.wegmarke");
        program.add("a moment ago");
        program.keep();
        drop(program);
        let mut next = place.start(None);
        assert_eq!(next.state.recoveries().len(), 1);
        update(&mut next.state, Action::Open(OpenAction::Recover(0)));
        assert_eq!(crate::app::tests::journey(&next.state), "first a moment ago");
    }

    #[test]
    fn nothing_is_kept_where_everything_is_saved_but_a_report_is_left() {
        let place = Place::new();
        let mut program = place.with_file("map.wegmarke");
        program.keep();
        let left = report(Some(&place.home()), "somewhere.rs:1:1", "on purpose").unwrap();
        drop(program);
        assert!(place.start(None).state.recoveries().is_empty());
        let text = file::read_file(&left, file::MAX_BYTES).unwrap();
        assert!(String::from_utf8(text).unwrap().contains("on purpose"));
    }
}
