import "./compared.css";
import { PageHead } from "@/components/desk/page-head";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { PrintButton } from "@/components/ui/print-button";
import { formatChinese } from "@/lib/kernel/dates";
import type { ComparedPage } from "@/lib/programmes/archive/loaders/compared";
import { differs, standAlone } from "@/lib/programmes/archive/rules/compare";
import { comparedLines } from "./compared-lines";

/** Two to six people side by side, in official order; where they differ says so in words. Nobody is ranked. */
export function ComparedView({ page }: { page: ComparedPage }) {
  const { people, leftOut, today } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "干部", href: "/people" }, { label: "并列比较" }]}
        title="干部并列比较"
        lead={`${people.length} 人，按规范顺序排列，截至${formatChinese(today)}。只并列事实，不排名、不打分；性别、民族、政治面貌、健康、籍贯和家庭情况不在比较之列。`}
        actions={people.length < 2 ? undefined : <PrintButton />}
      />
      {leftOut === 0 ? null : (
        <Callout tone="warn" title={`${leftOut} 人没有列出`}>
          <p>不在您的查看范围内，或已不存在。</p>
        </Callout>
      )}
      {people.length < 2 ? (
        <EmptyState title="请选择 2 至 6 人" action={<a href="/people">返回干部列表</a>}>
          <p>在干部列表中勾选 2 至 6 人，再点“并列比较”。</p>
        </EmptyState>
      ) : (
        <ComparedTable page={page} />
      )}
    </>
  );
}

function ComparedTable({ page }: { page: ComparedPage }) {
  const { people } = page;
  return (
    <div className="table-frame" role="region" aria-label="干部并列比较" tabIndex={0}>
      <table className="table compared">
        <caption className="sr-only">干部并列比较</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            {people.map((person) => (
              <th scope="col" key={person.cadreId}>
                <PersonName name={person.name} href={`/people/${person.cadreId}`} />
              </th>
            ))}
            <th scope="col">异同</th>
          </tr>
        </thead>
        <tbody>
          {comparedLines(page).map((line) => {
            const alone = standAlone(line);
            return (
              <tr key={line.label}>
                <th scope="row">{line.label}</th>
                {line.values.map((value, index) => (
                  <td
                    key={people[index]?.cadreId ?? index}
                    className={alone[index] === true ? "compared-alone" : undefined}
                  >
                    {value === "" ? <span className="cell-empty">—</span> : value}
                  </td>
                ))}
                <td>{differs(line) ? <strong>不同</strong> : "相同"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
