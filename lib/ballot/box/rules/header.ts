import { type Finding, met, notMet } from "@/lib/law/finding";
import { headerFields, type TallyGroup, type TallyHeader } from "../types";

/** Something in a header that cannot be: the field, what was entered and the number it must keep to. */
export type HeaderFault = {
  readonly code:
    | "not-a-count"
    | "present-over-should-attend"
    | "issued-over-present"
    | "returned-over-issued"
    | "returned-not-sum"
    | "blank-over-valid"
    | "groups-do-not-sum";
  /** the group whose header it is; null: the header of the whole round */
  readonly groupId: string | null;
  readonly field: keyof TallyHeader;
  readonly given: number;
  readonly limit: number;
};

/**
 * Judges the equation of a header: present ≤ should attend; issued ≤ present; 发出 = 收回 + 未收回, so returned ≤ issued;
 * 收回 = 有效 + 作废, and + 空白 where a blank paper is not a valid one.
 *
 * @param blankCountsAsValid local choice: a blank paper is a valid abstention and then part of `valid`.
 * @returns every fault at once; empty when the header holds.
 */
export function judgeHeader(
  header: TallyHeader,
  blankCountsAsValid: boolean,
  groupId: string | null = null,
): readonly HeaderFault[] {
  const impossible = headerFields.filter((field) => !Number.isSafeInteger(header[field]) || header[field] < 0);
  if (impossible.length > 0) {
    return impossible.map((field) => ({ code: "not-a-count", groupId, field, given: header[field], limit: 0 }));
  }
  const { shouldAttend, present, issued, returned, valid, invalid, blank } = header;
  const parts = valid + invalid + (blankCountsAsValid ? 0 : blank);
  const faults: HeaderFault[] = [];
  const note = (code: HeaderFault["code"], field: keyof TallyHeader, given: number, limit: number): void => {
    faults.push({ code, groupId, field, given, limit });
  };
  if (present > shouldAttend) note("present-over-should-attend", "present", present, shouldAttend);
  if (issued > present) note("issued-over-present", "issued", issued, present);
  if (returned > issued) note("returned-over-issued", "returned", returned, issued);
  if (returned !== parts) note("returned-not-sum", "returned", returned, parts);
  if (blankCountsAsValid && blank > valid) note("blank-over-valid", "blank", blank, valid);
  return faults;
}

/**
 * Judges the headers of groups that were counted apart: each by itself, and each field of all of them against the header of
 * the round. Groups without a header of their own are left alone; then nothing is summed.
 */
export function judgeGroupHeaders(
  header: TallyHeader,
  groups: readonly TallyGroup[],
  blankCountsAsValid: boolean,
): readonly HeaderFault[] {
  const counted = groups.flatMap((group) =>
    group.header === undefined ? [] : [{ id: group.id, header: group.header }],
  );
  const single = counted.flatMap((group) => judgeHeader(group.header, blankCountsAsValid, group.id));
  if (counted.length === 0 || counted.length < groups.length) return single;
  const sums = headerFields.map((field) => ({
    field,
    sum: counted.reduce((sum, group) => sum + group.header[field], 0),
  }));
  const unequal = sums.filter(({ field, sum }) => sum !== header[field]);
  return [
    ...single,
    ...unequal.map(({ field, sum }) => ({
      code: "groups-do-not-sum" as const,
      groupId: null,
      field,
      given: sum,
      limit: header[field],
    })),
  ];
}

/** BAL-13: more papers came back than were issued: the round is void and is voted again. As many as issued is in order. */
export function judgeReturns(header: TallyHeader): Finding {
  const inputs = { issued: header.issued, returned: header.returned };
  return header.returned <= header.issued
    ? met("BAL-13", "block", inputs)
    : notMet("BAL-13", "block", inputs, { surplus: header.returned - header.issued });
}
