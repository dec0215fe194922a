/** A string id that belongs to one kind of thing, so that a person's id cannot be passed as a post's. */
export type Id<Kind extends string> = string & { readonly __id: Kind };
