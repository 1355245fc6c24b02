//! Values as TOML 1.0 writes them.

use crate::network::AttributeValue;
use crate::text::is_hostile;

/// A value as it stands behind the equals sign.
pub(super) fn value(value: &AttributeValue) -> String {
    match value {
        AttributeValue::Text(is) => text(is),
        AttributeValue::Integer(number) => number.to_string(),
        // Debug keeps the point that makes it no whole number.
        AttributeValue::Float(number) => format!("{number:?}"),
        AttributeValue::Boolean(is) => is.to_string(),
        AttributeValue::Date(day) => day.to_string(),
        AttributeValue::Texts(texts) => {
            format!("[{}]", texts.iter().map(|is| text(is)).collect::<Vec<_>>().join(", "))
        }
    }
}

/// A text in double quotes; what a terminal or an editor would act on is escaped.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out += "\\\"",
            '\\' => out += "\\\\",
            '\n' => out += "\\n",
            '\t' => out += "\\t",
            c if is_hostile(c) => out += &escaped(u32::from(c)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn escaped(code: u32) -> String {
    if code <= 0xffff { format!("\\u{code:04X}") } else { format!("\\U{code:08X}") }
}

/// The name of a field, in quotes where it needs them.
pub(super) fn key(name: &str) -> String {
    let is_bare = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if is_bare { name.to_owned() } else { text(name) }
}

/// `name = value`
pub(super) fn field(name: &str, is: &AttributeValue) -> String {
    format!("{} = {}", key(name), value(is))
}

/// `{ name = value, … }`
pub(super) fn table<'f>(fields: impl Iterator<Item = (&'f str, String)>) -> String {
    let fields: Vec<_> = fields.map(|(name, value)| format!("{} = {value}", key(name))).collect();
    if fields.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", fields.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> toml::Value {
        let mut table: toml::Table = text.parse().unwrap();
        table.remove("a\"b").unwrap()
    }

    #[test]
    fn values_look_as_people_write_them() {
        let texts = AttributeValue::Texts(["a".into(), "b \"c\"".into()].into());
        assert_eq!(field("topics", &texts), "topics = [\"a\", \"b \\\"c\\\"\"]");
        assert_eq!(value(&AttributeValue::Float(2.0)), "2.0");
        assert_eq!(
            value(&AttributeValue::Text("\u{1b}[2J\u{e0001}\u{202e}ä".into())),
            "\"\\u001B[2J\\U000E0001\\u202Eä\""
        );
        assert_eq!(table([("x", "1".to_owned()), ("ä", "2".to_owned())].into_iter()), "{ x = 1, \"ä\" = 2 }");
    }

    proptest! {
        #[test]
        fn every_text_is_read_as_it_was(text in any::<String>()) {
            let line = field("a\"b", &AttributeValue::Text(text.as_str().into()));
            let back = read(&line);
            prop_assert_eq!(back.as_str(), Some(&*text));
            prop_assert_eq!(line.lines().count(), 1);
        }

        #[test]
        fn every_number_is_read_as_it_was(number in any::<f64>().prop_filter("finite", |number| number.is_finite())) {
            prop_assert_eq!(read(&field("a\"b", &AttributeValue::Float(number))).as_float(), Some(number));
        }
    }
}
