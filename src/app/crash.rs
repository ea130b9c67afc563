//! What happens when the program itself fails: the unsaved work is kept and a report is left in the state folder. Never an attempt to go on.

use super::state::State;
use crate::file::{Damaged, Fingerprint, Home, Journal, Unsaved, write_report};
use crate::model::Project;
use jiff::Timestamp;
use std::panic::PanicHookInfo;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

/// The last state of the open document, where the panic hook finds it.
#[derive(Clone, Default)]
pub(crate) struct BlackBox(Arc<Mutex<Option<Flight>>>);

/// What is needed to keep the work.
struct Flight {
    home: Home,
    journal: Option<Arc<Journal>>,
    project: Arc<Project>,
    path: Option<PathBuf>,
    base: Option<Fingerprint>,
    damaged: Vec<Damaged>,
}

impl State {
    /// Notes the present state for the case of a crash; nothing to keep while everything is saved.
    pub(crate) fn note_flight(&mut self) {
        let stamp = (self.document.revision(), self.document.is_saved());
        if self.noted == Some(stamp) && self.journal().is_none() {
            return;
        }
        self.noted = Some(stamp);
        let flight = self.home.clone().filter(|_| !self.document.is_saved() && self.has_work()).map(|home| Flight {
            home,
            journal: self.journal().cloned(),
            project: Arc::clone(self.document.project()),
            path: self.file.path.clone(),
            base: self.file.fingerprint,
            damaged: self.file.damaged.clone(),
        });
        if let Ok(mut last) = self.black_box.0.lock() {
            *last = flight;
        }
    }

    /// Makes every panic of this process keep the unsaved work of this state and leave a report, beside what panics did before. To be called
    /// once, by the window.
    pub fn guard_against_crashes(&self) {
        let (black_box, home) = (self.black_box.clone(), self.home.clone());
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            before(info);
            black_box.keep(home.as_ref(), info);
        }));
    }
}

impl BlackBox {
    /// Keeps the work and leaves a report. Whatever fails here fails silently: there is nobody left to tell.
    fn keep(&self, home: Option<&Home>, info: &PanicHookInfo<'_>) {
        let now = Timestamp::now();
        if let Some(home) = home {
            let place = info.location().map(ToString::to_string).unwrap_or_default();
            let thread = std::thread::current().name().unwrap_or_default().to_owned();
            let version = env!("CARGO_PKG_VERSION");
            let trace = std::backtrace::Backtrace::force_capture();
            let text = format!("wegmarke {version}\n{now}\n{place}\nthread {thread}\n{}\n{trace}\n", said(info));
            let _unwritten = write_report(home, now, &text);
        }
        // The state's own thread may hold the lock while it panics: then the journal has the work, but for the last seconds.
        let Ok(mut last) = self.0.try_lock() else { return };
        let Some(Flight { home, journal, project, path, base, damaged }) = last.take() else { return };
        let journal = journal.or_else(|| Journal::begin(&home).ok().map(Arc::new));
        if let Some(journal) = journal {
            let _unwritten = journal.write(&Unsaved { path: path.as_deref(), base, when: now, project: &project, damaged: &damaged });
            // Its lock must go with the process, its file must stay.
            std::mem::forget(journal);
        }
    }
}

/// What the panic said.
fn said(info: &PanicHookInfo<'_>) -> String {
    let payload = info.payload();
    payload.downcast_ref::<&str>().map(|text| (*text).to_owned()).or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default()
}
