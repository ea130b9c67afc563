//! What the system asks for the sake of its user, and what the program makes of it: strong contrast becomes a theme until another one is chosen, little
//! motion ends every glide. Asked at the start and whenever the window is entered again. Never how it is asked.

use crate::app::desk::Desk;
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::file::asks_for_little_motion;
use crate::i18n::Texts;
use crate::system::{Asked, asked};

/// Asking the system.
const ASK: JobKind = JobKind::lasting("system", Texts::job_system).quiet();

impl Desk {
    /// From now on the system is asked what it wants of every program.
    pub fn follow_system(&mut self) {
        self.program.asks_system = true;
        self.ask_system();
    }

    /// Asks the system again, in the background: somebody may just have changed its settings.
    pub(crate) fn ask_system(&mut self) {
        if !self.program.asks_system || self.jobs.is_running(ASK) {
            return;
        }
        let ask = || Asked { little_motion: asks_for_little_motion(), ..Asked::default() }.or(asked());
        self.start(ASK, move |_| ask(), |desk, _, answer| desk.follow(answer));
    }

    /// Does what the system asks for.
    pub(crate) fn follow(&mut self, asked: Asked) {
        let before = std::mem::replace(&mut self.program.contrast, asked.contrast);
        self.program.reduced_motion = asked.little_motion;
        if asked.contrast == before {
            return;
        }
        self.program.strong = asked.contrast;
        if asked.contrast {
            let sentence = self.program.texts.theme_strong().to_owned();
            self.notify(NoticeKind::Info, sentence);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::app::Command;
    use crate::app::tests::{run, small};
    use crate::layout::ThemeName;
    use crate::system::Asked;

    #[test]
    fn strong_contrast_is_followed_until_somebody_chooses_otherwise() {
        let mut state = small();
        run(&mut state, Command::SetTheme(ThemeName::Dark));
        let strong = Asked { contrast: true, little_motion: true };
        state.follow(strong);
        assert_eq!((state.program.theme(), state.program.settings.theme), (ThemeName::Projector, ThemeName::Dark));
        assert!(state.program.reduced_motion && state.notices.len() == 1);
        assert_eq!(Command::SetTheme(ThemeName::Projector).is_on(&state), Some(true));
        run(&mut state, Command::SetTheme(ThemeName::Light));
        state.follow(strong);
        assert_eq!(state.program.theme(), ThemeName::Light, "what was chosen holds, though the system still asks for it");
        state.follow(Asked::default());
        state.follow(strong);
        assert_eq!(state.program.theme(), ThemeName::Projector, "it is asked for anew");
        state.follow(Asked::default());
        assert_eq!((state.program.theme(), state.program.reduced_motion), (ThemeName::Light, false));
    }
}
