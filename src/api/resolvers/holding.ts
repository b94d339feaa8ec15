import { percentProp } from "../../graph/props.ts";
import type { HoldingStatus, Resolvers } from "../generated/schema.ts";
import { encodeId } from "../opaque.ts";
import {
  evidenceOf,
  flagProp,
  holdingDetail,
  longText,
  numberProp,
  requiredNumber,
  requiredText,
  textProp,
} from "../props.ts";
import { linkedNode, linkedNodes, nodesOf } from "./links.ts";

export const Holding: NonNullable<Resolvers["Holding"]> = {
  id: (row) => encodeId(row.id),
  ordinal: ({ props }) => requiredNumber(props, "ordinal"),
  printedName: ({ props }) => requiredText(props, "printedName"),
  group: ({ props }) => textProp(props, "group"),
  seller: ({ props }) => flagProp(props, "seller"),
  aggregate: ({ props }) => flagProp(props, "aggregate"),
  status: ({ props }) => requiredText(props, "status") as HoldingStatus,
  asOf: ({ props }) => textProp(props, "asOf"),
  filing: (row, _, context) => (row.filing === null ? null : context.loaders.node(row.filing)),
  holder: (row, _, context) => linkedNode(context, row, { types: ["HOLDS"], direction: "IN" }),
  sharesBefore: ({ props }) => numberProp(props, "sharesBefore"),
  sharesOffered: ({ props }) => numberProp(props, "sharesOffered"),
  sharesAfter: ({ props }) => numberProp(props, "sharesAfter"),
  percentBefore: ({ props }) => percentProp(props, "percentBefore"),
  percentAfter: ({ props }) => percentProp(props, "percentAfter"),
  positions: (row) => holdingDetail(row).positions,
  components: (row) => holdingDetail(row).components,
  address: (row) => holdingDetail(row).address,
  careOf: (row, _, context) => nodesOf(context, holdingDetail(row).careOf),
  attention: (row, _, context) => nodesOf(context, holdingDetail(row).attention),
  copiesTo: (row) => holdingDetail(row).copiesTo,
  controlPersons: (row, _, context) => nodesOf(context, holdingDetail(row).controlPersons),
  basis: (row) => holdingDetail(row).basis,
  footnotes: (row, _, context) => linkedNodes(context, row, { types: ["HAS_FOOTNOTE"], direction: "OUT" }),
  evidence: (row) => evidenceOf(row),
};

export const ShareComponent: NonNullable<Resolvers["ShareComponent"]> = {
  kind: ({ kind }) => kind,
  class: (component) => component.class,
  shares: ({ shares }) => shares,
  heldBy: ({ heldBy }, _, context) => (heldBy === null ? null : context.loaders.node(heldBy)),
  evidence: ({ evidence }) => evidence,
};

export const Footnote: NonNullable<Resolvers["Footnote"]> = {
  id: (note) => encodeId(note.id),
  ordinal: ({ props }) => requiredNumber(props, "ordinal"),
  marker: ({ props }) => requiredText(props, "marker"),
  text: (note) => longText(note, "text"),
  evidence: (note) => evidenceOf(note),
};

export const CopyRecipient: NonNullable<Resolvers["CopyRecipient"]> = {
  name: ({ name }) => name,
  organization: ({ organization }) => organization,
  address: ({ address }) => address,
  party: ({ party }, _, context) => (party === null ? null : context.loaders.node(party)),
};
