//! Charts of the presentation itself, with their figures in a workbook inside, so that people can change both: curves, points over two axes, bars.
//! Never a figure of its own.

use super::chart_book::Book;
use super::geometry::color;
use super::labels::labels;
use super::words::tag;
use super::xml::{Xml, emu};
use super::{Deck, DeckColors};
use crate::export::ExportError;
use crate::scene::{Color, Rect, Size};
use crate::text::Measurer;

/// Where the plane of points is, in parts of the chart's frame.
pub(super) const PLOT: Rect = Rect::new(0.065, 0.02, 0.985, 0.77);
/// Size of words in charts, of small ones too, in points.
const WORDS: f64 = 11.0;
const SMALL: f64 = 10.0;

/// A chart.
#[derive(Debug, Clone, PartialEq)]
pub enum SlideChart {
    /// Values along a row of names.
    Lines {
        /// The names from left to right.
        names: Vec<String>,
        /// The curves.
        series: Vec<LineSeries>,
        /// The least and the greatest value of the axis.
        range: (f64, f64),
    },
    /// Points over two axes.
    Scatter {
        /// The points, by what they have in common.
        series: Vec<ScatterSeries>,
        /// What the axes measure: from left to right, from bottom to top.
        axes: [String; 2],
        /// Their ranges.
        ranges: [(f64, f64); 2],
    },
    /// Bars beside names.
    Bars {
        /// The names.
        names: Vec<String>,
        /// The bars of each name.
        series: Vec<BarSeries>,
        /// Whether bars of a name follow each other in one row.
        stacked: bool,
        /// Whether they lie.
        lying: bool,
        /// How many decimals values are written with beside their bars; none: they are not written.
        decimals: Option<usize>,
    },
}

/// A curve.
#[derive(Debug, Clone, PartialEq)]
pub struct LineSeries {
    /// What it is called.
    pub name: String,
    /// Its values; none: a gap.
    pub values: Vec<Option<f64>>,
    /// Its colour.
    pub color: Color,
    /// Its width in points.
    pub width: f64,
    /// How it is broken.
    pub dash: LineDash,
    /// Whether its values have dots.
    pub dots: bool,
}

/// How a curve is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineDash {
    /// Not at all.
    Solid,
    /// Into dashes.
    Dashes,
    /// Into long dashes.
    LongDashes,
    /// Into dots.
    Dots,
    /// Into dashes and dots by turns.
    Mixed,
    /// Into short dashes.
    ShortDashes,
}

impl LineDash {
    /// Its dashes and gaps by turns, in widths of the line; nothing: it is not broken.
    pub(super) fn lengths(self) -> &'static [f64] {
        match self {
            Self::Solid => &[],
            Self::Dashes => &[4.0, 3.0],
            Self::LongDashes => &[8.0, 3.0],
            Self::Dots => &[1.0, 1.0],
            Self::Mixed => &[4.0, 3.0, 1.0, 3.0],
            Self::ShortDashes => &[3.0, 1.0],
        }
    }

    /// What the format calls it; none: it needs no name.
    fn name(self) -> Option<&'static str> {
        match self {
            Self::Solid => None,
            Self::Dashes => Some("dash"),
            Self::LongDashes => Some("lgDash"),
            Self::Dots => Some("sysDot"),
            Self::Mixed => Some("dashDot"),
            Self::ShortDashes => Some("sysDash"),
        }
    }
}

/// Points that have something in common, or a line.
#[derive(Debug, Clone, PartialEq)]
pub struct ScatterSeries {
    /// What it is called.
    pub name: String,
    /// Its colour.
    pub color: Color,
    /// Its points.
    pub points: Vec<ScatterPoint>,
    /// Whether it is a line without dots, and if so, whether it is dashed; such a line is named at its end.
    pub line: Option<bool>,
}

/// A point.
#[derive(Debug, Clone, PartialEq)]
pub struct ScatterPoint {
    /// What it is called.
    pub name: String,
    /// From left to right.
    pub x: f64,
    /// From bottom to top.
    pub y: f64,
    /// How important its name is.
    pub weight: f64,
}

