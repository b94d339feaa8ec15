import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { LOADER_VERSION, loadFiling } from "../../loaders/index.ts";
import { ingest } from "../../src/app/ingest.ts";
import { judgeParties, withdrawJudgement } from "../../src/app/resolve/judge-parties.ts";
import type { GraphStore } from "../../src/store/port.ts";
import { EXAMPLE, type OpenApi } from "./api.ts";

export const SECOND = new URL("../../examples/invented-424b3-2002.txt", import.meta.url);

/** The prospectus and an invented one whose table names a Walters, an agent Starr & Company, a fund and Mr. Dorn. */
export async function loadBoth(store: GraphStore): Promise<void> {
  for (const file of [EXAMPLE, SECOND]) await ingest(store, loadFiling(readFileSync(file)), LOADER_VERSION);
}

/** Which judgements are in force when a question is asked. */
export type Judged = "NONE" | "WALTERS" | "WALTERS_AND_STARR" | "CONTRADICTED";

type Pair = readonly [verdict: "SAME" | "NOT_SAME", a: Named, b: Named];
/** A name, and in which filing: FIRST is the prospectus of 2001, SECOND the invented one of 2002. */
type Named = readonly [name: string, filing: "FIRST" | "SECOND"];

const WALTERS: Pair = ["SAME", ["Barbara Walters", "FIRST"], ["Barbara J. Walters", "SECOND"]];
const STARR: Pair = ["SAME", ["Starr & Company LLC", "FIRST"], ["Starr & Company LLC", "SECOND"]];
const JUDGEMENTS: Readonly<Record<Judged, readonly Pair[]>> = {
  NONE: [],
  WALTERS: [WALTERS],
  WALTERS_AND_STARR: [WALTERS, STARR],
  CONTRADICTED: [
    WALTERS,
    ["SAME", ["Barbara J. Walters", "SECOND"], ["Quentin Reyes", "SECOND"]],
    ["NOT_SAME", ["Barbara Walters", "FIRST"], ["Quentin Reyes", "SECOND"]],
  ],
};

async function idOf(store: GraphStore, [name, filing]: Named): Promise<string> {
  const { items } = await store.view.page({ label: "Party", filter: { name }, first: 9, after: null });
  const filings = await store.view.nodes(items.map(({ item }) => item.filing!));
  const year = filing === "FIRST" ? "2001" : "2002";
  const found = items.filter((_, index) => String(filings[index]?.props.documentDate).startsWith(year));
  assert.equal(found.length, 1, `${name} of ${year}`);
  return found[0]!.item.id;
}

/** Puts the judgements in force, asks, and takes them back. */
export async function withJudgements<T>(
  store: GraphStore,
  judged: Judged,
  ask: () => Promise<T>,
): Promise<T> {
  const signature = { by: "A. Analyst", at: "2026-11-21T12:00:00.000Z" };
  const made: [string, string][] = [];
  for (const [verdict, a, b] of JUDGEMENTS[judged]) {
    const parties: [string, string] = [await idOf(store, a), await idOf(store, b)];
    await judgeParties(store, { ...signature, parties, verdict, note: null });
    made.push(parties);
  }
  try {
    return await ask();
  } finally {
    for (const parties of made) await withdrawJudgement(store, parties, signature);
  }
}

interface JudgedQuestion {
  readonly ask: string;
  readonly judged: Judged;
  /** How the answer was worked out. */
  readonly why: string;
  readonly query: string;
  readonly read: (data: Awaited<ReturnType<OpenApi["data"]>>) => unknown;
  readonly answer: unknown;
}

/** Whichever of the two stands for both: that is the one with the smaller id, a hash. */
function either(name: string): string {
  return name === "Barbara J. Walters" ? "Barbara Walters" : name;
}

