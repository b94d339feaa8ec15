import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { prospectusPrints, renderProspectus } from "../../../support/cover-prospectus.ts";
import { CoverReading } from "../../../support/cover-reading.ts";
import { prospectuses } from "../../../support/cover-truth.ts";

/** Expected values are those that the page was made from. */
describe("covers of prospectuses in any print", () => {
  it("reads form, number, date, issuer, offices, offering and market", () => {
    fc.assert(
      fc.property(prospectuses, prospectusPrints, (cover, print) => {
        const reading = new CoverReading(renderProspectus(cover, print));
        const { issuer, listing, offer, price } = cover;
        assert.deepEqual(reading.filing(), {
          form: cover.form,
          registrationNumber: cover.registrationNumber,
          filedDate: null,
          documentDate: cover.dated.iso,
        });
        reading.holds(issuer);
        assert.deepEqual(reading.shares(), [offer.shares]);
        assert.deepEqual(reading.of("LISTING"), [listing]);
        assert.deepEqual(reading.prices(), [[price.amount, price.on.iso]]);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});
