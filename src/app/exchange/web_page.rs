//! A map as a page for the browser: what of drawings, scores and words it is made of. Never its markup, which is the export's.

use crate::app::exchange::choice::ExportChoice;
use crate::app::exchange::export::ExportJob;
use crate::app::side_by_side::side_by_side;
use crate::export::{self, ExportError, Exported, Format, HtmlPage, Pair};
use crate::layout::account::Topic;
use crate::layout::charts::{Chart, ChartChoice, ChartKind, ChartOptions};
use crate::layout::{Theme, ThemeName, media_ink, subtitle_line, verdict_ink, verdict_mark};
use crate::method::{Analysis, JudgedMap, Verdict};
use crate::model::{Code as _, Map, Media};
use crate::scene::{Color, Point, Scene, Size};
use std::sync::Arc;

/// A side of the symbols of verdicts, in points, and the room around them.
const MARK: f64 = 12.0;
const AROUND: f64 = 1.0;
/// The drawing of the curves, in points.
const CURVES: Size = Size::new(1_100.0, 420.0);

impl ExportJob {
    /// Whether all of it is drawn in the dark, too.
    pub(super) fn has_dark(&self) -> bool {
        self.choice.format == Format::Html
    }

    /// The same in the colours of the dark.
    pub(super) fn in_the_dark(&self) -> Self {
        Self { choice: ExportChoice { theme: ThemeName::Dark, ..self.choice.clone() }, drawn: Arc::default(), ..self.clone() }
    }

    /// The page.
    pub(super) fn web_page(&self) -> Result<Exported, ExportError> {
        let failed = || ExportError::Failed { format: Format::Html.ending(), detail: "no map".to_owned() };
        let (map, light) = (self.maps.first().ok_or_else(failed)?, self.first()?);
        let dark = self.drawings().dark.first().unwrap_or(light);
        let judged = JudgedMap::of(&self.project, map, self.round);
        let analysis = Analysis::renewed(None, &self.project, &judged);
        let date = self.foot_date();
        let curves = self.curves(map, &analysis);
        let marks: Vec<(Verdict, [Scene; 2])> =
            Verdict::ALL.iter().map(|verdict| (*verdict, BOTH.map(|theme| mark(*verdict, theme)))).collect();
        let marks: Vec<(Verdict, Pair<'_>)> = marks.iter().map(|(verdict, [light, dark])| (*verdict, Pair { light, dark })).collect();
        let texts = &self.texts;
        let account = self.account_of(&judged, &analysis, &[Topic::Says]);
        let round = self.project.round(self.round).map(|round| round.label.clone()).unwrap_or_default();
        let page = HtmlPage {
            project: &self.project,
            map,
            analysis: &analysis,
            says: account.section(Topic::Says),
            texts,
            subtitle: &subtitle_line(texts, &self.project, &judged),
            foot: &[map.name.clone(), round, date, self.own_line()],
            drawing: Pair { light, dark },
            curves: curves.as_ref().map(|[light, dark]| Pair { light, dark }),
            marks: &marks,
            colors: &colors(),
        };
        export::html(&page, &self.measurer)
    }

    /// The curves in both themes, if there are any.
    fn curves(&self, map: &Map, analysis: &Analysis) -> Option<[Arc<Scene>; 2]> {
        let is_rated = analysis.touchpoints.iter().any(|judged| judged.assessment.fulfilment.is_some());
        let chart = is_rated.then(|| Chart::of(&self.project, map, analysis, &ChartChoice::of(ChartKind::Curves), &self.texts, ""))?;
        let drawn =
            |theme: &ThemeName| chart.scene_on(&ChartOptions { theme: *theme, texts: &self.texts, measurer: &self.measurer }, CURVES);
        side_by_side(&BOTH, drawn).try_into().ok()
    }
}

/// The themes of a page.
const BOTH: [ThemeName; 2] = [ThemeName::Light, ThemeName::Dark];

/// The symbol of a verdict alone.
fn mark(verdict: Verdict, theme: ThemeName) -> Scene {
    let theme = Theme::of(theme);
    let side = MARK + 2.0 * AROUND;
    Scene {
        size: Size::new(side, side),
        background: theme.paper,
        title: String::new(),
        language: String::new(),
        nodes: verdict_mark(verdict, Point::new(side / 2.0, side / 2.0), MARK, verdict_ink(theme, verdict).mark),
    }
}

/// The colours of a page by the names that its styles have for them.
fn colors() -> Vec<(String, Color, Color)> {
    let [light, dark] = BOTH.map(Theme::of);
    let of = |name: &str, color: fn(&Theme) -> Color| (name.to_owned(), color(light), color(dark));
    let mut colors = vec![
        of("paper", |theme| theme.paper),
        of("ink", |theme| theme.ink),
        of("muted", |theme| theme.muted),
        of("hairline", |theme| theme.hairline),
        of("tint", |theme| theme.tint),
        of("hover", |theme| theme.hover),
        of("accent", |theme| theme.accent),
        of("chevron", |theme| theme.chevron),
        of("on-chevron", |theme| theme.on_chevron),
    ];
    colors.extend(Verdict::ALL.iter().map(|verdict| {
        let ink = |theme| verdict_ink(theme, *verdict).word;
        (format!("verdict-{}", verdict.code()), ink(light), ink(dark))
    }));
    colors.extend(Media::ALL.iter().map(|media| (format!("media-{}", media.code()), media_ink(light, *media), media_ink(dark, *media))));
    colors
}
