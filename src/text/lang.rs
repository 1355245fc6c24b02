//! The languages the program speaks.

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// German, the language of most users.
    De,
    /// English, the language of everybody else and of all JSON.
    En,
}

impl Lang {
    /// Every language there is, for tests and menus.
    pub const ALL: [Lang; 2] = [Lang::De, Lang::En];

    /// The two-letter code of ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Lang::De => "de",
            Lang::En => "en",
        }
    }

    /// Reads a code or a locale such as `de`, `de-AT` or `de_DE.UTF-8`; nothing else is a language we speak.
    pub fn from_locale(locale: &str) -> Option<Lang> {
        let language = locale.split(['-', '_', '.', '@']).next()?;
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(language))
    }

    /// The language of the user's locale, English where that is none of ours.
    pub fn of_the_user() -> Lang {
        sys_locale::get_locales().find_map(|locale| Lang::from_locale(&locale)).unwrap_or(Lang::En)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_name_their_language() {
        assert_eq!(Lang::from_locale("de_AT.UTF-8"), Some(Lang::De));
        assert_eq!(Lang::from_locale("EN"), Some(Lang::En));
        assert_eq!(Lang::from_locale("C.UTF-8"), None);
        assert_eq!(Lang::from_locale("denmark"), None);
    }
}
