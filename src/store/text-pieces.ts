/** UTF-16 units; the most that a piece of a filing's text has. */
export const PIECE_LENGTH = 65_536;

export interface TextPiece {
  /** Of the piece in the text, in UTF-16 units. */
  readonly start: number;
  readonly piece: string;
}

/** The text in order, in pieces that cut no surrogate pair: half of one cannot be stored as UTF-8. */
export function textPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + PIECE_LENGTH, text.length);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    pieces.push({ start, piece: text.slice(start, end) });
    start = end;
  }
  return pieces;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
