//! Mends the order of parts in charts: the library writes the dots of a plane before its lines, the standard has them behind, and programs that keep
//! to it refuse the chart. Never what a chart shows.

use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter, result::ZipResult};

/// The same workbook, with the parts of its charts in the order of the standard.
///
/// # Errors
/// It is no packed file.
pub(super) fn in_order(book: &[u8]) -> ZipResult<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(book))?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(book.len())));
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index)?;
        if !part.name()?.starts_with("xl/charts/chart") {
            writer.raw_copy_file(part)?;
            continue;
        }
        drop(part);
        let mut chart = String::new();
        let mut part = archive.by_index(index)?;
        part.read_to_string(&mut chart)?;
        let name = part.name()?.into_owned();
        writer.start_file(name, SimpleFileOptions::default().last_modified_time(DateTime::default()))?;
        writer.write_all(lines_first(&chart).as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}

/// A chart with the line of each series before its dots.
fn lines_first(chart: &str) -> String {
    const BEGIN: &str = "</c:tx><c:marker>";
    const DOTS: &str = "</c:marker>";
    const LINE: &str = "</c:spPr>";
    let mut mended = String::with_capacity(chart.len());
    let mut rest = chart;
    while let Some((before, behind)) = rest.split_once(BEGIN) {
        mended.push_str(before);
        mended.push_str("</c:tx>");
        let dots = behind.find(DOTS).map_or(behind.len(), |at| at + DOTS.len());
        let (dots, behind) = behind.split_at(dots);
        let line = if behind.starts_with("<c:spPr>") { behind.find(LINE).map_or(0, |at| at + LINE.len()) } else { 0 };
        let (line, behind) = behind.split_at(line);
        mended.push_str(line);
        mended.push_str("<c:marker>");
        mended.push_str(dots);
        rest = behind;
    }
    mended.push_str(rest);
    mended
}

#[cfg(test)]
mod tests {
    use super::lines_first;

    #[test]
    fn the_line_comes_before_the_dots_and_nothing_else_moves() {
        let dots = "<c:marker><c:size val=\"9\"/><c:spPr><a:ln/></c:spPr></c:marker>";
        let line = "<c:spPr><a:ln w=\"1\"/></c:spPr>";
        let chart = format!("<c:ser><c:tx>a</c:tx>{dots}{line}<c:xVal/></c:ser><c:ser><c:tx>b</c:tx>{dots}<c:xVal/></c:ser>");
        let mended = format!("<c:ser><c:tx>a</c:tx>{line}{dots}<c:xVal/></c:ser><c:ser><c:tx>b</c:tx>{dots}<c:xVal/></c:ser>");
        assert_eq!(lines_first(&chart), mended);
        let plain = format!("<c:ser><c:tx>a</c:tx>{line}{dots}<c:val/></c:ser>");
        assert_eq!(lines_first(&plain), plain);
    }
}
