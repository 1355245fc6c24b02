//! Filters that follow an actor to its new id.

use super::token::{RawTerm, Reader, Spanned};

/// The filter with every `id:` and `near:` that names an actor naming it by a new id; none where it names it nowhere.
///
/// A word that happens to be part of the old id stays: it asks about texts, not about that actor.
pub fn renamed(filter: &str, old: &str, new: &str) -> Option<String> {
    let mut reader = Reader::new(filter);
    let mut changed = String::with_capacity(filter.len());
    let mut behind = 0;
    while let Some(RawTerm { field, values, .. }) = reader.term().ok()? {
        let names_actors = field.is_some_and(|field| ["id", "near"].contains(&&*field.text.to_lowercase()));
        for Spanned { text, span, .. } in values.into_iter().filter(|_| names_actors) {
            let (actor, steps) = text.split_at(text.find('~').unwrap_or(text.len()));
            if actor == old {
                changed += filter.get(behind..span.start)?;
                changed += new;
                changed += steps;
                behind = span.end;
            }
        }
    }
    changed += filter.get(behind..)?;
    (behind > 0).then_some(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_names_the_actor_is_renamed() {
        let filter = "-ID:a,b,\"a\"  near:a~2 near:ab kind:a a \"id:a\"";
        assert_eq!(renamed(filter, "a", "x-1").unwrap(), "-ID:x-1,b,x-1  near:x-1~2 near:ab kind:a a \"id:a\"");
        assert_eq!(renamed("kind:a a", "a", "b"), None);
        assert_eq!(renamed("id:a \"open", "a", "b"), None);
    }
}
