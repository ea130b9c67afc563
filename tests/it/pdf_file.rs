//! A PDF as this program writes it, read object by object: what it claims, its tags with their words, and whether anything on its pages has none. A reader
//! of our own, since that of poppler tells neither alternative texts nor flags. Never judges what it finds.

use std::collections::BTreeMap;
use std::io::Read as _;

/// An object of a PDF.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Name(String),
    Number(f64),
    Text(Vec<u8>),
    List(Vec<Value>),
    Dict(BTreeMap<String, Value>),
    /// Another object.
    Object(u32),
    /// `true`, `null`, or an operator of a page.
    Word(String),
}

/// A file.
pub(crate) struct Pdf {
    objects: BTreeMap<u32, (Value, Vec<u8>)>,
}

/// A tag with what is in it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Element {
    /// What it is: P, H1, Figure …
    pub kind: String,
    /// Its alternative text.
    pub alt: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Whether it says where on the page it is.
    pub has_box: bool,
    /// The words in it and in what is below it, in order.
    pub words: String,
    /// What the annotations in it say.
    pub links: Vec<String>,
    /// The tags in it.
    pub below: Vec<Element>,
}

impl Element {
    /// All tags from here on, in the order of reading.
    pub(crate) fn all(&self) -> Vec<&Self> {
        [self].into_iter().chain(self.below.iter().flat_map(Self::all)).collect()
    }

    /// Those of a kind.
    pub(crate) fn of_kind(&self, kind: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|element| element.kind == kind).collect()
    }
}

/// Text of a PDF.
fn decoded(text: &[u8]) -> String {
    match text {
        [0xfe, 0xff, units @ ..] => {
            let units: Vec<u16> = units.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        bytes => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// Reads values one after the other.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn blanks(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => self.at += self.bytes[self.at..].iter().take_while(|byte| **byte != b'\n').count(),
                byte if byte.is_ascii_whitespace() || byte == 0 => self.at += 1,
                _ => break,
            }
        }
    }

    fn eats(&mut self, word: &str) -> bool {
        let found = self.bytes[self.at..].starts_with(word.as_bytes());
        self.at += if found { word.len() } else { 0 };
        found
    }

    fn token(&mut self) -> &'a str {
        let is_part = |byte: &&u8| !byte.is_ascii_whitespace() && !b"()<>[]{}/%".contains(byte);
        let length = self.bytes[self.at..].iter().take_while(is_part).count();
        let token = &self.bytes[self.at..self.at + length];
        self.at += length;
        std::str::from_utf8(token).unwrap()
    }

    /// The next value; none at the end.
    fn value(&mut self) -> Option<Value> {
        self.blanks();
        match self.peek()? {
            b'/' => {
                self.at += 1;
                Some(Value::Name(self.token().to_owned()))
            }
            b'(' => Some(Value::Text(self.literal())),
            b'<' if self.eats("<<") => {
                let mut entries = BTreeMap::new();
                loop {
                    self.blanks();
                    if self.eats(">>") {
                        return Some(Value::Dict(entries));
                    }
                    let Some(Value::Name(key)) = self.value() else { panic!("no key at {}", self.at) };
                    entries.insert(key, self.value()?);
                }
            }
            b'<' => {
                self.at += 1;
                let length = self.bytes[self.at..].iter().take_while(|byte| **byte != b'>').count();
                let digits: Vec<u8> = self.bytes[self.at..self.at + length].iter().copied().filter(u8::is_ascii_hexdigit).collect();
                self.at += length + 1;
                let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
                Some(Value::Text(digits.chunks(2).map(byte).collect()))
            }
            b'[' => {
                self.at += 1;
                let mut values = Vec::new();
                loop {
                    self.blanks();
                    if self.eats("]") {
                        return Some(Value::List(values));
                    }
                    values.push(self.value()?);
                }
            }
            _ => {
                let token = self.token();
                assert!(!token.is_empty(), "nothing at {}: {:?}", self.at, self.peek().map(char::from));
                let Ok(number) = token.parse::<f64>() else { return Some(Value::Word(token.to_owned())) };
                // Two numbers and an R are another object.
                let before = self.at;
                if let Ok(number) = token.parse::<u32>() {
                    self.blanks();
                    if self.token() == "0" {
                        self.blanks();
                        if self.token() == "R" {
                            return Some(Value::Object(number));
                        }
                    }
                }
                self.at = before;
                Some(Value::Number(number))
            }
        }
    }

    fn literal(&mut self) -> Vec<u8> {
        let (mut text, mut depth) = (Vec::new(), 0);
        loop {
            let byte = self.bytes[self.at];
            self.at += 1;
            match byte {
                b'(' => {
                    depth += 1;
                    if depth == 1 {
                        continue;
                    }
                }
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        return text;
                    }
                }
                b'\\' => {
                    let escaped = self.bytes[self.at];
                    self.at += 1;
                    let digits: String = if escaped.is_ascii_digit() {
                        self.bytes[self.at - 1..]
                            .iter()
                            .take(3)
                            .take_while(|byte| byte.is_ascii_digit())
                            .map(|byte| char::from(*byte))
                            .collect()
                    } else {
                        String::new()
                    };
                    self.at += digits.len().saturating_sub(1);
                    text.push(match escaped {
                        b'n' => b'\n',
                        b'r' => b'\r',
                        b't' => b'\t',
                        b'b' => 8,
                        b'f' => 12,
                        _ if !digits.is_empty() => u8::from_str_radix(&digits, 8).unwrap(),
                        other => other,
                    });
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
    }
}

