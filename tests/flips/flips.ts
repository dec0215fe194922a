/** A comparator turned over: the text in the file, what it becomes, and the tests that must notice. */
export type Flip = {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
};

export const flips: readonly Flip[] = [
  {
    name: "quorum: two thirds must be more than instead of at least",
    file: "lib/case/rules/sitting.ts",
    from: "shouldAttend > 0 && atLeast(present, shouldAttend, share)",
    to: "shouldAttend > 0 && moreThan(present, shouldAttend, share)",
    tests: ["lib/case/rules"],
  },
  {
    name: "majority: exactly half passes",
    file: "lib/case/rules/sitting.ts",
    from: "passed: moreThan(agree, shouldAttend, share)",
    to: "passed: atLeast(agree, shouldAttend, share)",
    tests: ["lib/case/rules"],
  },
  {
    name: "notice: five working days are not enough",
    file: "lib/stages/notice/rules.ts",
    from: "if (workingDays < minimum) return notMet",
    to: "if (workingDays <= minimum) return notMet",
    tests: ["lib/stages/notice"],
  },
  {
    name: "bar: free on its last day",
    file: "lib/people/rules/bars.ts",
    from: "if (isOnOrBefore(on, bar.lastDay)) return",
    to: "if (isAfter(bar.lastDay, on)) return",
    tests: ["lib/people/rules"],
  },
  {
    name: "double entry: the same person twice is enough",
    file: "lib/ballot/box/rules/double-entry.ts",
    from: "firstEnteredBy !== null && firstEnteredBy === secondEnteredBy",
    to: "firstEnteredBy !== null && firstEnteredBy !== secondEnteredBy",
    tests: ["lib/ballot/box"],
  },
  {
    name: "own relative: closed only when all concerned are relatives",
    file: "lib/access/policy.ts",
    from: "(object.concerns ?? []).some((cadreId) => actor.closedCadreIds.includes(cadreId))",
    to: "(object.concerns ?? [\"\"]).every((cadreId) => actor.closedCadreIds.includes(cadreId))",
    tests: ["tests/access"],
  },
];
