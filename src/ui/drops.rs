//! What is dropped on the window although its toolkit cannot read it: names that are no text, web addresses, lists with one of those. Of a
//! list that it cannot read whole, the toolkit tells nothing at all.
//!
//! An X server lets a window name another one that gets its drag messages (`XdndProxy`). Ours hands each of them on to the window, where
//! the toolkit goes on as ever, but reads the list of names too; if the toolkit could not, the program gets it from here. Never an answer to
//! the other program: that is up to the toolkit. Other systems hand over paths, which the toolkit always can read.

use crate::app::{Background, Pending};
use crate::file::{Named, canonical, exists};
use egui::Context;
use std::sync::{Arc, Mutex, PoisonError};
use x11rb::connection::Connection as _;
use x11rb::errors::{ConnectionError, ReplyOrIdError};
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, PropMode, SelectionNotifyEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{COPY_FROM_PARENT, NONE};

/// The version of the protocol that is spoken.
const VERSION: u32 = 5;
/// The longest list that is read, in units of four bytes.
const LONGEST: u32 = 1 << 20;

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        XdndAware,
        XdndProxy,
        XdndEnter,
        XdndPosition,
        XdndDrop,
        XdndLeave,
        XdndSelection,
        WEGMARKE_DROPPED,
        LIST: b"text/uri-list",
    }
}

/// What was dropped and not yet taken.
type Found = Arc<Mutex<Vec<Vec<Named>>>>;

/// Drops that only this module can read, as they come in.
pub(super) struct Drops {
    found: Found,
    /// The other end of the line to the X server, and what listens there, for as long as the window is open.
    _listening: Pending<()>,
}

impl Drops {
    /// Listens beside the window of this number, if it is one of an X server.
    pub(super) fn of(window: u64, ctx: &Context, background: &Background) -> Option<Self> {
        // Other systems have longer numbers, or no X server.
        let window = Window::try_from(window).ok()?;
        let found = Found::default();
        let listener = Listener::new(window).ok()?;
        let (told, ctx) = (Arc::clone(&found), ctx.clone());
        let listening = background.start("drops", move |_| {
            // Until the server is gone, or the program.
            let _ended = listener.listen(&told, &ctx);
        });
        Some(Self { found, _listening: listening })
    }

