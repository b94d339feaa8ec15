import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import type { ErrorCode } from "../kernel/errors.ts";
import { printCount } from "../kernel/text.ts";
import { MAX_PAGE_SIZE } from "./connection.ts";

export interface QueryLimits {
  /** Fields from the root to the deepest one. @default 15 */
  readonly maxDepth: number;
  /** Nodes that the connections of a query may return in all: the products of their `first` values. @default 50000 */
  readonly maxNodes: number;
  /** Fields selected, each alias counted, merged as execution merges them. @default 10000 */
  readonly maxFields: number;
  /** Of the query text, in UTF-16 code units. @default 20000 */
  readonly maxQueryLength: number;
}

export const DEFAULT_LIMITS: QueryLimits = {
  maxDepth: 15,
  maxNodes: 50_000,
  maxFields: 10_000,
  maxQueryLength: 20_000,
};

export function checkLength(query: string, limits: QueryLimits): void {
  if (query.length > limits.maxQueryLength)
    throw refused(
      "QUERY_TOO_LONG",
      `The query has ${printCount(query.length)} characters; ${printCount(limits.maxQueryLength)} are possible.`,
      "Move values into variables, use fragments, or split the query.",
    );
}

/** Throws BAD_INPUT, QUERY_TOO_DEEP or QUERY_TOO_COSTLY. The document is valid, so that its fragments form no cycle. */
export function checkOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: QueryLimits,
): void {
  if (operation.operation !== "query")
    throw refused("BAD_INPUT", `This API is read-only and knows no ${operation.operation}.`, "Send a query.");
  const { nodes, fields } = new Measure(document, variables, limits).measure([operation.selectionSet], 0);
  if (fields > limits.maxFields) throw tooManyFields(limits);
  if (nodes > limits.maxNodes)
    throw refused(
      "QUERY_TOO_COSTLY",
      `The query may return ${printCount(nodes)} nodes; ${printCount(limits.maxNodes)} are possible.`,
      "Ask for smaller pages: the `first` values of nested connections multiply.",
    );
}

interface Size {
  /** Levels of fields below. */
  readonly depth: number;
  readonly nodes: number;
  readonly fields: number;
}

const NOTHING: Size = { depth: 0, nodes: 0, fields: 0 };

/**
 * Fields are merged by response key as execution merges them, so that a field that two fragments select counts once.
 * What was measured is remembered by the selections it came from: nested fragments cost their length, not a power.
 */
class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #limits: QueryLimits;
  readonly #numbers = new Map<SelectionSetNode, number>();
  readonly #known = new Map<string, Size>();
  /** Selections looked at so far: bounds the work even where nothing repeats. */
  #steps = 0;

  constructor(document: DocumentNode, variables: Readonly<Record<string, unknown>>, limits: QueryLimits) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
    this.#variables = variables;
    this.#limits = limits;
  }

  /** `level`: fields above. */
  measure(sets: readonly SelectionSetNode[], level: number): Size {
    const key = this.#keyOf(sets);
    let size = this.#known.get(key);
    if (size === undefined) {
      size = this.#measureAll(sets, level);
      this.#known.set(key, size);
    }
    if (level + size.depth > this.#limits.maxDepth) throw tooDeep(this.#limits);
    return size;
  }

  #measureAll(sets: readonly SelectionSetNode[], level: number): Size {
    let total = NOTHING;
    for (const fields of this.#collect(sets).values()) {
      if (level + 1 > this.#limits.maxDepth) throw tooDeep(this.#limits);
      const below = fields.flatMap((field) => field.selectionSet ?? []);
      const size = below.length === 0 ? NOTHING : this.measure(below, level + 1);
      const first = Math.max(...fields.map((field) => this.#pageSize(field)));
      const nodes = first < 0 ? size.nodes : first * (1 + size.nodes);
      total = {
        depth: Math.max(total.depth, 1 + size.depth),
        nodes: Math.min(total.nodes + nodes, Number.MAX_SAFE_INTEGER),
        fields: total.fields + 1 + size.fields,
      };
    }
    return total;
  }

  /** The fields of merged selection sets by response key; each fragment is entered once. */
  #collect(sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const entered = new Set<string>();
    const open: SelectionNode[] = sets.flatMap((set) => set.selections);
    for (let selection = open.pop(); selection !== undefined; selection = open.pop()) {
      if (++this.#steps > 10 * this.#limits.maxFields) throw tooManyFields(this.#limits);
      if (!this.#isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const merged = fields.get(name);
        if (merged === undefined) fields.set(name, [selection]);
        else merged.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(...selection.selectionSet.selections);
      else if (!entered.has(selection.name.value)) {
        entered.add(selection.name.value);
        open.push(...(this.#fragments.get(selection.name.value)?.selectionSet.selections ?? []));
      }
    }
    return fields;
  }

  /** The value of `first`, -1 where the field is no connection. What the resolver will refuse counts as a full page. */
  #pageSize(field: FieldNode): number {
    const argument = field.arguments?.find(({ name }) => name.value === "first");
    if (argument === undefined) return -1;
    const first = this.#valueOf(argument.value);
    return typeof first === "number" && first >= 0 ? Math.min(first, MAX_PAGE_SIZE) : MAX_PAGE_SIZE;
  }

  #isIncluded({ directives }: SelectionNode): boolean {
    return !directives?.some(({ name, arguments: args }) => {
      const condition = args?.find((argument) => argument.name.value === "if");
      const value = condition && this.#valueOf(condition.value);
      return (name.value === "skip" && value === true) || (name.value === "include" && value === false);
    });
  }

  #valueOf(value: ValueNode): unknown {
    if (value.kind === Kind.VARIABLE) return this.#variables[value.name.value];
    if (value.kind === Kind.INT) return Number(value.value);
    return value.kind === Kind.BOOLEAN ? value.value : undefined;
  }

  #keyOf(sets: readonly SelectionSetNode[]): string {
    const numbers = sets.map((set) => {
      const number = this.#numbers.get(set) ?? this.#numbers.size;
      this.#numbers.set(set, number);
      return number;
    });
    return [...new Set(numbers)].sort((a, b) => a - b).join(" ");
  }
}

function tooDeep({ maxDepth }: QueryLimits): GraphQLError {
  return refused(
    "QUERY_TOO_DEEP",
    `The query is more than ${maxDepth} fields deep.`,
    "Ask for the deeper part in a query of its own: `node(id)` starts anywhere.",
  );
}

function tooManyFields({ maxFields }: QueryLimits): GraphQLError {
  return refused(
    "QUERY_TOO_COSTLY",
    `The query selects more than ${printCount(maxFields)} fields.`,
    "Select fewer fields and aliases, or split the query.",
  );
}

function refused(code: ErrorCode, message: string, remedy: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, remedy, http: { status: 400 } } });
}
