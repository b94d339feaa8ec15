import type { Scores } from "./run.ts";
import type { RiskScore } from "./score-risks.ts";
import { DETAIL_FIELDS, NUMBER_FIELDS, type RowScore, rates, sum } from "./score-rows.ts";

/** The scores as Markdown tables. */
export function accuracyPage(scores: Scores): string {
  return [
    rowTable("Selling stockholders (holders)", scores.holders),
    rowTable("Beneficial owners (owners)", scores.owners),
    riskTable(scores.risks),
  ].join("\n");
}

function rowTable(title: string, scores: ReadonlyMap<string, RowScore>): string {
  const header = ["filing", "rows", "P", "R", "F1", "numbers", ...DETAIL_FIELDS];
  const lines = [...scores].map(([slug, score]) => rowLine(slug, [score]));
  return [`## ${title}`, "", ...table(header, [...lines, rowLine("**all**", [...scores.values()])]), ""].join(
    "\n",
  );
}

function rowLine(name: string, scores: readonly RowScore[]): readonly string[] {
  const total = (pick: (score: RowScore) => number) => scores.reduce((all, score) => all + pick(score), 0);
  const found = total((score) => score.found);
  const { precision, recall, f1 } = rates(
    found,
    total((score) => score.predicted),
    total((score) => score.labelled),
  );
  const numbers = sum(scores.flatMap((score) => NUMBER_FIELDS.map((field) => score.fields[field])));
  const details = DETAIL_FIELDS.map((field) => {
    const { right, labelled, wrong } = sum(scores.map((score) => score.fields[field]));
    return labelled === 0 && wrong === 0 ? "" : `${right}/${labelled}${wrong > 0 ? ` +${wrong}` : ""}`;
  });
  return [
    name,
    `${found}/${total((score) => score.labelled)}`,
    ...[precision, recall, f1].map((rate) => rate.toFixed(3)),
    `${numbers.right}/${numbers.labelled}`,
    ...details,
  ];
}

function riskTable(scores: ReadonlyMap<string, RiskScore>): string {
  const line = (name: string, all: readonly RiskScore[]) => {
    const total = (pick: (score: RiskScore) => number) =>
      all.reduce((count, score) => count + pick(score), 0);
    const found = total((score) => score.found);
    const { precision, recall, f1 } = rates(
      found,
      total((score) => score.predicted),
      total((score) => score.labelled),
    );
    return [
      name,
      `${found}/${total((score) => score.labelled)}`,
      ...[precision, recall, f1].map((rate) => rate.toFixed(3)),
      `${total((score) => score.categories)}/${found}`,
      `${total((score) => score.bodies)}/${found}`,
    ];
  };
  const lines = [...scores].map(([slug, score]) => line(slug, [score]));
  return [
    "## Risk factors",
    "",
    ...table(
      ["filing", "headings", "P", "R", "F1", "category", "body"],
      [...lines, line("**all**", [...scores.values()])],
    ),
    "",
  ].join("\n");
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}
