//! What each chosen measure has of a selection's value: what is gained at a touchpoint is divided among its measures by what each of them brings, so
//! that the parts add up to the whole. Never a choice.

use super::question::{PARTS, Question};

/// The part of each measure in the value of a selection, in the order of the list; 0 for what is not chosen.
pub(super) fn shares(question: &Question, chosen: &[bool]) -> Vec<f64> {
    let mut gained = vec![0_u64; question.rows.len()];
    let all = || question.measures.iter().zip(chosen);
    for (measure, _) in all().filter(|(_, chosen)| **chosen) {
        measure.rows.iter().for_each(|row| gained[*row] += u64::from(measure.gain));
    }
    // Where more is promised than there is room for, everybody gives way by the same part.
    let kept = |row: usize| {
        let whole = gained[row] as f64 / PARTS;
        if whole > question.rows[row].room { question.rows[row].room / whole } else { 1.0 }
    };
    let share = |row: &usize, gain: u32| question.rows[*row].weight * kept(*row) * f64::from(gain) / PARTS;
    all().map(|(measure, chosen)| if *chosen { measure.rows.iter().map(|row| share(row, measure.gain)).sum() } else { 0.0 }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::question::{Candidate, Question, Row, Standing};
    use super::shares;

    #[test]
    fn the_parts_add_up_to_the_value_also_where_a_touchpoint_has_no_more_room() {
        let measure = |gain: u32, rows: &[usize]| Candidate {
            cost: 0,
            effort: 0,
            gain,
            rows: rows.to_vec(),
            standing: Standing::Candidate,
            pinned: None,
            needs: Vec::new(),
            group: None,
        };
        let question = Question {
            rows: vec![Row { weight: 0.5, room: 3.0 }, Row { weight: 1.0, room: 10.0 }],
            measures: vec![measure(4_000, &[0, 1]), measure(2_000, &[0]), measure(9_000, &[1])],
        };
        let chosen = [true, true, false];
        // 6 are promised at the first touchpoint, where there is room for 3.
        let parts = shares(&question, &chosen);
        assert_eq!(parts, [0.5 * 2.0 + 4.0, 0.5, 0.0]);
        assert!((parts.iter().sum::<f64>() - question.value(&chosen)).abs() < 1e-12);
        assert_eq!(shares(&question, &[false; 3]), [0.0; 3]);
    }
}