// biome-ignore lint/suspicious/noExplicitAny: looks into the data whose shape the query states
const scores = ({ relatedParties }: any) => [
  relatedParties.totalCount,
  relatedParties.nodes.map(({ party, score }: { party: { name: string }; score: number }) => [
    either(party.name),
    score,
  ]),
];
// biome-ignore lint/suspicious/noExplicitAny: see above
const routes = ({ paths }: any) =>
  paths.nodes.map(({ length, score, steps }: { length: number; score: number; steps: Step[] }) => [
    ...[length, score],
    steps.map(({ from, edge, to }) => `${from.name} ${edge.type} ${to.name}`),
  ]);
interface Step {
  readonly from: { readonly name: string };
  readonly edge: { readonly type: string };
  readonly to: { readonly name: string };
}

const READ_AS = "readAs { party { name } members { name } judgements { verdict by } contradicted }";
const related = (name: string) =>
  `{ relatedParties(id: ${JSON.stringify(name)}, first: 100) { totalCount noAnswer { code lookedAt } ${READ_AS}
    sources { registrationNumber } nodes { party { id name canonical { id } } score reasons { kind text weight
    path { from { name } edge { type how evidence { quote } } to { name } } } } } }`;
const paths = (from: string, to: string, maxHops = 4) =>
  `{ paths(from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)}, maxHops: ${maxHops}, first: 100) { totalCount noAnswer { code message }
    ${READ_AS} nodes { length score steps { from { name } edge { type evidence { quote } } to { name } } } } }`;

const CLIENTS = [
  ...["1267104 Ontario, Ltd.", "Alexandra Shiva", "Daniel L. Burstein", "David Orlinsky", "Gil Shiva"],
  ...["Lorne Michaels", "Mo Ostin", "Rachel Mellon", "Richard Avedon", "Richard Santulli"],
  ...["The Brad and Jill Grey Living Trust", "The Doris Stein Alexandra Shiva Grandchild Trust"],
  "The Susan Stein Shiva Foundation",
];
const MILLENNIUM = "Millennium Technology Ventures, LP";

/** Walters of 2001 by herself, as exploration-questions.ts works it out. */
const ALONE = [14, [...CLIENTS.map((name) => [name, 0.78795]), [MILLENNIUM, 0.387283]]];
/**
 * Walters of both filings. In 2002 she has agent and address with Orchid, two of each: 1 + 1; and Mr. Dorn's note (1)
 * names Orchid: half of 1. What 2001 says of her stays.
 */
const BOTH = [
  16,
  [
    ["Orchid Partners, L.P.", 2],
    ...CLIENTS.map((name) => [name, 0.78795]),
    ["Paul Dorn", 0.5],
    [MILLENNIUM, 0.387283],
  ],
];

/** 1 / log2(15) = 0.255958: Mr. Reyes is the agent's 15th client, once both agents are one. */
const OF_15 = 0.255958;

