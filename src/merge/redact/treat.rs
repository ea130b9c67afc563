//! What becomes of each field in a copy for clients. Each list is whole: a new field does not compile until it is in one of them. Never how it is done.

use super::Removable;
use crate::model::fields::{
    ContactField, ContentVariantField, DayField, ExperienceField, FreeField, InfluencerField, LaneField, MapField, MeasureField,
    MetricField, PassedOnField, ProjectField, QuestionField, RoundField, SegmentField, StageField, StepField, TouchpointField, ViewField,
};

/// What becomes of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Treatment {
    /// It says nothing in people's own words, and stays.
    Stays,
    /// Words: removed names and texts are taken out.
    Words,
    /// The same, as short as a name.
    Label,
    /// A title or label: it stays, and is reported if it holds a removed name.
    Title,
    /// It goes, or if it is kept on purpose, counts as words.
    Goes(Removable),
    /// The name of an owner, which goes for a number, or if it is kept on purpose, is reported.
    Owner,
    /// Done with what is around it.
    Apart,
}

use Treatment::{Apart, Goes, Label, Owner, Stays, Title, Words};

/// The fields of one kind of element that redaction knows.
pub(super) trait Treated: crate::model::fields::Fields {
    /// What becomes of it.
    fn treatment(self) -> Treatment;
}

macro_rules! treated {
    ($($fields:ident { $($treatment:expr => $($field:ident),*;)* })*) => {$(
        impl Treated for $fields {
            fn treatment(self) -> Treatment {
                match self { $($(Self::$field)|* => $treatment,)* }
            }
        }
    )*};
}

treated! {
    ProjectField {
        Title => Name;
        Label => Client;
        Goes(Removable::Notes) => Notes;
        Stays => Language, Currency, Changed, Thresholds, DayStarts, Rules;
        Apart => CurrentRound;
    }
    RoundField {
        Title => Label;
        Stays => Date;
    }
    SegmentField {
        Title => Name;
        Words => Interests, Behaviour, Goal, Why;
        Stays => Color, Picture;
    }
    MapField {
        Title => Name;
        Label => Subtitle;
        Stays => Variant, Segment, Picture;
    }
    LaneField {
        Apart => Kind;
        Stays => Hidden, Height;
    }
    FreeField {
        Label => Name;
        Stays => Style, Per;
    }
    StageField {
        Title => Name;
        Words => Description;
        Stays => Picture;
    }
    TouchpointField {
        Title => Title;
        Words => ExpectationText, Why, CoreMessage, Content, Break;
        Label => Funnel;
        Goes(Removable::Notes) => Notes;
        Stays => Area, LastOwnedArea, Channel, FurtherChannels, World, Control, Critical, Reach, RaisedBy, Goals, Picture;
    }
    InfluencerField {
        Stays => Kind;
        Goes(Removable::Influencers) => Name;
    }
    ContentVariantField {
        Stays => Segment, Channel;
        Words => Text;
    }
    PassedOnField {
        Stays => Tone;
        Words => Text;
    }
    ExperienceField {
        Stays => Tone, Date;
        Words => Text;
        Goes(Removable::Sources) => Source;
    }
    MeasureField {
        Title => Title;
        Label => Group;
        Words => CoreMessage, Content, Hypothesis, MeasuredBy, Result, Learning;
        Goes(Removable::Money) => Cost, Spent;
        Owner => Owner;
        Stays => Touchpoints, Kind, Effort, Lift, Retention, Status, Pin, Needs, Effects, Segment, Channel, Due, Goals, Review, LiveOn;
    }
    QuestionField {
        Words => Text;
        Owner => Owner;
        Stays => About, Due, Review, Done;
    }
    MetricField {
        Apart => Metric, Value;
        Label => Source;
        Stays => Round, Map, Touchpoint, Segment, Answers, MeasuredOn;
    }
    ContactField {
        Label => When;
        Words => Content;
        Stays => Segment, Map, Touchpoint, Channel;
    }
    ViewField {
        Title => Name;
        Apart => Round, Lanes, Filter, Compared, Chart;
        Stays => Shows, Map, Segment, Stages, Arrangement, Lines, Tab;
    }
    StepField {
        Goes(Removable::Notes) => Note;
        Apart => Shows;
        Stays => Map, Minutes;
    }
    DayField {
        Title => Title;
        Owner => Who;
        Goes(Removable::Notes) => Note;
        Stays => Minutes;
    }
}