/// Bars that have something in common.
#[derive(Debug, Clone, PartialEq)]
pub struct BarSeries {
    /// What they are called.
    pub name: String,
    /// Their values; none: no bar.
    pub values: Vec<Option<f64>>,
    /// Their colour.
    pub color: Color,
}

/// The part of a chart, and its workbook.
///
/// # Errors
/// A fault of the library for workbooks.
pub(super) fn chart(chart: &SlideChart, size: Size, deck: &Deck, measurer: &Measurer) -> Result<(Vec<u8>, Vec<u8>), ExportError> {
    let mut book = Book::new(deck.date)?;
    let mut xml = Xml::part();
    xml.open(
        "c:chartSpace",
        &[
            ("xmlns:c", &"http://schemas.openxmlformats.org/drawingml/2006/chart"),
            ("xmlns:a", &"http://schemas.openxmlformats.org/drawingml/2006/main"),
            ("xmlns:r", &super::package::RELATIONS),
        ],
    );
    xml.empty("c:date1904", &[("val", &0)]).empty("c:roundedCorners", &[("val", &0)]).open("c:chart", &[]);
    xml.empty("c:autoTitleDeleted", &[("val", &1)]).open("c:plotArea", &[]);
    let mut drawn = Drawn { xml: &mut xml, book: &mut book, colors: &deck.colors, language: tag(deck.language) };
    let mut has_legend = true;
    let mut named_at_end = Vec::new();
    match chart {
        SlideChart::Lines { names, series, range } => drawn.lines(names, series, *range)?,
        SlideChart::Scatter { series, axes, ranges } => {
            named_at_end.extend(series.iter().enumerate().filter(|(_, one)| one.line == Some(true)).map(|(at, _)| at));
            drawn.scatter(series, axes, *ranges, size, measurer)?;
        }
        SlideChart::Bars { names, series, stacked, lying, decimals } => {
            has_legend = series.len() > 1;
            // Bars that lie are drawn from the bottom up.
            let in_order = |one: &BarSeries| BarSeries { values: turned(&one.values, *lying), ..one.clone() };
            let series: Vec<BarSeries> = series.iter().map(in_order).collect();
            drawn.bars(&turned(names, *lying), &series, (*stacked, *lying), *decimals)?;
        }
    }
    xml.close("c:plotArea");
    if has_legend {
        xml.open("c:legend", &[]).empty("c:legendPos", &[("val", &"b")]);
        for at in named_at_end {
            xml.open("c:legendEntry", &[]).empty("c:idx", &[("val", &at)]).empty("c:delete", &[("val", &1)]).close("c:legendEntry");
        }
        xml.empty("c:overlay", &[("val", &0)]);
        words(&mut xml, WORDS, None, None);
        xml.close("c:legend");
    }
    xml.empty("c:plotVisOnly", &[("val", &1)]).empty("c:dispBlanksAs", &[("val", &"gap")]).close("c:chart");
    words(&mut xml, WORDS, None, Some(deck.colors.ink).map(|ink| (ink, &deck.colors)));
    xml.open("c:externalData", &[("r:id", &"rId1")]).empty("c:autoUpdate", &[("val", &0)]).close("c:externalData");
    xml.close("c:chartSpace");
    Ok((xml.done(), book.done()?))
}

/// A list from its end, if it is to be.
fn turned<T: Clone>(list: &[T], from_end: bool) -> Vec<T> {
    if from_end { list.iter().rev().cloned().collect() } else { list.to_vec() }
}

/// How words are written: their size, and if they are turned, by how many degrees.
fn words(xml: &mut Xml, size: f64, turned: Option<i32>, ink: Option<(Color, &DeckColors)>) {
    xml.open("c:txPr", &[]);
    match turned {
        Some(degrees) => xml.empty("a:bodyPr", &[("rot", &(degrees * 60_000)), ("vert", &"horz")]),
        None => xml.empty("a:bodyPr", &[]),
    };
    xml.empty("a:lstStyle", &[]).open("a:p", &[]).open("a:pPr", &[]).open("a:defRPr", &[("sz", &((size * 100.0) as i64))]);
    if let Some((ink, colors)) = ink {
        xml.open("a:solidFill", &[]);
        color(xml, colors, ink);
        xml.close("a:solidFill");
    }
    xml.close("a:defRPr").close("a:pPr").empty("a:endParaRPr", &[("lang", &"en-GB")]).close("a:p").close("c:txPr");
}

