//! Exporting: the choices, drawing in the background, and writing through `file/`. The same choices give the same bytes as on
//! the command line.

use crate::app::compare::sides::{CompareJob, CompareKey};
use crate::app::exchange::book::book_ink;
use crate::app::exchange::choice::{ComposingKey, Drawings, ExportChoice, ExportWhat, Floor, Sheets};
use crate::app::memo::Key;
use crate::app::side_by_side::ALL_CORES;
use crate::export::pptx::{SlideDesign, TemplateError};
use crate::export::{
    self, ExportError, Exported, Format, NotEmbedded, Note, PageSize, Paging, PdfOptions, PdfPart, SMALLEST_READABLE, Table,
};
use crate::file::FileError;
use crate::i18n::{Language, Texts};
use crate::layout::account::Account;
use crate::layout::charts::{Body, Chart, ChartChoice, ChartOptions, Several};
use crate::layout::{EXPORT_WIDTH, Form, Layouter, MapOptions, ThemeName, blank_poster, cut_out_cards, segment_sheet};
use crate::method::{Analysis, JudgedMap};
use crate::model::{Map, MapId, Project, RoundId, SavedView, Stage, StageId, ViewId};
use crate::scene::{Group, Scene, Size};
use crate::text::Measurer;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// The widths in points at which a comparison is tried on one page, the one with the largest type first.
const NARROWER: [f64; 4] = [640.0, 720.0, 800.0, EXPORT_WIDTH];

/// Why an export failed.
#[derive(Debug)]
pub(crate) enum ExportFailure {
    /// It could not be drawn.
    Export(ExportError),
    /// It could not be written.
    File(FileError),
    /// It was cancelled.
    Cancelled,
}

/// Everything that an export is made of, on its way to another thread.
#[derive(Clone)]
pub struct ExportJob {
    /// What is drawn.
    pub what: ExportWhat,
    /// How.
    pub choice: ExportChoice,
    /// Only this round in the votes table; none: all rounds.
    pub votes_of: Option<RoundId>,
    /// The project.
    pub project: Arc<Project>,
    /// The maps that are exported.
    pub maps: Vec<Arc<Map>>,
    /// The round whose scores are shown.
    pub round: RoundId,
    /// The texts.
    pub texts: Arc<Texts>,
    /// Measures texts.
    pub measurer: Arc<Measurer>,
    /// The file's name, for the foot.
    pub file_name: String,
    /// What slides are made with, if not with the program's own.
    pub design: Option<Arc<SlideDesign>>,
    /// Which chart, if one is exported.
    pub chart: ChartChoice,
    /// What is compared, if a comparison is exported.
    pub comparison: Option<CompareJob>,
    /// What the scores of a map say, if a chart is exported and the window knows it already.
    pub analysed: Option<(MapId, Arc<Analysis>)>,
    /// The rows of a table that only the window has, with its header.
    pub rows: Option<Arc<Vec<Vec<String>>>>,
    /// The stages with which the lines of a map begin in the window.
    pub lines: Option<(MapId, Vec<StageId>)>,
    /// The saved view that is exported, if one is.
    pub view: Option<Arc<SavedView>>,
    /// The drawings, once they were needed: shared with every job that would draw the same.
    pub drawn: Arc<Drawn>,
}

/// The drawings of an export in order, laid out once, when they are first needed: by the preview, or by the job that writes the file.
#[derive(Debug, Default)]
pub struct Drawn {
    pub(crate) drawings: OnceLock<Drawings>,
    /// The template of slides, once it was read.
    pub(super) design: OnceLock<Result<Arc<SlideDesign>, ExportError>>,
    /// How often anything has been laid out.
    #[cfg(test)]
    pub(crate) count: std::sync::atomic::AtomicUsize,
}

