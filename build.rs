//! Writes one typed function per message of `assets/i18n/en/*.ftl`, so that a message that is used must exist, with just its arguments, in
//! both languages: a missing key, one too many or another argument fails the build and says where. Never reads anything else.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// What is known of a message.
struct Known {
    file: String,
    arguments: Vec<String>,
    text: String,
}

type Error = Box<dyn std::error::Error>;

fn main() -> Result<(), Error> {
    println!("cargo::rerun-if-changed=assets/i18n");
    println!("cargo::rerun-if-changed=build.rs");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("assets/i18n");
    let english = read(&root.join("en"))?;
    let german = read(&root.join("de"))?;
    let mut wrong = Vec::new();
    for (key, message) in &english {
        match german.get(key) {
            None => wrong.push(format!("de/{}: {key} is missing", message.file)),
            Some(other) => {
                let (mut one, mut two) = (message.arguments.clone(), other.arguments.clone());
                one.sort();
                two.sort();
                if one != two {
                    wrong.push(format!("de/{}: {key} has the arguments {two:?}, English has {one:?}", other.file));
                }
            }
        }
    }
    wrong.extend(
        german
            .iter()
            .filter(|(key, _)| !english.contains_key(*key))
            .map(|(key, other)| format!("de/{}: {key} is not in English", other.file)),
    );
    if !wrong.is_empty() {
        return Err(format!("message files disagree:\n{}", wrong.join("\n")).into());
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("messages.rs"), generate(&english, &root)?)?;
    Ok(())
}

/// All messages of a language, by key.
fn read(folder: &Path) -> Result<BTreeMap<String, Known>, Error> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    let mut messages = BTreeMap::new();
    for path in files {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let source = fs::read_to_string(&path)?;
        let resource = fluent_syntax::parser::parse(source.as_str())
            .map_err(|(_, errors)| format!("{}: {}", path.display(), errors.first().map(ToString::to_string).unwrap_or_default()))?;
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    let key = message.id.name.to_owned();
                    let known = known(message, &file).ok_or_else(|| format!("{file}: {key} has no text"))?;
                    if let Some(earlier) = messages.insert(key.clone(), known) {
                        return Err(format!("{}: {key} is also in {}", path.display(), earlier.file).into());
                    }
                }
                Entry::Junk { content } => return Err(format!("{}: not understood: {content}", path.display()).into()),
                Entry::Term(_) | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
    }
    Ok(messages)
}

fn known(message: &Message<&str>, file: &str) -> Option<Known> {
    let pattern = message.value.as_ref()?;
    let (mut arguments, mut text) = (Vec::new(), String::new());
    visit(pattern, &mut arguments, &mut text);
    Some(Known { file: file.to_owned(), arguments, text })
}

/// Collects the arguments of a pattern in the order they appear, and its text for the documentation.
fn visit(pattern: &Pattern<&str>, arguments: &mut Vec<String>, text: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => inline_argument(inline, arguments, text),
                Expression::Select { selector, variants } => {
                    inline_argument(selector, arguments, &mut String::new());
                    for (index, variant) in variants.iter().enumerate() {
                        if index > 0 {
                            text.push_str(" | ");
                        }
                        visit(&variant.value, arguments, text);
                    }
                }
            },
        }
    }
}

fn inline_argument(inline: &InlineExpression<&str>, arguments: &mut Vec<String>, text: &mut String) {
    match inline {
        InlineExpression::VariableReference { id } => {
            if !arguments.iter().any(|known| known == id.name) {
                arguments.push(id.name.to_owned());
            }
            text.push_str(&format!("‹{}›", id.name));
        }
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => text.push_str(value),
        InlineExpression::MessageReference { id, .. } => text.push_str(id.name),
        InlineExpression::TermReference { id, .. } => text.push_str(id.name),
        InlineExpression::FunctionReference { .. } => {}
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = expression.as_ref() {
                inline_argument(inline, arguments, text);
            }
        }
    }
}

/// The functions, the table of keys without arguments, and the sources.
fn generate(messages: &BTreeMap<String, Known>, root: &Path) -> Result<String, Error> {
    let mut code = String::new();
    let plain: Vec<&String> = messages.iter().filter(|(_, known)| known.arguments.is_empty()).map(|(key, _)| key).collect();
    writeln!(code, "/// Keys of the messages without arguments, sorted.\npub(super) const PLAIN: &[&str] = &{plain:?};")?;
    for language in ["en", "de"] {
        let mut files: Vec<PathBuf> =
            fs::read_dir(root.join(language))?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
        files.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
        files.sort();
        write!(code, "pub(super) const {}: &[&str] = &[", language.to_uppercase())?;
        for path in files {
            write!(code, "include_str!({:?}),", path.display().to_string())?;
        }
        writeln!(code, "];")?;
    }
    writeln!(code, "impl Texts {{")?;
    for (key, known) in messages {
        let name = key.replace('-', "_");
        let doc = known.text.split_whitespace().collect::<Vec<_>>().join(" ").replace('[', "(").replace(']', ")");
        if known.arguments.is_empty() {
            // Terms are looked up by their codes.
            if key.starts_with("term-") {
                continue;
            }
            let index = plain.iter().position(|other| *other == key).unwrap_or_default();
            writeln!(code, "#[doc = {doc:?}]\npub fn {name}(&self) -> &str {{ self.plain({index}) }}")?;
        } else {
            let parameters: Vec<String> = known
                .arguments
                .iter()
                .map(|argument| {
                    let kind = if argument.starts_with("count") { "i64" } else { "&str" };
                    format!("{}: {kind}", argument.replace('-', "_"))
                })
                .collect();
            let values: Vec<String> =
                known.arguments.iter().map(|argument| format!("({argument:?}, {}.into())", argument.replace('-', "_"))).collect();
            writeln!(
                code,
                "#[doc = {doc:?}]\npub fn {name}(&self, {}) -> String {{ self.with({key:?}, [{}]) }}",
                parameters.join(", "),
                values.join(", ")
            )?;
        }
    }
    writeln!(code, "}}")?;
    Ok(code)
}
