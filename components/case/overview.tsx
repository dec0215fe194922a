import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/page-parts";
import type { CaseOverview } from "@/lib/case/loaders";
import type { CorrectionAt } from "@/lib/corrections/types";
import { missingLine, waitedFor } from "@/lib/messages/zh-CN/desk";
import { stageNames } from "@/lib/messages/zh-CN/words";
import type { Missing } from "@/lib/programmes/desk/types";
import { postWords } from "./case-head";
import { Corrections, type CorrectionActions } from "./corrections";
import { Holds, Overrides, type ExceptionActions } from "./exceptions";
import { PersonLights, StageFindings } from "./findings";
import { Files, Signatures, type PaperActions } from "./papers";
import { PeopleOfPost } from "./people-of-post";
import { CaseTimeline } from "./timeline";

export type OverviewActions = PaperActions & ExceptionActions & { readonly correction: CorrectionActions };

type Props = {
  readonly page: CaseOverview;
  readonly corrections: readonly CorrectionAt[];
  readonly missing: readonly Missing[];
  readonly actions: OverviewActions;
  readonly token: string;
};

/** A case at a glance: what is missing now, what the rules say, who else, papers, exceptions, corrections, the record. */
export function CaseOverviewView({ page, corrections, missing, actions, token }: Props) {
  return (
    <>
      <Now page={page} missing={missing} corrections={corrections} />
      {page.withProtected ? (
        <>
          <PersonLights findings={page.findings} />
          <StageFindings findings={page.findings} />
        </>
      ) : (
        <Callout title="审核结论、签字、特批、暂停和更正按岗位权限不显示。" />
      )}
      <PeopleOfPost people={page.people} post={postWords(page.at.post)} />
      <Files page={page} action={actions.attach} token={token} />
      {page.withProtected ? (
        <>
          <Signatures page={page} actions={actions} token={token} />
          <Overrides page={page} actions={actions} token={token} />
          <Holds page={page} actions={actions} token={token} />
          <Corrections page={page} corrections={corrections} actions={actions.correction} token={token} />
        </>
      ) : null}
      {page.events === null ? null : <CaseTimeline events={page.events} leftOut={page.eventsLeftOut} />}
    </>
  );
}

function Now({ page, missing, corrections }: Pick<Props, "page" | "missing" | "corrections">) {
  const { at } = page;
  const runs = at.state === "running";
  const lacking = missing.filter(({ code }) => !waitedFor.includes(code));
  const waiting = missing.filter(({ code }) => waitedFor.includes(code));
  const asked = corrections.filter(({ state }) => state === "requested").length;
  const overrides = page.exceptions.overrides.filter(
    ({ approvedOn, refusedOn }) => approvedOn === null && refusedOn === null,
  ).length;
  if (at.state === "finished" || at.state === "stopped") return null;
  return (
    <Section
      title="现在办到哪一步"
      note="系统只提示缺什么、找谁办，不代为选人。"
      actions={
        <ButtonLink href={`/cases/${at.id}/${at.stage}`} tone={runs ? "primary" : "secondary"}>
          {runs ? "去办理" : "查看"}「{stageNames[at.stage]}」
        </ButtonLink>
      }
    >
      {!runs ? (
        <p>
          须先恢复办理，见上方说明。{page.hindrances.hold === null ? <a href="#holds">去恢复</a> : null}
        </p>
      ) : lacking.length === 0 ? (
        <Callout tone="done" title={`「${stageNames[at.stage]}」没有缺项`}>
          {waiting.map((one) => (
            <p key={one.code}>{missingLine(one)}</p>
          ))}
        </Callout>
      ) : (
        <Callout tone="warn" title={`「${stageNames[at.stage]}」还缺 ${lacking.length} 项`}>
          <ul className="case-missing">
            {lacking.map((one) => (
              <li key={one.code}>{missingLine(one)}</li>
            ))}
          </ul>
        </Callout>
      )}
      {asked === 0 ? null : (
        <Callout tone="warn" title={`有 ${asked} 份更正申请待另一人确认`} actions={<a href="#corrections">查看</a>} />
      )}
      {overrides === 0 ? null : <Callout tone="warn" title={`有 ${overrides} 份特批申请待部长答复`} />}
    </Section>
  );
}
