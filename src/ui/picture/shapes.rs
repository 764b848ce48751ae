//! Lines, blocks and shades drawn as shapes, so that they meet whatever font a viewer has.
//!
//! Enters: a symbol. Leaves: the rectangles it is made of, inside one cell. Promised: a symbol
//! that is not known here is `None` and is drawn as text. Rounded corners are drawn square.

use super::{CELL_HEIGHT, CELL_WIDTH};

/// A rectangle in a cell, in pixels from the cell's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

/// A symbol as rectangles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub parts: Vec<Part>,
    /// How much of the colour: percent.
    pub ink: u32,
    /// Neighbours of the same symbol make one wider shape.
    pub runs_on: bool,
}

/// The shape of `symbol`.
pub(super) fn shape(symbol: &str) -> Option<Shape> {
    let (parts, ink) = match symbol {
        "█" => (vec![left(8)], 100),
        "▉" => (vec![left(7)], 100),
        "▊" => (vec![left(6)], 100),
        "▋" => (vec![left(5)], 100),
        "▌" => (vec![left(4)], 100),
        "▍" => (vec![left(3)], 100),
        "▎" => (vec![left(2)], 100),
        "▏" => (vec![left(1)], 100),
        "▐" => (vec![Part { x: CELL_WIDTH - left(4).width, ..left(4) }], 100),
        "▀" => (vec![Part { height: CELL_HEIGHT / 2, ..left(8) }], 100),
        "▄" => (vec![Part { y: CELL_HEIGHT / 2, height: CELL_HEIGHT / 2, ..left(8) }], 100),
        "░" => (vec![left(8)], 25),
        "▒" => (vec![left(8)], 40),
        "▓" => (vec![left(8)], 70),
        _ => (line(symbol)?, 100),
    };
    let runs_on = parts.iter().all(|part| part.x == 0 && part.width == CELL_WIDTH);
    Some(Shape { parts, ink, runs_on })
}

/// The left part of a cell, in eighths.
fn left(eighths: u32) -> Part {
    Part { x: 0, y: 0, width: (CELL_WIDTH * eighths).div_ceil(8), height: CELL_HEIGHT }
}

/// A drawn line by its arms: up, down, left, right, and how thick it is.
fn line(symbol: &str) -> Option<Vec<Part>> {
    let (arms, thick) = match symbol {
        "─" => ("lr", 1),
        "━" => ("lr", 3),
        "│" => ("ud", 1),
        "┃" => ("ud", 3),
        "┌" | "╭" => ("dr", 1),
        "┐" | "╮" => ("dl", 1),
        "└" | "╰" => ("ur", 1),
        "┘" | "╯" => ("ul", 1),
        "├" => ("udr", 1),
        "┤" => ("udl", 1),
        "┬" => ("dlr", 1),
        "┴" => ("ulr", 1),
        "┼" => ("udlr", 1),
        "╴" => ("l", 1),
        "╵" => ("u", 1),
        "╶" => ("r", 1),
        "╷" => ("d", 1),
        _ => return None,
    };
    let has = |arm| arms.contains(arm);
    let (x, y) = ((CELL_WIDTH - thick) / 2, (CELL_HEIGHT - thick) / 2);
    let reach = |from: bool, to: bool, middle: u32, end: u32| {
        let start = if from { 0 } else { middle };
        (start, if to { end - start } else { middle + thick - start })
    };
    let mut parts = Vec::new();
    if has('u') || has('d') {
        let (y, height) = reach(has('u'), has('d'), y, CELL_HEIGHT);
        parts.push(Part { x, y, width: thick, height });
    }
    if has('l') || has('r') {
        let (x, width) = reach(has('l'), has('r'), x, CELL_WIDTH);
        parts.push(Part { x, y, width, height: thick });
    }
    Some(parts)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn lines_reach_the_edges_that_they_point_to() {
        let corner = shape("┌").unwrap();
        let [down, right] = corner.parts.as_slice() else { unreachable!("two arms") };
        assert_eq!(down.y + down.height, CELL_HEIGHT);
        assert_eq!(right.x + right.width, CELL_WIDTH);
        assert_eq!((down.x, right.y), (right.x, down.y), "they meet in a corner");
        assert_eq!(shape("╭"), shape("┌"));
    }

    #[test]
    fn only_what_fills_its_cell_from_side_to_side_runs_on() {
        for (symbol, runs_on) in [("─", true), ("▒", true), ("▄", true), ("│", false), ("▌", false)]
        {
            assert_eq!(shape(symbol).unwrap().runs_on, runs_on, "{symbol}");
        }
        assert_eq!(shape("x"), None);
    }

    #[test]
    fn shapes_stay_inside_their_cell() {
        for symbol in "█▉▊▋▌▍▎▏▐▀▄░▒▓─━│┃┌┐└┘├┤┬┴┼╴╵╶╷".chars()
        {
            for part in shape(&symbol.to_string()).unwrap().parts {
                assert!(part.width > 0 && part.x + part.width <= CELL_WIDTH, "{symbol}");
                assert!(part.height > 0 && part.y + part.height <= CELL_HEIGHT, "{symbol}");
            }
        }
    }
}
