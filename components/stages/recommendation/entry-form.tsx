import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { GridKeys } from "@/components/ui/grid-keys";
import { PersonName } from "@/components/ui/person-name";
import { headerFields, recommendationOptions } from "@/lib/ballot/box/types";
import type { RecommendationOption } from "@/lib/ballot/box/types";
import { headerFieldNames, optionNames } from "@/lib/messages/zh-CN/recommendation";
import type { RoundView } from "@/lib/stages/recommendation/loaders";
import { cellId } from "./cell-id";

const enteredFields = headerFields.filter((field) => field !== "shouldAttend");

/**
 * One person's entry of the counted papers: the header in a row, below it a row for each name with three numbers for each group.
 * Works like a sheet by keyboard; a block may be pasted from a spreadsheet.
 */
export function EntryForm({ round, action, blockedBecause }: { round: RoundView; action: FormAction; blockedBecause: string | undefined }) {
  const shouldAttend = round.groups.reduce((sum, group) => sum + group.shouldAttend, 0);
  return (
    <ActionForm
      action={action}
      hidden={{ roundId: round.id }}
      submitLabel={round.enteredBy.length === 0 ? "提交第一次录入" : round.ownEntry === null ? "提交第二次录入" : "提交改正后的录入"}
      blockedBecause={blockedBecause}
    >
      <GridKeys>
        <div className="table-frame" role="region" aria-label="票数" tabIndex={0}>
          <table className="table">
            <caption>票数（应到 {shouldAttend} 人）</caption>
            <thead>
              <tr>
                {enteredFields.map((field) => (
                  <th key={field} scope="col" className="cell-right">
                    {headerFieldNames[field]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {enteredFields.map((field) => (
                  <td key={field} className="cell-right">
                    <NumberCell round={round} name={`header.${field}`} label={headerFieldNames[field]} value={round.ownEntry?.header[field]} />
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
        <Lines round={round} />
      </GridKeys>
    </ActionForm>
  );
}

function Lines({ round }: { round: RoundView }) {
  return (
    <div className="table-frame" role="region" aria-label="各人选得票" tabIndex={0}>
      <table className="table">
        <caption>各人选得票（每人同意、不同意、弃权之和应等于有效票）</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="cell-frozen cell-frozen-name">
              姓名
            </th>
            {round.groups.map((group) => (
              <th key={group.id} scope="colgroup" colSpan={recommendationOptions.length} className="cell-center">
                {group.label}
              </th>
            ))}
          </tr>
          <tr>
            {round.groups.flatMap((group) =>
              recommendationOptions.map((option) => (
                <th key={`${group.id}-${option}`} scope="col" className="cell-right">
                  {optionNames[option]}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {round.names.map((name, row) => (
            <tr key={name.cadreId}>
              <th scope="row" className="cell-frozen cell-frozen-name">
                <PersonName name={name.name} />
              </th>
              {round.groups.flatMap((group, column) => {
                const place = row * round.groups.length + column;
                return recommendationOptions.map((option, index) => (
                  <td key={`${group.id}-${option}`} className="cell-right">
                    {index === 0 ? (
                      <>
                        <input type="hidden" name={`lines.${place}.subjectId`} value={name.cadreId} />
                        <input type="hidden" name={`lines.${place}.groupId`} value={group.id} />
                      </>
                    ) : null}
                    <NumberCell
                      round={round}
                      name={`lines.${place}.${option}`}
                      label={`${name.name}，${group.label}：${optionNames[option]}`}
                      value={ownCount(round, name.cadreId, group.id, option)}
                    />
                  </td>
                ));
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NumberCell({ round, name, label, value }: { round: RoundView; name: string; label: string; value: number | undefined }) {
  const differs = round.differences.some((difference) => difference.field === name);
  return (
    <input
      id={cellId(round.id, name)}
      name={name}
      className="control control-number"
      inputMode="numeric"
      autoComplete="off"
      required
      aria-label={label}
      aria-invalid={differs ? "true" : undefined}
      defaultValue={value ?? ""}
    />
  );
}

function ownCount(round: RoundView, cadreId: string, groupId: string, option: RecommendationOption): number | undefined {
  return round.ownEntry?.lines.find((line) => line.subjectId === cadreId && line.groupId === groupId)?.counts[option];
}
