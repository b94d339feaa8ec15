import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

const PARTIAL_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

export const DATE = new GraphQLScalarType<string, string>({
  name: "Date",
  serialize: (value) => checkDate(value),
  parseValue: (value) => checkDate(value),
  parseLiteral: (node) => checkDate(node.kind === Kind.STRING ? node.value : undefined),
});

export const SHARE_COUNT = new GraphQLScalarType<number, number>({
  name: "ShareCount",
  serialize: (value) => checkCount(value),
  parseValue: (value) => checkCount(value),
  parseLiteral: (node) => checkCount(node.kind === Kind.INT ? Number(node.value) : undefined),
});

/** For answers only: no argument takes it. */
export const JSON_VALUE = new GraphQLScalarType<unknown, unknown>({ name: "JSON" });

function checkDate(value: unknown): string {
  if (typeof value === "string" && PARTIAL_DATE.test(value)) return value;
  throw new GraphQLError("A Date is a string like 2001-10-30, 2001-10 or 2001.");
}

function checkCount(value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new GraphQLError("A ShareCount is a whole number from 0 to 9007199254740991.");
}
