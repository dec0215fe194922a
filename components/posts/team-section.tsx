import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormSection } from "@/components/ui/form-section";
import { Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { formatHundredths } from "@/lib/kernel/ratio";
import { ageGroupNames, teamDimensionNames, teamEducationNames } from "@/lib/messages/zh-CN/posts-words";
import { actualWords, targetWords } from "@/lib/messages/zh-CN/team-scheme";
import type { TeamPart } from "@/lib/posts/loaders/team";
import type { TargetLine } from "@/lib/posts/rules/team-structure";
import { smallestGroup } from "@/lib/posts/rules/team-structure";
import { teamDimensions } from "@/lib/posts/types";

export type TargetActions = { readonly add: FormAction; readonly end: FormAction };

type Props = {
  readonly unitId: string;
  readonly team: TeamPart;
  readonly linksPeople: boolean;
  readonly actions: TargetActions;
  readonly token: string;
};

/** A team in numbers beside its targets. A gap is shown with its document: it ranks and excludes nobody. */
export function TeamSection({ unitId, team, linksPeople, actions, token }: Props) {
  return (
    <Section
      title="班子结构"
      note={summaryOf(team)}
      actions={
        <>
          {team.seesStudies ? <ButtonLink href={`/posts/${unitId}/studies`}>研判与调研</ButtonLink> : null}
          <ButtonLink href={`/posts/${unitId}/scheme`}>调整前后对照</ButtonLink>
        </>
      }
    >
      <Structure team={team} linksPeople={linksPeople} />
      <Section title="配备要求对照" level={3} note="只对照、不计分，不据此排名或者排除人选。">
        <Targets team={team} />
      </Section>
      {team.mayEdit ? (
        <Disclosure summary="登记或者停用配备要求">
          <AddTarget unitId={unitId} team={team} action={actions.add} token={`${token}-a`} />
          {team.targets.length === 0 ? null : (
            <EndTarget unitId={unitId} team={team} action={actions.end} token={`${token}-e`} />
          )}
        </Disclosure>
      ) : null}
    </Section>
  );
}

type StructureRow = {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly count: number;
  readonly people: readonly { readonly cadreId: string; readonly name: string }[] | null;
};

function Structure({ team, linksPeople }: { team: TeamPart; linksPeople: boolean }) {
  return (
    <Table
      caption="班子结构"
      narrow="cards"
      rows={rowsOf(team).filter(({ count }) => count > 0)}
      rowKey={(row) => row.key}
      empty="班子没有现任人员。"
      columns={[
        { key: "group", head: "项目", width: 7, cell: (row) => row.group, card: "half" },
        { key: "label", head: "分类", width: 10, rowHead: true, cell: (row) => row.label, card: "half" },
        { key: "count", head: "人数", width: 5, align: "right", cell: (row) => row.count, card: "half" },
        {
          key: "people",
          head: "人员",
          cell: (row) =>
            row.people === null
              ? "只统计人数"
              : row.people.map(({ cadreId, name }) => (
                  <span key={cadreId}>
                    <PersonName name={name} href={linksPeople ? `/people/${cadreId}` : undefined} />{" "}
                  </span>
                )),
        },
      ]}
    />
  );
}

function summaryOf({ structure }: TeamPart): string {
  const average = structure.averageAge === null ? "" : `，平均年龄 ${formatHundredths(structure.averageAge)} 岁`;
  const small = structure.sums === null ? `不足 ${smallestGroup} 人，性别、民族、党派不统计。` : "";
  return `共 ${structure.members} 人${average}。${small}兼两个职务的计一次，保留待遇人员不计。`;
}

function rowsOf({ structure }: TeamPart): readonly StructureRow[] {
  const { sums } = structure;
  const number = (group: string, label: string, count: number): StructureRow => ({
    key: `${group}-${label}`,
    group,
    label,
    count,
    people: null,
  });
  return [
    ...structure.ages.map(({ key, people }) => ({
      key,
      group: "年龄",
      label: ageGroupNames[key],
      count: people.length,
      people,
    })),
    ...structure.educations.map(({ key, people }) => ({
      key,
      group: "最高学历",
      label: teamEducationNames[key],
      count: people.length,
      people,
    })),
    ...(sums === null
      ? []
      : [
          number("性别", "男", sums.men),
          number("性别", "女", sums.women),
          number("民族", "少数民族", sums.minority),
          number("党派", "中共党员（含预备）", sums.party),
          number("党派", "民主党派", sums.otherParties),
          number("党派", "无党派", sums.nonParty),
        ]),
  ];
}

function Targets({ team }: { team: TeamPart }) {
  return (
    <Table
      caption="配备要求对照"
      narrow="cards"
      rows={team.targets}
      rowKey={({ target }) => target.targetId}
      empty="没有登记配备要求。"
      columns={[
        { key: "target", head: "要求", rowHead: true, cardLabel: false, cell: targetWords },
        { key: "actual", head: "现状", align: "right", card: "half", cell: actualWords },
        { key: "gap", head: "差距", card: "half", cell: (line) => <Gap line={line} /> },
        { key: "document", head: "文件", cell: ({ target }) => target.document },
      ]}
    />
  );
}

function Gap({ line }: { line: TargetLine }) {
  if (line.met === null) return "人数过少，不对照";
  if (line.met) return <Badge tone="green">符合</Badge>;
  return <Badge tone="amber">{line.missing === null ? "偏高" : `缺 ${line.missing} 人`}</Badge>;
}

function AddTarget({
  unitId,
  team,
  action,
  token,
}: {
  unitId: string;
  team: TeamPart;
  action: FormAction;
  token: string;
}) {
  return (
    <ActionForm action={action} token={token} version={team.version} hidden={{ unitId }} submitLabel="登记配备要求">
      <FormSection columns={2}>
        <Field name="dimension" scope="ta" label="配备要求" required>
          <Select
            name="dimension"
            scope="ta"
            required
            choices={teamDimensions.map((dimension) => ({ value: dimension, label: teamDimensionNames[dimension] }))}
          />
        </Field>
        <Field name="value" scope="ta" label="数值" required hint="平均年龄填岁数，其余填人数">
          <TextInput name="value" scope="ta" size="number" required />
        </Field>
        <Field name="ageLimit" scope="ta" label="年龄" hint="年轻干部填写，例如 45">
          <TextInput name="ageLimit" scope="ta" size="number" />
        </Field>
        <Field name="words" scope="ta" label="专业" hint="相关专业填写，例如：工程">
          <TextInput name="words" scope="ta" maxLength={60} />
        </Field>
        <Field name="document" scope="ta" label="文件" required hint="提出要求的文件及文号">
          <TextInput name="document" scope="ta" required maxLength={100} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

function EndTarget({
  unitId,
  team,
  action,
  token,
}: {
  unitId: string;
  team: TeamPart;
  action: FormAction;
  token: string;
}) {
  return (
    <ActionForm
      action={action}
      token={token}
      version={team.version}
      hidden={{ unitId }}
      submitLabel="停用"
      tone="secondary"
    >
      <FormSection columns={2}>
        <Field name="targetId" scope="te" label="配备要求" required>
          <Select
            name="targetId"
            scope="te"
            required
            empty="请选择"
            choices={team.targets.map((line) => ({ value: line.target.targetId, label: targetWords(line) }))}
          />
        </Field>
        <Field name="document" scope="te" label="文件" required hint="停用的依据">
          <TextInput name="document" scope="te" required maxLength={100} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}
