//! What is derived for exports: the drawings, which the preview shows and which are written. Never how.

use crate::app::exchange::export::{Drawn, ExportKey};
use crate::app::later::Later;
use crate::app::memo::{Key, Memo};
use crate::scene::Scene;
use std::sync::Arc;

/// The drawings of what is exported.
#[derive(Default)]
pub(crate) struct ExchangeDerived {
    pub(super) drawn: Memo<ExportKey, Drawn>,
    pub(super) preview: Later<Key<ExportKey>, Vec<Arc<Scene>>>,
}
