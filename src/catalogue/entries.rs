//! The catalogue in one language: templates, touchpoints, chances, bundled ones and users' own. Never how they are shown.

use super::form::{self, DayForm, Form, StartingForm, TemplateForm};
use super::search::Findable;
use super::words::Words;
use crate::letters::Unreadable;
use crate::model::{Area, Channel, MeasureKind, limits};
use jiff::civil::Time;
use std::sync::LazyLock;

/// The bundled catalogue. A test below shows that it can be read; a program built without that test would begin with an empty one.
static BUNDLED: LazyLock<Form> = LazyLock::new(|| read(include_bytes!("../../assets/catalogue/catalogue.ron")).unwrap_or_default());

/// Everything a new map, stage or touchpoint can start from, in one language.
#[derive(Debug, Clone)]
pub struct Catalogue {
    language: String,
    starting: Starting,
    templates: Vec<Template>,
    touchpoints: Vec<TouchpointEntry>,
    chances: Vec<Chance>,
    days: Vec<DayTemplate>,
}

/// Names of what a new project begins with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Starting {
    /// A project without a name of its own.
    pub project: String,
    /// A map without a name of its own.
    pub map: String,
    /// The first round.
    pub round: String,
}

/// Stages to start a map from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// The name it is chosen by on the command line: `six-steps`, `brand-funnel`, `sale`, `blank`, or a user's own.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// At least one, from left to right.
    pub stages: Vec<TemplateStage>,
}

/// One stage of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateStage {
    /// What the chevron says.
    pub name: String,
    /// What it is for, in a line; may be empty.
    pub description: String,
}

/// A touchpoint to pick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TouchpointEntry {
    /// What the card will say.
    pub title: String,
    /// Its area.
    pub area: Area,
    /// The channel it usually has.
    pub channel: Option<Channel>,
    pub(super) findable: Findable,
}

/// A chance to delight customers at the touchpoints of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chance {
    /// What can be done.
    pub title: String,
    /// Where it fits.
    pub area: Area,
    /// What sort of measure it becomes.
    pub kind: MeasureKind,
    pub(super) findable: Findable,
}

/// A day's plan to start from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTemplate {
    /// What tells it from the others: `half-day`, `day`, or a user's own.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// When it usually begins, in minutes after midnight.
    pub begins: Option<u16>,
    /// At least one, in order.
    pub parts: Vec<DayPart>,
}

/// One part of such a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayPart {
    /// What is done.
    pub title: String,
    /// For how many minutes.
    pub minutes: u16,
    /// Who leads it; may be empty.
    pub who: String,
    /// Anything else; may be empty.
    pub note: String,
}

/// A catalogue that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {reason:?}")]
pub struct CatalogueError {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What is wrong there.
    pub reason: CatalogueFault,
}

/// What is wrong in a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogueFault {
    /// It cannot be read.
    Unreadable(Unreadable),
    /// A template has no stages or more than this many.
    Stages(usize),
    /// A day's plan has no parts or more than this many, or one of them is longer than a day.
    Parts(usize),
}

impl Catalogue {
    /// The language of its words, as a code.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The bundled catalogue in a language (`"en"`, `"de"`).
    pub fn bundled(language: &str) -> Self {
        let mut catalogue = Self {
            language: language.to_owned(),
            starting: BUNDLED.starting.as_ref().map(|starting| Starting::of(starting, language)).unwrap_or_default(),
            templates: Vec::new(),
            touchpoints: Vec::new(),
            chances: Vec::new(),
            days: Vec::new(),
        };
        catalogue.add(&BUNDLED);
        catalogue
    }

    /// This catalogue with a user's own entries added: a RON file with `templates`, `touchpoints`, `chances` and `days` as the bundled one has
    /// them, where each text may be plain or a pair of languages. A template or day with the code of another takes its place.
    ///
    /// # Errors
    /// What cannot be read, with line and column.
    pub fn with_user_entries(mut self, bytes: &[u8]) -> Result<Self, CatalogueError> {
        let form = read(bytes)?;
        if let Some(starting) = &form.starting {
            self.starting = Starting::of(starting, &self.language);
        }
        self.add(&form);
        Ok(self)
    }

