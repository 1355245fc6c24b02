//! From bytes to a document, or to a list of everything that is wrong.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;

use super::Document;
use super::build::{Assembly, mixed_forms};
use super::decode::{decode, joined};
use super::kept::Kept;
use super::parts::{Entry, Joined, Parts, Rest, Sort};
use super::pieces::{Pieces, Role};
use super::raw_rules::RawRule;
use super::reader::Reader;
use super::recut::{Untouched, recut};
use super::resolve::Resolver;
use super::sections::{Sections, sections};
use super::syntax::parse;
use crate::diagnostic::{Code, Diagnostic, Severity, Source, Span};
use crate::network::Network;
use crate::text::{Lang, problems};

/// The largest file that is read: its places must fit 32 bits, and nobody writes more by hand.
pub(super) const MOST_BYTES: u64 = 512 << 20;
const MEGABYTE: u64 = 1 << 20;

/// The name of the network that is compiled into the program.
pub const EXAMPLE: &str = "networks/viernheim.toml";

/// What reading a file gave.
#[derive(Debug)]
pub struct Loaded {
    /// The text, as far as there is one.
    pub source: Arc<Source>,
    /// Everything that is wrong, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// The document; none if there is an error.
    pub document: Option<Document>,
}

impl Loaded {
    pub(super) fn failed(source: Source, problem: Diagnostic) -> Loaded {
        Loaded { source: Arc::new(source), diagnostics: vec![problem], document: None }
    }

    /// Whether the file could not even be read: another failure than one of its content.
    pub fn is_unreadable(&self) -> bool {
        self.diagnostics.iter().any(|problem| problem.code == Code::Unreadable)
    }
}

/// Reads the network that is compiled into the program.
pub fn example(lang: Lang) -> Loaded {
    read(Source::new(EXAMPLE, include_str!("../../networks/viernheim.toml")), lang)
}

/// Reads a file. What goes wrong is in the diagnostics, in this language.
pub fn read_file(path: &Path, lang: Lang) -> Loaded {
    let name = path.display().to_string();
    if path.is_dir() {
        let problem = Diagnostic::new(Code::Unreadable, problems::is_a_folder(lang, &name), None);
        return Loaded::failed(Source::new(name, ""), problem.help(problems::is_a_folder_help(lang).to_owned()));
    }
    let size = path.metadata().map_or(0, |about| about.len());
    if size > MOST_BYTES {
        return too_large(name, size, lang);
    }
    match File::open(path).and_then(|file| read_bytes(file, size)) {
        Ok(bytes) => read_text(name, bytes, lang),
        Err(error) => unreadable(name, &error, lang),
    }
}

/// Reads standard input.
pub fn read_stdin(lang: Lang) -> Loaded {
    match read_bytes(io::stdin().lock(), 0) {
        Ok(bytes) => read_text("-".to_owned(), bytes, lang),
        Err(error) => unreadable("-".to_owned(), &error, lang),
    }
}

/// All bytes, and one more than allowed where there are too many; `size` is how many there probably are.
pub(super) fn read_bytes(file: impl Read, size: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(size).map_or(0, |size| size + 1));
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(name: String, error: &io::Error, lang: Lang) -> Loaded {
    let (message, help) = match error.kind() {
        ErrorKind::NotFound => (problems::no_such_file(lang, &name), Some(problems::no_such_file_help(lang, &name))),
        ErrorKind::PermissionDenied => (problems::not_allowed(lang, &name), None),
        _ => (problems::unreadable(lang, &name, &error.to_string()), None),
    };
    Loaded::failed(Source::new(name, ""), Diagnostic::new(Code::Unreadable, message, None).help(help))
}

pub(super) fn too_large(name: String, bytes: u64, lang: Lang) -> Loaded {
    let message = problems::too_large(lang, bytes.div_ceil(MEGABYTE), MOST_BYTES / MEGABYTE);
    Loaded::failed(Source::new(name, ""), Diagnostic::new(Code::TooLarge, message, None))
}

