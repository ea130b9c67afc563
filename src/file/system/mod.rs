//! What operating systems do differently with files, and nothing else of the room does: numbers of files, rights, hidden files, names that are no names,
//! replacing, folders that are made safe, addresses. Two files with the same functions, one for Unix and one for Windows, so that neither half can be missing.
//! Never words for people, and never what is in a file.

#[cfg_attr(target_os = "linux", path = "attributes_linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "attributes_none.rs")]
mod attributes;
#[cfg_attr(unix, path = "unix.rs")]
#[cfg_attr(not(unix), path = "windows.rs")]
mod own;

pub(super) use attributes::carry_attributes;
pub(super) use own::{
    Number, carry_owner, is_at, is_concealed, is_device, is_hidden, is_possible, kept_to_owner, listed, may_write, named, names, number_of,
    number_of_stream, path_of_address, path_of_bytes, permissions, plain, private, rename, sync_folder,
};

/// What of an old file a new one could not get, of its owners.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Owners {
    /// It belongs to somebody else now.
    pub(super) owner_lost: bool,
    /// It belongs to another group now.
    pub(super) group_lost: bool,
}

/// The same of what is attached to it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Attached {
    /// Its list of who else may do what.
    pub(super) list_lost: bool,
    /// What people and programs attached.
    pub(super) attributes_lost: bool,
}
