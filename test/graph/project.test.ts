import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkPatch } from "../../src/graph/check-patch.ts";
import type { GraphEdge, GraphNode, GraphPatch } from "../../src/graph/kinds.ts";
import { EDGE_TYPES, KIND_LABELS } from "../../src/graph/kinds.ts";
import { projectFiling } from "../../src/graph/project.ts";
import type { FilingDetail, HoldingDetail, PartyDetail } from "../../src/graph/props.ts";
import { NODE_PROPS } from "../../src/graph/props.ts";
import { filingId } from "../../src/kernel/ids.ts";
import {
  addBusiness,
  addNotes,
  addRows,
  COPY,
  FILING,
  holding,
  ISSUER_CIK,
  load,
  loadSubmission,
  row,
  TEXT,
} from "../support/acme-filing.ts";
import { FactMaker } from "../support/facts.ts";

class Graph {
  readonly patch: GraphPatch;
  readonly #byId: ReadonlyMap<string, GraphNode>;

  constructor(patch: GraphPatch) {
    this.patch = patch;
    this.#byId = new Map(patch.nodes.map((node) => [node.id, node]));
  }

  party(name: string): GraphNode {
    const found = this.patch.nodes.filter(({ kind, props }) => kind === "PARTY" && props.name === name);
    assert.equal(found.length, 1, `one node for ${name}`);
    return found[0]!;
  }

  row(ordinal: number): GraphNode {
    return this.patch.nodes.find(({ kind, props }) => kind === "HOLDING" && props.ordinal === ordinal)!;
  }

  detail(ordinal: number): HoldingDetail {
    return JSON.parse(String(this.row(ordinal).props.detailJson)) as HoldingDetail;
  }

  edges(type: GraphEdge["type"]): GraphEdge[] {
    return this.patch.edges.filter((edge) => edge.type === type);
  }

  /** "from -> to" by the names that people read. */
  pairs(type: GraphEdge["type"]): string[] {
    return this.edges(type).map(({ from, to }) => `${this.nameOf(from)} -> ${this.nameOf(to)}`);
  }

  nameOf(id: string): string {
    const { kind, props } = this.#byId.get(id)!;
    return String(props.name ?? props.line ?? (kind === "FILING" ? "filing" : `${kind} ${props.ordinal}`));
  }

  node(id: string): GraphNode {
    return this.#byId.get(id)!;
  }
}

const graph = new Graph(projectFiling(load()));

describe("projectFiling: the whole", () => {
  it("is the same for the same facts, and a patch that stores accept", () => {
    assert.deepEqual(projectFiling(load()), graph.patch);
    checkPatch(graph.patch, FILING);
  });

  it("gives every node all properties of its kind and its kind's label first", () => {
    for (const { kind, props, labels } of graph.patch.nodes) {
      assert.deepEqual(Object.keys(props).sort(), [...NODE_PROPS[kind]].sort());
      assert.equal(labels[0], KIND_LABELS[kind]);
      assert.equal(new Set(labels).size, labels.length);
    }
  });

  it("joins edges to the kinds that their type says, each with evidence that is found in the text", () => {
    for (const { type, from, to, filing, evidence } of graph.patch.edges) {
      const [source, target] = EDGE_TYPES[type];
      assert.equal(graph.node(from).kind, source, type);
      assert.ok(target.split(" or ").includes(graph.node(to).kind), type);
      assert.equal(filing, FILING);
      assert.ok(evidence.length > 0, type);
      for (const { start, end, quote } of evidence) assert.equal(TEXT.slice(start, end), quote);
    }
  });

  it("makes an edge of every type but SAME_AS", () => {
    const made = new Set(projectFiling(loadSubmission()).edges.map(({ type }) => type));
    assert.deepEqual(
      Object.keys(EDGE_TYPES).filter((type) => !made.has(type as GraphEdge["type"])),
      ["SAME_AS"],
    );
  });

  it("makes a graph of a filing without facts, and of facts without an issuer", () => {
    const bare = projectFiling(load(new FactMaker(FILING, TEXT)));
    assert.deepEqual(
      bare.nodes.map(({ kind }) => kind),
      ["FILING"],
    );
    const orphans = new FactMaker(FILING, TEXT);
    addRows(orphans);
    addNotes(orphans);
    addBusiness(orphans);
    const patch = projectFiling(load(orphans));
    checkPatch(patch, FILING);
    assert.ok(!patch.edges.some(({ type }) => type === "OF" || type === "CONNECTS_TO"));
  });
});

