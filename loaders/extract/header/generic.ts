import type { Draft, DraftDiagnostic } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import { foldSpace, printCount } from "../../../src/kernel/text.ts";
import type { GridTable } from "../../document/model.ts";
import type { FilingDocument } from "../../document/read-document.ts";
import type { Outline } from "../../outline/model.ts";
import { draft, type Extraction } from "../extraction.ts";
import type { Reading } from "./forms.ts";

const EXTRACTOR = "generic";
const MOST_TABLES = 500;
const MOST_ROWS = 2_000;
/** A longer quote would only repeat the text. */
const LONGEST_QUOTE = 20_000;

/** Sections and tables of a form that nothing else reads, as they are printed. */
export function extractOutline({ text, sections }: Outline): Extraction {
  const titled = sections.filter(({ title }) => title !== null);
  const facts: Draft[] = titled.map(({ title, span }, at) => {
    const end = Math.min(span.end, span.start + title!.length);
    const spans = [{ start: span.start, end: Math.max(end, span.start + 1) }];
    return draft("SECTION", { ordinal: at + 1, title: title! }, spans, {
      subject: `section:${at + 1}`,
      extractor: EXTRACTOR,
    });
  });
  const tables = sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? [{ title, table: block }] : [])),
  );
  for (const [at, { title, table }] of tables.slice(0, MOST_TABLES).entries())
    facts.push(tableFact(text, { ordinal: at + 1, section: title, table }));
  return { facts, diagnostics: [] };
}

function tableFact(
  text: string,
  { ordinal, section, table }: { ordinal: number; section: string | null; table: GridTable },
): Draft {
  const rows = table.rows.slice(0, MOST_ROWS).map((row) => row.map((cell) => foldSpace(cell.text)));
  return draft("TABLE", { ordinal, section, columns: table.columns, rows }, [quotable(text, table)], {
    subject: `table:${ordinal}`,
    extractor: EXTRACTOR,
  });
}

/** All of the table, or of a very long one its first lines. */
function quotable(text: string, { span }: GridTable): Span {
  if (span.end - span.start <= LONGEST_QUOTE) return span;
  const feed = text.lastIndexOf("\n", span.start + LONGEST_QUOTE);
  return { start: span.start, end: feed > span.start ? feed : span.start + LONGEST_QUOTE };
}

/** What was not read of the form, and which documents the text leaves out. */
export function notReadDiagnostics(
  document: FilingDocument,
  form: string | null,
  reading: Reading,
): readonly DraftDiagnostic[] {
  const { leftOut, type, header } = document;
  const place = header?.form ?? type;
  const spans = place === null ? [] : [place.span];
  const unread: DraftDiagnostic = {
    code: "FORM_NOT_READ",
    severity: "INFO",
    message:
      reading === "OUTLINE"
        ? `Form ${form ?? "unknown"} is kept as text, sections and tables; of what it says only the parties and dates of its header or XML were read.`
        : `Of form ${form ?? "unknown"} the cover, parties, risk factors and tables of owners were read; the rest is kept as text, sections and tables.`,
    spans,
  };
  const types = [...new Set(leftOut.map((one) => (one.type === "" ? "no type" : one.type)))];
  const listed =
    types.length > MOST_LISTED ? `${types.slice(0, MOST_LISTED).join(", ")}, ...` : types.join(", ");
  const missing: DraftDiagnostic = {
    code: "DOCUMENTS_LEFT_OUT",
    severity: "INFO",
    message: `${printCount(leftOut.length)} other documents of the submission were not read: ${listed}.`,
    spans: [],
  };
  return [...(reading === "FULL" ? [] : [unread]), ...(leftOut.length === 0 ? [] : [missing])];
}

const MOST_LISTED = 30;
