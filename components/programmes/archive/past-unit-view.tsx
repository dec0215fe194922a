import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { PrintButton } from "@/components/ui/print-button";
import { Table } from "@/components/ui/table";
import { formatChinese, formatDots } from "@/lib/kernel/dates";
import { levelNames } from "@/lib/messages/zh-CN/words";
import type { PastUnit } from "@/lib/programmes/archive/loaders/as-of";
import { AsOfForm } from "./as-of-form";

type Line = {
  readonly key: string;
  readonly post: PastUnit["posts"][number];
  readonly holder: PastUnit["posts"][number]["holders"][number] | null;
};

/** A unit as on an earlier day: who held which post, beside what the holders' archives said that day. */
export function PastUnitView({ page }: { page: PastUnit }) {
  const { asOf } = page;
  const href = `/posts/${page.unitId}`;
  return (
    <>
      <PageHead
        crumbs={[{ label: "职数与班子", href: "/posts" }, { label: page.name, href }, { label: "按日查看" }]}
        title={`${page.nameThen}：${formatChinese(asOf)}的任职`}
        badges={<Badge icon="clock">过去的情况</Badge>}
        actions={<PrintButton />}
      />
      <Callout tone="warn" title={`这是${formatChinese(asOf)}的情况，不是现在的`}>
        <p>
          {page.nameThen === page.name ? "" : `当时名称为${page.nameThen}，现名${page.name}。`}
          任职按职务登记的起止日期查得，含此后补登的任免；只能查看和打印。
        </p>
      </Callout>
      <AsOfForm action={href} asOf={asOf} />
      <Section title="当日任职" note="按规范顺序排列，班子在前。">
        <Table
          caption="当日任职"
          narrow="cards"
          rows={linesOf(page)}
          rowKey={(line) => line.key}
          empty="这一天没有职务。"
          columns={[
            { key: "title", head: "职务", cell: ({ post }) => post.title, rowHead: true, cardLabel: false },
            { key: "level", head: "职务层次", cell: ({ post }) => levelNames[post.level], card: "half" },
            { key: "holder", head: "任职人", cell: (line) => <HolderName line={line} page={page} />, card: "half" },
            {
              key: "from",
              head: "任职",
              cell: ({ holder }) => (holder === null ? null : formatDots(holder.from)),
              align: "center",
              card: "half",
            },
            {
              key: "to",
              head: "免职",
              cell: ({ holder }) => (holder === null ? null : holder.to === null ? "至今" : formatDots(holder.to)),
              align: "center",
              card: "half",
            },
            {
              key: "then",
              head: "当日档案所载职务",
              cell: ({ holder }) => (holder === null ? null : page.dutiesThen.get(holder.cadreId)),
            },
          ]}
        />
      </Section>
    </>
  );
}

function linesOf(page: PastUnit): readonly Line[] {
  return page.posts.flatMap((post): Line[] =>
    post.holders.length === 0
      ? [{ key: post.postId, post, holder: null }]
      : post.holders.map((holder) => ({ key: `${post.postId}-${holder.cadreId}-${holder.from}`, post, holder })),
  );
}

function HolderName({ line, page }: { line: Line; page: PastUnit }) {
  const { holder } = line;
  if (holder === null) return "当日无人";
  const href = page.linksPeople ? { href: `/people/${holder.cadreId}?asOf=${page.asOf}` } : {};
  return (
    <>
      <PersonName name={holder.name} {...href} />
      {holder.concurrent ? <Badge icon={null}>兼任</Badge> : null}
      {holder.outsideQuota ? <Badge icon={null}>保留待遇</Badge> : null}
    </>
  );
}
