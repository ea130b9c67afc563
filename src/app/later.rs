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
    /// The key that was wanted last while the value for another one was on its way, and how many of them there were.
    overtaken: (Option<K>, u32),
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

impl<K, V> Asked<K, V> {
    const fn nothing() -> Self {
        Self { key: None, pending: None, value: None, overtaken: (None, 0) }
    }

    /// Takes in what has arrived.
    fn arrive(&mut self) {
        if let Some(answer) = self.pending.as_ref().and_then(Pending::take) {
            self.pending = None;
            self.value = answer.ok().map(Arc::new);
        }
    }

    fn progress(&self) -> Progress<V> {
        match (&self.pending, &self.value) {
            (Some(_), before) => Progress::Coming(before.clone()),
            (None, Some(value)) => Progress::Ready(Arc::clone(value)),
            (None, None) => Progress::Failed,
        }
    }
}

impl<K, V> Default for Later<K, V> {
    fn default() -> Self {
        Self(RefCell::new(Asked::nothing()))
    }
}

impl<K: PartialEq, V> Later<K, V> {
    /// The value for a key. For a new key it is requested; whatever was on its way is no longer wanted.
    pub fn get(&self, key: K, start: impl FnOnce() -> Pending<V>) -> Progress<V> {
        let mut asked = self.0.borrow_mut();
        if asked.key.as_ref() != Some(&key) {
            asked.pending = Some(start());
            asked.key = Some(key);
            asked.overtaken = (None, 0);
        }
        asked.arrive();
        asked.progress()
    }

    /// The same where keys follow each other faster than values can come, as while a slider moves: what is on its way may come first, unless more
    /// than `patience` other keys have been wanted meanwhile. So there is an answer now and then, each to a key that was wanted a moment ago.
    pub(crate) fn get_in_turn(&self, key: K, patience: u32, start: impl FnOnce() -> Pending<V>) -> Progress<V> {
        {
            let asked = &mut *self.0.borrow_mut();
            asked.arrive();
            if asked.pending.is_some() && asked.key.as_ref() != Some(&key) {
                let (wanted, count) = &mut asked.overtaken;
                if wanted.as_ref() != Some(&key) {
                    (*wanted, *count) = (Some(key), *count + 1);
                    if *count <= patience {
                        return Progress::Coming(asked.value.clone());
                    }
                    let Some(key) = wanted.take() else { return Progress::Coming(asked.value.clone()) };
                    asked.pending = Some(start());
                    asked.key = Some(key);
                    asked.overtaken = (None, 0);
                }
                return Progress::Coming(asked.value.clone());
            }
        }
        self.get(key, start)
    }

    /// The value for a key, if it is there; nothing is requested.
    pub fn known(&self, key: &K) -> Option<Arc<V>> {
        let mut asked = self.0.borrow_mut();
        asked.arrive();
        asked.value.clone().filter(|_| asked.pending.is_none() && asked.key.as_ref() == Some(key))
    }

    /// Calls off what is on its way; what is there stays.
    pub(crate) fn call_off(&self) {
        let mut asked = self.0.borrow_mut();
        asked.arrive();
        if asked.pending.take().is_some() {
            asked.key = None;
            asked.overtaken = (None, 0);
        }
    }

    /// Drops what was computed and what is on its way.
    pub fn forget(&self) {
        *self.0.borrow_mut() = Asked::nothing();
    }
}

#[cfg(test)]
mod tests {
    use super::{Later, Progress};
    use crate::app::background::{Background, Pending};
    use std::sync::Arc;
    use std::sync::mpsc::channel;
    use std::time::Duration;

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

    #[test]
    fn while_keys_follow_each_other_a_value_still_comes_and_at_last_the_wanted_one() {
        let background = Background::new(Arc::new(|| {}));
        let later: Later<u8, u8> = Later::default();
        let job = |value: u8| {
            let (go, wait) = channel::<()>();
            (go, background.start("test", move |_| wait.recv().map(|()| value).unwrap_or(0)))
        };
        let (go, first) = job(10);
        assert_eq!(later.get_in_turn(1, 2, || first), Progress::Coming(None));
        for key in [2, 2, 3] {
            assert_eq!(later.get_in_turn(key, 2, || panic!("the first may come")), Progress::Coming(None));
        }
        go.send(()).unwrap();
        background.settle();
        let (go, second) = job(40);
        assert_eq!(later.get_in_turn(4, 2, || second), Progress::Coming(Some(Arc::new(10))), "the first came, the last is asked for");
        assert_eq!(later.known(&1), None);
        // A third one that was waited for in vain is called off for what is wanted now.
        for key in [5, 6] {
            assert!(matches!(later.get_in_turn(key, 2, || panic!("patience")), Progress::Coming(Some(_))));
        }
        assert!(matches!(later.get_in_turn(7, 2, || Pending::ready(70)), Progress::Coming(Some(_))));
        assert_eq!(later.get_in_turn(7, 2, || panic!("it is there")), Progress::Ready(Arc::new(70)));
        assert_eq!((later.known(&7), later.known(&4)), (Some(Arc::new(70)), None));
        drop(go);
        background.settle();
        assert_eq!(later.get_in_turn(7, 2, || panic!("nothing else comes")), Progress::Ready(Arc::new(70)));
    }

    #[test]
    fn a_newer_question_ends_the_job_of_an_older_one() {
        let background = Background::new(Arc::new(|| {}));
        let later: Later<u8, u8> = Later::default();
        let endless = |answer: u8| {
            let ((ended, told), (never, wait)) = (channel::<()>(), channel::<()>());
            let pending = background.start("test", move |cancelled| {
                while !cancelled.is_set() && wait.recv_timeout(Duration::from_millis(1)).is_err() {}
                drop(never);
                ended.send(()).map_or(0, |()| answer)
            });
            (pending, told)
        };
        let (first, first_ended) = endless(10);
        later.get(1, || first);
        let (second, second_ended) = endless(20);
        assert_eq!(later.get(2, || second), Progress::Coming(None));
        first_ended.recv().expect("nobody wants it any more");
        // The same where answers may come in turn, once patience is at an end.
        for key in [3, 4] {
            assert_eq!(later.get_in_turn(key, 2, || panic!("patience")), Progress::Coming(None));
        }
        assert!(second_ended.try_recv().is_err(), "it may still come");
        assert_eq!(later.get_in_turn(5, 2, || Pending::ready(50)), Progress::Coming(None));
        second_ended.recv().expect("nobody wants it any more");
        assert_eq!(later.get_in_turn(5, 2, || panic!("it is there")), Progress::Ready(Arc::new(50)));
        background.settle();
    }

    #[test]
    fn what_is_called_off_never_comes_and_what_is_there_stays() {
        let background = Background::new(Arc::new(|| {}));
        let later: Later<u8, u8> = Later::default();
        later.get(1, || Pending::ready(10));
        later.call_off();
        assert_eq!(later.known(&1), Some(Arc::new(10)));
        let (go, wait) = channel::<()>();
        later.get(2, || background.start("test", move |_| wait.recv().map_or(0, |()| 20)));
        later.call_off();
        assert_eq!((later.known(&1), later.known(&2)), (None, None));
        drop(go);
        background.settle();
        assert_eq!(later.get(2, || Pending::ready(21)), Progress::Ready(Arc::new(21)));
    }
}
