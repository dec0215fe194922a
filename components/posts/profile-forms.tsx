import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormSection } from "@/components/ui/form-section";
import { Section } from "@/components/ui/page-parts";
import { Select, TextInput } from "@/components/ui/text-input";
import { profileCriterionNames, profileLineKindNames, rotationDutyNames } from "@/lib/messages/zh-CN/posts-words";
import type { PostPage } from "@/lib/posts/loaders/post";
import { profileCriteria, profileLineKinds } from "@/lib/posts/types";

export type ProfileActions = { readonly add: FormAction; readonly end: FormAction; readonly duties: FormAction };

type FormProps = { readonly page: PostPage; readonly action: FormAction; readonly token: string };

/** What the cadre section may change about a post, each with its document. */
export function ProfileForms({ page, actions, token }: { page: PostPage; actions: ProfileActions; token: string }) {
  return (
    <Section title="登记" note="登记即时生效，记入全程纪实。岗位要求只能从与工作有关的项目中选择。">
      <AddLine page={page} action={actions.add} token={`${token}-a`} />
      {page.profile.length === 0 ? null : <EndLine page={page} action={actions.end} token={`${token}-e`} />}
      <Duties page={page} action={actions.duties} token={`${token}-d`} />
    </Section>
  );
}

function DocumentField({ scope, hint }: { scope: string; hint: string }) {
  return (
    <Field name="document" scope={scope} label="文件" required hint={hint}>
      <TextInput name="document" scope={scope} required maxLength={100} />
    </Field>
  );
}

function AddLine({ page, action, token }: FormProps) {
  const { postId, version } = page.post;
  return (
    <Disclosure summary="登记岗位要求">
      <ActionForm action={action} token={token} version={version} hidden={{ postId }} submitLabel="登记岗位要求">
        <FormSection columns={2}>
          <Field name="kind" scope="pa" label="类别" required>
            <Select
              name="kind"
              scope="pa"
              required
              choices={profileLineKinds.map((kind) => ({ value: kind, label: profileLineKindNames[kind] }))}
            />
          </Field>
          <Field name="criterion" scope="pa" label="项目" required>
            <Select
              name="criterion"
              scope="pa"
              required
              choices={profileCriteria.map((one) => ({ value: one, label: profileCriterionNames[one] }))}
            />
          </Field>
          <Field name="words" scope="pa" label="内容" required hint="例如：水利工程类专业">
            <TextInput name="words" scope="pa" required maxLength={200} />
          </Field>
          <DocumentField scope="pa" hint="提出要求的文件及文号" />
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}

function EndLine({ page, action, token }: FormProps) {
  const { postId, version } = page.post;
  return (
    <Disclosure summary="停用岗位要求">
      <ActionForm
        action={action}
        token={token}
        version={version}
        hidden={{ postId }}
        submitLabel="停用"
        tone="secondary"
      >
        <FormSection columns={2}>
          <Field name="lineId" scope="pe" label="岗位要求" required>
            <Select
              name="lineId"
              scope="pe"
              required
              empty="请选择"
              choices={page.profile.map((line) => ({
                value: line.lineId,
                label: `${profileLineKindNames[line.kind]}：${line.words}`,
              }))}
            />
          </Field>
          <DocumentField scope="pe" hint="停用的依据" />
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}

function Duties({ page, action, token }: FormProps) {
  const { postId, version, termScope, rotationDuty } = page.post;
  return (
    <Disclosure summary="登记任期制和交流轮岗">
      <ActionForm action={action} token={token} version={version} hidden={{ postId }} submitLabel="登记">
        <FormSection columns={2}>
          <Field name="termScope" scope="pd" label="任期制" group>
            <Checkbox name="termScope" scope="pd" defaultChecked={termScope}>
              实行任期制
            </Checkbox>
          </Field>
          <Field name="rotationDuty" scope="pd" label="交流轮岗">
            <Select
              name="rotationDuty"
              scope="pd"
              empty="未列入"
              defaultValue={rotationDuty ?? ""}
              choices={(["areaLeader", "keyPost"] as const).map((duty) => ({
                value: duty,
                label: rotationDutyNames[duty],
              }))}
            />
          </Field>
          <DocumentField scope="pd" hint="列入或者调整的依据" />
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
