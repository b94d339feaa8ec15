import { type Diagnostic, SEVERITIES } from "../kernel/diagnostics.ts";

/** By severity (ERROR first), then position; what is equal stays in the order given. */
export function diagnosticsInOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || positionOf(a) - positionOf(b),
  );
}

/** Those that point nowhere come last. */
function positionOf({ evidence }: Diagnostic): number {
  return evidence[0]?.start ?? Number.MAX_SAFE_INTEGER;
}
