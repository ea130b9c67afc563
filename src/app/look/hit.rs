//! The open search and where its words were found. Plain data; it never searches.

use crate::edit::Selected;
use crate::model::MapId;

/// An open search.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Find {
    /// The query.
    pub query: String,
    /// Where it was found, the shown map first, then the others in their order; at most `Find::MOST`.
    pub hits: Vec<Hit>,
    /// Index of the hit that is shown.
    pub current: Option<usize>,
}

/// A place where the query was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// In which map.
    pub map: MapId,
    /// The map's name.
    pub map_name: String,
    /// The name of the stage that it is in, for a touchpoint and a cell of own words.
    pub stage_name: Option<String>,
    /// In which element.
    pub element: Selected,
    /// What the element is called.
    pub title: String,
    /// The text around the match, if it is not the title itself.
    pub excerpt: Option<String>,
}

impl Find {
    /// Maximum number of hits that are listed.
    pub(crate) const MOST: usize = 500;
    /// Number of characters shown before and after a match.
    pub(crate) const AROUND: usize = 30;
}

/// What comes after the current one of so many, or before it, going round; without a current one the first, or the last.
pub fn go_round(current: Option<usize>, count: usize, back: bool) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (current, back) {
        (None, false) => 0,
        (None, true) => last,
        (Some(at), false) => {
            if at >= last {
                0
            } else {
                at + 1
            }
        }
        (Some(at), true) => at.checked_sub(1).unwrap_or(last),
    })
}

#[cfg(test)]
mod tests {
    use super::go_round;

    #[test]
    fn going_on_from_hit_to_hit_goes_round() {
        assert_eq!(go_round(None, 0, false), None);
        assert_eq!(go_round(None, 3, false), Some(0));
        assert_eq!(go_round(Some(2), 3, false), Some(0));
        assert_eq!(go_round(Some(0), 3, true), Some(2));
    }
}
