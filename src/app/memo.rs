//! What is computed once and kept while what it follows from is the same.

use std::cell::RefCell;
use std::sync::Arc;

/// The very same thing, not only an equal one; for keys.
#[derive(Debug, Clone)]
pub struct Same<T>(pub Arc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What was computed last, and from what. The key says everything that the value follows from.
#[derive(Debug)]
pub struct Memo<K, V>(RefCell<Option<(K, Arc<V>)>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(RefCell::new(None))
    }
}

impl<K: PartialEq, V> Memo<K, V> {
    /// The value for a key: the kept one, or made now.
    pub fn get(&self, key: K, make: impl FnOnce() -> V) -> Arc<V> {
        self.renew(key, |_| make())
    }

    /// The same where making it may go on from what was computed before, and for which key.
    pub fn renew(&self, key: K, make: impl FnOnce(Option<(K, Arc<V>)>) -> V) -> Arc<V> {
        if let Some((of, value)) = &*self.0.borrow()
            && *of == key
        {
            return Arc::clone(value);
        }
        // Not borrowed meanwhile: making one thing may ask for another.
        let before = self.0.borrow_mut().take();
        let value = Arc::new(make(before));
        *self.0.borrow_mut() = Some((key, Arc::clone(&value)));
        value
    }

    /// Lets go of what was computed.
    pub fn forget(&self) {
        self.0.take();
    }

    /// What was computed last.
    #[cfg(test)]
    pub(crate) fn last(&self) -> Option<Arc<V>> {
        self.0.borrow().as_ref().map(|(_, value)| Arc::clone(value))
    }
}
