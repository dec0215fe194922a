/** What the walk of `whole-case.spec.ts` is about: posts, people, and the sums expected of them. */

export const title = "市直三个部门副职补充配备";
export const posts = {
  transport: "云泽市交通运输局党组成员、副局长",
  culture: "云泽市文化广电和旅游局党组成员、副局长",
  education: "云泽市教育局党组成员、副局长",
  overQuota: "云泽市商务局党组成员、副局长",
} as const;
/** Three are promoted; 欧阳景行 is a name on the list of the first post; 韦长庚 leaves. */
export const subjects = { transport: "单立群", culture: "曾令仪", education: "丁兆和" } as const;
export const leaver = "韦长庚";
/** 核定 现配 离任 拟任 of deputies, before anybody is appointed and when everybody is. */
export const sumsBefore = {
  云泽市交通运输局: "3 2 0 1",
  云泽市文化广电和旅游局: "3 2 0 1",
  云泽市教育局: "3 2 0 1",
  云泽市水利局: "3 3 1 0",
};
export const sumsAfter = {
  云泽市交通运输局: "3 3 0 0",
  云泽市文化广电和旅游局: "3 3 0 0",
  云泽市教育局: "3 3 0 0",
  云泽市水利局: "3 2 0 0",
};

/** Posts and people that came with the workbook. */
export const countyTitle = "县直三个部门正职补充配备";
export const imported = {
  "澜石县民政局党组书记、局长": "桑榆晚",
  "澜石县司法局党组书记、局长": "谌怀瑜",
  "澜石县自然资源局党组书记、局长": "逯清扬",
} as const;
