import { wellFormed } from "../../src/kernel/ids.ts";

/** UTF-8 byte order mark. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

export interface Decoded {
  /** Line ends LF, NFC, no lone surrogates, no NUL. */
  readonly text: string;
  /** Bytes that are no UTF-8 and were read as Windows-1252. */
  readonly repairedBytes: number;
  /** Offset in `text` of the first of them. */
  readonly firstRepair: number | null;
}

/** UTF-8; each byte that is none is read as Windows-1252, which EDGAR filings of the 1990s and 2000s are written in. */
export function decode(bytes: Uint8Array): Decoded {
  const body = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(3) : bytes;
  try {
    return { text: canonical(utf8(body)), repairedBytes: 0, firstRepair: null };
  } catch {
    return decodeMixed(body);
  }
}

function decodeMixed(bytes: Uint8Array): Decoded {
  const parts: string[] = [];
  let repairedBytes = 0;
  let firstRepair: number | null = null;
  for (let at = 0; at < bytes.length; ) {
    const valid = endOfRun(bytes, at, true);
    if (valid > at) parts.push(utf8(bytes.subarray(at, valid)));
    const invalid = endOfRun(bytes, valid, false);
    if (invalid > valid) {
      firstRepair ??= canonical(parts.join("")).length;
      parts.push(windows1252.decode(bytes.subarray(valid, invalid)));
      repairedBytes += invalid - valid;
    }
    at = invalid;
  }
  return { text: canonical(parts.join("")), repairedBytes, firstRepair };
}

const windows1252 = new TextDecoder("windows-1252");
const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function utf8(bytes: Uint8Array): string {
  return strictUtf8.decode(bytes);
}

function canonical(text: string): string {
  return wellFormed(text.replace(/\r\n?/g, "\n").replaceAll("\u0000", "\ufffd"));
}

/** Where the run of valid (or invalid) UTF-8 that starts at `from` ends. */
function endOfRun(bytes: Uint8Array, from: number, valid: boolean): number {
  let at = from;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0 !== valid) break;
    at += Math.max(length, 1);
  }
  return at;
}

/** Bytes of the well-formed UTF-8 sequence at `at` (Unicode, table 3-7); 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < low || second > high) return 0;
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
