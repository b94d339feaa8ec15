import type { Evidence, Fact, FactKind, FactOf, PartyKind, PostalAddress } from "../../kernel/facts.ts";
import type { FilingId, NodeId } from "../../kernel/ids.ts";
import type { Props, RoleLabel } from "../kinds.ts";
import { nameKey } from "../names.ts";
import { addressLine } from "../props.ts";
import { buildingOf } from "../relate/building.ts";
import { addressId, cityId, companyId, partyId } from "./ids.ts";
import { PatchBuilder } from "./patch-builder.ts";

export interface PartyMention {
  readonly role: RoleLabel;
  /** Null where the facts do not say. */
  readonly kind: PartyKind | null;
  readonly evidence: readonly Evidence[];
}

/** What every step of the projection writes to: a filing's facts by kind, and the patch that grows from them. */
export class Projection {
  readonly filing: FilingId;
  readonly patch: PatchBuilder;
  /** The issuer; null where the filing names none. */
  company: NodeId | null = null;
  readonly #facts: ReadonlyMap<FactKind, readonly Fact[]>;
  /** Names under which a party has another id than its name gives it. */
  readonly #aliases = new Map<NodeId, NodeId>();

  constructor(filing: FilingId, facts: readonly Fact[]) {
    this.filing = filing;
    this.patch = new PatchBuilder(filing);
    this.#facts = Map.groupBy(facts, ({ kind }) => kind);
  }

  /** In the order in which the loader lists them. */
  facts<K extends FactKind>(kind: K): readonly FactOf<K>[] {
    return (this.#facts.get(kind) ?? []) as readonly FactOf<K>[];
  }

  /** The issuer's node; every later mention of its name is the same node. */
  issuer(name: string, cik: string | null, evidence: readonly Evidence[]): NodeId {
    const named = partyId(this.filing, name);
    const id = cik === null ? named : companyId(cik);
    this.#aliases.set(named, id);
    this.patch.node({
      id,
      kind: "PARTY",
      sortKey: nameKey(name),
      shared: cik !== null,
      role: "Company",
      props: { name, nameKey: nameKey(name), cik },
      evidence,
    });
    this.company = id;
    return id;
  }

  /** A party that a registry number identifies is one node in all filings; every later mention of its name is that node. */
  registered(
    name: string,
    cik: string | null,
    { role, kind, evidence }: PartyMention,
    props: Props = {},
  ): NodeId {
    const named = partyId(this.filing, name);
    if (cik !== null) this.#aliases.set(named, companyId(cik));
    const id = this.idOf(name);
    this.patch.node({
      id,
      kind: "PARTY",
      sortKey: nameKey(name),
      shared: cik !== null,
      role,
      props: { name, nameKey: nameKey(name), cik, partyKind: kind, ...props },
      evidence,
    });
    return id;
  }

  /** The node of a party by its name, made with the first mention; every mention adds its role and evidence. */
  party(name: string, { role, kind, evidence }: PartyMention): NodeId {
    const id = this.idOf(name);
    const key = nameKey(name);
    this.patch.node({
      id,
      kind: "PARTY",
      sortKey: key,
      role,
      props: { name, nameKey: key, partyKind: kind },
      evidence,
    });
    return id;
  }

  /** Of the party with this registry number, else with this name. */
  registeredId(name: string, cik: string | null): NodeId {
    return cik === null ? this.idOf(name) : companyId(cik);
  }

  /** Of the party with this name, whether or not it has been mentioned yet. */
  idOf(name: string): NodeId {
    const named = partyId(this.filing, name);
    return this.#aliases.get(named) ?? named;
  }

  /** The address with its city, as a place of the party; nothing where no part of it is known. */
  locate(party: NodeId, address: PostalAddress, evidence: readonly Evidence[]): void {
    const line = addressLine(address);
    if (line === "") return;
    const id = addressId(address);
    this.patch.node({
      id,
      kind: "ADDRESS",
      sortKey: nameKey(line),
      shared: true,
      props: { ...address, line, buildingKey: buildingOf(address)?.key ?? null },
      evidence,
    });
    this.patch.orderedEdge("LOCATED_AT", party, id, { evidence });
    if (address.city === null) return;
    const { city, region, country } = address;
    this.patch.edge("IN_CITY", id, this.city(city, region, country), { evidence });
  }

  city(name: string, region: string | null, country: string | null): NodeId {
    const id = cityId(name, region, country);
    this.patch.node({
      id,
      kind: "CITY",
      sortKey: nameKey(name),
      shared: true,
      props: { name, region, country, nameKey: nameKey(name) },
      evidence: [],
    });
    return id;
  }
}
