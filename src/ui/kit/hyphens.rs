//! Words that are wider than their place in the window are broken with a hyphen at a syllable, by the rules of the map: in labels, buttons, cells,
//! fields and tooltips alike. The hyphens are only drawn: what is copied, spoken and edited has none. Never a word that fits, never an address.

use crate::app::State;
use crate::model::Code;
use crate::text::{Syllables, hyphens};
use egui::text::{CharIndex, LayoutJob};
use egui::{Color32, Context, FontId, FontSelection, Galley, Id, Label, Response, TextBuffer, Ui, WidgetText};
use std::sync::Arc;

/// WordsOf words they are: they may be in different languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordsOf {
    /// The program's own.
    Program,
    /// Those of the project: titles, names, notes.
    Project,
}

/// The languages of the program's and of the project's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Languages {
    program: Option<Syllables>,
    project: Option<Syllables>,
}

/// Says in which languages words are. Once a frame, before anything is shown.
pub(crate) fn speak_for(ctx: &Context, state: &State) {
    let program = state.program.texts.language().code();
    speak(ctx, program, state.project().language.map_or(program, Code::code));
}

fn speak(ctx: &Context, program: &str, project: &str) {
    let languages = Languages { program: Syllables::of(program), project: Syllables::of(project) };
    ctx.data_mut(|data| data.insert_temp(key(), languages));
}

fn key() -> Id {
    Id::unique("languages of words")
}

/// Words across the room that there is, on as many lines as they need.
pub(crate) fn label(ui: &mut Ui, text: impl Into<WidgetText>, whose: WordsOf) -> Response {
    let label = wrapped(ui, text, whose);
    ui.add(label)
}

/// Tooltips whose words are broken like all others.
pub(crate) trait Told {
    /// The tooltip of what was shown.
    fn told(self, words: &str, whose: WordsOf) -> Self;
}

impl Told for Response {
    fn told(self, words: &str, whose: WordsOf) -> Self {
        let _described = self.ctx.accesskit_node_builder(self.id, |node| node.set_description(words));
        self.on_hover_ui(|ui| {
            ui.set_max_width(ui.spacing().tooltip_width);
            label(ui, words, whose);
        })
    }
}

/// Words across the room that there is, to be changed further.
pub(crate) fn wrapped(ui: &Ui, text: impl Into<WidgetText>, whose: WordsOf) -> Label {
    let text = text.into();
    let mut job = Arc::unwrap_or_clone(text.clone().into_layout_job(ui.style(), FontSelection::Default, ui.text_valign()));
    job.wrap.max_width = ui.available_width();
    job.halign = ui.layout().horizontal_placement();
    match with_hyphens(ui, &Arc::new(job), whose) {
        Ok(_) => Label::new(text).wrap(),
        Err(galley) => Label::new(galley),
    }
}

/// Words for a widget that breaks lines itself where it has this much room.
pub(crate) fn text(ui: &Ui, text: &str, room: f32, whose: WordsOf) -> WidgetText {
    let text = WidgetText::from(text);
    let mut job = Arc::unwrap_or_clone(text.clone().into_layout_job(ui.style(), FontSelection::Default, ui.text_valign()));
    job.wrap.max_width = room;
    with_hyphens(ui, &Arc::new(job), whose).map_or_else(WidgetText::from, |_| text)
}

/// Words of one look, broken into lines of a width.
pub(crate) fn laid(ui: &Ui, text: String, font: FontId, color: Color32, width: f32, whose: WordsOf) -> Arc<Galley> {
    galley(ui, LayoutJob::simple(text, font, color, width), whose)
}

/// Words of several looks, broken into lines.
pub(crate) fn galley(ui: &Ui, job: LayoutJob, whose: WordsOf) -> Arc<Galley> {
    match with_hyphens(ui, &Arc::new(job), whose) {
        Ok(galley) | Err(galley) => galley,
    }
}

/// How a field with several lines lays out what is written in it.
pub(crate) fn in_field(font: FontId, color: Color32, whose: WordsOf) -> impl FnMut(&Ui, &dyn TextBuffer, f32) -> Arc<Galley> {
    move |ui, text, width| laid(ui, text.as_str().to_owned(), font.clone(), color, width, whose)
}

