import { PageHead } from "@/components/desk/page-head";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import type { FormBatchPage } from "@/lib/programmes/approval-form/loaders";
import { FileForm } from "./file-form";
import { LayoutFields } from "./layout-fields";

/** The forms of the ticked people at once: one PDF to print, or their Word files in a zip. */
export function FormBatchView({ page }: { page: FormBatchPage }) {
  const open = page.people.filter(({ hindrance }) => hindrance === null);
  const closed = page.people.filter(({ hindrance }) => hindrance !== null);
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "任免审批表" }]}
        title="任免审批表"
        lead={`共 ${open.length} 人，每人正反两页，按规范顺序排列。输出情况和事由记入各人的全程纪实。`}
      />
      {closed.length === 0 ? null : (
        <Callout tone="warn" title={`有 ${closed.length} 人不能输出`}>
          <ul>
            {closed.map(({ cadreId, name, hindrance }) => (
              <li key={cadreId}>
                {name}：{hindrance === null ? "" : accessRefusals[hindrance]}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {open.length === 0 ? (
        <EmptyState title="没有可以输出的人员" action={<a href="/people">返回干部列表</a>}>
          <p>请在干部列表中勾选后，再点“打印任免审批表”。</p>
        </EmptyState>
      ) : (
        <>
          <FileForm
            people={open.map(({ cadreId }) => cadreId)}
            query={page.query}
            labels={{ docx: open.length === 1 ? "下载 Word" : "下载 Word 压缩包", pdf: "下载 PDF" }}
          >
            <LayoutFields query={page.query} />
          </FileForm>
          <Table
            caption="输出任免审批表的人员"
            rows={open}
            rowKey={(person) => person.cadreId}
            columns={[
              { key: "number", head: "序号", cell: (_, index) => index + 1, align: "center", width: 3.5 },
              {
                key: "name",
                head: "姓名",
                cell: (person) => <PersonName name={person.name} href={`/people/${person.cadreId}/approval-form`} />,
                width: 7,
                rowHead: true,
              },
              { key: "duties", head: "现任职务", cell: (person) => person.duties },
            ]}
          />
        </>
      )}
    </>
  );
}