describe("projectFiling: filing and issuer", () => {
  it("puts the cover's numbers on the filing", () => {
    const filing = graph.node(FILING);
    assert.deepEqual(filing.props, {
      form: "S-1",
      registrationNumber: "333-1",
      accessionNumber: null,
      filedDate: "2001-05-03",
      documentDate: "2001-05-02",
      sha256: "00",
      sharesOffered: 580,
      lastPriceAmount: "2.50",
      lastPriceCurrency: "USD",
      lastPriceDate: "2001-05-01",
      sharesOutstanding: 900_000,
      sharesOutstandingDate: null,
      textLength: TEXT.length,
      detailJson: null,
    });
    // 9 less each digit of 2001-05-03, so that the newest sorts first.
    assert.equal(filing.sortKey, "7998-94-96");
  });

  it("keeps the address that holds where a row shows none", () => {
    const address = { ...COPY, street: "1 Default Road" };
    const table = new FactMaker(FILING, TEXT).add(
      "DEFAULT_ADDRESS",
      { table: "OWNERS", careOf: "Acme Networks, Inc.", ...address },
      "1 Main Street",
    );
    const [node] = projectFiling(load(table)).nodes;
    const detail: FilingDetail = JSON.parse(String(node!.props.detailJson));
    assert.deepEqual(detail, { defaultAddress: address });
  });

  it("sorts filings without a date behind all others", () => {
    const { filing, ...rest } = load();
    const undated = projectFiling({ ...rest, filing: { ...filing, filedDate: null } });
    assert.ok(undated.nodes[0]!.sortKey > "9999-99-99");
  });

  it("knows the issuer as a company of the filing with what the cover says", () => {
    const company = graph.party("Acme Networks, Inc.");
    assert.equal(company.filing, FILING);
    assert.deepEqual(company.labels, ["Party", "Company", "Organization"]);
    const { symbol, exchange, phone, website, cik, detailJson } = company.props;
    assert.deepEqual(
      { symbol, exchange, phone, website, cik, detailJson },
      {
        symbol: "ACM",
        exchange: "NYSE",
        phone: "(214) 555-0100",
        website: "www.acme.example",
        cik: null,
        detailJson: null,
      },
    );
    assert.ok(
      graph.pairs("LOCATED_AT").includes("Acme Networks, Inc. -> 1 Main Street, Suite 2, Dallas, TX 75201"),
    );
  });

  it("shares a company known by CIK between its filings, whatever its name's form, and the rows that name it", () => {
    const all = new FactMaker(FILING, TEXT);
    const issuer = { name: "Acme Networks, Inc.", shortName: null, cik: "0000001234" };
    all.add("ISSUER", issuer, "Acme Networks, Inc.");
    all.add("CARE_OF", { ...row(1), name: "ACME NETWORKS INC", nameKind: "ORGANIZATION" }, "Zeta Agents LLC");
    all.add("HOLDING", { ...holding(1, "John Doe"), partyKind: "PERSON" }, "John Doe (2)");
    const other = filingId(["test", "other"]);
    const one = projectFiling(load(all));
    const two = projectFiling({ ...load(all), filing: { ...load(all).filing, id: other } });
    const company = ({ nodes }: GraphPatch) => nodes.filter(({ labels }) => labels.includes("Company"));
    assert.equal(company(one).length, 1);
    assert.equal(company(one)[0]!.id, company(two)[0]!.id);
    assert.equal(company(one)[0]!.filing, null);
    assert.deepEqual(company(one)[0]!.evidence, []);
    assert.deepEqual(company(one)[0]!.labels, ["Party", "Company", "Agent", "Organization"]);
    checkPatch(one, FILING);
  });
});

