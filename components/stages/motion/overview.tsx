import { LightCounts } from "@/components/desk/finding-list";
import { RecordList } from "@/components/desk/record-list";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { opensAt, recommends, traitsOf } from "@/lib/case/rules/kinds";
import { daysBetween, formatDots } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import { shownFindings } from "@/lib/messages/shown-findings";
import { eventNames } from "@/lib/messages/zh-CN/event-types";
import { leaverGroundNames } from "@/lib/messages/zh-CN/motion";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { caseStateNames, kindNames, levelNames, stageNames } from "@/lib/messages/zh-CN/words";
import type { MotionOverview } from "@/lib/stages/motion/loaders";
import type { BatchPost } from "@/lib/stages/motion/types";
import { MotionFrame } from "./motion-frame";
import { OpinionHint, OpinionTable } from "./prior-opinions";
import { QuotaLines } from "./quota-lines";

/** The whole batch: rail, posts, people, quota sums, cases, meetings. */
export function MotionOverviewView({ page }: { page: MotionOverview }) {
  const { motion, head } = page;
  return (
    <MotionFrame
      motion={motion}
      head={head}
      withheld={page.withheld}
      missing={page.findings.filter(stops).map((finding) => ruleTitle(finding.rule))}
      open={null}
      title={motion.title}
      lead={`${head.committeeName}，${formatDots(motion.startedOn)} 启动，${motion.initiator}。`}
      actions={
        <>
          <ButtonLink href={`/motions/${motion.id}/motion`} tone={motion.planAdoptedOn === null ? "primary" : "secondary"}>
            动议
          </ButtonLink>
          <ButtonLink href={`/motions/${motion.id}/recommendation`} tone={motion.posts.some((post) => post.state === "recommendation") ? "primary" : "secondary"}>
            民主推荐
          </ButtonLink>
          {motion.planAdoptedOn === null ? null : (
            <ButtonLink href={`/people/rosters?motion=${motion.id}`} icon="file">
              拟任免名册
            </ButtonLink>
          )}
        </>
      }
    >
      <Section title="基本情况">
        <DefinitionList
          items={[
            { label: "编号", value: motion.number },
            { label: "经办人", value: head.handler },
            { label: "在此状态", value: `${daysBetween(motion.stateSince, page.today)} 天` },
            { label: "期限", value: motion.dueOn === null ? null : formatDots(motion.dueOn) },
            { label: "理由", value: motion.reason, wide: true },
            { label: "审核", value: motion.planAdoptedOn === null ? <LightCounts findings={shownFindings(page.findings)} /> : `方案 ${formatDots(motion.planAdoptedOn)} 审定` },
          ]}
        />
      </Section>
      <Posts page={page} />
      <Section title="职数" note="核定－现配＋离任－拟任，整批一起核对。">
        <QuotaLines lines={page.quota} />
      </Section>
      <Teams page={page} />
      <Leavers page={page} />
      <Opinions page={page} />
      <Cases page={page} />
      <Meetings page={page} />
      <Record page={page} />
    </MotionFrame>
  );
}

function Posts({ page }: { page: MotionOverview }) {
  return (
    <Section title="职位和人选" note="人选按规范顺序排列，系统不排名、不代为选人。">
      <Table<BatchPost>
        caption="职位和人选"
        narrow="cards"
        rows={page.motion.posts}
        rowKey={(post) => post.id}
        empty="还没有职位，请到动议环节加入。"
        columns={[
          { key: "order", head: "序号", align: "center", width: 3, cell: (post) => post.order },
          { key: "post", head: "职位", rowHead: true, cell: (post) => `${post.unitName}${post.title}` },
          { key: "level", head: "层次", cell: (post) => levelNames[post.level] },
          { key: "kind", head: "类别", align: "center", cell: (post) => kindNames[post.kind] },
          { key: "names", head: "人选", cell: (post) => namesOf(page, post) },
          { key: "state", head: "进展", cell: (post) => progressOf(post, page.motion) },
        ]}
      />
    </Section>
  );
}

function namesOf(page: MotionOverview, post: BatchPost) {
  const names = page.nominees.filter((nominee) => nominee.motionPostId === post.id);
  const closed = post.nomineeCadreIds.length - names.length;
  if (post.nomineeCadreIds.length === 0) return null;
  return (
    <span>
      {names.map((nominee, index) => (
        <span key={nominee.cadreId}>
          {index === 0 ? "" : "、"}
          <PersonName name={nominee.name} href={`/people/${nominee.cadreId}`} />
        </span>
      ))}
      {closed === 0 ? null : `（回避 ${closed} 人）`}
    </span>
  );
}

/** What the post waits for. */
function progressOf(post: BatchPost, { ruleSet }: MotionOverview["motion"]): string {
  switch (post.state) {
    case "motion":
      if (post.conditionsFrozenOn === null) return "资格条件未冻结";
      return post.nomineeCadreIds.length === 0 ? "还没有人选" : "待审定方案";
    case "recommendation":
      if (!recommends(post.kind, ruleSet.values)) return "待确定考察对象";
      return post.roundRunning ? "推荐待计票确认" : "民主推荐";
    case "subjectsFixed":
      return opensAt(traitsOf(post.kind, ruleSet.values)) === "planAdopted" ? "已立项" : "已确定考察对象";
    case "stopped":
      return "已终止";
  }
}

