import { PageHead } from "@/components/desk/page-head";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { EmptyState, Section, Tabs } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { Table } from "@/components/ui/table";
import { Select } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { schemeCaution } from "@/lib/messages/zh-CN/team-scheme";
import { smallestGroup } from "@/lib/posts/rules/team-structure";
import type { SchemePage } from "@/lib/programmes/team-scheme/loaders";
import type { SchemePost } from "@/lib/programmes/team-scheme/types";
import type { SchemeRow, SchemeTargetRow } from "./scheme-rows";
import { schemeRows, schemeTargetRows } from "./scheme-rows";

/** A team before and after a batch, in numbers, beside the documents that ask for something. */
export function SchemeView({ page }: { page: SchemePage }) {
  const { unitId, unitName, batch, batches } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "职数与班子", href: "/posts" },
          { label: unitName, href: `/posts/${unitId}` },
          { label: "调整前后对照" },
        ]}
        title={`${page.teamName}：调整前后对照`}
        lead={batch === null ? undefined : `${batch.number}　${batch.title}（截至 ${formatDots(page.today)}）`}
        actions={<PrintButton />}
      />
      <Callout tone="info" title="怎样看">
        <p>{schemeCaution}</p>
      </Callout>
      {batches.length < 2 ? null : (
        <Tabs
          label="动议批次"
          items={batches.map(({ motionId, number }) => ({
            label: number,
            href: `/posts/${unitId}/scheme?motion=${motionId}`,
            current: motionId === batch?.motionId,
          }))}
        />
      )}
      {batch === null ? (
        <EmptyState title="没有涉及这个班子的在办动议批次" action={<a href={`/posts/${unitId}`}>返回{unitName}</a>}>
          <p>批次中有这个班子的职位或者离任人员后，可在这里对照调整前后的结构。</p>
        </EmptyState>
      ) : (
        <>
          <Choices page={page} motionId={batch.motionId} />
          <Targets page={page} />
          <Comparison page={page} />
        </>
      )}
    </>
  );
}

function Choices({ page, motionId }: { page: SchemePage; motionId: string }) {
  const { unitId, posts, leavingCount, withheldLeavers } = page;
  const withheld = withheldLeavers === 0 ? "" : `按回避要求，${withheldLeavers} 名离任人员不向您显示，仍按在任统计。`;
  return (
    <Section title="方案" note={`离任 ${leavingCount} 人次已从班子中减去。${withheld}`}>
      {posts.length === 0 ? (
        <p>批次没有配备这个班子的职位，只对照离任的影响。</p>
      ) : (
        <form action={`/posts/${unitId}/scheme`} aria-label="计入的人选">
          <input type="hidden" name="motion" value={motionId} />
          <FormSection columns={2}>
            {posts.map((post) => (
              <PostChoice key={post.motionPostId} post={post} page={page} />
            ))}
          </FormSection>
          <p className="no-print">
            <Button type="submit" tone="secondary">
              按所选对照
            </Button>
          </p>
        </form>
      )}
    </Section>
  );
}

function PostChoice({ post, page }: { post: SchemePost; page: SchemePage }) {
  const name = `for-${post.motionPostId}`;
  if (post.closed) {
    return (
      <Field name={name} label={post.title} hint="这一职位的人选涉及您本人或您的亲属，按回避要求不显示，不计入">
        <Select name={name} defaultValue="none" choices={[{ value: "none", label: "不计入" }]} />
      </Field>
    );
  }
  const chosen = page.choices.find(({ motionPostId }) => motionPostId === post.motionPostId)?.cadreId ?? "none";
  const count = post.candidates.length;
  const kind = post.subjectsFixed ? "考察对象" : "提出的人选";
  return (
    <Field name={name} label={post.title} hint={count > 1 ? `${kind} ${count} 名，请选择计入的一名` : `${kind} ${count} 名`}>
      <Select
        name={name}
        defaultValue={chosen}
        choices={[
          { value: "none", label: "不计入" },
          ...post.candidates.map(({ cadreId, name: label }) => ({ value: cadreId, label })),
        ]}
      />
    </Field>
  );
}

function Targets({ page }: { page: SchemePage }) {
  return (
    <Section title="配备要求对照" note="只对照、不计分，不据此排名或者排除人选。">
      <Table<SchemeTargetRow>
        caption="配备要求对照"
        narrow="cards"
        rows={schemeTargetRows(page.comparison)}
        rowKey={(row) => row.key}
        empty="没有登记配备要求。"
        columns={[
          { key: "label", head: "要求", rowHead: true, cardLabel: false, cell: (row) => row.label },
          { key: "before", head: "调整前", width: 6, align: "right", card: "half", cell: (row) => row.before },
          { key: "after", head: "调整后", width: 6, align: "right", card: "half", cell: (row) => row.after },
          { key: "result", head: "调整后对照", width: 8, card: "half", cell: (row) => row.result },
          { key: "document", head: "文件", cell: (row) => row.document },
        ]}
      />
    </Section>
  );
}

function Comparison({ page }: { page: SchemePage }) {
  const small = page.comparison.before.structure.sums === null;
  const why = page.showsProtected ? `调整前后有一方不足 ${smallestGroup} 人` : "您的岗位不能查看性别、民族和党派信息";
  return (
    <Section title="结构" note={`兼两个职务的计一次，保留待遇人员不计。${small ? `${why}，性别、民族、党派不统计。` : ""}`}>
      <Table<SchemeRow>
        caption="调整前后的班子结构"
        narrow="cards"
        rows={schemeRows(page.comparison)}
        rowKey={(row) => row.key}
        columns={[
          { key: "group", head: "项目", width: 8, cell: (row) => row.group, card: "half" },
          { key: "label", head: "分类", rowHead: true, cell: (row) => row.label, card: "half" },
          { key: "before", head: "调整前", width: 6, align: "right", cell: (row) => row.before, card: "half" },
          { key: "after", head: "调整后", width: 6, align: "right", cell: (row) => row.after, card: "half" },
        ]}
      />
    </Section>
  );
}
