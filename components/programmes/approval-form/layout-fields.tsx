import { FilterField } from "@/components/desk/list-page";
import { DateInput, Select } from "@/components/ui/text-input";
import { gridTypefaces } from "@/lib/documents/model-grid";
import { formLayoutNames, formTypefaceNames } from "@/lib/messages/zh-CN/approval-form";
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
      <FilterField label="字体">
        <Select
          bare
          name="typeface"
          defaultValue={query.typeface}
          choices={gridTypefaces.map((typeface) => ({ value: typeface, label: formTypefaceNames[typeface] }))}
        />
      </FilterField>
      <FilterField label="页脚">
        <Select
          bare
          name="mark"
          defaultValue={query.mark ? "yes" : "no"}
          choices={[
            { value: "no", label: "不加印（规范表样）" },
            { value: "yes", label: "加印输出人和时间" },
          ]}
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
