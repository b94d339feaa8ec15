const NATIONAL = String.raw`(?:\+?1[ .-])?\(?\d{3}\)?[ .-]{1,2}\d{3}[-.]\d{4}`;
/** "+972-3-555-0100", "+44 (20) 7946 0000", "011-86-10-5555-0100". */
const INTERNATIONAL = String.raw`(?:\+\d{1,3}|011)(?: ?\(\d{1,4}\)|[ .-]\d{1,5})(?:[ .-]\d{1,8}){1,4}`;

/** A telephone number as prospectuses print it. */
export const PHONE = `(?:${NATIONAL}|${INTERNATIONAL})(?!\\d)`;
