import { GateList } from "@/components/desk/gate-list";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Checkbox, CheckboxGroup } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { TextArea } from "@/components/ui/text-input";
import { shownGates } from "@/lib/messages/shown-findings";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import type { PostRecommendation } from "@/lib/stages/recommendation/loaders";

function states(one: PostRecommendation) {
  return {
    talked: one.rounds.some((round) => round.form === "interview" && round.state === "confirmed"),
    met: one.rounds.some((round) => round.form === "meeting" && round.state === "confirmed"),
    running: one.rounds.some((round) => round.state === "open" || round.state === "enteredOnce"),
  };
}

/** Reference nominees for the meeting: after the talk round, more than the posts, or none. */
export function ReferenceNominees({ one, action }: { one: PostRecommendation; action: FormAction }) {
  const { talked, met, running } = states(one);
  const standing = one.lines.filter((line) => !line.withdrawn);
  if (!talked || met || running || one.post.recommendation.meetingOmitted) return null;
  return (
    <Section title="会议推荐参考人选" note="谈话调研推荐之后可以提出；提出的须多于职位数，会议推荐时只列参考人选。都不勾选即不提参考人选。">
      <ActionForm
        action={action}
        version={one.post.version}
        hidden={{ motionPostId: one.post.id }}
        submitLabel="保存参考人选"
        tone="secondary"
        blockedBecause={one.holding === null ? undefined : accessRefusals[one.holding]}
      >
        <Field name="nominees[]" label="参考人选" group wide>
          <CheckboxGroup
            name="nominees[]"
            legend="参考人选"
            choices={standing.map((line) => ({ value: line.nomineeId, label: `${line.name.name}（${line.name.duties}）` }))}
            defaultValues={standing.filter((line) => line.reference).map((line) => line.nomineeId)}
          />
        </Field>
      </ActionForm>
    </Section>
  );
}

/** Leaving the meeting round out: three conditions and a reason, only after the talk round. */
export function OmitMeeting({ one, action }: { one: PostRecommendation; action: FormAction }) {
  const { met, running } = states(one);
  if (met || running || one.post.recommendation.meetingOmitted) return null;
  return (
    <Disclosure summary="不再进行会议推荐">
      <GateList gates={shownGates([one.omission])} doneText="谈话调研推荐已经确认；三项条件同时具备的，可以不再进行会议推荐。" />
      <ActionForm
        action={action}
        version={one.post.version}
        hidden={{ motionPostId: one.post.id }}
        submitLabel="登记不再进行会议推荐"
        tone="secondary"
        blockedBecause={one.holding === null ? undefined : accessRefusals[one.holding]}
        consequence={<p>登记后这一职位不再进行会议推荐，以谈话调研推荐的结果为准。</p>}
      >
        <Field name="fewPeople" label="三项条件" required group wide hint="不得为图方便而简化">
          <fieldset className="choices">
            <legend className="sr-only">三项条件</legend>
            <Checkbox name="fewPeople">单位人数较少</Checkbox>
            <Checkbox name="sameCircle">两种方式参加人员范围基本相同</Checkbox>
            <Checkbox name="concentrated">谈话调研推荐意见集中</Checkbox>
          </fieldset>
        </Field>
        <Field name="reason" scope="omit" label="理由" required wide>
          <TextArea name="reason" scope="omit" required rows={2} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}
