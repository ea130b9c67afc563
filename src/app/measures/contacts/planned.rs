//! An entry of the contact plan with what follows from it. Plain data.

use crate::method::contact_plan::ChannelReason;
use crate::model::{Channel, Contact};

/// An entry with what follows from it.
#[derive(Debug, Clone, Copy)]
pub struct PlannedContact<'a> {
    /// The entry.
    pub contact: &'a Contact,
    /// Its touchpoint's title.
    pub title: &'a str,
    /// By what means: the fixed channel, or else the one that is proposed.
    pub channel: Option<Channel>,
    /// The channel that is proposed, and why.
    pub proposed: (Option<Channel>, ChannelReason),
    /// What is said.
    pub said: &'a str,
    /// How many letters of it do not fit.
    pub too_many: usize,
}

impl PlannedContact<'_> {
    /// Whether nothing is said, or more than fits.
    pub fn is_flagged(&self) -> bool {
        self.too_many > 0 || self.said.trim().is_empty()
    }
}
