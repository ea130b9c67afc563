//! Pieces of one work on all cores at once, for jobs and commands that wait for the whole. Never longer than the call, never from a view, and never
//! different from one piece after the other but for the time it takes.

use crate::export::SideBySide;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// More help would wait for the measurer's lock.
const MOST: usize = 4;

/// The same for exporters, which start no threads of their own.
pub(crate) const ALL_CORES: SideBySide<'_> = &|count, work| {
    let all: Vec<usize> = (0..count).collect();
    side_by_side(&all, |at| work(*at));
};

/// What a work makes of each piece, in their order. Where the system has no thread to spare, this one does it alone.
///
/// # Panics
/// If the work panics.
pub(crate) fn side_by_side<Piece: Sync, Made: Send>(pieces: &[Piece], work: impl Fn(&Piece) -> Made + Sync) -> Vec<Made> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(MOST).min(pieces.len());
    let (next, made) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(pieces.len())));
    let help = || {
        while let at = next.fetch_add(1, Ordering::Relaxed)
            && let Some(piece) = pieces.get(at)
        {
            let one = work(piece);
            made.lock().unwrap_or_else(PoisonError::into_inner).push((at, one));
        }
    };
    thread::scope(|scope| {
        for _ in 1..cores {
            let _without = thread::Builder::new().name("helper".to_owned()).spawn_scoped(scope, help);
        }
        help();
    });
    let mut made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
    made.sort_unstable_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::side_by_side;

    #[test]
    fn what_is_made_is_in_the_order_of_the_pieces() {
        let pieces: Vec<u64> = (0..500).collect();
        // The first takes longest.
        let uneven = |piece: &u64| {
            std::hint::black_box((0..(500 - piece) * 40).sum::<u64>());
            *piece
        };
        assert_eq!(side_by_side(&pieces, uneven), pieces);
        assert_eq!(side_by_side(&[0_u8; 0], |_| 1), [0_i32; 0]);
    }

    #[test]
    #[should_panic]
    fn a_piece_that_panics_ends_the_whole() {
        side_by_side(&[1, 2, 3], |piece| assert!(*piece != 2, "on purpose"));
    }
}