describe("projectFiling: the parties of a submission", () => {
  const submission = new Graph(projectFiling(loadSubmission()));

  it("is a patch that stores accept", () => checkPatch(submission.patch, FILING));

  it("is one node with the issuer that the cover names, with its registry entries and both addresses", () => {
    const company = submission.party("Acme Networks, Inc.");
    const { cik, sic, irsNumber, stateOfIncorporation, fiscalYearEnd, formerNames } = company.props;
    assert.deepEqual(
      { cik, sic, irsNumber, stateOfIncorporation, fiscalYearEnd, formerNames },
      {
        cik: ISSUER_CIK,
        sic: "4813",
        irsNumber: "111",
        stateOfIncorporation: "DE",
        fiscalYearEnd: "12-31",
        formerNames: ["ACME DIALUP INC"],
      },
    );
    assert.equal(company.filing, null);
    assert.deepEqual(
      submission.pairs("LOCATED_AT").filter((pair) => pair.startsWith("Acme")),
      [
        "Acme Networks, Inc. -> 1 Main Street, Suite 2, Dallas, TX 75201",
        "Acme Networks, Inc. -> 2 MAIL ROAD, Dallas, TX 75202",
      ],
    );
  });

  it("tells further registrants from those who filed", () => {
    assert.deepEqual(submission.pairs("ISSUED_BY"), ["filing -> Acme Networks, Inc."]);
    assert.deepEqual(submission.pairs("CO_REGISTRANT"), ["filing -> ACME GUARANTOR LLC"]);
    assert.deepEqual(submission.pairs("FILED_BY"), ["filing -> ROE JANE"]);
    assert.equal(submission.edges("FILED_BY")[0]!.props.role, "FILED_BY");
    assert.deepEqual(submission.party("ROE JANE").labels, ["Party", "Filer", "Person"]);
    assert.ok(submission.party("ACME GUARANTOR LLC").labels.includes("Company"));
  });
});

