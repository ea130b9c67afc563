//! Markup of a page: names of elements and attributes are the program's, everything else is escaped. There is no other way to write into a page
//! but the drawings, which escape for themselves.

use crate::export::written::is_written;
use std::fmt::Write as _;

/// The most characters of a name that is read out or shown in one line.
const MOST: usize = 200;

/// A page in the making.
#[derive(Debug, Default)]
pub(super) struct Markup {
    out: String,
}

impl Markup {
    /// Markup of the program.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.out.push_str(markup);
        self
    }

    /// A drawing or a style, which are markup already.
    pub(super) fn made(&mut self, markup: &str) -> &mut Self {
        self.out.push_str(markup);
        self
    }

    /// Words.
    pub(super) fn text(&mut self, words: &str) -> &mut Self {
        escape(&mut self.out, words);
        self
    }

    /// The beginning of an element, to be ended with [`raw`](Self::raw) `>`: one attribute after the other.
    pub(super) fn attribute(&mut self, name: &'static str, value: &str) -> &mut Self {
        let _ = write!(self.out, " {name}=\"");
        escape(&mut self.out, value);
        self.out.push('"');
        self
    }

    /// An element with nothing but words in it.
    pub(super) fn element(&mut self, name: &'static str, words: &str) -> &mut Self {
        let _ = write!(self.out, "<{name}>");
        self.text(words);
        let _ = writeln!(self.out, "</{name}>");
        self
    }

    /// An element with nothing but words of the user in it, which may be written in another direction than what is around them.
    pub(super) fn theirs(&mut self, name: &'static str, words: &str) -> &mut Self {
        let _ = write!(self.out, "<{name} dir=\"auto\">");
        self.text(words);
        let _ = writeln!(self.out, "</{name}>");
        self
    }

    /// The page.
    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// Words as they may be in an element or between double quotes. What is not written is left out.
fn escape(out: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ if is_written(letter) => out.push(letter),
            _ => {}
        }
    }
}

/// A name that is read out or shown in one line: its beginning, if it is long.
pub(super) fn short(name: &str) -> String {
    match name.char_indices().nth(MOST) {
        Some((end, _)) => format!("{} …", name.get(..end).unwrap_or_default().trim_end()),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Markup, short};

    #[test]
    fn nothing_that_people_typed_is_markup() {
        let mut page = Markup::default();
        page.raw("<p")
            .attribute("title", "\"><script>alert('x')</script>")
            .raw(">")
            .text("</script>]]>&lt;\u{0}\u{1b}\u{85}\u{fffe}<!--")
            .raw("</p>");
        assert_eq!(
            page.finish(),
            "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\">&lt;/script&gt;]]&gt;&amp;lt;&lt;!--</p>"
        );
    }

    #[test]
    fn long_names_are_read_out_in_part() {
        assert_eq!(short("Termin"), "Termin");
        assert_eq!(short(&"ä".repeat(300)).chars().count(), 202);
    }
}
