import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openPlayground } from "../../src/api/http/playground.ts";

describe("the playground", () => {
  it("is a plain page that names the endpoint where its files are not installed", async () => {
    const { page, file } = await openPlayground(undefined, null);
    assert.equal(page.status, 200);
    assert.match(String(page.body), /not installed/);
    assert.match(String(page.body), /\/graphql/);
    assert.doesNotMatch(String(page.body), /<script/);
    assert.equal(await file("ruru.js"), null);
  });

  it("does without examples, and without the folder they would be in", async () => {
    for (const folder of [undefined, "/nowhere/at/all"]) {
      const { file } = await openPlayground(folder);
      assert.match(String((await file("start.js"))?.body), /^const EXAMPLES = \[\];$/m);
    }
  });
});
