/**
 * Questions about examples/internap-424b3-2001.txt, answered by hand from the prospectus, pages 13 to 20: the table of
 * selling stockholders and its notes (1) to (11). Weights are 1 / log2(n), rounded to six digits: n = 2: 1, 3: 0.630930,
 * 4: 0.5, 5: 0.430677, 14: 0.262650, 15: 0.255958.
 */
export interface Question {
  readonly ask: string;
  /** How the answer was worked out. */
  readonly why: string;
  readonly query: string;
  /** What of the data is compared. */
  // biome-ignore lint/suspicious/noExplicitAny: looks into the data whose shape the query states
  readonly read: (data: any) => unknown;
  readonly answer: unknown;
}

// biome-ignore lint/suspicious/noExplicitAny: see above
const scores = ({ relatedParties }: any) =>
  relatedParties.nodes.map(({ party, score }: { party: { name: string }; score: number }) => [
    party.name,
    score,
  ]);
const related = (name: string, via = "") =>
  `{ relatedParties(id: ${JSON.stringify(name)}, first: 100${via && `, via: [${via}]`}) {
    totalCount noAnswer { code lookedAt } sources { form filedDate documentDate }
    nodes { party { name } score reasons { kind weight path { from { name } edge { type how evidence { quote } } to { name } } } } } }`;
const paths = (from: string, to: string, rest = "") =>
  `{ paths(from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)}, first: 50${rest}) { totalCount noAnswer { code }
    nodes { length score steps { edge { type } to { name } } } } }`;
const groups = (by: string) =>
  `{ groups(by: ${by}, first: 100) { noAnswer { code } sources { registrationNumber } nodes { label memberCount
    members(first: 20) { nodes { name } } naive { before offered after } netted { before offered after }
    percentBefore { text } percentAfter { text } adjustments { shares evidence { quote } } flags { code } } } }`;
// biome-ignore lint/suspicious/noExplicitAny: see above
const labelled = (label: string) => (data: any) => data.groups.nodes.find((one: any) => one.label === label);
const names = (list: string) => list.split("; ");

const STARR_CLIENTS = names(
  "1267104 Ontario, Ltd.; Alexandra Shiva; Barbara Walters; Daniel L. Burstein; David Orlinsky; Gil Shiva; Lorne Michaels; Mo Ostin; Rachel Mellon; Richard Avedon; Richard Santulli; The Brad and Jill Grey Living Trust; The Doris Stein Alexandra Shiva Grandchild Trust; The Susan Stein Shiva Foundation",
);