pub(super) fn read_text(name: String, bytes: Vec<u8>, lang: Lang) -> Loaded {
    if bytes.len() as u64 > MOST_BYTES {
        return too_large(name, bytes.len() as u64, lang);
    }
    match String::from_utf8(bytes) {
        Ok(text) => read(Source::new(name, text), lang),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
            let problem = Diagnostic::new(Code::NotUtf8, problems::not_utf8(lang), span);
            Loaded::failed(Source::new(name, text), problem.help(problems::not_utf8_help(lang).to_owned()))
        }
    }
}

/// Reads a text. Messages are in this language.
pub fn read(source: Source, lang: Lang) -> Loaded {
    read_whole(Arc::new(source), lang)
}

/// Reads a text that is much like that of a document: gives what [`read`] gives, in the less time the less has changed.
/// Messages are in this language.
pub fn reread(before: &Document, source: Source, lang: Lang) -> Loaded {
    reread_around(before, source, &Untouched::default(), lang)
}

/// The same where some of the text is known to be as it was.
pub(super) fn reread_around(before: &Document, source: Source, untouched: &Untouched, lang: Lang) -> Loaded {
    let source = Arc::new(source);
    match read_again(before, &source, untouched, lang) {
        Some(loaded) => loaded,
        None => read_whole(source, lang),
    }
}

fn read_whole(source: Arc<Source>, lang: Lang) -> Loaded {
    let mut diagnostics = Vec::new();
    let pieces = Pieces::of(source.text());
    let parts = Parts::of(&pieces.all);
    let document = read_document(&source, pieces, &parts, None, lang, &mut diagnostics);
    // Nothing that was kept is nothing that doesn't fit.
    loaded(source, document.unwrap_or_default(), diagnostics)
}

/// Reads what changed and keeps the rest; none where it can't be told apart, or doesn't fit together any more.
fn read_again(before: &Document, source: &Arc<Source>, untouched: &Untouched, lang: Lang) -> Option<Loaded> {
    let cuts = recut(source.text(), before.source.text(), &before.pieces, untouched)?;
    let (kept, news) = Kept::new(before, &cuts);
    let pieces = Pieces { all: cuts.into_iter().map(|(piece, _)| piece).collect(), reported: Vec::new() };
    let mut diagnostics = Vec::new();
    let document = read_document(source, pieces, &Parts::of(&news), Some(kept), lang, &mut diagnostics)?;
    Some(loaded(Arc::clone(source), document, diagnostics))
}

fn loaded(source: Arc<Source>, document: Option<Document>, mut diagnostics: Vec<Diagnostic>) -> Loaded {
    diagnostics.sort_by_key(|problem| problem.span.map(|span| span.start));
    let failed = diagnostics.iter().any(|problem| problem.severity() == Severity::Error);
    Loaded { source, document: document.filter(|_| !failed), diagnostics }
}

