import { FilterField } from "@/components/desk/list-page";
import { DateInput, Select } from "@/components/ui/text-input";
import { formLayoutNames } from "@/lib/messages/zh-CN/approval-form";
import type { FormQuery } from "@/lib/programmes/approval-form/schema";
import { formLayouts, retirementAges } from "@/lib/programmes/approval-form/types";

/** What is chosen before printing: layout, the day ages are counted at, the retirement age the newer layout needs. */
export function LayoutFields({ query }: { query: FormQuery }) {
  return (
    <>
      <FilterField label="版式">
        <Select
          bare
          name="layout"
          defaultValue={query.layout}
          choices={formLayouts.map((layout) => ({ value: layout, label: formLayoutNames[layout] }))}
        />
      </FilterField>
      <FilterField label="计算年龄时间">
        <DateInput bare name="agesOn" defaultValue={query.agesOn ?? ""} />
      </FilterField>
      <FilterField label="改革前任职年龄界限">
        <Select
          bare
          name="age"
          defaultValue={query.age === null ? "" : String(query.age)}
          empty="男 60 岁，女性另填"
          choices={retirementAges.map((age) => ({ value: String(age), label: `${age} 岁` }))}
        />
      </FilterField>
    </>
  );
}
