import { GROUP_KINDS } from "../app/explore/find-groups.ts";
import { TIES } from "../graph/relate/ties.ts";
import type { CommandSpec, OptionSpec } from "./arguments.ts";

/** What raw text lacks and the caller knows. */
const HINTS: Readonly<Record<string, OptionSpec>> = {
  accession: { value: "NUMBER", help: "EDGAR accession number, 0001193125-23-123456" },
  form: { value: "FORM", help: "form type, 424B3" },
  filed: { value: "DATE", help: "filing date, 2001-11-01" },
  cik: { value: "CIK", help: "the issuer's Central Index Key, up to ten digits" },
};

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: "load",
    operands: "FILE...",
    minOperands: 1,
    maxOperands: Number.POSITIVE_INFINITY,
    summary: "read filings into the database",
    details: [
      "Reads each file, stores its facts, its text and its graph, and reports what was found and what was not",
      "understood. Each file is one transaction: it is stored whole or not at all, and the others go on. Loading",
      "the same file again changes nothing. With --json one JSON object per stored file, a line each.",
    ],
    options: HINTS,
    examples: [
      "load examples/internap-424b3-2001.txt",
      "load prospectus.txt --form 424B3 --filed 2001-11-01",
    ],
  },
  {
    name: "extract",
    operands: "FILE",
    minOperands: 1,
    maxOperands: 1,
    summary: "print a filing's facts as JSON lines, without a database",
    details: [
      "One fact a line, each with its evidence. Diagnostics, what was mended or not understood, go to standard error.",
    ],
    options: HINTS,
    examples: ["extract examples/internap-424b3-2001.txt | head -1"],
  },
  {
    name: "serve",
    operands: "",
    minOperands: 0,
    maxOperands: 0,
    summary: "serve the GraphQL API and its playground",
    details: ["Serves the database, read-only. Ctrl-C stops it."],
    options: {
      port: { value: "PORT", help: "TCP port, 0 for any free one (default: $PORT or 4000)" },
      host: { value: "HOST", help: "address to listen on (default: 127.0.0.1, this machine only)" },
      cache: { value: "ITEMS", help: "nodes, links and hits to keep in memory (default: 10000; 0: none)" },
      "with-example": { help: "load the example filing first, if the database is empty" },
    },
    examples: ["serve --with-example", "serve --db filings.db --port 8080"],
  },
  {
    name: "query",
    operands: "FILE.graphql|-",
    minOperands: 1,
    maxOperands: 1,
    summary: "run a GraphQL query on the database and print the response as JSON",
    details: [
      "Reads the query from the file or, with -, from standard input. Exit code 1 if the response has errors.",
    ],
    options: { variables: { value: "JSON", help: "variables of the query, '{\"first\": 10}'" } },
    examples: [
      "query examples/queries/holders-by-agent.graphql",
      "query - --variables '{\"first\": 5}' < q.graphql",
    ],
  },
  {
    name: "search",
    operands: "WORDS",
    minOperands: 1,
    maxOperands: Number.POSITIVE_INFINITY,
    summary: "search the risk factors",
    details: [
      'Every word must occur, in any of its forms; "an exact phrase", "words near each other"~5, prefix*, fuzzy~;',
      "AND, OR, NOT, -word, parentheses; fields like heading: issuer: filed:2001. Before a query that begins with -",
      "stands --. Best matches first, what matches in bold on a terminal. --json adds facets, highlights and what each",
      "score is made of.",
    ],
    options: {
      first: { value: "N", help: "how many, 1 to 100 (default: 10)" },
      any: { help: "any of the words is enough" },
    },
    examples: [
      "search backbone providers",
      "search '\"network access points\" capacit*' --first 3",
      "search -- -network",
    ],
  },
  {
    name: "compare",
    operands: "FILE FILE",
    minOperands: 2,
    maxOperands: 2,
    summary: "print what became of the risk factors from one filing to another, without a database",
    details: [
      "Added, dropped, reworded and moved risk factors, and the words that changed: [-gone-] and {+new+}, or in red and",
      "green on a terminal. With --json all of them, each with both texts and every change.",
    ],
    options: {},
    examples: ["compare prospectus-2000.txt prospectus-2001.txt"],
  },
  {
    name: "related",
    operands: "NAME",
    minOperands: 1,
    maxOperands: Number.POSITIVE_INFINITY,
    summary: "list who shares something with a party, and why",
    details: [
      "The rarest and most first, each reason with the words that prove it. A shared agent or address relates two; it",
      "never says that they are one. A name means the one party that bears it or holds its words; where several do, they",
      "are listed.",
    ],
    options: {
      via: { value: "TIES", help: `of ${TIES.join(",")} (default: all but the last three)` },
      "min-score": { value: "SCORE", help: "only who scores as much" },
      first: { value: "N", help: "how many, 1 to 100 (default: 20)" },
    },
    examples: ["related 'Barbara Walters'", "related walters --via AGENT,BUILDING --json"],
  },
  {
    name: "paths",
    operands: "NAME NAME",
    minOperands: 2,
    maxOperands: 2,
    summary: "print how two parties are joined, step by step",
    details: [
      "The shortest paths first, of equally long ones those over what fewest share; each step with the words that prove",
      "it: > reads along, < reads against, ~ is derived by a rule.",
    ],
    options: {
      via: { value: "TIES", help: `of ${TIES.join(",")} (default: all but the last three)` },
      "max-hops": { value: "N", help: "how many steps at most, 1 to 8 (default: 4)" },
      first: { value: "N", help: "how many, 1 to 100 (default: 10)" },
    },
    examples: ["paths 'Barbara Walters' 'Millennium Technology Ventures'"],
  },
  {
    name: "groups",
    operands: "",
    minOperands: 0,
    maxOperands: 0,
    summary: "add up the shares of holders who share something, every share once",
    details: [
      "Holders of one filing, two or more: their rows added, and every share counted once where one row's note counts",
      "another's shares; percentages by Rule 13d-3(d)(1), and what is past 5% or 10%.",
    ],
    options: {
      by: { value: "KIND", help: GROUP_KINDS.join(", ") },
      filing: { value: "NUMBER", help: "only this filing: accession or registration number, or id" },
      first: { value: "N", help: "how many, 1 to 100 (default: 20)" },
    },
    examples: ["groups --by AGENT", "groups --by building --json"],
  },
  {
    name: "resolve",
    operands: "[A B]",
    minOperands: 0,
    maxOperands: 2,
    summary: "list parties that may be one, and take judgements on them",
    details: [
      "Without a flag, lists pairs of parties whose names agree, best first, with the reasons; with --by on a terminal,",
      "asks about one after the other. A and B are names, where only one party bears them, or ids. No name is merged by",
      "itself; a judgement changes no filing's graph, and --undo takes it back. See docs/RESOLVING.md.",
    ],
    options: {
      same: { help: "judge that A and B are one" },
      "not-same": { help: "judge that they are two" },
      unsure: { help: "judge that it cannot be told" },
      undo: { help: "take back what was judged of A and B" },
      by: { value: "NAME", help: "who judges" },
      note: { value: "TEXT", help: "why" },
      judgements: { help: "list the judgements in force, and what contradicts each other" },
      filing: {
        value: "ID",
        help: "only pairs with a party of this filing (or its accession or registration number)",
      },
      "min-score": { value: "N", help: "only pairs with as many points, 40 to 100 (default: 60)" },
      first: { value: "N", help: "how many, 1 to 100 (default: 10)" },
      after: { value: "CURSOR", help: "only what follows this cursor" },
    },
    examples: [
      "resolve --min-score 80",
      "resolve --same 'Cisco Systems' 'Cisco Systems, Inc' --by 'A. Analyst' --note 'one supplier, two prints'",
      "resolve --undo 'Cisco Systems' 'Cisco Systems, Inc' --by 'A. Analyst'",
    ],
  },
  {
    name: "stats",
    operands: "",
    minOperands: 0,
    maxOperands: 0,
    summary: "count what the database holds",
    details: ["Filings, facts, diagnostics, and nodes and edges by kind."],
    options: {},
    examples: ["stats", "stats --json"],
  },
  {
    name: "export",
    operands: "",
    minOperands: 0,
    maxOperands: 0,
    summary: "write the database as files for Neo4j's bulk import",
    details: [
      "Writes CSV files into a new or empty folder, and prints the command that imports them with neo4j-admin: the",
      "fast way to bring millions of filings into Neo4j for the first time.",
    ],
    options: { "neo4j-admin": { value: "DIR", help: "the folder" } },
    examples: ["export --neo4j-admin import-files --db filings.db"],
  },
];
