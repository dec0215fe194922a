"use client";

import { ClauseLink } from "@/components/ui/basis";
import { Callout } from "@/components/ui/callout";
import type { ShownClause } from "@/components/ui/form-state";
import { Icon, type IconName } from "@/components/ui/icon";

export type ShownGate = {
  readonly id: string;
  readonly label: string;
  /** `open`: passed. `shut`: something is missing. `unknown`: cannot be judged yet. `overridden`: 特批. */
  readonly state: "open" | "shut" | "unknown" | "overridden";
  /** What is missing and what to bring. */
  readonly missing?: string | undefined;
  /** Who can open it. */
  readonly who?: string | undefined;
  readonly due?: string | undefined;
  /** Where it is cured. */
  readonly href?: string | undefined;
  readonly hrefLabel?: string | undefined;
  readonly basis?: ShownClause | undefined;
};

const marks: Record<ShownGate["state"], { icon: IconName; word: string }> = {
  open: { icon: "met", word: "已过" },
  shut: { icon: "lock", word: "未过" },
  unknown: { icon: "question", word: "待核" },
  overridden: { icon: "override", word: "特批" },
};

/** 关口: what stands between this step and the next, who can open it, and the way there. */
export function GateList({
  gates,
  doneText = "关口已全部通过，可以进入下一步。",
}: {
  gates: readonly ShownGate[];
  doneText?: string;
}) {
  if (gates.every((gate) => gate.state === "open" || gate.state === "overridden")) {
    return (
      <>
        <Callout tone="done" title={doneText} />
        <GateRows gates={gates} />
      </>
    );
  }
  return <GateRows gates={gates} />;
}

function GateRows({ gates }: { gates: readonly ShownGate[] }) {
  if (gates.length === 0) return null;
  return (
    <ul className="gates">
      {gates.map((gate) => (
        <li key={gate.id} className={`gate gate-${gate.state}`} data-rule={gate.basis?.rule}>
          <span className="gate-mark">
            <Icon name={marks[gate.state].icon} />
            {marks[gate.state].word}
          </span>
          <div className="gate-body">
            <p className="gate-label">{gate.label}</p>
            {gate.missing === undefined ? null : <p>{gate.missing}</p>}
            {gate.who === undefined && gate.due === undefined ? null : (
              <p className="gate-who">
                {gate.who === undefined ? null : <span>由 {gate.who} 办理</span>}
                {gate.due === undefined ? null : <span>期限 {gate.due}</span>}
              </p>
            )}
            {gate.basis === undefined ? null : <ClauseLink clause={gate.basis} />}
          </div>
          {gate.href === undefined ? null : (
            <a className="button button-secondary button-small no-print" href={gate.href}>
              {gate.hrefLabel ?? "去办理"}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
