import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import type { NewMeeting } from "@/lib/meetings/loaders";
import { meetingKinds } from "@/lib/meetings/types";
import { meetingKindNames } from "@/lib/messages/zh-CN/words";

/** A meeting to come, or one held on paper that is entered afterwards. */
export function NewMeetingView({ page, action, token }: { page: NewMeeting; action: FormAction; token: string }) {
  return (
    <>
      <PageHead
        crumbs={[{ label: "会议", href: "/meetings" }, { label: "安排会议" }]}
        title="安排会议"
        lead="应到人员按会议当日的组成人员名册列入；召开后在会议页面登记到会情况。"
      />
      <ActionForm action={action} token={token} submitLabel="安排会议" back="/meetings">
        <Field name="authorityId" label="党委" required>
          <Select
            name="authorityId"
            required
            defaultValue={page.authorities[0]?.id}
            choices={page.authorities.map((authority) => ({ value: authority.id, label: authority.name }))}
          />
        </Field>
        <Field name="kind" label="会议类别" required group hint="任免事项由常委会、全委会或党组会讨论决定；部务会提出建议。">
          <RadioRow
            name="kind"
            legend="会议类别"
            required
            defaultValue="standingCommittee"
            choices={meetingKinds.map((value) => ({ value, label: meetingKindNames[value] }))}
          />
        </Field>
        <Field name="on" label="日期" required hint="已在纸面召开的会议可以补登">
          <DateInput name="on" required defaultValue={page.today} />
        </Field>
        <Field name="place" label="地点" required hint="例：第一会议室">
          <TextInput name="place" required maxLength={100} />
        </Field>
      </ActionForm>
    </>
  );
}
