import type { RiskTextField } from "../../search/port.ts";
import type { Resolvers } from "../generated/schema.ts";
import { encodeId } from "../opaque.ts";
import { evidenceOf, longText, requiredNumber, requiredText, textProp } from "../props.ts";
import { mentionsOf } from "./risk-relations.ts";

export const Risk: NonNullable<Resolvers["Risk"]> = {
  id: (risk) => encodeId(risk.id),
  ordinal: ({ props }) => requiredNumber(props, "ordinal"),
  category: ({ props }) => textProp(props, "category"),
  heading: ({ props }) => requiredText(props, "heading"),
  body: (risk) => longText(risk, "body"),
  filing: (risk, _, context) => (risk.filing === null ? null : context.loaders.node(risk.filing)),
  mentions: (risk, args, context) => mentionsOf(context, risk, args),
  evidence: (risk) => evidenceOf(risk),
};

const FIELDS = { heading: "HEADING", body: "BODY" } as const satisfies Record<RiskTextField, string>;

export const RiskHit: NonNullable<Resolvers["RiskHit"]> = {
  score: ({ score }) => score,
  snippet: ({ snippet }) => snippet,
  highlights: ({ highlights }) =>
    highlights.map(({ field, start, end }) => ({
      field: FIELDS[field],
      start,
      end,
    })),
  explain: async (hit) =>
    (await hit.explain()).map(({ term, field, contribution }) => ({
      term,
      field: FIELDS[field],
      contribution,
    })),
  async risk({ risk, node: found }, _, context) {
    if (!context.projection.whole.has("RISK")) return found;
    const node = await context.loaders.node(risk);
    if (node === null) throw new Error("a risk factor was found and is gone");
    return node;
  },
};
