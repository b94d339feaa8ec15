import type { EdgeType, GraphNode } from "../../graph/kinds.ts";
import { type DerivedStep, TIE_EDGES, type Tie } from "../../graph/relate/ties.ts";
import { AppError, unreachable } from "../../kernel/errors.ts";
import { compareCodePoints } from "../../kernel/text.ts";
import type { AnyId, GraphView, Link } from "../../store/port.ts";
import { bearsSurname, isOfFundFamily } from "./alike.ts";
import type { Circle, IdentityBook } from "./identity-book.ts";
import { LinkBook } from "./link-book.ts";
import { reasonText } from "./reason-text.ts";
import { derivedStep, type Step, storedStep } from "./step.ts";
import type { Form, Way } from "./way.ts";

/** One tie between two parties, in words and with proof. */
export interface Reason {
  readonly kind: Tie;
  readonly text: string;
  /** In millionths. */
  readonly weight: number;
  /** From the first party to the second. */
  readonly path: readonly Step[];
}

const FOOTNOTES: readonly EdgeType[] = TIE_EDGES.FOOTNOTE;
const AT: readonly EdgeType[] = ["LOCATED_AT"];

/** A link of one of those that are one. */
interface Tied {
  readonly member: GraphNode;
  readonly link: Link;
}

/**
 * Puts ways between a subject and some other parties into words and steps; each step is between those whom the filing
 * names, which judgements may make one with others. Read `prepare` first.
 */
export class Explainer {
  readonly #subject: Circle;
  readonly #identities: IdentityBook;
  readonly #book: LinkBook;

  /** `identities` knows all that the ways name. */
  constructor(view: GraphView, identities: IdentityBook, subject: Circle) {
    this.#subject = subject;
    this.#identities = identities;
    this.#book = new LinkBook(view);
  }

