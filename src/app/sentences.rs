//! What each view is and says: a heading and a sentence, as whoever sees it takes in at a glance. Never a score that is held back from the wall, never a
//! vote before the reveal.

use crate::app::State;
use crate::app::aloud::places::whole;
use crate::app::present::wall::OnWall;
use crate::app::view::View;
use crate::layout::{capital, map_in_words, word};
use crate::model::{Code as _, MeasureTab, Media, Status, StepShows};

impl State {
    /// The heading of the shown view: what it is called, and the map.
    pub fn view_heading(&self, view: &str) -> String {
        match self.map() {
            Some(map) => self.program.texts.aloud_heading(view, &map.name),
            None => view.to_owned(),
        }
    }

    /// What the shown view says, in a sentence or two.
    pub fn view_in_words(&self) -> String {
        let texts = &self.program.texts;
        let (Some(judged), Some(map)) = (self.judged(), self.map()) else { return texts.aloud_no_map().to_owned() };
        match self.program.view {
            View::Map => map_in_words(texts, &judged),
            View::Table => {
                let count = |media: Media| texts.integer(whole(map.touchpoints().filter(|one| one.media() == media).count()));
                let all = texts.table_count(whole(map.touchpoint_count()));
                texts.aloud_table(&all, &count(Media::Paid), &count(Media::Owned), &count(Media::Earned))
            }
            View::Grid => {
                let rows = self.grid.rows(self);
                texts.aloud_grid(&texts.integer(whole(rows.len())), &texts.integer(whole(rows.total)))
            }
            View::Analysis => self.described_chart().map(|chart| format!("{}. {}", chart.title, chart.why)).unwrap_or_default(),
            View::Agreement => self.votes_in_words(),
            View::Compare => self.compared_in_words().unwrap_or_default(),
            View::Measures => self.measures_in_words(),
        }
    }

    fn votes_in_words(&self) -> String {
        let texts = &self.program.texts;
        if self.ballot().is_some() {
            return texts.aloud_votes_going_on().to_owned();
        }
        if self.votes.plan.is_some() {
            return texts.aloud_votes_setup().to_owned();
        }
        match self.vote_rows() {
            Some(rows) if !rows.entries.is_empty() => {
                let parts = [
                    texts.votes_raters(whole(rows.voted)),
                    texts.votes_touchpoints(whole(rows.entries.len())),
                    texts.votes_to_discuss(whole(rows.to_discuss)),
                ];
                texts.aloud_votes(&parts.join(", "))
            }
            _ => texts.votes_none().to_owned(),
        }
    }

    fn compared_in_words(&self) -> Option<String> {
        let job = self.compare_job()?;
        if job.is_one() {
            return Some(self.program.texts.compare_one().to_owned());
        }
        let [left, right] = [&job.left, &job.right].map(|side| {
            let round = side.project.round(side.round).map_or("", |round| round.label.as_str());
            [side.map.name.as_str(), round, &side.file].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        });
        Some(self.program.texts.aloud_compare(&left, &right))
    }

    fn measures_in_words(&self) -> String {
        let (texts, project, tab) = (&self.program.texts, self.project(), self.open.measures.tab);
        let name = texts.term("measure-tab", tab.code());
        match tab {
            MeasureTab::Questions => texts.aloud_questions(name, whole(project.questions.len())),
            MeasureTab::Contacts => texts.aloud_contacts(name, whole(project.contacts.len())),
            MeasureTab::Day => texts.aloud_day(name, whole(project.day.len())),
            _ => {
                let done = project.measures.iter().filter(|measure| measure.status == Status::Done).count();
                texts.aloud_measures(name, whole(project.measures.len()), whole(done))
            }
        }
    }

    /// What is on the wall: the step, and what the audience can read there of the map. Nothing that is held back or not reached yet.
    pub fn wall_in_words(&self) -> String {
        let (Some((at, steps)), texts) = (self.presented(), &self.program.texts) else { return String::new() };
        if self.open.presenting.blank {
            return String::new();
        }
        let shows = self.presented_aside().unwrap_or(&steps[at].shows);
        let title = self.title_of_step(shows);
        let (Some(judged), OnWall::Map(wall)) = (self.judged().filter(|_| !self.is_held_back()), self.on_wall()) else { return title };
        match shows {
            StepShows::Stage(id) => {
                let Some(stage) = judged.map.stage_index(*id) else { return title };
                let touchpoints = judged.map.stages[stage].touchpoints.iter().zip(&judged.stages[stage].said);
                let said = touchpoints.map(|(touchpoint, said)| format!("{}: {}", touchpoint.title, word(texts, said.verdict)));
                let said: Vec<String> = said.collect();
                if said.is_empty() { title } else { texts.aloud_step(&title, &said.join("; ")) }
            }
            StepShows::Touchpoint(id) => match judged.find(*id) {
                Some(said) => texts.aloud_step(&title, &capital(word(texts, said.verdict))),
                None => title,
            },
            StepShows::Whole if wall.unseen.is_empty() => texts.aloud_step(&title, &map_in_words(texts, &judged)),
            _ => title,
        }
    }
}
