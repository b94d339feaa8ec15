/** What network companies call the places where customers connect, as a pattern without groups. */
export const SITES =
  "(?:(?:private )?(?:network )?(?:service|access) points?|points? of presence|data centers?|collocation (?:sites?|facilities))";
