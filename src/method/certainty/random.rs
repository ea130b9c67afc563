//! Which raters are drawn: numbers that look random and are the same for ever, on every machine. Never used for anything that has to be secret.

/// SplitMix64 (Steele, Lea & Flood 2014). Written out, because the figures must stay the same whatever a library's next version does.
#[derive(Debug, Clone)]
pub(super) struct Random(u64);

impl Random {
    /// The same numbers for the same seed.
    pub(super) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `count`, each equally likely; 0 if `count` is 0.
    pub(super) fn below(&mut self, count: usize) -> usize {
        let count = count as u64;
        // Lemire's method: the upper half of a product, drawn again in the few cases that would favour some numbers.
        let unfair = count.wrapping_neg().checked_rem(count).unwrap_or(0);
        loop {
            let product = u128::from(self.next()) * u128::from(count);
            if product as u64 >= unfair {
                return (product >> 64) as usize;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        let mut random = Random::seeded(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| random.next()).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn all_numbers_are_equally_likely() {
        let mut random = Random::seeded(1);
        let mut drawn = [0_u32; 7];
        for _ in 0..70_000 {
            drawn[random.below(7)] += 1;
        }
        assert!(drawn.iter().all(|count| (9_700..10_300).contains(count)), "{drawn:?}");
        assert_eq!((random.below(1), random.below(0)), (0, 0));
    }
}
