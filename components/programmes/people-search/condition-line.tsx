import { Checkbox } from "@/components/ui/choices";
import { DateInput, Select, TextInput, type Choice } from "@/components/ui/text-input";
import { levels } from "@/lib/access/actor";
import { conditionNames } from "@/lib/messages/zh-CN/people-search";
import { cadreStatusNames, experienceKindNames, postKindNames } from "@/lib/messages/zh-CN/people-words";
import { educationLevelNames, gradeNames, levelNames, politicalStatusNames } from "@/lib/messages/zh-CN/words";
import { educations, grades, postKinds, statuses } from "@/lib/people/schema";
import type { PeopledUnit } from "@/lib/people/queries/unit-tree";
import type { ConditionKind } from "@/lib/programmes/people-search/types";
import type { DraftLine } from "@/lib/programmes/people-search/rules/draft";
import { draftField } from "@/lib/programmes/people-search/rules/draft";
import { experienceKinds, politicalStatuses } from "@/lib/programmes/people-search/schema";

type LineProps = { path: string; line: DraftLine; units: readonly PeopledUnit[] };

/** One condition with its comparison and values, and the button that takes it out. */
export function ConditionLineEditor({ path, line, units, unfinished }: LineProps & { unfinished: boolean }) {
  const name = conditionNames[line.kind];
  return (
    <div className="condition-line">
      <input type="hidden" name={draftField(path, "kind")} value={line.kind} />
      <strong className="condition-name">{name}</strong>
      <Select
        bare
        name={draftField(path, "not")}
        aria-label={`${name}：是或不是`}
        defaultValue={line.values.not?.[0] ?? ""}
        choices={[
          { value: "", label: "是" },
          { value: "1", label: "不是" },
        ]}
      />
      <Values path={path} line={line} units={units} />
      {unfinished ? <span className="condition-unfinished">未填完整，暂不计入</span> : null}
      <button type="submit" className="button button-quiet button-small" name="do" value={`remove@${path}`}>
        去掉
      </button>
    </div>
  );
}

function choicesOf<T extends string>(values: readonly T[], names: Readonly<Record<T, string>>): readonly Choice[] {
  return values.map((value) => ({ value, label: names[value] }));
}

/** Kinds of which any number of values may be ticked. */
const ticked: Partial<Record<ConditionKind, { readonly field: string; readonly choices: readonly Choice[] }>> = {
  level: { field: "levels", choices: choicesOf(levels, levelNames) },
  status: { field: "statuses", choices: choicesOf(statuses, cadreStatusNames) },
  education: { field: "educations", choices: choicesOf(educations, educationLevelNames) },
  grade: { field: "grades", choices: choicesOf(grades, gradeNames) },
  politicalStatus: { field: "politicalStatuses", choices: choicesOf(politicalStatuses, politicalStatusNames) },
};

/** Kinds of which one value is chosen. */
function chosenOf(kind: ConditionKind, units: readonly PeopledUnit[]) {
  const chosen: Partial<
    Record<ConditionKind, { readonly field: string; readonly label: string; readonly choices: readonly Choice[] }>
  > = {
    education: {
      field: "mode",
      label: "教育类型",
      choices: [
        { value: "any", label: "不限" },
        { value: "fullTime", label: "全日制" },
      ],
    },
    experience: { field: "experience", label: "经历类别", choices: choicesOf(experienceKinds, experienceKindNames) },
    post: { field: "post", label: "领导职务", choices: choicesOf(postKinds, postKindNames) },
    vacancy: { field: "post", label: "空缺职位", choices: choicesOf(["head", "deputy"] as const, postKindNames) },
    unit: { field: "unitId", label: "单位", choices: units.map(({ id, name }) => ({ value: id, label: name })) },
    sex: {
      field: "sex",
      label: "性别",
      choices: [
        { value: "female", label: "女" },
        { value: "male", label: "男" },
      ],
    },
  };
  return chosen[kind];
}

function Values({ path, line, units }: LineProps) {
  const part = { path, line };
  const several = ticked[line.kind];
  const one = chosenOf(line.kind, units);
  return (
    <>
      {line.kind === "age" ? <Between {...part} unit="岁" /> : null}
      {line.kind === "yearsAtLevel" ? <Between {...part} unit="年" /> : null}
      {line.kind === "grade" ? <Whole {...part} field="year" label="年度" after="年度" /> : null}
      {one === undefined ? null : <One {...part} {...one} />}
      {several === undefined ? null : <Several {...part} {...several} />}
      {line.kind === "experience" ? <Whole {...part} field="months" label="满多少个月" after="个月以上" /> : null}
      {line.kind === "ethnicity" ? <Ethnicity {...part} /> : null}
      {line.kind === "experience" || line.kind === "sanction" ? <Day {...part} /> : null}
    </>
  );
}

type PartProps = { path: string; line: DraftLine };

function Between({ path, line, unit }: PartProps & { unit: string }) {
  return (
    <>
      <Whole path={path} line={line} field="from" label="从" />
      <span>至</span>
      <Whole path={path} line={line} field="to" label="到" after={unit} />
      <Day path={path} line={line} />
    </>
  );
}

function Whole({ path, line, field, label, after = "" }: PartProps & { field: string; label: string; after?: string }) {
  return (
    <span className="condition-value">
      <TextInput
        bare
        size="number"
        name={draftField(path, field)}
        defaultValue={line.values[field]?.[0] ?? ""}
        maxLength={4}
        aria-label={`${conditionNames[line.kind]}：${label}`}
      />
      {after}
    </span>
  );
}

function Day({ path, line }: PartProps) {
  return (
    <label className="condition-value">
      截至
      <DateInput bare name={draftField(path, "on")} defaultValue={line.values.on?.[0] ?? ""} />
    </label>
  );
}

function One({
  path,
  line,
  field,
  label,
  choices,
}: PartProps & { field: string; label: string; choices: readonly Choice[] }) {
  return (
    <Select
      bare
      name={draftField(path, field)}
      aria-label={`${conditionNames[line.kind]}：${label}`}
      defaultValue={line.values[field]?.[0] ?? ""}
      empty="请选择"
      choices={choices}
    />
  );
}

function Several({ path, line, field, choices }: PartProps & { field: string; choices: readonly Choice[] }) {
  return (
    <fieldset className="choices condition-choices">
      <legend className="sr-only">{conditionNames[line.kind]}</legend>
      {choices.map(({ value, label }) => (
        <Checkbox
          key={value}
          name={draftField(path, field)}
          value={value}
          defaultChecked={line.values[field]?.includes(value) === true}
        >
          {label}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function Ethnicity({ path, line }: PartProps) {
  const value = line.values.ethnicity?.[0] ?? "";
  return (
    <>
      <TextInput
        bare
        size="short"
        name={draftField(path, "ethnicity")}
        defaultValue={value === "minority" ? "少数民族" : value}
        maxLength={20}
        aria-label="民族名称，或填少数民族"
      />
      <span className="condition-note">填民族名称，或“少数民族”</span>
    </>
  );
}