describe("projectFiling: rows", () => {
  it("makes one party of two spellings, with the first row's name and every role and place", () => {
    const alpha = graph.party("Alpha Fund, LP");
    assert.deepEqual(alpha.labels, ["Party", "Holder", "Fund"]);
    assert.deepEqual(graph.pairs("HOLDS"), [
      "Alpha Fund, LP -> HOLDING 1",
      "John Doe -> HOLDING 2",
      "Alpha Fund, LP -> HOLDING 3",
    ]);
    assert.equal(alpha.sortKey, "alpha fund lp");
  });

  it("lists every row in its table, also one of several parties together", () => {
    assert.deepEqual(
      graph.edges("LISTS").map(({ to, props }) => `${props.table} ${graph.node(to).props.printedName}`),
      [
        "SELLING Alpha Fund, LP",
        "SELLING John Doe",
        "SELLING Alpha Fund, L.P.",
        "OWNERS All directors as a group",
      ],
    );
    assert.ok(!graph.patch.nodes.some(({ props }) => props.name === "All directors as a group"));
    assert.equal(graph.edges("OF").length, 4);
  });

  it("keeps lost readings null and marks what is not plainly stated", () => {
    const { sharesBefore, sharesOffered, sharesAfter } = graph.row(1).props;
    assert.deepEqual([sharesBefore, sharesOffered, sharesAfter], [700, 500, 200]);
    const { sharesAfter: lost, percentAfterText, percentAfterValue, percentAfterBelow } = graph.row(2).props;
    assert.deepEqual([lost, percentAfterText, percentAfterValue, percentAfterBelow], [null, "*", null, 1]);
    assert.deepEqual(graph.detail(1).basis, [
      { field: "sharesAfter", how: "DERIVED", reason: "700 - 500 = 200" },
    ]);
    assert.deepEqual(graph.detail(2).basis, [{ field: "footnotes", how: "REPAIRED", reason: "by its text" }]);
    assert.deepEqual(graph.detail(3).basis, [
      { field: "address", how: "DEFAULT", reason: "unless otherwise indicated" },
    ]);
  });

  it("keeps agents and contacts in printed order", () => {
    const { careOf, attention } = graph.detail(1);
    assert.deepEqual(
      careOf.map((id) => graph.nameOf(id)),
      ["Zeta Agents LLC", "Beta Agents Inc."],
    );
    assert.deepEqual(
      attention.map((id) => graph.nameOf(id)),
      ["Jane Roe", "Bob Dow"],
    );
    assert.deepEqual(
      graph.edges("CARE_OF").map(({ to, props }) => `${props.order} ${graph.nameOf(to)}`),
      ["1 Zeta Agents LLC", "2 Beta Agents Inc."],
    );
    assert.deepEqual(graph.party("Jane Roe").labels, ["Party", "Contact", "Person"]);
    assert.deepEqual(graph.party("Zeta Agents LLC").labels, ["Party", "Agent", "Organization"]);
  });

  it("gives copies a contact, an organization and an address, on the row and on the party", () => {
    const contact = graph.party("Jo Mills");
    const expected = { name: "Jo Mills", organization: "Mills & Co.", address: COPY, party: contact.id };
    assert.deepEqual(graph.detail(1).copiesTo, [expected]);
    const party = JSON.parse(String(graph.party("Alpha Fund, LP").props.detailJson)) as PartyDetail;
    assert.deepEqual(party.copiesTo, [expected]);
    assert.equal(graph.edges("COPY_TO")[0]!.props.organization, "Mills & Co.");
    assert.ok(graph.pairs("LOCATED_AT").includes("Jo Mills -> 7 Pine Road, Waco, TX 76701"));
  });

  it("shares an address by its folded parts and joins it to its city once", () => {
    const addresses = graph.patch.nodes.filter(({ kind }) => kind === "ADDRESS");
    assert.deepEqual(
      addresses.map(({ props }) => props.line),
      [
        "1 Main Street, Suite 2, Dallas, TX 75201",
        "9 Oak Ave., Austin, TX 78701",
        "7 Pine Road, Waco, TX 76701",
      ],
    );
    assert.ok(addresses.every(({ filing, evidence }) => filing === null && evidence.length === 0));
    assert.equal(graph.edges("IN_CITY").filter(({ from }) => from === addresses[1]!.id).length, 1);
  });

  it("ties a note to its row, and none for a marker without a note or on a heading", () => {
    assert.deepEqual(graph.pairs("HAS_FOOTNOTE"), ["HOLDING 2 -> FOOTNOTE 1"]);
    assert.equal(graph.edges("HAS_FOOTNOTE")[0]!.props.marker, "2");
  });

  it("keeps a footnote's parts and who holds them", () => {
    const components = graph.detail(2).components;
    assert.deepEqual(
      components.map(({ kind, shares, heldBy }) => [kind, shares, heldBy]),
      [
        ["HELD", 20, graph.party("Alpha Fund, LP").id],
        ["OPTION", 10, null],
      ],
    );
    assert.equal(components[0]!.evidence[0]!.quote, "20 shares");
  });

  it("says who disclaims, holds through and controls whom", () => {
    assert.deepEqual(graph.pairs("DISCLAIMS"), ["John Doe -> Gamma Trust"]);
    assert.deepEqual(graph.pairs("HOLDS_THROUGH"), ["John Doe -> Alpha Fund, LP"]);
    assert.deepEqual(graph.pairs("CONTROLS"), ["Delta Management -> John Doe"]);
    assert.deepEqual(graph.detail(2).controlPersons, [graph.party("Delta Management").id]);
    assert.deepEqual(graph.party("Gamma Trust").labels, ["Party", "Named", "Trust"]);
    assert.deepEqual(graph.party("Delta Management").labels, ["Party", "Control", "Organization"]);
  });
});

