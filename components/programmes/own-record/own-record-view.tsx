import type { ReactNode } from "react";
import { PageHead } from "@/components/desk/page-head";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { formatMonthDots } from "@/lib/kernel/dates";
import { fieldSourceName } from "@/lib/messages/zh-CN/own-record";
import { factNames } from "@/lib/messages/zh-CN/people-words";
import { levelNames, politicalStatusNames, sexNames } from "@/lib/messages/zh-CN/words";
import type { OwnRecord } from "@/lib/programmes/own-record/loaders";
import type { DeterminedPart } from "@/lib/programmes/own-record/types";
import { OwnRows } from "./own-rows";

/** The own archive, every field with where it comes from; `amendments` and `entries` are the parts the cadre works with,
 * `standing` what he was cleared of or let off. */
export function OwnRecordView({
  record,
  entries,
  standing,
  amendments,
}: {
  record: OwnRecord;
  entries: ReactNode;
  standing: ReactNode;
  amendments: ReactNode;
}) {
  return (
    <>
      <PageHead
        crumbs={[{ label: "我的", href: "/me" }, { label: "本人档案" }]}
        title="本人档案"
        lead={`${record.person.name}，${record.person.duties}。各项内容注明来源；有误的，请在“更正申请”中提出，审核后才更改。民主推荐、考察、谈话、核查、处分、测评和后备名单等材料按规定不在本页显示。`}
        actions={<PrintButton />}
      />
      <Section title="基本情况">
        <Fields record={record} />
      </Section>
      <OwnRows record={record} />
      {entries}
      {standing}
      {amendments}
    </>
  );
}

type OwnField = { readonly key: string; readonly label: string; readonly value: string | null; readonly source: string };

function Fields({ record }: { record: OwnRecord }) {
  return (
    <Table
      caption="基本情况"
      narrow="cards"
      rows={fieldsOf(record)}
      rowKey={(field) => field.key}
      columns={[
        { key: "label", head: "项目", cell: (field) => field.label, rowHead: true, cardLabel: false, width: 9 },
        { key: "value", head: "内容", cell: (field) => field.value },
        { key: "source", head: "来源", cell: (field) => field.source, card: "half" },
      ]}
    />
  );
}

function fieldsOf(record: OwnRecord): readonly OwnField[] {
  const { person, personal, ages, sources, origin, facts } = record;
  const entered = fieldSourceName(origin.imported === null ? { kind: "entered" } : { kind: "imported", ...origin.imported });
  const fact = (part: DeterminedPart, value: string | null): OwnField => ({
    key: part,
    label: factNames[part],
    value,
    source: fieldSourceName(sources[part]),
  });
  const words = (part: DeterminedPart): string | null => {
    const found = facts.find((one) => one.fact === part);
    return found === undefined ? null : (found.determined ?? found.stated);
  };
  const plain = (key: string, label: string, value: string | null, source = entered): OwnField => ({ key, label, value, source });
  return [
    plain("name", "姓名", person.name),
    plain("idNumber", "身份证号", personal.maskedIdNumber),
    plain("sex", "性别", sexNames[personal.sex]),
    plain("ethnicity", "民族", personal.ethnicity),
    plain("nativePlace", "籍贯", personal.nativePlace),
    plain("birthPlace", "出生地", personal.birthPlace),
    fact("birth", `${formatMonthDots(person.birth)}（${ages.age}岁）`),
    plain("politicalStatus", "政治面貌", politicalStatusNames[personal.politicalStatus]),
    fact("partyEntry", personal.partyJoined === null ? null : formatMonthDots(personal.partyJoined)),
    fact("workStart", `${formatMonthDots(person.workStart)}（工龄 ${ages.serviceYears} 年）`),
    fact("education", words("education")),
    fact("career", words("career")),
    fact("identity", words("identity") ?? personal.cadreIdentity),
    plain("duties", "现任职务", person.duties, "任免文件"),
    plain("level", "职务层次", levelNames[person.level], "任免文件"),
    plain("levelSince", "任现层次", person.levelSince === null ? null : formatMonthDots(person.levelSince), "任免文件"),
    plain("managedBy", "管理机关", person.managedBy, "干部管理权限"),
  ];
}
