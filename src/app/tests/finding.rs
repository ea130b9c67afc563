//! The palette understands what people type: other wordings, typing errors, any order, abbreviations; and says why something cannot be done
//! now.

use super::{example_in, run, select, small};
use crate::app::{Command, Listed, Reason, State, View};
use crate::i18n::Language;

/// The codes of what is found, the likeliest first.
fn codes(state: &State, query: &str) -> Vec<&'static str> {
    state.commands_for(query).into_iter().map(|listed| listed.command.code()).collect()
}

/// What somebody types, and the commands that they may mean by it, separated by blanks: one of these is found first, and all of them are
/// among the first eight kinds.
const ENGLISH: &[(&str, &str)] = &[
    ("print", "export"),
    ("pdf", "export"),
    ("csv", "export import"),
    ("excel", "export import"),
    ("picture", "export add-picture"),
    ("share", "export"),
    ("full screen", "full-screen"),
    ("fullscreen", "full-screen"),
    ("dark mode", "theme-dark"),
    ("bigger text", "larger-text"),
    ("bigger letters", "larger-text"),
    ("settings", "theme-light theme-dark set-language larger-text select-project"),
    ("language", "set-language"),
    ("help", "guide shortcuts about"),
    ("manual", "guide"),
    ("history", "old-versions steps compare-rounds"),
    ("old versions", "old-versions"),
    ("undo list", "steps"),
    ("new round", "add-round"),
    ("delete stage", "delete"),
    ("insert touchpoint", "add-touchpoint"),
    ("hide lane", "hide-lane show-lane"),
    ("persona", "add-segment set-map-segment export-segment"),
    ("target group", "add-segment set-map-segment"),
    ("zoom to fit", "fit-map"),
    ("whole map", "whole-map"),
    ("sort", "view-grid"),
    ("clear scores", "clear-score"),
    ("copy scores", "copy-scores"),
    ("comment", "edit-notes"),
    ("notes", "edit-notes"),
    ("legend", "fit-map"),
    ("template", "new-project new-map"),
    ("customer", "add-segment select-project"),
    ("competitor", "set-active-score view-compare"),
    ("vote", "start-vote view-agreement"),
    ("compare", "view-compare"),
    ("export", "export"),
    ("duplicate", "duplicate duplicate-map"),
    ("font size", "larger-text smaller-text normal-text"),
    ("shortcuts", "shortcuts"),
    // Other orders, typing errors, abbreviations.
    ("stage delete", "delete"),
    ("text bigger", "larger-text"),
    ("pirnt", "export"),
    ("setings", "theme-light set-language larger-text"),
    ("shorcuts", "shortcuts"),
    ("dulpicate", "duplicate"),
    ("insret tuochpoint", "add-touchpoint"),
    ("pfd", "export"),
    ("exp pd", "export"),
    ("nr", "add-round next-unrated"),
    ("ztf", "fit-map"),
    ("shct", "shortcuts"),
    ("frobnicate the pdf", "export"),
    ("delete column", "delete"),
    ("swimlane", "add-lane-text-stage show-lane"),
    ("swim lane", "add-lane-text-stage show-lane"),
    ("show hidden lanes", "show-all-lanes"),
    ("pain points", "view-analysis toggle-filter"),
    ("magic moments", "view-analysis toggle-filter"),
    ("150", "zoom-150 text-150"),
    ("zoom 150", "zoom-150"),
    ("vote", "start-vote"),
    ("ballot", "start-vote"),
    ("presentation", "present presentation-steps"),
    ("present", "present"),
    ("slideshow", "present presentation-steps"),
    ("speaker notes", "presentation-steps"),
    ("house rules", "house-rules"),
    ("quality gate", "house-rules"),
];

