import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { formatMoment, instantOf } from "@/lib/kernel/dates";
import { exchangeLabel } from "@/lib/messages/zh-CN/form-exchange";
import type { QuestionsPage } from "@/lib/programmes/form-exchange/loaders";
import { exchangeKeys } from "@/lib/people/document/exchanged";
import { ValueLines } from "./value-lines";

/** What imports left open about a person: fields in which file and archive differ, and texts to be entered by hand. */
export function QuestionsView({ page, answer }: { page: QuestionsPage; answer: FormAction }) {
  return (
    <>
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: page.name, href: `/people/${page.cadreId}` },
          { label: "留待处理" },
        ]}
        title="留待处理的项目"
        lead="导入任免审批表时没有决定的项目，以及文件中只能保留原文、须人工录入档案的内容。"
      />
      {page.questions.length === 0 ? (
        <EmptyState title="没有留待处理的项目" action={<a href={`/people/${page.cadreId}`}>返回干部档案</a>} />
      ) : null}
      {page.questions.map((question) => {
        const key = exchangeKeys.find((one) => one === question.field);
        if (key === undefined) return null;
        const differs = question.kind === "differs";
        return (
          <Section
            key={question.id}
            title={exchangeLabel(key)}
            note={`${question.fileName}，${formatMoment(instantOf(question.raisedAt))}`}
          >
            <DefinitionList
              items={[
                { label: "文件", value: <ValueLines field={key} value={question.fileValue} />, wide: true },
                { label: "当时的档案", value: <ValueLines field={key} value={question.archiveValue} />, wide: true },
              ]}
            />
            {differs ? (
              <>
                <ActionForm
                  action={answer}
                  hidden={{ questionId: question.id, answer: "file" }}
                  submitLabel="取文件的值"
                  consequence={<p>档案中的“{exchangeLabel(key)}”改为文件的值。</p>}
                />
                <ActionForm
                  action={answer}
                  hidden={{ questionId: question.id, answer: "archive" }}
                  submitLabel="保留档案的值"
                  tone="secondary"
                />
              </>
            ) : (
              <>
                <p>文件原文已保留并随表打印，系统不自动改写这部分档案，请核对后人工录入。</p>
                <ActionForm
                  action={answer}
                  hidden={{ questionId: question.id, answer: "done" }}
                  submitLabel="已处理"
                  tone="secondary"
                />
              </>
            )}
          </Section>
        );
      })}
    </>
  );
}
