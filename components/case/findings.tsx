import { FindingList, LightCounts, type ShownFinding } from "@/components/desk/finding-list";
import { Disclosure } from "@/components/ui/basis";
import { Section } from "@/components/ui/page-parts";
import { personLights, stageFindings } from "@/lib/case/rules/lights";
import type { OverviewQuery } from "@/lib/case/schema";
import { overviewHref } from "@/lib/case/schema";
import type { FindingAt } from "@/lib/case/types";
import { shownFindings } from "@/lib/messages/shown-findings";
import { stageNames } from "@/lib/messages/zh-CN/words";

type Group = { readonly label: string; readonly findings: readonly ShownFinding[] };

/** What the rules said last of the person and of each stage. Open ones stand here; the others are counted, and listed when asked for. */
export function CaseFindings({
  findings,
  caseId,
  query,
}: {
  findings: readonly FindingAt[];
  caseId: string;
  query: OverviewQuery;
}) {
  const groups: readonly Group[] = [
    { label: "人选", findings: shownFindings(personLights(findings)) },
    ...stageFindings(findings).map(({ stage, findings: own }) => ({
      label: stageNames[stage],
      findings: shownFindings(own),
    })),
  ].filter((group) => group.findings.length > 0);
  const all = groups.flatMap((group) => group.findings);
  const open = groups.flatMap(({ label, findings: own }) =>
    own.filter(isOpen).map((one) => ({ ...one, id: `${label}-${one.id}`, title: `${label}：${one.title}` })),
  );
  const settled = all.length - open.length;
  const listed = query.show === "all";
  return (
    <Section
      title="审核结论"
      id="lights"
      note="红色为不得通过，黄色为提示或者待核。"
      actions={
        settled === 0 ? undefined : (
          <a href={overviewHref(caseId, query, { show: listed ? null : "all" }, "lights")}>
            {listed ? "只看未通过的" : `另有通过与不适用 ${settled} 项`}
          </a>
        )
      }
    >
      {all.length === 0 ? (
        <p className="section-note">
          还没有审核结论：确定考察对象时和讨论决定当日逐条审核，结论保存在这里；免职事项不审核任职资格。
        </p>
      ) : listed ? (
        groups.map((group) => <OneGroup key={group.label} group={group} />)
      ) : open.length === 0 ? (
        <p className="section-note">
          <LightCounts findings={all} />
          ，没有未通过和待核的规定。
        </p>
      ) : (
        <FindingList findings={open} counts={false} />
      )}
    </Section>
  );
}

function OneGroup({ group: { label, findings } }: { group: Group }) {
  return (
    <Disclosure
      open
      summary={
        <>
          <span className="case-stage-name">{label}</span>
          <LightCounts findings={findings} />
        </>
      }
    >
      <FindingList findings={findings} unfolded counts={false} />
    </Disclosure>
  );
}

function isOpen({ light }: ShownFinding): boolean {
  return light === "red" || light === "amber";
}
