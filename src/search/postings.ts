import { WORD_FIELDS, type WordField } from "./condition.ts";
import { fieldTexts, type RiskDocument } from "./document.ts";
import { tokenize } from "./tokens.ts";

// A posting list says where one token stands in one field: for each document, ascending, the difference of its number
// to the one before, how often, and the differences of the positions. All are varints: seven bits a byte, low first.

/** Positions of two texts of one field lie this far apart; a longer text is the only one of its field. */
export const TEXT_STRIDE = 2 ** 20;
/** Fields of several texts. */
export const LISTED_FIELDS: ReadonlySet<WordField> = new Set(["issuer", "mentions"]);

/** Decoded lists, as parallel arrays. */
export interface Postings {
  readonly documents: number[];
  /** Of the first position of each document in `positions`; one more at the end. */
  readonly starts: number[];
  readonly positions: number[];
}

export function noPostings(): Postings {
  return { documents: [], starts: [0], positions: [] };
}

export function addDocument(to: Postings, document: number, positions: readonly number[]): void {
  to.documents.push(document);
  for (const position of positions) to.positions.push(position);
  to.starts.push(to.positions.length);
}

/** `isWanted`: documents that are kept. Documents of later lists must be larger. */
export function decodeInto(to: Postings, bytes: Uint8Array, isWanted: (document: number) => boolean): void {
  const { documents, starts, positions } = to;
  let at = 0;
  const next = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  for (let document = 0; at < bytes.length; ) {
    document += next();
    const count = next();
    const wanted = isWanted(document);
    for (let index = 0, position = 0; index < count; index++) {
      position += next();
      if (wanted) positions.push(position);
    }
    if (!wanted) continue;
    documents.push(document);
    starts.push(positions.length);
  }
}

/** Documents and how often each holds the token; positions are passed over. */
export function decodeCounts(bytes: Uint8Array, take: (document: number, count: number) => void): void {
  let at = 0;
  const next = () => {
    let byte = bytes[at++]!;
    let value = byte & 127;
    for (let factor = 128; byte >= 128; factor *= 128) {
      byte = bytes[at++]!;
      value += (byte & 127) * factor;
    }
    return value;
  };
  for (let document = 0; at < bytes.length; ) {
    document += next();
    const count = next();
    for (let left = count; left > 0; at++) if (bytes[at]! < 128) left--;
    take(document, count);
  }
}

export function encode({ documents, starts, positions }: Postings): Uint8Array {
  const bytes: number[] = [];
  const put = (value: number) => {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  let before = 0;
  documents.forEach((document, index) => {
    put(document - before);
    before = document;
    put(starts[index + 1]! - starts[index]!);
    for (let at = starts[index]!, last = 0; at < starts[index + 1]!; at++) {
      put(positions[at]! - last);
      last = positions[at]!;
    }
  });
  return Uint8Array.from(bytes);
}

/** The tokens of one field of one risk factor, each with its positions. */
export type TokenPositions = ReadonlyMap<string, readonly number[]>;

export interface IndexedDocument {
  readonly fields: Readonly<Record<WordField, TokenPositions>>;
  /** In tokens. */
  readonly headingLength: number;
  readonly bodyLength: number;
}

export function indexDocument(document: RiskDocument): IndexedDocument {
  const texts = fieldTexts(document);
  const lengths = { heading: 0, body: 0 };
  const fields = Object.fromEntries(
    WORD_FIELDS.map((field) => {
      const found = new Map<string, number[]>();
      texts[field].forEach((text, index) => {
        const tokens = tokenize(text);
        if (field === "heading" || field === "body") lengths[field] = tokens.length;
        tokens.forEach(({ text: token }, position) => {
          if (LISTED_FIELDS.has(field) && position >= TEXT_STRIDE) return;
          const positions = found.get(token);
          const placed = index * TEXT_STRIDE + position;
          if (positions === undefined) found.set(token, [placed]);
          else positions.push(placed);
        });
      });
      return [field, found];
    }),
  ) as unknown as Record<WordField, TokenPositions>;
  return { fields, headingLength: lengths.heading, bodyLength: lengths.body };
}
