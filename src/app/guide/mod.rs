//! The guide beside the work: whether it is open, which page, the pages before it, what is searched for. Never what a page looks like, and never a
//! change of the project.

use crate::app::desk::Desk;
use crate::app::measures::look::MeasureTab;
use crate::app::view::{View, WindowArea};
use crate::edit::Selected;
use crate::guide::{Book, Hit, Picture, Place};
use crate::i18n::Language;

/// The guide, open or closed.
#[derive(Debug)]
pub struct Guide {
    /// Whether it is shown.
    pub open: bool,
    /// What is typed into its search field.
    pub query: String,
    /// Where that was found.
    pub hits: Vec<Hit>,
    /// Whether what was found is listed in place of the page.
    pub listing: bool,
    /// The picture that is shown large, over everything.
    pub enlarged: Option<Picture>,
    /// Goes up whenever the search field is to have the keyboard.
    pub sought: u64,
    at: Visit,
    back: Vec<Visit>,
    forward: Vec<Visit>,
    visits: u64,
    /// What it was last opened for.
    about: Option<(&'static str, &'static str)>,
    /// What had the keyboard before.
    before: WindowArea,
    /// The language of the program when the page was chosen.
    spoken: Language,
}

/// A page that was gone to. Going back leads to the same visit, so that the window can restore how far it was scrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// Where.
    pub place: Place,
    /// Unique among all visits.
    pub number: u64,
}

/// An action on the guide.
#[derive(Debug, Clone, PartialEq)]
pub enum GuideAction {
    /// Go to a place.
    Go(Place),
    /// Go to the contents.
    Contents,
    /// Go to where one was before.
    Back,
    /// Go to where one was before going back.
    Forward,
    /// Another query was typed.
    Search(String),
    /// Show a picture large, or no longer.
    Enlarge(Option<Picture>),
    /// Its edge was dragged: the panel is to be this wide, in points at the normal size of type.
    Width(f32),
    /// Close it; the keyboard goes back to where it was.
    Close,
}

/// The part of the guide that is about what is in front: a dialog, the palette, or else the view.
fn about(desk: &Desk) -> (&'static str, &'static str) {
    if let Some(dialog) = &desk.dialog {
        return dialog.guide();
    }
    if desk.open.palette {
        return ("map", "around-the-map");
    }
    match (desk.program.view, desk.open.document.selection.lead) {
        (View::Map, Some(Selected::Cell(_))) => ("lanes", "writing-in-free-lanes"),
        (View::Map, Some(Selected::Lane(_))) => ("lanes", ""),
        (View::Map, Some(Selected::Measure(_))) => ("lanes", "measures"),
        (View::Map, _) => ("map", ""),
        (View::Table, _) => ("grid", "the-touchpoint-table"),
        (View::Grid, _) => ("grid", ""),
        (View::Analysis, _) => ("analysis", ""),
        (View::Agreement, _) => ("rounds", "agreed-scores-and-votes"),
        (View::Compare, _) => ("compare", ""),
        (View::Measures, _) => match desk.open.measures.tab {
            MeasureTab::List => ("measures", ""),
            MeasureTab::Board => ("measures", "the-board"),
            MeasureTab::Plane => ("measures", "the-plane"),
            MeasureTab::Portfolio => ("measures", "portfolio"),
            MeasureTab::Return => ("measures", "return"),
            MeasureTab::Questions => ("open-questions", ""),
            MeasureTab::Day => ("day-plan", ""),
            MeasureTab::Tasks => ("open-questions", "who-takes-what-home"),
            MeasureTab::Contacts => ("contact-plan", ""),
        },
    }
}

impl Guide {
    pub(crate) fn new(desk: &Desk) -> Self {
        let spoken = desk.program.texts.language();
        Self {
            open: false,
            query: String::new(),
            hits: Vec::new(),
            listing: false,
            enlarged: None,
            sought: 0,
            at: Visit { place: Place { language: spoken, page: 0, heading: 0 }, number: 0 },
            back: Vec::new(),
            forward: Vec::new(),
            visits: 0,
            about: None,
            before: WindowArea::Canvas,
            spoken,
        }
    }

    /// What is shown.
    pub fn at(&self) -> Visit {
        self.at
    }

    /// Whether one can go back.
    pub fn has_back(&self) -> bool {
        self.listing || !self.back.is_empty()
    }

    /// Whether one can go forward again.
    pub fn has_forward(&self) -> bool {
        !self.forward.is_empty()
    }

    /// Opens it at the page of the dialog that is open, of the palette, whose place it takes, or else of the view, and gives it the keyboard;
    /// closes it if it has the keyboard already.
    pub(crate) fn toggle(&mut self, desk: &mut Desk) {
        let (page, heading) = about(desk);
        let from_palette = std::mem::take(&mut desk.open.palette);
        if self.open && desk.program.focus == WindowArea::Guide && !from_palette {
            return self.close(desk);
        }
        if !self.open || self.about != Some((page, heading)) {
            let place = Book::place(desk.program.texts.language(), page, heading);
            if place.page != self.at.place.page || self.visits == 0 {
                self.go(place);
            }
        }
        if desk.program.focus == WindowArea::Guide {
            // The palette had it meanwhile.
            self.seek();
        } else {
            self.before = desk.program.focus;
        }
        self.open = true;
        self.about = Some((page, heading));
        desk.program.focus = WindowArea::Guide;
    }

    /// Gives the search field the keyboard.
    pub(crate) fn seek(&mut self) {
        self.sought += 1;
    }

    /// Carries out what the guide's view asks for.
    pub(crate) fn update(&mut self, desk: &mut Desk, action: GuideAction) {
        match action {
            GuideAction::Go(place) => self.go(place),
            GuideAction::Contents => self.go(Place { page: 0, heading: 0, ..self.at.place }),
            GuideAction::Back if self.listing => self.listing = false,
            GuideAction::Back => {
                if let Some(visit) = self.back.pop() {
                    self.forward.push(std::mem::replace(&mut self.at, visit));
                }
            }
            GuideAction::Forward => {
                self.listing = false;
                if let Some(visit) = self.forward.pop() {
                    self.back.push(std::mem::replace(&mut self.at, visit));
                }
            }
            GuideAction::Search(query) => {
                self.hits = Book::of(self.at.place.language).search(&query);
                self.listing = !query.trim().is_empty();
                self.query = query;
            }
            GuideAction::Enlarge(picture) => self.enlarged = picture,
            GuideAction::Width(width) => desk.program.settings.widen_guide(width),
            GuideAction::Close => self.close(desk),
        }
    }

    fn close(&mut self, desk: &mut Desk) {
        self.open = false;
        self.enlarged = None;
        if desk.program.focus == WindowArea::Guide {
            desk.program.focus = self.before;
        }
    }

    fn go(&mut self, place: Place) {
        self.listing = false;
        self.visits += 1;
        let visit = Visit { place, number: self.visits };
        let left = std::mem::replace(&mut self.at, visit);
        if self.visits > 1 {
            self.back.push(left);
        }
        self.forward.clear();
    }

    /// Keeps up with the language of the program: the same place in the other one.
    pub(crate) fn settle(&mut self, desk: &mut Desk) {
        let language = desk.program.texts.language();
        if language != self.spoken {
            self.spoken = language;
            for visit in self.back.iter_mut().chain(&mut self.forward).chain([&mut self.at]) {
                visit.place.language = language;
            }
            self.hits = Book::of(language).search(&self.query);
        }
        if !self.open && desk.program.focus == WindowArea::Guide {
            desk.program.focus = WindowArea::Canvas;
        }
    }
}

#[cfg(test)]
mod tests;