impl Value {
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        if let Self::Dict(entries) = self { entries.get(key) } else { None }
    }

    fn is(&self, name: &str) -> bool {
        matches!(self, Self::Name(own) | Self::Word(own) if own == name)
    }
}

impl Pdf {
    pub(crate) fn read(file: &[u8]) -> Self {
        assert!(file.starts_with(b"%PDF-"), "no PDF");
        let mut reader = Reader { bytes: file, at: 0 };
        let mut objects = BTreeMap::new();
        while let Some(Value::Number(number)) = reader.value() {
            reader.value();
            assert!(reader.value().is_some_and(|word| word.is("obj")), "no object {number}");
            let value = reader.value().unwrap();
            let mut stream = Vec::new();
            reader.blanks();
            if reader.eats("stream") {
                let Some(Value::Number(length)) = value.get("Length") else { panic!("object {number} has no length") };
                reader.at += reader.bytes[reader.at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).take(2).count().min(2);
                stream = file[reader.at..reader.at + *length as usize].to_vec();
                reader.at += *length as usize;
                reader.blanks();
                assert!(reader.eats("endstream"), "object {number}");
                reader.blanks();
            }
            assert!(reader.eats("endobj"), "object {number}");
            objects.insert(number as u32, (value, stream));
        }
        Self { objects }
    }

    /// A value, or the object that it names.
    fn found<'a>(&'a self, value: &'a Value) -> &'a Value {
        if let Value::Object(number) = value { self.found(&self.objects[number].0) } else { value }
    }

    /// What is in a dictionary under a name.
    pub(crate) fn entry<'a>(&'a self, value: &'a Value, key: &str) -> Option<&'a Value> {
        self.found(value).get(key).map(|value| self.found(value))
    }

    fn text(&self, value: &Value, key: &str) -> Option<String> {
        if let Value::Text(text) = self.entry(value, key)? { Some(decoded(text)) } else { None }
    }

    fn of_type(&self, kind: &str) -> impl Iterator<Item = (u32, &Value)> {
        let objects = self.objects.iter().map(|(number, (value, _))| (*number, value));
        objects.filter(move |(_, value)| value.get("Type").is_some_and(|of| of.is(kind)))
    }

    pub(crate) fn catalog(&self) -> &Value {
        self.of_type("Catalog").next().unwrap().1
    }

