//! `wegmarke export`: a map as a picture, or touchpoints as a table. Never changes the map file.

use super::arguments::{given, is_set};
use super::failure::Failure;
use super::opened::{bytes_of, map, note_ballots, open, refuse_conflicts, round, segment, view};
use super::output;
use super::streams::{Streams, is_input, output as stream_of_output};
use super::voices::several;
use crate::app::{
    Composing, CopyWords, ExportChoice, ExportJob, ExportWhat, Given, PageType, ReadAt, Sheets, copy_notes, export_note,
    gone_of_view as gone,
};
use crate::export::pptx::SlideDesign;
use crate::export::{CsvForm, ExportError, Exported, Fitting, Format, Orientation, PageSize, Paging, PixelSize, Separator, Table};
use crate::i18n::Texts;
use crate::layout::charts::{ChartChoice, ChartKind};
use crate::layout::{PanelSet, ThemeName};
use crate::merge::{Redacted, Redacting, redact};
use crate::model::{Code as _, Map, Project, SavedView, Shows};
use crate::scene::Scene;
use crate::text::{FontSet, Measurer};
use clap::ArgMatches;
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The size of a picture where none is asked for.
const USUAL_PIXELS: PixelSize = PixelSize::Scale(2.0);

/// Writes the export; a file that exists is replaced, unless it is a map.
///
/// # Errors
/// No format, an unknown map or round, a damaged map file, an export that would be too large, or the system refuses.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let (Some(path), Some(out)) = (given::<PathBuf>(matches, "FILE"), given::<PathBuf>(matches, "OUT")) else { return Ok(()) };
    let format = format(out, matches, texts)?;
    note_unused(format, matches, streams, texts);
    let opened = open(path, matches, streams, texts)?;
    note_ballots(&opened.loaded.project, path, streams, texts);
    let round = round(&opened.loaded.project, path, matches, texts)?;
    let is_copy = is_set(matches, "client-copy");
    if is_copy {
        refuse_conflicts(&opened.loaded.project, path, texts)?;
    }
    let copy = is_copy.then(|| redact(&opened.loaded.project, round.id, &Redacting::default(), &CopyWords(texts)));
    if let Some(Redacted { report, .. }) = &copy {
        copy_notes(texts, report).iter().for_each(|note| streams.note(note));
    }
    let project = copy.as_ref().map_or(&opened.loaded.project, |copy| &copy.project);
    let map = map(project, path, matches, texts)?;
    // The name of a file may be what a client is not to read.
    let file_name =
        if is_input(path) || is_copy { String::new() } else { path.file_name().unwrap_or_default().to_string_lossy().into_owned() };
    let pixels = pixels(matches);
    // A page for the browser is of a map.
    let is_page = format == Format::Html;
    let chart = given::<String>(matches, "chart").and_then(|word| ChartKind::from_code(word));
    let several = several(project, path, chart, matches, texts)?;
    let chart = chart.filter(|_| !is_page);
    let segment = segment(project, path, matches, texts)?.filter(|_| !is_page);
    let paper = workshop(matches, format);
    if paper == Some(ExportWhat::Day) && project.day.is_empty() {
        return Err(Failure::invalid(texts.cli_no_day_plan(&path.display().to_string())));
    }
    let named = view(project, path, matches, texts)?;
    let is_map = chart.is_none() && segment.is_none() && paper.is_none();
    let mut job = ExportJob {
        design: design(matches, streams, texts)?,
        chart: ChartChoice { several, ..chart.map_or_else(ChartChoice::default, ChartChoice::of) },
        comparison: None,
        analysed: None,
        rows: None,
        lines: None,
        view: None,
        drawn: Arc::default(),
        what: match (chart, segment) {
            (Some(_), _) => ExportWhat::Chart,
            (None, Some(segment)) => ExportWhat::Segment(segment.id),
            (None, None) => paper.unwrap_or_default(),
        },
        votes_of: given::<String>(matches, "round").is_some().then_some(round.id),
        choice: ExportChoice {
            format,
            all_maps: map.is_none(),
            theme: if is_page { ThemeName::Light } else { theme(matches) },
            pixels: pixels.unwrap_or(USUAL_PIXELS),
            page: page(matches, format),
            picture_page: page(matches, format),
            orientation: given::<String>(matches, "orientation").and_then(|word| Orientation::of_word(word)).unwrap_or_default(),
            sheets: sheets(matches),
            report: is_set(matches, "report"),
            composing: composing(matches, is_map && named.as_ref().is_none_or(|view| view.shows == Shows::Map)),
            panels: given::<PanelSet>(matches, "panels").copied().unwrap_or_default(),
            thresholds: false,
            one_lane: is_set(matches, "one-lane"),
            read_at: given::<String>(matches, "read-at").and_then(|word| ReadAt::of_word(word)).unwrap_or_default(),
            language: None,
            date: given::<Date>(matches, "date").copied(),
            table: table(matches),
            csv: csv_form(matches, texts)?,
            // It has been taken out already.
            client_copy: false,
            foot: given::<String>(matches, "foot").cloned().unwrap_or_default(),
            bleed: given::<u32>(matches, "bleed").copied().unwrap_or_default(),
            // It has been read already.
            template: None,
            view: None,
        },
        maps: maps_of(project, map, format),
        round: round.id,
        project: Arc::new(project.clone()),
        texts: Arc::new(texts.clone()),
        measurer: Arc::new(Measurer::new(FontSet::new())),
        file_name,
    };
    if let Some(view) = &named {
        let given = Given {
            map: map.is_some(),
            round: given::<String>(matches, "round").is_some(),
            what: chart.is_some() || segment.is_some(),
            table: given::<String>(matches, "table").is_some(),
        };
        job = of_view(job, view, given, texts)?;
    }
    // Slides and reports hold every view.
    for sentence in job.gone_of_views() {
        streams.note(&sentence);
    }
    let done = run_smaller(&mut job, pixels.is_none()).map_err(|error| Failure::of_export(&error, texts))?;
    for note in &done.notes {
        streams.note(&export_note(texts, note));
    }
    note_lines(&job, streams, texts);
    if let Some(floor) = job.choice.floor()
        && let Some(size) = page_type(&job).filter(|size| floor.is_missed(*size))
    {
        streams.note(&texts.cli_note_small_type(&texts.number(floor.seen(size), 1), &texts.number(floor.size, 0)));
    }
    output::export(out, &done.bytes, matches, streams, texts)
}

