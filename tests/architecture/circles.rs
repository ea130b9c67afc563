//! Whether the files of a room have a top and a bottom: which file names which, followed through what modules only show of others. Never
//! which room may name which; that is the table.

use super::source::{Reading, read, root, rust_files};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// The path of a module below `crate`.
type Module = Vec<String>;

/// Which modules each module names.
type Names = BTreeMap<Module, BTreeSet<Module>>;

/// The modules of a room, each with what it names and what it shows of others. What only tests have is left out.
pub(crate) struct Modules {
    room: String,
    read: BTreeMap<Module, Reading>,
}

impl Modules {
    pub(crate) fn of(room: &str) -> Self {
        let (source, mut files) = (root().join("src"), Vec::new());
        rust_files(&source.join(room), &mut files);
        let read = |path: PathBuf| (path.strip_prefix(&source).expect("below src").to_owned(), fs::read_to_string(&path).expect("a file"));
        Self::of_files(room, files.into_iter().map(read))
    }

    /// `files`: paths below `src`, with their text.
    fn of_files(room: &str, files: impl IntoIterator<Item = (PathBuf, String)>) -> Self {
        let modules = files.into_iter().filter_map(|(file, text)| {
            let mut module: Module = file.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
            if module.iter().any(|part| part.starts_with("tests")) {
                return None;
            }
            if module.last().is_some_and(|last| last == "mod") {
                module.pop();
            }
            let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let reading = read(text, &module).expect("Rust");
            Some((module, reading))
        });
        Self { room: room.to_owned(), read: modules.collect() }
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Module> {
        self.read.keys()
    }

    /// Where a path leads that a module names, below `crate`: also one that begins with a module inside it, or with one that it has
    /// imported. None: to another crate.
    fn below_crate(&self, module: &[String], path: &[String]) -> Option<Module> {
        let (first, rest) = path.split_first()?;
        if first == "crate" {
            return Some(rest.to_vec());
        }
        let inside = [module, std::slice::from_ref(first)].concat();
        if self.read.contains_key(&inside) {
            return Some([inside.as_slice(), rest].concat());
        }
        let imported = self.read.get(module)?.paths.iter().filter(|path| path[0] == "crate" && path.last() == Some(first));
        let imported = imported.map(|path| &path[1..]).find(|path| self.read.contains_key(*path))?;
        Some([imported, rest].concat())
    }

    /// The module that defines what is named by a path below `crate`, followed through every module that only shows it.
    fn home_of(&self, path: &[String]) -> Option<Module> {
        let module = (1..=path.len()).rev().map(|length| &path[..length]).find(|path| self.read.contains_key(*path))?;
        let Some(name) = path.get(module.len()) else { return Some(module.to_vec()) };
        let shown = self.read[module].shown.iter().find(|shown| shown.last() == Some(name));
        match shown.and_then(|shown| self.below_crate(module, shown)) {
            Some(from) if from != path => self.home_of(&from),
            Some(_) | None => Some(module.to_vec()),
        }
    }

    /// The paths below `crate` that a module names or shows.
    pub(crate) fn named_by(&self, module: &[String]) -> impl Iterator<Item = Module> {
        self.read[module].paths.iter().filter_map(|path| self.below_crate(module, path))
    }

    /// Which modules each module names or shows, the room's own module apart: every file may ask it where a thing is.
    fn names(&self) -> Names {
        let is_inside = |module: &Module| *module != [self.room.as_str()];
        let names = self.read.keys().filter(|module| is_inside(module)).map(|module| {
            let named = self.named_by(module).filter_map(|path| self.home_of(&path));
            (module.clone(), named.filter(|named| named != module && is_inside(named)).collect())
        });
        names.collect()
    }

    /// A circle of modules in which each names something of the next, or shows it to others. The module of a folder and the files in that
    /// folder may name each other.
    fn circle(&self) -> Option<Vec<String>> {
        let names = self.names();
        let folder = |module: &Module| module[..module.len().min(2)].to_vec();
        let beyond = names.keys().find_map(|module| {
            let path = way(&names, module, |there| folder(there) != folder(module))?;
            Some(path.iter().map(|module| module.join("::")).collect())
        });
        beyond.or_else(|| {
            let within = names.iter().map(|(module, named)| {
                let beside = named.iter().filter(|named| !named.starts_with(module.as_slice()));
                (module.clone(), beside.cloned().collect::<BTreeSet<_>>())
            });
            let names: Names = within.collect();
            names.keys().find_map(|module| {
                let path = way(&names, module, |_| true)?;
                Some(path.iter().map(|module| module.join("::")).collect())
            })
        })
    }
}

/// The shortest way from a module back to itself by way of one that fits, if there is any.
fn way(names: &Names, from: &Module, fits: impl Fn(&Module) -> bool) -> Option<Vec<Module>> {
    let reached = reach(names, from);
    reached.keys().filter(|there| *there != from && fits(there)).find_map(|there| {
        let back = reach(names, there);
        back.contains_key(from).then(|| [steps(&reached, from, there), steps(&back, there, from)].concat())
    })
}

/// Every module that is reached from one, with the module that it is reached from.
fn reach(names: &Names, from: &Module) -> BTreeMap<Module, Module> {
    let (mut reached, mut next) = (BTreeMap::new(), std::collections::VecDeque::from([from.clone()]));
    while let Some(module) = next.pop_front() {
        for named in names.get(&module).into_iter().flatten() {
            if !reached.contains_key(named) {
                reached.insert(named.clone(), module.clone());
                next.push_back(named.clone());
            }
        }
    }
    reached
}

/// The modules from one to another, without the last.
fn steps(reached: &BTreeMap<Module, Module>, from: &Module, to: &Module) -> Vec<Module> {
    let mut steps = Vec::new();
    let mut at = to;
    while let Some(before) = reached.get(at) {
        steps.push(before.clone());
        if before == from {
            break;
        }
        at = before;
    }
    steps.reverse();
    steps
}

#[test]
fn the_files_of_app_have_a_top_and_a_bottom() {
    let modules = Modules::of("app");
    assert!(modules.all().count() > 60, "the source was not found");
    assert_eq!(modules.circle(), None);
}

/// What a module shows of another one is as good as named, and what is named by way of such a module is at home in the other one.
#[test]
fn circles_are_found_through_what_modules_show() {
    let circle = |files: &[(&str, &str)]| {
        let files = files.iter().map(|(file, text)| (PathBuf::from(file), (*text).to_owned()));
        Modules::of_files("app", files).circle().map(|circle| circle.len())
    };
    let root = ("app/mod.rs", "mod action; mod map; pub use action::Action; pub use map::{Drag, MapAction};");
    let action = ("app/action.rs", "use super::map::MapAction;");
    let drag = ("app/map/drag.rs", "use crate::app::Action;");
    let map = |text: &'static str| ("app/map/mod.rs", text);
    assert_eq!(circle(&[root, action, map("mod drag; pub use drag::Drag; pub enum MapAction {}"), drag]), Some(3), "by what it shows");
    assert_eq!(circle(&[root, action, map("mod drag; pub enum MapAction {} fn f() { drag::begin(); }"), drag]), Some(3), "a module inside");
    let imported = ("app/action.rs", "use super::map; fn f() { map::drag::begin(); }");
    assert_eq!(circle(&[root, imported, map("mod drag;"), drag]), Some(2), "by way of an imported module");
    assert_eq!(circle(&[root, action, map("mod drag; pub enum MapAction {}"), drag]), None);
    let aside = [root, ("app/action.rs", "use super::map::Kind;"), map("mod kind; pub use kind::Kind;"), ("app/map/kind.rs", "")];
    assert_eq!(circle(&aside), None, "the action names the kind, not the module that shows it");
    let family = [map("mod a; pub struct Map(a::A);"), ("app/map/a.rs", "use super::Map;")];
    assert_eq!(circle(&family), None, "a folder's module and its files");
    let files = [map("mod a; mod b;"), ("app/map/a.rs", "use super::b::B;"), ("app/map/b.rs", "use super::a::A;")];
    assert_eq!(circle(&files), Some(2), "two files of a folder");
}
