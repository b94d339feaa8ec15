import { type ASTNode, GraphQLError, type GraphQLScalarType, Kind } from "graphql";

/** What a scalar does; what it is, the SDL says. */
type Coercion = Pick<GraphQLScalarType, "serialize" | "parseValue" | "parseLiteral">;

const PARTIAL_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** JSON is only ever given, never taken, and needs no check. */
export const SCALARS: { readonly Date: Coercion; readonly ShareCount: Coercion } = {
  Date: {
    serialize: checkDate,
    parseValue: checkDate,
    parseLiteral: (node) => checkDate(node.kind === Kind.STRING ? node.value : undefined, node),
  },
  ShareCount: {
    serialize: checkCount,
    parseValue: checkCount,
    parseLiteral: (node) => checkCount(node.kind === Kind.INT ? Number(node.value) : undefined, node),
  },
};

function checkDate(value: unknown, node?: ASTNode): string {
  if (typeof value === "string" && PARTIAL_DATE.test(value)) return value;
  throw new GraphQLError("A Date is a string like 2001-10-30, 2001-10 or 2001.", { nodes: node ?? null });
}

function checkCount(value: unknown, node?: ASTNode): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new GraphQLError("A ShareCount is a whole number from 0 to 9007199254740991.", {
    nodes: node ?? null,
  });
}
