import { TallyHeader } from "@/components/desk/tally-header";
import { ActionForm } from "@/components/ui/action-form";
import { Badge, type Tone } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { TextArea } from "@/components/ui/text-input";
import { headerFields } from "@/lib/ballot/box/types";
import type { TallyHeader as Header } from "@/lib/ballot/box/types";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { headerFieldNames, optionNames, rateBaseNames, roundFormNames, roundStateNames } from "@/lib/messages/zh-CN/recommendation";
import type { PostRecommendation, RoundView } from "@/lib/stages/recommendation/loaders";
import type { ShownDifference } from "@/lib/stages/recommendation/types";
import { cellId } from "./cell-id";
import { EntryForm } from "./entry-form";
import type { RecommendationActions } from "./recommendation-actions";

const tones: Readonly<Record<RoundView["state"], Tone>> = { open: "grey", enteredOnce: "amber", confirmed: "green", void: "red" };

/** One round: its circumstances, its header when confirmed, the entry of the count before. */
export function RoundPart({ round, one, actions }: { round: RoundView; one: PostRecommendation; actions: RecommendationActions }) {
  const running = round.state === "open" || round.state === "enteredOnce";
  const { entering, holding } = one;
  return (
    <Section
      title={`${roundFormNames[round.form]}　${formatDots(round.heldOn)}`}
      id={`round-${round.id}`}
      actions={<Badge tone={tones[round.state]}>{roundStateNames[round.state]}</Badge>}
    >
      <DefinitionList
        items={[
          { label: "地点", value: round.place },
          { label: "方式", value: round.targeted ? "定向推荐" : "非定向推荐" },
          { label: "计票人", value: round.counters },
          { label: "监票人", value: round.supervisedBy },
          { label: "范围", value: round.scope, wide: true },
          { label: "应到", value: round.groups.map((group) => `${group.label} ${group.shouldAttend} 人`).join("，"), wide: true },
          { label: "有效期至", value: round.validUntil === null ? null : formatDots(round.validUntil) },
          ...(round.state === "void" ? [] : [{ label: "推荐预告", value: <a href={`/motions/${one.post.motionId}/recommendation/notice/${round.id}`}>查看和打印</a> }]),
          { label: "录入", value: round.enteredBy.length === 0 ? "还没有录入" : round.enteredBy.join("、") },
        ]}
      />
      {round.header === null ? null : (
        <div className="mt-3">
          <ConfirmedHeader header={round.header} round={round} />
        </div>
      )}
      {round.state === "void" ? (
        <Callout tone="stop" title="本轮作废">
          <p>请重新组织推荐；作废的一轮不计入结果，长期留痕。</p>
        </Callout>
      ) : null}
      {running ? <Progress round={round} one={one} /> : null}
      {running && round.mayEnter ? (
        <EntryForm round={round} action={actions.enter} blockedBecause={entering === null ? undefined : accessRefusals[entering]} />
      ) : null}
      {running ? (
        <Disclosure summary="作废本轮">
          <ActionForm
            action={actions.voidRound}
            version={round.version}
            hidden={{ roundId: round.id }}
            submitLabel="作废本轮"
            tone="danger"
            blockedBecause={holding === null ? undefined : accessRefusals[holding]}
            consequence={<p>作废后本轮的录入不再使用，需要重新组织推荐。</p>}
          >
            <Field name="reason" scope={round.id} label="理由" required wide>
              <TextArea name="reason" scope={round.id} required rows={2} />
            </Field>
          </ActionForm>
        </Disclosure>
      ) : null}
    </Section>
  );
}

function ConfirmedHeader({ header, round }: { header: Header; round: RoundView }) {
  const notReturned = header.issued - header.returned;
  const withBlank = header.valid + header.invalid !== header.returned;
  const parts = header.valid + header.invalid + (withBlank ? header.blank : 0);
  return (
    <TallyHeader
      counts={headerFields.map((field) => ({
        label: headerFieldNames[field],
        value: header[field],
        ...(field === "blank" && !withBlank ? { note: "计入有效" } : {}),
      }))}
      equations={[
        { text: `发出 ${header.issued} ＝ 收回 ${header.returned} ＋ 未收回 ${notReturned}`, holds: notReturned >= 0 },
        {
          text: `收回 ${header.returned} ＝ 有效 ${header.valid} ＋ 作废 ${header.invalid}${withBlank ? ` ＋ 空白 ${header.blank}` : ""}`,
          holds: parts === header.returned,
        },
      ]}
      base={rateBaseNames[round.rateBase]}
    />
  );
}

/** Who has to do what next; differences by place, never by number. */
function Progress({ round, one }: { round: RoundView; one: PostRecommendation }) {
  if (round.differences.length > 0) {
    return (
      <Callout tone="warn" title={`两次录入有 ${round.differences.length} 处不一致，请对照原票核对自己的录入，改正后重新提交`}>
        <ul>
          {round.differences.map((difference) => (
            <li key={difference.field}>
              <a href={`#${cellId(round.id, difference.field)}`}>{placeOf(difference, round, one)}</a>
            </li>
          ))}
        </ul>
      </Callout>
    );
  }
  if (round.enteredBy.length === 0) {
    return (
      <Callout title="等待第一次录入">
        <p>请两位计票人员分别对照原票录入，互相不看对方的录入；两次一致才有结果。</p>
      </Callout>
    );
  }
  return (
    <Callout title={round.enteredBy.length >= 2 ? "两人已录入，尚不一致" : `${round.enteredBy.join("、")} 已录入，等待另一人录入`}>
      <p>{round.ownEntry === null ? "两次一致前不显示任何结果。" : "第二次录入须由另一人完成，请另一位计票人员登录后录入。"}</p>
    </Callout>
  );
}

function placeOf(difference: ShownDifference, round: RoundView, one: PostRecommendation): string {
  if (difference.cadreId === null) return `票数：${headerFieldNames[difference.option as keyof Header]}`;
  const name = one.lines.find((line) => line.name.cadreId === difference.cadreId)?.name.name ?? "";
  const group = round.groups.find((line) => line.id === difference.groupId)?.label ?? "";
  return `${name}，${group}：${optionNames[difference.option as keyof typeof optionNames]}`;
}