/// What the drawings of an export depend on besides the project; the same for every format that shows the same.
#[derive(Debug, PartialEq)]
pub(crate) struct ExportKey {
    maps: Vec<MapId>,
    round: RoundId,
    what: ExportWhat,
    theme: ThemeName,
    has_dark: bool,
    language: Language,
    date: Option<Date>,
    foot: String,
    file_name: String,
    client_copy: bool,
    per_stage: bool,
    report: bool,
    deck: bool,
    template: Option<PathBuf>,
    /// Whose curves are compared, where that is one chart among others.
    several: Option<Several>,
    composing: Option<ComposingKey>,
    /// The rooms of the sheets that come into question, for what is drawn in their shape.
    rooms: Vec<Size>,
    chart: Option<ChartChoice>,
    view: Option<ViewId>,
    comparison: Option<Key<CompareKey>>,
    /// Whether what is too long for a page goes on on further ones, and with which type, in tenths of a point.
    split: Option<i64>,
}

impl ExportJob {
    /// The drawings of one map or of its chart, with the date of the round in the foot, or else that of the last change: one, unless a list is too
    /// long for a page.
    fn scenes_of(&self, map: &Arc<Map>) -> Vec<Arc<Scene>> {
        let date = self.foot();
        if self.what == ExportWhat::Chart {
            let known = self.analysed.as_ref().filter(|(id, _)| *id == map.id).map(|(_, analysis)| Arc::clone(analysis));
            let analysis = known.unwrap_or_else(|| Arc::new(Analysis::of(&self.project, map, self.round)));
            let options = ChartOptions { theme: self.choice.theme, texts: &self.texts, measurer: &self.measurer };
            let chart = Chart::of(&self.project, map, &analysis, &self.chart, &self.texts, &date);
            let rooms = self.choice.rooms();
            let drawn = rooms.iter().map(|room| (*room, chart.scene_on(&options, *room)));
            let told = |scene: Arc<Scene>| self.told(map, &chart, scene);
            let Some((room, best)) = largest(drawn) else { return vec![told(chart.scene(&options))] };
            // What takes several pages reads best on sheets that stand, where that is left open.
            let least = self.least_type();
            let smallest = best.smallest_text().unwrap_or(least) * scale_in(room, &best);
            let Some(room) = rooms.last().filter(|_| self.splits() && smallest < least) else { return vec![told(best)] };
            let pages = chart.pages_on(&options, *room, least);
            return if pages.len() > 1 { pages } else { vec![told(best)] };
        }
        if let Some(comparison) = self.compared() {
            return vec![comparison.run(EXPORT_WIDTH).scene];
        }
        let judged = JudgedMap::of(&self.project, map, self.round);
        vec![Layouter::default().layout(&self.project, &judged, &self.options(&date)).scene]
    }

    /// A chart on axes as one picture with words of its own, as nobody hears where a dot is. Lists are read row by row as they are.
    fn told(&self, map: &Arc<Map>, chart: &Chart, scene: Arc<Scene>) -> Arc<Scene> {
        if !matches!(chart.body, Body::Plane(_) | Body::Frontier(_)) {
            return scene;
        }
        let words = self.asked_about(map, |asked| Account::chart_words(asked, chart));
        let scene = Arc::unwrap_or_clone(scene);
        Arc::new(Scene { nodes: vec![Group::new(scene.nodes).said(words).into()], ..scene })
    }

    pub(super) fn foot_date(&self) -> String {
        let date = self.project.round(self.round).and_then(|round| round.date);
        let date = date.or(self.choice.date).or_else(|| self.project.changed.map(|at| at.to_zoned(TimeZone::UTC).date()));
        date.map(|date| self.texts.date(date)).unwrap_or_default()
    }

