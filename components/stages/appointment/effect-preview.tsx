import { DefinitionList } from "@/components/ui/page-parts";
import { formatDots } from "@/lib/kernel/dates";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { AppointmentLine } from "@/lib/stages/appointment/loaders";

/** What changes for a person when the paper is issued: posts, résumé, seats, level. Shown before anyone presses. */
export function EffectPreview({ line }: { line: AppointmentLine }) {
  const { plan, posts, place } = line;
  if (plan === null) return null;
  const nameOf = (postId: string): string => {
    const post = posts.get(postId);
    return post === undefined ? "—" : `${post.unitName}${post.title}`;
  };
  const seats = place.seats.filter((seat) => plan.endsSeats.some((ended) => ended.id === seat.id));
  return (
    <DefinitionList
      items={[
        {
          label: "新任职务",
          value: plan.opensHolding === null ? null : `${nameOf(plan.opensHolding.postId)}（任职时间自 ${formatDots(plan.opensHolding.from)} 起算）`,
        },
        { label: "离任职务", value: plan.closesHoldings.map((closing) => `${nameOf(closing.postId)}（至 ${formatDots(closing.to)}）`).join("；") },
        {
          label: "保留职务",
          value: place.holdings.filter((holding) => !plan.closesHoldings.some((closing) => closing.id === holding.id)).map((holding) => nameOf(holding.postId)).join("；"),
        },
        { label: "一并终止的席位", value: seats.map((seat) => seat.title).join("；") },
        { label: "生效后现任职务", value: plan.cadre.duties },
        { label: "职务层次", value: levelNames[plan.cadre.level] },
      ]}
    />
  );
}