    /// What is in a stream.
    fn stream(&self, value: &Value) -> Vec<u8> {
        let Value::Object(number) = value else { panic!("{value:?} is no stream") };
        let (dict, bytes) = &self.objects[number];
        let Some(filter) = dict.get("Filter") else { return bytes.clone() };
        assert!(
            *filter == Value::Name("FlateDecode".into()) || *filter == Value::List(vec![Value::Name("FlateDecode".into())]),
            "{filter:?}"
        );
        let mut out = Vec::new();
        flate2::read::ZlibDecoder::new(&bytes[..]).read_to_end(&mut out).unwrap();
        out
    }

    /// What it says about itself in XML.
    pub(crate) fn metadata(&self) -> String {
        self.catalog().get("Metadata").map(|value| String::from_utf8(self.stream(value)).unwrap()).unwrap_or_default()
    }

    /// The pages in order.
    pub(crate) fn pages(&self) -> Vec<u32> {
        fn below(pdf: &Pdf, node: &Value, found: &mut Vec<u32>) {
            let Some(Value::List(kids)) = pdf.entry(node, "Kids") else { return };
            for kid in kids {
                let Value::Object(number) = kid else { panic!("{kid:?}") };
                match pdf.entry(kid, "Type") {
                    Some(of) if of.is("Page") => found.push(*number),
                    _ => below(pdf, kid, found),
                }
            }
        }
        let mut found = Vec::new();
        below(self, self.catalog().get("Pages").unwrap(), &mut found);
        found
    }

    /// What a page is.
    pub(crate) fn page(&self, page: u32) -> &Value {
        &self.objects[&page].0
    }

    /// What the signs of a face stand for.
    fn face(&self, font: &Value) -> BTreeMap<u16, String> {
        let map = self.stream(self.found(font).get("ToUnicode").unwrap());
        let mut reader = Reader { bytes: &map, at: 0 };
        let (mut known, mut values): (BTreeMap<u16, String>, Vec<Value>) = (BTreeMap::new(), Vec::new());
        let code = |value: &Value| match value {
            Value::Text(text) => text.iter().fold(0_u16, |code, byte| code << 8 | u16::from(*byte)),
            other => panic!("{other:?}"),
        };
        let words = |value: &Value| match value {
            Value::Text(text) => decoded(&[&[0xfe, 0xff], &text[..]].concat()),
            other => panic!("{other:?}"),
        };
        while let Some(value) = reader.value() {
            match &value {
                Value::Word(word) if word == "endbfchar" => {
                    known.extend(values.chunks_exact(2).map(|pair| (code(&pair[0]), words(&pair[1]))));
                }
                Value::Word(word) if word == "endbfrange" => {
                    for range in values.chunks_exact(3) {
                        let first = words(&range[2]).chars().next().unwrap() as u32;
                        for (at, sign) in (code(&range[0])..=code(&range[1])).enumerate() {
                            known.insert(sign, char::from_u32(first + at as u32).unwrap().to_string());
                        }
                    }
                }
                Value::Word(_) => {}
                _ => {
                    values.push(value);
                    continue;
                }
            }
            values.clear();
        }
        known
    }

