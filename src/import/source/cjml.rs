//! Journeys in CJML, the Customer Journey Modelling Language (XML): each touchpoint with what the customer does there, its channel, and everything
//! else as notes. Phases are stages. Never more than the file says.

use super::Part;
use super::literal::{Literal, Places};
use super::xml::{MAX_NODES, damaged};
use crate::import::vocabulary::Vocabulary;
use crate::import::{ErrorKind, MAX_ROWS, TooLarge};
use crate::letters::one_line;
use crate::model::{Channel, Code as _, limits};
use roxmltree::{Document, Node, ParsingOptions};

/// Most names of customers that are looked for.
const MOST_CUSTOMERS: usize = 100;

/// Whether a text is a journey in CJML.
pub(super) fn is_journey(text: &str) -> bool {
    let begin: String = text.trim_start().chars().take(2_000).collect();
    let word = |after: &str| !after.starts_with(|letter: char| letter.is_alphanumeric());
    begin.starts_with('<')
        && begin.split('<').any(|tag| tag.get(..4).is_some_and(|name| name.eq_ignore_ascii_case("cjml")) && tag.get(4..).is_some_and(word))
}

/// A table for each journey.
///
/// # Errors
/// Damaged XML, with its place; too much of it; no touchpoint.
pub(super) fn parts(text: &str) -> Result<Vec<Part>, ErrorKind> {
    let places = Places::new(text);
    let options = ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| damaged(&error))?;
    let journeys: Vec<Node<'_, '_>> = document.descendants().filter(|node| is_element(node, |name| name.ends_with("Journey"))).collect();
    if journeys.len() > limits::MAPS {
        return Err(ErrorKind::TooLarge(TooLarge::Maps));
    }
    let mut found: Vec<Part> = Vec::new();
    let mut named: Vec<String> = Vec::new();
    for journey in &journeys {
        let own = ["journeyName", "journeyTitle", "title", "name", "journeyID"].iter().find_map(|name| said(*journey, name));
        let name = own.unwrap_or_default();
        let mut table = Literal::new(&["stage", "touchpoint", "channel", "notes"]);
        let customers: Vec<&str> = ids(*journey, "endUser").take(MOST_CUSTOMERS).collect();
        let mut count = 0;
        for node in journey.descendants().filter(is_touchpoint) {
            count += 1;
            if count > MAX_ROWS {
                return Err(ErrorKind::TooLarge(TooLarge::Rows));
            }
            let place = places.at(node.range().start);
            table.row();
            if journeys.len() > 1 {
                let numbered = |nth: usize| if nth == 1 { name.clone() } else { format!("{name} ({nth})") };
                let own = (1..).map(numbered).find(|name| !named.contains(name)).unwrap_or_default();
                table.set("map", &own, place);
            }
            row(node, &customers, &mut table, &places);
        }
        if table.is_empty() {
            continue;
        }
        let numbered = |nth: usize| if nth == 1 { name.clone() } else { format!("{name} ({nth})") };
        named.extend((1..).map(numbered).find(|name| !named.contains(name)));
        let name = Some(name).filter(|name| !name.is_empty() && journeys.len() == 1);
        found.push(Part { name, ..table.part() });
    }
    if found.is_empty() { Err(ErrorKind::NoNotes) } else { Ok(found) }
}

fn is_element(node: &Node<'_, '_>, is: impl Fn(&str) -> bool) -> bool {
    node.is_element() && is(node.tag_name().name())
}

/// A step of a journey: where two communicate, or somebody acts.
fn is_touchpoint(node: &Node<'_, '_>) -> bool {
    let is_own = |name: &str| ["CommunicationPoint", "communicationPoint", "Action", "action"].iter().any(|end| name.ends_with(end));
    is_element(node, is_own) && node.children().any(|child| child.is_element())
}

