//! A real browser draws what we write, with whatever letters it has, and no label runs into another.
//!
//! On a machine without Chromium these tests say that they skip; with `REQUIRE_BROWSER=1` they fail. Mermaid itself, of which
//! `MERMAID` names the file, is asked too.

use std::fs;
use std::io::Write;
use std::process::Command;

use vernetzt::exchange::{DiagramOptions, Group};

use super::documents::{HOSTILE, document};
use super::mermaid::diagram;
use super::{GAPS, documents, picture, pictures};

/// Counts what is drawn and which texts lie on each other; those along an arc or turned are left out.
const SCRIPT: &str = "
    const straight = [...document.querySelectorAll('text')].filter(t => !t.querySelector('textPath') && !t.closest('[transform]'));
    const boxes = straight.map(t => [t.textContent, t.getBBox()]).filter(([, box]) => box.width > 0);
    const meet = ([, a], [, b]) => a.x < b.x + b.width && b.x < a.x + a.width
        && Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < (a.height + b.height) * 0.3;
    const on = boxes.flatMap((a, i) => boxes.slice(0, i).filter(b => meet(a, b)).map(b => a[0] + ' / ' + b[0]));
    const shapes = [...document.querySelectorAll('path')].filter(p => p.getBBox().width + p.getBBox().height > 0).length;
    document.body.innerHTML = '';
    document.body.textContent = 'texts=' + boxes.length + ' shapes=' + shapes + ' on=[' + on.join('; ') + ']';";

/// The page once its script has run; none where no browser is installed.
fn page(html: &str) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("page.html");
    fs::write(&file, html).expect("a file");
    let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
    let quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
    // The clock stands still until all scripts are done.
    let flags = ["--virtual-time-budget=20000", "--dump-dom", &profile];
    for browser in ["chromium", "chromium-browser", "google-chrome"] {
        if let Ok(output) =
            Command::new(browser).args(quiet).args(flags).arg(format!("file://{}", file.display())).output()
        {
            return Some(String::from_utf8_lossy(&output.stdout).into_owned());
        }
    }
    let required = std::env::var_os("REQUIRE_BROWSER").is_some_and(|value| value == "1");
    assert!(!required, "no Chromium is installed, and REQUIRE_BROWSER=1");
    writeln!(std::io::stderr(), "skipped: no Chromium is installed").expect("standard error");
    None
}

#[test]
fn a_browser_draws_every_picture() {
    for (name, wish) in pictures() {
        let (text, _) = picture(documents()(name), &wish);
        let head = "<!doctype html><meta charset=utf-8><body>";
        let Some(shown) = page(&format!("{head}{text}<script>{SCRIPT}</script>")) else { return };
        let count = |what: &str| {
            let digits = shown.split(what).nth(1).map(|rest| rest.chars().take_while(char::is_ascii_digit));
            digits.and_then(|digits| digits.collect::<String>().parse::<usize>().ok()).unwrap_or(0)
        };
        assert!(count("texts=") > 5 && count("shapes=") > 5, "{name}: {shown}");
        assert!(shown.contains("on=[]"), "{name}: {shown}");
    }
}

/// Counts the nodes and edges that Mermaid sees, or says what it does not understand.
const READ: &str = "
    mermaid.initialize({ startOnLoad: false, maxEdges: 10000, maxTextSize: 1000000 });
    mermaid.mermaidAPI.getDiagramFromText(JSON.parse(document.querySelector('#source').textContent)).then(
        read => document.body.textContent = 'nodes=' + read.db.getVertices().size + ' edges=' + read.db.getEdges().length,
        problem => document.body.textContent = 'problem=' + problem);";

#[test]
fn mermaid_reads_every_diagram() {
    let Some(library) = std::env::var_os("MERMAID") else {
        writeln!(std::io::stderr(), "skipped: MERMAID names no file").expect("standard error");
        return;
    };
    let library = fs::read_to_string(library).expect("Mermaid").replace("</script>", "<\\/script>");
    let texts: Vec<_> = HOSTILE.iter().enumerate().map(|(place, name)| (format!("node-{place}"), *name)).collect();
    let actors: Vec<_> = texts.iter().map(|(id, name)| (&**id, *name)).collect();
    let hostile = document(&actors, "end; %%{init: {}}%% style a:#b;");
    let groups = DiagramOptions { group: Some(Group::Area), ..GAPS };
    for document in [documents()("viernheim.toml"), documents()("riverton.toml"), &hostile] {
        let diagram = diagram(document, &groups);
        let source = serde_json::to_string(&diagram.text).expect("JSON").replace('<', "\\u003c");
        let source = format!("<script id=source type=application/json>{source}</script>");
        let html = format!(
            "<!doctype html><meta charset=utf-8><body>{source}<script>{library}</script><script>{READ}</script>"
        );
        let Some(shown) = page(&html) else { return };
        assert!(shown.contains(&format!("edges={}<", diagram.edges)), "{} edges: {shown}", diagram.edges);
    }
}
