//! Slides in the look of somebody's own presentation or template: choosing its file, and reading it where slides are drawn or written. Never what is on
//! them.

use crate::app::desk::Desk;
use crate::app::exchange::export::ExportJob;
use crate::app::pick::Pick;
use crate::app::wish::Wish;
use crate::export::pptx::{SlideDesign, TemplateError};
use crate::export::{ExportError, Format, PageSize};
use crate::file::{self, FileError};
use crate::i18n::Texts;
use crate::scene::Size;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The largest file that is read, in bytes.
const MOST_BYTES: u64 = 256 << 20;

impl Desk {
    /// Asks for the file of a template.
    pub(crate) fn ask_template(&mut self) {
        self.wishes.push(Wish::Pick(Pick::Template));
    }

    /// Slides are made with a template, or with none. Whether its file is one is seen where they are drawn.
    pub(crate) fn choose_template(&mut self, template: Option<PathBuf>) {
        self.exchange.choose_template(template.map(file::absolute));
        // It is read again, even if it is the same file.
        self.forget_export();
    }

    /// Why what the dialog has chosen cannot be exported, if it has been tried and cannot.
    pub fn export_refused(&self) -> Option<ExportError> {
        self.export_job()?.drawn.drawings.get()?.refused.clone()
    }
}

impl ExportJob {
    /// What slides are made with: the design that is known already, else that of the template that was chosen, which is read once, else the program's own.
    pub(super) fn slide_design(&self) -> Result<Arc<SlideDesign>, ExportError> {
        if let Some(design) = &self.design {
            return Ok(Arc::clone(design));
        }
        if let Some(template) = self.template() {
            return self.drawn.design.get_or_init(|| read(template)).clone();
        }
        let size = if self.choice.page == PageSize::NarrowSlide { Size::new(720.0, 540.0) } else { Size::new(960.0, 540.0) };
        Ok(Arc::new(SlideDesign::own(size)))
    }

    /// The template that was chosen, if slides are written.
    pub(super) fn template(&self) -> Option<&Path> {
        self.choice.template.as_deref().filter(|_| self.choice.format == Format::Pptx)
    }
}

fn read(template: &Path) -> Result<Arc<SlideDesign>, ExportError> {
    let refused = |why| ExportError::Template { path: template.display().to_string(), why };
    let bytes = file::read_file(template, MOST_BYTES).map_err(|error| {
        refused(match error {
            FileError::NotFound { .. } | FileError::NoFolder { .. } => TemplateError::Gone,
            FileError::TooLarge { .. } => TemplateError::Swollen,
            FileError::NotRegular { .. } => TemplateError::Unknown,
            _ => TemplateError::Unreadable,
        })
    })?;
    SlideDesign::of_template(&bytes).map(Arc::new).map_err(refused)
}

/// Why a file is no template, in words.
pub(super) fn template_error(texts: &Texts, path: &str, why: TemplateError) -> String {
    match why {
        TemplateError::Unknown => texts.template_unknown(path),
        TemplateError::Damaged => texts.template_damaged(path),
        TemplateError::Swollen => texts.template_swollen(path),
        TemplateError::Locked => texts.template_locked(path),
        TemplateError::NoTitle => texts.template_no_title(path),
        TemplateError::Gone => texts.template_gone(path),
        TemplateError::Unreadable => texts.template_unreadable(path),
    }
}