/// The text of an element of a name right below a node.
fn said(node: Node<'_, '_>, name: &str) -> Option<String> {
    let child = node.children().find(|child| is_element(child, |own| own == name))?;
    Some(words(child)).filter(|text| !text.is_empty())
}

/// All text within a node, on one line.
fn words(node: Node<'_, '_>) -> String {
    let text: String = node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
    one_line(&text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names by which actors of a kind are referred to.
fn ids<'x>(journey: Node<'x, 'x>, kind: &'static str) -> impl Iterator<Item = &'x str> {
    journey.descendants().filter(move |node| is_element(node, |name| name == kind)).flat_map(|actor| {
        let inner = actor.children().filter(|child| is_element(child, |name| name.ends_with("Name"))).filter_map(|child| child.text());
        actor.attributes().filter(|one| one.name().ends_with("ID")).map(|one| one.value()).chain(inner)
    })
}

/// Fills the row of a touchpoint.
fn row(node: Node<'_, '_>, customers: &[&str], table: &mut Literal, places: &Places<'_>) {
    let place = places.at(node.range().start);
    let side = |name: &str| node.children().find(|child| is_element(child, |own| own.eq_ignore_ascii_case(name)));
    let is_customer = |side: Node<'_, '_>| {
        let refers = |name: &str| {
            side.descendants()
                .flat_map(|node| node.attributes())
                .any(|one| one.name().ends_with(name) && customers.contains(&one.value().trim()))
        };
        refers("IDref") || refers("ref") || refers("ID")
    };
    let label = |side: Node<'_, '_>| side.children().find(|child| is_element(child, |name| name.ends_with("Label"))).map(words);
    let sides: Vec<Node<'_, '_>> = ["initiator", "sender", "receiver", "recipient", "actor"].iter().filter_map(|name| side(name)).collect();
    // As the customer sees it.
    let own = sides.iter().copied().find(|side| is_customer(*side) && label(*side).is_some()).or(sides.first().copied());
    let title = own.and_then(label).or_else(|| {
        let named = node.children().find(|child| {
            is_element(child, |name| ["Label", "Name", "label", "name", "description"].iter().any(|end| name.ends_with(end)))
        });
        named.map(words)
    });
    let title =
        title.filter(|title| !title.is_empty()).or_else(|| said(node, "touchpointID")).unwrap_or_else(|| node.tag_name().name().to_owned());
    table.set("touchpoint", &title, place);
    let phase = node.ancestors().skip(1).find(|one| is_element(one, |name| name.to_ascii_lowercase().ends_with("phase")));
    let inner = node.children().find(|child| is_element(child, |name| name.to_ascii_lowercase().contains("phase")));
    let stage = phase.and_then(|phase| {
        let child = phase.children().find(|child| is_element(child, |name| name.to_ascii_lowercase().ends_with("name"))).map(words);
        child.or_else(|| phase.attributes().find(|one| one.name().to_ascii_lowercase().ends_with("name")).map(|one| one.value().to_owned()))
    });
    if let Some(stage) = stage.or_else(|| inner.map(words)).filter(|stage| !stage.is_empty()) {
        table.set("stage", &stage, place);
    }
    let channel = node.children().find(|child| is_element(child, |name| name == "channel")).map(words);
    let known = channel.as_deref().and_then(|channel| Vocabulary::bundled().value::<Channel>(channel));
    if let Some(known) = known {
        table.set("channel", known.code(), place);
    }
    let mut notes = Vec::new();
    for leaf in node.descendants().filter(|leaf| leaf.is_element() && !leaf.children().any(|child| child.is_element())) {
        let text = words(leaf);
        let name = leaf.tag_name().name();
        let is_said = text == title || name == "touchpointID" || (known.is_some() && Some(&text) == channel.as_ref());
        let is_stage = inner.is_some_and(|inner| inner.range().contains(&leaf.range().start));
        if !text.is_empty() && !is_said && !is_stage {
            notes.push(format!("{name}: {text}"));
        }
    }
    table.set("notes", &notes.join("\n"), place);
}
