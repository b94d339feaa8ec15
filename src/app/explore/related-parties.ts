import type { GraphNode } from "../../graph/kinds.ts";
import { DEFAULT_TIES, TIES, type Tie, WEIGHT_UNIT } from "../../graph/relate/ties.ts";
import { AppError } from "../../kernel/errors.ts";
import { printCount } from "../../kernel/text.ts";
import type { AnyId, GraphView, Page, PageRequest } from "../../store/port.ts";
import { type NoAnswer, sourcesOf } from "./answer.ts";
import { Explainer, type Reason } from "./explain.ts";
import { type Circle, IdentityBook, type ReadAs } from "./identity-book.ts";
import { nameOf, type Step } from "./step.ts";
import { reachQuery, type Way } from "./way.ts";
import { findWays } from "./ways.ts";

export interface RelatedRequest extends PageRequest {
  readonly id: AnyId;
  /** Null: all but the hubs. */
  readonly via: readonly Tie[] | null;
  /** Of a party's score; null: any. */
  readonly minScore: number | null;
}

export interface RelatedParty {
  readonly party: GraphNode;
  /** In millionths: the sum of the reasons' weights. */
  readonly weight: number;
  /** The heaviest first, then in the order of the ties. */
  readonly reasons: readonly Reason[];
}

export interface RelatedParties extends Page<RelatedParty> {
  /** Null where there is an answer. */
  readonly noAnswer: NoAnswer | null;
  /** Filings that the answer rests on, newest first. */
  readonly sources: readonly GraphNode[];
  /** What people judged of parties that it names. */
  readonly readAs: readonly ReadAs[];
}

/**
 * Who shares something with a party, the rarest and most first. Parties that people judged to be one share what each of
 * them shares, are asked for by any of them and listed once; each step is between those whom the filing names. A shared agent or address relates, it never says that
 * two are one. The work depends on what the party has and on how many share it, not on the size of the graph.
 */
export async function findRelatedParties(view: GraphView, request: RelatedRequest): Promise<RelatedParties> {
  const { first, after } = request;
  const party = await partyOf(view, request.id);
  const identities = new IdentityBook(view);
  await identities.read([party]);
  const subject = identities.of(party);
  const via = request.via ?? DEFAULT_TIES;
  const ways = await findWays(view, identities, subject, via);
  const query = reachQuery(ways, subject.root.id, Math.ceil((request.minScore ?? 0) * WEIGHT_UNIT));
  const page = await view.reached({ ...query, first, after });
  const explainer = new Explainer(view, identities, subject);
  await explainer.prepare(
    page.items.map(({ item }) => item.node),
    ways.filter((_, index) => page.items.some(({ item }) => item.by.includes(index))),
  );
  const items = await Promise.all(
    page.items.map(async ({ item: { node, weight, by }, key }) => {
      const reasons = await Promise.all(by.map((index) => explainer.reason(ways[index]!, node)));
      return { key, item: { party: node, weight, reasons: reasons.sort(compareReasons) } };
    }),
  );
  const steps = items.flatMap(({ item }) => item.reasons.flatMap(({ path }) => path));
  return {
    ...page,
    items,
    noAnswer: page.totalCount > 0 ? null : await nothing(view, { party, subject, via, ways, request }),
    sources: await sourcesOf(view, steps, subject.members),
    readAs: identities.readAs([party, ...items.map(({ item }) => item.party), ...endsOf(steps)]),
  };
}

/** The nodes that steps name. */
export function endsOf(steps: readonly Step[]): GraphNode[] {
  return steps.flatMap(({ from, to }) => [from, to]);
}

export async function partyOf(view: GraphView, id: AnyId): Promise<GraphNode> {
  const [party] = await view.nodes([id]);
  if (party !== null && party !== undefined) return party;
  throw new AppError("NOT_FOUND", "There is no party with this id.", {
    remedy: "Use the `id` of a party as this API returned it, or search for its name.",
  });
}

function compareReasons(a: Reason, b: Reason): number {
  return b.weight - a.weight || TIES.indexOf(a.kind) - TIES.indexOf(b.kind);
}

interface Nothing {
  readonly party: GraphNode;
  readonly subject: Circle;
  readonly via: readonly Tie[];
  readonly ways: readonly Way[];
  readonly request: RelatedRequest;
}

/** Why nobody was found: nobody shares anything, or not enough. */
async function nothing(view: GraphView, { party, subject, via, ways, request }: Nothing): Promise<NoAnswer> {
  const name = nameOf(party);
  const { totalCount } = await view.reached({
    ...reachQuery(ways, subject.root.id, 0),
    first: 1,
    after: null,
  });
  const lookedAt = via.map((tie) => {
    // Notes are not counted before they are followed.
    if (tie === "FOOTNOTE" && totalCount > 0) return `${tie}: ${NOTES}`;
    const shared = ways.filter((way) => way.tie === tie).flatMap(whatWas);
    return `${tie}: ${shared.length === 0 ? "nothing shared" : shared.join("; ")}`;
  });
  if (totalCount > 0)
    return {
      code: "BELOW_MIN_SCORE",
      message: `${printCount(totalCount)} parties share a tie with ${name}; none scores ${request.minScore}.`,
      lookedAt,
    };
  const role = subject.members.some(({ labels }) => labels.includes("Agent") || labels.includes("Contact"));
  const aside = role ? " Others name it as agent or contact: its `clients` and `of` list them." : "";
  return {
    code: "NO_SHARED_TIE",
    message: `The filings name nobody who shares one of these ties with ${name}.${aside}`,
    lookedAt,
  };
}

const NOTES = "what notes say of it and of those who share agent, contact or address";

/** What a way's parties share, and how many they are. */
function whatWas({ form, count }: Way): string[] {
  const among = `(${printCount(count ?? 0)})`;
  switch (form.is) {
    case "HUB":
      return [`${nameOf(form.hub)} ${among}`];
    case "BUILDING":
      return [`${nameOf(form.hubs[0]!)} ${among}`];
    case "SURNAME":
      return [`"${form.reach.surname}" ${among}`];
    case "FUND_FAMILY":
      return [`"${form.reach.key}" ${among}`];
    case "CITY":
      return [`${nameOf(form.city)} ${among}`];
    case "ISSUER":
      return [`${nameOf(form.company)} ${among}`];
    case "FILING":
      return [`rows of one filing ${among}`];
    default:
      return [];
  }
}
