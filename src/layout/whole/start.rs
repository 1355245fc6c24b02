//! First places (PivotMDS; Brandes and Pich 2006, "Eigensolver methods for progressive multidimensional scaling of large data").

const DIMENSIONS: usize = 2;
const ROUNDS: usize = 100;

/// Places from the steps from some pivots to all.
pub(super) fn start(rows: &[&[u16]]) -> Vec<[f64; 2]> {
    let n = rows.first().map_or(0, |row| row.len());
    let k = rows.len();
    // Squares, centred in both directions.
    let mut c = vec![0.0f64; n * k];
    for (p, row) in rows.iter().enumerate() {
        for (i, steps) in row.iter().enumerate() {
            c[i * k + p] = f64::from(*steps) * f64::from(*steps);
        }
    }
    let mut columns = vec![0.0; k];
    let mut total = 0.0;
    for i in 0..n {
        for p in 0..k {
            columns[p] += c[i * k + p] / n as f64;
        }
    }
    for column in &columns {
        total += column / k as f64;
    }
    for i in 0..n {
        let row: f64 = c[i * k..(i + 1) * k].iter().sum::<f64>() / k as f64;
        for p in 0..k {
            c[i * k + p] = -0.5 * (c[i * k + p] - columns[p] - row + total);
        }
    }
    let mut v: Vec<Vec<f64>> = (0..DIMENSIONS)
        .map(|d| {
            (0..k)
                .map(|p| {
                    let t = (p as f64 + 0.5) / k as f64;
                    if d == 0 { t - 0.5 } else { (t - 0.3) * (t - 0.3) - 0.1 }
                })
                .collect()
        })
        .collect();
    let mut out = vec![vec![0.0; n]; DIMENSIONS];
    for _ in 0..ROUNDS {
        orthonormal(&mut v);
        for d in 0..DIMENSIONS {
            let mut next = vec![0.0; k];
            for i in 0..n {
                let row = &c[i * k..(i + 1) * k];
                let mut sum = 0.0;
                for p in 0..k {
                    sum += row[p] * v[d][p];
                }
                out[d][i] = sum;
                for p in 0..k {
                    next[p] += row[p] * sum;
                }
            }
            v[d] = next;
        }
    }
    // Scale: C v has length sigma; coordinates want sqrt(sigma) when k == n.
    let norms: Vec<f64> = out.iter().map(|x| x.iter().map(|x| x * x).sum::<f64>().sqrt()).collect();
    let ratio = (n as f64 / k as f64).sqrt();
    (0..n)
        .map(|i| {
            let mut place = [0.0; 2];
            for d in 0..2 {
                if norms[d] > 1e-9 {
                    place[d] = out[d][i] / (norms[d] / ratio).sqrt() * 1.0;
                }
            }
            place
        })
        .collect()
}

fn orthonormal(v: &mut [Vec<f64>]) {
    for d in 0..v.len() {
        let (before, rest) = v.split_at_mut(d);
        let this = &mut rest[0];
        for other in before.iter() {
            let dot: f64 = this.iter().zip(other).map(|(a, b)| a * b).sum();
            for (a, b) in this.iter_mut().zip(other) {
                *a -= dot * b;
            }
        }
        let norm = this.iter().map(|a| a * a).sum::<f64>().sqrt();
        if norm > 1e-12 {
            for a in this.iter_mut() {
                *a /= norm;
            }
        }
    }
}
