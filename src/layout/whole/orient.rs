//! Which way up.

use super::super::Point;

/// Centred, the long axis lying, in the order of the file from left to right and top to bottom.
pub(super) fn orient(places: &[[f64; 2]]) -> Vec<Point> {
    let n = places.len() as f64;
    let (mut mx, mut my) = (0.0, 0.0);
    for p in places {
        mx += p[0] / n;
        my += p[1] / n;
    }
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for p in places {
        let (x, y) = (p[0] - mx, p[1] - my);
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    let half = (xx - yy) / 2.0;
    let root = (half * half + xy * xy).sqrt();
    // The direction of the larger eigenvalue.
    let (mut c, mut s) = if root <= 1e-9 * (xx + yy) {
        (1.0, 0.0)
    } else if half >= 0.0 {
        (half + root, xy)
    } else {
        (xy, root - half)
    };
    let length = (c * c + s * s).sqrt();
    (c, s) = (c / length, s / length);
    let turned: Vec<[f64; 2]> = places
        .iter()
        .map(|p| {
            let (x, y) = (p[0] - mx, p[1] - my);
            [x * c + y * s, y * c - x * s]
        })
        .collect();
    let mut sums = [0.0, 0.0];
    for (i, p) in turned.iter().enumerate() {
        let t = i as f64 - (n - 1.0) / 2.0;
        sums[0] += t * p[0];
        sums[1] += t * p[1];
    }
    let signs = sums.map(|sum| if sum < 0.0 { -1.0 } else { 1.0 });
    turned.iter().map(|p| Point::new((p[0] * signs[0]) as f32, (p[1] * signs[1]) as f32)).collect()
}
