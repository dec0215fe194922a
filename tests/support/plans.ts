import type { Client } from "pg";
import type { Sent } from "./statements";

/** A node of a plan with what it did (`explain (analyze, format json)`). */
export type PlanNode = {
  readonly "Node Type"?: string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly Plans?: readonly PlanNode[];
};

/** Runs the statement with its values and returns the plan it was run by. */
export async function explain(client: Client, { text, values }: Sent): Promise<PlanNode> {
  const { rows } = await client.query<{ "QUERY PLAN": readonly [{ Plan: PlanNode }] }>(
    `explain (analyze, costs off, timing off, format json) ${text}`,
    [...values],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("no plan");
  return row["QUERY PLAN"][0].Plan;
}

/** Rows looked at in each table, also those that were thrown away, whatever the way there. */
export function rowsVisited(plan: PlanNode): ReadonlyMap<string, number> {
  const visited = new Map<string, number>();
  const add = (node: PlanNode): void => {
    const table = node["Relation Name"];
    if (table !== undefined) {
      const each = node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
      visited.set(table, (visited.get(table) ?? 0) + Math.round(each * node["Actual Loops"]));
    }
    for (const child of node.Plans ?? []) add(child);
  };
  add(plan);
  return visited;
}

/** The ways a plan takes to the rows of a table: "Seq Scan", "Index Scan", "Index Only Scan" and so on. */
export function accessTo(plan: PlanNode, table: string): readonly string[] {
  const own = plan["Relation Name"] === table && plan["Node Type"] !== undefined ? [plan["Node Type"]] : [];
  return [...own, ...(plan.Plans ?? []).flatMap((child) => accessTo(child, table))];
}
