//! How far apart actors should be: as many steps as there are between them.

use std::collections::VecDeque;

/// The links of a part, in its own numbering, in compressed sparse rows.
pub(super) struct Links {
    pub(super) offsets: Vec<u32>,
    pub(super) others: Vec<u32>,
}

impl Links {
    pub(super) fn len(&self) -> usize {
        self.offsets.len() - 1
    }
    pub(super) fn of(&self, node: usize) -> &[u32] {
        &self.others[self.offsets[node] as usize..self.offsets[node + 1] as usize]
    }
    /// Steps from one node to all.
    pub(super) fn steps(&self, from: usize) -> Vec<u16> {
        let mut steps = vec![u16::MAX; self.len()];
        let mut queue = VecDeque::from([from]);
        steps[from] = 0;
        while let Some(node) = queue.pop_front() {
            for other in self.of(node) {
                let other = *other as usize;
                if steps[other] == u16::MAX {
                    steps[other] = steps[node].saturating_add(1);
                    queue.push_back(other);
                }
            }
        }
        steps
    }
}

/// A wish: this far from another.
#[derive(Clone, Copy)]
pub(super) struct Wish {
    pub(super) other: u32,
    pub(super) distance: f32,
    pub(super) weight: f32,
}

/// All wishes, in compressed sparse rows.
pub(super) struct Wishes {
    pub(super) offsets: Vec<u32>,
    pub(super) list: Vec<Wish>,
}

impl Wishes {
    pub(super) fn of(&self, node: usize) -> &[Wish] {
        &self.list[self.offsets[node] as usize..self.offsets[node + 1] as usize]
    }
}

pub(super) const FULL: usize = 1200;
const PIVOTS: usize = 100;

/// Pivots, spread over the part, with the steps from each.
pub(super) fn pivots(links: &Links) -> (Vec<usize>, Vec<Vec<u16>>) {
    let n = links.len();
    if n <= FULL {
        return ((0..n).collect(), (0..n).map(|node| links.steps(node)).collect());
    }
    let mut first = 0;
    for node in 0..n {
        if links.of(node).len() > links.of(first).len() {
            first = node;
        }
    }
    let mut chosen = vec![first];
    let mut rows = vec![links.steps(first)];
    let mut nearest = rows[0].clone();
    while chosen.len() < PIVOTS.min(n) {
        let mut far = 0;
        for node in 0..n {
            if (nearest[node], links.of(node).len()) > (nearest[far], links.of(far).len()) {
                far = node;
            }
        }
        let row = links.steps(far);
        for (near, steps) in nearest.iter_mut().zip(&row) {
            *near = (*near).min(*steps);
        }
        chosen.push(far);
        rows.push(row);
    }
    (chosen, rows)
}

pub(super) fn wishes(links: &Links, pivots: &[usize], rows: &[Vec<u16>]) -> Wishes {
    let n = links.len();
    let mut offsets = vec![0];
    let mut list = Vec::new();
    if pivots.len() == n {
        for node in 0..n {
            for (other, row) in rows.iter().enumerate() {
                if other != node {
                    let d = f32::from(row[node]);
                    list.push(Wish { other: other as u32, distance: d, weight: 1.0 / (d * d) });
                }
            }
            offsets.push(list.len() as u32);
        }
        return Wishes { offsets, list };
    }
    // Regions: each node with its nearest pivot.
    let mut of_steps: Vec<Vec<u32>> = Vec::new();
    let mut region = vec![0usize; n];
    for node in 0..n {
        for (number, row) in rows.iter().enumerate() {
            if row[node] < rows[region[node]][node] {
                region[node] = number;
            }
        }
    }
    for (number, row) in rows.iter().enumerate() {
        let most = row.iter().max().copied().unwrap_or(0) as usize;
        let mut counts = vec![0u32; most + 2];
        for node in 0..n {
            if region[node] == number {
                counts[row[node] as usize] += 1;
            }
        }
        for at in 1..counts.len() {
            counts[at] += counts[at - 1];
        }
        of_steps.push(counts);
    }
    for node in 0..n {
        for other in links.of(node) {
            list.push(Wish { other: *other, distance: 1.0, weight: 1.0 });
        }
        for (number, pivot) in pivots.iter().enumerate() {
            let steps = rows[number][node];
            if steps > 1 {
                let d = f32::from(steps);
                let s = of_steps[number][steps as usize / 2] as f32;
                list.push(Wish { other: *pivot as u32, distance: d, weight: s / (d * d) });
            }
        }
        offsets.push(list.len() as u32);
    }
    Wishes { offsets, list }
}
