//! Graphs with weights, whose nodes stand for groups of actors.

use crate::network::{ActorIndex, Adjacency};

/// An undirected graph with whole-numbered weights, in compressed sparse rows.
pub(super) struct Weighted {
    offsets: Vec<u32>,
    links: Vec<(u32, i64)>,
    /// For each node the weight of all links of its actors, those among them counted twice.
    pub(super) strength: Vec<i64>,
    /// The sum of all strengths: twice the number of pairs of partners.
    pub(super) total: i64,
}

impl Weighted {
    /// Each actor a node, each pair of partners a link of weight 1.
    pub(super) fn of(partners: &Adjacency) -> Weighted {
        let actors = || (0..partners.len()).map(ActorIndex::new);
        let number = |size: usize| u32::try_from(size).unwrap_or(u32::MAX);
        let mut offsets = vec![0];
        let mut links = Vec::with_capacity(2 * partners.edge_count());
        for actor in actors() {
            links.extend(partners.of(actor).iter().map(|partner| (number(partner.get()), 1)));
            offsets.push(number(links.len()));
        }
        let strength: Vec<i64> = actors().map(|actor| i64::from(number(partners.degree(actor)))).collect();
        Weighted { offsets, links, total: strength.iter().sum(), strength }
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.strength.len()
    }

    /// The links of a node to others, with their weights.
    pub(super) fn of_node(&self, node: u32) -> &[(u32, i64)] {
        &self.links[self.offsets[node as usize] as usize..self.offsets[node as usize + 1] as usize]
    }

    /// The graph in which every group is one node, and for each node of this graph the new one; groups are numbered
    /// by nodes of this graph, the new nodes by their first member.
    pub(super) fn merged(&self, group_of: &[u32]) -> (Weighted, Vec<u32>) {
        let (members, starts, new_of) = self.by_group(group_of);
        let mut merged = Weighted { offsets: vec![0], links: Vec::new(), strength: Vec::new(), total: self.total };
        let mut weights = Tally::new(starts.len() - 1);
        for (new, bounds) in (0u32..).zip(starts.windows(2)) {
            let members = &members[bounds[0]..bounds[1]];
            for (other, weight) in members.iter().flat_map(|member| self.of_node(*member)) {
                let other = new_of[*other as usize];
                if other != new {
                    weights.add(other, *weight);
                }
            }
            merged.strength.push(members.iter().map(|member| self.strength[*member as usize]).sum());
            weights.drain(|other, weight| merged.links.push((other, weight)));
            merged.offsets.push(u32::try_from(merged.links.len()).unwrap_or(u32::MAX));
        }
        (merged, new_of)
    }

    /// The nodes group by group, where each group starts, and each node's group by its new number.
    fn by_group(&self, group_of: &[u32]) -> (Vec<u32>, Vec<usize>, Vec<u32>) {
        let mut number = vec![u32::MAX; self.len()];
        let mut sizes: Vec<usize> = Vec::new();
        let mut new_of = Vec::with_capacity(self.len());
        for group in group_of {
            let number = &mut number[*group as usize];
            if *number == u32::MAX {
                *number = u32::try_from(sizes.len()).unwrap_or(u32::MAX);
                sizes.push(0);
            }
            sizes[*number as usize] += 1;
            new_of.push(*number);
        }
        let mut starts = vec![0];
        for size in &sizes {
            starts.push(starts[starts.len() - 1] + size);
        }
        let mut next = starts.clone();
        let mut members = vec![0; self.len()];
        for (node, new) in (0u32..).zip(&new_of) {
            members[next[*new as usize]] = node;
            next[*new as usize] += 1;
        }
        (members, starts, new_of)
    }
}

/// Sums by small number, cleared at the cost of those that were used.
pub(super) struct Tally {
    sums: Vec<i64>,
    used: Vec<u32>,
}

impl Tally {
    pub(super) fn new(numbers: usize) -> Tally {
        Tally { sums: vec![0; numbers], used: Vec::new() }
    }

    /// Adds a weight above 0.
    pub(super) fn add(&mut self, number: u32, weight: i64) {
        let sum = &mut self.sums[number as usize];
        if *sum == 0 {
            self.used.push(number);
        }
        *sum += weight;
    }

    /// The sum of a number.
    pub(super) fn get(&self, number: u32) -> i64 {
        self.sums[number as usize]
    }

    /// Hands over every sum, in the order in which the numbers came, and forgets them.
    pub(super) fn drain(&mut self, mut take: impl FnMut(u32, i64)) {
        for number in self.used.drain(..) {
            take(number, std::mem::take(&mut self.sums[number as usize]));
        }
    }
}
