"use client";

import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-parts";
import { consistencyTexts, consistencyWeights } from "@/lib/messages/zh-CN/archive-words";
import type { GridSheet } from "@/lib/programmes/archive/rules/grid-view";
import { ConcernedRows } from "./place";

/** What follows from the rows of a grid: the résumé as it will print, and what the checks of the archive would find; neither stops saving. */
export function GridPreview({ sheet }: { sheet: GridSheet }) {
  const { resume, findings } = sheet;
  return (
    <>
      {resume === null ? null : (
        <Section level={3} title="简历打印样式" note="能识别的行按起始时间排列，与任免审批表一致；改动后点“核对，不保存”更新。">
          {resume.length === 0 ? (
            <p className="table-none">还没有能识别的行。</p>
          ) : (
            <ol className="rows-resume">
              {resume.map(({ span, text }, place) => (
                <li key={place}>
                  <span className="rows-resume-span">{span}</span>
                  <span>{text}</span>
                </li>
              ))}
            </ol>
          )}
        </Section>
      )}
      {findings.length === 0 ? null : (
        <Section level={3} title="需要核查" note="只作提示，不影响保存。">
          <ul className="rows-findings">
            {findings.map(({ check, weight, rows }, place) => (
              <li key={place}>
                <p>
                  <Badge tone={weight === "wrong" ? "red" : "amber"}>{consistencyWeights[weight]}</Badge>
                  {consistencyTexts[check].name}。{consistencyTexts[check].todo}
                </p>
                <ConcernedRows rows={rows} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
