//! The name that was probably meant.

use super::strip;

/// Nobody mistypes a longer name, and comparing costs the product of both lengths.
const LONGEST: usize = 200;

/// The candidate nearest to what was written, if one is near enough to be worth a suggestion.
///
/// Optimal string alignment distance over folded texts (a swap of two letters counts as one), at most a third
/// of the length; of equally near ones the first.
pub fn nearest<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    if written.len() > LONGEST {
        return None;
    }
    let written = strip(written);
    let most = (written.chars().count() / 3).clamp(1, 5);
    let lengths = written.len().saturating_sub(2 * most)..=written.len() + 2 * most;
    candidates
        .into_iter()
        .filter(|candidate| lengths.contains(&candidate.len()))
        .map(|candidate| (strsim::osa_distance(&written, &strip(candidate)), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_forgiven_and_guesses_are_not() {
        let kinds = ["school", "business", "kindergarten"];
        assert_eq!(nearest("scool", kinds), Some("school"));
        assert_eq!(nearest("Shcool", kinds), Some("school"));
        assert_eq!(nearest("kindergarden", kinds), Some("kindergarten"));
        assert_eq!(nearest("police", kinds), None);
        assert_eq!(nearest("", kinds), None);
    }

    #[test]
    fn texts_that_are_no_names_are_not_compared() {
        let long = "a".repeat(1 << 20);
        assert_eq!(nearest(&format!("{long}b"), [&*long]), None);
    }
}
