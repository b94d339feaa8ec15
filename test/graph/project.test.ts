import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { LoadedFiling } from "../../loaders/index.ts";
import { checkPatch } from "../../src/graph/check-patch.ts";
import type { GraphEdge, GraphNode, GraphPatch } from "../../src/graph/kinds.ts";
import { EDGE_TYPES, KIND_LABELS } from "../../src/graph/kinds.ts";
import { projectFiling } from "../../src/graph/project.ts";
import type { HoldingDetail, PartyDetail } from "../../src/graph/props.ts";
import { NODE_PROPS } from "../../src/graph/props.ts";
import { filingId } from "../../src/kernel/ids.ts";
import { FactMaker } from "../support/facts.ts";

const TEXT = `Form S-1, registration 333-1. The date of this prospectus is May 2, 2001.
Acme Networks, Inc., 1 Main Street, Suite 2, Dallas, Texas 75201, (214) 555-0100, www.acme.example
The last sale price was $2.50 on May 1, 2001. 900,000 shares are outstanding. NYSE: ACM.
Alpha Fund, LP c/o Zeta Agents LLC c/o Beta Agents Inc. 9 Oak Ave. Austin, TX 78701 Attn: Jane Roe 700 500 200 2.0%
Attn: Bob Dow
With copies to: Jo Mills, Mills & Co., 7 Pine Road, Waco, TX 76701
John Doe (2) 100 50 50 *
Alpha Fund, L.P. 30 30 0 *
All directors as a group 800
(2) Includes 20 shares held by Alpha Fund, LP and 10 shares issuable upon exercise of options.
Mr. Doe disclaims beneficial ownership of shares held by Gamma Trust. Delta Management votes the shares of John Doe.
Our backbones are Omega Net and Sigma Telecom, a Parentis Corporation company.
Service points: Dallas (3), Paris (1). Our venture with Nippo KK in Tokyo is Acme Japan. We acquired Small Co in 2000.
We buy from Big Systems and resell products of Big Systems, Inc. Counsel: Lex LLP. Auditors: Tally LLP.
Risks of Business
We depend on
Omega
Net. Omega Net may fail, and omega net is no name; Omega Networks is another. Big Systems, Inc. sells to us, Big Systems too. Paris is far.
`;
const FILING = filingId(["test", "project"]);
const PLACE = {
  street: "9 Oak Ave.",
  unit: null,
  city: "Austin",
  region: "TX",
  postalCode: "78701",
  country: "US",
};
const HOME = {
  street: "1 Main Street",
  unit: "Suite 2",
  city: "Dallas",
  region: "TX",
  postalCode: "75201",
  country: "US",
};
const COPY = {
  street: "7 Pine Road",
  unit: null,
  city: "Waco",
  region: "TX",
  postalCode: "76701",
  country: "US",
};

const row = (ordinal: number) => ({ table: "SELLING" as const, ordinal });
const holding = (ordinal: number, printedName: string) => ({
  ...row(ordinal),
  printedName,
  group: null,
  seller: true,
  aggregate: false,
  status: "BENEFICIAL" as const,
  asOf: null,
});

function facts(): FactMaker {
  const all = new FactMaker(FILING, TEXT);
  addCover(all);
  addRows(all);
  addNotes(all);
  addBusiness(all);
  return all;
}

function addCover(all: FactMaker): void {
  all
    .add("FORM", { form: "S-1" }, "Form S-1")
    .add("OFFERING_SIZE", { shares: 580, security: null }, "500")
    .add("LAST_SALE_PRICE", { amount: "2.50", currency: "USD", date: "2001-05-01" }, "$2.50")
    .add("SHARES_OUTSTANDING", { shares: 900_000, date: null }, "900,000")
    .add("LISTING", { market: "NYSE", symbol: "ACM" }, "NYSE: ACM")
    .add("ISSUER", { name: "Acme Networks, Inc.", shortName: null }, "Acme Networks, Inc.")
    .add("ISSUER_ADDRESS", HOME, "1 Main Street, Suite 2, Dallas, Texas 75201")
    .add("ISSUER_PHONE", { phone: "(214) 555-0100" }, "(214) 555-0100")
    .add("ISSUER_WEBSITE", { website: "www.acme.example" }, "www.acme.example");
}

