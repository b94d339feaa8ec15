import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { FILINGS_DIR } from "../../../eval/labels.ts";
import { loadFiling } from "../../../loaders/index.ts";
import { compareRisks } from "../../../src/search/compare/compare-risks.ts";
import { WITHOUT_FILINGS } from "../../support/filings.ts";

function risksOf(file: string) {
  return loadFiling(readFileSync(join(FILINGS_DIR, file))).facts.flatMap((fact) =>
    fact.kind === "RISK_FACTOR" ? [fact.values] : [],
  );
}

const kindsOf = (a: string, b: string) => {
  const changes = compareRisks(risksOf(a), risksOf(b));
  return Object.fromEntries(
    [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, list]) => [kind, list.length]),
  );
};

describe("compareRisks on filings", { skip: WITHOUT_FILINGS }, () => {
  it("finds nothing changed between two prints of one prospectus", () => {
    // The same amendment, once as HTML alone and once within EDGAR's submission.
    const kinds = kindsOf("pandora-s1-2011.html", "pandora-s1-2011-sgml.txt");
    assert.deepEqual(Object.keys(kinds), ["UNCHANGED"]);
    assert.ok(kinds.UNCHANGED! > 40);
  });

  it("pairs what two companies' lawyers word alike, and nothing else", () => {
    // Read side by side: both have a risk factor on each of these things, in other words.
    const changes = compareRisks(risksOf("twilio-s1-2016.htm"), risksOf("twitter-s1-2013.html"));
    const paired = changes.filter(({ a, b }) => a !== null && b !== null);
    const TOPICS = [
      /internal control/,
      /emerging growth company/,
      /currency exchange/,
      /goodwill/,
      /[Aa]nti-takeover/,
      /volatile/,
      /immediate resale/,
      /proceeds of this offering/,
      /dilution/,
      /analysts/,
      /dividends/,
    ];
    for (const { kind, a, b } of paired) {
      assert.equal(kind, "REWORDED");
      assert.ok(
        TOPICS.some((topic) => topic.test(a!.heading) && topic.test(b!.heading)),
        `${a!.heading} / ${b!.heading}`,
      );
    }
    assert.ok(paired.length >= 8, `${paired.length}`);
  });
});
