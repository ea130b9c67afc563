//! Wegmarke's program: the window. Everything else lives in the library.

fn main() -> Result<(), eframe::Error> {
    wegmarke::ui::open(std::env::args_os().nth(1).map(Into::into))
}
