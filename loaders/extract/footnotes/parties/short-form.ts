/** Whether a bracket behind a name holds a short form of it: "Roe Associates, Inc. (Roe Associates)", "... (RAI)". */
export function isShortForm(inner: string, name: string): boolean {
  const words = new Set(name.match(/[\p{L}\p{N}]+/gu) ?? []);
  const own = inner.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (own.length === 0) return false;
  if (own.every((word) => words.has(word))) return true;
  if (!/^\p{Lu}{2,8}$/u.test(inner)) return false;
  let from = 0;
  const initials = [...words].map((word) => word[0]!.toUpperCase());
  return [...inner].every((letter) => {
    const at = initials.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}
