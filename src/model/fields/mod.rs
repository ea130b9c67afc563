//! The field table: every value of a project as a row, with the path of its element, the code of its field, the value, and the rule by
//! which two versions of it become one.
//!
//! Each struct of the model lists its fields below itself, without `..`: one that is not listed does not compile. From the table follow what differs
//! between two projects ([`changes`]), a project with such differences ([`with`]), whether two are the same ([`same`]), the limits of texts, and the
//! columns of a touchpoint in tables, the grid, imports and comparisons. Place is one field: an element's parent and what it comes after. Never a
//! word for people, never a decision between two versions.

mod blank;
mod changes;
mod column;
mod element;
mod listing;
mod lists;
mod order;
mod renamed;
mod same;
mod since;
mod stored;
#[cfg(test)]
pub(crate) mod tests;
pub(in crate::model) mod value;
mod vocabularies;
mod with;

pub use super::ballot::BallotField;
pub use super::conflict::ConflictField;
pub use super::contact::ContactField;
pub use super::day_plan::DayField;
pub use super::lane::{FreeField, LaneField};
pub use super::map::{MapField, StageField};
pub use super::measure::{MeasureColumn, MeasureField};
pub use super::metric::MetricField;
pub use super::presentation::StepField;
pub use super::project::{ProjectField, RaterField, SegmentField};
pub use super::question::QuestionField;
pub use super::round::RoundField;
pub use super::saved_view::ViewField;
pub use super::touchpoint::{Column, ContentVariantField, ExperienceField, InfluencerField, PassedOnField, TouchpointField};
pub use changes::changes;
pub(in crate::model) use column::columns;
pub use column::{Form, MeasureForm, Vocabulary};
pub use element::{Element, Field, Position, Row, Rule};
pub(in crate::model) use listing::elements;
pub use listing::{Listing, Order, orders};
pub use order::kept;
pub use same::same;
pub(crate) use since::since;
pub use value::Value;
pub use with::{Unfit, with};

/// The fields of one kind of element.
pub trait Fields: Copy + Eq + 'static {
    /// Whose fields.
    type Of;
    /// The lists of elements that belong to an element and are no fields of its own.
    type Lists<'a>;
    /// Every field, in the order of the table.
    const ALL: &'static [Self];
    /// Its code: the column's name where a table has a column for it.
    fn code(self) -> &'static str;
    /// How two versions of it become one.
    fn rule(self) -> Rule;
    /// The first format of map files that has it.
    fn since(self) -> u32;
    /// What an element holds there.
    fn get(self, element: &Self::Of) -> Value<'_>;
    /// The words of an element there, if they are words and there are any.
    fn text(self, element: &Self::Of) -> Option<&str>;
    /// Gives an element a value; whether it is one that the field can hold. If not, the element stays as it is.
    fn set(self, element: &mut Self::Of, value: &Value<'_>) -> bool;
    /// Its lists; code that destructures them does not compile until it handles a new one.
    fn lists(element: &Self::Of) -> Self::Lists<'_>;
    /// Whether two elements hold the same there.
    fn is_same(self, one: &Self::Of, two: &Self::Of) -> bool;
}

/// Lists the fields of a struct: first its identity, which is no field, then what is a list of elements of its own, then its fields, each
/// with its code, its rule and the first format of map files that has it.
macro_rules! fields {
    ($(
        $(#[$doc:meta])*
        $name:ident of $type:ident {
            key { $($key:ident),* }
            lists { $($list:ident: $list_type:ty),* $(,)? }
            $($(#[$field_doc:meta])* $variant:ident = $field:ident, $code:literal, $rule:expr, since $since:literal;)*
        }
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$field_doc])* #[doc = concat!("`", $code, "`")] $variant,)* }

        impl $crate::model::fields::Fields for $name {
            type Of = $type;
            type Lists<'a> = ($(&'a $list_type,)*);

            const ALL: &'static [Self] = &[$(Self::$variant,)*];

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            fn rule(self) -> $crate::model::fields::Rule {
                match self { $(Self::$variant => $rule,)* }
            }

            fn since(self) -> u32 {
                match self { $(Self::$variant => $since,)* }
            }

            fn get(self, element: &$type) -> $crate::model::fields::Value<'_> {
                // Without `..`: what is not listed does not compile.
                let $type { $($key: _,)* $($list: _,)* $($field,)* } = element;
                match self { $(Self::$variant => $crate::model::fields::value::Kept::value($field),)* }
            }

            fn text(self, element: &$type) -> Option<&str> {
                match self { $(Self::$variant => $crate::model::fields::value::Kept::text(&element.$field),)* }
            }

            fn set(self, element: &mut $type, value: &$crate::model::fields::Value<'_>) -> bool {
                match self { $(Self::$variant => $crate::model::fields::value::put(&mut element.$field, value),)* }
            }

            fn lists(element: &$type) -> Self::Lists<'_> {
                let $type { $($list,)* .. } = element;
                std::convert::identity(($($list,)*))
            }

            fn is_same(self, one: &$type, two: &$type) -> bool {
                match self { $(Self::$variant => $crate::model::fields::value::Kept::is_same(&one.$field, &two.$field),)* }
            }
        }
    )*};
}
pub(in crate::model) use fields;
