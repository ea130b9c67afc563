//! Lists of elements: what each is found by, and how such a list is put into another order. Never a field.

use super::element::Position;
use super::with::Unfit;
use super::{Element, Field, Row, Value};
use crate::model::{ContentVariant, Experience, Influencer, PassedOn};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;
use uuid::Uuid;

/// An element of a list.
pub(super) trait Listed: Sized {
    /// Its identity, unique within its list.
    fn id(&self) -> Uuid;
    /// One of which only the identity is known, to which the rows of an added one are applied.
    fn blank(id: Uuid) -> Self;
}

/// How a list holds its elements: shared, or as they are.
pub(super) trait Item: Sized {
    /// The element.
    type Of: Listed;
    fn hold(element: Self::Of) -> Self;
    fn get(&self) -> &Self::Of;
    fn get_mut(&mut self) -> &mut Self::Of;
    /// Whether both are known to be the same without looking closely.
    fn is_shared(&self, other: &Self) -> bool;
}

impl<T: Listed + Clone> Item for Arc<T> {
    type Of = T;

    fn hold(element: T) -> Self {
        Self::new(element)
    }

    fn get(&self) -> &T {
        self
    }

    fn get_mut(&mut self) -> &mut T {
        Self::make_mut(self)
    }

    fn is_shared(&self, other: &Self) -> bool {
        Self::ptr_eq(self, other)
    }
}

macro_rules! held_as_they_are {
    ($($type:ty),*) => {$(
        impl Item for $type {
            type Of = Self;

            fn hold(element: Self) -> Self {
                element
            }

            fn get(&self) -> &Self {
                self
            }

            fn get_mut(&mut self) -> &mut Self {
                self
            }

            fn is_shared(&self, other: &Self) -> bool {
                self == other
            }
        }
    )*};
}
held_as_they_are!(Influencer, ContentVariant, PassedOn, Experience);

/// Rows by what they belong to, in the order in which that is first named.
pub(super) struct Grouped<'r, 'v, K> {
    groups: Vec<(K, Vec<&'r Row<'v>>)>,
    index: HashMap<K, usize>,
}

impl<'r, 'v, K: Copy + Eq + Hash> Grouped<'r, 'v, K> {
    pub(super) fn new() -> Self {
        Self { groups: Vec::new(), index: HashMap::new() }
    }

    pub(super) fn push(&mut self, key: K, row: &'r Row<'v>) {
        let at = *self.index.entry(key).or_insert_with(|| {
            self.groups.push((key, Vec::new()));
            self.groups.len() - 1
        });
        self.groups[at].1.push(row);
    }

    pub(super) fn groups(&self) -> &[(K, Vec<&'r Row<'v>>)] {
        &self.groups
    }
}

/// The places of elements, as rows give them.
#[derive(Default)]
pub(super) struct Structure {
    /// What is not there any more.
    pub(super) gone: HashSet<Uuid>,
    /// What is somewhere else, and what may be new, in the order of the rows.
    pub(super) placed: Vec<(Uuid, Option<Position>)>,
}

impl Structure {
    /// Reads the rows that belong to the elements of one list themselves.
    pub(super) fn of(groups: &[(Uuid, Vec<&Row<'_>>)], element: impl Fn(Uuid) -> Element) -> Result<Self, Unfit> {
        let mut structure = Self::default();
        for (id, rows) in groups {
            let own = || rows.iter().filter(|row| row.element == element(*id));
            let exists = own().rfind(|row| row.field == Field::Exists).map(|row| match row.value {
                Value::Flag(exists) => Ok(exists),
                _ => Err(Unfit::WrongValue(row.element, row.field)),
            });
            let place = own().rfind(|row| row.field == Field::Place).map(|row| match row.value {
                Value::Position(position) => Ok(position),
                _ => Err(Unfit::WrongValue(row.element, row.field)),
            });
            match (exists.transpose()?, place.transpose()?) {
                (Some(false), _) => {
                    structure.gone.insert(*id);
                }
                (None, None) => {}
                (_, place) => structure.placed.push((*id, place)),
            }
        }
        Ok(structure)
    }

    /// Whether nothing changes its place.
    pub(super) fn is_empty(&self) -> bool {
        self.gone.is_empty() && self.placed.is_empty()
    }
}

/// Puts elements into a list, each behind the one it comes after; where that is not there, at the end.
pub(super) fn insert<I: Item>(list: &mut Vec<I>, elements: impl IntoIterator<Item = (Option<Position>, I)>) {
    // They come in order, so that the next one mostly belongs behind the last.
    let mut last = 0;
    for (position, element) in elements {
        let at = match position {
            None => list.len(),
            Some(Position { after: None, .. }) => 0,
            Some(Position { after: Some(before), .. }) => {
                let is_it = |at: &usize| list.get(*at).is_some_and(|other| other.get().id() == before);
                let found = Some(last).filter(is_it).or_else(|| list.iter().position(|other| other.get().id() == before));
                found.map_or(list.len(), |at| at + 1)
            }
        };
        list.insert(at, element);
        last = at;
    }
}

/// Brings a list into the order that rows say, without what is gone and with what is new.
pub(super) fn arrange<I: Item>(list: &mut Vec<I>, structure: &Structure, blank: impl Fn(Uuid) -> Result<I, Unfit>) -> Result<(), Unfit> {
    if structure.is_empty() {
        return Ok(());
    }
    let there: HashSet<Uuid> = list.iter().map(|item| item.get().id()).collect();
    // An element that its row only says exists, and that does, stays where it is.
    let placed = || structure.placed.iter().filter(|(id, place)| place.is_some() || !there.contains(id));
    let taken: HashSet<Uuid> = placed().map(|(id, _)| *id).chain(structure.gone.iter().copied()).collect();
    let mut pool: HashMap<Uuid, I> =
        list.extract_if(.., |item| taken.contains(&item.get().id())).map(|item| (item.get().id(), item)).collect();
    let elements = placed().map(|(id, place)| Ok((*place, pool.remove(id).map_or_else(|| blank(*id), Ok)?)));
    let elements: Vec<(Option<Position>, I)> = elements.collect::<Result<_, Unfit>>()?;
    insert(list, elements);
    Ok(())
}

/// Applies rows to the elements of a list and to what belongs to them, after the list has been put in its order.
pub(super) fn list<I: Item>(
    list: &mut Vec<I>,
    groups: &[(Uuid, Vec<&Row<'_>>)],
    element: impl Fn(Uuid) -> Element + Copy,
    content: impl Fn(&mut I::Of, &[&Row<'_>]) -> Result<(), Unfit>,
) -> Result<(), Unfit> {
    let structure = Structure::of(groups, element)?;
    arrange(list, &structure, |id| Ok(I::hold(I::Of::blank(id))))?;
    let index: HashMap<Uuid, usize> = list.iter().enumerate().map(|(at, item)| (item.get().id(), at)).collect();
    for (id, rows) in groups.iter().filter(|(id, _)| !structure.gone.contains(id)) {
        let is_content = |row: &&Row<'_>| row.element != element(*id) || !matches!(row.field, Field::Exists | Field::Place);
        if !rows.iter().any(is_content) {
            continue;
        }
        let item = index.get(id).and_then(|at| list.get_mut(*at)).ok_or_else(|| Unfit::Missing(element(*id)))?;
        content(item.get_mut(), rows)?;
    }
    Ok(())
}
