import { FindingList, LightCounts } from "@/components/desk/finding-list";
import { Disclosure } from "@/components/ui/basis";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { personLights, stageFindings } from "@/lib/case/rules/lights";
import type { FindingAt } from "@/lib/case/types";
import { shownFindings } from "@/lib/messages/shown-findings";
import { stageNames } from "@/lib/messages/zh-CN/words";

/** Lights of the person as the rules last answered. */
export function PersonLights({ findings }: { findings: readonly FindingAt[] }) {
  const own = personLights(findings);
  return (
    <Section
      title="人选审核结论"
      note="逐条列出资格、破格和不得列为考察对象的规定；红色为不得通过，黄色为提示或者待核。"
      id="lights"
    >
      {own.length === 0 ? (
        <EmptyState title="还没有对人选的审核结论。">
          确定考察对象时和讨论决定当日逐条审核，结论保存在这里。免职事项不审核任职资格。
        </EmptyState>
      ) : (
        <FindingList findings={shownFindings(own)} />
      )}
    </Section>
  );
}

/** What the rules said of the steps, by stage. */
export function StageFindings({ findings }: { findings: readonly FindingAt[] }) {
  const groups = stageFindings(findings);
  if (groups.length === 0) return null;
  return (
    <Section title="各环节审核结论">
      {groups.map(({ stage, findings: own }) => {
        const shown = shownFindings(own);
        return (
          <Disclosure
            key={stage}
            open={shown.some((finding) => finding.light === "red")}
            summary={
              <>
                <span className="case-stage-name">{stageNames[stage]}</span>
                <LightCounts findings={shown} />
              </>
            }
          >
            <FindingList findings={shown} />
          </Disclosure>
        );
      })}
    </Section>
  );
}
