import type { Tie } from "../../graph/relate/ties.ts";
import { unreachable } from "../../kernel/errors.ts";
import { printCount } from "../../kernel/text.ts";
import { nameOf, type Step } from "./step.ts";
import type { Way } from "./way.ts";

/** In the names of those whom the steps name. */
export function reasonText({ form, tie, count }: Way, path: readonly Step[]): string {
  const [self, them] = [nameOf(path[0]!.from), nameOf(path.at(-1)!.to)];
  const among = count === null ? "" : ` (shared by ${printCount(count)})`;
  const both = `${self} and ${them}`;
  switch (form.is) {
    case "HUB":
      return sentence(`${both} have the same ${SHARED[tie]}${among}, ${nameOf(path[0]!.to)}`);
    case "BUILDING": {
      const places = path.filter(({ to }) => to.kind === "ADDRESS").map(({ to }) => nameOf(to));
      return sentence(`${both} are in the same building${among}: ${places.join("; ")}`);
    }
    case "FOOTNOTE":
      return sentence(`A footnote says that ${footnoteText(path[0]!)}`);
    case "HUB_FOOTNOTE": {
      const shared = `have the same ${SHARED[form.tie]}${among}, ${nameOf(path[0]!.to)}`;
      const said = footnoteText(path[2]!);
      return sentence(`${self} and ${nameOf(path[1]!.to)} ${shared}; a footnote says that ${said}`);
    }
    case "FOOTNOTE_HUB": {
      const shared = `have the same ${SHARED[form.tie]}${among}, ${nameOf(path[1]!.to)}`;
      const said = footnoteText(path[0]!);
      return sentence(`A footnote says that ${said}; ${nameOf(path[1]!.from)} and ${them} ${shared}`);
    }
    case "FOOTNOTES":
      return sentence(`Footnotes say that ${footnoteText(path[0]!)}, and that ${footnoteText(path[1]!)}`);
    case "SURNAME":
      return sentence(`${both} bear the same surname in one filing${among}, "${form.reach.surname}"`);
    case "FUND_FAMILY":
      return sentence(`${both} have names of one fund family${among}, "${form.reach.key}"`);
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
