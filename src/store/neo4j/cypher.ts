/** A statement is a value: fixed text, and everything that came from outside in `params`. */
export interface Cypher {
  readonly text: string;
  readonly params: Params;
}

/** Whole numbers as bigint: the driver sends a JavaScript number as a float, which is no LIMIT and reads badly. */
export type Params = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

export function cypher(text: string, params: Params = {}): Cypher {
  return { text, params };
}

/** A whole number as Neo4j's INTEGER; beyond the safe integers the nearest one. */
export function whole(number: number): bigint {
  if (Number.isNaN(number)) return 0n;
  const safe = Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, number));
  return BigInt(Math.trunc(safe));
}
