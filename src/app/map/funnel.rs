//! Funnels, and the breaks that metrics propose: touchpoints are marked as one sequence or taken out, a break is confirmed. Never where customers
//! are lost.

use crate::app::desk::Desk;
use crate::app::wish::Field;
use crate::edit::{Edit, TouchpointChange, TouchpointEdit};
use crate::model::{Break, TouchpointId};

impl Desk {
    /// Whether metrics propose a break at the leading touchpoint.
    pub(crate) fn proposes_break(&self) -> bool {
        let lead = self.open.document.selection.lead_touchpoint();
        lead.zip(self.measured()).is_some_and(|(lead, measured)| measured.flow(lead).break_proposed)
    }

    /// Confirms the break that metrics propose at the leading touchpoint; its cause is typed in the inspector.
    pub(crate) fn confirm_break(&mut self) {
        let (Some(map), Some(lead)) = (self.map_id(), self.open.document.selection.lead_touchpoint()) else { return };
        let change = TouchpointChange::Break(Some(Break::default()));
        if self.apply(&Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints: vec![lead], change }), None) {
            self.select_one(crate::edit::Selected::Touchpoint(lead));
            self.open_field("place", Field { what: "break", element: lead.0 });
        }
    }

    /// The selected touchpoints that are in a funnel, in journey order.
    pub(crate) fn selected_in_funnels(&self) -> Vec<TouchpointId> {
        let Some(map) = self.open.document.map() else { return Vec::new() };
        let in_funnel = |id: &TouchpointId| map.touchpoint(*id).is_some_and(|touchpoint| !touchpoint.funnel.is_empty());
        self.selected_in_order().into_iter().filter(in_funnel).collect()
    }

    /// Makes one funnel of the selected touchpoints: the first one that one of them is in, else a new one. Its name is typed in the inspector.
    pub(crate) fn mark_funnel(&mut self) {
        let (Some(map), touchpoints) = (self.open.document.map(), self.selected_in_order()) else { return };
        let known = self.selected_in_funnels().first().and_then(|id| map.touchpoint(*id)).map(|touchpoint| touchpoint.funnel.clone());
        let name = known.unwrap_or_else(|| self.new_funnel_name());
        let map = map.id;
        self.apply(&Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints, change: TouchpointChange::Funnel(name) }), None);
        if let Some(lead) = self.open.document.selection.lead_touchpoint() {
            self.open_field("metrics", Field { what: "funnel", element: lead.0 });
        }
    }

    /// A name for a funnel that the shown map does not have yet.
    pub(crate) fn new_funnel_name(&self) -> String {
        let taken = |name: &String| self.map().is_some_and(|map| map.touchpoints().any(|touchpoint| touchpoint.funnel == *name));
        let numbered = |number: i64| self.program.texts.metrics_new_funnel(number);
        (1..).map(numbered).find(|name| !taken(name)).unwrap_or_default()
    }

    /// Takes the selected touchpoints out of their funnels.
    pub(crate) fn leave_funnel(&mut self) {
        let (Some(map), touchpoints) = (self.map_id(), self.selected_in_funnels()) else { return };
        if !touchpoints.is_empty() {
            let change = TouchpointChange::Funnel(String::new());
            self.apply(&Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints, change }), None);
        }
    }
}
