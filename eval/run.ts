/**
 * Scores the loader against labels made by hand: `npm run eval` prints the tables and puts them into docs/ACCURACY.md.
 * `--predictions FILE` writes the predictions as JSON lines, for other scorers; `--misses` lists every miss.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadFiling } from "../loaders/index.ts";
import { AppError } from "../src/kernel/errors.ts";
import { FILINGS_DIR, filingPath, GOLD_DIR, readRiskLabels, readTableLabels } from "./labels.ts";
import { predictRisks, predictRows } from "./predict.ts";
import { accuracyPage } from "./report.ts";
import { type RiskScore, scoreRisks } from "./score-risks.ts";
import { type RowScore, scoreRows } from "./score-rows.ts";

export interface Scores {
  readonly holders: ReadonlyMap<string, RowScore>;
  readonly owners: ReadonlyMap<string, RowScore>;
  readonly risks: ReadonlyMap<string, RiskScore>;
}

const { values: options } = parseArgs({
  options: {
    predictions: { type: "string" },
    misses: { type: "boolean" },
    only: { type: "string" },
  },
});

if (!existsSync(GOLD_DIR) || !existsSync(FILINGS_DIR)) {
  console.error(
    `eval: no labels at ${GOLD_DIR} or no filings at ${FILINGS_DIR}. Set GOLD_DIR and FILINGS_DIR.`,
  );
  process.exit(1);
}

const loads = new Map<string, ReturnType<typeof loadFiling> | null>();
function load(slug: string): ReturnType<typeof loadFiling> | null {
  if (!loads.has(slug)) {
    try {
      loads.set(slug, loadFiling(readFileSync(filingPath(slug))));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      console.error(`${slug}: ${error.message}`);
      loads.set(slug, null);
    }
  }
  return loads.get(slug)!;
}

const wanted = (slug: string) => options.only === undefined || slug.includes(options.only);
const rowScores = (kind: "holders" | "owners") =>
  new Map(
    readTableLabels(kind)
      .filter(({ slug }) => wanted(slug))
      .map(({ slug, rows }) => {
        const loaded = load(slug);
        return [
          slug,
          scoreRows(
            loaded === null ? [] : predictRows(loaded, kind === "holders" ? "SELLING" : "OWNERS"),
            rows,
          ),
        ] as const;
      }),
  );
const scores: Scores = {
  holders: rowScores("holders"),
  owners: rowScores("owners"),
  risks: new Map(
    readRiskLabels()
      .filter(({ slug }) => wanted(slug))
      .map(({ slug, risks }) => {
        const loaded = load(slug);
        return [slug, scoreRisks(loaded === null ? [] : predictRisks(loaded), risks)] as const;
      }),
  ),
};

if (options.predictions !== undefined) {
  const lines = [...loads].map(([slug, loaded]) =>
    JSON.stringify({
      slug,
      holders: loaded === null ? [] : predictRows(loaded, "SELLING"),
      owners: loaded === null ? [] : predictRows(loaded, "OWNERS"),
      risks: loaded === null ? [] : predictRisks(loaded),
    }),
  );
  writeFileSync(options.predictions, `${lines.join("\n")}\n`);
}
const page = accuracyPage(scores);
console.log(page);
if (options.misses) {
  for (const [slug, score] of [...scores.holders, ...scores.owners]) {
    for (const name of score.missing) console.log(`${slug}: missing "${name}"`);
    for (const name of score.spurious) console.log(`${slug}: invented "${name}"`);
    for (const miss of score.misses) console.log(`${slug}: ${miss}`);
  }
  for (const [slug, score] of scores.risks) {
    for (const heading of score.missing) console.log(`${slug}: missing risk "${heading}"`);
    for (const heading of score.spurious) console.log(`${slug}: invented risk "${heading}"`);
  }
}
if (options.only === undefined) updatePage(page);

/** The figures stand between two marks of a page whose words are written by hand. */
function updatePage(figures: string): void {
  const file = new URL("../docs/ACCURACY.md", import.meta.url);
  const text = readFileSync(file, "utf8");
  const [start, end] = ["<!-- figures: npm run eval -->", "<!-- end of figures -->"];
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end);
  if (from < start.length || to < from)
    throw new Error("docs/ACCURACY.md has lost the marks around its figures");
  writeFileSync(file, `${text.slice(0, from)}\n\n${figures}\n${text.slice(to)}`);
}
