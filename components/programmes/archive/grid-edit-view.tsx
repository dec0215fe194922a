import { PageHead } from "@/components/desk/page-head";
import { Tabs } from "@/components/ui/page-parts";
import type { GridPage } from "@/lib/programmes/archive/loaders/grid";
import type { GridKind } from "@/lib/programmes/archive/rules/grid-kinds";
import { gridKinds, gridRules } from "@/lib/programmes/archive/rules/grid-kinds";
import { GridForm } from "./grid-form";
import type { GridAction } from "./use-grid-form";

/** The page on which all rows of one kind of a person's archive are entered and corrected. */
export function GridEditView({ page, action }: { page: GridPage; action: GridAction }) {
  const { person, view, sheet } = page;
  const { cadreId, name } = person;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: name, href: `/people/${cadreId}` },
          { label: `编辑${view.title}` },
        ]}
        title={`编辑${view.title}`}
        lead={leads[view.kind]}
      />
      <Tabs
        label="编辑哪一部分"
        items={gridKinds.map((kind) => ({
          label: gridRules[kind].title,
          href: `/people/${cadreId}/edit/${kind}`,
          current: kind === view.kind,
        }))}
      />
      <GridForm key={view.kind} cadreId={cadreId} view={view} loaded={sheet} action={action} />
    </>
  );
}

const together = "一次保存，记入全程纪实；改动前的内容留在档案的历次版本里。";

const leads: Readonly<Record<GridKind, string>> = {
  career: `一行一段，至今的结束时间写“至今”。日期写 2018.05、2018年5月、201805 都可以。${together}`,
  education: `全日制和在职分行登记，最高学历由系统按层次和毕业时间选取。${together}`,
  grades: `一年一行，等次在该年度结束以后登记；更正已登记的等次须写明理由。${together}`,
  experience: `按类型登记起止年月，用于计算基层等工作经历的月数。挂职请填挂任职务层次：低职、同级，或者高一级职务的助理。${together}`,
  training: `一班一行，按结束日期计入年度；请假超过总学时七分之一的脱产班次不计学时。${together}`,
  honours: `登记奖励的时间、名称和批准机关。${together}`,
  sanctions: `影响期由种类和生效日期计算；已登记的处理在这里只能查看；有误的在“处分登记的更正”中由两人更正。${together}`,
  family: `至多 10 人，任免审批表打印前 7 人；未成年人只登记称谓和出生年月。次序按第一栏的数字。${together}`,
  exams: `一次一行。填是否合格，或者填分数和合格线；成绩只作是否合格的依据，不排名、不相加。${together}`,
  registers: `一次一行，只登记日期和种类；家访和报告的内容不在系统中登记。${together}`,
};
