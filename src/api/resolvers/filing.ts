import { AppError } from "../../kernel/errors.ts";
import type { FilingId } from "../../kernel/ids.ts";
import { printCount } from "../../kernel/text.ts";
import { type PageArguments, paged, readPage } from "../connection.ts";
import type { ApiContext } from "../context.ts";
import type { Resolvers } from "../generated/schema.ts";
import type { GraphNode } from "../model.ts";
import { encodeId } from "../opaque.ts";
import { filingDetail, numberProp, requiredNumber, requiredText, textProp } from "../props.ts";
import { linkedNode, linkedNodes, linkedPage } from "./links.ts";

/** UTF-16 code units of one `text` field, and of all of them in one request. */
const MAX_TEXT = 100_000;
const MAX_TEXT_PER_REQUEST = 1_000_000;

export const Filing: NonNullable<Resolvers["Filing"]> = {
  id: (filing) => encodeId(filing.id),
  form: ({ props }) => textProp(props, "form"),
  registrationNumber: ({ props }) => textProp(props, "registrationNumber"),
  accessionNumber: ({ props }) => textProp(props, "accessionNumber"),
  filedDate: ({ props }) => textProp(props, "filedDate"),
  documentDate: ({ props }) => textProp(props, "documentDate"),
  sha256: ({ props }) => requiredText(props, "sha256"),
  textLength: ({ props }) => requiredNumber(props, "textLength"),
  sharesOffered: ({ props }) => numberProp(props, "sharesOffered"),
  lastPrice({ props }) {
    const amount = textProp(props, "lastPriceAmount");
    const currency = textProp(props, "lastPriceCurrency");
    return amount === null || currency === null
      ? null
      : { amount, currency, date: textProp(props, "lastPriceDate") };
  },
  sharesOutstanding({ props }) {
    const count = numberProp(props, "sharesOutstanding");
    return count === null ? null : { count, date: textProp(props, "sharesOutstandingDate") };
  },
  issuer: (filing, _, context) =>
    linkedNode(context, filing, { types: ["ISSUED_BY"], direction: "OUT", label: "Company" }),
  coRegistrants: (filing, _, context) =>
    linkedNodes(context, filing, { types: ["CO_REGISTRANT"], direction: "OUT", label: "Company" }),
  securitiesOffered: (filing) => [...(filingDetail(filing).securitiesOffered ?? [])],
  defaultAddress: (filing) => filingDetail(filing).defaultAddress ?? null,
  async text(filing, { start, end }, context) {
    takeText(context, start, end);
    return (await context.view.text(filing.id as FilingId, start, end)) ?? "";
  },
  holdings: (filing, args, context) => rows(filing, args, context, "SELLING"),
  beneficialOwners: (filing, args, context) => rows(filing, args, context, "OWNERS"),
  risks: (filing, args, context) =>
    linkedPage(context, filing, args, { types: ["DISCLOSES"], direction: "OUT" }),
  async diagnostics(filing, args, context) {
    const page = readPage(args);
    return paged(await context.loaders.diagnostics(filing.id as FilingId, page), page);
  },
};

export const Diagnostic: NonNullable<Resolvers["Diagnostic"]> = {
  code: ({ code }) => code,
  severity: ({ severity }) => severity,
  message: ({ message }) => message,
  evidence: ({ evidence }) => evidence,
};

function rows(filing: GraphNode, args: PageArguments, context: ApiContext, table: "SELLING" | "OWNERS") {
  return linkedPage(context, filing, args, {
    types: ["LISTS"],
    direction: "OUT",
    edgeProp: { name: "table", value: table },
  });
}

function takeText(context: ApiContext, start: number, end: number): void {
  const bad = (message: string, remedy: string) => new AppError("BAD_INPUT", message, { remedy });
  if (start < 0 || end < start)
    throw bad(
      `From ${start} to ${end} there is no text.`,
      "Give a `start` from 0 and an `end` not before it.",
    );
  const length = end - start;
  if (length > MAX_TEXT)
    throw bad(
      `${printCount(length)} code units of text were asked for, and ${printCount(MAX_TEXT)} are possible at once.`,
      "Ask for the text in parts.",
    );
  context.textTaken += length;
  if (context.textTaken > MAX_TEXT_PER_REQUEST)
    throw bad(
      `One request takes at most ${printCount(MAX_TEXT_PER_REQUEST)} code units of text.`,
      "Ask for the text in several requests.",
    );
}