/// The export of a view.
///
/// # Errors
/// What it shows is gone, or the format has nothing for it.
fn of_view(job: ExportJob, view: &Arc<SavedView>, given: Given, texts: &Texts) -> Result<ExportJob, Failure> {
    let mut missing = view.gone(&job.project);
    // What is asked for counts instead.
    missing.map &= !given.map;
    missing.compared &= !given.what;
    missing.segment &= !given.what;
    if missing.is_all() {
        let what = gone(texts, &missing).unwrap_or_default();
        return Err(Failure::invalid(texts.views_all_gone(&view.name, &what)));
    }
    let job = job.of_view(view, given, None);
    let (format, is_map) = (job.choice.format, job.what == ExportWhat::Map);
    let has_tables = !given.what && view.has_tables();
    let fits = match format {
        Format::Svg | Format::Png => !has_tables,
        Format::Html | Format::Mmd => is_map && !has_tables,
        Format::Pdf | Format::Pptx | Format::Docx | Format::Md | Format::Csv | Format::Xlsx => true,
    };
    if fits { Ok(job) } else { Err(Failure::usage(texts.cli_view_format(&view.name, format.ending()))) }
}

/// Exports; where no size was asked for, halves the pixels while the picture is too large.
fn run_smaller(job: &mut ExportJob, may_shrink: bool) -> Result<Exported, ExportError> {
    /// With fewer pixels per point nothing is recognisable.
    const LEAST: f64 = 0.05;
    loop {
        match (job.run(), job.choice.pixels) {
            (Err(ExportError::PictureTooLarge { .. } | ExportError::PictureTooLong { .. }), PixelSize::Scale(scale))
                if may_shrink && scale > LEAST =>
            {
                job.choice.pixels = PixelSize::Scale(scale / 2.0);
            }
            (done, _) => return done,
        }
    }
}

/// Says if a map has fewer stages than it should have lines.
fn note_lines(job: &ExportJob, streams: &mut Streams<'_>, texts: &Texts) {
    let Composing::Exactly(wanted) = job.choice.composing() else { return };
    let most = job.maps.iter().map(|map| map.stages.len()).min().unwrap_or(wanted);
    if wanted > most {
        streams.note(&texts.cli_note_lines(most as i64));
    }
}