/// The words broken into lines: as the engine does it, or else with hyphens.
fn with_hyphens(ui: &Ui, job: &Arc<LayoutJob>, whose: WordsOf) -> Result<Arc<Galley>, Arc<Galley>> {
    let lay = |job: LayoutJob| ui.fonts_mut(|fonts| fonts.layout_job(job));
    let plain = lay(LayoutJob::clone(job));
    let languages = ui.data(|data| data.get_temp::<Languages>(key())).unwrap_or_default();
    let syllables = match whose {
        WordsOf::Program => languages.program,
        WordsOf::Project => languages.project,
    };
    let Some(syllables) = syllables.filter(|_| is_torn(&plain)) else { return Ok(plain) };
    let places = places(ui, &plain, syllables);
    if places.is_empty() {
        return Ok(plain);
    }
    Err(Arc::new(uncounted(&lay(hyphened(job, &places)), job, &places)))
}

/// Whether any line ends within a word.
fn is_torn(galley: &Galley) -> bool {
    galley.rows.windows(2).any(|rows| {
        let (last, first) = (rows[0].glyphs.last(), rows[1].glyphs.first());
        let both = last.zip(first).is_some_and(|(last, first)| last.chr.is_alphanumeric() && first.chr.is_alphanumeric());
        both && !rows[0].ends_with_newline
    })
}

/// After how many characters hyphens are put.
fn places(ui: &Ui, galley: &Galley, syllables: Syllables) -> Vec<usize> {
    let job = &galley.job;
    let mut glyphs = galley.rows.iter().flat_map(|row| row.glyphs.iter());
    let (mut places, mut word, mut advances) = (Vec::new(), String::new(), Vec::new());
    let mut begins = (0, 0);
    for (index, (offset, letter)) in job.text.char_indices().chain([(job.text.len(), '\n')]).enumerate() {
        let glyph = if letter == '\n' { None } else { glyphs.next() };
        if !letter.is_whitespace() {
            if word.is_empty() {
                begins = (index, offset);
            }
            word.push(letter);
            advances.push(glyph.map_or(0.0, |glyph| f64::from(glyph.advance_width)));
            continue;
        }
        let room = f64::from(job.wrap.max_width) - 0.5;
        if advances.iter().sum::<f64>() > room {
            let section = job.sections.iter().find(|section| section.byte_range.contains(&begins.1.into()));
            let hyphen = section.map_or(0.0, |section| ui.fonts_mut(|fonts| fonts.glyph_width(&section.format.font_id, '-')));
            let ends = hyphens(&word, syllables, &advances, room, f64::from(hyphen));
            places.extend(ends.into_iter().map(|end| begins.0 + end));
        }
        word.clear();
        advances.clear();
    }
    places
}

/// The words with a hyphen and a line's end at each place.
fn hyphened(job: &LayoutJob, places: &[usize]) -> LayoutJob {
    let mut text = String::with_capacity(job.text.len() + 2 * places.len());
    // Where the places are in the text as it was.
    let mut offsets = Vec::with_capacity(places.len());
    let mut next = places.iter().peekable();
    for (index, (offset, letter)) in job.text.char_indices().enumerate() {
        if next.next_if(|place| **place == index).is_some() {
            text.push_str("-\n");
            offsets.push(offset);
        }
        text.push(letter);
    }
    let moved = |at: usize| at + 2 * offsets.iter().filter(|offset| **offset <= at).count();
    let mut job = LayoutJob { text, ..job.clone() };
    for section in &mut job.sections {
        let (start, end): (usize, usize) = (section.byte_range.start.into(), section.byte_range.end.into());
        section.byte_range = moved(start).into()..moved(end).into();
    }
    job
}

/// What was laid out with hyphens, but as the words without them: each hyphen is drawn, and counts as no character.
fn uncounted(drawn: &Galley, job: &Arc<LayoutJob>, places: &[usize]) -> Galley {
    let mut galley = drawn.clone();
    galley.job = Arc::clone(job);
    let mut at = 0;
    for row in &mut galley.rows {
        let count = row.glyphs.len();
        let hyphen = row.ends_with_newline && count.checked_sub(1).is_some_and(|letters| places.contains(&(at + letters)));
        if hyphen {
            Arc::make_mut(&mut row.row).glyphs.pop();
            row.ends_with_newline = false;
        }
        at += row.glyphs.len() + usize::from(row.ends_with_newline);
    }
    debug_assert_eq!(galley.end().index, CharIndex(job.text.chars().count()), "every character is in a line");
    galley
}

