//! From message files to Rust: checks that English and German have the same messages with the same arguments, then writes one typed
//! function for each. Part of the build script, and compiled into the tests of `i18n`, so that the checks themselves are tested.
//!
//! Must never touch a file: sources come in, code or faults go out.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource};
use std::{collections::BTreeMap, fmt::Write as _};

/// A message file: its name as faults show it, and its text.
pub(crate) struct Source {
    pub(crate) shown: String,
    pub(crate) text: String,
}

/// Names that `Texts` has already, so that no message may have them.
const TAKEN: &[&str] = &[
    "new",
    "clone",
    "language",
    "term",
    "has_term",
    "number",
    "integer",
    "score",
    "signed",
    "percent",
    "date",
    "date_time",
    "date_in_figures",
    "parse_date",
    "month",
    "parse_number",
    "plain",
    "with",
    "find",
];

/// Nobody can tell more than these apart in a call; for clippy `self` counts as well.
const MOST_ARGUMENTS: usize = 6;

/// Words of Rust that cannot name a function.
const KEYWORDS: &[&str] = &[
    "as", "async", "await", "box", "break", "const", "continue", "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn",
    "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while",
    "yield",
];

/// One message of one language.
struct Known<'s> {
    file: &'s str,
    message: &'s Message<&'s str>,
}

/// All messages of one language by key.
type Messages<'s> = BTreeMap<&'s str, Known<'s>>;

/// The code of `impl Texts`, or every fault found, each as `file: key: reason`.
pub(crate) fn generate(english: &[Source], german: &[Source]) -> Result<String, Vec<String>> {
    let mut faults = Vec::new();
    let english_trees = parse(english, &mut faults);
    let german_trees = parse(german, &mut faults);
    let first = collect(english, &english_trees, &mut faults);
    let second = collect(german, &german_trees, &mut faults);
    for (key, known) in &first {
        check_name(key, known.file, &mut faults);
        let arguments = arguments_of(key, &first, &mut faults);
        if arguments.len() > MOST_ARGUMENTS {
            faults.push(format!("{}: {key}: has more than {MOST_ARGUMENTS} arguments", known.file));
        }
        if !arguments.is_empty() && key.starts_with("term-") {
            faults.push(format!("{}: {key}: a term has no arguments", known.file));
        }
        for argument in &arguments {
            if KEYWORDS.contains(&snake(argument).as_str()) {
                faults.push(format!("{}: {key}: the argument ${argument} is a word of Rust", known.file));
            }
        }
        if !second.contains_key(key) {
            faults.push(format!("{}: {key}: missing in German", known.file.replace("/en/", "/de/")));
        }
    }
    for (key, known) in &second {
        if !first.contains_key(key) {
            faults.push(format!("{}: {key}: superfluous, English has no such message", known.file));
            continue;
        }
        let mut ours = arguments_of(key, &second, &mut faults);
        let mut theirs = arguments_of(key, &first, &mut Vec::new());
        ours.sort_unstable();
        theirs.sort_unstable();
        if ours != theirs {
            faults.push(format!("{}: {key}: has the arguments {ours:?}, in English {theirs:?}", known.file));
        }
    }
    if faults.is_empty() { Ok(write(english, german, &first)) } else { Err(faults) }
}

/// The syntax trees, one for each source; what cannot be parsed is a fault with its line.
fn parse<'s>(sources: &'s [Source], faults: &mut Vec<String>) -> Vec<Resource<&'s str>> {
    let mut trees = Vec::new();
    for source in sources {
        let tree = match fluent_syntax::parser::parse(source.text.as_str()) {
            Ok(tree) => tree,
            Err((tree, errors)) => {
                for error in errors {
                    let line = source.text.get(..error.pos.start).map_or(0, |before| before.matches('\n').count()) + 1;
                    faults.push(format!("{}: line {line}: {error}", source.shown));
                }
                tree
            }
        };
        trees.push(tree);
    }
    trees
}

fn collect<'s>(sources: &'s [Source], trees: &'s [Resource<&'s str>], faults: &mut Vec<String>) -> Messages<'s> {
    let mut found = Messages::new();
    for (source, tree) in sources.iter().zip(trees) {
        for entry in &tree.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            if message.value.is_none() || !message.attributes.is_empty() {
                faults.push(format!("{}: {key}: must have a text and no attributes", source.shown));
            }
            if let Some(earlier) = found.insert(key, Known { file: &source.shown, message }) {
                faults.push(format!("{}: {key}: defined twice, also in {}", source.shown, earlier.file));
            }
        }
    }
    found
}

