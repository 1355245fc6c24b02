//! Texts of the network that may exist in several languages.

/// A text: one string for everybody, or one for each language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocalText {
    /// Language code and text. The empty code stands for a plain string.
    versions: Vec<(Box<str>, Box<str>)>,
}

impl LocalText {
    /// A text that is the same in every language.
    pub fn plain(text: impl Into<Box<str>>) -> LocalText {
        LocalText { versions: vec![("".into(), text.into())] }
    }

    /// A text by language: codes of ISO 639-1 with their texts, in the file's order.
    pub fn by_language(versions: Vec<(Box<str>, Box<str>)>) -> LocalText {
        LocalText { versions }
    }

    /// The text in the wanted language; where that is missing in the file's own, then whatever comes first.
    pub fn get(&self, wanted: &str, own: &str) -> &str {
        let version = |code: &str| self.versions.iter().find(|(language, _)| **language == *code);
        version(wanted).or_else(|| version(own)).or(self.versions.first()).map_or("", |(_, text)| text)
    }

    /// The language codes with their texts, in the file's order. The empty code stands for a plain string.
    pub fn versions(&self) -> impl Iterator<Item = (&str, &str)> {
        self.versions.iter().map(|(language, text)| (&**language, &**text))
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.versions.iter().all(|(_, text)| text.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_back_to_the_files_language() {
        let text = LocalText::by_language(vec![("en".into(), "School".into()), ("de".into(), "Schule".into())]);
        assert_eq!(text.get("de", "en"), "Schule");
        assert_eq!(text.get("fr", "de"), "Schule");
        assert_eq!(text.get("fr", "it"), "School");
        assert_eq!(LocalText::plain("Amt").get("en", "de"), "Amt");
        assert_eq!(LocalText::default().get("en", "de"), "");
    }
}
