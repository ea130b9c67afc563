//! How wide the columns of the touchpoint table are and how high its lines: titles and stages are always whole, on one line as long as the
//! columns have room, else on several. Never what is written there.

use crate::app::{StageWidths, State, WordWidths};
use crate::layout::word;
use crate::method::Verdict;
use crate::model::{Code as _, StageId};
use crate::scene::{self, Weight};
use crate::text::{Broken, Measurer, Syllables};
use crate::ui::kit::scale::scale;
use egui::{TextStyle, Ui};
use std::sync::Arc;

/// Room before a title, where the sign of the verdict is, in points at the normal size of type.
pub(super) const SIGN: f32 = 28.0;
/// Room between the columns of a touchpoint's line and at its end, in points.
pub(super) const GAP: f32 = 10.0;

/// Narrower than this, in points at the normal size of type, titles cannot be read.
const LEAST_TITLES: f32 = 70.0;

/// Widths of the columns and heights of lines, in points.
pub(super) struct Measures {
    pub(super) scale: f32,
    /// Width of the areas' column.
    pub(super) areas: f32,
    /// Width of the touchpoints' column.
    pub(super) touchpoints: f32,
    /// Width of the chances' column.
    pub(super) chances: f32,
    /// Within the touchpoints' column: width of the titles, the verdicts and the stages; a narrow table has no stages, and a very narrow one no words of verdicts.
    pub(super) titles: f32,
    pub(super) verdicts: f32,
    pub(super) stages: f32,
    /// Least height of a touchpoint's line.
    pub(super) line: f32,
    /// Height of a line in small type.
    pub(super) small: f32,
    /// Heights of further lines of titles and stages.
    rows: (f32, f32),
    /// How words are broken.
    measurer: Arc<Measurer>,
    syllables: Option<Syllables>,
    title: scene::TextStyle,
    stage: scene::TextStyle,
    /// How wide the words of the map are.
    natural: Arc<WordWidths>,
}

impl Measures {
    /// The measures of the table of the shown map with this width.
    pub(super) fn new(ui: &Ui, state: &State, width: f32) -> Self {
        let measurer = Arc::clone(&state.program.measurer);
        let texts = &state.program.texts;
        let size = |style: &TextStyle| style.resolve(ui.style()).size;
        let (body, small) = (size(&TextStyle::Body), size(&TextStyle::Small));
        // A selected title is bolder; so none is broken in another way when it is selected.
        let title = scene::TextStyle::new(Weight::SemiBold, body.into());
        let stage = scene::TextStyle::new(Weight::Regular, small.into());
        let wide = |text: &str, style: scene::TextStyle| measurer.width(text, style) as f32;
        let natural = state.word_widths(title, stage).unwrap_or_default();
        let titles = natural.values().flat_map(|stage| stage.titles.iter().copied()).fold(0.0, f32::max).ceil() + 1.0;
        let names = natural.values().map(|stage| stage.name).fold(0.0, f32::max).ceil() + 1.0;

        let scale = scale(ui);
        let areas = (150.0 * scale).min(width * 0.24);
        let rest = width - areas;
        // A verdict is never cut off: its column is as wide as the longest one of the language.
        let verdicts = Verdict::ALL.iter().map(|verdict| wide(word(texts, *verdict), stage)).fold(0.0, f32::max) + 12.0;
        // Chances give room where titles need it and they do not.
        let offered = state.program.catalogue.chances().iter().map(|chance| wide(&chance.title, title)).fold(0.0, f32::max) + 50.0 * scale;
        let chances = offered.clamp(rest * 0.3, rest * 0.42);
        // Where titles would be broken letter by letter, the words of the verdicts give way: their marks stay.
        let least = SIGN * scale + 2.0 * GAP + verdicts + LEAST_TITLES * scale;
        let verdicts = if rest - chances < least { 0.0 } else { verdicts };
        let around = SIGN * scale + 2.0 * GAP + verdicts;
        let touchpoints = (rest * 0.52).max((around + titles + names + GAP).min(rest - chances));
        let room = touchpoints - around;
        // A narrow table omits the stage.
        let stages = if (names + GAP).min(room * 0.38) < 60.0 * scale {
            0.0
        } else if titles + names + GAP <= room {
            // Right after the titles, however wide the table is.
            (names + GAP).max(room - titles - 40.0 * scale)
        } else {
            (names + GAP).min(room * 0.38)
        };
        let line = ui.spacing().interact_size.y + 2.0;
        let height = |style: &TextStyle| ui.text_style_height(style);
        Self {
            scale,
            areas,
            touchpoints,
            chances: rest - touchpoints,
            titles: room - stages,
            verdicts,
            stages,
            line,
            small: height(&TextStyle::Small) + 4.0,
            rows: (height(&TextStyle::Body), height(&TextStyle::Small)),
            measurer,
            syllables: Syllables::of(state.project().language.map_or(texts.language().code(), |language| language.code())),
            title,
            stage,
            natural,
        }
    }

    /// A title in the lines that it takes.
    pub(super) fn title(&self, title: &str) -> String {
        joined(&self.broken(title, self.title, self.titles))
    }

    /// The name of a stage in the lines that it takes; empty where there is no column for it.
    pub(super) fn stage(&self, name: &str) -> String {
        if self.stages > 0.0 { joined(&self.broken(name, self.stage, self.stages - GAP)) } else { String::new() }
    }

    /// How wide the words of a stage are.
    pub(super) fn of_stage(&self, id: StageId) -> Option<&StageWidths> {
        self.natural.get(&id)
    }

    /// Height of the line of a touchpoint. `width`: of its title on one line; `stage`: height of the name of its stage.
    pub(super) fn line_of(&self, title: &str, width: f32, stage: f32) -> f32 {
        if width <= self.titles {
            return self.line.max(stage);
        }
        let lines = self.broken(title, self.title, self.titles).lines.len();
        (self.line + (lines.max(1) - 1) as f32 * self.rows.0).max(stage)
    }

    /// Height that the name of a stage needs.
    pub(super) fn stage_height(&self, name: &str) -> f32 {
        if self.stages == 0.0 {
            return 0.0;
        }
        let lines = self.broken(name, self.stage, self.stages - GAP).lines.len();
        self.line + (lines.max(1) - 1) as f32 * self.rows.1
    }

    fn broken(&self, text: &str, style: scene::TextStyle, room: f32) -> Arc<Broken> {
        self.measurer.break_words(text, self.syllables, style, f64::from(room.max(1.0)), usize::MAX)
    }
}

fn joined(words: &Broken) -> String {
    words.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
}
