//! The sheets whose rows only workbooks have: the rounds, and what serves each goal. Never a figure of its own.

use super::Part;
use crate::export::csv::{OwnNames, Rows};
use crate::method::{Analysis, BETWEEN};
use crate::model::table::{NO, YES};
use crate::model::{Code as _, Project};

/// The rounds, named as in the tables of votes and metrics.
pub(super) fn rounds(project: &Project) -> Rows {
    let mut names = OwnNames::default();
    let shown = project.shown_round().map(|round| round.id);
    let rows = project.rounds.iter().map(|round| {
        let date = round.date.map(|date| date.to_string()).unwrap_or_default();
        let current = if shown == Some(round.id) { YES } else { NO };
        vec![names.own(&round.label, &date), date, current.to_owned(), round.id.to_string()]
    });
    Rows::new(&["round", "date", "current", "id"], rows)
}

/// What serves each goal in each stage, where anything does. Of several maps, each stage is named after its map.
pub(super) fn coverage(parts: &[Part<'_>], analyses: &[Analysis]) -> Rows {
    let several = parts.len() > 1;
    let mut rows = Vec::new();
    for (part, analysis) in parts.iter().zip(analyses) {
        for (goal, stage, served) in analysis.coverage.cells() {
            let name = part.map.stages.get(stage).map_or("", |stage| stage.name.as_str());
            let stage = if several { format!("{}{BETWEEN}{name}", part.name) } else { name.to_owned() };
            if served.touchpoints + served.measures > 0 {
                rows.push(vec![goal.code().to_owned(), stage, served.touchpoints.to_string(), served.measures.to_string()]);
            }
        }
    }
    Rows::new(&["goal", "stage", "touchpoints", "measures"], rows.into_iter())
}
