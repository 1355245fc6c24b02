//! A real browser prints what we write, and axe-core, run in it, finds nothing that keeps anybody from reading it.
//!
//! On a machine without Chromium these tests say that they skip; with `REQUIRE_BROWSER=1` they fail. `AXE` names the file of
//! axe-core, and `pdftotext` reads what was printed.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use vernetzt::report::PaperFormat;
use vernetzt::text::Lang;

use super::{Paper, file, papers, report};

/// Runs the browser on a page, with more flags; none where no browser is installed. `{}` in a flag is a folder for its results.
fn browse(html: &str, flags: &[String], folder: &Path) -> Option<String> {
    let file = folder.join("page.html");
    fs::write(&file, html).expect("a file");
    let quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer"];
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    for browser in ["chromium", "chromium-browser", "google-chrome"] {
        let mut command = Command::new(browser);
        command.args(quiet).args(flags).arg(&profile).arg(format!("file://{}", file.display()));
        if let Ok(output) = command.output() {
            return Some(String::from_utf8_lossy(&output.stdout).into_owned());
        }
    }
    skip("no Chromium is installed");
    None
}

/// The papers whose names begin like this: a browser takes its time.
fn some(names: &[&str]) -> Vec<Paper> {
    let wanted = |paper: &Paper| names.iter().any(|name| paper.name.starts_with(name));
    papers().into_iter().filter(wanted).collect()
}

fn skip(why: &str) {
    let required = std::env::var_os("REQUIRE_BROWSER").is_some_and(|value| value == "1");
    assert!(!required, "{why}, and REQUIRE_BROWSER=1");
    writeln!(std::io::stderr(), "skipped: {why}").expect("standard error");
}

/// The page once a script of the test has run in it, which the page itself would forbid.
fn asked(html: &str, script: &str, flags: &[&str]) -> Option<String> {
    let (before, policy) = html.split_once("<meta http-equiv=\"Content-Security-Policy\"").expect("a policy");
    let (_, after) = policy.split_once('>').expect("its end");
    let end = after.rfind("</body>").expect("the end of the page");
    let (page, end) = after.split_at(end);
    let html = format!("{before}{page}<script>{script}</script>{end}");
    let folder = tempfile::tempdir().expect("a folder");
    let fixed = ["--virtual-time-budget=60000", "--dump-dom"];
    let flags: Vec<_> = fixed.iter().chain(flags).map(|flag| (*flag).to_owned()).collect();
    let shown = browse(&html, &flags, folder.path())?;
    let (_, result) = shown.split_once("<body>result=").unwrap_or_else(|| panic!("no result: {shown:.2000}"));
    Some(result.split("</body>").next().unwrap_or_default().trim_end().to_owned())
}

/// Widens nothing: what sticks out of the page to the right, though it can't be scrolled.
const WIDTHS: &str = "
    const width = document.documentElement.clientWidth;
    const out = [...document.body.querySelectorAll('*')].filter(e => !e.closest('.scrolls > *, .skip, caption, .unseen'));
    const wide = out.filter(e => e.getBoundingClientRect().right > width + 0.5);
    const all = document.documentElement.scrollWidth > width ? ' all' : '';
    document.body.textContent = 'result=' + width + ' wide=[' + wide.slice(0, 5).map(e => e.outerHTML.slice(0, 200)).join('; ') + all + ']';";

#[test]
fn nothing_is_wider_than_the_screen_or_the_sheet() {
    let names =
        ["report of viernheim in de", "report of riverton in en", "report of hostile", "minutes of hostile in de"];
    for paper in some(&names) {
        // The inner width of an A4 sheet is 178 mm.
        let printed = paper.html.replace("@media print", "@media all");
        for (what, html, width) in
            [("screen", &paper.html, 1280), ("phone", &paper.html, 500), ("sheet", &printed, 673)]
        {
            let size = format!("--window-size={width},900");
            let Some(result) = asked(html, WIDTHS, &[&size]) else { return };
            assert!(result.contains("wide=[]"), "{} on a {what}: {result}", paper.name);
        }
    }
}