fn check_name(key: &str, file: &str, faults: &mut Vec<String>) {
    let name = snake(key);
    if key.chars().any(|c| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')) {
        faults.push(format!("{file}: {key}: a key has small letters, digits, hyphens and underscores only"));
    } else if KEYWORDS.contains(&name.as_str()) {
        faults.push(format!("{file}: {key}: is a word of Rust, choose a longer key"));
    } else if TAKEN.contains(&name.as_str()) {
        faults.push(format!("{file}: {key}: Texts::{name} exists already, choose another key"));
    }
}

fn snake(key: &str) -> String {
    key.replace('-', "_")
}

/// Whether an argument is a number that chooses plurals.
fn is_count(argument: &str) -> bool {
    argument.starts_with("count")
}

/// The arguments of a message in the order in which they first appear, those of messages it refers to included.
fn arguments_of<'s>(key: &str, messages: &Messages<'s>, faults: &mut Vec<String>) -> Vec<&'s str> {
    let mut walk = Walk { messages, found: Vec::new(), path: Vec::new(), faults };
    walk.message(key);
    walk.found
}

struct Walk<'w, 's> {
    messages: &'w Messages<'s>,
    found: Vec<&'s str>,
    path: Vec<String>,
    faults: &'w mut Vec<String>,
}

impl<'s> Walk<'_, 's> {
    fn fault(&mut self, reason: &str) {
        let key = self.path.first().cloned().unwrap_or_default();
        let file = self.messages.get(key.as_str()).map_or("?", |known| known.file);
        self.faults.push(format!("{file}: {key}: {reason}"));
    }

    fn message(&mut self, key: &str) {
        let Some(known) = self.messages.get(key) else {
            self.fault(&format!("refers to {key}, which is no message"));
            return;
        };
        if self.path.iter().any(|passed| passed == key) {
            self.fault("refers to itself");
            return;
        }
        self.path.push(key.to_owned());
        if let Some(pattern) = &known.message.value {
            self.pattern(pattern);
        }
        self.path.pop();
    }

    fn pattern(&mut self, pattern: &'s Pattern<&'s str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &'s Expression<&'s str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &'s InlineExpression<&'s str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                if !self.found.contains(&id.name) {
                    self.found.push(id.name);
                }
            }
            InlineExpression::MessageReference { id, .. } => self.message(id.name),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { .. } => self.fault("calls a function: format values before they are passed"),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } | InlineExpression::TermReference { .. } => {}
        }
    }
}

/// The generated file. Everything in it is sorted by key, so the same messages give the same code. Terms get no function: they are
/// looked up by their codes.
fn write(english: &[Source], german: &[Source], messages: &Messages<'_>) -> String {
    let mut code = String::new();
    for (name, sources) in [("EN", english), ("DE", german)] {
        let texts: Vec<&str> = sources.iter().map(|source| source.text.as_str()).collect();
        let _ = writeln!(code, "/// The message files of one language.\npub(super) const {name}: &[&str] = &{texts:?};");
    }
    let mut plain = Vec::new();
    let mut functions = String::new();
    for (key, known) in messages {
        let name = snake(key);
        let arguments = arguments_of(key, messages, &mut Vec::new());
        let head = format!("    #[doc = {:?}]\n    pub fn {name}(&self", shown(known.message));
        if arguments.is_empty() {
            if !key.starts_with("term-") {
                let _ = writeln!(functions, "{head}) -> &str {{ self.plain({}) }}", plain.len());
            }
            plain.push(*key);
            continue;
        }
        let (mut parameters, mut values) = (String::new(), String::new());
        for argument in arguments {
            let parameter = snake(argument);
            let kind = if is_count(argument) { "i64" } else { "&str" };
            let _ = write!(parameters, ", {parameter}: {kind}");
            let _ = write!(values, "({argument:?}, {parameter}.into()), ");
        }
        let _ = writeln!(functions, "{head}{parameters}) -> String {{ self.with({key:?}, [{values}]) }}");
    }
    let _ = writeln!(code, "/// Keys of the messages without arguments, sorted.\npub(super) const PLAIN: &[&str] = &{plain:?};");
    let _ =
        writeln!(code, "/// The messages; the comment of each is the English text.\n#[allow(rustdoc::all)]\nimpl Texts {{\n{functions}}}");
    code
}

/// The text of a message as a doc comment shows it.
fn shown(message: &Message<&str>) -> String {
    let resource = Resource { body: vec![Entry::Message(message.clone())] };
    let text = fluent_syntax::serializer::serialize(&resource);
    let text = text.split_once('=').map_or(text.as_str(), |(_, value)| value);
    // Brackets would be links to nowhere.
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('[', "(").replace(']', ")")
}

