import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { CoverReading } from "../../../support/cover-reading.ts";
import { hasPeriod, renderReport, reportPrints } from "../../../support/cover-report.ts";
import { registrations } from "../../../support/cover-truth.ts";

/** Expected values are those that the page was made from. */
describe("covers of reports and proxy statements in any print", () => {
  it("reads form, period, issuer, offices and telephone, and no offering", () => {
    fc.assert(
      fc.property(registrations, reportPrints, (cover, print) => {
        const reading = new CoverReading(renderReport(cover, print));
        assert.equal(reading.filing().form, print.form);
        assert.deepEqual(reading.of("PERIOD_OF_REPORT"), hasPeriod(print) ? [{ date: cover.dated.iso }] : []);
        if (print.form === "DEF 14A") reading.names(cover.issuer);
        else reading.holds(cover.issuer);
        assert.deepEqual([...reading.of("OFFERING_SIZE"), ...reading.of("SECURITY_OFFERED")], []);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});
