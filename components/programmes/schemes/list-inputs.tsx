import { FormSection } from "@/components/ui/form-section";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { RuleSetValues } from "@/lib/law/scheme";
import { letterDepartments } from "@/lib/law/scheme";
import { letterDepartmentNames } from "@/lib/messages/zh-CN/letters";
import { groupCodes } from "@/lib/programmes/schemes/rules/leaves";
import { inputName } from "@/lib/programmes/schemes/schema";

/** Departments of the joint review: one line each, in working days; an empty one is not asked. */
export function DepartmentInputs({ title, values }: { title: string; values: RuleSetValues }) {
  const asked = new Map(values.reviewDepartments.map((one) => [one.department, one]));
  return (
    <FormSection title={title} note="填几个工作日内答复；空着为不征求。勾选“每人必问”的，每名考察对象都要征求，否则按需要征求。">
      <Table
        caption={title}
        narrow="cards"
        columns={[
          { key: "department", head: "部门", rowHead: true, cardLabel: false, width: 14, cell: (department) => letterDepartmentNames[department] },
          {
            key: "days",
            head: "答复期限（工作日）",
            cardLabel: "工作日",
            card: "half",
            width: 10,
            cell: (department) => (
              <TextInput
                bare
                name={nameOf("reviewDepartments", department)}
                size="number"
                maxLength={3}
                aria-label={`${letterDepartmentNames[department]}的答复期限（工作日）`}
                defaultValue={asked.get(department)?.workingDays}
              />
            ),
          },
          {
            key: "required",
            head: "每人必问",
            card: "half",
            cell: (department) => (
              <input
                type="checkbox"
                name={inputName(`reviewDepartments.${department}`, "required")}
                aria-label={`${letterDepartmentNames[department]}每人必问`}
                defaultChecked={asked.get(department)?.required ?? false}
              />
            ),
          },
        ]}
        rows={letterDepartments}
        rowKey={(department) => department}
      />
    </FormSection>
  );
}

/** Groups of voters: a letter, a name and a weight; an empty line is no group. */
export function GroupInputs({ title, values }: { title: string; values: RuleSetValues }) {
  const groups = new Map(values.voterGroups.map((group) => [group.code, group]));
  return (
    <FormSection title={title} note="每组填名称和权重；空着的一行不成组。权重填整数，各组按权重占合计的比例计算。">
      <Table
        caption={title}
        narrow="cards"
        columns={[
          { key: "code", head: "组别", rowHead: true, cardLabel: false, align: "center", width: 4, cell: (code) => `${code} 票` },
          {
            key: "label",
            head: "名称",
            cell: (code) => (
              <TextInput bare name={nameOf("voterGroups", code)} maxLength={40} aria-label={`${code} 票的名称`} defaultValue={groups.get(code)?.label} />
            ),
          },
          {
            key: "weight",
            head: "权重",
            width: 7,
            cell: (code) => (
              <TextInput
                bare
                name={inputName(`voterGroups.${code}`, "weight")}
                size="number"
                maxLength={4}
                aria-label={`${code} 票的权重`}
                defaultValue={groups.get(code)?.weight}
              />
            ),
          },
        ]}
        rows={groupCodes}
        rowKey={(code) => code}
      />
    </FormSection>
  );
}

function nameOf(key: "reviewDepartments" | "voterGroups", part: string): string {
  return inputName(`${key}.${part}`);
}
