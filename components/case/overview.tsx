import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/page-parts";
import type { CaseOverview } from "@/lib/case/loaders";
import type { OverviewQuery } from "@/lib/case/schema";
import { overviewHref } from "@/lib/case/schema";
import type { CorrectionAt } from "@/lib/corrections/types";
import { missingLine, waitedFor } from "@/lib/messages/zh-CN/desk";
import { roleNames, stageNames } from "@/lib/messages/zh-CN/words";
import { whoActs } from "@/lib/programmes/desk/rules/who-acts";
import type { Missing } from "@/lib/programmes/desk/types";
import { postWords } from "./case-head";
import { Corrections, type CorrectionActions } from "./corrections";
import { Holds, Overrides, type ExceptionActions } from "./exceptions";
import { ChangesDuringCase } from "./changes-during-case";
import { AuditDifferences } from "./audit-differences";
import { CaseFindings } from "./findings";
import { NoExceptions } from "./no-exceptions";
import { Files, Signatures, type PaperActions } from "./papers";
import { PeopleOfPost } from "./people-of-post";
import { CaseTimeline } from "./timeline";

export type OverviewActions = PaperActions & ExceptionActions & { readonly correction: CorrectionActions };

type Props = {
  readonly page: CaseOverview;
  /** what the address asks for: all findings, the whole record, one of the forms */
  readonly query: OverviewQuery;
  readonly corrections: readonly CorrectionAt[];
  readonly missing: readonly Missing[];
  readonly actions: OverviewActions;
  readonly token: string;
};

/**
 * A case at a glance, in the order of need: what is missing now and who acts, what the rules found open, who else, papers; then
 * exceptions and corrections as far as there are any, what else can be done, and the end of the record.
 */
export function CaseOverviewView({ page, query, corrections, missing, actions, token }: Props) {
  const { at } = page;
  return (
    <>
      <Now page={page} query={query} missing={missing} corrections={corrections} />
      {page.withProtected ? (
        <>
          <CaseFindings findings={page.findings} caseId={at.id} query={query} />
          <AuditDifferences differences={page.differences} />
          <ChangesDuringCase findings={page.findings} />
        </>
      ) : (
        <Callout title="审核结论、签字、特批、暂停和更正按岗位权限不显示。" />
      )}
      <PeopleOfPost people={page.people} post={postWords(at.post)} />
      <Files page={page} query={query} action={actions.attach} token={token} />
      {page.withProtected ? (
        <>
          <Signatures page={page} query={query} actions={actions} token={token} />
          <Overrides page={page} query={query} actions={actions} token={token} />
          <Holds page={page} query={query} actions={actions} token={token} />
          <Corrections page={page} query={query} corrections={corrections} actions={actions.correction} token={token} />
          <NoExceptions page={page} query={query} corrections={corrections} />
        </>
      ) : null}
      {page.events === null ? null : (
        <CaseTimeline
          events={page.events}
          leftOut={page.eventsLeftOut}
          allHref={query.record === "all" ? null : overviewHref(at.id, query, { record: "all" }, "record")}
        />
      )}
    </>
  );
}

function Now({ page, query, missing, corrections }: Pick<Props, "page" | "query" | "missing" | "corrections">) {
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
      note={`经办人 ${at.handler ?? "—"}；系统只提示缺什么、找谁办，不代为选人。`}
      actions={
        <ButtonLink href={`/cases/${at.id}/${at.stage}`} tone={runs ? "primary" : "secondary"}>
          {runs ? "去办理" : "查看"}「{stageNames[at.stage]}」
        </ButtonLink>
      }
    >
      {!runs ? (
        <p>
          须先恢复办理，见上方说明。
          {page.hindrances.hold === null ? (
            <a href={overviewHref(at.id, query, { form: "resume" }, "holds")}>去恢复</a>
          ) : null}
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
              <li key={one.code}>
                {missingLine(one)}
                <span className="case-who">{whoActs(one).map((role) => roleNames[role]).join("、")}</span>
              </li>
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
