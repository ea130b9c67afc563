//! Tables as CSV: UTF-8 without a byte-order mark, commas, a line feed after each row. Every cell is guarded so that no spreadsheet runs
//! it. Machine words and English column names only (`interfaces.md`), so that a table means the same in every language.

use super::{ExportError, Format};
use crate::method::{Counting, cell};
use crate::model::table::{self, Column};
use crate::model::{FreeLane, FreePer, FreeStyle, LaneKind, Map, RoundId, Stage, Touchpoint};
use std::collections::HashSet;
use std::sync::Arc;

/// A table of cells as CSV, each row under its header.
///
/// # Errors
/// A row whose number of cells is not the header's.
pub fn csv<H, R>(header: &[H], rows: impl IntoIterator<Item = R>) -> Result<Vec<u8>, ExportError>
where
    H: AsRef<str>,
    R: IntoIterator,
    R::Item: AsRef<str>,
{
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(header.iter().map(|name| table::guard(name.as_ref()).into_owned())).map_err(failed)?;
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| table::guard(cell.as_ref()).into_owned())).map_err(failed)?;
    }
    writer.into_inner().map_err(failed)
}

/// Cells as spreadsheets exchange them through the clipboard: separated by tabs, guarded and quoted as in CSV.
///
/// # Errors
/// None in practice: rows may differ in width.
pub fn tsv<R>(rows: impl IntoIterator<Item = R>) -> Result<String, ExportError>
where
    R: IntoIterator,
    R::Item: AsRef<str>,
{
    let mut writer = csv::WriterBuilder::new().delimiter(b'\t').flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| table::guard(cell.as_ref()).into_owned())).map_err(failed)?;
    }
    let text = String::from_utf8(writer.into_inner().map_err(failed)?).map_err(failed)?;
    // A mark of byte order at the very beginning is no part of a table for whoever reads it.
    Ok(if text.starts_with('\u{feff}') { format!("\u{feff}{text}") } else { text })
}

/// Rows of any width as CSV, the header among them.
///
/// # Errors
/// None in practice: rows may differ in width.
pub fn rows_csv<R>(rows: impl IntoIterator<Item = R>) -> Result<Vec<u8>, ExportError>
where
    R: IntoIterator,
    R::Item: AsRef<str>,
{
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| table::guard(cell.as_ref()).into_owned())).map_err(failed)?;
    }
    writer.into_inner().map_err(failed)
}

/// A table as its cells are written, before it has a form: what every table file is made of.
pub(super) struct Rows {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

impl Rows {
    /// A table under the names of its columns.
    pub(super) fn new(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Self {
        Self { header: header.iter().map(|name| (*name).to_owned()).collect(), rows: rows.collect() }
    }

    /// The table as CSV.
    ///
    /// # Errors
    /// A row whose number of cells is not the header's.
    pub(super) fn csv(&self) -> Result<Vec<u8>, ExportError> {
        csv(&self.header, &self.rows)
    }
}

pub(super) fn failed(error: impl std::fmt::Display) -> ExportError {
    ExportError::Failed { format: Format::Csv.ending(), detail: error.to_string() }
}

/// The touchpoints table of some maps as CSV, with the scores as they count in a round: a row for each touchpoint in journey order, and
/// one for each stage that has none.
///
/// Maps of the same name are told apart by a number, so that reading the table does not join them.
///
/// # Errors
/// None in practice: every row has all columns.
pub fn touchpoints_csv<'a>(maps: impl IntoIterator<Item = &'a Arc<Map>>, round: RoundId) -> Result<Vec<u8>, ExportError> {
    touchpoint_rows(maps, round).csv()
}

/// The touchpoints table of some maps.
pub(super) fn touchpoint_rows<'a>(maps: impl IntoIterator<Item = &'a Arc<Map>>, round: RoundId) -> Rows {
    let maps: Vec<&Arc<Map>> = maps.into_iter().collect();
    let has_funnels = maps.iter().any(|map| map.touchpoints().any(|touchpoint| !touchpoint.funnel.is_empty()));
    let columns: Vec<Column> = Column::ALL.iter().copied().filter(|column| *column != Column::Funnel || has_funnels).collect();
    let lanes: Vec<Vec<(String, &FreeLane)>> = maps.iter().map(|map| lanes(map)).collect();
    let mut lane_names: Vec<&str> = Vec::new();
    for (name, _) in lanes.iter().flatten() {
        if !lane_names.contains(&name.as_str()) {
            lane_names.push(name);
        }
    }
    let header: Vec<&str> = columns.iter().map(|column| column.name()).chain(lane_names.iter().copied()).collect();
    let mut names = OwnNames::default();
    let rows = maps.into_iter().zip(&lanes).flat_map(|(map, lanes)| {
        let name = names.own(&map.name, "");
        let lanes: Vec<Option<&FreeLane>> =
            (lane_names.iter()).map(|name| lanes.iter().find(|(own, _)| own == name).map(|(_, lane)| *lane)).collect();
        map.stages.iter().flat_map(|stage| stage_rows((&columns, &lanes), &name, stage, round)).collect::<Vec<_>>()
    });
    Rows::new(&header, rows)
}

