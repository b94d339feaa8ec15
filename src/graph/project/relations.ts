import type { Evidence } from "../../kernel/facts.ts";
import type { NodeId } from "../../kernel/ids.ts";
import type { EdgeType, Props, RoleLabel } from "../kinds.ts";
import type { Projection } from "./projection.ts";

/** What footnotes say between holders: shares that another holds, disclaimed or not. */
export function projectFootnoteRelations(projection: Projection): void {
  for (const { values, evidence } of projection.facts("DISCLAIMER")) {
    const holder = projection.party(values.holder, { role: "Named", kind: null, evidence });
    const of = projection.party(values.of, { role: "Named", kind: values.ofKind, evidence });
    projection.patch.edge("DISCLAIMS", holder, of, { evidence });
  }
  for (const { values, evidence } of projection.facts("HOLDS_THROUGH")) {
    const holder = projection.party(values.holder, { role: "Named", kind: null, evidence });
    const through = projection.party(values.through, { role: "Named", kind: values.throughKind, evidence });
    projection.patch.edge("HOLDS_THROUGH", holder, through, { evidence });
  }
}

/** The company's backbones, places, partners, suppliers, advisers and what it acquired. */
export function projectBusiness(projection: Projection): void {
  projectBackbones(projection);
  projectPlaces(projection);
  projectVentures(projection);
  for (const { values, evidence } of projection.facts("ACQUISITION"))
    relate(projection, "ACQUIRED", { ...values, role: "Acquired", evidence, props: { year: values.year } });
  for (const { values, evidence } of projection.facts("SUPPLIER"))
    relate(projection, "SUPPLIED_BY", { ...values, role: "Supplier", evidence });
  for (const { values, evidence } of projection.facts("RESALE"))
    relate(projection, "RESELLS_FOR", { ...values, role: "Supplier", evidence });
  for (const { values, evidence } of projection.facts("COUNSEL"))
    serve(projection, "COUNSEL_TO", { ...values, role: "Counsel", evidence });
  for (const { values, evidence } of projection.facts("AUDITOR"))
    serve(projection, "AUDITOR_OF", { ...values, role: "Auditor", evidence });
  for (const { values, evidence } of projection.facts("UNDERWRITER")) {
    const props = { capacity: values.capacity };
    serve(projection, "UNDERWRITER_OF", { name: values.name, role: "Underwriter", evidence, props });
  }
  for (const { values, evidence } of projection.facts("TRANSFER_AGENT"))
    serve(projection, "TRANSFER_AGENT_OF", { ...values, role: "TransferAgent", evidence });
  for (const { values, evidence } of projection.facts("SUBSIDIARY"))
    serve(projection, "SUBSIDIARY_OF", { ...values, role: "Subsidiary", evidence });
}

function projectBackbones(projection: Projection): void {
  for (const { values, evidence } of projection.facts("BACKBONE")) {
    const backbone = relate(projection, "CONNECTS_TO", { ...values, role: "Backbone", evidence });
    if (values.parent === null) continue;
    const parent = projection.party(values.parent, { role: "Parent", kind: null, evidence });
    projection.patch.edge("SUBSIDIARY_OF", backbone, parent, { evidence });
  }
}

function projectPlaces(projection: Projection): void {
  for (const { values, evidence } of projection.facts("SERVICE_AREA")) {
    const city = projection.city(values.city, values.region, values.country);
    if (projection.company === null) continue;
    const props = { servicePoints: values.servicePoints };
    projection.patch.edge("OPERATES_IN", projection.company, city, { evidence, props });
  }
}

/** The venture itself is a party where it operates: what it has there is not the company's. */
function projectVentures(projection: Projection): void {
  for (const { values, evidence } of projection.facts("JOINT_VENTURE")) {
    const { name, partner, city, country } = values;
    const props = { venture: name };
    relate(projection, "JOINT_VENTURE_WITH", { name: partner, role: "Partner", evidence, props });
    if (name === null || city === null) continue;
    const venture = projection.party(name, { role: "Partner", kind: null, evidence });
    projection.patch.edge("OPERATES_IN", venture, projection.city(city, null, country), { evidence });
  }
}

interface Relation {
  readonly name: string;
  readonly role: RoleLabel;
  readonly evidence: readonly Evidence[];
  readonly props?: Props;
}

/** From the company to the party. */
function relate(projection: Projection, type: EdgeType, relation: Relation): NodeId {
  const { name, role, evidence, props = {} } = relation;
  const party = projection.party(name, { role, kind: null, evidence });
  if (projection.company !== null)
    projection.patch.edge(type, projection.company, party, { evidence, props });
  return party;
}

/** From the party to the company. */
function serve(projection: Projection, type: EdgeType, relation: Relation): void {
  const { name, role, evidence, props = {} } = relation;
  const party = projection.party(name, { role, kind: null, evidence });
  if (projection.company !== null && party !== projection.company)
    projection.patch.edge(type, party, projection.company, { evidence, props });
}