    /// What was dropped since the last time.
    pub(super) fn take(&self) -> Vec<Vec<Named>> {
        std::mem::take(&mut *self.found.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The window that gets the messages.
struct Listener {
    connection: RustConnection,
    atoms: Atoms,
    proxy: Window,
    window: Window,
}

/// A drag that is over the window.
#[derive(Default)]
struct Drag {
    /// The list of names: none before it was asked for, then none while it is on its way.
    list: Option<Option<Vec<u8>>>,
    /// The drop, while it waits for the list.
    dropped: Option<ClientMessageEvent>,
}

impl Listener {
    fn new(window: Window) -> Result<Self, Box<dyn std::error::Error>> {
        let (connection, screen) = x11rb::connect(None)?;
        let atoms = Atoms::new(&connection)?.reply()?;
        connection.get_geometry(window)?.reply()?;
        let root = connection.setup().roots.get(screen).ok_or(ReplyOrIdError::IdsExhausted)?.root;
        let proxy = connection.generate_id()?;
        let unseen = CreateWindowAux::new().override_redirect(1);
        connection.create_window(0, proxy, root, -1, -1, 1, 1, 0, WindowClass::INPUT_ONLY, COPY_FROM_PARENT, &unseen)?;
        connection.change_property32(PropMode::REPLACE, proxy, atoms.XdndAware, AtomEnum::ATOM, &[VERSION])?;
        // Both name it, so that nobody takes the name of a window that is gone for it.
        for named in [proxy, window] {
            connection.change_property32(PropMode::REPLACE, named, atoms.XdndProxy, AtomEnum::WINDOW, &[proxy])?;
        }
        connection.sync()?;
        Ok(Self { connection, atoms, proxy, window })
    }

    fn listen(&self, found: &Found, ctx: &Context) -> Result<(), ConnectionError> {
        let mut drag = Drag::default();
        loop {
            match self.connection.wait_for_event()? {
                Event::ClientMessage(message) => self.message(message, &mut drag, found, ctx)?,
                Event::SelectionNotify(answer) => self.answer(answer, &mut drag, found, ctx)?,
                _ => {}
            }
            self.connection.flush()?;
        }
    }

    fn message(&self, message: ClientMessageEvent, drag: &mut Drag, found: &Found, ctx: &Context) -> Result<(), ConnectionError> {
        let atoms = &self.atoms;
        if message.type_ == atoms.XdndEnter || message.type_ == atoms.XdndLeave {
            *drag = Drag::default();
        } else if message.type_ == atoms.XdndPosition && drag.list.is_none() {
            let time = message.data.as_data32()[3];
            drag.list = Some(None);
            self.connection.convert_selection(self.proxy, atoms.XdndSelection, atoms.LIST, atoms.WEGMARKE_DROPPED, time)?;
        } else if message.type_ == atoms.XdndDrop && drag.list == Some(None) {
            drag.dropped = Some(message);
            return Ok(());
        }
        if message.type_ == atoms.XdndDrop {
            hand_over(drag, found, ctx);
        }
        self.hand_on(message)
    }

    /// The list of names is there.
    fn answer(&self, answer: SelectionNotifyEvent, drag: &mut Drag, found: &Found, ctx: &Context) -> Result<(), ConnectionError> {
        let list = if answer.property == NONE { None } else { self.list(answer.property) };
        drag.list = Some(Some(list.unwrap_or_default()));
        if let Some(message) = drag.dropped.take() {
            hand_over(drag, found, ctx);
            self.hand_on(message)?;
        }
        Ok(())
    }

    fn list(&self, property: u32) -> Option<Vec<u8>> {
        let asked = self.connection.get_property(true, self.proxy, property, AtomEnum::ANY, 0, LONGEST).ok()?;
        asked.reply().ok().filter(|reply| reply.format == 8).map(|reply| reply.value)
    }

    /// Hands a message on to the window, as if it had come there.
    fn hand_on(&self, message: ClientMessageEvent) -> Result<(), ConnectionError> {
        let message = ClientMessageEvent { window: self.window, ..message };
        self.connection.send_event(false, self.window, EventMask::NO_EVENT, message)?;
        Ok(())
    }
}

/// Tells the program what was dropped, if the toolkit will not.
fn hand_over(drag: &mut Drag, found: &Found, ctx: &Context) {
    let list = drag.list.take().flatten().unwrap_or_default();
    if !toolkit_reads(&list) && !list.is_empty() {
        found.lock().unwrap_or_else(PoisonError::into_inner).push(Named::list(&list));
        ctx.request_repaint();
    }
}

/// Whether winit can read a list of names: all of them text, and paths of files that are there, without a computer's name.
fn toolkit_reads(list: &[u8]) -> bool {
    let is_here = |line: &str| {
        let Named::File(path) = Named::of(line.as_ref()) else { return false };
        let found = canonical(&path).is_ok_and(|path| exists(&path).unwrap_or(false));
        line.starts_with("file:///") && path.to_str().is_some() && found
    };
    let lines = std::str::from_utf8(list).ok().filter(|list| !list.is_empty());
    lines.is_some_and(|lines| lines.split("\r\n").filter(|line| !line.is_empty()).all(is_here))
}

#[cfg(test)]
mod tests {
    use super::toolkit_reads;

    #[test]
    fn lists_that_the_toolkit_cannot_read_are_known() {
        let file = tempfile::Builder::new().prefix("a b").suffix(".csv").tempfile().unwrap();
        let path = file.path();
        let there = format!("file://{}", path.display().to_string().replace(' ', "%20"));
        let both = format!("{there}\r\nhttps://example.com/\r\n");
        for (list, reads) in [
            (format!("{there}\r\n").into_bytes(), true),
            (format!("{there}\r\n{there}\r\n").into_bytes(), true),
            (there.clone().into_bytes(), true),
            (format!("{there}\n{there}\n").into_bytes(), false),
            (both.into_bytes(), false),
            (format!("# names\r\n{there}\r\n").into_bytes(), false),
            (b"file://other/a.csv\r\n".to_vec(), false),
            (b"file:///is/not/there.csv\r\n".to_vec(), false),
            (b"file:///Stra%DFe.csv\r\n".to_vec(), false),
            (b"https://example.com/\r\n".to_vec(), false),
            (Vec::new(), false),
        ] {
            assert_eq!(toolkit_reads(&list), reads, "{}", String::from_utf8_lossy(&list));
        }
    }
}
