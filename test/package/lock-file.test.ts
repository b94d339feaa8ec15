import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));

describe("package-lock.json", () => {
  const packages: Readonly<Record<string, Locked>> = read("package-lock.json").packages;

  it("holds the packages of every platform, or `npm ci` refuses it", () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(
          (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
        )
        .map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it("names no registry's address", () => {
    const addressed = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
    assert.deepEqual(
      addressed.map(([path]) => path),
      [],
    );
  });

  it("agrees with package.json", () => {
    const { dependencies, devDependencies } = read("package.json");
    const root = packages[""] as { dependencies?: object; devDependencies?: object };
    assert.deepEqual([root.dependencies, root.devDependencies], [dependencies, devDependencies]);
  });
});
