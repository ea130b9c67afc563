//! What is derived for the list of earlier versions: how the marked one looks. Never how.

use crate::app::later::Later;
use crate::app::memo::Key;
use crate::app::open::look_of_version::{LookKey, VersionLook};

/// How the marked version looks.
#[derive(Default)]
pub(crate) struct OpenDerived {
    pub(super) version: Later<Key<LookKey>, VersionLook>,
}
