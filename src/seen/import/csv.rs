//! Tables of values between commas.
//!
//! Enters: the text of a table with a line of column names. Leaves: [`Table`], and its rows with
//! their lines. Promised: commas, semicolons or tabs, whichever the first line has most of; CRLF,
//! quotes with quotes and line ends inside, quotes that stand inside a bare field; a row that is too
//! long or whose quote is never closed is told, and reading goes on with the next line. Linear in
//! the text. Columns are found by their names, in any case and order.

use std::borrow::Cow;

/// The longest field that is read, in bytes; somebody's review may be as long.
const LONGEST_FIELD: usize = 64 << 10;

/// So many columns are read.
const MOST_COLUMNS: usize = 256;

/// A table.
#[derive(Clone, Debug)]
pub(super) struct Table<'a> {
    columns: Vec<String>,
    delimiter: u8,
    body: &'a str,
    /// The line on which the body starts.
    first_line: usize,
}

/// A row.
#[derive(Clone, Debug)]
pub(super) struct Row<'t, 'a> {
    table: &'t Table<'a>,
    /// The line it starts on, counted from 1.
    pub(super) line: usize,
    fields: Vec<Cow<'a, str>>,
}

/// A row that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Broken {
    /// The line it starts on.
    pub(super) line: usize,
    /// What is wrong.
    pub(super) what: &'static str,
}

impl<'a> Table<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let head = text.lines().next().unwrap_or_default();
        let count = |delimiter: u8| head.bytes().filter(|byte| *byte == delimiter).count();
        let delimiter = if count(b';') > count(b',') {
            b';'
        } else if count(b'\t') > count(b',') {
            b'\t'
        } else {
            b','
        };
        let mut table = Self { columns: Vec::new(), delimiter, body: text, first_line: 1 };
        let (fields, length) = match record(text, delimiter) {
            (Ok(fields), length) => (fields, length),
            (Err(_), length) => (Vec::new(), length),
        };
        table.columns = fields.iter().map(|name| name.trim().to_lowercase()).collect();
        table.first_line += lines_in(text, length);
        table.body = text.get(length..).unwrap_or_default();
        table
    }

    /// Whether it has a column of this name.
    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|one| one == column)
    }

    /// Its rows. Empty lines are none.
    pub(super) fn rows<'t>(&'t self) -> impl Iterator<Item = Result<Row<'t, 'a>, Broken>> {
        let mut rest = self.body;
        let mut next_line = self.first_line;
        std::iter::from_fn(move || {
            loop {
                if rest.is_empty() {
                    return None;
                }
                let line = next_line;
                let (read, length) = record(rest, self.delimiter);
                next_line += lines_in(rest, length);
                rest = rest.get(length..).unwrap_or_default();
                return Some(match read {
                    Ok(fields) if fields.iter().all(|field| field.trim().is_empty()) => continue,
                    Ok(fields) => Ok(Row { table: self, line, fields }),
                    Err(what) => Err(Broken { line, what }),
                });
            }
        })
    }
}

impl Row<'_, '_> {
    /// The field in this column without white space around it; empty where there is none.
    pub(super) fn get(&self, column: &str) -> &str {
        let place = self.table.columns.iter().position(|one| one == column);
        place.and_then(|place| self.fields.get(place)).map_or("", |field| field.trim())
    }

    /// The field in the first of these columns that has one.
    pub(super) fn any(&self, columns: &[&str]) -> &str {
        columns.iter().map(|column| self.get(column)).find(|field| !field.is_empty()).unwrap_or("")
    }

    /// A whole number; of "3.0" the whole part, as spreadsheets write numbers.
    pub(super) fn number(&self, columns: &[&str]) -> Option<u16> {
        let field = self.any(columns);
        field.strip_suffix(".0").unwrap_or(field).parse().ok()
    }

    /// A year between 1800 and 2200.
    pub(super) fn year(&self, columns: &[&str]) -> Option<u16> {
        self.number(columns).filter(|year| (1800..2200).contains(year))
    }
}

fn lines_in(text: &str, length: usize) -> usize {
    text.as_bytes().get(..length).map_or(0, |read| memchr::memchr_iter(b'\n', read).count())
}

type Fields<'a> = Result<Vec<Cow<'a, str>>, &'static str>;

/// The first record of `text`, and how many bytes it takes with its line end. A broken one takes
/// its first line.
fn record(text: &str, delimiter: u8) -> (Fields<'_>, usize) {
    let bytes = text.as_bytes();
    let line = memchr::memchr(b'\n', bytes).map_or(bytes.len(), |end| end + 1);
    let mut fields = Vec::new();
    let mut at = 0;
    loop {
        if fields.len() == MOST_COLUMNS {
            return (Err("there are too many columns"), line);
        }
        let (field, end) = match field(text, at, delimiter) {
            Ok(read) => read,
            Err(what) => return (Err(what), line),
        };
        fields.push(field);
        match bytes.get(end) {
            Some(byte) if *byte == delimiter => at = end + 1,
            Some(b'\r') => {
                return (Ok(fields), end + if bytes.get(end + 1) == Some(&b'\n') { 2 } else { 1 });
            }
            Some(_) => return (Ok(fields), end + 1),
            None => return (Ok(fields), end),
        }
    }
}

