//! What is derived for exports: the drawings, which the preview shows and which are written. Never how.

use crate::app::exchange::choice::{ExportChoice, ExportWhat};
use crate::app::exchange::export::{Drawn, ExportKey};
use crate::app::later::Later;
use crate::app::memo::{Key, Memo};
use crate::i18n::Language;
use crate::merge::{Redacted, Removable};
use crate::model::{MapId, RoundId};
use crate::scene::Scene;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a copy for clients depends on besides the project: the round that it shows, the language of the words in it, and what stays.
pub(crate) type CopyKey = (RoundId, Language, BTreeSet<Removable>);

/// What a text that is exported depends on besides the project.
pub(crate) type TextKey = (ExportWhat, ExportChoice, Option<MapId>, Option<RoundId>);

/// The drawings of what is exported.
#[derive(Default)]
pub(crate) struct ExchangeDerived {
    pub(super) drawn: Memo<ExportKey, Drawn>,
    /// The project without what a client is not to read.
    pub(super) copy: Memo<CopyKey, Redacted>,
    /// The beginning of what is exported as text.
    pub(super) written: Later<Key<TextKey>, String>,
    pub(super) preview: Later<Key<ExportKey>, Vec<Arc<Scene>>>,
}
