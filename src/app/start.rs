//! The start of the program: the settings are read, the given file or the worked example is opened, unsaved work is looked for; and which
//! language it speaks. Never what happens after that.

use super::NewProject;
use super::background::Wake;
use super::file_words::{catalogue_fault, file_error};
use super::keeper::{Keeper, Pace};
use super::notice::NoticeKind;
use super::open::Open;
use super::open::file::OpenFile;
use super::program::Clock;
use super::settings::Settings;
use super::state::State;
use super::tries::tried::Tries;
use crate::catalogue::{Catalogue, sample};
use crate::edit::Document;
use crate::file::{self, Home, Named};
use crate::i18n::{Language, Texts};
use crate::model::Currency;
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;

/// What the program starts with.
pub struct Start {
    /// The user's folders; none: nothing is kept between starts, and there is no journal and no lock.
    pub home: Option<Home>,
    /// The file to open, by its path or its address.
    pub file: Option<PathBuf>,
    /// The country in which the computer is, as its code of two letters: new projects pay in its currency.
    pub country: Option<String>,
    /// Where the time comes from.
    pub clock: Clock,
    /// Asks the window to look at the state again.
    pub wake: Wake,
}

impl Start {
    /// The normal start: the user's folders and the system's clock.
    pub fn of_user(file: Option<PathBuf>, wake: Wake) -> Self {
        Self { home: Home::of_user().ok(), file, country: Language::country_of_system(), clock: Box::new(Timestamp::now), wake }
    }
}

impl State {
    /// The program as it starts: settings read, the given file being loaded, and on the very first start the worked example.
    pub fn start(start: Start) -> Self {
        let Start { home, file, country, clock, wake } = start;
        let (settings, refused) = match home.as_ref().map(file::load_settings::<Settings>) {
            Some(Ok(settings)) => (settings.sound(), None),
            Some(Err(error)) => (Settings::default(), Some(error)),
            None => (Settings::default(), None),
        };
        let language = settings.language.unwrap_or_else(Language::of_system);
        let catalogue = Catalogue::bundled(language.code());
        let first_time = !settings.started_before;
        let document = if first_time && file.is_none() {
            Document::saved(sample(language.code()))
        } else {
            let blank = catalogue.templates().first().map(|template| catalogue.new_project(template, "", None));
            Document::unsaved(blank.unwrap_or_else(|| sample(language.code())))
        };
        let keeping = Arc::clone(&wake);
        let mut state = Self::with(document, settings, clock, home, wake);
        let keeper = |home: &Home| Keeper::start(home.clone(), Arc::clone(&keeping), Pace::USUAL);
        state.program.keeper = state.program.home.as_ref().and_then(keeper);
        state.program.settings.started_before = true;
        state.program.currency = country.and_then(|country| Currency::of_country(&country)).unwrap_or(Currency::EURO);
        if let Some(error) = refused {
            let sentence = file_error(&state.program.texts, state.program.texts.settings_name(), &error);
            state.notify(NoticeKind::Warning, sentence);
        }
        state.read_catalogue();
        if file.is_none()
            && !first_time
            && let Some(project) = state.new_project(&NewProject::default())
        {
            state.desk.open = Open::new(Document::unsaved(project), OpenFile::default());
            state.settle();
        }
        if first_time && file.is_none() {
            state.program.settings.tries = Some(Tries::default());
        }
        state.look_for_work();
        match file.map(|file| Named::of(file.as_os_str())) {
            // It is remembered, and the program may be started from somewhere else the next time.
            Some(Named::File(path)) => state.open(file::from_root(path)),
            Some(Named::Elsewhere(address)) => state.say_no_file(&address),
            None => {}
        }
        state
    }

    /// Says that the window is drawn in its second way. `how`: what that is called.
    pub fn say_how_it_is_drawn(&mut self, how: &str) {
        let sentence = self.program.texts.window_drawn_otherwise(how);
        self.notify(NoticeKind::Info, sentence);
    }

    /// Reads the catalogue in the language of the window, with the user's own entries. One that cannot be read is reported and left out.
    pub(crate) fn read_catalogue(&mut self) {
        let mut catalogue = Catalogue::bundled(self.program.texts.language().code());
        let own = self.program.home.as_ref().map(Home::catalogue).unwrap_or_default();
        for (path, bytes) in own {
            let shown = path.display().to_string();
            let said = match bytes {
                Ok(bytes) => match catalogue.clone().with_user_entries(&bytes) {
                    Ok(with) => {
                        catalogue = with;
                        continue;
                    }
                    Err(error) => {
                        let place = format!("{}:{}", error.line, error.column);
                        self.program.texts.catalogue_refused(&shown, &place, &catalogue_fault(&self.program.texts, &error.reason))
                    }
                },
                Err(error) => file_error(&self.program.texts, &shown, &error),
            };
            self.notify(NoticeKind::Warning, said);
        }
        self.program.catalogue = Arc::new(catalogue);
    }

    /// Switches to another language.
    pub(crate) fn speak(&mut self, language: Language) {
        self.program.settings.language = Some(language);
        if self.program.texts.language() != language {
            self.program.texts = Arc::new(Texts::new(language));
            self.read_catalogue();
        }
    }
}
