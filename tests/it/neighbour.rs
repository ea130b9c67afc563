//! Another program on the same screen: one that drops things on the window, and one that keeps the clipboard. Both speak with the X server
//! themselves, as file managers and desktops do.

use std::time::{Duration, Instant};
use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, PropMode, SELECTION_NOTIFY_EVENT,
    SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{COPY_FROM_PARENT, CURRENT_TIME, NONE};

const PATIENCE: Duration = Duration::from_secs(60);

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        CLIPBOARD,
        CLIPBOARD_MANAGER,
        SAVE_TARGETS,
        TARGETS,
        UTF8_STRING,
        XdndAware,
        XdndActionCopy,
        XdndDrop,
        XdndEnter,
        XdndFinished,
        XdndPosition,
        XdndProxy,
        XdndSelection,
        XdndStatus,
        LIST: b"text/uri-list",
        DATA,
    }
}

/// The other program.
pub(crate) struct Neighbour {
    connection: RustConnection,
    atoms: Atoms,
    window: Window,
}

impl Neighbour {
    pub(crate) fn new(display: &str) -> Self {
        let (connection, screen) = x11rb::connect(Some(display)).expect("the screen is there");
        let atoms = Atoms::new(&connection).expect("a server").reply().expect("names");
        let root = connection.setup().roots[screen].root;
        let window = connection.generate_id().expect("a number");
        let aux = CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        connection
            .create_window(0, window, root, 0, 0, 1, 1, 0, WindowClass::INPUT_OUTPUT, COPY_FROM_PARENT, &aux)
            .expect("a server")
            .check()
            .expect("a window");
        Self { connection, atoms, window }
    }

    /// The next event, if one comes before a time.
    fn next(&self, until: Instant) -> Option<Event> {
        self.connection.flush().expect("a server");
        loop {
            if let Some(event) = self.connection.poll_for_event().expect("a server") {
                return Some(event);
            }
            if Instant::now() > until {
                return None;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn own(&self, selection: Atom) {
        self.connection.set_selection_owner(self.window, selection, CURRENT_TIME).expect("a server").check().expect("it is ours");
    }

    /// Answers whoever asks for what is ours.
    fn answer(&self, asked: &SelectionRequestEvent, target: Atom, data: &[u8]) {
        let property = if asked.target == target { asked.property } else { NONE };
        if property != NONE {
            self.connection.change_property8(PropMode::REPLACE, asked.requestor, property, target, data).expect("a server");
        }
        self.notify(asked, property);
    }

    fn notify(&self, asked: &SelectionRequestEvent, property: Atom) {
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property,
        };
        self.connection.send_event(false, asked.requestor, EventMask::NO_EVENT, answer).expect("a server");
    }

    /// Drags a list of names over a window and lets it go there, as the protocol says. Returns whether it was taken.
    pub(crate) fn drop_on(&self, window: Window, list: &[u8]) -> bool {
        let atoms = &self.atoms;
        let asked = self.connection.get_property(false, window, atoms.XdndProxy, AtomEnum::WINDOW, 0, 1).expect("a server");
        let proxy = asked.reply().expect("an answer").value32().and_then(|mut values| values.next()).unwrap_or(window);
        let aware = self.connection.get_property(false, proxy, atoms.XdndAware, AtomEnum::ATOM, 0, 1).expect("a server");
        assert!(aware.reply().expect("an answer").value_len > 0, "nothing can be dropped there");
        self.own(atoms.XdndSelection);
        let send = |type_: Atom, data: [u32; 5]| {
            let message = ClientMessageEvent::new(32, window, type_, data);
            self.connection.send_event(false, proxy, EventMask::NO_EVENT, message).expect("a server");
        };
        send(atoms.XdndEnter, [self.window, 5 << 24, atoms.LIST, 0, 0]);
        let over = || send(atoms.XdndPosition, [self.window, 0, (300 << 16) | 300, CURRENT_TIME, atoms.XdndActionCopy]);
        over();
        let until = Instant::now() + PATIENCE;
        let (mut told, mut let_go) = (0, false);
        while let Some(event) = self.next(until) {
            match event {
                Event::SelectionRequest(asked) => {
                    self.answer(&asked, atoms.LIST, list);
                    told += 1;
                }
                Event::ClientMessage(message) if message.type_ == atoms.XdndFinished => return message.data.as_data32()[1] & 1 == 1,
                Event::ClientMessage(message) if message.type_ == atoms.XdndStatus && message.data.as_data32()[1] & 1 == 0 => return false,
                _ => {}
            }
            // A hand takes longer than programs do.
            if told >= 2 && !let_go {
                std::thread::sleep(Duration::from_millis(100));
                let_go = true;
                send(atoms.XdndDrop, [self.window, 0, CURRENT_TIME, 0, 0]);
            }
        }
        panic!("nobody took the drop; {told} asked for it");
    }

    /// Takes the clipboard from a program that ends, when it asks for that, as desktops do; returns its text.
    pub(crate) fn keep_clipboard(self, ready: &std::sync::mpsc::Sender<()>) -> Option<Vec<u8>> {
        let atoms = self.atoms;
        self.own(atoms.CLIPBOARD_MANAGER);
        ready.send(()).expect("somebody waits");
        let until = Instant::now() + PATIENCE;
        while let Some(event) = self.next(until) {
            let Event::SelectionRequest(asked) = event else { continue };
            if asked.target != atoms.SAVE_TARGETS {
                self.notify(&asked, NONE);
                continue;
            }
            self.connection.convert_selection(self.window, atoms.CLIPBOARD, atoms.UTF8_STRING, atoms.DATA, CURRENT_TIME).expect("a server");
            while let Some(event) = self.next(until) {
                if let Event::SelectionNotify(answer) = event {
                    let saved = (answer.property != NONE).then(|| {
                        let asked = self.connection.get_property(true, self.window, atoms.DATA, AtomEnum::ANY, 0, u32::MAX / 4);
                        asked.expect("a server").reply().expect("an answer").value
                    });
                    self.own(atoms.CLIPBOARD);
                    self.notify(&asked, asked.property);
                    self.connection.sync().expect("a server");
                    return saved;
                }
            }
        }
        None
    }
}
