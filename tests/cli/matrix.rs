//! `matrix`: figures, shares, orders, spreadsheets.

use super::*;

#[test]
fn shares_say_of_how_many() {
    let desk = Desk::new();
    assert_eq!(
        desk.run("matrix net.toml --shares").fine(),
        "          Schools  Business\nSchools       2/4       1/4\nBusiness      1/1         ·\n"
    );
}

#[test]
fn a_spreadsheet_gets_numbers_and_no_formulas() {
    let desk = Desk::new();
    assert_eq!(
        desk.run("matrix net.toml --format csv --lang de").fine(),
        "key,name,actors,school,business\r\nschool,Schulen,4,1,1\r\nbusiness,Betrieb,1,1,0\r\n"
    );
    assert_eq!(
        desk.run("matrix net.toml --format csv --shares --columns id:holz").fine(),
        "key,name,actors,holz\r\nschool,Schools,4,1\r\nbusiness,Business,1,0\r\n"
    );
    let hostile = "[network]\ntitle = \"x\"\n[[actor]]\nid = \"a\"\nname = \"=1+1\"\nkind = \"k\"\narea = \"@x, y\"\n";
    desk.write("hostile.toml", hostile);
    assert_eq!(
        desk.run("matrix hostile.toml --format csv --rows id:a --columns area").fine(),
        "key,name,actors,\"'@x, y\"\r\na,'=1+1,1,0\r\n"
    );
}

#[test]
fn single_actors_are_sorted_on_demand() {
    let desk = Desk::new();
    let rows = |sort: &str| -> Vec<String> {
        let out = desk.run(format!("matrix net.toml --rows -id:burg --columns kind {sort}").trim()).fine();
        out.lines().skip(1).map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
    };
    assert_eq!(rows(""), ["Lindenschule", "Bächlesschule", "Waldschule", "Holzwerk"]);
    assert_eq!(rows("--sort name"), ["Bächlesschule", "Holzwerk", "Lindenschule", "Waldschule"]);
    assert_eq!(rows("--sort count"), ["Lindenschule", "Bächlesschule", "Holzwerk", "Waldschule"]);
    assert_eq!(rows("--sort community"), ["Lindenschule", "Bächlesschule", "Holzwerk", "Waldschule"]);
    let kinds = desk.run("matrix net.toml --sort name").fine();
    assert!(kinds.starts_with("          Schools  Business\n"), "groups keep their order: {kinds}");
}
