//! Which commands a person means by what they type: labels and other wordings (`term-also-CODE`, a comma between them), in any order of
//! words, shortened or mistyped. Never shows anything, and never has words of its own.

use super::{Command, Listed};
use crate::app::measures::MeasureTab;
use crate::app::state::State;
use crate::i18n::{Language, Texts};
use crate::letters::{Fit, Folded};
use crate::model::ScoreKind;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How well a wording fits what is typed; the lowest is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// How many of the typed words are not in it.
    left_out: usize,
    /// Whether any of them was guessed.
    guessed: bool,
    /// The fits of all other words, added up.
    fits: usize,
    /// Whether it is another wording than the label, with words that were not typed: what a command is called goes before what it may be called.
    aside: bool,
    /// How many words it has that were not typed.
    untyped: usize,
    /// Whether it is not the label.
    other: bool,
}

/// A wording as its words, and each two neighbours as one word: "e-mail" is typed "email", "swimlane" is typed "swim lane".
#[derive(Debug)]
struct Wording {
    words: Vec<Folded>,
    pairs: Vec<Folded>,
}

impl Wording {
    fn new(text: &str) -> Self {
        let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let pairs = words.windows(2).map(|two| Folded::new(&two.concat())).collect();
        Self { words: words.into_iter().map(Folded::new).collect(), pairs }
    }

    fn len(&self) -> usize {
        self.words.len()
    }

    /// How a typed word fits, also one that is written as two here. Two words are guessed only as a whole.
    fn fit(&self, typed: &Folded, guessing: bool) -> Option<Fit> {
        let one = self.words.iter().filter_map(|word| Fit::of(word, typed, guessing)).min();
        let two = || self.pairs.iter().filter_map(|pair| Fit::of(pair, typed, false)).filter(|fit| *fit == Fit::Same).min();
        one.into_iter().chain(two()).min()
    }
}

/// Wordings by the codes of a language and of a command.
type Known = BTreeMap<(&'static str, &'static str), Arc<[Wording]>>;

/// The wordings of a command besides its label. They never change, so they are prepared once.
fn others(texts: &Texts, code: &'static str) -> Arc<[Wording]> {
    static KNOWN: Mutex<Known> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let prepared = known.entry((texts.language().code(), code)).or_insert_with(|| {
        let others = if texts.has_term("also", code) { texts.term("also", code) } else { "" };
        others.split(',').map(Wording::new).filter(|wording| wording.len() > 0).collect()
    });
    Arc::clone(prepared)
}

impl Command {
    /// The code of wordings that are meant for one of several commands with the same code; empty if it has none.
    fn own_code(self) -> &'static str {
        match self {
            Self::SetActiveScore(ScoreKind::Competition) => "set-active-score-competition",
            Self::ShowMeasures(tab) => match tab {
                MeasureTab::List => "show-measures-list",
                MeasureTab::Board => "show-measures-board",
                MeasureTab::Plane => "show-measures-plane",
                MeasureTab::Questions => "show-measures-questions",
                MeasureTab::Day => "show-measures-day",
                MeasureTab::Tasks => "show-measures-tasks",
                MeasureTab::Portfolio => "show-measures-portfolio",
                MeasureTab::Return => "show-measures-return",
                MeasureTab::Contacts => "show-measures-contacts",
            },
            Self::SetLanguage(Language::English) => "set-language-en",
            Self::SetLanguage(Language::German) => "set-language-de",
            _ => "",
        }
    }
}

/// What is typed.
struct Typed {
    wording: Wording,
    together: Folded,
    /// Whether words without an exact match may be guessed.
    guessing: bool,
}

