//! Lists and tables on one line or several: where their members begin and what separates them.

use std::ops::Range;

use memchr::memchr;

/// Behind blanks, line breaks, comments and, where it is allowed, a comma.
fn skip(text: &str, mut at: usize, mut comma: bool) -> usize {
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => at += 1,
            b'#' => at += bytes.get(at..).and_then(|rest| memchr(b'\n', rest)).unwrap_or(bytes.len() - at),
            b',' if comma => {
                comma = false;
                at += 1;
            }
            _ => break,
        }
    }
    at
}

/// Behind the comma that follows a member, if one does.
pub(super) fn behind_comma(text: &str, member_end: usize) -> Option<usize> {
    let at = skip(text, member_end, false);
    (text.as_bytes().get(at) == Some(&b',')).then_some(at + 1)
}

/// The start of the member that follows what ends here; of the first one, behind the opening bracket.
pub(super) fn next_start(text: &str, end: usize) -> usize {
    skip(text, end, true)
}

/// The stretches that take members out of a list or table together with what separates them.
///
/// `ends` holds where each member ends, in the order of the text; `goes` says which of them are taken out.
pub(super) fn without(text: &str, holder: &Range<usize>, ends: &[usize], goes: &[bool]) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    let mut kept = None;
    let mut at = 0;
    while at < ends.len() {
        let run = goes.iter().skip(at).take_while(|goes| **goes).count();
        if run == 0 {
            kept = ends.get(at).copied();
            at += 1;
            continue;
        }
        let last = ends.get(at + run - 1).copied().unwrap_or(holder.end);
        let first = next_start(text, kept.unwrap_or(holder.start + 1));
        let has_comment = |from: usize| text.get(from..first).is_some_and(|between| between.contains('#'));
        stretches.push(match kept {
            Some(before) if !has_comment(before) => before..last,
            _ if at + run < ends.len() => first..next_start(text, last),
            None if !has_comment(holder.start + 1) => holder.start + 1..holder.end - 1,
            _ => first..behind_comma(text, last).unwrap_or(last),
        });
        at += run;
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(text: &str, ends: &[usize], goes: &[bool]) -> String {
        let mut out = text.to_owned();
        for stretch in without(text, &(0..text.len()), ends, goes).into_iter().rev() {
            out.replace_range(stretch, "");
        }
        out
    }

    #[test]
    fn members_go_with_their_commas() {
        let text = "{ a = 1, b = 2, c = 3 }";
        let ends = [7, 14, 21];
        assert_eq!(left(text, &ends, &[true, false, false]), "{ b = 2, c = 3 }");
        assert_eq!(left(text, &ends, &[false, true, false]), "{ a = 1, c = 3 }");
        assert_eq!(left(text, &ends, &[false, false, true]), "{ a = 1, b = 2 }");
        assert_eq!(left(text, &ends, &[true, true, false]), "{ c = 3 }");
        assert_eq!(left(text, &ends, &[true, false, true]), "{ b = 2 }");
        assert_eq!(left(text, &ends, &[true, true, true]), "{}");
    }

    #[test]
    fn comments_on_what_stays_stay() {
        let text = "[a, # about a\n b, c]";
        assert_eq!(left(text, &[2, 16, 19], &[false, true, false]), "[a, # about a\n c]");
        assert_eq!(left(text, &[2, 16, 19], &[false, true, true]), "[a, # about a\n ]");
        assert_eq!(left("[ # all\n a,\n]", &[10], &[true]), "[ # all\n \n]");
    }

    #[test]
    fn commas_are_found_behind_comments() {
        assert_eq!(behind_comma("1 # ,\n , 2", 1), Some(8));
        assert_eq!(behind_comma("1 # ,\n ]", 1), None);
        assert_eq!(next_start("[ # a\n 1, # b\n 2", 1), 7);
        assert_eq!(next_start("[ # a\n 1, # b\n 2", 8), 15);
    }
}