/** About both filings, answered by hand from their tables and notes, under judgements. Weights as in exploration-questions.ts. */
export const JUDGED_QUESTIONS: readonly JudgedQuestion[] = [
  {
    ask: "Who stands beside Walters, while nobody judged?",
    judged: "NONE",
    why: "two filings' parties are two",
    query: related("Barbara Walters"),
    read: (data) => [scores(data), data.relatedParties.readAs],
    answer: [ALONE, []],
  },
  {
    ask: "Who stands beside Walters of 2001, who is Walters of 2002?",
    judged: "WALTERS",
    why: "what either filing says of her; Walters of 2002 is nobody beside her",
    query: related("Barbara Walters"),
    read: scores,
    answer: BOTH,
  },
  {
    ask: "Who stands beside Walters of 2002, who is Walters of 2001?",
    judged: "WALTERS",
    why: "they are one: the same as asked for the other",
    query: related("Barbara J. Walters"),
    read: scores,
    answer: BOTH,
  },
  {
    ask: "From which filings is that known, and by whose word?",
    judged: "WALTERS",
    why: "reasons from both tables; one judgement",
    query: related("Barbara Walters"),
    read: ({ relatedParties: { sources, readAs } }) => [
      sources.map(({ registrationNumber }: { registrationNumber: string }) => registrationNumber).toSorted(),
      readAs.map(
        ({
          members,
          judgements,
          contradicted,
        }: {
          members: object;
          judgements: object;
          contradicted: boolean;
        }) => [members, judgements, contradicted],
      ),
    ],
    answer: [
      ["333-70870", "333-91001"],
      [
        [
          [{ name: "Barbara J. Walters" }, { name: "Barbara Walters" }],
          [{ verdict: "SAME", by: "A. Analyst" }],
          false,
        ],
      ],
    ],
  },
  {
    ask: "Which words tie Orchid to her?",
    judged: "WALTERS",
    why: "each step begins and ends at the one whom the filing of 2002 names",
    query: related("Barbara Walters"),
    read: ({ relatedParties: { nodes } }) =>
      nodes[0].reasons.map(
        ({
          kind,
          text,
          path,
        }: {
          kind: string;
          text: string;
          path: (Step & { edge: { evidence: object[] } })[];
        }) => [
          ...[kind, text],
          path.map(({ from, edge, to }) => `${from.name} ${edge.type} ${to.name}`),
          path.every(({ edge }) => edge.evidence.length > 0),
        ],
      ),
    answer: [
      [
        "AGENT",
        "Barbara J. Walters and Orchid Partners, L.P. have the same agent (shared by 2), Harbor Trust Company.",
        [
          "Barbara J. Walters CARE_OF Harbor Trust Company",
          "Harbor Trust Company CARE_OF Orchid Partners, L.P.",
        ],
        true,
      ],
      [
        "ADDRESS",
        "Barbara J. Walters and Orchid Partners, L.P. have the same address (shared by 2), 12 Ocean Drive, Miami, FL 33139.",
        [
          "Barbara J. Walters LOCATED_AT 12 Ocean Drive, Miami, FL 33139",
          "12 Ocean Drive, Miami, FL 33139 LOCATED_AT Orchid Partners, L.P.",
        ],
        true,
      ],
    ],
  },
  {
    ask: "Who stands beside Orchid?",
    judged: "WALTERS",
    why: "Walters once, agent and address: 2; Mr. Dorn's note: 1; her own agent's clients share nothing with Orchid",
    query: related("Orchid Partners, L.P."),
    read: scores,
    answer: [
      2,
      [
        ["Barbara Walters", 2],
        ["Paul Dorn", 1],
      ],
    ],
  },
  {
    ask: "Is Orchid joined to Mr. Ostin, while nobody judged?",
    judged: "NONE",
    why: "no tie leads from one filing's people to the other's",
    query: paths("Orchid Partners, L.P.", "Mo Ostin"),
    read: ({ paths: { totalCount, noAnswer } }) => [totalCount, noAnswer.code],
    answer: [0, "NO_SHARED_TIE"],
  },
  {
    ask: "Is Orchid joined to Mr. Ostin over Walters?",
    judged: "WALTERS",
    why: "by agent or address (1) to Walters of 2002, by address, contact or agent (0.262650) from Walters of 2001: six ways, by the names on the way",
    query: paths("Orchid Partners, L.P.", "Mo Ostin"),
    read: routes,
    answer: [
      ["12 Ocean Drive, Miami, FL 33139", "LOCATED_AT"] as const,
      ["Harbor Trust Company", "CARE_OF"] as const,
    ].flatMap(([near, nearType]) =>
      [
        ["350 Park Avenue, 9th Floor, New York, NY 10022", "LOCATED_AT"] as const,
        ["Kenneth I. Starr", "ATTENTION_OF"] as const,
        ["Starr & Company LLC", "CARE_OF"] as const,
      ].map(([far, farType]) => [
        ...[4, 0.26265],
        [
          `Orchid Partners, L.P. ${nearType} ${near}`,
          `${near} ${nearType} Barbara J. Walters`,
          `Barbara Walters ${farType} ${far}`,
          `${far} ${farType} Mo Ostin`,
        ],
      ]),
    ),
  },
  {
    ask: "Is Walters joined to herself?",
    judged: "WALTERS",
    why: "both ends are one",
    query: paths("Barbara Walters", "Barbara J. Walters"),
    read: ({ paths: { noAnswer, totalCount } }) => [totalCount, noAnswer.code, noAnswer.message],
    answer: [0, "SAME_PARTY", "Barbara Walters and Barbara J. Walters were judged to be one."],
  },
  {
    ask: "Who stands beside Mr. Reyes, whose agent is Walters's agent?",
    judged: "WALTERS_AND_STARR",
    why: "the agent's 14 clients of 2001, 15 with him; Mr. Burstein's note leads on to Millennium: half of 0.255958",
    query: related("Quentin Reyes"),
    read: scores,
    answer: [
      15,
      [...[...CLIENTS, "Barbara Walters"].toSorted().map((name) => [name, OF_15]), [MILLENNIUM, 0.127979]],
    ],
  },
  {
    ask: "What do the 15 say of Walters?",
    judged: "WALTERS_AND_STARR",
    why: "agent 0.255958, contact and address 0.262650 each with the others of 2001; Mr. Reyes the agent; Millennium by the building 0.255958 and over a contact's or neighbour's note 0.131325",
    query: related("Barbara Walters"),
    read: scores,
    answer: [
      17,
      [
        ["Orchid Partners, L.P.", 2],
        ...CLIENTS.map((name) => [name, 0.781258]),
        ["Paul Dorn", 0.5],
        [MILLENNIUM, 0.387283],
        ["Quentin Reyes", OF_15],
      ],
    ],
  },
  {
    ask: "How is Mr. Reyes joined to Mr. Ostin in two steps?",
    judged: "WALTERS_AND_STARR",
    why: "each has the agent that his filing names, and these are one",
    query: paths("Quentin Reyes", "Mo Ostin", 2),
    read: (data) => [
      routes(data),
      data.paths.readAs.map(({ members }: { members: { name: string }[] }) =>
        members.map(({ name }) => name),
      ),
    ],
    answer: [
      [[2, OF_15, ["Quentin Reyes CARE_OF Starr & Company LLC", "Starr & Company LLC CARE_OF Mo Ostin"]]],
      [["Starr & Company LLC", "Starr & Company LLC"]],
    ],
  },
  {
    ask: "Whom does the agents' name mean?",
    judged: "WALTERS_AND_STARR",
    why: "two filings print it, and the two are one; as an agent it shares nothing",
    query: related("Starr & Company LLC"),
    read: ({ relatedParties: { noAnswer } }) => noAnswer.code,
    answer: "NO_SHARED_TIE",
  },
  {
    ask: "Whom does the agents' name mean, while nobody judged them?",
    judged: "WALTERS",
    why: "two filings print it",
    query: related("Starr & Company LLC"),
    read: ({ relatedParties: { noAnswer } }) => [noAnswer.code, noAnswer.lookedAt.toSorted()],
    answer: [
      "AMBIGUOUS_NAME",
      ["Starr & Company LLC (424B3 2001-11-01)", "Starr & Company LLC (424B3 2002-03-04)"],
    ],
  },
  {
    ask: "Who stands beside Walters, where the judgements contradict each other?",
    judged: "CONTRADICTED",
    why: "Walters = Walters = Reyes, and not: each is read alone, and the answer says so",
    query: related("Barbara Walters"),
    read: (data) => [
      scores(data),
      data.relatedParties.readAs.map(
        ({ contradicted, judgements }: { contradicted: boolean; judgements: object[] }) => [
          contradicted,
          judgements.length,
        ],
      ),
    ],
    answer: [ALONE, [[true, 3]]],
  },
];
