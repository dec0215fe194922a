import { FindingList } from "@/components/desk/finding-list";
import { Callout } from "@/components/ui/callout";
import { Section, Tabs } from "@/components/ui/page-parts";
import { stops } from "@/lib/law/finding";
import { shownFindings } from "@/lib/messages/shown-findings";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import type { MotionWork } from "@/lib/stages/motion/loaders";
import { BatchPart } from "./batch";
import { MotionFrame } from "./motion-frame";
import { NamesPart } from "./names";
import { PlanPart } from "./plan";
import { OpinionHint, OpinionsPart } from "./prior-opinions";
import { ProposalPart } from "./proposal";
import { QuotaLines } from "./quota-lines";
import type { MotionActions } from "./motion-actions";

const parts = { proposal: "初步建议", batch: "职位与离任", opinions: "事前意见", names: "人选", plan: "工作方案" } as const;

/** Findings about a unit's numbers or about one post say which. */
function findingsByPlace(page: MotionWork) {
  const units = new Map(page.quota.map((line) => [line.unitId, line.unitName]));
  const posts = new Map(page.motion.posts.map((post) => [post.postId, `${post.unitName}${post.title}`]));
  return shownFindings(page.findings).map((shown, index) => {
    const inputs = page.findings[index]?.inputs;
    const place = units.get(String(inputs?.unitId)) ?? posts.get(String(inputs?.postId));
    return place === undefined ? shown : { ...shown, title: `${shown.title}（${place}）` };
  });
}

/** The work of the motion stage, part by part; the numbers of the whole batch stay in view. */
export function MotionWorkView({ page, actions }: { page: MotionWork; actions: MotionActions }) {
  const { motion } = page;
  const base = `/motions/${motion.id}/motion`;
  return (
    <MotionFrame
      motion={motion}
      head={page.head}
      withheld={page.withheld}
      missing={page.findings.filter(stops).map((finding) => ruleTitle(finding.rule))}
      open="motion"
      title={`${motion.number} 动议`}
      lead={motion.title}
    >
      {motion.planAdoptedOn === null ? (
        <Section title="审定方案前的审核结论" note="缺什么、找谁办，提交之前都在这里。">
          {page.findings.some(stops) ? null : motion.state === "draft" ? (
            <Callout title="请继续加入职位、写明资格条件；冻结后提出人选。" />
          ) : (
            <Callout tone="done" title="关口已全部通过，可以提请会议审定工作方案。" />
          )}
          <OpinionHint unasked={page.unasked} />
          <FindingList findings={findingsByPlace(page)} />
        </Section>
      ) : (
        <Callout tone="done" title="工作方案已经会议审定">
          <p>
            职位进入民主推荐，免职已单独立项。<a href={`/motions/${motion.id}/recommendation`}>去民主推荐</a>
          </p>
        </Callout>
      )}
      <Section title="职数" note="核定－现配＋离任－拟任，整批一起核对；超职数不能加入，也不能审定。">
        <QuotaLines lines={page.quota} />
      </Section>
      <div className="mt-8">
        <Tabs
          label="动议工作"
          items={Object.entries(parts).map(([part, label]) => ({ label, href: `${base}?part=${part}`, current: part === page.part }))}
        />
      </div>
      {page.part === "proposal" ? <ProposalPart page={page} actions={actions} /> : null}
      {page.part === "batch" ? <BatchPart page={page} actions={actions} /> : null}
      {page.part === "opinions" ? <OpinionsPart page={page} actions={actions} /> : null}
      {page.part === "names" ? <NamesPart page={page} actions={actions} /> : null}
      {page.part === "plan" ? <PlanPart page={page} actions={actions} /> : null}
    </MotionFrame>
  );
}
