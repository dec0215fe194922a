import { Field } from "@/components/ui/field";
import { DateInput, TextArea, TextInput } from "@/components/ui/text-input";
import type { NoticeFrame } from "@/lib/stages/notice/types";

/** How long a notice runs and where a reader can turn to. `minimum`: fewest working days that are allowed. */
export function NoticeFields({
  scope,
  minimum,
  values,
  department,
}: {
  scope: string;
  minimum: number;
  values?: NoticeFrame | undefined;
  department: string;
}) {
  return (
    <>
      <Field name="number" scope={scope} label="公示编号" required hint="如：云泽公示〔2026〕12号">
        <TextInput name="number" scope={scope} required maxLength={60} defaultValue={values?.number} />
      </Field>
      <Field name="from" scope={scope} label="开始日期" required hint="今天或以后；最后一日由系统按工作日历计算">
        <DateInput name="from" scope={scope} required defaultValue={values?.from} />
      </Field>
      <Field name="workingDays" scope={scope} label="公示工作日数" required hint={`不少于 ${minimum} 个工作日`}>
        <TextInput name="workingDays" scope={scope} size="number" required defaultValue={values?.workingDays ?? minimum} />
      </Field>
      <Field name="channels" scope={scope} label="公布范围和方式" required>
        <TextInput name="channels" scope={scope} required defaultValue={values?.channels ?? "本单位公告栏、组织部门网站"} />
      </Field>
      <Field name="supervisingOffice" scope={scope} label="监督机构" required>
        <TextInput name="supervisingOffice" scope={scope} required defaultValue={values?.supervisingOffice ?? `${department}干部监督科`} />
      </Field>
      <Field name="phone" scope={scope} label="联系电话" required>
        <TextInput name="phone" scope={scope} required defaultValue={values?.phone} />
      </Field>
      <Field name="address" scope={scope} label="通讯地址" required wide>
        <TextArea name="address" scope={scope} rows={2} required defaultValue={values?.address} />
      </Field>
      <Field name="mail" scope={scope} label="电子邮箱">
        <TextInput name="mail" scope={scope} defaultValue={values?.mail} />
      </Field>
    </>
  );
}
