//! What goes out of a project and comes into it: exports, tables, pictures, typed paths. Never the bytes themselves, which are `export/`'s,
//! `import/`'s and `file/`'s business.

pub(crate) mod export;
pub(crate) mod exporting;
pub(crate) mod folder;
pub(crate) mod import;
pub(crate) mod picture;
pub(crate) mod picturing;
pub(crate) mod proposal;
