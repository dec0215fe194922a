import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { archiveItemNames, consistencyTexts } from "@/lib/messages/zh-CN/archive-words";
import type { PersonPage } from "@/lib/people/loaders";
import type { JudgedArchive } from "@/lib/programmes/archive/loaders/checks";
import { countItems } from "@/lib/programmes/archive/rules/completeness";
import type { ItemState } from "@/lib/programmes/archive/rules/completeness";
import { ConcernedRows, PlaceToMend } from "./place";
import { Weight } from "./unit-lines";

/** On a person's page: what does not fit together in the archive, and what it lacks. */
export function PersonArchive({
  judged,
  page,
  requestAction,
  token,
  listed,
}: {
  judged: JudgedArchive;
  page: PersonPage;
  /** the missing items and the form were asked for */
  listed: boolean;
  requestAction: FormAction;
  token: string;
}) {
  const { there, concerned } = countItems(judged.items);
  const missing = judged.items.filter(({ state }) => state !== "yes");
  const complete = missing.length === 0 ? "应有的项目都已齐备" : `已有 ${there}／${concerned} 项`;
  const sound = judged.findings.length === 0 ? "各栏核对一致" : `${judged.findings.length} 处需要核查`;
  return (
    <Section title="档案核查" id="archive-checks" note={`${complete}；${sound}。`}>
      {judged.findings.length === 0 ? null : <Findings judged={judged} />}
      {missing.length === 0 || listed ? null : (
        <p className="no-print">
          <a href={`/people/${judged.cadreId}?part=archive#archive-checks`}>{`列出所缺 ${missing.length} 项`}</a>
        </p>
      )}
      {missing.length === 0 || !listed ? null : <Missing judged={judged} items={missing} />}
      {missing.length === 0 || !listed || !page.mayEdit ? null : (
        <RequestForm person={page.person} items={missing} action={requestAction} token={token} />
      )}
    </Section>
  );
}

function Findings({ judged }: { judged: JudgedArchive }) {
  return (
    <Table
      caption="需要核查的内容"
      narrow="cards"
      rows={judged.findings.map((finding, index) => ({ finding, key: String(index) }))}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "check",
          head: "核查内容",
          cell: ({ finding }) => consistencyTexts[finding.check].name,
          rowHead: true,
          cardLabel: false,
        },
        { key: "weight", head: "结果", cell: ({ finding }) => <Weight weight={finding.weight} />, card: "half" },
        { key: "rows", head: "涉及", cell: ({ finding }) => <ConcernedRows rows={finding.rows} /> },
        { key: "todo", head: "怎么办", cell: ({ finding }) => consistencyTexts[finding.check].todo },
        {
          key: "place",
          head: "核对位置",
          cell: ({ finding }) => <PlaceToMend cadreId={judged.cadreId} part={finding.rows[0].part} mayEdit={judged.mayEdit} />,
          card: "half",
        },
      ]}
    />
  );
}

function Missing({ judged, items }: { judged: JudgedArchive; items: readonly ItemState[] }) {
  return (
    <Table
      caption="档案缺项"
      narrow="cards"
      rows={items}
      rowKey={({ item }) => item}
      columns={[
        { key: "item", head: "项目", cell: ({ item }) => archiveItemNames[item], rowHead: true, cardLabel: false },
        {
          key: "state",
          head: "状态",
          cell: ({ request }) =>
            request === null ? (
              <Badge tone="amber">缺</Badge>
            ) : (
              <Badge
                tone="blue"
                icon="waiting"
              >{`${formatDots(request.requestedOn)} 已向${request.askedOf}催办`}</Badge>
            ),
        },
        {
          key: "place",
          head: "补登位置",
          cell: ({ part }) => <PlaceToMend cadreId={judged.cadreId} part={part} mayEdit={judged.mayEdit} />,
          card: "half",
        },
      ]}
    />
  );
}

function RequestForm({
  person,
  items,
  action,
  token,
}: {
  person: PersonPage["person"];
  items: readonly ItemState[];
  action: FormAction;
  token: string;
}) {
  return (
    <Disclosure summary="催办缺项">
      <ActionForm
        action={action}
        token={token}
        version={person.version}
        hidden={{ cadreId: person.cadreId }}
        submitLabel="登记催办"
      >
        <FormSection columns={2}>
          <Field name="item" scope="r" label="缺项" required>
            <Select
              name="item"
              scope="r"
              required
              choices={items.map(({ item }) => ({ value: item, label: archiveItemNames[item] }))}
            />
          </Field>
          <Field name="askedOf" scope="r" label="催办对象" required hint="单位或经办人。">
            <TextInput name="askedOf" scope="r" required maxLength={100} defaultValue={person.unitName} />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
