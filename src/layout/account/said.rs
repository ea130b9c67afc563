//! What a drawing shows, for those who cannot see it: a sentence or two made of its table. Never longer than whoever asks has room for.

use super::{Holds, Table};
use crate::layout::charts::Chart;

/// The most characters of an alternative text; screen readers and office programs take no more of it.
pub(super) const MOST: usize = 600;

/// What a chart shows: what it is called, then row by row as far as there is room for so many characters.
pub(super) fn chart(chart: &Chart, table: Option<&Table>, most: usize) -> String {
    let mut said = format!("{}. {}", chart.title, chart.why);
    let Some(table) = table else { return said };
    for row in &table.rows {
        let name = row.first().map_or("", |cell| cell.text.as_str());
        let others = table.columns.iter().zip(row).skip(1).filter(|(_, cell)| !cell.text.is_empty());
        let others: Vec<String> = others
            .map(|(column, cell)| match column.holds {
                Holds::Figure => format!("{} {}", column.head, cell.text),
                Holds::Name | Holds::Words | Holds::Word => cell.text.clone(),
            })
            .collect();
        let next = format!(" {name}: {}.", others.join(", "));
        if said.chars().count() + next.chars().count() > most {
            said.push_str(" …");
            break;
        }
        said.push_str(&next);
    }
    said
}