/// The field that starts at a byte, and where its delimiter or line end stands.
fn field(text: &str, at: usize, delimiter: u8) -> Result<(Cow<'_, str>, usize), &'static str> {
    let bytes = text.as_bytes();
    let ends = |rest: &[u8]| {
        let end = memchr::memchr3(delimiter, b'\n', b'\r', rest).unwrap_or(rest.len());
        if end > LONGEST_FIELD { Err("a field is too long") } else { Ok(end) }
    };
    if bytes.get(at) != Some(&b'"') {
        let end = at + ends(bytes.get(at..).unwrap_or_default())?;
        return Ok((Cow::Borrowed(text.get(at..end).unwrap_or_default()), end));
    }
    let start = at + 1;
    let limit = bytes.len().min(start.saturating_add(LONGEST_FIELD));
    let mut from = start;
    loop {
        let quote = memchr::memchr(b'"', bytes.get(from..limit).unwrap_or_default());
        let Some(quote) = quote.map(|quote| from + quote) else {
            return Err("a quote is not closed");
        };
        match bytes.get(quote + 1) {
            // A quote inside is written twice.
            Some(b'"') => from = quote + 2,
            // Going on here would read the same bytes again for every line of them.
            Some(byte) if *byte != delimiter && !matches!(byte, b'\n' | b'\r') => {
                return Err("a quote stands inside a quoted field");
            }
            _ => {
                let inside = text.get(start..quote).unwrap_or_default();
                let field = if inside.contains("\"\"") {
                    Cow::Owned(inside.replace("\"\"", "\""))
                } else {
                    Cow::Borrowed(inside)
                };
                return Ok((field, quote + 1));
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Result<(usize, String, String), usize>> {
        let table = Table::new(text);
        let rows = table.rows().map(|row| match row {
            Ok(row) => Ok((row.line, row.get("name").to_owned(), row.get("year").to_owned())),
            Err(broken) => Err(broken.line),
        });
        rows.collect()
    }

    #[allow(clippy::unnecessary_wraps, reason = "it stands among rows that could not be read")]
    fn row(line: usize, name: &str, year: &str) -> Result<(usize, String, String), usize> {
        Ok((line, name.to_owned(), year.to_owned()))
    }

    #[test]
    fn rows_are_read_however_they_are_written() {
        for text in [
            "Name,Year\nHarbour,2019\n",
            "Name,Year\r\nHarbour,2019\r\n",
            "Year;NAME\n2019;Harbour",
            "name\tid\tyear\nHarbour\t7\t2019\n",
            "\"Name\",\"Year\"\n\"Harbour\",\"2019\"\n",
            "Name,Year,\n Harbour , 2019 ,\n",
        ] {
            assert_eq!(read(text), [row(2, "Harbour", "2019")], "{text:?}");
        }
    }

    #[test]
    fn quotes_hold_commas_quotes_and_line_ends() {
        let text = "Name,Year\n\"Harbour, \"\"Lights\"\"\",1\n\"two\r\nlines\",2\nlast,3\n\n";
        let rows =
            [row(2, "Harbour, \"Lights\"", "1"), row(3, "two\r\nlines", "2"), row(5, "last", "3")];
        assert_eq!(read(text), rows);
        assert_eq!(read("Name,Year\nThe \"Big\" One,1\n"), [row(2, "The \"Big\" One", "1")]);
    }

    #[test]
    fn a_broken_row_costs_that_row() {
        let text = "Name,Year\n\"never closed,1\nHarbour,2019\n";
        assert_eq!(read(text), [Err(2), row(3, "Harbour", "2019")]);
        let long = format!("Name,Year\n{},1\nHarbour,2019\n", "x".repeat(LONGEST_FIELD + 1));
        assert_eq!(read(&long), [Err(2), row(3, "Harbour", "2019")]);
        let wide = format!("Name,Year\n{}\nHarbour,2019\n", ",".repeat(10_000));
        assert_eq!(read(&wide), [Err(2), row(3, "Harbour", "2019")]);
        assert_eq!(read("Name,Year\nHarbour\n"), [row(2, "Harbour", "")]);
    }

    #[test]
    fn a_table_of_nothing_but_quotes_is_read_in_a_moment() {
        let texts = ["\"\n", "\"x\n", "\"\"\"\n", "\"", ","].map(|piece| piece.repeat(500_000));
        for text in texts {
            let started = std::time::Instant::now();
            let _ = read(&format!("Name,Year\n{text}"));
            assert!(started.elapsed().as_secs() < 5);
        }
    }
}
