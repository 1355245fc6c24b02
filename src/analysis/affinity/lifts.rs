//! How much oftener partners are alike than pairs drawn at random.

use rustc_hash::FxHashMap;

use crate::network::{Actor, ActorIndex, KindIndex, Network, Symbol};

/// So many pairs as chance has them are added to those that are counted: a lift that few pairs speak for stays near one.
const DOUBT: f64 = 3.0;

/// What is found in the network. No lift but that of kinds is below one: being alike speaks against nobody.
#[derive(Debug)]
pub(super) struct Lifts {
    kinds: Kinds,
    /// The kind of each actor, kept close together.
    kind_of: Vec<KindIndex>,
    area: f64,
    topics: f64,
}

impl Lifts {
    pub(super) fn new(network: &Network) -> Lifts {
        let ties = count(network.partners().edge_count());
        let pairs = pairs(network.actors().len()).max(1.0);
        let kind_of: Vec<_> = network.actors().iter().map(|actor| actor.kind).collect();
        Lifts {
            kinds: Kinds::new(network, ties / pairs, &kind_of),
            kind_of,
            area: of_symbols(network, ties / pairs, |actor| actor.area.as_slice()),
            topics: of_symbols(network, ties / pairs, |actor| &actor.topics),
        }
    }

    /// All lifts of a pair together.
    pub(super) fn of(&self, network: &Network, a: ActorIndex, b: ActorIndex) -> f64 {
        let (one, other) = (network.actor(a), network.actor(b));
        let area = if one.area.is_some() && one.area == other.area { self.area } else { 1.0 };
        let common = common(&one.topics, &other.topics);
        let topics = match common {
            0 => 1.0,
            _ => self.topics.powf(count(common) / count(one.topics.len() + other.topics.len() - common)),
        };
        self.of_kinds(a, b) * area * topics
    }

    /// What all lifts together can't exceed, whoever the other is.
    pub(super) fn most(&self, actor: ActorIndex) -> f64 {
        // A little more than they can be, so that no rounding makes it less.
        self.kinds.most[self.kind_of[actor.get()].get()] * self.area * self.topics * 1.000_001
    }

    pub(super) fn of_kinds(&self, a: ActorIndex, b: ActorIndex) -> f64 {
        self.kinds.of(self.kind_of[a.get()], self.kind_of[b.get()])
    }
}

/// How many values two actors have in common.
fn common(a: &[Symbol], b: &[Symbol]) -> usize {
    a.iter().filter(|symbol| b.contains(symbol)).count()
}

/// For each two kinds how many partners there are, against those that the density of the network lets expect.
#[derive(Debug)]
struct Kinds {
    density: f64,
    members: Vec<usize>,
    /// The smaller kind first; two of which no members are partners are not here.
    found: FxHashMap<(KindIndex, KindIndex), usize>,
    /// For each kind the largest lift with any other.
    most: Vec<f64>,
}

impl Kinds {
    fn new(network: &Network, density: f64, kind_of: &[KindIndex]) -> Kinds {
        let kind = |actor: ActorIndex| kind_of[actor.get()];
        let all = network.actor_kinds().len();
        let mut kinds = Kinds { density, members: vec![0; all], found: FxHashMap::default(), most: vec![1.0; all] };
        kind_of.iter().for_each(|kind| kinds.members[kind.get()] += 1);
        for (a, b) in network.partners().edges() {
            *kinds.found.entry(ordered(kind(a), kind(b))).or_default() += 1;
        }
        // Where nothing was found, the lift is below one.
        for (a, b) in kinds.found.keys().copied().collect::<Vec<_>>() {
            let lift = kinds.of(a, b);
            for kind in [a, b] {
                kinds.most[kind.get()] = kinds.most[kind.get()].max(lift);
            }
        }
        kinds
    }

    fn of(&self, a: KindIndex, b: KindIndex) -> f64 {
        let [in_a, in_b] = [a, b].map(|kind| self.members[kind.get()]);
        let possible = if a == b { pairs(in_a) } else { count(in_a) * count(in_b) };
        let found = self.found.get(&ordered(a, b)).copied().unwrap_or(0);
        (count(found) + DOUBT) / (possible * self.density + DOUBT)
    }
}

fn ordered(a: KindIndex, b: KindIndex) -> (KindIndex, KindIndex) {
    (a.min(b), a.max(b))
}

/// How many values partners have in common, against those that chance lets expect.
fn of_symbols(network: &Network, density: f64, symbols: impl Fn(&Actor) -> &[Symbol]) -> f64 {
    let mut holders = vec![0; network.symbols().len()];
    network.actors().iter().flat_map(|actor| symbols(actor)).for_each(|symbol| holders[symbol.get()] += 1);
    let expected = density * holders.iter().map(|holders| pairs(*holders)).sum::<f64>();
    let of: Vec<_> = network.actors().iter().map(|actor| symbols(actor)).collect();
    let found: usize = network.partners().edges().map(|(a, b)| common(of[a.get()], of[b.get()])).sum();
    ((count(found) + DOUBT) / (expected + DOUBT)).max(1.0)
}

fn pairs(members: usize) -> f64 {
    count(members) * (count(members) - 1.0).max(0.0) / 2.0
}

#[expect(clippy::cast_precision_loss, reason = "what is counted is far below 2^53")]
fn count(number: usize) -> f64 {
    number as f64
}
