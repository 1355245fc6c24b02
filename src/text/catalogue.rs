//! How the program's own texts are written down: each is a function that exists in every language,
//! so a text that lacks one does not compile.

use std::borrow::Cow;

use super::{Lang, safe};

/// Something that can stand in a text: numbers get the language's separators, strings are made safe.
pub trait InText {
    /// What is printed.
    fn in_text(&self, lang: Lang) -> Cow<'_, str>;
}

impl InText for str {
    fn in_text(&self, _: Lang) -> Cow<'_, str> {
        safe(self)
    }
}

impl InText for String {
    fn in_text(&self, _: Lang) -> Cow<'_, str> {
        safe(self)
    }
}

impl<T: InText + ?Sized> InText for &T {
    fn in_text(&self, lang: Lang) -> Cow<'_, str> {
        (**self).in_text(lang)
    }
}

macro_rules! whole_number_in_text {
    ($($number:ty),*) => {$(
        impl InText for $number {
            fn in_text(&self, lang: Lang) -> Cow<'_, str> {
                Cow::Owned(grouped(&self.to_string(), lang))
            }
        }
    )*};
}
whole_number_in_text!(usize, u64, u32, u16, u8);

impl InText for f64 {
    fn in_text(&self, lang: Lang) -> Cow<'_, str> {
        Cow::Owned(decimal(*self, 2, lang))
    }
}

/// A number with this many decimals, as the language writes it: `1.234,50` or `1,234.50`.
pub fn decimal(number: f64, decimals: usize, lang: Lang) -> String {
    let plain = format!("{:.decimals$}", number.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let point = match lang {
        Lang::De => ',',
        Lang::En => '.',
    };
    // What rounds to nothing has no sign.
    let negative = number < 0.0 && plain.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    let mut out = String::from(if negative { "-" } else { "" });
    out += &grouped(whole, lang);
    if !fraction.is_empty() {
        out.push(point);
        out += fraction;
    }
    out
}

/// Digits in groups of three, from four digits up.
fn grouped(digits: &str, lang: Lang) -> String {
    let separator = match lang {
        Lang::De => '.',
        Lang::En => ',',
    };
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// Declares texts. Without arguments a text is a `&'static str`, with arguments a `String`; a plural names its number
/// and gives both forms (German and English have the same two, Unicode CLDR: one and other).
///
/// ```text
/// texts! {
///     /// Title of the list.
///     actors_title { de: "Akteure", en: "Actors" }
///     /// What a filter leaves.
///     shown(shown: usize, total: usize) { de: "{shown} von {total}", en: "{shown} of {total}" }
///     /// How many actors there are.
///     actors(n: usize) { de: n => "{n} Akteur" | "{n} Akteure", en: n => "{n} actor" | "{n} actors" }
/// }
/// ```
macro_rules! texts {
    () => {};
    ($(#[$meta:meta])* $name:ident { de: $de:literal, en: $en:literal $(,)? } $($rest:tt)*) => {
        $(#[$meta])*
        pub fn $name(lang: $crate::text::Lang) -> &'static str {
            match lang {
                $crate::text::Lang::De => $de,
                $crate::text::Lang::En => $en,
            }
        }
        $crate::text::catalogue::texts! { $($rest)* }
    };
    ($(#[$meta:meta])* $name:ident ( $($arg:ident : $kind:ty),+ $(,)? ) {
        de: $($de_number:ident =>)? $de:literal $(| $de_other:literal)?,
        en: $($en_number:ident =>)? $en:literal $(| $en_other:literal)? $(,)?
    } $($rest:tt)*) => {
        $(#[$meta])*
        pub fn $name(lang: $crate::text::Lang, $($arg: $kind),+) -> String {
            match lang {
                $crate::text::Lang::De => $crate::text::catalogue::phrase!(lang, ($($arg),+), $($de_number)?, $de, $($de_other)?),
                $crate::text::Lang::En => $crate::text::catalogue::phrase!(lang, ($($arg),+), $($en_number)?, $en, $($en_other)?),
            }
        }
        $crate::text::catalogue::texts! { $($rest)* }
    };
}
pub(crate) use texts;

/// One language of one text with arguments.
macro_rules! phrase {
    ($lang:ident, ($($arg:ident),+), , $text:literal, ) => {{
        $(let $arg = $crate::text::InText::in_text(&$arg, $lang);)+
        format!($text)
    }};
    ($lang:ident, ($($arg:ident),+), $number:ident, $one:literal, $other:literal) => {{
        let singular = $number == 1;
        $(let $arg = $crate::text::InText::in_text(&$arg, $lang);)+
        if singular { let _ = &$number; format!($one) } else { format!($other) }
    }};
}
pub(crate) use phrase;

#[cfg(test)]
#[expect(unreachable_pub, reason = "the macro makes public functions")]
mod tests {
    use super::*;

    texts! {
        plain { de: "Akteure", en: "Actors" }
        named(name: &str) { de: "„{name}“ fehlt", en: "“{name}” is missing" }
        counted(n: usize, of: &str) {
            de: n => "ein Akteur in {of}" | "{n} Akteure in {of}",
            en: n => "one actor in {of}" | "{n} actors in {of}",
        }
    }

    #[test]
    fn texts_follow_language_and_number() {
        assert_eq!(plain(Lang::De), "Akteure");
        assert_eq!(named(Lang::En, "x"), "“x” is missing");
        assert_eq!(counted(Lang::De, 1, "Ost"), "ein Akteur in Ost");
        assert_eq!(counted(Lang::De, 0, "Ost"), "0 Akteure in Ost");
        assert_eq!(counted(Lang::De, 12_345, "Ost"), "12.345 Akteure in Ost");
        assert_eq!(counted(Lang::En, 1_000, "x"), "1,000 actors in x");
    }

    #[test]
    fn names_in_texts_are_made_safe() {
        assert_eq!(named(Lang::De, "a\u{1b}[31mb"), "„a␛[31mb“ fehlt");
    }

    #[test]
    fn decimals_follow_the_language() {
        assert_eq!(decimal(-1234.5, 2, Lang::De), "-1.234,50");
        assert_eq!(decimal(0.126, 2, Lang::En), "0.13");
        assert_eq!(decimal(12.0, 0, Lang::De), "12");
        assert_eq!(decimal(-0.001, 2, Lang::De), "0,00");
    }
}
