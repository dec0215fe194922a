import { FindingList } from "@/components/desk/finding-list";
import { GateList } from "@/components/desk/gate-list";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox, RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { Select, TextArea } from "@/components/ui/text-input";
import { traitsOf } from "@/lib/case/rules/kinds";
import { formatDots } from "@/lib/kernel/dates";
import { shownFindings, shownGates } from "@/lib/messages/shown-findings";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { exceptionalGroundNames } from "@/lib/messages/zh-CN/people-words";
import { meetingKindNames } from "@/lib/messages/zh-CN/words";
import type { Hindrance } from "@/lib/access/policy";
import type { CandidateLine, PostToFix } from "@/lib/stages/inspection/loaders/pages";

/** Fixing the subjects of one post: the candidates in official order, a reason for each one chosen. */
export function FixSubjects({ one, action, hindrance }: { one: PostToFix; action: FormAction; hindrance: Hindrance }) {
  const { post } = one;
  const title = `${one.title}：确定考察对象`;
  if (post.state === "subjectsFixed") {
    return (
      <Section title={title} actions={<Badge tone="green">已确定</Badge>}>
        <p>该职位的考察对象已经会议确定。</p>
      </Section>
    );
  }
  const held = one.items.filter((item) => item.meeting.state === "held");
  return (
    <Section title={title}>
      <GateList gates={shownGates(one.findings)} doneText={post.recommendation.takesPlace ? "民主推荐符合规定，可以提请会议确定考察对象。" : "这一类任免不进行民主推荐，可以提请会议确定考察对象。"} />
      {one.candidates.length === 0 ? (
        <EmptyState title="还没有参考人选">
          <p>请先在动议环节提名。</p>
        </EmptyState>
      ) : held.length === 0 ? (
        <NoItem planned={one.items.length} />
      ) : (
        <ActionForm
          action={action}
          version={post.version}
          hidden={{ motionPostId: post.id }}
          submitLabel="确定考察对象"
          blockedBecause={hindrance === null ? undefined : accessRefusals[hindrance]}
          consequence={<p>确定后为每名考察对象各立一个选任事项，该职位不再增减人选。</p>}
        >
          <FormSection title="会议">
            <Field name="itemId" scope={post.id} label="会议议题" required>
              <Select
                name="itemId"
                scope={post.id}
                choices={held.map((item) => ({ value: item.id, label: `${item.meeting.number}（${meetingKindNames[item.meeting.kind]}，${formatDots(item.meeting.on)}）` }))}
              />
            </Field>
            <Field name="conclusion" scope={post.id} label="会议结论" required wide>
              <TextArea name="conclusion" scope={post.id} rows={2} required />
            </Field>
          </FormSection>
          {one.candidates.map((line, index) => (
            <Candidate key={line.person.cadreId} line={line} index={index} post={post} />
          ))}
        </ActionForm>
      )}
    </Section>
  );
}

const exceptionalChoices = Object.entries(exceptionalGroundNames).map(([value, label]) => ({ value, label }));

function Candidate({ line, index, post }: { line: CandidateLine; index: number; post: PostToFix["post"] }) {
  const scope = post.id;
  const { person } = line;
  const name = (field: string) => `candidates.${String(index)}.${field}`;
  const votes = [
    line.agree.interview === null ? null : `谈话推荐 ${String(line.agree.interview)} 票`,
    line.agree.meeting === null ? null : `会议推荐 ${String(line.agree.meeting)} 票`,
  ].filter((text) => text !== null);
  return (
    <FormSection title={person.name} note={`${person.birthMonth}　${person.unitName}　${person.duties}${votes.length === 0 ? "" : `　${votes.join("，")}`}`}>
      <input type="hidden" name={name("cadreId")} value={person.cadreId} />
      <Field name={name("chosen")} scope={scope} label="列为考察对象" group>
        <Checkbox name={name("chosen")} scope={scope}>
          列为考察对象
        </Checkbox>
      </Field>
      {post.recommendation.takesPlace ? <Votes name={name("first")} scope={scope} /> : <input type="hidden" name={name("first")} value="none" />}
      <Field name={name("reason")} scope={scope} label="理由" hint="结合日常了解、综合分析研判和岗位匹配度写明" wide>
        <TextArea name={name("reason")} scope={scope} rows={2} />
      </Field>
      {traitsOf(post.kind, post.ruleSet.values).move?.exceptional === true ? (
        <>
          <Field name={name("exceptionalGround")} scope={scope} label="破格提拔情形" hint="资格条件有不符合而拟破格提拔的，选一种情形并写明事实">
            <Select name={name("exceptionalGround")} scope={scope} empty="不属破格提拔" choices={exceptionalChoices} />
          </Field>
          <Field name={name("exceptionalText")} scope={scope} label="破格的具体事实和依据" wide>
            <TextArea name={name("exceptionalText")} scope={scope} rows={2} />
          </Field>
        </>
      ) : null}
      <FindingList findings={shownFindings(line.findings)} />
    </FormSection>
  );
}

function Votes({ name, scope }: { name: string; scope: string }) {
  return (
    <Field name={name} scope={scope} label="会议推荐得票" group>
      <RadioRow
        name={name}
        scope={scope}
        legend="会议推荐得票"
        defaultValue="none"
        choices={[
          { value: "yes", label: "居首" },
          { value: "no", label: "未居首" },
          { value: "none", label: "未进行会议推荐" },
        ]}
      />
    </Field>
  );
}

function NoItem({ planned }: { planned: number }) {
  return (
    <EmptyState
      title={planned === 0 ? "还没有列入会议议题" : "会议尚未召开或尚未登记到会情况"}
      action={<ButtonLink href="/meetings">去会议</ButtonLink>}
    >
      <p>请把“确定考察对象”列入部务会等会议议题，会议召开、登记到会情况后再在此登记结果。</p>
    </EmptyState>
  );
}