const GERMAN: &[(&str, &str)] = &[
    ("drucken", "export"),
    ("pdf", "export"),
    ("csv", "export import"),
    ("excel", "export import"),
    ("bild", "export add-picture"),
    ("teilen", "export"),
    ("vollbild", "full-screen"),
    ("dunkel", "theme-dark"),
    ("dark mode", "theme-dark"),
    ("dunkler modus", "theme-dark"),
    ("größere schrift", "larger-text"),
    ("groessere schrift", "larger-text"),
    ("grossere schrift", "larger-text"),
    ("größere buchstaben", "larger-text"),
    ("einstellungen", "theme-light theme-dark set-language larger-text select-project"),
    ("sprache", "set-language"),
    ("hilfe", "guide shortcuts about"),
    ("anleitung", "guide"),
    ("verlauf", "old-versions steps compare-rounds"),
    ("alte versionen", "old-versions"),
    ("rückgängig-liste", "steps"),
    ("neue runde", "add-round"),
    ("phase löschen", "delete"),
    ("kontaktpunkt einfügen", "add-touchpoint"),
    ("touchpoint einfügen", "add-touchpoint"),
    ("bahn ausblenden", "hide-lane show-lane"),
    ("spur ausblenden", "hide-lane show-lane"),
    ("persona", "add-segment set-map-segment export-segment"),
    ("zielgruppe", "add-segment set-map-segment"),
    ("alles zeigen", "whole-map"),
    ("einpassen", "fit-map"),
    ("ganze karte", "whole-map"),
    ("sortieren", "view-grid"),
    ("bewertungen löschen", "clear-score"),
    ("bewertungen kopieren", "copy-scores"),
    ("kommentar", "edit-notes"),
    ("notizen", "edit-notes"),
    ("notiz", "edit-notes"),
    ("legende", "fit-map"),
    ("vorlage", "new-project new-map"),
    ("kunde", "add-segment select-project"),
    ("wettbewerber", "set-active-score view-compare"),
    ("konkurrenz", "set-active-score"),
    ("abstimmung", "start-vote view-agreement"),
    ("abstimmen", "start-vote"),
    ("vergleichen", "view-compare"),
    ("exportieren", "export"),
    ("duplizieren", "duplicate duplicate-map"),
    ("schriftgröße", "larger-text smaller-text normal-text"),
    ("tastenkürzel", "shortcuts"),
    // Other orders, typing errors, abbreviations.
    ("löschen phase", "delete"),
    ("schrift größer", "larger-text"),
    ("druken", "export"),
    ("einstelungen", "theme-light set-language larger-text"),
    ("tastenkuerzel", "shortcuts"),
    ("zeilgruppe", "add-segment"),
    ("kontaktpunt einfuegen", "add-touchpoint"),
    ("vollblid", "full-screen"),
    ("nr", "new-project add-round"),
    ("drkn", "export"),
    ("spalte löschen", "delete"),
    ("swimlane", "add-lane-text-stage show-lane"),
    ("schmerzpunkte", "view-analysis toggle-filter"),
    ("magische momente", "view-analysis toggle-filter"),
    ("150", "zoom-150 text-150"),
    ("zoom 150", "zoom-150"),
    ("abstimmung", "start-vote"),
    ("stimmen", "view-agreement"),
    ("präsentation", "present presentation-steps"),
    ("vortrag", "present presentation-steps"),
    ("hausregeln", "house-rules"),
    ("richtlinie", "house-rules"),
    ("präsentieren", "present"),
    ("praesentieren", "present"),
];

#[test]
fn what_people_call_things_finds_them_in_both_languages() {
    for (language, phrases) in [(Language::English, ENGLISH), (Language::German, GERMAN)] {
        let mut state = example_in(language);
        // As people begin: nothing is selected, and something is.
        for _ in 0..2 {
            let mut wrong = Vec::new();
            for (query, meant) in phrases {
                let mut found = codes(&state, query);
                found.dedup();
                let meant: Vec<&str> = meant.split(' ').collect();
                let first = found.first().is_some_and(|code| meant.contains(code));
                if !first || meant.iter().any(|code| !found.iter().take(8).any(|other| other == code)) {
                    wrong.push(format!("{query}: {meant:?}, found {:?}", &found[..found.len().min(10)]));
                }
            }
            assert!(wrong.is_empty(), "{language:?}\n{}", wrong.join("\n"));
            run(&mut state, Command::First);
        }
    }
}

