//! Mends measures, open questions, metrics and the contact plan. Never what they refer to.

use super::{begin, cut_text, cut_title, mend_shared, own_identities};
use crate::model::fields::{Fields as _, MeasureField, Value};
use crate::model::plan::Places;
use crate::model::{
    Contact, ContactId, Currency, Figure, KnownMetric, Measure, MeasureId, Metric, MetricId, OpenQuestion, Project, QuestionId, limits,
};
use std::collections::HashSet;
use std::hash::Hash;

pub(super) fn mend(project: &mut Project) {
    project.measures.truncate(limits::MEASURES);
    project.questions.truncate(limits::QUESTIONS);
    project.metrics.truncate(limits::METRICS);
    project.contacts.truncate(limits::CONTACTS);
    own_identities(&mut project.measures, |measure| measure.id.0, |measure, id| measure.id = MeasureId(id));
    own_identities(&mut project.questions, |question| question.id.0, |question, id| question.id = QuestionId(id));
    own_identities(&mut project.metrics, |metric| metric.id.0, |metric, id| metric.id = MetricId(id));
    own_identities(&mut project.contacts, |contact| contact.id.0, |contact, id| contact.id = ContactId(id));
    let currency = project.currency();
    project.measures.iter_mut().for_each(|measure| mend_shared(measure, mend_measure));
    project.questions.iter_mut().for_each(|question| mend_shared(question, mend_question));
    project.metrics.iter_mut().for_each(|metric| mend_shared(metric, |metric| mend_metric(metric, currency)));
    project.contacts.iter_mut().for_each(|contact| mend_shared(contact, mend_contact));
    project.metrics.retain(|metric| {
        let is_number = matches!(metric.value, Figure::Amount(_)) || matches!(metric.value, Figure::Number(number) if number.is_finite());
        let is_money = matches!(metric.value, Figure::Amount(_)) == (metric.known() == Some(KnownMetric::Spend));
        is_number && is_money && metric.touchpoint.is_none() == (metric.known() == Some(KnownMetric::Base))
    });
    if project.has_plan() {
        project.keep_known(&Places::of(project));
    }
}

fn mend_measure(measure: &mut Measure) {
    for field in MeasureField::ALL {
        if let Some(text) = field.text(measure).filter(|text| text.len() > field.limit()) {
            let text = begin(text, field.limit()).to_owned();
            field.set(measure, &Value::Text(text.into()));
        }
    }
    each_once(&mut measure.touchpoints);
    each_once(&mut measure.needs);
    measure.touchpoints.truncate(limits::LIST_ENTRIES);
    measure.needs.truncate(limits::LIST_ENTRIES);
    measure.goals.sort_unstable();
    measure.goals.dedup();
    measure.effects.sort_unstable();
    measure.effects.dedup();
}

fn mend_question(question: &mut OpenQuestion) {
    cut_text(&mut question.text);
    cut_title(&mut question.owner);
}

/// Only a base belongs to a map as a whole, and only what is spent is money.
fn mend_metric(metric: &mut Metric, currency: Currency) {
    cut_title(&mut metric.metric);
    cut_title(&mut metric.source);
    match metric.known() {
        Some(KnownMetric::Spend) => {
            if let Figure::Number(number) = metric.value {
                metric.value = currency.amount(number).map_or(metric.value, Figure::Amount);
            }
        }
        known => {
            if let Figure::Amount(amount) = metric.value {
                metric.value = Figure::Number(currency.wholes(amount));
            }
            if known == Some(KnownMetric::Base) {
                metric.touchpoint = None;
            }
        }
    }
}

fn mend_contact(contact: &mut Contact) {
    cut_title(&mut contact.when);
    cut_text(&mut contact.content);
}

fn each_once<T: Copy + Eq + Hash>(list: &mut Vec<T>) {
    let mut seen = HashSet::with_capacity(list.len());
    list.retain(|one| seen.insert(*one));
}
