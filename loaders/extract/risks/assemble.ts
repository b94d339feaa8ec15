import { joinSpans, type Span } from "../../../src/kernel/span.ts";
import type { Outline, Section } from "../../outline/model.ts";
import { type Passage, passagesOf, spansOf } from "../prose/passage.ts";
import { hasStyles, paragraphsOf } from "./paragraphs.ts";
import { type PlainPart, partsByShape } from "./plain.ts";
import { partsByStyle } from "./styled.ts";

export interface Risk {
  readonly category: string | null;
  readonly heading: string;
  /** The body's paragraphs. */
  readonly paragraphs: readonly string[];
  readonly spans: readonly Span[];
}

/** A paragraph with its part in the section: a heading's body begins with `body`. */
interface Piece {
  readonly is: "CATEGORY" | "HEADING" | "BODY" | "SUMMARY";
  readonly title: string;
  readonly body: string;
  readonly spans: readonly Span[];
}

/** The risks of sections that stand one behind the other: a section may be one group of the risks. */
export function risksOf(outline: Outline, sections: readonly Section[]): readonly Risk[] {
  const styled = sections.some(({ blocks }) => hasStyles(blocks));
  const pieces = styled ? styledPieces(outline, sections) : plainPieces(outline, sections);
  const risks: Open[] = [];
  let category: string | null = null;
  let open: Open | null = null;
  for (const piece of pieces) {
    if (piece.is === "CATEGORY" || piece.is === "SUMMARY") {
      category = piece.is === "CATEGORY" ? piece.title : category;
      open = null;
    } else if (piece.is === "HEADING") {
      open = { category, heading: piece.title, paragraphs: [], spans: [] };
      risks.push(open);
    }
    if (open === null) continue;
    if (piece.body !== "") open.paragraphs.push(piece.body);
    open.spans.push(...piece.spans);
  }
  return risks.map((risk) => ({ ...risk, spans: mergeSpans(outline.text, risk.spans) }));
}

interface Open {
  readonly category: string | null;
  readonly heading: string;
  readonly paragraphs: string[];
  readonly spans: Span[];
}

/** A section may itself be one group of risks. */
function groupOf({ title }: Section): string | null {
  return title === null ||
    /^\W*(?:item \w{1,3}\W{1,3})?(?:[\w-]+ )?(?:risk factors?|investment considerations)\b/i.test(title)
    ? null
    : title;
}

function groupPiece(section: Section): readonly Piece[] {
  const title = groupOf(section);
  return title === null ? [] : [{ is: "CATEGORY", title, body: "", spans: [] }];
}

function styledPieces(outline: Outline, sections: readonly Section[]): readonly Piece[] {
  const bySection = sections.map((section) => paragraphsOf(outline, section));
  const parts = partsByStyle(bySection.flat());
  let at = 0;
  return sections.flatMap((section, i) => [
    ...groupPiece(section),
    ...bySection[i]!.map(({ text, lead, spans }): Piece => {
      const is = parts[at++]!;
      const title = is === "BODY" ? "" : (lead?.text ?? text);
      const body = is === "BODY" ? text : is === "HEADING" ? (lead?.rest ?? "") : "";
      return { is, title, body, spans };
    }),
  ]);
}

function plainPieces({ text }: Outline, sections: readonly Section[]): readonly Piece[] {
  return sections.flatMap((section) => {
    const passages = passagesOf(section, text);
    const parts = partsByShape(passages);
    return [...groupPiece(section), ...passages.map((passage, at) => plainPiece(passage, parts[at]!))];
  });
}

function plainPiece(passage: Passage, part: PlainPart): Piece {
  const words = passage.text;
  const spans = spansOf(passage, 0, words.length);
  if (part.is === "CATEGORY") return { is: "CATEGORY", title: words, body: "", spans };
  if (part.is === "BODY") return { is: "BODY", title: "", body: words, spans };
  return { is: "HEADING", title: words.slice(0, part.end), body: words.slice(part.end).trim(), spans };
}

/** One span for paragraphs with nothing printed between them. */
function mergeSpans(text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && text.slice(last.end, span.start).trim() === "")
      merged[merged.length - 1] = joinSpans(last, span);
    else merged.push(span);
  }
  return merged;
}
