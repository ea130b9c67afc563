//! What each command does: one exhaustive match that delegates to the file of its family. A command never starts another.

use crate::app::command::Command;
use crate::app::command::labels::text_size;
use crate::app::dialog::Dialog;
use crate::app::exchange::choice::ExportWhat;
use crate::app::look::camera::CameraRequest;
use crate::app::look::direction::Direction;
use crate::app::look::hit::Find;
use crate::app::map::dialog::MapDialog;
use crate::app::map::text::EditTarget;
use crate::app::measures::{BoardAction, MeasureAction, MeasureTab};
use crate::app::notice::NoticeKind;
use crate::app::open::dialog::{NewProject, Next, OpenDialog};
use crate::app::pick::Pick;
use crate::app::portfolio::{self, PortfolioAction};
use crate::app::settings::{Panel, Settings};
use crate::app::state::State;
use crate::app::typed::{ScoreField, ScoreKey};
use crate::app::view::View;
use crate::app::view::WindowArea;
use crate::app::wish::Wish;
use crate::edit::{PictureAt, Selected, Selection, TouchpointChange};
use crate::export::TasksFormat;
use crate::model::table::Column;
use crate::model::{Code as _, Tone, TouchpointId};
use jiff::Timestamp;

/// Carries out a command at a given time, if it is enabled.
pub(crate) fn run(state: &mut State, command: Command, now: Timestamp) {
    if !command.is_enabled(state) {
        return;
    }
    if in_grid(state, command) {
        return;
    }
    match command {
        Command::NewProject => state.ask(Dialog::Open(OpenDialog::NewProject(NewProject::default()))),
        Command::NewEmpty => state.before_leaving(Next::CreateEmpty),
        Command::Open => state.wishes.push(Wish::Pick(Pick::Open)),
        Command::OpenRecent(index) => {
            if let Some(path) = state.program.settings.recent.get(usize::from(index)).cloned() {
                state.before_leaving(Next::Open(path));
            }
        }
        Command::OpenExample => state.before_leaving(Next::OpenExample),
        Command::Save => state.save(),
        Command::SaveAs => state.ask_save_as(),
        Command::OldVersions => state.ask_old_versions(),
        Command::TakeOver => state.take_over(true),
        Command::UnsavedWork => state.ask_unsaved_work(),
        Command::Export => {
            let what = match state.program.view {
                View::Analysis => ExportWhat::Chart,
                View::Compare => ExportWhat::Comparison,
                View::Map | View::Table | View::Grid | View::Agreement => ExportWhat::Map,
                View::Measures if state.shown_tab() == Some(MeasureTab::Day) => ExportWhat::Day,
                View::Measures => match state.table_of_tab() {
                    Some(table) => ExportWhat::Table(table),
                    // Who takes what home is a file of its own.
                    None => return state.measures.update(&mut state.desk, MeasureAction::ExportTasks(TasksFormat::Csv)),
                },
            };
            state.ask_export(what);
        }
        Command::ClientCopy => state.ask_client_copy(),
        Command::Import => state.ask_import(),
        Command::GiveToGroups => state.ask_groups(),
        Command::MergeWith => state.wishes.push(Wish::Pick(Pick::Merge)),
        Command::Conflicts => state.ask_conflicts(),
        Command::Close => state.before_leaving(Next::Close),
        Command::Quit => state.before_leaving(Next::Quit),

        Command::Undo => state.undo(),
        Command::Redo => state.redo(),
        Command::Steps => state.ask_step(),
        Command::Cut => {
            if state.copy_selected(true) {
                state.delete_selected();
            }
        }
        Command::Copy => match state.shown_tab() {
            Some(MeasureTab::Portfolio) => portfolio::update(&mut state.desk, PortfolioAction::CopyPlan),
            Some(MeasureTab::Return) => portfolio::update(&mut state.desk, PortfolioAction::CopyReturns),
            Some(MeasureTab::Tasks) => state.measures.update(&mut state.desk, MeasureAction::CopyTasks),
            _ => drop(state.copy_selected(false)),
        },
        Command::Paste => state.wishes.push(Wish::Paste),
        Command::Duplicate if state.open.document.selection.lead_measure().is_some() => state.duplicate_measures(),
        Command::Duplicate => state.duplicate_selected(),
        Command::Delete => state.delete_selected(),
        Command::SelectAll => select_all(state),
        Command::SelectNothing if state.open.document.selection.elements.is_empty() && state.is_plan_previewed() => state.toggle_preview(),
        Command::SelectNothing => {
            if let Some(map) = state.map_id() {
                state.select(Selection::nothing(map));
            }
        }
        // While the guide has the keyboard, searching means searching in the guide.
        Command::Find if state.program.focus == WindowArea::Guide => state.guide.seek(),
        Command::Find => {
            state.open.palette = false;
            state.open.find.get_or_insert_with(Find::default);
            state.wishes.push(Wish::Search);
        }

        // Enter adds another of what is selected.
        Command::AddTouchpoint | Command::AddTouchpointBefore if let Some(touchpoint) = lead_measure_at(state) => {
            state.new_measure_at(touchpoint);
        }
        Command::AddTouchpoint => {
            let place = state.place_after_selection();
            state.start_touchpoint(&place, String::new());
        }
        Command::AddTouchpointBefore => {
            let place = state.place_before_selection();
            state.start_touchpoint(&place, String::new());
        }
        Command::AddStage => {
            let after = state.open.document.map().and_then(|map| {
                let at = map.stage_index(state.selected_stage()?)?;
                map.stages.get(at + 1).map(|stage| stage.id)
            });
            state.start_stage(after);
        }
        Command::Rename => state.rename_selected(),
        Command::MoveLeft | Command::MoveRight | Command::MoveUp | Command::MoveDown if move_measures(state, command) => {}
        Command::MoveLeft => state.move_along(false),
        Command::MoveRight => state.move_along(true),
        Command::MoveUp => state.move_across(false),
        Command::MoveDown => state.move_across(true),
        Command::MoveToPreviousStage => state.move_to_stage(false),
        Command::MoveToNextStage => state.move_to_stage(true),
        Command::ToggleCritical => state.toggle_critical(),
        Command::ToggleBreak => state.toggle_break(),
        Command::ConfirmBreak => state.confirm_break(),
        Command::MarkFunnel => state.mark_funnel(),
        Command::LeaveFunnel => state.leave_funnel(),
        Command::ChooseArea => choose_word(state, Column::Area),
        Command::ChooseChannel => choose_word(state, Column::Channel),
        Command::ChooseControl => choose_word(state, Column::Control),
        Command::SetArea(area) => state.change_selected(TouchpointChange::Area(area)),
        Command::SetChannel(channel) => state.change_selected(TouchpointChange::Channel(channel)),
        Command::SetControl(control) => state.change_selected(TouchpointChange::Control(control)),
        Command::AddGoodExperience => state.add_experience(Tone::Positive),
        Command::AddBadExperience => state.add_experience(Tone::Negative),

        Command::MeasuresOfLane => state.make_measures_of_lane(),
        Command::AddContact => state.plan_contacts(),
        Command::AddQuestion => state.measures.add_question(&mut state.desk),
        Command::SetMeasureStatus(status) => state.set_measure_status(status),
        Command::AddDayPart => state.day.add(&mut state.desk),
        Command::DayTemplate(index) => state.take_day_template(usize::from(index)),
        Command::RunDay => state.run_day_or_stop(),
        Command::NextDayPart => state.next_day_part(true),
        Command::DayClock => state.toggle_day_clock(),
        Command::ParkThought => state.ask_thought(),
        Command::ExportDay => state.ask_export(ExportWhat::Day),

        Command::EditNotes => state.edit_notes(),

        Command::AddPicture => state.ask_picture_for_selected(),
        Command::AddLogo => {
            if let Some(map) = state.map_id() {
                state.ask_picture(PictureAt::Map(map));
            }
        }
        Command::RemovePicture => state.remove_picture_of_selected(),

        Command::GoLeft => state.walk(Direction::Left),
        Command::GoRight => state.walk(Direction::Right),
        Command::GoUp => state.walk(Direction::Up),
        Command::GoDown => state.walk(Direction::Down),
        Command::ExtendLeft => state.extend(Direction::Left),
        Command::ExtendRight => state.extend(Direction::Right),
        Command::ExtendUp => state.extend(Direction::Up),
        Command::ExtendDown => state.extend(Direction::Down),
        Command::NextStage => state.walk_stage(1),
        Command::PreviousStage => state.walk_stage(-1),
        Command::First => state.walk_to_end(false),
        Command::Last => state.walk_to_end(true),
        Command::NextUnrated => state.walk_to_unrated(),

        Command::Rate(score) => state.press_score(ScoreField::Map, ScoreKey::Give(score), now),
        Command::LeaveUnrated => state.press_score(ScoreField::Map, ScoreKey::Unrated, now),
        Command::ClearScore => state.press_score(ScoreField::Map, ScoreKey::Clear, now),
        Command::NextScore => state.press_score(ScoreField::Map, ScoreKey::Next, now),
        Command::PreviousScore => state.press_score(ScoreField::Map, ScoreKey::Previous, now),
        Command::SetActiveScore(kind) => {
            state.choose_first_score(kind);
            if state.program.view == View::Grid {
                state.grid.go_to_score(&mut state.desk, kind);
            }
        }

        Command::NextMatch => state.walk_to_match(false),
        Command::PreviousMatch => state.walk_to_match(true),
        Command::ToggleFilter => state.toggle_filter(),
        Command::ShowView(view) => {
            // A selected measure is not among questions or contacts, which may have been shown last.
            let is_elsewhere = state.program.view != View::Measures
                && matches!(state.open.measures.tab, MeasureTab::Questions | MeasureTab::Day | MeasureTab::Contacts);
            if view == View::Measures && is_elsewhere && state.open.document.selection.lead_measure().is_some() {
                state.open.measures.tab = MeasureTab::List;
            }
            state.program.view = view;
            state.program.focus = WindowArea::Canvas;
        }
        Command::ShowMeasures(tab) => {
            state.program.view = View::Measures;
            state.program.focus = WindowArea::Canvas;
            state.measures.update(&mut state.desk, MeasureAction::Tab(tab));
        }
        Command::SaveView => state.ask_save_view(),
        Command::SavedViews => state.ask_views(),
        Command::GoToView(id) => state.go_to_view(id),
        Command::Present => state.start_presenting(),
        Command::PresentationSteps => state.ask_steps_of_presentation(),
        Command::ToggleHowSure => state.look.asks_how_sure = !state.look.asks_how_sure,
        Command::CompareRounds => state.compare_rounds(),
        Command::CompareCurves => state.toggle_several(),
        Command::CompareFile => state.ask_compared_file(),
        Command::SwapComparison => state.swap_comparison(),
        Command::ToggleWay => state.program.settings.way_open = !state.program.settings.way_open,
        Command::HouseRules => state.ask_house_rules(),
        Command::ToggleTries => state.toggle_tries(),
        Command::ToggleWheel => state.program.settings.wheel_zooms = !state.program.settings.wheel_zooms,
        Command::ZoomIn => state.look_at(CameraRequest::ZoomIn),
        Command::ZoomOut => state.look_at(CameraRequest::ZoomOut),
        Command::ZoomActual => state.look_at(CameraRequest::ZoomTo(1.0)),
        Command::ZoomTo(size) => state.look_at(CameraRequest::ZoomTo(size.factor())),
        Command::ScrollOn => state.look_at(CameraRequest::Onward),
        Command::ScrollBack => state.look_at(CameraRequest::Backward),
        Command::WholeMap => {
            state.program.settings.whole_map = true;
            state.break_lines_anew();
            state.look_at(CameraRequest::FitMap);
        }
        Command::OneLine => state.program.settings.whole_map = false,
        Command::FitMap => state.look_at(CameraRequest::FitMap),
        Command::FitStage => state.look_at(CameraRequest::FitStage),
        Command::FitSelection => state.look_at(CameraRequest::FitSelection),
        Command::FullScreen => state.wishes.push(Wish::FullScreen),
        Command::SearchCatalogue => {
            state.program.settings.catalogue_open = true;
            state.program.focus = WindowArea::Catalogue;
            state.wishes.push(Wish::SearchCatalogue);
        }
        Command::TogglePanel(panel) => toggle_panel(state, panel),
        Command::ToggleLane(lane) => state.toggle_lane(lane),
        Command::HideLane => state.hide_selected_lanes(),
        Command::ShowAllLanes => state.show_all_lanes(),
        Command::SetTheme(theme) => {
            state.program.settings.theme = theme;
            state.program.strong = false;
        }
        Command::SetLanguage(language) => state.speak(language),
        Command::LargerText => size_text(state, step_scale(state.program.settings.text_scale, 0.1)),
        Command::SmallerText => size_text(state, step_scale(state.program.settings.text_scale, -0.1)),
        Command::NormalText => size_text(state, 1.0),
        Command::TextTo(size) => size_text(state, size.factor()),

        Command::NewMap => state.ask(Dialog::Map(MapDialog::New)),
        Command::RenameMap => {
            if let Some(map) = state.map_id() {
                state.start_editing(EditTarget::MapName(map));
            }
        }
        Command::DuplicateMap => state.duplicate_map(),
        Command::DeleteMap => state.delete_map(),
        Command::MoveMapLeft => state.move_map(false),
        Command::MoveMapRight => state.move_map(true),
        Command::NextMap => state.step_map(1),
        Command::PreviousMap => state.step_map(-1),
        Command::ShowMap(id) => state.show_map(id),
        Command::SelectMap => state.open_in_inspector(Selected::Map),
        Command::SelectProject => state.open_in_inspector(Selected::Project),
        Command::SetMapSegment(segment) => state.set_map_segment(segment),
        Command::AddLane(style, per) => state.add_lane(style, per),
        Command::AddMetricLane(metric) => state.add_metric_lane(metric.code()),
        Command::AddRound => state.add_round(),
        Command::CopyScores(round) => state.copy_scores(round),
        Command::ShowRound(round) => state.show_round(round),
        Command::AddSegment => state.add_segment(),
        Command::AddRater => state.add_rater(),
        Command::AddMeasure => match state.touchpoint_for_measure().filter(|_| state.program.view != View::Measures) {
            Some(touchpoint) => state.new_measure_at(touchpoint),
            None => state.measures.add(&mut state.desk),
        },
        Command::PreviewPlan => state.toggle_preview(),
        Command::TakePlanOver => state.take_plan_over(),
        Command::StartVote => state.votes.prepare(&mut state.desk),
        Command::RevealVotes => state.votes.update(&mut state.desk, crate::app::votes::voting::VoteStep::Reveal),
        Command::AbandonVote => state.abandon_vote(),
        Command::AgreeRest => state.agree_rest(),
        Command::WithdrawAgreed => {
            let settled: Vec<_> = state.vote_rows().map(|rows| rows.settled().collect()).unwrap_or_default();
            if let Some(map) = state.map_id() {
                state.withdraw_agreed(map, &settled);
            }
        }
        Command::ExportSegment => state.export_segment(),

        Command::Palette => {
            state.open.find = None;
            state.open.palette = true;
        }
        Command::Guide => state.guide.toggle(&mut state.desk),
        Command::Shortcuts => state.ask(Dialog::Shortcuts),
        Command::About => state.ask(Dialog::About),
        Command::NextArea => step_area(state, 1),
        Command::PreviousArea => step_area(state, -1),
    }
}

