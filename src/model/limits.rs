//! How much a project may hold. Far above what people draw; the limits keep hostile files and accidental pasting from taking all memory.

/// Most bytes of a map file.
pub const FILE_BYTES: usize = 256 * 1024 * 1024;
/// Longest title, name or label, in characters.
pub const TITLE_CHARS: usize = 1_000;
/// Longest running text, in characters.
pub const TEXT_CHARS: usize = 100_000;
/// Most maps in a project.
pub const MAPS: usize = 200;
/// Most stages in a map.
pub const STAGES: usize = 500;
/// Most touchpoints in a map.
pub const TOUCHPOINTS: usize = 50_000;
/// Most lanes in a map.
pub const LANES: usize = 200;
/// Most rounds in a project.
pub const ROUNDS: usize = 1_000;
/// Most segments in a project.
pub const SEGMENTS: usize = 500;
/// Most raters in a project.
pub const RATERS: usize = 5_000;
/// Most votes in progress in a project.
pub const BALLOTS: usize = 100;
/// Most measures in a project.
pub const MEASURES: usize = 5_000;
/// Most open questions in a project.
pub const QUESTIONS: usize = 5_000;
/// Most values of metrics in a project.
pub const METRICS: usize = 200_000;
/// Most entries of the contact plan.
pub const CONTACTS: usize = 50_000;
/// Most saved views of a project.
pub const VIEWS: usize = 2_000;
/// Most steps of all presentations of a project.
pub const STEPS: usize = 5_000;
/// Most parts of the day's plan.
pub const DAY_STEPS: usize = 500;
/// Most minutes of a step of a presentation or of a part of the day's plan: a day.
pub const STEP_MINUTES: u16 = 1_440;
/// Most pictures in a project.
pub const PICTURES: usize = 400;
/// Most bytes of one picture as it is stored.
pub const PICTURE_BYTES: usize = 2_000_000;
/// Most bytes of all pictures of a project together.
pub const ALL_PICTURES_BYTES: usize = 80_000_000;
/// Most pixels along a side of a picture.
pub const PICTURE_SIDE: u32 = 1_600;
/// Most entries of one list of a touchpoint (experiences, influencers, goals …).
pub const LIST_ENTRIES: usize = 1_000;
