import type { Masked } from "../parties/masked.ts";
import type { Mention } from "../parties/mentions.ts";
import { withoutDefinitions } from "./clauses.ts";
import { NAMES } from "./grammar.ts";
import { activePowers, otherPowers, type PowerStatement, passivePowers } from "./powers.ts";
import { officersIn, type RoleStatement, rolesIn } from "./roles.ts";

/** A person or firm that votes, invests or disposes of the shares, and the sentence that says so. */
export interface Controller {
  readonly mention: Mention;
  readonly sentence: Masked;
  /** Of a managing partner or director: the firms where that is so, which count only where they control the shares. */
  readonly at: readonly Mention[];
}

/** Titles of a firm's heads, who need not be its legal managers. */
const TITLE = /\bmanaging (?:general )?(?:partner|director|officer)s?\b|\bprincipals?\b/;

/**
 * Who controls the shares a note is about: whom it gives voting, investment or dispositive power, and who holds an office
 * that brings it with it. Where it names no person at all, the head of a firm that it names.
 */
export function controllersOf(printed: readonly Masked[]): readonly Controller[] {
  const sentences = printed.map(withoutDefinitions);
  const roles = sentences.map((sentence) => ({ sentence, roles: rolesIn(sentence) }));
  const allRoles = [...roles.flatMap((one) => one.roles), ...sentences.flatMap(directorsIn)];
  const found: Controller[] = [];
  for (const { sentence, roles: own } of roles) {
    const powers = [...activePowers(sentence), ...passivePowers(sentence), ...otherPowers(sentence)];
    const controllers = [
      ...own.flatMap(({ role, holders, of }) =>
        holders.map((mention) => ({ mention, sentence, at: TITLE.test(role) ? of : [] })),
      ),
      ...powers.flatMap((power) =>
        personsOf(power, allRoles).map((mention) => ({ mention, sentence, at: [] })),
      ),
    ];
    found.push(...controllers.toSorted((a, b) => a.mention.start - b.mention.start));
  }
  found.push(...disclaimingDirectors(sentences, found));
  if (found.some(({ mention }) => mention.kind === "PERSON")) return found;
  const firms = new Set(found.map(({ mention }) => mention.text));
  const heads = sentences.flatMap((sentence) =>
    officersIn(sentence)
      .filter((officer) =>
        officer.of.some(
          (of) =>
            firms.has(of.text) ||
            (!/president/.test(officer.role) && (firms.size === 0 || of.kind === "ALIAS")),
        ),
      )
      .flatMap((officer) => officer.holders.map((mention) => ({ mention, sentence, at: [] }))),
  );
  return [...found, ...heads];
}

/** Directors of a firm that controls the shares, where the note has them disclaim the shares: so they count as theirs. */
function disclaimingDirectors(
  sentences: readonly Masked[],
  found: readonly Controller[],
): readonly Controller[] {
  // A stop may end the sentence or the name: "Roe Advisors Inc."
  const bare = ({ text }: Mention) => text.replace(/\.$/, "");
  const firms = new Set(found.map(({ mention }) => bare(mention)));
  const lastWord = ({ text }: Mention) => text.split(" ").at(-1);
  const disclaiming = new Set(
    sentences
      .filter(({ text }) => /\bdisclaims?\b/i.test(text))
      .flatMap((sentence) => sentence.names(0, sentence.text.length).map(lastWord)),
  );
  return sentences.flatMap((sentence) =>
    directorsIn(sentence)
      .filter(({ role, of }) => /director/.test(role) && of.some((firm) => firms.has(bare(firm))))
      .flatMap(({ holders }) => holders)
      .filter((mention) => mention.kind === "PERSON" && disclaiming.has(lastWord(mention)))
      .map((mention) => ({ mention, sentence, at: [] })),
  );
}

function personsOf({ persons, office }: PowerStatement, roles: readonly RoleStatement[]): readonly Mention[] {
  if (office === null) return persons;
  const role = singular(office.role);
  const places = new Set(office.of.map((of) => of.text));
  const seated = roles.filter(
    (one) => singular(one.role).includes(role) && one.of.some((of) => places.has(of.text)),
  );
  return seated.flatMap((one) => one.holders);
}

function singular(role: string): string {
  return role.replace(/^(?:the|its|their|all|each of the) /, "").replace(/s\b/g, "");
}

const DIRECTORS = new RegExp(
  `(?<holders>${NAMES}),? (?:is|are|,|serve as|serves as) (?:the |each |all )*(?<role>directors?|partners?|principals?|members?|officers?|managing directors?)(?: and [a-z ]{3,30})? of (?:the )?(?<of>${NAMES})`,
  "gu",
);

/** Directors and partners hold no office of control by themselves; "made by the directors of X" gives it to them. */
function directorsIn(sentence: Masked): readonly RoleStatement[] {
  return [...sentence.text.matchAll(DIRECTORS)].map((match) => {
    const { holders, role, of } = match.groups!;
    const end = match.index + match[0].length;
    return {
      role: role!,
      holders: sentence.names(match.index, match.index + holders!.length),
      of: sentence.names(end - of!.length, end),
      start: match.index,
      end,
    };
  });
}
