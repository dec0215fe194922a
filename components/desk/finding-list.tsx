"use client";

import type { ReactNode } from "react";
import { ClauseLink, Disclosure } from "@/components/ui/basis";
import type { ShownClause } from "@/components/ui/form-state";
import { Icon, type IconName } from "@/components/ui/icon";

/**
 * Red stops (a real block), amber needs an explanation or is not known (待核), later is open only because its day has not come, grey
 * does not apply, green is met.
 */
export type Light = "red" | "amber" | "later" | "grey" | "green";

export type ShownFinding = {
  readonly id: string;
  readonly light: Light;
  /** Replaces the light's usual word: 提示, 特批. */
  readonly word?: string | undefined;
  /** What was checked: 任职年限. */
  readonly title: string;
  /** What came out and, unless it is met, what to do and whom to ask. */
  readonly sentence: string;
  /** The facts it was judged on, as they are to be read. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[] | undefined;
  readonly basis?: ShownClause | undefined;
  /** Set when it was overridden (特批): by whom, when and why. */
  readonly override?: ReactNode;
};

const lights: Record<Light, { icon: IconName; word: string }> = {
  red: { icon: "block", word: "不通过" },
  amber: { icon: "question", word: "待核" },
  later: { icon: "clock", word: "未到期" },
  grey: { icon: "none", word: "不适用" },
  green: { icon: "met", word: "通过" },
};

const order: readonly Light[] = ["red", "amber", "later", "green", "grey"];

/** One light with its word: in tables and on person rows. */
export function LightMark({
  light,
  word,
  count,
}: {
  light: Light;
  word?: string | undefined;
  count?: number | undefined;
}) {
  return (
    <span className={`light light-${light}`}>
      <Icon name={lights[light].icon} />
      {word ?? lights[light].word}
      {count === undefined ? null : ` ${count}`}
    </span>
  );
}

/** How many findings of each light, worst first; a light without findings is left out. */
export function LightCounts({ findings }: { findings: readonly ShownFinding[] }) {
  return (
    <span className="light-counts">
      {order.map((light) => {
        const count = findings.filter((finding) => finding.light === light).length;
        return count === 0 ? null : <LightMark key={light} light={light} count={count} />;
      })}
    </span>
  );
}

/** 审核结论: what needs attention first and open to read; what is met or does not apply folded below it. */
export function FindingList({
  findings,
  unfolded,
  counts = true,
}: {
  findings: readonly ShownFinding[];
  unfolded?: boolean | undefined;
  /** How many of each light, above the list. */
  counts?: boolean;
}) {
  const isSettled = ({ light }: ShownFinding) => light === "green" || light === "grey";
  const pressing = findings.filter((finding) => !isSettled(finding));
  const settled = findings.filter(isSettled);
  const byWeight = order.flatMap((light) => pressing.filter((finding) => finding.light === light));
  return (
    <div className="findings">
      {counts ? (
        <p className="findings-counts">
          <LightCounts findings={findings} />
        </p>
      ) : null}
      {byWeight.length === 0 ? null : <FindingRows findings={byWeight} />}
      {settled.length === 0 ? null : (
        <Disclosure summary={`通过与不适用 ${settled.length} 项`} open={unfolded === true || byWeight.length === 0}>
          <FindingRows findings={settled} />
        </Disclosure>
      )}
    </div>
  );
}

function FindingRows({ findings }: { findings: readonly ShownFinding[] }) {
  return (
    <ul className="finding-rows">
      {findings.map((finding) => (
        <li key={finding.id} className={`finding finding-${finding.light}`} data-rule={finding.basis?.rule}>
          <LightMark light={finding.light} word={finding.word} />
          <div className="finding-body">
            <p>
              <strong className="finding-title">{finding.title}</strong>
              {finding.sentence}
            </p>
            <FindingFacts facts={finding.facts ?? []} />
            {finding.override === undefined ? null : (
              <p className="finding-override">
                <Icon name="override" />
                特批：{finding.override}
              </p>
            )}
            {finding.basis === undefined ? null : <ClauseLink clause={finding.basis} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function FindingFacts({ facts }: { facts: readonly { readonly label: string; readonly value: string }[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="finding-facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
