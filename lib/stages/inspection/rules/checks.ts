import type { LegalDate } from "@/lib/kernel/dates";
import { isBefore } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { judged, met, notApplicable, notMet, unknown } from "@/lib/law/finding";
import { parameter } from "@/lib/law/parameters";
import type { CheckAt, CheckKind, SignatureAt, SubjectAt } from "../types";
import { mustBeHeard } from "../types";

/** The four musts and the rule each of them is. */
const mustOf = { file: "CHK-1", personalMatters: "CHK-2", discipline: "CHK-3", letters: "CHK-4" } as const;

/**
 * CHK-1 to CHK-4 《条例》第三十一条第二款（凡提四必），释义：干部档案必审、个人有关事项报告必核、纪检监察机关意见必听、线索具体的信访举报
 * 必查. Each closes with letter, day, person and result; only "nothing found" closes it.
 */
export function judgeFourMusts(checks: readonly CheckAt[]): readonly Finding[] {
  return (["file", "personalMatters", "discipline", "letters"] as const).map((kind) => judgeMust(kind, checks));
}

function judgeMust(kind: keyof typeof mustOf, checks: readonly CheckAt[]): Finding {
  const rule = mustOf[kind];
  return judgeClosed(rule, checks.find((check) => check.kind === kind));
}

/** CHK-5, 释义：按规定需要进行经济责任审计的，应当事先审计。 Only where the present or intended post is on the audit list. */
export function judgeAudit(auditRequired: boolean, checks: readonly CheckAt[]): Finding {
  if (!auditRequired) return notApplicable("CHK-5", "gate", "post-not-on-audit-list");
  return judgeClosed("CHK-5", checks.find((check) => check.kind === "audit"));
}

function judgeClosed(rule: "CHK-1" | "CHK-2" | "CHK-3" | "CHK-4" | "CHK-5", check: CheckAt | undefined): Finding {
  if (check === undefined || check.repliedOn === null || check.answer === null) {
    return unknown(rule, "gate", check?.askedOn == null ? "not-asked" : "no-reply");
  }
  const inputs = { askedOn: check.askedOn, repliedOn: check.repliedOn, answer: check.answer };
  return judged(rule, "gate", check.answer === "nothingFound", inputs);
}

/**
 * CHK-6 《条例》第三十一条第二款（双签字），释义：所在单位党委（党组）就廉洁自律情况出具结论性意见，由书记和纪委书记（纪检监察组组长）签字。
 * Two different persons, each signature checked against the scan by someone other than who entered it.
 */
export function judgeDualSignature(conclusion: string, signatures: readonly SignatureAt[], on: LegalDate): Finding {
  const needed = parameter("integritySignatures", on);
  const checked = signatures.filter((signature) => signature.checked);
  const signers = new Set(checked.map((signature) => signature.signer)).size;
  const inputs = {
    conclusionStated: conclusion.trim() !== "",
    signatures: signatures.length,
    withoutScan: signatures.filter((signature) => signature.scanId === null).length,
    checked: checked.length,
    signers,
    needed,
  };
  return judged("CHK-6", "block", inputs.conclusionStated && signers >= needed, inputs);
}

/**
 * Who a signature is, so that one person is never two: the cadre where he is known, else the name without blanks; a name alone is the cadre
 * of that name who signed, too.
 */
export function signersOf(signatures: readonly { readonly signerCadreId: string | null; readonly signerName: string }[]): readonly string[] {
  const plain = (name: string) => name.normalize("NFKC").replace(/[\s\p{Cf}]+/gu, "");
  const known = new Map(signatures.flatMap(({ signerCadreId, signerName }) => (signerCadreId === null ? [] : [[plain(signerName), signerCadreId]])));
  return signatures.map(({ signerCadreId, signerName }) => signerCadreId ?? known.get(plain(signerName)) ?? plain(signerName));
}

/** CHK-6 in time: signed before the letters and reports were closed (CHK-4) warns, the conclusion may not have known them. */
export function judgeSignedAfterLetters(signatures: readonly SignatureAt[], checks: readonly CheckAt[]): Finding {
  const closedOn = checks.find((check) => check.kind === "letters")?.repliedOn ?? null;
  if (closedOn === null || signatures.length === 0) return notApplicable("CHK-6", "warn", "not-both-there");
  const early = signatures.filter((signature) => isBefore(signature.signedOn, closedOn)).length;
  const inputs = { closedOn, early };
  return judged("CHK-6", "warn", early === 0, inputs);
}

/** INS-10 《条例》第三十一条第一款，释义：应当听取所在单位组织（人事）部门、纪检监察机关、机关党组织的意见；巡视巡察、审计等根据需要。 */
export function judgeHeard(heard: SubjectAt["heard"]): Finding {
  const missing = mustBeHeard.filter((addressee) => !heard.some((opinion) => opinion.addressee === addressee));
  const inputs = { heard: heard.length, must: mustBeHeard.length };
  return missing.length === 0
    ? met("INS-10", "gate", inputs)
    : notMet("INS-10", "gate", inputs, { missing: missing.join(",") });
}

/** INS-14 local: the discipline body is asked in writing before the inspection starts. */
export function judgeDisciplineAskedBefore(checks: readonly CheckAt[], startsOn: LegalDate): Finding {
  const askedOn = checks.find((check: { kind: CheckKind }) => check.kind === "discipline")?.askedOn ?? null;
  if (askedOn === null) return unknown("INS-14", "warn", "not-asked");
  const inputs = { askedOn, startsOn };
  return judged("INS-14", "warn", isBefore(askedOn, startsOn), inputs);
}
