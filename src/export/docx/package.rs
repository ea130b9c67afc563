//! The parts of a document in one file: what the library made, mended, beside styles and properties of our own. Every entry has the same date, so that the
//! same input gives the same bytes; nobody and no time of day is named.

use super::{failed, mended};
use crate::export::ExportError;
use crate::layout::account::Account;
use docx_rs::XMLDocx;
use jiff::civil::Date;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const THEME: &str = include_str!("../../../assets/docx/theme.xml");
/// What the lists of parts say about the theme.
const THEME_TYPE: &str =
    "Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"";
const THEME_RELATION: &str = "Relationship Id=\"rIdTheme\" \
     Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme\" Target=\"theme/theme1.xml\"";
const STYLES: &str = include_str!("../../../assets/docx/styles.xml");

/// Parts that the library always has, and a report never anything in.
const UNUSED: [&str; 3] = ["comments.xml", "commentsExtended.xml", "footnotes.xml"];

/// The file. `alternatives`: what the pictures show, in their order; `right`: where lines end, in twentieths of a point.
pub(super) fn packed(
    made: &XMLDocx,
    account: &Account,
    (alternatives, right): (&[String], u32),
    date: Option<Date>,
) -> Result<Vec<u8>, ExportError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let small = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(zip::DateTime::default());
    // Pictures are compressed already.
    let whole = small.compression_method(CompressionMethod::Stored);
    let mut add = |name: &str, bytes: &[u8], options: SimpleFileOptions| {
        zip.start_file(name, options).map_err(failed)?;
        zip.write_all(bytes).map_err(failed)
    };
    let mend = |bytes: &[u8]| mended::part(bytes).map_err(failed);
    add("[Content_Types].xml", &mended::parts(&made.content_type, &UNUSED, THEME_TYPE).map_err(failed)?, small)?;
    add("_rels/.rels", &made.rels, small)?;
    add("docProps/app.xml", &made.doc_props.app, small)?;
    add("docProps/core.xml", core(account, date).as_bytes(), small)?;
    add("docProps/custom.xml", &made.doc_props.custom, small)?;
    add("word/document.xml", &mended::document(&made.document, alternatives, right).map_err(failed)?, small)?;
    add("word/_rels/document.xml.rels", &mended::parts(&made.document_rels, &UNUSED, THEME_RELATION).map_err(failed)?, small)?;
    add("word/theme/theme1.xml", THEME.as_bytes(), small)?;
    add("word/styles.xml", STYLES.replace("LANGUAGE", region(account.language)).as_bytes(), small)?;
    add("word/settings.xml", &mend(&made.settings)?, small)?;
    add("word/fontTable.xml", &made.font_table, small)?;
    add("word/numbering.xml", &mend(&made.numberings)?, small)?;
    for (number, part) in made.footers.iter().enumerate() {
        add(&format!("word/footer{}.xml", number + 1), &mend(part)?, small)?;
        if let Some(relations) = made.footer_rels.get(number) {
            add(&format!("word/_rels/footer{}.xml.rels", number + 1), relations, small)?;
        }
    }
    for (id, bytes) in &made.media {
        add(&format!("word/media/{id}.png"), bytes, whole)?;
    }
    Ok(zip.finish().map_err(failed)?.into_inner())
}

/// The properties: the title and the day, nobody's name.
fn core(account: &Account, date: Option<Date>) -> String {
    let day = date.map(|date| {
        let day = date.strftime("%Y-%m-%dT00:00:00Z");
        format!(
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:modified>"
        )
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator></dc:creator><dc:language>{}</dc:language>{}</cp:coreProperties>",
        mended::attribute(&account.title),
        region(account.language),
        day.unwrap_or_default()
    )
}

/// The language as the format names it.
fn region(language: &str) -> &str {
    match language {
        "de" => "de-DE",
        "en" => "en-GB",
        other => other,
    }
}
