//! Which table leaves the window from which tab of the view of measures. Never how it is written.

use super::look::MeasureTab;
use crate::app::desk::Desk;
use crate::app::exchange::choice::ShownTable;
use crate::app::view::View;
use crate::export::Table;

impl Desk {
    /// The tab of the view of measures that is shown, if that view is.
    pub(crate) fn shown_tab(&self) -> Option<MeasureTab> {
        (self.program.view == View::Measures).then_some(self.open.measures.tab)
    }

    /// The table of the tab that is shown; none in other views, for who takes what home, which is no table of the project, and for the day's plan.
    pub fn table_of_tab(&self) -> Option<ShownTable> {
        match self.shown_tab()? {
            MeasureTab::List | MeasureTab::Board | MeasureTab::Plane => Some(ShownTable::Of(Table::Measures)),
            MeasureTab::Questions => Some(ShownTable::Of(Table::Questions)),
            MeasureTab::Contacts => Some(ShownTable::Of(Table::Contacts)),
            MeasureTab::Portfolio if self.known_plan().is_some_and(|solved| solved.answer.is_ok()) => Some(ShownTable::Plan),
            MeasureTab::Portfolio => Some(ShownTable::Of(Table::Measures)),
            MeasureTab::Return => Some(ShownTable::Returns),
            // It is a page.
            MeasureTab::Day | MeasureTab::Tasks => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::app::exchange::dialog::ExchangeDialog;
    use crate::app::tests::{example_in, run, wished, wished_copy};
    use crate::app::{Command, Dialog, ExportWhat, MeasureTab, Pick, State, View, Wish};
    use crate::export::{Format, TasksFormat};
    use crate::i18n::Language;

    /// The worked example with a tab shown and its answers there.
    fn shown(tab: MeasureTab) -> State {
        let mut state = example_in(Language::English);
        run(&mut state, Command::ShowMeasures(tab));
        let _asked = state.solved();
        state.background().settle();
        let _there = state.solved();
        wished(&mut state);
        state
    }

    fn asked(state: &State) -> Option<ExportWhat> {
        match state.dialog {
            Some(Dialog::Exchange(ExchangeDialog::Export(what))) => Some(what),
            _ => None,
        }
    }

    #[test]
    fn exporting_in_a_tab_means_its_table_whole_and_says_nothing_of_the_next_map() {
        let expected = [
            (MeasureTab::List, "map,measure,", 18),
            (MeasureTab::Board, "map,measure,", 18),
            (MeasureTab::Plane, "map,measure,", 18),
            (MeasureTab::Portfolio, "map,round,measure,chosen,", 0),
            (MeasureTab::Questions, "question,", 0),
            (MeasureTab::Contacts, "segment,", 0),
            (MeasureTab::Return, "", 0),
        ];
        for (tab, begins, lines) in expected {
            let mut state = shown(tab);
            let usual = state.exchange.choice().clone();
            run(&mut state, Command::Export);
            let what = asked(&state).unwrap_or_else(|| panic!("{tab:?}"));
            let job = state.export_job().unwrap();
            let text = String::from_utf8(job.run().unwrap().bytes).unwrap();
            assert!(text.starts_with(begins) && text.lines().count() > 1, "{tab:?}: {text}");
            assert!(lines == 0 || text.lines().count() >= lines, "{tab:?}: every measure, wherever it is");
            state.ask_export_path();
            assert_eq!(wished(&mut state), [Wish::Pick(Pick::Export(what, Format::Csv))], "{tab:?}");
            let name = state.suggested_name(&Pick::Export(what, Format::Csv));
            assert!(name.ends_with(".csv") && name.contains(" - "), "{name}");
            run(&mut state, Command::ShowView(View::Map));
            run(&mut state, Command::Export);
            assert_eq!((asked(&state), state.exchange.choice()), (Some(ExportWhat::Map), &usual), "{tab:?}");
        }
        let mut state = shown(MeasureTab::Tasks);
        run(&mut state, Command::Export);
        assert_eq!(wished(&mut state), [Wish::Pick(Pick::Tasks(TasksFormat::Csv))]);
    }

    #[test]
    fn copying_in_a_tab_without_rows_copies_what_it_shows() {
        for (tab, says) in [(MeasureTab::Portfolio, "chosen\treason"), (MeasureTab::Return, "€"), (MeasureTab::Tasks, "")] {
            let mut state = shown(tab);
            // What is selected elsewhere is not meant.
            let first = state.map().unwrap().touchpoints().next().unwrap().id;
            state.select_one(crate::edit::Selected::Touchpoint(first));
            run(&mut state, Command::Copy);
            let copied = wished_copy(&mut state).unwrap_or_else(|| panic!("{tab:?}"));
            assert!(copied.contains(says) && !copied.contains("touchpoint:"), "{tab:?}: {copied}");
            assert!(!Command::Cut.is_enabled(&state), "{tab:?}: nothing is cut that is not seen");
        }
    }
}
