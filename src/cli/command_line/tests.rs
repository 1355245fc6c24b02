use std::ffi::OsString;

use clap::{Arg, Command};

use super::*;

fn every_command(lang: Lang) -> Vec<Command> {
    let mut program = definition(lang, false);
    program.build();
    let commands = program.get_subcommands().cloned();
    commands.chain([program.clone()]).collect()
}

#[test]
fn the_definition_holds_together() {
    for lang in Lang::ALL {
        for example in [false, true] {
            definition(lang, example).debug_assert();
        }
    }
}

#[test]
fn every_command_and_option_explains_itself_in_both_languages() {
    let text = |help: Option<&clap::builder::StyledStr>| help.map(ToString::to_string).unwrap_or_default();
    let shown = |argument: &&Arg| !argument.is_hide_set();
    for (german, english) in every_command(Lang::De).iter().zip(every_command(Lang::En)) {
        let name = german.get_name();
        assert!(!text(german.get_about()).is_empty(), "{name}");
        assert_ne!(text(german.get_about()), text(english.get_about()), "{name}");
        for (de, en) in german.get_arguments().filter(shown).zip(english.get_arguments().filter(shown)) {
            assert!(!text(de.get_help()).is_empty(), "{name} {}", de.get_id());
            let is_a_name = de.get_id() == "shell";
            assert!(is_a_name || text(de.get_help()) != text(en.get_help()), "{name} {}", de.get_id());
            assert!(de.get_help_heading().is_some(), "{name} {}", de.get_id());
        }
    }
}

#[test]
fn german_help_has_no_english_words_and_english_help_no_german_ones() {
    let words =
        |page: &str| -> Vec<String> { page.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect() };
    for (lang, foreign) in [
        (
            Lang::De,
            ["usage", "options", "commands", "arguments", "print", "default", "possible", "the", "this", "file"],
        ),
        (Lang::En, ["aufruf", "optionen", "befehle", "angaben", "zeigt", "sonst", "der", "die", "und", "datei"]),
    ] {
        for mut command in every_command(lang) {
            let page = command.render_long_help().to_string();
            for word in foreign {
                assert!(
                    !words(&page).contains(&word.to_owned()),
                    "{word} in the help of {}:\n{page}",
                    command.get_name()
                );
            }
        }
    }
}

#[test]
fn the_usage_line_names_what_must_and_what_may_be_there() {
    let command = |name: &str, lang| {
        let found = every_command(lang).into_iter().find(|command| command.get_name() == name);
        usage_without_heading(&found.unwrap(), lang)
    };
    assert_eq!(command("path", Lang::De), "vernetzt path [OPTIONEN] NETZ VON ZU");
    assert_eq!(command("check", Lang::En), "vernetzt check [OPTIONS] NETWORK…");
    assert_eq!(command("help", Lang::En), "vernetzt help [OPTIONS] [COMMAND]");
}

#[test]
fn the_language_is_known_before_anything_is_read() {
    let asked = |words: &[&str]| language(&words.iter().map(OsString::from).collect::<Vec<_>>());
    assert_eq!(asked(&["vernetzt", "gaps", "--lang", "de", "--nonsense"]), Lang::De);
    assert_eq!(asked(&["vernetzt", "--lang=en", "--lang", "de-AT"]), Lang::De);
    assert_eq!(asked(&["vernetzt", "--lang=de", "--", "--lang=en"]), Lang::De);
    let example = |words: &[&str]| wants_example(&words.iter().map(OsString::from).collect::<Vec<_>>());
    assert!(example(&["vernetzt", "gaps", "--example"]));
    assert!(!example(&["vernetzt", "gaps", "--", "--example"]));
}
