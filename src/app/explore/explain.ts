import type { EdgeType, GraphNode } from "../../graph/kinds.ts";
import { type DerivedStep, TIE_EDGES, type Tie } from "../../graph/relate/ties.ts";
import { AppError, unreachable } from "../../kernel/errors.ts";
import { compareCodePoints, printCount } from "../../kernel/text.ts";
import type { AnyId, GraphView, Link } from "../../store/port.ts";
import { LinkBook } from "./link-book.ts";
import { derivedStep, nameOf, type Step, storedStep } from "./step.ts";
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

/** Puts ways between a subject and some other parties into words and steps. Read `prepare` first. */
export class Explainer {
  readonly #subject: GraphNode;
  readonly #book: LinkBook;

  constructor(view: GraphView, subject: GraphNode) {
    this.#subject = subject;
    this.#book = new LinkBook(view);
  }

  /** Reads the edges that the ways may use; a fixed number of statements, however many parties there are. */
  async prepare(others: readonly GraphNode[], ways: readonly Way[]): Promise<void> {
    const forms = ways.map(({ form }) => form);
    const ids = [this.#subject.id, ...others.map(({ id }) => id)];
    const bridges = forms.flatMap((form) => ("bridge" in form ? [form.bridge.id] : []));
    for (const types of typesOut(forms)) await this.#book.read([...ids, ...bridges], types, "OUT");
    if (forms.some(({ is }) => is.includes("FOOTNOTE")))
      await this.#book.read([...ids, ...bridges], FOOTNOTES, "BOTH");
    await this.#readMates(others, forms);
    if (ways.some(({ tie }) => tie === "COUNSEL")) await this.#book.read(ids, TIE_EDGES.COUNSEL, "IN");
    if (forms.some(({ is }) => is === "CITY"))
      await this.#book.read(this.#farOf(ids, AT), ["IN_CITY"], "OUT");
    const rows = this.#farOf(ids, ["HOLDS"]);
    if (forms.some(({ is }) => is === "ISSUER")) await this.#book.read(rows, ["OF"], "OUT");
    if (forms.some(({ is }) => is === "FILING")) await this.#book.read(rows, ["LISTS"], "IN");
  }

  /** Those whom a footnote names beside the others: one of them shares a hub with the subject. */
  async #readMates(others: readonly GraphNode[], forms: readonly Form[]): Promise<void> {
    const mates = others.flatMap(({ id }) => this.#book.of(id, FOOTNOTES, "BOTH").map(({ node }) => node.id));
    for (const form of forms) if (form.is === "HUB_FOOTNOTE") await this.#book.read(mates, form.types, "OUT");
  }

  #farOf(ids: readonly AnyId[], types: readonly EdgeType[]): AnyId[] {
    return ids.flatMap((id) => this.#book.of(id, types, "OUT").map(({ node }) => node.id));
  }

  async reason(way: Way, other: GraphNode): Promise<Reason> {
    const { tie: kind, weight } = way;
    const path = await this.#path(way, other);
    return { kind, text: this.#text(way, other, path), weight, path };
  }

  async #path({ form }: Way, other: GraphNode): Promise<Step[]> {
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
      case "FOOTNOTE_HUB":
        return [
          this.#footnote(self, form.bridge),
          ...this.#overHub(form.bridge, form.hub, other, form.types),
        ];
      case "FOOTNOTES":
        return [this.#footnote(self, form.bridge), this.#footnote(form.bridge, other)];
      case "SURNAME":
        return [await this.#named("SAME_SURNAME", other, form.surname)];
      case "FUND_FAMILY":
        return [await this.#named("SAME_FUND_FAMILY", other, form.key)];
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
  #link(party: GraphNode, hub: GraphNode, types: readonly EdgeType[]): Link {
    const all = [...this.#book.of(party.id, types, "OUT"), ...this.#book.of(party.id, types, "IN")];
    return found(all.find(({ node }) => node.id === hub.id));
  }

  #overHub(a: GraphNode, hub: GraphNode, b: GraphNode, types: readonly EdgeType[]): Step[] {
    return [
      storedStep(this.#link(a, hub, types).edge, a, hub),
      storedStep(this.#link(b, hub, types).edge, hub, b),
    ];
  }

  #overBuilding(hubs: readonly GraphNode[], other: GraphNode): Step[] {
    const key = hubs[0]!.props.buildingKey;
    const theirs = this.#book.of(other.id, AT, "OUT").filter(({ node }) => node.props.buildingKey === key);
    const shared = hubs.find(({ id }) => theirs.some(({ node }) => node.id === id));
    if (shared !== undefined) return this.#overHub(this.#subject, shared, other, AT);
    const mine = this.#link(this.#subject, hubs[0]!, AT);
    const their = found(theirs[0]);
    const evidence = [...mine.edge.evidence, ...their.edge.evidence];
    return [
      storedStep(mine.edge, this.#subject, mine.node),
      derivedStep("SAME_BUILDING", mine.node, their.node, evidence),
      storedStep(their.edge, their.node, other),
    ];
  }

  #footnote(a: GraphNode, b: GraphNode): Step {
    const all = [...this.#book.of(a.id, FOOTNOTES, "BOTH"), ...this.#book.of(b.id, FOOTNOTES, "BOTH")];
    const link = found(
      all.find(({ edge: { from, to } }) => (from === a.id && to === b.id) || (from === b.id && to === a.id)),
    );
    return storedStep(link.edge, a, b);
  }

  /** The first by name of those who are tied to the other party by a footnote and share the hub. */
  #mate(hub: GraphNode, types: readonly EdgeType[], other: GraphNode): GraphNode {
    const mates = this.#book
      .of(other.id, FOOTNOTES, "BOTH")
      .map(({ node }) => node)
      .filter(({ id }) => id !== this.#subject.id)
      .filter(({ id }) => this.#book.of(id, types, "OUT").some(({ node }) => node.id === hub.id))
      .sort((a, b) => compareCodePoints(a.sortKey, b.sortKey) || compareCodePoints(a.id, b.id));
    return found(mates[0]);
  }

  async #named(type: DerivedStep, other: GraphNode, word: string): Promise<Step> {
    const sides = await Promise.all(
      [this.#subject, other].map((party) => this.#book.naming(party, word.split(" ").at(-1)!)),
    );
    return derivedStep(type, this.#subject, other, sides.flat());
  }

  /** From both parties over something of each to what these share. */
  #overTwo(
    other: GraphNode,
    shared: Pick<GraphNode, "id">,
    [near, far, direction]: readonly [readonly EdgeType[], readonly EdgeType[], "OUT" | "IN"],
  ): Step[] {
    const side = (party: GraphNode) =>
      found(
        this.#book
          .of(party.id, near, "OUT")
          .flatMap((first) =>
            this.#book.of(first.node.id, far, direction).map((second) => ({ party, first, second })),
          )
          .find(({ second }) => second.node.id === shared.id),
      );
    const [a, b] = [side(this.#subject), side(other)];
    return [
      storedStep(a.first.edge, a.party, a.first.node),
      storedStep(a.second.edge, a.first.node, a.second.node),
      storedStep(b.second.edge, b.second.node, b.first.node),
      storedStep(b.first.edge, b.first.node, b.party),
    ];
  }

  #text({ form, tie, count }: Way, other: GraphNode, path: readonly Step[]): string {
    const [self, them] = [nameOf(this.#subject), nameOf(other)];
    const among = count === null ? "" : ` (shared by ${printCount(count)})`;
    const both = `${self} and ${them}`;
    switch (form.is) {
      case "HUB":
        return sentence(`${both} have the same ${SHARED[tie]}${among}, ${nameOf(form.hub)}`);
      case "BUILDING": {
        const places = path.filter(({ to }) => to.kind === "ADDRESS").map(({ to }) => nameOf(to));
        return sentence(`${both} are in the same building${among}: ${places.join("; ")}`);
      }
      case "FOOTNOTE":
        return sentence(`A footnote says that ${footnoteText(path[0]!)}`);
      case "HUB_FOOTNOTE": {
        const shared = `have the same ${SHARED[form.tie]}${among}, ${nameOf(form.hub)}`;
        const said = footnoteText(path[2]!);
        return sentence(`${self} and ${nameOf(path[1]!.to)} ${shared}; a footnote says that ${said}`);
      }
      case "FOOTNOTE_HUB": {
        const shared = `have the same ${SHARED[form.tie]}${among}, ${nameOf(form.hub)}`;
        const said = footnoteText(path[0]!);
        return sentence(`A footnote says that ${said}; ${nameOf(form.bridge)} and ${them} ${shared}`);
      }
      case "FOOTNOTES":
        return sentence(`Footnotes say that ${footnoteText(path[0]!)}, and that ${footnoteText(path[1]!)}`);
      case "SURNAME":
        return sentence(`${both} bear the same surname in one filing${among}, "${form.surname}"`);
      case "FUND_FAMILY":
        return sentence(`${both} have names of one fund family${among}, "${form.key}"`);
      case "CITY":
        return sentence(`${both} are in the same city${among}, ${nameOf(form.city)}`);
      case "ISSUER":
        return sentence(`${both} hold shares of the same company${among}, ${nameOf(form.company)}`);
      case "FILING":
        return sentence(`${both} have rows in the same filing${among}`);
      default:
        return unreachable(form);
    }
  }
}

/** With one full stop: names may end with one. */
function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

const SHARED: Partial<Readonly<Record<Tie, string>>> = {
  AGENT: "agent",
  CONTACT: "contact",
  ADDRESS: "address",
  BUILDING: "building",
  COUNSEL: "counsel",
};

const FOOTNOTE_VERBS: Partial<Readonly<Record<Step["type"], string>>> = {
  DISCLAIMS: "disclaims beneficial ownership of shares held by",
  HOLDS_THROUGH: "counts shares held by",
  CONTROLS: "votes or disposes of the shares of",
};

/** As the edge is read, whichever way the step goes. */
function footnoteText({ from, to, direction, type }: Step): string {
  const [subject, object] = direction === "OUT" ? [from, to] : [to, from];
  return `${nameOf(subject)} ${FOOTNOTE_VERBS[type]} ${nameOf(object)}`;
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
