import type { Draft } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import type { DocumentFact } from "../../document/html/read-html.ts";
import { draft } from "../extraction.ts";
import { NO_NUMBERS, type SubmissionParty } from "./parties.ts";
import { addressOf, parseCik, parseIrsNumber, parseSic, parseYearEnd } from "./values.ts";

type Placed = DocumentFact & { readonly span: Span };

/** What inline XBRL says of the registrant (taxonomy "dei"); the first value of each name counts. */
export class InlineFacts {
  readonly #facts: ReadonlyMap<string, Placed>;

  constructor(facts: readonly Placed[]) {
    const first = new Map<string, Placed>();
    for (const fact of facts) if (!first.has(fact.name)) first.set(fact.name, fact);
    this.#facts = first;
  }

  get(name: string): Placed | null {
    return this.#facts.get(`dei:${name}`) ?? null;
  }

  text(name: string): string | null {
    return this.get(name)?.text.replace(/\s+/g, " ").trim() || null;
  }
}

/** The registrant as a party; null where the tags do not name it. */
export function readInlineParty(facts: InlineFacts): SubmissionParty | null {
  const name = facts.get("EntityRegistrantName");
  const printed = facts.text("EntityRegistrantName");
  if (name === null || printed === null) return null;
  const parsed = <T>(key: string, parse: (text: string) => T | null) => {
    const text = facts.text(key);
    return text === null ? null : parse(text);
  };
  const numbers = [
    "EntityCentralIndexKey",
    "EntityPrimarySicNumber",
    "EntityTaxIdentificationNumber",
    "EntityFileNumber",
  ];
  return {
    ...NO_NUMBERS,
    role: "FILER",
    name: printed,
    cik: parsed("EntityCentralIndexKey", parseCik),
    sic: parsed("EntityPrimarySicNumber", parseSic),
    irsNumber: parsed("EntityTaxIdentificationNumber", parseIrsNumber),
    state: facts.text("EntityIncorporationStateCountryCode"),
    fiscalYearEnd: parsed("CurrentFiscalYearEndDate", parseYearEnd),
    fileNumber: facts.text("EntityFileNumber"),
    phone: phoneOf(facts)?.phone ?? null,
    spans: [name.span, ...numbers.flatMap((key) => facts.get(key)?.span ?? [])],
    addresses: addressFacts(facts),
  };
}

const STREET = ["EntityAddressAddressLine1", "EntityAddressAddressLine2", "EntityAddressAddressLine3"];
const PLACE = [
  "EntityAddressCityOrTown",
  "EntityAddressStateOrProvince",
  "EntityAddressCountry",
  "EntityAddressPostalZipCode",
];

function addressFacts(facts: InlineFacts): SubmissionParty["addresses"] {
  const address = addressOf({
    street: STREET.flatMap((key) => facts.text(key) ?? []),
    city: facts.text("EntityAddressCityOrTown"),
    state: facts.text("EntityAddressStateOrProvince") ?? facts.text("EntityAddressCountry"),
    zip: facts.text("EntityAddressPostalZipCode"),
  });
  const spans = [...STREET, ...PLACE].flatMap((key) => facts.get(key)?.span ?? []);
  return address === null ? [] : [{ use: "BUSINESS", address, spans }];
}

function phoneOf(facts: InlineFacts): { phone: string; spans: readonly Span[] } | null {
  const [area, local] = [facts.get("CityAreaCode"), facts.get("LocalPhoneNumber")];
  if (local === null) return null;
  const code = area?.text.replace(/\D/g, "") ?? "";
  const phone = code === "" ? local.text : `(${code}) ${local.text}`;
  return { phone, spans: [...(area === null ? [] : [area.span]), local.span] };
}

/** Telephone and listing of the issuer. */
export function inlineFacts(facts: InlineFacts): Draft[] {
  const origin = { subject: "issuer", extractor: "header" };
  const phone = phoneOf(facts);
  const [symbol, market] = [facts.get("TradingSymbol"), facts.get("SecurityExchangeName")];
  return [
    ...(phone === null ? [] : [draft("ISSUER_PHONE", { phone: phone.phone }, phone.spans, origin)]),
    ...(symbol === null || market === null || !/^[A-Z][A-Z0-9.-]{0,7}$/.test(symbol.text)
      ? []
      : [
          draft("LISTING", { market: market.text, symbol: symbol.text }, [symbol.span, market.span], {
            subject: "filing",
            extractor: "header",
          }),
        ]),
  ];
}
