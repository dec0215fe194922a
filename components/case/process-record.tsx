import { takesPost } from "@/lib/case/rules/kinds";
import { intendedPostLabels } from "@/lib/messages/zh-CN/kinds";
import { PrintSheet, SignLine } from "@/components/desk/print-sheet";
import { PrintButton } from "@/components/ui/print-button";
import type { ProcessRecord } from "@/lib/case/loaders";
import { shownRelative } from "@/lib/case/rules/process-record";
import { standingOutcomes } from "@/lib/case/rules/versions";
import type { LegalDate } from "@/lib/kernel/dates";
import { formatChinese, formatDots, formatMonthDots } from "@/lib/kernel/dates";
import {
  educationLevelNames,
  educationModeNames,
  levelNames,
  politicalStatusNames,
  sexNames,
} from "@/lib/messages/zh-CN/words";
import { postWords } from "./case-head";
import { RecordBlock, type RecordCell } from "./record-block";
import {
  decisionRows,
  deliberationRows,
  fieldworkDone,
  inspectionRows,
  appointmentRows,
  motionRows,
  recommendationRows,
} from "./record-rows";

/** 干部选拔任用工作全程纪实表: one page about one case, for paper. Results of others and any order by votes are not on it. */
export function ProcessRecordSheet({ record }: { record: ProcessRecord }) {
  const { at } = record;
  const outcomes = standingOutcomes(at.versions);
  return (
    <>
      <div className="record-actions no-print">
        <PrintButton />
      </div>
      <PrintSheet title="干部选拔任用工作全程纪实表" number={`文书档案编码：${at.number}`} heading="h2">
        <div className="record-form" role="region" aria-label="全程纪实表" tabIndex={0}>
          <Basics record={record} />
          <Family record={record} />
          <RecordBlock title="动议" rows={motionRows(record, outcomes)} />
          {outcomes.recommendation === undefined ? null : (
            <RecordBlock title="民主推荐" rows={recommendationRows(record, outcomes.recommendation)} />
          )}
          {takesPost(at.kind) ? <RecordBlock title={fieldworkDone(record) ? "考察" : "核查"} rows={inspectionRows(record, outcomes)} /> : null}
          <RecordBlock title="酝酿" rows={deliberationRows(record, outcomes)} />
          <RecordBlock title="讨论决定" rows={decisionRows(record, outcomes)} />
          <RecordBlock title={takesPost(at.kind) ? "任职" : "免职"} rows={appointmentRows(record, outcomes)} />
          <Opinions />
          <Foot record={record} />
        </div>
      </PrintSheet>
    </>
  );
}

function Basics({ record }: { record: ProcessRecord }) {
  const { at, archive } = record;
  const { person } = at;
  const rows: readonly (readonly RecordCell[])[] = [
    [
      { label: "姓名", value: person.name },
      { label: "性别", value: sexNames[person.sex] },
      { label: "出生年月", value: formatMonthDots(person.birth) },
    ],
    [
      { label: "民族", value: archive.ethnicity },
      { label: "籍贯", value: archive.nativePlace },
      { label: "出生地", value: archive.birthPlace },
    ],
    [
      { label: "参加工作", value: formatMonthDots(archive.workStart) },
      { label: "入党时间", value: partyWords(record) },
      { label: "人员身份", value: archive.cadreIdentity },
    ],
    [{ label: "学历学位", value: educationWords(record) }],
    [
      { label: "现任职务", value: person.duties },
      { label: "任现职时间", value: monthWords(archive.inPostSince) },
      { label: "任现职级时间", value: `${levelNames[archive.level]} ${monthWords(archive.levelSince)}` },
    ],
    [{ label: intendedPostLabels[at.kind], value: postWords(at.post) }],
    [{ label: "简历", value: <Career record={record} /> }],
  ];
  return (
    <div className="record-basics">
      <RecordBlock title={takesPost(at.kind) ? "拟任人选基本情况" : "拟免人员基本情况"} rows={rows} />
      <div className="record-photo">
        {record.mayViewPerson && person.photoId !== null ? (
          <picture>
            <img src={`/attachments/${person.photoId}`} alt={`${person.name}的照片`} />
          </picture>
        ) : (
          "照片"
        )}
      </div>
    </div>
  );
}

function partyWords({ archive }: ProcessRecord): string {
  const joined = archive.partyJoined === null ? "" : formatMonthDots(archive.partyJoined);
  return archive.politicalStatus === "partyMember"
    ? joined
    : `${politicalStatusNames[archive.politicalStatus]} ${joined}`.trim();
}

function educationWords({ archive }: ProcessRecord): string {
  return archive.education
    .map(
      ({ mode, education, degree, schoolAndMajor }) =>
        `${educationModeNames[mode]}：${educationLevelNames[education]}${degree ?? ""}，${schoolAndMajor}`,
    )
    .join("；");
}

function monthWords(day: LegalDate | null): string {
  return day === null ? "" : formatMonthDots(day);
}

function Career({ record }: { record: ProcessRecord }) {
  return (
    <ul className="record-career">
      {record.archive.career.map((row) => (
        <li key={`${row.from}-${row.postText}`}>
          <span className="record-career-time">{`${formatMonthDots(row.from)}—${monthWords(row.to)}`}</span>
          <span>{row.postText.startsWith(row.unitText) ? row.postText : `${row.unitText}${row.postText}`}</span>
        </li>
      ))}
    </ul>
  );
}

function Family({ record }: { record: ProcessRecord }) {
  const { archive, withFamily, today } = record;
  if (!withFamily) return <RecordBlock title="家庭成员" rows={[[{ label: "家庭成员", value: "按岗位权限不显示" }]]} />;
  const rows = archive.family.map((row) => shownRelative(row, today));
  return (
    <table className="record-block">
      <colgroup>
        <col className="record-title-column" />
        <col className="record-relation-column" />
        <col className="record-relation-column" />
        <col className="record-relation-column" />
        <col className="record-relation-column" />
        <col />
      </colgroup>
      <tbody>
        <tr>
          <th scope="rowgroup" rowSpan={Math.max(2, rows.length + 1)} className="record-title">
            家庭成员
          </th>
          {["称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
        {rows.length === 0 ? (
          <tr>
            <td colSpan={5}>没有登记</td>
          </tr>
        ) : (
          rows.map((row, index) => (
            <tr key={index}>
              <td>{row.relation}</td>
              <td>{row.name ?? ""}</td>
              <td>{monthWords(row.birth)}</td>
              <td>{row.politicalStatus ?? ""}</td>
              <td>{row.employerAndPost ?? ""}</td>
            </tr>
          ))
        )}
      </tbody>
    </table>
  );
}

function Opinions() {
  return (
    <table className="record-block record-opinions">
      <tbody>
        <tr>
          <th scope="row">呈报单位意见</th>
          <td>
            <span>（盖章）　　　年　　月　　日</span>
          </td>
          <th scope="row">监督机构复核意见</th>
          <td>
            <span>（盖章）　　　年　　月　　日</span>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Foot({ record }: { record: ProcessRecord }) {
  const { head, today, at } = record;
  return (
    <>
      <div className="record-signs">
        <SignLine label="纪实人" />
        <SignLine label="审核人" />
      </div>
      <p className="record-foot">
        {`办理记录第 ${head?.seq ?? 0} 条，校验码 ${head?.hash ?? "—"}，检查点 ${head?.checkpoint ?? "—"} 号；${formatChinese(today)}生成，${at.kind === "removal" ? "免职" : "任职"}事项办理至 ${formatDots(at.stageSince)}；一式三份。`}
      </p>
    </>
  );
}
