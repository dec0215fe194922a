import { Badge, type Tone } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { unitRecommendationStateWords } from "@/lib/messages/zh-CN/desk";
import type { UnitDesk } from "@/lib/programmes/desk/queries/own-desks";

const tones: Readonly<Record<UnitDesk["recommendations"][number]["state"], Tone>> = { submitted: "blue", admitted: "green", notAdmitted: "grey" };

/** The desk of the head of a unit: posts announced for recommendation, and what became of the unit's names. */
export function UnitPart({ desk }: { desk: UnitDesk }) {
  return (
    <>
      <Section title="正在征集推荐的职位" actions={<ButtonLink href="/unit">本单位推荐</ButtonLink>}>
        {desk.announcements.length === 0 ? (
          <EmptyState title="目前没有征集推荐的职位。">组织部门公布职位后会列在这里。</EmptyState>
        ) : (
          <Table
            caption="正在征集推荐的职位"
            narrow="cards"
            columns={[
              { key: "post", head: "职位", rowHead: true, cardLabel: false, cell: (line) => <a href="/unit">{line.post}</a> },
              { key: "until", head: "截止日期", align: "center", card: "half", cell: (line) => formatDots(line.openUntil) },
              { key: "submitted", head: "本单位已推荐", align: "right", card: "half", cell: (line) => `${line.submitted} 人` },
            ]}
            rows={desk.announcements}
            rowKey={(line) => line.id}
          />
        )}
      </Section>
      <Section title="本单位的推荐">
        {desk.recommendations.length === 0 ? (
          <EmptyState title="本单位还没有推荐人选。">推荐提交后可以在这里看到是否采纳。</EmptyState>
        ) : (
          <Table
            caption="本单位的推荐"
            narrow="cards"
            columns={[
              { key: "name", head: "姓名", rowHead: true, cardLabel: false, cell: (line) => <PersonName name={line.name} /> },
              { key: "post", head: "推荐职位", cell: (line) => line.post },
              { key: "state", head: "状态", align: "center", card: "half", cell: (line) => <Badge tone={tones[line.state]}>{unitRecommendationStateWords[line.state]}</Badge> },
              { key: "answer", head: "答复", cell: (line) => line.answer },
            ]}
            rows={desk.recommendations}
            rowKey={(line) => line.id}
          />
        )}
      </Section>
    </>
  );
}