describe("projectFiling: business and risks", () => {
  const relations: [type: GraphEdge["type"], expected: string[]][] = [
    ["CONNECTS_TO", ["Acme Networks, Inc. -> Omega Net", "Acme Networks, Inc. -> Sigma Telecom"]],
    ["SUBSIDIARY_OF", ["Sigma Telecom -> Parentis Corporation", "Acme Iberia S.L. -> Acme Networks, Inc."]],
    ["UNDERWRITER_OF", ["Sellers & Co. -> Acme Networks, Inc."]],
    ["TRANSFER_AGENT_OF", ["Registrar Trust -> Acme Networks, Inc."]],
    ["OPERATES_IN", ["Acme Networks, Inc. -> Dallas", "Acme Networks, Inc. -> Paris", "Acme Japan -> Tokyo"]],
    ["JOINT_VENTURE_WITH", ["Acme Networks, Inc. -> Nippo KK"]],
    ["ACQUIRED", ["Acme Networks, Inc. -> Small Co"]],
    ["SUPPLIED_BY", ["Acme Networks, Inc. -> Big Systems"]],
    ["RESELLS_FOR", ["Acme Networks, Inc. -> Big Systems, Inc."]],
    ["COUNSEL_TO", ["Lex LLP -> Acme Networks, Inc."]],
    ["AUDITOR_OF", ["Tally LLP -> Acme Networks, Inc."]],
    ["DISCLOSES", ["filing -> RISK 1"]],
  ];
  for (const [type, expected] of relations) it(type, () => assert.deepEqual(graph.pairs(type), expected));

  it("keeps the numbers of relations", () => {
    assert.deepEqual(
      graph.edges("OPERATES_IN").map(({ props }) => props.servicePoints),
      [3, 1, undefined],
    );
    assert.equal(graph.edges("ACQUIRED")[0]!.props.year, 2000);
    assert.equal(graph.edges("JOINT_VENTURE_WITH")[0]!.props.venture, "Acme Japan");
  });

  const roles: [name: string, role: string][] = [
    ["Omega Net", "Backbone"],
    ["Parentis Corporation", "Parent"],
    ["Acme Japan", "Partner"],
    ["Nippo KK", "Partner"],
    ["Small Co", "Acquired"],
    ["Big Systems", "Supplier"],
    ["Lex LLP", "Counsel"],
    ["Tally LLP", "Auditor"],
    ["Sellers & Co.", "Underwriter"],
    ["Registrar Trust", "TransferAgent"],
    ["Acme Iberia S.L.", "Subsidiary"],
  ];
  for (const [name, role] of roles)
    it(`${name} is a ${role}`, () =>
      assert.deepEqual(graph.party(name).labels, ["Party", role, "Organization"]));

  it("finds every mention of a name, the longest at each place, in the risk's own words", () => {
    const mentions = graph
      .edges("MENTIONS")
      .map(({ to, evidence }) => [graph.nameOf(to), ...evidence.map(({ quote }) => quote)]);
    assert.deepEqual(mentions, [
      ["Omega Net", "Omega\nNet", "Omega Net"],
      ["Big Systems, Inc.", "Big Systems, Inc."],
      ["Big Systems", "Big Systems"],
      ["Paris", "Paris"],
    ]);
  });

  it("sorts a risk by its filing, then its place", () => {
    const risk = graph.patch.nodes.find(({ kind }) => kind === "RISK")!;
    assert.equal(risk.sortKey, `7998-94-96 ${FILING} 000001`);
  });
});
