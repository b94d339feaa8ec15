import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FILINGS_DIR, GOLD_DIR } from "../../eval/labels.ts";

/** Filings and labels lie outside the repository: without them a test is skipped, in continuous integration it fails. */
export const FILINGS: readonly string[] = existsSync(FILINGS_DIR)
  ? readdirSync(FILINGS_DIR)
      .filter((name) => /\.(?:txt|html?|nc|xml)$/.test(name))
      .sort()
      .map((name) => join(FILINGS_DIR, name))
  : [];

const isRequired = process.env.CI === "true";

export const WITHOUT_FILINGS: string | false =
  FILINGS.length > 0 || isRequired ? false : `no filings at ${FILINGS_DIR}; set FILINGS_DIR`;
export const WITHOUT_LABELS: string | false =
  existsSync(GOLD_DIR) || isRequired ? false : `no labels at ${GOLD_DIR}; set GOLD_DIR`;