function addRows(all: FactMaker): void {
  all
    .add("HOLDING", { ...holding(2, "John Doe"), partyKind: "PERSON" }, "John Doe (2)")
    .add("HOLDING", { ...holding(1, "Alpha Fund, LP"), partyKind: "FUND" }, "Alpha Fund, LP c/o")
    .add("HOLDING", { ...holding(3, "Alpha Fund, L.P."), partyKind: "FUND" }, "Alpha Fund, L.P.")
    .add(
      "HOLDING",
      {
        ...holding(1, "All directors as a group"),
        table: "OWNERS",
        aggregate: true,
        partyKind: "ORGANIZATION",
      },
      "All directors as a group",
    )
    .add("HOLDING_SHARES", { ...row(1), field: "sharesBefore", shares: 700 }, "700")
    .add("HOLDING_SHARES", { ...row(1), field: "sharesOffered", shares: 500 }, "500")
    .add("HOLDING_SHARES", { ...row(1), field: "sharesAfter", shares: 200 }, "700", {
      how: "DERIVED",
      reason: "700 - 500 = 200",
    })
    .add("HOLDING_SHARES", { ...row(2), field: "sharesAfter", shares: null }, "50")
    .add("HOLDING_PERCENT", { ...row(2), field: "percentAfter", text: "*", value: null, below: 1 }, "*")
    .add("HOLDING_ADDRESS", { ...row(1), ...PLACE }, "9 Oak Ave. Austin, TX 78701")
    .add("HOLDING_ADDRESS", { ...row(3), ...PLACE, street: "9  OAK ave." }, "Alpha Fund, L.P.", {
      how: "DEFAULT",
      reason: "unless otherwise indicated",
    })
    .add("CARE_OF", { ...row(1), name: "Zeta Agents LLC", nameKind: "ORGANIZATION" }, "Zeta Agents LLC")
    .add("CARE_OF", { ...row(1), name: "Beta Agents Inc.", nameKind: "ORGANIZATION" }, "Beta Agents Inc.")
    .add("ATTENTION", { ...row(1), name: "Jane Roe" }, "Jane Roe")
    .add("ATTENTION", { ...row(1), name: "Bob Dow" }, "Bob Dow")
    .add("COPY_TO", { ...row(1), name: "Jo Mills", organization: "Mills & Co.", address: COPY }, "Jo Mills");
}

function addNotes(all: FactMaker): void {
  const held = { class: null, ...row(2) };
  all
    .add(
      "FOOTNOTE",
      { table: "SELLING", marker: "2", ordinal: 1, text: "Includes 20 shares" },
      "Includes 20 shares",
    )
    .add("FOOTNOTE_REFERENCE", { ...row(2), marker: "2" }, "(2)", { how: "REPAIRED", reason: "by its text" })
    .add("FOOTNOTE_REFERENCE", { ...row(1), marker: "9" }, "Alpha Fund, LP c/o")
    .add("FOOTNOTE_REFERENCE", { table: "SELLING", ordinal: null, marker: "2" }, "(2)")
    .add("COMPONENT", { ...held, componentKind: "HELD", shares: 20, heldBy: "Alpha Fund, L.P." }, "20 shares")
    .add("COMPONENT", { ...held, componentKind: "OPTION", shares: 10, heldBy: null }, "10 shares")
    .add(
      "DISCLAIMER",
      { ...row(2), holder: "John Doe", of: "Gamma Trust", ofKind: "TRUST" },
      "Mr. Doe disclaims beneficial ownership of shares held by Gamma Trust",
    )
    .add(
      "HOLDS_THROUGH",
      { ...row(2), holder: "John Doe", through: "Alpha Fund, LP", throughKind: "FUND" },
      "Includes 20 shares held by Alpha Fund, LP",
    )
    .add(
      "CONTROL",
      { ...row(2), person: "Delta Management", personKind: "ORGANIZATION" },
      "Delta Management",
    );
}

function addBusiness(all: FactMaker): void {
  const city = { region: null, country: "US" };
  all
    .add("BACKBONE", { name: "Omega Net", parent: null }, "Omega Net and")
    .add("BACKBONE", { name: "Sigma Telecom", parent: "Parentis Corporation" }, "Sigma Telecom")
    .add("SERVICE_AREA", { ...city, city: "Dallas", servicePoints: 3 }, "Dallas (3)")
    .add("SERVICE_AREA", { city: "Paris", region: null, country: "FR", servicePoints: 1 }, "Paris (1)")
    .add(
      "JOINT_VENTURE",
      { name: "Acme Japan", partner: "Nippo KK", city: "Tokyo", country: "JP" },
      "Nippo KK",
    )
    .add("ACQUISITION", { name: "Small Co", year: 2000 }, "Small Co")
    .add("SUPPLIER", { name: "Big Systems" }, "buy from Big Systems")
    .add("RESALE", { name: "Big Systems, Inc." }, "products of Big Systems, Inc.")
    .add("COUNSEL", { name: "Lex LLP", city: null, region: null }, "Lex LLP")
    .add("AUDITOR", { name: "Tally LLP" }, "Tally LLP")
    .add(
      "RISK_FACTOR",
      {
        ordinal: 1,
        category: "Risks of Business",
        heading: "We depend on Omega Net.",
        body: "Omega Net may fail.",
      },
      TEXT.slice(TEXT.indexOf("We depend on\n")),
    );
}

function load(all = facts()): LoadedFiling {
  return {
    filing: {
      id: FILING,
      form: "S-1",
      registrationNumber: "333-1",
      accessionNumber: null,
      filedDate: "2001-05-03",
      documentDate: "2001-05-02",
      sha256: "00",
      text: TEXT,
    },
    facts: all.facts,
    diagnostics: [],
  };
}

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
    const made = new Set(graph.patch.edges.map(({ type }) => type));
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
    });
    // 9 less each digit of 2001-05-03, so that the newest sorts first.
    assert.equal(filing.sortKey, "7998-94-96");
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
    ["SUBSIDIARY_OF", ["Sigma Telecom -> Parentis Corporation"]],
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
