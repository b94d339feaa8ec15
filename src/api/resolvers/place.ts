import { addressLine } from "../../graph/props.ts";
import type { Resolvers } from "../generated/schema.ts";
import { encodeId } from "../opaque.ts";
import { requiredText, textProp } from "../props.ts";
import { linkedNode, linkedPage } from "./links.ts";
import { mentionedIn } from "./risk-relations.ts";

export const PostalAddress: NonNullable<Resolvers["PostalAddress"]> = {
  street: ({ street }) => street,
  unit: ({ unit }) => unit,
  city: ({ city }) => city,
  region: ({ region }) => region,
  postalCode: ({ postalCode }) => postalCode,
  country: ({ country }) => country,
  line: (address) => addressLine(address),
};

export const Address: NonNullable<Resolvers["Address"]> = {
  id: (address) => encodeId(address.id),
  street: ({ props }) => textProp(props, "street"),
  unit: ({ props }) => textProp(props, "unit"),
  city: ({ props }) => textProp(props, "city"),
  region: ({ props }) => textProp(props, "region"),
  postalCode: ({ props }) => textProp(props, "postalCode"),
  country: ({ props }) => textProp(props, "country"),
  line: ({ props }) => requiredText(props, "line"),
  inCity: (address, _, context) => linkedNode(context, address, { types: ["IN_CITY"], direction: "OUT" }),
  parties: (address, args, context) =>
    linkedPage(context, address, args, { types: ["LOCATED_AT"], direction: "IN" }),
};

export const City: NonNullable<Resolvers["City"]> = {
  id: (city) => encodeId(city.id),
  name: ({ props }) => requiredText(props, "name"),
  region: ({ props }) => textProp(props, "region"),
  country: ({ props }) => textProp(props, "country"),
  mentionedIn: (city, args, context) => mentionedIn(context, city, args),
  addresses: (city, args, context) =>
    linkedPage(context, city, args, { types: ["IN_CITY"], direction: "IN" }),
};
