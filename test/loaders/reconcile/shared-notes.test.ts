import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadFiling } from "../../../loaders/index.ts";

const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const PAGE = `<html><body><p>Filed Pursuant to Rule 424(b)(3)</p><p><b>SELLING STOCKHOLDERS</b></p><p><b>Common Stock</b></p><table>
${row("Name of Selling Securityholder", "Shares of Common Stock Owned Prior to Offering", "Shares of Common Stock Offered")}
${row("Zed Sponsor LLC (1)", "5,000,000", "5,000,000")}${row("Yan Holdings (2)", "1,000,000", "600,000")}</table><p><b>Warrants</b></p><table>
${row("Name of Selling Securityholder", "Warrants Owned Prior to Offering", "Warrants Offered")}
${row("Zed Sponsor LLC (1)", "2,500,000", "2,500,000")}</table>
<p>(1) Zoe Zed is the sole manager of Zed Sponsor LLC.</p><p>(2) Yan Yu is the sole manager of Yan Holdings.</p>`;

function markers(html: string): readonly string[] {
  const { diagnostics } = loadFiling(new TextEncoder().encode(html));
  return diagnostics.filter(({ code }) => code === "MARKER_UNMATCHED").map(({ message }) => message);
}

describe("notes of several tables", () => {
  it("a note that another table's row shows is no stray one", () =>
    assert.deepEqual(markers(`${PAGE}</body></html>`), []));

  it("a note that no table shows is", () => {
    const found = markers(`${PAGE}<p>(3) Xan Xu is the sole manager of Xan LLC.</p></body></html>`);
    assert.ok(found.length > 0 && found.every((message) => message.includes("(3)")), found.join("; "));
  });
});