/// Carries out a command for cells and the clipboard in a view whose rows are a grid's. Returns whether that is one.
fn in_grid(state: &mut State, command: Command) -> bool {
    if state.shows_cards() && matches!(command, Command::Delete | Command::SelectAll | Command::Rename) {
        match command {
            Command::Delete => state.measures.delete_cards(&mut state.desk),
            Command::SelectAll => state.measures.update(&mut state.desk, MeasureAction::Board(BoardAction::All)),
            _ => state.rename_selected(),
        }
        return true;
    }
    let Some((grid, desk)) = state.shown_grid() else { return false };
    match command {
        Command::Cut => {
            if grid.copy(desk) {
                grid.clear(desk);
            }
        }
        Command::Copy => {
            grid.copy(desk);
        }
        Command::Delete => grid.clear(desk),
        Command::SelectAll => grid.select_all(desk),
        Command::Rename if grid.has_row(desk) => grid.open(desk),
        _ => return false,
    }
    true
}

/// Moves measures or parts of the day, if it is those that are selected where they have places.
fn move_measures(state: &mut State, command: Command) -> bool {
    let to = match command {
        Command::MoveUp | Command::MoveDown if state.moves_day() => {
            state.day.shift(&mut state.desk, command == Command::MoveDown);
            return true;
        }
        Command::MoveLeft => Direction::Left,
        Command::MoveRight => Direction::Right,
        Command::MoveUp => Direction::Up,
        _ => Direction::Down,
    };
    state.measures.shift(&mut state.desk, to)
}

