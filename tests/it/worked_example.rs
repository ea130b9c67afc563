//! The worked example shows what the method can say, and every machine word has its word in both languages.

use std::collections::BTreeSet;
use wegmarke::catalogue::sample;
use wegmarke::i18n::{Language, Texts};
use wegmarke::method::portfolio::{LeftOut, Limits, Portfolio};
use wegmarke::method::returns::{Unobserved, observations};
use wegmarke::method::{Analysis, BalanceOutcome, MeasuredMap, Verdict};
use wegmarke::model::{Area, Channel, Code, Control, Goal, InfluencerKind, Media, Pin, ScoreKind, Tenths, Tone, Variant, World};

#[test]
fn every_verdict_is_seen_and_the_later_round_is_better() {
    let project = sample("en");
    let map = &project.maps[0];
    let ratio = |round| match Analysis::of(&project, map, round).balance.outcome {
        BalanceOutcome::Ratio(ratio) => ratio,
        other => panic!("not enough is rated: {other:?}"),
    };
    assert!(ratio(project.rounds[0].id) < ratio(project.rounds[1].id));
    let round = project.shown_round().unwrap().id;
    assert_eq!(round, project.rounds[1].id);
    let analysis = Analysis::of(&project, map, round);
    let seen: BTreeSet<&str> = analysis.touchpoints.iter().map(|one| one.assessment.verdict.code()).collect();
    let all: BTreeSet<&str> = Verdict::ALL.iter().filter(|verdict| **verdict != Verdict::NotRated).map(|verdict| verdict.code()).collect();
    assert_eq!(seen, all);
    let to_discuss = analysis.touchpoints.iter().filter(|one| one.agreement.to_discuss()).count();
    assert!((2..=5).contains(&to_discuss), "{to_discuss} touchpoints to discuss");
}

#[test]
fn the_planned_map_has_no_pain_left() {
    let project = sample("de");
    let analysis = Analysis::of(&project, &project.maps[1], project.shown_round().unwrap().id);
    for one in &analysis.touchpoints {
        assert!(!matches!(one.assessment.verdict, Verdict::DealBreaker | Verdict::PainPoint | Verdict::NotRated), "{one:?}");
    }
}

#[test]
fn every_machine_word_has_its_word_in_both_languages() {
    fn whole<C: Code>(texts: &Texts) {
        for code in C::ALL {
            assert!(texts.has_term(C::KIND, code.code()), "{:?}: term-{}-{}", texts.language(), C::KIND, code.code());
        }
    }
    for language in Language::ALL {
        let texts = Texts::new(*language);
        whole::<Area>(&texts);
        whole::<Media>(&texts);
        whole::<Control>(&texts);
        whole::<Variant>(&texts);
        whole::<Channel>(&texts);
        whole::<World>(&texts);
        whole::<InfluencerKind>(&texts);
        whole::<Goal>(&texts);
        whole::<ScoreKind>(&texts);
        whole::<Tone>(&texts);
        whole::<Verdict>(&texts);
    }
}

#[test]
fn what_the_worked_case_of_the_guide_says_of_the_example_is_true() {
    let project = sample("de");
    let (map, round) = (&project.maps[0], project.shown_round().unwrap().id);
    let analysis = Analysis::of(&project, map, round);
    let title = |index: usize| map.touchpoints().nth(index).unwrap().title.as_str();
    let first: Vec<&str> = analysis.priorities.iter().take(2).map(|index| title(*index)).collect();
    assert_eq!(first, ["Service-Hotline", "Leasing-Antrag online"]);
    let of = |wanted: &str| {
        let at = map.touchpoints().position(|touchpoint| touchpoint.title == wanted).unwrap();
        (map.touchpoints().nth(at).unwrap(), &analysis.touchpoints[at].assessment)
    };
    assert_eq!((of("Service-Hotline").1.expectation, of("Service-Hotline").1.fulfilment), (Some(6.0), Some(2.0)));
    assert!(of("Leasing-Antrag online").0.break_.as_ref().is_some_and(|broken| !broken.cause.is_empty()));
    let measured = MeasuredMap::of(&project, map, round);
    let ad = measured.flow(of("Suchanzeige").0.id);
    assert!(ad.break_proposed && (ad.drop_off.unwrap() - 0.6).abs() < 0.02, "{ad:?}");
    assert!(!of("Beratung in der Filiale").0.funnel.is_empty() && !of("Übergabe & Einweisung").0.funnel.is_empty());

    let measure = |wanted: &str| project.measures.iter().position(|measure| measure.title == wanted).unwrap();
    let at = |wanted: &str| &project.measures[measure(wanted)];
    assert_eq!(project.measures.len(), 17);
    assert_eq!(at("Leihrad zur Inspektion").needs, [at("Inspektion online buchen").id]);
    assert!(at("Inspektion online buchen").owner.is_empty());
    assert_eq!(at("Reichweite mit Wind und Wetter").group, at("Reichweitendienst einkaufen").group);
    assert_eq!(at("Leasing in der Filiale").pin, Some(Pin::Must));
    let portfolio = Portfolio::of(&project, map, round);
    let plan = portfolio.plan(Limits { budget: 6_000_000, effort: Some(6_000) }, &|| false).unwrap();
    assert!(plan.best.is_proven && plan.best.chosen.iter().filter(|chosen| **chosen).count() == 4);
    assert!(plan.left_out.contains(&(measure("Rückruf in einer Stunde"), LeftOut::OverBudget)), "{:?}", plan.left_out);

    let seen = observations(&project, map);
    let brought = |wanted: &str| seen[&at(wanted).id].as_ref().map(|observed| observed.iter().map(|one| one.change).sum::<f64>());
    for wanted in ["Neue Angebotsvorlage", "Übergabe als Feier"] {
        assert_eq!((brought(wanted), at(wanted).lift.map(Tenths::value)), (Ok(2.0), Some(2.0)), "{wanted}");
    }
    assert_eq!(brought("Handgeschriebene Karten"), Err(&Unobserved::NothingBefore));
    // What the page asks to be done there comes out as it says.
    assert_eq!((of("Website des Händlers").1.fulfilment, at("Rate ohne Registrierung").lift.map(Tenths::value)), (Some(5.0), Some(3.0)));
    let page = include_str!("../../docs/guide/de/worked-case.md");
    for name in ["Suchanzeige", "Leasing-Antrag online", "Inspektion online buchen", "Rate ohne Registrierung", "Website des Händlers"] {
        assert!(page.contains(&format!("*{name}*")), "{name}");
    }
    let english = sample("en");
    let page = include_str!("../../docs/guide/en/worked-case.md");
    for id in [of("Leasing-Antrag online").0.id, of("Website des Händlers").0.id] {
        let title = english.maps[0].touchpoint(id).unwrap().title.to_lowercase();
        assert!(page.to_lowercase().contains(&format!("*{title}*")), "{title}");
    }
}
