import { joinSpans, type Span } from "../../../src/kernel/span.ts";
import type { Outline, Section } from "../../outline/model.ts";
import { type Lead, paragraphsOf, type RiskParagraph } from "./paragraphs.ts";
import { type Part, partsByLeads } from "./parts.ts";
import { partsBySentences } from "./sentences.ts";
import { shapeLead } from "./shape.ts";
import { isGroupTitle, isSentence } from "./wording.ts";

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
  const pieces = piecesOf(outline, sections);
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

/** A section may itself be one group of risks; the first, or the only one, is the section for all of them. */
function groupPiece({ title }: Section, isFirst: boolean, isAlone: boolean): readonly Piece[] {
  if (title === null || !isGroupTitle(title)) return [];
  const isAll = isFirst && /^\W*(?:item \w{1,3}\W{1,3})?(?:certain )?risk factors?\b/i.test(title);
  return isAll && (isAlone || /risk factors?\W*$/i.test(title))
    ? []
    : [{ is: "CATEGORY", title, body: "", spans: [] }];
}

function piecesOf(outline: Outline, sections: readonly Section[]): readonly Piece[] {
  const bySection = sections.map((section) => paragraphsOf(outline, section));
  const all = bySection.flat();
  const { parts, leads } = partsOf(all);
  let at = 0;
  return sections.flatMap((section, i) => [
    ...groupPiece(section, i === 0, sections.length === 1),
    ...bySection[i]!.map((paragraph): Piece => {
      const piece = pieceOf(paragraph, parts[at]!, leads[at]!);
      at++;
      return piece;
    }),
  ]);
}

function pieceOf({ text, spans }: RiskParagraph, is: Part, lead: Lead | null): Piece {
  if (is === "BODY") return { is, title: "", body: text, spans };
  return { is, title: lead?.text ?? text, body: is === "HEADING" ? (lead?.rest ?? "") : "", spans };
}

interface Parts {
  readonly parts: readonly Part[];
  readonly leads: readonly (Lead | null)[];
}

/** So many more headings must another reading find to be taken before the style's. */
const FAR_MORE = 3;
const LEAST_BY_SHAPE = 4;
/** What sentences say is weak evidence: a lone one proves nothing, two only where they are all. */
const LEAST_BY_SENTENCE = 3;

/** By the style of the headings, else by their shape in plain text, else by what they say. */
function partsOf(paragraphs: readonly RiskParagraph[]): Parts {
  const leads = paragraphs.map(({ lead }) => lead);
  const byStyle = { parts: partsByLeads(paragraphs), leads };
  const shaped = paragraphs.map((one) => ({ ...one, lead: one.isItem ? null : shapeLead(one.text) }));
  const byShape = { parts: partsByLeads(shaped), leads: shaped.map(({ lead }) => lead) };
  const [styled, other] = [headingsIn(byStyle), headingsIn(byShape)];
  const unlisted = { parts: partsByLeads(paragraphs.map(unlist)), leads };
  if (sentencesIn(unlisted) >= LEAST_BY_SHAPE && sentencesIn(unlisted) > 2 * sentencesIn(byStyle))
    return unlisted;
  if (styled > 0 && !(other >= LEAST_BY_SHAPE && other >= styled * FAR_MORE)) return byStyle;
  if (headingsIn(unlisted) > Math.max(other, 0)) return unlisted;
  const bySentence = { parts: partsBySentences(paragraphs), leads: paragraphs.map(() => null) };
  const said = headingsIn(bySentence);
  const isTold = said >= LEAST_BY_SENTENCE || (said > 1 && alternates(bySentence.parts));
  if (isTold && said > other * FAR_MORE) return bySentence;
  return other > 0 ? byShape : byStyle;
}

/** From the first heading on each stands over one paragraph: nothing else is printed. */
function alternates(parts: readonly Part[]): boolean {
  const own = parts.slice(parts.indexOf("HEADING"));
  return own.length % 2 === 0 && own.every((part, at) => part === (at % 2 === 0 ? "HEADING" : "BODY"));
}

/** An item that plain text follows is no item but a heading with a bullet before it. */
function unlist(paragraph: RiskParagraph, at: number, all: readonly RiskParagraph[]): RiskParagraph {
  const next = all[at + 1];
  const stands = paragraph.lead?.rest === "" && next !== undefined && !next.isItem;
  return paragraph.isItem && stands ? { ...paragraph, isItem: false } : paragraph;
}

/** Headings that say what may happen, as those of risks do. */
function sentencesIn({ parts, leads }: Parts): number {
  return parts.filter((part, at) => part === "HEADING" && isSentence(leads[at]?.text ?? "")).length;
}

function headingsIn({ parts }: Parts): number {
  return parts.filter((part) => part === "HEADING").length;
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
