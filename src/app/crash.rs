//! What happens when the program itself fails: the unsaved work is saved and a report is left in the state folder. Never an attempt to go
//! on.

use crate::file::{Damaged, Fingerprint, Home, Journal, Unsaved, write_report};
use crate::model::Project;
use jiff::Timestamp;
use std::panic::PanicHookInfo;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

/// The last state of the open document, where the panic hook finds it.
#[derive(Clone, Default)]
pub(crate) struct BlackBox(pub(crate) Arc<Mutex<Option<Flight>>>);

/// What is needed to save the work.
pub(crate) struct Flight {
    pub(crate) home: Home,
    pub(crate) journal: Option<Arc<Journal>>,
    pub(crate) project: Arc<Project>,
    pub(crate) path: Option<PathBuf>,
    pub(crate) base: Option<Fingerprint>,
    pub(crate) damaged: Vec<Damaged>,
}

impl BlackBox {
    /// Saves the work. Anything that fails here fails silently: there is nobody left to tell.
    pub(crate) fn keep(&self) {
        // The thread may hold the lock while it panics: then the journal has the work, except for the last seconds.
        let Ok(mut last) = self.0.try_lock() else { return };
        let Some(Flight { home, journal, project, path, base, damaged }) = last.take() else { return };
        if let Some(journal) = journal.or_else(|| Journal::begin(&home).ok().map(Arc::new)) {
            let when = Timestamp::now();
            let _unwritten = journal.write(&Unsaved { path: path.as_deref(), base, when, project: &project, damaged: &damaged });
        }
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
        program.state.poll();
        program.state.program.black_box.keep();
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
        program.state.poll();
        program.state.program.black_box.keep();
        let left = report(Some(&place.home()), "somewhere.rs:1:1", "on purpose").unwrap();
        drop(program);
        assert!(place.start(None).state.recoveries().is_empty());
        let text = file::read_file(&left, file::MAX_BYTES).unwrap();
        assert!(String::from_utf8(text).unwrap().contains("on purpose"));
    }
}