#[cfg(test)]
mod tests {
    use super::{WordsOf, in_field, laid, speak, wrapped};
    use crate::text::FontSet;
    use crate::ui::kit::letters::Letters;
    use egui::{Color32, FontId, Galley, Rect, RichText, TextEdit, vec2};
    use std::sync::Arc;

    const LONG: &str = "die Rechtsschutzversicherungsbedingungen, neu";

    /// What is drawn of each line.
    fn drawn(galley: &Galley) -> Vec<usize> {
        galley.rows.iter().map(|row| row.visuals.mesh.vertices.len() / 4).collect()
    }

    fn lines(galley: &Galley) -> Vec<String> {
        galley.rows.iter().map(|row| row.glyphs.iter().map(|glyph| glyph.chr).collect()).collect()
    }

    fn shown(mut show: impl FnMut(&mut egui::Ui)) {
        let ctx = egui::Context::default();
        ctx.set_fonts(FontSet::definitions());
        let area = Rect::from_min_size(egui::Pos2::ZERO, vec2(600.0, 400.0));
        for _ in 0..2 {
            let mut output = ctx.run_ui(egui::RawInput { screen_rect: Some(area), ..Default::default() }, |ui| {
                speak(ui.ctx(), "de", "en");
                show(ui);
            });
            output.textures_delta.clear();
        }
    }

    fn galley(ui: &egui::Ui, width: f32, whose: WordsOf) -> Arc<Galley> {
        let family = FontSet::family(crate::scene::Weight::Regular);
        laid(ui, LONG.to_owned(), FontId::new(13.0, family), Color32::BLACK, width, whose)
    }

    #[test]
    fn a_word_too_wide_for_its_place_has_hyphens_that_are_drawn_and_not_counted() {
        shown(|ui| {
            let galley = galley(ui, 96.0, WordsOf::Program);
            assert_eq!(galley.text(), LONG);
            let lines = lines(&galley);
            assert_eq!(lines.concat(), LONG);
            assert_eq!(lines, ["die ", "Rechtsschutz", "versicherungs", "bedingungen, ", "neu"].map(str::to_owned));
            // One more letter is drawn where there is a hyphen; blanks are none.
            let letters: Vec<usize> = lines.iter().map(|line| line.trim().chars().count()).collect();
            let more: Vec<usize> = drawn(&galley).iter().zip(letters).map(|(drawn, letters)| drawn - letters).collect();
            assert_eq!(more, [0, 1, 1, 0, 0]);
            assert!(galley.rows.iter().all(|row| row.rect().right() <= 96.5), "{:?}", galley.rect);
        });
    }

    #[test]
    fn words_that_fit_and_those_of_an_unknown_language_are_left_alone() {
        shown(|ui| {
            let wide = galley(ui, 400.0, WordsOf::Program);
            assert_eq!(wide.rows.len(), 1);
            speak(ui.ctx(), "fr", "fr");
            let foreign = galley(ui, 96.0, WordsOf::Program);
            assert!(drawn(&foreign).iter().sum::<usize>() == LONG.chars().filter(|letter| !letter.is_whitespace()).count());
        });
    }

    #[test]
    fn the_same_is_shown_in_a_label_and_in_a_field_in_which_it_is_edited() {
        shown(|ui| {
            ui.set_max_width(130.0);
            let label = wrapped(ui, RichText::new(LONG).size(13.0), WordsOf::Program);
            let (_, galley, _) = label.layout_in_ui(ui);
            assert!(galley.rows.len() == 3 && galley.text() == LONG, "{:?}", lines(&galley));
            let mut text = LONG.to_owned();
            let mut layouter = in_field(FontId::proportional(13.0), Color32::BLACK, WordsOf::Program);
            let mut letters = Letters(&mut text);
            let output = TextEdit::multiline(&mut letters).desired_width(120.0).layouter(&mut layouter).show(ui);
            assert_eq!(usize::from(output.galley.end().index), LONG.chars().count());
            assert_eq!(text, LONG);
        });
    }
}
