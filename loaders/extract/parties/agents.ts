import type { Draft } from "../../../src/kernel/facts.ts";
import type { Outline } from "../../outline/model.ts";
import { draft, type Extraction } from "../extraction.ts";
import { findAll, foundSpans, type Sentence, sentencesIn } from "../prose/find.ts";
import { passagesOf } from "../prose/passage.ts";
import { FIRM } from "./firm.ts";

const ISSUER = { subject: "issuer" } as const;

/** Registrars whose names end without a legal form: "Philadelphia Stock Transfer". */
const REGISTRAR = `(?<firm>${FIRM}|\\p{Lu}[\\p{L}.'’&-]{1,30}(?: (?:&|\\p{Lu}[\\p{L}.'’&-]{1,30})){0,4} (?:Stock Transfer|Transfer|Trust|Registrars?))`;
const AGENT =
  "(?:[Rr]egistrar (?:and|&) )?(?:[Ss]tock )?[Tt]ransfer [Aa]gent(?: (?:and|&) [Rr]egistrar|, [Rr]egistrar[^.]{0,40}?)?";
const TRANSFER = [
  new RegExp(
    `\\b(?:[Tt]he|[Oo]ur|[Tt]he [Cc]ompany['’]s) (?:new )?${AGENT}(?: (?:for|of) [^.]{1,90}?)? (?:is|will be) ${REGISTRAR}`,
    "dgu",
  ),
  new RegExp(
    `${REGISTRAR}(?:, [^;:]{5,120}?,)? (?:is|serves as|acts as|will serve as|will act as|has been appointed(?: as| to act as)?) (?:the |our )?${AGENT}`,
    "dgu",
  ),
];

const OWNED =
  "(?:(?:wholly|majority|indirect|direct|indirectly|operating|principal|primary|sole|new|U\\.S\\.|\\p{Lu}\\p{Ll}{2,15})(?:[- ](?:owned|controlled))?,? ){0,4}";
const SUBSIDIARY = [
  new RegExp(`\\b(?:[Oo]ur|[Tt]he [Cc]ompany['’]s) ${OWNED}subsidiary,? (?<firm>${FIRM})`, "dgu"),
  new RegExp(
    `(?<firm>${FIRM})(?: \\([^()]{1,60}\\))?(?:,| is) (?:a|an|our) (?:[\\p{L}. -]{0,50} )?(?:(?:wholly|majority)[- ]owned )(?:\\p{Lu}?\\p{Ll}+ )?subsidiary of (?:ours|us|the Company)\\b`,
    "dgu",
  ),
  new RegExp(
    `(?<firm>${FIRM})(?: \\([^()]{1,60}\\))?,? (?:is )?(?:our|the Company['’]s) (?:(?:indirect|direct),? )?(?:wholly|majority)[- ]owned (?:\\p{Lu}?\\p{Ll}+ )?subsidiary\\b`,
    "dgu",
  ),
];
/** Shells that exist for one merger only. */
const SHELL = /\bmerger sub\b|\bacquisition (?:sub|corp)/i;

/** Who keeps the register of holders: the first prospectus' word, else a further one's. */
export function extractTransferAgent(outline: Outline): Extraction {
  const named = (own: boolean) =>
    TRANSFER.flatMap((pattern) =>
      firms(withCue(sentencesOfPart(outline, own), /transfer agent/i), pattern).map(({ name, spans }) =>
        draft("TRANSFER_AGENT", { name }, spans, { ...ISSUER, extractor: "agents" }),
      ),
    );
  const first = named(true);
  return { facts: first.length > 0 ? first : named(false), diagnostics: [] };
}

/** Subsidiaries that a sentence calls the company's own. */
export function extractSubsidiaries(outline: Outline): Extraction {
  const sentences = withCue(sentencesOfPart(outline, true), /subsidiary/i);
  const facts: Draft[] = SUBSIDIARY.flatMap((pattern) =>
    firms(sentences, pattern)
      .filter(({ name }) => !SHELL.test(name))
      .map(({ name, spans }) => draft("SUBSIDIARY", { name }, spans, { ...ISSUER, extractor: "agents" })),
  );
  return { facts, diagnostics: [] };
}

function sentencesOfPart({ sections, text }: Outline, first: boolean): readonly Sentence[] {
  return sections
    .filter(({ part }) => ((part ?? 0) === 0) === first)
    .flatMap((section) => sentencesIn(passagesOf(section, text)));
}

/** Patterns that begin with a firm's name are costly: only sentences with their words are read. */
function withCue(sentences: readonly Sentence[], cue: RegExp): readonly Sentence[] {
  return sentences.filter(({ text }) => cue.test(text));
}

function firms(sentences: readonly Sentence[], pattern: RegExp) {
  return findAll(sentences, pattern).map((found) => ({
    name: found.groups.firm!.replace(/,$/, ""),
    spans: foundSpans(found),
  }));
}