export const QUESTIONS: readonly Question[] = [
  {
    ask: "Who stands beside Barbara Walters?",
    why: "14 rows have her agent, contact and address: 3 x 0.262650; Millennium by the building 0.255958 and half of 0.262650 over Mr. Burstein's note (5)",
    query: related("Barbara Walters"),
    read: scores,
    answer: [
      ...STARR_CLIENTS.filter((name) => name !== "Barbara Walters").map((name) => [name, 0.78795]),
      ["Millennium Technology Ventures, LP", 0.387283],
    ],
  },
  {
    ask: "From which filing is that known?",
    why: "the cover is dated October 30, 2001; the filing was made on November 1, 2001",
    query: related("Barbara Walters"),
    read: (data) => data.relatedParties.sources,
    answer: [{ form: "424B3", filedDate: "2001-11-01", documentDate: "2001-10-30" }],
  },
  {
    ask: "Which words tie Mr. Burstein to Millennium?",
    why: "the last sentence of note (5), up to the exception",
    query: related("Daniel L. Burstein", "FOOTNOTE"),
    read: (data) =>
      data.relatedParties.nodes[0].reasons[0].path[0].edge.evidence[0].quote.replace(/\s+/g, " "),
    answer:
      "Mr. Burstein disclaims beneficial ownership of the shares held by Millennium Technology Ventures",
  },
  {
    ask: "Who stands beside Mr. O'Grady?",
    why: "note (2) names H&Q, Todd and TI Ventures (1 each); H&Q and Todd share his address, three rows (0.630930); JP Morgan is in the building, four rows (0.5)",
    query: related("Standish O'Grady"),
    read: scores,
    answer: [
      ["H&Q Internap Investors, LP", 1.63093],
      ["Todd US Ventures, LLC", 1.63093],
      ["TI Ventures, L.P.", 1],
      ["JP Morgan Securities, Inc.", 0.5],
    ],
  },
  {
    ask: "Who stands beside Todd US Ventures?",
    why: "H&Q shares its agent Ms. Berterretche, two rows (1), the address (0.630930), and note (2) over Mr. O'Grady (0.5); Mr. O'Grady the note (1) and the address; TI Ventures note (2) over him (0.5); JP Morgan the building (0.5)",
    query: related("Todd US Ventures, LLC"),
    read: scores,
    answer: [
      ["H&Q Internap Investors, LP", 2.13093],
      ["Standish O'Grady", 1.63093],
      ["JP Morgan Securities, Inc.", 0.5],
      ["TI Ventures, L.P.", 0.5],
    ],
  },
  {
    ask: "Who shares a surname with Dixon R. Doll in a trust?",
    why: "the Dixon and Carol Doll Family Trust; two bear the name (1)",
    query: related("Dixon R. Doll"),
    read: scores,
    answer: [["Dixon and Carol Doll Family Trust", 1]],
  },
  {
    ask: "Who stands beside the Chao and Minami trust?",
    why: "five rows are c/o DCM at Building 3 (2 x 0.430677), two of them trusts of other names; no contact is printed for it",
    query: related("David Chao and Amanda Minami Revocable Trust"),
    read: scores,
    answer: [
      ["Dixon and Carol Doll Family Trust", 0.861354],
      ["Doll Technology Affiliates Fund, L.P.", 0.861354],
      ["Doll Technology Investment Fund", 0.861354],
      ["Doll Technology Side Fund, L.P.", 0.861354],
    ],
  },
  {
    ask: "Is anyone of Building 4 in Building 3?",
    why: "3000 Sand Hill Road, Building 4 has the three Morgan Stanley funds only (0.630930)",
    query: related("Morgan Stanley Venture Partners III, L.P.", "BUILDING"),
    read: scores,
    answer: [
      ["Morgan Stanley Venture Investors, III L.P.", 0.63093],
      ["The Morgan Stanley Venture Partners Entrepreneur Fund, L.P.", 0.63093],
    ],
  },
  {
    ask: "What do the two Oak funds share?",
    why: "the address (1) and the name Oak (1), two of each",
    query: related("Oak X Affiliates Fund, L.P."),
    read: scores,
    answer: [["Oak Investment Partners X, L.P.", 2]],
  },
  {
    ask: "Who else is in Westport?",
    why: "three holders: the two Oak funds and Mr. Cotton (0.630930)",
    query: related("Richard Cotton", "CITY"),
    read: scores,
    answer: [
      ["Oak Investment Partners X, L.P.", 0.63093],
      ["Oak X Affiliates Fund, L.P.", 0.63093],
    ],
  },
  {
    ask: "Who votes the shares of Capital Ventures International?",
    why: "note (4): Heights Capital Management has discretionary authority to vote and dispose",
    query: related("Capital Ventures International"),
    read: ({ relatedParties }) =>
      relatedParties.nodes.map(
        (node: { party: { name: string }; reasons: { path: { edge: { type: string } }[] }[] }) => [
          node.party.name,
          node.reasons[0]!.path[0]!.edge.type,
        ],
      ),
    answer: [["Heights Capital Management, Inc.", "CONTROLS"]],
  },
  {
    ask: "Who stands beside Mr. Doren?",
    why: "his row has an address of his own, no agent, no contact, no note",
    query: related("G. Kevin Doren"),
    read: ({ relatedParties }) => [relatedParties.totalCount, relatedParties.noAnswer.code],
    answer: [0, "NO_SHARED_TIE"],
  },
  {
    ask: "Who is Starr?",
    why: "the agent, and two contacts: Kenneth I. of the agent, Ronald M. of Millennium",
    query: related("Starr"),
    read: ({ relatedParties }) => [relatedParties.noAnswer.code, relatedParties.noAnswer.lookedAt],
    answer: [
      "AMBIGUOUS_NAME",
      [
        "Kenneth I. Starr (424B3 2001-11-01)",
        "Ronald M. Starr (424B3 2001-11-01)",
        "Starr & Company LLC (424B3 2001-11-01)",
      ],
    ],
  },
  {
    ask: "How is Barbara Walters joined to Millennium?",
    why: "over agent, contact or address and Mr. Burstein's note (0.262650 each), or over the building (0.255958)",
    query: paths("Barbara Walters", "Millennium Technology Ventures", ", maxHops: 3"),
    read: ({ paths: { nodes } }) =>
      nodes.map(
        ({
          length,
          score,
          steps,
        }: {
          length: number;
          score: number;
          steps: { edge: { type: string } }[];
        }) => [length, score, steps.map(({ edge }) => edge.type).join(" ")],
      ),
    answer: [
      [3, 0.26265, "LOCATED_AT LOCATED_AT DISCLAIMS"],
      [3, 0.26265, "ATTENTION_OF ATTENTION_OF DISCLAIMS"],
      [3, 0.26265, "CARE_OF CARE_OF DISCLAIMS"],
      [3, 0.255958, "LOCATED_AT SAME_BUILDING LOCATED_AT"],
    ],
  },
  {
    ask: "Is Mr. Vent joined to Barbara Walters?",
    why: "his row shares nothing; over the issuer in four steps, if that is to count",
    query: `{ unasked: paths(from: "Michael Vent", to: "Barbara Walters", first: 5) { totalCount noAnswer { code } }
      asked: paths(from: "Michael Vent", to: "Barbara Walters", via: [ISSUER], first: 5) { totalCount nodes { length } } }`,
    read: ({ unasked, asked }) => [unasked.totalCount, unasked.noAnswer.code, asked.nodes],
    answer: [0, "NO_SHARED_TIE", [{ length: 4 }]],
  },
  {
    ask: "Is TI Ventures joined to JP Morgan in three steps?",
    why: "TI Ventures stands in note (2) only: to Mr. O'Grady, to his address, to the building's other address, to JP Morgan are four",
    query: `{ three: paths(from: "TI Ventures, L.P.", to: "JP Morgan Securities", maxHops: 3, first: 5) { noAnswer { code } }
      four: paths(from: "TI Ventures, L.P.", to: "JP Morgan Securities", first: 5) { nodes { length score } } }`,
    read: ({ three, four }) => [three.noAnswer.code, four.nodes],
    answer: ["BEYOND_MAX_HOPS", [{ length: 4, score: 0.5 }]],
  },
  {
    ask: "How many shares stand at One Bush Street, 15th Floor?",
    why: "1,693,365 + 4,384,886 + 8,552,122; note (2): the last includes the first two; sold are 1,693,365 + 1,876,030 + 84,667; 5.54% and 3.17% of 150,641,864 + 3,654,062",
    query: groups("ADDRESS"),
    read: (data) => {
      const { naive, netted, adjustments, percentBefore, percentAfter, flags } = labelled(
        "One Bush Street, 15th Floor, San Francisco, CA 94104-4446",
      )(data);
      const shares = adjustments.map((adjustment: { shares: number }) => adjustment.shares);
      return [naive, netted, shares, percentBefore.text, percentAfter.text, flags];
    },
    answer: [
      { before: 14630373, offered: 3654062, after: 10976311 },
      { before: 8552122, offered: 3654062, after: 4898060 },
      [4384886, 1693365],
      "5.5%",
      "3.2%",
      [{ code: "PAST_5_PERCENT" }],
    ],
  },
  {
    ask: "How many shares stand at 350 Park Avenue?",
    why: "the 14 of Starr & Company 19,358,397 and Millennium's 3,387,575; Mr. Burstein's row includes the latter, which are all sold: 22,745,972 - 3,387,575 before, 4,031,182 - 3,387,575 after",
    query: groups("BUILDING"),
    read: (data) => {
      const { memberCount, naive, netted } = labelled("350 Park Avenue, New York")(data);
      return [memberCount, naive, netted];
    },
    answer: [
      15,
      { before: 22745972, offered: 18714790, after: 4031182 },
      { before: 19358397, offered: 18714790, after: 643607 },
    ],
  },
  {
    ask: "Which agents speak for several holders, and for how many?",
    why: "counted in the table: c/o lines that two rows or more have",
    query: groups("AGENT"),
    read: (data) =>
      data.groups.nodes.map(({ label, memberCount }: { label: string; memberCount: number }) => [
        label,
        memberCount,
      ]),
    answer: [
      ["DCM Investment Management III, LLC", 5],
      ["Jackie Berterretche", 2],
      ["Starr & Company LLC", 14],
    ],
  },
  {
    ask: "Who are the clients of Starr & Company?",
    why: "read from the table, by name",
    query: groups("AGENT"),
    read: (data) =>
      labelled("Starr & Company LLC")(data).members.nodes.map(({ name }: { name: string }) => name),
    answer: STARR_CLIENTS,
  },
  {
    ask: "Does anyone control two holders?",
    why: "only note (4) names a controller, of one holder",
    query: groups("CONTROL"),
    read: ({ groups: { nodes, noAnswer, sources } }) => [nodes, noAnswer.code, sources],
    answer: [[], "NO_GROUP", [{ registrationNumber: "333-70870" }]],
  },
  {
    ask: "Whose shares do these holders count, disclaim or control?",
    why: "note (2): 2,508,856 + 1,500,824 + 375,206 = 4,384,886 of H&Q, 1,354,692 + 338,673 = 1,693,365 of Todd, 2,215,466 of TI Ventures, all disclaimed; note (4) for Heights: CVI's row says 7,911,829; note (10): 400 of Judith Ablow",
    query: `{ search(query: "standish", first: 1) { ...Shares } heights: search(query: "heights", first: 1) { ...Shares }
      ablow: search(query: "ronald ablow", first: 1) { ...Shares } walters: search(query: "walters", first: 1) { ...Shares } }
      fragment Shares on PartyConnection { nodes { attributedShares { shares derivation } controlledShares { shares }
        disclaimedShares { shares how } } }`,
    read: ({ search, heights, ablow, walters }) =>
      [search, heights, ablow, walters].map(({ nodes: [party] }) => [
        party.attributedShares?.shares ?? null,
        party.controlledShares?.shares ?? null,
        party.disclaimedShares?.shares ?? null,
      ]),
    answer: [
      [8293717, null, 8293717],
      [null, 7911829, null],
      [400, null, null],
      [null, null, null],
    ],
  },
];
