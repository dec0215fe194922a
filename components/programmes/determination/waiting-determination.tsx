import { ActionForm } from "@/components/ui/action-form";
import { GiveBack } from "@/components/ui/give-back";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { formatDots } from "@/lib/kernel/dates";
import { factNames } from "@/lib/messages/zh-CN/people-words";
import type { ListedDetermination } from "@/lib/people/queries/determinations";
import { Evidence, Verdict, type FactActions } from "./determination-parts";

/** One determination that waits, with what the second person needs to see, and his two answers. */
export function WaitingDetermination({
  determination,
  own,
  mayDecide,
  actions,
  token,
}: {
  determination: ListedDetermination;
  /** the visitor entered it himself */
  own: boolean;
  mayDecide: boolean;
  actions: FactActions;
  token: string;
}) {
  const { determinationId, fact, stated, determined, determinedDay, verdict, basis, reviewer, determinedOn } = determination;
  return (
    <Section level={3} title={factNames[fact]}>
      <DefinitionList
        items={[
          { label: "填报", value: stated },
          { label: "拟认定", value: determinedDay === null ? determined : formatDots(determinedDay) },
          { label: "结论", value: <Verdict verdict={verdict} /> },
          { label: "认定处室", value: reviewer },
          { label: "认定日期", value: determinedOn === null ? "" : formatDots(determinedOn) },
          { label: "依据材料", value: <Evidence {...determination} /> },
          { label: "核实依据", value: basis, wide: true },
          { label: "登记", value: `${determination.enteredBy ?? ""} ${formatDots(determination.enteredOn)}` },
        ]}
      />
      {mayDecide ? (
        <>
          <ActionForm
            action={actions.confirm}
            token={`${token}-c-${determinationId}`}
            hidden={{ determinationId }}
            submitLabel={`确认${factNames[fact]}的认定`}
            blockedBecause={own ? "由您登记，须由另一人确认。" : undefined}
            consequence="确认后认定生效，认定的日期即时用于年龄、工龄和党龄的计算。"
          />
          {own ? null : <GiveBack action={actions.giveBack} token={token} hidden={{ determinationId }} scope={determinationId} to="登记人" />}
        </>
      ) : null}
    </Section>
  );
}