#[cfg(test)]
mod tests {
    use super::{Source, generate};

    fn sources(language: &str, text: &str) -> Vec<Source> {
        vec![Source { shown: format!("assets/i18n/{language}/edit.ftl"), text: text.to_owned() }]
    }

    #[test]
    fn messages_become_functions_with_typed_arguments_in_order() {
        let english =
            "term-area-service = Service\nsaved = Saved\nmoved = { $name } by { $count ->\n    [one] one\n   *[other] { $count }\n }\n";
        let german = "saved = Gespeichert\nmoved = { $count }mal { $name }\nterm-area-service = Dienst\n";
        let code = generate(&sources("en", english), &sources("de", german)).unwrap();
        assert!(code.contains(r#"pub fn moved(&self, name: &str, count: i64) -> String { self.with("moved", [("name", name.into()), ("count", count.into()), ]) }"#));
        assert!(code.contains("pub fn saved(&self) -> &str { self.plain(0) }"), "{code}");
        assert!(code.contains(r#"PLAIN: &[&str] = &["saved", "term-area-service"]"#), "{code}");
        assert!(!code.contains("fn term_area_service"), "terms are looked up: {code}");
    }

    #[test]
    fn arguments_of_messages_referred_to_are_arguments() {
        let text = "inner = { $name }\nouter = Once more: { inner }\n";
        let code = generate(&sources("en", text), &sources("de", text)).unwrap();
        assert!(code.contains("pub fn outer(&self, name: &str)"), "{code}");
    }

    #[test]
    fn each_fault_names_file_key_and_reason() {
        for (english, german, fault) in [
            ("a = x\nb = x\n", "a = x\n", "assets/i18n/de/edit.ftl: b: missing in German"),
            ("a = x\n", "a = x\nb = x\n", "assets/i18n/de/edit.ftl: b: superfluous, English has no such message"),
            ("a = x\na = y\n", "a = x\n", "assets/i18n/en/edit.ftl: a: defined twice, also in assets/i18n/en/edit.ftl"),
            ("a = { $name }\n", "a = { $title }\n", r#"assets/i18n/de/edit.ftl: a: has the arguments ["title"], in English ["name"]"#),
            ("a = { $name }\n", "a = x\n", r#"assets/i18n/de/edit.ftl: a: has the arguments [], in English ["name"]"#),
            ("a = x\n    .b = y\n", "a = x\n", "assets/i18n/en/edit.ftl: a: must have a text and no attributes"),
            ("a = { b }\n", "a = x\n", "assets/i18n/en/edit.ftl: a: refers to b, which is no message"),
            ("a = { a }\n", "a = x\n", "assets/i18n/en/edit.ftl: a: refers to itself"),
            ("a = { NUMBER($n) }\n", "a = x\n", "assets/i18n/en/edit.ftl: a: calls a function: format values before they are passed"),
            ("move = x\n", "move = x\n", "assets/i18n/en/edit.ftl: move: is a word of Rust, choose a longer key"),
            ("term = x\n", "term = x\n", "assets/i18n/en/edit.ftl: term: Texts::term exists already, choose another key"),
            ("A = x\n", "A = x\n", "assets/i18n/en/edit.ftl: A: a key has small letters, digits, hyphens and underscores only"),
            ("term-a-b = { $c }\n", "term-a-b = { $c }\n", "assets/i18n/en/edit.ftl: term-a-b: a term has no arguments"),
            ("a = { $type }\n", "a = { $type }\n", "assets/i18n/en/edit.ftl: a: the argument $type is a word of Rust"),
        ] {
            let faults = generate(&sources("en", english), &sources("de", german)).unwrap_err();
            assert!(faults.iter().any(|found| found == fault), "{fault:?} is not among {faults:#?}");
        }
    }

    #[test]
    fn what_cannot_be_parsed_names_file_and_line() {
        let faults = generate(&sources("en", "a = x\n\nb = { $c\n"), &sources("de", "a = x\n")).unwrap_err();
        assert!(faults.iter().any(|found| found.starts_with("assets/i18n/en/edit.ftl: line ")), "{faults:#?}");
    }

    #[test]
    fn the_same_messages_give_the_same_code() {
        let text = "b = x\na = y\n";
        assert_eq!(generate(&sources("en", text), &sources("de", text)), generate(&sources("en", text), &sources("de", text)));
    }
}