/// Paper for a workshop or the plan of its day, if that is wanted.
fn workshop(matches: &ArgMatches, format: Format) -> Option<ExportWhat> {
    match (is_set(matches, "cards"), is_set(matches, "blank")) {
        _ if format == Format::Html => None,
        _ if is_set(matches, "day-plan") => format.is_drawn().then_some(ExportWhat::Day),
        (true, empty) => Some(ExportWhat::Cards { empty }),
        (false, true) => Some(ExportWhat::Blank),
        (false, false) => None,
    }
}

/// How the map is laid out, if that is said; anything else has one line.
fn composing(matches: &ArgMatches, is_map: bool) -> Option<Composing> {
    let said = given::<Composing>(matches, "composition").copied();
    if is_map { said } else { Some(Composing::Line) }
}

/// The maps that are exported: the named one; else the first, in a table all.
fn maps_of(project: &Project, map: Option<&Arc<Map>>, format: Format) -> Vec<Arc<Map>> {
    match map {
        Some(map) => vec![Arc::clone(map)],
        None if matches!(format, Format::Csv | Format::Xlsx) => project.maps.clone(),
        None => project.maps.iter().take(1).cloned().collect(),
    }
}

/// The type on paper, where a map is fitted to paper.
fn page_type(job: &ExportJob) -> Option<PageType> {
    let choice = &job.choice;
    // Slides have as many parts as their type needs.
    let fitted = choice.format.is_drawn()
        && choice.format != Format::Pptx
        && !choice.is_report(job.what)
        && choice.paper() != PageSize::Fit
        && choice.page_setup().fitting == Fitting::OnePage;
    if let Some(reached) = job.drawings().reached.as_ref().filter(|_| fitted) {
        return Some(PageType::of(&reached.outcome));
    }
    let scenes = if fitted { job.scenes() } else { &[] };
    let smallest = |scene: &Arc<Scene>| Paging::new(scene, job.choice.page_setup()).ok()?.smallest_type(scene);
    scenes.iter().filter_map(smallest).reduce(f64::min).map(PageType::all)
}

/// The format that `--format` names, else that of the ending.
fn format(out: &Path, matches: &ArgMatches, texts: &Texts) -> Result<Format, Failure> {
    let named = given::<String>(matches, "format").and_then(|name| Format::of_ending(name));
    let ending = out.extension().and_then(|ending| ending.to_str()).and_then(Format::of_ending);
    named.or(ending).ok_or_else(|| {
        Failure::usage(if stream_of_output(out).is_some() {
            texts.cli_usage_output_format().to_owned()
        } else {
            texts.cli_usage_no_format(&out.display().to_string())
        })
    })
}

/// Says which options do nothing for a format: no reason to fail, but worth knowing.
fn note_unused(format: Format, matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) {
    let has_drawing = format.is_drawn() || format == Format::Html;
    let is_paged = format.is_drawn() && format != Format::Pptx;
    let has_pages = is_paged || format == Format::Docx;
    let is_page = has_pages || format == Format::Pptx && given::<PageSize>(matches, "page").is_none_or(|page| page.is_slide());
    let options = [
        ("page", given::<PageSize>(matches, "page").is_some(), is_page),
        ("template", given::<PathBuf>(matches, "template").is_some(), format == Format::Pptx),
        ("orientation", given::<String>(matches, "orientation").is_some(), has_pages),
        ("report", is_set(matches, "report"), matches!(format, Format::Pdf | Format::Docx | Format::Md)),
        ("tiles", is_set(matches, "tiles"), format == Format::Pdf),
        ("per-stage", is_set(matches, "per-stage"), format == Format::Pdf),
        ("composition", given::<Composing>(matches, "composition").is_some(), is_paged || format == Format::Html),
        ("panels", given::<PanelSet>(matches, "panels").is_some(), has_pages || format == Format::Html),
        ("one-lane", is_set(matches, "one-lane"), has_drawing || has_pages),
        ("read-at", given::<String>(matches, "read-at").is_some(), is_paged),
        ("date", given::<Date>(matches, "date").is_some(), has_drawing || has_pages || matches!(format, Format::Md | Format::Xlsx)),
        ("scale", given::<f64>(matches, "scale").is_some(), format == Format::Png),
        ("width", given::<u32>(matches, "width").is_some(), format == Format::Png),
        ("theme", given::<String>(matches, "theme").is_some(), has_pages),
        ("table", given::<String>(matches, "table").is_some(), format == Format::Csv),
        ("separator", given::<String>(matches, "separator").is_some(), format == Format::Csv),
        ("decimal", given::<String>(matches, "decimal").is_some(), format == Format::Csv),
        ("bom", is_set(matches, "bom"), format == Format::Csv),
        ("chart", given::<String>(matches, "chart").is_some(), format.is_drawn()),
        ("segment", given::<String>(matches, "segment").is_some(), format.is_drawn()),
        ("blank", is_set(matches, "blank"), format.is_drawn()),
        ("cards", is_set(matches, "cards"), format.is_drawn()),
        ("day-plan", is_set(matches, "day-plan"), format.is_drawn()),
        ("bleed", given::<u32>(matches, "bleed").is_some(), format == Format::Pdf),
        ("foot", given::<String>(matches, "foot").is_some(), has_drawing || matches!(format, Format::Xlsx | Format::Docx | Format::Md)),
    ];
    for (option, _, _) in options.into_iter().filter(|(_, given, concerns)| *given && !concerns) {
        streams.note(&texts.cli_usage_unused(&format!("--{option}"), format.ending()));
    }
}

