//! The foot: what the scores say in one sentence, the thresholds it follows from, and which file of which day this is.

use super::{MARGIN, SMALL};
use crate::i18n::Texts;
use crate::layout::words::{Rated, balance_line};
use crate::layout::{Kit, Part, Staying, Subject};
use crate::method::Verdict;
use crate::model::Project;
use crate::scene::{Detail, Group, Node, Point, Rect, TextStyle, Weight};
use crate::text::{HorizontalAlign, VerticalAlign};

const FOOT: TextStyle = TextStyle::new(Weight::Regular, 12.5);

/// The foot of a drawing of a width, whose words begin at a y, and what of it stays in sight.
pub(super) fn foot(subject: &Subject<'_>, width: f64, top: f64) -> (Node, Staying) {
    let Subject { kit, project, map, options, .. } = *subject;
    let origin: Vec<&str> = [options.file_name, options.date].into_iter().filter(|part| !part.is_empty()).collect();
    let origin = kit.measurer.break_lines(&origin.join(" · "), FOOT, width / 2.0, 1);
    let room = width - 2.0 * MARGIN - origin.width() - 24.0;
    let said = kit.label(&findings(subject, true).join(" · "), FOOT, room, 2);
    let mut nodes: Vec<Node> = vec![said.at(Point::new(MARGIN, top), kit.theme.muted).into()];
    let mut left = vec![Rect::from_origin_size((MARGIN, top), (said.width(), said.height()))];
    // Below the file name, so it has the whole width.
    let limits = kit.measurer.break_lines(&limits(kit, project), SMALL, width - 2.0 * MARGIN, 1);
    let limits_top = top + said.height() + 3.0;
    left.push(Rect::from_origin_size((MARGIN, limits_top), (limits.width(), limits.height())));
    let limits = limits.at(Point::new(MARGIN, limits_top), kit.theme.muted);
    nodes.push(Group::new(vec![limits.into()]).detail(Detail::SmallPrint).into());
    let area = Rect::new(MARGIN, top, width - MARGIN, top + origin.height());
    nodes.push(origin.within(area, HorizontalAlign::Right, VerticalAlign::Top, kit.theme.muted).into());
    let right = (origin.width() > 0.0).then(|| Rect { x0: area.x1 - origin.width(), ..area });
    let staying = Staying::new(left, right.into_iter().collect(), width, MARGIN);
    (Group::new(nodes).of(Part::Foot, map.id.0).into(), staying)
}

/// Balance, if it is not said elsewhere, and counts, the most important first.
pub(super) fn findings(subject: &Subject<'_>, with_balance: bool) -> Vec<String> {
    let (texts, judged) = (subject.kit.texts, subject.judged);
    let count = |verdict: Verdict| judged.count(verdict) as i64;
    let on = Rated::of_map(judged);
    let mut parts: Vec<String> = with_balance.then(|| balance_line(texts, &judged.balance, on)).into_iter().collect();
    // How many are not rated follows from how many are.
    let not_rated = if on.rated == 0 && with_balance { count(Verdict::NotRated) } else { 0 };
    let counts = [
        (count(Verdict::MagicMoment), Texts::map_count_magic as fn(&_, i64) -> String),
        (count(Verdict::PainPoint), Texts::map_count_pain),
        (count(Verdict::DealBreaker), Texts::map_count_deal_breakers),
        (not_rated, Texts::map_count_not_rated),
        (judged.zigzag.world as i64, Texts::map_count_world_changes),
    ];
    parts.extend(counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(texts, count)));
    parts
}

/// The thresholds the verdicts follow from.
pub(super) fn limits(kit: &Kit<'_>, project: &Project) -> String {
    let texts = kit.texts;
    let thresholds = &project.thresholds;
    texts.map_thresholds(
        &texts.number(thresholds.relevant, 2),
        &texts.signed(thresholds.delight),
        &texts.signed(thresholds.failing),
        &texts.signed(thresholds.severe),
        &texts.number(thresholds.loss_aversion, 2),
    )
}