    fn add(&mut self, form: &Form) {
        let language = self.language.as_str();
        for template in &form.templates {
            let template = Template::of(template, language);
            match self.templates.iter_mut().find(|there| there.code == template.code) {
                Some(there) => *there = template,
                None => self.templates.push(template),
            }
        }
        for day in &form.days {
            let day = DayTemplate::of(day, language);
            match self.days.iter_mut().find(|there| there.code == day.code) {
                Some(there) => *there = day,
                None => self.days.push(day),
            }
        }
        self.touchpoints.extend(form.touchpoints.iter().map(|entry| {
            let title = entry.title.text(language).to_owned();
            let also = entry.also.as_ref().map_or("", |also| also.text(language));
            TouchpointEntry { findable: Findable::new(&title, also), title, area: entry.area, channel: entry.channel }
        }));
        self.chances.extend(form.chances.iter().map(|entry| {
            let title = entry.title.text(language).to_owned();
            Chance { findable: Findable::new(&title, ""), title, area: entry.area, kind: entry.kind }
        }));
    }

    /// Names of what a new project begins with.
    pub fn starting(&self) -> &Starting {
        &self.starting
    }

    /// Stage templates; the first is the default.
    pub fn templates(&self) -> &[Template] {
        &self.templates
    }

    /// The stage template of a code.
    pub fn template(&self, code: &str) -> Option<&Template> {
        self.templates.iter().find(|template| template.code == code)
    }

    /// Touchpoints to pick, area by area, the user's own last.
    pub fn touchpoints(&self) -> &[TouchpointEntry] {
        &self.touchpoints
    }

    /// Chances to delight, area by area, the user's own last.
    pub fn chances(&self) -> &[Chance] {
        &self.chances
    }

    /// Plans of a day to start from, the user's own last.
    pub fn days(&self) -> &[DayTemplate] {
        &self.days
    }

    /// The chances to delight in one area.
    pub fn chances_in(&self, area: Area) -> impl Iterator<Item = &Chance> {
        self.chances.iter().filter(move |chance| chance.area == area)
    }
}

impl Starting {
    fn of(form: &StartingForm, language: &str) -> Self {
        let text = |words: &Words| words.text(language).to_owned();
        Self { project: text(&form.project), map: text(&form.map), round: text(&form.round) }
    }
}

impl Template {
    fn of(form: &TemplateForm, language: &str) -> Self {
        let stages = form.stages.iter().map(|stage| TemplateStage {
            name: stage.name.text(language).to_owned(),
            description: stage.description.as_ref().map_or("", |description| description.text(language)).to_owned(),
        });
        Self { code: form.code.clone(), name: form.name.text(language).to_owned(), stages: stages.collect() }
    }
}

impl DayTemplate {
    fn of(form: &DayForm, language: &str) -> Self {
        let text = |words: Option<&Words>| words.map_or("", |words| words.text(language)).to_owned();
        let parts = form.parts.iter().map(|part| DayPart {
            title: text(Some(&part.title)),
            minutes: part.minutes,
            who: text(part.who.as_ref()),
            note: text(part.note.as_ref()),
        });
        let minutes = |time: Time| u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).ok();
        Self { code: form.code.clone(), name: text(Some(&form.name)), begins: form.begins.and_then(minutes), parts: parts.collect() }
    }
}

