"use client";

import { Disclosure } from "./basis";
import { Icon, type IconName } from "./icon";

export type RailState = "done" | "current" | "locked" | "skipped" | "held";

export type RailStage = {
  readonly key: string;
  readonly label: string;
  readonly state: RailState;
  /** Address of the stage's page; locked stages may have one too (they say why they are locked). */
  readonly href?: string | undefined;
  /** The stage whose page is open now. */
  readonly open?: boolean | undefined;
  /** Day it ended, or since when it runs, as it is to be read. */
  readonly date?: string | undefined;
  readonly owner?: string | undefined;
  /** Number of files there. */
  readonly files?: number | undefined;
  /** What is still missing, one line each. */
  readonly missing?: readonly string[] | undefined;
  /** Why it is locked, skipped or held. */
  readonly reason?: string | undefined;
};

const marks: Record<RailState, { icon: IconName; word: string }> = {
  done: { icon: "check", word: "已完成" },
  current: { icon: "dot", word: "进行中" },
  locked: { icon: "lock", word: "未开始" },
  skipped: { icon: "skipped", word: "不适用" },
  held: { icon: "held", word: "暂停" },
};

/** The way through the stages: each with its state, date, owner, files and what is missing. A row where wide, a list on phones. */
export function StageRail({ label, stages }: { label: string; stages: readonly RailStage[] }) {
  return (
    <nav className="rail" aria-label={label}>
      <ol>
        {stages.map((stage) => (
          <li
            key={stage.key}
            className={`rail-stage rail-${stage.state}`}
            data-open={stage.open === true ? "" : undefined}
          >
            <RailHead stage={stage} />
            <RailFacts stage={stage} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function RailHead({ stage }: { stage: RailStage }) {
  const mark = marks[stage.state];
  const words = (
    <>
      <span className="rail-mark">
        <Icon name={mark.icon} />
      </span>
      <span className="rail-label">{stage.label}</span>
      <span className="rail-state">{mark.word}</span>
    </>
  );
  if (stage.href === undefined) return <span className="rail-head">{words}</span>;
  return (
    <a className="rail-head" href={stage.href} aria-current={stage.open === true ? "step" : undefined}>
      {words}
    </a>
  );
}

function RailFacts({ stage }: { stage: RailStage }) {
  const missing = stage.missing ?? [];
  return (
    <div className="rail-facts">
      {stage.date === undefined ? null : <p className="rail-date">{stage.date}</p>}
      {stage.owner === undefined ? null : <p>{stage.owner}</p>}
      {stage.files === undefined ? null : (
        <p>
          <Icon name="clip" />
          材料 {stage.files} 件
        </p>
      )}
      {stage.reason === undefined ? null : <p className="rail-reason">{stage.reason}</p>}
      {missing.length === 0 ? null : (
        <div className="rail-missing">
          <Disclosure summary={`缺 ${missing.length} 项`} open={stage.state === "current"}>
            <ul>
              {missing.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </div>
  );
}