impl Typed {
    /// The rank of the wording of a command that fits best; none if no typed word is in any.
    fn rank(&self, texts: &Texts, listed: &Listed) -> Option<Rank> {
        let codes = [listed.command.code(), listed.label_code, listed.command.own_code()];
        let label = Wording::new(&listed.label);
        let others: Vec<Arc<[Wording]>> =
            codes.iter().enumerate().filter(|(at, code)| !codes[..*at].contains(code)).map(|(_, code)| others(texts, code)).collect();
        let wordings = || std::iter::once(&label).chain(others.iter().flat_map(|others| others.iter()));
        let fits: Vec<Vec<Option<Fit>>> = wordings().map(|wording| self.fits(wording)).collect();
        let each = fits.iter().zip(wordings()).enumerate().filter_map(|(at, (fits, wording))| rank(fits, wording.len(), at > 0));
        // Words from several wordings, and several words by their first letters, are a last resort.
        let best = |typed: usize| fits.iter().filter_map(|fits| fits.get(typed).copied().flatten()).min();
        let scattered: Vec<Option<Fit>> = (0..self.wording.len()).map(best).collect();
        let all = wordings().map(Wording::len).sum();
        let scattered = rank(&scattered, all, true).map(|rank| Rank { fits: rank.fits + 2, ..rank });
        let initials = wordings().find(|wording| self.guessing && wording.len() > 1 && are_initials(wording, &self.together));
        let initials =
            initials.map(|wording| Rank { left_out: 0, guessed: true, fits: 1, aside: true, untyped: wording.len(), other: true });
        each.chain(scattered).chain(initials).min()
    }

    /// How each typed word fits a wording.
    fn fits(&self, wording: &Wording) -> Vec<Option<Fit>> {
        let mut fits: Vec<Option<Fit>> = self.wording.words.iter().map(|typed| wording.fit(typed, self.guessing)).collect();
        for (at, pair) in self.wording.pairs.iter().enumerate() {
            // Both halves are what the word is.
            if let Some(fit) = wording.words.iter().filter_map(|word| Fit::of(word, pair, false)).filter(|fit| *fit <= Fit::Beginning).min()
            {
                for half in &mut fits[at..=at + 1] {
                    *half = Some(half.map_or(fit, |half| half.min(fit)));
                }
            }
        }
        fits
    }
}

/// The rank of a wording with this many words.
fn rank(fits: &[Option<Fit>], words: usize, other: bool) -> Option<Rank> {
    let found: Vec<Fit> = fits.iter().copied().flatten().collect();
    (!found.is_empty()).then(|| Rank {
        left_out: fits.len() - found.len(),
        guessed: found.iter().any(|fit| !fit.is_plain()),
        fits: found.iter().map(|fit| *fit as usize).sum(),
        aside: other && words > found.len(),
        untyped: words.saturating_sub(found.len()),
        other,
    })
}

/// Whether what is typed consists of the first letters of the words.
fn are_initials(wording: &Wording, typed: &Folded) -> bool {
    let initials = wording.words.iter().filter_map(|word| word.plain().chars().next());
    typed.plain().chars().count() > 1 && typed.plain().chars().eq(initials)
}

impl State {
    /// The commands that somebody may mean by what they type, the likeliest first, also those that are not available now; all of them, the
    /// available ones first, if nothing is typed.
    pub fn commands_for(&self, query: &str) -> Vec<Listed> {
        let mut all = self.all_commands();
        let mut typed = Typed { wording: Wording::new(query), together: Folded::new(query.trim()), guessing: false };
        if typed.wording.words.is_empty() {
            all.sort_by_key(|listed| listed.why_not.is_some());
            return all;
        }
        let texts = &self.program.texts;
        let ranks = |typed: &Typed| all.iter().map(|listed| typed.rank(texts, listed)).collect::<Vec<_>>();
        let best = |ranks: &[Option<Rank>]| ranks.iter().flatten().map(|rank| (rank.left_out, rank.guessed)).min();
        let mut found = ranks(&typed);
        // If every word has an exact match, nothing is guessed.
        if best(&found) != Some((0, false)) {
            typed.guessing = true;
            found = ranks(&typed);
        }
        // If some commands have most of the words, those with fewer are left out.
        let best = best(&found);
        let fits = |rank: Option<Rank>| rank.filter(|rank| Some((rank.left_out, rank.guessed)) == best);
        let mut found: Vec<(Rank, Listed)> = found.into_iter().zip(all).filter_map(|(rank, listed)| Some((fits(rank)?, listed))).collect();
        found.sort_by_key(|(rank, listed)| (*rank, listed.why_not.is_some()));
        // What cannot be done now comes first only if its words were typed whole: else what fits as well and can be done.
        let can_be_done = found.iter().position(|(_, listed)| listed.why_not.is_none());
        if let (Some((first, _)), Some(at)) = (found.first(), can_be_done)
            && first.untyped > 0
            && found[at].0.fits == first.fits
        {
            found[..=at].rotate_right(1);
        }
        found.into_iter().map(|(_, listed)| listed).collect()
    }
}
