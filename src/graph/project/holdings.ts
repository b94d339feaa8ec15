import type { Fact, PostalAddress } from "../../kernel/facts.ts";
import type { NodeId } from "../../kernel/ids.ts";
import {
  addressOf,
  type Basis,
  type ComponentDetail,
  type CopyRecipientDetail,
  type HoldingDetail,
  type PartyDetail,
} from "../props.ts";
import { footnoteId } from "./ids.ts";
import { numberProps, positionsOf } from "./positions.ts";
import type { Projection } from "./projection.ts";
import { type HoldingRow, readRows } from "./rows.ts";
import { ordinalSortKey } from "./sort-keys.ts";

/** The rows of the stockholder tables, their parties, addresses, agents, contacts and notes. */
export function projectHoldings(projection: Projection): void {
  projectFootnotes(projection);
  const rows = readRows(projection);
  const copies = new Map<NodeId, CopyRecipientDetail[]>();
  for (const row of rows) {
    const detail = rowDetail(projection, row);
    projectRow(projection, row, detail);
    if (row.holder === null) continue;
    copies.set(row.holder, [...(copies.get(row.holder) ?? []), ...detail.copiesTo]);
  }
  for (const [holder, all] of copies) setPartyDetail(projection, holder, { copiesTo: distinct(all) });
}

function projectFootnotes(projection: Projection): void {
  for (const { values, evidence } of projection.facts("FOOTNOTE")) {
    const { table, ordinal, marker, text } = values;
    projection.patch.node({
      id: footnoteId(projection.filing, table, ordinal),
      kind: "FOOTNOTE",
      sortKey: ordinalSortKey(ordinal),
      props: { ordinal, marker, text },
      evidence,
    });
  }
}

function projectRow(projection: Projection, row: HoldingRow, detail: HoldingDetail): void {
  const { patch, filing, company } = projection;
  const { values, evidence } = row.fact;
  const { table, ordinal, printedName, group, seller, aggregate, status, asOf } = values;
  patch.node({
    id: row.id,
    kind: "HOLDING",
    sortKey: ordinalSortKey(ordinal),
    props: {
      ...{ table, ordinal, printedName, group, seller, aggregate, status, asOf },
      ...numberProps(detail.positions),
      detailJson: JSON.stringify(detail),
    },
    evidence: row.evidence,
  });
  patch.edge("LISTS", filing, row.id, { evidence, props: { table } });
  if (row.holder !== null) patch.edge("HOLDS", row.holder, row.id, { evidence });
  if (company !== null) patch.edge("OF", row.id, company, { evidence });
  linkFootnotes(projection, row);
}

/** A marker without a note is the loader's to report. */
function linkFootnotes(projection: Projection, row: HoldingRow): void {
  for (const { values, evidence } of row.facts("FOOTNOTE_REFERENCE")) {
    const { table, marker, note: ordinal } = values;
    const note = projection
      .facts("FOOTNOTE")
      .find(
        (footnote) =>
          footnote.values.table === table &&
          (ordinal === undefined ? footnote.values.marker === marker : footnote.values.ordinal === ordinal),
      );
    if (note === undefined) continue;
    const id = footnoteId(projection.filing, table, note.values.ordinal);
    projection.patch.edge("HAS_FOOTNOTE", row.id, id, { evidence, props: { marker } });
  }
}

function rowDetail(projection: Projection, row: HoldingRow): HoldingDetail {
  return {
    address: rowAddress(projection, row),
    careOf: row.facts("CARE_OF").map(({ values, evidence }) => {
      const agent = projection.party(values.name, { role: "Agent", kind: values.nameKind, evidence });
      if (row.holder !== null) projection.patch.orderedEdge("CARE_OF", row.holder, agent, { evidence });
      return agent;
    }),
    attention: row.facts("ATTENTION").map(({ values, evidence }) => {
      const contact = projection.party(values.name, { role: "Contact", kind: "PERSON", evidence });
      if (row.holder !== null)
        projection.patch.orderedEdge("ATTENTION_OF", row.holder, contact, { evidence });
      return contact;
    }),
    copiesTo: copyRecipients(projection, row),
    controlPersons: row.facts("CONTROL").map(({ values, evidence }) => {
      const person = projection.party(values.person, { role: "Control", kind: values.personKind, evidence });
      if (row.holder !== null) projection.patch.edge("CONTROLS", person, row.holder, { evidence });
      return person;
    }),
    positions: positionsOf(row),
    components: row.facts("COMPONENT").map((fact): ComponentDetail => {
      const { componentKind, class: shareClass, shares, heldBy } = fact.values;
      return {
        kind: componentKind,
        class: shareClass,
        shares,
        heldBy:
          heldBy === null
            ? null
            : projection.party(heldBy, { role: "Named", kind: null, evidence: fact.evidence }),
        evidence: fact.evidence,
      };
    }),
    basis: rowBasis(row),
  };
}

function rowAddress(projection: Projection, row: HoldingRow): PostalAddress | null {
  const [fact] = row.facts("HOLDING_ADDRESS");
  if (fact === undefined) return null;
  const address = addressOf(fact.values);
  if (row.holder !== null) projection.locate(row.holder, address, fact.evidence);
  return address;
}

function copyRecipients(projection: Projection, row: HoldingRow): CopyRecipientDetail[] {
  return row.facts("COPY_TO").map(({ values: { name, organization, address }, evidence }) => {
    const recipient = name ?? organization;
    if (recipient === null) return { name, organization, address, party: null };
    const kind = name === null ? "ORGANIZATION" : "PERSON";
    const party = projection.party(recipient, { role: "Contact", kind, evidence });
    if (address !== null) projection.locate(party, address, evidence);
    if (row.holder !== null)
      projection.patch.orderedEdge("COPY_TO", row.holder, party, { evidence, props: { organization } });
    return { name, organization, address, party };
  });
}

/** The API's field names of what a row's facts fill. */
const BASIS_FIELDS = {
  HOLDING: "printedName",
  HOLDING_ADDRESS: "address",
  CARE_OF: "careOf",
  ATTENTION: "attention",
  COPY_TO: "copiesTo",
  CONTROL: "controlPersons",
  COMPONENT: "components",
  FOOTNOTE_REFERENCE: "footnotes",
} as const;

/** In the order of the API's fields; nothing for what the row plainly states without more to say. */
function rowBasis(row: HoldingRow): Basis[] {
  const of = (kind: Exclude<keyof typeof BASIS_FIELDS, "HOLDING">) =>
    row.facts(kind).map((fact) => basisOf(BASIS_FIELDS[kind], fact));
  return distinct(
    [
      basisOf(BASIS_FIELDS.HOLDING, row.fact),
      ...row.facts("HOLDING_SHARES").map((fact) => basisOf(fact.values.field, fact)),
      ...row.facts("HOLDING_PERCENT").map((fact) => basisOf(fact.values.field, fact)),
      ...of("COMPONENT"),
      ...of("HOLDING_ADDRESS"),
      ...of("CARE_OF"),
      ...of("ATTENTION"),
      ...of("COPY_TO"),
      ...of("CONTROL"),
      ...of("FOOTNOTE_REFERENCE"),
    ].filter(({ how, reason }) => how !== "STATED" || reason !== null),
  );
}

function basisOf(field: string, { how, reason }: Fact): Basis {
  return { field, how, reason };
}

function setPartyDetail({ patch }: Projection, holder: NodeId, detail: PartyDetail): void {
  patch.node({
    id: holder,
    kind: "PARTY",
    sortKey: "",
    props: { detailJson: JSON.stringify(detail) },
    evidence: [],
  });
}

/** By value. */
function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
