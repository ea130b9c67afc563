//! The extensions of files, by what they are for. Never what is in a file.

use super::pick::Pick;
use crate::export::{Format, TasksFormat};
use std::path::Path;

/// Map files.
pub(crate) const MAPS: &[&str] = &["wegmarke"];
/// Tables.
pub(crate) const TABLES: &[&str] = &[
    "csv",
    "tsv",
    "txt",
    "mmd",
    "mermaid",
    "md",
    "excalidraw",
    "drawio",
    "cjml",
    "xml",
    "json",
    "xlsx",
    "xlsm",
    "xls",
    "ods",
    "html",
    "htm",
];
/// What a copy for clients lost.
pub(crate) const REPORTS: &[&str] = &["txt"];
/// Pictures; the real content is checked when they are read.
pub(crate) const PICTURES: &[&str] = &["png", "jpg", "jpeg", "svg"];

/// Presentations and templates of presentations.
pub(crate) const SLIDES: &[&str] = &["pptx", "potx"];

/// Lists of house rules.
pub(crate) const RULES: &[&str] = &["ron"];

/// Whether a path has one of some extensions, in capital letters or small ones.
pub(crate) fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension().is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

impl Pick {
    /// The extensions of the files that are meant.
    pub fn endings(&self) -> &'static [&'static str] {
        match self {
            Self::Open | Self::SaveAs | Self::Compare | Self::Merge | Self::ClientCopy => MAPS,
            Self::CopyReport => REPORTS,
            Self::ExportFolder | Self::Groups(..) => &[],
            Self::Template => SLIDES,
            Self::Rules | Self::SaveRules => RULES,
            Self::Import => TABLES,
            Self::Picture(_) => PICTURES,
            Self::Export(_, format) => match format {
                Format::Svg => const { &[Format::Svg.ending()] },
                Format::Png => const { &[Format::Png.ending()] },
                Format::Pdf => const { &[Format::Pdf.ending()] },
                Format::Html => const { &[Format::Html.ending()] },
                Format::Csv => const { &[Format::Csv.ending()] },
                Format::Mmd => const { &[Format::Mmd.ending()] },
                Format::Xlsx => const { &[Format::Xlsx.ending()] },
                Format::Pptx => const { &[Format::Pptx.ending()] },
                Format::Docx => const { &[Format::Docx.ending()] },
                Format::Md => const { &[Format::Md.ending()] },
            },
            Self::Notes => const { &[Format::Md.ending()] },
            Self::Tasks(TasksFormat::Csv) => const { &[TasksFormat::Csv.ending()] },
            Self::Tasks(TasksFormat::Ics) => const { &[TasksFormat::Ics.ending()] },
        }
    }

    /// The extension of the file that is written; none: it is only read.
    pub(crate) fn written_ending(&self) -> Option<&'static str> {
        match self {
            Self::SaveAs | Self::Export(..) | Self::Tasks(_) | Self::Notes | Self::ClientCopy | Self::CopyReport | Self::SaveRules => {
                self.endings().first().copied()
            }
            Self::Open
            | Self::Import
            | Self::Compare
            | Self::Merge
            | Self::Picture(_)
            | Self::Template
            | Self::Rules
            | Self::ExportFolder
            | Self::Groups(..) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pick, has_ending};
    use crate::app::ExportWhat;
    use crate::export::Format;
    use std::path::Path;

    #[test]
    fn an_extension_counts_in_capital_letters_too_and_only_written_files_get_one() {
        let pdf = Pick::Export(ExportWhat::Map, Format::Pdf);
        assert!(has_ending(Path::new("a.PDF"), pdf.endings()) && !has_ending(Path::new("a.svg"), pdf.endings()));
        assert!(!has_ending(Path::new("pdf"), pdf.endings()), "a name is no extension");
        assert_eq!(
            (pdf.written_ending(), Pick::SaveAs.written_ending(), Pick::Open.written_ending()),
            (Some("pdf"), Some("wegmarke"), None)
        );
    }
}