/// The free lanes of a map that say something, each with the name of its column.
fn lanes(map: &Map) -> Vec<(String, &FreeLane)> {
    let mut names = OwnNames::default();
    let free = map.lanes.iter().filter_map(|lane| match &lane.kind {
        LaneKind::Free(free) => Some(free),
        _ => None,
    });
    let filled = free.filter(|lane| lane.cells.values().any(|cell| !cell.trim().is_empty()));
    let named = |lane: &FreeLane| {
        // The words under pictures travel as texts do.
        let style = if lane.style == FreeStyle::Picture { FreeStyle::Text } else { lane.style };
        let (begin, ..) = table::LANE_COLUMNS.iter().find(|(_, per, other)| (*per, *other) == (lane.per, style))?;
        Some(format!("{begin}: {}", lane.name))
    };
    filled.filter_map(|lane| Some((names.own(&named(lane)?, ""), lane))).collect()
}

/// Gives each of several things of one name a name of its own: "name", "name (2)", "name (3)" …
#[derive(Default)]
pub(super) struct OwnNames(HashSet<(String, String)>);

impl OwnNames {
    /// The name of the next one. `beside`: what already distinguishes it, in another column.
    pub(super) fn own(&mut self, name: &str, beside: &str) -> String {
        let mut own = name.to_owned();
        let mut number = 2;
        while !self.0.insert((own.clone(), beside.to_owned())) {
            own = format!("{name} ({number})");
            number += 1;
        }
        own
    }
}

