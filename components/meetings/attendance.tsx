import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import { Table, type Column } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import type { MeetingPage } from "@/lib/meetings/loaders";
import type { MemberAt } from "@/lib/meetings/types";

type Line = { readonly label: string; readonly needed: string; readonly actual: string; readonly holds: boolean | null; readonly rule: string };

/** 应到 实到 缺席 with the quorum of the body, as fixed. */
export function AttendanceTable({ page }: { page: MeetingPage }) {
  const { meeting, quorum } = page;
  const fixed = meeting.state !== "planned";
  const absent = meeting.members.filter((member) => !member.present);
  const lines: readonly Line[] = [
    { label: "应到", needed: "", actual: `${meeting.shouldAttend} 人`, holds: null, rule: "会议组成人员，按会议当日名册" },
    { label: "实到", needed: "", actual: fixed ? `${meeting.present} 人` : "待登记", holds: null, rule: "登记的到会人员" },
    { label: "缺席", needed: "", actual: fixed ? absentWords(absent) : "待登记", holds: null, rule: "" },
    ...(quorum === null
      ? []
      : [
          {
            label: "法定到会人数",
            needed: `${quorum} 人以上`,
            actual: fixed ? `${meeting.present} 人` : "待登记",
            holds: fixed ? meeting.present >= quorum : null,
            rule: "应到人数的三分之二以上；有人回避的，逐项另计",
          },
        ]),
  ];
  return <Table caption="到会情况" columns={columns} rows={lines} rowKey={(line) => line.label} narrow="cards" />;
}

const columns: readonly Column<Line>[] = [
  { key: "label", head: "项目", rowHead: true, cell: (line) => line.label },
  { key: "needed", head: "需要", cell: (line) => line.needed },
  {
    key: "actual",
    head: "实际",
    cell: (line) =>
      line.holds === null ? (
        line.actual
      ) : (
        <span>
          {line.actual} <Icon name={line.holds ? "met" : "block"} />
          {line.holds ? "达到" : "未达到"}
        </span>
      ),
  },
  { key: "rule", head: "依据", cell: (line) => line.rule },
];

function absentWords(absent: readonly MemberAt[]): string {
  if (absent.length === 0) return "无";
  return `${absent.length} 人：${absent.map((member) => `${member.name}（${member.absence}）`).join("、")}`;
}

/** Who came and why others did not. The roster stands; ticks are taken away from those who are absent. */
export function AttendanceForm({ page, action, blockedBecause }: { page: MeetingPage; action: FormAction; blockedBecause: string | undefined }) {
  const { meeting } = page;
  return (
    <ActionForm
      action={action}
      version={meeting.version}
      hidden={{ meetingId: meeting.id }}
      submitLabel={meeting.state === "planned" ? "登记到会情况" : "更正到会情况"}
      blockedBecause={blockedBecause}
    >
      <Field name="chairId" label="主持人" required>
        <Select
          name="chairId"
          required
          defaultValue={meeting.members.find((member) => member.name === meeting.chairName)?.id}
          choices={meeting.members.map((member) => ({ value: member.id, label: `${member.name}（${member.title}）` }))}
        />
      </Field>
      <div className="mt-4">
        <Table
          caption="会议组成人员"
          columns={memberColumns}
          rows={meeting.members.map((member, index) => ({ member, index }))}
          rowKey={({ member }) => member.id}
          narrow="cards"
        />
      </div>
    </ActionForm>
  );
}

type MemberRow = { readonly member: MemberAt; readonly index: number };

const memberColumns: readonly Column<MemberRow>[] = [
  { key: "order", head: "序号", align: "center", cell: ({ index }) => index + 1 },
  { key: "name", head: "姓名", rowHead: true, cell: ({ member }) => member.name },
  { key: "title", head: "职务", cell: ({ member }) => member.title },
  {
    key: "present",
    head: "到会",
    cell: ({ member, index }) => (
      <>
        <input type="hidden" name={`attendance.${index}.memberId`} value={member.id} />
        <Checkbox name={`attendance.${index}.present`} defaultChecked={member.present}>
          到会
        </Checkbox>
      </>
    ),
  },
  {
    key: "absence",
    head: "缺席原因",
    cell: ({ member, index }) => (
      <TextInput
        bare
        name={`attendance.${index}.absence`}
        aria-label={`${member.name}的缺席原因`}
        defaultValue={member.absence}
        placeholder="缺席时填写，例：公务出差"
        maxLength={100}
      />
    ),
  },
];
