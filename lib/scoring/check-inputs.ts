import { moreThan, ratio } from "@/lib/kernel/ratio";
import { groupsIn, marksIn, pointsIn, type EvaluationInputs, type GroupInput } from "./inputs";
import { nodesUnder, type GradedBallot, type Scheme, type SchemeNode } from "./scheme";

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
    | "not-a-mark"
    | "mark-too-high"
    | "no-marks"
    | "nothing-counted";
  readonly nodeId: string;
  readonly groupId?: string;
  readonly grade?: string;
  readonly given?: number;
  readonly limit?: number;
};

/** Everything that is wrong with the inputs, all at once; empty when they can be evaluated. */
export function checkInputs(scheme: Scheme, inputs: EvaluationInputs): readonly EvaluationRefusal[] {
  const leaves = nodesUnder(scheme.root).filter(({ of }) => of.kind !== "children");
  const bonuses = scheme.bonuses ?? [];
  const known = new Set([...leaves, ...bonuses].map(({ id }) => id));
  const unknown = Object.keys(inputs).filter((id) => !known.has(id));
  return [
    ...unknown.map((nodeId) => ({ code: "unknown-leaf" as const, nodeId })),
    ...leaves.flatMap((leaf) => checkNode(leaf, inputs)),
    ...bonuses.flatMap(({ id, max }) => checkMarks(id, max, pointsOf(inputs, id))),
  ];
}

function checkNode({ id, of }: SchemeNode, inputs: EvaluationInputs): readonly EvaluationRefusal[] {
  switch (of.kind) {
    case "gradedBallot":
      return checkLeaf(id, of, groupsIn(inputs, id));
    case "marks": {
      const marks = marksIn(inputs, id);
      return marks?.length === 0 ? [{ code: "no-marks", nodeId: id }] : checkMarks(id, of.max, marks);
    }
    case "children":
      return [];
  }
}

function pointsOf(inputs: EvaluationInputs, id: string): readonly number[] | undefined {
  const points = pointsIn(inputs, id);
  return points === undefined ? undefined : [points];
}

/** Marks and points are whole hundredths from 0 to the most a leaf allows. */
function checkMarks(nodeId: string, max: number, marks: readonly number[] | undefined): readonly EvaluationRefusal[] {
  if (marks === undefined) return [{ code: "missing-leaf", nodeId }];
  const limit = max * 100;
  return marks.flatMap((given): readonly EvaluationRefusal[] => {
    if (!Number.isSafeInteger(given) || given < 0) return [{ code: "not-a-mark", nodeId, given }];
    return given > limit ? [{ code: "mark-too-high", nodeId, given, limit }] : [];
  });
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
