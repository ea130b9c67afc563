//! Measures, open questions, metrics and contact plan of the worked example, from their forms. Never read from a file here.

use super::Builder;
use super::form::{ContactForm, MeasureForm, MetricForm, QuestionForm};
use crate::model::{
    About, Code as _, Contact, ContactId, Currency, Figure, KnownMetric, MapId, Measure, MeasureId, Metric, MetricId, OpenQuestion,
    QuestionId, RoundId, SegmentId, TouchpointId,
};
use std::sync::Arc;

impl Builder<'_> {
    /// The identity of a touchpoint.
    fn touchpoint_id(&self, key: &str) -> TouchpointId {
        TouchpointId::named(&self.name(key))
    }

    fn measure_id(&self, key: &str) -> MeasureId {
        MeasureId::named(&self.name(&format!("measure {key}")))
    }

    /// The first map: questions, figures and contacts are about today's journey.
    fn first_map(&self) -> MapId {
        MapId::named(&self.name(&self.form.map.key))
    }

    pub(super) fn measures(&self) -> Vec<Arc<Measure>> {
        self.form.measures.iter().map(|form| Arc::new(self.measure(form))).collect()
    }

    fn measure(&self, form: &MeasureForm) -> Measure {
        let money = |wholes: Option<f64>| wholes.and_then(|wholes| Currency::EURO.amount(wholes));
        let (mut effects, mut goals) = (form.effects.clone(), form.goals.clone());
        effects.sort_unstable();
        goals.sort_unstable();
        Measure {
            kind: form.kind,
            touchpoints: form.at.iter().map(|key| self.touchpoint_id(key)).collect(),
            core_message: self.optional(form.core_message.as_ref()),
            content: self.optional(form.content.as_ref()),
            channel: form.channel,
            segment: form.segment.as_ref().map(|key| SegmentId::named(&self.name(key))),
            cost: money(form.cost),
            effort: form.effort,
            lift: form.lift,
            retention: form.retention,
            effects,
            goals,
            owner: self.optional(form.owner.as_ref()),
            due: form.due,
            review: form.review,
            live_on: form.live_on,
            spent: money(form.spent),
            status: form.status,
            hypothesis: self.optional(form.hypothesis.as_ref()),
            measured_by: self.optional(form.measured_by.as_ref()),
            result: self.optional(form.result.as_ref()),
            learning: self.optional(form.learning.as_ref()),
            pin: form.pin,
            needs: form.needs.iter().map(|key| self.measure_id(key)).collect(),
            group: self.optional(form.group.as_ref()),
            ..Measure::new(self.measure_id(&form.key), self.text(&form.title))
        }
    }

    pub(super) fn questions(&self) -> Vec<Arc<OpenQuestion>> {
        self.form.questions.iter().map(|form| Arc::new(self.question(form))).collect()
    }

    fn question(&self, form: &QuestionForm) -> OpenQuestion {
        OpenQuestion {
            about: Some(About::Touchpoint(self.first_map(), self.touchpoint_id(&form.about))),
            owner: self.optional(form.owner.as_ref()),
            due: form.due,
            done: form.done,
            ..OpenQuestion::new(QuestionId::named(&self.name(&format!("question {}", form.key))), self.text(&form.text))
        }
    }

    pub(super) fn metrics(&self) -> Vec<Arc<Metric>> {
        self.form.metrics.iter().flat_map(|form| self.values(form)).map(Arc::new).collect()
    }

    fn values(&self, form: &MetricForm) -> Vec<Metric> {
        let name = self.text(&form.metric);
        let spend = KnownMetric::from_code(&name) == Some(KnownMetric::Spend);
        let all = form.values.iter().flat_map(|(key, rounds)| rounds.iter().map(move |(round, value)| (key, round, *value)));
        let made = all.map(|(key, round, value)| {
            let amount = if spend { Currency::EURO.amount(value).map(Figure::Amount) } else { None };
            Metric {
                id: MetricId::named(&self.name(&format!("metric {} {key} {round}", form.key))),
                round: RoundId::named(&self.name(round)),
                map: self.first_map(),
                touchpoint: (!key.is_empty()).then(|| self.touchpoint_id(key)),
                segment: None,
                metric: name.clone(),
                value: amount.unwrap_or(Figure::Number(value)),
                answers: form.answers,
                source: self.optional(form.source.as_ref()),
                measured_on: None,
            }
        });
        made.collect()
    }

    pub(super) fn contacts(&self) -> Vec<Arc<Contact>> {
        self.form.contacts.iter().enumerate().map(|(index, form)| Arc::new(self.contact(index, form))).collect()
    }

    fn contact(&self, index: usize, form: &ContactForm) -> Contact {
        Contact {
            segment: Some(SegmentId::named(&self.name(&form.segment))),
            channel: form.channel,
            when: self.text(&form.when),
            content: self.optional(form.content.as_ref()),
            ..Contact::new(ContactId::named(&self.name(&format!("contact {index}"))), self.first_map(), self.touchpoint_id(&form.at))
        }
    }
}
