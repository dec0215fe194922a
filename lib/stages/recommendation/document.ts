import { heading, paragraph } from "@/lib/documents/model";
import type { DocumentModel } from "@/lib/documents/model";
import { formatChinese } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { roundFormNames } from "@/lib/messages/zh-CN/recommendation";
import type { RoundForm } from "./types";

/** A recommendation as it is announced: the posts of one batch recommended for in one way, on one day, at one place. No name is in it. */
export type RecommendationNoticeFacts = {
  readonly form: RoundForm;
  readonly heldOn: LegalDate;
  readonly place: string;
  readonly organisation: string;
  /** in the order of the batch */
  readonly posts: readonly { readonly title: string; readonly conditions: string; readonly scope: string; readonly groups: readonly string[]; readonly phone: string }[];
};

/** The advance notice of a recommendation (推荐预告, DR-02) as it is put up: posts, conditions, scope, time and place, contact. Its day is written by hand. */
export function buildRecommendationNotice({ form, heldOn, place, organisation, posts }: RecommendationNoticeFacts): DocumentModel {
  const phones = [...new Set(posts.map(({ phone }) => phone))].filter((phone) => phone !== "");
  const scopes = [...new Set(posts.map(({ scope, groups }) => `${scope}${groups.length === 0 ? "" : `（${groups.join("、")}）`}。`))];
  return {
    title: "民主推荐预告",
    number: "",
    recipients: "",
    blocks: [
      paragraph(`因干部选拔任用工作需要，定于${formatChinese(heldOn)}进行${roundFormNames[form]}，现将有关事项预告如下。`),
      heading("推荐职位和条件"),
      ...posts.map(({ title, conditions }) => paragraph(`${title}${conditions === "" ? "。" : `：${conditions}`}`)),
      heading("参加推荐的范围"),
      ...scopes.map((scope) => paragraph(scope)),
      heading("时间、地点"),
      paragraph(`${formatChinese(heldOn)}，${place}。`),
      heading("联系方式"),
      paragraph(`${organisation}，联系电话：${phones.length === 0 ? "　　　　　　　　" : phones.join("、")}。`),
      paragraph("请参加推荐的同志对照条件如实推荐，不得打招呼、拉票；发现拉票等行为的，请向组织部门反映。"),
    ],
    sign: { organisation, day: "　　　　年　　月　　日" },
    notes: [],
  };
}
