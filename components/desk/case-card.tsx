import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { PersonName } from "@/components/ui/person-name";
import { LightMark, type Light } from "./finding-list";

/** One case on the desk: who, for which post, at which stage since when, what is missing, by when. */
export function CaseCard({
  href,
  person,
  post,
  stage,
  days,
  light,
  missing,
  due,
  overdue,
  badges,
}: {
  href: string;
  person: string;
  post: string;
  stage: string;
  /** Days in this stage. */
  days: number;
  light: Light;
  /** Word beside the light when the usual one does not fit. */
  missing: readonly string[];
  /** Deadline as it is to be read. */
  due?: string | undefined;
  overdue?: boolean | undefined;
  badges?: ReactNode;
}) {
  return (
    <article className="case-card">
      <p className="case-card-head">
        <PersonName name={person} href={href} />
        <span className="case-card-post">{post}</span>
      </p>
      <p className="case-card-state">
        <span className="case-card-stage">{stage}</span>
        <span>已 {days} 天</span>
        <LightMark light={light} />
        {badges}
      </p>
      <p className="case-card-missing">
        {missing.length === 0 ? "材料齐备" : `缺：${missing.join("；")}`}
        {due === undefined ? null : (
          <span className={overdue === true ? "case-card-due case-card-overdue" : "case-card-due"}>
            <Icon name={overdue === true ? "overdue" : "calendar"} />
            {overdue === true ? `已超期，应于 ${due} 前` : `${due} 前`}
          </span>
        )}
      </p>
    </article>
  );
}
