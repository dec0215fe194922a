import { BatchForm } from "@/components/ui/batch-form";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import type { BatchAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { AllRowsCheckbox, RowCheckbox } from "@/components/ui/row-checkbox";
import { Table, type Column } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import type { MeetingProbations } from "@/lib/stages/probation/loaders";

type Line = MeetingProbations["lines"][number];

/** Those whose probation ends about the day of a meeting: put on its agenda together, and confirmed together once it took place. */
export function MeetingProbationLists({ page, actions }: { page: MeetingProbations; actions: Readonly<Record<"list" | "confirm", BatchAction>> }) {
  const { meetingId, held, lines } = page;
  const listed = lines.filter(({ itemId }) => itemId !== null);
  const ready = lines.filter(({ itemId }) => itemId === null);
  const hidden = <input type="hidden" name="meetingId" value={meetingId} />;
  return (
    <Section title="试用期满任职名单" note={`共 ${lines.length} 人，已列入本次会议 ${listed.length} 人`}>
      {ready.length === 0 ? null : (
        <BatchForm action={actions.list} buttons={[{ intent: "list", label: "列入本次会议" }]} fields={hidden}>
          <Table caption="可以列入的人员" narrow="cards" columns={columns(true)} rows={ready} rowKey={({ caseId }) => caseId} />
        </BatchForm>
      )}
      {listed.length === 0 ? null : held ? (
        <BatchForm
          action={actions.confirm}
          buttons={[{ intent: "confirm", label: "按会议结论办理任职" }]}
          fields={
            <>
              {hidden}
              <Field name="words" scope="confirm" label="会议结论" required hint="所选人员共用；不同意任职的，请到本人的试用期页面单独办理">
                <TextInput name="words" scope="confirm" required maxLength={1000} defaultValue="试用期满，同意任职" />
              </Field>
            </>
          }
        >
          <Table caption="本次会议的人员" narrow="cards" columns={columns(true)} rows={listed} rowKey={({ caseId }) => caseId} />
        </BatchForm>
      ) : (
        <Table caption="本次会议的人员" narrow="cards" columns={columns(false)} rows={listed} rowKey={({ caseId }) => caseId} />
      )}
    </Section>
  );
}

function columns(selectable: boolean): readonly Column<Line>[] {
  const select: Column<Line> = {
    key: "select",
    head: <AllRowsCheckbox />,
    screenOnly: true,
    cardLabel: false,
    cell: (line) => <RowCheckbox value={`${line.caseId}:${line.version}`} label={line.name} />,
  };
  return [
    ...(selectable ? [select] : []),
    { key: "name", head: "姓名", rowHead: true, cell: (line) => <PersonName name={line.name} href={`/cases/${line.caseId}/probation`} /> },
    { key: "post", head: "试任职务", cell: (line) => line.post },
    { key: "last", head: "试用期满", align: "center", card: "half", cell: (line) => formatDots(line.lastDay) },
    { key: "report", head: "述职", align: "center", card: "half", cell: (line) => <Had yes={line.reported} /> },
    { key: "assessed", head: "民主测评", align: "center", card: "half", cell: (line) => <Had yes={line.assessed} /> },
  ];
}

function Had({ yes }: { yes: boolean }) {
  return yes ? <Badge tone="green">有</Badge> : <Badge tone="amber">缺</Badge>;
}
