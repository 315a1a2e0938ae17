//! Solves systems of equations whose matrix is symmetric and positive definite, by Cholesky's decomposition.

/// The `x` for which `matrix * x = right`; none where the matrix is not positive definite. `matrix` has a row and a
/// column for each number of `right`; only its lower half is read.
pub fn solve(matrix: &[Vec<f64>], right: &[f64]) -> Option<Vec<f64>> {
    let size = right.len();
    // The lower triangle whose product with its transpose is the matrix.
    let mut lower = vec![vec![0.0; size]; size];
    for row in 0..size {
        for column in 0..=row {
            let before: f64 = (0..column).map(|at| lower[row][at] * lower[column][at]).sum();
            let rest = matrix[row][column] - before;
            lower[row][column] = if row == column {
                // Not a number is no more positive than 0.
                if rest.partial_cmp(&0.0) != Some(std::cmp::Ordering::Greater) {
                    return None;
                }
                rest.sqrt()
            } else {
                rest / lower[column][column]
            };
        }
    }
    let mut x = right.to_vec();
    for row in 0..size {
        let before: f64 = (0..row).map(|at| lower[row][at] * x[at]).sum();
        x[row] = (x[row] - before) / lower[row][row];
    }
    for row in (0..size).rev() {
        let after: f64 = (row + 1..size).map(|at| lower[at][row] * x[at]).sum();
        x[row] = (x[row] - after) / lower[row][row];
    }
    Some(x)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn known_solutions() {
        let mut random = Random::new(11);
        for size in [0, 1, 2, 7, 40] {
            let mut number = || random.share() * 2.0 - 1.0;
            let half: Vec<Vec<f64>> = (0..size).map(|_| (0..size).map(|_| number()).collect()).collect();
            let x: Vec<f64> = (0..size).map(|_| number()).collect();
            // A matrix times its transpose, and a little more, is positive definite.
            let cell = |a: usize, b: usize| {
                (0..size).map(|at| half[a][at] * half[b][at]).sum::<f64>() + if a == b { 0.1 } else { 0.0 }
            };
            let matrix: Vec<Vec<f64>> = (0..size).map(|a| (0..size).map(|b| cell(a, b)).collect()).collect();
            let right: Vec<f64> = matrix.iter().map(|row| row.iter().zip(&x).map(|(m, x)| m * x).sum()).collect();
            let found = solve(&matrix, &right).unwrap();
            assert!(found.iter().zip(&x).all(|(a, b)| (a - b).abs() < 1e-9), "{found:?} for {x:?}");
        }
    }

    #[test]
    fn no_solution() {
        assert_eq!(solve(&[vec![0.0]], &[1.0]), None);
        assert_eq!(solve(&[vec![1.0, 2.0], vec![2.0, 1.0]], &[1.0, 1.0]), None);
        assert_eq!(solve(&[vec![f64::NAN]], &[1.0]), None);
    }
}