/** Ways to the structure of each team the batch fills, before and after. */
function Teams({ page }: { page: MotionOverview }) {
  const units = new Map(page.motion.posts.filter(({ state }) => state !== "stopped").map(({ unitId, unitName }) => [unitId, unitName]));
  if (units.size === 0) return null;
  return (
    <Section title="班子结构前后对照" note="只统计人数、对照配备要求文件，不计分、不排名，不表示推荐任何人。">
      <p>
        {[...units].map(([unitId, unitName]) => (
          <span key={unitId}>
            <a href={`/posts/${unitId}/scheme?motion=${page.motion.id}`}>{unitName}</a>{"　"}
          </span>
        ))}
      </p>
    </Section>
  );
}

function Leavers({ page }: { page: MotionOverview }) {
  if (page.motion.leavers.length === 0) return null;
  return (
    <Section title="离任人员">
      <Table
        caption="离任人员"
        narrow="cards"
        rows={page.motion.leavers}
        rowKey={(leaver) => leaver.id}
        columns={[
          { key: "name", head: "姓名", rowHead: true, cell: (leaver) => <PersonName name={leaver.cadreName} href={`/people/${leaver.cadreId}`} /> },
          { key: "post", head: "职务", cell: (leaver) => `${leaver.unitName}${leaver.postTitle}` },
          { key: "ground", head: "情形", cell: (leaver) => leaverGroundNames[leaver.ground] },
          { key: "case", head: "办理", cell: (leaver) => (leaver.withCase ? "单独办理免职" : "随任职一并办理") },
          { key: "note", head: "说明", cell: (leaver) => leaver.note },
        ]}
      />
    </Section>
  );
}

function Opinions({ page }: { page: MotionOverview }) {
  if (page.opinions === null || (page.opinions.length === 0 && page.unasked.length === 0)) return null;
  return (
    <Section title="事前意见" note="动议前和动议中听取的意见，撤回的保留原文和理由。">
      {page.motion.planAdoptedOn === null ? <OpinionHint unasked={page.unasked} /> : null}
      {page.opinions.length === 0 ? null : <OpinionTable opinions={page.opinions} />}
    </Section>
  );
}

function Cases({ page }: { page: MotionOverview }) {
  return (
    <Section title="选任事项" note="一人一职一项，各走各的环节。">
      {page.cases.length === 0 ? (
        <EmptyState title="还没有选任事项。">免职在审定方案时立项，提拔在确定考察对象时立项。</EmptyState>
      ) : (
        <Table
          caption="选任事项"
          narrow="cards"
          rows={page.cases}
          rowKey={(one) => one.id}
          columns={[
            { key: "name", head: "姓名", rowHead: true, cell: (one) => <PersonName name={one.name} href={`/cases/${one.id}`} /> },
            { key: "duties", head: "现任职务", cell: (one) => one.duties },
            { key: "post", head: "拟任（免）职务", cell: (one) => one.post },
            { key: "kind", head: "类别", align: "center", cell: (one) => kindNames[one.kind] },
            { key: "stage", head: "环节", align: "center", cell: (one) => stageNames[one.stage] },
            {
              key: "state",
              head: "状态",
              cell: (one) => (
                <>
                  <Badge tone={one.state === "running" ? "blue" : one.state === "finished" ? "green" : "amber"}>{caseStateNames[one.state]}</Badge>
                  {one.stateReason === "" ? null : ` ${one.stateReason}`}
                </>
              ),
            },
            { key: "days", head: "在此环节", align: "right", cell: (one) => `${daysBetween(one.stageSince, page.today)} 天` },
            { key: "due", head: "期限", align: "center", cell: (one) => (one.dueOn === null ? null : formatDots(one.dueOn)) },
          ]}
        />
      )}
    </Section>
  );
}

function Record({ page }: { page: MotionOverview }) {
  if (page.events === null) return null;
  return (
    <Section title="办理记录" note="最近 12 条" actions={<a href={`/record?of=motion:${page.motion.id}`}>全部记录</a>}>
      <RecordList
        events={page.events.map((event) => ({
          id: event.id,
          time: event.at.replace("T", " ").replaceAll("-", "."),
          dateTime: event.at,
          act: eventNames[event.type],
          actor: event.author,
          ...(event.reason === null ? {} : { detail: [`理由：${event.reason}`] }),
          digest: event.hash.slice(0, 8),
        }))}
      />
    </Section>
  );
}

const itemStates = { open: "待议", decided: "已议", deferred: "缓议", suspended: "暂缓表决", withdrawn: "未上会" } as const;

function Meetings({ page }: { page: MotionOverview }) {
  if (page.items.length === 0) return null;
  return (
    <Section title="会议">
      <Table
        caption="会议"
        narrow="cards"
        rows={page.items}
        rowKey={(item) => item.itemId}
        columns={[
          { key: "on", head: "日期", align: "center", cell: (item) => <span className="whitespace-nowrap">{formatDots(item.on)}</span> },
          { key: "number", head: "会议", rowHead: true, cell: (item) => <a href={`/meetings/${item.meetingId}`}>{item.number}</a> },
          { key: "title", head: "议题", cell: (item) => item.title },
          { key: "state", head: "结果", cell: (item) => `${itemStates[item.state]}${item.conclusion === "" ? "" : `：${item.conclusion}`}` },
        ]}
      />
    </Section>
  );
}