/// A chart that is being written.
struct Drawn<'a> {
    xml: &'a mut Xml,
    book: &'a mut Book,
    colors: &'a DeckColors,
    language: &'a str,
}

/// Which axis: of names, of values, and where.
#[derive(Clone, Copy, PartialEq)]
enum AxisKind {
    Names,
    Values,
}

struct AxisLook<'a> {
    kind: AxisKind,
    id: u32,
    crosses: u32,
    place: &'static str,
    range: Option<(f64, f64)>,
    title: &'a str,
    grid: bool,
    turned: Option<i32>,
    /// Whether names have room of their own, which values are in the middle of.
    between: bool,
    format: &'static str,
}

impl Drawn<'_> {
    fn lines(&mut self, names: &[String], series: &[LineSeries], range: (f64, f64)) -> Result<(), ExportError> {
        self.xml.empty("c:layout", &[]).open("c:lineChart", &[]).empty("c:grouping", &[("val", &"standard")]);
        self.xml.empty("c:varyColors", &[("val", &0)]);
        self.book.names(names)?;
        for (at, one) in series.iter().enumerate() {
            self.series_head(at, &one.name)?;
            self.line_look(one.color, one.width, one.dash);
            self.marker(one.dots.then_some(("circle", 6)), one.color);
            self.names(names);
            self.values(at, &one.values)?;
            self.xml.empty("c:smooth", &[("val", &0)]).close("c:ser");
        }
        self.xml.empty("c:marker", &[("val", &1)]).empty("c:axId", &[("val", &1)]).empty("c:axId", &[("val", &2)]).close("c:lineChart");
        let turned = match names.len() {
            0..=6 => None,
            7..=24 => Some(-45),
            _ => Some(-90),
        };
        self.axis(&AxisLook { turned, ..AxisLook::new(AxisKind::Names, 1, 2, "b") });
        self.axis(&AxisLook { range: Some(range), grid: true, between: true, ..AxisLook::new(AxisKind::Values, 2, 1, "l") });
        Ok(())
    }

    fn scatter(
        &mut self,
        series: &[ScatterSeries],
        axes: &[String; 2],
        ranges: [(f64, f64); 2],
        frame: Size,
        measurer: &Measurer,
    ) -> Result<(), ExportError> {
        const SYMBOLS: [&str; 5] = ["circle", "diamond", "square", "triangle", "circle"];
        let named = labels(series, (ranges[0], ranges[1]), frame, SMALL, measurer);
        self.xml.open("c:layout", &[]).open("c:manualLayout", &[]).empty("c:layoutTarget", &[("val", &"inner")]);
        self.xml.empty("c:xMode", &[("val", &"edge")]).empty("c:yMode", &[("val", &"edge")]);
        for (name, value) in [("c:x", PLOT.x0), ("c:y", PLOT.y0), ("c:w", PLOT.width()), ("c:h", PLOT.height())] {
            self.xml.empty(name, &[("val", &value)]);
        }
        self.xml.close("c:manualLayout").close("c:layout").open("c:scatterChart", &[]);
        self.xml.empty("c:scatterStyle", &[("val", &"lineMarker")]).empty("c:varyColors", &[("val", &0)]);
        self.book.head(&["", &axes[0], &axes[1]])?;
        for (at, one) in series.iter().enumerate() {
            let rows = self.book.points(&one.name, one.points.iter().map(|point| (point.name.as_str(), point.x, point.y)))?;
            self.xml.open("c:ser", &[]).empty("c:idx", &[("val", &at)]).empty("c:order", &[("val", &at)]);
            self.name(&one.name, &format!("Sheet1!$D${}", rows.start));
            if let Some(dashed) = one.line {
                self.line_look(one.color, if dashed { 1.0 } else { 2.5 }, if dashed { LineDash::Dashes } else { LineDash::Solid });
                self.marker(None, one.color);
            } else {
                self.xml.open("c:spPr", &[]).open("a:ln", &[("w", &19_050)]).empty("a:noFill", &[]).close("a:ln").close("c:spPr");
                self.marker(Some((SYMBOLS[at % SYMBOLS.len()], 9)), one.color);
            }
            self.point_names(one, at, &named);
            for (name, column, value) in [("c:xVal", 'B', (|point| point.x) as fn(&ScatterPoint) -> f64), ("c:yVal", 'C', |point| point.y)]
            {
                self.xml.open(name, &[]);
                let place = format!("Sheet1!${column}${}:${column}${}", rows.start, rows.end.max(rows.start + 1) - 1);
                self.numbers(&place, one.points.iter().map(|point| Some(value(point))));
                self.xml.close(name);
            }
            self.xml.empty("c:smooth", &[("val", &0)]).close("c:ser");
        }
        self.xml.empty("c:axId", &[("val", &1)]).empty("c:axId", &[("val", &2)]).close("c:scatterChart");
        let format = |range: (f64, f64)| if range.1 >= 1_000.0 { "#,##0" } else { "General" };
        let values = |id: u32, crosses, place| {
            let range = ranges[id as usize - 1];
            AxisLook { format: format(range), range: Some(range), ..AxisLook::new(AxisKind::Values, id, crosses, place) }
        };
        self.axis(&AxisLook { title: &axes[0], ..values(1, 2, "b") });
        self.axis(&AxisLook { title: &axes[1], ..values(2, 1, "l") });
        Ok(())
    }

    /// The names of the points that have room for them.
    fn point_names(&mut self, series: &ScatterSeries, at: usize, named: &std::collections::HashMap<(usize, usize), &'static str>) {
        self.xml.open("c:dLbls", &[]);
        for (index, point) in series.points.iter().enumerate() {
            let Some(side) = named.get(&(at, index)) else { continue };
            self.xml.open("c:dLbl", &[]).empty("c:idx", &[("val", &index)]).open("c:tx", &[]).open("c:rich", &[]);
            self.xml.open("a:bodyPr", &[("wrap", &"none")]).close("a:bodyPr").empty("a:lstStyle", &[]).open("a:p", &[]).open("a:r", &[]);
            self.xml.empty("a:rPr", &[("lang", &self.language), ("sz", &((SMALL * 100.0) as i64))]);
            self.xml.words("a:t", &point.name).close("a:r").close("a:p").close("c:rich").close("c:tx");
            self.xml.empty("c:dLblPos", &[("val", side)]);
            self.shown(true);
            self.xml.close("c:dLbl");
        }
        self.shown(false);
        self.xml.close("c:dLbls");
    }

    /// What a label shows: the value or nothing.
    fn shown(&mut self, value: bool) {
        for name in ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"] {
            self.xml.empty(&format!("c:show{name}"), &[("val", &i32::from(value && name == "Val"))]);
        }
    }

    fn bars(
        &mut self,
        names: &[String],
        series: &[BarSeries],
        (stacked, lying): (bool, bool),
        decimals: Option<usize>,
    ) -> Result<(), ExportError> {
        self.xml.empty("c:layout", &[]).open("c:barChart", &[]).empty("c:barDir", &[("val", &if lying { "bar" } else { "col" })]);
        self.xml.empty("c:grouping", &[("val", &if stacked { "stacked" } else { "clustered" })]).empty("c:varyColors", &[("val", &0)]);
        self.book.names(names)?;
        for (at, one) in series.iter().enumerate() {
            self.series_head(at, &one.name)?;
            self.xml.open("c:spPr", &[]).open("a:solidFill", &[]);
            color(self.xml, self.colors, one.color);
            self.xml.close("a:solidFill").close("c:spPr").empty("c:invertIfNegative", &[("val", &0)]);
            if let Some(decimals) = decimals {
                let format = if decimals == 0 { "0;−0;" } else { "0.0;−0.0;" };
                self.xml.open("c:dLbls", &[]).empty("c:numFmt", &[("formatCode", &format), ("sourceLinked", &0)]);
                self.xml.open("c:spPr", &[]).empty("a:noFill", &[]).close("c:spPr");
                words(self.xml, SMALL, None, stacked.then_some((self.colors.paper, self.colors)));
                if !stacked {
                    self.xml.empty("c:dLblPos", &[("val", &"outEnd")]);
                }
                self.shown(true);
                self.xml.close("c:dLbls");
            }
            self.names(names);
            self.values(at, &one.values)?;
            self.xml.close("c:ser");
        }
        let (gap, overlap) = if stacked { (45, 100) } else { (60, -5) };
        self.xml.empty("c:gapWidth", &[("val", &gap)]).empty("c:overlap", &[("val", &overlap)]);
        self.xml.empty("c:axId", &[("val", &1)]).empty("c:axId", &[("val", &2)]).close("c:barChart");
        let (first, second) = if lying { ("l", "b") } else { ("b", "l") };
        self.axis(&AxisLook::new(AxisKind::Names, 1, 2, first));
        self.axis(&AxisLook { grid: true, between: true, ..AxisLook::new(AxisKind::Values, 2, 1, second) });
        Ok(())
    }

    fn series_head(&mut self, at: usize, name: &str) -> Result<(), ExportError> {
        self.xml.open("c:ser", &[]).empty("c:idx", &[("val", &at)]).empty("c:order", &[("val", &at)]);
        self.book.series(at, name)?;
        self.name(name, &format!("Sheet1!${}$1", column(at + 1)));
        Ok(())
    }

    fn name(&mut self, name: &str, place: &str) {
        self.xml.open("c:tx", &[]).open("c:strRef", &[]).words("c:f", place).open("c:strCache", &[]);
        self.xml.empty("c:ptCount", &[("val", &1)]).open("c:pt", &[("idx", &0)]).words("c:v", name).close("c:pt");
        self.xml.close("c:strCache").close("c:strRef").close("c:tx");
    }

    fn names(&mut self, names: &[String]) {
        let place = format!("Sheet1!$A$2:$A${}", names.len().max(1) + 1);
        self.xml.open("c:cat", &[]).open("c:strRef", &[]).words("c:f", &place).open("c:strCache", &[]);
        self.xml.empty("c:ptCount", &[("val", &names.len())]);
        for (at, name) in names.iter().enumerate() {
            self.xml.open("c:pt", &[("idx", &at)]).words("c:v", name).close("c:pt");
        }
        self.xml.close("c:strCache").close("c:strRef").close("c:cat");
    }

    fn values(&mut self, at: usize, values: &[Option<f64>]) -> Result<(), ExportError> {
        self.book.values(at, values)?;
        let letter = column(at + 1);
        self.xml.open("c:val", &[]);
        self.numbers(&format!("Sheet1!${letter}$2:${letter}${}", values.len().max(1) + 1), values.iter().copied());
        self.xml.close("c:val");
        Ok(())
    }

    fn numbers(&mut self, place: &str, values: impl ExactSizeIterator<Item = Option<f64>>) {
        self.xml.open("c:numRef", &[]).words("c:f", place).open("c:numCache", &[]).words("c:formatCode", "General");
        self.xml.empty("c:ptCount", &[("val", &values.len())]);
        for (at, value) in values.enumerate() {
            if let Some(value) = value.filter(|value| value.is_finite()) {
                self.xml.open("c:pt", &[("idx", &at)]).words("c:v", &value.to_string()).close("c:pt");
            }
        }
        self.xml.close("c:numCache").close("c:numRef");
    }

    fn line_look(&mut self, ink: Color, width: f64, dash: LineDash) {
        self.xml.open("c:spPr", &[]).open("a:ln", &[("w", &emu(width)), ("cap", &"rnd")]).open("a:solidFill", &[]);
        color(self.xml, self.colors, ink);
        self.xml.close("a:solidFill");
        if let Some(name) = dash.name() {
            self.xml.empty("a:prstDash", &[("val", &name)]);
        }
        self.xml.empty("a:round", &[]).close("a:ln").close("c:spPr");
    }

    fn marker(&mut self, marker: Option<(&str, u32)>, ink: Color) {
        self.xml.open("c:marker", &[]);
        match marker {
            None => {
                self.xml.empty("c:symbol", &[("val", &"none")]);
            }
            Some((symbol, size)) => {
                self.xml.empty("c:symbol", &[("val", &symbol)]).empty("c:size", &[("val", &size)]);
                self.xml.open("c:spPr", &[]).open("a:solidFill", &[]);
                color(self.xml, self.colors, ink);
                self.xml.close("a:solidFill").open("a:ln", &[]).empty("a:noFill", &[]).close("a:ln").close("c:spPr");
            }
        }
        self.xml.close("c:marker");
    }

    fn axis(&mut self, look: &AxisLook<'_>) {
        let name = if look.kind == AxisKind::Names { "c:catAx" } else { "c:valAx" };
        self.xml.open(name, &[]).empty("c:axId", &[("val", &look.id)]).open("c:scaling", &[]);
        self.xml.empty("c:orientation", &[("val", &"minMax")]);
        if let Some((least, most)) = look.range {
            self.xml.empty("c:max", &[("val", &most)]).empty("c:min", &[("val", &least)]);
        }
        self.xml.close("c:scaling").empty("c:delete", &[("val", &0)]).empty("c:axPos", &[("val", &look.place)]);
        if look.grid {
            self.xml.open("c:majorGridlines", &[]).open("c:spPr", &[]).open("a:ln", &[("w", &6_350)]).open("a:solidFill", &[]);
            color(self.xml, self.colors, self.colors.hairline);
            self.xml.close("a:solidFill").close("a:ln").close("c:spPr").close("c:majorGridlines");
        }
        if !look.title.is_empty() {
            self.xml.open("c:title", &[]).open("c:tx", &[]).open("c:rich", &[]).empty("a:bodyPr", &[]).empty("a:lstStyle", &[]);
            self.xml.open("a:p", &[]).open("a:r", &[]).empty("a:rPr", &[("lang", &self.language), ("sz", &1_100), ("b", &0)]);
            self.xml.words("a:t", look.title).close("a:r").close("a:p").close("c:rich").close("c:tx");
            self.xml.empty("c:overlay", &[("val", &0)]).close("c:title");
        }
        self.xml.empty("c:numFmt", &[("formatCode", &look.format), ("sourceLinked", &0)]);
        self.xml.empty("c:majorTickMark", &[("val", &"none")]).empty("c:minorTickMark", &[("val", &"none")]);
        self.xml.empty("c:tickLblPos", &[("val", &"low")]);
        self.xml.open("c:spPr", &[]).open("a:ln", &[("w", &9_525)]).open("a:solidFill", &[]);
        color(self.xml, self.colors, self.colors.muted);
        self.xml.close("a:solidFill").close("a:ln").close("c:spPr");
        words(self.xml, SMALL, look.turned, None);
        self.xml.empty("c:crossAx", &[("val", &look.crosses)]);
        self.xml.empty("c:crosses", &[("val", &"autoZero")]);
        if look.kind == AxisKind::Names {
            self.xml.empty("c:auto", &[("val", &0)]).empty("c:lblAlgn", &[("val", &"ctr")]).empty("c:lblOffset", &[("val", &100)]);
            self.xml.empty("c:noMultiLvlLbl", &[("val", &1)]);
        } else {
            self.xml.empty("c:crossBetween", &[("val", &if look.between { "between" } else { "midCat" })]);
        }
        self.xml.close(name);
    }
}

impl AxisLook<'_> {
    fn new(kind: AxisKind, id: u32, crosses: u32, place: &'static str) -> Self {
        Self { kind, id, crosses, place, range: None, title: "", grid: false, turned: None, between: false, format: "General" }
    }
}

/// The letters of a column, from 0.
pub(super) fn column(at: usize) -> String {
    let letter = |at: usize| char::from(b'A' + (at % 26) as u8);
    if at < 26 { letter(at).to_string() } else { format!("{}{}", column(at / 26 - 1), letter(at)) }
}
