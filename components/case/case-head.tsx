import { PersonStrip } from "@/components/desk/person-strip";
import { Badge, type Tone } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Breadcrumb } from "@/components/ui/page-parts";
import type { RailStage } from "@/components/ui/stage-rail";
import type { FramedCase } from "@/lib/case/loaders";
import type { RailStop } from "@/lib/case/rules/rail";
import type { CaseState } from "@/lib/case/types";
import { formatDots, formatMonthDots } from "@/lib/kernel/dates";
import { intendedPostLabels, withoutStage } from "@/lib/messages/zh-CN/kinds";
import { caseStateNames, kindNames, levelNames, sexNames, stageNames } from "@/lib/messages/zh-CN/words";
import { CaseRail } from "./case-rail";

const stateTones: Readonly<Record<CaseState, Tone>> = {
  running: "blue",
  deferred: "amber",
  suspended: "amber",
  stopped: "grey",
  returned: "amber",
  finished: "green",
};

/** State of a case as icon and word. */
export function CaseStateBadge({ state }: { state: CaseState }) {
  return <Badge tone={stateTones[state]}>{caseStateNames[state]}</Badge>;
}

/** Unit and title; a title that begins with the unit's name is not doubled. */
export function postWords({ unitName, title }: { readonly unitName: string; readonly title: string }): string {
  return title.startsWith(unitName) ? title : `${unitName}${title}`;
}

/** On every page of a case: whose it is, for which post, how it stands, and the way through the stages. */
export function CaseHead({ framed }: { framed: FramedCase }) {
  const { at, rail, mayViewPerson } = framed;
  const { person } = at;
  return (
    <div className="case-head">
      <Breadcrumb
        crumbs={[
          { label: "动议与选任", href: "/motions" },
          { label: at.motion.title, href: `/motions/${at.motion.id}` },
          { label: person.name },
        ]}
      />
      <PersonStrip
        heading="h1"
        name={person.name}
        href={mayViewPerson ? `/people/${person.cadreId}` : undefined}
        post={person.duties}
        photoSrc={mayViewPerson && person.photoId !== null ? `/attachments/${person.photoId}` : undefined}
        facts={factsOf(framed)}
        badges={
          <>
            <Badge icon={null}>{kindNames[at.kind]}</Badge>
            <CaseStateBadge state={at.state} />
          </>
        }
        actions={
          <>
            <ButtonLink href={`/cases/${at.id}`}>事项概览</ButtonLink>
            {framed.mayExportPerson ? (
              <ButtonLink href={`/people/${person.cadreId}/approval-form?case=${at.id}`} icon="print">
                任免审批表
              </ButtonLink>
            ) : null}
            {framed.withProtected ? (
              <ButtonLink href={`/cases/${at.id}/process-record`} icon="print">
                全程纪实表
              </ButtonLink>
            ) : null}
            {framed.withProtected ? (
              <ButtonLink href={`/cases/${at.id}/file`} icon="file">
                案卷
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <HeldNote framed={framed} />
      <CaseRail stages={rail.map((stop) => railStageOf(stop, framed))} />
    </div>
  );
}

function factsOf({ at }: FramedCase) {
  const post = `${postWords(at.post)}（${levelNames[at.post.level]}）`;
  return [
    { label: intendedPostLabels[at.kind], value: post, wide: true },
    { label: "事项编号", value: at.number },
    { label: "性别", value: sexNames[at.person.sex] },
    { label: "出生年月", value: formatMonthDots(at.person.birth) },
    { label: "经办人", value: at.handler ?? "" },
    { label: "办理期限", value: at.dueOn === null ? "" : formatDots(at.dueOn) },
    { label: "方案参数", value: `第 ${at.ruleSet.version} 版${at.ruleSet.exampleOnly ? "（示例）" : ""}` },
  ];
}

function HeldNote({ framed: { at } }: { framed: FramedCase }) {
  if (at.state === "running" || at.state === "finished") return null;
  return (
    <Callout tone="warn" title={`本事项已${caseStateNames[at.state]}`}>
      {at.stateReason === "" ? null : <p>理由：{at.stateReason}</p>}
      {at.state === "stopped" ? null : <p>{wayOn(at)}</p>}
    </Callout>
  );
}

function wayOn({ stage, state }: FramedCase["at"]): string {
  const resume = "请干部科或者部长在事项概览的「暂停、退回与恢复」中恢复办理。";
  if (stage !== "decision" || state === "returned") return resume;
  return `缓议、暂缓表决的，在「讨论决定」页面再次列入会议；其他情形${resume}`;
}

function railStageOf(stop: RailStop, { at }: FramedCase): RailStage {
  const { stage, state, on } = stop;
  const href = state === "skipped" || state === "locked" ? undefined : hrefOf(stop, at);
  const date =
    on === null ? undefined : state === "done" ? formatDots(on) : `${formatDots(on)} 起，第\u00a0${(stop.days ?? 0) + 1}\u00a0天`;
  return { key: stage, label: stageNames[stage], state, href, date, reason: reasonOf(stop, at) };
}

/** Motion and recommendation belong to the batch; every later stage to the case. */
function hrefOf({ stage }: RailStop, at: FramedCase["at"]): string {
  if (stage === "motion") return `/motions/${at.motion.id}`;
  return stage === "recommendation" ? `/motions/${at.motion.id}/recommendation` : `/cases/${at.id}/${stage}`;
}

function reasonOf(stop: RailStop, at: FramedCase["at"]): string | undefined {
  if (stop.state === "skipped") {
    return stop.without === null ? undefined : withoutStage(at.kind, stop.without);
  }
  if (stop.state === "locked") return stop.waitsFor === null ? undefined : `完成「${stageNames[stop.waitsFor]}」后办理`;
  if (stop.state === "held") return caseStateNames[at.state];
  return stop.corrected ? "已更正" : undefined;
}