    /// The user's own line for every foot.
    pub(super) fn own_line(&self) -> String {
        self.choice.foot.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What the foot says: the user's own line, and the day.
    pub(super) fn foot(&self) -> String {
        [self.own_line(), self.foot_date()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// Paper for a workshop, if that is wanted.
    fn workshop(&self) -> Option<Vec<Arc<Scene>>> {
        let (map, foot) = (self.maps.first()?, self.foot());
        let room = self.choice.rooms();
        match self.what {
            ExportWhat::Blank => Some(vec![blank_poster(&self.project, map, self.round, &self.options(&foot), room.first().copied())]),
            ExportWhat::Cards { empty } => {
                let sheets = |room| cut_out_cards(&self.project, map, self.round, &self.options(&foot), (room, empty));
                let tried = if room.is_empty() { vec![sheets(None)] } else { room.into_iter().map(|room| sheets(Some(room))).collect() };
                // On as few sheets as possible, which lie if that is no worse.
                tried.into_iter().min_by_key(Vec::len)
            }
            ExportWhat::Map
            | ExportWhat::Chart
            | ExportWhat::Segment(_)
            | ExportWhat::Comparison
            | ExportWhat::Day
            | ExportWhat::Table(_) => None,
        }
    }

    pub(super) fn options<'a>(&'a self, date: &'a str) -> MapOptions<'a> {
        MapOptions {
            theme: self.choice.theme,
            texts: &self.texts,
            measurer: &self.measurer,
            file_name: &self.file_name,
            date,
            form: Form::Line,
        }
    }

    /// The sheet of the chosen segment, if one was chosen.
    fn sheet(&self) -> Option<Arc<Scene>> {
        let ExportWhat::Segment(segment) = self.what else { return None };
        let segment = self.project.segment(segment)?;
        let date = self.foot();
        let on = |room| Arc::new(segment_sheet(&self.project, segment, self.round, &self.options(&date), room));
        let drawn = self.choice.rooms().into_iter().map(|room| (room, on(Some(room))));
        Some(largest(drawn).map_or_else(|| on(None), |(_, sheet)| sheet))
    }

    /// What its drawings depend on besides the project.
    pub(crate) fn key(&self) -> ExportKey {
        let choice = &self.choice;
        ExportKey {
            maps: self.maps.iter().map(|map| map.id).collect(),
            round: self.round,
            what: self.what,
            theme: choice.theme,
            has_dark: self.has_dark(),
            language: self.texts.language(),
            date: choice.date,
            foot: choice.foot.clone(),
            file_name: self.file_name.clone(),
            client_copy: choice.client_copy,
            per_stage: choice.is_per_stage(self.what),
            report: choice.is_report(self.what),
            deck: self.is_deck(),
            template: self.template().map(Path::to_owned),
            several: (choice.is_report(self.what) || self.is_deck()).then(|| self.chart.several.clone()),
            composing: self.composing_key(),
            rooms: if self.what == ExportWhat::Map { Vec::new() } else { choice.rooms() },
            chart: (self.what == ExportWhat::Chart).then(|| self.chart.clone()),
            view: self.view.as_ref().map(|view| view.id),
            comparison: self.compared().map(|job| job.key(EXPORT_WIDTH)),
            split: (self.what != ExportWhat::Map && self.splits()).then(|| (self.least_type() * 10.0).round() as i64),
        }
    }

    /// The least type that a list is to have that may be split, in points of the paper.
    fn least_type(&self) -> f64 {
        self.choice.floor().map_or(SMALLEST_READABLE, Floor::smallest)
    }

    /// Whether what is too long for a page is split between its rows: only documents have several pages.
    fn splits(&self) -> bool {
        self.choice.format == Format::Pdf && self.choice.sheets != Sheets::Tiles
    }

    /// Every drawing of the export in order: one per map, or one per stage. Laid out when first asked for.
    pub fn scenes(&self) -> &[Arc<Scene>] {
        &self.drawings().scenes
    }

    /// The drawings with what those of maps came to. Laid out when first asked for.
    pub(crate) fn drawings(&self) -> &Drawings {
        self.drawn.drawings.get_or_init(|| {
            #[cfg(test)]
            self.drawn.count.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            if let Some(error) = self.template().and_then(|_| self.slide_design().err()) {
                Drawings { refused: Some(error), ..Drawings::default() }
            } else if self.is_deck() {
                self.deck_drawings()
            } else if self.choice.is_report(self.what) {
                self.report_drawings()
            } else if self.choice.is_per_stage(self.what) {
                self.stage_sheets()
            } else if self.composes() {
                self.composed_maps()
            } else {
                let dark = if self.has_dark() { self.in_the_dark().lay_out() } else { Vec::new() };
                Drawings { scenes: self.lay_out(), dark, ..Drawings::default() }
            }
        })
    }

    /// The first drawing, which is all a picture shows.
    pub(crate) fn first(&self) -> Result<&Arc<Scene>, ExportError> {
        let failed = || ExportError::Failed { format: self.choice.format.ending(), detail: "no map".to_owned() };
        self.scenes().first().ok_or_else(failed)
    }

    /// How the first drawing is placed on paper.
    fn first_paging(&self) -> Result<Paging, ExportError> {
        Paging::new(self.first()?, self.choice.page_setup())
    }

    fn lay_out(&self) -> Vec<Arc<Scene>> {
        if let Some(sheet) = self.sheet() {
            return vec![sheet];
        }
        if let Some(sheets) = self.workshop() {
            return sheets;
        }
        if let Some(comparison) = self.compared() {
            // Rows below each other read best on a sheet that stands, where that is left open.
            let rooms = if self.splits() { self.choice.rooms() } else { Vec::new() };
            let Some(room) = rooms.last() else { return vec![comparison.run(EXPORT_WIDTH).scene] };
            let ratio = room.height / room.width;
            // As large as it can be on one page; what is longer than that is cut into pages.
            let narrow = NARROWER.map(|width| comparison.run(width)).into_iter();
            let mut fitting = narrow.filter(|layout| layout.scene.size.height <= layout.scene.size.width * ratio);
            return fitting.next().unwrap_or_else(|| comparison.run(EXPORT_WIDTH)).pages(ratio);
        }
        self.maps.iter().flat_map(|map| self.scenes_of(map)).collect()
    }

    /// What a document says about itself.
    pub(super) fn pdf_options(&self) -> PdfOptions {
        let author = Some(self.project.client.clone()).filter(|client| !client.is_empty());
        let given = self.choice.date.map(|date| date.at(0, 0, 0, 0));
        let created = given.or_else(|| self.project.changed.map(|at| at.to_zoned(TimeZone::UTC).datetime()));
        PdfOptions { author, created, bleed: self.choice.bleed_in_points(), ..PdfOptions::default() }
    }

    /// The comparison in the colours and the language of the export, if that is what is exported.
    fn compared(&self) -> Option<CompareJob> {
        let comparison = self.comparison.clone().filter(|_| self.what == ExportWhat::Comparison)?;
        Some(CompareJob { texts: Arc::clone(&self.texts), theme: self.choice.theme, ..comparison })
    }

    /// The finished file.
    ///
    /// # Errors
    /// Too many pixels or pages, or an error in a library.
    pub fn run(&self) -> Result<Exported, ExportError> {
        match self.choice.format {
            Format::Svg if self.choice.is_plain() => export::svg(self.first()?, &self.measurer),
            Format::Png if self.choice.is_plain() => export::png(self.first()?, self.choice.pixels, &self.measurer, ALL_CORES),
            Format::Svg => export::svg_page(self.first()?, &self.first_paging()?, &self.measurer),
            Format::Png => export::png_page(self.first()?, &self.first_paging()?, self.choice.pixels, &self.measurer, ALL_CORES),
            Format::Pdf if self.choice.is_report(self.what) => self.report_pdf(),
            Format::Docx => self.report_docx(),
            Format::Md => self.report_markdown(),
            Format::Pdf => {
                let scenes = self.scenes();
                let pagings: Vec<Paging> =
                    scenes.iter().map(|scene| Paging::new(scene, self.choice.page_setup())).collect::<Result<_, _>>()?;
                let parts: Vec<PdfPart<'_>> =
                    scenes.iter().zip(&pagings).map(|(scene, paging)| PdfPart { scene, paging, below: 0 }).collect();
                let mut exported = export::pdf(&parts, &self.pdf_options(), &self.measurer)?;
                if self.choice.paper() == PageSize::Fit {
                    exported.notes.extend(Paging::reduced(parts.iter().map(|part| (part.scene, part.paging))));
                }
                Ok(exported)
            }
            Format::Html => self.web_page(),
            Format::Csv => {
                let bytes = match self.choice.table {
                    _ if self.rows.is_some() => export::rows_csv(self.rows.iter().flat_map(|rows| rows.iter()))?,
                    Table::Touchpoints => export::touchpoints_csv(&self.maps, self.round)?,
                    Table::Votes => export::votes_csv(&self.project, &self.maps, self.votes_of)?,
                    Table::Segments => export::segments_csv(&self.project.segments)?,
                    Table::Measures => export::measures_csv(&self.project, &self.maps)?,
                    Table::Metrics => export::metrics_csv(&self.project, &self.maps, self.votes_of)?,
                    Table::Contacts => export::contacts_csv(&self.project, &self.maps)?,
                    Table::Questions => export::questions_csv(&self.project, &self.maps)?,
                    Table::Day => export::day_csv(&self.project)?,
                };
                Ok(Exported { bytes: self.choice.csv.of(bytes)?, notes: Vec::new() })
            }
            Format::Xlsx => export::xlsx(&export::Book {
                project: &self.project,
                maps: &self.maps,
                round: self.round,
                votes_of: self.votes_of,
                texts: &self.texts,
                date: self.choice.date,
                line: &self.own_line(),
                ink: &book_ink(),
            }),
            Format::Pptx => self.slides(),
            Format::Mmd => {
                let failed = || ExportError::Failed { format: Format::Mmd.ending(), detail: "no map".to_owned() };
                Ok(export::mermaid(self.maps.first().ok_or_else(failed)?, self.round))
            }
        }
    }
}

/// How large a drawing is in a room, in points for each of its own.
fn scale_in(room: Size, scene: &Scene) -> f64 {
    (room.width / scene.size.width).min(room.height / scene.size.height)
}

/// The drawing that is largest in its room, with that room.
fn largest(drawn: impl Iterator<Item = (Size, Arc<Scene>)>) -> Option<(Size, Arc<Scene>)> {
    let scale = |(room, scene): &(Size, Arc<Scene>)| scale_in(*room, scene);
    // The first wins a tie.
    drawn.reduce(|best, next| if scale(&next) > scale(&best) + 1e-9 { next } else { best })
}

/// A map for each stage that has touchpoints, named after both; the map itself if none has any.
pub(super) fn stages_alone(map: &Arc<Map>) -> Vec<Arc<Map>> {
    let filled = map.stages.iter().filter(|stage| !stage.touchpoints.is_empty());
    let alone =
        |stage: &Arc<Stage>| Map { name: format!("{} – {}", map.name, stage.name), stages: vec![Arc::clone(stage)], ..Map::clone(map) };
    let maps: Vec<Arc<Map>> = filled.map(alone).map(Arc::new).collect();
    if maps.is_empty() { vec![Arc::clone(map)] } else { maps }
}

/// What a reader should know about a finished export, in words.
pub fn export_note(texts: &Texts, note: &Note) -> String {
    match note {
        Note::OtherFace { family, letters } => texts.export_other_face(family, letters),
        Note::NotEmbedded { family, letters, why: NotEmbedded::Forbidden } => texts.export_not_embedded_forbidden(family, letters),
        Note::NotEmbedded { family, letters, why: NotEmbedded::Outlined } => texts.export_outlined(family, letters),
        Note::NotEmbedded { family, letters, why: NotEmbedded::Unable } => texts.export_not_embedded_unable(family, letters),
        Note::NoFace { letters } => texts.export_no_face(letters),
        Note::Unrated { count, score } => texts.export_unrated(i64::try_from(*count).unwrap_or(i64::MAX), &score.to_string()),
        Note::Replaced { count } => texts.export_replaced(i64::try_from(*count).unwrap_or(i64::MAX)),
        Note::Shortened { count, most } => {
            texts.export_shortened(i64::try_from(*count).unwrap_or(i64::MAX), &texts.integer(i64::try_from(*most).unwrap_or(i64::MAX)))
        }
        Note::Reduced { percent, tenths } => {
            texts.export_reduced(&texts.percent(f64::from(*percent)), &texts.number(f64::from(*tenths) / 10.0, 1))
        }
    }
}

/// Why an export could not be drawn, in words.
pub fn export_error(texts: &Texts, error: &ExportError) -> String {
    let whole = |value: f64| texts.number(value, 0);
    let count = |value: u64| texts.integer(i64::try_from(value).unwrap_or(i64::MAX));
    match error {
        ExportError::PictureTooLarge { width, height, most } => {
            texts.export_too_large(&whole(*width), &whole(*height), &count(*most / 1_000_000))
        }
        ExportError::PictureTooLong { width, height, most } => texts.export_too_long(&whole(*width), &whole(*height), &whole(*most)),
        ExportError::SizeNotPositive => texts.export_size_not_positive().to_owned(),
        ExportError::TooManyPages { pages, most } => texts.export_too_many_pages(&count(*pages), &count(*most)),
        ExportError::Template { path, why } => template_error(texts, path, *why),
        ExportError::Failed { format, .. } => texts.export_failed(&format.to_uppercase()),
    }
}

/// Why a file is no template, in words.
fn template_error(texts: &Texts, path: &str, why: TemplateError) -> String {
    match why {
        TemplateError::Unknown => texts.template_unknown(path),
        TemplateError::Damaged => texts.template_damaged(path),
        TemplateError::Swollen => texts.template_swollen(path),
        TemplateError::Locked => texts.template_locked(path),
        TemplateError::NoTitle => texts.template_no_title(path),
        TemplateError::Gone => texts.template_gone(path),
        TemplateError::Unreadable => texts.template_unreadable(path),
    }
}

#[cfg(test)]
mod tests {
    use super::{ExportWhat, Sheets, ThemeName};
    use crate::app::Settings;
    use crate::app::State;
    use crate::app::later::Progress;
    use crate::catalogue::sample;
    use crate::edit::Document;
    use crate::export::{Format, PageSize, Paging, SMALLEST_READABLE};
    use crate::file::Expected;
    use crate::i18n::Language;
    use std::sync::Arc;
    use std::sync::atomic::Ordering;

    /// A program with the worked example and the export dialog open.
    fn asked() -> State {
        let settings = Settings { language: Some(Language::English), ..Settings::default() };
        let mut state = State::new(Document::saved(sample("en")), settings, Box::new(|| jiff::Timestamp::UNIX_EPOCH));
        state.ask_export(ExportWhat::Map);
        state
    }

    fn laid_out(state: &State) -> usize {
        state.export_job().unwrap().drawn.count.load(Ordering::SeqCst)
    }

    #[test]
    fn the_preview_is_what_is_written_and_is_laid_out_once() {
        let folder = tempfile::tempdir().unwrap();
        let mut state = asked();
        assert!(matches!(state.export_preview(), Some(Progress::Coming(None))));
        state.background().settle();
        let Some(Progress::Ready(seen)) = state.export_preview() else { panic!("it is there") };
        // The same page as a picture.
        state.exchange.choice.picture_page = state.exchange.choice.page;
        for format in [Format::Pdf, Format::Png, Format::Svg] {
            state.exchange.choice.format = format;
            let written = state.export_job().unwrap();
            assert!(Arc::ptr_eq(&written.scenes()[0], &seen[0]), "{format:?}");
            let path = folder.path().join(format!("map.{}", format.ending()));
            state.start_export(ExportWhat::Map, path.clone(), Expected::Nothing.into());
            state.background().settle();
            assert_eq!(laid_out(&state), 1, "{format:?}");
            // Not taken in yet: the drawings of the export have been dropped.
            assert!(crate::file::read_file(&path, 1 << 24).is_ok());
        }
        state.poll();
        assert_eq!(laid_out(&state), 0, "nobody needs it any more");
    }

    #[test]
    fn what_is_written_waits_for_the_preview_rather_than_lay_out_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut state = asked();
        let _coming = state.export_preview();
        state.start_export(ExportWhat::Map, folder.path().join("map.pdf"), Expected::Nothing.into());
        state.background().settle();
        assert_eq!(laid_out(&state), 1);
        // Other colours, or another state of the map, mean another drawing.
        state.exchange.choice.theme = ThemeName::Dark;
        assert_eq!(laid_out(&state), 0);
    }

    #[test]
    fn what_was_chosen_for_maps_is_kept_from_charts_and_sheets() {
        let mut state = asked();
        let segment = state.project().segments[0].id;
        state.exchange.choice.all_maps = true;
        state.exchange.choice.sheets = Sheets::Tiles;
        assert!(state.export_job().unwrap().maps.len() > 1);
        for what in [ExportWhat::Chart, ExportWhat::Comparison, ExportWhat::Segment(segment)] {
            for format in [Format::Pdf, Format::Csv] {
                state.exchange.choice.format = format;
                let job = state.job_of(what, state.exchange.choice.clone()).unwrap();
                assert_eq!((job.maps.len(), job.choice.sheets, job.choice.format), (1, Sheets::One, Format::Pdf), "{what:?}");
            }
        }
        assert_eq!(state.exchange.choice.sheets, Sheets::Tiles, "the next map");
    }

    #[test]
    fn a_sheet_for_each_stage_can_be_read_where_one_sheet_cannot() {
        let mut project = sample("en");
        let map = Arc::make_mut(&mut project.maps[0]);
        Arc::make_mut(&mut map.stages[1]).touchpoints.clear();
        let settings = Settings { language: Some(Language::English), ..Settings::default() };
        let mut state = State::new(Document::saved(project), settings, Box::new(|| jiff::Timestamp::UNIX_EPOCH));
        let smallest = |state: &State| {
            let job = state.export_job().unwrap();
            let scenes = job.scenes();
            let type_of = |scene: &crate::scene::Scene| Paging::new(scene, job.choice.page_setup()).unwrap().smallest_type(scene).unwrap();
            let names: Vec<String> = scenes.iter().map(|scene| scene.title.clone()).collect();
            (names, scenes.iter().map(|scene| type_of(scene)).reduce(f64::min).unwrap())
        };
        state.exchange.choice.page = PageSize::A4;
        let (names, size) = smallest(&state);
        assert!(names.len() == 1 && size < SMALLEST_READABLE, "{names:?} {size}");
        state.exchange.choice.sheets = Sheets::PerStage;
        let (names, size) = smallest(&state);
        assert_eq!(names.len(), 5, "the stage without touchpoints is left out: {names:?}");
        assert_eq!(names[0], "Buying an e-bike – Need");
        assert!(size >= SMALLEST_READABLE, "{size}");
        let sizes: Vec<_> = state.export_job().unwrap().scenes().iter().map(|scene| scene.size).collect();
        assert!(sizes.iter().all(|size| (size.width - sizes[0].width).abs() < 1.5), "one scale: {sizes:?}");
        // Whatever would be best for one of them alone, and on any sheet.
        for page in [PageSize::A4, PageSize::A3, PageSize::Slide] {
            state.exchange.choice.page = page;
            let scales: Vec<f64> = state.export_job().unwrap().scenes().iter().map(|scene| scene.size.width).collect();
            assert!(scales.iter().all(|width| (width - scales[0]).abs() < 1.5), "{page:?}: {scales:?}");
        }
        state.exchange.choice.page = PageSize::A4;
        state.exchange.choice.format = Format::Svg;
        assert_eq!(smallest(&state).0, ["Buying an e-bike"], "a picture shows the whole map");
    }
}
