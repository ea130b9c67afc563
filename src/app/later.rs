//! Values that are computed in the background, once per key. Never an old value passed off as the new one, and never a wait for one that
//! never comes.

use super::background::Pending;
use std::cell::RefCell;
use std::sync::Arc;

/// What was asked for last, for which key, and how far it has come: a `Memo` whose values are computed in the background.
/// The key holds everything that the value depends on.
#[derive(Debug)]
pub struct Later<K, V>(RefCell<Asked<K, V>>);

#[derive(Debug)]
struct Asked<K, V> {
    key: Option<K>,
    pending: Option<Pending<V>>,
    /// The last value that arrived.
    value: Option<Arc<V>>,
}

/// How far a value has come.
#[derive(Debug, PartialEq)]
pub enum Progress<V> {
    /// It is there.
    Ready(Arc<V>),
    /// It is on its way; until then, the previous value, if there is one, for another key.
    Coming(Option<Arc<V>>),
    /// It will never come: its job failed.
    Failed,
}

impl<K, V> Default for Later<K, V> {
    fn default() -> Self {
        Self(RefCell::new(Asked { key: None, pending: None, value: None }))
    }
}

impl<K: PartialEq, V> Later<K, V> {
    /// The value for a key. For a new key it is requested; whatever was on its way is no longer wanted.
    pub fn get(&self, key: K, start: impl FnOnce() -> Pending<V>) -> Progress<V> {
        let mut asked = self.0.borrow_mut();
        if asked.key.as_ref() != Some(&key) {
            asked.pending = Some(start());
            asked.key = Some(key);
        }
        if let Some(answer) = asked.pending.as_ref().and_then(Pending::take) {
            asked.pending = None;
            asked.value = answer.ok().map(Arc::new);
        }
        match (&asked.pending, &asked.value) {
            (Some(_), before) => Progress::Coming(before.clone()),
            (None, Some(value)) => Progress::Ready(Arc::clone(value)),
            (None, None) => Progress::Failed,
        }
    }

    /// Drops what was computed and what is on its way.
    pub fn forget(&self) {
        *self.0.borrow_mut() = Asked { key: None, pending: None, value: None };
    }
}

#[cfg(test)]
mod tests {
    use super::{Later, Progress};
    use crate::app::background::{Background, Pending};
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    #[test]
    fn the_value_before_is_never_taken_for_the_new_one() {
        let background = Background::new(Arc::new(|| {}));
        let later: Later<u8, u8> = Later::default();
        assert_eq!(later.get(1, || Pending::ready(10)), Progress::Ready(Arc::new(10)));
        let (go, wait) = channel::<()>();
        let start = || background.start("test", move |_| wait.recv().map(|()| 20).unwrap());
        assert_eq!(later.get(2, start), Progress::Coming(Some(Arc::new(10))));
        assert_eq!(later.get(2, || panic!("it is asked for")), Progress::Coming(Some(Arc::new(10))));
        go.send(()).unwrap();
        background.settle();
        assert_eq!(later.get(2, || panic!("it is there")), Progress::Ready(Arc::new(20)));
    }

    #[test]
    fn a_job_that_fails_is_told_until_something_else_is_asked_for() {
        let background = Background::new(Arc::new(|| {}));
        let later: Later<u8, u8> = Later::default();
        later.get(1, || Pending::ready(10));
        background.panic_in(Some("test"));
        later.get(2, || background.start("test", |_| 20));
        background.settle();
        for _ in 0..2 {
            assert_eq!(later.get(2, || panic!("it is not asked for again")), Progress::Failed);
        }
        background.panic_in(None);
        let (go, wait) = channel::<()>();
        let start = || background.start("test", move |_| wait.recv().map(|()| 30).unwrap());
        assert_eq!(later.get(3, start), Progress::Coming(None), "the old value is gone");
        go.send(()).unwrap();
        background.settle();
        assert_eq!(later.get(3, || panic!("it is there")), Progress::Ready(Arc::new(30)));
        later.forget();
        assert_eq!(later.get(3, || Pending::ready(31)), Progress::Ready(Arc::new(31)));
    }
}
