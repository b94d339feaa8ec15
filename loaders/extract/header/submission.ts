import type { Draft } from "../../../src/kernel/facts.ts";
import type { Span } from "../../../src/kernel/span.ts";
import type { FilingDocument } from "../../document/read-document.ts";
import type { XmlElement } from "../../document/xml/read-xml.ts";
import { draft } from "../extraction.ts";
import { cleanForm, hasIssuer } from "./forms.ts";
import { readHeaderParty } from "./header-parties.ts";
import { InlineFacts, inlineFacts, readInlineParty } from "./inline-party.ts";
import { coRegistrantFacts, partyFacts, type Registrant, type SubmissionParty } from "./parties.ts";
import { parseDay, registrationNumberOf } from "./values.ts";
import { readXmlParties } from "./xml-parties.ts";

const ORIGIN = { subject: "filing", extractor: "header" } as const;

/** What a filing's submission says of it, apart from its words. */
export interface SubmissionFacts {
  readonly facts: readonly Draft[];
  /** As EDGAR names it, "S-1/A"; null where neither header nor tags say it. */
  readonly form: string | null;
  /** Whose securities it is about; null where the submission does not say. */
  readonly registrant: Registrant | null;
}

interface Value {
  readonly text: string;
  readonly span: Span;
}

/** Facts of EDGAR's header, of the main document's tags, of inline XBRL and of a form's XML. */
export function readSubmission(document: FilingDocument): SubmissionFacts {
  const { header } = document;
  const inline = new InlineFacts(document.facts);
  const form = formOf(document, inline);
  const parties = partiesOf(document, inline);
  const name = form === null ? null : cleanForm(form.text);
  const registrant = hasIssuer(name) ? registrantOf(parties) : null;
  const values: (Draft | null)[] = [
    valueFact(form, cleanForm, (value, spans) => draft("FORM", { form: value }, spans, ORIGIN)),
    valueFact(header?.accessionNumber ?? null, accessionOf, (number, spans) =>
      draft("ACCESSION_NUMBER", { number }, spans, ORIGIN),
    ),
    valueFact(header?.filedDate ?? null, parseDay, (date, spans) =>
      draft("FILED_DATE", { date }, spans, ORIGIN),
    ),
    valueFact(header?.period ?? periodIn(document.elements), parseDay, (date, spans) =>
      draft("PERIOD_OF_REPORT", { date }, spans, ORIGIN),
    ),
    registrationFact(document, inline),
  ];
  return {
    facts: [
      ...values.filter((fact) => fact !== null),
      ...partyFacts(parties),
      ...coRegistrantFacts(parties, registrant),
      ...inlineFacts(inline),
    ],
    form: name,
    registrant,
  };
}

function formOf({ header, type, elements }: FilingDocument, inline: InlineFacts): Value | null {
  const tagged = type !== null && cleanForm(type.text) !== null ? type : null;
  const element = valueIn(elements, /^(?:documentType|submissionType)$/);
  return header?.form ?? tagged ?? element ?? inline.get("DocumentType");
}

function periodIn(elements: readonly XmlElement[]): Value | null {
  return valueIn(elements, /^(?:periodOfReport|dateOfEvent|eventDateRequiresFilingThisStatement)$/);
}

/** The first value of an element with such a name, near the top of the form. */
function valueIn(elements: readonly XmlElement[], name: RegExp, depth = 0): Value | null {
  for (const element of elements) {
    if (name.test(element.name) && element.text !== "") return element;
    const inside = depth < 4 ? valueIn(element.children, name, depth + 1) : null;
    if (inside !== null) return inside;
  }
  return null;
}

function partiesOf({ header, elements }: FilingDocument, inline: InlineFacts): readonly SubmissionParty[] {
  const own = (header?.parties ?? []).map(readHeaderParty);
  const tagged = own.length === 0 ? readInlineParty(inline) : null;
  return [...own, ...readXmlParties(elements), ...(tagged === null ? [] : [tagged])];
}

/** The issuer, else the company that the form is about, else the first filer. */
function registrantOf(parties: readonly SubmissionParty[]): Registrant | null {
  for (const role of ["ISSUER", "SUBJECT_COMPANY", "FILER"] as const) {
    const own = parties.filter((party) => party.role === role);
    const first = own[0];
    if (first === undefined) continue;
    const cik = first.cik ?? own.find(({ name }) => name === first.name)?.cik ?? null;
    return { name: first.name, cik, spans: first.spans.slice(0, cik === null ? 1 : 2) };
  }
  return null;
}

function accessionOf(text: string): string | null {
  return /^\d{10}-\d{2}-\d{6}$/.exec(text)?.[0] ?? null;
}

function registrationFact({ header }: FilingDocument, inline: InlineFacts): Draft | null {
  const numbers = [
    ...(header?.parties ?? []).map(({ fileNumber }) => fileNumber),
    inline.get("EntityFileNumber"),
  ];
  const first = numbers.find((value) => value !== null && registrationNumberOf(value.text) !== null) ?? null;
  return valueFact(first, registrationNumberOf, (number, spans) =>
    draft("REGISTRATION_NUMBER", { number }, spans, ORIGIN),
  );
}

function valueFact<T>(
  value: Value | null,
  parse: (text: string) => T | null,
  make: (parsed: T, spans: readonly Span[]) => Draft,
): Draft | null {
  const parsed = value === null ? null : parse(value.text);
  return value === null || parsed === null ? null : make(parsed, [value.span]);
}
