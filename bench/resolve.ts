import { parseArgs } from "node:util";
import { type Candidate, findCandidates } from "../src/graph/resolve/candidates.ts";
import { CERTAIN, PROPOSED } from "../src/graph/resolve/points.ts";
import { printCount } from "../src/kernel/text.ts";
import { type GeneratedName, generateNames } from "./generated-names.ts";

// Who is who among generated names whose bearers are known: how much is found, how much of it is right, how long it takes.

const { values } = parseArgs({
  options: { names: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
});
const large = Number(values.names);
const small = Math.floor(large / 10);
const seed = Number(values.seed);

const times = [small, large].map((count) => measure(count));
const [first, second] = times as [number, number];
console.log(
  `ten times the names take ${(second / first).toFixed(1)} times the processor's time (10 is linear, 100 all pairs).`,
);

function measure(count: number): number {
  const names = generateNames(count, seed);
  const start = performance.now();
  const cpuBefore = process.cpuUsage();
  const {
    candidates,
    comparedPairs,
    overfull,
    names: forms,
    leftOut,
  } = findCandidates(
    names.map(({ party }) => party),
    PROPOSED,
  );
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuMs = (user + system) / 1000;
  const allPairs = (count * (count - 1)) / 2;
  console.log(`\n${printCount(count)} names, ${printCount(forms)} of them distinct, seed ${seed}`);
  console.log(
    `  time         ${Math.round(ms)} ms, of a processor ${Math.round(cpuMs)} ms, ${((1000 * cpuMs) / count).toFixed(0)} µs a name; peak memory ${peakMemory()} MiB`,
  );
  console.log(
    `  comparisons  ${printCount(comparedPairs)}, ${((100 * comparedPairs) / allPairs).toFixed(4)}% of all pairs`,
  );
  const skipped = overfull.reduce((sum, block) => sum + block.skippedPairs, 0);
  console.log(
    `  over-full    ${overfull.length} blocks, the largest of ${overfull[0]?.size ?? 0} names; ${printCount(skipped)} pairs skipped in them, ${printCount(leftOut)} left out behind equal names`,
  );
  const bearers = new Map(names.map(({ party, bearer }) => [party.id, bearer]));
  const truth = pairsOfOneBearer(names);
  for (const [label, minScore] of [
    [`proposed (${PROPOSED} or more)`, PROPOSED],
    [`certain (${CERTAIN} or more)`, CERTAIN],
  ] as const)
    console.log(`  ${label.padEnd(24)} ${quality(candidates, minScore, bearers, truth)}`);
  return cpuMs;
}

function quality(
  candidates: readonly Candidate[],
  minScore: number,
  bearers: ReadonlyMap<string, number>,
  truth: number,
): string {
  const found = candidates.filter(({ score }) => score >= minScore);
  const right = found.filter(
    ({ left, right: other }) => bearers.get(left.id) === bearers.get(other.id),
  ).length;
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)}%`;
  return `precision ${percent(right, found.length)}, recall ${percent(right, truth)} (${printCount(right)} of ${printCount(truth)} pairs found, ${printCount(found.length - right)} others)`;
}

function pairsOfOneBearer(names: readonly GeneratedName[]): number {
  const sizes = new Map<number, number>();
  for (const { bearer } of names) sizes.set(bearer, (sizes.get(bearer) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function peakMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
