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

/// The filter with no `id:` or `near:` that names this actor among others; none where it names it nowhere, or where a term
/// names nobody else, so that nothing would be left of it.
pub fn without(filter: &str, actor: &str) -> Option<String> {
    let mut reader = Reader::new(filter);
    let mut changed = String::with_capacity(filter.len());
    let mut behind = 0;
    while let Some(RawTerm { field, values, .. }) = reader.term().ok()? {
        let names_actors = field.is_some_and(|field| ["id", "near"].contains(&&*field.text.to_lowercase()));
        let is_it = |value: &Spanned| value.text.split('~').next() == Some(actor);
        if !names_actors || !values.iter().any(is_it) {
            continue;
        }
        let (start, end) = (values.first()?.span.start, values.last()?.span.end);
        let others = values.iter().filter(|value| !is_it(value));
        let others = others.map(|value| filter.get(value.span.start..value.span.end)).collect::<Option<Vec<_>>>()?;
        changed += filter.get(behind..start)?;
        changed += &others.join(",");
        behind = end;
        if others.is_empty() {
            return None;
        }
    }
    changed += filter.get(behind..)?;
    (behind > 0).then_some(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_is_left_out_where_others_are_named() {
        assert_eq!(without("kind:a near:a~2,b~2 -id:c,\"a\"", "a").unwrap(), "kind:a near:b~2 -id:c");
        assert_eq!(without("id:a,a,b", "a").unwrap(), "id:b");
        assert_eq!(without("id:ab a", "a"), None);
        assert_eq!(without("id:b,a near:a", "a"), None, "nothing would be left of the second term");
    }

    #[test]
    fn only_what_names_the_actor_is_renamed() {
        let filter = "-ID:a,b,\"a\"  near:a~2 near:ab kind:a a \"id:a\"";
        assert_eq!(renamed(filter, "a", "x-1").unwrap(), "-ID:x-1,b,x-1  near:x-1~2 near:ab kind:a a \"id:a\"");
        assert_eq!(renamed("kind:a a", "a", "b"), None);
        assert_eq!(renamed("id:a \"open", "a", "b"), None);
    }
}
