import fc from "fast-check";

// Loaded before the tests by `npm test`, so that two runs over the same code draw the same cases: what is red, or green,
// is so for everyone. SEED=N draws others, SEED=random those of the moment; a test file run by itself does, too.

const FIXED = 20_011_101;

const asked = process.env.SEED ?? String(FIXED);
if (asked !== "random") {
  const seed = Number(asked);
  if (!Number.isInteger(seed)) throw new Error(`SEED is "${asked}"; give a whole number, or "random".`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
