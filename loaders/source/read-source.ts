import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { AppError } from "../../src/kernel/errors.ts";
import type { DraftDiagnostic } from "../../src/kernel/facts.ts";
import { printCount } from "../../src/kernel/text.ts";
import { decode } from "./decode.ts";
import { looksLikeFiling, MARK_WINDOW } from "./filing-marks.ts";

/** Bytes, before and after gunzip. The largest full submissions with their exhibits stay below it. */
export const MAX_INPUT_BYTES = 128 * 1024 * 1024;

/** More control bytes than 1 in this many in the first 64 kB: no text. A stray one (form feed aside) is damage. */
const CONTROL_BYTE_RARITY = 200;

/** First bytes of files that may pass for text. */
const BINARY_MAGIC: readonly (readonly [name: string, bytes: string])[] = [
  ["a PDF", "%PDF-"],
  ["a ZIP archive or an Office document", "PK\u0003\u0004"],
  ["a PNG image", "\u0089PNG"],
  ["a GIF image", "GIF8"],
  ["a JPEG image", "\u00ff\u00d8\u00ff"],
];

export interface SourceText {
  /** The canonical text. */
  readonly text: string;
  /** Of the bytes after gunzip, in hex. */
  readonly sha256: string;
  readonly diagnostics: readonly DraftDiagnostic[];
  /** The text shows that it is a filing; false where only what its markup prints can tell. */
  readonly isMarked: boolean;
}

/**
 * The text of a filing's bytes, plain or gzip. Markup may hold more style than words: whether it is a filing is then for
 * `requireFiling` to say.
 * Throws EMPTY_INPUT, BINARY_INPUT, INPUT_TOO_LARGE or NOT_A_FILING and nothing else.
 */
export function readSource(bytes: Uint8Array, maxBytes: number = MAX_INPUT_BYTES): SourceText {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  const plain = isGzip(bytes) ? gunzip(bytes, maxBytes) : bytes;
  refuseBinary(plain);
  const { text, repairedBytes, firstRepair } = decode(plain);
  if (text.trim() === "") throw emptyInput();
  const isMarked = looksLikeFiling(text);
  if (!isMarked && !MARKUP.test(text.slice(0, MARK_WINDOW))) throw notAFiling();
  const sha256 = createHash("sha256").update(plain).digest("hex");
  const diagnostics = firstRepair === null ? [] : [encodingRepaired(text, repairedBytes, firstRepair)];
  return { text, sha256, diagnostics, isMarked };
}

const MARKUP = /<(?:!doctype|html|head|body|div|p|table|style)\b/i;

/** Throws NOT_A_FILING where neither the source nor the words that it prints are a filing's. */
export function requireFiling({ isMarked }: SourceText, printed: string): void {
  if (!isMarked && !looksLikeFiling(printed)) throw notAFiling();
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(maxBytes);
    throw new AppError("BINARY_INPUT", "The gzip data is broken or cut off.", {
      remedy: "Download the file again, or unpack it yourself and load the text.",
      cause,
    });
  }
}

function refuseBinary(bytes: Uint8Array): void {
  const head = bytes.subarray(0, MARK_WINDOW);
  const start = String.fromCharCode(...head.subarray(0, 8));
  const known = BINARY_MAGIC.find(([, magic]) => start.startsWith(magic));
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (known === undefined && controls * CONTROL_BYTE_RARITY <= head.length) return;
  throw new AppError("BINARY_INPUT", `The input is ${known?.[0] ?? "binary data"}, not text.`, {
    remedy: "Load the filing's text, HTML or XML, plain or compressed with gzip.",
  });
}

/** Control bytes that no text has: not tab, line feed, vertical tab, form feed, carriage return, DOS end of file, escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}

function tooLarge(maxBytes: number): AppError {
  return new AppError("INPUT_TOO_LARGE", `The input is larger than ${printCount(maxBytes)} bytes.`, {
    remedy: "Load the main document of the submission without its exhibits and images.",
  });
}

function emptyInput(): AppError {
  return new AppError("EMPTY_INPUT", "The input is empty.", {
    remedy: "Load a file that has the filing's text.",
  });
}

function notAFiling(): AppError {
  return new AppError(
    "NOT_A_FILING",
    "The input is no SEC filing: its first 64 kB, as they stand and as they print, have no EDGAR header, XML form root, registration number or SEC form name.",
    {
      remedy:
        "Load a filing as EDGAR serves it: the full submission, or its main document from the cover on.",
    },
  );
}

function encodingRepaired(text: string, repairedBytes: number, firstRepair: number): DraftDiagnostic {
  const start = Math.min(firstRepair, text.length - 1);
  return {
    code: "ENCODING_REPAIRED",
    severity: "INFO",
    message: `${printCount(repairedBytes)} bytes are not UTF-8 and were read as Windows-1252; the first is quoted.`,
    spans: [{ start, end: start + 1 }],
  };
}
