import { ActionForm } from "@/components/ui/action-form";
import { Checkbox, RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { DateInput, TextArea, TextInput } from "@/components/ui/text-input";
import type { LegalDate } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { participantGroupNames, rateBaseNames, roundFormNames } from "@/lib/messages/zh-CN/recommendation";
import type { PostRecommendation } from "@/lib/stages/recommendation/loaders";
import { participantTemplates } from "@/lib/stages/recommendation/types";

const freeRows = 2;

/** Setting up a round: when, where, whose circle. What is fixed here stands still until the round is counted. */
export function OpenRound({ one, today, action }: { one: PostRecommendation; today: LegalDate; action: FormAction }) {
  const { post } = one;
  const running = one.rounds.some((round) => round.state === "open" || round.state === "enteredOnce");
  if (running) return null;
  const held = new Set(one.rounds.filter((round) => round.state === "confirmed").map((round) => round.form));
  const scope = post.id;
  return (
    <Section title="设立一轮推荐" note={`得票率以${rateBaseNames[post.ruleSet.values.rateBase.recommendation]}为基数；范围、人数和名单设立后固定。`}>
      <ActionForm
        action={action}
        version={post.version}
        hidden={{ motionPostId: post.id }}
        submitLabel="设立本轮推荐"
        blockedBecause={one.holding === null ? undefined : accessRefusals[one.holding]}
      >
        <FormSection columns={2}>
          <Field name="form" scope={scope} label="方式" required group>
            <RadioRow
              name="form"
              scope={scope}
              legend="方式"
              required
              defaultValue={held.has("interview") && !post.recommendation.meetingOmitted ? "meeting" : "interview"}
              choices={[
                { value: "interview", label: roundFormNames.interview },
                { value: "meeting", label: roundFormNames.meeting },
              ]}
            />
          </Field>
          <Field name="targeted" scope={scope} label="定向" group>
            <Checkbox name="targeted" scope={scope} defaultChecked>
              定向推荐（结果只对这一职位有效）
            </Checkbox>
          </Field>
          <Field name="heldOn" scope={scope} label="举行日期" required>
            <DateInput name="heldOn" scope={scope} required defaultValue={today} />
          </Field>
          <Field name="place" scope={scope} label="地点" required>
            <TextInput name="place" scope={scope} required maxLength={100} />
          </Field>
          <Field name="counters" scope={scope} label="计票人" required hint="两名">
            <TextInput name="counters" scope={scope} required maxLength={100} />
          </Field>
          <Field name="supervisedBy" scope={scope} label="监票人" required>
            <TextInput name="supervisedBy" scope={scope} required maxLength={60} />
          </Field>
          <Field name="phone" scope={scope} label="联系电话" hint="印在推荐预告上">
            <TextInput name="phone" scope={scope} maxLength={40} />
          </Field>
          <Field name="scope" scope={scope} label="范围" required wide hint="哪些人参加">
            <TextArea name="scope" scope={scope} required rows={2} />
          </Field>
        </FormSection>
        <Participants election={post.kind === "electedPost"} />
      </ActionForm>
    </Section>
  );
}

/** Groups of the template with room for others; a group without people is left out. */
function Participants({ election }: { election: boolean }) {
  const template = election ? participantTemplates.election : participantTemplates.single;
  return (
    <FormSection title="参加人员" note="每类人员的应到人数；不参加的留空，可以改名或者增加。">
      {[...template, ...Array.from({ length: freeRows }, () => null)].map((code, index) => (
        <div key={code ?? `free-${index}`} className="flex flex-wrap gap-3">
          <input type="hidden" name={`groups.${index}.code`} value={code ?? ""} />
          <TextInput
            bare
            name={`groups.${index}.label`}
            size="short"
            maxLength={60}
            aria-label={`第 ${index + 1} 类人员名称`}
            defaultValue={code === null ? "" : participantGroupNames[code]}
          />
          <TextInput bare name={`groups.${index}.shouldAttend`} size="number" aria-label={`第 ${index + 1} 类应到人数`} placeholder="应到" />
        </div>
      ))}
    </FormSection>
  );
}
