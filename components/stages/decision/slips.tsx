import { postWords } from "@/components/case/case-head";
import { PrintSheet, SheetLine, SignLine } from "@/components/desk/print-sheet";
import { PrintButton } from "@/components/ui/print-button";
import { formatChinese } from "@/lib/kernel/dates";
import { intendedPostLabels } from "@/lib/messages/zh-CN/kinds";
import type { SlipsPage } from "@/lib/stages/decision/loaders";

const answers = ["同意", "不同意", "缓议", "弃权"] as const;
const papers = ["发出", "收回", "有效", "作废"] as const;

/** Voting slips of one item or one contested group, every one like the other, and the tally sheet; for a ballot on paper. What is seen is what is printed. */
export function SlipsSheet({ page }: { page: SlipsPage }) {
  const { meeting, sitting } = page;
  const number = `${page.committeeName}　${meeting.number}`;
  return (
    <>
      <p className="no-print">
        <a href={`/meetings/${meeting.id}`}>返回会议</a> <PrintButton />
      </p>
      <p className="no-print section-note">
        {meeting.state === "planned"
          ? `请在登记到会情况后再核对张数：现按会议组成人员减去须回避的成员，共 ${sitting.present} 张。`
          : `请按 ${sitting.present} 张发出，每人一张；票面没有编号和任何可以辨认投票人的记号，印好后不得另作记号。`}
      </p>
      <PrintSheet title="表决票" number={number}>
        {Array.from({ length: sitting.present }, (_, index) => (
          <Slip key={index} page={page} />
        ))}
      </PrintSheet>
      <div className="print:break-before-page">
        <PrintSheet
          title="表决计票单"
          heading="h2"
          number={number}
          sign={
            <>
              <SignLine label="计票人" />
              <SignLine label="计票人" />
              <SignLine label="监票人" />
              <SignLine label="主持人" />
            </>
          }
        >
          <Tally page={page} />
        </PrintSheet>
      </div>
    </>
  );
}

/** 第 3 项, or 第 3、4 项 of a group. */
function places(page: SlipsPage): string {
  return `第 ${page.lines.map(({ item }) => item.order).join("、")} 项`;
}

function Slip({ page }: { page: SlipsPage }) {
  const { meeting, lines, atMost } = page;
  return (
    <div className="break-inside-avoid border-b border-dashed border-black py-6">
      <p>{`表决票${atMost === null ? "" : "（差额）"}　${meeting.number}　${formatChinese(meeting.on)}　${places(page)}`}</p>
      <table>
        <caption className="sr-only">表决票</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">现任职务</th>
            <th scope="col">{intendedPostLabels[lines[0].at.kind]}</th>
            {answers.map((answer) => (
              <th key={answer} scope="col" className="sm:whitespace-nowrap print:whitespace-nowrap">
                {answer}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ item, subject }) => (
            <tr key={item.id} className="h-[14mm]">
              <td className="sm:whitespace-nowrap print:whitespace-nowrap">{subject.name}</td>
              <td>{subject.duties}</td>
              <td>{postWords({ unitName: subject.unitName, title: subject.postTitle })}</td>
              {answers.map((answer) => (
                <td key={answer} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {atMost === null
          ? "请只在一栏画“○”，不另提他人，不署名。"
          : `请对每人只在一栏画“○”；同意不超过 ${atMost} 人，超过的整张作废；不另提他人，不署名。人选按议程次序排列，不分先后。`}
      </p>
    </div>
  );
}

function Tally({ page }: { page: SlipsPage }) {
  const { meeting, lines, sitting, atMost } = page;
  const [{ at, subject, item }] = lines;
  return (
    <>
      <table>
        <caption className="sr-only">议题和人数</caption>
        <tbody>
          <SheetLine label="议题" value={atMost === null ? `第 ${item.order} 项　${item.title}` : `${places(page)}　差额票决`} />
          <SheetLine label="会议时间" value={formatChinese(meeting.on)} />
          <SheetLine label="姓名" value={lines.map((line) => line.subject.name).join("、")} />
          <SheetLine label={intendedPostLabels[at.kind]} value={postWords({ unitName: subject.unitName, title: subject.postTitle })} />
          {atMost === null ? null : <SheetLine label="职数" value={`${atMost} 人（每张票同意不超过 ${atMost} 人）`} />}
          <SheetLine label="应到" value={`${sitting.shouldAttend} 人`} />
          <SheetLine label="参加表决" value={meeting.state === "planned" ? "　　人" : `${sitting.present} 人`} />
          <SheetLine label="到会底线" value={`${sitting.quorum} 人以上`} />
          <SheetLine label="通过底线" value={`同意 ${sitting.needed} 票以上（超过应到人数的半数）`} />
        </tbody>
      </table>
      {atMost === null ? (
        <Cells caption="票数" heads={[...papers, ...answers]} />
      ) : (
        <>
          <Cells caption="收发票数" heads={papers} />
          <Cells caption="各人票数" heads={answers} names={lines.map((line) => line.subject.name)} />
        </>
      )}
      <p>
        {atMost === null
          ? "核对：收回＝有效＋作废，收回不得多于发出；有效＝同意＋不同意＋缓议＋弃权。计票人、监票人当场签名后，再登记表决结果。"
          : `核对：收回＝有效＋作废，收回不得多于发出；每人同意＋不同意＋缓议＋弃权＝有效；各人同意票合计不得多于有效票数的 ${atMost} 倍。只记通过或者未通过，不按票数排列。计票人、监票人当场签名后，再登记表决结果。`}
      </p>
    </>
  );
}

/** Empty cells to write counts into: one row, or one for each name. */
function Cells({ caption, heads, names }: { caption: string; heads: readonly string[]; names?: readonly string[] }) {
  return (
    <table className="mt-4">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {names === undefined ? null : <th scope="col">姓名</th>}
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(names ?? [null]).map((name) => (
          <tr key={name} className="h-[14mm]">
            {name === null ? null : <td>{name}</td>}
            {heads.map((head) => (
              <td key={head} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
