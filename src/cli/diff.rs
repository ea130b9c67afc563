//! `wegmarke diff`: what differs between two maps, of two files or of one, as a table for people, as JSON for programs or as a
//! drawing. Changes nothing.

use super::arguments::given;
use super::failure::Failure;
use super::opened::{listed, note_ballots, open};
use super::output;
use super::streams::{Streams, is_input, on_one_line};
use crate::app::{CompareJob, CompareSource, ExportChoice, ExportJob, ExportWhat, ResolvedSide, export_note};
use crate::export::{ExportError, Exported, Format, PageSize};
use crate::file;
use crate::i18n::Texts;
use crate::layout::charts::ChartChoice;
use crate::layout::{CompareView, ThemeName, counted, field_words, rated_in_both};
use crate::method::compare::{Comparison, DiffReport, Differences, Side};
use crate::model::{Map, Project, RoundId};
use crate::text::{FontSet, Measurer};
use clap::ArgMatches;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A side as it was written: a file, and a map if one is named.
struct Target {
    path: PathBuf,
    map: Option<String>,
}

/// Writes the differences to standard output or to a file.
///
/// # Errors
/// No format, an unknown map, a damaged map file, standard input on both sides, or the system refuses.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let (Some(left), Some(right)) = (given::<PathBuf>(matches, "A"), given::<PathBuf>(matches, "B")) else { return Ok(()) };
    let (left, right) = (Target::of(left), Target::of(right));
    if is_input(&left.path) && is_input(&right.path) {
        return Err(Failure::usage(texts.cli_usage_two_inputs().to_owned()));
    }
    let one = open(&left.path, matches, streams, texts)?;
    // The same file is read once, so that it cannot change in between.
    let other = if left.path == right.path { None } else { Some(open(&right.path, matches, streams, texts)?) };
    note_ballots(&one.loaded.project, &left.path, streams, texts);
    if let Some(other) = &other {
        note_ballots(&other.loaded.project, &right.path, streams, texts);
    }
    let left_project = &Arc::new(one.loaded.project);
    let right_project = &other.map_or_else(|| Arc::clone(left_project), |other| Arc::new(other.loaded.project));
    let (left_map, right_map) = (left.find(left_project, texts)?, right.find(right_project, texts)?);
    let (Some(left_map), Some(right_map)) = (left_map, right_map) else { return Ok(()) };
    for (target, project) in [(&left, left_project), (&right, right_project)] {
        if target.map.is_none() && project.maps.len() > 1 {
            streams.note(&texts.cli_diff_first_map(&target.path.display().to_string(), project.maps.first().map_or("", |map| &map.name)));
        }
    }
    let side = |project, map| Some(Side { project, map, round: shown(project)? });
    // Projects that were read are sound: they have a round.
    let (Some(left_side), Some(right_side)) = (side(left_project, left_map), side(right_project, right_map)) else { return Ok(()) };
    let comparison = Comparison::of(left_side, right_side);
    let out = given::<PathBuf>(matches, "OUT");
    let on_screen = streams.on_screen && out.is_none();
    let form = form(out, matches, texts)?;
    let is_table = matches!(form, Form::Table);
    let bytes = match form {
        Form::Table => Ok(for_people(&comparison, texts, on_screen).into_bytes()),
        Form::Json => json(&comparison.differences),
        Form::Drawn(format) => {
            let is_one_file = left.path == right.path;
            let side = |source, (target, project, map): (&Target, &Arc<Project>, &Arc<Map>)| {
                let name = target.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                ResolvedSide::of_file(source, project, map, if is_one_file { String::new() } else { name })
            };
            let source = if is_one_file { CompareSource::Open } else { CompareSource::Other };
            let sides = (side(CompareSource::Open, (&left, left_project, left_map)), side(source, (&right, right_project, right_map)));
            let (Some(left), Some(right)) = sides else { return Ok(()) };
            drawn(format, left, right, texts).map(|exported| {
                exported.notes.iter().for_each(|note| streams.note(&export_note(texts, note)));
                exported.bytes
            })
        }
    };
    let bytes = bytes.map_err(|error| Failure::of_export(&error, texts))?;
    match out {
        Some(out) => output::export(out, &bytes, matches, streams, texts),
        None if is_table => streams.write_text(&String::from_utf8_lossy(&bytes), texts),
        None => streams.write_all(&bytes, texts),
    }
}

/// How the differences are written.
enum Form {
    /// Lists for people.
    Table,
    /// For programs.
    Json,
    /// The comparison as a drawing.
    Drawn(Format),
}

/// The form that `--format` names, else that of the ending of the file.
fn form(out: Option<&PathBuf>, matches: &ArgMatches, texts: &Texts) -> Result<Form, Failure> {
    let of = |word: &str| match word.to_ascii_lowercase().as_str() {
        "table" | "txt" => Some(Form::Table),
        "json" => Some(Form::Json),
        word => Format::of_ending(word).filter(|format| format.is_drawn()).map(Form::Drawn),
    };
    let named = given::<String>(matches, "format").and_then(|word| of(word));
    let Some(out) = out.filter(|_| named.is_none()) else { return Ok(named.unwrap_or(Form::Table)) };
    let ending = out.extension().and_then(|ending| ending.to_str()).and_then(of);
    ending.ok_or_else(|| Failure::usage(texts.cli_usage_no_diff_format(&out.display().to_string())))
}