/// Asks axe-core for all that keeps from reading, and tells whether the ground is dark.
const JUDGE: &str = "
    axe.run(document, { resultTypes: ['violations', 'incomplete'] }).then(found => {
        const told = list => list.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' / '));
        const dark = matchMedia('(prefers-color-scheme: dark)').matches;
        document.body.textContent = 'result=dark=' + dark + ' passes=' + found.passes.length + ' bad=[' + told(found.violations).join('; ') + ']';
    });";

#[test]
fn nobody_is_kept_from_reading() {
    let Some(axe) = std::env::var_os("AXE") else { return skip("AXE names no file") };
    let axe = fs::read_to_string(axe).expect("axe-core").replace("</script>", "<\\/script>");
    for Paper { name, html, .. } in some(&["report of viernheim", "report of hostile", "minutes of riverton in de"]) {
        for (flag, dark) in
            [("--blink-settings=preferredColorScheme=1", false), ("--blink-settings=preferredColorScheme=0", true)]
        {
            let Some(result) = asked(&html, &format!("{axe};{JUDGE}"), &[flag]) else { return };
            assert!(result.starts_with(&format!("dark={dark} ")), "{name}: {result}");
            assert!(result.contains("bad=[]"), "{name}, dark: {dark}: {result}");
            let passes = result.split("passes=").nth(1).and_then(|rest| rest.split(' ').next()?.parse::<usize>().ok());
            assert!(passes.is_some_and(|passes| passes > 30), "{name}: {result}");
        }
    }
}

/// Sorts by the last column of the longest table and filters it, as a reader would.
const USE: &str = "
    const table = [...document.querySelectorAll('table')].sort((a, b) => b.rows.length - a.rows.length)[0];
    const head = [...table.tHead.rows[0].cells].find(cell => cell.className === 'number');
    const column = [...table.tHead.rows[0].cells].indexOf(head);
    const numbers = () => [...table.tBodies[0].rows].map(row => Number(row.cells[column].dataset.sort));
    const rises = list => list.every((n, at) => at === 0 || n >= list[at - 1]);
    head.firstChild.click();
    const up = rises(numbers()) && head.getAttribute('aria-sort');
    head.firstChild.click();
    const down = rises(numbers().reverse()) && head.getAttribute('aria-sort');
    const input = table.previousElementSibling.querySelector('input');
    input.value = 'stadt';
    input.dispatchEvent(new Event('input'));
    const left = [...table.tBodies[0].rows].filter(row => !row.hidden);
    const fits = left.length > 0 && left.every(row => row.textContent.toLowerCase().includes('stadt'));
    const count = table.previousElementSibling.querySelector('output').textContent;
    document.body.textContent = 'result=' + [up, down, fits, count.startsWith(left.length + ' ')].join(' ');";

#[test]
fn tables_can_be_sorted_and_filtered() {
    let html = report(&file("viernheim.toml"), Lang::De, PaperFormat::Html);
    let Some(result) = asked(&html, USE, &[]) else { return };
    assert_eq!(result, "ascending descending true true");
}

#[test]
fn the_paper_prints_on_a4_with_everything_on_it() {
    let document = file("riverton.toml");
    let html = report(&document, Lang::En, PaperFormat::Html);
    let folder = tempfile::tempdir().expect("a folder");
    let pdf = folder.path().join("paper.pdf");
    if browse(&html, &[format!("--print-to-pdf={}", pdf.display())], folder.path()).is_none() {
        return;
    }
    let Ok(output) = Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output() else {
        return skip("pdftotext is not installed");
    };
    let text = String::from_utf8_lossy(&output.stdout);
    let pages: Vec<_> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!((6..20).contains(&pages.len()), "{} pages", pages.len());
    for (number, page) in (1..).zip(&pages) {
        assert!(page.contains(&format!("{number} / {}", pages.len())), "page {number}:\n{page}");
        assert!(page.split_whitespace().count() > 20, "page {number} is almost empty:\n{page}");
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for actor in document.network.actors() {
        assert!(actor.name.split_whitespace().all(|word| words.contains(word)), "{}", actor.name);
    }
    for title in ["At a glance", "The map", "Gaps", "Decisions", "Appendix: actors", "Sources"] {
        assert!(words.contains(title), "{title}");
    }
}
