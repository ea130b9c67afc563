//! Values that are computed once and kept as long as what they depend on stays the same. Never a value for another key than the one asked for.

use crate::app::open::identity::Stamp;
use std::cell::RefCell;
use std::sync::Arc;

/// What a derived value depends on: the state of a document, and everything else. There is no other kind of key.
pub(crate) type Key<K> = (Stamp, K);

/// What was computed last, and for which key.
#[derive(Debug)]
pub(crate) struct Memo<K, V>(RefCell<Option<(Key<K>, Arc<V>)>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(RefCell::new(None))
    }
}

impl<K: PartialEq, V> Memo<K, V> {
    /// The value for a key: the one that was kept, or a new one.
    pub(crate) fn get(&self, key: Key<K>, make: impl FnOnce() -> V) -> Arc<V> {
        self.renew(key, |_| make())
    }

    /// The same, where computing the value may build on the previous one and its key.
    pub(crate) fn renew(&self, key: Key<K>, make: impl FnOnce(Option<(Key<K>, Arc<V>)>) -> V) -> Arc<V> {
        if let Some((of, value)) = &*self.0.borrow()
            && *of == key
        {
            return Arc::clone(value);
        }
        // Not borrowed during the call: computing one value may ask for another.
        let before = self.0.borrow_mut().take();
        let value = Arc::new(make(before));
        *self.0.borrow_mut() = Some((key, Arc::clone(&value)));
        value
    }

    /// Drops what was computed.
    pub(crate) fn forget(&self) {
        self.0.take();
    }
}

#[cfg(test)]
mod tests {
    use super::{Memo, Stamp};
    use std::sync::Arc;

    #[test]
    fn a_value_is_made_once_for_a_key_and_may_go_on_from_the_one_before() {
        let (memo, stamp) = (Memo::<u8, String>::default(), Stamp::of_unchanging());
        let first = memo.get((stamp, 1), || "one".to_owned());
        assert!(Arc::ptr_eq(&first, &memo.get((stamp, 1), || panic!("it is there"))));
        let second = memo.renew((stamp, 2), |before| format!("two after {:?}", before.map(|((_, key), value)| (key, value))));
        assert_eq!(*second, r#"two after Some((1, "one"))"#);
        // A value may ask for another one, even from the same memo.
        let nested = memo.get((stamp, 3), || format!("{} again", memo.get((stamp, 4), || "four".to_owned())));
        assert_eq!(*nested, "four again");
        let elsewhere = memo.get((Stamp::of_unchanging(), 3), || "of another document".to_owned());
        assert_eq!(*elsewhere, "of another document");
    }
}
