//! Wegmarke's program: the window. Everything else lives in the library.

use wegmarke::app::{Settings, State};
use wegmarke::catalogue::sample;
use wegmarke::edit::Document;
use wegmarke::i18n::Language;

fn main() -> Result<(), eframe::Error> {
    wegmarke::ui::open(Box::new(|_wake| {
        let document = Document::unsaved(sample(Language::of_system().code()));
        State::new(document, Settings::default(), Box::new(jiff::Timestamp::now))
    }))
}