fn stage_rows((columns, lanes): (&[Column], &[Option<&FreeLane>]), map: &str, stage: &Arc<Stage>, round: RoundId) -> Vec<Vec<String>> {
    let lane_cell = |lane: &Option<&FreeLane>, touchpoint: Option<&Touchpoint>, is_first: bool| {
        let cell = lane.and_then(|lane| match lane.per {
            // What is said of a stage is on its first row.
            FreePer::Stage => lane.cells.get(&stage.id.0).filter(|_| is_first),
            FreePer::Touchpoint => lane.cells.get(&touchpoint?.id.0),
        });
        cell.cloned().unwrap_or_default()
    };
    if stage.touchpoints.is_empty() {
        let row = |column: &Column| match column {
            Column::Map => map.to_owned(),
            Column::Stage => stage.name.clone(),
            _ => String::new(),
        };
        return vec![columns.iter().map(row).chain(lanes.iter().map(|lane| lane_cell(lane, None, true))).collect()];
    }
    let row = |(index, touchpoint): (usize, &Arc<Touchpoint>)| {
        let counting = Counting::of(touchpoint, round);
        let cell = |column: &Column| match column {
            Column::Map => map.to_owned(),
            Column::Stage => stage.name.clone(),
            _ => cell(*column, touchpoint, &counting),
        };
        columns.iter().map(cell).chain(lanes.iter().map(|lane| lane_cell(lane, Some(touchpoint), index == 0))).collect()
    };
    stage.touchpoints.iter().enumerate().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Agreed, Area, Break, Channel, Control, Experience, ExperienceId, Goal, Influencer, InfluencerKind, MapId, PassedOn, RaterId, Score,
        Scores, StageId, Tone, TouchpointId, Vote,
    };

    fn text(maps: &[Map], round: RoundId) -> String {
        let maps: Vec<Arc<Map>> = maps.iter().cloned().map(Arc::new).collect();
        String::from_utf8(touchpoints_csv(&maps, round).unwrap()).unwrap()
    }

    #[test]
    fn every_column_is_written_as_the_interfaces_say() {
        let round = RoundId::named("r");
        let score = |value| Score::new(value).ok();
        let mut shop = Touchpoint::new(TouchpointId::named("t"), "=Shop", Area::PointOfSale);
        shop.channel = Some(Channel::WebShop);
        shop.further_channels = vec![Channel::EMail, Channel::App];
        shop.influencers = vec![Influencer::new(InfluencerKind::Friend, "Ann; Bob"), Influencer::new(InfluencerKind::Expert, "")];
        shop.control = Control::Direct;
        shop.critical = true;
        shop.agreed = vec![Agreed { round, scores: Scores { expectation: score(7), ..Scores::default() } }];
        for (rater, fulfilment) in [("a", 2), ("b", 3), ("c", 3)] {
            let scores = Scores { fulfilment: score(fulfilment), ..Scores::default() };
            shop.votes.push(Vote { round, rater: RaterId::named(rater), scores });
        }
        shop.reach = Some(62.5);
        shop.expectation_text = "quick, \"easy\"".into();
        shop.passed_on = vec![PassedOn::new(Tone::Positive, "nice"), PassedOn::new(Tone::Neutral, "- 5")];
        let told =
            |tone, text: &str| Experience { id: ExperienceId::named(text), tone, text: text.into(), date: None, source: String::new() };
        shop.experiences = vec![told(Tone::Negative, "slow; dear"), told(Tone::Positive, "kind")];
        shop.break_ = Some(Break::default());
        shop.goals = vec![Goal::Awareness, Goal::Loyalty];
        let mut map = Map::new(MapId::named("m"), "Today");
        map.stages = vec![Arc::new(Stage::new(StageId::named("1"), "Need")), Arc::new(Stage::new(StageId::named("2"), "Buy"))];
        Arc::make_mut(&mut map.stages[1]).touchpoints.push(Arc::new(shop));
        let id = TouchpointId::named("t");
        assert_eq!(
            text(&[map], round),
            format!(
                "map,stage,touchpoint,media,area,channel,further_channels,influencers,control,critical,expectation,fulfilment,competition,\
                 relevance,reach,expectation_text,why,core_message,content,passed_on,positives,negatives,break,goals,notes,id\n\
                 Today,Need,,,,,,,,,,,,,,,,,,,,,,,,\n\
                 Today,Buy,'=Shop,owned,point-of-sale,web-shop,\"e-mail\napp\",\"friend: Ann; Bob\nexpert\",direct,yes,7,\
                 2.6666666666666665,,,62.5,\"quick, \"\"easy\"\"\",,,,\"'+ nice\n\\- 5\",kind,slow\\; dear,yes,\"awareness\nloyalty\",,{id}\n"
            )
        );
    }

    #[test]
    fn maps_of_one_name_are_told_apart() {
        let mut map = Map::new(MapId::named("m"), "Today");
        map.stages = vec![Arc::new(Stage::new(StageId::named("1"), "Need"))];
        let table = text(&[map.clone(), map.clone(), map], RoundId::named("r"));
        let names: Vec<&str> = table.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
        assert_eq!(names, ["Today", "Today (2)", "Today (3)"]);
    }
}
