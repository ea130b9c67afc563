//! What belongs to a file besides its content: who owns it, who may do what with it, and what people or programs have attached to it. A file that is
//! replaced keeps all of it as far as the system lets us, and what does not stay is said. Never the content.

use super::{FileError, Step, system};
use std::fs::{File, Metadata};
use std::path::Path;

/// What of the old file could not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lost {
    /// It belongs to somebody else now: to whoever saved it.
    pub owner: bool,
    /// It belongs to another group.
    pub group: bool,
    /// Its list of who else may do what (ACL).
    pub access_list: bool,
    /// What was attached to it (`user.*`).
    pub attributes: bool,
}

impl Lost {
    /// What was lost, as machine words: `owner`, `group`, `access-list`, `attributes`.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        let all = [(self.owner, "owner"), (self.group, "group"), (self.access_list, "access-list"), (self.attributes, "attributes")];
        all.into_iter().filter_map(|(is_lost, code)| is_lost.then_some(code))
    }
}

/// Gives a new file what the old one has. `path`: the old one.
///
/// # Errors
/// The new one cannot get the mode of the old one.
pub(super) fn carry_over(path: &Path, old: &Metadata, new: &File, temporary: &Path) -> Result<Lost, FileError> {
    let owners = system::carry_owner(old, new);
    new.set_permissions(system::permissions(old, owners)).map_err(|error| FileError::system(Step::Create, temporary, error))?;
    let attached = system::carry_attributes(path, new);
    Ok(Lost { owner: owners.owner_lost, group: owners.group_lost, access_list: attached.list_lost, attributes: attached.attributes_lost })
}

#[cfg(test)]
mod tests {
    use super::Lost;

    #[test]
    fn what_was_lost_is_said_in_machine_words() {
        assert_eq!(Lost { group: true, attributes: true, ..Lost::default() }.codes().collect::<Vec<_>>(), ["group", "attributes"]);
    }
}
