import { readmeQueries } from "./readme-queries.ts";

/** A query that is asked over and over. Its operation has a name: the bare server tells answers apart by it. */
export interface StoreQuery {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

const EVERYTHING = `__typename id name kind roles address { line } careOf { __typename name } attention { __typename name }
  copiesTo { name organization } controlPersons { __typename name }
  holdings(first: 3) { totalCount nodes { ordinal printedName sharesBefore sharesOffered sharesAfter percentAfter { text }
    basis { field how } footnotes { marker } evidence { quote } } } evidence { start end quote }`;

const OWN: readonly (readonly [title: string, body: string])[] = [
  ["one holder, first of all", "holders(first: 1) { nodes { id name } }"],
  ["50 names", "holders(first: 50) { totalCount nodes { id name } }"],
  [
    "50 names, most shares first",
    "holders(first: 50, orderBy: SHARES_OFFERED_DESC) { totalCount nodes { id name } }",
  ],
  ["50 holders with everything", `holders(first: 50) { totalCount nodes { ${EVERYTHING} } }`],
  [
    "5 agents, 10 clients of each",
    "agents(first: 5) { nodes { name clients(first: 10) { totalCount nodes { name } } } }",
  ],
  [
    "5 addresses, 10 parties at each",
    "addresses(first: 5) { nodes { line parties(first: 10) { totalCount nodes { name } } } }",
  ],
];

/** The README's queries, and ours. `holder`: the global id of a holder of the example. */
export function storeQueries(holder: string): StoreQuery[] {
  const point = `node(id: ${JSON.stringify(holder)}) { __typename id ... on Entity { name kind roles } }`;
  const own = [["one holder by id", point] as const, ...OWN].map(([title, body]) => ({
    title,
    query: `{ ${body} }`,
  }));
  // Of the README's, those over another filing than the example have no answer here.
  const known = readmeQueries().filter(({ title }) => !title.startsWith("[examples/"));
  return [...own, ...known].map(({ title, query }, index) => {
    const name = `Q${index}`;
    return { name, title, text: query.replace("{", `query ${name} {`) };
  });
}