/// The touchpoint to which Enter adds another measure, while one is selected on the map.
fn lead_measure_at(state: &State) -> Option<TouchpointId> {
    let lead = state.open.document.selection.lead_measure().filter(|id| state.program.view == View::Map && state.shows_measure(*id))?;
    state.column_of_measure(lead)
}

/// Opens the list of words of a field: in its cell of the grid, elsewhere below the card.
fn choose_word(state: &mut State, column: Column) {
    if state.program.view == View::Grid {
        state.grid.choose(&mut state.desk, column.into());
    } else {
        state.choose_word(column);
    }
}

fn select_all(state: &mut State) {
    let Some(map) = state.open.document.map() else { return };
    let lead = state.open.document.selection.lead_touchpoint().map(Selected::Touchpoint);
    let all = map.touchpoints().map(|touchpoint| Selected::Touchpoint(touchpoint.id));
    let selection = Selection::many(map.id, lead.into_iter().chain(all));
    state.select(selection);
}

/// Opens a panel or folds it away; the keyboard does not stay in one that is gone.
fn toggle_panel(state: &mut State, panel: Panel) {
    state.program.settings.toggle(panel);
    let area = if panel == Panel::Catalogue { WindowArea::Catalogue } else { WindowArea::Inspector };
    if state.program.focus == area {
        state.program.focus = WindowArea::Canvas;
    }
}

