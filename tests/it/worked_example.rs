//! The worked example shows what the method can say, and every machine word has its word in both languages.

use std::collections::BTreeSet;
use wegmarke::catalogue::sample;
use wegmarke::i18n::{Language, Texts};
use wegmarke::method::{Analysis, BalanceOutcome, Verdict};
use wegmarke::model::{Area, Channel, Code, Control, Goal, InfluencerKind, Media, ScoreKind, Tone, Variant, World};

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
