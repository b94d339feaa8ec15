import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findDefaults } from "../../../../loaders/extract/footnotes/defaults.ts";
import type { Section } from "../../../../loaders/outline/model.ts";
import { lineOf } from "../../../support/notes.ts";

/** Why, the sentence in a table's section, and scope, care-of and address: read by hand. */
const CASES: readonly (readonly [
  why: string,
  sentence: string,
  expected: readonly [scope: string, careOf: string | null, address: string] | null,
])[] = [
  [
    "care of the company",
    "Unless otherwise indicated, the address of each beneficial owner listed below is c/o Nimbus Optics, Inc., 100 Main Street, Suite 200, Boston, Massachusetts 02110.",
    ["ALL", "Nimbus Optics, Inc.", "100 Main Street | Suite 200 | Boston | MA | 02110 | US"],
  ],
  [
    "noted below, the business address",
    "Except as otherwise noted below, the business address of each of the persons named in the table is 4 Elm Road, Darien, CT 06820.",
    ["ALL", null, "4 Elm Road |  | Darien | CT | 06820 | US"],
  ],
  [
    "directors and officers only",
    "The address of each of our directors and executive officers is c/o Nimbus Optics, Inc., 100 Main Street, Boston, Massachusetts 02110.",
    ["MANAGEMENT", "Nimbus Optics, Inc.", "100 Main Street |  | Boston | MA | 02110 | US"],
  ],
  [
    "each person possessively",
    "Unless otherwise set forth below, each beneficial owner’s address is c/o Nimbus Optics, Inc., 100 Main Street, Boston, MA 02110.",
    ["ALL", "Nimbus Optics, Inc.", "100 Main Street |  | Boston | MA | 02110 | US"],
  ],
  [
    "abroad",
    "Unless otherwise noted, the business address of each of the following entities or individuals is c/o Nimbus Optics Ltd., 14 Abba Hillel Road, Ramat Gan 5250607, Israel.",
    ["ALL", "Nimbus Optics Ltd.", "14 Abba Hillel Road |  | Ramat Gan |  | 5250607 | IL"],
  ],
  [
    "Cayman Islands",
    "Unless otherwise indicated, the business address of each of our shareholders is 89 Nexus Way, Camana Bay, Grand Cayman KY1-9009, Cayman Islands.",
    ["ALL", null, "89 Nexus Way, Camana Bay |  | Grand Cayman |  | KY1-9009 | KY"],
  ],
  [
    "the company's headquarters at",
    "Unless otherwise indicated, the address of each person is c/o our corporate headquarters at 1111 Harbor Way W., Seattle, Washington 98119.",
    ["ALL", null, "1111 Harbor Way W. |  | Seattle | WA | 98119 | US"],
  ],
  [
    "a company's headquarters at, by name",
    "Unless otherwise indicated, beneficial owners listed in the table may be contacted at Harbor Group’s corporate headquarters at 1111 Harbor Way W., Seattle, Washington 98119.",
    ["ALL", null, "1111 Harbor Way W. |  | Seattle | WA | 98119 | US"],
  ],
  [
    "a building and its side",
    "Unless otherwise indicated, the address of each beneficial owner is c/o One Kent Square, Building 1400 West, 3rd Floor, Cambridge, Massachusetts 02139.",
    ["ALL", null, "One Kent Square | Building 1400 West, 3rd Floor | Cambridge | MA | 02139 | US"],
  ],
  [
    "old print",
    "Except as otherwise indicated, the address of each stockholder is c/o the Company, 12 Industrial Way, Salem, NH 03079.",
    ["ALL", "the Company", "12 Industrial Way |  | Salem | NH | 03079 | US"],
  ],
  [
    "no address is given",
    "Unless otherwise indicated, the address of each person is our address set forth on the cover of this prospectus.",
    null,
  ],
  [
    "power, and no address",
    "Unless otherwise indicated, each person has sole voting and investment power over the shares shown.",
    null,
  ],
];

/** A section that is one paragraph; only what `findDefaults` reads of it is there. */
function sectionOf(text: string): Section {
  return { blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }] } as unknown as Section;
}

describe("the address that holds for a table", () => {
  for (const [why, sentence, expected] of CASES) {
    it(why, () => {
      const [found] = findDefaults(sentence, sectionOf(sentence), []);
      assert.deepEqual(
        found === undefined ? null : [found.scope, found.careOf, lineOf(found.address)],
        expected,
      );
    });
  }
});
