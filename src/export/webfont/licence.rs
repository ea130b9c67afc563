//! What a font's licence bits (`fsType`) say about embedding it. Never what a licence says beyond them.

use skrifa::FontRef;
use skrifa::raw::TableProvider as _;

/// Whether the letters of a face may be put into a file that everybody who gets it can read and change. A font that allows it only for files
/// that nobody can change (*preview and print*), only whole or only as pixels does not, and neither does one that says nothing.
pub(super) fn allows(font: &FontRef<'_>) -> bool {
    font.os2().is_ok_and(|table| may_be_embedded(table.fs_type()))
}

fn may_be_embedded(bits: u16) -> bool {
    const EDITABLE: u16 = 0x0008;
    const USE: u16 = 0x000e;
    const WHOLE_ONLY: u16 = 0x0100;
    const PIXELS_ONLY: u16 = 0x0200;
    // If several uses are named, as old fonts do, the widest counts.
    let installable = bits & USE == 0;
    (installable || bits & EDITABLE != 0) && bits & (WHOLE_ONLY | PIXELS_ONLY) == 0
}

#[cfg(test)]
mod tests {
    use super::may_be_embedded;

    #[test]
    fn only_what_may_be_embedded_for_changing_is() {
        for (bits, allowed) in
            [(0, true), (8, true), (12, true), (2, false), (4, false), (6, false), (0x100, false), (0x108, false), (0x208, false)]
        {
            assert_eq!(may_be_embedded(bits), allowed, "{bits:#x}");
        }
    }
}
