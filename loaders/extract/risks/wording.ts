/** What the words of a line say of its part in a section of risk factors. */

/** Words that stand before "risks" in a group's title: "Certain Other Risks", "Company-Specific Risk Factors". */
const BEFORE = "(?:[\\p{L}\\p{N}.'’“”\"&,/-]{1,30} ){0,5}";
const GROUP = new RegExp(
  `^(?:[IVXA-H0-9]{1,4}[.)] )?${BEFORE}risks?(?: factors?)?(?: and (?:uncertaint(?:y|ies)|(?:other )?considerations))?(?::?$| (?:related|relating|relative|associated|specific|inherent|affecting|concerning|pertaining|arising|attendant|attributable|particular|with respect|due|regarding|resulting|involving|involved|that relate|which relate|that may affect|about|of|from|in|to|for|under)\\b)`,
  "iu",
);
const VERB =
  /\b(?:may|might|could|can|cannot|will|would|must|should|are|is|was|were|have|has|had|face|faces|expose|exposes|depend|depends|involves?|requires?|does|do)\b/i;
const LONGEST_GROUP = 200;

/** "Risks Related to Our Business", "General Risk Factors", "Tax Risk": the title of a group, no sentence. */
export function isGroupTitle(text: string): boolean {
  const bare = text.replace(/[.:]$/, "");
  return bare.length <= LONGEST_GROUP && GROUP.test(bare) && !VERB.test(bare);
}

/** A sentence, or a clause of one that a title makes: what a risk is about, not what a group is called. */
export function isSentence(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0;
  return words >= 4 && (/[.?!]["”’)\]]{0,3}$/.test(text) || VERB.test(text));
}

/** Says what a risk may do: headings of risks mostly do, topics do not. */
export function saysWhatMayHappen(text: string): boolean {
  return text.length >= 30 && VERB.test(text);
}

/** The section's opening: what the reader is told of the risks as a whole. */
const INTRODUCTION =
  /\b(?:carefully (?:consider|review|read|evaluate)|consider carefully|(?:following|these) (?:risks?|factors|risk factors|matters)\b|(?:risks?|factors|uncertainties)[\w ,“”"’-]{0,60} (?:described|discussed|set forth|listed|outlined|summarized|mentioned|included|contained|identified) (?:below|above|herein|elsewhere|in (?:this|our|the))|in addition to the other information|not the only (?:risks|ones)|high degree of risk|before (?:you )?(?:making|make|deciding|decide|investing|purchasing))\b/i;

export function isIntroduction(text: string): boolean {
  return text.length > 80 && INTRODUCTION.test(text);
}

/** Several sentences that tell the reader what to do before investing: wherever they stand, they head no risk. */
export function isLongIntroduction(text: string): boolean {
  return (
    text.length > 200 &&
    /[.!?] \p{Lu}/u.test(text) &&
    /\b(?:carefully|in addition to the other information|before (?:making|deciding|investing|purchasing|you))\b/i.test(
      text,
    )
  );
}

/** "Summary of Risk Factors" inside the section: what follows it repeats the headings. */
export function isSummaryTitle(text: string): boolean {
  return (
    text.length <= 100 &&
    /^(?:summary (?:of )?(?:the |our )?(?:[\w-]+ ){0,3}risks?(?: factors?)?|(?:[\w-]+ ){0,2}risks? (?:factors? )?summary)\b[.:]?$/i.test(
      text.trim(),
    )
  );
}

/** The risks stand in other documents: "see Risk Factors in our Annual Report on Form 10-K". */
const REFERENCE =
  /\b(?:incorporated (?:herein |in this prospectus |into this prospectus )?by reference|(?:annual|quarterly|current|transition) reports? on form (?:10|20|40|8|6)-|(?:applicable|accompanying|relevant|related) prospectus(?: supplement)?|documents (?:we|that we|the company) (?:file|incorporate))/i;

export function refersElsewhere(text: string): boolean {
  return REFERENCE.test(text);
}
