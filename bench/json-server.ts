import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { readSdl } from "../src/api/sdl.ts";

// The same answers as ours from memory, through the same schema: what a server without a store reaches. Argument: a
// file with the data of the answers, by operation name.

const answers = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Record<string, Record<string, unknown>>;
/** Root fields whose answers differ by operation are told apart by it. */
const fields = [...new Set(Object.values(answers).flatMap((data) => Object.keys(data)))];

const server = new ApolloServer({
  typeDefs: readSdl(),
  resolvers: {
    Query: Object.fromEntries(
      fields.map((field) => [
        field,
        (
          _root: unknown,
          _args: unknown,
          _context: unknown,
          info: { operation: { name?: { value: string } } },
        ) => answers[info.operation.name!.value]![field],
      ]),
    ),
    Party: { __resolveType: (party: { __typename?: string }) => party.__typename ?? "Entity" },
    Node: { __resolveType: (node: { __typename?: string }) => node.__typename ?? "Entity" },
  },
});
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
console.log(url);
process.once("SIGTERM", () => void server.stop().then(() => process.exit(0)));