  /** Reads the edges that the ways may use; a fixed number of statements, however many parties there are. */
  async prepare(others: readonly GraphNode[], ways: readonly Way[]): Promise<void> {
    await this.#identities.read(others);
    const forms = ways.map(({ form }) => form);
    const members = others.flatMap((other) => this.#identities.of(other).members);
    const ids = idsOf([...this.#subject.members, ...members]);
    const bridges = idsOf(
      forms.flatMap((form) => ("bridge" in form ? this.#identities.of(form.bridge).members : [])),
    );
    for (const types of typesOut(forms)) await this.#book.read([...ids, ...bridges], types, "OUT");
    if (forms.some(({ is }) => is.includes("FOOTNOTE")))
      await this.#book.read([...ids, ...bridges], FOOTNOTES, "BOTH");
    await this.#readMates(members, forms);
    if (ways.some(({ tie }) => tie === "COUNSEL")) await this.#book.read(ids, TIE_EDGES.COUNSEL, "IN");
    if (forms.some(({ is }) => is === "CITY"))
      await this.#book.read(this.#farOf(ids, AT), ["IN_CITY"], "OUT");
    const rows = this.#farOf(ids, ["HOLDS"]);
    if (forms.some(({ is }) => is === "ISSUER")) await this.#book.read(rows, ["OF"], "OUT");
    if (forms.some(({ is }) => is === "FILING")) await this.#book.read(rows, ["LISTS"], "IN");
  }

  /** Those whom a footnote names beside the others: one of them shares a hub with the subject. */
  async #readMates(others: readonly GraphNode[], forms: readonly Form[]): Promise<void> {
    const beyond = forms.flatMap((form) => (form.is === "HUB_FOOTNOTE" ? [form.types] : []));
    if (beyond.length === 0) return;
    const named = others.flatMap(({ id }) => this.#book.of(id, FOOTNOTES, "BOTH").map(({ node }) => node));
    await this.#identities.read(named);
    const mates = idsOf(named.flatMap((mate) => this.#identities.of(mate).members));
    for (const types of beyond) await this.#book.read(mates, types, "OUT");
  }

  #farOf(ids: readonly AnyId[], types: readonly EdgeType[]): AnyId[] {
    return ids.flatMap((id) => this.#book.of(id, types, "OUT").map(({ node }) => node.id));
  }

  async reason(way: Way, other: GraphNode): Promise<Reason> {
    const { tie: kind, weight } = way;
    const path = await this.#path(way, this.#identities.of(other));
    return { kind, text: reasonText(way, path), weight, path };
  }

  async #path({ form }: Way, other: Circle): Promise<Step[]> {
    const self = this.#subject;
    switch (form.is) {
      case "HUB":
        return this.#overHub(self, form.hub, other, form.types);
      case "BUILDING":
        return this.#overBuilding(form.hubs, other);
      case "FOOTNOTE":
        return [this.#footnote(self, other)];
      case "HUB_FOOTNOTE": {
        const mate = this.#mate(form.hub, form.types, other);
        return [...this.#overHub(self, form.hub, mate, form.types), this.#footnote(mate, other)];
      }
      case "FOOTNOTE_HUB": {
        const bridge = this.#identities.of(form.bridge);
        return [this.#footnote(self, bridge), ...this.#overHub(bridge, form.hub, other, form.types)];
      }
      case "FOOTNOTES": {
        const bridge = this.#identities.of(form.bridge);
        return [this.#footnote(self, bridge), this.#footnote(bridge, other)];
      }
      case "SURNAME": {
        const bearer = found(other.members.find((member) => bearsSurname(member, form.reach)));
        return [await this.#named("SAME_SURNAME", form.member, bearer, form.reach.surname)];
      }
      case "FUND_FAMILY": {
        const bearer = found(other.members.find((member) => isOfFundFamily(member, form.reach)));
        return [await this.#named("SAME_FUND_FAMILY", form.member, bearer, form.reach.key)];
      }
      case "CITY":
        return this.#overTwo(other, form.city, [AT, ["IN_CITY"], "OUT"]);
      case "ISSUER":
        return this.#overTwo(other, form.company, [["HOLDS"], ["OF"], "OUT"]);
      case "FILING":
        return this.#overTwo(other, { id: form.filing }, [["HOLDS"], ["LISTS"], "IN"]);
      default:
        return unreachable(form);
    }
  }

  /** Counsel serves, others are served: the edge may point either way. */
  #links({ members }: Circle, types: readonly EdgeType[]): Tied[] {
    return members.flatMap((member) =>
      [...this.#book.of(member.id, types, "OUT"), ...this.#book.of(member.id, types, "IN")].map((link) => ({
        member,
        link,
      })),
    );
  }

  /** Links to the hub, or to one that is one with it; if there is, to the same of both. */
  #overHub(a: Circle, hub: GraphNode, b: Circle, types: readonly EdgeType[]): Step[] {
    const [mine, theirs] = [a, b].map((circle) =>
      this.#links(circle, types).filter(({ link }) => this.#identities.rootOf(link.node).id === hub.id),
    ) as [Tied[], Tied[]];
    const shared = mine.find(({ link }) => theirs.some((their) => their.link.node.id === link.node.id));
    const near = found(shared ?? mine[0]);
    const far = found(theirs.find(({ link }) => link.node.id === near.link.node.id) ?? theirs[0]);
    return [
      storedStep(near.link.edge, near.member, near.link.node),
      storedStep(far.link.edge, far.link.node, far.member),
    ];
  }

  #overBuilding(hubs: readonly GraphNode[], other: Circle): Step[] {
    const key = hubs[0]!.props.buildingKey;
    const theirs = this.#links(other, AT).filter(({ link }) => link.node.props.buildingKey === key);
    const shared = hubs.find(({ id }) => theirs.some(({ link }) => link.node.id === id));
    if (shared !== undefined) return this.#overHub(this.#subject, shared, other, AT);
    const mine = found(this.#links(this.#subject, AT).find(({ link }) => link.node.id === hubs[0]!.id));
    const their = found(theirs[0]);
    const evidence = [...mine.link.edge.evidence, ...their.link.edge.evidence];
    return [
      storedStep(mine.link.edge, mine.member, mine.link.node),
      derivedStep("SAME_BUILDING", mine.link.node, their.link.node, evidence),
      storedStep(their.link.edge, their.link.node, their.member),
    ];
  }

  #footnote(a: Circle, b: Circle): Step {
    const between = (circle: Circle, far: Circle) =>
      circle.members.flatMap((member) =>
        this.#book
          .of(member.id, FOOTNOTES, "BOTH")
          .filter(({ node }) => far.members.some(({ id }) => id === node.id))
          .map((link) => ({ member, link })),
      );
    const [mine] = between(a, b);
    if (mine !== undefined) return storedStep(mine.link.edge, mine.member, mine.link.node);
    const { link, member } = found(between(b, a)[0]);
    return storedStep(link.edge, link.node, member);
  }

  /** The first by name of those who are tied to the other party by a footnote and share the hub. */
  #mate(hub: GraphNode, types: readonly EdgeType[], other: Circle): Circle {
    const mates = other.members
      .flatMap(({ id }) => this.#book.of(id, FOOTNOTES, "BOTH"))
      .map(({ node }) => this.#identities.of(node))
      .filter(({ root }) => root.id !== this.#subject.root.id && !this.#identities.isCompany(root))
      .filter((mate) =>
        this.#links(mate, types).some(({ link }) => this.#identities.rootOf(link.node).id === hub.id),
      )
      .sort(
        ({ root: x }, { root: y }) =>
          compareCodePoints(x.sortKey, y.sortKey) || compareCodePoints(x.id, y.id),
      );
    return found(mates[0]);
  }

  async #named(type: DerivedStep, a: GraphNode, b: GraphNode, word: string): Promise<Step> {
    const sides = await Promise.all([a, b].map((party) => this.#book.naming(party, word.split(" ").at(-1)!)));
    return derivedStep(type, a, b, sides.flat());
  }

  /** From both parties over something of each to what these share. */
  #overTwo(
    other: Circle,
    shared: Pick<GraphNode, "id">,
    [near, far, direction]: readonly [readonly EdgeType[], readonly EdgeType[], "OUT" | "IN"],
  ): Step[] {
    const side = ({ members }: Circle) =>
      found(
        members
          .flatMap((party) => this.#book.of(party.id, near, "OUT").map((first) => ({ party, first })))
          .flatMap(({ party, first }) =>
            this.#book.of(first.node.id, far, direction).map((second) => ({ party, first, second })),
          )
          .find(({ second }) => this.#identities.rootOf(second.node).id === shared.id),
      );
    const [a, b] = [side(this.#subject), side(other)];
    return [
      storedStep(a.first.edge, a.party, a.first.node),
      storedStep(a.second.edge, a.first.node, a.second.node),
      storedStep(b.second.edge, b.second.node, b.first.node),
      storedStep(b.first.edge, b.first.node, b.party),
    ];
  }
}

function idsOf(nodes: readonly GraphNode[]): AnyId[] {
  return nodes.map(({ id }) => id);
}

/** Lists of edges `OUT` of parties that the forms use. */
function typesOut(forms: readonly Form[]): (readonly EdgeType[])[] {
  const all = forms.flatMap((form): (readonly EdgeType[])[] => {
    if ("types" in form) return [form.types];
    if (form.is === "BUILDING" || form.is === "CITY") return [AT];
    return form.is === "ISSUER" || form.is === "FILING" ? [["HOLDS"]] : [];
  });
  return [...new Map(all.map((types) => [types.join(" "), types])).values()];
}

/** The store has just said that it is there: a filing was loaded anew in between, or there are too many edges to read. */
function found<T>(value: T | undefined): T {
  if (value !== undefined) return value;
  throw new AppError(
    "QUERY_TOO_COSTLY",
    "A tie could not be shown: its ends have too many edges, or changed.",
    {
      remedy: "Ask again, or for fewer kinds of ties.",
      retriable: true,
    },
  );
}
