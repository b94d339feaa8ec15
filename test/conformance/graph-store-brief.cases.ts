import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { GraphNode } from "../../src/graph/kinds.ts";
import type { FilingLoad, Keyed, Link, Page } from "../../src/store/port.ts";
import { arbitraryLoads } from "../support/arbitrary-loads.ts";
import { aFiling, aParty, idsOf } from "../support/patches.ts";
import { GraphOracle } from "./graph-oracle.ts";
import {
  ALL_TYPES,
  type Open,
  type Runs,
  sampleQueries,
  tryAll,
  WHOLE,
  withLoads,
} from "./graph-store-support.ts";

/** What is left of a node: by the port's words, not by the stores' code. */
function shorten({ evidence: _, props, ...node }: GraphNode) {
  const { body: _body, text: _text, detailJson: _detail, ...rest } = props;
  return { ...node, props: rest };
}

function shortenLink({ node, edge: { evidence: _, ...edge } }: Link) {
  return { edge, node: shorten(node) };
}

function shortenPage<T, B>(page: Page<T>, brief: (item: T) => B): Page<B> {
  const items = page.items.map(({ item, key }): Keyed<B> => ({ item: brief(item), key }));
  return { ...page, items };
}

const LONG = ["body", "text", "detailJson"] as const;
const longProps = fc.array(
  fc.record({
    name: fc.constantFrom(...LONG),
    value: fc.oneof(fc.constant(null), fc.constantFrom("", '{"a":[1]}', "x'; --", "😀".repeat(300))),
  }),
  { maxLength: 3 },
);

/** The loads, each node with some of the long properties, in turn. */
const longLoads: fc.Arbitrary<FilingLoad[]> = fc
  .tuple(arbitraryLoads, fc.array(longProps, { minLength: 1, maxLength: 7 }))
  .map(([loads, long]) =>
    loads.map((load) => {
      const nodes = load.patch.nodes.map((node, index) => ({
        ...node,
        props: {
          ...Object.fromEntries(long[index % long.length]!.map(({ name, value }) => [name, value])),
          ...node.props,
        },
      }));
      return { ...load, patch: { ...load.patch, nodes } };
    }),
  );

export function briefCases(open: Open, runs: Runs): void {
  describe("brief reads", () => {
    it("are whole ones without evidence and long properties, in the same pages and order", async (test) => {
      const property = fc.asyncProperty(longLoads, fc.integer({ min: 1, max: 5 }), async (loads, first) => {
        const oracle = new GraphOracle(loads);
        const ids = [...idsOf([...oracle.nodes.values()]), aParty(aFiling("x"), "Nobody").id];
        await withLoads(open, loads, async ({ view }) => {
          const nodes = await view.nodes(ids);
          assert.deepEqual(
            nodes.slice(0, -1),
            ids.slice(0, -1).map((id) => oracle.nodes.get(id)),
            "whole nodes have all",
          );
          assert.deepEqual(
            await view.briefNodes(ids),
            nodes.map((node) => (node === null ? null : shorten(node))),
          );
          for (const page of [WHOLE, { ...WHOLE, first }]) {
            for (const sample of sampleQueries(oracle)) {
              const query = { ...sample, ...page };
              assert.deepEqual(await view.briefPage(query), shortenPage(await view.page(query), shorten));
            }
            for (const direction of ["OUT", "IN", "BOTH"] as const) {
              const query = { ids, types: ALL_TYPES, direction, distinct: first % 2 === 0, ...page };
              const whole = await view.links(query);
              assert.deepEqual(
                await view.briefLinks(query),
                whole.map((links) => shortenPage(links, shortenLink)),
              );
            }
          }
        });
      });
      await tryAll(property, runs.pages, test);
    });
  });
}
