/** What rows of tables are in the product's own closed lists. Each takes the code of a row of the subject's first table. */

/** Row of GB4762: members of the eight parties are one kind, and so is everybody in no party. */
export function politicalStatusOfCode(code: string) {
  if (code === "01") return "partyMember";
  if (code === "02") return "probationaryPartyMember";
  return code >= "04" && code <= "11" ? "democraticParty" : "nonParty";
}

/** Row of GB2261.1; null for the two that no form offers. */
export function sexOfCode(code: string) {
  return code === "1" ? "male" : code === "2" ? "female" : null;
}

/** Row of ZB18; whatever begins with 5 or 6 is no grade. */
export function gradeOfCode(code: string) {
  return grades[code as keyof typeof grades] ?? "UNGRADED";
}

const grades = {
  "1": "EXCELLENT",
  "2": "COMPETENT",
  "2B": "COMPETENT",
  "3": "BASICALLY_COMPETENT",
  "3B": "BASICALLY_COMPETENT",
  "4": "INCOMPETENT",
  "4B": "INCOMPETENT",
} as const;

/** Row of ZB09: the six leadership levels of civil servants, and whoever stands below them; null for every other row. */
export function levelOfCode(code: string) {
  return levels[code as keyof typeof levels] ?? null;
}

const levels = {
  "0121": "bureauHead",
  "0122": "bureauDeputy",
  "0131": "countyHead",
  "0132": "countyDeputy",
  "0141": "sectionHead",
  "0142": "sectionDeputy",
  "0150": "staff",
  "0160": "staff",
} as const;

/** Row of ZB129; null for 其他. */
export function headOrDeputyOfCode(code: string) {
  return code === "1" ? "head" : code === "3" ? "deputy" : null;
}

/** Row of ZB123. */
export function educationModeOfCode(code: string) {
  return code === "1" ? "fullTime" : code === "2" ? "inService" : null;
}

/** Row of ZB64, which does not part doctors from masters: `graduate` leaves that to the degree. */
export function educationOfCode(code: string) {
  if (code.startsWith("1")) return "graduate";
  if (code.startsWith("2")) return "bachelor";
  if (code.startsWith("3")) return "juniorCollege";
  return /^[4678]/u.test(code) ? "secondary" : null;
}
