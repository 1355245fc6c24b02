//! Layouts to compare with.

use std::io::Write;
use std::process::{Command, Stdio};

use fa2::{FA2Data, FA2Settings};
use vernetzt::layout::Point;
use vernetzt::network::Adjacency;

/// ForceAtlas2 as the crate `fa2` proposes it for this size, from places scattered differently
/// for each start; with Barnes and Hut's approximation
/// where there are many actors.
pub(crate) fn force_atlas(partners: &Adjacency, epochs: usize, start: u32) -> Vec<Point> {
    let mut data = FA2Data::<f32>::new();
    let mut random = 88_172_645_463_325_252_u64.wrapping_mul(u64::from(start));
    let mut scattered = || {
        // Marsaglia 2003, "Xorshift RNGs".
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random % 100_000) as f32 / 100.0
    };
    for _ in 0..partners.len() {
        data.add_node_with_position(scattered(), scattered());
    }
    for (a, b) in partners.edges() {
        data.add_edge(a.get(), b.get());
    }
    let settings = FA2Settings::from_graph_order(partners.len());
    let settings = if partners.len() < 2_000 { settings } else { settings.with_barnes_hut_theta(1.2) };
    let mut layout = settings.build(data);
    layout.run(epochs);
    layout.data().positions().map(|(x, y)| Point::new(x, y)).collect()
}

/// Graphviz' stress majorisation; none where `neato` is not on the path.
pub(crate) fn neato(partners: &Adjacency) -> Option<Vec<Point>> {
    let pipes = Command::new("neato").arg("-Tplain").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut neato = pipes.ok()?;
    let links: String = partners.edges().map(|(a, b)| format!("{} -- {};\n", a.get(), b.get())).collect();
    neato.stdin.take()?.write_all(format!("graph {{\n{links}}}\n").as_bytes()).ok()?;
    let output = neato.wait_with_output().ok()?;
    let mut places = vec![Point::default(); partners.len()];
    for line in String::from_utf8(output.stdout).ok()?.lines() {
        if let ["node", name, x, y, ..] = line.split(' ').collect::<Vec<_>>()[..] {
            places[name.parse::<usize>().ok()?] = Point::new(x.parse().ok()?, y.parse().ok()?);
        }
    }
    Some(places)
}
