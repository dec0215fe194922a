import { moreThan, ratio } from "@/lib/kernel/ratio";
import type { EvaluationInputs, GroupInput } from "./inputs";
import { nodesUnder, type GradedBallot, type Scheme } from "./scheme";

/** Why there is no result. `given` and `limit` are the counts that clash. */
export type EvaluationRefusal = {
  readonly code:
    | "missing-leaf"
    | "unknown-leaf"
    | "missing-group"
    | "unknown-group"
    | "unknown-grade"
    | "not-a-count"
    | "more-ballots-than-people"
    | "more-present-than-entitled"
    | "more-valid-than-returned"
    | "counts-do-not-add-up"
    | "empty-group"
    | "nothing-counted";
  readonly nodeId: string;
  readonly groupId?: string;
  readonly grade?: string;
  readonly given?: number;
  readonly limit?: number;
};

/** Everything that is wrong with the inputs, all at once; empty when they can be evaluated. */
export function checkInputs(scheme: Scheme, inputs: EvaluationInputs): readonly EvaluationRefusal[] {
  const leaves = nodesUnder(scheme.root).flatMap(({ id, of }) => (of.kind === "gradedBallot" ? [{ id, of }] : []));
  const known = new Set(leaves.map(({ id }) => id));
  const unknown = Object.keys(inputs).filter((id) => !known.has(id));
  return [
    ...unknown.map((nodeId) => ({ code: "unknown-leaf" as const, nodeId })),
    ...leaves.flatMap(({ id, of }) => checkLeaf(id, of, inputs[id]?.groups)),
  ];
}

function checkLeaf(
  nodeId: string,
  ballot: GradedBallot,
  groups: Readonly<Record<string, GroupInput>> | undefined,
): readonly EvaluationRefusal[] {
  if (groups === undefined) return [{ code: "missing-leaf", nodeId }];
  const known = new Set(ballot.groups.map(({ id }) => id));
  const strangers = Object.keys(groups).filter((groupId) => !known.has(groupId));
  return [
    ...strangers.map((groupId) => ({ code: "unknown-group" as const, nodeId, groupId })),
    ...ballot.groups.flatMap(({ id }) => {
      const group = groups[id];
      return group === undefined
        ? [{ code: "missing-group" as const, nodeId, groupId: id }]
        : checkGroup(nodeId, id, ballot, group);
    }),
  ];
}

function checkGroup(
  nodeId: string,
  groupId: string,
  ballot: GradedBallot,
  group: GroupInput,
): readonly EvaluationRefusal[] {
  const at = { nodeId, groupId };
  const counts = [
    group.shouldAttend,
    group.present,
    group.returned,
    group.valid,
    group.unfilled,
    ...Object.values(group.counts),
  ];
  const impossible = counts.filter((count) => !Number.isSafeInteger(count) || count < 0);
  if (impossible.length > 0) return impossible.map((given) => ({ code: "not-a-count" as const, ...at, given }));
  const known = new Set(ballot.scale.map(({ grade }) => grade));
  const strangers = Object.keys(group.counts).filter((grade) => !known.has(grade));
  const counted = gradedIn(group) + group.unfilled;
  const clashes: EvaluationRefusal[] = [];
  const noteOver = (refusal: EvaluationRefusal["code"], given: number, limit: number): void => {
    if (exceeds(given, limit)) clashes.push({ code: refusal, ...at, given, limit });
  };
  noteOver("more-present-than-entitled", group.present, group.shouldAttend);
  noteOver("more-ballots-than-people", group.returned, group.present);
  noteOver("more-valid-than-returned", group.valid, group.returned);
  if (counted !== group.valid)
    clashes.push({ code: "counts-do-not-add-up", ...at, given: counted, limit: group.valid });
  if (gradedIn(group) === 0 && ballot.onEmptyGroup === "fail") clashes.push({ code: "empty-group", ...at });
  return [...strangers.map((grade) => ({ code: "unknown-grade" as const, ...at, grade })), ...clashes];
}

function exceeds(given: number, limit: number): boolean {
  return moreThan(given, limit, ratio(1));
}

/** Papers on which a grade was ticked. */
export function gradedIn(group: GroupInput): number {
  return Object.values(group.counts).reduce((sum, count) => sum + count, 0);
}
