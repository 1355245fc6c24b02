//! For terminals that only have ASCII lines and signs. Letters stay as they are: names need them.

use ratatui::buffer::Buffer;

/// Replaces every sign beyond ASCII; one cell stays one cell.
pub(super) fn replace(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        if !symbol.is_ascii()
            && let Some(sign) = symbol.chars().next().and_then(counterpart)
        {
            cell.set_char(sign);
        }
    }
}

/// The sign that stands in; none for letters and digits.
fn counterpart(c: char) -> Option<char> {
    Some(match c {
        '─' | '━' | '┄' | '╌' | '–' | '—' | '‐' => '-',
        '│' | '┃' | '┆' => '|',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '┼' => '+',
        '→' | '▸' | '▶' | '►' => '>',
        '←' | '◂' | '◀' | '◄' => '<',
        '↔' => '=',
        '↑' | '▴' => '^',
        '↓' | '▾' => 'v',
        '·' => '.',
        '…' | '≈' => '~',
        '░' => ':',
        '▒' => '=',
        '▓' => '%',
        '█' | '▌' | '▏' | '■' => '#',
        '○' => 'o',
        '╲' => '\\',
        '„' | '“' | '”' => '"',
        '‚' | '‘' | '’' => '\'',
        '×' => 'x',
        c if c.is_alphanumeric() => return None,
        _ => '*',
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    #[test]
    fn signs_go_and_letters_stay() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
        buffer.set_string(0, 0, "┌ ▸Jäger…● →", Style::new());
        replace(&mut buffer);
        let text: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(text, "+ >Jäger~* >");
    }
}
