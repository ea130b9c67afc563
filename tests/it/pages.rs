//! The pages of the method and of the names that scripts rely on say what the program does: machine words, columns, usage, terms in both
//! languages, thresholds. What a page says is not yet in this version counts as not said.

use crate::desk::Desk;
use std::fs;
use wegmarke::i18n::{Language, Texts};
use wegmarke::method::way::{Point, Step};
use wegmarke::method::{Quadrant, Verdict};
use wegmarke::model::table::{Column, ContactColumn, MeasureColumn, MetricColumn, QuestionColumn, SegmentColumn, VoteColumn};
use wegmarke::model::{
    Area, Channel, Code, Control, Effect, Goal, HouseRule, InfluencerKind, KnownMetric, MeasureKind, Media, Pin, RuleKind, ScoreKind,
    Status, Thresholds, Tone, Variant, WordLanguage, World,
};

/// A page of `docs/` up to what is not yet in this version, with single blanks.
fn page(name: &str, end: &str) -> String {
    let path = format!("{}/docs/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).expect("the page can be read");
    let today = text.split(end).next().unwrap_or_default();
    today.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn interfaces() -> String {
    page("interfaces.md", "\n## Not yet in this version")
}

/// The machine words of a vocabulary as the page lists them.
fn listed<C: Code>() -> String {
    C::ALL.iter().map(|value| format!("`{}`", value.code())).collect::<Vec<_>>().join(", ")
}

/// The house rules as they are written in a list.
fn rules() -> String {
    let written = |kind: &RuleKind| match kind.usual() {
        HouseRule::LatestRoundAtMost { .. } => format!("`{}(days: N)`", kind.name()),
        HouseRule::BalanceAtLeast(_) => format!("`{}(X)`", kind.name()),
        rule if rule.number().is_some() => format!("`{}(N)`", kind.name()),
        _ => format!("`{}`", kind.name()),
    };
    RuleKind::ALL.iter().map(written).collect::<Vec<_>>().join(", ")
}

#[test]
fn machine_words_are_listed_in_their_order() {
    let page = interfaces();
    for words in [
        format!("area: {} ·", listed::<Area>()),
        format!("media: {} ·", listed::<Media>()),
        format!("control: {} ·", listed::<Control>()),
        format!("word language: {} ·", listed::<WordLanguage>()),
        format!("variant: {} *", listed::<Variant>()),
        format!("channel: {} ·", listed::<Channel>()),
        format!("world: {} *", listed::<World>()),
        format!("influencer: {} *", listed::<InfluencerKind>()),
        format!("score: {} ·", listed::<ScoreKind>()),
        format!("tone: {} *", listed::<Tone>()),
        format!("verdict: {} *", listed::<Verdict>()),
        format!("goal: {} *", listed::<Goal>()),
        format!("measure kind: {} ·", listed::<MeasureKind>()),
        format!("status: {} *", listed::<Status>()),
        format!("effect: {} ·", listed::<Effect>()),
        format!("pin: {} ·", listed::<Pin>()),
        format!("metric: {}, or any other name #", listed::<KnownMetric>()),
        format!("rules of `check --rules`: {}", rules()),
    ] {
        assert!(page.contains(&words), "interfaces.md does not say “{words}”");
    }
}

#[test]
fn columns_are_listed_in_their_order() {
    let page = interfaces();
    let join = |names: Vec<&str>| format!("`{}`", names.join(", "));
    let segments = join(SegmentColumn::ALL.iter().map(|column| column.name()).collect());
    let desk = Desk::with_sample();
    let csv = desk.say("analyse sample.wegmarke --certainty --format csv").ends(0).text();
    let header: Vec<&str> = csv.lines().next().unwrap_or_default().split(',').collect();
    let (plain, further) = header.split_at(header.iter().position(|name| *name == "id").unwrap_or_default() + 1);
    for columns in [
        join(Column::ALL.iter().map(|column| column.name()).collect()),
        format!("**votes**: {}", join(VoteColumn::ALL.iter().map(|column| column.name()).collect())),
        format!("**segments**: {segments}, then one column per channel"),
        format!("**measures**: {}", join(MeasureColumn::ALL.iter().map(|column| column.name()).collect())),
        format!("**metrics**: {}", join(MetricColumn::ALL.iter().map(|column| column.name()).collect())),
        format!("**contacts**: {}", join(ContactColumn::ALL.iter().map(|column| column.name()).collect())),
        format!("**questions**: {}", join(QuestionColumn::ALL.iter().map(|column| column.name()).collect())),
        join(plain.to_vec()),
        join(further.to_vec()),
    ] {
        assert!(page.contains(&columns), "interfaces.md does not say “{columns}”");
    }
}

#[test]
fn the_names_in_json_are_listed() {
    let page = interfaces();
    let desk = Desk::with_sample();
    let analysis: serde_json::Value =
        serde_json::from_slice(&desk.say("analyse sample.wegmarke --certainty --format json").ends(0).out).expect("JSON");
    let mut names: Vec<String> = Vec::new();
    let mut parts = vec![&analysis];
    while let Some(part) = parts.pop() {
        if let Some(object) = part.as_object() {
            names.extend(object.keys().cloned());
            parts.extend(object.values());
        }
        parts.extend(part.as_array().and_then(|array| array.first()));
    }
    assert!(names.len() > 40, "{names:?}");
    for name in names {
        assert!(page.contains(&format!("\"{name}\"")), "interfaces.md does not name \"{name}\"");
    }
}

#[test]
fn usage_is_as_the_program_says() {
    let page = interfaces();
    let desk = Desk::new();
    let help = desk.say("--help").ends(0).text();
    let commands = help.split("Commands:").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("a list of commands");
    let names: Vec<&str> = commands.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.len() > 6, "{names:?}");
    for name in names.into_iter().filter(|name| *name != "help") {
        let help = desk.say(&format!("{name} --help")).ends(0).text();
        let usage = help.lines().find(|line| line.trim_start().starts_with("wegmarke ")).expect("a line of usage").trim();
        assert!(page.contains(usage), "interfaces.md does not say “{usage}”");
    }
}

#[test]
fn terms_are_there_in_both_languages() {
    let page = page("method.md", "\u{0}").to_lowercase();
    fn terms<C: Code>(texts: &Texts) -> Vec<String> {
        C::ALL.iter().map(|value| texts.term(C::KIND, value.code()).to_lowercase()).collect()
    }
    for language in Language::ALL {
        let texts = Texts::new(*language);
        let all = [
            terms::<Area>(&texts),
            terms::<Channel>(&texts),
            terms::<World>(&texts),
            terms::<Control>(&texts),
            terms::<InfluencerKind>(&texts),
            terms::<Variant>(&texts),
            terms::<ScoreKind>(&texts),
            terms::<Verdict>(&texts),
            terms::<Quadrant>(&texts),
            terms::<MeasureKind>(&texts),
            terms::<Status>(&texts),
            terms::<Effect>(&texts),
            terms::<KnownMetric>(&texts),
        ];
        let missing: Vec<String> = all.into_iter().flatten().filter(|term| !page.contains(term)).collect();
        assert!(missing.is_empty(), "method.md lacks {missing:?} ({language:?})");
    }
}

#[test]
fn the_way_of_working_is_listed_point_by_point() {
    let page = page("method.md", "\u{0}");
    let table = page.split("## 8. ").nth(1).and_then(|rest| rest.split("## 9. ").next()).expect("a section on the way of working");
    let mut rest = table.split("| step | point | done when |").nth(1).expect("a table of points");
    for point in Point::ALL {
        let cell = format!("| `{}` | ", point.code());
        let (_, behind) = rest.split_once(&cell).unwrap_or_else(|| panic!("method.md does not list `{}` in its place", point.code()));
        rest = behind;
    }
    let texts = Texts::new(Language::ALL[0]);
    for step in Step::ALL {
        let word = texts.term(Step::KIND, step.code());
        assert!(table.contains(&format!("| {word} | ")), "method.md has no step “{word}”");
    }
}

#[test]
fn thresholds_are_the_usual_ones() {
    let page = page("method.md", "\u{0}");
    let Thresholds { relevant, delight, failing, severe, loss_aversion, agreement, group_distance, drop_off } = Thresholds::default();
    let said = format!(
        "relevant r = {relevant}, delight d = +{delight}, failing f = −{}, severe s = −{} (s ≤ f < 0 < d), loss aversion λ = {loss_aversion}, \
         agreement {agreement}, group distance {group_distance}, drop-off {} %",
        -failing,
        -severe,
        drop_off * 100.0
    );
    assert!(page.contains(&said), "method.md does not say “{said}”");
}