/// The comparison on A4 sheets, or as one picture.
fn drawn(format: Format, left: ResolvedSide, right: ResolvedSide, texts: &Texts) -> Result<Exported, ExportError> {
    let (texts, measurer) = (Arc::new(texts.clone()), Arc::new(Measurer::new(FontSet::new())));
    let (project, maps, round) = (Arc::clone(&left.project), vec![Arc::clone(&left.map)], left.round);
    let comparison = CompareJob {
        left,
        right,
        texts: Arc::clone(&texts),
        measurer: Arc::clone(&measurer),
        theme: ThemeName::Light,
        view: CompareView::default(),
        only_differences: false,
    };
    let choice = ExportChoice { format, page: PageSize::A4, ..ExportChoice::default() }.applied_to(ExportWhat::Comparison);
    let job = ExportJob {
        what: ExportWhat::Comparison,
        choice,
        votes_of: None,
        project,
        maps,
        round,
        texts,
        measurer,
        file_name: String::new(),
        chart: ChartChoice::default(),
        comparison: Some(comparison),
        analysed: None,
        rows: None,
        lines: None,
        design: None,
        view: None,
        drawn: Arc::default(),
    };
    job.run()
}

/// Whether something of this name is there; what the system refuses to look at is not.
fn is_there(path: &Path) -> bool {
    matches!(file::exists(path), Ok(true))
}

fn shown(project: &Project) -> Option<RoundId> {
    project.shown_round().map(|round| round.id)
}

impl Target {
    /// A file of this whole name; else what is before the last colon is the file, and what is after it the map.
    fn of(written: &Path) -> Self {
        let whole = || Self { path: written.to_owned(), map: None };
        if is_input(written) || is_there(written) {
            return whole();
        }
        let Some((path, map)) = written.to_str().and_then(|text| text.rsplit_once(':')) else { return whole() };
        let path = Path::new(path);
        // Where neither is there, the sentence names what was written.
        if is_input(path) || is_there(path) { Self { path: path.to_owned(), map: Some(map.to_owned()) } } else { whole() }
    }

    fn find<'a>(&self, project: &'a Project, texts: &Texts) -> Result<Option<&'a Arc<Map>>, Failure> {
        let Some(name) = &self.map else { return Ok(project.maps.first()) };
        let found = project.maps.iter().find(|map| map.name == *name);
        found.map(Some).ok_or_else(|| {
            let known = listed(project.maps.iter().map(|map| map.name.as_str()));
            Failure::invalid(texts.cli_unknown_map(name, &self.path.display().to_string(), &known))
        })
    }
}

fn json(differences: &Differences) -> Result<Vec<u8>, ExportError> {
    let written = serde_json::to_vec_pretty(&DiffReport::new(differences));
    let mut bytes = written.map_err(|error| ExportError::Failed { format: "json", detail: error.to_string() })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Lists with headings, or one sentence where nothing differs.
fn for_people(comparison: &Comparison, texts: &Texts, on_screen: bool) -> String {
    const MOST: usize = 80;
    let one_line = |text: &str| on_one_line(text, MOST, on_screen);
    let differences = &comparison.differences;
    if differences.is_empty() {
        return format!("{}\n", texts.cli_diff_none());
    }
    let mut text = String::new();
    let mut list = |heading: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(heading);
            text.push('\n');
            for line in lines {
                text.push_str("  ");
                text.push_str(&line);
                text.push('\n');
            }
        }
    };
    for (found, say) in
        [(&differences.added, Texts::compare_added as fn(&Texts, &str) -> String), (&differences.removed, Texts::compare_removed)]
    {
        let what = counted(texts, found.iter().map(|named| named.element));
        list(&say(texts, &what), found.iter().map(|named| one_line(&named.title)).collect());
    }
    let moved =
        |moved: &crate::method::compare::Moved| format!("{}: {} → {}", one_line(&moved.title), one_line(&moved.from), one_line(&moved.to));
    let what = counted(texts, differences.moved.iter().map(|moved| moved.element));
    list(&texts.compare_moved(&what), differences.moved.iter().map(moved).collect());
    let changed = |changed: &crate::method::compare::Changed| {
        let words = field_words(texts, &changed.field, &changed.from, &changed.to);
        format!("{} · {}: {} → {}", one_line(&changed.title), one_line(&words.name), one_line(&words.from), one_line(&words.to))
    };
    list(&texts.compare_changed(differences.changed.len() as i64), differences.changed.iter().map(changed).collect());
    if comparison.trend.is_partial() {
        text.push('\n');
        text.push_str(&rated_in_both(texts, &comparison.trend));
        text.push('\n');
    }
    text
}
