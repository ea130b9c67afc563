//! What was chosen for the exports of a file, in the form in which the settings keep it: words, so that one that a later version no longer knows costs
//! nothing else. Never the choices themselves.

use crate::app::exchange::choice::{Composing, ExportChoice, ReadAt, Sheets, csv_form_for};
use crate::export::{CsvForm, Orientation, PageSize, PixelSize, Table};
use crate::file::{path_as_text, path_of_text};
use crate::i18n::Language;
use crate::layout::{PanelSet, ThemeName};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was chosen for the exports of a file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptExports {
    /// The file, as text.
    pub(crate) file: String,
    /// What for, by its code.
    pub(crate) purpose: String,
    /// What is exported together, by its codes.
    pub(crate) ticked: Vec<String>,
    /// How, by the code of what for.
    pub(crate) choices: BTreeMap<String, KeptChoice>,
}

/// How something is exported. The file's own date is not kept: it is that of one day.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct KeptChoice {
    table: String,
    all_maps: bool,
    theme: ThemeName,
    scale: Option<f64>,
    width: Option<u32>,
    page: String,
    picture_page: String,
    orientation: String,
    sheets: String,
    composing: String,
    without_panels: Vec<String>,
    thresholds: bool,
    one_lane: bool,
    read_at: String,
    language: Option<Language>,
    for_excel: bool,
    client_copy: bool,
    foot: String,
    bleed: u32,
    template: String,
}

/// The panels by their names.
fn panels(set: &mut PanelSet) -> [(&'static str, &mut bool); 4] {
    [("findings", &mut set.findings), ("segment", &mut set.segment), ("measures", &mut set.measures), ("key", &mut set.key)]
}

impl KeptChoice {
    pub(crate) fn of(choice: &ExportChoice) -> Self {
        let (scale, width) = match choice.pixels {
            PixelSize::Scale(scale) => (Some(scale), None),
            PixelSize::Width(width) => (None, Some(width)),
        };
        let composing = match choice.composing {
            None => String::new(),
            Some(Composing::Page) => "page".to_owned(),
            Some(Composing::Line) => "line".to_owned(),
            Some(Composing::Window) => "window".to_owned(),
            Some(Composing::Exactly(lines)) => lines.to_string(),
        };
        let mut set = choice.panels;
        let without_panels = panels(&mut set).into_iter().filter(|(_, shown)| !**shown).map(|(name, _)| name.to_owned()).collect();
        Self {
            table: choice.table.word().to_owned(),
            all_maps: choice.all_maps,
            theme: choice.theme,
            scale,
            width,
            page: choice.page.word(),
            picture_page: choice.picture_page.word(),
            orientation: choice.orientation.word().to_owned(),
            sheets: choice.sheets.code().to_owned(),
            composing,
            without_panels,
            thresholds: choice.thresholds,
            one_lane: choice.one_lane,
            read_at: choice.read_at.word().to_owned(),
            language: choice.language,
            for_excel: choice.csv != CsvForm::default(),
            client_copy: choice.client_copy,
            foot: choice.foot.clone(),
            bleed: choice.bleed,
            template: choice.template.as_deref().map(path_as_text).unwrap_or_default(),
        }
    }

    /// The choice; where a word means nothing any more, the usual one. `language`: the window's.
    pub(crate) fn onto(&self, usual: &ExportChoice, language: Language) -> ExportChoice {
        let mut set = PanelSet::ALL;
        for (name, shown) in panels(&mut set) {
            *shown = !self.without_panels.iter().any(|without| without == name);
        }
        let composing = match self.composing.as_str() {
            "page" => Some(Composing::Page),
            "line" => Some(Composing::Line),
            "window" => Some(Composing::Window),
            lines => lines.parse().ok().filter(|lines| *lines > 0).map(Composing::Exactly),
        };
        let is_scale = |scale: &f64| scale.is_finite() && (0.1..=20.0).contains(scale);
        let pixels =
            self.scale.filter(is_scale).map(PixelSize::Scale).or(self.width.map(|width| PixelSize::Width(width.clamp(16, 65_000))));
        ExportChoice {
            table: Table::of_word(&self.table).unwrap_or(usual.table),
            all_maps: self.all_maps,
            theme: self.theme,
            pixels: pixels.unwrap_or(usual.pixels),
            page: PageSize::of_word(&self.page).unwrap_or(usual.page),
            picture_page: PageSize::of_word(&self.picture_page).unwrap_or(usual.picture_page),
            orientation: Orientation::of_word(&self.orientation).unwrap_or(usual.orientation),
            sheets: Sheets::ALL.into_iter().find(|sheets| sheets.code() == self.sheets).unwrap_or(usual.sheets),
            composing,
            panels: set,
            thresholds: self.thresholds,
            one_lane: self.one_lane,
            read_at: ReadAt::of_word(&self.read_at).unwrap_or(usual.read_at),
            language: self.language,
            csv: if self.for_excel { csv_form_for(language) } else { CsvForm::default() },
            client_copy: self.client_copy,
            foot: self.foot.clone(),
            bleed: self.bleed.min(ExportChoice::MOST_BLEED),
            template: Some(path_of_text(&self.template)).filter(|path| path.is_absolute()),
            ..usual.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::KeptChoice;
    use crate::app::exchange::choice::{Composing, ExportChoice, ReadAt, Sheets, csv_form_for};
    use crate::app::exchange::purpose::Purpose;
    use crate::export::{Format, Orientation, PageSize, PixelSize, Sides, Table};
    use crate::i18n::Language;
    use crate::layout::{PanelSet, ThemeName};

    #[test]
    fn every_choice_comes_back_and_words_that_mean_nothing_cost_nothing_else() {
        let choice = ExportChoice {
            format: Format::Pdf,
            table: Table::Measures,
            all_maps: true,
            theme: ThemeName::Dark,
            pixels: PixelSize::Width(900),
            page: PageSize::Own(Sides::new(300.0, 200.0).unwrap()),
            picture_page: PageSize::A2,
            orientation: Orientation::Portrait,
            sheets: Sheets::PerStage,
            report: false,
            composing: Some(Composing::Exactly(3)),
            panels: PanelSet { key: false, ..PanelSet::ALL },
            thresholds: true,
            one_lane: true,
            read_at: ReadAt::Wall,
            language: Some(Language::German),
            date: None,
            csv: csv_form_for(Language::German),
            client_copy: true,
            foot: "Confidential".to_owned(),
            bleed: 30,
            template: Some(std::path::absolute("client.potx").unwrap()),
            view: None,
        };
        let kept = KeptChoice::of(&choice);
        let read: KeptChoice = ron::from_str(&ron::to_string(&kept).unwrap()).unwrap();
        assert_eq!(read.onto(&Purpose::TakeHome.usual(), Language::German), choice);
        let later = KeptChoice { page: "B7".to_owned(), sheets: "rolls".to_owned(), ..read };
        assert_eq!(
            later.onto(&Purpose::TakeHome.usual(), Language::German),
            ExportChoice { page: PageSize::A3, sheets: Sheets::One, ..choice }
        );
    }
}
