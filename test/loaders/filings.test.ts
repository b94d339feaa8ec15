import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { FILINGS_DIR } from "../../eval/labels.ts";
import { type LoadedFiling, loadFiling } from "../../loaders/index.ts";

const MANIFEST = join(FILINGS_DIR, "MANIFEST.tsv");
const isThere = existsSync(MANIFEST);

interface Listed {
  readonly slug: string;
  readonly form: string;
  readonly filer: string;
  /** Number that the place it was taken from names; null where it names none. */
  readonly accession: string | null;
}

function readManifest(): readonly Listed[] {
  const [head, ...lines] = readFileSync(MANIFEST, "utf8").trim().split("\n");
  const columns = head!.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (name: string) => cells[columns.indexOf(name)]!;
    const accession = /\d{10}-\d{2}-\d{6}/.exec(cell("path"))?.[0] ?? null;
    return { slug: cell("slug"), form: cell("form"), filer: cell("filer"), accession };
  });
}

/** Letters and digits of the words that tell companies apart. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:the|inc|incorporated|corp|corporation|co|company|llc|l\.l\.c|lp|ltd|n\.v)\b\.?/g, "")
    .replace(/[^a-z0-9]/g, "");
}

function partiesOf({ facts }: LoadedFiling): readonly string[] {
  return facts.flatMap((fact) =>
    fact.kind === "ISSUER" || fact.kind === "HEADER_PARTY" ? [keyOf(fact.values.name)] : [],
  );
}

describe("every filing of the folder", {
  skip: !isThere && process.env.CI !== "true" ? `no filings at ${FILINGS_DIR}` : false,
}, () => {
  it("is there", () => assert.ok(isThere, `CI needs the filings: set FILINGS_DIR (now ${FILINGS_DIR})`));

  for (const { slug, form, filer, accession } of isThere ? readManifest() : [])
    it(`${slug}: loads, quotes the text, and says what the manifest says`, () => {
      const bytes = readFileSync(join(FILINGS_DIR, slug));
      const loaded = loadFiling(bytes);
      const { filing, facts, diagnostics } = loaded;
      for (const { evidence } of [...facts, ...diagnostics])
        for (const { start, end, quote } of evidence) assert.equal(filing.text.slice(start, end), quote);
      assert.ok(facts.every(({ evidence }) => evidence.length > 0));
      assert.ok(facts.length + diagnostics.length > 0, "no report");
      // The manifest names Form D without its amendment.
      assert.equal(form === "D" ? filing.form?.replace(/\/A$/, "") : filing.form, form);
      const printed = /ACCESSION[ -]NUMBER[:>]\s*(\d{10}-\d{2}-\d{6})/.exec(bytes.toString("latin1"))?.[1];
      assert.equal(filing.accessionNumber, printed ?? null);
      if (accession !== null && printed !== undefined) assert.equal(filing.accessionNumber, accession);
      // "Issuer / who filed": the issuer's name comes first.
      const expected = keyOf(filer.split(" / ")[0]!);
      assert.ok(
        partiesOf(loaded).some(
          (name) => name !== "" && (name.startsWith(expected) || expected.startsWith(name)),
        ),
        `${filer}: ${partiesOf(loaded).join(", ")}`,
      );
    });
});
