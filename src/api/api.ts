import {
  ApolloServer,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { type FormattedExecutionResult, type GraphQLSchema, getVariableValues } from "graphql";
import { openCorpus } from "../search/corpus/open-corpus.ts";
import type { RiskSearch } from "../search/port.ts";
import type { GraphStore } from "../store/port.ts";
import { ViewCache } from "../store/view-cache.ts";
import { type ApiContext, createContext } from "./context.ts";
import { presentError } from "./errors.ts";
import { checkLength, checkOperation, DEFAULT_LIMITS, type QueryLimits } from "./limits.ts";
import { type Logger, SILENT } from "./logger.ts";
import { wholeKinds } from "./projection.ts";
import { RESOLVERS } from "./resolvers.ts";
import { SCALARS } from "./scalars.ts";
import { readSdl } from "./sdl.ts";

export interface ApiOptions {
  readonly store: GraphStore;
  readonly search: RiskSearch;
  /** @default silent */
  readonly logger?: Logger | undefined;
  /** @default DEFAULT_LIMITS */
  readonly limits?: Partial<QueryLimits> | undefined;
  /** Nodes, links and diagnostics that are kept decoded while nothing is loaded; 0 keeps none. @default 10 000 */
  readonly cacheItems?: number | undefined;
}

export interface OperationRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** The API without a network. */
export interface Api {
  readonly limits: QueryLimits;
  /** A response as GraphQL over HTTP would carry it. Never rejects for what the query or the store did. */
  execute(request: OperationRequest): Promise<FormattedExecutionResult>;
  executeHttp(request: HTTPGraphQLRequest): Promise<HTTPGraphQLResponse>;
  /** The store stays open: it is the caller's. */
  stop(): Promise<void>;
}

export function buildApiSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: readSdl(), resolvers: { ...RESOLVERS, ...SCALARS } });
}

export async function createApi(options: ApiOptions): Promise<Api> {
  const { store, search, logger = SILENT, limits: given, cacheItems } = options;
  const limits = { ...DEFAULT_LIMITS, ...given };
  const server = new ApolloServer<ApiContext>({
    schema: buildApiSchema(),
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: quietLogger(logger),
    formatError: (formatted, thrown) => presentError(formatted, thrown, logger),
    plugins: [
      operationPlugin(limits),
      // Nothing is reported to anybody, whatever the environment says.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await server.start();
  const { view, engine } = store;
  const cache = new ViewCache(view, cacheItems);
  const sources = { cache, uncached: view, engine, search, corpus: openCorpus(view) };
  const contextValue = () => createContext(sources);

  return {
    limits,
    async execute({ query, variables, operationName }) {
      try {
        checkLength(query, limits);
      } catch (error) {
        return refusal(error, logger);
      }
      const request = {
        query,
        ...(variables ? { variables } : {}),
        ...(operationName ? { operationName } : {}),
      };
      const { body } = await server.executeOperation(request, { contextValue: contextValue() });
      if (body.kind !== "single") throw new Error("an incremental response, which this API does not give");
      return body.singleResult;
    },
    executeHttp: (httpGraphQLRequest) =>
      server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => contextValue() }),
    stop: () => server.stop(),
  };
}

function operationPlugin(limits: QueryLimits): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          contextValue.projection.whole = wholeKinds(schema, document);
          const declared = operation.variableDefinitions ?? [];
          const { coerced } = getVariableValues(schema, declared, request.variables ?? {});
          // Variables that do not fit their types fail at execution, with a better message.
          if (coerced !== undefined) checkOperation(document, operation, coerced, limits);
        },
      };
    },
  };
}

function refusal(error: unknown, logger: Logger): FormattedExecutionResult {
  const formatted = error as { toJSON?(): { message: string; extensions?: Record<string, unknown> } };
  return { errors: [presentError(formatted.toJSON?.() ?? { message: "" }, error, logger)] };
}

/** Apollo's own remarks, without the ones that are for its developers. */
function quietLogger(log: Logger) {
  return {
    debug() {},
    info() {},
    warn: (message: string) => log("warn", message, { code: "GRAPHQL_SERVER" }),
    error: (message: string) => log("error", message, { code: "GRAPHQL_SERVER" }),
  };
}
