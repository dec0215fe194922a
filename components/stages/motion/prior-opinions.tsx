import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { priorAnswerNames, priorCapacityNames, priorWayNames } from "@/lib/messages/zh-CN/motion";
import type { MotionWork } from "@/lib/stages/motion/loaders";
import { priorAnswers, priorCapacities, priorWays, type CoManagedPost, type PriorOpinion } from "@/lib/stages/motion/types";
import type { MotionActions } from "./motion-actions";

const choicesOf = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) => values.map((value) => ({ value, label: names[value] }));

/** Says of which posts the co-managing side has not been heard; a hint, nothing waits for it. */
export function OpinionHint({ unasked }: { unasked: readonly CoManagedPost[] }) {
  if (unasked.length === 0) return null;
  return (
    <Callout title="请先听取双重管理协管方的意见，再登记在“事前意见”中">
      {unasked.map(({ postId, post, side }) => (
        <p key={postId}>{`${post}：协管方为${side}，还没有登记事前意见。`}</p>
      ))}
      <p>这是提示，不影响审定方案；讨论决定之前仍须书面征求协管方意见。</p>
    </Callout>
  );
}

const columns: readonly Column<PriorOpinion>[] = [
  { key: "on", head: "日期", align: "center", cell: ({ on }) => <span className="whitespace-nowrap">{formatDots(on)}</span> },
  { key: "who", head: "征求对象", rowHead: true, cell: ({ who, title }) => (title === "" ? who : `${who}（${title}）`) },
  { key: "capacity", head: "身份", cell: ({ capacity }) => priorCapacityNames[capacity] },
  { key: "post", head: "职位", cell: ({ post }) => post ?? "整批" },
  { key: "way", head: "方式", cell: ({ way, letterNumber }) => (letterNumber === "" ? priorWayNames[way] : `${priorWayNames[way]}，${letterNumber}`) },
  { key: "answer", head: "意见", align: "center", cell: (row) => <AnswerMark opinion={row} /> },
  { key: "words", head: "意见内容", cell: ({ words, withdrawnOn, withdrawnReason }) => (
      <>
        {words}
        {withdrawnOn === null ? null : <p className="section-note">{`${formatDots(withdrawnOn)} 撤回：${withdrawnReason}`}</p>}
      </>
    ) },
  { key: "entered", head: "登记", cell: ({ enteredBy, enteredOn }) => `${enteredBy} ${formatDots(enteredOn)}` },
];

function AnswerMark({ opinion }: { opinion: PriorOpinion }) {
  if (opinion.withdrawnOn !== null) return <Badge>已撤回</Badge>;
  return <Badge tone={opinion.answer === "agree" ? "green" : "amber"}>{priorAnswerNames[opinion.answer]}</Badge>;
}

export function OpinionTable({ opinions }: { opinions: readonly PriorOpinion[] }) {
  return <Table narrow="cards" caption="事前意见" columns={columns} rows={opinions} rowKey={({ id }) => id} />;
}

/** Opinions asked before the motion and while it is drafted: entered here, withdrawn with a reason, never changed. */
export function OpinionsPart({ page, actions }: { page: MotionWork; actions: MotionActions }) {
  const { opinions, motion } = page;
  if (opinions === null) {
    return (
      <Section title="事前意见">
        <p className="section-note">{accessRefusals["access.not-your-role"]}</p>
      </Section>
    );
  }
  const open = motion.state === "draft" || motion.state === "conditionsFrozen";
  const refusal = page.hindrances.edit;
  const blockedBecause = refusal === null ? undefined : accessRefusals[refusal];
  const standing = opinions.filter(({ withdrawnOn }) => withdrawnOn === null);
  return (
    <Section title="事前意见" note="动议前听取分管领导、单位主要负责人、协管方等的意见；审定方案后不再增减。">
      {opinions.length === 0 ? <EmptyState title="还没有登记事前意见。">{open ? "在下面登记听取了谁的意见、怎么说的。" : null}</EmptyState> : <OpinionTable opinions={opinions} />}
      {open ? (
        <>
          {standing.map((opinion) => (
            <WithdrawForm key={opinion.id} opinion={opinion} page={page} actions={actions} blockedBecause={blockedBecause} />
          ))}
          <Disclosure summary="登记意见" open={opinions.length === 0}>
            <EnterForm page={page} actions={actions} blockedBecause={blockedBecause} />
          </Disclosure>
        </>
      ) : null}
    </Section>
  );
}

type FormProps = { readonly page: MotionWork; readonly actions: MotionActions; readonly blockedBecause: string | undefined };

function WithdrawForm({ opinion, page, actions, blockedBecause }: FormProps & { opinion: PriorOpinion }) {
  return (
    <Disclosure summary={`写错了，撤回${opinion.who}的意见（${formatDots(opinion.on)}）`}>
      <ActionForm
        action={actions.withdrawOpinion}
        version={page.motion.version}
        hidden={{ motionId: page.motion.id, opinionId: opinion.id }}
        submitLabel="撤回"
        tone="secondary"
        blockedBecause={blockedBecause}
      >
        <Field name="reason" scope={opinion.id} label="撤回理由" required>
          <TextInput name="reason" scope={opinion.id} required maxLength={200} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}

function EnterForm({ page, actions, blockedBecause }: FormProps) {
  const { motion } = page;
  const posts = motion.posts.filter(({ state }) => state !== "stopped").map((post) => ({ value: post.postId, label: `${post.unitName}${post.title}` }));
  return (
    <ActionForm
      action={actions.enterOpinion}
      version={motion.version}
      hidden={{ motionId: motion.id }}
      submitLabel="登记意见"
      blockedBecause={blockedBecause}
    >
      <FormSection columns={2}>
        <Field name="capacity" label="身份" required>
          <Select name="capacity" required choices={choicesOf(priorCapacities, priorCapacityNames)} />
        </Field>
        <Field name="postId" label="职位">
          <Select name="postId" empty="整批" choices={posts} />
        </Field>
        <Field name="who" label="征求对象" required hint="姓名，或者单位名称">
          <TextInput name="who" required maxLength={60} />
        </Field>
        <Field name="title" label="职务">
          <TextInput name="title" maxLength={100} />
        </Field>
        <Field name="on" label="表示意见的日期" required>
          <DateInput name="on" required defaultValue={page.today} max={page.today} />
        </Field>
        <Field name="way" label="方式" required>
          <Select name="way" required choices={choicesOf(priorWays, priorWayNames)} />
        </Field>
        <Field name="letterNumber" label="函件文号" hint="来函的填写">
          <TextInput name="letterNumber" maxLength={60} />
        </Field>
        <Field name="answer" label="意见" required>
          <Select name="answer" required choices={choicesOf(priorAnswers, priorAnswerNames)} />
        </Field>
        <Field name="words" label="意见内容" hint="不同意或者有其他意见的必填；写事实和理由" wide>
          <TextArea name="words" rows={3} maxLength={1000} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}
