import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { CodeSubjectPage, ShownLocalCode } from "@/lib/codes/loaders";
import { formatDots } from "@/lib/kernel/dates";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";

export type LocalCodeActions = {
  readonly propose: FormAction;
  readonly confirm: FormAction;
  readonly end: FormAction;
};

/** Every word that was ever added, with who proposed, confirmed and ended it, and what the visitor may do about it. */
export function LocalCodes({ page, actions }: { page: CodeSubjectPage; actions: LocalCodeActions }) {
  return (
    <Table
      caption="本地补充"
      narrow="cards"
      rows={page.locals}
      rowKey={(local) => local.id}
      rowTone={(local) => (local.state === "ended" ? "muted" : undefined)}
      empty="没有补充。"
      columns={[
        { key: "label", head: "名称", rowHead: true, cardLabel: false, width: 10, cell: (local) => local.label },
        {
          key: "state",
          head: "状态",
          width: 6,
          align: "center",
          card: "half",
          cell: (local) => <State local={local} />,
        },
        { key: "means", head: "含义", cell: (local) => <Meaning local={local} /> },
        { key: "basis", head: "来源", cell: (local) => local.basis },
        { key: "course", head: "经过", cell: (local) => <Course local={local} /> },
        {
          key: "acts",
          head: "办理",
          screenOnly: true,
          cardLabel: false,
          cell: (local) => <Acts local={local} actions={actions} />,
        },
      ]}
    />
  );
}

function State({ local: { state } }: { local: ShownLocalCode }) {
  if (state === "proposed") return <Badge tone="amber">待确认</Badge>;
  return state === "inForce" ? <Badge tone="green">生效</Badge> : <Badge tone="grey">停用</Badge>;
}

function Meaning({ local: { code, means, meansLabel } }: { local: ShownLocalCode }) {
  if (means === "") return <>代码 {code}，单列</>;
  return code === null ? (
    <>“{meansLabel}”的另一种写法</>
  ) : (
    <>
      代码 {code}，归入“{meansLabel}”
    </>
  );
}

function Course({ local: { proposed, confirmed, ended } }: { local: ShownLocalCode }) {
  return (
    <div>
      <span className="block">
        {formatDots(proposed.on)} {proposed.by} 提出
      </span>
      {confirmed === null ? null : (
        <span className="block">
          {formatDots(confirmed.on)} {confirmed.by} 确认
        </span>
      )}
      {ended === null ? null : (
        <span className="block">
          {formatDots(ended.on)} {ended.by} 停用：{ended.reason}
        </span>
      )}
    </div>
  );
}

function Acts({ local, actions }: { local: ShownLocalCode; actions: LocalCodeActions }) {
  if (local.state === "ended") return null;
  const hidden = { codeId: local.id };
  const scope = local.id.slice(-8);
  return (
    <>
      {local.state === "proposed" ? (
        <ActionForm
          action={actions.confirm}
          version={local.version}
          hidden={hidden}
          submitLabel={`确认“${local.label}”`}
          tone="secondary"
          blockedBecause={local.confirming === null ? undefined : refusalSentences[local.confirming]}
        />
      ) : null}
      {local.ending === null ? (
        <Disclosure summary={local.state === "proposed" ? `撤回“${local.label}”` : `停用“${local.label}”`}>
          <ActionForm
            action={actions.end}
            version={local.version}
            hidden={hidden}
            submitLabel={local.state === "proposed" ? "撤回" : "停用"}
            tone="danger"
          >
            <Field name="reason" scope={scope} label="理由" required>
              <TextInput name="reason" scope={scope} maxLength={200} required />
            </Field>
          </ActionForm>
        </Disclosure>
      ) : null}
    </>
  );
}
