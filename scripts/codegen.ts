import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as resolvers from "@graphql-codegen/typescript-resolvers";
import { buildSchema, parse } from "graphql";
import { readSdl } from "../src/api/sdl.ts";

const OUTPUT = join(fileURLToPath(new URL("..", import.meta.url)), "src/api/generated/schema.ts");
const HEADER = `// Generated from schema/graphql by "npm run codegen". Change the SDL, not this file.
import type * as Model from "../model.ts";
`;

/** What resolvers are given for a type (`src/api/model.ts`); types without an entry have no resolvers of their own. */
const MODELS: Readonly<Record<string, string>> = {
  Node: "Model.GraphNode | Model.Fact",
  Filing: "Model.GraphNode",
  Party: "Model.GraphNode",
  Company: "Model.GraphNode",
  Entity: "Model.GraphNode",
  Holding: "Model.GraphNode",
  Address: "Model.GraphNode",
  City: "Model.GraphNode",
  Risk: "Model.GraphNode",
  Footnote: "Model.GraphNode",
  GraphNode: "Model.GraphNode",
  GraphEdge: "Model.EdgeModel",
  MoreNeighbors: "Model.MoreModel",
  Neighborhood: "Model.NeighborhoodModel",
  Evidence: "Model.Evidence",
  Fact: "Model.Fact",
  Diagnostic: "Model.Diagnostic",
  PostalAddress: "Model.PostalAddress",
  ShareComponent: "Model.ComponentDetail",
  CopyRecipient: "Model.CopyRecipientDetail",
  BackboneLink: "Model.Link",
  ServiceArea: "Model.Link",
  Relation: "Model.RelationModel",
  RiskHit: "Model.RiskHit",
  Stats: "Model.StatsModel",
  ...connection("Filing", "GraphNode"),
  ...connection("Party", "GraphNode"),
  ...connection("Company", "GraphNode"),
  ...connection("Holding", "GraphNode"),
  ...connection("Address", "GraphNode"),
  ...connection("City", "GraphNode"),
  ...connection("Risk", "GraphNode"),
  ...connection("Diagnostic", "Diagnostic"),
  ...connection("Fact", "Fact"),
  ...connection("BackboneLink", "Link"),
  ...connection("ServiceArea", "Link"),
  ...connection("Relation", "RelationModel"),
  Step: "Model.Step",
  StepEdge: "Model.Step",
  Reason: "Model.Reason",
  RelatedParty: "Model.RelatedParty",
  Path: "Model.Path",
  PathConnection: "Model.PathPage",
  PathEdge: "Model.Keyed<Model.Path>",
  SharesOfOthers: "Model.DerivedShares",
  HolderGroup: "Model.Group",
  HolderGroupConnection: "Model.Answered<Model.Group>",
  HolderGroupEdge: "Model.Keyed<Model.Group>",
  RelatedPartyConnection: "Model.Judged<Model.RelatedParty>",
  RelatedPartyEdge: "Model.Keyed<Model.RelatedParty>",
  Mentioned: "Model.GraphNode",
  Mention: "Model.MentionModel",
  ...connection("Mention", "MentionModel"),
  SimilarRisk: "Model.SimilarRiskNode",
  ...connection("SimilarRisk", "SimilarRiskNode"),
  SuggestedHeading: "Model.SuggestedHeading",
  Judgement: "Model.Judgement",
  ...connection("Judgement", "Judgement"),
  SameAs: "Model.SameAs",
  ReadAs: "Model.ReadAs",
  Contradiction: "Model.Contradiction",
  ResolutionCandidate: "Model.OpenCandidate",
  ...connection("ResolutionCandidate", "OpenCandidate"),
  RiskChange: "Model.RiskNodeChange",
  TextChange: "Model.TextChangeModel",
  RiskChangeConnection: "Model.ComparisonPage",
  RiskChangeEdge: "Model.Keyed<Model.RiskNodeChange>",
  RiskHitConnection: "Model.RiskHitPage",
  RiskHitEdge: "Model.Keyed<Model.RiskHit>",
};

function connection(type: string, model: string): Record<string, string> {
  return {
    [`${type}Connection`]: `Model.Paged<Model.${model}>`,
    [`${type}Edge`]: `Model.Keyed<Model.${model}>`,
  };
}

async function generate(): Promise<string> {
  const sdl = readSdl();
  const body = await codegen({
    filename: OUTPUT,
    documents: [],
    schema: parse(sdl),
    schemaAst: buildSchema(sdl),
    config: {
      enumType: "string-literal",
      enumsAsTypes: true,
      useTypeImports: true,
      immutableTypes: true,
      strictScalars: true,
      skipTypename: true,
      scalars: { ID: "string", Date: "string", JSON: "unknown", ShareCount: "number" },
      contextType: "../context.ts#ApiContext",
      mappers: MODELS,
      // Every field has a resolver in our source, so that a field added to the SDL does not compile without one.
      avoidOptionals: {
        resolvers: true,
        field: false,
        inputValue: false,
        object: false,
        defaultValue: false,
      },
    },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
  return `${HEADER}${body}`;
}

const text = await generate();
if (process.argv.includes("--check")) {
  const committed = await readFile(OUTPUT, "utf8").catch(() => "");
  if (committed !== text) {
    console.error("src/api/generated/schema.ts is stale: run `npm run codegen` and commit the result.");
    process.exitCode = 1;
  }
} else {
  await writeFile(OUTPUT, text);
}
