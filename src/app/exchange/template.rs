//! Slides in the look of somebody's own presentation or template: reading it where they are drawn or written. Never what is on them, and never
//! which file it is.

use crate::app::exchange::export::ExportJob;
use crate::export::pptx::{SlideDesign, TemplateError};
use crate::export::{ExportError, Format, PageSize};
use crate::file::{self, FileError};
use crate::scene::Size;
use std::path::Path;
use std::sync::Arc;

/// The largest file that is read, in bytes.
const MOST_BYTES: u64 = 256 << 20;

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
