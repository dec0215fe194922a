import { ExportReason } from "@/components/desk/export-reason";
import { PageHead } from "@/components/desk/page-head";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RadioRow } from "@/components/ui/choices";
import { EmptyState } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import type { ExportPage } from "@/lib/programmes/form-exchange/loaders";

/** The files of the ticked people: one .lrmx, or a zip of them. The form works without script. */
export function ExportView({ page }: { page: ExportPage }) {
  const open = page.people.filter(({ hindrance }) => hindrance === null);
  const closed = page.people.filter(({ hindrance }) => hindrance !== null);
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "导出任免审批表文件" }]}
        title="导出任免审批表文件"
        lead={`共 ${open.length} 人，可以在任免审批表编辑器中打开和修改，改好后再导入。导出情况和事由记入各人的全程纪实。`}
      />
      {closed.length === 0 ? null : (
        <Callout tone="warn" title={`有 ${closed.length} 人不能导出`}>
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
        <EmptyState title="没有可以导出的人员" action={<a href="/people">返回干部列表</a>}>
          <p>请在干部列表中勾选后，再点“导出任免审批表文件”。</p>
        </EmptyState>
      ) : (
        <>
          <form className="grid-files no-print" action="/people/form-files/file" method="post">
            {open.map(({ cadreId }) => (
              <input key={cadreId} type="hidden" name="selected" value={cadreId} />
            ))}
            <RadioRow
              name="naming"
              legend="文件名"
              defaultValue="name"
              choices={[
                { value: "name", label: "姓名.lrmx" },
                { value: "nameAndNumber", label: "姓名+身份证号.lrmx" },
              ]}
            />
            <ExportReason />
            <Button type="submit" icon="download">
              {open.length === 1 ? "下载 .lrmx" : "下载压缩包"}
            </Button>
          </form>
          <Table
            caption="导出的人员"
            rows={open}
            rowKey={(person) => person.cadreId}
            columns={[
              { key: "number", head: "序号", cell: (_, index) => index + 1, align: "center", width: 3.5 },
              {
                key: "name",
                head: "姓名",
                cell: (person) => <PersonName name={person.name} href={`/people/${person.cadreId}`} />,
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