/// The document, or none where there can't be any; nothing at all where what was kept doesn't fit.
fn read_document(
    source: &Arc<Source>,
    mut pieces: Pieces,
    parts: &Parts,
    kept: Option<Kept<'_>>,
    lang: Lang,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Option<Document>> {
    let text = source.text();
    if is_empty(text) {
        let help = problems::empty_file_help(lang).to_owned();
        diagnostics.push(Diagnostic::new(Code::EmptyFile, problems::empty_file(lang), None).help(help));
        return Some(None);
    }
    let Rest { joined: rest, problems, broken } = Rest::of(text, &parts.rest, lang);
    let Some(mut sections) = read_sections(&rest, &broken, lang, diagnostics) else { return Some(None) };
    diagnostics.extend(problems);
    for sort in Sort::ALL {
        let first = pieces.all.iter().find(|piece| piece.role == Role::Entry(sort)).map(|piece| piece.place());
        let mixed = mixed_forms(sort.name(), sections.inline[sort as usize], first, lang);
        if mixed.is_some() && kept.is_some() {
            return None;
        }
        diagnostics.extend(mixed);
    }
    let network = assemble(source, &parts.entries, kept, &mut sections, lang, diagnostics, &mut pieces)?;
    let mut resolver = Resolver { network: &network, source, lang, problems: Vec::new() };
    let (rules, decisions, views) = resolve(&mut resolver, sections);
    diagnostics.append(&mut resolver.problems);
    Some(Some(Document { source: Arc::clone(source), network, rules, decisions, views, pieces }))
}

/// Everything but the entries; nothing where the file has another format.
fn read_sections<'t>(
    rest: &'t Joined,
    broken: &[Span],
    lang: Lang,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Sections<'t>> {
    let mut reader = Reader::new(lang, rest.places());
    let sections = sections(parse(&rest.text, rest.places(), lang).0, &mut reader);
    // Where the grammar is broken, what else seems wrong or missing is an echo of that.
    let is_echo =
        |problem: &Diagnostic| problem.span.is_some_and(|span| broken.iter().any(|outer| lies_in(span, *outer)));
    diagnostics.extend(reader.problems.into_iter().filter(|problem| !is_echo(problem)));
    sections.ok()
}

/// Reads the entries and builds the network from them and from what was kept; none where that doesn't fit.
fn assemble(
    source: &Source,
    entries: &[Entry],
    kept: Option<Kept<'_>>,
    sections: &mut Sections<'_>,
    lang: Lang,
    diagnostics: &mut Vec<Diagnostic>,
    pieces: &mut Pieces,
) -> Option<Network> {
    let joined = joined(source.text(), entries);
    let kept_actors = kept.as_ref().map_or(0, Kept::actors);
    let mut assembly = Assembly::new(sections, kept, source, lang);
    let actors = entries.iter().filter(|entry| entry.sort == Sort::Actor).count();
    assembly
        .reserve(actors + kept_actors + sections.actors.len(), entries.len() - actors + sections.relationships.len());
    assembly.add_actors(std::mem::take(&mut sections.actors));
    let mut problems = Vec::new();
    decode(source.text(), entries, &joined, lang, |mut share| {
        problems.append(&mut share.problems);
        assembly.add_actors(share.actors);
        assembly.add_relationships(share.relationships);
    });
    pieces.note(&problems);
    diagnostics.append(&mut problems);
    // Where a file lists them in the rest, it has no others.
    assembly.add_relationships(std::mem::take(&mut sections.relationships));
    assembly.add_kept();
    assembly.name_kinds(&sections.rules);
    let (builder, mut problems) = assembly.finish()?;
    diagnostics.append(&mut problems);
    Some(builder.build())
}

type Resolved = (Vec<crate::rules::Rule>, Vec<crate::rules::Decision>, Vec<super::View>);

fn resolve(resolver: &mut Resolver<'_>, sections: Sections<'_>) -> Resolved {
    // A decision about a rule that is itself broken is not wrong.
    let named: Vec<String> =
        sections.rules.iter().filter_map(|rule: &RawRule<'_>| Some(rule.id.as_ref()?.is.to_string())).collect();
    let rules = resolver.rules(sections.rules);
    let mut ids: Vec<&str> = rules.iter().map(|rule| &*rule.id).collect();
    let sound: HashSet<&str> = ids.iter().copied().collect();
    ids.extend(named.iter().map(|id| &**id).filter(|id| !sound.contains(id)));
    let decisions = resolver.decisions(sections.decisions, &ids, &rules);
    let views = resolver.views(sections.views, &ids);
    (rules, decisions, views)
}

fn lies_in(span: Span, outer: Span) -> bool {
    outer.start <= span.start && span.end <= outer.end
}

/// Whether a text holds nothing but blanks and comments.
fn is_empty(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with('#'))
}
