//! The key table of the README.

use super::super::{Key, Look};
use super::{Action, Topic};
use crate::text::Lang;
use crate::text::interface::actions as text;

/// Every key with what it does, as a table in Markdown for each chapter.
pub fn key_table_markdown(lang: Lang) -> String {
    let mut out = String::new();
    for topic in Topic::ALL {
        let rows = Action::ALL.iter().filter(|action| action.definition().topic == topic);
        out += &format!("| {} | |\n| --- | --- |\n", topic.title(lang));
        for action in rows {
            let keys: Vec<_> = action.keys().map(|key| format!("`{}`", escape(key, lang))).collect();
            out += &format!("| {} | {} |\n", keys.join(" "), (action.definition().description)(lang));
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn escape(key: Key, lang: Lang) -> String {
    key.label(lang, Look::default()).replace('|', "\\|")
}

impl Topic {
    /// The chapter's title.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Topic::Walk => text::topic_walk(lang),
            Topic::Find => text::topic_find(lang),
            Topic::Gaps => text::topic_gaps(lang),
            Topic::Change => text::topic_change(lang),
            Topic::Meeting => text::topic_meeting(lang),
            Topic::Program => text::topic_program(lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_stands_in_the_table() {
        for lang in Lang::ALL {
            let table = key_table_markdown(lang);
            for action in Action::ALL {
                assert!(table.contains((action.definition().description)(lang)), "{action:?}");
            }
        }
    }
}
