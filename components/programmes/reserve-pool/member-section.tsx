import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { DateInput, TextArea } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { memberStateNames } from "@/lib/messages/zh-CN/reserve-pool";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { PoolPage } from "@/lib/programmes/reserve-pool/loaders";
import type { ListedMember } from "@/lib/programmes/reserve-pool/queries";
import { leavingStates } from "@/lib/programmes/reserve-pool/types";
import type { PoolActions } from "./pool-actions";

/** The member in hand: how he came in, another state, leaving, and where he can be put forward as a name. */
export function MemberSection({
  page,
  member,
  actions,
  base,
}: {
  page: PoolPage;
  member: ListedMember;
  actions: PoolActions;
  base: string;
}) {
  const standing = member.leftOn === null;
  return (
    <Section
      id="member"
      title={member.name}
      note={<Badge icon={null}>{memberStateNames[member.state]}</Badge>}
      actions={<a href={base}>收起</a>}
    >
      <DefinitionList
        items={[
          { label: "现任职务", value: member.duties, wide: true },
          { label: "入库日期", value: formatDots(member.enteredOn) },
          { label: "推荐形式", value: member.form },
          { label: "入库理由", value: member.reason, wide: true },
          { label: "批准文件", value: member.document },
          ...(member.leftOn === null
            ? []
            : [
                { label: "出库日期", value: formatDots(member.leftOn) },
                { label: "出库理由", value: member.leftReason, wide: true },
              ]),
        ]}
      />
      {standing && member.state === "normal" ? <TakingNames page={page} member={member} /> : null}
      {standing && page.hindrance === null ? (
        <>
          <Disclosure summary="改变状态">
            <ChangeForm member={member} action={actions.change} />
          </Disclosure>
          <Disclosure summary="出库">
            <LeaveForm page={page} member={member} action={actions.leave} />
          </Disclosure>
        </>
      ) : null}
    </Section>
  );
}

/** Where names are taken now; putting the name is done there, with its reason and the rules that go with it. */
function TakingNames({ page, member }: { page: PoolPage; member: ListedMember }) {
  if (page.takingNames.length === 0) return <p>目前没有正在提出人选的职位；动议冻结资格条件之后，可以从这里提出。</p>;
  return (
    <>
      <p>提为人选（在动议中填写理由，按规定审核后生效）：</p>
      <ul>
        {page.takingNames.map((post) => (
          <li key={post.motionPostId}>
            <a
              href={`/motions/${post.motionId}/motion?part=names&post=${post.motionPostId}&nq=${encodeURIComponent(member.name)}`}
            >
              {post.number} {post.title}（{levelNames[post.level]}）
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function ChangeForm({ member, action }: { member: ListedMember; action: PoolActions["change"] }) {
  const other = member.state === "normal" ? "underInspection" : "normal";
  return (
    <ActionForm
      action={action}
      version={member.version}
      hidden={{ memberId: member.id, state: other }}
      submitLabel={`改为“${memberStateNames[other]}”`}
    >
      <FormSection>
        <Field name="reason" scope="change" label="理由" required>
          <TextArea name="reason" scope="change" required rows={2} maxLength={500} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

function LeaveForm({ page, member, action }: { page: PoolPage; member: ListedMember; action: PoolActions["leave"] }) {
  return (
    <ActionForm
      action={action}
      version={member.version}
      hidden={{ memberId: member.id }}
      submitLabel="出库"
      tone="danger"
      consequence={<p>{member.name}出库后不能再从后备库提为人选，记录仍可查看。</p>}
    >
      <FormSection>
        <Field name="state" scope="leave" label="情形" required group>
          <RadioRow
            name="state"
            scope="leave"
            legend="情形"
            required
            choices={leavingStates.map((state) => ({ value: state, label: memberStateNames[state] }))}
          />
        </Field>
        <Field name="leftOn" scope="leave" label="出库日期" required>
          <DateInput name="leftOn" scope="leave" required defaultValue={page.today} max={page.today} />
        </Field>
        <Field name="reason" scope="leave" label="理由" required hint="例如：已任用、年龄超过要求、考核不称职">
          <TextArea name="reason" scope="leave" required rows={2} maxLength={500} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}
