import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { facingForm, facingPrints, renderFacing } from "../../../support/cover-facing.ts";
import { CoverReading } from "../../../support/cover-reading.ts";
import { registrations } from "../../../support/cover-truth.ts";

/** Expected values are those that the page was made from. */
describe("facing pages of registration statements in any print", () => {
  it("reads form, number, days, issuer, offices, offering, market and counsel", () => {
    fc.assert(
      fc.property(registrations, facingPrints, (cover, print) => {
        const reading = new CoverReading(renderFacing(cover, print));
        const { counsel, issuer, listing, offer, price } = cover;
        assert.deepEqual(reading.filing(), {
          form: facingForm(cover, print),
          registrationNumber: cover.registrationNumber,
          filedDate: cover.filed.iso,
          documentDate: cover.dated.iso,
        });
        reading.holds(issuer);
        assert.deepEqual(reading.shares(), [offer.shares]);
        assert.deepEqual(reading.of("LISTING"), [listing]);
        assert.deepEqual(reading.prices(), [[price.amount, price.on.iso]]);
        const { name, city, region } = counsel;
        assert.deepEqual(reading.of("COUNSEL"), [{ name, city, region }]);
        assert.deepEqual(reading.of("AUDITOR"), [{ name: "Tally & Sum LLP" }]);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});
