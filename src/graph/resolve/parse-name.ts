import type { PartyKind } from "../../kernel/facts.ts";
import { foldSpace } from "../../kernel/text.ts";
import { parseOrganization } from "./parse-organization.ts";
import { parseJoint, parsePerson } from "./parse-person.ts";
import type { ParsedName } from "./parsed-name.ts";

/** UTF-16 units. Longer names are read by their beginning: what stands behind is no name. */
const LONGEST_NAME = 400;

/** A name taken apart for comparison. `kind` is what the loader found the name to be. */
export function parseName(name: string, kind: PartyKind): ParsedName {
  const text = foldSpace(name).slice(0, LONGEST_NAME).toWellFormed();
  switch (kind) {
    case "PERSON":
      return parsePerson(text);
    case "JOINT_PERSONS":
      return parseJoint(text);
    case "TRUST":
    case "FUND":
    case "ORGANIZATION":
      return parseOrganization(text);
  }
}
