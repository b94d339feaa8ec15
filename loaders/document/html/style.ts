/** What of an element's style the loader uses; inherited by what stands inside. */
export interface TextStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Superscript: most markers of notes. */
  readonly raised: boolean;
}

export interface BoxStyle {
  readonly align: "left" | "center" | "right";
  /** Left margin, padding and first-line indent added up, in points. */
  readonly indent: number;
  /** Of h1 to h6; null elsewhere. */
  readonly heading: number | null;
}

export interface Style extends TextStyle, BoxStyle {
  readonly hidden: boolean;
}

export const ROOT_STYLE: Style = {
  bold: false,
  italic: false,
  underline: false,
  raised: false,
  align: "left",
  indent: 0,
  heading: null,
  hidden: false,
};

export type Attributes = Readonly<Record<string, string>>;

/** Elements that are never printed. `ix:header` holds the hidden facts of inline XBRL. */
const UNPRINTED = new Set([
  "head",
  "script",
  "style",
  "title",
  "ix:header",
  "ix:hidden",
  "noscript",
  "template",
]);
const BOLD = new Set(["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"]);
const ITALIC = new Set(["i", "em", "cite", "var"]);
const UNDERLINE = new Set(["u", "ins"]);

/** The style inside an element, from its tag, its attributes and what it inherits. */
export function styleInside(parent: Style, tag: string, attributes: Attributes): Style {
  const css = cssOf(attributes.style ?? "");
  const heading = /^h[1-6]$/.exec(tag);
  return {
    bold: css.bold ?? (parent.bold || BOLD.has(tag)),
    italic: css.italic ?? (parent.italic || ITALIC.has(tag)),
    underline: parent.underline || UNDERLINE.has(tag) || css.underline,
    raised: parent.raised || tag === "sup" || css.raised,
    align: css.align ?? alignOf(attributes.align) ?? (tag === "center" ? "center" : parent.align),
    indent:
      parent.indent +
      css.indent +
      (tag === "ul" || tag === "ol" || tag === "blockquote" || tag === "dd" ? 30 : 0),
    heading: heading === null ? parent.heading : Number(tag[1]),
    hidden: parent.hidden || UNPRINTED.has(tag) || css.hidden,
  };
}

/** What a style attribute says by itself; null where it says nothing. */
interface Css {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean;
  readonly raised: boolean;
  readonly align: BoxStyle["align"] | null;
  readonly indent: number;
  readonly hidden: boolean;
}

/** A document repeats some hundred style attributes many thousand times. */
const MOST_KEPT = 2_000;
const LONGEST_KEPT = 500;
const kept = new Map<string, Css>();

function cssOf(style: string): Css {
  const known = kept.get(style);
  if (known !== undefined) return known;
  const read = readCss(declarations(style));
  if (style.length > LONGEST_KEPT) return read;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(style, read);
  return read;
}

function readCss(css: ReadonlyMap<string, string>): Css {
  return {
    bold: cssBold(css.get("font-weight")),
    italic: cssItalic(css.get("font-style")),
    underline: /underline/.test(css.get("text-decoration") ?? ""),
    raised: isRaised(css),
    align: alignOf(css.get("text-align")),
    indent: indentOf(css),
    hidden: /^none/.test(css.get("display") ?? "") || css.get("visibility") === "hidden",
  };
}

/** Superscript, by name or by a shift upwards. */
function isRaised(css: ReadonlyMap<string, string>): boolean {
  if (/super|text-top/.test(css.get("vertical-align") ?? "")) return true;
  return css.get("position") === "relative" && (points(css.get("top")) < 0 || points(css.get("bottom")) > 0);
}

export function isPageBreak(attributes: Attributes): boolean {
  return /page-break-(?:before|after)\s*:\s*always|break-(?:before|after)\s*:\s*page/i.test(
    attributes.style ?? "",
  );
}

/** An element that begins no paragraph although others of its name do. */
export function isInline(attributes: Attributes): boolean {
  return /(?:^|;)\s*display\s*:\s*inline\s*(?:;|$)/i.test((attributes.style ?? "").slice(0, 4_000));
}

/** A style attribute's properties, lower case; the last one of a name wins. */
function declarations(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of style.slice(0, 4_000).split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0)
      found.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

function cssBold(weight: string | undefined): boolean | null {
  if (weight === undefined || weight === "inherit") return null;
  return /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600;
}

function cssItalic(style: string | undefined): boolean | null {
  return style === undefined || style === "inherit" ? null : /^(?:italic|oblique)/.test(style);
}

function alignOf(value: string | undefined): BoxStyle["align"] | null {
  const found = /^(left|center|right|justify)/.exec(value?.trim().toLowerCase() ?? "")?.[1];
  if (found === undefined) return null;
  return found === "justify" ? "left" : (found as BoxStyle["align"]);
}

const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  em: 10,
  rem: 10,
  in: 72,
  cm: 28.35,
  mm: 2.835,
  "%": 5,
};

function indentOf(css: ReadonlyMap<string, string>): number {
  const margin = css.get("margin-left") ?? sideOf(css.get("margin"));
  const padding = css.get("padding-left") ?? sideOf(css.get("padding"));
  return points(margin) + points(padding) + points(css.get("text-indent"));
}

/** The left side of a four-sided shorthand. */
function sideOf(value: string | undefined): string | undefined {
  const parts = value?.split(/\s+/) ?? [];
  return parts[3] ?? parts[1] ?? parts[0];
}

function points(value: string | undefined): number {
  const match = /^(-?\d{1,5}(?:\.\d{1,6})?|-?\.\d{1,6})([a-z%]{0,3})/.exec(value ?? "");
  return match === null ? 0 : Number(match[1]) * (POINTS[match[2]!] ?? 0);
}
