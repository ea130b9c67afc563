//! The colours of a workbook: those of the map on paper. Never a workbook itself.

use crate::export::BookInk;
use crate::layout::{Theme, ThemeName, verdict_ink};
use crate::method::Verdict;
use crate::model::Code as _;

/// The colours of the map in the light theme, since sheets are white whatever the program looks like.
pub fn book_ink() -> BookInk {
    let theme = Theme::of(ThemeName::Light);
    let mut verdicts = [(theme.ink, theme.ink); Verdict::ALL.len()];
    for (ink, verdict) in verdicts.iter_mut().zip(Verdict::ALL) {
        let colors = verdict_ink(theme, *verdict);
        *ink = (colors.mark, colors.word);
    }
    BookInk {
        ink: theme.ink,
        muted: theme.muted,
        hairline: theme.hairline,
        tint: theme.tint,
        header: theme.chevron,
        on_header: theme.on_chevron,
        accent: theme.owned,
        above: theme.above,
        below: theme.below,
        curves: [theme.expectation, theme.fulfilment, theme.competition],
        media: [theme.paid, theme.owned, theme.earned],
        verdicts,
    }
}
