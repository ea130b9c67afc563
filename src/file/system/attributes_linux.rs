//! What Linux attaches to files: a list of rights beside owner, group and the others, and what people and programs attached themselves (`user.*`).

use super::Attached;
use rustix::fs::{XattrFlags, fremovexattr, fsetxattr};
use std::fs::File;
use std::path::Path;

/// The list of rights beside owner, group and the others.
const ACCESS_LIST: &[u8] = b"system.posix_acl_access";

/// Gives a new file what is attached to the old one. `path`: the old one.
pub(in crate::file) fn carry_attributes(path: &Path, new: &File) -> Attached {
    let (names, complete) = attributes(path);
    let mut lost = Attached { attributes_lost: !complete, ..Attached::default() };
    for name in &names {
        let is_list = name == ACCESS_LIST;
        if !is_list && !name.starts_with(b"user.") {
            continue;
        }
        let carried = value(path, name).is_some_and(|value| fsetxattr(new, name.as_slice(), &value, XattrFlags::empty()).is_ok());
        *(if is_list { &mut lost.list_lost } else { &mut lost.attributes_lost }) |= !carried;
    }
    if !names.iter().any(|name| name == ACCESS_LIST) {
        // The folder may have given the new file a list that the old one does not have. Where there is none, this fails, and there is nothing to say.
        let _there_was_none = fremovexattr(new, ACCESS_LIST);
    }
    lost
}

/// The names of what is attached to a file, and whether these are all. A file system that knows nothing of the kind has none.
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

fn value(path: &Path, name: &[u8]) -> Option<Vec<u8>> {
    // The most that the system keeps.
    let mut buffer = vec![0_u8; 64 * 1024];
    let length = rustix::fs::getxattr(path, name, &mut buffer[..]).ok()?;
    buffer.truncate(length);
    Some(buffer)
}