#[test]
fn what_is_found_first_is_what_the_words_say() {
    for (language, all) in [
        (
            Language::English,
            &[
                ("email", "Channel: e-mail"),
                ("e-mail", "Channel: e-mail"),
                ("e mail", "Channel: e-mail"),
                ("webshop", "Channel: web shop"),
                ("direct mail", "Channel: post & direct mail"),
                ("to be map", "Duplicate map as to-be"),
                ("delete column", "Delete stage"),
                ("hide", "Hide lane: Paid"),
                ("hide paid", "Hide lane: Paid"),
                ("hide the paid lane", "Hide lane: Paid"),
            ],
        ),
        (
            Language::German,
            &[
                ("email", "Kanal: E-Mail"),
                ("e-mail", "Kanal: E-Mail"),
                ("e mail", "Kanal: E-Mail"),
                ("onlineshop", "Kanal: Online-Shop"),
                ("brief", "Kanal: Brief & Mailing"),
                ("soll karte", "Karte als Soll duplizieren"),
                ("spalte löschen", "Phase löschen"),
                ("ausblenden", "Spur ausblenden: Paid"),
                ("paid ausblenden", "Spur ausblenden: Paid"),
                ("spur paid ausblenden", "Spur ausblenden: Paid"),
            ],
        ),
    ] {
        let state = example_in(language);
        let first = |query: &str| state.commands_for(query).into_iter().next().map(|listed| listed.label).unwrap_or_default();
        let wrong: Vec<String> =
            all.iter().filter(|(query, label)| first(query) != *label).map(|(query, _)| format!("{query}: {}", first(query))).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn a_lane_that_is_hidden_is_offered_to_be_shown() {
    let mut state = example_in(Language::English);
    let lane = state.map().unwrap().lanes[0].id;
    let label = |state: &State| Command::ToggleLane(lane).label(state);
    assert_eq!(label(&state), "Hide lane: Paid");
    run(&mut state, Command::ToggleLane(lane));
    assert_eq!(label(&state), "Show lane: Paid");
    assert_eq!(state.commands_for("show paid")[0].command, Command::ToggleLane(lane));
}

#[test]
fn a_list_says_which_switches_are_on() {
    let mut state = example_in(Language::English);
    let on = |state: &State, query: &str| state.commands_for(query)[0].on;
    run(&mut state, Command::SetTheme(crate::layout::ThemeName::Dark));
    assert!(on(&state, "dark theme") && !on(&state, "light theme"));
    assert!(!on(&state, "how sure is it"));
    run(&mut state, Command::ToggleHowSure);
    assert!(on(&state, "how sure is it"));
    // What its words already say is not said twice.
    assert!(!on(&state, "hide paid"));
}

#[test]
fn an_exact_match_leaves_no_room_for_guesses() {
    let state = example_in(Language::English);
    let labels = |query: &str| state.commands_for(query).into_iter().map(|listed| listed.label).collect::<Vec<_>>();
    assert_eq!(labels("full screen"), ["Full screen"]);
    assert!(labels("xqzjw").is_empty());
    // Everything, with what can be done now before the rest.
    let all = state.commands_for("  ");
    assert_eq!(all.len(), state.all_commands().len());
    assert!(all.is_sorted_by_key(|listed| listed.why_not.is_some()) && all.iter().any(|listed| listed.why_not.is_some()));
}

#[test]
fn the_language_that_is_named_comes_first_in_either_language() {
    for language in [Language::English, Language::German] {
        let state = example_in(language);
        for (queries, wanted) in [
            (&["deutsch", "german", "language german"][..], Language::German),
            (&["english", "englisch", "sprache english"], Language::English),
        ] {
            for query in queries {
                assert_eq!(state.commands_for(query)[0].command, Command::SetLanguage(wanted), "{query} in {language:?}");
            }
        }
    }
}

#[test]
fn the_tab_that_is_named_comes_first() {
    for (language, all) in [
        (
            Language::English,
            [("board", "Board"), ("portfolio", "Portfolio"), ("return", "Return"), ("deadline", "Who takes"), ("contact plan", "Contact")],
        ),
        (
            Language::German,
            [("Tafel", "Tafel"), ("Portfolio", "Portfolio"), ("Ertrag", "Ertrag"), ("Frist", "Wer nimmt"), ("Kontaktplan", "Kontaktplan")],
        ),
    ] {
        let state = example_in(language);
        for (query, wanted) in all {
            let first = state.commands_for(query).into_iter().next().map(|listed| listed.label).unwrap_or_default();
            assert!(first.to_lowercase().contains(&wanted.to_lowercase()), "{query}: {first}");
        }
    }
}

#[test]
fn what_cannot_be_done_now_is_found_with_the_reason() {
    let mut state = small();
    let why = |state: &State, wanted: Command| -> Option<Reason> {
        let found: Vec<Listed> = state.commands_for(&wanted.label(state));
        found.into_iter().find(|listed| listed.command == wanted).expect("it is found").why_not
    };
    assert_eq!(why(&state, Command::Delete), Some(Reason::NothingSelected));
    assert_eq!(why(&state, Command::Duplicate), Some(Reason::NoCard));
    assert_eq!(why(&state, Command::OldVersions), Some(Reason::NoFile));
    assert_eq!(why(&state, Command::Undo), Some(Reason::NothingToUndo));
    assert_eq!(why(&state, Command::DeleteMap), Some(Reason::OnlyMap));
    assert_eq!(why(&state, Command::ShowView(View::Compare)), None);
    select(&mut state, "a");
    assert_eq!(why(&state, Command::Duplicate), None);
    run(&mut state, Command::Duplicate);
    assert_eq!(why(&state, Command::Undo), None);
    assert_eq!(why(&state, Command::Redo), Some(Reason::NothingToRedo));
}

#[test]
fn deleting_and_renaming_say_what_they_hit() {
    let mut state = small();
    let first = |state: &State, query: &str| {
        let found = state.commands_for(query).into_iter().next().unwrap();
        (found.label, found.why_not)
    };
    for (query, label, reason) in [
        ("delete stage", "Delete stage", Reason::NoStage),
        ("rename stage", "Rename stage", Reason::NoStage),
        ("delete lane", "Delete lane", Reason::NoLane),
        ("delete round", "Delete round", Reason::NoRound),
    ] {
        select(&mut state, "a");
        assert_eq!(first(&state, query), (label.to_owned(), Some(reason)), "{query}");
    }
    assert_eq!(first(&state, "delete"), ("Delete touchpoint".to_owned(), None));
    assert_eq!(Command::Rename.label(&state), "Rename touchpoint");
    let map = state.map().unwrap();
    let (id, stage) = (map.id, map.stages[0].id);
    let stage = crate::edit::Selection::one(id, crate::edit::Selected::Stage(stage));
    crate::app::update(&mut state, crate::app::Action::Look(crate::app::LookAction::Select(stage)));
    assert_eq!(first(&state, "delete stage"), ("Delete stage".to_owned(), None));
    assert_eq!(first(&state, "delete touchpoint"), ("Delete touchpoint".to_owned(), Some(Reason::NoTouchpoint)));
}

#[test]
fn of_commands_that_fit_equally_well_what_can_be_done_comes_first() {
    for (language, query, label) in [(Language::English, "hide", "Hide lane"), (Language::German, "ausblenden", "Spur ausblenden")] {
        let mut state = example_in(language);
        let found = state.commands_for(query);
        assert_eq!(found[0].why_not, None, "{language:?}: {}", found[0].label);
        let lane = found.iter().find(|listed| listed.label == label).unwrap_or_else(|| panic!("{language:?}"));
        assert_eq!(lane.why_not, Some(Reason::NoLane));
        // Once a lane is selected, hiding it is what is meant.
        let map = std::sync::Arc::clone(state.map().unwrap());
        let lane = crate::edit::Selection::one(map.id, crate::edit::Selected::Lane(map.lanes[0].id));
        crate::app::update(&mut state, crate::app::Action::Look(crate::app::LookAction::Select(lane)));
        assert_eq!(state.commands_for(query)[0].why_not, None);
    }
}

#[test]
fn a_word_that_fits_every_lane_hides_none() {
    for (language, query) in [(Language::English, "curves"), (Language::German, "Kurven")] {
        let state = example_in(language);
        let first = state.commands_for(query).into_iter().find(|listed| listed.why_not.is_none()).map(|listed| listed.command);
        assert_eq!(first, Some(Command::ShowView(View::Analysis)), "{language:?} {query}");
    }
}

#[test]
fn a_competitor_is_looked_for_among_the_scores() {
    for (language, query) in [(Language::English, "competitor"), (Language::German, "wettbewerber")] {
        let found = example_in(language).commands_for(query).remove(0).command;
        assert_eq!(found, Command::SetActiveScore(crate::model::ScoreKind::Competition));
    }
}

#[test]
fn a_logo_is_for_the_map_whatever_is_selected() {
    for language in [Language::English, Language::German] {
        let mut state = example_in(language);
        let all = |state: &State| state.commands_for("logo").iter().map(|listed| listed.label.clone()).take(1).collect::<Vec<_>>();
        let unselected = all(&state);
        assert_eq!(codes(&state, "logo")[0], "add-picture");
        run(&mut state, Command::First);
        assert_eq!(codes(&state, "logo")[0], "add-logo");
        assert_eq!(all(&state), unselected, "they are called the same");
    }
}