/// What slides are made with: a presentation or a template of somebody's own, if one is named.
fn design(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<Option<Arc<SlideDesign>>, Failure> {
    let Some(path) = given::<PathBuf>(matches, "template") else { return Ok(None) };
    let bytes = bytes_of(path, streams, texts)?;
    let design = SlideDesign::of_template(&bytes);
    let shown = path.display().to_string();
    design.map(|design| Some(Arc::new(design))).map_err(|why| Failure::of_export(&ExportError::Template { path: shown, why }, texts))
}

/// The table that is named, else that of the touchpoints.
fn table(matches: &ArgMatches) -> Table {
    given::<String>(matches, "table").and_then(|word| Table::of_word(word)).unwrap_or_default()
}

/// How a table is written.
fn csv_form(matches: &ArgMatches, texts: &Texts) -> Result<CsvForm, Failure> {
    let form = CsvForm {
        separator: given::<String>(matches, "separator").and_then(|word| Separator::of_word(word)).unwrap_or_default(),
        decimal_comma: given::<String>(matches, "decimal").is_some_and(|word| word.eq_ignore_ascii_case("comma")),
        bom: is_set(matches, "bom"),
    };
    if form.is_ambiguous() { Err(Failure::usage(texts.cli_usage_decimal_separator().to_owned())) } else { Ok(form) }
}

fn theme(matches: &ArgMatches) -> ThemeName {
    match given::<String>(matches, "theme").map(|name| name.to_ascii_lowercase()).as_deref() {
        Some("dark") => ThemeName::Dark,
        Some("projector") => ThemeName::Projector,
        _ => ThemeName::Light,
    }
}

/// How the map is spread over sheets.
fn sheets(matches: &ArgMatches) -> Sheets {
    if is_set(matches, "tiles") {
        Sheets::Tiles
    } else if is_set(matches, "per-stage") {
        Sheets::PerStage
    } else {
        Sheets::One
    }
}

/// The paper that is named, else A4 where there are several sheets, else as large as the map.
fn page(matches: &ArgMatches, format: Format) -> PageSize {
    let is_one = sheets(matches) == Sheets::One && !is_set(matches, "report");
    let usual = match workshop(matches, format) {
        Some(ExportWhat::Cards { .. } | ExportWhat::Day) => PageSize::A4,
        Some(_) => PageSize::A1,
        None if format != Format::Docx && (is_one || format != Format::Pdf) => PageSize::Fit,
        None => PageSize::A4,
    };
    given::<PageSize>(matches, "page").copied().unwrap_or(usual)
}

fn pixels(matches: &ArgMatches) -> Option<PixelSize> {
    let scale = given::<f64>(matches, "scale").map(|scale| PixelSize::Scale(*scale));
    scale.or_else(|| given::<u32>(matches, "width").map(|width| PixelSize::Width(*width)))
}
