import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { loadFiling } from "../../../loaders/index.ts";
import { projectFiling } from "../../../src/graph/project.ts";
import { findCandidates, type ResolvedParty } from "../../../src/graph/resolve/candidates.ts";
import { PROPOSED } from "../../../src/graph/resolve/points.ts";
import type { PartyKind } from "../../../src/kernel/facts.ts";

const EXAMPLE = join(import.meta.dirname, "..", "..", "..", "examples", "internap-424b3-2001.txt");
const { nodes, edges } = projectFiling(loadFiling(readFileSync(EXAMPLE)));
const parties = nodes
  .filter(({ kind }) => kind === "PARTY")
  .map(
    ({ id, filing, sortKey, props }): ResolvedParty => ({
      id,
      filing,
      sortKey,
      name: String(props.name),
      kind: props.partyKind as PartyKind,
      cik: null,
      tables: [],
    }),
  );
const named = (part: string) => parties.filter(({ name }) => name.includes(part));

// What is expected was read in the prospectus: its table prints the first fund with "LP", its notes with "L.P."; a footnote
// says "Millennium Technology Ventures" of the LP in the table.
describe("who is who in the prospectus", () => {
  it("has one node for each fund that it prints in two ways", () => {
    assert.equal(named("Internap Investors").length, 1);
    assert.deepEqual(
      named("Millennium").map(({ name }) => name),
      ["Millennium Technology Ventures, LP"],
    );
    const [burstein] = named("Burstein");
    const [millennium] = named("Millennium");
    const through = edges.filter(({ type, from }) => type === "DISCLAIMS" && from === burstein!.id);
    assert.deepEqual(
      through.map(({ to }) => to),
      [millennium!.id],
    );
  });

  it("has two Starrs, who are no pair at any score, though firm and house are the same", () => {
    const starrs = named("Starr").filter(({ kind }) => kind === "PERSON");
    assert.deepEqual(starrs.map(({ name }) => name).sort(), ["Kenneth I. Starr", "Ronald M. Starr"]);
    assert.deepEqual(findCandidates(starrs, 1).candidates, []);
  });

  it("leaves one pair in doubt, and none of the funds of one family", () => {
    const { candidates } = findCandidates(parties, PROPOSED);
    assert.deepEqual(
      candidates.map(({ left, right, score }) => [left.name, right.name, score]),
      [["Cisco Systems", "Cisco Systems, Inc", 85]],
    );
  });
});
