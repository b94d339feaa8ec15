import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadFiling } from "../../loaders/index.ts";
import { FILINGS_DIR } from "../labels.ts";
import {
  type Corpus,
  clear,
  isEmpty,
  ourEmbedded,
  ourNeo4j,
  plainLucene,
  plainMiniSearch,
  type RankingEngine,
  serverAddress,
} from "./engines.ts";
import { type FiledRisk, filesOf, gradesOf, keyOf, readSearchLabels } from "./labels.ts";
import { mean, ndcg, reciprocalRank } from "./scores.ts";

// How well searches rank, beside plain engines: `npm run eval:search`, for Lucene and Neo4j
// `npm run neo4j -- run -- npm run eval:search`. `--queries` adds a line for each query, `--misses` what it lacks.

interface Answer {
  readonly ranked: readonly string[];
  readonly ndcg: number;
  readonly reciprocal: number;
}

const EXAMPLES_DIR = fileURLToPath(new URL("../../examples/", import.meta.url));

const { values: options } = parseArgs({
  options: { queries: { type: "boolean" }, misses: { type: "boolean" } },
});

const labels = readSearchLabels();
const corpus = readCorpus(filesOf(labels));
const engines = await openEngines(corpus);
const graded = labels.map((label) => ({ ...label, grades: gradesOf(label, corpus.risks) }));
const rows: { engine: RankingEngine; answers: Answer[] }[] = [];
for (const engine of engines) {
  const answers: Answer[] = [];
  for (const { query, grades } of graded) {
    const ranked = await engine.rank(query);
    answers.push({ ranked, ndcg: ndcg(ranked, grades), reciprocal: reciprocalRank(ranked, grades) });
  }
  rows.push({ engine, answers });
}
rows.sort((a, b) => Number(a.engine.words === "any") - Number(b.engine.words === "any"));

console.log(
  `${labels.length} queries, ${corpus.risks.length} risk factors of ${corpus.filings.size} filings.\n`,
);
console.log("| a hit holds | engine | NDCG@10 | mean reciprocal rank |\n|---|---|---|---|");
for (const { engine, answers } of rows) {
  const [gain, rank] = [mean(answers.map((one) => one.ndcg)), mean(answers.map((one) => one.reciprocal))];
  console.log(`| ${engine.words} words | ${engine.name} | ${gain.toFixed(3)} | ${rank.toFixed(3)} |`);
}
if (options.queries) printQueries();
if (options.misses) printMisses();
for (const engine of engines) await engine.close();
const address = serverAddress();
if (address !== null) await clear(address);

function readCorpus(files: readonly string[]): Corpus {
  const filings = new Map(files.map((file) => [file, loadFiling(readFileSync(pathOf(file)))]));
  const risks = [...filings].flatMap(([file, { facts }]) =>
    facts.flatMap((fact): FiledRisk[] => (fact.kind === "RISK_FACTOR" ? [{ ...fact.values, file }] : [])),
  );
  return { filings, risks };
}

function pathOf(file: string): string {
  const example = join(EXAMPLES_DIR, file);
  return existsSync(example) ? example : join(FILINGS_DIR, file);
}

async function openEngines(corpus: Corpus): Promise<RankingEngine[]> {
  const embedded = [...(await ourEmbedded(corpus)), ...plainMiniSearch(corpus)];
  const address = serverAddress();
  if (address === null) return embedded;
  if (!(await isEmpty(address))) throw new Error("the database at NEO4J_TEST_URI is not empty");
  return [...embedded, ...(await ourNeo4j(address, corpus)), ...(await plainLucene(address, corpus))];
}

function printQueries(): void {
  console.log(
    `\n| query | ${rows.map(({ engine }) => `${engine.name}, ${engine.words}`).join(" | ")} |\n|---|${"---|".repeat(rows.length)}`,
  );
  graded.forEach(({ query }, index) => {
    const cells = rows.map(({ answers }) => answers[index]!.ndcg.toFixed(2));
    console.log(`| ${query} | ${cells.join(" | ")} |`);
  });
}

function printMisses(): void {
  const headings = new Map(corpus.risks.map((risk) => [keyOf(risk), risk.heading.slice(0, 60)]));
  graded.forEach(({ query, grades }, index) => {
    for (const { engine, answers } of rows.slice(0, 1)) {
      const { ranked } = answers[index]!;
      console.log(`\n${query} (${engine.name}, ${answers[index]!.ndcg.toFixed(2)})`);
      for (const key of ranked) console.log(`  ${grades.get(key) ?? "-"} ${key} ${headings.get(key)}`);
      for (const [key, grade] of grades)
        if (!ranked.includes(key)) console.log(`  missing ${grade} ${key} ${headings.get(key)}`);
    }
  });
}