    /// The words of a page by the numbers of what is tagged on it; fails if anything is drawn that is neither tagged nor decoration.
    pub(crate) fn words_of(&self, page: u32) -> BTreeMap<i64, String> {
        let dict = self.page(page);
        let content = self.stream(dict.get("Contents").unwrap());
        let mut faces: BTreeMap<String, BTreeMap<u16, String>> = BTreeMap::new();
        if let Some(Value::Dict(fonts)) = self.entry(dict, "Resources").and_then(|resources| self.entry(resources, "Font")) {
            faces.extend(fonts.iter().map(|(name, font)| (name.clone(), self.face(font))));
        }
        let mut reader = Reader { bytes: &content, at: 0 };
        let mut words: BTreeMap<i64, String> = BTreeMap::new();
        // What is tagged: its number, and what its signs stand for whatever they are.
        let mut open: Vec<(Option<i64>, bool)> = Vec::new();
        let (mut given, mut face): (Vec<Value>, String) = (Vec::new(), String::new());
        while let Some(value) = reader.value() {
            let Value::Word(operator) = &value else {
                given.push(value);
                continue;
            };
            match operator.as_str() {
                "BMC" => open.push((None, false)),
                "BDC" => {
                    let number =
                        given[1].get("MCID").map(|number| if let Value::Number(number) = number { *number as i64 } else { panic!() });
                    let own = number.or_else(|| open.last().and_then(|(number, _)| *number));
                    let actual = given[1].get("ActualText").map(|text| if let Value::Text(text) = text { decoded(text) } else { panic!() });
                    let is_known = open.iter().any(|(_, is_known)| *is_known);
                    if let (Some(own), false) = (own, is_known) {
                        words.entry(own).or_default().push_str(actual.as_deref().unwrap_or_default());
                    }
                    open.push((own, is_known || actual.is_some()));
                }
                "EMC" => {
                    open.pop().unwrap();
                }
                "Tf" => face = if let Value::Name(name) = &given[0] { name.clone() } else { panic!() },
                "S" | "s" | "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "Do" | "sh" | "BI" | "Tj" | "TJ" => {
                    let (number, is_known) = *open.last().unwrap_or_else(|| panic!("{operator} is neither tagged nor decoration"));
                    let shown: Vec<&Value> = match given.last() {
                        Some(Value::List(list)) if operator == "TJ" => list.iter().collect(),
                        Some(value) if operator == "Tj" => vec![value],
                        _ => Vec::new(),
                    };
                    if let (Some(number), false) = (number, is_known) {
                        for value in shown {
                            let Value::Text(signs) = value else { continue };
                            let signs = signs.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                            let said: String = signs.map(|sign| faces[&face].get(&sign).map_or("", String::as_str)).collect();
                            words.entry(number).or_default().push_str(&said);
                        }
                    }
                }
                _ => {}
            }
            given.clear();
        }
        assert!(open.is_empty(), "what begins ends");
        words
    }

    /// The tags in the order of reading.
    pub(crate) fn tags(&self) -> Element {
        let words: BTreeMap<u32, BTreeMap<i64, String>> = self.pages().into_iter().map(|page| (page, self.words_of(page))).collect();
        let root = self.entry(self.catalog(), "StructTreeRoot").unwrap();
        let mut document = root.get("K").unwrap();
        if let Value::List(only) = self.found(document) {
            document = &only[0];
        }
        self.element(document, &words)
    }

    fn element(&self, value: &Value, words: &BTreeMap<u32, BTreeMap<i64, String>>) -> Element {
        let dict = self.found(value);
        let Some(Value::Name(kind)) = self.entry(dict, "S") else { panic!("{dict:?} is no tag") };
        let page = dict.get("Pg");
        let has_box = match self.entry(dict, "A") {
            Some(Value::List(list)) => list.iter().any(|one| self.entry(one, "BBox").is_some()),
            Some(one) => self.entry(one, "BBox").is_some(),
            None => false,
        };
        let mut element =
            Element { kind: kind.clone(), alt: self.text(dict, "Alt"), title: self.text(dict, "T"), has_box, ..Element::default() };
        let kids = match self.entry(dict, "K") {
            Some(Value::List(kids)) => kids.clone(),
            Some(_) => vec![dict.get("K").unwrap().clone()],
            None => Vec::new(),
        };
        let told = |element: &mut Element, page: Option<&Value>, number: f64| {
            let Some(Value::Object(page)) = page else { panic!("on no page") };
            element.words.push_str(words[page].get(&(number as i64)).map_or("", String::as_str));
        };
        for kid in kids {
            match &kid {
                Value::Number(number) => told(&mut element, page, *number),
                kid if self.entry(kid, "Type").is_some_and(|of| of.is("MCR")) => {
                    let Some(Value::Number(number)) = self.entry(kid, "MCID") else { panic!() };
                    told(&mut element, kid.get("Pg").or(page), *number);
                }
                kid if self.entry(kid, "Type").is_some_and(|of| of.is("OBJR")) => {
                    element.links.push(self.entry(kid, "Obj").and_then(|link| self.text(link, "Contents")).unwrap_or_default());
                }
                kid => {
                    let below = self.element(kid, words);
                    element.words.push_str(&below.words);
                    element.below.push(below);
                }
            }
        }
        element
    }
}
