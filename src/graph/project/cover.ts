import type { Filing } from "../../../loaders/index.ts";
import type { FactKind, FactValues } from "../../kernel/facts.ts";
import { addressOf, type FilingDetail } from "../props.ts";
import type { Projection } from "./projection.ts";
import { filingSortKey } from "./sort-keys.ts";

const COVER_KINDS = [
  "FORM",
  "REGISTRATION_NUMBER",
  "ACCESSION_NUMBER",
  "FILED_DATE",
  "DOCUMENT_DATE",
  "OFFERING_SIZE",
  "SECURITY_OFFERED",
  "LAST_SALE_PRICE",
  "SHARES_OUTSTANDING",
] as const satisfies readonly FactKind[];

export function projectFilingNode(projection: Projection, filing: Filing): void {
  const price = first(projection, "LAST_SALE_PRICE");
  const outstanding = first(projection, "SHARES_OUTSTANDING");
  const detail = detailOf(projection);
  projection.patch.node({
    id: filing.id,
    kind: "FILING",
    sortKey: filingSortKey(filing.filedDate),
    props: {
      form: filing.form,
      registrationNumber: filing.registrationNumber,
      accessionNumber: filing.accessionNumber,
      filedDate: filing.filedDate,
      documentDate: filing.documentDate,
      sha256: filing.sha256,
      sharesOffered: first(projection, "OFFERING_SIZE")?.shares ?? null,
      lastPriceAmount: price?.amount ?? null,
      lastPriceCurrency: price?.currency ?? null,
      lastPriceDate: price?.date ?? null,
      sharesOutstanding: outstanding?.shares ?? null,
      sharesOutstandingDate: outstanding?.date ?? null,
      textLength: filing.text.length,
      detailJson: Object.keys(detail).length === 0 ? null : JSON.stringify(detail),
    },
    evidence: COVER_KINDS.flatMap((kind) => projection.facts(kind).flatMap(({ evidence }) => evidence)),
  });
}

function detailOf(projection: Projection): FilingDetail {
  const standard = first(projection, "DEFAULT_ADDRESS");
  const securities = projection
    .facts("SECURITY_OFFERED")
    .toSorted((a, b) => a.values.ordinal - b.values.ordinal)
    .map(({ values: { class: name, count, resale, underlying } }) => ({
      class: name,
      count,
      resale,
      underlying,
    }));
  return {
    ...(standard === undefined ? {} : { defaultAddress: addressOf(standard) }),
    ...(securities.length === 0 ? {} : { securitiesOffered: securities }),
  };
}

/** The company with what the filing says of it, as far as it is a property; an address is a node. */
export function projectIssuer(projection: Projection, filing: Filing): void {
  const [issuer] = projection.facts("ISSUER");
  if (issuer === undefined) return;
  const { values, evidence } = issuer;
  const cik = "cik" in values && typeof values.cik === "string" ? values.cik : null;
  const company = projection.issuer(values.name, cik, evidence);
  const listing = first(projection, "LISTING");
  projection.patch.node({
    id: company,
    kind: "PARTY",
    sortKey: "",
    props: {
      symbol: listing?.symbol ?? null,
      exchange: listing?.market ?? null,
      phone: first(projection, "ISSUER_PHONE")?.phone ?? null,
      website: first(projection, "ISSUER_WEBSITE")?.website ?? null,
    },
    evidence: [],
  });
  projection.patch.edge("ISSUED_BY", filing.id, company, { evidence });
  for (const address of projection.facts("ISSUER_ADDRESS"))
    projection.locate(company, address.values, address.evidence);
}

function first<K extends FactKind>(projection: Projection, kind: K): FactValues[K] | undefined {
  return projection.facts(kind)[0]?.values as FactValues[K] | undefined;
}
