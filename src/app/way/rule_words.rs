//! What house rules and their breaches are called, in the window and on the command line: of a breach one sentence with the element and the figures. Never
//! whether a rule is broken.

use crate::i18n::Texts;
use crate::letters::one_line;
use crate::method::house_rules::Breach;
use crate::model::{Code as _, HouseRule, Project, RuleKind, Subject};

/// Decimals of a balance, unless it takes more to tell it from what is asked for.
const DECIMALS: usize = 2;
/// A number has no more digits than these behind its sign.
const MOST_DECIMALS: usize = 12;

/// A rule with its number.
pub fn rule_words(texts: &Texts, rule: HouseRule) -> String {
    let name = texts.term(RuleKind::KIND, rule.kind().code());
    rule.number().map_or_else(|| name.to_owned(), |number| texts.house_rules_numbered(name, &texts.number(number, DECIMALS)))
}

/// What is broken where, on one line.
pub fn breach_words(texts: &Texts, project: &Project, breach: &Breach) -> String {
    let name = name(texts, project, breach.at);
    // Figures are counts but for the balance.
    let count = breach.figure.map(|figure| figure as i64);
    let allowed = |number: u32| texts.integer(number.into());
    match breach.rule {
        HouseRule::EveryDealBreakerHasMeasure => texts.breach_deal_breaker(&name),
        HouseRule::EveryMeasureHasOwner => texts.breach_owner(&name),
        HouseRule::LatestRoundAtMost { days } => match count {
            Some(count) => texts.breach_round(&name, count, &allowed(days)),
            None => texts.breach_round_undated(&name),
        },
        HouseRule::CustomerVotesAtLeast(least) => texts.breach_customers(&name, count.unwrap_or_default(), &allowed(least)),
        HouseRule::NothingUnrated => texts.breach_unrated(&name),
        HouseRule::BalanceAtLeast(least) => match breach.figure {
            Some(balance) => {
                let (balance, least) = apart(texts, balance, least);
                texts.breach_balance(&name, &balance, &least)
            }
            None => texts.breach_balance_unrated(&name),
        },
        HouseRule::ToDiscussAtMost(most) => texts.breach_to_discuss(count.unwrap_or_default(), &name, &allowed(most)),
        HouseRule::NoEmptyStage => texts.breach_empty_stage(&name),
        HouseRule::EveryStageHasEarned => texts.breach_earned(&name),
    }
}

/// Two numbers with as many decimals as it takes to see that they differ.
fn apart(texts: &Texts, one: f64, two: f64) -> (String, String) {
    let words = |decimals| (texts.number(one, decimals), texts.number(two, decimals));
    (DECIMALS..MOST_DECIMALS).map(words).find(|(one, two)| one != two).unwrap_or_else(|| words(MOST_DECIMALS))
}

/// What the element is called, on one line.
fn name(texts: &Texts, project: &Project, at: Subject) -> String {
    let named = match at {
        Subject::Round(id) => project.round(id).map(|round| &round.label),
        Subject::Map(id) => project.map(id).map(|map| &map.name),
        Subject::Stage(map, id) => project.map(map).and_then(|map| map.stage(id)).map(|stage| &stage.name),
        Subject::Touchpoint(map, id) => project.map(map).and_then(|map| map.touchpoint(id)).map(|touchpoint| &touchpoint.title),
        Subject::Measure(id) => project.measure(id).map(|measure| &measure.title),
        _ => Some(&project.name),
    };
    let name = named.map(|name| one_line(name)).unwrap_or_default();
    if name.trim().is_empty() { texts.measure_untitled().to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::{breach_words, rule_words};
    use crate::i18n::{Language, Texts};
    use crate::method::house_rules::Breach;
    use crate::model::{Area, HouseRule, Map, MapId, Project, Round, RoundId, Stage, StageId, Subject, Touchpoint, TouchpointId};
    use std::sync::Arc;

    fn project() -> Project {
        let mut map = Map::new(MapId::named("m"), "Today");
        let mut stage = Stage::new(StageId::named("s"), " ");
        let shop = Touchpoint::new(TouchpointId::named("t"), "Shop\u{1b}[31m\nround the corner", Area::Service);
        stage.touchpoints.push(Arc::new(shop));
        map.stages.push(Arc::new(stage));
        Project::new("P", Round { id: RoundId::named("r"), label: "Spring".into(), date: None }, map)
    }

    #[test]
    fn figures_and_names_are_in_the_sentence_and_nothing_else_is() {
        let project = project();
        let (english, german) = (Texts::new(Language::English), Texts::new(Language::German));
        let said = |texts: &Texts, rule, at, figure| breach_words(texts, &project, &Breach { rule, at, figure });
        let map = Subject::Map(MapId::named("m"));
        let round = Subject::Round(RoundId::named("r"));
        let shop = Subject::Touchpoint(MapId::named("m"), TouchpointId::named("t"));
        let days = HouseRule::LatestRoundAtMost { days: 100 };
        assert_eq!(said(&english, days, round, Some(1.0)), "The latest round “Spring” was 1 day ago; at most 100 are allowed.");
        assert_eq!(
            said(&german, days, round, Some(120.0)),
            "Die letzte Messrunde „Spring“ ist 120 Tage her, höchstens 100 dürfen es sein."
        );
        assert_eq!(said(&english, days, round, None), "The latest round “Spring” has no date.");
        let customers = HouseRule::CustomerVotesAtLeast(5);
        let sentence = said(&english, customers, shop, Some(0.0));
        assert_eq!(sentence, "“Shop [31m round the corner” has votes of 0 customers; at least 5 are asked for.");
        let balance = HouseRule::BalanceAtLeast(1.0);
        assert_eq!(said(&english, balance, map, Some(0.5)), "The emotional balance of “Today” is 0.5; at least 1 is asked for.");
        assert!(said(&english, balance, map, Some(0.9996)).contains("is 0.9996;"), "it is seen to be less");
        assert!(said(&german, balance, map, Some(0.5)).contains("0,5"));
        assert!(said(&english, balance, map, None).contains("nothing is rated"));
        let stage = Subject::Stage(MapId::named("m"), StageId::named("s"));
        assert!(said(&english, HouseRule::NoEmptyStage, stage, None).contains("(no title)"));
        assert_eq!(rule_words(&german, HouseRule::BalanceAtLeast(1.5)), "Emotionsbilanz, mindestens: 1,5");
        assert_eq!(rule_words(&english, HouseRule::NoEmptyStage), "Every stage has a touchpoint");
    }
}
