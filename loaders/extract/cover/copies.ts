import type { Span } from "../../../src/kernel/span.ts";
import { assembleAddress, findPlaceEnd } from "../address/postal.ts";
import type { CoverLine } from "./lines.ts";

/** A law firm to which a facing page has copies sent. */
export interface CopiedFirm {
  readonly name: string;
  readonly city: string | null;
  readonly region: string | null;
  readonly spans: readonly Span[];
}

const COPIES =
  /^(?:(?:please )?(?:send |with )?(?:communication )?cop(?:y|ies)(?: of (?:all )?(?:communications?|correspondence|notices))? to|with (?:a )?cop(?:y|ies) to)\b.{0,20}$/i;
const BEHIND =
  /^(?:approximate date|if (?:any|the only|this|delivery)|the proposed|as soon as|title of each|calculation|from time to time|indicate by|securities to be)/i;
const FIRM =
  /\b(?:LLP|L\.L\.P\.|LLC|PLLC|P\.L\.L\.C\.|P\.C\.|PC|P\.A\.|Professional Corporation|Law Corporation|Law Group|Law Offices?)\.?$/;
const SUFFIX_ALONE = /^(?:A )?(?:Professional Corporation|Law Corporation|LLP|L\.L\.P\.|P\.C\.|PLLC)\.?$/;
const PHONE = /\(?\d{3}\)?[ .-]{1,2}\d{3}[-.]\d{4}|@/;
const MOST_LINES = 40;

/** The firm of the first addressee under "Copies to": the registrant's own counsel. Null where no firm stands there. */
export function firstCopiedFirm(lines: readonly CoverLine[]): CopiedFirm | null {
  const start = lines.findIndex(({ text }) => COPIES.test(text));
  if (start < 0) return null;
  const rest = lines.slice(start + 1, start + 1 + MOST_LINES);
  const end = rest.findIndex(({ text }) => BEHIND.test(text));
  return firmOf(firstAddressee(end < 0 ? rest : rest.slice(0, end)));
}

/** Up to its telephone where addressees stand below each other; its own cell where they stand side by side. */
function firstAddressee(lines: readonly CoverLine[]): readonly CoverLine[] {
  const [first] = lines;
  if (first?.beside) return lines.filter(({ block }) => block === first.block);
  const phone = lines.findIndex(({ text }) => PHONE.test(text));
  return phone < 0 ? lines : lines.slice(0, phone + 1);
}

function firmOf(lines: readonly CoverLine[]): CopiedFirm | null {
  const at = lines.findIndex(({ text }) => FIRM.test(text));
  const line = lines[at];
  if (line === undefined) return null;
  const above = SUFFIX_ALONE.test(line.text) ? lines[at - 1] : undefined;
  const place = lines.slice(at + 1).findIndex(({ text }) => findPlaceEnd(text) !== null);
  const printed = place < 0 ? [] : lines.slice(at + 1, at + place + 2);
  const address = assembleAddress(printed.map(({ text }) => text));
  const spans = [
    ...(above === undefined ? [] : [above.span]),
    line.span,
    ...printed.slice(-1).map(({ span }) => span),
  ];
  const name = above === undefined ? line.text : `${above.text} ${line.text}`;
  return { name, city: address.city, region: address.city === null ? null : address.region, spans };
}
