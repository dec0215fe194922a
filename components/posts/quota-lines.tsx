import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { formatMonthDots } from "@/lib/kernel/dates";
import { headOrDeputyNames, levelNames } from "@/lib/messages/zh-CN/words";
import type { UnitPage } from "@/lib/posts/loaders/units";
import type { OpenedNumber, QuotaShow } from "@/lib/posts/rules/quota-seats";
import { seatsBehind } from "@/lib/posts/rules/quota-seats";
import { openedHref } from "@/lib/posts/schema";

type Line = UnitPage["quotas"][number];

const showNames: Readonly<Record<QuotaShow, string>> = {
  approved: "占职数的职务",
  filled: "现配人员",
  vacant: "空缺的职务",
  outside: "保留待遇人员（不占职数）",
};

/** Approved, filled, vacant, over and retained treatment by kind of post; every number opens what stands behind it. */
export function QuotaLines({ page, opened }: { page: UnitPage; opened: OpenedNumber | null }) {
  if (page.quotas.length === 0) return <p>没有占用职数的职务。</p>;
  const number = (key: string, head: string, value: (line: Line) => number, show: QuotaShow) => ({
    key,
    head,
    align: "right" as const,
    card: "half" as const,
    cell: (line: Line) => {
      const { level, headOrDeputy } = line.line;
      const count = value(line);
      return count === 0 ? "0" : <a href={openedHref(page.unit.id, { level, headOrDeputy, show })}>{count}</a>;
    },
  });
  return (
    <>
      <Table
        caption="职数"
        narrow="cards"
        rows={page.quotas}
        rowKey={({ line }) => `${line.level}-${line.headOrDeputy}`}
        columns={[
          {
            key: "kind",
            head: "职务层次",
            rowHead: true,
            cardLabel: false,
            cell: ({ line }) =>
              `${levelNames[line.level]}（${headOrDeputyNames[line.headOrDeputy]}）${line.approved === null ? "，未核定" : ""}`,
          },
          number("approved", "核定", ({ counts }) => counts.approved, "approved"),
          number("filled", "现配", ({ counts }) => counts.filled, "filled"),
          number("vacant", "空缺", ({ counts }) => counts.vacant, "vacant"),
          {
            ...number("over", "超配", ({ counts }) => counts.over, "filled"),
            cell: ({ line, counts }) =>
              counts.over === 0 ? (
                "0"
              ) : (
                <a href={openedHref(page.unit.id, { ...line, show: "filled" })}>
                  <Badge tone="red">{`超配 ${counts.over}`}</Badge>
                </a>
              ),
          },
          number("outside", "保留待遇（不占）", ({ counts }) => counts.outside, "outside"),
        ]}
      />
      {opened === null ? null : <Opened page={page} opened={opened} />}
    </>
  );
}

function Opened({ page, opened }: { page: UnitPage; opened: OpenedNumber }) {
  const seats = seatsBehind(page.posts, opened);
  const title = `${levelNames[opened.level]}（${headOrDeputyNames[opened.headOrDeputy]}）${showNames[opened.show]}`;
  return (
    <Section id="seats" level={3} title={title} actions={<a href={`/posts/${page.unit.id}`}>收起</a>}>
      <Table
        caption={title}
        narrow="cards"
        rows={seats}
        rowKey={({ post, holder }) => `${post.postId}-${holder?.cadreId ?? ""}`}
        empty={opened.show === "vacant" ? "职务都有人，空缺来自核定数多于已设的职务。" : "没有。"}
        columns={[
          {
            key: "title",
            head: "职务",
            rowHead: true,
            cardLabel: false,
            cell: ({ post }) => <a href={`/posts/${page.unit.id}/${post.postId}`}>{post.title}</a>,
          },
          {
            key: "name",
            head: "姓名",
            card: "half",
            cell: ({ holder }) =>
              holder === null ? null : (
                <PersonName name={holder.name} href={page.linksPeople ? `/people/${holder.cadreId}` : undefined} />
              ),
          },
          {
            key: "since",
            head: "任现职",
            align: "center",
            card: "half",
            cell: ({ holder }) => (holder === null ? null : formatMonthDots(holder.from)),
          },
        ]}
      />
    </Section>
  );
}
