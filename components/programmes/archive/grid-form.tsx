"use client";

import { Disclosure } from "@/components/ui/basis";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DoneCallout } from "@/components/ui/done-callout";
import { Field } from "@/components/ui/field";
import { FormFooter } from "@/components/ui/form-section";
import { RefusalList } from "@/components/ui/refusal-list";
import { TextArea, TextInput } from "@/components/ui/text-input";
import type { GridSheet, GridState, GridView } from "@/lib/programmes/archive/rules/grid-view";
import { GridPreview } from "./grid-preview";
import { GridTable } from "./grid-table";
import type { GridAction } from "./use-grid-form";
import { useGridForm } from "./use-grid-form";

/**
 * A grid of rows behind one server action: save, one more row, paste from a spreadsheet, look without saving. Every answer brings the
 * rows as they were typed; works without script.
 */
export function GridForm({
  cadreId,
  view,
  loaded,
  action,
}: {
  cadreId: string;
  view: GridView;
  loaded: GridSheet;
  action: GridAction;
}) {
  const { form, answer, state, formAction, pending, sheet, handlers, onTable, showField } = useGridForm(action, loaded);
  return (
    <form ref={form} className="action-form" action={formAction} noValidate aria-busy={pending} {...handlers}>
      <div ref={answer} className="action-form-answer" tabIndex={-1}>
        <Answer state={state} here={`/people/${cadreId}/edit/${view.kind}`} onField={showField} />
      </div>
      <p className="sr-only" role="status">
        {pending ? "正在处理…" : ""}
      </p>
      <input type="hidden" name="cadreId" value={cadreId} />
      <input type="hidden" name="kind" value={view.kind} />
      <input type="hidden" name="seen" value={sheet.seen} />
      <GridTable view={view} sheet={sheet} turn={state.turn} onTable={onTable} />
      {view.needsReason ? (
        <Field name="reason" label="更正理由" hint="修改或者删除已登记的行须写明理由和依据；只增加行的不用填。">
          <TextInput key={state.turn} name="reason" maxLength={300} defaultValue={state.reason} />
        </Field>
      ) : null}
      <FormFooter back={`/people/${cadreId}#${view.anchor}`}>
        <Button type="submit" tone="primary" name="intent" value="save" aria-disabled={pending}>
          保存
        </Button>
        <Button type="submit" name="intent" value="add" aria-disabled={pending}>
          增加一行
        </Button>
        <Button type="submit" name="intent" value="check" aria-disabled={pending}>
          核对，不保存
        </Button>
      </FormFooter>
      <Paste state={state} pending={pending} />
      <GridPreview sheet={sheet} />
    </form>
  );
}

function Paste({ state, pending }: { state: GridState; pending: boolean }) {
  return (
    <Disclosure summary="从表格粘贴" open={state.pasted !== ""}>
      <Field
        name="pasted"
        label="复制的单元格"
        hint="可以连表头一起复制，各列按表头对应；没有表头的按本表的列次序，填在最后一行之后。也可以直接在格子里粘贴，从那一格向右向下填。"
      >
        <TextArea key={state.turn} name="pasted" rows={5} defaultValue={state.pasted} />
      </Field>
      <Button type="submit" name="intent" value="paste" aria-disabled={pending}>
        填入表格
      </Button>
    </Disclosure>
  );
}

function Answer({ state, here, onField }: { state: GridState; here: string; onField: (field: string) => void }) {
  const { answer } = state;
  if (answer.status === "idle") return null;
  if (answer.status === "done" && answer.href !== undefined) return <DoneCallout answer={answer} live="status" />;
  if (answer.status === "done") {
    const toMend = Object.keys(state.sheet?.marks ?? {}).length > 0 || state.pasted !== "";
    return <Callout tone={toMend ? "warn" : "info"} live="status" title={answer.message} />;
  }
  const stale = answer.refusals.some(({ code }) => code === "archive.grid-stale" || code === "archive.grid-row-gone");
  const count = answer.refusals.length;
  return (
    <Callout tone="stop" live="alert" title={count > 1 ? `没有保存，有 ${String(count)} 处要处理` : "没有保存"}>
      <RefusalList
        refusals={answer.refusals}
        onFieldClick={(event, field) => {
          event.preventDefault();
          onField(field);
        }}
      />
      {stale ? (
        <p>
          <a href={here} target="_blank" rel="noreferrer">
            在新标签页打开最新内容
          </a>
        </p>
      ) : null}
    </Callout>
  );
}
