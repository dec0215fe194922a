import type {
  RecommendationForm,
  RecommendationState,
  UnitRecommendationRefusal,
} from "../../programmes/unit-recommendation/types";

export const unitRecommendationRefusals = {
  "unitRecommendation.not-announced": "这一职位没有向您的单位征集推荐，请刷新页面；有疑问请联系组织部门干部科。",
  "unitRecommendation.not-open": "不在公布的推荐期限内，请联系组织部门干部科。",
  "unitRecommendation.post-taken": "这一职位已不再提出人选，请刷新页面；有疑问请联系组织部门干部科。",
  "unitRecommendation.not-of-unit": "该同志的人事关系不在本单位，请从本单位人员中选择。",
  "unitRecommendation.not-in-post": "请改选他人：该同志已退休或者离开，不能推荐。",
  "unitRecommendation.holds-post": "请改选他人：该同志现任这一职务，不能再推荐。",
  "unitRecommendation.twice": "该同志已被推荐为这一职位的人选，无需重复推荐。",
} as const satisfies Record<Exclude<UnitRecommendationRefusal, `access.${string}` | `attachments.${string}`>, string>;

export const recommendationFormNames: Readonly<Record<RecommendationForm, string>> = {
  unit: "单位推荐",
  self: "个人自荐",
  other: "他人推荐",
};

export const recommendationStateNames: Readonly<Record<RecommendationState, string>> = {
  submitted: "已提交",
  admitted: "已采纳",
  notAdmitted: "未采纳",
};
