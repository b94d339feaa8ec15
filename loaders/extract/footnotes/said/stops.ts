/** "Jane M." and "L.P." end no sentence by themselves. */
const INITIAL = /(?:^|[\s(])\p{Lu}\.$/u;
/** "Growth Fund V.", "Series A." */
const NUMBERED = /\b(?:fund|partners|ventures?|trust|capital|investors|class|series|stock) [A-Z]\.$/i;
const ABBREVIATION =
  /\b(?:inc|corp|co|ltd|st|jr|sr|esq|u\.s|l\.p|l\.l\.[cp]|n\.v|s\.a|m\.d|\p{L}\.\p{L})\.$/iu;

/** Without the full stop of its sentence; that of an abbreviation stays. */
export function withoutStop(text: string): string {
  const trimmed = text.trimEnd();
  const stays = (INITIAL.test(trimmed) && !NUMBERED.test(trimmed)) || ABBREVIATION.test(trimmed);
  return /[^.]\.$/.test(trimmed) && !stays ? trimmed.slice(0, -1) : trimmed;
}
