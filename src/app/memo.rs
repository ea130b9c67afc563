//! Values that are computed once and kept as long as what they depend on stays the same. Never a value for another key than the one asked for.

use std::cell::RefCell;
use std::sync::Arc;

/// The very same object, not just an equal one; for keys.
#[derive(Debug, Clone)]
pub struct Same<T>(pub Arc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What was computed last, and for which key. The key holds everything that the value depends on.
#[derive(Debug)]
pub struct Memo<K, V>(RefCell<Option<(K, Arc<V>)>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(RefCell::new(None))
    }
}

impl<K: PartialEq, V> Memo<K, V> {
    /// The value for a key: the one that was kept, or a new one.
    pub fn get(&self, key: K, make: impl FnOnce() -> V) -> Arc<V> {
        self.renew(key, |_| make())
    }

    /// The same, where computing the value may build on the previous one and its key.
    pub fn renew(&self, key: K, make: impl FnOnce(Option<(K, Arc<V>)>) -> V) -> Arc<V> {
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
    pub fn forget(&self) {
        self.0.take();
    }

    /// What was computed last.
    #[cfg(test)]
    pub(crate) fn last(&self) -> Option<Arc<V>> {
        self.0.borrow().as_ref().map(|(_, value)| Arc::clone(value))
    }
}