/// Changes the size of the text, and says what it is now.
fn size_text(state: &mut State, scale: f32) {
    // The message about the size until now, if it is still shown, is no longer true.
    let before = text_size(state);
    state.notices.retain(|notice| notice.text != before);
    state.program.settings.text_scale = scale;
    let now = text_size(state);
    state.notify(NoticeKind::Done, now);
}

/// The next size of type, in whole tenths.
fn step_scale(scale: f32, step: f32) -> f32 {
    let next = ((scale + step) * 10.0).round() / 10.0;
    next.clamp(Settings::MIN_TEXT_SCALE, Settings::MAX_TEXT_SCALE)
}

/// The next visible area of the window.
fn step_area(state: &mut State, step: isize) {
    let mut areas = vec![WindowArea::Canvas];
    if state.program.settings.inspector_open {
        areas.push(WindowArea::Inspector);
    }
    areas.push(WindowArea::Tabs);
    if state.program.settings.catalogue_open {
        areas.push(WindowArea::Catalogue);
    }
    if state.guide.open {
        areas.push(WindowArea::Guide);
    }
    let at = areas.iter().position(|area| *area == state.program.focus).unwrap_or(0);
    let count = areas.len();
    let target = if step > 0 { (at + 1) % count } else { (at + count - 1) % count };
    state.program.focus = areas[target];
}
