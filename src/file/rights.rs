//! What belongs to a file besides its content: who owns it, who may do what with it, and what people or programs have attached to it. A file that is
//! replaced keeps all of it as far as the system lets us, and what does not stay is said. Never the content.

use super::{FileError, Step};
use std::fs::{File, Metadata};
use std::io;
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

/// Whether this person may write a file or in a folder. A rename would get around the rights of a file.
#[cfg(unix)]
pub(super) fn may_write(path: &Path) -> bool {
    rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok()
}

#[cfg(not(unix))]
pub(super) fn may_write(_: &Path) -> bool {
    true
}

/// Gives a new file what the old one has. `path`: the old one.
///
/// # Errors
/// The new one cannot get the mode of the old one.
pub(super) fn carry_over(path: &Path, old: &Metadata, new: &File, temporary: &Path) -> Result<Lost, FileError> {
    let mut lost = Lost::default();
    let refuse = |error: io::Error| FileError::system(Step::Create, temporary, error);
    carry_owner(old, new, &mut lost);
    new.set_permissions(permissions(old, lost)).map_err(refuse)?;
    carry_attributes(path, new, &mut lost);
    Ok(lost)
}

/// The old file's owner and group, as far as the system lets us: only an administrator may give files away.
#[cfg(unix)]
fn carry_owner(old: &Metadata, new: &File, lost: &mut Lost) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let Ok(now) = new.metadata() else { return };
    if now.uid() != old.uid() {
        lost.owner = fchown(new, Some(old.uid()), None).is_err();
    }
    if now.gid() != old.gid() {
        lost.group = fchown(new, None, Some(old.gid())).is_err();
    }
}

#[cfg(not(unix))]
fn carry_owner(_: &Metadata, _: &File, _: &mut Lost) {}

/// The old file's mode. What its group was allowed is not for another group, and nobody else's rights are lent to whoever runs it.
#[cfg(unix)]
fn permissions(old: &Metadata, lost: Lost) -> std::fs::Permissions {
    use std::os::unix::fs::PermissionsExt;
    let mut mode = old.permissions().mode();
    if lost.group {
        mode = mode & !0o2070 | (mode & 0o007) << 3;
    }
    if lost.owner {
        mode &= !0o4000;
    }
    std::fs::Permissions::from_mode(mode)
}

#[cfg(not(unix))]
fn permissions(old: &Metadata, _: Lost) -> std::fs::Permissions {
    old.permissions()
}

/// The list of rights beside owner, group and the others.
#[cfg(target_os = "linux")]
const ACCESS_LIST: &[u8] = b"system.posix_acl_access";

#[cfg(target_os = "linux")]
fn carry_attributes(path: &Path, new: &File, lost: &mut Lost) {
    use rustix::fs::{XattrFlags, fremovexattr, fsetxattr};
    let (names, complete) = attributes(path);
    lost.attributes |= !complete;
    for name in &names {
        let is_list = name == ACCESS_LIST;
        if !is_list && !name.starts_with(b"user.") {
            continue;
        }
        let carried = value(path, name).is_some_and(|value| fsetxattr(new, name.as_slice(), &value, XattrFlags::empty()).is_ok());
        *(if is_list { &mut lost.access_list } else { &mut lost.attributes }) |= !carried;
    }
    if !names.iter().any(|name| name == ACCESS_LIST) {
        // The folder may have given the new file a list that the old one does not have. Where there is none, this fails, and there is nothing to say.
        let _there_was_none = fremovexattr(new, ACCESS_LIST);
    }
}

#[cfg(not(target_os = "linux"))]
fn carry_attributes(_: &Path, _: &File, _: &mut Lost) {}

/// The names of what is attached to a file, and whether these are all. A file system that knows nothing of the kind has none.
#[cfg(target_os = "linux")]
fn attributes(path: &Path) -> (Vec<Vec<u8>>, bool) {
    // The most that the system lists.
    let mut buffer = vec![0_u8; 64 * 1024];
    match rustix::fs::listxattr(path, &mut buffer[..]) {
        Ok(length) => {
            let names = buffer.get(..length).unwrap_or_default().split(|byte| *byte == 0);
            (names.filter(|name| !name.is_empty()).map(<[u8]>::to_vec).collect(), true)
        }
        Err(rustix::io::Errno::NOTSUP | rustix::io::Errno::NOSYS) => (Vec::new(), true),
        Err(_) => (Vec::new(), false),
    }
}

#[cfg(target_os = "linux")]
fn value(path: &Path, name: &[u8]) -> Option<Vec<u8>> {
    // The most that the system keeps.
    let mut buffer = vec![0_u8; 64 * 1024];
    let length = rustix::fs::getxattr(path, name, &mut buffer[..]).ok()?;
    buffer.truncate(length);
    Some(buffer)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn rights_of_a_group_are_not_for_another_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old");
        fs::write(&path, "").unwrap();
        let mode = |mode: u32, lost: Lost| {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            permissions(&fs::metadata(&path).unwrap(), lost).mode() & 0o7777
        };
        assert_eq!(mode(0o664, Lost::default()), 0o664);
        assert_eq!(mode(0o664, Lost { group: true, ..Lost::default() }), 0o644);
        assert_eq!(mode(0o660, Lost { group: true, owner: true, ..Lost::default() }), 0o600);
        assert_eq!(Lost { group: true, attributes: true, ..Lost::default() }.codes().collect::<Vec<_>>(), ["group", "attributes"]);
    }
}
