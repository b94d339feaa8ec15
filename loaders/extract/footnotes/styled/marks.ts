/** A note's marker as it stands in front of its text. */
export interface Mark {
  /** As printed, without its brackets: "3", "a", "**", "F3". */
  readonly marker: string;
  /** Characters up to the note's first word. */
  readonly length: number;
  /** "3. " or "3 " could as well begin a list or a sentence. */
  readonly weak: boolean;
}

const BARE = "\\d{1,3}|[a-z]{1,2}|[A-Z]|F\\d{1,3}";
const SYMBOL = "[*†‡§#^¶+¥~]{1,5}";
/** "(3)", "[3]", "<F3>", "(**)", "/(3)/", "(/3/)"; several in a row share one note. */
const BRACKETED = new RegExp(
  `^\\s*(?:[-•]\\s+)?\\/?[([<]\\/?\\s?(${BARE}|${SYMBOL})\\s?\\/?[)\\]>]\\/?[.:,]?\\s*`,
);
const PLAIN_SYMBOL = new RegExp(`^\\s*(${SYMBOL})\\s*(?=\\S)`);
const NUMBERED = /^\s*(\d{1,3}|[a-z])(?:\)|\.|\/|:)\s+(?=\S)/;
const NAKED = /^\s*(\d{1,3})\s+(?=["“(]?\p{Lu})/u;

/** The markers that begin a text, "(3)(4) Jane Roe ..." as two; none where it begins otherwise. */
export function marksAt(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (let match = BRACKETED.exec(text); match !== null; match = BRACKETED.exec(text.slice(at))) {
    at += match[0].length;
    marks.push({ marker: match[1]!, length: at, weak: false });
  }
  if (marks.length > 0) return marks;
  const symbol = PLAIN_SYMBOL.exec(text);
  if (symbol !== null) return [{ marker: symbol[1]!, length: symbol[0].length, weak: false }];
  const weak = NUMBERED.exec(text) ?? NAKED.exec(text);
  return weak === null ? [] : [{ marker: weak[1]!, length: weak[0].length, weak: true }];
}

/** The marker that a cell of its own holds: "(3)", "3.", "3", "**"; null where it holds anything else. */
export function markOfCell(text: string): string | null {
  const bare = text.replace(/\s+/g, "");
  const match =
    new RegExp(`^[([<]?(${BARE}|${SYMBOL})[)\\]>]?[.:/]?$`).exec(bare) ??
    /^(?:Note|Footnote)(\d{1,3})[.:]?$/i.exec(bare);
  return match === null ? null : match[1]!;
}

/** "<F3>" and "(3)" are the same marker. */
export function bareMarker(marker: string): string {
  return marker.replace(/^F(?=\d)/, "");
}

const LESS_THAN_ONE =
  /\b(?:less than|under|below|not (?:more than|exceed)|does not exceed|not exceeding|no(?:t)? more than)\b.{0,30}?(?:\b1(?:\.0)? ?%|\b(?:1|one) (?:percent|per cent|per centum)\b|\bone ?%)/i;

/** A legend of the table's signs ("* Less than 1%", "— Denotes zero") is no note. */
export function isLegend(text: string): boolean {
  return (
    text.length < 260 &&
    (LESS_THAN_ONE.test(text) || /^(?:denotes?|indicates?|represents?) (?:zero|none|nil|no )/i.test(text))
  );
}
