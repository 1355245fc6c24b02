//! `export`: pictures and diagrams.

use std::fs;

use super::Desk;

#[test]
fn pictures_go_into_a_pipe_or_a_file() {
    let desk = Desk::new();
    let svg = desk.run("export net.toml --format svg --lang de").fine();
    assert!(svg.starts_with("<svg ") && svg.contains(">Lernen in Neustadt</text>"), "{svg}");
    let matrix = desk.run("export net.toml --format svg --picture matrix --theme dark").fine();
    assert!(matrix.contains("Schools (4)") && !matrix.contains("fill=\"#ffffff\""), "{matrix}");
    desk.run("export net.toml --format svg --focus linden -o picture.svg").fine();
    assert!(desk.read("picture.svg").contains(">Lindenschule</text>"));
}

#[cfg(feature = "png")]
#[test]
fn dots_have_the_size_that_was_asked_for() {
    let desk = Desk::new();
    let width = |arguments: &str| {
        desk.run(&format!("export net.toml -o picture.png --format {arguments}")).fine();
        let bytes = fs::read(desk.path("picture.png")).unwrap();
        assert!(bytes.starts_with(b"\x89PNG"));
        u32::from_be_bytes(bytes[16..20].try_into().unwrap())
    };
    assert_eq!(width("png"), 2246);
    assert_eq!(width("png --scale 1"), 1123);
}

#[test]
fn what_is_too_much_for_a_wiki_is_written_with_a_warning() {
    let desk = Desk::new();
    desk.run("export net.toml --format mermaid").fine();
    let actors = (0..502).map(|n| format!("[[actor]]\nid = \"a{n}\"\nname = \"A\"\nkind = \"x\"\n"));
    let links = (1..502).map(|n| format!("[[relationship]]\nfrom = \"a0\"\nto = \"a{n}\"\nkind = \"y\"\n"));
    desk.write(
        "star.toml",
        &["[network]\ntitle = \"Star\"\n".to_owned()].into_iter().chain(actors).chain(links).collect::<String>(),
    );
    let large = desk.run("export star.toml --format mermaid");
    assert!(large.status == 0 && large.err.contains("502 lines"), "{}", large.err);
    assert!(large.out.contains("flowchart LR"));
    desk.run("export star.toml --format mermaid --quiet").fine();
}
