/** A Party committee with its organization department, as pages name it. */
export type AuthorityName = { readonly id: string; readonly committeeName: string; readonly departmentName: string };
