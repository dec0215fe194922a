import type { BallotInput } from "@/lib/scoring/inputs";
import type { AssessmentOption, Tally } from "../types";

/**
 * What one subject's assessment papers hand to a scheme: per group the people, the papers and the grades.
 *
 * @returns null when a group has no header of its own or no line for the subject: a scheme weighs groups, so each needs both.
 */
export function assessmentInput(tally: Tally<AssessmentOption>, subjectId: string): BallotInput | null {
  const groups = tally.groups.map(({ id, header }) => {
    const line = tally.lines.find((one) => one.subjectId === subjectId && one.groupId === id);
    if (header === undefined || line === undefined) return null;
    const { unfilled, ...counts } = line.counts;
    const { shouldAttend, present, returned, valid } = header;
    return [id, { shouldAttend, present, returned, valid, counts, unfilled }] as const;
  });
  const complete = groups.filter((group) => group !== null);
  return complete.length < groups.length ? null : { groups: Object.fromEntries(complete) };
}
