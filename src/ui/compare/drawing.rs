//! The drawing of a comparison, kept for as long as nothing it shows has changed. Large ones are made in another thread, so that the window
//! goes on; until then the one before stays.

use crate::app::CompareJob;
use crate::layout::CompareLayout;
use egui::Context;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Up to so many touchpoints on both sides it is made at once.
const SMALL: usize = 400;

/// What a drawing was made from.
struct Made {
    job: CompareJob,
    revision: u64,
    width: f64,
}

impl Made {
    /// Whether another drawing would be the same.
    fn is(&self, job: &CompareJob, revision: u64, width: f64) -> bool {
        let same = |one: &crate::app::ResolvedSide, two: &crate::app::ResolvedSide| {
            one.chosen() == two.chosen() && one.file == two.file && Arc::ptr_eq(&one.project, &two.project)
        };
        self.revision == revision
            && self.width == width
            && (self.job.theme, self.job.view, self.job.only_differences) == (job.theme, job.view, job.only_differences)
            && self.job.texts.language() == job.texts.language()
            && same(&self.job.left, &job.left)
            && same(&self.job.right, &job.right)
    }
}

/// The drawing, as far as it is ready.
#[derive(Default)]
pub(super) struct Drawing {
    made: Option<Made>,
    coming: Option<Receiver<CompareLayout>>,
    layout: Option<CompareLayout>,
}

impl Drawing {
    /// Draws anew if anything has changed, and takes in what is ready.
    pub(super) fn renew(&mut self, ctx: &Context, job: CompareJob, revision: u64, width: f64) {
        if !self.made.as_ref().is_some_and(|made| made.is(&job, revision, width)) {
            if job.touchpoints() <= SMALL {
                self.layout = Some(job.run(width));
                self.coming = None;
            } else {
                self.coming = Some(start(ctx, job.clone(), width));
            }
            self.made = Some(Made { job, revision, width });
        }
        match self.coming.as_ref().map(Receiver::try_recv) {
            Some(Ok(layout)) => {
                self.layout = Some(layout);
                self.coming = None;
            }
            Some(Err(TryRecvError::Disconnected)) => self.coming = None,
            Some(Err(TryRecvError::Empty)) | None => {}
        }
    }

    /// The drawing, if there is one yet.
    pub(super) fn layout(&self) -> Option<&CompareLayout> {
        self.layout.as_ref()
    }

    /// The names of both maps.
    pub(super) fn names(&self) -> (String, String) {
        self.made.as_ref().map(|made| (made.job.left.map.name.clone(), made.job.right.map.name.clone())).unwrap_or_default()
    }
}

fn start(ctx: &Context, job: CompareJob, width: f64) -> Receiver<CompareLayout> {
    let (sender, receiver) = channel();
    let ctx = ctx.clone();
    std::thread::spawn(move || {
        // Nobody waits for it any more if something else was chosen meanwhile.
        let _gone = sender.send(job.run(width));
        ctx.request_repaint();
    });
    receiver
}