/// Reads a catalogue file.
fn read(bytes: &[u8]) -> Result<Form, CatalogueError> {
    // Editors on Windows put a mark before the text.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
        CatalogueError {
            line: before.matches('\n').count() + 1,
            column: before.rsplit('\n').next().unwrap_or_default().chars().count() + 1,
            reason: CatalogueFault::Unreadable(Unreadable::NotText),
        }
    })?;
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|error| CatalogueError {
        line: error.span.start.line,
        column: error.span.start.col,
        reason: match &error.code {
            ron::Error::Message(said) if said == form::STAGES => CatalogueFault::Stages(limits::STAGES),
            ron::Error::Message(said) if said == form::PARTS => CatalogueFault::Parts(limits::DAY_STEPS),
            code => CatalogueFault::Unreadable(code.into()),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Code as _, Media};

    #[test]
    fn the_bundled_catalogue_can_be_read_and_is_whole_in_both_languages() {
        let form = read(include_bytes!("../../assets/catalogue/catalogue.ron")).unwrap();
        assert!(form.starting.is_some());
        for language in ["en", "de"] {
            let catalogue = Catalogue::bundled(language);
            let starting = catalogue.starting();
            assert!(![&starting.project, &starting.map, &starting.round].iter().any(|name| name.is_empty()));
            let codes: Vec<&str> = catalogue.templates().iter().map(|template| template.code.as_str()).collect();
            assert_eq!(codes, ["six-steps", "brand-funnel", "sale", "blank"]);
            let stages: Vec<usize> = catalogue.templates().iter().map(|template| template.stages.len()).collect();
            assert_eq!(stages, [6, 5, 4, 1]);
            let days: Vec<(&str, u32)> = (catalogue.days().iter())
                .map(|day| (day.code.as_str(), day.parts.iter().map(|part| u32::from(part.minutes)).sum()))
                .collect();
            assert_eq!(days, [("half-day", 240), ("day", 480)]);
            let parts = || catalogue.days().iter().flat_map(|day| &day.parts);
            assert!(parts().all(|part| !part.title.is_empty() && part.minutes > 0));
            assert!(catalogue.days().iter().all(|day| day.begins == Some(540)));
            assert!(catalogue.touchpoints().iter().all(|entry| !entry.title.is_empty() && entry.channel.is_some()));
            for area in Area::ALL {
                assert!(catalogue.touchpoints().iter().filter(|entry| entry.area == *area).count() >= 6, "{area:?}");
                assert!(catalogue.chances_in(*area).count() >= 5, "{area:?}");
            }
            let mut titles: Vec<&str> = catalogue.touchpoints().iter().map(|entry| entry.title.as_str()).collect();
            titles.sort_unstable();
            assert!(titles.windows(2).all(|pair| pair[0] != pair[1]), "a title twice");
        }
    }

    #[test]
    fn languages_differ_in_words_only() {
        let (en, de) = (Catalogue::bundled("en"), Catalogue::bundled("de"));
        assert_eq!(en.starting().round, "Round 1");
        assert_eq!(de.starting().round, "Messrunde 1");
        assert_eq!(de.template("six-steps").unwrap().stages[5].name, "Wiederkauf & Weiterempfehlung");
        assert_eq!(Catalogue::bundled("fr").templates(), en.templates());
        let facts = |catalogue: &Catalogue| -> Vec<_> { catalogue.touchpoints().iter().map(|entry| (entry.area, entry.channel)).collect() };
        assert_eq!(facts(&en), facts(&de));
    }

    #[test]
    fn users_entries_are_added_and_their_templates_replace() {
        let own = b"\xef\xbb\xbf(
            templates: [(code: \"sale\", name: \"Ours\", stages: [(name: \"Before\"), (name: (en: \"After\", de: \"Danach\"), description: \"x\")])],
            days: [(code: \"day\", name: \"Ours\", parts: [(title: (en: \"Look\", de: \"Ansehen\"), minutes: 20)])],
            touchpoints: [(title: \"Kiosk\", area: \"advocacy\"), (title: \"Van\", area: \"service\", channel: \"in-person\", also: \"lorry\")],
        )";
        let bundled = Catalogue::bundled("de");
        let count = bundled.touchpoints().len();
        let catalogue = bundled.with_user_entries(own).unwrap();
        assert_eq!(catalogue.templates().len(), 4);
        assert_eq!(catalogue.template("sale").unwrap().stages[1], TemplateStage { name: "Danach".into(), description: "x".into() });
        let ours = DayPart { title: "Ansehen".into(), minutes: 20, who: String::new(), note: String::new() };
        assert_eq!(catalogue.days().len(), 2, "it takes the place of the one with its code");
        assert_eq!((catalogue.days()[1].begins, catalogue.days()[1].parts.as_slice()), (None, &[ours][..]));
        let kiosk = &catalogue.touchpoints()[count];
        assert_eq!((kiosk.title.as_str(), kiosk.area.media(), kiosk.channel), ("Kiosk", Media::Earned, None));
        assert_eq!(catalogue.touchpoints().len(), count + 2);
    }

    #[test]
    fn what_is_wrong_in_a_users_catalogue_is_named_by_line_and_column() {
        let cases: [(&[u8], usize, &str); 8] = [
            (b"(\n  days: [(code: \"x\", name: \"X\", parts: [])],\n)", 2, "Parts(500)"),
            (b"(\n  touchpoints: [\n    (title: \"Kiosk\", area: \"nowhere\"),\n  ],\n)", 3, "UnknownWord(\"nowhere\", ["),
            (b"(\n  touchpoints: [\n    (title: \"Kiosk\", place: \"x\", area: \"service\"),\n  ],\n)", 3, "UnknownField(\"place\")"),
            (b"(\n  templates: [(code: \"x\", name: \"X\", stages: [])],\n)", 2, "Stages(500)"),
            (b"(\n  chances: [(title: (en: \"x\"), area: \"service\")],\n)", 2, "MissingField(\"de\")"),
            (b"(\n\xff)", 2, "NotText"),
            (b"", 1, ""),
            (b"(touchpoints: [", 1, ""),
        ];
        for (bytes, line, reason) in cases {
            let error = Catalogue::bundled("en").with_user_entries(bytes).unwrap_err();
            assert_eq!(error.line, line, "{error}");
            assert!(error.column >= 1 && format!("{:?}", error.reason).contains(reason), "{error}");
        }
        let deep = "[".repeat(100_000);
        assert!(Catalogue::bundled("en").with_user_entries(format!("(touchpoints: {deep}").as_bytes()).is_err());
    }
}
