import fc from "fast-check";
import { FILINGS } from "../conformance/risk-search.cases.ts";

const CORPUS = FILINGS.flatMap(({ risks }) =>
  risks.flatMap(({ heading, body }) => [...heading.split(" "), ...body.split(" ")]),
);
const NOISE = [
  "zebra",
  "provide",
  "fails",
  "&",
  "a*",
  "O'",
  "s",
  "’s",
  "*",
  "~",
  "x~3",
  "AND",
  "or",
  "10-K",
  "é",
];
const VALUES = ["alpha", "Beta", "industry", "424B3", "10-K", "Cisco", "seattle", "risks", "corp"];
const DATES = ["2001", "2003-05", "2001-11-01", "1999", "2001-13", "x"];

const place = fc.nat({ max: CORPUS.length - 1 });
const word = fc.oneof(
  { weight: 6, arbitrary: place.map((at) => CORPUS[at]!) },
  { weight: 1, arbitrary: fc.constantFrom(...NOISE) },
);
const prefix = place.chain((at) =>
  fc.integer({ min: 1, max: CORPUS[at]!.length }).map((end) => `${CORPUS[at]!.slice(0, end)}*`),
);
/** A word of the corpus with a letter or two changed, gone or added. */
const fuzzy = fc
  .tuple(place, fc.array(fc.tuple(fc.nat({ max: 9 }), fc.constantFrom("", "e", "xy")), { maxLength: 2 }))
  .chain(([at, edits]) => {
    const changed = edits.reduce(
      (text, [where, by]) => text.slice(0, where) + by + text.slice(where + 1),
      CORPUS[at]!,
    );
    return fc.constantFrom("~", "~1", "~2").map((end) => changed + end);
  });
const phrase = fc
  .tuple(place, fc.integer({ min: 1, max: 4 }))
  .map(([from, length]) => `"${CORPUS.slice(from, from + length).join(" ")}"`);
const near = fc
  .tuple(place, fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }), fc.nat({ max: 6 }))
  .map(
    ([from, steps, between]) => `"${steps.map((step) => CORPUS[from + step] ?? "us").join(" ")}"~${between}`,
  );
const filed = fc
  .tuple(
    fc.constantFrom("", ">", ">=", "<", "<="),
    fc.constantFrom(...DATES),
    fc.constantFrom(...DATES),
    fc.boolean(),
  )
  .map(([sign, date, other, isRange]) => `filed:${isRange ? `${date}..${other}` : sign + date}`);
const value = fc
  .tuple(fc.constantFrom("category", "issuer", "form", "mentions", "nothing"), fc.constantFrom(...VALUES))
  .map(([field, text]) => `${field}:${text}`);
const leaf = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: prefix },
  { weight: 2, arbitrary: fuzzy },
  { weight: 2, arbitrary: phrase },
  { weight: 2, arbitrary: near },
  { weight: 1, arbitrary: filed },
  { weight: 1, arbitrary: value },
);

/** All operators, nested, mostly of what finds something, and some of it badly written. */
export const arbitraryQuery: fc.Arbitrary<string> = fc.letrec<{ query: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom("heading:", "body:", "-", "+", "NOT ", "-heading:", "mentions:"), leaf)
      .map((pair) => pair.join("")),
    fc
      .tuple(fc.constantFrom("", "", "-", "heading:", "body:", "NOT ", "issuer:"), tie("query"))
      .map(([by, inner]) => `${by}(${inner})`),
  ),
  query: fc
    .array(fc.tuple(tie("part"), fc.constantFrom(" ", " ", " OR ", " AND ", "\u00a0", " OR ", ", ")), {
      minLength: 1,
      maxLength: 4,
    })
    .chain((parts) =>
      fc
        .constantFrom("", "", "", "", '"', "(", ")", " -", " AND", " NOT")
        .map((end) => parts.map(([part, glue], at) => (at === 0 ? part : glue + part)).join("") + end),
    ),
})).query;

const SIGNS = [
  '"',
  "(",
  ")",
  "-",
  "+",
  "*",
  "~",
  ":",
  "AND ",
  " OR",
  "NOT ",
  "heading:(",
  "filed:",
  "“",
  "'s",
  "\u0000",
  "\\",
  "^",
  "[",
  "{",
  "/",
  "&&",
  "||",
  "!",
  "😀",
  "\ud800",
  "é",
  "İ",
  "ﬁ",
  " ",
];

/** Anything that can be typed or pasted; one in forty of 100,000 characters. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...SIGNS), word, fc.string({ unit: "binary", maxLength: 5 }), leaf), {
      maxLength: 20,
    }),
    fc.nat({ max: 39 }),
  )
  .map(([parts, long]) => {
    const text = parts.join("");
    return long > 0 || text === "" ? text : text.repeat(Math.ceil(100_000 / text.length)).slice(0, 100_000);
  });
